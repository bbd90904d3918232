/** Further columns: the unit that reports, the channel, the state of the case, and other groups. */
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/lib/cases/day';
import { readFile } from '../../../src/lib/intake/intake';
import type { Changes, FileReading } from '../../../src/lib/intake/reading';

const today = parseIsoDay('2025-06-30') ?? 0;

async function read(lines: readonly string[], changes: Changes = {}): Promise<FileReading> {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const reading = await readFile(bytes, 'thử.csv', { today, changes });
  if (!reading.ok) throw new Error(`refused: ${reading.fault}`);
  return reading;
}

/** `{unit: ['Công an A', null]}`: each category's values row by row. */
function categories({ records }: FileReading): Record<string, (string | null)[]> {
  return Object.fromEntries(
    records.categories.map(({ id, column }) => [
      id,
      Array.from(column.codes, (code) => column.values[code] ?? null)
    ])
  );
}

const meanings = ({ reading }: FileReading): string[] => reading.columns.map((column) => column.meaning);

const CASES = [
  'Mã vụ;Ngày xảy ra;Thủ đoạn;Địa bàn;Đơn vị thụ lý;Phương tiện;Kết quả giải quyết;Mức độ;Họ tên bị hại;Số điện thoại;Tóm tắt;Thiệt hại',
  'A1;01/02/2024;Vay qua App;Nha Trang;Công an phường A;Zalo;Đã làm rõ;Nghiêm trọng;Nguyễn Văn A;0905111222;Bị hại nhận cuộc gọi lạ;10000000',
  'A2;02/02/2024;Vay qua App;Nha Trang;Công an phường A;zalo;;Ít nghiêm trọng;Trần Thị B;0905111223;Bị hại được kết bạn;20000000',
  'A3;03/02/2024;Bẫy tình;Cam Ranh;Công an phường B;Facebook;Đang điều tra;Nghiêm trọng;Lê Văn C;0905111224;Bị hại bấm liên kết;30000000',
  'A4;04/02/2024;Bẫy tình;Cam Ranh;;Điện thoại;Đang điều tra;Nghiêm trọng;Phạm D;0905111225;Không rõ;40000000'
];

describe('a list of cases', () => {
  it('groups by unit, channel, status and what else comes back, never by persons or free text', async () => {
    const reading = await read(CASES);
    expect(meanings(reading)).toEqual([
      'code',
      'date',
      'type',
      'area',
      'unit',
      'channel',
      'status',
      'category',
      'ignore',
      'ignore',
      'ignore',
      'loss'
    ]);
    expect(categories(reading)).toEqual({
      unit: ['Công an phường A', 'Công an phường A', 'Công an phường B', null],
      channel: ['Zalo', 'Zalo', 'Facebook', 'Điện thoại'],
      status: ['Đã làm rõ', null, 'Đang điều tra', 'Đang điều tra'],
      'cat-muc-do': ['Nghiêm trọng', 'Ít nghiêm trọng', 'Nghiêm trọng', 'Nghiêm trọng']
    });
    expect(reading.records.categories.map(({ name }) => name)).toEqual([
      'Đơn vị thụ lý',
      'Phương tiện',
      'Kết quả giải quyết',
      'Mức độ'
    ]);
  });

  it('can be told otherwise in the review', async () => {
    const reading = await read(CASES, { meanings: { 6: 'ignore', 7: 'status', 9: 'category' } });
    expect(Object.keys(categories(reading))).toEqual(['unit', 'channel', 'status', 'cat-so-dien-thoai']);
    expect(categories(reading)['status']?.[0]).toBe('Nghiêm trọng');
  });

  it('leaves a status of nothing but sentences alone', async () => {
    const rows = Array.from({ length: 30 }, (_, i) => `0${(i % 9) + 1}/03/2024;Đã xử lý theo văn bản ${i};5`);
    expect(meanings(await read(['Ngày xảy ra;Kết quả;Thiệt hại', ...rows]))).toEqual([
      'date',
      'ignore',
      'loss'
    ]);
  });

  it('takes names under “Bị hại” for no group even where some come back', async () => {
    const names = ['Nguyễn Văn A', 'Trần Thị B', 'Nguyễn Văn A', 'Trần Thị B'];
    const rows = names.map((name, i) => `X${i};0${i + 1}/03/2024;Bẫy tình;${name};5`);
    const reading = await read(['Mã vụ;Ngày xảy ra;Thủ đoạn;Bị hại;Thiệt hại', ...rows]);
    expect(meanings(reading)[3]).toBe('ignore');
  });
});

describe('a column of units', () => {
  const units = (names: readonly string[]): string[] => [
    'Năm;Đơn vị;Số vụ',
    ...names.map((name) => `2023;${name};5`)
  ];

  it('is of places where the file has no other and they are not offices', async () => {
    expect(meanings(await read(units(['Nha Trang', 'Cam Ranh', 'Tổng cộng'])))).toEqual([
      'date',
      'area',
      'cases'
    ]);
  });

  it('is of offices where they say so; their total is a total', async () => {
    const reading = await read(units(['Công an TP Nha Trang', 'Công an TP Cam Ranh', 'Tổng cộng']));
    expect(meanings(reading)).toEqual(['date', 'unit', 'cases']);
    expect(reading.counts).toMatchObject({ accepted: 2, totals: 1 });
    expect(categories(reading)).toEqual({ unit: ['Công an TP Nha Trang', 'Công an TP Cam Ranh', null] });
  });
});

it('tells totals of several units from one another', async () => {
  const reading = await read([
    'Năm;Đơn vị báo cáo;Thủ đoạn;Số vụ',
    '2023;Công an A;Bẫy tình;3',
    '2023;Công an A;Vay qua App;4',
    '2023;Công an A;Tổng cộng;7',
    '2023;Công an B;Bẫy tình;1',
    '2023;Công an B;Vay qua App;2',
    '2023;Công an B;Tổng cộng;3'
  ]);
  expect(Array.from(reading.records.role)).toEqual([0, 0, 1, 0, 0, 1]);
  expect(reading.reading.subtotals).toBeUndefined();
});
