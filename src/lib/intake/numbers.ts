/**
 * One number cell, taken apart without deciding a style: qualifier, numbers with their units,
 * currency. The same parts are then read in whichever style the column turns out to have.
 */
import { looser, type Qualifier } from '../cases/quantity';
import { fold } from '../cases/text';
import { DONG_AT_START, UNIT_AT_START, UNIT_POWERS, currencyAtStart } from './units';

/** A mantissa with the unit right after it: `16,3` `tỷ`. */
export interface Term {
  readonly mantissa: string;
  /** power of ten of the cell's own unit; `null` when the column's unit applies */
  readonly power: number | null;
}

export interface NumberParts {
  readonly kind: 'number';
  readonly negative: boolean;
  readonly qualifier: Qualifier;
  /** one, or several as in "1 tỷ 200 triệu" */
  readonly terms: readonly Term[];
  /** ISO code of a foreign currency, or `null` for đồng and counts */
  readonly currency: string | null;
  /** the other end of "từ 4,2 đến dưới 4,4 tỷ" */
  readonly upTo?: NumberParts;
  /** its own bounds: "khoảng 9,2, từ 8,9 đến 9,5" */
  readonly within?: readonly [NumberParts, NumberParts];
}

/** `unknown`: nothing known (empty, `…`, `NA`) · `nil`: `-` · `error`: an Excel error cell. */
export type NumberCell = NumberParts | { readonly kind: 'unknown' | 'nil' | 'error' | 'unreadable' };

const UNKNOWN =
  /^(|…|\.{2,}|n\/?a|n\.a\.?|nan|null|none|unknown|not known|not available|x|\?+|(khong|chua) (ro|xac dinh|biet|thong ke|co so lieu|co)|khong co so lieu|k ro)$/;
const NIL = /^[-–—−]+$|^khong$|^nil$/;
const ERROR = /^#(ref!?|n\/a|value!?|div\/0!?|name\?|num!?|null!?|spill!?|calc!?|field!?)$|^#+$/;

// "từ … trở lên" has its own rule below: "từ 5 tỷ" alone is the start of a range, not a bound.
const AT_LEAST = /^(hon|tren|toi thieu|it nhat|more than|over|at least|above|>=|=>|>|≥)\s*/;
const ABOUT =
  /^(khoang|gan|xap xi|uoc tinh|uoc|about|approximately|approx\.?|nearly|around|circa|ca\.|~|≈|≃)\s*/;
