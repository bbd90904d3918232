/**
 * A connection to DuckDB: insert Arrow bytes, run a query that can be cancelled.
 *
 * Written against the engine's lowest calls, which the worker client of the browser and the
 * blocking build used in Node tests have in common, so tests run the very code that ships.
 *
 * One connection per query: it carries the query's values, and whatever went wrong with it (an
 * error, a cancelled query) is gone when it is closed; nothing needs repair for the next one.
 */
import { tableFromIPC, type Table } from 'apache-arrow';

export type Value = number | string | boolean | null;
export type Values = Readonly<Record<string, Value>>;

export interface Connection {
  /**
   * Appends the rows of an Arrow IPC stream to a table, columns by position. Takes the bytes over:
   * the array is empty afterwards where the engine runs in a worker.
   */
  insert(table: string, ipc: Uint8Array): Promise<void>;
  /**
   * Runs one statement. Values are bound as parameters: the statement reads them as `valueOf(name)` (sql.ts).
   * @throws the signal's reason when it aborts, after the engine has let go of the query
   * @throws Error with the engine's error as cause
   */
  query(sql: string, values?: Values, signal?: AbortSignal): Promise<Table>;
  close(): Promise<void>;
}

export interface Database {
  connect(): Promise<Connection>;
  close(): Promise<void>;
}

type Later<T> = T | Promise<T>;

/** What is used of the engine. Results come as Arrow IPC bytes; `null` is "not yet". */
export interface Engine {
  createPrepared(connection: number, sql: string): Later<number>;
  runPrepared(connection: number, statement: number, values: Value[]): Later<Uint8Array>;
  closePrepared(connection: number, statement: number): Later<void>;
  startPendingQuery(connection: number, sql: string, stream: boolean): Later<Uint8Array | null>;
  pollPendingQuery(connection: number): Later<Uint8Array | null>;
  cancelPendingQuery(connection: number): Later<boolean>;
  fetchQueryResults(connection: number): Later<Uint8Array | null>;
  insertArrowFromIPCStream(
    connection: number,
    ipc: Uint8Array,
    options: { name: string; create: boolean }
  ): Later<void>;
  disconnect(connection: number): Later<void>;
}

/** How the engine is opened: sums come back as numbers, and a running query looks up every 20 ms. */
export const ENGINE_CONFIG = {
  query: { castBigIntToDouble: true, castDecimalToDouble: true, queryPollingInterval: 20 }
} as const;

/** A connection on `engine` under the number it gave. */
export function connectionOn(engine: Engine, number: number): Connection {
  return {
    async insert(table, ipc) {
      await engine.insertArrowFromIPCStream(number, ipc, { name: table, create: false });
    },
    async query(sql, values = {}, signal) {
      signal?.throwIfAborted();
      try {
        await bind(engine, number, values);
        return tableFromIPC(await run(engine, number, sql, signal));
      } catch (cause) {
        if (signal?.aborted) throw signal.reason;
        throw new Error(`DuckDB refused a statement: ${messageOf(cause)}`, { cause });
      }
    },
    async close() {
      await engine.disconnect(number);
    }
  };
}

/** Runs `use` on a connection of its own and closes it whatever happens. */
export async function withConnection<T>(
  database: Database,
  use: (connection: Connection) => Promise<T>
): Promise<T> {
  const connection = await database.connect();
  try {
    return await use(connection);
  } finally {
    await connection.close();
  }
}

/**
 * The engine can cancel only queries sent as text, and bind values only to prepared statements,
 * which it runs to the end. So values are bound to a prepared SET VARIABLE on this connection, and
 * the query reads the variables.
 */
async function bind(engine: Engine, connection: number, values: Values): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    if (!/^[a-z_]+$/.test(name)) throw new Error(`Not a name for a value: ${name}`);
    const statement = await engine.createPrepared(connection, `SET VARIABLE ${name} = ?`);
    try {
      await engine.runPrepared(connection, statement, [value]);
    } finally {
      await engine.closePrepared(connection, statement);
    }
  }
}

/** The engine works in slices of a few milliseconds; between two slices an abort is heard. */
async function run(
  engine: Engine,
  connection: number,
  sql: string,
  signal?: AbortSignal
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let header = await engine.startPendingQuery(connection, sql, false);
  while (header === null) {
    if (signal?.aborted) {
      await engine.cancelPendingQuery(connection);
      throw signal.reason;
    }
    header = await engine.pollPendingQuery(connection);
  }
  chunks.push(header);
  for (;;) {
    signal?.throwIfAborted();
    const chunk = await engine.fetchQueryResults(connection);
    if (chunk === null) continue;
    if (chunk.length === 0) break;
    chunks.push(chunk);
  }
  return joined(chunks);
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
