/**
 * One date cell → the span of days it stands for (DOMAIN.md §5). A source that names only a year or
 * a month is known by that year or month; nothing finer is made up.
 */
import { dateOf, dayOf, daysInMonth } from '../cases/day';
import type { ProblemReason } from '../cases/problem';
import { fold } from '../cases/text';
import { isErrorCell, saysUnknown } from './numbers';
import { partOfYear, spanOfMonths, type Span } from './periods';
import type { DateOrder } from './reading';

export type DateCell =
  | { readonly kind: 'empty' }
  | { readonly kind: 'span'; readonly span: Span; readonly twoDigitYear: boolean }
  | {
      readonly kind: 'bad';
      readonly reason: ProblemReason;
      readonly detail?: Readonly<Record<string, number>>;
    };

export interface DateRule {
  readonly order: DateOrder;
  /** day number; what begins later is in the future */
  readonly today: number;
  /** the column is named "năm": two digits are a year */
  readonly yearColumn?: boolean;
  /** what two digits are added to; 2000 unless the user says 1900 */
  readonly century?: 1900 | 2000;
}

/** Before the state's own records begin, a date is a slip of the finger. */
const FIRST_YEAR = 1945;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const TIME =
  /(?:[ t]+|,\s*)\d{1,2}(?::|h|g)(?:\d{1,2})?(?::\d{1,2}(?:[.,]\d+)?)?\s*(?:am|pm|sa|ch)?\s*(?:z|[+-]\d{2}:?\d{2})?$/;
const TIME_BEFORE =
  /^\d{1,2}\s*(?::|h|g|gio)\s*(?:\d{1,2}(?: ?(?:phut|p))?)?(?::\d{1,2})?,?\s+(?:(?:sang|trua|chieu|toi|dem) )?(?:ngay )?(?=\d)/;
const ABOUT_WHEN = /^(?:vao )?(?:khoang |luc |hoi )+(?=\d{1,2}\s*(?::|h|g))/;
/** "2022(1)", "2023*": marks of notes below the table. */
const FOOTNOTE = /(?<=\d)(?:\s*\(\d\)|\s*\(?\*+\)?|[¹²³⁴-⁹])$/;
const THREE = /^(\d{1,2})\s*[/.\- ]\s*(\d{1,2})\s*[/.\- ]\s*(\d{4}|\d{2})$/;
/** No date is written in more letters; the patterns need not be fast on a megabyte. */
const LONGEST = 200;
const UNDATED = /^[-–—/\s.]+$/;

