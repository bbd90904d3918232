/**
 * The way into workbooks: .xlsx through `hucre`, which only this file knows; .xls and .ods by our own
 * readers beside it. Loaded when the first workbook is opened. Nothing in a workbook is ever run:
 * formulas give the result that was saved with them.
 */
import { readXlsx } from 'hucre/xlsx';
import { openOle } from './workbook/ole';
import { readBiff } from './workbook/biff';
import { numberText, type CellRule } from './workbook/cellText';
import { isPlainFormat } from './workbook/numberFormat';
import { readOds } from './workbook/ods';
import {
  SheetBuilder,
  TooLarge,
  UNIT_SAID,
  type NoWorkbook,
  type Sheet,
  type Workbook
} from './workbook/sheet';
import { walkXml } from './workbook/xml';
import { unzip, zipEntries, type ZipEntry } from './workbook/zip';

const MOST_BYTES = 200_000_000;
const MOST_UNPACKED = 1_000_000_000;
/** Below this a high rate of packing does no harm. */
const HARMLESS = 50_000_000;
const MOST_PACKED = 200;
/** hucre's own texts for the formats 5–8, whose currency is the onlooker's (see `builtIn`). */
const LOCAL_CURRENCY = /^\$#,##0(\.00)?_\);/;

type HucreSheet = Awaited<ReturnType<typeof readXlsx>>['sheets'][number];

/**
 * Opens a workbook. Never throws: what cannot be opened is a `NoWorkbook` with `locked`, `damaged`,
 * `too-large` or `unsupported-format`.
 */
export async function openWorkbook(
  bytes: Uint8Array,
  format: 'xlsx' | 'xls' | 'ods'
): Promise<Workbook | NoWorkbook> {
  if (bytes.length > MOST_BYTES) return tooLarge(bytes.length, MOST_BYTES);
  try {
    return format === 'xls' ? openXls(bytes) : await openZip(bytes, format);
  } catch (cause) {
    if (cause instanceof TooLarge || /over the \d+ limit|limit of|string length/i.test(String(cause)))
      return { ok: false, fault: 'too-large' };
    return { ok: false, fault: 'damaged', detail: { format, message: String(cause).slice(0, 200) } };
  }
}

function tooLarge(bytes: number, most: number): NoWorkbook {
  return { ok: false, fault: 'too-large', detail: { bytes, most, size: `${Math.round(bytes / 1e6)} MB` } };
}

function openXls(bytes: Uint8Array): Workbook | NoWorkbook {
  const ole = openOle(bytes);
  if (!ole) return { ok: false, fault: 'damaged', detail: { format: 'xls' } };
  if (ole.names.includes('EncryptedPackage')) return { ok: false, fault: 'locked' };
  const stream = ole.read('Workbook');
  if (stream) return readBiff(stream);
  const format = ole.names.includes('Book')
    ? 'xls (Excel 95)'
    : ole.names.includes('WordDocument')
      ? 'doc'
      : 'ole';
  return ole.names.includes('Workbook')
    ? { ok: false, fault: 'damaged', detail: { format: 'xls' } }
    : { ok: false, fault: 'unsupported-format', detail: { format } };
}

async function openZip(bytes: Uint8Array, format: 'xlsx' | 'ods'): Promise<Workbook | NoWorkbook> {
  const entries = zipEntries(bytes);
  if (!entries) return { ok: false, fault: 'damaged', detail: { format } };
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > MOST_UNPACKED || (unpacked > HARMLESS && unpacked > bytes.length * MOST_PACKED))
    return tooLarge(unpacked, MOST_UNPACKED);
  if (entries.some((entry) => entry.encrypted)) return { ok: false, fault: 'locked' };
  if (format === 'ods') return readOds(bytes, entries);
  if (entries.some((entry) => /(^|\/)workbook\.bin$/.test(entry.name)))
    return { ok: false, fault: 'unsupported-format', detail: { format: 'xlsb' } };
  return openXlsx(bytes, entries);
}

