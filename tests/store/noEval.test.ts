import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

it('builds and reads Arrow without making code from text', () => {
  const script = join(import.meta.dirname, 'noEval.ts');
  const flags = ['--disallow-code-generation-from-strings', '--import', 'tsx'];
  const printed = execFileSync(process.execPath, [...flags, script], { encoding: 'utf8' });
  // That vectorFromArray fails shows that the ban is on.
  expect(JSON.parse(printed)).toEqual({ rows: 12, cases: 143 + 186 + 461 + 468, forbidden: 'EvalError' });
});
