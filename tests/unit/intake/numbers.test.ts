/** Reading one number cell: DOMAIN §3. Amounts are đồng. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitsOf, scaled, shapeOf, stepOf } from '../../../src/lib/intake/mantissa';
import { numberParts } from '../../../src/lib/intake/numbers';
import { quantityOf, type QuantityRule } from '../../../src/lib/intake/quantities';

const dong: QuantityRule = {
  kind: 'amount',
  style: 'vi',
  power: 0,
  currency: null,
  unitSaid: true,
  unitMissing: false
};
const million: QuantityRule = { ...dong, power: 6 };
const count: QuantityRule = { ...dong, kind: 'count' };

const read = (text: string, rule: QuantityRule = dong) => quantityOf(numberParts(text), rule);
const interval = (text: string, rule?: QuantityRule): unknown => {
  const { quantity } = read(text, rule);
  return quantity && [quantity.value, quantity.low, quantity.high, quantity.qualifier];
};
const reason = (text: string, rule?: QuantityRule): unknown => read(text, rule).reason;

describe('what separators prove', () => {
  it.each([
    ['26', 'plain'],
    ['1.234.567', 'vi'],
    ['1.234.567,5', 'vi'],
    ['12,5', 'vi'],
    ['0,115', 'vi'],
    ['1,234,567', 'en'],
    ['1,234.5', 'en'],
    ['26.5', 'en'],
    ['0.115', 'en'],
    ['1234.567', 'en'],
    ['26.000', 'lone'],
    ['26,000', 'lone'],
    ['1 234 567', 'plain'],
    ['1 234,5', 'vi'],
    ['1 234.567', 'en'],
    ['1.23.456', 'broken'],
    ['12.34,56.7', 'broken'],
    ['1 23', 'broken']
  ])('%s is %s', (mantissa, shape) => expect(shapeOf(mantissa)).toBe(shape));

  it('never moves the point by a power of ten', () => {
    expect(digitsOf('26.000', 'vi', false)).toEqual({ whole: '26000', fraction: '' });
    expect(digitsOf('26.000', 'en', false)).toEqual({ whole: '26', fraction: '000' });
    expect(digitsOf('26.5', 'vi', false)).toBeNull();
  });

  it('multiplies without float error', () => {
    expect(scaled({ whole: '16', fraction: '3' }, 9)).toEqual({ value: 16_300_000_000, exact: true });
    expect(scaled({ whole: '0', fraction: '1' }, 1)).toEqual({ value: 1, exact: true });
    expect(scaled({ whole: '1', fraction: '005' }, 2)).toEqual({ value: 101, exact: false });
    // 1.1 × 3 and its like: the sum of tenths is exact in text
    expect(scaled({ whole: '4503599627', fraction: '370497' }, 6).value).toBe(4_503_599_627_370_497);
  });

  it('takes the last digit that was meant as the step', () => {
    expect(stepOf({ whole: '26', fraction: '' }, 9)).toBe(1e9);
    expect(stepOf({ whole: '30', fraction: '' }, 9)).toBe(1e9);
    expect(stepOf({ whole: '31', fraction: '3' }, 9)).toBe(1e8);
    expect(stepOf({ whole: '26000', fraction: '' }, 6)).toBe(1e9);
    expect(stepOf({ whole: '31300', fraction: '' }, 6)).toBe(1e8);
    expect(stepOf({ whole: '26000000000', fraction: '' }, 0)).toBe(1e9);
    expect(stepOf({ whole: '5', fraction: '0' }, 9)).toBe(1e8);
  });
});

describe('amounts', () => {
  it.each([
    ['hơn 26 tỷ đồng', 26e9, 26e9, 27e9, 'atLeast'],
    ['hơn 31,3 tỷ', 31.3e9, 31.3e9, 31.4e9, 'atLeast'],
    ['Trên 2 tỉ đồng', 2e9, 2e9, 3e9, 'atLeast'],
    ['≥ 500 triệu', 5e8, 5e8, 501e6, 'atLeast'],
    ['từ 5 tỷ đồng trở lên', 5e9, 5e9, 6e9, 'atLeast'],
    ['tối thiểu 3 triệu đồng', 3e6, 3e6, 4e6, 'atLeast'],
    ['more than 1.5 billion VND', null, null, null, null],
    ['over 2 million VND', 2e6, 2e6, 3e6, 'atLeast'],
    ['khoảng 115 triệu đồng', 115e6, 114e6, 116e6, 'about'],
    ['gần 3 tỷ', 3e9, 2e9, 4e9, 'about'],
    ['~ 300 nghìn đồng', 300_000, 299_000, 301_000, 'about'],
    ['xấp xỉ 2 ngàn đồng', 2000, 1000, 3000, 'about'],
    ['16,3 tỷ', 16.3e9, 16.3e9, 16.3e9, 'exact'],
    ['115 triệu', 115e6, 115e6, 115e6, 'exact'],
    ['1 tỷ 200 triệu đồng', 1.2e9, 1.2e9, 1.2e9, 'exact'],
    ['1,2 nghìn tỷ', 1.2e12, 1.2e12, 1.2e12, 'exact'],
    ['12 tr.đ', 12e6, 12e6, 12e6, 'exact'],
    ['12trđ', 12e6, 12e6, 12e6, 'exact'],
    ['500.000.000đ', 5e8, 5e8, 5e8, 'exact'],
    ['500.000 VNĐ', 5e5, 5e5, 5e5, 'exact'],
    ['1\u00A0234\u00A0567', 1_234_567, 1_234_567, 1_234_567, 'exact'],
    ['26.000', 26_000, 26_000, 26_000, 'exact'],
    ['26,000', 26_000, 26_000, 26_000, 'exact'],
    ['-', 0, 0, 0, 'exact'],
    ['–', 0, 0, 0, 'exact'],
    ['0', 0, 0, 0, 'exact'],
    ['109,2*', null, null, null, null]
  ])('%s', (text, value, low, high, qualifier) => {
    expect(interval(text)).toEqual(value === null ? null : [value, low, high, qualifier]);
  });

  it('reads every way to write one amount to the same interval', () => {
    const ways = [
      'hơn 26 tỷ đồng',
      'HƠN 26 TỶ',
      'hơn 26.000 triệu đồng',
      'hơn 26.000.000.000 đồng',
      'trên 26 tỉ',
      '26 tỷ đồng trở lên'.replace('26', 'từ 26')
    ];
    for (const way of ways) expect(interval(way), way).toEqual([26e9, 26e9, 27e9, 'atLeast']);
    expect(interval('hơn 26.000', million)).toEqual([26e9, 26e9, 27e9, 'atLeast']);
  });

  it('keeps unknown apart from nil', () => {
    for (const text of [
      '',
      '…',
      '...',
      'NA',
      'N/A',
      'không rõ',
      'chưa rõ',
      'Chưa xác định',
      '?',
      'x',
      ' \u00A0 '
    ]) {
      expect(read(text), text).toEqual({ quantity: null, currency: null, reason: null, rejects: false });
    }
  });

  it.each([
    ['-5', 'negative-number'],
    ['(1.000)', 'negative-number'],
    ['−3 triệu', 'negative-number'],
    ['#REF!', 'error-cell'],
    ['#DIV/0!', 'error-cell'],
    ['######', 'error-cell'],
    ['nhiều lắm', 'unreadable-number'],
    ['12 con gà', 'unreadable-number'],
    ['5-10 tỷ', 'unreadable-number'],
    ['từ 5 tỷ', 'unreadable-number'],
    ['12%', 'unreadable-number'],
    ['1.23.456', 'unreadable-number'],
    ['1,23E+11', 'unreadable-number'],
    ['99999999999 triệu', 'number-too-large'],
    ['1,234,567', 'conflicting-separators']
  ])('%s is %s', (text, why) => expect(reason(text)).toBe(why));

  it('an error costs the amount, not the row; a small number without its unit neither', () => {
    expect(read('#N/A').rejects).toBe(false);
    expect(read('26', { ...dong, unitMissing: true })).toMatchObject({
      quantity: null,
      reason: 'ambiguous-number',
      rejects: false
    });
    expect(read('26,5')).toMatchObject({ quantity: null, reason: 'ambiguous-number' });
  });

  it.each([
    ['$1,000.00', 'USD', 100_000],
    ['1.000 USD', 'USD', 100_000],
    ['US$ 12,5', 'USD', 1250],
    ['€1.234,56', 'EUR', 123_456],
    ['2.500 nhân dân tệ', 'CNY', 250_000],
    ['3.000 JPY', 'JPY', 3000],
    ['2 triệu USD', 'USD', 200_000_000],
    ['hơn 1.000 đô la Mỹ', 'USD', 100_000]
  ])('%s stays %s', (text, currency, value) => {
    expect(read(text)).toMatchObject({
      currency,
      reason: 'foreign-currency',
      rejects: false,
      quantity: { value }
    });
  });
});

describe('counts', () => {
  it.each([
    ['08', 8],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['3.0', 3],
    ['143 vụ', 143],
    ['12 người', 12],
    ['-', 0]
  ])('%s', (text, value) => expect(read(text, count).quantity?.value).toBe(value));

  it.each([
    ['1,5', 'fraction-count'],
    ['2.25', 'fraction-count'],
    ['-3', 'negative-number'],
    ['#REF!', 'error-cell'],
    ['ba', 'unreadable-number'],
    ['5 tỷ đồng', 'unreadable-number'],
    ['99999999999999999', 'number-too-large'],
    ['$5', 'unreadable-number']
  ])('%s is %s', (text, why) => {
    expect(read(text, count)).toMatchObject({ reason: why, rejects: true });
  });
});

describe('written in any style, read back the same', () => {
  const group = (digits: string, mark: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, mark);
  const styles = [
    { style: 'vi', mark: '.', point: ',' },
    { style: 'en', mark: ',', point: '.' },
    { style: 'vi', mark: ' ', point: ',' },
    { style: 'vi', mark: '\u00A0', point: ',' },
    { style: 'vi', mark: '', point: ',' },
    { style: 'en', mark: '', point: '.' }
  ] as const;
  const units = [
    ['', 0],
    [' đồng', 0],
    [' nghìn đồng', 3],
    [' triệu', 6],
    [' tỷ đồng', 9]
  ] as const;

  it('amounts', () => {
    const whole = fc.integer({ min: 0, max: 999_999 });
    fc.assert(
      fc.property(
        whole,
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom(...styles),
        fc.constantFrom(...units),
        fc.constantFrom('', 'hơn ', 'khoảng '),
        (n, part, { style, mark, point }, [unit, power], word) => {
          // decimals only where the unit leaves room for them, and never such that the whole could be read as groups
          const fraction = power >= 3 ? String(part).padStart(3, '0').replace(/0+$/, '') : '';
          const text = `${word}${group(String(n), mark)}${fraction ? point + fraction : ''}${unit}`;
          const expected =
            BigInt(n) * 10n ** BigInt(power) + (fraction ? BigInt(fraction.padEnd(power, '0')) : 0n);
          const got = read(text, { ...dong, style });
          expect(got.quantity?.value, text).toBe(Number(expected));
          expect(got.quantity?.low).toBeLessThanOrEqual(Number(expected));
        }
      )
    );
  });

  it('a value never changes by a power of ten between styles: it is the same or refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (n) => {
        const text = group(String(n), '.');
        const vi = read(text, million);
        const en = read(text, { ...million, style: 'en' });
        expect(vi.quantity?.value).toBe(n * 1e6);
        if (n >= 1_000_000) expect(en.reason).toBe('conflicting-separators');
      })
    );
  });

  it('no text can throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[-\d.,() $tỷriệuhơn]*$/u)),
        (text) => {
          for (const rule of [dong, million, count]) read(text, rule);
        }
      )
    );
  });
});
