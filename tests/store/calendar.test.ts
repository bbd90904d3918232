/**
 * A shifted reporting year and days that cut months, on generated dated cases: DuckDB's cube against counting
 * the same cases one by one by their dates as text, without SQL and without the calendar's own arithmetic.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseCalendar, parsePeriod } from '../../src/lib/cases/calendar';
import { isoDay, parseIsoDay } from '../../src/lib/cases/day';
import { exactly } from '../../src/lib/cases/quantity';
import type { RecordTable } from '../../src/lib/cases/record';
import type { Cube } from '../../src/lib/cube/cube';
import { storeOn, type Store } from '../../src/lib/store/store';
import { startInNode } from './engine';
import { many } from './many';
import { source, tableOf } from './tables';

let store: Store;
let table: RecordTable;
beforeAll(async () => {
  store = await storeOn(await startInNode());
  table = many(40_000);
  await store.load([{ source: source(), table }]);
});
afterAll(() => store.close());

/** Cases and known losses between two dates written yyyy-mm-dd, which sort as text. */
function byHand(first: string, last: string): { cases: number; loss: number } {
  let cases = 0;
  let loss = 0;
  for (let i = 0; i < table.length; i++) {
    const at = isoDay(table.from[i] ?? 0);
    if (at < first || at > last) continue;
    cases += 1;
    const amount = table.measures.loss?.value[i] ?? NaN;
    if (!Number.isNaN(amount)) loss += amount;
  }
  return { cases, loss };
}

function inCube(cube: Cube, fromMonth: number, toMonth: number): { cases: number; loss: number } {
  let cases = 0;
  let loss = 0;
  for (let i = 0; i < cube.length; i++) {
    if ((cube.fromMonth[i] ?? 0) < fromMonth || (cube.toMonth[i] ?? 0) > toMonth) continue;
    cases += cube.measures.cases?.value[i] ?? 0;
    loss += cube.measures.loss?.value[i] ?? 0;
  }
  return { cases, loss };
}

it.each([
  ['12-31', '2021', '2021-01-01', '2021-12-31'],
  ['12-14', '2022', '2021-12-15', '2022-12-14'],
  ['12-14', '2021-09', '2021-08-15', '2021-09-14'],
  ['09-30', '2022', '2021-10-01', '2022-09-30'],
  ['06-14', '2021', '2020-06-15', '2021-06-14'],
  ['11-09', '2021-H1', '2020-11-10', '2021-05-09'],
  ['02-28', '2020', '2019-03-01', '2020-02-29'],
  ['12-30', '2020-02', '2020-01-31', '2020-02-29'],
  ['12-29', '2021-03', '2021-03-01', '2021-03-29']
])('closing %s, %s holds the cases from %s to %s', async (close, key, first, last) => {
  const calendar = parseCalendar(close);
  if (!calendar) throw new Error(close);
  const period = parsePeriod(key, calendar);
  if (!period) throw new Error(key);
  const found = inCube(await store.cube(calendar), period.fromMonth, period.toMonth);
  expect(found).toEqual(byHand(first, last));
  expect(found.cases).toBeGreaterThan(0);
});

it.each([
  ['2021-03-05', '2021-06-20'],
  ['2020-02-29', '2020-02-29'],
  ['2020-12-15', '2021-12-14']
])('a window of %s to %s holds just those cases', async (first, last) => {
  const calendar = { closeMonth: 12, closeDay: 31 };
  const window = { from: parseIsoDay(first) ?? 0, to: parseIsoDay(last) ?? 0 };
  const cube = await store.cube(calendar, window);
  expect(inCube(cube, -Infinity, Infinity)).toEqual(byHand(first, last));
  expect(cube.window).toEqual(window);
  expect(cube.straddling).toBe(0);
});

it('rows known by a longer time that reach into a window are counted, not spread', async () => {
  const day = (text: string): number => parseIsoDay(text) ?? 0;
  const other = await storeOn(await startInNode());
  const rows = [
    { from: day('2022-01-01'), to: day('2022-12-31'), measures: { cases: exactly(461) } },
    { from: day('2022-03-01'), to: day('2022-03-31'), measures: { cases: exactly(30) } },
    { from: day('2022-03-10'), to: day('2022-03-10'), measures: { cases: exactly(1) } },
    { from: day('2023-01-01'), to: day('2023-12-31'), measures: { cases: exactly(5) } }
  ];
  await other.load([{ source: { ...source(), level: 'aggregate' }, table: tableOf(rows, ['cases']) }]);
  const window = { from: day('2022-03-05'), to: day('2022-03-20') };
  const cube = await other.cube({ closeMonth: 12, closeDay: 31 }, window);
  expect([cube.rows.reduce((a, b) => a + b, 0), cube.straddling]).toEqual([1, 2]);
  await other.close();
});