const OR_MORE = /\s*(tro len|or more|and above|and more)$/;
const RANGE = /^(?:tu|from) (.+?) (den duoi|den|to under|to) (.+)$/;
const WITHIN = /^([^,]*\d.*?), ((?:tu|from) .+ (?:den|to) .+)$/;
const DIGITS = /^(\d[\d.,⎖' ’]*\d|\d|[.,]\d+)\s*/;
// "08 vụ", "12 người": a count that says what it counts.
const COUNTED =
  /^(vu viec|vu an|vu|nguoi|bi hai|nan nhan|doi tuong|bi can|cases?|persons?|people|victims?|suspects?)$/;
const PLAIN = /^\d[\d.,]*$/;
/** No number is written in more letters than this; the patterns below need not be fast on a megabyte. */
const LONGEST = 200;

const UNKNOWN_CELL: NumberCell = { kind: 'unknown' };
const NIL_CELL: NumberCell = { kind: 'nil' };
const ERROR_CELL: NumberCell = { kind: 'error' };
const UNREADABLE: NumberCell = { kind: 'unreadable' };

/** Whether a cell says that nothing is known: empty, `…`, `NA`, "không rõ". */
export function saysUnknown(text: string): boolean {
  return UNKNOWN.test(fold(text));
}

/** Whether a cell is an Excel error such as `#REF!` or `#####`. */
export function isErrorCell(text: string): boolean {
  return text.includes('#') && ERROR.test(fold(text));
}

/**
 * Takes a cell apart. Accepts what DOMAIN.md §3 lists, in Vietnamese and English; anything it does
 * not wholly understand is `unreadable`, never half read. Never throws.
 */
export function numberParts(text: string): NumberCell {
  if (PLAIN.test(text)) return one(text);
  if (text.length > LONGEST && text.trim().length > LONGEST) return UNREADABLE;
  // The apostrophe by which Excel is told that a cell is text.
  const folded = fold(text).replace(/^['’](?=[-–—−\d])/, '');
  if (UNKNOWN.test(folded)) return UNKNOWN_CELL;
  if (NIL.test(folded)) return NIL_CELL;
  if (ERROR.test(folded)) return ERROR_CELL;
  // Footnote marks after a number are not part of it.
  const plain = folded.replace(/(?:\(\*+\)|[*¹²³⁴-⁹⁰])+$/, '').trim();
  const bounded = WITHIN.exec(plain);
  if (bounded?.[1] && bounded[2]) return within(withSigns(bounded[1]), numberParts(bounded[2]));
  const range = RANGE.exec(plain);
  return range?.[1] && range[3]
    ? between(withSigns(range[1]), withSigns(range[3]), range[2])
    : withSigns(plain);
}

/** "từ 4,2 đến dưới 4,4 tỷ đồng": the unit said at the end holds for both ends. */
function between(low: NumberCell, high: NumberCell, word: string | undefined): NumberCell {
  if (low.kind !== 'number' || high.kind !== 'number' || low.upTo || high.upTo) return UNREADABLE;
  const power = high.terms.length === 1 ? high.terms[0]?.power : null;
  const terms = low.terms.map((term) =>
    term.power === null && power !== null && power !== undefined ? { ...term, power } : term
  );
  const under = word === 'den duoi' || word === 'to under';
  return { ...low, terms, currency: high.currency, qualifier: under ? 'atLeast' : 'about', upTo: high };
}

/** A number and the interval it is said to lie in. */
function within(value: NumberCell, range: NumberCell): NumberCell {
  if (value.kind !== 'number' || range.kind !== 'number' || !range.upTo || value.upTo) return UNREADABLE;
  const { upTo, ...low } = range;
  return { ...value, within: [{ ...low, qualifier: 'exact' }, upTo] };
}

function one(mantissa: string): NumberCell {
  if (!/\d$/.test(mantissa)) return UNREADABLE;
  return {
    kind: 'number',
    negative: false,
    qualifier: 'exact',
    terms: [{ mantissa, power: null }],
    currency: null
  };
}

function withSigns(text: string): NumberCell {
  const bracketed = /^\(\s*([^()]*\d[^()]*)\s*\)$/.exec(text);
  if (bracketed?.[1]) return negated(withSigns(bracketed[1]));
  const before = /^[-−–]\s*(?=[\d$€£])/.exec(text);
  if (before) return negated(withSigns(text.slice(before[0].length)));
  if (/\d\s*[-−]$/.test(text)) return negated(withSigns(text.replace(/\s*[-−]$/, '')));
  return withQualifier(text.replace(/^\+\s*(?=\d)/, ''));
}

function negated(cell: NumberCell): NumberCell {
  return cell.kind === 'number' ? { ...cell, negative: true } : cell;
}

function withQualifier(text: string): NumberCell {
  let rest = text;
  let qualifier: Qualifier = 'exact';
  for (;;) {
    const least = AT_LEAST.exec(rest);
    const about = least ? null : ABOUT.exec(rest);
    const found = least ?? about;
    if (!found) break;
    // "khoảng hơn 26 tỷ": the bound is the safer thing to say
    qualifier = least ? 'atLeast' : looser(qualifier, 'about');
    rest = rest.slice(found[0].length);
  }
  const orMore = OR_MORE.exec(rest);
  if (orMore) {
    qualifier = 'atLeast';
    rest = rest.slice(0, orMore.index).replace(/^tu\s+/, '');
  }
  return withTerms(rest, qualifier);
}

function withTerms(text: string, qualifier: Qualifier): NumberCell {
  let rest = text;
  let currency: string | null = null;
  const leading = currencyAtStart(rest);
  if (leading) {
    currency = leading.code;
    rest = rest.slice(leading.length);
  }
  // "₫ 3.000.000", "VNĐ 500.000"
  const sign = currency ? null : /^(?:₫|vn\s?d|d)\s*(?=\d)/.exec(rest);
  if (sign) rest = rest.slice(sign[0].length);
  const terms: Term[] = [];
  for (;;) {
    const digits = DIGITS.exec(rest);
    if (!digits?.[1]) break;
    rest = rest.slice(digits[0].length);
    const unit = UNIT_AT_START.exec(rest);
    // "tr.đ", "trđ" are one word
    const short = unit ? null : /^tr\.?\s?d(?![a-z])\.?\s*/.exec(rest);
    const power = unit?.[1] ? (UNIT_POWERS[unit[1]] ?? null) : short ? 6 : null;
    rest = rest.slice((unit ?? short)?.[0].length ?? 0);
    terms.push({ mantissa: digits[1].trim(), power });
  }
  if (terms.length === 0) return UNREADABLE;
  const end = terms[terms.length - 1];
  if (sign && end && end.power === null) terms[terms.length - 1] = { ...end, power: 0 };
  const dong = DONG_AT_START.exec(rest);
  if (dong && !currency) {
    rest = rest.slice(dong[0].length);
    const last = terms[terms.length - 1];
    if (last && last.power === null) terms[terms.length - 1] = { ...last, power: 0 };
  } else if (rest && !currency) {
    const trailing = currencyAtStart(rest);
    if (trailing) {
      currency = trailing.code;
      rest = rest.slice(trailing.length);
    }
  }
  rest = rest.trim();
  if (rest !== '' && !COUNTED.test(rest)) return UNREADABLE;
  return falling(terms) ? { kind: 'number', negative: false, qualifier, terms, currency } : UNREADABLE;
}

/** "1 tỷ 200 triệu": each part has a smaller unit than the one before; anything else is two numbers. */
function falling(terms: readonly Term[]): boolean {
  return terms.every((term, i) => {
    const before = terms[i - 1];
    return !before || (before.power !== null && term.power !== null && term.power < before.power);
  });
}
