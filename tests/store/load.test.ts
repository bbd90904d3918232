import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CALENDAR_YEAR } from '../../src/lib/cases/calendar';
import { exactly } from '../../src/lib/cases/quantity';
import type { RecordTable } from '../../src/lib/cases/record';
import type { Connection, Database } from '../../src/lib/store/connection';
import { SWAP } from '../../src/lib/store/sql';
import { storeOn, type Store } from '../../src/lib/store/store';
import { startInNode, type Watch } from './engine';
import { khanhHoa } from './khanhHoa';
import { many } from './many';
import { cellsOf, source, tableOf, type Row } from './tables';

let database: Database;
let store: Store;
let connection: Connection;
let onCall: Watch = () => undefined;
beforeAll(async () => {
  database = await startInNode((call, values) => onCall(call, values));
  store = await storeOn(database);
  connection = await database.connect();
});
afterAll(() => store.close());
beforeEach(() => {
  onCall = () => undefined;
});

const cases = { cases: exactly(1) };

async function codesInTable(): Promise<unknown[]> {
  const read = await connection.query('SELECT code FROM records ORDER BY source, line');
  return Array.from(read.getChild('code') ?? []);
}

describe('text', () => {
  const words = [
    'Lừa đảo “bẫy tình”',
    "Đường 23/10 'cũ'",
    'ư Ư ơ Ơ đ Đ',
    '😀 👨‍👩‍👧',
    '',
    ' ',
    'a\u0000b',
    '中',
    'x'.repeat(70_000)
  ];

  it('comes back letter by letter, NFC', async () => {
    const rows = [...words, null].map((code): Row => ({ code, measures: cases }));
    await store.load([{ source: source(), table: tableOf(rows, ['cases']) }]);
    expect(await codesInTable()).toEqual([...words, null]);
    expect(words.every((word) => word === word.normalize('NFC'))).toBe(true);
  });

  it('is valid UTF-8 even where it was not valid text', async () => {
    const table = tableOf([{ code: 'a\uD83Db', measures: cases }], ['cases']);
    await store.load([{ source: source(), table }]);
    expect(await codesInTable()).toEqual(['a\uFFFDb']);
  });

  it('comes back whatever it is', async () => {
    const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 30 }), async (codes) => {
        const rows = codes.map((code): Row => ({ code, measures: cases }));
        await store.load([{ source: source(), table: tableOf(rows, ['cases']) }]);
        expect(await codesInTable()).toEqual(codes);
      }),
      { numRuns: 50 }
    );
  });

  it('stands in Vietnamese order, one label for all files that have it', async () => {
    const of = (...types: string[]): RecordTable =>
      tableOf(
        types.map((type): Row => ({ type, area: 'Huế', measures: cases })),
        ['cases']
      );
    await store.load([
      { source: source(1), table: of('đe dọa', 'dọa nạt', 'zalo') },
      { source: source(2), table: of('ăn cắp', 'zalo', 'an ninh', 'âm mưu', 'đe dọa') }
    ]);
    const cube = await store.cube(CALENDAR_YEAR);
    expect(cube.types).toEqual(['an ninh', 'ăn cắp', 'âm mưu', 'dọa nạt', 'đe dọa', 'zalo']);
    expect(cube.areas).toEqual(['Huế']);
    const found = cellsOf(cube) as { source: number; type: string }[];
    expect(found.filter((cell) => cell.type === 'đe dọa').map((cell) => cell.source)).toEqual([0, 1]);
  });

  it('offers no label that no row has', async () => {
    const table = tableOf([{ type: 'có', measures: cases }], ['cases']);
    const type = { codes: table.type.codes, values: [...table.type.values, 'không'] };
    await store.load([{ source: source(), table: { ...table, type } }]);
    expect((await store.cube(CALENDAR_YEAR)).types).toEqual(['có']);
  });
});

it('takes columns that share memory', async () => {
  const memory = new Float64Array([1, 2, 3, 10, 20, 30, 11, 21, 31]);
  const part = (i: number): Float64Array => memory.subarray(i * 3, i * 3 + 3);
  const qualifier = new Uint8Array(3);
  const one = part(0);
  const table: RecordTable = {
    ...tableOf(
      [cases, cases, cases].map((measures): Row => ({ measures })),
      ['cases']
    ),
    measures: {
      cases: { value: one, low: one, high: one, qualifier },
      loss: { value: part(1), low: part(1), high: part(2), qualifier },
      recovered: { value: one, low: one, high: one, qualifier }
    }
  };
  await store.load([{ source: source(), table }]);
  const { measures } = await store.cube(CALENDAR_YEAR);
  expect([measures.cases?.value[0], measures.loss?.value[0], measures.loss?.high[0]]).toEqual([6, 60, 63]);
  expect([measures.recovered?.low[0], measures.recovered?.high[0]]).toEqual([6, 6]);
});

