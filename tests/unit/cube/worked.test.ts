/** Periods and comparisons worked by hand (DOMAIN §3, §5): every expected value stands in its row. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CLOSING_DAYS,
  daysOf,
  firstMonthsOf,
  GRAINS,
  monthsFilled,
  parseCalendar,
  parsePeriod,
  periodAt,
  shiftDay,
  shiftDays,
  yearToDate,
  type Calendar,
  type Days,
  type Grain
} from '../../../src/lib/cases/calendar';
import { dayOf, isoDay, parseIsoDay } from '../../../src/lib/cases/day';
import { exactly } from '../../../src/lib/cases/quantity';
import type { Compare } from '../../../src/lib/cube/against';
import type { Cube } from '../../../src/lib/cube/cube';
import { movingAverage } from '../../../src/lib/cube/series';
import { chosenOf, earlierDays, type Chosen } from '../../../src/lib/figures/chosen';
import { filterOf, readAddress } from '../../../src/lib/state/address';
import { contextFor } from '../figures/view';
import { aggregate, caseLevel, cases, cubeOf, hon, on, time, type File, type Row } from './build';

const d = (text: string): number => parseIsoDay(text) ?? NaN;
const span = (from: string, to: string): Days => ({ from: d(from), to: d(to) });
const said = ({ from, to }: Days): string => `${isoDay(from)}..${isoDay(to)}`;
const closing = (text: string): Calendar => parseCalendar(text) ?? { closeMonth: 0, closeDay: 0 };

describe('the days of a period', () => {
  it.each<[string, string, string]>([
    ['12-31', '2022', '2022-01-01..2022-12-31'],
    ['12-31', '2024-02', '2024-02-01..2024-02-29'],
    ['12-31', '2023-02', '2023-02-01..2023-02-28'],
    ['12-31', '2022-H2', '2022-07-01..2022-12-31'],
    ['12-31', '2022-Q1', '2022-01-01..2022-03-31'],
    ['12-14', '2022', '2021-12-15..2022-12-14'],
    ['12-14', '2022-01', '2021-12-15..2022-01-14'],
    ['12-14', '2021-09', '2021-08-15..2021-09-14'],
    ['12-14', '2022-Q1', '2021-12-15..2022-03-14'],
    ['12-14', '2022-H1', '2021-12-15..2022-06-14'],
    ['09-30', '2023', '2022-10-01..2023-09-30'],
    ['09-30', '2023-Q1', '2022-10-01..2022-12-31'],
    ['09-30', '2023-H2', '2023-04-01..2023-09-30'],
    ['11-14', '2023', '2022-11-15..2023-11-14'],
    ['06-14', '2024', '2023-06-15..2024-06-14'],
    ['06-14', '2024-Q3', '2023-12-15..2024-03-14'],
    ['11-09', '2024', '2023-11-10..2024-11-09'],
    ['06-09', '2023', '2022-06-10..2023-06-09'],
    ['02-28', '2024', '2023-03-01..2024-02-29'],
    ['02-29', '2023', '2022-03-01..2023-02-28'],
    // months close on the 30th; February on its last day
    ['12-30', '2023', '2022-12-31..2023-12-30'],
    ['12-30', '2023-02', '2023-01-31..2023-02-28'],
    ['12-30', '2023-03', '2023-03-01..2023-03-30'],
    ['12-29', '2024-02', '2024-01-30..2024-02-29'],
    ['12-29', '2023-03', '2023-03-01..2023-03-29']
  ])('closing %s: %s is %s', (close, key, expected) => {
    const calendar = closing(close);
    const period = parsePeriod(key, calendar);
    expect(period && said(daysOf(period.fromMonth, period.toMonth, calendar))).toBe(expected);
  });

  it.each(CLOSING_DAYS)('the preset $key is a closing day', ({ key }) =>
    expect(parseCalendar(key)).not.toBeNull()
  );

  it.each<[string, number, number, string, string]>([
    ['12-31', 2023, 8, '2023-01', '2023-08'],
    ['12-14', 2022, 6, '2022-01', '2022-06'],
    ['09-30', 2023, 4, '2022-10', '2023-01']
  ])('closing %s: the first months of %s, %s of them', (close, year, months, from, to) => {
    const calendar = closing(close);
    expect(firstMonthsOf(year, months, calendar)).toEqual({ from, to });
    const [first, last] = [parsePeriod(from, calendar), parsePeriod(to, calendar)];
    expect(yearToDate(first?.fromMonth ?? 0, last?.toMonth ?? 0, calendar)).toEqual({ year, months });
  });
});

describe('the same days some months away', () => {
  it.each<[string, string, string, number, string]>([
    ['12-31', '2023-01-01', '2023-08-31', -12, '2022-01-01..2022-08-31'],
    ['12-31', '2024-01-01', '2024-02-29', -12, '2023-01-01..2023-02-28'],
    ['12-31', '2025-01-01', '2025-02-28', -12, '2024-01-01..2024-02-29'],
    ['12-31', '2024-02-10', '2024-02-28', -12, '2023-02-10..2023-02-28'],
    ['12-31', '2026-01-01', '2026-06-20', -12, '2025-01-01..2025-06-20'],
    ['12-31', '2026-04-01', '2026-05-15', -3, '2026-01-01..2026-02-15'],
    ['12-31', '2026-05-01', '2026-05-30', -3, '2026-02-01..2026-02-28'],
    ['12-31', '2023-03-05', '2023-06-20', -36, '2020-03-05..2020-06-20'],
    ['12-14', '2021-12-15', '2022-05-14', -12, '2020-12-15..2021-05-14'],
    ['12-14', '2021-12-15', '2022-05-20', -12, '2020-12-15..2021-05-20'],
    ['09-30', '2022-10-01', '2023-02-28', -12, '2021-10-01..2022-02-28'],
    ['09-30', '2023-10-01', '2024-02-29', -12, '2022-10-01..2023-02-28']
  ])('closing %s: %s–%s, %s months away', (close, from, to, months, expected) =>
    expect(said(shiftDays(span(from, to), months, closing(close)))).toBe(expected)
  );
  it('29 February gives the 28th of a common year', () =>
    expect(isoDay(shiftDay(d('2024-02-29'), -12))).toBe('2023-02-28'));
});

/** What a page would speak of under an address: the days, those compared with, the change of cases, or why none. */
function compared(files: readonly File[], address: string, today: string): Chosen {
  const at = readAddress(new URLSearchParams(address));
  const { filter, window } = filterOf(at);
  const view = { filter, window, grain: at.grain, compare: at.compare, today: d(today) };
  const cube = cubeOf(files, at.calendar);
  const context = {
    ...contextFor(cube, view),
    cut: window && cutTo(files, window, at.calendar),
    earlier: earlierDays(cube, view).map((days) => cutTo(files, days, at.calendar))
  };
  return chosenOf(context, filter);
}

