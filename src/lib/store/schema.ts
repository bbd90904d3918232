/**
 * The columns of the record table, in the order in which they are created and filled. Text that
 * repeats (type, area, currency) is stored as a number into the store's own dictionaries: DuckDB
 * would unpack an Arrow dictionary into strings (measured on a million rows: loading four times,
 * the cube twice as slow).
 */
import { isAmount, MEASURE_IDS, type MeasureId } from '../cases/measures';

export type SqlType = 'INTEGER' | 'UTINYINT' | 'DATE' | 'VARCHAR' | 'DOUBLE';

export interface Column {
  readonly name: string;
  readonly type: SqlType;
}

/** What every record has, whatever its file. */
export const BASE_COLUMNS = [
  { name: 'source', type: 'INTEGER' },
  { name: 'line', type: 'INTEGER' },
  { name: 'role', type: 'UTINYINT' },
  { name: 'first_day', type: 'DATE' },
  { name: 'last_day', type: 'DATE' },
  { name: 'code', type: 'VARCHAR' },
  { name: 'type', type: 'INTEGER' },
  { name: 'area', type: 'INTEGER' },
  { name: 'currency', type: 'INTEGER' }
] as const satisfies readonly Column[];

/** The column of a category, by its place among those of the store. */
export function categoryColumn(at: number): Column {
  return { name: `category_${at}`, type: 'INTEGER' };
}

/**
 * The columns of a measure. DOUBLE adds whole numbers exactly up to 2⁵³ and takes a Float64Array
 * as it is; unknown is NULL. Counts are exact, so one column says all of them.
 */
export function columnsOf(measure: MeasureId): readonly Column[] {
  const value: Column = { name: measure, type: 'DOUBLE' };
  if (!isAmount(measure)) return [value];
  return [
    value,
    { name: `${measure}_low`, type: 'DOUBLE' },
    { name: `${measure}_high`, type: 'DOUBLE' },
    { name: `${measure}_qualifier`, type: 'UTINYINT' }
  ];
}

/** `cases` and the measures that any of the files carries, in the order of the table of measures. */
export function measuresOf(tables: Iterable<{ measures: Partial<Record<MeasureId, unknown>> }>): MeasureId[] {
  const carried = new Set<MeasureId>(['cases']);
  for (const { measures } of tables) {
    for (const id of MEASURE_IDS) if (measures[id]) carried.add(id);
  }
  return MEASURE_IDS.filter((id) => carried.has(id));
}
