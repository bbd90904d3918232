/** Periods in order, gaps, unfinished periods and what each is compared with (DOMAIN §5). */
import { describe, expect, it } from 'vitest';
import { CALENDAR_YEAR, type Calendar, type Grain } from '../../../src/lib/cases/calendar';
import { dayOf } from '../../../src/lib/cases/day';
import { absentIsZero, sourceSpans } from '../../../src/lib/cube/coverage';
import type { Cube } from '../../../src/lib/cube/cube';
import type { Compare, NoChange } from '../../../src/lib/cube/against';
import { series, type Change, type PeriodRow, type Series } from '../../../src/lib/cube/series';
import { slice } from '../../../src/lib/cube/slice';
import { aggregate, caseLevel, cases, cubeOf, hon, NO_FILTER, on, time, type File } from './build';
import { bacGiang, khanhHoa } from './khanhHoa';

const PREVIOUS: Compare = { kind: 'previous' };
const SAME: Compare = { kind: 'same-period' };
const TODAY = dayOf(2025, 6, 30) ?? 0;

function lineOf(cube: Cube, grain: Grain = 'year', compare = PREVIOUS, today = TODAY): Series {
  const time = { spans: sourceSpans(cube), today };
  return series(slice(cube, NO_FILTER), grain, compare, ['cases', 'loss'], time);
}
const at = (line: Series, key: string): PeriodRow => {
  const row = line.rows.find((one) => one.period.key === key);
  if (!row) throw new Error(`no row ${key}`);
  return row;
};
const count = (row: PeriodRow): number | null => row.answers.cases?.quantity?.value ?? null;
const counts = (line: Series): [string, number | null][] =>
  line.rows.map((row) => [row.period.key, count(row)]);
const changed = (line: Series, key: string, id: 'cases' | 'loss' = 'cases'): Change => {
  const found = at(line, key).changes[id];
  if (typeof found !== 'object') throw new Error(`no change but ${found}`);
  return found;
};
const why = (line: Series, key: string): Change | NoChange | undefined => at(line, key).changes.cases;

describe('Khánh Hòa by year', () => {
  const line = lineOf(khanhHoa());
  it('143, 186, 461', () =>
    expect(counts(line)).toEqual([
      ['2020', 143],
      ['2021', 186],
      ['2022', 461]
    ]));
  it('2020 has nothing before it', () => expect(why(line, '2020')).toBe('no-base'));
  it('+43 (30,1 %) and +275 (147,8 %)', () => {
    expect(changed(line, '2021').absolute.value).toBe(43);
    expect(changed(line, '2021').printed).toBeCloseTo(0.300699, 6);
    expect(changed(line, '2022').absolute.value).toBe(275);
    expect(changed(line, '2022').relative?.low).toBeCloseTo(1.478495, 6);
    expect(changed(line, '2022').base.key).toBe('2021');
    expect(changed(line, '2022').smallBase).toBe(false);
  });
  it('losses as intervals, the printed change inside', () => {
    const { absolute, relative, printed } = changed(line, '2022', 'loss');
    expect([absolute.low, absolute.high]).toEqual([77_800_000_000, 78_000_000_000]);
    expect(relative?.low).toBeCloseTo(2.47771, 5);
    expect(relative?.high).toBeCloseTo(2.49201, 5);
    expect(printed).toBeCloseTo(109.2 / 31.3 - 1, 6);
  });
  it('against 2020', () => {
    const line = lineOf(khanhHoa(), 'year', { kind: 'base', year: 2020 });
    expect(changed(line, '2022').absolute.value).toBe(318);
    expect(changed(line, '2021').absolute.value).toBe(43);
    expect(why(line, '2020')).toBe('no-base');
  });
  it('against a year without data there is no change', () => {
    const line = lineOf(khanhHoa(), 'year', { kind: 'base', year: 2010 });
    expect(line.rows.map((row) => row.changes.cases)).toEqual(['no-base', 'no-base', 'no-base']);
  });
  it.each<Grain>(['half', 'quarter', 'month'])(
    'by %s it has no answer, never a share of the year',
    (grain) => {
      const line = lineOf(khanhHoa(), grain);
      expect(line.rows).toEqual([]);
      expect(line.unanswered).toBeGreaterThan(0);
    }
  );
  it.each<Calendar>([
    { closeMonth: 12, closeDay: 14 },
    { closeMonth: 9, closeDay: 31 }
  ])('in a shifted year it has no answer either: %j', (calendar) => {
    const line = lineOf(khanhHoa(calendar));
    expect(line.rows).toEqual([]);
    expect(line.unanswered).toBeGreaterThan(0);
  });
});

