/**
 * The trend table before it is printed: its rows in their order, its columns, the figure of every cell. What only
 * the records can answer (medians) is asked here and filled in by `figures/table`.
 */
import { DERIVED } from '../cases/derived';
import { COUNTED, STRADDLING } from '../cases/lossBands';
import { isRemainder } from '../cases/text';
import { breakdown } from '../cube/breakdown';
import { dimensionOf } from '../cube/cube';
import type { MedianQuestion } from '../cube/medians';
import { added, pivot, type PivotRow } from '../cube/pivot';
import { series, type Answers, type PeriodRow } from '../cube/series';
import type { Slice } from '../cube/slice';
import { chosenOf } from './chosen';
import type { Context } from './context';
import { valueLabel } from './dimensionWords';
import { baseOf, groupOf, settled, type SettledChoices, type TableChoices } from './tableChoices';
import { limited, REST, sorted, type RankedRow } from './tableOrder';

export interface PlannedRow extends RankedRow {
  /** its place among the groups of a question for medians: of rows, or of subtotals */
  readonly asked: number;
}

export interface TablePlan {
  readonly choices: SettledChoices;
  /** the dimension its rows are values of */
  readonly base: string;
  readonly rows: readonly PlannedRow[];
  /** how many values were summed into the last row; 0 when all are shown */
  readonly rest: number;
  /** how many rows of their own there would be without a limit */
  readonly count: number;
  /** every row by itself, those summed into the rest too */
  readonly all: readonly RankedRow[];
  readonly periods: readonly PeriodRow[];
  /** the period that the last one is compared with, when both can be */
  readonly last: PeriodRow | undefined;
  readonly compared: PeriodRow | undefined;
  /** the rows added up, by period */
  readonly sums: PivotRow;
  readonly kept: Slice;
  readonly unanswered: number;
  /** for the rows, and for the subtotals; none unless a median is wanted */
  readonly questions: readonly MedianQuestion[];
}

/** Values of the loss band that are none. */
const NO_BAND = [STRADDLING, COUNTED];

export function tablePlan(given: TableChoices, context: Context): TablePlan {
  const { filter, ids } = context;
  const choices = settled(given, context);
  const base = baseOf(choices.rows);
  // A period that the time chosen cuts is a column of the days chosen.
  const { kept, all, spans, ...chosen } = chosenOf(context, filter);
  const periods = chosen.series.rows;
  const last = [...periods].reverse().find((row) => row.spoken) ?? periods.at(-1);
  const compared = comparedWith(last, periods, () => wholeRows(all, spans, context));
  const before = compared && !periods.includes(compared) ? compared : null;
  const found = breakdown(kept, base, ids);
  const groups = rowsOf(found.named ? found.parts.map((part) => part.key) : [], choices, base, context);
  const pivoted = (
    from: Slice,
    values: readonly (readonly string[])[],
    rows: readonly PeriodRow[]
  ): PivotRow[] => {
    const dimension = dimensionOf(from.cube, base);
    const columns = rows.map((row) => row.period);
    return dimension ? pivot(from, dimension, values, columns, ids, spans) : [];
  };
  const cellsOf = (values: readonly (readonly string[])[]): PivotRow[] => {
    const cells = pivoted(kept, values, periods);
    if (!before) return cells;
    // What is compared with lies outside the time chosen.
    return pivoted(all, values, [before]).map((row, at) => new Map([...row, ...(cells[at] ?? [])]));
  };
  const cells = cellsOf(groups.map((group) => group.values));
  const measured = groups.map((group, at) => ({ ...group, cells: cells[at] ?? new Map<number, Answers>() }));
  const order = sorted(measured, { choices, base, periods, last, compared }, context);
  const shownRows = limited(order, choices.top);
  const limitedCells = cellsOf(shownRows.map((row) => row.values));
  const rows = shownRows.map((row, asked): PlannedRow => ({
    ...row,
    label: row.key === REST ? context.m.table.rest(row.values.length, choices.rows) : row.label,
    cells: limitedCells[asked] ?? row.cells,
    asked
  }));
  const sums = new Map<number, Answers>();
  for (const { period } of before ? [before, ...periods] : periods) {
    const sum = added(
      rows.map((row) => row.cells.get(period.index)),
      ids
    );
    if (sum) sums.set(period.index, sum);
  }
  const subtotals = choices.subtotals && choices.rows === base ? subtotalsOf(rows, base, context) : [];
  const subtotalCells = cellsOf(subtotals.map((row) => row.values));
  const headed = withSubtotals(
    rows,
    subtotals.map((row, asked) => ({ ...row, cells: subtotalCells[asked] ?? row.cells, asked })),
    base,
    context
  );
  const question = (own: readonly { readonly values: readonly string[] }[]): MedianQuestion => ({
    dimension: base,
    groups: own.map((row) => row.values),
    columns: periods.map(({ period: { fromMonth, toMonth } }) => ({
      fromMonth: Math.max(fromMonth, filter.fromMonth ?? fromMonth),
      toMonth: Math.min(toMonth, filter.toMonth ?? toMonth)
    })),
    types: filter.types,
    areas: filter.areas
  });
  const records = choices.measures.some((id) => DERIVED.find((own) => own.id === id)?.fromRecords);
  return {
    choices,
    base,
    rows: headed,
    rest:
      order.filter((row) => row.role === 'item').length - rows.filter((row) => row.role === 'item').length,
    count: order.filter((row) => !row.values.includes('')).length,
    all: order,
    periods,
    last,
    compared,
    sums,
    kept,
    unanswered: chosen.series.unanswered,
    questions: records ? [question(rows), ...(subtotals.length > 0 ? [question(subtotals)] : [])] : []
  };
}

