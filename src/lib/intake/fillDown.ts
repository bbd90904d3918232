/**
 * Merged cells in the columns that label rows: a year or a type written once, blank in the rows it
 * spans. Filled down only where the column cannot be read otherwise; said in the reading.
 */
import type { Grid } from './grid';
import type { GridColumn } from './gridColumn';
import type { Meaning } from './meaning';
import { fillSpans } from './gridRows';
import { isTotalLabel } from './totals';

export interface FilledGrid {
  readonly grid: Grid;
  /** per column index, how many cells were filled */
  readonly filled: ReadonlyMap<number, number>;
}

const KEYS = new Set<Meaning['meaning']>(['date', 'type', 'area', 'province', 'district', 'commune']);

/**
 * Fills down the leading key columns (date, type, area), left to right, as long as each was merged:
 * its first row is filled, each value is written once in its block, blanks are at least as many as
 * values, and every blank row names something else in the next key that its block has not named yet.
 */
export function fillDown(given: Grid, meanings: readonly Meaning[]): FilledGrid {
  const isKey = (index: number): boolean => KEYS.has(meanings[index]?.meaning ?? 'ignore');
  const { grid, filled } = fillSpans(given, isKey);
  const keys = meanings.flatMap(({ meaning }, index) => (KEYS.has(meaning) ? [index] : []));
  if (keys.length < 2 || meanings.some(({ meaning }) => meaning === 'code')) return { grid, filled };
  const columns = [...grid.columns];
  // Where the blocks of the column before begin: a value may come back in another block.
  let starts: boolean[] | null = null;
  for (const [at, index] of keys.slice(0, -1).entries()) {
    const column = columns[index];
    const next = columns[keys[at + 1] ?? -1];
    const facts = meanings[index]?.facts;
    if (!column || !next || !facts || facts.empty === 0 || facts.plainDates > 0.5) break;
    const merged: ReturnType<typeof fill> = fill(column, next, columns[keys[at + 2] ?? -1], starts);
    if (!merged) break;
    columns[index] = merged.column;
    starts = merged.starts;
    filled.set(index, (filled.get(index) ?? 0) + merged.filled);
  }
  return filled.size === 0 ? { grid, filled } : { grid: { ...grid, columns }, filled };
}

function fill(
  column: GridColumn,
  next: GridColumn,
  third: GridColumn | undefined,
  outer: readonly boolean[] | null
): { column: GridColumn; starts: boolean[]; filled: number } | null {
  const { length } = column.codes;
  const total = column.texts.map((text, code) => code > 0 && isTotalLabel(text));
  const blanks = countBlanks(column);
  const values = column.codes.reduce((sum, code) => sum + (code !== 0 && !total[code] ? 1 : 0), 0);
  if (column.codes[0] === 0 || values === 0 || blanks < values) return null;
  const nextTotal = next.texts.map((text, code) => code > 0 && isTotalLabel(text));
  const closes = blocksHaveTotals(column, next, nextTotal);
  const codes = column.codes.slice();
  const starts = new Array<boolean>(length).fill(false);
  const written = new Set<number>();
  let named = new Set<number>();
  let current = 0;
  let closed = false;
  let filled = 0;
  for (let row = 0; row < length; row++) {
    const code = column.codes[row] ?? 0;
    const other = next.codes[row] ?? 0;
    if (outer?.[row]) written.clear();
    if (code !== 0) {
      if (written.has(code)) return null;
      written.add(code);
      current = total[code] ? 0 : code;
      named = new Set([other]);
      closed = nextTotal[other] ?? false;
      starts[row] = true;
      continue;
    }
    if (outer?.[row]) return null;
    // A block has one total, where blocks have totals at all; the one after it is of the whole table.
    const isTotal = nextTotal[other] ?? false;
    if (current === 0 || (isTotal && (!closes || closed))) {
      if (!isTotal && current === 0 && other !== 0) return null;
      current = 0;
      continue;
    }
    if (other === 0 ? (third?.codes[row] ?? 0) === 0 : named.has(other)) return null;
    if (other !== 0) named.add(other);
    closed ||= isTotal;
    codes[row] = current;
    filled++;
  }
  if (filled === 0) return null;
  return { column: { ...column, codes, times: timesOf(codes, column.texts.length) }, starts, filled };
}

function countBlanks(column: GridColumn): number {
  return column.codes.reduce((sum, code) => sum + (code === 0 ? 1 : 0), 0);
}

/** Whether every block but the last has a total of its own: then the last one's first is its own too. */
function blocksHaveTotals(column: GridColumn, next: GridColumn, total: readonly boolean[]): boolean {
  const blocks: boolean[] = [];
  column.codes.forEach((code, row) => {
    if (code !== 0) blocks.push(false);
    if (total[next.codes[row] ?? 0]) blocks[blocks.length - 1] = true;
  });
  return blocks.length > 1 && blocks.slice(0, -1).every((own) => own);
}

function timesOf(codes: Int32Array, texts: number): Int32Array {
  const times = new Int32Array(texts);
  for (const code of codes) times[code] = (times[code] ?? 0) + 1;
  return times;
}
