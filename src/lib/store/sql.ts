/**
 * All SQL. Values never stand in a statement: they are bound (connection.ts) and read with
 * `valueOf`. Names come from the table of measures and from here; tests run EXPLAIN on each.
 */
import { COUNTED, LOSS_BAND_IDS, LOSS_BANDS, STRADDLING } from '../cases/lossBands';
import { isAmount, type MeasureId } from '../cases/measures';
import { QUALIFIERS } from '../cases/record';
import { NO_MONTH } from '../cases/record';
import { BASE_COLUMNS, categoryColumn, columnsOf } from './schema';

const AT_LEAST = QUALIFIERS.indexOf('atLeast');

/** The record table, and the one being filled to take its place. */
export const RECORDS = 'records';
export const INCOMING = 'records_incoming';

/**
 * Run once at the start, in this order. Without it DuckDB would fetch extensions over the network
 * when it meets a function it lacks; and no statement has any business with files or addresses.
 */
export const LOCK: readonly string[] = [
  'SET autoload_known_extensions = false',
  'SET autoinstall_known_extensions = false',
  'SET enable_external_access = false',
  'SET lock_configuration = true'
];

/** @param categories how many categories there are */
export function createIncoming(categories: number, measures: readonly MeasureId[]): string {
  const columns = [
    ...BASE_COLUMNS,
    ...Array.from({ length: categories }, (_, at) => categoryColumn(at)),
    ...measures.flatMap(columnsOf)
  ];
  return `CREATE TABLE ${INCOMING} (${columns.map(({ name, type }) => `${name} ${type}`).join(', ')})`;
}

export const DROP_INCOMING = `DROP TABLE IF EXISTS ${INCOMING}`;

/** The new table takes the place of the old one: all of it or nothing. */
export const BEGIN = 'BEGIN TRANSACTION';
export const SWAP: readonly string[] = [
  `DROP TABLE IF EXISTS ${RECORDS}`,
  `ALTER TABLE ${INCOMING} RENAME TO ${RECORDS}`
];
export const COMMIT = 'COMMIT';
export const ROLLBACK = 'ROLLBACK';

export const COUNT_ROWS = `SELECT count(*) AS n FROM ${RECORDS}`;

/** A dimension beyond type and area: a category by its place in the store, or the band of the loss. */
export type Further = { readonly category: number } | 'loss-band';

/** What limits the rows of a query; the values are bound under the names given here. */
export interface Limits {
  /** only rows whose whole span lies between `window_from` and `window_to`, day numbers */
  readonly windowed: boolean;
  /** only rows whose code in the n-th of these is listed in `where_a`, `where_b`, … (`listOf`) */
  readonly where: readonly (Further | 'type' | 'area')[];
}

/** Name of the values of the n-th of `Limits.where`. */
export function whereName(at: number): string {
  return `where_${String.fromCharCode(97 + at)}`;
}

/**
 * The one GROUP BY behind the cube: a row per (source, from month, to month, type, area, role and the codes
 * `further_0`, `further_1`, … of the dimensions in `further`).
 * Values: `close_day` (Calendar.closeDay), those of `limits`, and with a band `case_sources`, the sources that
 * list single cases. Unknown keys come as −1 (type,
 * area) or `NO_MONTH` = `NO_DAY`. Amounts in a foreign currency are unknown in đồng. Rows come in no
 * order: sorting a hundred thousand cells would take as long as making them.
 */
export function cubeQuery(
  measures: readonly MeasureId[],
  further: readonly Further[] = [],
  limits: Limits = { windowed: false, where: [] }
): string {
  const months = `${monthOf('first_day')} AS from_month, ${monthOf('last_day')} AS to_month`;
  const codes = further.map((own, at) => `, ${codeOf(own)} AS further_${at}`).join('');
  const keys = further.map((_, at) => `, spans.further_${at}`).join('');
  const given = further.map((_, at) => `, ${or(`further_${at}`, -1)}`).join('');
  return `
WITH spans AS (
  SELECT source, role, line, type, area${codes}, first_day, last_day, ${months}, ${inDong(measures).join(', ')}
  FROM ${RECORDS}${conditions(limits)}
)
SELECT source, ${or('from_month', NO_MONTH)}, ${or('to_month', NO_MONTH)}, ${or('type', -1)}, ${or('area', -1)}${given}, role,
  ${numberOf('min(first_day)')} AS from_day, ${numberOf('max(last_day)')} AS to_day, min(line)::INTEGER AS first_line, count(*)::DOUBLE AS n,
  ${measures.flatMap(sums).join(',\n  ')}
FROM spans
GROUP BY source, spans.from_month, spans.to_month, spans.type, spans.area${keys}, role, ${ownDays('first_day')}, ${ownDays('last_day')}`;
}