/** The cube of the rows whose whole span lies in a window, counted here and not by a database. */
function cutTo(files: readonly File[], window: Days, calendar: Calendar): Cube {
  let straddling = 0;
  const kept = files.map(({ table, level }) => {
    const rows: Row[] = [];
    for (let i = 0; i < table.length; i++) {
      const [from, to] = [table.from[i] ?? 0, table.to[i] ?? 0];
      const inside = from >= window.from && to <= window.to;
      if (!inside && to >= window.from && from <= window.to) straddling += 1;
      if (inside) rows.push({ from, to, ...cases(table.measures.cases?.value[i] ?? null) });
    }
    return level === 'case' ? caseLevel(...rows) : aggregate(...rows);
  });
  return { ...cubeOf(kept, calendar), window, straddling };
}

/** Single cases: so many on each of these days. */
const dated = (...days: readonly (readonly [string, number])[]): File =>
  caseLevel(
    ...days.flatMap(([text, n]) =>
      Array.from({ length: n }, (): Row => ({ from: d(text), to: d(text), ...cases(1) }))
    )
  );
const counted = (...rows: readonly (readonly [number, number, number, number])[]): File =>
  aggregate(...rows.map(([year, first, last, n]) => ({ ...time(year, first, last), ...cases(n) })));

// 2025: 30 to 10 June, 5 on 20 June, 25 after. 2026: 42 to 20 June.
const RUNNING = dated(
  ['2024-01-10', 20],
  ['2024-12-20', 20],
  ['2025-01-05', 20],
  ['2025-06-10', 10],
  ['2025-06-20', 5],
  ['2025-06-21', 10],
  ['2025-12-30', 15],
  ['2026-02-01', 30],
  ['2026-06-20', 12]
);
const MONTHS = counted(
  ...Array.from({ length: 12 }, (_, i) => [2022, i + 1, i + 1, 10 + i] as [number, number, number, number]),
  ...Array.from({ length: 8 }, (_, i) => [2023, i + 1, i + 1, 20] as [number, number, number, number])
);

