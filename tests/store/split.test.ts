/** The cube by a further dimension, limited to some values, and medians: against SQL written for the test. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALENDAR_YEAR } from '../../src/lib/cases/calendar';
import { dayOf } from '../../src/lib/cases/day';
import { exactly, printed, type Quantity } from '../../src/lib/cases/quantity';
import { dimensionOf } from '../../src/lib/cube/cube';
import { withConnection, type Database } from '../../src/lib/store/connection';
import type { Where } from '../../src/lib/store/dimensions';
import { storeOn, type Store } from '../../src/lib/store/store';
import { startInNode } from './engine';
import { CHANNELS, province, STATUSES, TYPES } from './province';
import { source, tableOf, type Row } from './tables';

let database: Database;
let store: Store;
beforeAll(async () => {
  database = await startInNode();
  store = await storeOn(database);
});
afterAll(() => store.close());

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const found = await withConnection(database, (connection) => connection.query(sql));
  return found.toArray().map((row: { toJSON(): Record<string, unknown> }) => row.toJSON());
}

/** Cases and loss of the parts of a cube by a dimension. */
async function summed(by: string, where: readonly Where[] = []): Promise<Record<string, [number, number]>> {
  const cube = await store.cube(CALENDAR_YEAR, null, undefined, { by: [by], where });
  const dimension = dimensionOf(cube, by);
  const sums: Record<string, [number, number]> = {};
  for (let i = 0; i < cube.length; i++) {
    if (cube.role[i] !== 0) continue;
    const sum = (sums[dimension?.labels[dimension.codes[i] ?? -1] ?? ''] ??= [0, 0]);
    sum[0] += cube.measures.cases?.value[i] ?? 0;
    sum[1] += cube.measures.loss?.value[i] ?? 0;
  }
  return sums;
}

const asPairs = (
  found: Record<string, unknown>[],
  labels: readonly string[]
): Record<string, [number, number]> =>
  Object.fromEntries(
    found.map((row) => [labels[Number(row['k'] ?? -1)] ?? '', [Number(row['n']), Number(row['s'] ?? 0)]])
  );

describe('a province of 50 000 cases', () => {
  beforeAll(() => store.load(province()));

  it('is split by channel and status as a plain GROUP BY has it', async () => {
    for (const [id, column, labels] of [
      ['channel', 'category_1', [...CHANNELS]],
      ['status', 'category_2', [...STATUSES]]
    ] as const) {
      const sorted = [...labels].sort(new Intl.Collator('vi').compare);
      const plain = await rows(
        `SELECT ${column} AS k, sum(cases) AS n, sum(CASE WHEN currency IS NULL THEN loss END) AS s
         FROM records WHERE role = 0 GROUP BY ${column}`
      );
      expect(plain.length).toBe(labels.length + 1);
      expect(await summed(id)).toEqual(asPairs(plain, sorted));
    }
  });

  it('keeps only what is asked for, "not stated" too', async () => {
    const sorted = [...CHANNELS].sort(new Intl.Collator('vi').compare);
    const plain = await rows(
      `SELECT category_1 AS k, sum(cases) AS n, sum(CASE WHEN currency IS NULL THEN loss END) AS s FROM records
       WHERE role = 0 AND (category_1 = ${sorted.indexOf('Zalo')} OR category_1 IS NULL) GROUP BY category_1`
    );
    const where = [{ dimension: 'channel', values: ['Zalo', ''] }];
    expect(await summed('channel', where)).toEqual(asPairs(plain, sorted));
    expect(await summed('channel', [{ dimension: 'cat-khong-co', values: ['x'] }])).toEqual({});
  });

  it('has the exact medians of any rows and columns, with what they rest on', async () => {
    const groups = [[TYPES[0], TYPES[1]], [TYPES[4]], ['']];
    const years = [2021, 2022, 2023].map((year) => ({ fromMonth: year * 12, toMonth: year * 12 + 11 }));
    const types = [...TYPES].sort(new Intl.Collator('vi').compare);
    const of = (labels: readonly string[]): string =>
      labels
        .map((label) =>
          label === '' ? 'type IS NULL' : `type = ${types.findIndex((type) => type === label)}`
        )
        .join(' OR ');
    const medians = await store.medians(CALENDAR_YEAR, {
      dimension: 'type',
      groups,
      columns: years,
      types: null,
      areas: null
    });
    const one = async (kinds: string, span: string): Promise<object> => {
      const [found] = await rows(
        `SELECT quantile_cont(loss, 0.5) AS value, quantile_cont(loss_low, 0.5) AS low,
           quantile_cont(loss_high, 0.5) AS high, count(*)::DOUBLE AS rows
         FROM records WHERE source = 0 AND currency IS NULL AND loss IS NOT NULL AND (${kinds}) AND ${span}`
      );
      return found ?? {};
    };
    const year = (y: number): string => `year(first_day) = ${y} AND year(last_day) = ${y}`;
    for (const [group, labels] of groups.entries()) {
      for (const [column, y] of [2021, 2022, 2023].entries()) {
        expect(medians.at(group, column)).toEqual(await one(of(labels), year(y)));
      }
      const whole = `first_day >= DATE '2021-01-01' AND last_day <= DATE '2023-12-31' AND year(first_day) = year(last_day)`;
      expect(medians.at(group, -1)).toEqual(await one(of(labels), whole));
    }
    expect(medians.at(-1, 1)).toEqual(await one(of(groups.flat()), year(2022)));
    expect(medians.at(0, 0)?.rows).toBeGreaterThan(100);
  });
});

