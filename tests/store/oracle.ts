/**
 * The numbers of the overview by another way: SQL on the records themselves, day by day, with nothing of the cube.
 * Which total speaks for which parts is said here once more, as DOMAIN.md §4 has it.
 */
import { MEASURE_IDS, isAmount, type MeasureId } from '../../src/lib/cases/measures';
import type { Grain } from '../../src/lib/cases/calendar';
import { withConnection, type Database } from '../../src/lib/store/connection';

/** What is asked; days are written `2022-12-31` and belong to the span. */
export interface Asked {
  /** closing day as in the address; one of those that `monthKey` knows */
  readonly close: '12-31' | '12-14' | '09-30';
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** codes of the types and areas chosen, −1 for "not stated" */
  readonly types?: readonly number[] | undefined;
  readonly areas?: readonly number[] | undefined;
  /** any other condition of a record, as SQL */
  readonly only?: string | undefined;
}

export interface Found {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** rows whose value is unknown */
  readonly unknown: number;
  /** cases of the rows whose value is known */
  readonly cases: number;
  readonly atLeast: boolean;
}

/** By group, by measure. */
export type Answer = ReadonlyMap<string, ReadonlyMap<MeasureId, Found>>;

type Row = Record<string, unknown>;

export async function sqlRows(database: Database, sql: string): Promise<Row[]> {
  const found = await withConnection(database, (connection) => connection.query(sql));
  return found.toArray().map((row: { toJSON(): Row }) => row.toJSON());
}

/** First day of the month that a reporting month is named by. */
function month(day: string, close: Asked['close']): string {
  // 15/12 opens the month that closes on 14/1.
  return close === '12-14'
    ? `(date_trunc('month', ${day} - 14) + INTERVAL 1 MONTH)::DATE`
    : `date_trunc('month', ${day})::DATE`;
}

/** `2022`, `2022-H1`, `2022-Q3`, `2022-08`: the period a day lies in. */
export function periodKey(day: string, grain: Grain, close: Asked['close']): string {
  const named = month(day, close);
  if (grain === 'month') return `strftime(${named}, '%Y-%m')`;
  // October is the first month of a year that closes on 30/9.
  const shifted = close === '09-30' ? `(${named} + INTERVAL 3 MONTH)::DATE` : named;
  const year = `year(${shifted})::VARCHAR`;
  if (grain === 'year') return year;
  const [letter, months] = grain === 'half' ? ['H', 6] : ['Q', 3];
  return `${year} || '-${letter}' || ((month(${shifted}) - 1) // ${months} + 1)::VARCHAR`;
}

/** Conditions that every record must meet. A total over all types does not speak for some of them. */
function conditions({ from, to, types, areas, only }: Asked): string[] {
  const chosen = (column: string, codes: readonly number[] | undefined): string[] =>
    codes
      ? [
          `coalesce(${column}, -1) IN (${codes.length > 0 ? codes.join(', ') : '-9'})`,
          `(role = 0 OR ${column} IS NOT NULL)`
        ]
      : [];
  return [
    ...(from ? [`first_day >= DATE '${from}'`] : []),
    ...(to ? [`last_day <= DATE '${to}'`] : []),
    ...chosen('type', types),
    ...chosen('area', areas),
    ...(only ? [only] : [])
  ];
}

export interface Grouping {
  /** only records that lie in one such period whole */
  readonly grain?: Grain | undefined;
  /** a code −1 is "not stated"; totals that name none are left out */
  readonly by?: 'type' | 'area' | undefined;
}

