/**
 * A quantity as an official source prints it: a value, how it was qualified, and the interval
 * it is known to lie in. "hơn 26 tỷ" is the value 26·10⁹ in [26·10⁹; 27·10⁹) (DOMAIN.md §3).
 * Amounts are integer đồng, counts are whole cases or persons. Unknown is `null`, never zero.
 */

export type Qualifier = 'exact' | 'atLeast' | 'about';

export interface Quantity {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly qualifier: Qualifier;
}

/** A range of fractions, e.g. 2.478–2.492 for "247,8–249,2%". */
export interface Range {
  readonly low: number;
  readonly high: number;
}

export function exactly(value: number): Quantity {
  return { value, low: value, high: value, qualifier: 'exact' };
}

/**
 * A printed value with its qualifier.
 * @param step one unit of the last printed digit, in base units: 10⁹ for "26 tỷ", 10⁸ for "31,3 tỷ".
 *   The upper bound of a lower-bounded value is exclusive; an approximate one lies a step either side.
 */
export function printed(value: number, qualifier: Qualifier, step: number): Quantity {
  if (qualifier === 'exact') return exactly(value);
  if (qualifier === 'atLeast') return { value, low: value, high: value + step, qualifier };
  return { value, low: Math.max(0, value - step), high: value + step, qualifier };
}

/** The looser of two qualifiers: a sum with any lower bound is a lower bound. */
export function looser(a: Qualifier, b: Qualifier): Qualifier {
  if (a === 'atLeast' || b === 'atLeast') return 'atLeast';
  return a === 'about' || b === 'about' ? 'about' : 'exact';
}

/** The sum of known quantities; `null` when there are none. Unknown parts are the caller's to count. */
export function sum(parts: Iterable<Quantity | null>): Quantity | null {
  let total: Quantity | null = null;
  for (const part of parts) {
    if (!part) continue;
    total = total
      ? {
          value: total.value + part.value,
          low: total.low + part.low,
          high: total.high + part.high,
          qualifier: looser(total.qualifier, part.qualifier)
        }
      : part;
  }
  return total;
}

/** `now` less `before`, as the interval of all that is possible. */
export function difference(now: Quantity, before: Quantity): Quantity {
  return {
    value: now.value - before.value,
    low: now.low - before.high,
    high: now.high - before.low,
    qualifier: looser(now.qualifier, before.qualifier)
  };
}

/** Growth from `before` to `now` as a fraction; `null` from a base that is or may be zero. */
export function growth(now: Quantity, before: Quantity): Range | null {
  if (before.low <= 0) return null;
  return { low: now.low / before.high - 1, high: now.high / before.low - 1 };
}

/** `part` over a count (loss per case) as a range in base units; `null` when there is nothing to divide by. */
export function perCase(part: Quantity, count: number): Range | null {
  return count > 0 ? { low: part.low / count, high: part.high / count } : null;
}

/** Whether two quantities can be one and the same number; upper bounds of "hơn" are exclusive. */
export function compatible(a: Quantity, b: Quantity): boolean {
  if (a.low === a.high && b.low === b.high) return a.low === b.low;
  const aboveA = a.qualifier === 'atLeast' && a.high > a.low ? b.low < a.high : b.low <= a.high;
  const aboveB = b.qualifier === 'atLeast' && b.high > b.low ? a.low < b.high : a.low <= b.high;
  return aboveA && aboveB;
}

export function isInterval(q: Quantity): boolean {
  return q.high > q.low;
}
