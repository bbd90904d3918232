/**
 * What the values of a column look like, from its distinct texts: enough to confirm or refuse what
 * its name promises.
 */
import { fold } from '../cases/text';
import { dateCell } from './dates';
import type { GridColumn } from './gridColumn';
import { numberParts } from './numbers';
import { isTotalLabel } from './totals';

export interface ColumnFacts {
  readonly filled: number;
  readonly empty: number;
  /** at most; exact while texts repeat */
  readonly distinct: number;
  /** distinct texts looked at that say something (not unknown, not a total's label) */
  readonly telling: number;
  /** shares of `telling`, 0 to 1 */
  readonly numbers: number;
  readonly dates: number;
  readonly years: number;
  /** dates written so that nothing else can be meant: not bare years or numbers */
  readonly plainDates: number;
  /** whole numbers 1 to 12, roman quarters, "tháng 8": part of a year */
  readonly yearParts: number;
  readonly dayNumbers: number;
  /** two digits and nothing else: years, under a name that says so */
  readonly twoDigits: number;
  /** numbers with a unit of money in the cell */
  readonly money: number;
  /** numbers of five digits and more */
  readonly long: number;
  /** names of offices: "Công an xã Diên Khánh", "PC02" */
  readonly offices: number;
  /** mean length of the texts looked at */
  readonly letters: number;
}

const OFFICE =
  /^(cong an|ca ?(tinh|huyen|xa|phuong|tp|tx)|phong|doi|cuc|don|to|pc ?\d\d|pa ?\d\d|co quan|vien|toa|police|bureau)\b/;
const LOOKED_AT = 400;
const FAR = 100_000;

export function factsOf(column: GridColumn): ColumnFacts {
  let filled = 0;
  let distinct = 0;
  for (let code = 1; code < column.texts.length; code++) {
    const times = column.times[code] ?? 0;
    filled += times;
    if (times > 0) distinct++;
  }
  const tally = {
    telling: 0,
    numbers: 0,
    dates: 0,
    years: 0,
    plainDates: 0,
    yearParts: 0,
    dayNumbers: 0,
    twoDigits: 0,
    money: 0,
    long: 0,
    offices: 0,
    letters: 0
  };
  for (let code = 1; code < column.texts.length && tally.telling < LOOKED_AT; code++) {
    if ((column.times[code] ?? 0) > 0) look(column.texts.at(code), tally);
  }
  const share = (n: number): number => (tally.telling === 0 ? 0 : n / tally.telling);
  return {
    filled,
    empty: column.codes.length - filled,
    distinct,
    telling: tally.telling,
    numbers: share(tally.numbers),
    dates: share(tally.dates),
    years: share(tally.years),
    plainDates: share(tally.plainDates),
    yearParts: share(tally.yearParts),
    dayNumbers: share(tally.dayNumbers),
    twoDigits: share(tally.twoDigits),
    money: share(tally.money),
    long: share(tally.long),
    offices: share(tally.offices),
    letters: share(tally.letters)
  };
}

function look(
  text: string,
  tally: Record<
    | 'telling'
    | 'numbers'
    | 'dates'
    | 'years'
    | 'plainDates'
    | 'yearParts'
    | 'dayNumbers'
    | 'twoDigits'
    | 'money'
    | 'long'
    | 'offices'
    | 'letters',
    number
  >
): void {
  const number = numberParts(text);
  if (number.kind === 'unknown' || isTotalLabel(text)) return;
  tally.telling++;
  if (number.kind === 'error') {
    // A lost cell speaks neither for nor against.
    tally.telling--;
    return;
  }
  tally.letters += text.length;
  if (number.kind !== 'unreadable') tally.numbers++;
  if (number.kind === 'number' && number.terms.some((term) => term.power !== null)) tally.money++;
  if (number.kind === 'number' && text.replace(/[^\d]/g, '').length >= 5) tally.long++;
  const folded = fold(text);
  if (OFFICE.test(folded)) tally.offices++;
  const date = dateCell(text, { order: 'dmy', today: FAR });
  const dated = date.kind === 'span' || (date.kind === 'bad' && date.reason !== 'unreadable-date');
  if (dated) tally.dates++;
  const year = /^(nam )?(19|20)\d\d$/.test(folded);
  if (year) tally.years++;
  if (dated && !/^[\d.,⎖]+$/.test(folded.replace(/\d{1,2}\.\d{1,2}\.\d{2,4}/, '/'))) tally.plainDates++;
  if (
    /^((thang|thg|th|t)?\.? ?(0?[1-9]|1[0-2])|(quy |q)?(i{1,3}|iv|[1-4])|\d{1,2} thang( (dau|cuoi)( nam)?)?|ca nam)$/.test(
      folded
    )
  )
    tally.yearParts++;
  if (/^\d\d$/.test(folded)) tally.twoDigits++;
  if (/^(0?[1-9]|[12]\d|3[01])$/.test(folded)) tally.dayNumbers++;
}
