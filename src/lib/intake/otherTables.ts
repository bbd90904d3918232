/**
 * More than one table in a file: below a blank line, a second header. The first table is read; of the
 * others it is said where they are, and none of their rows is mixed in.
 */
import { clean, fold } from '../cases/text';
import { namesIn } from './delimiter';
import { filledCells, lineText } from './header';
import { namesPeriods } from './headerRows';
import { numberParts } from './numbers';
import type { OtherTable } from './reading';
import type { RawRow } from './rows';

/** Rows after the first table, as they come. */
export class OtherTables {
  private readonly tables: { line: number; header: string; rows: number }[] = [];
  private afterBlank = false;

  constructor(private readonly delimiter: string) {}

  get any(): boolean {
    return this.tables.length > 0;
  }

  /** Takes a row that stands below the start of another table. */
  take(row: RawRow, header: boolean): void {
    const filled = filledCells(row.cells);
    if (filled.length === 0) {
      this.afterBlank = true;
      return;
    }
    const last = this.tables.at(-1);
    if (header || !last || (this.afterBlank && startsTable(row, []))) {
      this.tables.push({ line: row.line, header: lineText(row.cells, this.delimiter), rows: 0 });
    } else if (filled.length > 1) {
      last.rows++;
    }
    this.afterBlank = false;
  }

  done(): OtherTable[] {
    return this.tables;
  }
}

/**
 * Whether a row below a blank line (or below the title of another table) is a header of its own: names
 * that are understood, no values, and not the names of the table above it once more.
 */
export function startsTable(row: RawRow, names: readonly string[]): boolean {
  const filled = filledCells(row.cells);
  if (row.unclosed || filled.length < 2 || filled.length > 200) return false;
  if (filled.some((cell) => cell.length > 80 || isValue(cell))) return false;
  if (namesIn(filled) < 2 && !namesPeriods(filled)) return false;
  const own = new Set(names.map(fold));
  return !row.cells.map(clean).every((cell) => cell === '' || own.has(fold(cell)));
}

function isValue(cell: string): boolean {
  const kind = numberParts(cell).kind;
  return (kind === 'number' || kind === 'nil' || kind === 'error') && !/^\s*(19|20)\d\d\s*$/.test(cell);
}
