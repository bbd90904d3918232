/**
 * The time a column heading names: "2020", "Năm 2020", "T1", "Tháng 1/2023", "Quý II", "6 tháng đầu
 * năm", "2023 – 2026", "2022 | Quý I". Months and quarters may leave the year to a column or a title.
 */
import { dayOf } from '../cases/day';
import { fold } from '../cases/text';
import { spanOfMonths, type Span } from './periods';
import type { DatePrecision } from './reading';

export interface HeadingPeriod {
  /** `null`: the heading does not say; a column, a title or the file's name must */
  readonly year: number | null;
  /** months `first` of `year` to `last` of `endYear` */
  readonly endYear: number | null;
  readonly first: number;
  readonly last: number;
  readonly precision: DatePrecision;
  /** where the heading says its days: "từ 15/12/2021 đến 14/12/2022" */
  readonly days?: { readonly from: number; readonly to: number };
}

const Y = '((?:19|20)\\d\\d)';
const OF = `(?:[ /.,_-]*(?:nam )?${Y})?`;
const EDGE = '(?<![a-z0-9])';
const END = '(?![a-z0-9])';
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH_WORD =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

type Make = (m: RegExpExecArray) => HeadingPeriod | null;

function part(
  year: string | undefined,
  first: number,
  last: number,
  precision: DatePrecision
): HeadingPeriod | null {
  if (first < 1 || last > 12 || first > last) return null;
  const y = year ? Number(year) : null;
  return { year: y, endYear: y, first, last, precision };
}

const quarter = (name: string, year: string | undefined): HeadingPeriod | null => {
  const q = ROMAN[name] ?? Number(name);
  return part(year, q * 3 - 2, q * 3, 'quarter');
};
const months = (n: number, late: boolean, year: string | undefined): HeadingPeriod | null =>
  part(year, late ? 13 - n : 1, late ? 12 : n, n === 6 ? 'half' : n === 12 ? 'year' : 'months');

const at = (pattern: string): RegExp => new RegExp(`${EDGE}${pattern}${END}`);

/** The days of a heading that says both ends. */
function between(m: RegExpExecArray): HeadingPeriod | null {
  const [d1 = 0, m1 = 0, y1 = 0, d2 = 0, m2 = 0, y2 = 0] = m.slice(1, 7).map(Number);
  const [from, to] = [dayOf(y1, m1, d1), dayOf(y2, m2, d2)];
  if (from === null || to === null || from > to) return null;
  return { year: y1, endYear: y2, first: m1, last: m2, precision: 'months', days: { from, to } };
}

const DAY = '(\\d{1,2})[/.-](\\d{1,2})[/.-]';
const FORMS: readonly (readonly [RegExp, Make])[] = [
  [at(`(?:(?:tu|from) (?:ngay )?)?${DAY}${Y} ?(?:den|to|-|–) ?(?:ngay )?${DAY}${Y}`), between],
  [
    at(`(?:giai doan )?(?:nam )?${Y} ?[-–—] ?(?:nam )?${Y}`),
    (m) => {
      const [from, to] = [Number(m[1]), Number(m[2])];
      return from < to ? { year: from, endYear: to, first: 1, last: 12, precision: 'year' } : null;
    }
  ],
  [
    at(`(\\d{1,2}) ?(?:thang|t) (dau|cuoi)(?: nam)?${OF}`),
    (m) => months(Number(m[1]), m[2] === 'cuoi', m[3])
  ],
  [at(`first (\\d{1,2}) months(?: of)?${OF}`), (m) => months(Number(m[1]), false, m[2])],
  [at(`(\\d{1,2}) thang(?: nam)?${OF}`), (m) => months(Number(m[1]), false, m[2])],
  [at(`(?:quy|q) ?\\.?(iv|i{1,3}|[1-4])${OF}`), (m) => quarter(m[1] ?? '', m[2])],
  [at(`${Y}[ -]?q([1-4])`), (m) => quarter(m[2] ?? '', m[1])],
  [at(`h([12])${OF}`), (m) => months(6, m[1] === '2', m[2])],
  [at(`nua (dau|cuoi)(?: nam)?${OF}`), (m) => months(6, m[1] === 'cuoi', m[2])],
  [
    at(`(?:thang|thg|th|t|month) ?\\.?(1[0-2]|0?[1-9])${OF}`),
    (m) => part(m[2], Number(m[1]), Number(m[1]), 'month')
  ],
  [
    at(`${MONTH_WORD}\\.?${OF}`),
    (m) => {
      const month = MONTH_NAMES.indexOf((m[1] ?? '').slice(0, 3)) + 1;
      return part(m[2], month, month, 'month');
    }
  ],
  [at(`(1[0-2]|0?[1-9])[/-]${Y}`), (m) => part(m[2], Number(m[1]), Number(m[1]), 'month')],
  [at(`${Y}[/-](1[0-2]|0[1-9])`), (m) => part(m[1], Number(m[2]), Number(m[2]), 'month')],
  [at(`(?:ca |toan )?(?:nam|year|fy) ?${Y}`), (m) => part(m[1], 1, 12, 'year')],
  [at(Y), (m) => part(m[1], 1, 12, 'year')],
  [at('(?:ca|toan) nam|full year|whole year'), () => part(undefined, 1, 12, 'year')]
];