/**
 * Median losses of single cases by row group and column, with all groups and all columns (−1). Values: those of
 * `limits`, `case_sources`, `close_day`; `group_of`, the group of each code of the dimension, first that of
 * unknown, −1 for none; `column_from` and `column_to`, the reporting months of the columns. A case counts
 * in the column that holds its whole span.
 */
export function medianQuery(dimension: Further | 'type' | 'area', limits: Limits): string {
  const known = [SINGLE_CASE, 'loss IS NOT NULL', 'currency IS NULL', 'first_day IS NOT NULL'];
  const list = (name: string): string => `string_split(${valueOf(name)}, ',')::INTEGER[]`;
  return `
WITH losses AS (
  SELECT loss, loss_low, loss_high, ${monthOf('first_day')} AS from_month, ${monthOf('last_day')} AS to_month,
    (${list('group_of')})[coalesce(${codeOf(dimension)}, -1) + 2] AS row_group
  FROM ${RECORDS}${conditions(limits, known)}
), columns AS (
  SELECT unnest(${list('column_from')}) AS column_from, unnest(${list('column_to')}) AS column_to,
    generate_subscripts(${list('column_from')}, 1) - 1 AS in_column
)
SELECT coalesce(row_group, -1)::INTEGER AS row_group, coalesce(in_column, -1)::INTEGER AS in_column,
  median(loss) AS value, median(loss_low) AS low, median(loss_high) AS high, count(*)::DOUBLE AS n
FROM losses JOIN columns ON from_month >= column_from AND to_month <= column_to
WHERE row_group >= 0
GROUP BY GROUPING SETS ((row_group, in_column), (row_group), (in_column), ())`;
}

/** What the rows must be, as WHERE or as nothing; `more` are conditions without values. */
function conditions(limits: Limits, more: readonly string[] = []): string {
  const all = [...more, ...conditionsOf(limits)];
  return all.length > 0 ? ` WHERE ${all.join(' AND ')}` : '';
}

/** What `limits` ask of a row, each to be true. */
export function conditionsOf({ windowed, where }: Limits): string[] {
  return [
    ...(windowed ? [`first_day >= ${dayAt('window_from')}`, `last_day <= ${dayAt('window_to')}`] : []),
    // A total that names no value stands for all of them: it cannot answer for some.
    ...where.map(
      (own, at) => `${listed(codeOf(own), whereName(at))} AND (role = 0 OR ${codeOf(own)} IS NOT NULL)`
    )
  ];
}

/** Whether a code, −1 for unknown, is in the list bound as text: `-1,4,7`. */
function listed(code: string, name: string): string {
  return `list_contains(string_split(${valueOf(name)}, ',')::INTEGER[], coalesce(${code}, -1))`;
}

/** The code of a row in a dimension; NULL for unknown. */
function codeOf(of: Further | 'type' | 'area'): string {
  if (of === 'loss-band') return lossBand();
  return typeof of === 'string' ? of : categoryColumn(of.category).name;
}

/** Whether a row is one case: a part of a source that lists cases. */
const SINGLE_CASE = `role = 0 AND ${listed('source', 'case_sources')}`;

/**
 * Index into `LOSS_BAND_IDS`. An upper end that is not reached ("hơn 45 triệu" ends below 50) belongs to
 * the band under it; an interval over a boundary has no band of its own.
 */
