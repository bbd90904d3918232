/** The cells of given lines as they stand in the file, for looking behind a record. */
import type { Grid } from './grid';

export interface OriginalRow {
  /** line in the file, 1-based */
  readonly line: number;
  /** the sheet, where several are read together */
  readonly sheet?: string;
  /** one a column */
  readonly cells: readonly string[];
}

export interface OriginalCells {
  /** column names as in the file */
  readonly columns: readonly string[];
  /** in the order of the file; a line of which several sheets have one comes once for each */
  readonly rows: readonly OriginalRow[];
}

export function originalCells(grid: Grid, lines: readonly number[]): OriginalCells {
  const wanted = new Set(lines);
  const rows: OriginalRow[] = [];
  for (let i = 0; i < grid.length; i++) {
    const line = grid.lines[i] ?? 0;
    if (!wanted.has(line)) continue;
    const sheet = grid.sheets?.names[grid.sheets.of[i] ?? 0];
    const cells = grid.columns.map(({ codes, texts }) => texts.at(codes[i] ?? 0));
    rows.push({ line, ...(sheet === undefined ? {} : { sheet }), cells });
  }
  return { columns: grid.columns.map(({ name }) => name), rows };
}
