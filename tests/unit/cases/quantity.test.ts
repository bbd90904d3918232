/** Intervals of what the sources print (DOMAIN §3); expected values worked by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compatible,
  difference,
  exactly,
  growth,
  isInterval,
  looser,
  perCase,
  printed,
  sum,
  type Qualifier,
  type Quantity
} from '../../../src/lib/cases/quantity';

const TY = 1e9;
const TENTH = 1e8;
/** "hơn 31,3 tỷ": `hon(31.3, 0.1)` */
const hon = (ty: number, step: number): Quantity => printed(Math.round(ty * TY), 'atLeast', step * TY);
const range = (low: number, high: number, qualifier: Qualifier = 'exact'): Quantity => ({
  value: low,
  low,
  high,
  qualifier
});

const Y2020 = hon(26, 1);
const Y2021 = hon(31.3, 0.1);
const Y2022 = hon(109.2, 0.1);

describe('a printed value', () => {
  it.each<[string, number, Qualifier, number, number, number]>([
    ['hơn 26 tỷ lies in [26; 27)', 26 * TY, 'atLeast', TY, 26 * TY, 27 * TY],
    ['hơn 31,3 tỷ lies in [31,3; 31,4)', 31.3 * TY, 'atLeast', TENTH, 31_300_000_000, 31_400_000_000],
    ['hơn 109,2 tỷ lies in [109,2; 109,3)', 109.2 * TY, 'atLeast', TENTH, 109_200_000_000, 109_300_000_000],
    ['hơn 115 triệu lies in [115; 116)', 115e6, 'atLeast', 1e6, 115e6, 116e6],
    ['khoảng 5 tỷ lies a step either side', 5 * TY, 'about', TY, 4 * TY, 6 * TY],
    ['khoảng 0,5 with a step of 1 does not go below none', 5e8, 'about', TY, 0, 1.5 * TY],
    ['461 vụ is exact', 461, 'exact', 1, 461, 461],
    ['none is exact', 0, 'exact', 1, 0, 0]
  ])('%s', (_, value, qualifier, step, low, high) =>
    expect(printed(value, qualifier, step)).toEqual({ value, low, high, qualifier })
  );

  it('is an interval only when it was qualified', () => {
    expect(isInterval(exactly(461))).toBe(false);
    expect(isInterval(Y2022)).toBe(true);
  });
});

describe('the looser of two qualifiers', () => {
  it.each<[Qualifier, Qualifier, Qualifier]>([
    ['exact', 'exact', 'exact'],
    ['exact', 'about', 'about'],
    ['exact', 'atLeast', 'atLeast'],
    ['about', 'about', 'about'],
    ['about', 'atLeast', 'atLeast'],
    ['atLeast', 'atLeast', 'atLeast']
  ])('%s and %s: %s', (a, b, result) => {
    expect(looser(a, b)).toBe(result);
    expect(looser(b, a)).toBe(result);
  });
});

describe('sums', () => {
  it('nine losses of 2022: 108,715 written, below 109,516, "hơn"', () => {
    const parts = [16.3, 9.7, 6.8, 1.5, 44.8, 5.3, 20.9, 3.3].map((ty) => hon(ty, 0.1));
    expect(sum([...parts, printed(115e6, 'atLeast', 1e6)])).toEqual({
      value: 108_715_000_000,
      low: 108_715_000_000,
      high: 109_516_000_000,
      qualifier: 'atLeast'
    });
  });

  it('any lower bound makes the sum a lower bound; unknown parts are left out', () => {
    expect(sum([exactly(5), null, printed(10, 'atLeast', 1)])).toEqual({
      value: 15,
      low: 15,
      high: 16,
      qualifier: 'atLeast'
    });
    expect(sum([exactly(5), printed(10, 'about', 1)])).toEqual({
      value: 15,
      low: 14,
      high: 16,
      qualifier: 'about'
    });
  });

  it('nothing known is unknown, not zero', () => {
    expect(sum([])).toBeNull();
    expect(sum([null, null])).toBeNull();
    expect(sum([exactly(0), null])).toEqual(exactly(0));
  });
});

