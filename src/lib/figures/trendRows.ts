/**
 * Rows and columns of the trend table.
 */
import type { MeasureId } from '../cases/measures';
import { numberWord, printCount, type MoneyUnit } from '../cases/print';
import { sum, type Quantity } from '../cases/quantity';
import type { Before, Breakdown, Grid } from '../cube/breakdown';
import type { Reconciled } from '../cube/reconcile';
import { compared, type Answers, type PeriodRow } from '../cube/series';
import { answerCell, changeCells, heatOf, quantityCell, textCell, unknownCell } from './cells';
import { typeLabel, type Context } from './context';
import type { FigureCell, FigureColumn, FigureRow } from './figure';
import { PERCENT } from './picture';
import { only, type PeriodKeys } from './recordScope';
import type { Span } from './scope';
import { differenceText, periodShort, periodToRead, scaleOf } from './words';

export interface TrendInput {
  readonly types: Breakdown;
  readonly grid: Grid;
  /** periods kept by the filter, in order, with their figures over all types */
  readonly periods: readonly PeriodRow[];
  /** stated totals over all types and areas, by period */
  readonly reconciled: readonly Reconciled[];
  /** what the last period is compared with */
  readonly before: Before | null;
  readonly span: Span;
  readonly unanswered: number;
}

export interface Table {
  readonly input: TrendInput;
  readonly ids: readonly MeasureId[];
  readonly units: ReadonlyMap<MeasureId, MoneyUnit>;
  readonly last: PeriodRow | undefined;
  /** what the last period is compared with, when it can be */
  readonly before: Before | null;
}

export function columnsOf(
  id: MeasureId,
  bounded: boolean,
  { input, units, last, before }: Table,
  context: Context
): FigureColumn[] {
  const { m } = context;
  const own = {
    group: bounded ? `${m.measures[id]} (${m.qualifiers.atLeast})` : m.measures[id],
    measure: id,
    scale: scaleOf(id, units.get(id) ?? 'dong', context)
  };
  const columns: FigureColumn[] = input.periods.map((row) => ({
    id: `${row.period.key}:${id}`,
    label: periodShort(row.period, context, row.coverage),
    readAs: periodToRead(row.period, context, row.coverage),
    ...own,
    records: { during: only(row.period.key) }
  }));
  if (input.periods.length > 1 && last) {
    const during: PeriodKeys = [input.periods[0]?.period.key ?? '', last.period.key];
    // Rows known by a longer time than the columns are in none of them, and so not in their sum.
    const records = input.unanswered > 0 ? {} : { records: { during } };
    columns.push({ id: `sum:${id}`, label: m.figure.sum, ...own, ...records });
  }
  if (!before || !last) return columns;
  columns.push(
    { id: `change:${id}`, label: m.figure.changeAbs, ...own },
    { id: `percent:${id}`, label: m.figure.changePct, ...own, scale: PERCENT }
  );
  return columns;
}

/** Cells of one row from the figure of each period; `Cộng` is unknown as soon as one period is. */
function cellsOf(
  at: (row: PeriodRow) => Answers | undefined,
  before: Answers | undefined,
  table: Table,
  context: Context
): Record<string, FigureCell> {
  const cells: Record<string, FigureCell> = {};
  const { periods } = table.input;
  for (const id of table.ids) {
    const unit = table.units.get(id) ?? 'dong';
    const quantities = periods.map((row) => at(row)?.[id]?.quantity ?? null);
    periods.forEach((row) => {
      cells[`${row.period.key}:${id}`] = answerCell(at(row)?.[id], id, unit, context);
    });
    if (periods.length > 1) {
      cells[`sum:${id}`] = quantities.includes(null)
        ? unknownCell(context.m.figure.notStated)
        : quantityCell(sum(quantities), id, unit, context);
    }
    if (!table.before || !table.last) continue;
    const changed = compared(at(table.last) ?? {}, before ?? {}, id, table.before.base);
    const { absolute, relative } = changeCells(changed, id, unit, context);
    cells[`change:${id}`] = absolute;
    cells[`percent:${id}`] = relative;
  }
  return cells;
}

export function typeRow(key: string, remainder: boolean, table: Table, context: Context): FigureRow {
  return {
    key,
    label: typeLabel(key, context),
    role: remainder || key === '' ? 'remainder' : 'item',
    cells: cellsOf(
      (row) => table.input.grid.cells.get(key)?.get(row.period.index),
      table.before?.cells.get(key),
      table,
      context
    ),
    filter: { dimension: 'type', value: key },
    records: { type: key },
    selected: context.filter.types?.has(key) ?? false
  };
}

export function sumRow(count: number, table: Table, context: Context): FigureRow {
  return {
    key: 'sum',
    label: context.m.figure.sumOf(numberWord(count, context.lang)),
    role: 'sum',
    records: { type: null, role: 'part' },
    cells: cellsOf((row) => table.input.grid.sums.get(row.period.index), table.before?.sums, table, context)
  };
}

