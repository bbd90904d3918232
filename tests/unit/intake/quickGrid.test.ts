/**
 * The quick way through a file's bytes against papaparse alone: the same grid for any text, with the
 * quick way taken as early and as long as it can be.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/lib/intake/decode';
import { gridText, readGrid, type Grid, type NoGrid } from '../../../src/lib/intake/grid';
import { Pacer } from '../../../src/lib/intake/pacer';

async function both(bytes: Uint8Array): Promise<[unknown, unknown]> {
  const read = async (quick: boolean): Promise<unknown> =>
    plain(await readGrid(bytes, new Pacer(), { quick, headRows: 4, tailLines: 3 }));
  return [await read(true), await read(false)];
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

  const folder = new URL('../../files/given/', import.meta.url);
  const files = readdirSync(folder).filter((name) => !/\.(xlsx?|ods)$/.test(name));
  it.each(files)('of %s', async (name) => {
    const decoded = await decode(new Uint8Array(readFileSync(new URL(name, folder))), {}, new Pacer());
    if (!decoded.ok) return;
    const [quick, slow] = await both(decoded.bytes);
    expect(quick).toEqual(slow);
  });
});
