/**
 * Number cells to quantities, once the column's style and unit are known.
 */
import { minorDigits } from '../cases/currency';
import type { ProblemReason } from '../cases/problem';
import { printed, type Quantity } from '../cases/quantity';
import { digitsOf, scaled, shapeOf, stepOf } from './mantissa';
import type { NumberCell, NumberParts } from './numbers';
import type { NumberStyle } from './reading';

export interface QuantityRule {
  /** counts are whole and have no unit; amounts are đồng or a currency's smallest unit */
  readonly kind: 'count' | 'amount';
  readonly style: NumberStyle;
  /** power of ten a cell without its own unit is multiplied by */
  readonly power: number;
  /** header or line name a unit, if only đồng */
  readonly unitSaid: boolean;
  /** ISO code when the column itself is in a foreign currency */
  readonly currency: string | null;
  /** cells bring their own units, or lack one that they need: a small number without one is not đồng */
  readonly unitMissing: boolean;
}

export interface QuantityCell {
  /** `null`: unknown */
  readonly quantity: Quantity | null;
  /** foreign currency of the amount */
  readonly currency: string | null;
  readonly reason: ProblemReason | null;
  /** whether the problem costs the row or only the cell */
  readonly rejects: boolean;
}

/** Above this an amount is no longer exact in a double, and no fraud case in Việt Nam is that large. */
export const MOST = 9e15;

const UNKNOWN: QuantityCell = { quantity: null, currency: null, reason: null, rejects: false };
const NIL: QuantityCell = { quantity: printed(0, 'exact', 1), currency: null, reason: null, rejects: false };

function bad(reason: ProblemReason, rejects = true): QuantityCell {
  return { quantity: null, currency: null, reason, rejects };
}

/** Reads a taken-apart cell by the column's rule. Base units: đồng (or the smallest unit of `currency`), cases, persons. */
export function quantityOf(cell: NumberCell, rule: QuantityRule): QuantityCell {
  if (cell.kind === 'unknown') return UNKNOWN;
  if (cell.kind === 'nil') return NIL;
  // A lost count costs the row: what it would add is not known. A lost amount is only unknown.
  if (cell.kind === 'error') return bad('error-cell', rule.kind === 'count');
  if (cell.kind !== 'number') return bad('unreadable-number');
  if (cell.negative) return bad('negative-number');
  return rule.kind === 'count' ? countOf(cell, rule.power) : amountOf(cell, rule);
}

/** @param power of ten that the header says: "Số vụ (nghìn vụ)" */
function countOf(cell: NumberParts, power: number): QuantityCell {
  if (cell.upTo || cell.within) return bad('unreadable-number');
  const term = cell.terms[0];
  // "5 tỷ đồng" is no number of cases.
  if (!term || cell.terms.length > 1 || cell.currency || term.power !== null) return bad('unreadable-number');
  const shape = shapeOf(term.mantissa);
  // Counts never have decimals, so either style's groups are read without question.
  const digits = digitsOf(term.mantissa, shape === 'en' ? 'en' : 'vi', true);
  if (!digits) return bad('unreadable-number');
  const { value, exact } = scaled(digits, power);
  if (!exact) return bad('fraction-count');
  if (value > MOST) return bad('number-too-large');
  return {
    quantity: printed(value, cell.qualifier, stepOf(digits, power)),
    currency: null,
    reason: null,
    rejects: false
  };
}

function amountOf(cell: NumberParts, rule: QuantityRule): QuantityCell {
  const hasUnit = cell.terms.some((term) => term.power !== null) || cell.currency !== null;
  const currency =
    cell.currency ??
    (hasUnit && rule.currency && cell.terms.some((t) => t.power === 0) ? null : rule.currency);
  const extra = currency ? minorDigits(currency) : 0;
  let value = 0;
  let step = 1;
  let whole = true;
  for (const term of cell.terms) {
    const power = term.power ?? (cell.currency ? 0 : rule.power);
    // In đồng and in a foreign currency nobody prints three decimals: a lone group is thousands.
    const digits = digitsOf(
      term.mantissa,
      cell.currency ? styleOf(term.mantissa, rule.style) : rule.style,
      power === 0
    );
    if (!digits)
      return bad(shapeOf(term.mantissa) === 'broken' ? 'unreadable-number' : 'conflicting-separators');
    const part = scaled(digits, power + extra);
    whole &&= part.exact;
    value += part.value;
    step = stepOf(digits, power + extra);
  }
  if (!Number.isFinite(value) || value > MOST) return bad('number-too-large');
  // "26" beside "hơn 31,3 tỷ", or 1.250,5 with no unit anywhere: the unit is missing, the amount not known.
  const bare = !hasUnit && rule.power === 0 && !currency;
  if (
    bare &&
    value > 0 &&
    ((!whole && !(rule.unitSaid && value >= 1000)) || (value < 1000 && rule.unitMissing))
  )
    return bad('ambiguous-number', false);
  const upper = cell.upTo ? amountOf(cell.upTo, rule).quantity : null;
  if (cell.upTo && (!upper || upper.value < value)) return bad('unreadable-number');
  const bounds = cell.within?.map((end) => amountOf(end, rule).quantity?.value ?? NaN);
  if (
    bounds &&
    !(bounds[0] !== undefined && bounds[1] !== undefined && bounds[0] <= value && value <= bounds[1])
  )
    return bad('unreadable-number');
  const quantity = bounds
    ? { value, low: bounds[0] ?? value, high: bounds[1] ?? value, qualifier: cell.qualifier }
    : upper
      ? ranged(value, upper.value, cell.qualifier)
      : printed(value, cell.qualifier, step);
  const foreign = currency !== null;
  // A whole column in a foreign currency is said once, at its header.
  return { quantity, currency, reason: foreign && cell.currency ? 'foreign-currency' : null, rejects: false };
}

/** Both ends said: a lower bound is its own value, an approximate figure lies in the middle. */
function ranged(low: number, high: number, qualifier: Quantity['qualifier']): Quantity {
  return { value: qualifier === 'atLeast' ? low : Math.round((low + high) / 2), low, high, qualifier };
}

/** A foreign amount proves its own style ("$1,000.00") whatever the đồng beside it looks like. */
function styleOf(mantissa: string, column: NumberStyle): NumberStyle {
  const shape = shapeOf(mantissa);
  return shape === 'vi' || shape === 'en' ? shape : column;
}