it('keeps a measure unknown in the file that lacks it', async () => {
  const withLoss = tableOf([{ measures: { ...cases, loss: exactly(5) } }], ['cases', 'loss']);
  await store.load([
    { source: source(1), table: withLoss },
    { source: source(2), table: tableOf([{ measures: cases }], ['cases']) }
  ]);
  const cube = await store.cube(CALENDAR_YEAR);
  expect(Object.keys(cube.measures)).toEqual(['cases', 'loss']);
  expect(cellsOf(cube)).toMatchObject([
    { source: 0, measures: { loss: { value: 5, known: 1 } } },
    { source: 1, measures: { loss: { value: 0, known: 0 } } }
  ]);
});

it('sends many rows in steps, all of them, and says how far it is', async () => {
  const table = many(250_001);
  const progress: number[] = [];
  performance.clearMeasures();
  await store.load([{ source: source(), table }], { onProgress: (done, all) => progress.push(done / all) });
  expect(await store.countRows()).toBe(250_001);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  expect(progress.at(-1)).toBe(1);
  const cube = await store.cube(CALENDAR_YEAR);
  const loss = table.measures.loss?.value.filter((value) => !Number.isNaN(value)) ?? new Float64Array();
  expect(cube.measures.loss?.value.reduce((a, b) => a + b, 0)).toBe(loss.reduce((a, b) => a + b, 0));
  expect(cube.measures.loss?.known.reduce((a, b) => a + b, 0)).toBe(loss.length);
  expect(cube.rows.reduce((a, b) => a + b, 0)).toBe(250_001);
  const entries = performance.getEntriesByType('measure') as PerformanceMeasure[];
  expect(entries.map(({ name, detail }) => [name, (detail as { rows: number }).rows])).toEqual([
    ['so-vu:load', 250_001],
    ['so-vu:cube', 250_001]
  ]);
});

describe('a load that fails leaves the old records', () => {
  let before: object[];
  beforeAll(async () => {
    await store.load([{ source: source(), table: khanhHoa() }]);
    before = cellsOf(await store.cube(CALENDAR_YEAR));
  });

  async function fails(table: RecordTable, cause: RegExp): Promise<void> {
    const load = store.load([
      { source: source(8), table: many(10) },
      { source: source(9), table }
    ]);
    const error: unknown = await load.catch((thrown: unknown) => thrown);
    onCall = () => undefined;
    expect(error).toMatchObject({ message: 'The records could not be loaded' });
    expect(String((error as Error).cause)).toMatch(cause);
    expect(cellsOf(await store.cube(CALENDAR_YEAR))).toEqual(before);
    expect(await store.countRows()).toBe(12);
    const tables = await connection.query('SELECT count(*) AS n FROM duckdb_tables()');
    expect(tables.getChild('n')?.get(0)).toBe(1);
  }

  it('on a column of the wrong length', () =>
    fails({ ...many(10), row: new Int32Array(9) }, /A column of 9 rows/));

  it('on a code without a value', () =>
    fails(
      { ...many(3), type: { codes: Int32Array.of(0, 1, 0), values: ['một'] } },
      /Code 1 in a column of 1/
    ));

  it('when the engine refuses the second file', () => {
    let inserts = 0;
    onCall = (call) => {
      if (call === 'insertArrowFromIPCStream' && ++inserts === 2) throw new Error('Out of Memory');
    };
    return fails(many(10), /Out of Memory/);
  });

  it('in the middle of the swap', () => {
    onCall = (_, values) => {
      if (values[1] === SWAP[1]) throw new Error('Out of Memory');
    };
    return fails(many(10), /Out of Memory/);
  });
});

it('a cube asked for during a load is of the old records or the new, never of both', async () => {
  await store.load([{ source: source(1), table: khanhHoa() }]);
  const loading = store.load([{ source: source(2), table: many(200_000) }]);
  const cubes = await Promise.all(Array.from({ length: 5 }, () => store.cube(CALENDAR_YEAR)));
  await loading;
  const after = await store.cube(CALENDAR_YEAR);
  for (const cube of [...cubes, after]) {
    const rows = cube.rows.reduce((a, b) => a + b, 0);
    expect([rows, cube.sources[0]?.id, cube.types.length]).toEqual(
      rows === 12 ? [12, 1, 9] : [200_000, 2, 24]
    );
  }
  expect(after.sources[0]?.id).toBe(2);
});

it('two loads at once follow each other', async () => {
  await Promise.all([
    store.load([{ source: source(1), table: many(150_000) }]),
    store.load([{ source: source(2), table: khanhHoa() }])
  ]);
  expect(await store.countRows()).toBe(12);
});