async function openXlsx(bytes: Uint8Array, entries: readonly ZipEntry[]): Promise<Workbook> {
  const part = async (name: string): Promise<string> => {
    const entry = entries.find((own) => own.name === name);
    return entry ? new TextDecoder().decode(await unzip(bytes, entry)) : '';
  };
  const charts = chartSheets(await part('xl/workbook.xml'), await part('xl/_rels/workbook.xml.rels'));
  // Styles cost as much memory as the cells; they are read only when one of them changes a meaning.
  const readStyles = !onlyPlainFormats(await part('xl/styles.xml'));
  const book = await readXlsx(bytes, {
    readStyles,
    sheets: (info: { name: string }) => !charts.has(info.name)
  });
  const date1904 = book.dateSystem === '1904';
  return { ok: true, sheets: book.sheets.map((sheet) => sheetOf(sheet, date1904)) };
}

/** Sheets that are charts: they have no cells, and hucre takes them for missing sheets. */
function chartSheets(workbook: string, rels: string): Set<string> {
  const charts = new Set<string>();
  const found = new Set<string>();
  const nothing = (): void => undefined;
  walkXml(rels, {
    open: (_, attributes) => {
      if (!/\/worksheet$/.test(attributes.get('Type') ?? '')) charts.add(attributes.get('Id') ?? '');
    },
    close: nothing,
    text: nothing
  });
  walkXml(workbook, {
    open: (name, attributes) => {
      const id = [...attributes].find(([key]) => /(^|:)id$/.test(key))?.[1] ?? '';
      if (/(^|:)sheet$/.test(name) && charts.has(id)) found.add(attributes.get('name') ?? '');
    },
    close: nothing,
    text: nothing
  });
  return found;
}

function onlyPlainFormats(styles: string): boolean {
  let plain = true;
  let inCells = false;
  walkXml(styles, {
    open: (name, attributes) => {
      const local = name.replace(/^.*:/, '');
      if (local === 'cellXfs') inCells = true;
      if (local === 'numFmt' && !isPlainFormat(attributes.get('formatCode') ?? '')) plain = false;
      // Percent, a month of a year, times.
      if (
        local === 'xf' &&
        inCells &&
        /^(9|10|17|18|19|20|21|45|46|47)$/.test(attributes.get('numFmtId') ?? '')
      )
        plain = false;
    },
    close: (name) => {
      if (name.endsWith('cellXfs')) inCells = false;
    },
    text: () => undefined
  });
  return plain;
}

function sheetOf(sheet: HucreSheet, date1904: boolean): Sheet {
  const out = new SheetBuilder();
  const unitSaid = sheet.rows
    .slice(0, 20)
    .some((row) => row.some((value) => typeof value === 'string' && UNIT_SAID.test(value)));
  const rule = { date1904, unitSaid };
  const detailed = (sheet.cells?.size ?? 0) > 0;
  sheet.rows.forEach((row, r) => {
    row.forEach((value, c) => {
      if (typeof value === 'string') out.set(r, c, value);
      else if (value !== null || detailed) {
        const cell = detailed ? sheet.cells?.get(`${r},${c}`) : undefined;
        out.set(r, c, textOf(value, cell?.style?.numFmt ?? '', cell, rule));
      }
    });
  });
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? [])
    out.span(startRow, startCol, endRow, endCol);
  return out.done(sheet.name, (sheet.hidden ?? false) || (sheet.veryHidden ?? false));
}

function textOf(
  value: HucreSheet['rows'][number][number],
  format: string,
  cell: { formula?: string; formulaResult?: unknown } | undefined,
  rule: CellRule
): string {
  if (value === null || value === undefined)
    // A formula that was never worked out has no result: it is an error, not a blank.
    return cell?.formula !== undefined && cell.formulaResult === null ? '#CALC!' : '';
  if (typeof value === 'number')
    return numberText(value, LOCAL_CURRENCY.test(format) ? 'General' : format, rule);
  if (value instanceof Date) {
    const serial = value.getTime() / 86_400_000 + 25_569;
    // hucre has taken the epoch off already; days before March 1900 are one later by Excel's count.
    return numberText(serial < 61 ? serial - 1 : serial, format || 'dd/mm/yyyy h:mm', {
      ...rule,
      date1904: false
    });
  }
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}
