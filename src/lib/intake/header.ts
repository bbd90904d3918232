/**
 * Where a table begins: titles and a unit line may stand above its header.
 */
import { dateCell } from './dates';
import { namesIn } from './delimiter';
import { namesPeriods } from './headerRows';
import { asShown } from './mantissa';
import { numberParts } from './numbers';
import type { RawRow } from './rows';
import { unitInLine } from './units';

export interface HeaderSpot {
  /** index of the first header row among the rows looked at; also of the first data row when there is no header */
  readonly at: number;
  /** rows the header takes; 0 when the file has none */
  readonly rows: number;
  /** header names understood */
  readonly names: number;
}

const VALUE = /\d/;
/** Any date may stand in a file whose header is still being looked for. */
const FAR = 100_000;

/** Non-blank cells of a row. */
export function filledCells(cells: readonly string[]): string[] {
  return cells.filter((cell) => cell.trim() !== '');
}

/**
 * Finds the header among the first rows: the row in which most names are understood; else the first
 * row of words above a row with numbers; else the table has no header. `null` when nothing looks like a table.
 */
export function findHeader(rows: readonly RawRow[]): HeaderSpot | null {
  let best = -1;
  let most = 0;
  rows.forEach((row, i) => {
    const filled = filledCells(row.cells);
    if (row.unclosed || filled.length === 0 || mostlyValues(filled) || isSentence(row.cells)) return;
    const names = namesIn(filled);
    if (names > most && (filled.length >= 2 || wholeColumn(rows, i))) {
      most = names;
      best = i;
    }
  });
  best = firstTable(rows, best);
  if (most >= 2 || (most === 1 && standsAbove(rows, best))) return { at: best, rows: 1, names: most };
  return findByValues(rows);
}

/** The header of a table that ends, with a blank line, above the one whose names are understood best. */
function firstTable(rows: readonly RawRow[], best: number): number {
  for (let i = 0; i < best; i++) {
    const filled = filledCells(rows[i]?.cells ?? []);
    if (filled.length < 2 || filled.some(isValue) || rows[i]?.unclosed || namesIn(filled) < 2) continue;
    let values = 0;
    for (const row of rows.slice(i + 1, best)) {
      const cells = filledCells(row.cells);
      if (cells.length === 0 && values > 0) return i;
      if (cells.length > 1 && cells.some(isValue)) values++;
    }
  }
  return best;
}

/**
 * Running text, cut up by its own commas: it ends in a full stop, or has a long stretch without one.
 * A header may have a cell of any length beside names that are understood.
 */
function isSentence(cells: readonly string[]): boolean {
  const last = cells[cells.length - 1]?.trim() ?? '';
  if (last.length <= 160 && /[^.]{12,}[.!?…]$/.test(last)) return true;
  const short = cells.filter((cell) => cell.length <= 160);
  return short.length < cells.length && namesIn(short) < 2;
}

/** A table of one column: its name, then nothing but values. */
function wholeColumn(rows: readonly RawRow[], at: number): boolean {
  const below = rows
    .slice(at + 1)
    .map((row) => filledCells(row.cells))
    .filter((cells) => cells.length > 0);
  return (
    below.length > 0 &&
    below.every((cells) => cells.length === 1 && VALUE.test(cells[0] ?? '') && (cells[0]?.length ?? 0) < 40)
  );
}

function standsAbove(rows: readonly RawRow[], at: number): boolean {
  const row = rows[at];
  const next = rows.slice(at + 1).find((other) => filledCells(other.cells).length > 0);
  if (!row) return false;
  // A header with nothing below is still a header: the file is then refused as "only-header".
  return (
    !next ||
    (next.cells.length === row.cells.length && filledCells(row.cells).every((cell) => cell.length < 60))
  );
}

function findByValues(rows: readonly RawRow[]): HeaderSpot | null {
  for (let i = 0; i < rows.length; i++) {
    const cells = rows[i]?.cells ?? [];
    const filled = filledCells(cells);
    if (filled.length < 2) continue;
    const next = rows.slice(i + 1).find((row) => filledCells(row.cells).length > 0);
    if (!next || next.cells.length !== cells.length) continue;
    if (namesPeriods(cells) && !namesPeriods(next.cells)) return { at: i, rows: 1, names: 2 };
    const valuesHere = filled.filter(isValue).length;
    const valuesBelow = filledCells(next.cells).filter(isValue).length;
    if (valuesHere > 0 && valuesBelow > 0) return { at: i, rows: 0, names: 0 };
    if (valuesHere === 0 && valuesBelow > 0 && filled.every((cell) => cell.length < 60))
      return { at: i, rows: 1, names: 0 };
  }
  return null;
}

/** Years do not count: they stand in headers of wide tables as well as in data. */
function mostlyValues(cells: readonly string[]): boolean {
  return (
    cells.filter((cell) => isValue(cell) && !/^\s*(19|20)\d\d\s*$/.test(cell)).length * 2 >= cells.length
  );
}

/** A number, an amount or a date rather than a name; "Năm 2022" and "2018 - A" are names. */
function isValue(cell: string): boolean {
  const kind = numberParts(cell).kind;
  if (kind === 'number' || kind === 'error') return true;
  return /^\s*\d/.test(cell) && dateCell(cell, { order: 'dmy', today: FAR }).kind === 'span';
}

/** The lines above the header as the reader sees them, and the unit one of them names. */
export function readTitles(
  rows: readonly RawRow[],
  delimiter: string
): { titles: string[]; unitLine: string | null } {
  const titles = rows.map((row) => lineText(row.cells, delimiter)).filter((title) => title !== '');
  let unitLine: string | null = null;
  for (const title of titles) unitLine = unitInLine(title) ?? unitLine;
  return { titles: titles.filter((title) => !/^sep=.?$/i.test(title)), unitLine };
}

/** A title or note as one line of text; a comma that parted it was its own. */
export function lineText(cells: readonly string[], delimiter: string): string {
  const filled = cells.map((cell) => asShown(cell).trim()).filter((cell) => cell !== '');
  return filled.join(delimiter === ',' ? ', ' : ' ');
}
