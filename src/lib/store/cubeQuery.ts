/** The cube, from one GROUP BY over the record table. */
import type { Table } from 'apache-arrow';
import type { Calendar } from '../cases/calendar';
import { isAmount, type MeasureId } from '../cases/measures';
import type { Cube, CubeMeasure } from '../cube/cube';
import { withConnection, type Database } from './connection';
import { furtherOf, limitsOf, type FurtherDimension, type Split, type Window } from './dimensions';
import type { Loaded } from './records';
import { COUNT_STRADDLING, cubeQuery } from './sql';

/**
 * @param loaded what the record table holds now
 * @param window when given, only rows whose whole span lies in it
 * @param split dimensions beyond type and area, and values that rows must have
 * @throws the signal's reason; Error with the engine's as cause
 */
export async function queryCube(
  database: Database,
  loaded: Loaded,
  calendar: Calendar,
  window: Window | null,
  signal?: AbortSignal,
  { by = [], where = [] }: Split = {}
): Promise<Cube> {
  const further = furtherOf(loaded, by);
  const { limits, values } = limitsOf(loaded, window, where);
  const sql = cubeQuery(
    loaded.measures,
    further.map(({ own }) => own),
    limits
  );
  return withConnection(database, async (connection) => {
    const cells = await connection.query(sql, { ...values, close_day: calendar.closeDay }, signal);
    const cube = cubeOf(cells, loaded, calendar, further);
    if (!window) return cube;
    const days = { window_from: window.from, window_to: window.to };
    const counted = await connection.query(COUNT_STRADDLING, days, signal);
    return { ...cube, window, straddling: Number(counted.getChild('n')?.get(0)) };
  });
}

function cubeOf(
  cells: Table,
  { sources, types, areas, names, categories, measures }: Loaded,
  calendar: Calendar,
  further: readonly FurtherDimension[]
): Cube {
  const whole = (name: string): Int32Array => column(cells, name, Int32Array);
  return {
    calendar,
    length: cells.numRows,
    sources,
    types,
    areas,
    names,
    source: whole('source'),
    fromMonth: whole('from_month'),
    toMonth: whole('to_month'),
    fromDay: whole('from_day'),
    toDay: whole('to_day'),
    type: whole('type'),
    area: whole('area'),
    further: further.map(({ id, labels }, at) => ({ id, labels, codes: whole(`further_${at}`) })),
    categories: categories.map(({ id, kind, name }) => ({ id, kind, name })),
    firstRow: whole('first_line'),
    role: column(cells, 'role', Uint8Array),
    rows: column(cells, 'n', Float64Array),
    measures: Object.fromEntries(measures.map((id) => [id, measureOf(cells, id)]))
  };
}

function measureOf(cells: Table, id: MeasureId): CubeMeasure {
  const number = (suffix: string): Float64Array => column(cells, `${id}_${suffix}`, Float64Array);
  const value = number('value');
  const known = { value, known: number('known'), knownCases: number('cases') };
  if (isAmount(id)) {
    return {
      ...known,
      low: number('low'),
      high: number('high'),
      atLeast: number('at_least'),
      about: number('about')
    };
  }
  const none = new Float64Array(cells.numRows);
  return { ...known, low: value, high: value, atLeast: none, about: none };
}

type Numbers = Int32Array | Uint8Array | Float64Array;
type NumbersType<T extends Numbers> = new (length: number) => T;

/** A result column without NULLs as one array; it comes in batches of some thousand rows. */
function column<T extends Numbers>(cells: Table, name: string, type: NumbersType<T>): T {
  const all = new type(cells.numRows);
  let at = 0;
  for (const batch of cells.getChild(name)?.data ?? []) {
    const values: unknown = batch.values;
    if (!(values instanceof type) || batch.nullCount > 0) {
      throw new TypeError(`Column ${name} of the cube is not a ${type.name} without NULLs`);
    }
    all.set(values.subarray(0, batch.length), at);
    at += batch.length;
  }
  if (at !== cells.numRows)
    throw new TypeError(`Column ${name} of the cube has ${at} of ${cells.numRows} rows`);
  return all;
}
