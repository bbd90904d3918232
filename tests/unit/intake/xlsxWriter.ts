/**
 * A writer of .xlsx apart from any library: a zip by hand, XML by hand, deflated by node's zlib.
 */
import { crc32, deflateRawSync } from 'node:zlib';

/** `v`: as it stands in the file, with its type and number format. */
export interface RawCell {
  readonly v: string;
  /** `n` number (default), `s` text, `e` error, `b` true or false, `str` text of a formula */
  readonly t?: 'n' | 's' | 'e' | 'b' | 'str' | 'inlineStr';
  readonly format?: string;
  readonly formula?: string;
}

export interface RawSheet {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  /** by cell: `A1` → content */
  readonly cells: Readonly<Record<string, RawCell | string | number>>;
  readonly merges?: readonly string[];
  readonly chart?: boolean;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function xlsx(sheets: readonly RawSheet[], options: { date1904?: boolean } = {}): Uint8Array {
  const shared: string[] = [];
  const formats: string[] = ['General'];
  const styleOf = (format: string): number => {
    if (!formats.includes(format)) formats.push(format);
    return formats.indexOf(format);
  };
  const parts = sheets.map((sheet) => (sheet.chart ? CHART : sheetXml(sheet, shared, styleOf)));
  const files: [string, string][] = [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`
    ],
    ['_rels/.rels', rels([['rId1', 'officeDocument', 'xl/workbook.xml']])],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}">${options.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
        .map(
          (sheet, i) =>
            `<sheet name="${escape(sheet.name)}" sheetId="${i + 1}"${sheet.state ? ` state="${sheet.state}"` : ''} r:id="rId${i + 1}"/>`
        )
        .join('')}</sheets></workbook>`
    ],
    [
      'xl/_rels/workbook.xml.rels',
      rels([
        ...sheets.map((sheet, i): [string, string, string] =>
          sheet.chart
            ? [`rId${i + 1}`, 'chartsheet', `chartsheets/sheet${i + 1}.xml`]
            : [`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`]
        ),
        ['rId90', 'sharedStrings', 'sharedStrings.xml'],
        ['rId91', 'styles', 'styles.xml']
      ])
    ],
    ...parts.map((xml, i): [string, string] => [
      `xl/${sheets[i]?.chart ? 'chartsheets' : 'worksheets'}/sheet${i + 1}.xml`,
      xml
    ]),
    [
      'xl/sharedStrings.xml',
      `${HEAD}<sst xmlns="${MAIN}">${shared.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`
    ],
    [
      'xl/styles.xml',
      `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, i) => `<numFmt numFmtId="${200 + i}" formatCode="${escape(code)}"/>`).join('')}</numFmts><fonts><font/></fonts><fills><fill/></fills><borders><border/></borders><cellXfs>${formats.map((_, i) => `<xf numFmtId="${i === 0 ? 0 : 200 + i}"/>`).join('')}</cellXfs></styleSheet>`
    ]
  ];
  return zip(files.map(([name, text]) => [name, new TextEncoder().encode(text)]));
}

const CHART = `${HEAD}<chartsheet xmlns="${MAIN}"/>`;

function sheetXml(sheet: RawSheet, shared: string[], styleOf: (format: string) => number): string {
  const rows = new Map<number, string[]>();
  for (const [ref, raw] of Object.entries(sheet.cells)) {
    const cell: RawCell =
      typeof raw === 'string' ? { v: raw, t: 's' } : typeof raw === 'number' ? { v: String(raw) } : raw;
    const row = Number(/\d+/.exec(ref)?.[0]);
    const style = cell.format ? ` s="${styleOf(cell.format)}"` : '';
    const formula = cell.formula === undefined ? '' : `<f>${escape(cell.formula)}</f>`;
    let value = cell.v === '' ? '' : `<v>${escape(cell.v)}</v>`;
    if (cell.t === 's') value = `<v>${shared.push(cell.v) - 1}</v>`;
    if (cell.t === 'inlineStr') value = `<is><t>${escape(cell.v)}</t></is>`;
    const type = cell.t && cell.t !== 'n' ? ` t="${cell.t}"` : '';
    rows.set(row, [...(rows.get(row) ?? []), `<c r="${ref}"${style}${type}>${formula}${value}</c>`]);
  }
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => `<row r="${row}">${cells.join('')}</row>`);
  const merges = sheet.merges
    ? `<mergeCells>${sheet.merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
    : '';
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${data.join('')}</sheetData>${merges}</worksheet>`;
}

function rels(list: readonly (readonly [string, string, string])[]): string {
  return `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

/** A zip; `claims` makes the table of contents lie about an entry's size. */
export function zip(
  files: readonly (readonly [string, Uint8Array])[],
  claims: Readonly<Record<string, number>> = {}
): Uint8Array {
  const parts: Buffer[] = [];
  const table: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of files) {
    const packed = deflateRawSync(bytes);
    const title = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claims[name] ?? bytes.length, 18);
    common.writeUInt16LE(title.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, title, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(at, 10);
    table.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, title]));
    parts.push(local);
    at += local.length;
  }
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, directory, end]));
}
