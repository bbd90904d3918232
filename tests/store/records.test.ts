import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALENDAR_YEAR } from '../../src/lib/cases/calendar';
import { dayOf } from '../../src/lib/cases/day';
import { MEASURE_IDS } from '../../src/lib/cases/measures';
import { exactly, printed } from '../../src/lib/cases/quantity';
import { ROLES, type Role } from '../../src/lib/cases/record';
import { FILE_ORDER, type RecordOrder, type RecordRow } from '../../src/lib/cases/recordRow';
import { whole } from '../../src/lib/cube/breakdown';
import { slice } from '../../src/lib/cube/slice';
import type { Connection, Database } from '../../src/lib/store/connection';
import type { RecordQuestion } from '../../src/lib/store/recordQuery';
import * as recordSql from '../../src/lib/store/recordSql';
import { storeOn, type Store } from '../../src/lib/store/store';
import { startInNode } from './engine';
import { khanhHoa } from './khanhHoa';
import { many } from './many';
import { source, tableOf, type Row } from './tables';

let database: Database;
let store: Store;
let connection: Connection;
beforeAll(async () => {
  database = await startInNode();
  store = await storeOn(database);
  connection = await database.connect();
});
afterAll(() => store.close());

const EVERYTHING: RecordQuestion = {
  window: null,
  where: [],
  source: null,
  find: '',
  role: 'part',
  order: FILE_ORDER
};
const ask = (question: Partial<RecordQuestion>) => store.find({ ...EVERYTHING, ...question });
async function rowsOf(question: Partial<RecordQuestion>): Promise<RecordRow[]> {
  return store.rows((await ask(question)).ids);
}
async function one(sql: string): Promise<unknown> {
  return (await connection.query(sql)).getChildAt(0)?.get(0);
}
const year = (y: number) => ({ from: dayOf(y, 1, 1) ?? 0, to: dayOf(y, 12, 31) ?? 0 });

describe('Khánh Hòa 2020–2022', () => {
  beforeAll(() => store.load([{ source: source(), table: khanhHoa() }]));

  it('nine parts make up 468 cases; the three totals stand apart', async () => {
    const { ids, all, found } = await ask({});
    expect(ids).toHaveLength(9);
    expect(all.part.rows).toBe(9);
    expect(all.part.sums.cases?.value).toBe(468);
    expect(all.part.sums.loss).toEqual({
      value: 108_715_000_000,
      low: 108_715_000_000,
      high: 109_516_000_000,
      qualifier: 'atLeast'
    });
    expect(all.total.rows).toBe(3);
    expect(found).toEqual(all);
    expect(await rowsOf({ role: 'total' })).toMatchObject([
      { line: 2, role: 'total', type: null, measures: { cases: { value: 143 } } },
      { line: 3, measures: { cases: { value: 186 }, loss: { low: 31.3e9, high: 31.4e9 } } },
      { line: 4, measures: { cases: { value: 461 } } }
    ]);
  });

  it('a year, a type: as the cube has it, and as SQL written apart has it', async () => {
    const cube = await store.cube(CALENDAR_YEAR);
    const type = 'Huy động vốn đầu tư tài chính';
    const { all } = await ask({ window: year(2022), where: [{ dimension: 'type', values: [type] }] });
    const months = { fromMonth: 2022 * 12, toMonth: 2022 * 12 + 11 };
    const kept = slice(cube, { ...months, types: new Set([type]), areas: null });
    expect(all.part.sums.loss).toEqual(whole(kept, ['cases', 'loss']).loss?.quantity);
    // A total over all types is no answer for one of them.
    expect(all.total.rows).toBe(0);
    const code = cube.types.indexOf(type);
    expect(all.part.sums.loss?.value).toBe(
      await one(
        `SELECT sum(loss) FROM records WHERE role = 0 AND type = ${code} AND year(first_day) = 2022 AND year(last_day) = 2022`
      )
    );
    expect((await ask({ window: year(2021) })).all).toMatchObject({ part: { rows: 0 }, total: { rows: 1 } });
  });

  it.each([
    ['gia danh', 1],
    ['GIẢ DANH', 1],
    ['giả mạo', 1],
    ['bay tinh', 1],
    ['khanh hoa', 9],
    ['dau tu', 1],
    ['  Vay   qua app ', 1],
    ['không có gì', 0],
    ["'; DROP TABLE records; --", 0],
    ['%', 0]
  ])('finds “%s” in %i rows', async (find, rows) => {
    const { ids, found, all } = await ask({ find });
    expect(ids).toHaveLength(rows);
    expect(found.part.rows).toBe(rows);
    expect(all.part.rows).toBe(9);
  });

  it.each([
    [{ by: 'loss', down: true }, 'Huy động vốn đầu tư tài chính'],
    [{ by: 'loss', down: false }, 'Giả mạo tin nhắn của ngân hàng (SMS Brandname)'],
    [{ by: 'cases', down: true }, 'Chiếm quyền điều khiển ứng dụng Facebook, Zalo'],
    [{ by: 'file', down: true }, 'Các thủ đoạn khác']
  ] as [RecordOrder, string][])('in the order of %j', async (order, first) => {
    expect((await rowsOf({ order }))[0]?.type).toBe(first);
  });

  it('types in Vietnamese alphabetical order', async () => {
    const types = (await rowsOf({ order: { by: 'type', down: false } })).map((row) => row.type ?? '');
    expect(types).toEqual([...types].sort(new Intl.Collator('vi').compare));
    expect(types.indexOf('Các thủ đoạn khác')).toBeLessThan(
      types.indexOf('Chiếm quyền điều khiển ứng dụng Facebook, Zalo')
    );
  });
});

