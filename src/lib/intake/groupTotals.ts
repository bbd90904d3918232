/**
 * Subtotals of an outline against the rows under them.
 */
import type { MeasureId } from '../cases/measures';
import { ROLES, type RecordTable } from '../cases/record';
import type { Grid } from './grid';
import { codeAt, type ReadColumns } from './judge';
import type { Subtotal } from './reading';

const SUBTOTAL = ROLES.indexOf('subtotal');
const MOST_DIFFERING = 5;
const NOTHING: Omit<Subtotal, 'row'> = { cells: 0, agreeing: 0, differing: [], counted: [], ofWhich: [] };

/** Compares each group row with the rows right under it, measure by measure, time by time. */
export function compareGroups(records: RecordTable, grid: Grid, columns: ReadColumns): Subtotal[] {
  if (columns.subtotals.size === 0) return [];
  const byLine = new Map<number, number[]>();
  for (let i = 0; i < records.length; i++) {
    const line = records.row[i] ?? 0;
    const known = byLine.get(line);
    if (known) known.push(i);
    else byLine.set(line, [i]);
  }
  const recordsOf = (row: number): readonly number[] => byLine.get(grid.lines[row] ?? 0) ?? [];
  const labels = columns.wide ? records[columns.wide.labelIs] : null;
  const keyOf = (i: number): string =>
    columns.wide
      ? `${records.from[i]}:${records.to[i]}:${labels && columns[columns.wide.labelIs] < 0 ? labels.codes[i] : ''}`
      : '';
  const found: Subtotal[] = [];
  for (const [row, parts] of columns.subtotals) {
    const line = grid.lines[row] ?? 0;
    if (parts.length === 0) {
      found.push({ row: line, ...NOTHING, ofWhich: statedAt(grid, columns, row, () => true) });
      continue;
    }
    const own = { cells: 0, agreeing: 0, differing: [] as Subtotal['differing'][number][] };
    const lone = columns.lone.get(row);
    const below = parts.flatMap(recordsOf);
    for (const record of recordsOf(row)) {
      if (records.role[record] !== SUBTOTAL) continue;
      const same = below.filter((part) => keyOf(part) === keyOf(record));
      for (const [measure, { value }] of Object.entries(records.measures) as [
        MeasureId,
        { value: Float64Array }
      ][]) {
        const stated = value[record] ?? NaN;
        const known = same.map((part) => value[part] ?? NaN).filter((part) => !Number.isNaN(part));
        if (Number.isNaN(stated) || known.length === 0) continue;
        const summed = known.reduce((sum, part) => sum + part, 0);
        own.cells++;
        if (summed === stated) own.agreeing++;
        else if (own.differing.length < MOST_DIFFERING) own.differing.push({ measure, stated, summed });
      }
    }
    const counted = lone ? statedAt(grid, columns, row, (index) => lone.has(index)) : [];
    found.push({ ...NOTHING, ...own, row: line, counted });
  }
  return found;
}

/** What a row states in some of its columns, by measure. */
function statedAt(
  grid: Grid,
  columns: ReadColumns,
  row: number,
  wanted: (index: number) => boolean
): { measure: MeasureId; stated: number }[] {
  const sums = new Map<MeasureId, number>();
  for (const { id, index, value } of columns.quantities) {
    const stated = value[codeAt(grid, index, row)] ?? NaN;
    if (wanted(index) && !Number.isNaN(stated)) sums.set(id, (sums.get(id) ?? 0) + stated);
  }
  return [...sums].map(([measure, stated]) => ({ measure, stated }));
}
