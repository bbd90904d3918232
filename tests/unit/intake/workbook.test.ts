/**
 * Workbooks of .xlsx written by hand, read whole; `read-excel-file` is the second opinion.
 */
import { writeXlsx } from 'hucre/xlsx';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { isoDay, parseIsoDay } from '../../../src/lib/cases/day';
import { gridText } from '../../../src/lib/intake/grid';
import { openFile, readFile, reopen } from '../../../src/lib/intake/intake';
import type { Changes, FileReading, FileRefusal } from '../../../src/lib/intake/reading';
import { openWorkbook } from '../../../src/lib/intake/workbook';
import { fromCodePage } from '../../../src/lib/intake/encodings';
import { mojibake, tcvn3 } from '../../files/encode.mjs';
import { xlsx, zip, type RawCell, type RawSheet } from './xlsxWriter';

const today = parseIsoDay('2025-06-30') ?? 0;

/** A sheet from rows of cells; `null` leaves one out. */
function sheet(
  rows: readonly (readonly (RawCell | string | number | null)[])[],
  more: Partial<RawSheet> = {}
): RawSheet {
  const cells: Record<string, RawCell | string | number> = {};
  rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) cells[`${String.fromCharCode(65 + c)}${r + 1}`] = cell;
    })
  );
  return { name: 'Số liệu', cells, ...more };
}

async function readAny(bytes: Uint8Array, changes: Changes = {}): Promise<FileReading | FileRefusal> {
  return readFile(bytes, 'bảng.xlsx', { today, changes });
}

async function read(bytes: Uint8Array, changes: Changes = {}): Promise<FileReading> {
  const reading = await readAny(bytes, changes);
  if (!reading.ok) throw new Error(`${reading.fault} ${JSON.stringify(reading.detail)}`);
  return reading;
}

async function texts(bytes: Uint8Array, changes: Changes = {}): Promise<string[][]> {
  const opened = await openFile(bytes, 'bảng.xlsx', { changes });
  if (!opened.ok) throw new Error(opened.fault);
  return gridText(opened.grid);
}

const values = (column: Float64Array | undefined): number[] => [...(column ?? [])];
const n = (v: string, format?: string): RawCell => (format ? { v, format } : { v });
const HEAD = ['Năm', 'Thủ đoạn', 'Số vụ', 'Thiệt hại (triệu đồng)'];

