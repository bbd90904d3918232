/** A workbook of ours, imported into the built app like any user's file: the page shows the same numbers. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { khanhHoa } from '../unit/cube/khanhHoa';
import { written } from '../unit/export/workbooks';
import { seen } from '../unit/figures/view';
import { shared } from './shared';
import { figures, importFiles, numbers, type Numbers } from './steps';

const there = shared();
const folder = mkdtempSync(join(tmpdir(), 'so-vu-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Rows of types are named as the workbook names them, so they are met by their numbers. */
function unnamed(table: Numbers): string[] {
  return Object.values(table)
    .map((row) => JSON.stringify(row))
    .sort();
}

test('types by period of the sample: the same figures', async () => {
  const { page } = there;
  const before = await figures(page);
  const file = join(folder, 'loai-theo-ky.xlsx');
  writeFileSync(file, await written([seen(khanhHoa()).figures['types-by-period']]));
  await importFiles(page, file);
  const after = await figures(page);
  expect(numbers(after['by-period'])).toEqual(numbers(before['by-period']));
  expect(numbers(after.totals)).toEqual(numbers(before.totals));
  // The sheet now states the cases of all years too, which is a line more, and in agreement.
  const { '2020-01-01..2022-12-31:cases': years, ...same } = numbers(after.reconciliation);
  expect(same).toEqual(numbers(before.reconciliation));
  expect(years).toMatchObject({
    stated: [790, null, null],
    sum: [790, null, null],
    difference: [0, null, null]
  });
  for (const id of ['types-by-period', 'types-ranked'] as const)
    expect(unnamed(numbers(after[id])), id).toEqual(unnamed(numbers(before[id])));
  there.app.assertClean();
});
