import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALENDAR_YEAR, monthOf, type Calendar } from '../../src/lib/cases/calendar';
import { dayOf } from '../../src/lib/cases/day';
import type { MeasureId } from '../../src/lib/cases/measures';
import { exactly, type Quantity } from '../../src/lib/cases/quantity';
import { NO_DAY } from '../../src/lib/cases/record';
import { NO_MONTH } from '../../src/lib/cases/record';
import { storeOn, type Store } from '../../src/lib/store/store';
import { startInNode } from './engine';
import { khanhHoa } from './khanhHoa';
import { cellsOf, inOrder, source, tableOf, type Row } from './tables';

let store: Store;
beforeAll(async () => {
  store = await storeOn(await startInNode());
});
afterAll(() => store.close());

const day = (year: number, month: number, date: number): number => dayOf(year, month, date) ?? NaN;

describe('Khánh Hòa 2020–2022', () => {
  beforeAll(() => store.load([{ source: source(), table: khanhHoa() }]));

  it('keeps stated totals beside the sum of the parts, with their intervals', async () => {
    const cube = await store.cube(CALENDAR_YEAR);
    expect(cube.length).toBe(12);
    const sum = (column: ArrayLike<number> | undefined, role: number, year: number): number =>
      Array.from(column ?? []).reduce(
        (all, value, i) =>
          cube.role[i] === role && cube.fromMonth[i] === year * 12 && cube.toMonth[i] === year * 12 + 11
            ? all + value
            : all,
        0
      );
    const { cases, loss } = cube.measures;
    const years = [2020, 2021, 2022];
    expect(years.map((year) => sum(cases?.value, 1, year))).toEqual([143, 186, 461]);
    expect(years.map((year) => sum(loss?.low, 1, year))).toEqual([26e9, 31.3e9, 109.2e9]);
    expect(years.map((year) => sum(loss?.high, 1, year))).toEqual([27e9, 31.4e9, 109.3e9]);
    expect(sum(cases?.value, 0, 2022)).toBe(468);
    expect(sum(loss?.value, 0, 2022)).toBe(108_715_000_000);
    expect(sum(loss?.low, 0, 2022)).toBe(108_715_000_000);
    expect(sum(loss?.high, 0, 2022)).toBe(109_516_000_000);
    expect(sum(loss?.atLeast, 0, 2022)).toBe(9);
    expect(sum(loss?.knownCases, 0, 2022)).toBe(468);
    expect(cube.areas).toEqual(['Khánh Hòa']);
    expect(cube.types).toHaveLength(9);
  });

  it('spans two reporting years when books close on 14/12', async () => {
    const cube = await store.cube({ closeMonth: 12, closeDay: 14 });
    expect(new Set(cube.fromMonth)).toEqual(new Set([2020 * 12, 2021 * 12, 2022 * 12]));
    expect(new Set(cube.toMonth)).toEqual(new Set([2021 * 12, 2022 * 12, 2023 * 12]));
  });

  it('leaves out records that reach beyond the window', async () => {
    const cube = await store.cube(CALENDAR_YEAR, { from: day(2020, 2, 1), to: day(2021, 12, 31) });
    expect(Array.from(cube.measures.cases?.value ?? [])).toEqual([186]);
    expect(Array.from(cube.fromDay)).toEqual([day(2021, 1, 1)]);
    expect(Array.from(cube.toDay)).toEqual([day(2021, 12, 31)]);
  });
});

it('counts an unknown amount as unknown, not as zero', async () => {
  const on = { from: day(2023, 3, 1), to: day(2023, 3, 1), type: 'a' };
  const rows: Row[] = [
    { ...on, measures: { cases: exactly(2), loss: exactly(500) } },
    { ...on, measures: { cases: exactly(3), loss: null } },
    { ...on, measures: { cases: null, loss: exactly(7) } },
    { ...on, type: 'b', measures: { cases: exactly(1), loss: null } }
  ];
  await store.load([{ source: source(), table: tableOf(rows, ['cases', 'loss']) }]);
  const cube = await store.cube(CALENDAR_YEAR);
  expect(cellsOf(cube)).toMatchObject([
    {
      type: 'a',
      rows: 3,
      measures: { cases: { value: 5, known: 2 }, loss: { value: 507, known: 2, knownCases: 2 } }
    },
    { type: 'b', rows: 1, measures: { loss: { value: 0, known: 0, knownCases: 0 } } }
  ]);
});

