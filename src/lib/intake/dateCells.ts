/** The dates of all rows as they are handed on, and what the cells of a date column have in common. */
import type { DateCell } from './dates';
import type { GridColumn } from './gridColumn';
import type { DatePrecision, DateReading, Question } from './reading';
import { isTotalLabel } from './totals';

export interface RowDates {
  /** the date of a row; `empty` when its cell (or a part of it) is */
  readonly at: (row: number) => DateCell;
  /** of a single date column, by its codes: first and last day, and 1 where a cell is no plain date */
  readonly byCode?: { readonly from: Int32Array; readonly to: Int32Array; readonly odd: Uint8Array };
  /** whether the row's date cell is the label of a total */
  readonly isTotal: (row: number) => boolean;
  readonly reading: DateReading | null;
  readonly questions: readonly Question[];
  /** years of two digits are asked about once, not row by row */
  readonly yearsAsked: boolean;
  /** the columns that make up the date; the first is named in problems */
  readonly columns: readonly number[];
  readonly readText: (text: string) => DateCell;
}

const FINENESS: readonly DatePrecision[] = ['day', 'month', 'quarter', 'half', 'months', 'year'];

/** Codes of cells that name a total instead of a date. */
export function totalCodes(column: GridColumn): Set<number> {
  const codes = new Set<number>();
  for (let code = 1; code < column.texts.length; code++) {
    const text = column.texts.at(code);
    if (/^\D{3}/.test(text) && isTotalLabel(text)) codes.add(code);
  }
  return codes;
}

/** The finest and coarsest that a date is known by. */
export function precisionsOf(cells: readonly DateCell[]): { finest: DatePrecision; coarsest: DatePrecision } {
  let finest = FINENESS.length;
  let coarsest = -1;
  for (const cell of cells) {
    if (cell.kind !== 'span') continue;
    const rank = FINENESS.indexOf(cell.span.precision);
    finest = Math.min(finest, rank);
    coarsest = Math.max(coarsest, rank);
  }
  return { finest: FINENESS[finest] ?? 'day', coarsest: FINENESS[coarsest] ?? 'day' };
}
