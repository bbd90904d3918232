/**
 * The quick way through a file's bytes against papaparse alone: the same grid for any text, with the
 * quick way taken as early and as long as it can be.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packedText } from '../../../src/lib/cases/packed';
import { readCodes } from '../../../src/lib/intake/codeColumn';
import { decode } from '../../../src/lib/intake/decode';
import { gridText, readGrid, type Grid, type NoGrid } from '../../../src/lib/intake/grid';
import { Pacer } from '../../../src/lib/intake/pacer';

async function both(bytes: Uint8Array): Promise<[unknown, unknown]> {
  const read = async (quick: boolean): Promise<unknown> =>
    plain(await readGrid(bytes, new Pacer(), { quick, headRows: 4, tailLines: 3, tried: 20_000 }));
  return [await read(true), await read(false)];
}

/** The same where nearly distinct columns go on without a dictionary after some rows: in which codes is free. */
async function bothLoose(bytes: Uint8Array, tried: number): Promise<[unknown, unknown]> {
  const read = async (quick: boolean): Promise<unknown> =>
    cells(await readGrid(bytes, new Pacer(), { quick, headRows: 4, tailLines: 3, tried }));
  return [await read(true), await read(false)];
}

/** Every row by its texts; times and first rows are checked against the rows themselves. */
async function cells(grid: Grid | NoGrid): Promise<unknown> {
  if (!grid.ok) return grid;
  const columns = [];
  for (const column of grid.columns) {
    const times = new Int32Array(column.texts.length);
    const first = new Int32Array(column.texts.length).fill(-1);
    column.codes.forEach((code, at) => {
      times[code] = (times[code] ?? 0) + 1;
      if ((first[code] ?? -1) < 0) first[code] = at;
    });
    expect(column.times).toEqual(times);
    first.forEach((at, code) => at >= 0 && expect(column.firstRow[code]).toBe(at));
    const { of, codes } = await readCodes(column, new Pacer());
    const label = (code: number): string => codes?.at(of[code] ?? -1) ?? '';
    const packed = codes?.packed(of.filter((code) => code >= 0));
    columns.push({
      name: column.name,
      cells: Array.from(column.codes, (code) => column.texts.at(code)),
      labels: Array.from(column.codes, label)
    });
    expect(
      Array.from(
        of.filter((code) => code >= 0),
        (_, i) => packed && packedText(packed, i)
      )
    ).toEqual(
      Array.from(
        of.filter((code) => code >= 0),
        (code) => codes?.at(code)
      )
    );
  }
  return { ...grid, columns, shown: gridText(grid) };
}

/** A grid as plain values: every cell by its text, and how often each text stands where. */
function plain(grid: Grid | NoGrid): unknown {
  if (!grid.ok) return grid;
  const columns = grid.columns.map((column) => ({
    name: column.name,
    cells: Array.from(column.codes, (code) => column.texts.at(code)),
    times: [...column.times].map((times, code) => [column.texts.at(code), times, column.firstRow[code]])
  }));
  return { ...grid, columns, shown: gridText(grid) };
}

const cell = fc.oneof(
  { arbitrary: fc.constantFrom('56', 'Nha Trang', 'Vay tiền', '01/02/2023', '1.200.000'), weight: 6 },
  {
    arbitrary: fc.constantFrom(
      '',
      ' ',
      '\u00A0',
      '\u200B',
      '\uFEFFa',
      'Ôtô',
      'ận',
      'Ả',
      '\u3000',
      '…',
      'e\u0301',
      '😀'
    ),
    weight: 3
  },
  {
    arbitrary: fc.constantFrom(
      'a,b',
      '"',
      'x"y',
      '"x"',
      'một\nhai',
      'một\r\nhai',
      'a\rb',
      '"x" y',
      ';',
      'Tổng cộng'
    ),
    weight: 2
  },
  { arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }), weight: 1 }
);
const quoting = fc.constantFrom('needed', 'needed', 'always', 'never');
const row = fc.array(fc.tuple(cell, quoting), { minLength: 0, maxLength: 6 });
const end = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r');

function written(text: string, how: string, delimiter: string): string {
  const needed = text.includes(delimiter) || /["\r\n]/.test(text);
  return how === 'always' || (how === 'needed' && needed) ? `"${text.replaceAll('"', '""')}"` : text;
}

describe('the quick way and papaparse make the same grid', () => {
  it('of any rows, whole and ragged, quoted well and badly', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(row, end), { minLength: 8, maxLength: 60 }),
        fc.constantFrom(',', ';', '\t', '|'),
        async (rows, delimiter) => {
          const head = ['Năm', 'Thủ đoạn', 'Địa bàn', 'Số vụ'].join(delimiter);
          const lines = rows.map(
            ([cells, stop]) =>
              cells.map(([text, how]) => written(text, how, delimiter)).join(delimiter) + stop
          );
          const [quick, slow] = await both(
            new TextEncoder().encode(`${head}\n${lines.join('')}`.normalize('NFC'))
          );
          expect(quick).toEqual(slow);
        }
      ),
      { numRuns: 1500 }
    );
  });

  it('of any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('a', '"', ',', '\n', '\r', ' ', 'ệ', '1'), { maxLength: 200 }),
        async (signs) => {
          const text = `Năm,Loại,Số vụ\n2020,a,1\n2021,b,2\n2022,c,3\n${signs.join('')}`;
          const [quick, slow] = await both(new TextEncoder().encode(text));
          expect(quick).toEqual(slow);
        }
      ),
      { numRuns: 3000 }
    );
  });

  it('of columns of nearly distinct texts, read on without a dictionary', async () => {
    const odd = fc.constantFrom(
      '',
      ' ',
      'kh-1',
      'KH 7',
      'KH-Đ',
      '"KH-2"',
      'KH""3',
      '"KH""4"',
      '"a\rb"',
      '\u00A0'
    );
    const code = fc.oneof(
      { arbitrary: fc.integer({ min: 0, max: 400 }).map((n) => `KH-${n}`), weight: 5 },
      { arbitrary: odd, weight: 1 }
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(code, { minLength: 12, maxLength: 60 }),
        fc.boolean(),
        fc.integer({ min: 4, max: 12 }),
        async (codes, sorted, tried) => {
          const given = codes.map((own, i) => (sorted && own.startsWith('KH-') ? `KH-${i}` : own));
          const lines = given.map((own, i) => `${own},0${1 + (i % 9)}/02/2023,Vay tiền ${i},${i}.000`);
          const text = `Mã vụ,Ngày,Nội dung,Thiệt hại\n${lines.join('\n')}\n`;
          const [quick, slow] = await bothLoose(new TextEncoder().encode(text), tried);
          expect(quick).toEqual(slow);
        }
      ),
      { numRuns: 300 }
    );
  });

  const folder = new URL('../../files/given/', import.meta.url);
  const files = readdirSync(folder).filter((name) => !/\.(xlsx?|ods)$/.test(name));
  it.each(files)('of %s', async (name) => {
    const decoded = await decode(new Uint8Array(readFileSync(new URL(name, folder))), {}, new Pacer());
    if (!decoded.ok) return;
    const [quick, slow] = await both(decoded.bytes);
    expect(quick).toEqual(slow);
  });
});