describe('any records', () => {
  const DIMENSIONS = ['type', 'area', 'unit', 'channel'] as const;
  const day = fc.integer({ min: 18_262, max: 19_700 });
  const label = fc.constantFrom('Ăn cắp tài khoản', 'Đầu tư', 'Zalo', 'ấm', 'app vay', null);
  const amount = fc.option(
    fc.record({
      value: fc.integer({ min: 0, max: 1e6 }).map((n) => n * 1e6),
      qualifier: fc.constantFrom('exact' as const, 'atLeast' as const, 'about' as const)
    }),
    { freq: 5 }
  );
  const anyRow = fc
    .record({
      span: fc.option(fc.tuple(day, fc.constantFrom(0, 0, 30, 364)), { freq: 6 }),
      role: fc.constantFrom<Role>('part', 'part', 'part', 'part', 'total', 'subtotal'),
      code: fc.option(fc.constantFrom('VA-01', 'Đ 12', 'va-02', 'Bản án 7')),
      type: label,
      area: fc.constantFrom('Huyện Đảo', 'Huyện đông', 'Nha Trang', null),
      currency: fc.option(fc.constant('USD'), { freq: 2 }),
      categories: fc.record({
        unit: fc.constantFrom('Công an xã Đông', 'PC02', null),
        channel: fc.constantFrom('Zalo', 'Điện thoại', null)
      }),
      cases: fc.option(fc.integer({ min: 0, max: 40 }), { freq: 9 }),
      loss: amount
    })
    .map(({ span, cases, loss, ...rest }): Row => {
      const from = span?.[0] ?? null;
      return {
        ...rest,
        from,
        to: from === null ? null : from + (span?.[1] ?? 0),
        measures: {
          cases: cases === null ? null : exactly(cases),
          loss: loss && printed(loss.value, loss.qualifier, 1e8)
        }
      };
    });
  const anyQuestion = fc.record({
    window: fc.option(
      fc.tuple(day, fc.integer({ min: 0, max: 900 })).map(([from, n]) => ({ from, to: from + n }))
    ),
    where: fc
      .tuple(
        fc.subarray(['Ăn cắp tài khoản', 'Đầu tư', 'ấm', 'không có', '']),
        fc.subarray(['Huyện Đảo', 'Nha Trang', '']),
        fc.subarray(['PC02', 'Công an xã Đông', '']),
        fc.subarray(['Zalo', 'không có'])
      )
      .map((chosen) =>
        chosen
          .map((values, i) => ({ dimension: DIMENSIONS[i] ?? '', values }))
          .filter(({ values }) => values.length > 0 && values.length < 3)
      ),
    source: fc.constantFrom(null, null, null, 0, 1),
    find: fc.constantFrom('', '', 'dau', 'ẤM', 'va-0', 'd', 'huyen do', 'đ 1', 'ban an', 'cong an', 'điện'),
    role: fc.constantFrom(...ROLES),
    order: fc.record({
      by: fc.constantFrom('file', 'date', 'type', 'area', 'cases', 'loss') as fc.Arbitrary<RecordOrder['by']>,
      down: fc.boolean()
    })
  });

  /** The question answered row by row, in plain code. */
  function naive(rows: readonly Row[], question: RecordQuestion): number[] {
    const bare = (text: string): string =>
      text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
    const collator = new Intl.Collator('vi', { numeric: true });
    const within = ({ from, to }: Row): boolean =>
      !question.window ||
      (from !== null &&
        from !== undefined &&
        from >= question.window.from &&
        (to ?? 0) <= question.window.to);
    const labelOf = (row: Row, dimension: string): string | null =>
      (dimension === 'type' || dimension === 'area' ? row[dimension] : row.categories?.[dimension]) ?? null;
    const chosen = (row: Row): boolean =>
      question.where.every(({ dimension, values }) => {
        const own = labelOf(row, dimension);
        return own === null ? row.role === 'part' && values.includes('') : values.includes(own);
      });
    const hit = (row: Row): boolean =>
      [row.code, row.type, row.area, ...Object.values(row.categories ?? {})].some(
        (text) => text && bare(text).includes(bare(question.find))
      );
    const kept = rows
      .map((row, id) => ({ row, id }))
      .filter(({ row }) => row.role === question.role && within(row) && question.source !== 1)
      .filter(({ row }) => chosen(row))
      .filter(({ row }) => question.find === '' || hit(row));
    const { by, down } = question.order;
    const key = (row: Row): (number | string | null)[] => {
      if (by === 'file') return [];
      if (by === 'date') return [row.from ?? null, row.to ?? null];
      if (by === 'type' || by === 'area') return [row[by] ?? null];
      return [(by === 'loss' && row.currency ? null : row.measures[by]?.value) ?? null];
    };
    kept.sort((a, b) => {
      const [mine, theirs] = [key(a.row), key(b.row)];
      for (const [i, x] of mine.entries()) {
        const y = theirs[i] ?? null;
        if (x === y) continue;
        if (x === null || y === null) return x === null ? 1 : -1;
        const order = typeof x === 'number' ? x - Number(y) : collator.compare(x, String(y));
        if (order !== 0) return down ? -order : order;
      }
      return by === 'file' && down ? b.id - a.id : a.id - b.id;
    });
    return kept.map(({ id }) => id);
  }

  it('are found, ordered and added up as plain code does it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRow, { maxLength: 40 }),
        fc.array(anyQuestion, { maxLength: 4 }),
        async (rows, questions) => {
          await store.load([{ source: source(), table: tableOf(rows, ['cases', 'loss']) }]);
          for (const question of questions) {
            const answer = await store.find(question);
            const ids = naive(rows, question);
            expect(Array.from(answer.ids)).toEqual(ids);
            const tally = answer.found[question.role];
            expect(tally.rows).toBe(ids.length);
            const known = ids.map((id) => rows[id]).filter((row) => row?.measures.loss && !row.currency);
            expect(tally.sums.loss?.value ?? null).toBe(
              known.length > 0 ? known.reduce((all, row) => all + (row?.measures.loss?.value ?? 0), 0) : null
            );
            const counted = ids.flatMap((id) => rows[id]?.measures.cases?.value ?? []);
            expect(tally.sums.cases?.value ?? null).toBe(
              counted.length > 0 ? counted.reduce((all, value) => all + value, 0) : null
            );
            const back = await store.rows(answer.ids);
            expect(
              back.map(({ code, type, area, currency, categories, measures }) => ({
                code,
                type,
                area,
                currency,
                categories,
                measures
              }))
            ).toEqual(
              ids.map((id) => {
                const { code, type, area, currency, categories, measures } = rows[id] as Required<Row>;
                return { code, type, area, currency, categories, measures };
              })
            );
            expect(back.map((row) => [row.id, row.line, row.from, row.to])).toEqual(
              ids.map((id) => [id, id + 2, rows[id]?.from ?? null, rows[id]?.to ?? null])
            );
          }
        }
      ),
      { numRuns: 60 }
    );
  });
});