it('does not add dollars to đồng', async () => {
  const on = { from: day(2023, 3, 1), to: day(2023, 3, 1) };
  const rows: Row[] = [
    { ...on, measures: { cases: exactly(1), loss: exactly(1000) } },
    { ...on, currency: 'USD', measures: { cases: exactly(1), loss: exactly(100_000) } }
  ];
  await store.load([{ source: source(), table: tableOf(rows, ['cases', 'loss']) }]);
  const cube = await store.cube(CALENDAR_YEAR);
  expect(cellsOf(cube)).toMatchObject([
    { rows: 2, measures: { cases: { value: 2 }, loss: { value: 1000, known: 1, knownCases: 1 } } }
  ]);
});

it('adds đồng exactly up to 2⁵³', async () => {
  const on = { from: day(2023, 3, 1), to: day(2023, 3, 1) };
  const amounts = [2 ** 53 - 3, 1, 1];
  const rows = amounts.map((loss): Row => ({ ...on, measures: { cases: exactly(1), loss: exactly(loss) } }));
  await store.load([{ source: source(), table: tableOf(rows, ['cases', 'loss']) }]);
  expect((await store.cube(CALENDAR_YEAR)).measures.loss?.value[0]).toBe(2 ** 53 - 1);
});

it('has no cells without records', async () => {
  await store.load([]);
  const cube = await store.cube(CALENDAR_YEAR, { from: 0, to: 1 });
  expect(cube).toMatchObject({ length: 0, sources: [], types: [], areas: [] });
});

// Few days, so that records meet in one cell; that every day is read right is tested below.
const days = fc.integer({ min: day(2021, 12, 10), max: day(2022, 1, 20) });
const spans = fc.option(
  fc.tuple(days, fc.constantFrom(0, 0, 1, 2, 364)).map(([from, more]) => ({ from, to: from + more }))
);
const label = (...labels: string[]): fc.Arbitrary<string | null> => fc.option(fc.constantFrom(...labels));
const count = fc.option(fc.integer({ min: 0, max: 500 }).map(exactly));
const amount: fc.Arbitrary<Quantity | null> = fc.option(
  fc
    .record({
      value: fc.integer({ min: 0, max: 10 ** 12 }),
      qualifier: fc.constantFrom('exact', 'atLeast', 'about'),
      step: fc.constantFrom(1, 10 ** 6, 10 ** 9)
    })
    .map(({ value, qualifier, step }) => ({
      value,
      qualifier,
      low: qualifier === 'about' ? value - step : value,
      high: qualifier === 'exact' ? value : value + step
    }))
);
const rowOf: fc.Arbitrary<Row> = fc
  .record({
    span: spans,
    role: fc.constantFrom('part', 'part', 'total'),
    code: label('VA-01', 'Vụ số 2 “đặc biệt”'),
    type: label('đe dọa', 'Dọa nạt', 'ăn cắp', 'an ninh', "O'Hara; DROP TABLE records", '😀'),
    area: label('Huế', 'Đà Nẵng', 'Diên Khánh'),
    currency: fc.constantFrom(null, null, 'USD'),
    channel: label('Zalo', 'Điện thoại'),
    measures: fc.record({ cases: count, loss: amount, victims: count, recovered: amount })
  })
  .map(({ span, channel, ...row }) => ({ ...row, ...span, categories: { channel } }));
const carried: readonly MeasureId[] = ['cases', 'loss', 'victims', 'recovered'];
const calendars: fc.Arbitrary<Calendar> = fc.record({
  closeMonth: fc.integer({ min: 1, max: 12 }),
  closeDay: fc.integer({ min: 1, max: 31 })
});