/** Every period, whole: the base of a comparison may lie before what is shown. */
function wholeRows(all: Slice, spans: Context['spans'], context: Context): readonly PeriodRow[] {
  const { grain, compare, ids, today } = context;
  return series(all, grain, compare, ids, { spans, today }).rows;
}

function comparedWith(
  last: PeriodRow | undefined,
  shown: readonly PeriodRow[],
  whole: () => readonly PeriodRow[]
): PeriodRow | undefined {
  const change = Object.values(last?.changes ?? {}).find((entry) => typeof entry === 'object');
  if (!change) return undefined;
  const at = (row: PeriodRow): boolean => row.period.index === change.base.index;
  const column = shown.find(at);
  const base = column ?? whole().find(at);
  // Cells stand for whole periods: days to the same date are no column of the table.
  return base?.coverage.days.from === change.days.from && base.coverage.days.to === change.days.to
    ? base
    : undefined;
}

/** Each value by itself, or the values by the group they lie in. */
function rowsOf(
  keys: readonly string[],
  { rows }: TablePlan['choices'],
  base: string,
  context: Context
): Omit<RankedRow, 'cells'>[] {
  const label = (key: string): string => valueLabel(base, key, context);
  if (rows === base) {
    return keys.map((key) => ({
      key,
      label: label(key),
      role: key === '' || isRemainder(key) || NO_BAND.includes(key) ? 'remainder' : 'item',
      values: [key]
    }));
  }
  const groups = new Map<string, string[]>();
  for (const key of keys) {
    const name = groupOf(context.cube, base, key) ?? '';
    groups.set(name, [...(groups.get(name) ?? []), key]);
  }
  return [...groups].map(([name, values]) => ({
    key: `group:${name}`,
    label: name || context.m.table.noGroup,
    role: name === '' ? 'remainder' : 'item',
    values
  }));
}

function subtotalsOf(rows: readonly PlannedRow[], base: string, context: Context): RankedRow[] {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const name = row.values.length === 1 ? groupOf(context.cube, base, row.key) : null;
    if (name !== null) groups.set(name, [...(groups.get(name) ?? []), ...row.values]);
  }
  return [...groups].map(([name, values]) => ({
    key: `group:${name}`,
    label: name,
    role: 'subtotal',
    values,
    cells: new Map()
  }));
}

/** Each group's sum, then its rows, groups in the order of their first row; rows without a group after them. */
function withSubtotals(
  rows: readonly PlannedRow[],
  subtotals: readonly PlannedRow[],
  base: string,
  context: Context
): PlannedRow[] {
  if (subtotals.length === 0) return [...rows];
  const inside = (row: PlannedRow, group: PlannedRow): boolean =>
    row.values.length === 1 &&
    group.values.includes(row.key) &&
    groupOf(context.cube, base, row.key) !== null;
  return [
    ...subtotals.flatMap((group) => [group, ...rows.filter((row) => inside(row, group))]),
    ...rows.filter((row) => !subtotals.some((group) => inside(row, group)))
  ];
}