describe('stated totals alone', () => {
  const cube = cubeOf([
    aggregate({ ...time(2021), role: 'total', ...cases(5) }, { ...time(2022), role: 'total', ...cases(7) })
  ]);
  it('are a series', () =>
    expect(counts(lineOf(cube))).toEqual([
      ['2021', 5],
      ['2022', 7]
    ]));
  it('by month they have no answer, and that is counted', () => {
    const line = lineOf(cube, 'month');
    expect(line.rows).toEqual([]);
    expect(line.unanswered).toBeGreaterThan(0);
  });
});

describe('Bắc Giang, first eight months', () => {
  it.each([PREVIOUS, SAME])('compares the same months: 32 against 28, by %j', (compare) => {
    const line = lineOf(bacGiang(), 'year', compare);
    expect(counts(line)).toEqual([
      ['2022', 28],
      ['2023', 32]
    ]);
    expect(at(line, '2023').coverage).toMatchObject({
      complete: false,
      fromMonth: 2023 * 12,
      toMonth: 2023 * 12 + 7
    });
    expect(changed(line, '2023').absolute.value).toBe(4);
    expect(changed(line, '2023').printed).toBeCloseTo(4 / 28, 9);
    // the loss of 2022 is not stated
    expect(at(line, '2023').changes.loss).toBe('unknown');
  });
  it('eight months are not compared with a whole year', () => {
    const cube = cubeOf([aggregate({ ...time(2022), ...cases(50) }, { ...time(2023, 1, 8), ...cases(32) })]);
    expect(why(lineOf(cube), '2023')).toBe('incomplete');
  });
  it('eight months are not compared with seven', () => {
    const cube = cubeOf([
      aggregate({ ...time(2022, 1, 7), ...cases(25) }, { ...time(2023, 1, 8), ...cases(32) })
    ]);
    expect(why(lineOf(cube), '2023')).toBe('incomplete');
  });
  it('nor with eight others', () => {
    const cube = cubeOf([
      aggregate({ ...time(2022, 2, 9), ...cases(25) }, { ...time(2023, 1, 8), ...cases(32) })
    ]);
    expect(why(lineOf(cube), '2023')).toBe('incomplete');
  });
});

describe('a small or zero base', () => {
  const from = (before: number, after: number): Change =>
    changed(
      lineOf(cubeOf([aggregate({ ...time(2021), ...cases(before) }, { ...time(2022), ...cases(after) })])),
      '2022'
    );
  it.each([
    [19, true],
    [20, false]
  ])('%s cases before: marked %s', (before, small) => expect(from(before, 30).smallBase).toBe(small));
  it('from none there is a difference but no percent', () => {
    const found = from(0, 5);
    expect(found.absolute.value).toBe(5);
    expect(found.relative).toBeNull();
    expect(found.printed).toBeNull();
  });
});

describe('gaps', () => {
  const days = [on(2022, 1, 5), on(2022, 1, 20), on(2022, 4, 29)];
  it('in a list of cases are months with none', () => {
    const line = lineOf(cubeOf([caseLevel(...days.map((day) => ({ ...day, ...cases(1) })))]), 'month');
    expect(counts(line)).toEqual([
      ['2022-01', 2],
      ['2022-02', 0],
      ['2022-03', 0],
      ['2022-04', 1]
    ]);
    expect(at(line, '2022-02').spoken).toBe(false);
    expect(at(line, '2022-02').changes.cases).toMatchObject({ absolute: { value: -2 } });
    expect(at(line, '2022-04').changes.cases).toMatchObject({ absolute: { value: 1 }, relative: null });
  });
  it('in a table of counts are unknown', () => {
    const line = lineOf(cubeOf([aggregate({ ...time(2020), ...cases(5) }, { ...time(2022), ...cases(7) })]));
    expect(counts(line)).toEqual([
      ['2020', 5],
      ['2021', null],
      ['2022', 7]
    ]);
    expect(why(line, '2021')).toBe('unknown');
    expect(why(line, '2022')).toBe('unknown');
  });
  it('in a list of cases, a year whose losses are all unknown stays unknown', () => {
    const line = lineOf(
      cubeOf([caseLevel({ ...on(2022, 1, 5), ...cases(1, null) }, { ...on(2023, 1, 5), ...cases(1, 5e6) })])
    );
    expect(at(line, '2022').answers.loss?.quantity).toBeNull();
  });
  it('one slip of centuries does not make thousands of months', () => {
    const line = lineOf(
      cubeOf([caseLevel({ ...on(1200, 1, 5), ...cases(1) }, { ...on(2022, 1, 5), ...cases(1) })]),
      'month'
    );
    expect(line.rows).toHaveLength(2);
  });
});