function lossBand(): string {
  const bands = LOSS_BANDS.map(({ id, from, below }) => {
    const under = Number.isFinite(below)
      ? ` AND (loss_high < ${below} OR (loss_high = ${below} AND loss_high > loss_low AND loss_qualifier = ${AT_LEAST}))`
      : '';
    return `WHEN loss_low >= ${from}${under} THEN ${LOSS_BAND_IDS.indexOf(id)}`;
  });
  const band = `CASE ${bands.join(' ')} ELSE ${LOSS_BAND_IDS.indexOf(STRADDLING)} END`;
  return `(CASE WHEN role <> 0 THEN NULL WHEN NOT (${SINGLE_CASE}) THEN ${LOSS_BAND_IDS.indexOf(COUNTED)}
    WHEN loss IS NULL OR currency IS NOT NULL THEN NULL ELSE ${band} END)`;
}

/**
 * Rows that reach into a window but are known by a longer time: the windowed cube lacks them. Values:
 * `window_from`, `window_to`. Subtotals are in no figure anyway.
 */
export const COUNT_STRADDLING = `
SELECT count(*)::INTEGER AS n FROM ${RECORDS}
WHERE last_day >= ${dayAt('window_from')} AND first_day <= ${dayAt('window_to')}
  AND (first_day < ${dayAt('window_from')} OR last_day > ${dayAt('window_to')}) AND role < 2`;

/** The columns of measures, amounts in a foreign currency as unknown. */
export function inDong(measures: readonly MeasureId[]): string[] {
  return measures.flatMap((id) =>
    columnsOf(id).map(({ name }) =>
      isAmount(id) ? `CASE WHEN currency IS NULL THEN ${name} END AS ${name}` : name
    )
  );
}

/** Sufficient statistics of one measure over a group of rows; a count has no interval and no qualifier. */
export function sums(id: MeasureId): string[] {
  const columns = [
    `${sum(id)} AS ${id}_value`,
    `count(${id})::DOUBLE AS ${id}_known`,
    `coalesce(sum(cases) FILTER (WHERE ${id} IS NOT NULL), 0) AS ${id}_cases`
  ];
  if (!isAmount(id)) return columns;
  return [
    ...columns,
    `${sum(`${id}_low`)} AS ${id}_low`,
    `${sum(`${id}_high`)} AS ${id}_high`,
    `${rowsQualified(id, 'atLeast')} AS ${id}_at_least`,
    `${rowsQualified(id, 'about')} AS ${id}_about`
  ];
}

function sum(column: string): string {
  return `coalesce(sum(${column}), 0)`;
}

function rowsQualified(id: MeasureId, qualifier: (typeof QUALIFIERS)[number]): string {
  const code = QUALIFIERS.indexOf(qualifier);
  return `count(*) FILTER (WHERE ${id} IS NOT NULL AND ${id}_qualifier = ${code})::DOUBLE`;
}

/**
 * Splits the cells of a file that states totals by its rows' own days, so that every cell lies in a total or beside
 * it: the total of a calendar year ends inside a month that closes on the 14th.
 */
function ownDays(day: string): string {
  return `CASE WHEN source IN (SELECT source FROM ${RECORDS} WHERE role = 1 AND first_day IS NOT NULL) THEN ${day} END`;
}

/** The reporting month of a day, as `cases/calendar.monthOf` has it. */
function monthOf(day: string): string {
  const late = `(day(${day}) > ${valueOf('close_day')}::INTEGER)::INTEGER`;
  return `(year(${day}) * 12 + month(${day}) - 1 + ${late})::INTEGER`;
}

function or(column: string, unknown: number): string {
  return `coalesce(spans.${column}, ${unknown})::INTEGER AS ${column}`;
}

/** Day number since 1970-01-01; `NO_DAY`, which equals `NO_MONTH`, when there is none. */
export function numberOf(day: string): string {
  return `coalesce(${day} - DATE '1970-01-01', ${NO_MONTH})::INTEGER`;
}

function dayAt(name: string): string {
  return `(DATE '1970-01-01' + ${valueOf(name)}::INTEGER)`;
}

/** A bound value, by name. */
export function valueOf(name: string): string {
  return `getvariable('${name}')`;
}
