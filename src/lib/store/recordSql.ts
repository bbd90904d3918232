/**
 * The SQL behind the list of records. As in sql.ts, values are bound and names come from closed sets.
 * Dictionary codes are bound as one text, "3,17,20"; A code that no row has stands for none.
 */
import { isAmount, type MeasureId } from '../cases/measures';
import { NO_DAY } from '../cases/record';
import type { RecordOrder } from '../cases/recordRow';
import { categoryColumn, columnsOf } from './schema';
import { conditionsOf, inDong, numberOf, RECORDS, sums, valueOf, type Limits } from './sql';

/** Which conditions a question has; what they compare with is bound. */
export interface Conditions {
  readonly limits: Limits;
  /** `source`: one file alone */
  readonly source: boolean;
  /**
   * `needle` (folded), `needle_types`, `needle_areas` and the `needleName` of every category there is: codes
   * of the labels that hold it
   */
  readonly find: boolean;
  /** how many categories there are */
  readonly categories: number;
}

/** Name of the codes of a category's labels that hold the needle. Names of values may not hold digits. */
export function needleName(at: number): string {
  return `needle_${'x'.repeat(at + 1)}`;
}

/** A row for each role and for whether the search finds it: rows, and the sums of each measure. */
export function tallyQuery(measures: readonly MeasureId[], asked: Conditions): string {
  return `
WITH kept AS (
  SELECT role, ${asked.find ? `coalesce(${found(asked)}, false)` : 'true'} AS hit, ${inDong(measures).join(', ')}
  FROM ${RECORDS} ${where(kept(asked))}
)
SELECT role, hit, count(*)::DOUBLE AS n, ${measures.flatMap(sums).join(', ')}
FROM kept GROUP BY role, hit`;
}

/** Places of the records of one `role` (bound) in order, as one list: a million of them in one answer. */
export function idsQuery(order: RecordOrder, asked: Conditions): string {
  const conditions = [`role = ${valueOf('role')}`, ...kept(asked), ...(asked.find ? [found(asked)] : [])];
  const way = order.down ? 'DESC' : 'ASC';
  const keys = keysOf(order).map((key) => `${key} ${way} NULLS LAST`);
  return `
SELECT list(id) AS ids FROM (
  SELECT rowid::INTEGER AS id FROM ${RECORDS} ${where(conditions)} ORDER BY ${[...keys, 'id'].join(', ')}
)`;
}

/** The records at the places bound as `ids`, in no order. */
export function rowsQuery(categories: number, measures: readonly MeasureId[]): string {
  const columns = [
    ...Array.from({ length: categories }, (_, at) => categoryColumn(at).name),
    ...measures.flatMap((id) => columnsOf(id).map(({ name }) => name))
  ];
  return `
SELECT rowid::INTEGER AS id, source, line, role, ${numberOf('first_day')} AS first_day, ${numberOf('last_day')} AS last_day,
  code, type, area, currency, ${columns.join(', ')}
FROM ${RECORDS} WHERE rowid IN (${codesIn('ids')})`;
}

/** What `rowsQuery` gives for a day that is not known. */
export const UNKNOWN_DAY = NO_DAY;

/** Types and areas are codes in Vietnamese alphabetical order (dictionary.ts), so the code is the rank. */
function keysOf({ by, down }: RecordOrder): string[] {
  if (by === 'file') return down ? ['id'] : [];
  if (by === 'date') return ['first_day', 'last_day'];
  if (by === 'type' || by === 'area') return [by];
  return [isAmount(by) ? `CASE WHEN currency IS NULL THEN ${by} END` : by];
}

function kept({ limits, source }: Conditions): string[] {
  return [...conditionsOf(limits), ...(source ? [`source = ${valueOf('source')}`] : [])];
}

/** Case codes are too many to look through beforehand; đ has no mark that could be stripped. */
function found({ categories }: Conditions): string {
  const labels = [
    ['type', 'needle_types'],
    ['area', 'needle_areas'],
    ...Array.from({ length: categories }, (_, at) => [categoryColumn(at).name, needleName(at)])
  ].map(([column = '', codes = '']) => `${column} IN (${codesIn(codes)})`);
  const code = `replace(lower(strip_accents(code)), 'đ', 'd')`;
  return `(${[...labels, `contains(${code}, ${valueOf('needle')})`].join(' OR ')})`;
}

function codesIn(name: string): string {
  return `SELECT unnest(string_split(${valueOf(name)}, ','))::INTEGER`;
}

function where(conditions: readonly string[]): string {
  return conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '';
}
