/**
 * Sentences for reports, each written out in full and read by eye: no "tăng giảm", counts under ten with a nought,
 * "hơn" kept, singular and plural in English (DOMAIN §8).
 */
import { describe, expect, it } from 'vitest';
import { CHANGE_STYLES, parseStyle, printStyle } from '../../../src/lib/figures/changeStyle';
import { CASES } from './sentenceCases';

const WRITTEN = new Map<string, string>([
  [
    'Khánh Hòa, 2021',
    'Năm 2021 toàn tỉnh xảy ra 186 vụ (tăng 43 vụ, 30,1% so với năm 2020), gây thiệt hại hơn 31,3 tỷ đồng (tăng 15,9–20,8%).'
  ],
  [
    'Khánh Hòa, 2021, count',
    'Năm 2021 toàn tỉnh xảy ra 186 vụ (tăng 43 vụ so với năm 2020), gây thiệt hại hơn 31,3 tỷ đồng (tăng 4,3–5,4 tỷ đồng).'
  ],
  [
    'Khánh Hòa, 2021, signed, two decimals',
    'Năm 2021 toàn tỉnh xảy ra 186 vụ, tăng 43 vụ (+30,07%) so với năm 2020, gây thiệt hại hơn 31,3 tỷ đồng, tăng 4,3–5,4 tỷ đồng (+15,93–20,77%).'
  ],
  [
    'Khánh Hòa, 2021, paren',
    'Năm 2021 toàn tỉnh xảy ra 186 vụ, tăng 43 vụ (30,1%) so với năm 2020, gây thiệt hại hơn 31,3 tỷ đồng, tăng 4,3–5,4 tỷ đồng (15,9–20,8%).'
  ],
  [
    'Khánh Hòa, 2021, equals, two decimals',
    'Năm 2021 toàn tỉnh xảy ra 186 vụ (tăng 43 vụ = 30,07% so với năm 2020), gây thiệt hại hơn 31,3 tỷ đồng (tăng 4,3–5,4 tỷ đồng = 15,93–20,77%).'
  ],
  [
    'Khánh Hòa, 2021, English',
    '2021: 186 cases across the province (up 43 cases, 30.1% from 2020), with losses of over 31.3 billion đồng (up 15.9–20.8%).'
  ],
  [
    'Khánh Hòa, 2021, English, signed',
    '2021: 186 cases across the province, up 43 cases (+30.1%) from 2020, with losses of over 31.3 billion đồng, up 4.3–5.4 billion đồng (+15.9–20.8%).'
  ],
  ['Khánh Hòa, 2020: nothing before', 'Năm 2020 toàn tỉnh xảy ra 143 vụ, gây thiệt hại hơn 26 tỷ đồng.'],
  [
    'Khánh Hòa, 2021, in million',
    'Năm 2021 toàn tỉnh xảy ra 186 vụ (tăng 43 vụ, 30,1% so với năm 2020), gây thiệt hại hơn 31.300 triệu đồng (tăng 15,9–20,8%).'
  ],
  [
    'Khánh Hòa, totals',
    'Từ 01/01/2020 đến 31/12/2022 toàn tỉnh xảy ra 790 vụ, gây thiệt hại hơn 166,5 tỷ đồng.'
  ],
  [
    'Khánh Hòa, totals, English',
    '01/01/2020 to 31/12/2022: 790 cases across the province, with losses of over 166.5 billion đồng.'
  ],
  [
    'Khánh Hòa, by period',
    'Số vụ theo năm: năm 2020 – 143 vụ, thiệt hại hơn 26 tỷ đồng; năm 2021 – 186 vụ (tăng 43 vụ, 30,1% so với năm 2020), thiệt hại hơn 31,3 tỷ đồng (tăng 15,9–20,8%); năm 2022 – 461 vụ (tăng 275 vụ, 147,8% so với năm 2021), thiệt hại hơn 109,2 tỷ đồng (tăng 247,8–249,2%).'
  ],
  [
    'Khánh Hòa, by period, English',
    'Cases by year: 2020 – 143 cases, losses over 26 billion đồng; 2021 – 186 cases (up 43 cases, 30.1% from 2020), losses over 31.3 billion đồng (up 15.9–20.8%); 2022 – 461 cases (up 275 cases, 147.8% from 2021), losses over 109.2 billion đồng (up 247.8–249.2%).'
  ],
  [
    'Khánh Hòa, by period, against 2020',
    'Số vụ theo năm: năm 2020 – 143 vụ, thiệt hại hơn 26 tỷ đồng; năm 2021 – 186 vụ (tăng 43 vụ, 30,1% so với năm 2020), thiệt hại hơn 31,3 tỷ đồng (tăng 15,9–20,8%); năm 2022 – 461 vụ (tăng 318 vụ, 222,4% so với năm 2020), thiệt hại hơn 109,2 tỷ đồng (tăng 304,4–320,4%).'
  ],
  [
    'Khánh Hòa, types',
    'Từ 01/01/2022 đến 31/12/2022, trong chín loại, nhiều vụ nhất là: chiếm quyền điều khiển Facebook, Zalo – 105 vụ, chiếm 22,4%; tuyển cộng tác viên bán hàng online – 86 vụ, chiếm 18,4%; “bẫy tình”, nhận quà qua mạng xã hội – 83 vụ, chiếm 17,7%. Thiệt hại nhiều nhất là: huy động vốn đầu tư tài chính – hơn 44,8 tỷ đồng, chiếm 41,2%; tuyển cộng tác viên bán hàng online – hơn 20,9 tỷ đồng, chiếm 19,2%; gọi điện giả danh cơ quan chức năng – hơn 16,3 tỷ đồng, chiếm 15,0%.'
  ],
  ['Khánh Hòa, types by period', 'Chỉ năm 2022 có số liệu theo loại; hai năm còn lại chưa biết.'],
  ['Khánh Hòa, areas', 'Nguồn chỉ ghi toàn tỉnh, chưa xếp được theo địa bàn.'],
  [
    'Khánh Hòa, reconciliation',
    'Năm 2022: nguồn ghi 461 vụ, các phần cộng lại 468 vụ, nhiều hơn 07 vụ, chưa đối chiếu. Năm 2022: thiệt hại nguồn ghi hơn 109,2 tỷ đồng, các phần cộng lại hơn 108,715 tỷ đồng, không mâu thuẫn.'
  ],
  [
    'Khánh Hòa, reconciliation, English',
    '2022: stated 461 cases, sum of the parts 468 cases, 7 cases more, unreconciled. 2022: losses stated over 109.2 billion đồng, sum of the parts over 108.715 billion đồng, no contradiction.'
  ],
  [
    'Bắc Giang, word for word',
    'Chỉ tính riêng trong 8 tháng đầu năm 2023, lực lượng Công an tỉnh tiếp nhận, giải quyết 32 vụ lừa đảo chiếm đoạt tài sản trên không gian mạng (tăng 04 vụ so với cùng kỳ năm 2022) với số tiền thiệt hại hơn 92 tỷ đồng.'
  ],
  [
    'Bắc Giang, the user wants percents',
    'Chỉ tính riêng trong 8 tháng đầu năm 2023, lực lượng Công an tỉnh tiếp nhận, giải quyết 32 vụ lừa đảo chiếm đoạt tài sản trên không gian mạng (tăng 04 vụ = 14,29% so với cùng kỳ năm 2022) với số tiền thiệt hại hơn 92 tỷ đồng.'
  ],
  [
    'Bắc Giang, by period',
    'Số vụ theo năm: 8 tháng đầu năm 2022 – 28 vụ; 8 tháng đầu năm 2023 – 32 vụ (tăng 04 vụ so với cùng kỳ năm 2022), thiệt hại hơn 92 tỷ đồng.'
  ],
  [
    'Bắc Giang, totals',
    'Từ 01/01/2022 đến 31/08/2022 và từ 01/01/2023 đến 31/08/2023 toàn tỉnh xảy ra 60 vụ, thiệt hại đã biết hơn 92 tỷ đồng.'
  ],
  ['a fall', 'Năm 2024 xảy ra 2.829 vụ, giảm 128 vụ (-4,33%) so với năm 2023.'],
  ['a fall, plain', 'Năm 2024 xảy ra 2.829 vụ (giảm 128 vụ, 4,3% so với năm 2023).'],
  ['a fall, English', '2024: 2,829 cases (down 128 cases, 4.3% from 2023).'],
  ['no change', 'Năm 2024 xảy ra 40 vụ (không đổi so với năm 2023), gây thiệt hại 2 tỷ đồng (không đổi).'],
  ['no change, English', '2024: 40 cases (unchanged from 2023), with losses of 2 billion đồng (unchanged).'],
  ['from zero', 'Năm 2024 xảy ra 07 vụ (tăng 07 vụ so với năm 2023).'],
  [
    'from a small base',
    'Năm 2024 xảy ra 06 vụ (tăng 02 vụ so với năm 2023), gây thiệt hại 3 tỷ đồng (tăng 2 tỷ đồng).'
  ],
  ['to none', 'Năm 2024 không xảy ra vụ nào (giảm 25 vụ, 100,0% so với năm 2023).'],
  ['one case, English', '2024: 1 case (down 1 case from 2023).'],
  ['one case', 'Năm 2024 xảy ra 01 vụ (giảm 01 vụ so với năm 2023).'],
  [
    'clearance with earlier cases',
    'Năm 2024 xảy ra 2.829 vụ (giảm 128 vụ, 4,3% so với năm 2023). Đã khám phá 2.437 vụ (trong đó 120 vụ của các kỳ trước), tỷ lệ khám phá đạt 86,14%; khởi tố 310 vụ; xử lý 07 đối tượng; thu hồi 3 tỷ đồng.'
  ],
  [
    'clearance, English',
    '2024: 2,829 cases (down 128 cases, 4.3% from 2023). 2,437 cases cleared (of which 120 cases from earlier periods), a clearance rate of 86.14%; 310 cases prosecuted; 7 suspects dealt with; 3 billion đồng recovered.'
  ],
  [
    'clearance over 100 %',
    'Năm 2024 xảy ra 05 vụ. Đã khám phá 06 vụ (trong đó 02 vụ của các kỳ trước), tỷ lệ khám phá đạt 120,00%.'
  ],
  [
    'dated cases, 2024',
    'Năm 2024 xảy ra 33 vụ (tăng 03 vụ, 10,0% so với năm 2023), gây thiệt hại 665 triệu đồng (tăng 75,0%); trong đó: giả danh công an – 20 vụ, thiệt hại 300 triệu đồng; vay qua App – 12 vụ, thiệt hại 360 triệu đồng; các loại khác – 01 vụ, thiệt hại 5 triệu đồng.'
  ],
  [
    'dated cases, types by period',
    'Năm 2024 so với năm 2023: giả danh công an – 20 vụ (giảm 02 vụ, 9,1%); vay qua App – 12 vụ (tăng 04 vụ); các loại khác – 01 vụ (tăng 01 vụ).'
  ],
  [
    'dated cases, types by period, English',
    '2024 against 2023: giả danh công an – 20 cases (down 2 cases, 9.1%); vay qua App – 12 cases (up 4 cases); các loại khác – 1 case (up 1 case).'
  ],
  [
    'dated cases, types',
    'Từ 01/01/2024 đến 31/12/2024, trong ba loại, nhiều vụ nhất là: giả danh công an – 20 vụ, chiếm 60,6%; vay qua App – 12 vụ, chiếm 36,4%. Thiệt hại nhiều nhất là: vay qua App – 360 triệu đồng, chiếm 54,1%; giả danh công an – 300 triệu đồng, chiếm 45,1%.'
  ],
  [
    'dated cases, types, English',
    '01/01/2024 to 31/12/2024, of three types, the most cases: giả danh công an – 20 cases, 60.6% of all; vay qua App – 12 cases, 36.4% of all. The largest losses: vay qua App – 360 million đồng, 54.1% of all; giả danh công an – 300 million đồng, 45.1% of all.'
  ],
  [
    'dated cases, areas',
    'Từ 01/01/2024 đến 31/12/2024, trong hai địa bàn, nhiều vụ nhất là: Nha Trang – 20 vụ, chiếm 60,6%; Cam Ranh – 12 vụ, chiếm 36,4%. Thiệt hại nhiều nhất là: Cam Ranh – 360 triệu đồng, chiếm 54,1%; Nha Trang – 300 triệu đồng, chiếm 45,1%.'
  ],
  ['dated cases, reconciliation', 'Nguồn không ghi tổng; mọi số đều cộng từ các dòng.'],
  ['a running year', 'Năm 2025 (số liệu đến ngày 31/05/2025) xảy ra 36 vụ, gây thiệt hại 360 triệu đồng.'],
  [
    'a running year, to the same date',
    'Năm 2025 (số liệu đến ngày 31/05/2025) xảy ra 36 vụ (tăng 06 vụ, 20,0% so với cùng kỳ năm 2024), gây thiệt hại 360 triệu đồng (tăng 20,0%).'
  ],
  [
    'a running year, to the same date, English',
    '2025 (data to 31/05/2025): 36 cases (up 6 cases, 20.0% from the same period of 2024), with losses of 360 million đồng (up 20.0%).'
  ],
  [
    'five months chosen',
    '5 tháng đầu năm 2025 xảy ra 36 vụ (tăng 06 vụ, 20,0% so với cùng kỳ năm 2024), gây thiệt hại 360 triệu đồng (tăng 20,0%).'
  ],
  ['months', 'Tháng 08/2024 xảy ra 26 vụ (giảm 11 vụ, 29,7% so với tháng 07/2024).'],
  [
    'months by period',
    'Số vụ theo tháng, từ tháng 01/2024 đến tháng 08/2024: nhiều nhất là tháng 03/2024 – 41 vụ; ít nhất là tháng 06/2024 – 22 vụ; gần nhất là tháng 08/2024 – 26 vụ (giảm 11 vụ, 29,7% so với tháng 07/2024).'
  ],
  [
    'months by period, English',
    'Cases by month, from January 2024 to August 2024: most in March 2024 – 41 cases; least in June 2024 – 22 cases; latest, August 2024 – 26 cases (down 11 cases, 29.7% from July 2024).'
  ],
  ['quarters', 'Quý III/2024 xảy ra 63 vụ.'],
  [
    'a budget',
    'Năm 2026: số tiền 1.250 triệu đồng (không đổi so với năm 2025); trong đó: công tác phòng ngừa – 650 triệu đồng; công tác đấu tranh – 450 triệu đồng; mua sắm trang thiết bị – không có; chỉ đạo, quản lý, điều hành – 150 triệu đồng.'
  ],
  [
    'a budget by period',
    'Số tiền theo năm: năm 2023 – 1.150 triệu đồng; năm 2024 – 1.150 triệu đồng (không đổi so với năm 2023); năm 2025 – 1.250 triệu đồng (tăng 8,7% so với năm 2024); năm 2026 – 1.250 triệu đồng (không đổi so với năm 2025).'
  ],
  ['a budget, totals', 'Từ 01/01/2023 đến 31/12/2026: số tiền 4.800 triệu đồng.'],
  [
    'a budget, reconciliation',
    'Năm 2026: số tiền nguồn ghi 1.250 triệu đồng, các phần cộng lại 1.250 triệu đồng, khớp nhau.'
  ],
  ['nothing', '']
]);

