/** Ten kinds of bad row: each is listed with its reason, and the good rows' figures are exact. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp } from './harness';
import type { App } from './harness';
import { choose, confirmImport, counts, figures, given, problems } from './steps';

const FILE = given('ten-bad-rows.csv');

// The rows a careful reader refuses, by line of the file, with a word that the reason must have.
const REFUSED: Record<number, RegExp> = {
  3: /02\/2022.*28 ngày/,
  4: /ngày/i,
  5: /tháng/i,
  6: /2202/,
  7: /năm/i,
  8: /thiếu/i,
  9: /âm/,
  10: /nguyên/,
  11: /số/i,
  12: /nhiều ô/,
  13: /thiếu ô/i,
  14: /tiêu đề/,
  18: /số/i
};
/** Rows that count although a cell of them needs an eye. */
const KEPT: Record<number, RegExp> = { 15: /lỗi/i, 16: /USD/, 17: /hai chữ số/ };

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** The good rows, read with nothing of the app: line 2 is the first below the header. */
function goodRows(): { type: string; cases: number; loss: number | null }[] {
  return readFileSync(FILE, 'utf8')
    .trim()
    .split('\n')
    .map((line, i) => ({ cells: line.split(';'), number: i + 1 }))
    .filter(({ number }) => number > 1 && !(number in REFUSED))
    .map(({ cells }) => ({
      type: cells[2] ?? '',
      cases: Number(cells[3]),
      loss: /^[\d.]+$/.test(cells[4] ?? '') ? Number((cells[4] ?? '').replaceAll('.', '')) : null
    }));
}
const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

test('every bad row is listed with its row, its text and its reason', async () => {
  const page = await app.open('/');
  await app.ready(page);
  await choose(page, FILE);
  const listed = await problems(page);
  for (const [expected, action] of [
    [REFUSED, 'rejected'],
    [KEPT, 'kept']
  ] as const) {
    for (const [row, reason] of Object.entries(expected)) {
      const found = listed.filter((problem) => problem.row === Number(row) && problem.action === action);
      expect(found, `row ${row}`).toHaveLength(1);
      expect(found[0]?.reason, `row ${row}`).toMatch(reason);
      expect(found[0]?.text, `row ${row}`).not.toBe('');
    }
  }
  expect(listed).toHaveLength(Object.keys(REFUSED).length + Object.keys(KEPT).length);
  expect(await page.getByTestId('problems').isVisible()).toBe(true);

  const { rows, accepted, rejected, totals } = await counts(page);
  expect(rows).toBe(accepted + rejected + totals);
  expect({ rows, accepted, rejected, totals }).toEqual({
    rows: 18,
    accepted: goodRows().length,
    rejected: Object.keys(REFUSED).length,
    totals: 0
  });

  await confirmImport(page);
  const tables = await figures(page);
  const good = goodRows();
  const losses = good.flatMap(({ loss }) => (loss === null ? [] : [loss]));
  expect(tables.totals.rows['cases']?.['value']?.value).toBe(sum(good.map((row) => row.cases)));
  expect(tables.totals.rows['loss']?.['value']?.value).toBe(sum(losses));
  expect(tables['by-period'].rows['2022']?.['cases']?.value).toBe(good.length);
  for (const type of new Set(good.map((row) => row.type))) {
    const own = good.filter((row) => row.type === type);
    const row = tables['types-ranked'].rows[type];
    expect(row?.['cases']?.value, type).toBe(sum(own.map(({ cases }) => cases)));
    expect(row?.['loss']?.value, type).toBe(sum(own.map(({ loss }) => loss ?? 0)));
  }
  expect(await page.locator('main').innerText(), 'dollars are named and kept apart').toMatch(/USD|đô la/);
  await page.close();
});

test('the list of bad rows can be taken away as a file', async () => {
  const page = await app.open('/');
  await app.ready(page);
  await choose(page, FILE);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Tải danh sách/ }).click()
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  for (const row of [...Object.keys(REFUSED), ...Object.keys(KEPT)]) {
    expect(text).toMatch(new RegExp(`(^|[,;])"?${row}"?[,;]`, 'm'));
  }
  expect(text).toContain('hôm qua');
  await page.close();
});

test('a bad row in two files says in which', async () => {
  const page = await app.open('/');
  await app.ready(page);
  await choose(page, FILE, given('duplicate-codes.csv'));
  const files = new Set((await problems(page)).map((problem) => problem.file));
  expect([...files].sort()).toEqual(['duplicate-codes.csv', 'ten-bad-rows.csv']);
  const found = await counts(page);
  expect(found).toEqual({ rows: 23, accepted: 8, rejected: 15, totals: 0 });
  await page.close();
});
