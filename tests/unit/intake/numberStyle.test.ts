/** Deciding a column's style by evidence over all its values: the ×1000 trap. */
import { describe, expect, it } from 'vitest';
import { decideStyle } from '../../../src/lib/intake/numberStyle';
import { numberParts } from '../../../src/lib/intake/numbers';
import { fold } from '../../../src/lib/cases/text';
import { unitInHeader, unitInLine } from '../../../src/lib/intake/units';

const decide = (texts: string[], header = 'Thiệt hại (triệu đồng)', chosen?: 'vi' | 'en') =>
  decideStyle(
    texts.map((text) => ({ cell: numberParts(text), times: 1 })),
    unitInHeader(fold(header)),
    chosen
  );

describe('the style of a column', () => {
  it('is asked when nothing proves it', () => {
    expect(decide(['26.000', '31.300', '109.200'])).toMatchObject({
      style: 'vi',
      decided: 'default',
      proving: 0,
      ambiguous: 3
    });
    expect(decide(['26,000', '31,300'])).toMatchObject({ style: 'vi', decided: 'default', ambiguous: 2 });
    expect(decide(['hơn 26.000', '5'])).toMatchObject({ decided: 'default', ambiguous: 1 });
  });

  it('is clear from many round groups beside a small plain number', () => {
    const round = ['26.000', '31.300', '109.200', '16.300', '9.700'];
    expect(decide([...round, '115'])).toMatchObject({ style: 'vi', decided: 'clear', proving: 1 });
    const english = round.map((text) => text.replace('.', ','));
    expect(decide([...english, '115'])).toMatchObject({ style: 'en', decided: 'clear' });
    // A plain 26000 shows that groups are not always marked; nothing is proved.
    expect(decide([...round, '115', '26000'])).toMatchObject({ decided: 'default' });
    // Decimals of any last digit may well be decimals.
    expect(decide(['26.125', '31.317', '109.241', '16.322', '115'])).toMatchObject({ decided: 'default' });
    expect(decide([...round, '31,300', '115'])).toMatchObject({ decided: 'default' });
  });

  it('is clear from one value that can only be one way', () => {
    expect(decide(['26.000', '1.234.567'])).toMatchObject({
      style: 'vi',
      decided: 'clear',
      proving: 1,
      ambiguous: 1
    });
    expect(decide(['26.000', '12,5'])).toMatchObject({ style: 'vi', decided: 'clear' });
    expect(decide(['26.000', '26.5'])).toMatchObject({ style: 'en', decided: 'clear' });
    expect(decide(['26,000', '1,234.5'])).toMatchObject({ style: 'en', decided: 'clear' });
    expect(decide(['0,115', '26.000'])).toMatchObject({ style: 'vi', decided: 'clear' });
  });

  it('is not asked about whole numbers, counts of đồng or other currencies', () => {
    expect(decide(['26', '31', '109'])).toMatchObject({ decided: 'clear', ambiguous: 0 });
    expect(decide(['26.000', '31.300'], 'Thiệt hại (đồng)')).toMatchObject({
      decided: 'clear',
      ambiguous: 0
    });
    expect(decide(['26.000', '31.300'], 'Thiệt hại')).toMatchObject({ decided: 'clear', ambiguous: 0 });
    expect(decide(['$1,000.00', '12,5'])).toMatchObject({ style: 'vi', decided: 'clear', contradicting: 0 });
  });

  it('counts contradictions, and asks when they leave ambiguous values open', () => {
    expect(decide(['1,5', '2,5', '3.5'])).toMatchObject({
      style: 'vi',
      decided: 'clear',
      proving: 2,
      contradicting: 1
    });
    expect(decide(['1,5', '3.5', '26.000'])).toMatchObject({ decided: 'default', ambiguous: 1 });
  });

  it('takes the user’s word', () => {
    expect(decide(['26.000'], undefined, 'en')).toMatchObject({ style: 'en', decided: 'user' });
  });
});

describe('units', () => {
  it.each([
    ['Thiệt hại (triệu đồng)', 6],
    ['Thiệt hại (tỷ đồng)', 9],
    ['Thiệt hại (tỉ)', 9],
    ['Thiệt hại (tr.đ)', 6],
    ['Thiệt hại (trđ)', 6],
    ['Thiệt hại - triệu', 6],
    ['Loss (million VND)', 6],
    ['Loss, VND billion', 9],
    ['Thiệt hại (nghìn đồng)', 3],
    ['Thiệt hại (1.000 đồng)', 3],
    ['Thiệt hại (đồng)', 0],
    ['Thiệt hại (VNĐ)', 0]
  ])('%s', (header, power) => expect(unitInHeader(fold(header))).toEqual({ power, currency: null }));

  it.each(['Thiệt hại', 'Tỷ lệ thiệt hại', 'Thiệt hại của công ty', 'Số vụ'])('%s names none', (header) =>
    expect(unitInHeader(fold(header))).toBeNull()
  );

  it('knows a foreign currency', () =>
    expect(unitInHeader(fold('Thiệt hại (USD)'))).toEqual({ power: 0, currency: 'USD' }));

  it.each([
    ['ĐVT: triệu đồng', 'triệu đồng'],
    ['(Đơn vị tính: tỷ đồng)', 'tỷ đồng'],
    ['Đơn vị: nghìn đồng', 'nghìn đồng'],
    ['Unit: million VND', 'million VND']
  ])('%s', (line, unit) => expect(unitInLine(line)).toBe(unit));
});