describe('numbers', () => {
  it('are read one way only: 26000 and 26.5 million, and no question', async () => {
    const book = xlsx([
      sheet([
        HEAD,
        [2020, 'A', 143, 26000],
        [2021, 'B', 186, n('26.5')],
        [2022, 'C', 461, n('109.2')],
        [2022, 'D', 1, n('1.234')]
      ])
    ]);
    const reading = await read(book);
    expect(reading.questions).toEqual([]);
    expect(values(reading.records.measures.loss?.value)).toEqual([26e9, 26.5e6, 109.2e6, 1_234_000]);
    expect(reading.problems).toEqual([]);
    expect(reading.reading.columns[3]?.number?.decided).toBe('clear');
    expect(reading.reading.columns[3]?.examples[1]?.text).toBe('26,5');
  });

  it('beside text numbers: the text alone is asked about', async () => {
    const book = xlsx([sheet([HEAD, [2020, 'A', 143, n('26.5')], [2021, 'B', 186, '31.300']])]);
    const reading = await read(book);
    expect(reading.questions.map((q) => [q.kind, q.cells])).toEqual([['number-style', 1]]);
  });

  it.each([
    ['0.1', '', '0,1'],
    ['0.30000000000000004', '', '0,3'],
    ['1E-7', '', '0,0000001'],
    ['1.5E+21', '', '1500000000000000000000'],
    ['123456789012345', '#,##0', '123456789012345'],
    ['-5', '#,##0;(#,##0)', '-5'],
    ['-0.0001', '0', '-0,0001'],
    ['0.806', '0.0%', '80,6%'],
    ['0.07', '0%', '7%'],
    ['17', '00000', '00017'],
    ['26000000', '#,##0,,', '26 triệu'],
    ['26500000', '0.0,,"tr"', '26,5 tr'],
    ['26.5', '0.0" tỷ"', '26,5 tỷ'],
    ['1500', '[$$-409]#,##0.00', '$1500'],
    ['1500', '#,##0.00\\ [$USD]', '1500 USD'],
    ['1500', '#,##0\\ [$€-de-DE]', '1500 €'],
    ['1500', '#,##0\\ "₫"', '1500'],
    ['1500', '#,##0\\ [$₫-42A]', '1500'],
    ['1500', '#,##0 "đồng"', '1500'],
    ['8', '0 "vụ"', '8 vụ'],
    ['8', '"Đợt "0', '8'],
    ['2500000', '[>=1000000]0.0,,"tr";0', '2,5 tr'],
    ['2500', '[>=1000000]0.0,,"tr";0', '2500'],
    ['44593', 'dd/mm/yyyy', '2022-02-01'],
    ['44593.75', 'dd/mm/yyyy', '2022-02-01 18:00:00'],
    ['44593.75', 'dd/mm/yyyy hh:mm', '2022-02-01 18:00:00'],
    ['44593', '[$-42A]dd mmmm yyyy', '2022-02-01'],
    ['44593', 'mm/yyyy', '02/2022'],
    ['44593', 'yyyy', '2022'],
    ['44593', '"Tháng "m/yyyy', '02/2022'],
    ['0.5', 'h:mm', '12:00:00'],
    ['44593', '"ngày "0', '44593']
  ])('%s under %s is %s', async (v, format, want) => {
    const grid = await texts(
      xlsx([
        sheet([
          ['Năm', 'Số vụ', 'Giá trị'],
          [2022, 1, n(v, format)]
        ])
      ])
    );
    expect(grid[1]?.[2]?.trim()).toBe(want);
  });
});

describe('dates', () => {
  const rows = (format: string): RawSheet =>
    sheet([
      ['Mã vụ', 'Ngày xảy ra', 'Thủ đoạn'],
      ['A1', n('44593', format), 'x'],
      ['A2', n('44927', format), 'x'],
      ['A3', '25/12/2022', 'x']
    ]);
  it('of the 1900 epoch', async () => {
    const { records, questions, problems } = await read(xlsx([rows('dd/mm/yyyy')]));
    expect([...records.from].map(isoDay)).toEqual(['2022-02-01', '2023-01-01', '2022-12-25']);
    expect([questions, problems]).toEqual([[], []]);
  });
  it('of the 1904 epoch, four years and a day later', async () => {
    const grid = await texts(xlsx([rows('dd/mm/yyyy')], { date1904: true }));
    expect(grid.slice(1, 3).map((row) => row[1])).toEqual(['2026-02-02', '2027-01-02']);
    const styled = await texts(xlsx([rows('"ngày" dd/mm/yyyy')], { date1904: true }));
    expect(styled.slice(1, 3).map((row) => row[1])).toEqual(['2026-02-02', '2027-01-02']);
  });
});

