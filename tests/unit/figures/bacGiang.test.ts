/** Bắc Giang, first eight months of 2023: 32 vụ, tăng 04 vụ so với cùng kỳ năm 2022, hơn 92 tỷ (DOMAIN §2). */
import { expect, it } from 'vitest';
import { bacGiang } from '../cube/khanhHoa';
import { cell, KHANH_HOA, seen } from './view';

const DATA = { ...KHANH_HOA, title: 'Bắc Giang', place: 'tỉnh Bắc Giang', yearly: false };

for (const kind of ['previous', 'same-period'] as const) {
  const page = seen(bacGiang(), { compare: { kind } }, DATA);
  const figure = page.figures['by-period'];

  it(`${kind}: the sentence`, () => {
    expect(page.sentence).toMatch(/^8 tháng đầu năm 2023 toàn tỉnh xảy ra 32 vụ \(tăng 04 vụ[ ,]/);
    expect(page.sentence).toContain('so với cùng kỳ năm 2022)');
    expect(page.sentence).toMatch(/thiệt hại hơn 92 tỷ đồng\.$/);
  });

  it(`${kind}: the headline`, () =>
    expect(page.headline).toBe('Số vụ 8 tháng đầu năm 2023 tăng 14,3% so với cùng kỳ năm 2022'));

  it(`${kind}: the table`, () => {
    expect(figure.rows.map((row) => row.label)).toEqual(['8 tháng 2022', '8 tháng 2023']);
    expect(cell(figure, '2022', 'cases')).toMatchObject({ value: 28, text: '28' });
    expect(cell(figure, '2022', 'loss')).toMatchObject({ value: null, kind: 'unknown' });
    expect(cell(figure, '2023', 'cases')).toMatchObject({ value: 32, text: '32' });
    expect(cell(figure, '2023', 'loss')).toMatchObject({
      value: 92e9,
      low: 92e9,
      high: 93e9,
      text: 'hơn 92'
    });
    expect(cell(figure, '2023', 'cases:change')).toMatchObject({ value: 4, text: '+04' });
    expect(cell(figure, '2023', 'cases:percent').text).toBe('▲ 14,3%');
    expect(cell(figure, '2023', 'loss:change')).toMatchObject({ value: null, kind: 'unknown' });
  });
}

it('where the table compares, no note says that it does not', () => {
  const figure = seen(bacGiang(), {}, DATA).figures['types-by-period'];
  expect(cell(figure, 'stated', 'change:cases').text).toBe('+04');
  expect(figure.notes).not.toContain('Kỳ chưa đủ ngày, không so sánh');
});

it('the mean divides by the cases that have a loss', () => {
  // 92/32 = 2,875; 93/32 = 2,906
  const mean = seen(bacGiang(), {}, DATA).kpis.numbers.find((kpi) => kpi.id === 'mean');
  expect(mean).toMatchObject({ low: 2_875_000_000, high: 2_906_250_000, unit: 'tỷ đồng', text: '2,9' });
});
