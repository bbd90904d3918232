/**
 * .xls streams record by record, as Excel writes them and LibreOffice does not.
 */
import { describe, expect, it } from 'vitest';
import { readBiff } from '../../../src/lib/intake/workbook/biff';

const u16 = (...values: number[]): number[] => values.flatMap((v) => [v & 255, (v >> 8) & 255]);
const u32 = (v: number): number[] => [...u16(v & 0xffff), ...u16(v >>> 16)];
const f64 = (v: number): number[] => [...new Uint8Array(new Float64Array([v]).buffer)];
const record = (id: number, data: number[]): number[] => [...u16(id, data.length), ...data];
const wide = (text: string): number[] => [1, ...[...text].flatMap((c) => u16(c.charCodeAt(0)))];
const narrow = (text: string): number[] => [0, ...[...text].map((c) => c.charCodeAt(0))];
const BOF = record(0x809, [...u16(0x600, 5), ...u32(0), ...u32(0), ...u32(0)]);
const EOF = record(0x0a, []);

interface Given {
  name: string;
  kind?: number;
  state?: number;
  cells: number[];
}

function stream(globals: number[], sheets: Given[]): Uint8Array {
  const bound = (at: number, { name, kind = 0, state = 0 }: Given): number[] =>
    record(0x85, [...u32(at), state, kind, name.length, ...wide(name)]);
  const size = BOF.length + globals.length + sheets.flatMap((own) => bound(0, own)).length + EOF.length;
  const bodies = sheets.map((own) => [...BOF, ...own.cells, ...EOF]);
  const starts = bodies.map((_, i) => size + bodies.slice(0, i).flat().length);
  return Uint8Array.from([
    ...BOF,
    ...globals,
    ...sheets.flatMap((own, i) => bound(starts[i] ?? 0, own)),
    ...EOF,
    ...bodies.flat()
  ]);
}

function rowsOf(globals: number[], cells: number[]): (readonly string[])[] {
  const book = readBiff(stream(globals, [{ name: 'a', cells }]));
  if (!book.ok) throw new Error(book.fault);
  return [...(book.sheets[0]?.rows ?? [])];
}

describe('cells', () => {
  it('numbers in all their packings', () => {
    const rk = (v: number): number[] => u32(((v << 2) | 2) >>> 0);
    const cents = (v: number): number[] => u32(((v << 2) | 3) >>> 0);
    const cells = [
      ...record(0x203, [...u16(0, 0, 0), ...f64(26.5)]),
      ...record(0x27e, [...u16(0, 1, 0), ...rk(-7)]),
      ...record(0xbd, [...u16(0, 2), ...u16(0), ...rk(5), ...u16(0), ...cents(1234), ...u16(3)])
    ];
    expect(rowsOf([], cells)).toEqual([['26⎖5', '-7', '5', '12⎖34']]);
  });

  it('texts: shared ones that run over records and change their width, labels, rich ones', () => {
    const first = [...u32(3), ...u32(3), ...u16(4), ...narrow('ab').slice(0, 3)];
    const rest = [
      1,
      ...u16('ữ'.charCodeAt(0), 'đ'.charCodeAt(0)),
      ...u16(2),
      9,
      ...u16(1),
      ...u16(65, 66),
      ...u32(0)
    ];
    const last = [...u16(1), ...narrow('z')];
    const globals = [...record(0xfc, first), ...record(0x3c, [...rest, ...last])];
    const cells = [0, 1, 2].flatMap((i) => record(0xfd, [...u16(0, i, 0), ...u32(i)]));
    const label = record(0x204, [...u16(1, 0, 0), ...u16(2), ...wide('vụ')]);
    expect(rowsOf(globals, [...cells, ...label])).toEqual([['abữđ', 'AB', 'z'], ['vụ']]);
  });

  it('formulas: numbers, errors, truth, and texts behind the record of a shared formula', () => {
    const formula = (column: number, result: number[]): number[] =>
      record(0x06, [...u16(0, column, 0), ...result, ...u16(0), ...u32(0), ...u16(0)]);
    const cells = [
      ...formula(0, f64(12)),
      ...formula(1, [2, 0, 0x17, 0, 0, 0, 0xff, 0xff]),
      ...formula(2, [1, 0, 1, 0, 0, 0, 0xff, 0xff]),
      ...formula(3, [0, 0, 0, 0, 0, 0, 0xff, 0xff]),
      ...record(0x4bc, [1, 2, 3, 4]),
      ...record(0x207, [...u16(4), ...wide('danh')]),
      ...formula(4, [3, 0, 0, 0, 0, 0, 0xff, 0xff])
    ];
    expect(rowsOf([], cells)).toEqual([['12', '#REF!', 'TRUE', 'danh']]);
  });

  it('dates of both epochs, percents, codes with noughts', () => {
    const formats = [
      ...record(0x41e, [...u16(170), ...u16(5), ...narrow('00000')]),
      ...[14, 9, 170].flatMap((format) => record(0xe0, [...u16(0, format), ...u32(0)]))
    ];
    const cells = [44_593, 0.5, 17].flatMap((v, i) => record(0x203, [...u16(0, i, i), ...f64(v)]));
    expect(rowsOf(formats, cells)).toEqual([['2022-02-01', '50%', '00017']]);
    expect(rowsOf([...record(0x22, u16(1)), ...formats], cells)[0]?.[0]).toBe('2026-02-02');
  });

  it('a chart in the middle of a sheet does not end it', () => {
    const cells = [
      ...record(0x203, [...u16(0, 0, 0), ...f64(1)]),
      ...BOF,
      ...record(0x203, [...u16(9, 9, 0), ...f64(9)]),
      ...EOF,
      ...record(0xe5, [...u16(1), ...u16(0, 2, 0, 0)])
    ];
    const book = readBiff(stream([], [{ name: 'a', cells }]));
    expect(book).toMatchObject({
      ok: true,
      sheets: [{ rows: [['1']], spans: [{ top: 0, left: 0, bottom: 2, right: 0 }] }]
    });
  });
});

describe('sheets', () => {
  it('hidden ones are told, charts left out', () => {
    const cells = record(0x203, [...u16(0, 0, 0), ...f64(1)]);
    const book = readBiff(
      stream(
        [],
        [
          { name: 'Số liệu', cells },
          { name: 'Biểu đồ', cells: [], kind: 2 },
          { name: 'Ẩn', cells, state: 1 },
          { name: 'Rất ẩn', cells, state: 2 }
        ]
      )
    );
    expect(book.ok && book.sheets.map((own) => [own.name, own.hidden])).toEqual([
      ['Số liệu', false],
      ['Ẩn', true],
      ['Rất ẩn', true]
    ]);
  });
  it('a password is told', () => {
    expect(readBiff(stream(record(0x2f, u16(1, 2)), []))).toEqual({ ok: false, fault: 'locked' });
  });
  it('Excel 95 is named', () => {
    const old = Uint8Array.from(record(0x809, [...u16(0x500, 5), ...u32(0)]));
    expect(readBiff(old)).toMatchObject({ ok: false, fault: 'unsupported-format' });
  });
});
