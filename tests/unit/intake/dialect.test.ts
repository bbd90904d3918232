/** Cells marked in other ways than by `"`: the same table comes out, and usual texts stay as they are. */
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/lib/intake/decode';
import { usualDialect } from '../../../src/lib/intake/dialect';
import { gridText } from '../../../src/lib/intake/grid';
import { openFile } from '../../../src/lib/intake/intake';
import { Pacer } from '../../../src/lib/intake/pacer';

const HEAD = ['Năm', 'Thủ đoạn', 'Số vụ', 'Thiệt hại (triệu đồng)'];
const given = join(import.meta.dirname, '..', '..', 'files', 'given');

async function tableOf(text: string): Promise<string[][]> {
  const opened = await openFile(new TextEncoder().encode(text), 'a.csv');
  if (!opened.ok) throw new Error(opened.fault);
  return gridText(opened.grid);
}

/** Words with all that quoting is for, but no line breaks: these ways know none. */
const word = fc.string({ unit: fc.constantFrom('a', 'ộ', 'Đ', ',', ';', '"', ' ', '1'), maxLength: 12 });
const kind = word.map((text) => `Kẻ ${text.trim().replace(/ {2,}/g, ' ')} gian`);
const row = fc.record({ kind, year: fc.integer({ min: 2015, max: 2024 }), cases: fc.nat(900) });
const rows = fc
  .array(row, { minLength: 3, maxLength: 12 })
  .map((all) => [HEAD, ...all.map((own) => [String(own.year), own.kind, String(own.cases), '1.200,5'])]);

const WAYS: Record<string, (table: string[][]) => string> = {
  'in single quotes': (table) =>
    table.map((cells) => cells.map((cell) => `'${cell.replaceAll("'", "''")}'`).join(';')).join('\n'),
  'quotes by backslash': (table) =>
    table.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '\\"')}"`).join(',')).join('\n'),
  'a blank before each quote': (table) =>
    table.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(', ')).join('\n'),
  'whole lines in quotes': (table) =>
    table
      .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
      .map((line) => `"${line.replaceAll('"', '""')}"`)
      .join('\n')
};

describe('any table, its cells marked', () => {
  for (const [name, write] of Object.entries(WAYS)) {
    it(name, async () => {
      await fc.assert(
        fc.asyncProperty(rows, async (table) => {
          expect(await tableOf(write(table))).toEqual(table);
        }),
        { numRuns: 60 }
      );
    });
  }

  const plain = rows.map((table) => table.map((cells) => cells.map((cell) => cell.replace(/[;",|]/g, '-'))));

  it('drawn with bars and a rule', async () => {
    await fc.assert(
      fc.asyncProperty(plain, async (table) => {
        const lines = table.map((cells) => `| ${cells.join(' | ')} |`);
        lines.splice(1, 0, '|---|:--:|---|---:|');
        expect(await tableOf(lines.join('\n'))).toEqual(table);
      }),
      { numRuns: 60 }
    );
  });

  it('aligned by spaces, with a blank cell', async () => {
    await fc.assert(
      fc.asyncProperty(plain, fc.nat(20), async (table, at) => {
        // Money is not there in one row: the others must not move over.
        const some = table.map((cells, i) =>
          i === 1 + (at % (table.length - 1)) ? [...cells.slice(0, 2), '', cells[3] ?? ''] : cells
        );
        const widths = HEAD.map((_, c) => Math.max(...some.map((cells) => (cells[c] ?? '').length)) + 3);
        const text = some.map((cells) =>
          cells
            .map((cell, c) => cell.padEnd(widths[c] ?? 0))
            .join('')
            .trimEnd()
        );
        expect(await tableOf(text.join('\n'))).toEqual(some);
      }),
      { numRuns: 60 }
    );
  });
});

it('usual texts are not touched', async () => {
  const names = readdirSync(given).filter(
    (name) => /\.(csv|txt|tsv)$/.test(name) && !name.startsWith('outside-')
  );
  expect(names.length).toBeGreaterThan(120);
  for (const name of names) {
    const decoded = await decode(new Uint8Array(readFileSync(join(given, name))), {}, new Pacer());
    if (decoded.ok) expect(usualDialect(decoded.bytes).bytes === decoded.bytes, name).toBe(true);
  }
});
