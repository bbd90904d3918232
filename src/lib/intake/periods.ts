/**
 * Named parts of a year: months, quarters, halves, "8 tháng đầu năm". Text is folded.
 */
import { dateOf, dayOf, daysInMonth } from '../cases/day';
import type { DatePrecision } from './reading';

/** First and last day (day numbers, inclusive) and how finely the source says it. */
export interface Span {
  readonly from: number;
  readonly to: number;
  readonly precision: DatePrecision;
}

/** Months `first`…`last` (1 to 12) of a year, or `null` when there are no such months. */
export function spanOfMonths(
  year: number,
  first: number,
  last: number,
  precision: DatePrecision
): Span | null {
  if (first < 1 || last > 12 || first > last || year < 1000 || year > 9999) return null;
  const from = dayOf(year, first, 1);
  const to = dayOf(year, last, daysInMonth(year, last));
  return from === null || to === null ? null : { from, to, precision };
}

/** How finely a span of days is said: as a day, a whole month, quarter, half or year, or as months. */
export function precisionOf(from: number, to: number): DatePrecision {
  if (from === to) return 'day';
  const first = dateOf(from);
  const next = dateOf(to + 1);
  if (first.day !== 1 || next.day !== 1) return 'months';
  const months = (next.year - first.year) * 12 + next.month - first.month;
  if (months === 1) return 'month';
  if (months === 12 && first.month === 1) return 'year';
  if (months === 6 && first.month % 6 === 1) return 'half';
  return months === 3 && first.month % 3 === 1 ? 'quarter' : 'months';
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const YEAR = '(?:[/\\-. ]|,? ?(?:cua )?nam )? ?(\\d{4})';

type Reader = (m: RegExpExecArray) => Span | null;

const quarter = (name: string, year: string): Span | null => {
  const q = ROMAN[name] ?? Number(name);
  return q >= 1 && q <= 4 ? spanOfMonths(Number(year), q * 3 - 2, q * 3, 'quarter') : null;
};
const half = (which: number, year: string): Span | null =>
  spanOfMonths(Number(year), which === 1 ? 1 : 7, which === 1 ? 6 : 12, 'half');

/** The first n months are a half, a quarter of nothing: six is the half-year, the rest are "months". */
const firstMonths = (n: number, year: string): Span | null =>
  n === 6 ? half(1, year) : spanOfMonths(Number(year), 1, n, n === 12 ? 'year' : 'months');

const lastMonths = (n: number, year: string): Span | null =>
  n === 6 ? half(2, year) : spanOfMonths(Number(year), 13 - n, 12, n === 12 ? 'year' : 'months');

const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^(?:ca |trong )?(?:nam|year|fy|n\.?) ?(\d{4})$/, (m) => spanOfMonths(Number(m[1]), 1, 12, 'year')],
  [new RegExp(`^(?:thang|thg|th|t) ?\\.?(\\d{1,2})${YEAR}$`), (m) => month(m[1], m[2])],
  [/^(\d{1,2}) ?[/\-.] ?(\d{4})$/, (m) => month(m[1], m[2])],
  [/^(\d{4}) ?[/\-.] ?(\d{1,2})$/, (m) => month(m[2], m[1])],
  [new RegExp(`^(?:quy|q) ?\\.?(iv|i{1,3}|[1-4])${YEAR}$`), (m) => quarter(m[1] ?? '', m[2] ?? '')],
  [/^(iv|i{1,3}) ?\/ ?(\d{4})$/, (m) => quarter(m[1] ?? '', m[2] ?? '')],
  [/^(\d{4})[ -]?q([1-4])$/, (m) => quarter(m[2] ?? '', m[1] ?? '')],
  [/^(\d{4})[ -]?h([12])$/, (m) => half(Number(m[2]), m[1] ?? '')],
  [/^h([12])[ /-](\d{4})$/, (m) => half(Number(m[1]), m[2] ?? '')],
  [
    /^(?:nua (?:dau|cuoi)|nua (?:dau|cuoi) nam) ?(?:nam )?(\d{4})$/,
    (m) => half(m[0].includes('dau') ? 1 : 2, m[1] ?? '')
  ],
  [/^(\d{1,2}) thang cuoi(?: nam)?,?(?: nam)? ?(\d{4})$/, (m) => lastMonths(Number(m[1]), m[2] ?? '')],
  [
    /^(\d{1,2}) ?(?:thang|t)(?: dau)?(?: nam)?(?:[ ,/]+|,? nam )(\d{4})$/,
    (m) => firstMonths(Number(m[1]), m[2] ?? '')
  ],
  [/^first (\d{1,2}) months of (\d{4})$/, (m) => firstMonths(Number(m[1]), m[2] ?? '')]
];

