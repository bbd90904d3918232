/** Stated totals speak for their parts and are never added to them (DOMAIN §4); what slices keep. */
import { describe, expect, it } from 'vitest';
import { whole } from '../../../src/lib/cube/breakdown';
import type { Cube } from '../../../src/lib/cube/cube';
import type { Answer } from '../../../src/lib/cube/resolve';
import { slice, without, type Filter } from '../../../src/lib/cube/slice';
import { aggregate, caseLevel, cases, cubeOf, filter, hon, NO_FILTER, on, time, type Row } from './build';
import { INVESTMENT, khanhHoa, LOAN } from './khanhHoa';

const answer = (cube: Cube, kept: Filter = NO_FILTER, id: 'cases' | 'loss' = 'cases'): Answer | undefined =>
  whole(slice(cube, kept), [id])[id];
const value = (cube: Cube, kept?: Filter, id?: 'cases' | 'loss'): number | null =>
  answer(cube, kept, id)?.quantity?.value ?? null;

const total = (at: { from: number; to: number }, count: number | null, more: Partial<Row> = {}): Row => ({
  ...at,
  role: 'total',
  ...cases(count),
  ...more
});
const part = (
  at: { from: number; to: number },
  type: string | null,
  count: number | null,
  more: Partial<Row> = {}
): Row => ({
  ...at,
  type,
  ...cases(count),
  ...more
});

describe('Khánh Hòa', () => {
  const cube = khanhHoa();
  it.each<[string, Filter, number | null, Answer['basis'], number | null]>([
    // 143 + 186 + 461; 26 + 31,3 + 109,2
    ['everything', NO_FILTER, 790, 'stated', 166_500_000_000],
    ['2022', filter({ years: [2022, 2022] }), 461, 'stated', 109_200_000_000],
    ['2020–2021', filter({ years: [2020, 2021] }), 329, 'stated', 57_300_000_000],
    ['one type', filter({ types: [INVESTMENT] }), 36, 'parts', 44_800_000_000],
    ['two types', filter({ types: [INVESTMENT, LOAN] }), 85, 'parts', 50_100_000_000],
    ['a type in a year without types', filter({ years: [2021, 2021], types: [LOAN] }), null, 'none', null],
    ['a type that is not there', filter({ types: ['Không có'] }), null, 'none', null],
    ['an area that is not there', filter({ areas: ['Huế'] }), null, 'none', null],
    ['a year without data', filter({ years: [2019, 2019] }), null, 'none', null]
  ])('%s', (_, kept, count, basis, loss) => {
    expect(value(cube, kept)).toBe(count);
    expect(answer(cube, kept)?.basis).toBe(basis);
    expect(value(cube, kept, 'loss')).toBe(loss);
  });

  it.each([
    { closeMonth: 12, closeDay: 14 },
    { closeMonth: 9, closeDay: 31 }
  ])('totals of calendar years stand side by side in a year that closes on another day', (calendar) => {
    expect(value(khanhHoa(calendar))).toBe(790);
    expect(value(khanhHoa(calendar), NO_FILTER, 'loss')).toBe(166_500_000_000);
  });

  it('the interval of everything is [166,5; 167,7), "hơn"', () =>
    expect(answer(cube, NO_FILTER, 'loss')?.quantity).toEqual({
      value: 166_500_000_000,
      low: 166_500_000_000,
      high: 167_700_000_000,
      qualifier: 'atLeast'
    }));

  it('part of a year cannot be answered, and is counted as too coarse', () => {
    const kept = slice(cube, { ...NO_FILTER, fromMonth: 2022 * 12, toMonth: 2022 * 12 + 5 });
    expect(kept.parts).toEqual([]);
    expect(kept.totals).toEqual([]);
    expect(kept.tooCoarse).toBe(9);
  });

  it('a figure that leaves out its own filter sees past it', () => {
    const all = filter({ years: [2022, 2022], types: [LOAN], areas: ['x'] });
    expect(without(all, 'period')).toEqual({ ...all, fromMonth: null, toMonth: null });
    expect(without(all, 'type')).toEqual({ ...all, types: null });
    expect(without(all, 'area')).toEqual({ ...all, areas: null });
  });
});

