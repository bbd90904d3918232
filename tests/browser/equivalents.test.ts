/** The same figures from the same numbers, however the file writes them. */
import { beforeAll, describe, expect, test } from 'vitest';
import { shared } from './shared';
import {
  FIGURES,
  choose,
  confirmImport,
  counts,
  figures,
  given,
  importFiles,
  numbers,
  shipped
} from './steps';
import type { FigureTable } from './page';

const VARIANTS = [
  'kh-semicolon-bom.csv',
  'kh-tab.tsv',
  'kh-pipe.txt',
  'kh-english.csv',
  'kh-no-diacritics.csv',
  'kh-upper-header.csv',
  'kh-nfd.csv',
  'kh-nbsp.csv',
  'kh-cr.csv',
  'kh-utf16le.txt',
  'kh-utf16le-no-bom.txt'
];

const there = shared();
let sample: Record<string, FigureTable> = {};
beforeAll(async () => {
  const page = await there.app.open('/');
  await there.app.ready(page);
  sample = await figures(page);
  await page.close();
});

async function expectSame(): Promise<void> {
  const found: Record<string, FigureTable> = await figures(there.page);
  for (const id of FIGURES) {
    const [before, after] = [sample[id], found[id]];
    if (!before || !after) throw new Error(`no ${id}`);
    expect(numbers(after), id).toEqual(numbers(before));
    expect(after.keys, id).toEqual(before.keys);
  }
}

describe('files with the unit in the cell', () => {
  test('the shipped file', async () => {
    await importFiles(there.page, shipped('khanh-hoa-2020-2022.csv'));
    await expectSame();
    expect(await there.page.locator('.filters .tag').count(), 'own data are no sample').toBe(0);
  });

  test.each(VARIANTS)('%s', async (name) => {
    await choose(there.page, given(name));
    expect(await counts(there.page)).toEqual({ rows: 12, accepted: 9, rejected: 0, totals: 3 });
    expect(await there.page.locator('[data-question]').count()).toBe(0);
    await confirmImport(there.page);
    await expectSame();
  });
});

test('the unit only in the header: the same lower bounds, once the reading is answered', async () => {
  await choose(there.page, given('kh-million-header.csv'));
  const question = there.page.locator('[data-question="number-style"] input[value="vi"]');
  if ((await question.count()) > 0) {
    expect(await there.page.getByTestId('confirm-import').isDisabled()).toBe(true);
    await question.check();
    await there.app.ready(there.page);
  }
  await confirmImport(there.page);
  const found: Record<string, FigureTable> = await figures(there.page);
  for (const id of FIGURES) {
    for (const key of sample[id]?.keys ?? []) {
      for (const [column, { value }] of Object.entries(sample[id]?.rows[key] ?? {})) {
        if (/share|change|percent|difference/.test(column) || key === 'difference') continue;
        if (column === 'verdict' || column === 'basis') continue;
        expect(found[id]?.rows[key]?.[column]?.value, `${id} ${key} ${column}`).toBe(value);
      }
    }
  }
  // "hơn 109.200" triệu is as exact as its last written digit; "hơn 109,2 tỷ" may be 100 million more.
  const { low, high } = found['by-period']?.rows['2022']?.['loss'] ?? {};
  expect(low).toBe(109_200_000_000);
  expect(high).toBeGreaterThan(109_200_000_000);
  expect(high).toBeLessThanOrEqual(109_300_000_000);
});

test('468 single cases give the counts of the nine types', async () => {
  await choose(there.page, given('cases-468.csv'));
  expect(await counts(there.page)).toEqual({ rows: 468, accepted: 468, rejected: 0, totals: 0 });
  await confirmImport(there.page);
  const found = await figures(there.page);
  const cases = Object.fromEntries(
    found['types-by-period'].keys
      .filter((key) => sample['types-ranked']?.keys.includes(key))
      .map((key) => [key, found['types-by-period'].rows[key]?.['2022:cases']?.value])
  );
  const stated = Object.fromEntries(
    (sample['types-ranked']?.keys ?? []).map((key) => [
      key,
      sample['types-ranked']?.rows[key]?.['cases']?.value
    ])
  );
  expect(cases).toEqual(stated);
  expect(found['by-period'].rows['2022']?.['cases']?.value).toBe(468);
  expect(found.totals.rows['cases']?.['value']?.value).toBe(468);
  expect(found.totals.rows['loss']?.['value']?.value).toBe(254_502_000_000);
  there.app.assertClean();
});
