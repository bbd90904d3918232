/** Khánh Hòa 2020–2022 as its plan prints it: three stated totals, nine parts of 2022. */
import { dayOf } from '../../src/lib/cases/day';
import { exactly, printed } from '../../src/lib/cases/quantity';
import type { RecordTable } from '../../src/lib/cases/record';
import { tableOf, type Row } from './tables';

const TENTH = 1e8;

const TOTALS = [
  [2020, 143, 26e9, 1e9],
  [2021, 186, 31.3e9, TENTH],
  [2022, 461, 109.2e9, TENTH]
] as const;

const PARTS = [
  ['Gọi điện giả danh cơ quan chức năng', 56, 16.3e9, TENTH],
  ['“Bẫy tình”, nhận quà qua mạng xã hội', 83, 9.7e9, TENTH],
  ['Chiếm quyền điều khiển ứng dụng Facebook, Zalo', 105, 6.8e9, TENTH],
  ['Mua bán hàng qua mạng', 35, 1.5e9, TENTH],
  ['Huy động vốn đầu tư tài chính', 36, 44.8e9, TENTH],
  ['Vay qua App', 49, 5.3e9, TENTH],
  ['Tuyển cộng tác viên bán hàng online', 86, 20.9e9, TENTH],
  ['Giả mạo tin nhắn của ngân hàng (SMS Brandname)', 8, 115e6, 1e6],
  ['Các thủ đoạn khác', 10, 3.3e9, TENTH]
] as const;

export function khanhHoa(): RecordTable {
  const totals = TOTALS.map(([year, cases, loss, step]) => yearly(year, 'total', null, cases, loss, step));
  const parts = PARTS.map(([type, cases, loss, step]) => yearly(2022, 'part', type, cases, loss, step));
  return tableOf([...totals, ...parts], ['cases', 'loss']);
}

function yearly(
  year: number,
  role: Row['role'],
  type: string | null,
  cases: number,
  loss: number,
  step: number
): Row {
  return {
    from: dayOf(year, 1, 1),
    to: dayOf(year, 12, 31),
    role,
    type,
    area: 'Khánh Hòa',
    measures: { cases: exactly(cases), loss: printed(loss, 'atLeast', step) }
  };
}