describe('bands of the loss (Điều 174)', () => {
  const on = { from: dayOf(2024, 3, 1), to: dayOf(2024, 3, 1) };
  const one = (loss: Quantity | null, more: Partial<Row> = {}): Row => ({
    ...on,
    ...more,
    measures: { cases: exactly(1), loss }
  });

  it('are of single cases with a known loss; what crosses a boundary has none of its own', async () => {
    const cases = [
      one(exactly(1_999_999)),
      one(exactly(2_000_000)),
      one(exactly(49_999_999)),
      one(exactly(50_000_000)),
      one(exactly(200_000_000)),
      one(exactly(500_000_000)),
      one(exactly(0)),
      // "hơn 40 triệu", known to ten: below 50. "hơn 45 triệu" may be 54.
      one(printed(40e6, 'atLeast', 10e6)),
      one(printed(45e6, 'atLeast', 10e6)),
      // "khoảng 50 triệu" lies on both sides.
      one(printed(50e6, 'about', 1e6)),
      one(printed(900e6, 'about', 1e6)),
      one(null),
      one(exactly(900_000_000), { currency: 'USD' }),
      { ...one(exactly(5e9)), role: 'total' as const }
    ];
    const counted: Row[] = [{ ...on, measures: { cases: exactly(7), loss: exactly(70e6) } }];
    await store.load([
      { source: { ...source(0), level: 'case' }, table: tableOf(cases, ['cases', 'loss']) },
      { source: source(1), table: tableOf(counted, ['cases', 'loss']) }
    ]);
    const found = await summed('loss-band');
    expect(Object.fromEntries(Object.entries(found).map(([band, [n]]) => [band, n]))).toEqual({
      'under-2': 2,
      '2-50': 3,
      '50-200': 1,
      '200-500': 1,
      'from-500': 2,
      straddling: 2,
      counted: 7,
      '': 2
    });
  });
});

describe('totals of one unit', () => {
  const year = { from: dayOf(2023, 1, 1), to: dayOf(2023, 12, 31) };
  const row = (unit: string | null, role: Row['role'], type: string | null, cases: number): Row => ({
    ...year,
    role: role ?? 'part',
    type,
    categories: { unit },
    measures: { cases: exactly(cases) }
  });

  it('are told apart in every cube, and say nothing of other units', async () => {
    const table = tableOf(
      [
        row('Công an A', 'total', null, 7),
        row('Công an A', 'part', 'x', 3),
        row('Công an B', 'total', null, 5),
        row('Công an B', 'part', 'x', 5),
        row(null, 'total', null, 13)
      ],
      ['cases']
    );
    await store.load([{ source: source(0), table }]);
    const cube = await store.cube(CALENDAR_YEAR);
    expect(cube.further.map(({ id }) => id)).toEqual(['unit']);
    expect(cube.categories).toEqual([{ id: 'unit', kind: 'unit', name: 'unit' }]);
    const limited = await store.cube(CALENDAR_YEAR, null, undefined, {
      where: [{ dimension: 'unit', values: ['Công an A'] }]
    });
    expect(Array.from(limited.measures.cases?.value ?? []).sort()).toEqual([3, 7]);
  });
});