type Expected = readonly [now: string, base: string, by: number, percent: number | null] | string;

describe('comparisons', () => {
  it.each<[string, File, string, string, Expected]>([
    // 42 against 35: the 25 after 20/06/2025 are left out
    [
      'a running year to the same date',
      RUNNING,
      'compare=same-period',
      '2026-06-25',
      ['2026-01-01..2026-06-20', '2025-01-01..2025-06-20', 7, 0.2]
    ],
    ['a running year with the whole year before', RUNNING, '', '2026-06-25', 'incomplete'],
    // 2024 had 20 to 20 June
    [
      'a running year with a base year',
      RUNNING,
      'compare=base:2024',
      '2026-06-25',
      ['2026-01-01..2026-06-20', '2024-01-01..2024-06-20', 22, 1.1]
    ],
    ['a base year without data', RUNNING, 'compare=base:2010', '2026-06-25', 'no-base'],
    ['the base year itself', RUNNING, 'compare=base:2026', '2026-06-25', 'no-base'],
    // a finished year: 60 + 20 ... 2025 has 60 in all, 2024 has 40
    [
      'a finished year with the one before',
      RUNNING,
      'from=2025&to=2025',
      '2026-06-25',
      ['2025-01-01..2025-12-31', '2024-01-01..2024-12-31', 20, 0.5]
    ],
    [
      'the same, as same period',
      RUNNING,
      'from=2025&to=2025&compare=same-period',
      '2026-06-25',
      ['2025-01-01..2025-12-31', '2024-01-01..2024-12-31', 20, 0.5]
    ],
    ['days chosen inside months', RUNNING, 'from=2025-06-05&to=2025-06-20', '2026-06-25', 'zero:15'],
    [
      'days chosen, base year',
      RUNNING,
      'from=2026-01-15&to=2026-06-20&compare=base:2025',
      '2026-06-25',
      ['2026-01-15..2026-06-20', '2025-01-15..2025-06-20', 27, 1.8]
    ],
    [
      'days chosen, same period',
      RUNNING,
      'from=2026-01-01&to=2026-06-15&compare=same-period',
      '2026-06-25',
      ['2026-01-01..2026-06-15', '2025-01-01..2025-06-15', 0, 0]
    ],
    [
      'five months chosen of a list of cases',
      RUNNING,
      'from=2026-01&to=2026-05',
      '2026-06-25',
      ['2026-01-01..2026-05-31', '2025-01-01..2025-05-31', 10, 0.5]
    ],
    [
      'a running quarter, same period',
      RUNNING,
      'period=quarter&compare=same-period',
      '2026-06-25',
      ['2026-04-01..2026-06-20', '2025-04-01..2025-06-20', -3, -0.2]
    ],
    ['a running quarter with the quarter before', RUNNING, 'period=quarter', '2026-06-25', 'incomplete'],
    [
      'a running month, same period',
      RUNNING,
      'period=month&compare=same-period',
      '2026-06-25',
      ['2026-06-01..2026-06-20', '2025-06-01..2025-06-20', -3, -0.2]
    ],
    [
      'part of a quarter with the same part of the one before',
      RUNNING,
      'period=quarter&from=2026-04-01&to=2026-06-20',
      '2026-06-25',
      ['2026-04-01..2026-06-20', '2026-01-01..2026-03-20', -18, -0.6]
    ],
    // year 15/12–14/12: 2025 holds 20 of 20/12/2024 and 45 to 14/12/2025; 2026 so far 15 of 30/12/2025 and 42
    [
      'a shifted year, to the same date',
      RUNNING,
      'close=12-14&compare=same-period',
      '2026-06-25',
      ['2025-12-15..2026-06-20', '2024-12-15..2025-06-20', 2, 2 / 55]
    ],
    [
      'a shifted year that is over',
      RUNNING,
      'close=12-14&from=2025&to=2025',
      '2026-06-25',
      ['2024-12-15..2025-12-14', '2023-12-15..2024-12-14', 45, 2.25]
    ],
    [
      'a year to 30/9, to the same date',
      RUNNING,
      'close=09-30&compare=same-period',
      '2026-06-25',
      ['2025-10-01..2026-06-20', '2024-10-01..2025-06-20', 2, 2 / 55]
    ],
    // the last case of a list on the 12th says little of the month, though the month is over
    [
      'a month whose list stops on the 12th',
      dated(['2025-10-05', 10], ['2025-10-28', 14], ['2026-09-30', 9], ['2026-10-12', 12]),
      'period=month&compare=same-period',
      '2026-11-22',
      ['2026-10-01..2026-10-12', '2025-10-01..2025-10-12', 2, 0.2]
    ],
    [
      'the same with the month before',
      dated(['2026-09-30', 9], ['2026-10-12', 12]),
      'period=month',
      '2026-11-22',
      'incomplete'
    ],
    [
      'a month whose list stops two days before its end',
      dated(['2026-09-30', 9], ['2026-10-29', 12]),
      'period=month',
      '2026-11-22',
      ['2026-10-01..2026-10-31', '2026-09-01..2026-09-30', 3, 3 / 9]
    ],
    [
      'eight months chosen of a year that has ten',
      dated(['2025-03-01', 20], ['2025-09-01', 9], ['2026-03-01', 25], ['2026-10-12', 3]),
      'from=2026-01&to=2026-08',
      '2026-11-22',
      ['2026-01-01..2026-08-31', '2025-01-01..2025-08-31', 5, 0.25]
    ],
    [
      'a choice that reaches beyond the list',
      dated(['2025-03-01', 20], ['2025-06-20', 9], ['2025-12-30', 1], ['2026-03-01', 25], ['2026-04-12', 3]),
      'from=2026-01&to=2026-08',
      '2026-11-22',
      ['2026-01-01..2026-04-12', '2025-01-01..2025-04-12', 8, 0.4]
    ],
    // 8 × 20 = 160 against 10 + 11 + … + 17 = 108
    [
      'eight months of monthly counts',
      MONTHS,
      'compare=same-period',
      '2024-05-01',
      ['2023-01-01..2023-08-31', '2022-01-01..2022-08-31', 52, 52 / 108]
    ],
    [
      'eight months chosen',
      MONTHS,
      'from=2023-01&to=2023-08',
      '2024-05-01',
      ['2023-01-01..2023-08-31', '2022-01-01..2022-08-31', 52, 52 / 108]
    ],
    [
      'three months chosen',
      MONTHS,
      'from=2023-02&to=2023-04',
      '2024-05-01',
      ['2023-02-01..2023-04-30', '2022-02-01..2022-04-30', 24, 24 / 36]
    ],
    [
      'a month with the month before',
      MONTHS,
      'period=month',
      '2024-05-01',
      ['2023-08-01..2023-08-31', '2023-07-01..2023-07-31', 0, 0]
    ],
    [
      'a month with its month of the year before',
      MONTHS,
      'period=month&compare=same-period',
      '2024-05-01',
      ['2023-08-01..2023-08-31', '2022-08-01..2022-08-31', 3, 3 / 17]
    ],
    [
      'a quarter of counts',
      MONTHS,
      'period=quarter&from=2023-Q2&to=2023-Q2&compare=same-period',
      '2024-05-01',
      ['2023-04-01..2023-06-30', '2022-04-01..2022-06-30', 18, 18 / 42]
    ],
    [
      'days that cut a month known only whole',
      MONTHS,
      'from=2023-01-01&to=2023-03-31&compare=same-period',
      '2024-05-01',
      ['2023-01-01..2023-03-31', '2022-01-01..2022-03-31', 27, 27 / 33]
    ],
    [
      'eight months against a year known whole',
      counted([2022, 1, 12, 50], [2023, 1, 8, 32]),
      'compare=same-period',
      '2024-05-01',
      'coarse'
    ],
    [
      'eight months against a year, previous',
      counted([2022, 1, 12, 50], [2023, 1, 8, 32]),
      '',
      '2024-05-01',
      'incomplete'
    ],
    [
      'eight months against eight',
      counted([2022, 1, 8, 28], [2023, 1, 8, 32]),
      '',
      '2024-05-01',
      ['2023-01-01..2023-08-31', '2022-01-01..2022-08-31', 4, 4 / 28]
    ],
    [
      'eight months against seven',
      counted([2022, 1, 7, 28], [2023, 1, 8, 32]),
      'compare=same-period',
      '2024-05-01',
      'incomplete'
    ],
    [
      'the first half against a year known whole',
      counted([2022, 1, 12, 50], [2023, 1, 6, 20]),
      'period=half',
      '2024-05-01',
      'coarse'
    ],
    ['the first year there is', counted([2023, 1, 12, 50]), '', '2024-05-01', 'no-base'],
    [
      'from zero',
      counted([2022, 1, 12, 0], [2023, 1, 12, 7]),
      '',
      '2024-05-01',
      ['2023-01-01..2023-12-31', '2022-01-01..2022-12-31', 7, null]
    ],
    [
      'to zero',
      counted([2022, 1, 12, 25], [2023, 1, 12, 0]),
      '',
      '2024-05-01',
      ['2023-01-01..2023-12-31', '2022-01-01..2022-12-31', -25, -1]
    ],
    [
      'zero to zero',
      counted([2022, 1, 12, 0], [2023, 1, 12, 0]),
      '',
      '2024-05-01',
      ['2023-01-01..2023-12-31', '2022-01-01..2022-12-31', 0, null]
    ],
    [
      'a leap February to the same date',
      dated(['2023-02-28', 10], ['2024-02-28', 11], ['2024-02-29', 4]),
      'compare=same-period',
      '2024-03-01',
      ['2024-01-01..2024-02-29', '2023-01-01..2023-02-28', 5, 0.5]
    ],
    [
      '29/2 chosen as the last day',
      dated(['2023-02-27', 20], ['2023-02-28', 10], ['2024-02-29', 40], ['2024-03-05', 1]),
      'from=2024-02-10&to=2024-02-29&compare=same-period',
      '2024-03-10',
      ['2024-02-10..2024-02-29', '2023-02-10..2023-02-28', 10, 10 / 30]
    ]
  ])('%s', (_, file, address, today, expected) => {
    const { current, base } = compared([file], address, today);
    if (!current) throw new Error('no current period');
    const change = current.changes.cases;
    if (typeof change !== 'object' || typeof base !== 'object') {
      expect(change).toBe(expected);
      return;
    }
    if (typeof expected === 'string') {
      // from none: a difference, no percent
      expect(`zero:${change.absolute.value}`).toBe(expected);
      expect(change.relative).toBeNull();
      return;
    }
    const [now, before, by, percent] = expected;
    expect([said(current.coverage.days), said(change.days), change.absolute.value]).toEqual([
      now,
      before,
      by
    ]);
    if (percent === null) expect(change.relative).toBeNull();
    else expect(change.printed).toBeCloseTo(percent, 9);
  });

  it('bounded amounts change by an interval: hơn 26 tỷ to hơn 31,3 tỷ is 15,9–20,8 %', () => {
    const file = aggregate(
      { ...time(2020), ...cases(143, hon(26e9, 1e9)) },
      { ...time(2021), ...cases(186, hon(31.3e9, 1e8)) }
    );
    const change = compared([file], '', '2024-05-01').current?.changes.loss;
    if (typeof change !== 'object') throw new Error('no change');
    // 31,3 − 27 = 4,3; 31,4 − 26 = 5,4; 31,3/27 = 1,159; 31,4/26 = 1,208
    expect([change.absolute.low, change.absolute.high]).toEqual([4.3e9, 5.4e9]);
    expect(change.relative?.low).toBeCloseTo(0.159259, 6);
    expect(change.relative?.high).toBeCloseTo(0.207692, 6);
  });

  it.each([
    [19, true],
    [20, false]
  ])('a base of %s cases to the same date is marked: %s', (n, small) => {
    const file = dated(['2025-03-01', n], ['2025-12-30', 40], ['2026-03-01', 30], ['2026-06-20', 1]);
    const change = compared([file], 'compare=same-period', '2026-06-25').current?.changes.cases;
    expect(typeof change === 'object' && change.smallBase).toBe(small);
  });
});

