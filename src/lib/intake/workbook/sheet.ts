/**
 * What a workbook comes to, whatever its format: sheets of cell texts (see `cellText`) and where cells
 * are merged.
 */
import type { FileFault } from '../../cases/problem';

/** Merged cells, in rows and columns of the sheet from 0, both ends within. The value is in the first. */
export interface Span {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  /** row i is row i + 1 of the sheet; blank rows are empty arrays, blank cells empty texts */
  readonly rows: readonly (readonly string[])[];
  readonly spans: readonly Span[];
}

export interface Workbook {
  readonly ok: true;
  readonly sheets: readonly Sheet[];
}

/** `locked` by a password, `damaged`, `too-large`, or `unsupported-format` with `detail.format`. */
export interface NoWorkbook {
  readonly ok: false;
  readonly fault: FileFault;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** More cells than any table of cases has; each costs memory. */
export const MOST_CELLS = 20_000_000;
export const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** A sheet as its cells come in; trailing blanks cost nothing. */
export class SheetBuilder {
  private readonly rows: string[][] = [];
  readonly spans: Span[] = [];
  private cells = 0;

  /** @throws TooLarge past the limits */
  set(row: number, column: number, text: string): void {
    if (text === '') return;
    if (row < 0 || column < 0 || row >= MOST_ROWS || column >= MOST_COLUMNS) throw new TooLarge();
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row];
    if (!cells) return;
    this.cells += Math.max(0, column + 1 - cells.length);
    if (this.cells > MOST_CELLS) throw new TooLarge();
    while (cells.length < column) cells.push('');
    cells[column] = text;
  }

  span(top: number, left: number, bottom: number, right: number): void {
    if (this.spans.length < 100_000) this.spans.push({ top, left, bottom, right });
  }

  done(name: string, hidden: boolean): Sheet {
    return { name, hidden, rows: this.rows, spans: this.spans };
  }
}

export class TooLarge extends Error {}

/** Whether a sheet names a unit of money, in a header or in a line above: its numbers are then in that unit. */
export const UNIT_SAID =
  /(nghìn|ngàn|triệu|tỷ|tỉ|trđ|tr\.đ|thousand|million|billion)\s*(đồng|vnđ|vnd|đ)?\s*(\)|$)/i;
