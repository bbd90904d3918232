/** The store's face: load files, ask for the cube. Nothing else knows that there is a database. */
import type { Calendar } from '../cases/calendar';
import type { RecordRow } from '../cases/recordRow';
import type { Cube } from '../cube/cube';
import type { ForeignCell } from '../cube/foreign';
import type { MedianQuestion, Medians } from '../cube/medians';
import { withConnection, type Database } from './connection';
import { queryCube } from './cubeQuery';
import type { Split, Where, Window } from './dimensions';
import { queryForeign } from './foreignQuery';
import { queryMedians } from './medianQuery';
import { queue } from './queue';
import { findRecords, queryRows, type Found, type RecordQuestion } from './recordQuery';
import { loadRecords, type Input, type Loaded, type LoadOptions } from './records';
import { COUNT_ROWS, LOCK } from './sql';

export interface Store {
  /**
   * Replaces all records by those of `inputs`; `Cube.source` counts the inputs in this order.
   * @throws the signal's reason, or Error with a cause; the old records then stay
   */
  load(inputs: readonly Input[], options?: LoadOptions): Promise<void>;
  /**
   * The cube of all records under `calendar`; with `window` of those whose whole span lies in it; with `split`
   * also by further dimensions, or of records with some values only.
   * @throws the signal's reason, or Error with a cause
   */
  cube(calendar: Calendar, window?: Window | null, signal?: AbortSignal, split?: Split): Promise<Cube>;
  /**
   * Median losses of single cases, for the rows and columns of a table.
   * @throws the signal's reason, or Error with a cause
   */
  medians(
    calendar: Calendar,
    question: MedianQuestion,
    limits?: { window?: Window | null; where?: readonly Where[]; signal?: AbortSignal }
  ): Promise<Medians>;
  /**
   * Amounts in foreign currency, of records with some values only; none where the files have none.
   * @throws the signal's reason, or Error with a cause
   */
  foreign(where?: readonly Where[], signal?: AbortSignal): Promise<ForeignCell[]>;
  /**
   * Which records a question takes in, in order, and what they add up to.
   * @throws the signal's reason, or Error with a cause
   */
  find(question: RecordQuestion, signal?: AbortSignal): Promise<Found>;
  /** The records at places that `find` gave, in that order; none of a table that was replaced meanwhile. */
  rows(ids: Int32Array, signal?: AbortSignal): Promise<RecordRow[]>;
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
    currencies: [],
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
    async cube(calendar, window = null, signal, split) {
      const start = performance.now();
      const cube = await reads.run(
        () => queryCube(database, loaded, calendar, window, signal, split),
        signal
      );
      performance.measure('so-vu:cube', { start, detail: { rows: loaded.rows, cells: cube.length } });
      return cube;
    },
    medians(calendar, question, { window = null, where = [], signal } = {}) {
      const limits = { window, where, ...(signal ? { signal } : {}) };
      return reads.run(() => queryMedians(database, loaded, calendar, question, limits), signal);
    },
    foreign(where = [], signal) {
      return reads.run(() => queryForeign(database, loaded, where, signal), signal);
    },
    find(question, signal) {
      return reads.run(() => findRecords(database, loaded, question, signal), signal);
    },
    rows(ids, signal) {
      return reads.run(() => queryRows(database, loaded, ids, signal), signal);
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
