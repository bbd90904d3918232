import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MEASURE_IDS, type MeasureId } from '../../src/lib/cases/measures';
import type { Connection, Database } from '../../src/lib/store/connection';
import * as sql from '../../src/lib/store/sql';
import { storeOn } from '../../src/lib/store/store';
import { startInNode } from './engine';

let database: Database;
let connection: Connection;
beforeAll(async () => {
  database = await startInNode();
  await storeOn(database);
  connection = await database.connect();
});
afterAll(() => database.close());

const run = (statement: string, values = {}): Promise<unknown> => connection.query(statement, values);

describe('every statement is one DuckDB understands', () => {
  const lists = ['case_sources', 'group_of', 'column_from', 'column_to'].map((name) => [name, '0,1']);
  const values = {
    close_day: 14,
    window_from: 18_000,
    window_to: 19_000,
    ...Object.fromEntries(lists),
    ...Object.fromEntries([0, 1, 2, 3, 4].map((at) => [sql.whereName(at), '-1,0']))
  };
  const further: readonly sql.Further[] = [{ category: 0 }, { category: 1 }, 'loss-band'];
  const sets: MeasureId[][] = [
    ...MEASURE_IDS.filter((id) => id !== 'cases').map((id): MeasureId[] => ['cases', id])
  ];

  it.each([['cases'] as MeasureId[], ...sets, [...MEASURE_IDS]])('cube of %s', async (...measures) => {
    await run(sql.DROP_INCOMING);
    await run(`EXPLAIN ${sql.createIncoming(2, measures)}`);
    await run(sql.createIncoming(2, measures));
    await run(`EXPLAIN ${sql.DROP_INCOMING}`);
    await run(sql.BEGIN);
    for (const statement of sql.SWAP) {
      await run(`EXPLAIN ${statement}`);
      await run(statement);
    }
    await run(sql.COMMIT);
    const dimensions = measures.includes('loss') ? further : further.filter((own) => own !== 'loss-band');
    const where = [...dimensions, 'type', 'area'] as const;
    await run(`EXPLAIN ${sql.cubeQuery(measures)}`, values);
    await run(`EXPLAIN ${sql.cubeQuery(measures, dimensions, { windowed: true, where })}`, values);
    if (!measures.includes('loss')) return;
    for (const dimension of where) {
      await run(`EXPLAIN ${sql.medianQuery(dimension, { windowed: true, where })}`, values);
    }
    await run(`EXPLAIN ${sql.COUNT_ROWS}`);
    await run(`EXPLAIN ${sql.COUNT_STRADDLING}`, values);
  });

  it('is looked at here when it is added to sql.ts', () => {
    expect(Object.keys(sql).sort()).toEqual(
      // LOCK, BEGIN, COMMIT and ROLLBACK have no plan to explain: they are run, by every test that loads.
      [
        'BEGIN',
        'COMMIT',
        'COUNT_ROWS',
        'COUNT_STRADDLING',
        'DROP_INCOMING',
        'INCOMING',
        'LOCK',
        'RECORDS',
        'ROLLBACK',
        'SWAP'
      ]
        .concat(['conditionsOf', 'createIncoming', 'cubeQuery', 'inDong', 'medianQuery', 'numberOf', 'sums'])
        .concat(['valueOf', 'whereName'])
        .sort()
    );
  });
});

describe('values', () => {
  it.each([[42], ["Khánh Hòa'; DROP TABLE records; --"], ['đ “ư” 😀'], [true], [null]])(
    'binds %j',
    async (value) => {
      const read = await connection.query(`SELECT ${sql.valueOf('given')} AS given`, { given: value });
      expect(read.getChild('given')?.get(0)).toBe(value);
    }
  );

  it('takes no name that is not a plain word', async () => {
    await expect(run('SELECT 1', { 'x = 1; --': 1 })).rejects.toThrow(/Not a name/);
  });
});

describe('the database is locked', () => {
  it.each([
    'SET threads = 1',
    'SET lock_configuration = false',
    'SET enable_external_access = true',
    'SET autoload_known_extensions = true',
    'RESET enable_external_access',
    // INSTALL by itself does nothing in WebAssembly; it is LOAD that would fetch.
    'LOAD json',
    `SELECT '{}'::JSON`,
    `SELECT * FROM read_parquet('https://example.com/x.parquet')`,
    `SELECT * FROM read_csv('https://example.com/x.csv')`,
    `SELECT * FROM 'https://example.com/x.csv'`,
    `SELECT * FROM read_text('package.json')`,
    `ATTACH 'https://example.com/x.db'`,
    `COPY (SELECT 1) TO '/tmp/so-vu.csv'`
  ])('%s fails', async (statement) => {
    await expect(run(statement)).rejects.toThrow(/DuckDB refused/);
  });

  it('INSTALL brings nothing in', async () => {
    await run('INSTALL json').catch(() => undefined);
    await expect(run('LOAD json')).rejects.toThrow(/extension/i);
  });

  it('a refusal carries its cause', async () => {
    const error: unknown = await run('SELECT nonsense').catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect((error as Error).cause).toBeInstanceOf(Error);
    expect((error as Error).message).toMatch(/nonsense/);
  });
});
