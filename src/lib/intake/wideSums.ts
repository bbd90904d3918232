/**
 * Total columns of bounded amounts that only add up what the columns beside them print: 26 + 31,3 + 109,2 = 166,5
 * of "hơn 26", "hơn 31,3" and "hơn 109,2". Nobody counted the whole anew, so the digits of the sum bound it no
 * more closely than its parts do (DOMAIN.md §3). Sums of exact numbers stay statements: to reconcile them is a check.
 */
import type { Grid } from './grid';
import { monthsOfHeading } from './headingPeriod';
import type { QuantityValues } from './quantityColumn';
import type { WideColumn } from './wideColumn';

/** Sums of decimal numbers of thousands of billions of đồng, as floating point gives them. */
const CLOSE = 1e-9;

/** @returns the indexes of total columns that in every row are the sum of the columns of their times, some bounded */
export function addedUp(
  grid: Grid,
  columns: readonly WideColumn[],
  quantities: readonly QuantityValues[]
): Set<number> {
  const valuesOf = new Map(quantities.map((values) => [values.index, values]));
  return new Set(
    columns
      .filter((own) => own.role === 1 && onlyAdds(grid, valuesOf, own, partsOf(own, columns)))
      .map(({ index }) => index)
  );
}

/** The columns a total adds up over time; none where it adds up kinds or places too. */
function partsOf(total: WideColumn, columns: readonly WideColumn[]): number[] {
  const parts = columns.filter(
    (own) => own.role === 0 && own.measure === total.measure && within(own, total)
  );
  return parts.every(({ label }) => label === total.label) ? parts.map(({ index }) => index) : [];
}

function within({ period: part }: WideColumn, { period: whole }: WideColumn): boolean {
  if (!part || !whole) return false;
  const [a, b] = [monthsOfHeading(whole), monthsOfHeading(part)];
  return a.from <= b.from && a.to >= b.to;
}

function onlyAdds(
  grid: Grid,
  valuesOf: ReadonlyMap<number, QuantityValues>,
  total: WideColumn,
  parts: readonly number[]
): boolean {
  const whole = valuesOf.get(total.index);
  const own = parts.flatMap((index) => valuesOf.get(index) ?? []);
  if (!whole || own.length < 2 || own.every(({ exact }) => exact)) return false;
  const code = (index: number, row: number): number => grid.columns[index]?.codes[row] ?? 0;
  let rows = 0;
  for (let row = 0; row < grid.length; row++) {
    const stated = whole.value[code(total.index, row)] ?? NaN;
    if (Number.isNaN(stated)) continue;
    // A part that is not known makes the sum NaN, and the total a statement.
    const sum = own.reduce((all, { index, value }) => all + (value[code(index, row)] ?? NaN), 0);
    if (!(Math.abs(stated - sum) <= CLOSE * Math.abs(stated))) return false;
    rows++;
  }
  return rows > 0;
}
