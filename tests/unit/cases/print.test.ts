/** How numbers are written (DOMAIN §3, §8). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  capital,
  directionOf,
  lowerFirst,
  MONEY_FACTOR,
  MONEY_UNITS,
  numberWord,
  printAmount,
  printAmounts,
  printCount,
  printNumber,
  printPercent,
  printRange,
  printRise,
  unitFor,
  type Lang,
  type MoneyUnit
} from '../../../src/lib/cases/print';

describe('counts', () => {
  it.each([
    [0, '0'],
    [1, '01'],
    [4, '04'],
    [8, '08'],
    [9, '09'],
    [10, '10'],
    [461, '461'],
    [1234, '1.234'],
    [1_234_567, '1.234.567'],
    [-4, '-04'],
    [-128, '-128'],
    [-1234, '-1.234']
  ])('%s in Vietnamese is %s', (value, text) => expect(printCount(value, 'vi')).toBe(text));
  it.each([
    [0, '0'],
    [8, '8'],
    [461, '461'],
    [1234, '1,234'],
    [-4, '-4']
  ])('%s in English is %s', (value, text) => expect(printCount(value, 'en')).toBe(text));
  it('there is no minus nought', () => {
    expect(printCount(-0, 'vi')).toBe('0');
    expect(printNumber(-0, 'vi', 1, true)).toBe('0,0');
  });
});

describe('numbers', () => {
  it.each<[number, number, Lang, string]>([
    [1234.5, 1, 'vi', '1.234,5'],
    [1_234_567.5, 1, 'vi', '1.234.567,5'],
    [1234.5, 1, 'en', '1,234.5'],
    [26, 3, 'vi', '26'],
    [0.115, 3, 'vi', '0,115']
  ])('%s with %s decimals in %s: %s', (value, digits, lang, text) =>
    expect(printNumber(value, lang, digits)).toBe(text)
  );
});

describe('percents', () => {
  it.each([
    [4 / 28, '14,3%'],
    [275 / 186, '147,8%'],
    [43 / 143, '30,1%'],
    [36 / 468, '7,7%'],
    [44.8 / 108.715, '41,2%'],
    [468 / 461, '101,5%'],
    [1, '100,0%'],
    [0, '0,0%'],
    [-0.0433, '-4,3%'],
    [12.345678, '1.234,6%']
  ])('%s is %s', (fraction, text) => expect(printPercent(fraction, 'vi')).toBe(text));
  it('with two decimals, and in English', () => {
    expect(printPercent(0.8614, 'vi', 2)).toBe('86,14%');
    expect(printPercent(4 / 28, 'en')).toBe('14.3%');
  });

  it.each([
    ['2021→2022', 109.2 / 31.4 - 1, 109.3 / 31.3 - 1, '247,8–249,2%'],
    ['2020→2021', 31.3 / 27 - 1, 31.4 / 26 - 1, '15,9–20,8%'],
    ['ends that print alike are one figure', 0.14301, 0.14299, '14,3%'],
    ['counts', 1.478495, 1.478495, '147,8%']
  ])('an interval, %s', (_, low, high, text) => expect(printRange({ low, high }, 'vi')).toBe(text));

  it('a fall is written by its size, the smaller end first', () => {
    expect(printRise({ low: -0.12, high: -0.1 }, 'vi')).toBe('10,0–12,0%');
    expect(printRise({ low: -0.2312, high: -0.2312 }, 'vi')).toBe('23,1%');
    expect(printRise({ low: 0.159, high: 0.208 }, 'vi')).toBe('15,9–20,8%');
  });

  it('an interval that barely crosses nought has no minus nought', () => {
    expect(printRange({ low: -0.0001, high: 0.1 }, 'vi')).not.toContain('-0,0');
  });

  it.each<[number, number, string]>([
    [0, 0, 'same'],
    [0.1, 0.2, 'up'],
    [0, 0.2, 'up'],
    [-0.2, -0.1, 'down'],
    [-0.2, 0, 'down'],
    [-0.1, 0.1, 'unclear']
  ])('from %s to %s goes %s', (low, high, direction) => expect(directionOf({ low, high })).toBe(direction));
});

describe('the unit of money', () => {
  it.each<[number, MoneyUnit]>([
    [0, 'dong'],
    [999, 'dong'],
    [1000, 'thousand'],
    [999_999, 'thousand'],
    [1_000_000, 'million'],
    [115_000_000, 'million'],
    [999_999_999, 'million'],
    [1_000_000_000, 'billion'],
    [109_200_000_000, 'billion'],
    [-5_000_000_000, 'billion']
  ])('for %s is %s', (value, unit) => expect(unitFor(value)).toBe(unit));
});

describe('amounts', () => {
  it.each<[number, MoneyUnit, Lang, string]>([
    [109_200_000_000, 'billion', 'vi', '109,2'],
    [109_200_000_000, 'million', 'vi', '109.200'],
    [109_200_000_000, 'dong', 'vi', '109.200.000.000'],
    [109_200_000_000, 'billion', 'en', '109.2'],
    [109_200_000_000, 'million', 'en', '109,200'],
    [26_000_000_000, 'billion', 'vi', '26'],
    [31_300_000_000, 'billion', 'vi', '31,3'],
    [108_715_000_000, 'billion', 'vi', '108,715'],
    [115_000_000, 'million', 'vi', '115'],
    [115_000_000, 'billion', 'vi', '0,115'],
    [2_500_000_000, 'million', 'vi', '2.500'],
    [1_500, 'thousand', 'vi', '1,5'],
    [1_499, 'thousand', 'vi', '1,499'],
    [461, 'dong', 'vi', '461'],
    // beyond three decimals: rounded to suit the size
    [236_876_356, 'million', 'vi', '236,9'],
    [23_687_656, 'million', 'vi', '23,69'],
    [2_368_765, 'million', 'vi', '2,369'],
    [109_249_999_999, 'billion', 'vi', '109,2'],
    [-4_300_000_000, 'billion', 'vi', '-4,3']
  ])('%s in %s (%s): %s', (dong, unit, lang, text) => expect(printAmount(dong, unit, lang)).toBe(text));

  it.each<[number, MoneyUnit, string]>([
    [109_999_999_999, 'billion', '109,9'],
    [19_999_999_999, 'billion', '19,99'],
    [1_999_999_999, 'billion', '1,999'],
    [236_876_356, 'million', '236,8'],
    [109_200_000_000, 'billion', '109,2']
  ])('a lower bound is never rounded up: %s in %s is %s', (dong, unit, text) =>
    expect(printAmount(dong, unit, 'vi', true)).toBe(text)
  );

  it('something is never printed as nothing', () => {
    for (const dong of [1, 50_000, 499_999]) {
      expect(printAmount(dong, 'billion', 'vi')).not.toMatch(/^[0,]+$/);
      expect(printAmount(dong, 'billion', 'vi', true)).not.toMatch(/^[0,]+$/);
    }
  });

  it.each<[number, number, MoneyUnit, string]>([
    [77.8e9, 78e9, 'billion', '77,8–78,0'],
    [4.3e9, 5.4e9, 'billion', '4,3–5,4'],
    [236_876_355.7, 237_093_275.5, 'million', '236,9–237,1'],
    [5e9, 5e9, 'billion', '5'],
    [0.1e9, 0.25e9, 'billion', '0,100–0,250']
  ])('%s to %s in %s: %s', (low, high, unit, text) => expect(printAmounts(low, high, unit, 'vi')).toBe(text));
});

/** What a reader takes a printed number for, and half a unit of its last digit. */
function readBack(text: string, lang: Lang): { value: number; half: number } {
  const plain = lang === 'vi' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  return { value: Number(plain), half: 0.5 * 10 ** -decimals };
}