describe('a stated total', () => {
  const y = time(2022);
  it('speaks for its parts, whatever they add up to', () => {
    for (const sum of [5, 10, 20]) {
      const cube = cubeOf([aggregate(total(y, 10), part(y, 'a', sum - 2), part(y, 'b', 2))]);
      expect(value(cube)).toBe(10);
      expect(answer(cube)?.basis).toBe('stated');
    }
  });

  it('does not speak for parts outside its time: they are added beside it', () => {
    const cube = cubeOf([aggregate(total(y, 10), part(y, 'a', 9), part(time(2021), 'a', 4))]);
    expect(value(cube)).toBe(14);
    expect(answer(cube)?.basis).toBe('mixed');
  });

  it('does not speak for another file', () => {
    const cube = cubeOf([aggregate(total(y, 10)), aggregate(part(y, 'a', 4))]);
    expect(value(cube)).toBe(14);
    expect(answer(cube)?.basis).toBe('mixed');
  });

  it('of two files each speaks for its own', () => {
    const cube = cubeOf([
      aggregate(total(y, 10), part(y, 'a', 9)),
      aggregate(total(y, 100), part(y, 'a', 90), part(y, 'b', 9))
    ]);
    expect(value(cube)).toBe(110);
    expect(value(cube, filter({ types: ['a'] }))).toBe(99);
  });

  it('speaks measure by measure: the count is stated, the loss summed', () => {
    const cube = cubeOf([
      aggregate(
        { ...y, role: 'total', ...cases(10, null) },
        { ...y, type: 'a', ...cases(4, 5e9) },
        { ...y, type: 'b', ...cases(5, hon(2e9, 1e9)) }
      )
    ]);
    expect(answer(cube)).toMatchObject({ basis: 'stated', quantity: { value: 10 } });
    expect(answer(cube, NO_FILTER, 'loss')).toMatchObject({
      basis: 'parts',
      quantity: { value: 7e9, low: 7e9, high: 8e9, qualifier: 'atLeast' },
      unknownRows: 0,
      knownCases: 9
    });
  });

  it('for a type over all areas speaks for that type only', () => {
    const cube = cubeOf([
      aggregate(
        total(y, 10, { type: 'a' }),
        part(y, 'a', 4, { area: 'Huế' }),
        part(y, 'a', 5, { area: 'Đà Nẵng' }),
        part(y, 'b', 3, { area: 'Huế' })
      )
    ]);
    expect(value(cube)).toBe(13);
    expect(value(cube, filter({ types: ['a'] }))).toBe(10);
    expect(value(cube, filter({ areas: ['Huế'] }))).toBe(7);
    expect(value(cube, filter({ types: ['a'], areas: ['Huế'] }))).toBe(4);
  });

  it('of the year speaks for those of its halves', () => {
    const cube = cubeOf([
      aggregate(
        total(y, 10),
        total(time(2022, 1, 6), 4),
        total(time(2022, 7, 12), 5),
        part(time(2022, 1, 6), 'a', 3)
      )
    ]);
    expect(value(cube)).toBe(10);
    expect(value(cube, { ...NO_FILTER, fromMonth: 2022 * 12, toMonth: 2022 * 12 + 5 })).toBe(4);
  });

  it('without a date only reconciles: it is no figure of the whole', () => {
    const cube = cubeOf([
      aggregate({ role: 'total', ...cases(100) }, part(y, 'a', 4), part(time(2021), 'a', 5))
    ]);
    expect(value(cube)).toBe(9);
    expect(answer(cube)?.basis).toBe('parts');
  });

  it('that is unknown says nothing', () => {
    const cube = cubeOf([aggregate(total(y, null), part(y, 'a', 4))]);
    expect(answer(cube)).toMatchObject({ basis: 'parts', quantity: { value: 4 } });
  });

  it('is all there is where it has no parts', () => {
    const cube = cubeOf([aggregate(total(y, 10))]);
    expect(answer(cube)).toMatchObject({ basis: 'stated', quantity: { value: 10 } });
  });

  // A table with "Cộng" to the right and at the foot, and nothing in the corner.
  it('by row and by column state the same cases twice, and are not added to one another', () => {
    const cube = cubeOf([
      aggregate(
        part(y, 'a', 1, { area: 'Huế' }),
        part(y, 'b', 2, { area: 'Huế' }),
        part(y, 'a', 3, { area: 'Đà Nẵng' }),
        part(y, 'b', 4, { area: 'Đà Nẵng' }),
        total(y, 4, { type: 'a' }),
        total(y, 6, { type: 'b' }),
        total(y, 3, { area: 'Huế' }),
        total(y, 7, { area: 'Đà Nẵng' })
      )
    ]);
    expect(value(cube)).toBe(10);
  });

  it('of 6 months and of quarters II and III state quarter II twice, and are not added to one another', () => {
    const cube = cubeOf([
      aggregate(
        part(time(2022, 1, 3), 'a', 1),
        part(time(2022, 4, 6), 'a', 2),
        part(time(2022, 7, 9), 'a', 4),
        total(time(2022, 1, 6), 3),
        total(time(2022, 4, 9), 6)
      )
    ]);
    expect(value(cube)).toBe(7);
  });
});

describe('what is unknown', () => {
  it('is not zero, and is counted', () => {
    const day = on(2022, 3, 1);
    const cube = cubeOf([
      caseLevel(
        { ...day, type: 'a', ...cases(1, 5e6) },
        { ...day, type: 'a', ...cases(1, null) },
        { ...day, type: 'b', ...cases(1, null) }
      )
    ]);
    expect(answer(cube, NO_FILTER, 'loss')).toEqual({
      quantity: { value: 5e6, low: 5e6, high: 5e6, qualifier: 'exact' },
      basis: 'parts',
      unknownRows: 2,
      knownCases: 1
    });
    expect(answer(cube, filter({ types: ['b'] }), 'loss')).toEqual({
      quantity: null,
      basis: 'none',
      unknownRows: 1,
      knownCases: 0
    });
  });

  it('"not stated" can be chosen as a type and as an area', () => {
    const cube = cubeOf([
      caseLevel(
        { ...on(2022, 3, 1), type: 'a', area: 'Huế', ...cases(1) },
        { ...on(2022, 3, 1), area: 'Huế', ...cases(1) },
        { ...on(2022, 3, 1), type: 'a', ...cases(1) }
      )
    ]);
    expect(value(cube, filter({ types: [''] }))).toBe(1);
    expect(value(cube, filter({ types: ['', 'a'] }))).toBe(3);
    expect(value(cube, filter({ areas: [''] }))).toBe(1);
    expect(value(cube, filter({ types: [''], areas: [''] }))).toBeNull();
  });

  it('a row without a date is kept only while no time is chosen', () => {
    const cube = cubeOf([
      caseLevel({ type: 'a', ...cases(1) }, { ...on(2022, 3, 1), type: 'a', ...cases(1) })
    ]);
    expect(value(cube)).toBe(2);
    expect(value(cube, filter({ years: [2000, 2030] }))).toBe(1);
  });
});
