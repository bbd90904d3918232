/**
 * One content in every coding, delimiter, line end and number style, and in workbooks: the same records.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/lib/cases/day';
import { openFile, readFile } from '../../../src/lib/intake/intake';
import type { FileReading } from '../../../src/lib/intake/reading';
import { cp1258, mojibake, tcvn3, utf16, utf8, vni } from '../../files/encode.mjs';
import { xlsx, zip, type RawCell } from './xlsxWriter';

const today = parseIsoDay('2025-06-30') ?? 0;

const CODINGS: Record<string, (text: string) => Uint8Array> = {
  'utf-8': (text) => utf8(text, false),
  'utf-8 with mark': (text) => utf8(text, true),
  'utf-8 in NFD': (text) => utf8(text.normalize('NFD'), false),
  'utf-16le': (text) => utf16(text, 'le', false),
  'utf-16le with mark': (text) => utf16(text, 'le', true),
  'utf-16be': (text) => utf16(text, 'be', false),
  'utf-16be with mark': (text) => utf16(text, 'be', true),
  'windows-1258': cp1258,
  tcvn3,
  vni
};
const LINE_ENDS = { LF: '\n', CRLF: '\r\n', CR: '\r' };
const DELIMITERS = { comma: ',', semicolon: ';', tab: '\t', pipe: '|' };
const STYLES: Record<string, (value: number) => string> = {
  '1.234,5': (value) => value.toLocaleString('de-DE', { maximumFractionDigits: 3 }),
  '1,234.5': (value) => value.toLocaleString('en-US', { maximumFractionDigits: 3 }),
  '1 234,5': (value) => value.toLocaleString('de-DE', { maximumFractionDigits: 3 }).replaceAll('.', ' '),
  '1234,5': (value) => String(value).replace('.', ',')
};
const ROWS: [string, string, string, number, number][] = [
  ['05/01/2022', 'Giả danh cơ quan chức năng', 'Nha Trang', 56, 16_300.25],
  ['17/02/2022', 'Lừa đảo "bẫy tình", nhận quà; qua mạng | xã hội', 'Diên Khánh', 83, 9_700],
  ['28/03/2022', 'Chiếm quyền điều khiển ứng dụng', 'Vạn Ninh', 1_105, 6.8],
  ['31/12/2022', 'Vay tiền qua ứng dụng', 'Khánh Vĩnh', 49, 1_234_567.5],
  ['31/12/2022', 'Các thủ đoạn khác', 'Ninh Hòa', 10, 0.115]
];
const HEAD = ['Ngày xảy ra', 'Thủ đoạn', 'Địa bàn', 'Số vụ', 'Thiệt hại (triệu đồng)'];

function text(delimiter: string, lineEnd: string, style: (value: number) => string): string {
  const quoted = (cell: string): string => (/["|;,\t]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  const rows = ROWS.map(([day, type, area, cases, loss]) => [day, type, area, style(cases), style(loss)]);
  return [HEAD, ...rows].map((row) => row.map(quoted).join(delimiter) + lineEnd).join('');
}

async function recordsOf(bytes: Uint8Array, name: string): Promise<FileReading['records']> {
  const reading = await readFile(bytes, name, { today });
  if (!reading.ok) throw new Error(`${reading.fault} ${JSON.stringify(reading.detail)}`);
  expect(reading.problems).toEqual([]);
  expect(reading.questions).toEqual([]);
  expect(reading.counts).toEqual({ rows: 5, accepted: 5, rejected: 0, totals: 0 });
  return reading.records;
}

describe('the same content is the same records', async () => {
  const want = await recordsOf(utf8(text(',', '\n', STYLES['1,234.5'] ?? String), false), 'a.csv');

  it('and the right ones', () => {
    expect([...(want.measures.cases?.value ?? [])]).toEqual([56, 83, 1105, 49, 10]);
    expect([...(want.measures.loss?.value ?? [])]).toEqual([
      16_300_250_000, 9.7e9, 6.8e6, 1_234_567_500_000, 115_000
    ]);
    expect(want.type.values).toEqual(ROWS.map((row) => row[1]));
  });

  for (const [coding, encode] of Object.entries(CODINGS)) {
    for (const [delimiterName, delimiter] of Object.entries(DELIMITERS)) {
      for (const [lineEndName, lineEnd] of Object.entries(LINE_ENDS)) {
        for (const [styleName, style] of Object.entries(STYLES)) {
          it(`${coding}, ${delimiterName}, ${lineEndName}, ${styleName}`, async () => {
            expect(await recordsOf(encode(text(delimiter, lineEnd, style)), 'a.csv')).toEqual(want);
          });
        }
      }
    }
  }

  it.each([false, true])('in a workbook, of the 1904 epoch: %s', async (date1904) => {
    const cells: Record<string, RawCell | string | number> = {};
    HEAD.forEach((name, c) => (cells[`${'ABCDE'[c] ?? ''}1`] = name));
    ROWS.forEach(([day, type, area, cases, loss], r) => {
      const [d, m, y] = day.split('/').map(Number);
      const serial =
        (parseIsoDay(`${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`) ?? 0) + 25_569;
      cells[`A${r + 2}`] = { v: String(serial - (date1904 ? 1462 : 0)), format: 'dd/mm/yyyy' };
      cells[`B${r + 2}`] = type;
      cells[`C${r + 2}`] = area;
      cells[`D${r + 2}`] = cases;
      cells[`E${r + 2}`] = loss;
    });
    expect(await recordsOf(xlsx([{ name: 'a', cells }], { date1904 }), 'a.xlsx')).toEqual(want);
  });
});

describe('no bytes throw past the reader', () => {
  const book = xlsx([
    { name: 'a', cells: { A1: 'Năm', B1: 'Số vụ', A2: 2022, B2: { v: '5', format: '0.0,,' } } }
  ]);
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

  async function calm(bytes: Uint8Array, changes = {}): Promise<void> {
    const answer = await readFile(bytes, 'x', { today, changes });
    // `failed` is a fault of ours: no bytes may bring it about.
    if (!answer.ok) expect(answer.fault, JSON.stringify(answer.detail)).not.toBe('failed');
    else
      expect(answer.counts.rows).toBe(answer.counts.accepted + answer.counts.rejected + answer.counts.totals);
  }

  it('of any kind', async () => {
    const head = fc.constantFrom(
      new Uint8Array(0),
      ole,
      book.slice(0, 4),
      Uint8Array.of(0xef, 0xbb, 0xbf),
      Uint8Array.of(0xff, 0xfe),
      new TextEncoder().encode('Năm;Số vụ;Thiệt hại\n2022;')
    );
    await fc.assert(
      fc.asyncProperty(head, fc.uint8Array({ maxLength: 3000 }), (start, rest) =>
        calm(Uint8Array.from([...start, ...rest]))
      ),
      { numRuns: 400 }
    );
  });

  it('of a workbook cut short or with bytes changed', async () => {
    const change = fc.array(fc.tuple(fc.nat(book.length - 1), fc.nat(255)), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(fc.nat(book.length), change, (length, changes) => {
        const bytes = book.slice();
        for (const [at, value] of changes) bytes[at] = value;
        return calm(changes.length === 0 ? bytes.slice(0, length) : bytes);
      }),
      { numRuns: 300 }
    );
  });

  it('of a sound zip around any xml', async () => {
    const names = [
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'content.xml',
      'mimetype'
    ];
    const content = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<office:document-content><table:table table:name="a"><table:table-row table:number-rows-repeated="99999999"><table:table-cell table:number-columns-repeated="99999" office:value-type="string"><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
        '<sheetData><row r="99999999"><c r="ZZZZ9"><v>1</v></c></row></sheetData>',
        'application/vnd.oasis.opendocument.spreadsheet'
      )
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...names), content), { maxLength: 6 }), (files) =>
        calm(
          zip([
            ['xl/x', new Uint8Array(1)],
            ...files.map(([name, xml]): [string, Uint8Array] => [name, new TextEncoder().encode(xml)])
          ])
        )
      ),
      { numRuns: 200 }
    );
  });

  it('under any choice', async () => {
    const choice = fc.record({
      encoding: fc.constantFrom('utf-8', 'utf-16be', 'tcvn3', 'vni', 'windows-1258', 'unicode', ''),
      repairMojibake: fc.boolean(),
      sheets: fc.array(fc.constantFrom('a', 'b', ''))
    });
    const sample = text(';', '\n', STYLES['1234,5'] ?? String);
    const given = fc.constantFrom(
      book,
      tcvn3(sample),
      utf8(mojibake(sample), true),
      utf16(sample, 'le', false)
    );
    await fc.assert(fc.asyncProperty(given, choice, calm), { numRuns: 200 });
  });

  it('and a repeated cell of a million rows is refused in time', async () => {
    const cell =
      '<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>';
    const xml = `<d><table:table table:name="a"><table:table-row table:number-rows-repeated="1048576">${cell}</table:table-row></table:table></d>`;
    const bytes = zip([
      ['mimetype', new TextEncoder().encode('application/vnd.oasis.opendocument.spreadsheet')],
      ['content.xml', new TextEncoder().encode(xml)]
    ]);
    const opened = await openFile(bytes, 'a.ods');
    expect(opened).toMatchObject({ ok: false });
  });
});