/** Each letter folded by itself, so that places in the folded text are places in the text. */
function foldLetters(text: string): string {
  return [...text].map((letter) => (/\s/.test(letter) ? ' ' : fold(letter) || letter)).join('');
}

/**
 * Takes the time out of a heading. A year and a part of it may stand apart ("2022 | Quý I").
 * @returns the period, if any, and what is left of the text
 */
export function periodIn(heading: string): { period: HeadingPeriod | null; rest: string } {
  let rest = heading.normalize('NFC');
  let period: HeadingPeriod | null = null;
  for (let round = 0; round < 2; round++) {
    const found = findOne(rest);
    if (!found) break;
    const both: HeadingPeriod | null = period ? joined(period, found.period) : found.period;
    if (!both) break;
    period = both;
    rest = `${rest.slice(0, found.at)} ${rest.slice(found.at + found.length)}`;
    if (period.year !== null && period.precision !== 'year') break;
  }
  return { period, rest: rest.trim() };
}

function findOne(text: string): { period: HeadingPeriod; at: number; length: number } | null {
  const folded = foldLetters(text);
  if (folded.length !== text.length || !/\d|[iq]|nam|[a-z]{3}/.test(folded)) return null;
  for (const [pattern, make] of FORMS) {
    const m = pattern.exec(folded);
    const period = m && make(m);
    if (period) return { period, at: m.index, length: m[0].length };
  }
  return null;
}

function joined(a: HeadingPeriod, b: HeadingPeriod): HeadingPeriod | null {
  const [open, dated] = a.year === null ? [a, b] : [b, a];
  if (open.year !== null || dated.year === null || dated.precision !== 'year') return null;
  if (dated.endYear !== dated.year) return null;
  return { ...open, year: dated.year, endYear: dated.year };
}

/** The days of a period; `year` fills in for a heading without one; `null` when there is no year at all. */
export function spanOfHeading(period: HeadingPeriod, year: number | null): Span | null {
  if (period.days) return { ...period.days, precision: period.precision };
  const from = period.year ?? year;
  const to = period.endYear ?? year;
  if (from === null || to === null) return null;
  const first = spanOfMonths(from, period.first, from === to ? period.last : 12, period.precision);
  const last = from === to ? first : spanOfMonths(to, 1, period.last, period.precision);
  return first && last ? { from: first.from, to: last.to, precision: period.precision } : null;
}

/** The months of a period, counted from year 0; without a year from month 0. */
export function monthsOfHeading(period: HeadingPeriod): { from: number; to: number } {
  return {
    from: (period.year ?? 0) * 12 + period.first - 1,
    to: (period.endYear ?? 0) * 12 + period.last - 1
  };
}