describe('unfinished periods', () => {
  const list = (...days: readonly (readonly [number, number, number])[]): File =>
    caseLevel(...days.map((day) => ({ ...on(...day), ...cases(1) })));
  it('a list that stops in August leaves its year unfinished', () => {
    const line = lineOf(cubeOf([list([2022, 1, 3], [2022, 12, 9], [2023, 2, 1], [2023, 8, 20])]));
    expect(at(line, '2022').coverage.complete).toBe(true);
    expect(at(line, '2023').coverage).toMatchObject({
      complete: false,
      fromMonth: 2023 * 12,
      toMonth: 2023 * 12 + 7
    });
    expect(why(line, '2023')).toBe('incomplete');
  });
  it('a year that has not ended is unfinished whatever it counts', () => {
    const cube = cubeOf([aggregate({ ...time(2024), ...cases(5) }, { ...time(2025), ...cases(7) })]);
    const line = lineOf(cube);
    expect(at(line, '2024').coverage.complete).toBe(true);
    expect(at(line, '2025').coverage.complete).toBe(false);
    expect(lineOf(cube, 'year', PREVIOUS, dayOf(2025, 12, 31) ?? 0).rows[1]?.coverage.complete).toBe(true);
  });
});

describe('comparison by month and quarter', () => {
  const months = [2021, 2022].flatMap((year) =>
    Array.from({ length: 12 }, (_, i) => ({ ...time(year, i + 1, i + 1), ...cases((year - 2020) * 100 + i) }))
  );
  const cube = cubeOf([aggregate(...months)]);
  it('with the month before, the same month last year, the same month of a base year', () => {
    expect(changed(lineOf(cube, 'month'), '2022-01').absolute.value).toBe(200 - 111);
    expect(changed(lineOf(cube, 'month', SAME), '2022-03').absolute.value).toBe(100);
    expect(changed(lineOf(cube, 'month', SAME), '2022-03').base.key).toBe('2021-03');
    expect(changed(lineOf(cube, 'month', { kind: 'base', year: 2021 }), '2022-12').base.key).toBe('2021-12');
    expect(why(lineOf(cube, 'month', SAME), '2021-03')).toBe('no-base');
  });
  it('quarters add up their months', () => {
    // 100+101+102, 103+104+105
    const line = lineOf(cube, 'quarter');
    expect(counts(line).slice(0, 2)).toEqual([
      ['2021-Q1', 303],
      ['2021-Q2', 312]
    ]);
    expect(changed(lineOf(cube, 'quarter', SAME), '2022-Q1').absolute.value).toBe(300);
  });
  it('and so do years', () =>
    expect(counts(lineOf(cube))).toEqual([
      ['2021', 1266],
      ['2022', 2466]
    ]));
});

describe('absent is zero', () => {
  const months = [2022 * 12, 2022 * 12 + 11] as const;
  const ask = (...files: File[]): boolean => {
    const cube = cubeOf(files, CALENDAR_YEAR);
    return absentIsZero(cube, ...months, sourceSpans(cube));
  };
  const list = caseLevel({ ...on(2022, 3, 1), ...cases(1) });
  it('where every file of that time lists single cases', () => expect(ask(list)).toBe(true));
  it('not in a table of counts', () => expect(ask(aggregate({ ...time(2022), ...cases(1) }))).toBe(false));
  it('not where a table of counts speaks for the same time', () =>
    expect(ask(list, aggregate({ ...time(2022), ...cases(1, hon(1e9, 1e9)) }))).toBe(false));
  it('still where the table speaks for other years', () =>
    expect(ask(list, aggregate({ ...time(2021), ...cases(1) }))).toBe(true));
  it('not where nobody speaks for that time', () =>
    expect(ask(caseLevel({ ...on(2021, 3, 1), ...cases(1) }))).toBe(false));
});
