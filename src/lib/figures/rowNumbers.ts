/** The numbers (STT) of a table's rows. */
import type { Figure } from './figure';

/** Per row its number, from 1; `null` for subtotals, sums and what stands below them. */
export function rowNumbers({ rows }: Pick<Figure, 'rows'>): (number | null)[] {
  let n = 0;
  return rows.map(({ role }) => (role === 'item' || role === 'remainder' ? (n += 1) : null));
}
