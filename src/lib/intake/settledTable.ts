/**
 * A parsed grid as it is read: corrections laid over it, measures named by rows parted into columns,
 * headings of an outline taken out, and what kind of table that makes.
 */
import { applyCorrections } from './corrections';
import type { Grid } from './grid';
import { findGroups, type Grouped } from './groupRows';
import { partMeasures } from './measureRows';
import type { Changes, Corrected } from './reading';
import { findTable, type Table } from './table';

export interface SettledTable {
  readonly grid: Grid;
  readonly table: Table;
  readonly groups: Grouped | null;
  readonly corrected: readonly Corrected[];
}

/** @param about name of the file its rows are from */
export function settleTable(parsed: Grid, about: string, changes: Changes): SettledTable {
  const { grid: whole, corrected } = applyCorrections(parsed, changes.corrections);
  const flat = partMeasures(whole);
  const plain = findTable(flat, about, changes);
  const groups = findGroups(flat, plain.meanings);
  const grid = groups?.grid ?? flat;
  return { grid, table: groups ? findTable(grid, about, changes) : plain, groups, corrected };
}