/**
 * "Tổng cộng" is the headline figure of each period: stated in the source or, where it states none, added
 * up, and said cell by cell which of the two. The difference row stands only where a total was stated.
 */
export function totalRows(table: Table, context: Context): FigureRow[] {
  const { m } = context;
  if (context.filter.types) return [];
  const cells = cellsOf((row) => row.answers, table.before?.whole, table, context);
  let stated = 0;
  let summed = 0;
  for (const row of table.input.periods) {
    for (const id of table.ids) {
      const basis = row.answers[id]?.basis;
      const key = `${row.period.key}:${id}`;
      const cell = cells[key];
      if (!cell || !basis || basis === 'none') continue;
      if (basis === 'stated') stated += 1;
      else summed += 1;
      const how = { stated: m.figure.stated, parts: m.figure.summed, mixed: m.figure.mixed }[basis];
      cells[key] = { ...cell, stated: basis === 'stated', note: how };
    }
  }
  const label = stated > 0 && summed === 0 ? m.figure.statedTotal : m.figure.total;
  const total: FigureRow = { key: 'stated', label, role: 'stated', records: { type: null }, cells };
  if (stated === 0) return [total];
  const difference = differenceCells(table, context);
  return [total, { key: 'difference', label: m.figure.difference, role: 'difference', cells: difference }];
}

function differenceCells(table: Table, context: Context): Record<string, FigureCell> {
  const cells: Record<string, FigureCell> = {};
  for (const id of table.ids) {
    for (const row of table.input.periods) {
      const found = table.input.reconciled.filter(
        (one) =>
          one.measure === id &&
          one.type === null &&
          one.area === null &&
          one.fromMonth === row.period.fromMonth &&
          one.toMonth === row.period.toMonth
      );
      const unit = table.units.get(id) ?? 'dong';
      const one = found.length === 1 ? found[0] : undefined;
      cells[`${row.period.key}:${id}`] = one
        ? differenceCell(one, id, unit, context)
        : unknownCell(context.m.figure.notStated);
    }
    for (const extra of ['sum', 'change', 'percent']) cells[`${extra}:${id}`] = textCell('');
  }
  return cells;
}

function differenceCell(one: Reconciled, id: MeasureId, unit: MoneyUnit, context: Context): FigureCell {
  const bounded = one.difference.high > one.difference.low;
  const value: Quantity = one.difference;
  const text =
    one.verdict === 'consistent' && bounded
      ? context.m.figure.withinRange
      : value.value === 0
        ? printCount(0, context.lang)
        : differenceText(value, id, unit, context, false);
  return {
    value: value.value,
    text,
    ...(bounded ? { low: value.low, high: value.high } : {}),
    ...(one.verdict === 'contradiction' ? { tone: 'warn' } : {})
  };
}

/** Measures all of whose figures are lower bounds: "hơn" then stands once, in the heading. */
export function boundedMeasures({ input, ids }: Table): Set<MeasureId> {
  const rows = [...input.grid.cells.values()].flatMap((row) => [...row.values()]);
  const all = [...rows, ...input.periods.map((row) => row.answers)];
  return new Set(
    ids.filter((id) => {
      const known = all.flatMap((answers) => answers[id]?.quantity ?? []);
      return known.length > 0 && known.every((quantity) => quantity.qualifier === 'atLeast');
    })
  );
}

export function wordless(row: FigureRow, bounded: ReadonlySet<MeasureId>, context: Context): FigureRow {
  if (bounded.size === 0) return row;
  const word = `${context.m.qualifiers.atLeast} `;
  const cells = Object.entries(row.cells).map(([key, cell]): [string, FigureCell] => {
    const mine = [...bounded].some((id) => key.endsWith(`:${id}`));
    return [key, mine && cell.text.startsWith(word) ? { ...cell, text: cell.text.slice(word.length) } : cell];
  });
  return { ...row, cells: Object.fromEntries(cells) };
}

/** Heat over the type rows of each column of periods. */
export function heated(rows: readonly FigureRow[]): FigureRow[] {
  const types = rows.filter((row) => row.filter);
  const heat = new Map<string, (number | undefined)[]>();
  for (const id of Object.keys(types[0]?.cells ?? {})) {
    if (!/^\d/.test(id)) continue;
    heat.set(id, heatOf(types.map((row) => row.cells[id]?.value ?? null)));
  }
  return rows.map((row) => {
    const at = types.indexOf(row);
    if (at < 0) return row;
    const cells = Object.entries(row.cells).map(([id, cell]) => {
      const step = heat.get(id)?.[at];
      return [id, step ? { ...cell, heat: step } : cell] as const;
    });
    return { ...row, cells: Object.fromEntries(cells) };
  });
}
