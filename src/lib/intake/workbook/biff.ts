/**
 * The Workbook stream of an .xls file (Excel 97–2003, BIFF8), record by record. Own code: the library
 * tells nothing of hidden sheets, number formats and passwords here, and loses texts that a shared
 * formula gives.
 */
import { numberText } from './cellText';
import { readFormats, type Formats } from './biffFormats';
import { readShared, readText, Reader } from './biffText';
import { SheetBuilder, UNIT_SAID, type NoWorkbook, type Sheet, type Workbook } from './sheet';

interface Record {
  readonly id: number;
  readonly at: number;
  readonly data: Uint8Array;
}

const BOF = 0x809;
const EOF = 0x0a;
const FILE_PASS = 0x2f;
const BOUND_SHEET = 0x85;
const SST = 0xfc;
const CONTINUE = 0x3c;

const ERRORS: Readonly<globalThis.Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A'
};

/** @throws Error when records point out of the stream, TooLarge past the limits */
export function readBiff(stream: Uint8Array): Workbook | NoWorkbook {
  const records = recordsOf(stream);
  const first = records[0];
  if (first?.id !== BOF) {
    // Excel 95 and older begin with another record, or another version.
    return { ok: false, fault: 'unsupported-format', detail: { format: 'xls (Excel 95)' } };
  }
  if (new Reader(first.data).u16() !== 0x600)
    return { ok: false, fault: 'unsupported-format', detail: { format: 'xls (Excel 95)' } };
  const end = records.findIndex((record) => record.id === EOF);
  const globals = records.slice(0, end < 0 ? records.length : end);
  if (globals.some((record) => record.id === FILE_PASS)) return { ok: false, fault: 'locked' };
  const formats = readFormats(globals);
  const shared = sharedTexts(globals);
  const sheets: Sheet[] = [];
  for (const { data } of globals.filter((record) => record.id === BOUND_SHEET)) {
    const reader = new Reader(data);
    const at = reader.u32();
    const hidden = (reader.u8() & 3) !== 0;
    // 0 is a sheet of cells; charts and macros are not.
    if (reader.u8() !== 0) continue;
    const name = readText(reader, reader.u8());
    const start = records.findIndex((record) => record.at === at);
    if (start < 0) throw new Error('xls: sheet out of file');
    sheets.push(sheetOf(records, start, name, hidden, formats, shared));
  }
  return { ok: true, sheets };
}

function recordsOf(stream: Uint8Array): Record[] {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const records: Record[] = [];
  for (let at = 0; at + 4 <= stream.length;) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === 0 && length === 0) break;
    if (at + 4 + length > stream.length) throw new Error('xls: truncated');
    records.push({ id, at, data: stream.subarray(at + 4, at + 4 + length) });
    at += 4 + length;
  }
  return records;
}

function sharedTexts(globals: readonly Record[]): string[] {
  const at = globals.findIndex((record) => record.id === SST);
  if (at < 0) return [];
  const blocks: Uint8Array[] = [];
  for (let i = at; i === at || globals[i]?.id === CONTINUE; i++)
    blocks.push(globals[i]?.data ?? new Uint8Array(0));
  return readShared(blocks);
}

function sheetOf(
  records: readonly Record[],
  start: number,
  name: string,
  hidden: boolean,
  formats: Formats,
  shared: readonly string[]
): Sheet {
  const sheet = new SheetBuilder();
  const numbers: [row: number, column: number, xf: number, value: number][] = [];
  let unitSaid = false;
  /** where the text of the formula before belongs; other records may stand between */
  let awaiting: [number, number] | null = null;
  let depth = 0;
  const text = (row: number, column: number, value: string): void => {
    if (row < 20 && !unitSaid) unitSaid = UNIT_SAID.test(value);
    sheet.set(row, column, value);
  };
  for (let i = start; i < records.length; i++) {
    const record = records[i];
    if (!record) break;
    // A chart inside the sheet is a stream of its own; the sheet goes on behind it.
    if (record.id === BOF) depth++;
    if (record.id === EOF && --depth === 0) break;
    if (depth !== 1) continue;
    const reader = new Reader(record.data);
    switch (record.id) {
      case 0xfd: {
        const [row, column] = [reader.u16(), reader.u16()];
        reader.u16();
        text(row, column, shared[reader.u32()] ?? '');
        break;
      }
      case 0x204: // LABEL
      case 0xd6: {
        const [row, column] = [reader.u16(), reader.u16()];
        reader.u16();
        text(row, column, readText(reader, reader.u16()));
        break;
      }
      case 0x203: // NUMBER
        numbers.push([reader.u16(), reader.u16(), reader.u16(), reader.f64()]);
        break;
      case 0x27e: // RK
        numbers.push([reader.u16(), reader.u16(), reader.u16(), rk(reader.u32())]);
        break;
      case 0xbd: {
        const row = reader.u16();
        let column = reader.u16();
        while (reader.left >= 8) numbers.push([row, column++, reader.u16(), rk(reader.u32())]);
        break;
      }
      case 0x205: {
        const [row, column] = [reader.u16(), reader.u16()];
        reader.u16();
        const value = reader.u8();
        text(row, column, reader.u8() === 1 ? (ERRORS[value] ?? '#N/A') : value ? 'TRUE' : 'FALSE');
        break;
      }
      case 0x06: {
        const [row, column, xf] = [reader.u16(), reader.u16(), reader.u16()];
        awaiting = null;
        const value = reader.peek(8);
        if (value[6] !== 0xff || value[7] !== 0xff) numbers.push([row, column, xf, reader.f64()]);
        else if (value[0] === 0) awaiting = [row, column];
        else if (value[0] === 1) text(row, column, value[2] ? 'TRUE' : 'FALSE');
        else if (value[0] === 2) text(row, column, ERRORS[value[2] ?? 0] ?? '#N/A');
        break;
      }
      case 0x207: // STRING: what the formula gave
        if (awaiting) text(...awaiting, readText(reader, reader.u16()));
        awaiting = null;
        break;
      case 0xe5:
        for (let n = reader.u16(); n > 0 && reader.left >= 8; n--) {
          const [top, bottom, left, right] = [reader.u16(), reader.u16(), reader.u16(), reader.u16()];
          sheet.span(top, left, bottom, right);
        }
        break;
    }
  }
  const rule = { date1904: formats.date1904, unitSaid };
  for (const [row, column, xf, value] of numbers)
    sheet.set(row, column, numberText(value, formats.of(xf), rule));
  return sheet.done(name, hidden);
}

/** A number packed into 32 bits: 30 bits of a whole number or of a double, perhaps times 100. */
function rk(packed: number): number {
  let value: number;
  if (packed & 2) value = packed >> 2;
  else {
    const view = new DataView(new ArrayBuffer(8));
    view.setUint32(0, packed & 0xfffffffc);
    value = view.getFloat64(0);
  }
  return packed & 1 ? value / 100 : value;
}
