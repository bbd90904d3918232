/**
 * Rows that say of themselves that they add up the rows above: "Cộng chín loại" over the "Tổng cộng" that the
 * source states, "Tổng cộng (cộng từ các phần)". Kept and compared, never taken for what a source states.
 */
import type { Grid } from './grid';
import { summedLabel } from './totals';

/** A table with its sums is no longer than this. */
const MOST_ROWS = 20_000;

/**
 * @param totals per column the codes of the labels of totals
 * @returns per such row the rows it adds up
 */
export function summedRows(
  grid: Grid,
  totals: ReadonlyMap<number, ReadonlySet<number>>
): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  if (grid.length > MOST_ROWS) return found;
  const parts: number[] = [];
  let counted: number | null = null;
  for (let row = 0; row < grid.length; row++) {
    const label = labelAt(grid, totals, row);
    if (label === null) {
      parts.push(row);
      continue;
    }
    const summed = summedLabel(label);
    // A counted sum below which no total stands is the total.
    if (counted !== null && parts.length > 0) found.set(counted, [...parts]);
    counted = summed === 'counted' ? row : null;
    if (summed === 'parts' && parts.length > 0) found.set(row, [...parts]);
  }
  return found;
}

/** The label of a total in a row; `null` where the row is none. */
function labelAt(grid: Grid, totals: ReadonlyMap<number, ReadonlySet<number>>, row: number): string | null {
  for (const [index, codes] of totals) {
    const code = grid.columns[index]?.codes[row] ?? 0;
    if (codes.has(code)) return grid.columns[index]?.texts.at(code) ?? null;
  }
  return null;
}