describe('cells', () => {
  it('errors, formulas with and without results, truth, inline texts, blanks at the end', async () => {
    const grid = await texts(
      xlsx([
        sheet([
          ['Năm', 'Số vụ', 'Thủ đoạn', 'Ghi chú', 'Khác'],
          [2022, { v: '#REF!', t: 'e' }, { v: 'Vay qua App', t: 'inlineStr' }, { v: '1', t: 'b' }, null],
          [2022, { v: '12', formula: 'SUM(A1:A2)' }, { v: 'a & b', t: 'str', formula: 'X' }],
          [2022, { v: '', formula: 'NEVER()' }, { v: '', t: 'str', formula: '""' }],
          [2022, 5, '  x\u00A0y ']
        ])
      ])
    );
    expect(grid.slice(1)).toEqual([
      ['2022', '#REF!', 'Vay qua App', 'TRUE', ''],
      ['2022', '12', 'a & b', '', ''],
      ['2022', '#CALC!', '', '', ''],
      ['2022', '5', 'x\u00A0y', '', '']
    ]);
  });

  it('problems name the row of the sheet and the column of the header', async () => {
    const reading = await read(
      xlsx([
        sheet([
          ['Báo cáo năm 2022', null, null, null],
          [],
          HEAD,
          [2022, 'A', { v: '#REF!', t: 'e' }, 5],
          [],
          [2022, 'B', 3, { v: '', formula: 'NEVER()' }]
        ])
      ])
    );
    expect(reading.problems.map((p) => [p.row, p.column, p.text, p.reason, p.action])).toEqual([
      [4, 'Số vụ', '#REF!', 'error-cell', 'rejected'],
      [6, 'Thiệt hại (triệu đồng)', '#CALC!', 'error-cell', 'kept']
    ]);
    expect(reading.reading.titles).toEqual(['Báo cáo năm 2022']);
  });

  it('merged cells keep their value in the first, and say where they reach', async () => {
    const opened = await openFile(
      xlsx([sheet([['Tiêu đề', null, null, null], HEAD, [2022, 'A', 1, 2]], { merges: ['A1:D1', 'A3:A5'] })]),
      'x.xlsx'
    );
    expect(opened).toMatchObject({
      ok: true,
      grid: {
        spans: [
          { top: 0, left: 0, bottom: 0, right: 3 },
          { top: 2, left: 0, bottom: 4, right: 0 }
        ]
      }
    });
  });
});

describe('sheets', () => {
  const table = (year: number, cases: number): RawSheet['cells'] =>
    sheet([HEAD, [year, 'A', cases, n('1.5')], [year, 'B', cases + 1, n('2.5')]]).cells;
  const book = xlsx([
    { name: 'Bìa', cells: { A1: 'Báo cáo' } },
    { name: 'Biểu đồ', cells: {}, chart: true },
    { name: 'Cũ', cells: table(2020, 100), state: 'hidden' },
    { name: '2021', cells: table(2021, 10) },
    { name: '2022', cells: table(2022, 20) },
    { name: 'Rất ẩn', cells: table(2019, 1), state: 'veryHidden' }
  ]);

  it('lists all, hidden ones by name, and reads the first visible one with a table', async () => {
    const reading = await read(book);
    expect(reading.sheets).toEqual([
      { name: 'Bìa', hidden: false, rows: 1, chosen: false },
      { name: 'Cũ', hidden: true, rows: 3, chosen: false },
      { name: '2021', hidden: false, rows: 3, chosen: true },
      { name: '2022', hidden: false, rows: 3, chosen: false },
      { name: 'Rất ẩn', hidden: true, rows: 3, chosen: false }
    ]);
    expect(values(reading.records.measures.cases?.value)).toEqual([10, 11]);
  });

  it('reads one or many by choice, hidden ones too', async () => {
    expect(values((await read(book, { sheets: ['Cũ'] })).records.measures.cases?.value)).toEqual([100, 101]);
    const both = await read(book, { sheets: ['2022', '2021'] });
    expect(both.reading.columns.map((c) => [c.name, c.meaning])).toEqual([
      ['Trang tính', 'ignore'],
      ['Năm', 'date'],
      ['Thủ đoạn', 'type'],
      ['Số vụ', 'cases'],
      ['Thiệt hại (triệu đồng)', 'loss']
    ]);
    expect(values(both.records.measures.cases?.value)).toEqual([10, 11, 20, 21]);
    expect([...both.records.row]).toEqual([2, 3, 2, 3]);
    expect(both.sheets?.filter((own) => own.chosen).map((own) => own.name)).toEqual(['2021', '2022']);
  });

  it('the sheets’ names can be the years, and their problems name the sheet', async () => {
    const head = ['Thủ đoạn', 'Số vụ'];
    const named = xlsx([
      { ...sheet([head, ['A', 3], ['B', -1]]), name: '2021' },
      {
        ...sheet([
          ['Số vụ', 'Thủ đoạn', 'Ghi chú'],
          [4, 'A', 'z'],
          [{ v: '#N/A', t: 'e' }, 'B', '']
        ]),
        name: '2022'
      }
    ]);
    const reading = await read(named, { sheets: ['2021', '2022'] });
    expect([...reading.records.from].map(isoDay)).toEqual(['2021-01-01', '2022-01-01']);
    expect(values(reading.records.measures.cases?.value)).toEqual([3, 4]);
    expect(reading.problems.map((p) => [p.sheet, p.row, p.reason])).toEqual([
      ['2021', 3, 'negative-number'],
      ['2022', 3, 'error-cell']
    ]);
    expect(reading.counts).toEqual({ rows: 4, accepted: 2, rejected: 2, totals: 0 });
  });

  it('sheets in different units are read each in its own', async () => {
    const part = (unit: string, loss: number): RawSheet['cells'] =>
      sheet([
        [`ĐVT: ${unit}`],
        ['Năm', 'Thủ đoạn', 'Số vụ', 'Thiệt hại'],
        [2022, 'A', 1, loss],
        [2022, 'B', 1, loss]
      ]).cells;
    const reading = await read(
      xlsx([
        { name: 'a', cells: part('triệu đồng', 26000) },
        { name: 'b', cells: part('tỷ đồng', 26) }
      ]),
      { sheets: ['a', 'b'] }
    );
    const names = reading.reading.columns.map((c) => [c.name, c.meaning]);
    expect(names).toContainEqual(['Thiệt hại', 'loss']);
    expect(values(reading.records.measures.loss?.value)).toEqual([26e9, 26e9, 26e9, 26e9]);
    const headed = (unit: string, loss: number): RawSheet['cells'] =>
      sheet([
        ['Năm', `Thiệt hại (${unit})`],
        [2022, loss],
        [2023, loss]
      ]).cells;
    const other = await read(
      xlsx([
        { name: 'a', cells: headed('triệu đồng', 26000.5) },
        { name: 'b', cells: headed('tỷ đồng', 26.5) }
      ]),
      { sheets: ['a', 'b'] }
    );
    expect(values(other.records.measures.loss?.value)).toEqual([
      26_000_500_000, 26_000_500_000, 26.5e9, 26.5e9
    ]);
  });

  it('opens again only for other choices, and refuses with the choices there are', async () => {
    const opened = await openFile(book, 'x.xlsx');
    if (!opened.ok) throw new Error(opened.fault);
    expect(await reopen(opened, { changes: { numberStyles: { 3: 'en' } } })).toBe(opened);
    expect(await reopen(opened, { changes: { sheets: ['2022'] } })).not.toBe(opened);
    expect(await readAny(book, { sheets: ['Bìa'] })).toMatchObject({
      ok: false,
      fault: 'not-a-table',
      detail: { sheet: 'Bìa' },
      sheets: { length: 5 }
    });
    expect((await read(book, { sheets: ['gone'] })).sheets?.find((own) => own.chosen)?.name).toBe('2021');
  });
});

