/**
 * A figure's number as a spreadsheet holds it: the number in the unit of its column, and a number format that
 * prints what the figure prints: "hơn 109,2", "08", "-" for none. Numbers stand in the unit they are printed
 * in, not in đồng under a scaling format: what is shown, copied and computed with is then the same number, and
 * the unit line is true of all three.
 */
import type { FigureCell } from '../figures/figure';
import type { Scale } from '../figures/picture';
import type { Messages } from '../i18n/vi';

export interface SheetNumber {
  /** in the unit of the column; a fraction for percents */
  readonly value: number;
  /** code of the format, in the way of en-US that files use; programs print it in the way of the place */
  readonly format: string;
  /** bounds in words, where the format does not tell them */
  readonly bounds?: string;
}

/** `none`: no sign · `always`: "+275", for changes */
export interface NumberLook {
  readonly sign: 'none' | 'always';
  /** the number is worked out by a formula: its format must stay true when other numbers change */
  readonly live?: boolean;
  /** one end of an interval, said by itself in a column of its own */
  readonly end?: 'low' | 'high';
}

const MOST_DECIMALS = 9;

/** The number of a cell that has one; `null` for words, for what is unknown and for what cannot be computed. */
export function sheetNumber(
  cell: FigureCell,
  scale: Scale,
  m: Messages,
  look: NumberLook = { sign: 'none' }
): SheetNumber | null {
  const { value, low, high } = cell;
  if (value === null) return null;
  const decimals = printedDecimals(cell.text, m);
  if (look.end) {
    const end = look.end === 'low' ? (low ?? value) : (high ?? value);
    // Words ("trong khoảng") print no digits to go by.
    const own = /\d/.test(cell.text) ? decimals : Math.min(4, decimalsOf(inUnit(end, scale)));
    return { value: inUnit(end, scale), format: plainFormat(end, scale, own, cell, m, look) };
  }
  if (low === undefined || high === undefined)
    return { value: inUnit(value, scale), format: plainFormat(value, scale, decimals, cell, m, look) };
  return boundedNumber({ ...cell, value, low, high }, scale, decimals, m, look);
}

/** A number of base units in a unit, without the noise of binary division. */
export function inUnit(value: number, { factor, unit }: Scale): number {
  return isPercent(unit) ? value : Number((value / factor).toPrecision(15));
}

function isPercent(unit: string): boolean {
  return unit === '%';
}

/** Decimals of the numbers in a printed text; the most, where it has several. */
export function printedDecimals(text: string, { lang }: Messages): number {
  const mark = lang === 'vi' ? ',' : '.';
  const counts = [...text.matchAll(/\d[\d.,]*/g)].map(([number]) => {
    const at = number.lastIndexOf(mark);
    return at < 0 ? 0 : number.length - at - 1;
  });
  return Math.max(0, ...counts);
}

function pattern(decimals: number): string {
  return `#,##0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}`;
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', "''")}"`;
}

function plainFormat(
  value: number,
  scale: Scale,
  decimals: number,
  cell: FigureCell,
  m: Messages,
  look: NumberLook
): string {
  const after = quoted(/[*†]$/.exec(cell.text)?.[0] ?? '');
  const plus = look.sign === 'always' ? '+' : '';
  if (isPercent(scale.unit)) {
    const percent = `0${decimals > 0 ? `.${'0'.repeat(decimals)}` : ''}%${after}`;
    return plus ? `+${percent};-${percent};${percent}` : percent;
  }
  const nought = quoted(value === 0 && cell.text !== '' ? cell.text : '-');
  const whole = scale.factor === 1 && decimals === 0;
  // "08 vụ": Vietnamese pads counts below ten.
  const padded = whole && m.lang === 'vi';
  if (padded && !plus) return `[=0]${nought};[<10]00;#,##0`;
  const body = padded && Math.abs(value) < 10 ? '00' : pattern(decimals);
  return `${plus}${body}${after};-${body}${after};${nought}`;
}

type Bounded = FigureCell & { readonly value: number; readonly low: number; readonly high: number };