it('equals a plain count of the rows', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(rowOf, { maxLength: 25 }), { minLength: 1, maxLength: 3 }),
      calendars,
      fc.option(fc.tuple(days, days).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))),
      async (files, calendar, window) => {
        const inputs = files.map((rows, i) => ({ source: source(i + 1), table: tableOf(rows, carried) }));
        await store.load(inputs);
        const cube = await store.cube(calendar, window, undefined, { by: ['channel'] });
        expect(cellsOf(cube)).toEqual(counted(files, calendar, window));
        expect(await store.countRows()).toBe(files.flat().length);
      }
    ),
    { numRuns: 150 }
  );
});

interface Sums {
  value: number;
  low: number;
  high: number;
  known: number;
  knownCases: number;
  atLeast: number;
  about: number;
}

/** The cube the slow way. */
function counted(files: Row[][], calendar: Calendar, window: { from: number; to: number } | null): object[] {
  const cells = new Map<
    string,
    { key: string; cell: { fromDay: number; toDay: number; rows: number; measures: Record<string, Sums> } }
  >();
  files.forEach((rows, index) => {
    // A file that states totals is split by its rows' own days, so that a cell lies in a total or beside it.
    const split = rows.some((row) => row.role === 'total' && typeof row.from === 'number');
    for (const row of rows) {
      const from = row.from ?? null;
      const to = row.to ?? null;
      if (window && (from === null || to === null || from < window.from || to > window.to)) continue;
      const key = JSON.stringify({
        source: index,
        fromMonth: from === null ? NO_MONTH : monthOf(from, calendar),
        toMonth: to === null ? NO_MONTH : monthOf(to, calendar),
        type: row.type ?? null,
        area: row.area ?? null,
        channel: row.categories?.['channel'] ?? null,
        role: row.role
      });
      const none = (): Sums => ({ value: 0, low: 0, high: 0, known: 0, knownCases: 0, atLeast: 0, about: 0 });
      const own = split ? `${key} ${from}–${to}` : key;
      const cell = cells.get(own)?.cell ?? {
        fromDay: from ?? NO_DAY,
        toDay: to ?? NO_DAY,
        rows: 0,
        measures: Object.fromEntries(carried.map((id) => [id, none()]))
      };
      cells.set(own, { key, cell });
      cell.fromDay = Math.min(cell.fromDay, from ?? NO_DAY);
      cell.toDay = Math.max(cell.toDay, to ?? NO_DAY);
      cell.rows++;
      for (const id of carried) {
        const quantity = row.measures[id];
        const sums = cell.measures[id];
        const foreign = Boolean(row.currency) && (id === 'loss' || id === 'recovered');
        if (!quantity || !sums || foreign) continue;
        sums.value += quantity.value;
        sums.low += quantity.low;
        sums.high += quantity.high;
        sums.known++;
        sums.knownCases += row.measures.cases?.value ?? 0;
        if (quantity.qualifier === 'atLeast') sums.atLeast++;
        if (quantity.qualifier === 'about') sums.about++;
      }
    }
  });
  return inOrder([...cells.values()].map(({ key, cell }) => ({ ...JSON.parse(key), ...cell })));
}

it('puts every day in the month that cases/calendar says', async () => {
  const from = day(1999, 12, 1);
  const every = Array.from({ length: day(2029, 1, 31) - from }, (_, i) => from + i);
  const rows = every.map((at): Row => ({ from: at, to: at, measures: { cases: exactly(1) } }));
  await store.load([{ source: source(), table: tableOf(rows, ['cases']) }]);
  for (let closeDay = 1; closeDay <= 31; closeDay++) {
    const calendar = { closeMonth: 12, closeDay };
    const cube = await store.cube(calendar);
    const perMonth = new Map<number, number>();
    for (const at of every)
      perMonth.set(monthOf(at, calendar), (perMonth.get(monthOf(at, calendar)) ?? 0) + 1);
    const found = new Map(Array.from(cube.fromMonth, (month, i) => [month, cube.rows[i]]));
    expect(found).toEqual(perMonth);
    expect(Array.from(cube.toMonth)).toEqual(Array.from(cube.fromMonth));
    expect(cube.fromDay.every((first, i) => monthOf(first, calendar) === cube.fromMonth[i])).toBe(true);
    expect(cube.toDay.every((last, i) => monthOf(last, calendar) === cube.toMonth[i])).toBe(true);
  }
});
