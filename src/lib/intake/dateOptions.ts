/** How dates of a column are to be read. */
import type { DateOrder, TwoDigitYears } from './reading';

export interface DateOptions {
  readonly today: number;
  /** what the user answered about the column */
  readonly chosen?: DateOrder | undefined;
  readonly years?: TwoDigitYears | undefined;
  /** what files of the same layout had; given up where this file's values say otherwise */
  readonly usualOrder?: DateOrder | undefined;
  readonly usualYears?: TwoDigitYears | undefined;
}
