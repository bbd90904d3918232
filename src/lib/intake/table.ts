/**
 * What kind of table a grid is: the meanings of its columns, how its rows are dated, and the plan of
 * its wide part if it has one.
 */
import type { MeasureId } from '../cases/measures';
import { columnOf, findMeanings } from './columns';
import { planDates, type DatePlan } from './dateColumns';
import type { Grid } from './grid';
import type { Meaning } from './meaning';
import { placeColumns } from './placeColumns';
import type { Changes, ColumnMeaning } from './reading';
import { planWide, type WidePlan } from './wide';

export interface Table {
  readonly meanings: readonly Meaning[];
  readonly plan: DatePlan;
  readonly wide: (WidePlan & { readonly labelIs: 'type' | 'area' }) | null;
}

export function findTable(grid: Grid, file: string, given: Changes): Table {
  const changes = withoutFalseYears(given);
  const wide = planWide(grid, file, changes);
  return (wide && wideTable(grid, wide, changes)) ?? longTable(grid, changes);
}

/** A column whose two digits are no years, so the user says, means nothing unless they say what. */
function withoutFalseYears(changes: Changes): Changes {
  const meanings: Record<number, ColumnMeaning> = {};
  for (const [index, choice] of Object.entries(changes.twoDigitYears ?? {}))
    if (choice === 'not-a-date') meanings[Number(index)] = 'ignore';
  return { ...changes, meanings: { ...meanings, ...changes.meanings } };
}

function longTable(grid: Grid, changes: Changes): Table {
  const meanings = findMeanings(grid.columns, grid.headerRows, changes.meanings);
  return { meanings, plan: datesOf(grid, meanings), wide: null };
}

function datesOf(grid: Grid, meanings: readonly Meaning[]): DatePlan {
  return planDates(
    meanings,
    grid.columns.map((column) => column.name)
  );
}

/** `null` when the columns beside the wide part do not bear it out. */
function wideTable(grid: Grid, wide: WidePlan, changes: Changes): Table | null {
  const apart = new Map<number, MeasureId | null>();
  for (const index of wide.ignored) apart.set(index, null);
  for (const column of wide.columns) apart.set(column.index, column.measure);
  const meanings = findMeanings(grid.columns, grid.headerRows, changes.meanings, apart).map(
    (own, index): Meaning => {
      const column = wide.columns.find((other) => other.index === index);
      return column ? { ...own, because: column.because } : own;
    }
  );
  const plan = datesOf(grid, meanings);
  const date = plan.kind === 'one' ? meanings[plan.column] : undefined;
  // A day in the row and a year in the heading: the year is no date of these cells.
  if (wide.time === 'whole' && plan.kind !== 'none') return null;
  if (
    wide.time === 'open' &&
    (plan.kind === 'joined' || (date && date.facts.years < 0.5 && date.facts.filled > 0))
  )
    return null;
  const labelIs =
    wide.dimension ?? (placeColumns(meanings).area < 0 && columnOf(meanings, 'type') >= 0 ? 'area' : 'type');
  const keyed = nameKeys(meanings, apart, wide.labelled ? labelIs : null);
  // A kind in the row and a kind in the heading: which of them is the kind, nobody said.
  if (wide.labelled && keyOf(keyed, labelIs) >= 0) return null;
  return { meanings: keyed, plan, wide: { ...wide, labelIs } };
}

function keyOf(meanings: readonly Meaning[], key: 'type' | 'area'): number {
  return key === 'area' ? placeColumns(meanings).area : columnOf(meanings, key);
}

/** Row labels under a name we do not know: the one text column left is a type, or an area where types are taken. */
function nameKeys(
  meanings: readonly Meaning[],
  apart: ReadonlyMap<number, unknown>,
  taken: 'type' | 'area' | null
): Meaning[] {
  const out = [...meanings];
  const guessed = out.findIndex((own) => own.meaning === 'type' && own.because === 'values');
  const own = out[guessed];
  if (own && taken === 'type') out[guessed] = { ...own, meaning: 'ignore', because: 'none' };
  const want = taken === 'type' ? 'area' : 'type';
  if (keyOf(out, want) >= 0 || keyOf(out, taken === null ? 'area' : want) >= 0) return out;
  const free = out.findIndex(
    ({ meaning, because, facts }, index) =>
      !apart.has(index) &&
      meaning === 'ignore' &&
      because === 'none' &&
      facts.telling > 0 &&
      facts.numbers < 0.2 &&
      facts.dates < 0.2
  );
  const key = out[free];
  if (key) out[free] = { ...key, meaning: want, because: 'values' };
  return out;
}
