/**
 * All SQL. Values never stand in a statement: they are bound (connection.ts) and read with
 * `valueOf`. Names come from the table of measures and from here; tests run EXPLAIN on each.
 */
import { isAmount, type MeasureId } from '../cases/measures';
import { QUALIFIERS } from '../cases/record';
import { NO_MONTH } from '../cases/record';
import { BASE_COLUMNS, categoryColumn, columnsOf } from './schema';

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

/**
 * The one GROUP BY behind the cube: a row per (source, from month, to month, type, area, role).
 * Values: `close_day` (Calendar.closeDay); with `windowed` also `window_from` and `window_to`, day
 * numbers, and only rows whose whole span lies between them count. Unknown keys come as −1 (type,
 * area) or `NO_MONTH` = `NO_DAY`. Amounts in a foreign currency are unknown in đồng. Rows come in no
 * order: sorting a hundred thousand cells would take as long as making them.
 */
export function cubeQuery(measures: readonly MeasureId[], windowed: boolean): string {
  const months = `${monthOf('first_day')} AS from_month, ${monthOf('last_day')} AS to_month`;
  const inDong = measures.flatMap((id) =>
    columnsOf(id).map(({ name }) =>
      isAmount(id) ? `CASE WHEN currency IS NULL THEN ${name} END AS ${name}` : name
    )
  );
  const within = `first_day >= ${dayAt('window_from')} AND last_day <= ${dayAt('window_to')}`;
  return `
WITH spans AS (
  SELECT source, role, line, type, area, first_day, last_day, ${months}, ${inDong.join(', ')}
  FROM ${RECORDS}${windowed ? ` WHERE ${within}` : ''}
)
SELECT source, ${or('from_month', NO_MONTH)}, ${or('to_month', NO_MONTH)}, ${or('type', -1)}, ${or('area', -1)}, role,
  ${numberOf('min(first_day)')} AS from_day, ${numberOf('max(last_day)')} AS to_day, min(line)::INTEGER AS first_line, count(*)::DOUBLE AS n,
  ${measures.flatMap(sums).join(',\n  ')}
FROM spans
GROUP BY source, spans.from_month, spans.to_month, spans.type, spans.area, role`;
}

/** Columns of one measure in `cubeQuery`; a count has no interval and no qualifier. */
function sums(id: MeasureId): string[] {
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

/** The reporting month of a day, as `cases/calendar.monthOf` has it. */
function monthOf(day: string): string {
  const late = `(day(${day}) > ${valueOf('close_day')}::INTEGER)::INTEGER`;
  return `(year(${day}) * 12 + month(${day}) - 1 + ${late})::INTEGER`;
}

function or(column: string, unknown: number): string {
  return `coalesce(spans.${column}, ${unknown})::INTEGER AS ${column}`;
}

/** Day number since 1970-01-01; `NO_DAY`, which equals `NO_MONTH`, when there is none. */
function numberOf(day: string): string {
  return `coalesce(${day} - DATE '1970-01-01', ${NO_MONTH})::INTEGER`;
}

function dayAt(name: string): string {
  return `(DATE '1970-01-01' + ${valueOf(name)}::INTEGER)`;
}

/** A bound value, by name. */
export function valueOf(name: string): string {
  return `getvariable('${name}')`;
}
