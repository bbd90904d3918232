import { expect, it } from 'vitest';
import { openFile } from '../../../src/lib/intake/intake';
import { originalCells } from '../../../src/lib/intake/originalCells';

it('gives the cells of lines as the file has them, in its order; no line, no row', async () => {
  const text = 'Bảng kê\n\nMã vụ,Ngày,Thiệt hại\nA1,1/2/2022,"1.000,5"\nA2,,\nA3,3/2/2022,7\n';
  const opened = await openFile(new TextEncoder().encode(text), 'a.csv');
  if (!opened.ok) throw new Error(opened.fault);
  expect(originalCells(opened.grid, [6, 4, 99])).toEqual({
    columns: ['Mã vụ', 'Ngày', 'Thiệt hại'],
    rows: [
      { line: 4, cells: ['A1', '1/2/2022', '1.000,5'] },
      { line: 6, cells: ['A3', '3/2/2022', '7'] }
    ]
  });
});
