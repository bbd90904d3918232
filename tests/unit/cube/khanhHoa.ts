/**
 * Khánh Hòa 2020–2022 as footnote 1 of plan 522/KH-UBND prints it (the typing of "tuyên công tác viên"
 * is the source's), and Bắc Giang's first eight months; typed off the plans, not read from `data/`.
 */
import { aggregate, cases, cubeOf, hon, time, type File, type Row } from './build';
import type { Calendar } from '../../../src/lib/cases/calendar';
import type { Cube } from '../../../src/lib/cube/cube';

const TENTH = 1e8;

/** type as written, cases, loss in đồng, one unit of its last printed digit */
export const TYPES: readonly (readonly [string, number, number, number])[] = [
  ['Lừa đảo gọi điện giả danh cơ quan chức năng', 56, 16.3e9, TENTH],
  ['Lừa đảo “bẫy tình”, nhận quà qua mạng xã hội', 83, 9.7e9, TENTH],
  ['Chiếm quyền điều khiển ứng dụng Facebook, Zalo giả mạo người thân dỗ dụ chuyển tiền', 105, 6.8e9, TENTH],
  ['Lừa đảo mua bán hàng qua mạng', 35, 1.5e9, TENTH],
  ['Lừa huy động vốn đầu tư tài chính', 36, 44.8e9, TENTH],
  ['Lừa vay qua App', 49, 5.3e9, TENTH],
  ['Lừa đảo thông qua hình thức tuyên công tác viên bán hàng online', 86, 20.9e9, TENTH],
  ['Giả mạo tin nhắn của ngân hàng (SMS Brandname) để chiếm đoạt tài sản', 8, 115e6, 1e6],
  ['Các thủ đoạn khác', 10, 3.3e9, TENTH]
];

export const [IMPERSONATION, ROMANCE, TAKEOVER, SHOPPING, INVESTMENT, LOAN, JOBS, SMS, OTHER] = TYPES.map(
  ([type]) => type
) as [string, string, string, string, string, string, string, string, string];

export function khanhHoaFile(): File {
  const total = (year: number, count: number, loss: number, step: number): Row => ({
    ...time(year),
    role: 'total',
    ...cases(count, hon(loss, step))
  });
  return aggregate(
    total(2020, 143, 26e9, 1e9),
    total(2021, 186, 31.3e9, TENTH),
    total(2022, 461, 109.2e9, TENTH),
    ...TYPES.map(([type, count, loss, step]) => ({ ...time(2022), type, ...cases(count, hon(loss, step)) }))
  );
}

export function khanhHoa(calendar?: Calendar): Cube {
  return cubeOf([khanhHoaFile()], calendar);
}

/** 8 tháng đầu năm 2023: 32 vụ, hơn 92 tỷ; "tăng 04 vụ so với cùng kỳ năm 2022" makes that 28, its loss not stated. */
export function bacGiang(): Cube {
  return cubeOf([
    aggregate(
      { ...time(2022, 1, 8), ...cases(28, null) },
      { ...time(2023, 1, 8), ...cases(32, hon(92e9, 1e9)) }
    )
  ]);
}