describe('growth', () => {
  // 31,3/27 − 1 = 15,926 %; 31,4/26 − 1 = 20,769 %
  it('2020→2021 rose 15,9–20,8 %', () => {
    const found = growth(Y2021, Y2020);
    expect(found?.low).toBeCloseTo(0.159259, 6);
    expect(found?.high).toBeCloseTo(0.207692, 6);
  });
  // 109,2/31,4 − 1 = 247,771 %; 109,3/31,3 − 1 = 249,201 %
  it('2021→2022 rose 247,8–249,2 %', () => {
    const found = growth(Y2022, Y2021);
    expect(found?.low).toBeCloseTo(2.47771, 5);
    expect(found?.high).toBeCloseTo(2.49201, 5);
  });
  it.each([
    [186, 143, 0.300699],
    [461, 186, 1.478495],
    [32, 28, 0.142857],
    [143, 186, -0.231183],
    [0, 186, -1],
    [186, 186, 0]
  ])('%s against %s: %s', (now, before, expected) => {
    const found = growth(exactly(now), exactly(before));
    expect(found?.low).toBeCloseTo(expected, 6);
    expect(found?.high).toBe(found?.low);
  });
  it('is not computable from a base that is or may be zero', () => {
    expect(growth(exactly(5), exactly(0))).toBeNull();
    expect(growth(exactly(0), exactly(0))).toBeNull();
    expect(growth(exactly(5), range(0, 10, 'about'))).toBeNull();
  });
});

describe('differences', () => {
  it('2021→2022: 77,8–78,0 tỷ more', () => {
    expect(difference(Y2022, Y2021)).toEqual({
      value: 77_900_000_000,
      low: 77_800_000_000,
      high: 78_000_000_000,
      qualifier: 'atLeast'
    });
  });
  it('2020→2021: 4,3–5,4 tỷ more', () => {
    const { low, high } = difference(Y2021, Y2020);
    expect([low, high]).toEqual([4_300_000_000, 5_400_000_000]);
  });
  it('counts are exact: 461 − 186 = 275, 468 − 461 = 7, 28 − 32 = −4', () => {
    expect(difference(exactly(461), exactly(186))).toEqual(exactly(275));
    expect(difference(exactly(468), exactly(461))).toEqual(exactly(7));
    expect(difference(exactly(28), exactly(32))).toEqual(exactly(-4));
  });
});

describe('an average', () => {
  // 109,2 tỷ / 461 = 236 876 355,7; 109,3 tỷ / 461 = 237 093 275,5
  it('of 2022 lies between 236,9 and 237,1 triệu a case', () => {
    const mean = perCase(Y2022, 461);
    expect(mean?.low).toBeCloseTo(236_876_355.7, 1);
    expect(mean?.high).toBeCloseTo(237_093_275.5, 1);
  });
  it('of no cases is nothing', () => expect(perCase(Y2022, 0)).toBeNull());
});

describe('whether two can be one number', () => {
  const cases: [string, Quantity, Quantity, boolean][] = [
    ['461 and 468', exactly(461), exactly(468), false],
    ['468 and 468', exactly(468), exactly(468), true],
    [
      'hơn 109,2 and a sum in [108,715; 109,516)',
      Y2022,
      range(108_715_000_000, 109_516_000_000, 'atLeast'),
      true
    ],
    ['[26; 27) and [27; 28): the upper bound is exclusive', hon(26, 1), hon(27, 1), false],
    ['[26; 27) and [26,9; 27)', hon(26, 1), hon(26.9, 0.1), true],
    ['[26; 27) and exactly 27', hon(26, 1), exactly(27 * TY), false],
    ['[26; 27) and exactly 26', hon(26, 1), exactly(26 * TY), true],
    ['[26; 27) and exactly 26,999 999 999', hon(26, 1), exactly(27 * TY - 1), true],
    ['[26; 27) and exactly 25,999 999 999', hon(26, 1), exactly(26 * TY - 1), false],
    ['khoảng 5 ± 1 and exactly 6: both ends count', printed(5, 'about', 1), exactly(6), true],
    ['khoảng 5 ± 1 and exactly 7', printed(5, 'about', 1), exactly(7), false],
    ['khoảng 5 ± 1 and hơn 6', printed(5, 'about', 1), printed(6, 'atLeast', 1), true],
    ['khoảng 5 ± 1 and hơn 3 below 4', printed(5, 'about', 1), printed(3, 'atLeast', 1), false],
    ['[10; 11) and [5; 6)', hon(10, 1), hon(5, 1), false],
    ['none and none', exactly(0), exactly(0), true]
  ];
  it.each(cases)('%s: %4$s', (_, a, b, expected) => {
    expect(compatible(a, b)).toBe(expected);
    expect(compatible(b, a)).toBe(expected);
  });
});