describe('a hundred thousand cases', () => {
  const LENGTH = 150_000;
  beforeAll(() =>
    store.load([
      { source: source(1), table: many(LENGTH) },
      { source: source(2), table: khanhHoa() }
    ])
  );

  it('come in order over several blocks of the engine', async () => {
    const { ids } = await ask({ order: { by: 'loss', down: true } });
    expect(ids).toHaveLength(LENGTH + 9);
    expect(new Set(ids).size).toBe(ids.length);
    const some = await store.rows(ids.filter((_, i) => i % 1500 === 0));
    const losses = some.map((row) => row.measures.loss?.value ?? -1);
    expect(losses).toEqual([...losses].sort((a, b) => b - a));
    expect(losses.at(-1)).toBe(-1);
  });

  it('by file: the files one after the other, each by its lines', async () => {
    const { ids } = await ask({});
    expect(ids.slice(0, LENGTH)).toEqual(Int32Array.from({ length: LENGTH }, (_, i) => i));
    const [last, first] = await store.rows(ids.slice(LENGTH - 1, LENGTH + 1));
    expect(last).toMatchObject({ source: 0, line: LENGTH + 1 });
    expect(first).toMatchObject({ source: 1, line: 5 });
  });

  it('are found by a piece of their code, as SQL written apart counts them', async () => {
    const { ids, found } = await ask({ find: 'va-2021-77' });
    expect(ids.length).toBe(await one(`SELECT count(*)::DOUBLE FROM records WHERE code LIKE 'VA-2021-77%'`));
    expect(found.part.sums.loss?.value).toBe(
      await one(`SELECT sum(loss) FROM records WHERE code LIKE 'VA-2021-77%'`)
    );
  });

  it('a question can be given up', async () => {
    const abort = new AbortController();
    const asked = store.find({ ...EVERYTHING, find: 'a', order: { by: 'loss', down: true } }, abort.signal);
    setTimeout(() => abort.abort(), 5);
    await expect(asked).rejects.toThrow(/abort/i);
    expect((await ask({})).ids.length).toBe(LENGTH + 9);
  });

  it('places that are no longer there give nothing', async () => {
    expect(await store.rows(Int32Array.of(5_000_000))).toEqual([]);
    expect(await store.rows(new Int32Array(0))).toEqual([]);
  });
});