/** Reads a date cell by the column's rule. Never throws; what it cannot read is `bad` with the reason. */
export function dateCell(text: string, rule: DateRule): DateCell {
  if (text.length > LONGEST && text.trim().length > LONGEST)
    return { kind: 'bad', reason: 'unreadable-date' };
  const folded = fold(text);
  if (folded === '' || UNDATED.test(folded) || saysUnknown(folded)) return { kind: 'empty' };
  if (isErrorCell(text)) return { kind: 'bad', reason: 'error-cell' };
  const plain = folded
    // The apostrophe by which Excel is told that a cell is text.
    .replace(/^['’](?=\d)/, '')
    .replace(FOOTNOTE, '')
    .replace(ABOUT_WHEN, '')
    .replace(TIME_BEFORE, '')
    .replace(TIME, '')
    .replace(/^(?:khoang|vao|trong) (?=thang|ngay|\d|quy|nam)/, '')
    .replace(/^(tu )?ngay (?=\d)/, '')
    .replace(/[,;.]$/, '')
    .trim();
  return within(read(plain, rule), rule.today);
}

function read(text: string, rule: DateRule): DateCell {
  return (
    numeric(text, rule) ?? worded(text) ?? range(text, rule) ?? { kind: 'bad', reason: 'unreadable-date' }
  );
}

/** Future and ancient are judged on the first day: a year that contains today is fine. */
function within(cell: DateCell, today: number): DateCell {
  if (cell.kind !== 'span') return cell;
  const { year } = dateOf(cell.span.from);
  if (cell.span.from > today) return { kind: 'bad', reason: 'future-date', detail: { year } };
  if (year < FIRST_YEAR) return { kind: 'bad', reason: 'ancient-date', detail: { year } };
  return cell;
}

function spanCell(span: Span | null, twoDigitYear = false): DateCell | null {
  return span && { kind: 'span', span, twoDigitYear };
}

function numeric(text: string, rule: DateRule): DateCell | null {
  let m = /^(?:nam )?(\d{4})$/.exec(text);
  if (m) return spanCell(spanOfMonths(Number(m[1]), 1, 12, 'year'));
  m = /^(\d{2})$/.exec(text);
  if (m && rule.yearColumn)
    return spanCell(spanOfMonths((rule.century ?? 2000) + Number(m[1]), 1, 12, 'year'), true);
  m = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (m) return day(Number(m[1]), Number(m[2]), Number(m[3]), false);
  m = /^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.exec(text);
  if (m) return day(Number(m[1]), Number(m[2]), Number(m[3]), false);
  m = THREE.exec(text);
  if (m) return ordered(Number(m[1]), Number(m[2]), m[3] ?? '', rule);
  // Excel keeps days as whole numbers since 1899-12-30; 20 000 is 1954, 60 000 is 2064.
  m = /^([2-5]\d{4})(?:[.,⎖]\d+)?$/.exec(text);
  if (m) {
    const from = Number(m[1]) - 25_569;
    return spanCell({ from, to: from, precision: 'day' });
  }
  return null;
}

function ordered(
  first: number,
  second: number,
  yearText: string,
  { order, century = 2000 }: DateRule
): DateCell {
  const twoDigit = yearText.length === 2;
  const year = twoDigit ? century + Number(yearText) : Number(yearText);
  const [d, m] = order === 'dmy' ? [first, second] : [second, first];
  // The other order would give a month: say so rather than "no such date".
  if (m > 12 && d >= 1 && d <= 12 && m <= 31)
    return { kind: 'bad', reason: 'month-day-order', detail: { month: d, day: m, year } };
  return day(year, m, d, twoDigit);
}

function day(year: number, month: number, date: number, twoDigitYear: boolean): DateCell {
  if (month < 1 || month > 12) return { kind: 'bad', reason: 'unreadable-date' };
  const at = dayOf(year, month, date);
  if (at === null)
    return { kind: 'bad', reason: 'no-such-date', detail: { month, year, days: daysInMonth(year, month) } };
  return { kind: 'span', span: { from: at, to: at, precision: 'day' }, twoDigitYear };
}

function worded(text: string): DateCell | null {
  const vietnamese = /^(\d{1,2}) thang (\d{1,2}),? nam (\d{4})$/.exec(text);
  if (vietnamese) return day(Number(vietnamese[3]), Number(vietnamese[2]), Number(vietnamese[1]), false);
  return english(text) ?? spanCell(partOfYear(text));
}

function english(text: string): DateCell | null {
  const m =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?[ -])?([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/.exec(text) ??
    /^()([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(text);
  const month = MONTHS.indexOf(m?.[2]?.slice(0, 3) ?? '') + 1;
  if (!m || month === 0) return null;
  if (m[4]) return day(Number(m[4]), month, Number(m[3]), false);
  const twoDigit = m[3]?.length === 2;
  const year = Number(m[3]) + (twoDigit ? 2000 : 0);
  return m[1]
    ? day(year, month, Number(m[1]), twoDigit)
    : spanCell(spanOfMonths(year, month, month, 'month'), twoDigit);
}

/** "2020–2022", "từ 15/12/2021 đến 14/12/2022", "2022 (15/12/2021–14/12/2022)". */
function range(text: string, rule: DateRule): DateCell | null {
  const inner = /\(([^()]+)\)$/.exec(text)?.[1];
  if (inner) {
    const span = range(inner.trim(), rule);
    if (span) return span;
  }
  const m =
    /^(?:giai doan |tu |from )?(?:ngay )?(.+?)(?: den (?:het )?(?:ngay )?| to | ?[–—] ?| - |(?<=^\D*\d{4})-(?=\d{4}$))(.+)$/.exec(
      text
    );
  if (!m?.[1] || !m[2]) return null;
  const first = numeric(m[1].trim(), rule) ?? worded(m[1].trim());
  const last = numeric(m[2].trim(), rule) ?? worded(m[2].trim());
  if (first?.kind === 'bad') return first;
  if (last?.kind === 'bad') return last;
  if (!first || !last || first.kind !== 'span' || last.kind !== 'span' || last.span.to < first.span.from)
    return null;
  const years = first.span.precision === 'year' && last.span.precision === 'year';
  return spanCell(
    { from: first.span.from, to: last.span.to, precision: years ? 'year' : 'months' },
    first.twoDigitYear || last.twoDigitYear
  );
}

/**
 * What a cell says about day–month order: a number above 12 can only be the day.
 * `null` for cells that are not written with three numbers.
 */
export function orderProof(text: string): DateOrder | 'either' | null {
  const m = THREE.exec(fold(text).replace(TIME_BEFORE, '').replace(TIME, '').trim());
  if (!m) return null;
  const first = Number(m[1]);
  const second = Number(m[2]);
  if (first > 31 || second > 31 || first < 1 || second < 1) return null;
  if (first > 12) return second > 12 ? null : 'dmy';
  return second > 12 ? 'mdy' : 'either';
}
