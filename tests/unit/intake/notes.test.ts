import { expect, test } from 'vitest';
import { readFile } from '../../../src/lib/intake/intake';

const HEADER = 'Mã vụ,Ngày xảy ra,Thủ đoạn,Địa bàn,Nội dung';
const CASES = [
  'V-1,12/05/2023,Giả danh công an,Nha Trang,gọi điện',
  'V-2,13/05/2023,Vay qua app,Cam Ranh,nhắn tin'
];

async function counted(last: string): Promise<{ rows: number; notes: readonly string[] }> {
  const reading = await readFile(new TextEncoder().encode([HEADER, ...CASES, last].join('\n')), 'a.csv');
  if (!reading.ok) throw new Error(reading.fault);
  return { rows: reading.counts.rows, notes: reading.reading.notes };
}

test.each([
  'V-3,13/05/2023,Giả danh công an,,ghi chú 100000',
  'V-3,13/05/2023,,,Ghi chú: chưa rõ',
  'V-3,,,,ghi chú thêm',
  ',14/05/2023,,,nguồn tin quần chúng'
])('a last row with data stays a row: %s', async (last) => {
  expect(await counted(last)).toEqual({ rows: 3, notes: [] });
});

test.each([
  'Ghi chú: số liệu sơ bộ, chưa đối chiếu, tính đến hết tháng, do xã báo cáo,',
  'Nguồn: PA05,,,,',
  'Người lập biểu,,,,Thủ trưởng đơn vị',
  ',,,,Thủ trưởng đơn vị',
  ',,,"Khánh Hòa, ngày 15 tháng 6 năm 2023",'
])('words below the table are a note: %s', async (last) => {
  const { rows, notes } = await counted(last);
  expect({ rows, notes: notes.length }).toEqual({ rows: 2, notes: 1 });
});