describe('no printed digit is wrong', () => {
  const amounts = fc.oneof(
    fc.integer({ min: 0, max: 2 ** 53 - 1 }),
    fc.integer({ min: 0, max: 10 ** 13 }),
    fc
      .tuple(fc.integer({ min: 0, max: 999_999 }), fc.constantFrom(1, 1e3, 1e5, 1e6, 1e8, 1e9))
      .map(([n, f]) => n * f)
  );
  const units = fc.constantFrom(...MONEY_UNITS);
  const langs = fc.constantFrom<Lang>('vi', 'en');

  it('an amount reads back to within half a unit of its last digit', () => {
    fc.assert(
      fc.property(amounts, units, langs, (dong, unit, lang) => {
        const text = printAmount(dong, unit, lang);
        const { value, half } = readBack(text, lang);
        expect(Number.isFinite(value)).toBe(true);
        // An exact amount may drop noughts at its end, so half a unit is never more than half a thousandth then.
        const digits = Math.abs(value - dong / MONEY_FACTOR[unit]);
        expect(digits, text).toBeLessThanOrEqual(half * (1 + 1e-9) + 1e-9);
      }),
      { numRuns: 2000 }
    );
  });

  it('an amount that three decimals can say is said exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 9 }), units, langs, (thousandths, unit, lang) => {
        const factor = MONEY_FACTOR[unit];
        fc.pre(factor > 1);
        const dong = thousandths * (factor / 1000);
        const { value } = readBack(printAmount(dong, unit, lang), lang);
        expect(Math.round(value * 1000)).toBe(thousandths);
      })
    );
  });

  it('a lower bound is never above the value', () => {
    fc.assert(
      fc.property(amounts, units, langs, (dong, unit, lang) => {
        const { value, half } = readBack(printAmount(dong, unit, lang, true), lang);
        expect(value * MONEY_FACTOR[unit]).toBeLessThanOrEqual(dong * (1 + 1e-15) + 1e-6);
        expect(dong / MONEY_FACTOR[unit] - value).toBeLessThanOrEqual(2 * half * (1 + 1e-9));
      }),
      { numRuns: 2000 }
    );
  });

  it('counts read back exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), langs, (count, lang) => {
        expect(readBack(printCount(count, lang), lang).value).toBe(count === 0 ? 0 : count);
      })
    );
  });

  it('percents read back to within half a tenth', () => {
    fc.assert(
      fc.property(fc.double({ min: -1, max: 1000, noNaN: true }), langs, (fraction, lang) => {
        const { value } = readBack(printPercent(fraction, lang).replace('%', ''), lang);
        expect(Math.abs(value - fraction * 100)).toBeLessThanOrEqual(0.05 + 1e-9);
      })
    );
  });
});

