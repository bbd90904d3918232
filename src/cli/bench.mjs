/** `npm run bench`: runs every `tests/bench/*.ts`; each prints its own table. Names as arguments choose. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, bin, ensureBuild, ensureChromium, ensureDependencies, giveUp, run } from './ensure.mjs';

ensureDependencies();
const chosen = process.argv.slice(2);
const folder = join(ROOT, 'tests', 'bench');
const benches = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .filter((name) => chosen.length === 0 || chosen.some((part) => name.includes(part)))
  .sort();
if (benches.length === 0) giveUp('tests/bench: no benchmark to run');
if (!ensureBuild()) giveUp('The build failed (see above).');
ensureChromium();

let failed = 0;
for (const name of benches) {
  console.log(`\n── ${name}`);
  if (!run(bin('tsx'), [join('tests', 'bench', name)])) failed++;
}
if (failed > 0) giveUp(`${failed} of ${benches.length} benchmarks failed`);