/** "hơn 109,2" where that tells the interval; "từ 4,21 đến dưới 4,4" where it is wider than the last digit. */
function boundedNumber(
  cell: Bounded,
  scale: Scale,
  decimals: number,
  m: Messages,
  look: NumberLook
): SheetNumber {
  const value = inUnit(cell.value, scale);
  const word = wordOf(cell, m);
  const bounds = boundsText(cell, scale, m);
  if (isPercent(scale.unit))
    return { value, format: plainFormat(value, scale, decimals, cell, m, look), bounds };
  // A difference that both intervals allow: the number, and what is said of it.
  if (!word) {
    const said = /\d/.test(cell.text) ? '' : ` (${cell.text})`;
    const body = `${pattern(Math.max(decimals, decimalsOf(value)))}${quoted(said)}`;
    return { value, format: `+${body};-${body};${body}`, bounds };
  }
  // The word must be the one that the bounds tell.
  const least = (word === m.qualifiers.atLeast) === (cell.value === cell.low);
  const telling = least ? tellingDecimals(cell, scale.factor) : null;
  if (telling !== null) return { value, format: `${quoted(`${word} `)}${pattern(telling)}` };
  const shown = decimalsNotAbove(value, decimals);
  if (look.live) return { value, format: `${quoted(`${word} `)}${pattern(shown)}`, bounds };
  const [low, high, digits] = ends(cell, scale, m);
  const exact = pattern(digits);
  const { from, upTo, within } = m.excel.bounds;
  return cell.value === cell.low
    ? { value, format: `${quoted(`${from} `)}${exact}${quoted(` ${upTo(high)}`)}` }
    : { value, format: `${quoted(`${word} `)}${exact}${quoted(`, ${within(low, high)}`)}` };
}

/** "hơn" or "khoảng", by the text or, where a heading says it for all, by the bounds; none for a difference. */
function wordOf({ text, value, low }: Bounded, { qualifiers }: Messages): string | null {
  for (const word of [qualifiers.atLeast, qualifiers.about]) if (text.startsWith(`${word} `)) return word;
  if (!/^\d/.test(text)) return null;
  return value === low ? qualifiers.atLeast : qualifiers.about;
}

/**
 * Decimals with which "hơn" (where `value` is the lower bound, else "khoảng") and the number tell just this
 * interval, read as sources are read: one unit of the last digit, where zeros that fill groups of three are no
 * digits; `null` where no number of them does.
 * @param factor base units per printed unit
 */
export function tellingDecimals(
  { value, low, high }: { readonly value: number; readonly low: number; readonly high: number },
  factor: number
): number | null {
  const step = high - value;
  if (low !== value && low !== Math.max(0, value - step)) return null;
  for (let decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
    const digits = (value / factor).toFixed(decimals);
    if (Math.abs(Number(digits) * factor - value) > 0.5) continue;
    if (Math.abs(stepRead(digits, decimals) * factor - step) <= 0.5) return decimals;
  }
  return null;
}

function stepRead(digits: string, decimals: number): number {
  if (decimals > 0) return 10 ** -decimals;
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return 10 ** Math.min(zeros, Math.floor((digits.length - 1) / 3) * 3);
}

/** Decimals it takes to print a number whole, up to nine. */
function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals++)
    if (Number(value.toFixed(decimals)) === value) return decimals;
  return MOST_DECIMALS;
}

/** At least `decimals`, and so many that rounding does not lift the number: "hơn 4,213" is not true of 4,2127. */
function decimalsNotAbove(value: number, decimals: number): number {
  for (let more = decimals; more < MOST_DECIMALS; more++)
    if (Number(value.toFixed(more)) <= value) return more;
  return MOST_DECIMALS;
}

/** Both ends as they are printed, without groups, and the decimals it takes to print them and the value alike. */
function ends({ value, low, high }: Bounded, scale: Scale, { lang }: Messages): [string, string, number] {
  const decimals = Math.max(...[value, low, high].map((one) => decimalsOf(inUnit(one, scale))));
  const print = (one: number): string => {
    const text = inUnit(one, scale).toFixed(decimals);
    return lang === 'vi' ? text.replace('.', ',') : text;
  };
  return [print(low), print(high), decimals];
}

function boundsText(cell: Bounded, scale: Scale, m: Messages): string {
  const { from, upTo, to } = m.excel.bounds;
  const [low, high] = ends(cell, scale, m);
  return `${from} ${low} ${cell.value === cell.low ? upTo(high) : to(high)} ${scale.unit}`.trim();
}
