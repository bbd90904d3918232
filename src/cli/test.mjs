/**
 * `npm test`: every check there is, installing first what is missing. A failing step does not hide
 * those after it; the last line counts them all.
 *
 * `npm test -- --only unit,store` runs a choice of: build, lint, types, format, dead, unit, state, store,
 * browser.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, bin, ensureBuild, ensureChromium, ensureDependencies, giveUp, run } from './ensure.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const PROJECTS = ['unit', 'state', 'store', 'browser'];

/** Checks that only read: they run beside each other, since each keeps to one core. @type {Record<string, [string, string[]]>} */
const CHECKS = {
  lint: [bin('eslint'), ['--max-warnings', '0', '.']],
  types: ['npm', ['run', '--silent', 'check']],
  format: [bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  dead: [bin('knip'), ['--no-progress']]
};
/** How many at a time. */
const LANES = 2;

const only = chosen();
const started = Date.now();
/** @type {Count} */
const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const failures = [];

ensureDependencies();
const projects = PROJECTS.filter((name) => only.includes(name));
if (projects.includes('browser')) ensureChromium();
if (only.includes('build') || projects.includes('browser')) {
  const from = announce('build');
  ended('build', ensureBuild(), from);
}
const waiting = Object.entries(CHECKS).filter(([name]) => only.includes(name));
await Promise.all(
  Array.from({ length: LANES }, async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, [command, args]] = next;
      const from = Date.now();
      const { passed, said } = await aside(command, args);
      process.stdout.write(`\n── ${name}\n${said}`);
      ended(name, passed, from);
    }
  })
);
if (projects.length > 0) {
  const from = announce(`vitest: ${projects.join(', ')}`);
  const count = vitest(projects);
  total.passed += count.passed;
  total.failed += count.failed;
  total.skipped += count.skipped;
  if (count.failed > 0) failures.push(`vitest (${count.failed})`);
  console.log(`── vitest: ${seconds(from)}`);
}

if (total.passed + total.failed === 0) {
  total.failed = 1;
  failures.push('nothing ran');
}
console.log(`\n${seconds(started)}${failures.length > 0 ? ` · failed: ${failures.join(', ')}` : ''}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
process.exitCode = total.failed > 0 ? 1 : 0;
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);

/** @param {string} name @param {boolean} passed @param {number} from */
function ended(name, passed, from) {
  total[passed ? 'passed' : 'failed']++;
  if (!passed) failures.push(name);
  console.log(`── ${name}: ${passed ? 'passed' : 'FAILED'}, ${seconds(from)}`);
}

/**
 * Runs a command beside others and keeps what it says until it has ended.
 * @param {string} command @param {string[]} args
 * @returns {Promise<{ passed: boolean, said: string }>}
 */
function aside(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32'
    });
    let said = '';
    const hear = (/** @type {Buffer} */ bytes) => (said += bytes.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', (error) => resolve({ passed: false, said: `${said}${error.message}\n` }));
    child.on('close', (status) => resolve({ passed: status === 0, said }));
  });
}

/** @param {string} name */
function announce(name) {
  console.log(`\n── ${name}`);
  return Date.now();
}

/** @param {number} from */
function seconds(from) {
  return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}

/**
 * Runs vitest and counts by its own report. A file that could not be loaded has no tests to fail and
 * counts as one; so does a run that fails without a failing test.
 * @param {string[]} names
 * @returns {Count}
 */
function vitest(names) {
  const report = join(ROOT, 'tests', 'output', 'vitest.json');
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const ended = run(bin('vitest'), [
    'run',
    ...names.flatMap((name) => ['--project', name]),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`
  ]);
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  /** @type {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number,
   *   testResults: { status: string, assertionResults: unknown[] }[] }} */
  const result = JSON.parse(readFileSync(report, 'utf8'));
  const broken = result.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0
  );
  const failed = result.numFailedTests + broken.length;
  return {
    passed: result.numPassedTests,
    failed: failed === 0 && !ended ? 1 : failed,
    skipped: result.numPendingTests + result.numTodoTests
  };
}

/** @returns {string[]} the steps to run */
function chosen() {
  const known = ['build', ...Object.keys(CHECKS), ...PROJECTS];
  const args = process.argv.slice(2);
  if (args.length === 0) return known;
  const text = args[0] === '--only' ? args[1] : args[0]?.startsWith('--only=') ? args[0].slice(7) : undefined;
  const names = (text ?? '').split(',').filter(Boolean);
  const unknown = names.filter((name) => !known.includes(name));
  if (names.length === 0 || unknown.length > 0) giveUp(`npm test -- --only ${known.join(',')}`);
  return names;
}