describe('old codings in cells', () => {
  const font = (text: string): string => fromCodePage(tcvn3(text), 'windows-1252');
  const rows = [
    HEAD,
    [2022, 'Lừa đảo chiếm đoạt tài sản', 12, 5],
    [2022, 'Đánh bạc qua mạng', 3, 5]
  ] as const;
  const as = (change: (text: string) => string): Uint8Array =>
    xlsx([sheet(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? change(cell) : cell))))]);

  it('a sheet in .VnTime is read as TCVN3, and can be read as it is', async () => {
    const reading = await read(as(font));
    expect(reading.encoding).toBe('tcvn3');
    expect(reading.encodings?.map((own) => own.name)).toEqual(expect.arrayContaining(['tcvn3', 'unicode']));
    expect(reading.records.type.values).toEqual(['Lừa đảo chiếm đoạt tài sản', 'Đánh bạc qua mạng']);
    expect((await openFile(as(font), 'x.xlsx', { changes: { encoding: 'unicode' } })).ok).toBe(true);
    expect((await texts(as(font), { encoding: 'unicode' }))[1]?.[1]).toBe(font('Lừa đảo chiếm đoạt tài sản'));
  });
  it('mojibake in cells is repaired on request; NFD becomes NFC', async () => {
    const spoiled = await openFile(as(mojibake), 'x.xlsx');
    expect((spoiled.ok ? spoiled.openings : spoiled).mojibake?.repaired).toBe(false);
    const reading = await read(as(mojibake), { repairMojibake: true });
    expect(reading.records.type.values[0]).toBe('Lừa đảo chiếm đoạt tài sản');
    expect((await texts(as((text) => text.normalize('NFD'))))[1]?.[1]).toBe('Lừa đảo chiếm đoạt tài sản');
  });
});

