/** No hidden cell can be worked out: another solver (HiGHS) tries, on random tables with both margins. */
import fc from 'fast-check';
import highs from 'highs';
import { describe, expect, it } from 'vitest';
import { suppressed, type AdditiveTable, type Line } from '../../../src/lib/figures/suppression';

const BELOW = 5;

/** Rows × columns of counts with a total of each row, of each column, and of all. */
function tableOf(cells: readonly (readonly number[])[]): AdditiveTable {
  const [rows, columns] = [cells.length, cells[0]?.length ?? 0];
  const at = (r: number, c: number): number => r * (columns + 1) + c;
  const values: number[] = [];
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  cells.forEach((row, r) => {
    row.forEach((value, c) => (values[at(r, c)] = value));
    values[at(r, columns)] = sum(row);
  });
  for (let c = 0; c < columns; c++) values[at(rows, c)] = sum(cells.map((row) => row[c] ?? 0));
  values[at(rows, columns)] = sum(cells.map(sum));
  const lines: Line[] = [];
  for (let r = 0; r <= rows; r++)
    lines.push({ total: at(r, columns), parts: Array.from({ length: columns }, (_, c) => at(r, c)) });
  for (let c = 0; c <= columns; c++)
    lines.push({ total: at(rows, c), parts: Array.from({ length: rows }, (_, r) => at(r, c)) });
  return { values, lines, fixed: new Set(), whole: true };
}

function hide(table: AdditiveTable): { small: Set<number>; hidden: ReadonlySet<number> } {
  const small = new Set<number>();
  table.values.forEach((value, at) => {
    if (value !== null && value > 0 && value < BELOW) small.add(at);
  });
  const hidden = suppressed(
    table,
    small,
    (at, { min, max }) => max - min >= 1 && (!small.has(at) || max >= BELOW)
  );
  return { small, hidden };
}

/** The table as published, as a linear program in the attacker's hands. */
function attack(
  solver: Awaited<ReturnType<typeof highs>>,
  { values, lines }: AdditiveTable,
  hidden: ReadonlySet<number>,
  at: number
): { min: number; max: number } {
  const rows = lines.flatMap(({ total, parts }, i) => {
    const all = [...parts.map((part) => [part, 1] as const), [total, -1] as const];
    const left = all.filter(([cell]) => hidden.has(cell));
    if (left.length === 0) return [];
    const right = all.reduce(
      (sum, [cell, sign]) => sum - (hidden.has(cell) ? 0 : sign * (values[cell] ?? 0)),
      0
    );
    return [`c${i}: ${left.map(([cell, sign]) => `${sign > 0 ? '+' : '-'} x${cell}`).join(' ')} = ${right}`];
  });
  const bounds = [...hidden].map((cell) => `1 <= x${cell} <= 100000`);
  const end = (direction: 'Minimize' | 'Maximize'): number => {
    const result = solver.solve(
      `${direction}\n obj: x${at}\nSubject To\n ${rows.length > 0 ? rows.join('\n ') : `c: x${at} >= 0`}\nBounds\n ${bounds.join('\n ')}\nEnd`
    );
    expect(result.Status).toBe('Optimal');
    return result.ObjectiveValue;
  };
  return { min: end('Minimize'), max: end('Maximize') };
}

describe('cell suppression', () => {
  it('hides a second cell of the row and of the column, and the corner of both', () => {
    const table = tableOf([
      [3, 20, 30],
      [10, 40, 50],
      [60, 70, 80]
    ]);
    const { hidden } = hide(table);
    expect([...hidden].sort((a, b) => a - b)).toEqual([0, 1, 4, 5]);
  });

  it('two small cells that are all of a small total are not told by it', () => {
    const table = tableOf([
      [1, 1, 0],
      [10, 40, 50]
    ]);
    const { hidden } = hide(table);
    // The total 2 is small itself.
    expect(hidden.has(3)).toBe(true);
  });

  it('leaves a table without small cells alone', () => {
    expect(
      hide(
        tableOf([
          [5, 6],
          [0, 7]
        ])
      ).hidden.size
    ).toBe(0);
  });

  it('on 1 000 random tables another solver tells no hidden cell, nor that a small one is small', async () => {
    const solver = await highs();
    const cell = fc.oneof(
      { weight: 2, arbitrary: fc.integer({ min: 0, max: 6 }) },
      { weight: 3, arbitrary: fc.integer({ min: 0, max: 400 }) }
    );
    const cells = fc
      .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 3 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows
        })
      );
    let tried = 0;
    let kept = 0;
    fc.assert(
      fc.property(cells, (rows) => {
        const table = tableOf(rows);
        const { small, hidden } = hide(table);
        kept += table.values.length - hidden.size;
        for (const at of hidden) {
          tried += 1;
          const { min, max } = attack(solver, table, hidden, at);
          if (max - min < 1 - 1e-6) throw new Error(`cell ${at} is ${min}`);
          if (small.has(at) && max < BELOW - 1e-6) throw new Error(`cell ${at} is at most ${max}`);
        }
      }),
      { numRuns: 1000, seed: 20230116 }
    );
    expect(tried).toBeGreaterThan(1000);
    // Not by hiding everything.
    expect(kept).toBeGreaterThan(3000);
  });
});
