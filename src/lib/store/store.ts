/** The store's face: load files, ask for the cube. Nothing else knows that there is a database. */
import type { Calendar } from '../cases/calendar';
import type { Cube } from '../cube/cube';
import { withConnection, type Database } from './connection';
import { queryCube, type Window } from './cubeQuery';
import { queue } from './queue';
import { loadRecords, type Input, type Loaded, type LoadOptions } from './records';
import { COUNT_ROWS, LOCK } from './sql';

export interface Store {
  /**
   * Replaces all records by those of `inputs`; `Cube.source` counts the inputs in this order.
   * @throws the signal's reason, or Error with a cause; the old records then stay
   */
  load(inputs: readonly Input[], options?: LoadOptions): Promise<void>;
  /**
   * The cube of all records under `calendar`; with `window` of those whose whole span lies in it.
   * @throws the signal's reason, or Error with a cause
   */
  cube(calendar: Calendar, window?: Window | null, signal?: AbortSignal): Promise<Cube>;
  /** Records in the database, totals included. */
  countRows(signal?: AbortSignal): Promise<number>;
  /** Ends the database; nothing may be asked of it afterwards. */
  close(): Promise<void>;
}

/**
 * A store on DuckDB in this browser, empty.
 * @throws Error with a cause when the database cannot be started
 */
export async function openStore(): Promise<Store> {
  // Loaded only here: the engine's client is large, and Node has no use for the browser's start.
  const { startInBrowser } = await import('./connect');
  return storeOn(await startInBrowser());
}

/** A store on a database just started. Locks it: no extensions, no files, no network, for good. */
export async function storeOn(database: Database): Promise<Store> {
  await withConnection(database, async (connection) => {
    for (const statement of LOCK) await connection.query(statement);
  });

  const loads = queue();
  const reads = queue();
  let loaded: Loaded = {
    rows: 0,
    sources: [],
    types: [],
    areas: [],
    names: { type: [], area: [] },
    categories: [],
    measures: []
  };

  const replaced = (now: Loaded): void => void (loaded = now);
  // An empty table, so that there is something to ask.
  await loadRecords(database, [], reads, replaced);

  return {
    async load(inputs, options = {}) {
      const start = performance.now();
      const rows = inputs.reduce((sum, { table }) => sum + table.length, 0);
      await loads.run(() => loadRecords(database, inputs, reads, replaced, options), options.signal);
      performance.measure('so-vu:load', { start, detail: { rows } });
    },
    async cube(calendar, window = null, signal) {
      const start = performance.now();
      const cube = await reads.run(() => queryCube(database, loaded, calendar, window, signal), signal);
      performance.measure('so-vu:cube', { start, detail: { rows: loaded.rows, cells: cube.length } });
      return cube;
    },
    countRows(signal) {
      return reads.run(
        () =>
          withConnection(database, async (connection) => {
            const counted = await connection.query(COUNT_ROWS, {}, signal);
            return Number(counted.getChild('n')?.get(0));
          }),
        signal
      );
    },
    close: () => database.close()
  };
}