describe('the 12-month moving average', () => {
  const rowsOf = (file: File, today = '2024-05-01') => compared([file], 'period=month', today).series.rows;
  it('is there from the twelfth month on', () => {
    const means = movingAverage(rowsOf(MONTHS), 'cases').map((mean) => mean?.value ?? null);
    expect(means.slice(0, 11)).toEqual(Array(11).fill(null));
    // 10 + 11 + … + 21 = 186; then 20 for 10: 196, 20 for 11: 205
    expect(means.slice(11, 14)).toEqual([186 / 12, 196 / 12, 205 / 12]);
  });
  it('a month that is not known is a gap, not a zero', () => {
    const months = Array.from({ length: 24 }, (_, i) => [2022 + Math.floor(i / 12), (i % 12) + 1] as const);
    const file = counted(
      ...months
        .filter(([y, m]) => !(y === 2022 && m === 6))
        .map(([y, m]) => [y, m, m, 12] as [number, number, number, number])
    );
    const means = movingAverage(rowsOf(file), 'cases');
    expect(means.findIndex((mean) => mean !== null)).toBe(17);
    expect(means[17]).toEqual(exactly(12));
  });
  it('bounds go along', () => {
    const file = aggregate(
      ...Array.from({ length: 12 }, (_, i) => ({
        ...time(2022, i + 1, i + 1),
        ...cases(1, hon(12e9, 1.2e9))
      }))
    );
    expect(movingAverage(rowsOf(file), 'loss')[11]).toMatchObject({
      low: 12e9,
      high: 13.2e9,
      qualifier: 'atLeast'
    });
  });
  it('years have none', () =>
    expect(
      movingAverage(compared([MONTHS], '', '2024-05-01').series.rows, 'cases').every((mean) => mean === null)
    ).toBe(true));
});

