/** No data is not zero: which files speak for a place, and to which day. */
import { describe, expect, it } from 'vitest';
import { FIRST_NEW_DAY } from '../../../src/lib/cases/areas';
import { CALENDAR_YEAR, parsePeriod } from '../../../src/lib/cases/calendar';
import { exactly } from '../../../src/lib/cases/quantity';
import { sourceSpans } from '../../../src/lib/cube/coverage';
import { dimensionOf, type Cube } from '../../../src/lib/cube/cube';
import { pivot } from '../../../src/lib/cube/pivot';
import { slice } from '../../../src/lib/cube/slice';
import { bothEras, lived, placeSpans, there } from '../../../src/lib/cube/speaking';
import { wholeOf } from '../../../src/lib/figures/tableQuantities';
import { caseLevel, cases, cubeOf, NO_FILTER, on, time, type Row } from './build';

const IDS: Readonly<Record<string, string>> = {
  'Huyện Vạn Ninh': 'old:571',
  'Xã Vạn Ninh': 'new:22489',
  'Khánh Hòa': 'old:56+new:56'
};

function places(): Cube {
  const cube = cubeOf([
    caseLevel(
      { ...on(2023, 2, 1), area: 'Huyện Vạn Ninh', ...cases(1) },
      { ...on(2025, 6, 1), area: 'Huyện Vạn Ninh', ...cases(1) },
      { ...on(2025, 8, 1), area: 'Xã Vạn Ninh', ...cases(1) },
      { ...on(2026, 12, 30), area: 'Khánh Hòa', ...cases(1) }
    ),
    caseLevel(
      { ...on(2024, 1, 5), area: 'Nơi khác', ...cases(1) },
      { ...on(2024, 12, 30), area: 'Nơi khác', ...cases(1) }
    )
  ]);
  const area = cube.areas.map((label) => {
    const id = IDS[label];
    return id ? { id, label, within: null } : null;
  });
  return { ...cube, names: { ...cube.names, area } };
}

function row(place: string): (number | null)[] {
  const cube = places();
  const dimension = dimensionOf(cube, 'area');
  if (!dimension) throw new Error('no areas');
  const periods = [2023, 2024, 2025, 2026].flatMap((year) => parsePeriod(String(year), CALENDAR_YEAR) ?? []);
  const [cells] = pivot(slice(cube, NO_FILTER), dimension, [[place]], periods, ['cases'], sourceSpans(cube));
  return periods.map((period) => cells?.get(period.index)?.cases?.quantity?.value ?? null);
}

describe('a list of cases', () => {
  it('says nothing of a place it never names', () => expect(row('Nơi khác')).toEqual([null, 2, null, null]));
  it('has none where it names a place at other times', () => expect(row('Khánh Hòa')).toEqual([0, 0, 0, 1]));
  it('has nothing of a district once there are none', () =>
    expect(row('Huyện Vạn Ninh')).toEqual([1, 0, 1, null]));
  it('has nothing of a commune before it was made', () =>
    expect(row('Xã Vạn Ninh')).toEqual([null, null, 1, 0]));
});

describe('the time of a place', () => {
  const spans = (place: string): ReturnType<typeof placeSpans> => {
    const cube = places();
    return placeSpans(cube, new Set([place]), sourceSpans(cube));
  };
  it('ends with its land', () =>
    expect(spans('Huyện Vạn Ninh')).toEqual([
      { first: 2023 * 12 + 1, last: 2025 * 12 + 5, lastDay: FIRST_NEW_DAY - 1 },
      null
    ]));
  it('begins with its land', () =>
    expect(spans('Xã Vạn Ninh')[0]).toMatchObject({ first: 2025 * 12 + 6, since: FIRST_NEW_DAY }));
  it('goes on where an old name is written on', () => {
    const cube = places();
    const late = cube.toDay.map((day, i) => (cube.area[i] === 0 && day < FIRST_NEW_DAY ? day + 400 : day));
    const on = { ...cube, fromDay: late, toDay: late };
    expect(placeSpans(on, new Set(['Huyện Vạn Ninh']), sourceSpans(cube))[0]).toEqual(sourceSpans(cube)[0]);
  });
  it('is asked across the change alone', () => {
    const cube = places();
    const [before, after] = [FIRST_NEW_DAY - 10, FIRST_NEW_DAY + 10];
    expect(lived(cube, ['Huyện Vạn Ninh'], before, before)).toBe(true);
    expect(lived(cube, ['Huyện Vạn Ninh'], before, after)).toBe(false);
    expect(lived(cube, ['Xã Vạn Ninh'], before, after)).toBe(false);
    expect(lived(cube, ['Khánh Hòa'], before, after)).toBe(true);
    expect(lived(cube, ['Nơi khác'], before, after)).toBe(true);
  });
});

describe('a place that was not there', () => {
  const [before, after] = [FIRST_NEW_DAY - 10, FIRST_NEW_DAY + 10];
  it('is told from one of which nothing is known', () => {
    const cube = places();
    expect(there(cube, ['Huyện Vạn Ninh'], before, before)).toBe(true);
    expect(there(cube, ['Huyện Vạn Ninh'], before, after)).toBe(true);
    expect(there(cube, ['Huyện Vạn Ninh'], after, after)).toBe(false);
    expect(there(cube, ['Xã Vạn Ninh'], before, before)).toBe(false);
    expect(there(cube, ['Nơi khác'], after, after)).toBe(true);
    expect(there(cube, ['Huyện Vạn Ninh', 'Xã Vạn Ninh'], after, after)).toBe(true);
  });
  it('leaves a sum whole; what is unknown does not', () => {
    const [three, five] = [exactly(3), exactly(5)];
    expect(wholeOf([three, null, five], (column) => column !== 1)?.value).toBe(8);
    expect(wholeOf([three, null, five], () => true)).toBeNull();
    expect(wholeOf([null, null], () => false)).toBeNull();
  });
  it('makes a ranking of both sides one to be warned of', () => {
    expect(bothEras(places())).toBe(true);
    expect(bothEras({ ...places(), names: { type: [], area: [] } })).toBe(false);
  });
});

describe('a list of cases, some of them known by their year alone', () => {
  const last = (...rows: Row[]): number | undefined => sourceSpans(cubeOf([caseLevel(...rows)]))[0]?.lastDay;
  const dated = { ...on(2026, 9, 20), ...cases(1) };
  it('reaches to its last case, not to the end of the year', () =>
    expect(last(dated, { ...time(2026), ...cases(1) })).toBe(dated.to));
  it('reaches to the end of a year of which nothing else is known', () => {
    expect(last(dated, { ...time(2027), ...cases(1) })).toBe(time(2027).to);
    expect(last({ ...time(2026), ...cases(1) })).toBe(time(2026).to);
  });
});
