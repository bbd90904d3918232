/**
 * Something in a file that needs a person's eye. A value, not an exception: it says where, what was
 * there, why, and what was done with the row.
 */

export type ProblemReason =
  | 'no-such-date' // 31/02/2022
  | 'unreadable-date'
  | 'month-day-order' // 12/25/2022: month first
  | 'two-digit-year'
  | 'future-date' // later than today
  | 'ancient-date' // before 1945: a slip of the finger, not a case
  | 'missing-date'
  | 'unreadable-number'
  | 'ambiguous-number'
  | 'conflicting-separators' // the column reads the other way round
  | 'negative-number'
  | 'fraction-count' // 1,5 cases
  | 'number-too-large'
  | 'error-cell' // #REF!
  | 'foreign-currency'
  | 'duplicate-code'
  | 'too-many-cells'
  | 'too-few-cells'
  | 'unclosed-quote'
  | 'missing-count' // an aggregate row without its count
  | 'empty-row'
  | 'repeated-header'
  | 'broken-text'; // U+FFFD or control characters

/** `rejected`: the row is not in any figure. `kept`: the row counts, the cell is unknown or kept apart. */
export type ProblemAction = 'rejected' | 'kept';

export interface Problem {
  readonly file: string;
  /** line in the file, 1-based */
  readonly row: number;
  /** the sheet, when rows of several are read together */
  readonly sheet?: string;
  /** column name as in the file; empty when the whole row is meant */
  readonly column: string;
  /** the cell (or row) as it stands, at most 200 characters */
  readonly text: string;
  readonly reason: ProblemReason;
  readonly action: ProblemAction;
  /** the cells a correction may put right; none where the row as a whole is at fault */
  readonly cells?: readonly ProblemCell[];
  /** what the reason speaks of: `{ line: 88 }` for a duplicate, `{ month: 2, year: 2022, days: 28 }` … */
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** A cell as it stands in the file, in full. */
export interface ProblemCell {
  /** index of the column */
  readonly column: number;
  readonly name: string;
  readonly text: string;
}

/** A row, by line and sheet. */
export type RowPlace = Pick<Problem, 'row' | 'sheet'>;

export interface RejectedRows {
  /** lines above the table: they may say the unit or the period */
  readonly titles: readonly string[];
  /** names of the columns, those of several header rows joined */
  readonly names: readonly string[];
  /** as many cells as there are names, or more where the row has more */
  readonly rows: readonly (RowPlace & { readonly cells: readonly string[] })[];
}

/** Why a whole file cannot be read. */
export type FileFault =
  | 'empty' // 0 bytes or only blank
  | 'not-a-table' // binary, a picture, prose
  | 'only-header'
  | 'too-many-columns'
  | 'no-measure' // nothing in it could be a date, type, place, count or amount
  | 'unsupported-format' // Excel, PDF …: named in `detail.format`
  | 'unknown-encoding'
  | 'too-large'
  | 'locked' // a workbook behind a password
  | 'damaged' // a workbook that is cut short or broken
  | 'failed'; // a fault of the program; `detail.message`
