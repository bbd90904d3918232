// Runs read.ts; installs what is missing first, with its output kept off stdout.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
const needed = ['tsx', 'papaparse', 'hucre'];
if (needed.some((name) => !existsSync(join(root, 'node_modules', name)))) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const installed = spawnSync(npm, ['ci'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32'
  });
  if (installed.status !== 0) process.exit(installed.status ?? 1);
}
const tsx = createRequire(import.meta.url).resolve('tsx');
const run = spawnSync(
  process.execPath,
  ['--import', pathToFileURL(tsx).href, join(here, 'read.ts'), ...process.argv.slice(2)],
  {
    stdio: 'inherit'
  }
);
process.exit(run.status ?? 1);