describe('words', () => {
  it.each<[number, Lang, string]>([
    [1, 'vi', 'một'],
    [2, 'vi', 'hai'],
    [3, 'vi', 'ba'],
    [9, 'vi', 'chín'],
    [10, 'vi', 'mười'],
    [11, 'vi', '11'],
    [1234, 'vi', '1.234'],
    [9, 'en', 'nine'],
    [11, 'en', '11'],
    [1234, 'en', '1,234']
  ])('%s in %s is %s', (value, lang, word) => expect(numberWord(value, lang)).toBe(word));

  it.each([
    ['chín loại', 'Chín loại'],
    ['đà Nẵng', 'Đà Nẵng'],
    ['ở', 'Ở'],
    ['', '']
  ])('capital of “%s”', (text, expected) => expect(capital(text)).toBe(expected));

  it.each([
    ['Gọi điện giả danh', 'gọi điện giả danh'],
    ['Đầu tư', 'đầu tư'],
    ['SMS Brandname', 'SMS Brandname'],
    ['“Bẫy tình”, nhận quà', '“bẫy tình”, nhận quà'],
    ['"Bẫy tình"', '"bẫy tình"'],
    ['', '']
  ])('“%s” inside a sentence is “%s”', (text, expected) => expect(lowerFirst(text)).toBe(expected));
});
