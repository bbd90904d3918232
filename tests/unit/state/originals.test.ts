/** Which line of which sheet a record came from. */
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../src/lib/cases/problem';
import { sheetOf } from '../../../src/lib/state/originals';

const rows = ['Quý I', 'Quý II', 'Quý III'].map((sheet) => ({ line: 3, sheet, cells: [] }));
const lines = (...row: number[]): { row: Int32Array } => ({ row: Int32Array.from(row) });
const rejected = (sheet: string): Problem => ({
  file: 'a.xlsx',
  row: 3,
  sheet,
  column: '',
  text: '',
  reason: 'missing-date',
  action: 'rejected'
});

describe('a line that several sheets have', () => {
  it.each([
    [lines(2, 3, 2, 3, 2, 3), 1, [], 0],
    [lines(2, 3, 2, 3, 2, 3), 3, [], 1],
    [lines(2, 3, 2, 3, 2, 3), 5, [], 2],
    // A wide table: one line, two records.
    [lines(3, 3, 2, 3, 3), 1, [], 0],
    [lines(3, 3, 2, 3, 3), 4, [], 1],
    // The second sheet's line was not accepted.
    [lines(2, 3, 2, 2, 3), 4, [rejected('Quý II')], 2]
  ])('%j, record %i', (table, at, problems, sheet) => expect(sheetOf(table, at, rows, problems)).toBe(sheet));

  it('one sheet alone needs no telling apart', () =>
    expect(sheetOf(lines(2, 3), 1, [{ line: 3, cells: [] }], [])).toBe(0));
});
