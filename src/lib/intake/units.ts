/**
 * Money units and currencies, in a cell, a header or a line above the table (DOMAIN.md §3).
 * All functions take *folded* text (no diacritics, lower case; see cases/text.fold).
 */

import { fold } from '../cases/text';

/** Power of ten of a unit word that stands right after a number. */
export const UNIT_POWERS: Readonly<Record<string, number>> = {
  'nghin ty': 12,
  'ngan ty': 12,
  trillion: 12,
  ty: 9,
  ti: 9,
  billion: 9,
  bn: 9,
  trieu: 6,
  tr: 6,
  million: 6,
  mn: 6,
  mil: 6,
  nghin: 3,
  ngan: 3,
  thousand: 3,
  k: 3
};

const UNIT_WORDS = Object.keys(UNIT_POWERS).join('|');

/** A unit word at the start of the rest of a cell, not running on into another word. */
export const UNIT_AT_START = new RegExp(`^(${UNIT_WORDS})(?![a-z])\\.?\\s*`);

/** Ways to write đồng after a number; folded, `đ` is `d`. */
export const DONG_AT_START = /^(viet nam dong|dong viet nam|dong|vn\s?d|d|₫)(?![a-z])\.?\s*/;

const CURRENCY_NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(usdt)(?![a-z])\s*/, 'USDT'],
  [/^(us\s?\$|usd|do la my|do la|dola|dollars?|\$)(?![a-z])\s*/, 'USD'],
  [/^(eur|euros?|€)(?![a-z])\s*/, 'EUR'],
  [/^(gbp|bang anh|£)(?![a-z])\s*/, 'GBP'],
  [/^(cny|rmb|ndt|nhan dan te|yuan|te)(?![a-z])\s*/, 'CNY'],
  [/^(jpy|yen nhat|yen|¥)(?![a-z])\s*/, 'JPY'],
  [/^(krw|won|₩)(?![a-z])\s*/, 'KRW'],
  [/^(thb|baht|bat thai|฿)(?![a-z])\s*/, 'THB'],
  [/^(sgd|s\$)(?![a-z])\s*/, 'SGD'],
  [/^(aud|a\$)(?![a-z])\s*/, 'AUD'],
  [/^(lak|kip)(?![a-z])\s*/, 'LAK'],
  [/^(khr|riel)(?![a-z])\s*/, 'KHR']
];

/** A foreign currency at the start of the text: its ISO code and how many characters it takes. */
export function currencyAtStart(text: string): { code: string; length: number } | null {
  for (const [pattern, code] of CURRENCY_NAMES) {
    const m = pattern.exec(text);
    if (m) return { code, length: m[0].length };
  }
  return null;
}

export interface SaidUnit {
  /** power of ten of đồng, or of the currency's main unit */
  readonly power: number;
  /** ISO code, or `null` for đồng */
  readonly currency: string | null;
}

const BEFORE = '(?:^|[^a-z])';
const AFTER = '(?![a-z])';
const MONEY = '(?:viet nam dong|dong|vnd|vn d|d|₫)';

const SAID: readonly (readonly [RegExp, number])[] = [
  [new RegExp(`${BEFORE}(?:nghin|ngan) (?:ty|ti)${AFTER}`), 12],
  [
    new RegExp(
      `${BEFORE}(?:ty|ti)\\.? ?${MONEY}${AFTER}|\\((?:ty|ti)\\)|${BEFORE}billions?${AFTER}|\\(bn\\)`
    ),
    9
  ],
  [
    new RegExp(
      `${BEFORE}(?:trieu|tr)[ .]?${' ?'}${MONEY}${AFTER}|${BEFORE}trieu${AFTER}|\\(tr\\)|${BEFORE}millions?${AFTER}|${BEFORE}1[., ]?000[., ]?000 ?${MONEY}${AFTER}`
    ),
    6
  ],
  [
    new RegExp(
      `${BEFORE}(?:nghin|ngan)${AFTER}|${BEFORE}thousands?${AFTER}|${BEFORE}1[., ]?000 ?${MONEY}${AFTER}`
    ),
    3
  ],
  [new RegExp(`${BEFORE}${MONEY}${AFTER}`), 0]
];

/**
 * The unit a header names (`thiet hai (trieu dong)`, `loss, million vnd`), or `null` when it names none.
 * Words that only look like units ("ty le", "cong ty", "hoat dong") are not taken for one.
 */
export function unitInHeader(folded: string): SaidUnit | null {
  const text = folded.replace(
    /ty le|ty trong|cong ty|tai san|hoat dong|hop dong|cong dong|lao dong|dong nai|lam dong|dong thap/g,
    ' '
  );
  const currency = /(?:^|[^a-z])(usdt|usd|us\$|eur|gbp|cny|rmb|jpy|krw|thb|sgd|aud)(?![a-z])|[$€£]/.exec(
    text
  )?.[0];
  const code = currency ? (currencyAtStart(currency.replace(/^[^a-z$€£]/, ''))?.code ?? null) : null;
  for (const [pattern, power] of SAID) {
    if (pattern.test(text)) return { power, currency: code };
  }
  return code ? { power: 0, currency: code } : null;
}

/**
 * The unit that a line names for one column: "thiệt hại: tỷ đồng; thu hồi: triệu đồng". `null` when the
 * line names several and none for it.
 * @param about whether the folded words before a unit speak of the column
 */
export function unitOfLine(folded: string, about: (words: string) => boolean): SaidUnit | null {
  const whole = unitInHeader(folded);
  const parts = folded.split(/[;,]/).flatMap((part) => {
    const unit = unitInHeader(part);
    return unit ? [{ part, unit }] : [];
  });
  if (new Set(parts.map(({ unit }) => `${unit.power}${unit.currency ?? ''}`)).size < 2) return whole;
  return parts.find(({ part }) => about(part))?.unit ?? null;
}

/** The unit text of a line such as `ĐVT: triệu đồng` or `(Đơn vị tính: tỷ đồng)`, as written; `null` when it is not one. */
export function unitInLine(line: string): string | null {
  const m = /(?:đ\s?v\s?t|đơn vị(?: tính)?|dvt|don vi(?: tinh)?|units?)\s*[:：]\s*([^()]+)/iu.exec(
    line.normalize('NFC')
  );
  const said = m?.[1]?.trim() ?? '';
  // "Đơn vị: Công an huyện Diên Khánh" names an office.
  return unitInHeader(fold(said)) || /(^|[^a-z])(vu|nguoi|%)(?![a-z])/.test(fold(said)) ? said : null;
}
