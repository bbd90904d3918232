/**
 * How numbers are written (DOMAIN.md §3, §8): `1.234.567,5`, counts under ten as `08`, nil as `-`,
 * percent as `14,3%`, money in a unit chosen by size. Intl's compact notation is not used: it prints
 * "T" and "Tr".
 */
import type { Range } from './quantity';

export type Lang = 'vi' | 'en';

export type MoneyUnit = 'dong' | 'thousand' | 'million' | 'billion';

/** đồng per unit */
export const MONEY_FACTOR: Record<MoneyUnit, number> = { dong: 1, thousand: 1e3, million: 1e6, billion: 1e9 };
export const MONEY_UNITS: readonly MoneyUnit[] = ['dong', 'thousand', 'million', 'billion'];

/** Ellipsis: unknown, which is not zero. Hyphen: none. */
export const UNKNOWN = '…';
export const NIL = '-';

const formats = new Map<string, Intl.NumberFormat>();

/** Plain number with at most `digits` decimals; no zeros are invented. */
export function printNumber(value: number, lang: Lang, digits = 0, fixed = false): string {
  const key = `${lang}${digits}${fixed}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', {
      maximumFractionDigits: digits,
      minimumFractionDigits: fixed ? digits : 0,
      useGrouping: true,
      // no minus before a nought
      signDisplay: 'negative'
    });
    formats.set(key, format);
  }
  return format.format(value === 0 ? 0 : value);
}

/** A count: `08`, `461`, `1.234`. English pads nothing. */
export function printCount(value: number, lang: Lang): string {
  const text = printNumber(Math.abs(value), lang);
  const padded =
    lang === 'vi' && Math.abs(value) < 10 && Number.isInteger(value) && value !== 0 ? `0${text}` : text;
  return value < 0 ? `-${padded}` : padded;
}

/** The unit in which the largest amount reads best. */
export function unitFor(largest: number): MoneyUnit {
  const size = Math.abs(largest);
  if (size >= 1e9) return 'billion';
  if (size >= 1e6) return 'million';
  return size >= 1e3 ? 'thousand' : 'dong';
}

/**
 * Amount in đồng printed as a number of `unit`. Exact up to four decimals, so that a
 * source's "1.250,5 triệu" keeps its digits in tỷ; beyond, rounded to a
 * length that suits its size. `down` keeps a lower bound true ("hơn").
 */
export function printAmount(dong: number, unit: MoneyUnit, lang: Lang, down = false): string {
  const factor = MONEY_FACTOR[unit];
  const value = dong / factor;
  const exact =
    Number.isInteger(dong) && factor > 1 ? dong % Math.max(1, factor / 10_000) === 0 : Number.isInteger(dong);
  if (exact) return printNumber(value, lang, 4);
  const size = Math.abs(value);
  let digits = factor === 1 ? 0 : size >= 100 ? 1 : size >= 10 ? 2 : 3;
  // Something is never printed as nothing: as many decimals as its first digit needs.
  if (dong !== 0 && size < 10 ** -digits) digits = Math.min(12, Math.ceil(-Math.log10(size)));
  const step = 10 ** digits;
  const rounded = (down ? Math.floor(value * step) : Math.round(value * step)) / step;
  return printNumber(rounded, lang, digits);
}

/** A fraction as percent: `0.1478` → `14,8%`. */
export function printPercent(fraction: number, lang: Lang, digits = 1): string {
  return `${printNumber(fraction * 100, lang, digits, true)}%`;
}

/** Both ends without the sign of the percent on the first: `247,8–249,2%`. One figure when they print alike. */
export function printRange(range: Range, lang: Lang, digits = 1): string {
  const low = printNumber(range.low * 100, lang, digits, true);
  const high = printNumber(range.high * 100, lang, digits, true);
  return low === high ? `${low}%` : `${low}–${high}%`;
}

/** Size of a change without its sign, smaller end first: a fall of 12 to 10 % is `10,0–12,0%`. */
export function printRise(range: Range, lang: Lang, digits = 1): string {
  if (range.high <= 0) return printRange({ low: -range.high, high: -range.low }, lang, digits);
  return printRange(range, lang, digits);
}

export type Direction = 'up' | 'down' | 'same' | 'unclear';

/** Which way a change goes; `unclear` when its interval holds zero inside. */
export function directionOf(range: Range): Direction {
  if (range.low === 0 && range.high === 0) return 'same';
  if (range.low >= 0) return 'up';
  return range.high <= 0 ? 'down' : 'unclear';
}

/** Two amounts as a range in one unit: `77,8–78,0`. */
export function printAmounts(low: number, high: number, unit: MoneyUnit, lang: Lang): string {
  const factor = MONEY_FACTOR[unit];
  const size = Math.max(Math.abs(low), Math.abs(high)) / factor;
  const digits = factor === 1 ? 0 : size >= 1 ? 1 : 3;
  const a = printNumber(low / factor, lang, digits, low !== high);
  const b = printNumber(high / factor, lang, digits, low !== high);
  return a === b ? a : `${a}–${b}`;
}

const VI_NUMBERS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const EN_NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** Small whole numbers as words in running text: `chín`, `nine`; digits above ten. */
export function numberWord(value: number, lang: Lang): string {
  return (lang === 'vi' ? VI_NUMBERS : EN_NUMBERS)[value] ?? printNumber(value, lang);
}

/** First letter in capitals, the rest as it is. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

/** First letter in lower case, behind an opening quotation mark too; a word all in capitals ("SMS") stays. */
export function lowerFirst(text: string): string {
  const word = /\p{L}+/u.exec(text)?.[0] ?? '';
  // "A", "C2": a code, not a word at the start of a name.
  const code = text.trim().length <= 2;
  if ((code || word.length > 1) && word === word.toLocaleUpperCase('vi')) return text;
  return text.replace(/\p{L}/u, (letter) => letter.toLocaleLowerCase('vi'));
}
