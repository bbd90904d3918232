/**
 * Rejected rows that come back: the file we gave out, corrected and perhaps saved anew by a
 * spreadsheet. It is known by its three columns in front, which are taken off before it is read.
 */
import { unguarded } from '../cases/spreadsheet';
import { fold } from '../cases/text';
import type { Grid } from './grid';
import type { GridColumn } from './gridColumn';
import type { Returned } from './reading';
import { SHEET_COLUMN } from './sheetColumn';

/** Names of the columns in front, folded: original file, line in it, why it was rejected. */
const NAMES: readonly (readonly string[])[] = [
  ['tep goc', 'original file'],
  ['dong', 'row'],
  ['ly do loai', 'reason rejected']
];
/** Joins the parts of a header of several rows into one, and parts them again. */
const PART = ' | ';

/** The name of a column as the given-out file has it. */
export function joinedName(parts: readonly string[], name: string): string {
  return parts.length > 1 ? parts.join(PART) : name;
}

/** The grid without the columns in front and where its rows are from; `null` for any other file. */
export function takeReturned(grid: Grid): { readonly grid: Grid; readonly returned: Returned } | null {
  const at = grid.columns.findIndex((_, index) =>
    NAMES.every((names, i) => names.includes(fold(grid.columns[index + i]?.name ?? '')))
  );
  if (at < 0) return null;
  const [files, lines] = [grid.columns[at], grid.columns[at + 1]];
  const columns = without(grid.columns, at).map(asItWas);
  const sheets = columns.find((column) => column.name === SHEET_COLUMN);
  const rows: Returned['rows'][number][] = [];
  for (let row = 0; row < grid.length; row++) {
    const [file, of] = [textAt(files, row), Number(textAt(lines, row))];
    if (file === '' || !Number.isInteger(of) || of < 1) continue;
    const sheet = textAt(sheets, row);
    rows.push({ row: grid.lines[row] ?? 0, file, of, ...(sheet ? { sheet } : {}) });
  }
  const names = [...new Set(rows.map((own) => own.file))];
  const [only] = names;
  return {
    returned: { files: names, rows },
    grid: {
      ...grid,
      // A period in the name of the original holds for its rows.
      ...(only !== undefined && names.length === 1 ? { about: only } : {}),
      headerRows: Math.max(1, ...columns.map((column) => column.parts.length)),
      columns,
      widths: grid.widths.map((width) =>
        width >= at + NAMES.length ? width - NAMES.length : Math.min(at, width)
      ),
      spoiled: grid.spoiled.map((row) => ({ ...row, cells: without(row.cells, at).map(unguarded) }))
    }
  };
}

function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, i) => i < at || i >= at + NAMES.length);
}

function asItWas(column: GridColumn): GridColumn {
  const parts = column.name.includes(PART) ? column.name.split(PART) : column.parts;
  const named = { ...column, name: parts.join(' '), parts };
  const moved = new Map<number, number>();
  const texts: string[] = [];
  column.texts.map((text, code) => {
    const was = unguarded(text);
    if (was !== text) moved.set(code, column.texts.length + texts.push(was) - 1);
  });
  if (moved.size === 0) return named;
  const times = extended(column.times, texts.length);
  const firstRow = extended(column.firstRow, texts.length);
  for (const [from, to] of moved) {
    times[to] = times[from] ?? 0;
    firstRow[to] = firstRow[from] ?? -1;
    times[from] = 0;
  }
  const codes = column.codes.map((code) => moved.get(code) ?? code);
  return { ...named, codes, texts: column.texts.with(texts), times, firstRow };
}

function extended(list: Int32Array, by: number): Int32Array {
  const longer = new Int32Array(list.length + by);
  longer.set(list);
  return longer;
}

function textAt(column: GridColumn | undefined, row: number): string {
  return unguarded(column?.texts.at(column.codes[row] ?? 0).trim() ?? '');
}
