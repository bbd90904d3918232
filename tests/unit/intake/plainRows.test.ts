/**
 * Plain rows are written without being judged: the judge must find nothing in them, and the records
 * must be those that judging every row would make.
 */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/lib/cases/day';
import { packedText } from '../../../src/lib/cases/packed';
import { openFile } from '../../../src/lib/intake/intake';
import { fillDown } from '../../../src/lib/intake/fillDown';
import { judge } from '../../../src/lib/intake/judge';
import { Pacer } from '../../../src/lib/intake/pacer';
import { plainRows } from '../../../src/lib/intake/plainRows';
import { readColumns } from '../../../src/lib/intake/readColumns';
import { RecordBuilder, type Run } from '../../../src/lib/intake/recordBuilder';
import { runColumns, textsOf, writeRow, type Writing } from '../../../src/lib/intake/rowRecords';
import { findTable } from '../../../src/lib/intake/table';

const today = parseIsoDay('2025-06-30') ?? 0;

/** How many rows were plain, having compared them with the judge's way. */
async function compare(bytes: Uint8Array, name: string): Promise<number> {
  const opened = await openFile(bytes, name);
  if (!opened.ok) return 0;
  const { meanings, plan, wide } = findTable(opened.grid, name, {});
  const { grid } = fillDown(opened.grid, meanings);
  const columns = await readColumns(grid, meanings, plan, {}, today, new Pacer(), wide);
  const plain = plainRows(grid, columns);
  if (!plain) return 0;
  const ids = columns.quantities.map(({ id }) => id);
  const impliedCases = !ids.includes('cases');
  const texts = textsOf(columns);
  const writing = (): Writing => ({
    grid,
    columns,
    period: null,
    builder: new RecordBuilder(impliedCases ? ['cases', ...ids] : ids, texts, columns.categories, 8),
    texts,
    impliedCases,
    today
  });
  const [quick, slow] = [writing(), writing()];
  const run = (own: Run): void => quick.builder.run(own, runColumns(quick));
  let rows = 0;
  for (let row = 0; row < grid.length; row++) {
    if (plain[row] === 0) continue;
    rows++;
    const verdict = judge(grid, columns, row);
    expect(verdict).toMatchObject({ total: false, rejected: false, findings: [] });
    expect(writeRow(slow, row, verdict)).toEqual([]);
    run({ start: row, end: row + 1 });
  }
  const [mine, theirs] = [quick.builder.done(), slow.builder.done()];
  expect(mine).toEqual(theirs);
  expect(mine.code.codes.every((code) => code < 0 || packedText(mine.code.texts, code) !== null)).toBe(true);
  return rows;
}

describe('plain rows', () => {
  const folder = new URL('../../files/given/', import.meta.url);
  it('of every file among the tests', async () => {
    let rows = 0;
    for (const name of readdirSync(folder))
      rows += await compare(new Uint8Array(readFileSync(new URL(name, folder))), name);
    expect(rows).toBeGreaterThan(300);
  });

  it('of any rows', async () => {
    const row = fc.tuple(
      fc.constantFrom('', 'A-1', 'a-1', 'B 2', 'Đ3', 'C4 ', '\u00A0C4', 'D\u0007'),
      fc.constantFrom('01/02/2022', '2022', '31/02/2022', '1/1/23', '', 'Tổng cộng', '2030'),
      fc.constantFrom('Vay tiền', 'vay  tiền', '', 'Tổng', 'không rõ', 'Loại'),
      fc.constantFrom('12', 'hơn 3 tỷ', '$5', '', 'x', '1.200.000', '-'),
      fc.constantFrom('1', '2', '', '-1', 'khoảng 5')
    );
    const header = fc.constantFrom(
      'Mã vụ;Ngày;Loại;Thiệt hại;Bị hại',
      'Mã vụ;Ngày;Loại;Thiệt hại;Số vụ',
      'Nội dung;Ngày;Loại;Thiệt hại;Số vụ',
      'Mã vụ;Ghi chú;Loại;Thiệt hại;Bị hại'
    );
    await fc.assert(
      fc.asyncProperty(header, fc.array(row, { minLength: 1, maxLength: 12 }), async (names, rows) => {
        const text = [names, ...rows.map((cells) => cells.join(';'))].join('\n');
        await compare(new TextEncoder().encode(text), 'x.csv');
      }),
      { numRuns: 250 }
    );
  });
});
