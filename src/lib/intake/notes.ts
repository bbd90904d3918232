/**
 * Notes below a table: "Ghi chú: …", "Nguồn: …", a signature. Kept to be shown, not read as rows.
 */
import { fold } from '../cases/text';
import { filledCells } from './header';
import { isTotalLabel } from './totals';

export interface TailRow {
  readonly cells: readonly string[];
  /** the row before it was blank */
  readonly afterBlank: boolean;
  /** the row is in the columns of the grid, not among the spoiled ones */
  readonly inColumns: boolean;
}

const MARKED =
  /^(#(?!ref|n\/a|value|div|name|num|null|#)|ghi chu|nguon|chu thich|luu y|chu y|notes?\b|source|\*|\(\*+\)|\(\d\) |nguoi lap|nguoi tong hop|thu truong|lanh dao|giam doc|chi huy|truong phong|noi nhan|tren day la|(?:phu luc|bieu|bang)(?: so| mau)? [\divx]+\b|\(?ky,? |[a-z .]{2,40}, ngay)/;

/** "Chênh lệch chưa đối chiếu" below a total compares what stands above it. */
const DIFFERENCE = /^(chenh lech|(?:unreconciled )?difference)(?![a-z])/;

/** How many rows at the end of the table are notes: from the last row that begins them, all words. */
export function countNotes(tail: readonly TailRow[], columns: number): number {
  let notes = 0;
  for (let i = tail.length - 1; i >= 0; i--) {
    const row = tail[i];
    if (!row) break;
    if (isNote(row, columns) || isDifference(row, tail[i - 1])) notes = tail.length - i;
    else if (!mayFollow(row, columns)) break;
  }
  return notes;
}

function isDifference(row: TailRow, above: TailRow | undefined): boolean {
  const name = (cells: readonly string[]): string =>
    filledCells(cells).find((cell) => /\p{L}/u.test(cell)) ?? '';
  return DIFFERENCE.test(fold(name(row.cells))) && above !== undefined && isTotalLabel(name(above.cells));
}

function isNote(row: TailRow, columns: number): boolean {
  const filled = filledCells(row.cells);
  const first = filled[0]?.trim() ?? '';
  if (filled.length === 0 || columns < 2) return false;
  const sparse = filled.length === 1 || filled.length * 2 <= columns;
  // A case may well have "ghi chú …" in its last column: words further right mark no row with data in it.
  const marked = filled.map((cell) => MARKED.test(fold(cell)));
  if (marked[0] && (sparse || noData(filled))) return true;
  if (marked.includes(true) && sparse && noData(filled.filter((_, i) => !marked[i]))) return true;
  if (filled.length > 1 || /^\d/.test(first) || isTotalLabel(first)) return false;
  return row.afterBlank || first.length > 60;
}

/** Signatures, addressees, names: words that stand below where notes have begun. */
function mayFollow(row: TailRow, columns: number): boolean {
  const filled = filledCells(row.cells);
  return (
    filled.length <= 2 &&
    (filled.length === 1 || columns > 2) &&
    noData(filled) &&
    !filled.some((cell) => isTotalLabel(cell))
  );
}

/** Prose cut up by its own commas: no cell is a number, a date or a code by itself. */
function noData(cells: readonly string[]): boolean {
  return cells.every((cell) => !/^[\s(]*\S*\d\S*[\s)%]*$/.test(cell));
}
