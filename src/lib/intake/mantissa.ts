/**
 * The digits of one printed number and what its separators prove. Here the ×1000 trap is kept shut
 * (DOMAIN.md §3): a lone dot or comma before exactly three digits can be read both ways, so it
 * proves nothing and is never read without a style.
 */
import type { NumberStyle } from './reading';

/**
 * `plain`: no separators · `vi`, `en`: only that style fits · `lone`: one separator before exactly
 * three digits, either style fits · `broken`: neither fits.
 */
export type Shape = 'plain' | 'vi' | 'en' | 'lone' | 'broken';

/**
 * The decimal mark of a number that was a number in its workbook, and so can be read one way only:
 * `26⎖5`. It stands in no text; people are shown a comma (`asShown`).
 */
export const DECIMAL = '⎖';
const UNMISTAKABLE = new RegExp(`^\\d+(?:${DECIMAL}\\d+)?$`);

/** A cell's text as people read it. */
export function asShown(text: string): string {
  return text.includes(DECIMAL) ? text.replaceAll(DECIMAL, ',') : text;
}

const GROUPED_BY_SPACE = /^\d{1,3}(?:[ '’]\d{3})+(?=$|[.,])/;

const VI = /^(?:\d*,\d+|[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?)$/;
const EN = /^(?:\d*\.\d+|[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?)$/;

/** What the separators of a mantissa (digits, `.`, `,`, spaces) prove. */
export function shapeOf(mantissa: string): Shape {
  if (UNMISTAKABLE.test(mantissa)) return 'plain';
  if (/[ '’]/.test(mantissa)) {
    // With spaces as group marks, a dot or comma can only be the decimal mark.
    if (!GROUPED_BY_SPACE.test(mantissa)) return 'broken';
    const rest = mantissa.replace(/[ '’]/g, '');
    if (/^\d+$/.test(rest)) return 'plain';
    return /^\d+,\d+$/.test(rest) ? 'vi' : /^\d+\.\d+$/.test(rest) ? 'en' : 'broken';
  }
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(mantissa)) return 'lone';
  if (VI.test(mantissa)) return 'vi';
  return EN.test(mantissa) ? 'en' : 'broken';
}

export interface Digits {
  readonly whole: string;
  readonly fraction: string;
}

/**
 * The digits of a mantissa read in a style; `null` when it cannot be read so.
 * @param loneGroups read a `lone` separator as a group mark whatever the style: in counts and whole
 *   đồng there are no decimals
 */
export function digitsOf(mantissa: string, style: NumberStyle, loneGroups: boolean): Digits | null {
  const shape = shapeOf(mantissa);
  const bare = mantissa.replace(/[ '’]/g, '');
  if (shape === 'plain') return split(bare, DECIMAL);
  if (shape === 'broken') return null;
  if (shape === 'lone') {
    const decimal = style === 'vi' ? ',' : '.';
    return loneGroups || !bare.includes(decimal)
      ? { whole: bare.replace(/[.,]/, ''), fraction: '' }
      : split(bare, decimal);
  }
  if (shape !== style) return null;
  return split(bare.replace(style === 'vi' ? /\./g : /,/g, ''), style === 'vi' ? ',' : '.');
}

function split(text: string, decimal: string): Digits {
  const [whole = '', fraction = ''] = text.split(decimal);
  return { whole: whole || '0', fraction };
}

/**
 * Digits × 10^power as a whole number, by moving the point in the text: no float ever multiplies.
 * Digits finer than one unit are rounded half up. `exact` says whether any were lost.
 */
export function scaled(digits: Digits, power: number): { value: number; exact: boolean } {
  const moved = digits.fraction.padEnd(power, '0');
  const whole = digits.whole + moved.slice(0, power);
  const rest = moved.slice(power);
  const up = rest !== '' && rest.charCodeAt(0) >= 53 ? 1 : 0;
  return { value: Number(whole) + up, exact: !/[1-9]/.test(rest) };
}

/**
 * One unit of the last digit that was meant, times 10^power; never less than 1, the smallest amount there is.
 *
 * That is the last printed digit ("31,3 tỷ": 10⁸), except for zeros that fill up groups of three:
 * "hơn 26.000 triệu" and "hơn 26.000.000.000 đồng" say what "hơn 26 tỷ" says, and must lie in the
 * same interval whatever unit the table is in. The leading group is left alone: "30 tỷ" is [30; 31).
 */
export function stepOf(digits: Digits, power: number): number {
  const { whole, fraction } = digits;
  if (fraction !== '')
    return power >= fraction.length ? Number('1' + '0'.repeat(power - fraction.length)) : 1;
  const zeros = /0*$/.exec(whole)?.[0].length ?? 0;
  const filling = Math.min(zeros, Math.floor((whole.length - 1) / 3) * 3);
  return Number('1' + '0'.repeat(power + filling));
}