it('every statement is one DuckDB understands', async () => {
  const flags = [false, true];
  const values = {
    window_from: 1,
    window_to: 2,
    where_a: '1,2',
    where_b: '-2',
    where_c: '-1',
    where_d: '0',
    case_sources: '0',
    needle: 'a',
    needle_types: '1',
    needle_areas: '1',
    needle_x: '1',
    needle_xx: '1',
    role: 0,
    source: 0,
    ids: '1,2'
  };
  for (const measures of [['cases', 'loss'], [...MEASURE_IDS]] as const) {
    await store.load([
      {
        source: source(),
        table: tableOf([{ categories: { unit: 'a', channel: 'b' }, measures: {} }], measures)
      }
    ]);
    for (const all of flags) {
      const where = all ? (['type', 'area', { category: 1 }, 'loss-band'] as const) : [];
      const asked = { limits: { windowed: all, where }, source: all, find: all, categories: 2 };
      await connection.query(`EXPLAIN ${recordSql.tallyQuery(measures, asked)}`, values);
      for (const by of ['file', 'date', 'type', 'area', ...measures] as const)
        await connection.query(`EXPLAIN ${recordSql.idsQuery({ by, down: all }, asked)}`, values);
    }
    await connection.query(`EXPLAIN ${recordSql.rowsQuery(2, measures)}`, values);
  }
  expect(Object.keys(recordSql).sort()).toEqual([
    'UNKNOWN_DAY',
    'idsQuery',
    'needleName',
    'rowsQuery',
    'tallyQuery'
  ]);
});
