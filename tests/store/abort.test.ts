import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CALENDAR_YEAR } from '../../src/lib/cases/calendar';
import type { Connection, Database } from '../../src/lib/store/connection';
import { queue } from '../../src/lib/store/queue';
import { storeOn, type Store } from '../../src/lib/store/store';
import { startInNode, type Watch } from './engine';
import { khanhHoa } from './khanhHoa';
import { many } from './many';
import { source } from './tables';

let database: Database;
let store: Store;
let connection: Connection;
let calls: string[] = [];
let onCall: Watch = () => undefined;

beforeAll(async () => {
  database = await startInNode((call, values) => {
    calls.push(call);
    onCall(call, values);
  });
  store = await storeOn(database);
  connection = await database.connect();
  await store.load([{ source: source(), table: many(200_000) }]);
});
afterAll(() => store.close());
beforeEach(() => {
  calls = [];
  onCall = () => undefined;
});

/** Aborts when the engine is in the middle of a query. */
function abortWhilePolling(reason?: unknown): AbortSignal {
  const controller = new AbortController();
  onCall = (call) => {
    if (call === 'pollPendingQuery') controller.abort(reason);
  };
  return controller.signal;
}

describe('a query', () => {
  // 10¹⁰ products: minutes, if nobody stops it.
  const ENDLESS = 'SELECT sum(a.range * b.range) FROM range(100000) a, range(100000) b';

  it('is cancelled in the engine, and its connection can be used again', async () => {
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 100);
    const start = performance.now();
    await expect(connection.query(ENDLESS, {}, controller.signal)).rejects.toMatchObject({
      name: 'AbortError'
    });
    expect(performance.now() - start).toBeLessThan(5_000);
    expect(calls).toContain('cancelPendingQuery');
    const after = await connection.query('SELECT 7 AS seven');
    expect(after.getChild('seven')?.get(0)).toBe(7);
  });

  it('rejects with the reason it was given', async () => {
    const reason = new Error('another choice');
    await expect(store.cube(CALENDAR_YEAR, null, abortWhilePolling(reason))).rejects.toBe(reason);
  });

  it('is not even started when it is too late', async () => {
    await expect(connection.query(ENDLESS, {}, AbortSignal.abort())).rejects.toMatchObject({
      name: 'AbortError'
    });
    expect(calls).toEqual([]);
  });
});

describe('the cube', () => {
  it('gives way, closes its connection, and the next one is right', async () => {
    const before = await store.cube(CALENDAR_YEAR);
    calls = [];
    await expect(store.cube(CALENDAR_YEAR, null, abortWhilePolling())).rejects.toMatchObject({
      name: 'AbortError'
    });
    expect(calls).toContain('cancelPendingQuery');
    expect(calls.at(-1)).toBe('disconnect');
    const after = await store.cube(CALENDAR_YEAR);
    expect(after.length).toBe(before.length);
    expect(after.rows.reduce((a, b) => a + b, 0)).toBe(200_000);
  });

  it('leaves the queue at once when it has not begun', async () => {
    const first = store.cube(CALENDAR_YEAR);
    const controller = new AbortController();
    const second = store.cube(CALENDAR_YEAR, null, controller.signal);
    controller.abort();
    const winner = await Promise.race([first.then(() => 'first'), second.catch(() => 'second')]);
    expect(winner).toBe('second');
    await first;
  });
});

it('an aborted import leaves the old records and no table behind', async () => {
  const controller = new AbortController();
  const load = store.load([{ source: source(2), table: many(300_000) }], {
    signal: controller.signal,
    onProgress: (done) => void (done > 0 && controller.abort())
  });
  await expect(load).rejects.toMatchObject({ name: 'AbortError' });
  expect(await store.countRows()).toBe(200_000);
  const tables = await connection.query('SELECT count(*) AS n FROM duckdb_tables()');
  expect(tables.getChild('n')?.get(0)).toBe(1);
  await store.load([{ source: source(), table: khanhHoa() }]);
  expect(await store.countRows()).toBe(12);
});

describe('the queue', () => {
  it('keeps its order past failures and past those who left', async () => {
    const line = queue();
    const seen: string[] = [];
    let release = (): void => undefined;
    const slow = line.run(async () => {
      await new Promise<void>((resolve) => (release = resolve));
      seen.push('slow');
    });
    const controller = new AbortController();
    const left = line.run(async () => seen.push('left'), controller.signal);
    const failing = line.run(() => Promise.reject(new Error('no')));
    const last = line.run(async () => seen.push('last'));
    controller.abort();
    await expect(left).rejects.toMatchObject({ name: 'AbortError' });
    expect(seen).toEqual([]);
    release();
    await slow;
    await expect(failing).rejects.toThrow('no');
    await last;
    expect(seen).toEqual(['slow', 'last']);
  });
});