/** `2022|3`: period and code of a group, as far as they are asked for. */
export async function answers(
  database: Database,
  measures: readonly MeasureId[],
  asked: Asked,
  { grain, by }: Grouping = {}
): Promise<Answer> {
  const period = grain
    ? `CASE WHEN ${periodKey('first_day', grain, asked.close)} = ${periodKey('last_day', grain, asked.close)} THEN ${periodKey('first_day', grain, asked.close)} END`
    : `''`;
  const key = by ? `coalesce(${by}, -1)::VARCHAR` : `''`;
  const long = measures.map((id) => {
    const dong = (name: string): string =>
      isAmount(id) ? `CASE WHEN currency IS NULL THEN ${name} END` : name;
    const [low, high] = isAmount(id) ? [`${id}_low`, `${id}_high`] : [id, id];
    const qualifier = isAmount(id) ? `${id}_qualifier = 1` : 'false';
    return `SELECT '${id}' AS m, ${dong(id)} AS v, ${dong(low)} AS lo, ${dong(high)} AS hi, ${qualifier} AS more, cases,
      source, role, type, area, line, first_day AS a, last_day AS b, first_day IS NOT NULL AS dated,
      ${period} || '|' || ${key} AS g
      FROM records WHERE ${[`role < 2`, ...conditions(asked), ...(by ? [`(role = 0 OR ${by} IS NOT NULL)`] : [])].join(' AND ')}`;
  });
  const found = await sqlRows(
    database,
    `WITH l AS (${long.join(' UNION ALL ')}), grouped AS (SELECT * FROM l WHERE g IS NOT NULL),
     totals AS (SELECT *, b - a AS days, (type IS NULL)::INT * 2 + (area IS NULL)::INT AS wide
       FROM grouped WHERE role = 1 AND v IS NOT NULL AND dated),
     spoken AS (SELECT * FROM totals t WHERE NOT EXISTS (
       SELECT 1 FROM totals u WHERE u.source = t.source AND u.m = t.m AND u.g = t.g
         AND (u.type IS NULL OR t.type IS NULL OR u.type = t.type) AND (u.area IS NULL OR t.area IS NULL OR u.area = t.area)
         AND u.a <= t.b AND u.b >= t.a
         AND (u.days > t.days OR (u.days = t.days AND u.wide > t.wide)))),
     rest AS (SELECT * FROM grouped p WHERE role = 0 AND NOT EXISTS (
       SELECT 1 FROM spoken s WHERE s.source = p.source AND s.m = p.m AND s.g = p.g
         AND (s.type IS NULL OR s.type = p.type) AND (s.area IS NULL OR s.area = p.area) AND s.a <= p.a AND s.b >= p.b)),
     made AS (SELECT g, m, v, lo, hi, more, cases FROM spoken UNION ALL SELECT g, m, v, lo, hi, more, cases FROM rest)
     SELECT g, m, sum(v) AS v, sum(lo) FILTER (WHERE v IS NOT NULL) AS lo, sum(hi) FILTER (WHERE v IS NOT NULL) AS hi,
       count(*) FILTER (WHERE v IS NULL)::DOUBLE AS unknown, coalesce(sum(cases) FILTER (WHERE v IS NOT NULL), 0)::DOUBLE AS cases,
       bool_or(coalesce(more, false) AND v IS NOT NULL) AS more
     FROM made GROUP BY g, m`
  );
  const table = new Map<string, Map<MeasureId, Found>>();
  for (const row of found) {
    const group = String(row['g']);
    const id = MEASURE_IDS.find((own) => own === row['m']);
    if (!id) throw new Error(`no measure ${String(row['m'])}`);
    if (!table.has(group)) table.set(group, new Map());
    table.get(group)?.set(id, {
      value: row['v'] === null ? null : Number(row['v']),
      low: Number(row['lo']),
      high: Number(row['hi']),
      unknown: Number(row['unknown']),
      cases: Number(row['cases']),
      atLeast: row['more'] === true
    });
  }
  return table;
}

export interface StatedSql {
  readonly measure: MeasureId;
  readonly source: number;
  readonly line: number;
  readonly stated: readonly [number, number, number];
  readonly summed: readonly [number, number, number];
}

/** Every stated total beside the sum of the parts that it covers, for one measure. */
export async function stated(database: Database, id: MeasureId, asked: Asked): Promise<StatedSql[]> {
  const dong = (name: string): string =>
    isAmount(id) ? `CASE WHEN currency IS NULL THEN ${name} END` : name;
  const [low, high] = isAmount(id) ? [`${id}_low`, `${id}_high`] : [id, id];
  const found = await sqlRows(
    database,
    `WITH r AS (SELECT source, role, line, type, area, first_day AS a, last_day AS b,
       ${dong(id)} AS v, ${dong(low)} AS lo, ${dong(high)} AS hi FROM records
       WHERE ${['role < 2', ...conditions(asked)].join(' AND ')})
     SELECT t.source, t.line, any_value(t.v) AS v, any_value(t.lo) AS lo, any_value(t.hi) AS hi, sum(p.v) AS sv, sum(p.lo) AS slo, sum(p.hi) AS shi
     FROM r t JOIN r p ON t.role = 1 AND p.role = 0 AND t.source = p.source AND (t.type IS NULL OR t.type = p.type)
       AND (t.area IS NULL OR t.area = p.area) AND (t.a IS NULL OR (t.a <= p.a AND t.b >= p.b))
     WHERE t.v IS NOT NULL GROUP BY t.source, t.line, t.a, t.b, t.type, t.area HAVING sum(p.v) IS NOT NULL`
  );
  return found.map((row) => ({
    measure: id,
    source: Number(row['source']),
    line: Number(row['line']),
    stated: [Number(row['v']), Number(row['lo']), Number(row['hi'])],
    summed: [Number(row['sv']), Number(row['slo']), Number(row['shi'])]
  }));
}
