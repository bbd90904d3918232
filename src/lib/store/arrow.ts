/**
 * Records as an Arrow IPC stream, built from typed arrays alone: Arrow's convenient makers
 * (`vectorFromArray`, `tableFromJSON`, builders) compile code with `new Function`, which our content
 * security policy forbids.
 */
import {
  DateDay,
  Field,
  Float64,
  Int32,
  makeData,
  RecordBatch,
  Schema,
  Struct,
  Table,
  tableToIPC,
  Uint8,
  Utf8,
  type Data,
  type DataType
} from 'apache-arrow';
import { isAmount, type MeasureId } from '../cases/measures';
import {
  NO_DAY,
  type CodeColumn,
  type QuantityColumn,
  type RecordTable,
  type TextColumn
} from '../cases/record';
import { BASE_COLUMNS, categoryColumn, columnsOf } from './schema';
import { utf8Of } from './utf8';

/** A file's records with what the store adds: its place among the sources, and its codes there. */
export interface Sourced {
  readonly source: number;
  readonly table: RecordTable;
  /** the file's own code → the store's, for each unified column */
  readonly types: Int32Array;
  readonly areas: Int32Array;
  readonly currencies: Int32Array;
  /** for each category of the store: the file's column of it, and its codes there; `null` when it has none */
  readonly categories: readonly ({ readonly column: TextColumn; readonly codes: Int32Array } | null)[];
}

/**
 * Rows `start`…`end` (exclusive) as one stream with the columns of `BASE_COLUMNS` and `columnsOf`.
 * @param measures measures of the record table; one that this file lacks is NULL throughout
 */
export function encodeRows(
  sourced: Sourced,
  measures: readonly MeasureId[],
  start: number,
  end: number
): Uint8Array {
  const { table } = sourced;
  const base: Record<(typeof BASE_COLUMNS)[number]['name'], Data> = {
    source: numbers(new Int32(), new Int32Array(end - start).fill(sourced.source)),
    line: numbers(new Int32(), table.row.slice(start, end)),
    role: numbers(new Uint8(), table.role.slice(start, end)),
    first_day: days(table.from.slice(start, end)),
    last_day: days(table.to.slice(start, end)),
    code: caseCodes(table.code, start, end),
    type: codes(table.type, sourced.types, start, end),
    area: codes(table.area, sourced.areas, start, end),
    currency: codes(table.currency, sourced.currencies, start, end)
  };
  const names: string[] = BASE_COLUMNS.map(({ name }) => name);
  const columns: Data[] = BASE_COLUMNS.map(({ name }) => base[name]);
  sourced.categories.forEach((category, at) => {
    names.push(categoryColumn(at).name);
    columns.push(category ? codes(category.column, category.codes, start, end) : unknown(end - start));
  });
  for (const id of measures) {
    names.push(...columnsOf(id).map(({ name }) => name));
    columns.push(...quantities(id, table.measures[id], start, end));
  }
  return streamOf(names, columns, end - start);
}

function streamOf(names: readonly string[], columns: readonly Data[], length: number): Uint8Array {
  const fields = columns.map((data, i) => new Field<DataType>(names[i] ?? '', data.type, true));
  const schema = new Schema(fields);
  const rows = makeData({ type: new Struct(fields), length, nullCount: 0, children: [...columns] });
  return tableToIPC(new Table(schema, [new RecordBatch(schema, rows)]), 'stream');
}

/*
 * Every column below is a fresh copy (`slice`). Arrow 17's writer takes buffers that share memory
 * for one stretch of the file and silently drops bytes; a count's value, low and high are one array.
 */

function quantities(id: MeasureId, column: QuantityColumn | undefined, start: number, end: number): Data[] {
  const known = column ?? nothing(end - start);
  const [from, to] = column ? [start, end] : [0, end - start];
  const value = measured(known.value.slice(from, to));
  if (!isAmount(id)) return [value];
  return [
    value,
    measured(known.low.slice(from, to)),
    measured(known.high.slice(from, to)),
    numbers(new Uint8(), known.qualifier.slice(from, to))
  ];
}

function nothing(length: number): QuantityColumn {
  const value = new Float64Array(length).fill(NaN);
  return { value, low: value, high: value, qualifier: new Uint8Array(length) };
}

function numbers(type: Int32 | Uint8, data: Int32Array | Uint8Array): Data {
  return makeData({ type: type as Int32, length: data.length, nullCount: 0, data: data as Int32Array });
}

function measured(data: Float64Array): Data {
  return makeData({ type: new Float64(), length: data.length, data, ...unknowns(data, Number.isNaN) });
}

function days(data: Int32Array): Data {
  return makeData({ type: new DateDay(), length: data.length, data, ...unknowns(data, (d) => d === NO_DAY) });
}

function codes(column: TextColumn, unified: Int32Array, start: number, end: number): Data {
  const data = column.codes.slice(start, end);
  for (let i = 0; i < data.length; i++) data[i] = unified[data[i] ?? -1] ?? -1;
  return makeData({ type: new Int32(), length: data.length, data, ...unknowns(data, (code) => code < 0) });
}

function unknown(length: number): Data {
  const none = new Int32Array(length).fill(-1);
  return makeData({ type: new Int32(), length, data: none, ...unknowns(none, () => true) });
}

function caseCodes(column: CodeColumn, start: number, end: number): Data {
  const { bytes, offsets } = utf8Of(column, start, end);
  const nulls = unknowns(column.codes.subarray(start, end), (code) => code < 0);
  return makeData({ type: new Utf8(), length: end - start, valueOffsets: offsets, data: bytes, ...nulls });
}

interface Nulls {
  readonly nullCount: number;
  /** a bit per row, lowest first; 0 is NULL. `null` when there are none */
  readonly nullBitmap: Uint8Array | null;
}

function unknowns(data: Float64Array | Int32Array, isUnknown: (value: number) => boolean): Nulls {
  let nullCount = 0;
  for (let i = 0; i < data.length; i++) if (isUnknown(data[i] ?? NaN)) nullCount++;
  if (nullCount === 0) return { nullCount, nullBitmap: null };
  const nullBitmap = new Uint8Array((data.length + 7) >> 3);
  for (let i = 0; i < data.length; i++) {
    if (!isUnknown(data[i] ?? NaN)) nullBitmap[i >> 3] = (nullBitmap[i >> 3] ?? 0) | (1 << (i & 7));
  }
  return { nullCount, nullBitmap };
}