function month(number: string | undefined, year: string | undefined): Span | null {
  return spanOfMonths(Number(year), Number(number), Number(number), 'month');
}

const MONTH_NAMES = 'gieng hai ba tu nam sau bay tam chin muoi muoi+mot muoi+hai'.split(' ');
const NUMBER_WORDS = 'mot hai ba bon nam sau bay tam chin muoi muoi+mot muoi+hai'.split(' ');
const numberOf = (word: string): number => {
  const joined = word.replace(' ', '+').replace('chap', 'muoi+hai');
  return Math.max(MONTH_NAMES.indexOf(joined), NUMBER_WORDS.indexOf(joined)) + 1;
};
const WORD = '(muoi mot|muoi hai|gieng|chap|mot|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)';
const MONTH_BY_NAME = new RegExp(`(?<!\\d ?)\\bthang ${WORD}(?=,? nam \\d{4}| ?[/-] ?\\d{4}| \\d{4}|$)`, 'g');
const MONTHS_IN_WORDS = new RegExp(`\\b${WORD} thang (?=dau|cuoi|nam \\d{4})`, 'g');
const QUARTER_IN_WORDS = /\bquy (mot|nhat|hai|ba|bon|tu)(?=[ /,]|$)/g;

/** "tháng mười hai", "sáu tháng đầu năm", "quý ba" with their numbers in digits. Folded, as is the text. */
export function withDigits(folded: string): string {
  if (!/thang|quy/.test(folded)) return folded;
  return folded
    .replace(MONTH_BY_NAME, (_, word: string) => `thang ${numberOf(word)}`)
    .replace(MONTHS_IN_WORDS, (_, word: string) => `${numberOf(word)} thang `)
    .replace(QUARTER_IN_WORDS, (_, word: string) => `quy ${word === 'nhat' ? 1 : numberOf(word)}`);
}

/** Reads a year or a named part of one; `null` when the text is neither. */
export function partOfYear(text: string): Span | null {
  const folded = withDigits(text);
  for (const [pattern, read] of FORMS) {
    const m = pattern.exec(folded);
    const span = m && read(m);
    if (span) return span;
  }
  return null;
}

/**
 * A part of a year without the year, as in a column "Tháng" or "Kỳ" beside a column "Năm",
 * joined with that year to a text `dateCell` reads; `null` when the part is none.
 * @param part folded cell such as `8`, `thang 8`, `iii`, `6 thang dau nam`
 * @param kind what a bare number means
 */
export function joinYear(part: string, year: string, kind: 'month' | 'quarter'): string | null {
  const number = /^(?:thang |thg |th|t)?\.? ?(\d{1,2})$/.exec(part)?.[1];
  if (number && kind === 'month') return `thang ${number}/${year}`;
  if (number && kind === 'quarter') return `quy ${number}/${year}`;
  const named = /^(?:quy |q)?(iv|i{1,3}|[1-4])$/.exec(part)?.[1];
  if (named) return `quy ${named}/${year}`;
  if (/^\d{1,2} thang( (dau|cuoi)( nam)?)?$/.test(part)) return `${part.replace(/ nam$/, '')} nam ${year}`;
  return /^(ca nam|nam)$/.test(part) ? year : null;
}

const IN_TITLE =
  /(?:\d{1,2} thang (?:dau|cuoi) nam (?:nam )?\d{4}|\d{1,2} thang nam \d{4}|quy (?:iv|i{1,3}|[1-4])[/ ](?:nam )?\d{4}|thang \d{1,2}[/ ](?:nam )?\d{4}|nam \d{4})/g;

/**
 * The one period a title or a file name speaks of; `null` when it names none, or more than one.
 * Dates of documents ("ngày 16/01/2023") are not periods and are not looked at.
 */
export function periodInTitle(folded: string): { span: Span; text: string } | null {
  const found = new Map<string, Span>();
  const text = withDigits(folded)
    .replace(/ngay \d{1,2} thang \d{1,2} nam \d{4}/g, ' ')
    .replace(/nam \d{4} ?[-–] ?(?:nam )?\d{4}/g, ' ');
  for (const m of text.matchAll(IN_TITLE)) {
    const span = partOfYear(m[0]);
    if (span) found.set(m[0], span);
  }
  const [only] = found;
  return found.size === 1 && only ? { span: only[1], text: only[0] } : null;
}
