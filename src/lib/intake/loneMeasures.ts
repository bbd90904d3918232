/**
 * Measures that only a group row states: "I. Thành phố Nha Trang | 30 vụ | 5 tỷ" over wards whose rows
 * give cases and no loss. Its cases are the sum of its wards; its loss is in no other row, so it is added
 * as a part of its own. A measure that some row under it states is theirs: the group's is then compared.
 */
import type { MeasureId } from '../cases/measures';
import type { Grid } from './grid';
import type { ReadColumns } from './judge';

type Groups = ReadColumns['subtotals'];

interface Cells {
  readonly id: MeasureId;
  readonly index: number;
  /** by grid code; NaN for unknown */
  readonly value: Float64Array;
}

/**
 * What group rows alone state.
 * @param groups per group row the rows right under it, which may be groups too; none for "trong đó"
 * @returns per group row the columns whose cells are added, because nothing under the row states them
 */
export function loneMeasures(
  grid: Grid,
  groups: Groups,
  quantities: readonly Cells[]
): Map<number, ReadonlySet<number>> {
  const lone = new Map<number, ReadonlySet<number>>();
  const states = ({ index, value }: Cells, row: number): boolean => {
    const code = grid.columns[index]?.codes[row] ?? 0;
    return code !== 0 && !Number.isNaN(value[code] ?? NaN);
  };
  for (const [row, parts] of groups) {
    if (parts.length === 0) continue;
    const under = allUnder(groups, row);
    const own = quantities.filter(
      (cells) => states(cells, row) && !under.some((part) => states(cells, part))
    );
    if (own.length > 0) lone.set(row, new Set(own.map(({ index }) => index)));
  }
  return lone;
}

function allUnder(groups: Groups, row: number): number[] {
  const found: number[] = [];
  const seen = new Set([row]);
  const open = [row];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const part of groups.get(next) ?? []) {
      if (seen.has(part)) continue;
      seen.add(part);
      found.push(part);
      open.push(part);
    }
  }
  return found;
}
