/** The record table: filled beside the old one and swapped for it, so a failed import changes nothing. */
import type { MeasureId } from '../cases/measures';
import type { Cube, CubeSource } from '../cube/cube';
import { ROLES, type Category, type CategoryKind, type RecordTable, type TextColumn } from '../cases/record';
import { encodeRows, type Sourced } from './arrow';
import { withConnection, type Connection, type Database } from './connection';
import { unify } from './dictionary';
import type { Queue } from './queue';
import { measuresOf } from './schema';
import { BEGIN, COMMIT, createIncoming, DROP_INCOMING, INCOMING, ROLLBACK, SWAP } from './sql';

/** A file to load. */
export interface Input {
  readonly source: CubeSource;
  readonly table: RecordTable;
}

/** What the record table holds; `types[code]` is the label of a row's type. */
export interface Loaded {
  readonly rows: number;
  readonly sources: readonly CubeSource[];
  readonly types: readonly string[];
  readonly areas: readonly string[];
  readonly names: Cube['names'];
  readonly categories: readonly StoreCategory[];
  readonly currencies: readonly string[];
  readonly measures: readonly MeasureId[];
}

/** A category of all files together. */
export interface StoreCategory extends Omit<Category, 'column'> {
  readonly kind: CategoryKind;
  readonly labels: readonly string[];
  /** a stated total names it, so it is of that value only: every cube must tell them apart */
  readonly ofTotals: boolean;
}

export interface LoadOptions {
  readonly signal?: AbortSignal;
  /** rows in the database so far, of all there are */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Rows sent at a time: some twenty milliseconds of work, after which the page gets a turn. Just a row
 * group of DuckDB's, which it takes over whole; half as many take it twice as long altogether.
 */
const STEP = 122_880;

/**
 * Replaces the record table by the rows of `inputs`.
 * @param swapping the queue the readers are in: the swap, and `replaced` with it, waits for its turn there
 * @throws the signal's reason, or Error with a cause; the old table then stays as it was
 */
export async function loadRecords(
  database: Database,
  inputs: readonly Input[],
  swapping: Queue,
  replaced: (loaded: Loaded) => void,
  options: LoadOptions = {}
): Promise<void> {
  const { signal } = options;
  try {
    const { loaded, sourced } = prepared(inputs);
    await withConnection(database, async (connection) => {
      try {
        await connection.query(DROP_INCOMING);
        await connection.query(createIncoming(loaded.categories.length, loaded.measures));
        await fill(connection, sourced, loaded, options);
        await swapping.run(async () => {
          await swap(connection);
          replaced(loaded);
        }, signal);
      } finally {
        await connection.query(DROP_INCOMING);
      }
    });
  } catch (cause) {
    if (signal?.aborted && cause === signal.reason) throw cause;
    throw new Error('The records could not be loaded', { cause });
  }
}

function prepared(inputs: readonly Input[]): { loaded: Loaded; sourced: Sourced[] } {
  const tables = inputs.map(({ table }) => table);
  tables.forEach(checkLengths);
  const types = unify(tables.map((table) => table.type));
  const areas = unify(tables.map((table) => table.area));
  const currencies = unify(tables.map((table) => table.currency));
  const categories = categoriesOf(tables);
  const none = new Int32Array(0);
  return {
    loaded: {
      rows: tables.reduce((rows, table) => rows + table.length, 0),
      sources: inputs.map(({ source }) => source),
      types: types.labels,
      areas: areas.labels,
      names: { type: types.names, area: areas.names },
      categories: categories.map(({ category }) => category),
      currencies: currencies.labels,
      measures: measuresOf(tables)
    },
    sourced: tables.map((table, source) => ({
      source,
      table,
      types: types.codes[source] ?? none,
      areas: areas.codes[source] ?? none,
      currencies: currencies.codes[source] ?? none,
      categories: categories.map(({ category: { id }, codes }) => {
        const own = table.categories.find((other) => other.id === id);
        return own ? { column: own.column, codes: codes[source] ?? none } : null;
      })
    }))
  };
}

const NO_TEXT: TextColumn = { codes: new Int32Array(0), values: [] };

/** The categories of all files in order of first appearance; the same id in several files is one. */
function categoriesOf(
  tables: readonly RecordTable[]
): { category: StoreCategory; codes: readonly Int32Array[] }[] {
  const first = new Map<string, Category>();
  for (const { categories } of tables)
    for (const category of categories) if (!first.has(category.id)) first.set(category.id, category);
  return [...first.values()].map(({ id, kind, name }) => {
    const columns = tables.map((table) => table.categories.find((own) => own.id === id)?.column ?? NO_TEXT);
    const { labels, codes } = unify(columns);
    const ofTotals = tables.some((table, at) => namedByTotal(table, columns[at] ?? NO_TEXT));
    return { category: { id, kind, name, labels, ofTotals }, codes };
  });
}

const TOTAL = ROLES.indexOf('total');

function namedByTotal({ role }: RecordTable, { codes }: TextColumn): boolean {
  return codes.some((code, i) => code >= 0 && role[i] === TOTAL);
}

async function fill(
  connection: Connection,
  sourced: readonly Sourced[],
  loaded: Loaded,
  { signal, onProgress }: LoadOptions
): Promise<void> {
  let done = 0;
  let sending: Promise<void> = Promise.resolve();
  try {
    for (const file of sourced) {
      for (let start = 0; start < file.table.length; start += STEP) {
        signal?.throwIfAborted();
        const end = Math.min(start + STEP, file.table.length);
        // Built while the engine's worker takes in the rows before.
        const ipc = encodeRows(file, loaded.measures, start, end);
        await sending;
        onProgress?.(done, loaded.rows);
        sending = connection.insert(INCOMING, ipc);
        done += end - start;
      }
    }
  } finally {
    await sending;
  }
  onProgress?.(done, loaded.rows);
  signal?.throwIfAborted();
}

async function swap(connection: Connection): Promise<void> {
  await connection.query(BEGIN);
  try {
    for (const statement of SWAP) await connection.query(statement);
    await connection.query(COMMIT);
  } catch (cause) {
    await connection.query(ROLLBACK);
    throw cause;
  }
}

/** Columns of unequal length would shift values into other rows. */
function checkLengths(table: RecordTable): void {
  const texts: readonly TextColumn[] = [
    table.type,
    table.area,
    table.currency,
    ...table.categories.map(({ column }) => column)
  ];
  const quantities = Object.values(table.measures).flatMap((m) => [m.value, m.low, m.high, m.qualifier]);
  const columns = [
    table.row,
    table.role,
    table.from,
    table.to,
    table.code.codes,
    ...texts.map((c) => c.codes),
    ...quantities
  ];
  const odd = columns.find((column) => column.length !== table.length);
  if (odd) throw new RangeError(`A column of ${odd.length} rows in a table of ${table.length}`);
}