describe('refused', () => {
  const good = xlsx([sheet([HEAD, [2022, 'A', 1, 2]])]);

  it('behind a password', async () => {
    const locked = await writeXlsx({
      sheets: [
        {
          name: 'a',
          rows: [
            ['Năm', 'Số vụ'],
            [2022, 5]
          ]
        }
      ],
      encryption: { password: 'mật khẩu', spinCount: 10 }
    });
    expect(await readAny(locked)).toMatchObject({ ok: false, fault: 'locked' });
  });

  it('damaged: cut short anywhere, or with parts missing', async () => {
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.99]) {
      const cut = good.slice(0, Math.floor(good.length * share));
      expect(await readAny(cut)).toMatchObject({
        ok: false,
        fault: expect.stringMatching(/damaged|unsupported/) as string
      });
    }
    const empty = zip([['xl/workbook.xml', new TextEncoder().encode('<workbook/>')]]);
    expect(await readAny(empty)).toMatchObject({ ok: false, fault: 'damaged' });
  });

  it('too large when unpacked, before it is unpacked', async () => {
    const bomb = zip([['xl/workbook.xml', new Uint8Array(60_000_000)]]);
    const before = performance.now();
    expect(await readAny(bomb)).toMatchObject({ ok: false, fault: 'too-large', detail: { size: '60 MB' } });
    const claimed = zip([['xl/workbook.xml', new Uint8Array(10)]], { 'xl/workbook.xml': 2_000_000_000 });
    expect(await readAny(claimed)).toMatchObject({ ok: false, fault: 'too-large' });
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('a table of contents that lies is damage', async () => {
    const xml = new TextEncoder().encode('<a/>'.repeat(100_000));
    const lying = zip(
      [
        ['[Content_Types].xml', xml],
        ['xl/workbook.xml', xml]
      ],
      { 'xl/workbook.xml': 10 }
    );
    expect(await readAny(lying)).toMatchObject({ ok: false, fault: 'damaged' });
  });

  it('larger than 200 MB', async () => {
    expect(await openWorkbook(new Uint8Array(200_000_001), 'xlsx')).toMatchObject({
      ok: false,
      fault: 'too-large'
    });
  });

  it('a binary workbook is named', async () => {
    const bin = zip([['xl/workbook.bin', new Uint8Array(100)]]);
    expect(await readAny(bin)).toMatchObject({
      ok: false,
      fault: 'unsupported-format',
      detail: { format: 'xlsb' }
    });
  });
});

it('agrees with read-excel-file, cell by cell', async () => {
  const book = xlsx([
    sheet([
      HEAD,
      [2020, 'Giả danh công an', 143, n('26000.125')],
      [n('44593', 'dd/mm/yyyy'), 'a < b & "c"', { v: '12', formula: 'A1' }, n('1E-7')],
      [null, { v: 'nội tuyến', t: 'inlineStr' }, { v: '1', t: 'b' }, n('123456789.123')],
      [n('44593.5', 'dd/mm/yyyy hh:mm'), { v: 'str', t: 'str', formula: 'X' }, -3, 0]
    ])
  ]);
  const [oracle] = await readExcel(Buffer.from(book));
  const own = await openWorkbook(book, 'xlsx');
  if (!own.ok) throw new Error(own.fault);
  const want = (oracle?.data ?? []).map((row) =>
    (row as unknown[]).map((value) => {
      if (value === null) return '';
      if (value instanceof Date)
        return value
          .toISOString()
          .replace(/\.000Z$/, '')
          .replace('T00:00:00', '')
          .replace('T', ' ');
      if (typeof value === 'number') return value === 1e-7 ? '0⎖0000001' : String(value).replace('.', '⎖');
      return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
    })
  );
  expect(own.sheets[0]?.rows).toEqual(want);
});