describe('the sentence of', () => {
  it.each(CASES)('%s', (name, make) => expect(make()).toBe(WRITTEN.get(name)));
  it('all that is written is made', () =>
    expect([...WRITTEN.keys()].sort()).toEqual(CASES.map(([name]) => name).sort()));
});

describe('in every sentence', () => {
  const texts = CASES.map(([name, make]): [string, string] => [name, make()]).filter(([, text]) => text);
  it.each(texts)('%s: grammar', (_, text) => {
    expect(text).not.toMatch(/tăng giảm|giảm tăng|NaN|undefined|null|\(\)| {2}| ,|,,|\.\.|;\.|–\s*[;.]/);
    expect(text).toMatch(/\.$/);
    // a rise carries no minus, a fall no plus
    expect(text).not.toMatch(/tăng [^(),;]*\(-|giảm [^(),;]*\(\+|up [^(),;]*\(-|down [^(),;]*\(\+/);
    // under ten a count is written 01 … 09 in Vietnamese, and 1 is singular in English
    expect(text).not.toMatch(/(?<![\d.,–/])[1-9] (vụ|bị hại|đối tượng)/);
    expect(text).not.toMatch(/(?<![\d.,])1 (cases|victims|suspects)|(?<![\d.,])(?!1 )\d+ case(?!s)/);
  });
});

describe('styles in the address', () => {
  it.each(CHANGE_STYLES.flatMap((change) => [1, 2].map((digits) => ({ change, digits: digits as 1 | 2 }))))(
    '%o is read back',
    (style) => expect(parseStyle(printStyle(style))).toEqual(style)
  );
  it.each(['', 'x', 'plain-3', 'plain-2-2', '-2', 'PLAIN'])('“%s” is none', (text) =>
    expect(parseStyle(text)).toBeNull()
  );
});
