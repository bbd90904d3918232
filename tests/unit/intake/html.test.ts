/** Web pages that go by the name of a workbook. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFile } from '../../../src/lib/intake/intake';
import { readHtml } from '../../../src/lib/intake/workbook/html';

function sheetOf(page: string) {
  const book = readHtml(page);
  const [sheet] = book.ok ? book.sheets : [];
  if (!sheet) throw new Error('no table');
  return sheet;
}
const rowsOf = (page: string): readonly (readonly string[])[] => sheetOf(page).rows;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('a page is laid out as Excel shows it', () => {
  it('text before and after the table is rows of its own', () =>
    expect(rowsOf('<h1>Báo <b>cáo</b></h1>Năm 2022<table><tr><td>a<td>b</table><p>Nguồn: PC02</p>')).toEqual([
      ['Báo cáo'],
      ['Năm 2022'],
      ['a', 'b'],
      ['Nguồn: PC02']
    ]));
  it('rows and cells that are not closed', () =>
    expect(rowsOf('<table><tr><th>x<th>y<tr><td>1<td>2<tr><td>3')).toEqual([['x', 'y'], ['1', '2'], ['3']]));
  it('merged cells stand once, and the next ones beside them', () => {
    const { rows, spans } = sheetOf(
      '<table><tr><th rowspan=2>a<th colspan=2>b<th>c<tr><td>1<td>2<td>3<tr><td>4<td>5<td>6<td>7</table>'
    );
    expect(rows).toEqual([
      ['a', 'b', '', 'c'],
      ['', '1', '2', '3'],
      ['4', '5', '6', '7']
    ]);
    expect(spans).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 }
    ]);
  });
  it('a table in a cell is not lost', () =>
    expect(
      rowsOf('<table><tr><td>Tiêu đề<table><tr><td>a<td>b<tr><td>1<td>2</table>cuối<tr><td>sau</table>')
    ).toEqual([['Tiêu đề'], ['a', 'b'], ['1', '2'], ['cuối'], ['sau']]));
  it('line breaks, entities and hard blanks; blanks of the source are one', () =>
    expect(
      rowsOf('<table><tr><td>Số\n   vụ<br>(vụ)<td>A &amp; B &lt;c&gt;<td>1&nbsp;234<td>&#7897;</table>')
    ).toEqual([['Số vụ\n(vụ)', 'A & B <c>', '1\u00a0234', 'ộ']]));
  it('what nobody sees is not read: styles, scripts, comments, what Excel keeps for itself', () =>
    expect(
      rowsOf(
        '<head><style>td{}</style><!--[if gte mso 9]><xml><x:Name>Sheet1</x:Name></xml><![endif]--></head><table><tr><td><script>alert(1)</script>a</table>'
      )
    ).toEqual([['a']]));
  it('a page without a table is refused as one', () =>
    expect(readHtml('<html><body><p>Công văn số 12')).toEqual({
      ok: false,
      fault: 'unsupported-format',
      detail: { format: 'html' }
    }));
});

const cell = fc
  .string({ unit: fc.constantFrom('a', 'ộ', '1', '.', ',', '<', '>', '&', '"', "'", ' '), maxLength: 8 })
  .map((text) => text.trim().replace(/ +/g, ' '));
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (letter) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' }[letter] ?? ''};`);

it('any cells come out as they went in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      (table) => {
        const rows = table.map((row) => `<tr>${row.map((own) => `<td>${escaped(own)}</td>`).join('')}</tr>`);
        const read = rowsOf(`<table>${rows.join('\n')}</table>`);
        const trimmed = (row: readonly string[]): string[] => row.join('\n').replace(/\n+$/, '').split('\n');
        table.forEach((row, i) => expect(trimmed(read[i] ?? [''])).toEqual(trimmed(row)));
      }
    )
  );
});

it('no page throws, whatever it holds', async () => {
  const piece = fc.constantFrom(
    '<table',
    '>',
    '<tr>',
    '</tr>',
    '<td colspan="99999999">',
    '<td rowspan=-3>',
    '</table>',
    '<',
    '&',
    '&#x;',
    '<!--',
    '-->',
    '<script>',
    '</p>',
    'Số vụ',
    '12',
    '"',
    ' x='
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const read = await readFile(bytes(`<html>${pieces.join('')}`), 'x.xls');
      if (!read.ok) expect(read.fault).not.toBe('failed');
    })
  );
});

it('the page’s own coding is found: windows-1258', async () => {
  // "Loại" with the dot below as a mark of its own, as windows-1258 has it
  const latin =
    '<table><tr><td>N\u0103m<td>Lo\u1EA1i<td>S\u1ED1 v\u1EE5<tr><td>2022<td>Gi\u1EA3 danh<td>12</table>';
  const codes: Record<string, number[]> = {
    ă: [0xe3],
    ạ: [0x61, 0xf2],
    ố: [0xf4, 0xec],
    ụ: [0x75, 0xf2],
    ả: [0x61, 0xd2]
  };
  const page = Uint8Array.from([...latin].flatMap((letter) => codes[letter] ?? [letter.charCodeAt(0)]));
  const read = await readFile(page, 'bao-cao.xls');
  if (!read.ok) throw new Error(read.fault);
  expect(read.encoding).toBe('windows-1258');
  expect(read.reading.columns.map(({ name, meaning }) => [name, meaning])).toEqual([
    ['Năm', 'date'],
    ['Loại', 'type'],
    ['Số vụ', 'cases']
  ]);
});
