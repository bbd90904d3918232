/**
 * Formulas of a sheet's totals. A cell is a formula only where its number is exactly the sum (or difference) of
 * cells that stand in the table; what the source states is a number, whatever it ought to add up to.
 */
import { MEASURE_IDS } from '../cases/measures';
import type { Figure, FigureRow } from '../figures/figure';
import type { Grid } from './excelForm';

/** A cell's name in a sheet, `C7`. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
  return `${letters}${row + 1}`;
}

/** The formula of a cell (row of the figure, column of the sheet), or `null` where it is a number of its own. */
export function formulaAt(grid: Grid, row: number, at: number): string | null {
  const { figure, columns } = grid;
  const line = figure.rows[row];
  const column = columns[at]?.column;
  const cell = column && line?.cells[column.id];
  if (!line || !column || !cell || cell.value === null || cell.stated) return null;
  const name = (r: number, c: number): string => cellName(grid.top + r, grid.left + c);
  if (!column.records) return column.id === 'difference' ? between(grid, row) : null;
  if (line.role === 'difference') {
    const [sum, stated] = [rowOf(figure, 'sum'), rowOf(figure, 'stated')];
    const parts = [sum, stated].map((r) => figure.rows[r]?.cells[column.id]?.value ?? null);
    return minus(cell.value, parts, [name(sum, at), name(stated, at)]);
  }
  if (!isAdditive(column.measure)) return null;
  if (line.role === 'sum' || line.role === 'stated' || line.role === 'subtotal') {
    const rows = partsOf(figure.rows, row);
    const known = rows.map((r) => figure.rows[r]?.cells[column.id]?.value ?? null);
    if (rows.length > 0 && adds(cell.value, known)) {
      const runs = runsOf(rows).map(([from, to]) => rangeName(name(from, at), name(to, at)));
      if (runs.length <= 30) return `SUM(${runs.join(',')})`;
    }
  }
  return acrossFormula(grid, row, at);
}

/** "Cộng" at the end of a row: the periods of its measure. */
function acrossFormula({ figure, columns, top, left }: Grid, row: number, at: number): string | null {
  const column = columns[at]?.column;
  if (!column?.id.startsWith('sum:')) return null;
  const cells = figure.rows[row]?.cells ?? {};
  const parts = columns.flatMap(({ column: own }, c) =>
    own.records && own.measure === column.measure && /^\d/.test(own.id) ? [{ c, id: own.id }] : []
  );
  const known = parts.map(({ id }) => cells[id]?.value ?? null);
  if (parts.length === 0 || !adds(cells[column.id]?.value ?? null, known)) return null;
  const runs = runsOf(parts.map(({ c }) => c)).map(([from, to]) =>
    rangeName(cellName(top + row, left + from), cellName(top + row, left + to))
  );
  return `SUM(${runs.join(',')})`;
}

/** A column "Chênh lệch" beside "Cộng các phần" and "Nguồn ghi". */
function between({ figure, columns, top, left }: Grid, row: number): string | null {
  const cells = figure.rows[row]?.cells ?? {};
  const places = ['sum', 'stated'].map((id) => columns.findIndex(({ column }) => column.id === id));
  if (places.includes(-1)) return null;
  return minus(
    cells['difference']?.value ?? null,
    [cells['sum']?.value ?? null, cells['stated']?.value ?? null],
    places.map((c) => cellName(top + row, left + c))
  );
}

function minus(value: number | null, [a, b]: (number | null)[], [x, y]: string[]): string | null {
  if (value === null || a === null || b === null || a === undefined || b === undefined) return null;
  if (value === a - b) return `${x}-${y}`;
  return value === b - a ? `${y}-${x}` : null;
}

/** Whether known numbers come to just this; unknown ones are left out, as a formula leaves them out. */
function adds(value: number | null, parts: readonly (number | null)[]): boolean {
  const known = parts.filter((part) => part !== null);
  return value !== null && known.length > 0 && known.reduce((sum, part) => sum + part, 0) === value;
}

function isAdditive(measure: string | undefined): boolean {
  return measure === 'netLoss' || MEASURE_IDS.some((id) => id === measure);
}

function rowOf(figure: Figure, role: FigureRow['role']): number {
  return figure.rows.findIndex((row) => row.role === role);
}

function isPart({ role }: FigureRow): boolean {
  return role === 'item' || role === 'remainder';
}

/** Rows that a total is over: of a group those below its row, of the table all. */
function partsOf(rows: readonly FigureRow[], at: number): number[] {
  const numbers = rows.flatMap((row, i) => (isPart(row) ? [i] : []));
  if (rows[at]?.role !== 'subtotal') return numbers;
  const next = rows.findIndex((row, i) => i > at && !isPart(row));
  return numbers.filter((i) => i > at && (next < 0 || i < next));
}

/** `[2, 3, 4, 7]` → `[[2, 4], [7, 7]]` */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs;
}

function rangeName(from: string, to: string): string {
  return from === to ? from : `${from}:${to}`;
}
