/**
 * Units of sheets that are read together: "triệu đồng" on one, "tỷ đồng" on the next. A column whose
 * unit differs between sheets says it in every cell, so that nothing is added up in the wrong one.
 */
import { isAmount, MEASURE_IDS } from '../cases/measures';
import { fold } from '../cases/text';
import type { Grid } from './grid';
import type { GridColumn } from './gridColumn';
import { readHeading } from './heading';
import { matchName } from './headerNames';
import { numberParts } from './numbers';
import { unitInHeader, type SaidUnit } from './units';

const WORDS: Readonly<Record<number, string>> = { 0: 'đồng', 3: 'nghìn đồng', 6: 'triệu đồng', 9: 'tỷ đồng' };

/** The keys of columns that are in different units on different sheets. */
export function unitsOf(grids: readonly Grid[]): { readonly mixed: ReadonlySet<string> } {
  const said = new Map<string, Set<string>>();
  for (const grid of grids) {
    for (const column of grid.columns) {
      const unit = unitOf(grid, column);
      if (!mayBeAmount(column)) continue;
      const key = bareKey(column);
      said.set(key, (said.get(key) ?? new Set()).add(JSON.stringify(unit)));
    }
  }
  return { mixed: new Set([...said].flatMap(([key, units]) => (units.size > 1 ? [key] : []))) };
}

/** The unit of a column of amounts: its header's, else the sheet's. */
export function unitOf(grid: Grid, column: GridColumn): SaidUnit | null {
  if (!mayBeAmount(column)) return null;
  return unitInHeader(fold(column.name)) ?? (grid.unitLine ? unitInHeader(fold(grid.unitLine)) : null);
}

/** By its name, or a year or month that leaves it to the unit line. */
function mayBeAmount(column: GridColumn): boolean {
  const meaning = matchName(column.name)?.meaning;
  const heading = readHeading(column.parts);
  const measure = heading.measure ?? MEASURE_IDS.find((id) => id === meaning);
  return measure ? isAmount(measure) : heading.period !== null && !heading.ignored;
}

/** A name without the unit in brackets: the same for "(triệu đồng)" and "(tỷ đồng)". */
export function bareName(column: GridColumn): string {
  const bare = column.name
    .replace(/\s*[([][^()[\]]*[)\]]/g, (own) => (unitInHeader(fold(own)) ? '' : own))
    .trim();
  return bare === '' ? column.name : bare;
}

export function bareKey(column: GridColumn): string {
  return fold(bareName(column));
}

/** "triệu đồng", "USD"; empty where no unit is said. */
export function unitWords(unit: SaidUnit | null): string {
  if (!unit) return '';
  return unit.currency ?? WORDS[unit.power] ?? '';
}

/** A bare number with its unit; any other cell as it stands. */
export function inUnit(cell: string, words: string): string {
  if (words === '' || cell === '') return cell;
  const parts = numberParts(cell);
  const bare = parts.kind === 'number' && !parts.currency && parts.terms.every((term) => term.power === null);
  return bare ? `${cell} ${words}` : cell;
}

/** Columns that label rows, by their names: merged cells in them stand for all rows they span. */
export function isKeyOf(grid: Grid): (index: number) => boolean {
  return (index) => /^(date|type|area|unit)$/.test(matchName(grid.columns[index]?.name ?? '')?.meaning ?? '');
}