/** A quantity as a source may print it, with a number that it may stand for. */
const stood: fc.Arbitrary<{ quantity: Quantity; real: number }> = fc
  .record({
    value: fc.integer({ min: 0, max: 10 ** 13 }),
    qualifier: fc.constantFrom<Qualifier>('exact', 'atLeast', 'about'),
    step: fc.constantFrom(1, 10 ** 6, 10 ** 8, 10 ** 9),
    where: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })
  })
  .map(({ value, qualifier, step, where }) => {
    const quantity = printed(value, qualifier, step);
    const last = qualifier === 'atLeast' ? quantity.high - 1 : quantity.high;
    return {
      quantity,
      real: Math.min(last, Math.floor(quantity.low + where * (quantity.high - quantity.low)))
    };
  });

describe('for any quantities and any numbers that they may stand for', () => {
  it('the sum holds the true sum and its own value', () => {
    fc.assert(
      fc.property(fc.array(stood, { minLength: 1, maxLength: 20 }), (parts) => {
        const total = sum(parts.map((part) => part.quantity));
        const real = parts.reduce((all, part) => all + part.real, 0);
        expect(total).not.toBeNull();
        if (!total) return;
        expect(total.low).toBeLessThanOrEqual(real);
        expect(total.high).toBeGreaterThanOrEqual(real);
        expect(total.low).toBeLessThanOrEqual(total.value);
        expect(total.high).toBeGreaterThanOrEqual(total.value);
        const bounded = parts.some((part) => part.quantity.qualifier === 'atLeast');
        expect(total.qualifier === 'atLeast').toBe(bounded);
      })
    );
  });

  it('the sum does not hang on the order', () => {
    fc.assert(
      fc.property(fc.array(stood, { minLength: 2, maxLength: 10 }), (parts) => {
        const all = parts.map((part) => part.quantity);
        expect(sum([...all].reverse())).toEqual(sum(all));
      })
    );
  });

  it('growth holds the true growth', () => {
    fc.assert(
      fc.property(stood, stood, (now, before) => {
        const found = growth(now.quantity, before.quantity);
        if (!found) {
          expect(before.quantity.low).toBeLessThanOrEqual(0);
          return;
        }
        const real = now.real / before.real - 1;
        const slack = 1e-9 * Math.max(1, Math.abs(real));
        expect(found.low).toBeLessThanOrEqual(real + slack);
        expect(found.high).toBeGreaterThanOrEqual(real - slack);
      })
    );
  });

  it('the difference holds the true difference', () => {
    fc.assert(
      fc.property(stood, stood, (now, before) => {
        const found = difference(now.quantity, before.quantity);
        expect(found.low).toBeLessThanOrEqual(now.real - before.real);
        expect(found.high).toBeGreaterThanOrEqual(now.real - before.real);
      })
    );
  });

  it('two that stand for one number are compatible', () => {
    fc.assert(
      fc.property(stood, fc.constantFrom(1, 10, 1000), (one, step) => {
        const down = Math.floor(one.real / step) * step;
        expect(compatible(one.quantity, printed(down, 'atLeast', step))).toBe(true);
        expect(compatible(one.quantity, exactly(one.real))).toBe(true);
        expect(compatible(exactly(one.real), exactly(one.real + step))).toBe(false);
      })
    );
  });
});
