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
import { withYear } from './yearOfTitle';

export interface SettledTable {
  readonly grid: Grid;
  readonly table: Table;
  readonly groups: Grouped | null;
  readonly corrected: readonly Corrected[];
}

/**
 * @param about name of the file its rows are from
 * @param today day number by which months without a year are dated from the title; without it they stay as written
 */
export function settleTable(parsed: Grid, about: string, changes: Changes, today?: number): SettledTable {
  const { grid: whole, corrected } = applyCorrections(parsed, changes.corrections);
  const flat = partMeasures(whole);
  const plain = findTable(flat, about, changes);
  const groups = findGroups(flat, plain.meanings);
  const grouped = groups?.grid ?? flat;
  const found = groups ? findTable(grouped, about, changes) : plain;
  const dated = found.wide || today === undefined ? null : withYear(grouped, found.meanings, about, today);
  const grid = dated ?? grouped;
  return { grid, table: dated ? findTable(grid, about, changes) : found, groups, corrected };
}
