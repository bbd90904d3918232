/** Amounts in foreign currency, which no cube holds. */
import { isAmount, type MeasureId } from '../cases/measures';
import type { Quantity } from '../cases/quantity';
import type { ForeignCell } from '../cube/foreign';
import { withConnection, type Database } from './connection';
import { limitsOf, type Where } from './dimensions';
import type { Loaded } from './records';
import { conditionsOf, numberOf, RECORDS, sums, type Limits } from './sql';

/** @throws the signal's reason; Error with the engine's as cause */
export async function queryForeign(
  database: Database,
  loaded: Loaded,
  where: readonly Where[],
  signal?: AbortSignal
): Promise<ForeignCell[]> {
  const ids = loaded.measures.filter(isAmount);
  if (loaded.currencies.length === 0 || ids.length === 0) return [];
  const { limits, values } = limitsOf(loaded, null, where);
  const found = await withConnection(database, (connection) =>
    connection.query(foreignQuery(ids, limits), values, signal)
  );
  return Array.from({ length: found.numRows }, (_, i): ForeignCell => {
    const number = (name: string): number => Number(found.getChild(name)?.get(i));
    return {
      currency: loaded.currencies[number('currency')] ?? '',
      from: number('from_day'),
      to: number('to_day'),
      type: loaded.types[number('type')] ?? '',
      area: loaded.areas[number('area')] ?? '',
      cases: number('n'),
      amounts: Object.fromEntries(ids.flatMap((id) => amountOf(id, number)))
    };
  });
}

function amountOf(id: MeasureId, number: (name: string) => number): [MeasureId, Quantity][] {
  if (number(`${id}_known`) === 0) return [];
  const qualifier = number(`${id}_at_least`) > 0 ? 'atLeast' : number(`${id}_about`) > 0 ? 'about' : 'exact';
  return [
    [id, { value: number(`${id}_value`), low: number(`${id}_low`), high: number(`${id}_high`), qualifier }]
  ];
}

/**
 * Parts whose amounts are in a foreign currency, by currency, days, type and area; unknown keys come as −1 and `NO_DAY`.
 * Their number of cases, and of each amount the sums over the rows that know it.
 */
function foreignQuery(measures: readonly MeasureId[], limits: Limits): string {
  const amounts = measures.flatMap(sums);
  const all = ['currency IS NOT NULL', 'role = 0', ...conditionsOf(limits)];
  return `
SELECT currency, coalesce(type, -1)::INTEGER AS type, coalesce(area, -1)::INTEGER AS area,
  ${numberOf('first_day')} AS from_day, ${numberOf('last_day')} AS to_day, coalesce(sum(cases), 0) AS n, ${amounts.join(', ')}
FROM ${RECORDS} WHERE ${all.join(' AND ')}
GROUP BY currency, type, area, first_day, last_day`;
}
