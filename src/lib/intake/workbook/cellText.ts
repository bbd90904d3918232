/**
 * A workbook's cell as the text that the readers of numbers and dates take: it can only be read one
 * way. Whole numbers are bare digits, a fraction stands behind `DECIMAL`, a day is yyyy-mm-dd.
 */
import { DECIMAL } from '../mantissa';
import { numberParts } from '../numbers';
import { PLAIN, shownBy, type Shown } from './numberFormat';

/** Days from 1899-12-30 to 1970-01-01. */
const EPOCH_1900 = 25_569;
/** The 1904 epoch is 1 462 days later. */
const LATER_1904 = 1_462;

const SCALES = ['', ' nghìn', ' triệu', ' tỷ'];
/** Ways to write đồng; folded away, because the unit of the header is more telling than a currency format. */
const DONG = /^(₫|đ|vn[dđ]|đồng|dong)$/i;

export interface CellRule {
  readonly date1904: boolean;
  /** the sheet names the unit of its amounts: numbers are read as shown; else thousands left out are said */
  readonly unitSaid: boolean;
}

/** The text of a numeric cell under its number format (`General` when it has none). */
export function numberText(value: number, format: string, rule: CellRule): string {
  if (!Number.isFinite(value)) return '';
  const shown = format === 'General' || format === '' ? PLAIN : shownBy(format, value);
  if (shown.kind === 'number') return quantityText(value, shown, rule);
  return dateText(value + (rule.date1904 ? LATER_1904 : 0), shown);
}

/** The text of a number shown in a known way. */
export function quantityText(
  value: number,
  shown: Extract<Shown, { kind: 'number' }>,
  { unitSaid }: CellRule
): string {
  const power = (shown.percent ? 2 : 0) - shown.thousands * 3;
  const digits = plainDigits(value, power);
  const padded = digits.includes(DECIMAL)
    ? digits
    : digits.replace(/\d+/, (d) => d.padStart(shown.digits, '0'));
  if (shown.percent) return `${padded}%`;
  const before = said(shown.before, shown.decimals);
  const after =
    said(shown.after, shown.decimals) ||
    (shown.thousands > 0 && !unitSaid ? SCALES[shown.thousands] : '') ||
    '';
  // "hơn 16,0": beside words the digits shown are those that were meant.
  const shownDigits = qualifies(before) ? withDecimals(padded, shown.decimals) : padded;
  const whole = `${before}${/\p{L}$/u.test(before) ? ' ' : ''}${shownDigits}${after}`;
  // Words that would make the number unreadable are left out: the number is what the cell holds.
  return before + after !== '' && numberParts(whole).kind !== 'number' ? padded : whole;
}

/** Whether words before a number say how exact it is: "hơn", "khoảng". */
function qualifies(before: string): boolean {
  const parts = before === '' ? null : numberParts(`${before} 1`);
  return parts?.kind === 'number' && parts.qualifier !== 'exact';
}

function withDecimals(digits: string, least: number): string {
  const [whole = '', fraction = ''] = digits.split(DECIMAL);
  return least === 0 ? digits : `${whole}${DECIMAL}${fraction.padEnd(least, '0')}`;
}

/**
 * Units and currencies around a number; signs, brackets and đồng say nothing more. Another number among them
 * ("đến dưới 4,4") has as many decimals as the format shows: with none or with others three digits stay a group.
 */
function said(literal: string, decimals: number): string {
  const word = literal.replace(/[()\-+_:]/g, ' ').trim();
  if (word === '' || DONG.test(word)) return '';
  const marked = word.replace(/(\d)[.,](\d+)(?![\d.,])/g, (all, whole: string, fraction: string) =>
    fraction.length === 3 && decimals !== 3 ? all : `${whole}${DECIMAL}${fraction}`
  );
  return ` ${marked}`;
}

/**
 * The digits of a number × 10^power. Excel keeps 15 digits, so 0.1 + 0.2 is 0.3 here too; the point
 * moves in the text, nothing is multiplied.
 */
export function plainDigits(value: number, power = 0): string {
  if (power === 0 && Number.isSafeInteger(value) && Math.abs(value) < 1e15)
    return String(value === 0 ? 0 : value);
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const negative = mantissa.startsWith('-');
  const digits = mantissa.replace(/[-.]/g, '');
  const point = 1 + Number(exponent) + power;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0');
  const at = Math.max(1, point);
  const whole = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const fraction = padded.slice(at).replace(/0+$/, '');
  const text = fraction === '' ? whole : `${whole}${DECIMAL}${fraction}`;
  return negative && text !== '0' ? `-${text}` : text;
}

/** A serial day (1900 epoch) as a date, a month, a year or a time of day. */
function dateText(serial: number, shown: Extract<Shown, { kind: 'date' | 'time' }>): string {
  if (serial < 0 || serial > 2_958_466) return plainDigits(serial);
  // Excel believes in 29/02/1900: days before it are one later than the arithmetic says.
  const from = serial < 61 && serial >= 1 ? serial + 1 : serial;
  const date = new Date(Math.round((from - EPOCH_1900) * 86_400_000));
  const iso = date.toISOString();
  const time = iso.slice(11, 19);
  if (shown.kind === 'time') return serial >= 1 ? plainDigits(serial) : time;
  if (shown.precision === 'year') return iso.slice(0, 4);
  if (shown.precision === 'month') return `${iso.slice(5, 7)}/${iso.slice(0, 4)}`;
  return shown.time && time !== '00:00:00' ? `${iso.slice(0, 10)} ${time}` : iso.slice(0, 10);
}