const calendars = fc.record({
  closeMonth: fc.integer({ min: 1, max: 12 }),
  closeDay: fc.integer({ min: 1, max: 31 })
});
const grains = fc.constantFrom<Grain>(...GRAINS);

describe('for any closing day', () => {
  it('periods tile the calendar', () =>
    fc.assert(
      fc.property(
        calendars,
        grains,
        fc.integer({ min: 1990 * 12, max: 2050 * 12 }),
        (calendar, grain, index) => {
          const [a, b] = [periodAt(grain, index, calendar), periodAt(grain, index + 1, calendar)];
          expect(daysOf(b.fromMonth, b.toMonth, calendar).from).toBe(
            daysOf(a.fromMonth, a.toMonth, calendar).to + 1
          );
        }
      )
    ));
  it('whole months shifted are whole months', () =>
    fc.assert(
      fc.property(
        calendars,
        fc.integer({ min: 24000, max: 24600 }),
        fc.nat(30),
        fc.integer({ min: -60, max: 60 }),
        (calendar, from, length, months) => {
          const moved = shiftDays(daysOf(from, from + length, calendar), months, calendar);
          expect(monthsFilled(moved, calendar)).toEqual({
            fromMonth: from + months,
            toMonth: from + length + months
          });
        }
      )
    ));
  it('A with B and B with A agree in sign, and intervals hold the printed change', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 9e9 }),
        fc.integer({ min: 1, max: 9e9 }),
        (a, b, x, y) => {
          const file = aggregate(
            { ...time(2021), ...cases(a, hon(x, 1e8)) },
            { ...time(2022), ...cases(b, hon(y, 1e8)) }
          );
          const change = (
            compare: Compare,
            key: string
          ): { by: number; low: number; high: number; printed: number; loss: readonly number[] } => {
            const { series } = compared(
              [file],
              compare.kind === 'base' ? `compare=base:${compare.year}` : '',
              '2024-05-01'
            );
            const row = series.rows.find((one) => one.period.key === key);
            const { cases: count, loss } = row?.changes ?? {};
            if (typeof count !== 'object' || typeof loss !== 'object' || !loss.relative)
              throw new Error('no change');
            return {
              by: count.absolute.value,
              low: loss.relative.low,
              high: loss.relative.high,
              printed: loss.printed ?? NaN,
              loss: [loss.absolute.low, loss.absolute.high]
            };
          };
          const there = change({ kind: 'previous' }, '2022');
          const back = change({ kind: 'base', year: 2022 }, '2021');
          expect(Math.sign(there.by)).toBe(-Math.sign(back.by) + 0);
          expect(there.loss).toEqual([-(back.loss[1] ?? 0), -(back.loss[0] ?? 0)].map((n) => n + 0));
          expect(there.printed).toBeGreaterThanOrEqual(there.low);
          expect(there.printed).toBeLessThanOrEqual(there.high);
        }
      ),
      { numRuns: 60 }
    ));
});

it('a day is known by its date', () =>
  expect(isoDay(on(2024, 2, 29).from)).toBe(isoDay(dayOf(2024, 2, 29) ?? 0)));
