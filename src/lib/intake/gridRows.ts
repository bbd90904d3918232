/**
 * A grid without some of its rows, and merged cells of sheets filled in.
 */
import type { Grid } from './grid';
import type { GridColumn } from './gridColumn';

/** @returns the grid, and for each row of the old one its place in the new one, or −1 */
export function withoutRows(grid: Grid, left: ReadonlySet<number>): { grid: Grid; places: Int32Array } {
  const places = new Int32Array(grid.length).fill(-1);
  const kept: number[] = [];
  for (let row = 0; row < grid.length; row++) if (!left.has(row)) places[row] = kept.push(row) - 1;
  if (left.size === 0) return { grid, places };
  return {
    grid: {
      ...grid,
      length: kept.length,
      lines: Int32Array.from(kept, (row) => grid.lines[row] ?? 0),
      widths: Uint16Array.from(kept, (row) => grid.widths[row] ?? 0),
      columns: grid.columns.map((column) =>
        withCodes(
          column,
          Int32Array.from(kept, (row) => column.codes[row] ?? 0)
        )
      ),
      ...(grid.sheets
        ? { sheets: { ...grid.sheets, of: Uint16Array.from(kept, (row) => grid.sheets?.of[row] ?? 0) } }
        : {})
    },
    places
  };
}

/** A column with other codes for its rows. */
export function withCodes(column: GridColumn, codes: Int32Array): GridColumn {
  const times = new Int32Array(column.texts.length);
  const firstRow = new Int32Array(column.texts.length).fill(-1);
  codes.forEach((code, row) => {
    times[code] = (times[code] ?? 0) + 1;
    if ((firstRow[code] ?? -1) < 0) firstRow[code] = row;
  });
  return { ...column, codes, times, firstRow };
}

/**
 * Fills cells that are merged down over several rows, in the columns for which `isKey` holds: a merged
 * "Nha Trang" is the place of all its rows. Merged numbers are left where they stand: they count once.
 */
export function fillSpans(
  grid: Grid,
  isKey: (index: number) => boolean
): { grid: Grid; filled: Map<number, number> } {
  const filled = new Map<number, number>();
  const spans = (grid.spans ?? []).filter((span) => span.bottom > span.top && isKey(span.left));
  if (spans.length === 0) return { grid, filled };
  const rowOf = new Map<number, number>();
  grid.lines.forEach((line, row) => rowOf.set(line - 1, row));
  const codes = new Map<number, Int32Array>();
  for (const { top, bottom, left } of spans) {
    const column = grid.columns[left];
    const first = rowOf.get(top);
    if (!column || first === undefined) continue;
    const own = codes.get(left) ?? column.codes.slice();
    codes.set(left, own);
    for (let line = top + 1; line <= bottom; line++) {
      const row = rowOf.get(line);
      if (row === undefined || own[row] !== 0) continue;
      own[row] = own[first] ?? 0;
      if (own[row] !== 0) filled.set(left, (filled.get(left) ?? 0) + 1);
    }
  }
  const columns = grid.columns.map((column, i) => {
    const own = codes.get(i);
    return own ? withCodes(column, own) : column;
  });
  return { grid: { ...grid, columns }, filled };
}
