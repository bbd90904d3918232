/** Types and areas, type × period, and stated totals against the sum of their parts. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_YEAR, GRAINS, monthOf, parsePeriod, periodHolding } from '../../../src/lib/cases/calendar';
import { dayOf } from '../../../src/lib/cases/day';
import { exactly, printed, type Quantity } from '../../../src/lib/cases/quantity';
import { breakdown, grid, whole, type Breakdown, type Grid } from '../../../src/lib/cube/breakdown';
import { sourceSpans } from '../../../src/lib/cube/coverage';
import type { Cube } from '../../../src/lib/cube/cube';
import { reconcile, type Reconciled } from '../../../src/lib/cube/reconcile';
import { series } from '../../../src/lib/cube/series';
import { slice, type Filter } from '../../../src/lib/cube/slice';
import { aggregate, caseLevel, cases, cubeOf, hon, NO_FILTER, on, time, type File, type Row } from './build';
import { khanhHoa, OTHER, TYPES } from './khanhHoa';

const IDS = ['cases', 'loss'] as const;
const y = time(2022);

function split(cube: Cube, by: 'type' | 'area' = 'type', kept = NO_FILTER): Breakdown {
  return breakdown(slice(cube, kept), by, IDS);
}
function parts(found: Breakdown, id: 'cases' | 'loss' = 'cases'): Record<string, number | null> {
  return Object.fromEntries(found.parts.map((part) => [part.key, part.answers[id]?.quantity?.value ?? null]));
}

describe('types', () => {
  it('nine of Khánh Hòa, in the order of the source, "khác" marked; their sum, not the stated total', () => {
    const found = split(khanhHoa());
    const inOrder = [...found.parts].sort((a, b) => a.order - b.order);
    expect(inOrder.map((part) => part.key)).toEqual(TYPES.map(([type]) => type));
    expect(inOrder.map((part) => part.answers.cases?.quantity?.value)).toEqual([
      56, 83, 105, 35, 36, 49, 86, 8, 10
    ]);
    expect(found.parts.filter((part) => part.remainder).map((part) => part.key)).toEqual([OTHER]);
    expect(found.sums.cases?.quantity?.value).toBe(468);
    expect(found.sums.loss?.quantity).toEqual({
      value: 108_715_000_000,
      low: 108_715_000_000,
      high: 109_516_000_000,
      qualifier: 'atLeast'
    });
    expect(found.months).toEqual({ from: 2022 * 12, to: 2022 * 12 + 11 });
    expect(found.named).toBe(true);
  });

  it('data without types are not split', () => {
    const found = split(cubeOf([aggregate({ ...y, ...cases(5) })]));
    expect(found.named).toBe(false);
    expect(parts(found)).toEqual({ '': 5 });
  });

  it('a stated total for one type speaks for it, one over all types does not', () => {
    const found = split(
      cubeOf([
        aggregate(
          { ...y, role: 'total', ...cases(100) },
          { ...y, role: 'total', type: 'a', ...cases(10) },
          { ...y, type: 'a', area: 'Huế', ...cases(9) },
          { ...y, type: 'b', area: 'Huế', ...cases(3) }
        )
      ])
    );
    expect(parts(found)).toEqual({ a: 10, b: 3 });
  });
});

describe('areas', () => {
  it('given only as stated totals are ranked', () => {
    const cube = cubeOf([
      aggregate(
        { ...y, role: 'total', area: 'Huế', ...cases(10) },
        { ...y, role: 'total', area: 'Đà Nẵng', ...cases(20) }
      )
    ]);
    expect(parts(split(cube, 'area'))).toEqual({ Huế: 10, 'Đà Nẵng': 20 });
  });

  it.each<[string, File]>([
    [
      'only stated',
      aggregate(
        { ...y, role: 'total', area: 'Huế', ...cases(10) },
        { ...y, role: 'total', area: 'Đà Nẵng', ...cases(20) }
      )
    ],
    [
      'some stated, some in parts',
      aggregate(
        { ...y, role: 'total', area: 'Huế', ...cases(10) },
        { ...y, area: 'Đà Nẵng', type: 'a', ...cases(15) },
        { ...y, area: 'Đà Nẵng', type: 'b', ...cases(5) }
      )
    ],
    [
      'stated above its parts',
      aggregate(
        { ...y, role: 'total', area: 'Huế', ...cases(10) },
        { ...y, area: 'Huế', type: 'a', ...cases(4) },
        { ...y, area: 'Đà Nẵng', type: 'a', ...cases(20) }
      )
    ]
  ])('shares are taken of the sum of what is shown: %s', (_, file) => {
    const found = split(cubeOf([file]), 'area');
    expect(parts(found)).toEqual({ Huế: 10, 'Đà Nẵng': 20 });
    expect(found.sums.cases?.quantity?.value).toBe(30);
  });
});

function gridOf(file: File | readonly File[], years: readonly number[]): Grid {
  const cube = cubeOf(Array.isArray(file) ? (file as File[]) : [file as File]);
  const periods = years.flatMap((year) => parsePeriod(String(year), CALENDAR_YEAR) ?? []);
  return grid(slice(cube, NO_FILTER), periods, cube.types, IDS, sourceSpans(cube));
}
function inGrid(found: Grid, key: string, year: number): Quantity | null | undefined {
  return found.cells.get(key)?.get(year)?.cases?.quantity;
}

describe('type × year', () => {
  const rows: readonly Row[] = [
    { ...on(2021, 3, 1), type: 'a', ...cases(1) },
    { ...on(2021, 4, 1), type: 'a', ...cases(1) },
    { ...on(2022, 3, 1), type: 'b', ...cases(1) }
  ];
  it('a type without a cell is none in a list of cases', () => {
    const found = gridOf(caseLevel(...rows), [2021, 2022]);
    expect(inGrid(found, 'a', 2021)).toEqual(exactly(2));
    expect(inGrid(found, 'a', 2022)).toEqual(exactly(0));
    expect(inGrid(found, 'b', 2021)).toEqual(exactly(0));
    expect(found.sums.get(2022)?.cases?.quantity).toEqual(exactly(1));
  });
  it('and unknown in a table of counts', () => {
    const found = gridOf(
      aggregate({ ...time(2021), type: 'a', ...cases(2) }, { ...time(2022), type: 'b', ...cases(1) }),
      [2021, 2022]
    );
    expect(inGrid(found, 'a', 2021)).toEqual(exactly(2));
    expect(inGrid(found, 'a', 2022)).toBeUndefined();
    expect(inGrid(found, 'b', 2021)).toBeUndefined();
  });
  it('a year that nobody speaks for is unknown even in a list of cases', () => {
    const found = gridOf(caseLevel(...rows), [2020, 2021]);
    expect(inGrid(found, 'a', 2020)).toBeUndefined();
    expect(found.sums.has(2020)).toBe(false);
  });
  it('a year without a case between two with cases has none', () => {
    const found = gridOf(caseLevel(...rows, { ...on(2024, 1, 1), type: 'a', ...cases(1) }), [2023]);
    expect(inGrid(found, 'a', 2023)).toEqual(exactly(0));
    expect(found.sums.get(2023)?.cases?.quantity).toEqual(exactly(0));
  });
  it('a stated total of a type speaks for its parts', () => {
    const found = gridOf(
      aggregate(
        { ...y, role: 'total', type: 'a', ...cases(10) },
        { ...y, type: 'a', area: 'Huế', ...cases(9) },
        { ...y, role: 'total', ...cases(99) }
      ),
      [2022]
    );
    expect(inGrid(found, 'a', 2022)).toEqual(exactly(10));
  });
});

describe('reconciling', () => {
  const check = (...rows: readonly Row[]): Reconciled[] =>
    reconcile(slice(cubeOf([aggregate(...rows)]), NO_FILTER), IDS);

  it('Khánh Hòa: 461 stated, 468 summed, +7, contradiction; losses consistent', () => {
    const found = reconcile(slice(khanhHoa(), NO_FILTER), IDS);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatchObject({
      measure: 'cases',
      fromMonth: 2022 * 12,
      toMonth: 2022 * 12 + 11,
      type: null,
      area: null,
      stated: exactly(461),
      summed: exactly(468),
      difference: exactly(7),
      verdict: 'contradiction',
      parts: { count: 9, of: 'types' },
      unknownRows: 0
    });
    // [108,715; 109,516) less [109,2; 109,3): from −0,585 to +0,316
    expect(found[1]).toMatchObject({
      measure: 'loss',
      summed: { value: 108_715_000_000, high: 109_516_000_000 },
      difference: { value: -485_000_000, low: -585_000_000, high: 316_000_000 },
      verdict: 'consistent'
    });
  });

  const table: readonly [string, Quantity, readonly (Quantity | null)[], Reconciled['verdict']][] = [
    ['10 = 4 + 6', exactly(10), [exactly(4), exactly(6)], 'consistent'],
    ['10 ≠ 4 + 5', exactly(10), [exactly(4), exactly(5)], 'contradiction'],
    ['10 ≠ 4 + 7', exactly(10), [exactly(4), exactly(7)], 'contradiction'],
    ['10 and 4 + ?: nothing contradicts', exactly(10), [exactly(4), null], 'consistent'],
    ['10 and 11 + ?: the known alone exceed it', exactly(10), [exactly(11), null], 'contradiction'],
    ['10 and 10 + ?: the rest may be none', exactly(10), [exactly(10), null], 'consistent'],
    ['hơn 10 and 4 + 6', hon(10, 1), [exactly(4), exactly(6)], 'consistent'],
    ['hơn 10, below 11, and 11', hon(10, 1), [exactly(4), exactly(7)], 'contradiction'],
    ['hơn 10 and hơn 4 + hơn 6, below 12', hon(10, 1), [hon(4, 1), hon(6, 1)], 'consistent'],
    ['hơn 10 and hơn 4 + hơn 5: from 9, below 11', hon(10, 1), [hon(4, 1), hon(5, 1)], 'consistent'],
    ['hơn 10 and hơn 4 + hơn 4: from 8, below 10', hon(10, 1), [hon(4, 1), hon(4, 1)], 'contradiction'],
    ['khoảng 10 ± 1 and 11', printed(10, 'about', 1), [exactly(5), exactly(6)], 'consistent'],
    ['khoảng 10 ± 1 and 12', printed(10, 'about', 1), [exactly(6), exactly(6)], 'contradiction']
  ];
  it.each(table)('losses: %s', (_, stated, added, verdict) => {
    const [found] = check(
      { ...y, role: 'total', measures: { cases: null, loss: stated } },
      ...added.map((loss, i) => ({ ...y, type: `t${i}`, measures: { cases: null, loss } }))
    );
    expect(found).toMatchObject({ measure: 'loss', verdict, unknownRows: added.includes(null) ? 1 : 0 });
  });

  it('a total without parts, or parts without a total, is not reconciled', () => {
    expect(check({ ...y, role: 'total', ...cases(5) })).toEqual([]);
    expect(check({ ...y, type: 'a', ...cases(5) })).toEqual([]);
    expect(check({ ...y, role: 'total', ...cases(5) }, { ...time(2021), type: 'a', ...cases(5) })).toEqual(
      []
    );
  });

  it('an undated total is held against every row of its file', () => {
    const found = reconcile(
      slice(
        cubeOf([
          aggregate(
            { role: 'total', ...cases(10) },
            { ...y, type: 'a', ...cases(4) },
            { ...time(2021), type: 'a', ...cases(5) },
            { type: 'a', ...cases(1) }
          ),
          aggregate({ ...y, type: 'a', ...cases(100) })
        ]),
        NO_FILTER
      ),
      IDS
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({
      fromMonth: null,
      toMonth: null,
      summed: exactly(10),
      verdict: 'consistent'
    });
  });

  it('totals by type and by area are named, each against its own parts', () => {
    const found = check(
      { ...y, role: 'total', type: 'a', ...cases(5) },
      { ...y, role: 'total', area: 'Huế', ...cases(6) },
      { ...y, type: 'a', area: 'Huế', ...cases(2) },
      { ...y, type: 'b', area: 'Huế', ...cases(4) },
      { ...y, type: 'a', area: 'Đà Nẵng', ...cases(4) }
    );
    const brief = found.map(({ type, area, stated, summed, verdict }) => [
      type,
      area,
      stated.value,
      summed.value,
      verdict
    ]);
    expect(brief).toContainEqual(['a', null, 5, 6, 'contradiction']);
    expect(brief).toContainEqual([null, 'Huế', 6, 6, 'consistent']);
    expect(brief).toHaveLength(2);
  });
});

// ── the slow way ──────────────────────────────────────────────────────────────────────────────────

const dayAt = fc.integer({ min: dayOf(2020, 1, 1) ?? 0, max: dayOf(2023, 12, 31) ?? 0 });
const spanAt = fc.option(
  fc.oneof(
    dayAt.map((at) => ({ from: at, to: at })),
    fc.integer({ min: 2020, max: 2023 }).map((year) => time(year)),
    fc
      .tuple(fc.integer({ min: 2020, max: 2023 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, m]) => time(year, m, m))
  ),
  { nil: undefined, freq: 8 }
);
const amount: fc.Arbitrary<Quantity | null> = fc.option(
  fc
    .tuple(
      fc.integer({ min: 0, max: 10 ** 12 }),
      fc.constantFrom('exact' as const, 'atLeast' as const, 'about' as const),
      fc.constantFrom(1, 10 ** 6, 10 ** 9)
    )
    .map(([value, qualifier, step]) => printed(value, qualifier, step))
);
const rowAt: fc.Arbitrary<Row> = fc
  .record({
    span: spanAt,
    type: fc.constantFrom(null, 'a', 'b', 'c', 'Khác'),
    area: fc.constantFrom(null, 'Huế', 'Đà Nẵng'),
    count: fc.option(fc.integer({ min: 0, max: 500 })),
    loss: amount
  })
  .map(({ span, type, area, count, loss }) => ({ ...span, type, area, ...cases(count, loss) }));
const filterAt: fc.Arbitrary<Filter> = fc.record({
  fromMonth: fc.option(fc.integer({ min: 2020 * 12 - 3, max: 2023 * 12 + 14 })),
  toMonth: fc.option(fc.integer({ min: 2020 * 12 - 3, max: 2023 * 12 + 14 })),
  types: fc.option(fc.subarray(['', 'a', 'b', 'c', 'Khác', 'không có']).map((kept) => new Set(kept))),
  areas: fc.option(fc.subarray(['', 'Huế', 'Đà Nẵng']).map((kept) => new Set(kept)))
});

const CALENDARS = [CALENDAR_YEAR, { closeMonth: 12, closeDay: 14 }, { closeMonth: 9, closeDay: 31 }];

function keeps(row: Row, kept: Filter, calendar = CALENDAR_YEAR): boolean {
  if (kept.types && !kept.types.has(row.type ?? '')) return false;
  if (kept.areas && !kept.areas.has(row.area ?? '')) return false;
  if (kept.fromMonth === null && kept.toMonth === null) return true;
  if (row.from === undefined || row.from === null || row.to === undefined || row.to === null) return false;
  return (
    monthOf(row.from, calendar) >= (kept.fromMonth ?? -Infinity) &&
    monthOf(row.to, calendar) <= (kept.toMonth ?? Infinity)
  );
}

function added(rows: readonly Row[], id: 'cases' | 'loss'): object | null {
  const known = rows.flatMap((row) => row.measures[id] ?? []);
  if (known.length === 0) return null;
  const of = (name: 'value' | 'low' | 'high'): number => known.reduce((all, one) => all + one[name], 0);
  return { value: of('value'), low: of('low'), high: of('high') };
}
const bare = (quantity: Quantity | null | undefined): object | null =>
  quantity ? { value: quantity.value, low: quantity.low, high: quantity.high } : null;

describe('for any rows and filters the cube answers what counting the rows does', () => {
  it('as a whole, by type, by area, by period', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(rowAt, { maxLength: 20 }), { minLength: 1, maxLength: 3 }),
        filterAt,
        fc.constantFrom(...CALENDARS),
        fc.constantFrom(...GRAINS),
        fc.boolean(),
        (files, kept, calendar, grain, single) => {
          const make = single ? caseLevel : aggregate;
          const cube = cubeOf(
            files.map((rows) => make(...rows)),
            calendar
          );
          const sliced = slice(cube, kept);
          const rows = files.flat().filter((row) => keeps(row, kept, calendar));
          for (const id of IDS) {
            expect(bare(whole(sliced, [id])[id]?.quantity)).toEqual(added(rows, id));
            for (const by of ['type', 'area'] as const) {
              const found = breakdown(sliced, by, [id]);
              expect(new Set(found.parts.map((part) => part.key))).toEqual(
                new Set(rows.map((row) => row[by] ?? ''))
              );
              for (const part of found.parts)
                expect(bare(part.answers[id]?.quantity)).toEqual(
                  added(
                    rows.filter((row) => (row[by] ?? '') === part.key),
                    id
                  )
                );
              expect(bare(found.sums[id]?.quantity)).toEqual(added(rows, id));
            }
            const time = { spans: sourceSpans(cube), today: 30_000 };
            const line = series(sliced, grain, { kind: 'previous' }, [id], time);
            const spoken = line.rows.filter((row) => row.spoken);
            for (const row of spoken)
              expect(bare(row.answers[id]?.quantity)).toEqual(
                added(
                  rows.filter((one) => held(one, row.period.key)),
                  id
                )
              );
            expect(new Set(spoken.map((row) => row.period.key))).toEqual(
              new Set(rows.flatMap((row) => keyOf(row) ?? []))
            );
          }
          function keyOf(row: Row): string | null {
            if (row.from === undefined || row.from === null || row.to === undefined || row.to === null)
              return null;
            return (
              periodHolding(monthOf(row.from, calendar), monthOf(row.to, calendar), grain, calendar)?.key ??
              null
            );
          }
          function held(row: Row, key: string): boolean {
            return keyOf(row) === key;
          }
        }
      ),
      { numRuns: 300 }
    );
  });

  it('a stated total replaces its own parts and nothing else', () => {
    fc.assert(
      fc.property(
        fc.array(rowAt, { minLength: 1, maxLength: 15 }),
        fc.integer({ min: 0, max: 9999 }),
        fc.constantFrom(...['a', 'b', null]),
        (rows, count, type) => {
          const stated: Row = { ...y, role: 'total', type, ...cases(count) };
          const cube = cubeOf([aggregate(stated, ...rows)]);
          const outside = rows.filter(
            (row) =>
              !(
                typeof row.from === 'number' &&
                typeof row.to === 'number' &&
                row.from >= y.from &&
                row.to <= y.to &&
                (type === null || row.type === type)
              )
          );
          const rest = outside.reduce((all, row) => all + (row.measures.cases?.value ?? 0), 0);
          expect(whole(slice(cube, NO_FILTER), ['cases']).cases?.quantity?.value).toBe(count + rest);
        }
      ),
      { numRuns: 300 }
    );
  });
});
