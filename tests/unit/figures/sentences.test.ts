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
    'Từ 01/01/2022 đến 31/08/2022 và từ 01/01/2023 đến 31/08/2023 toàn tỉnh xảy ra 60 vụ, thiệt hại đã biết hơn 92 tỷ đồng, chưa kể 28 vụ không rõ thiệt hại.'
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
    'reports received, money stopped in time',
    'Năm 2024 xảy ra 20 vụ (tăng 06 vụ so với năm 2023). Tiếp nhận 28 tin báo, tố giác; đã khám phá 17 vụ, tỷ lệ khám phá đạt 85,00%; ngăn chặn 1,2505 tỷ đồng; thu hồi 300 triệu đồng.'
  ],
  [
    'reports received, English',
    '2024: 20 cases (up 6 cases from 2023). 28 reports received; 17 cases cleared, a clearance rate of 85.00%; 1.2505 billion đồng prevented from being lost; 300 million đồng recovered.'
  ],
  [
    'no reports, nothing stopped',
    'Năm 2023 xảy ra 14 vụ. Không tiếp nhận tin báo, tố giác nào; chưa ngăn chặn được khoản nào.'
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
  ['quarters', 'Quý III/2024 (số liệu đến ngày 31/08/2024) xảy ra 63 vụ.'],
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
  [
    'one type chosen',
    'Năm 2022 toàn tỉnh xảy ra 08 vụ thuộc loại giả mạo tin nhắn ngân hàng (SMS Brandname), gây thiệt hại hơn 115 triệu đồng.'
  ],
  [
    'one type chosen, English',
    '2022: 8 cases of the type giả mạo tin nhắn ngân hàng (SMS Brandname) across the province, with losses of over 115 million đồng.'
  ],
  [
    'one type chosen, by period',
    'Số vụ thuộc loại vay qua App theo năm: năm 2022 – 49 vụ, thiệt hại hơn 5,3 tỷ đồng.'
  ],
  [
    'two types chosen, totals',
    'Từ 01/01/2022 đến 31/12/2022 toàn tỉnh xảy ra 57 vụ thuộc hai loại giả mạo tin nhắn ngân hàng (SMS Brandname) và vay qua App, gây thiệt hại hơn 5,415 tỷ đồng.'
  ],
  [
    'an area chosen',
    'Năm 2024 tại Cam Ranh xảy ra 12 vụ (tăng 04 vụ so với năm 2023), gây thiệt hại 360 triệu đồng (tăng 200 triệu đồng).'
  ],
  [
    'an area chosen, types by period',
    'Năm 2024 so với năm 2023, tại Cam Ranh: vay qua App – 12 vụ (tăng 04 vụ).'
  ],
  [
    'a type chosen, areas',
    'Từ 01/01/2023 đến 31/12/2024, trong hai địa bàn, nhiều vụ thuộc hai loại vay qua App và giả danh công an nhất là: Nha Trang – 42 vụ, chiếm 67,7%; Cam Ranh – 20 vụ, chiếm 32,3%.'
  ],
  ['a city', 'Từ 01/01/2023 đến 31/12/2024 toàn thành phố xảy ra 63 vụ, gây thiệt hại 1,045 tỷ đồng.'],
  [
    'a city, English',
    '01/01/2023 to 31/12/2024: 63 cases across the city, with losses of 1.045 billion đồng.'
  ],
  [
    'losses not all known',
    'Số vụ theo năm: năm 2023 – 30 vụ, thiệt hại 300 triệu đồng; năm 2024 – 35 vụ (tăng 05 vụ, 16,7% so với năm 2023), thiệt hại đã biết 330 triệu đồng (tăng 10,0%), chưa kể 02 vụ không rõ thiệt hại.'
  ],
  [
    'many losses unknown',
    'Năm 2024 xảy ra 40 vụ (không đổi so với năm 2023), thiệt hại đã biết 210 triệu đồng, chưa kể 20 vụ không rõ thiệt hại; trong đó: vay qua App – 21 vụ, thiệt hại đã biết 20 triệu đồng; giả danh công an – 19 vụ, thiệt hại 190 triệu đồng.'
  ],
  [
    'many losses unknown, English',
    '2024: 40 cases (unchanged from 2023), with known losses of 210 million đồng, not counting 20 cases with unknown losses; of which: vay qua App – 21 cases, known losses 20 million đồng; giả danh công an – 19 cases, losses 190 million đồng.'
  ],
  [
    'many losses unknown, by period',
    'Số vụ theo năm: năm 2023 – 40 vụ, thiệt hại 410 triệu đồng; năm 2024 – 40 vụ (không đổi so với năm 2023), thiệt hại đã biết 210 triệu đồng, chưa kể 20 vụ không rõ thiệt hại.'
  ],
  [
    'many losses unknown, totals',
    'Từ 01/01/2024 đến 31/12/2024 xảy ra 40 vụ, thiệt hại đã biết 210 triệu đồng, chưa kể 20 vụ không rõ thiệt hại.'
  ],
  [
    'many losses unknown, totals, English',
    '01/01/2024 to 31/12/2024: 21 cases, with known losses of 210 million đồng, not counting 1 case with unknown losses.'
  ],
  [
    'many losses unknown, types',
    'Từ 01/01/2024 đến 31/12/2024, trong hai loại, nhiều vụ nhất là: vay qua App – 21 vụ, chiếm 52,5%; giả danh công an – 19 vụ, chiếm 47,5%. Thiệt hại đã biết nhiều nhất là: giả danh công an – 190 triệu đồng, chiếm 90,5%; vay qua App – 20 triệu đồng, chiếm 9,5%.'
  ],
  [
    'many losses unknown, types, English',
    '01/01/2024 to 31/12/2024, of two types, the most cases: vay qua App – 21 cases, 52.5% of all; giả danh công an – 19 cases, 47.5% of all. The largest known losses: giả danh công an – 190 million đồng, 90.5% of all; vay qua App – 20 million đồng, 9.5% of all.'
  ],
  [
    'a few losses unknown before',
    'Năm 2024 xảy ra 50 vụ (tăng 10 vụ, 25,0% so với năm 2023), gây thiệt hại 510 triệu đồng (tăng 27,5% so với phần đã biết của năm 2023); trong đó: giả danh công an – 49 vụ, thiệt hại 490 triệu đồng; vay qua App – 01 vụ, thiệt hại 20 triệu đồng.'
  ],
  [
    'a few losses unknown before, English',
    '2024: 50 cases (up 10 cases, 25.0% from 2023), with losses of 510 million đồng (up 27.5% from the known part of 2023); of which: giả danh công an – 49 cases, losses 490 million đồng; vay qua App – 1 case, losses 20 million đồng.'
  ],
  [
    'types with some not stated',
    'Năm 2024 so với năm 2023: giả danh công an – 33 vụ (tăng 03 vụ, 10,0%); vay qua App – 01 vụ (tăng 01 vụ); chưa rõ loại – 01 vụ (tăng 01 vụ).'
  ],
  [
    'an unfinished year among years',
    'Số vụ theo năm: năm 2024 – 55 vụ, thiệt hại 550 triệu đồng; năm 2025 (số liệu đến ngày 31/05/2025) – 36 vụ, thiệt hại 360 triệu đồng.'
  ],
  [
    'an unfinished quarter of counted rows',
    'Số vụ theo quý: quý I/2024 – 96 vụ; quý II/2024 – 83 vụ (giảm 13 vụ, 13,5% so với quý I/2024); quý III/2024 (số liệu đến ngày 31/08/2024) – 63 vụ.'
  ],
  ['types of a period with nothing before', 'Năm 2024: A – 60 vụ; B – 39 vụ.'],
  ['only one type', 'Từ 01/01/2024 đến 31/05/2025, chỉ có một loại: vay qua App – 91 vụ, chiếm 100,0%.'],
  ['only one area, English', '01/01/2024 to 31/05/2025, only one area: Nha Trang – 91 cases, 100.0% of all.'],
  ['all types alike', ''],
  [
    'the latest month is the highest',
    'Số vụ theo tháng, từ tháng 01/2024 đến tháng 07/2024: ít nhất là tháng 01/2024 – 20 vụ; nhiều nhất là kỳ gần nhất, tháng 07/2024 – 26 vụ (tăng 01 vụ, 4,0% so với tháng 06/2024).'
  ],
  [
    'a budget, types',
    'Từ 01/01/2023 đến 31/12/2026, trong bốn loại, số tiền lớn nhất là: công tác phòng ngừa – 2.500 triệu đồng, chiếm 52,1%; công tác đấu tranh – 1.700 triệu đồng, chiếm 35,4%; chỉ đạo, quản lý, điều hành – 600 triệu đồng, chiếm 12,5%.'
  ],
  [
    'a budget, types, English',
    '01/01/2023 to 31/12/2026, of four types, the largest amount: công tác phòng ngừa – 2,500 million đồng, 52.1% of all; công tác đấu tranh – 1,700 million đồng, 35.4% of all; chỉ đạo, quản lý, điều hành – 600 million đồng, 12.5% of all.'
  ],
  [
    'nothing done',
    'Năm 2024 xảy ra 25 vụ. Chưa khám phá vụ nào; chưa khởi tố vụ nào; xử lý 01 đối tượng; chưa thu hồi được tài sản.'
  ],
  [
    'nothing done, English',
    '2024: 25 cases. No cases cleared; no cases prosecuted; 1 suspect dealt with; nothing recovered.'
  ],
  ['to no cases and no losses', 'Năm 2024 không xảy ra vụ nào (giảm 25 vụ, 100,0% so với năm 2023).'],
  ['a change that rounds to nothing', 'Năm 2024 xảy ra 100.001 vụ (tăng 01 vụ so với năm 2023).'],
  [
    'a change of unclear direction',
    'Năm 2024 xảy ra 99 vụ (giảm 01 vụ, 1,0% so với năm 2023), gây thiệt hại hơn 26,3 tỷ đồng (chưa rõ tăng hay giảm, -2,6% đến +1,5%).'
  ],
  [
    'more types than are told',
    'Năm 2024 so với năm 2023: kiểu 1 – 50 vụ (không đổi); kiểu 2 – 49 vụ (không đổi); kiểu 3 – 48 vụ (không đổi); kiểu 4 – 47 vụ (không đổi); kiểu 5 – 46 vụ (không đổi); kiểu 6 – 45 vụ (không đổi); kiểu 7 – 44 vụ (không đổi); kiểu 8 – 43 vụ (không đổi); kiểu 9 – 42 vụ (không đổi); kiểu 10 – 41 vụ (không đổi); kiểu 11 – 40 vụ (không đổi); kiểu 12 – 39 vụ (không đổi); hai loại khác không nêu ở đây.'
  ],
  [
    'a shifted year by period',
    'Số vụ theo năm: năm 2023 (từ 15/12/2022 đến 14/12/2023) – 25 vụ, thiệt hại 250 triệu đồng; năm 2024 (từ 15/12/2023 đến 14/12/2024) – 33 vụ (tăng 08 vụ, 32,0% so với năm 2023), thiệt hại 330 triệu đồng (tăng 32,0%).'
  ],
  ['not computable', ''],
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
