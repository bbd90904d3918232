/** Amounts in foreign currency: kept apart from đồng, never added to it nor to one another (DOMAIN.md §3). */
import type { MeasureId } from '../cases/measures';
import { sum, type Quantity } from '../cases/quantity';

/** Rows of one currency, time, type and area. */
export interface ForeignCell {
  /** ISO code */
  readonly currency: string;
  /** first and last day of the time the rows are known by; `NO_DAY` for none */
  readonly from: number;
  readonly to: number;
  /** labels of the files; empty for not stated */
  readonly type: string;
  readonly area: string;
  readonly cases: number;
  /** in the smallest unit of the currency; a measure that no row knows is left out */
  readonly amounts: Readonly<Partial<Record<MeasureId, Quantity>>>;
}

/** Currencies in the order of their names, each with its cells. */
export function byCurrency(cells: readonly ForeignCell[]): ReadonlyMap<string, readonly ForeignCell[]> {
  const found = new Map<string, ForeignCell[]>();
  for (const cell of cells) found.set(cell.currency, [...(found.get(cell.currency) ?? []), cell]);
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What cells of one currency add up to; `null` when none knows the measure. */
export function foreignSum(cells: readonly ForeignCell[], id: MeasureId): Quantity | null {
  return sum(cells.map((cell) => cell.amounts[id] ?? null));
}
