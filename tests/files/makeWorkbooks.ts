/** Writes the workbooks of tests/files/given: `npx tsx tests/files/makeWorkbooks.ts`. Deterministic; password.xlsx is not made here. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { xlsx, zip, type RawCell, type RawSheet } from '../unit/intake/xlsxWriter';

type Cell = RawCell | string | number | null;

/** Rows to cells by name. */
function cells(rows: readonly (readonly Cell[])[]): RawSheet['cells'] {
  const out: Record<string, RawCell | string | number> = {};
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) out[`${String.fromCharCode(65 + c)}${r + 1}`] = cell;
    })
  );
  return out;
}

const put = (name: string, bytes: Uint8Array): void =>
  writeFileSync(join(import.meta.dirname, 'given', name), bytes);
const day = (serial: number): RawCell => ({ v: String(serial), format: 'dd/mm/yyyy' });
const result = (v: string, formula: string): RawCell => ({ v, formula });
const error = (v: string): RawCell => ({ v, t: 'e' });

// 44958 is 01/02/2023 by the 1900 epoch; by the 1904 epoch 43496 is.
const dated = (first: number): RawSheet['cells'] =>
  cells([
    ['Mã vụ', 'Ngày xảy ra', 'Thủ đoạn', 'Thiệt hại (đồng)'],
    ['A-1', day(first), 'Giả danh công an', 1_500_000],
    ['A-2', day(first + 27), 'Vay qua App', result('2500000', 'D2+1000000')],
    ['A-3', day(first + 28), 'Vay qua App', error('#DIV/0!')]
  ]);
put('sheet-dates-1900.xlsx', xlsx([{ name: 'Vụ', cells: dated(44_958) }]));
put('sheet-dates-1904.xlsx', xlsx([{ name: 'Vụ', cells: dated(43_496) }], { date1904: true }));

put(
  'sheet-merged-cells.xlsx',
  xlsx([
    {
      name: 'Biểu 1',
      cells: cells([
        ['THỐNG KÊ NĂM 2023'],
        ['Địa bàn', 'Thủ đoạn', 'Số vụ', 'Thiệt hại (triệu đồng)'],
        ['Nha Trang', 'Giả danh công an', 5, 1500.5],
        [null, 'Vay qua App', 6, 20],
        [null, 'Đầu tư tài chính', 7, 300],
        ['Cam Ranh', 'Giả danh công an', 1, 0.25],
        ['Vạn Ninh', 'Vay qua App', 2, 9],
        [null, 'Giả danh công an', 3, 8]
      ]),
      merges: ['A1:D1', 'A3:A5', 'A7:A8']
    }
  ])
);
put(
  'sheet-three-row-header.xlsx',
  xlsx([
    {
      name: 'PL',
      cells: cells([
        ['STT', 'Đơn vị', 'Năm 2023', null, null, null],
        [null, null, 'Giả danh công an', null, 'Vay qua App', null],
        [null, null, 'Số vụ', 'Thiệt hại (triệu đồng)', 'Số vụ', 'Thiệt hại (triệu đồng)'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
        [1, 'Nha Trang', 5, 150.5, 6, 20],
        [2, 'Cam Ranh', 7, 1250, 8, 40.25]
      ]),
      merges: ['A1:A3', 'B1:B3', 'C1:F1', 'C2:D2', 'E2:F2']
    }
  ])
);
put(
  'sheet-group-headings.xlsx',
  xlsx([
    {
      name: 'Xã',
      cells: cells([
        ['STT', 'Xã, phường', 'Số vụ', 'Số bị hại'],
        ['I. Thành phố Nha Trang'],
        [1, 'Phường Lộc Thọ', 5, 6],
        [2, 'Phường Vĩnh Hải', 7, 8],
        ['II. Huyện Diên Khánh'],
        [1, 'Xã Suối Hiệp', 1, 2]
      ]),
      merges: ['A2:D2', 'A5:D5']
    }
  ])
);
const unit = (said: string, rows: readonly (readonly Cell[])[]): RawSheet['cells'] =>
  cells([[`ĐVT: ${said}`], ['Năm', 'Thủ đoạn', 'Số vụ', 'Thiệt hại'], ...rows]);
put(
  'sheets-in-two-units.xlsx',
  xlsx([
    { name: '2021', cells: unit('triệu đồng', [[2021, 'Giả danh công an', 5, 1500.5]]) },
    { name: '2022', cells: unit('tỷ đồng', [[2022, 'Giả danh công an', 6, 2.25]]) },
    {
      name: 'Nháp',
      state: 'hidden',
      cells: cells([
        ['Năm', 'Số vụ'],
        [1999, 1]
      ])
    }
  ])
);
put(
  'xlsx-named.csv',
  xlsx([
    {
      name: 'a',
      cells: cells([
        ['Năm', 'Số vụ'],
        [2021, 5],
        [2022, 6]
      ])
    }
  ])
);
put('csv-named.xlsx', new TextEncoder().encode('Năm,Số vụ\n2021,5\n2022,6\n'));
put(
  'zip-bomb.xlsx',
  zip(
    [
      ['xl/workbook.xml', new Uint8Array(10)],
      ['xl/worksheets/sheet1.xml', new Uint8Array(1000)]
    ],
    { 'xl/worksheets/sheet1.xml': 4_000_000_000 }
  )
);
