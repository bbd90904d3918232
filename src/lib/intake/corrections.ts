/**
 * Cells the user put right, laid over the grid before it is read. The grid itself stays as it was
 * parsed: the reading lists what was changed, and taking a correction back needs no other parse.
 */
import { clean } from '../cases/text';
import type { Grid } from './grid';
import type { GridColumn } from './gridColumn';
import { asShown } from './mantissa';
import type { Corrected, Correction } from './reading';

/** The code of an empty cell. */
const BLANK = 0;

/**
 * The grid with the corrections in it, and each correction with whether it was applied: one whose
 * `was` no longer stands in its cell is not. Of two for one cell the later counts.
 */
export function applyCorrections(
  grid: Grid,
  corrections: readonly Correction[] = []
): { readonly grid: Grid; readonly corrected: readonly Corrected[] } {
  if (corrections.length === 0) return { grid, corrected: [] };
  const rows = rowsOf(grid, corrections);
  const edits = new Map<number, Map<number, string>>();
  const widths = grid.widths.slice();
  const corrected = corrections.map((own): Corrected => {
    const column = grid.columns[own.column];
    const row = rows.get(keyOf(own.row, own.sheet)) ?? -1;
    const applied = column !== undefined && row >= 0 && shownAt(column, row) === own.was;
    if (applied) {
      const inColumn = edits.get(own.column) ?? new Map<number, string>();
      edits.set(own.column, inColumn.set(row, own.text.normalize('NFC').trim()));
      // A row that broke off before this cell now reaches it.
      widths[row] = Math.max(widths[row] ?? 0, own.column + 1);
    }
    return { ...own, name: column?.name ?? '', applied };
  });
  const columns = grid.columns.map((column, index) => {
    const inColumn = edits.get(index);
    return inColumn ? patched(column, inColumn) : column;
  });
  return { grid: { ...grid, columns, widths }, corrected };
}

function keyOf(line: number, sheet: string | undefined): string {
  return `${line}:${sheet ?? ''}`;
}

/** The rows that are meant, by line and sheet. */
function rowsOf(grid: Grid, corrections: readonly Correction[]): Map<string, number> {
  const lines = new Set(corrections.map((own) => own.row));
  const rows = new Map<string, number>();
  for (let row = 0; row < grid.length; row++) {
    const line = grid.lines[row] ?? 0;
    if (lines.has(line)) rows.set(keyOf(line, grid.sheets?.names[grid.sheets.of[row] ?? 0]), row);
  }
  return rows;
}

/** A cell as people are shown it, and as a correction names it. */
function shownAt(column: GridColumn, row: number): string {
  return asShown(column.texts.at(column.codes[row] ?? BLANK)).trim();
}

function patched(column: GridColumn, edits: ReadonlyMap<number, string>): GridColumn {
  const codes = column.codes.slice();
  const times = Array.from(column.times);
  const known = column.texts.codesOf(new Set(edits.values()));
  const added: string[] = [];
  for (const [row, text] of edits) {
    let code = clean(text) === '' ? BLANK : known.get(text);
    if (code === undefined) {
      code = column.texts.length + added.push(text) - 1;
      known.set(text, code);
      times.push(0);
    }
    const before = codes[row] ?? BLANK;
    times[before] = (times[before] ?? 0) - 1;
    times[code] = (times[code] ?? 0) + 1;
    codes[row] = code;
  }
  return {
    ...column,
    codes,
    texts: column.texts.with(added),
    times: Int32Array.from(times),
    firstRow: firstRows(codes, times.length)
  };
}

/** Per code the first row it stands in, −1 for none. */
function firstRows(codes: Int32Array, count: number): Int32Array {
  const first = new Int32Array(count).fill(-1);
  for (let row = codes.length - 1; row >= 0; row--) first[codes[row] ?? BLANK] = row;
  return first;
}

/**
 * The corrections with some more. A cell corrected before keeps the text that stands in the file; one
 * that gets that text back is no longer corrected.
 * @param more `was` may be what an earlier correction made of the cell
 */
export function withCorrections(
  corrections: readonly Correction[] = [],
  more: readonly Correction[]
): readonly Correction[] {
  const all = new Map(corrections.map((own) => [cellKey(own), own]));
  for (const own of more) {
    const was = all.get(cellKey(own))?.was ?? own.was;
    if (own.text.trim() === was) all.delete(cellKey(own));
    else all.set(cellKey(own), { ...own, was });
  }
  return [...all.values()];
}

/** One key for each cell of a file. */
export function cellKey({ row, sheet, column }: Pick<Correction, 'row' | 'sheet' | 'column'>): string {
  return `${keyOf(row, sheet)}:${column}`;
}
