/** A sheet of a workbook as plain data: cells by row and column from 0, how they look, what is merged. */
import type { Figure, FigureColumn } from '../figures/figure';
import type { NumberLook } from './numberFormat';

/** How a cell looks; `excel.ts` has the fonts and lines of each. */
export type CellLook =
  | 'title'
  | 'sub'
  | 'unit'
  | 'head'
  | 'label'
  | 'number'
  | 'words'
  | 'none'
  | 'note'
  | 'heading'
  | 'paragraph';

export interface SheetCell {
  readonly look: CellLook;
  readonly bold?: boolean;
  /** a text is never a formula, whatever it starts with */
  readonly value: string | number | null;
  readonly format?: string;
  /** without `=`; `value` is its result */
  readonly formula?: string;
  readonly comment?: string;
}

export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Sheet {
  /** at most 31 characters, unlike any other of the workbook */
  readonly name: string;
  readonly rows: readonly (readonly (SheetCell | null)[])[];
  readonly merges: readonly Merge[];
  /** in characters */
  readonly widths: readonly number[];
  /** points, of rows whose merged cells wrap: programs do not fit these themselves */
  readonly heights: ReadonlyMap<number, number>;
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** rows repeated on every printed page, from 0 */
  readonly repeated?: readonly [number, number];
  readonly landscape: boolean;
}

/** A column of the sheet: a column of the figure, or one end of its intervals. */
export interface SheetColumn {
  readonly column: FigureColumn;
  readonly label: string;
  readonly look: NumberLook;
}

/** The numbers of a figure in the rows and columns of its sheet, from 0. */
export interface Grid {
  readonly figure: Figure;
  readonly columns: readonly SheetColumn[];
  /** row of the sheet of the first row, column of the first number */
  readonly top: number;
  readonly left: number;
}

/** Where the table of a figure stands in its sheet, for charts that draw its cells. */
export interface Placed {
  readonly sheet: Sheet;
  readonly grid: Grid;
  /** rows taken, chart not counted */
  readonly end: number;
}
