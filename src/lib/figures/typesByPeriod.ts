/**
 * The trend table: type × period, with Cộng, Tổng cộng (as the source states it), the difference
 * between the two, and the change of the last period.
 */
import type { MeasureId } from '../cases/measures';
import { capital, numberWord, printCount } from '../cases/print';
import { exactly, sum, type Quantity } from '../cases/quantity';
import type { Breakdown, Grid } from '../cube/breakdown';
import type { Reconciled } from '../cube/reconcile';
import { change, comparable, type Answers, type PeriodRow } from '../cube/series';
import { changeCells, heatOf, quantityCell, textCell, unknownCell } from './cells';
import { typeLabel, type Context } from './context';
import type { Figure, FigureCell, FigureColumn, FigureRow } from './figure';
import { ranked } from './ranking';
import { datesText, fileStem, placeText, sourceText, type Months } from './scope';
import { baseName, differenceText, joined, periodName, periodShort, unitName, unitOf } from './words';

export interface TrendInput {
  readonly types: Breakdown;
  readonly grid: Grid;
  /** periods kept by the filter, in order, with their figures over all types */
  readonly periods: readonly PeriodRow[];
  /** stated totals over all types and areas, by period */
  readonly reconciled: readonly Reconciled[];
  readonly months: Months | null;
  readonly unanswered: number;
}

export function typesByPeriod(input: TrendInput, context: Context): Figure {
  const { m } = context;
  const parts = input.types.named ? ranked(input.types.parts, 'cases') : [];
  const ids = context.ids.filter((id) => input.periods.some((row) => row.answers[id]?.quantity));
  const units = new Map(
    ids.map((id) => [id, unitOf([...input.periods.map((row) => row.answers[id]?.quantity)], context)])
  );
  const last = input.periods.at(-1);
  const table: Table = { input, ids, units, last, compared: comparedWith(last, input.periods) };
  const rows = heated([
    ...parts.map((part) => typeRow(part.key, part.remainder, table, context)),
    ...(parts.length > 0 ? [sumRow(parts.length, table, context)] : []),
    ...totalRows(table, context)
  ]);
  const main = ids.filter((id) => id === 'cases' || id === 'loss');
  return {
    id: 'types-by-period',
    headline: headline(
      parts.map((part) => part.key),
      table,
      context
    ),
    sub: joined(
      m.sub.trend(
        main.map((id, i) => (i === 0 ? m.measures[id] : m.measuresInText[id])).join(m.sub.and) ||
          m.measures.cases
      ),
      placeText(context, 'type'),
      datesText(input.months, context)
    ),
    unit: ids
      .map((id) => unitName(id, table.units.get(id) ?? 'dong', context))
      .filter((name, i, all) => all.indexOf(name) === i)
      .join('; '),
    rowHeading: m.figure.content,
    numbered: true,
    columns: ids.flatMap((id) => columnsOf(id, table, context)),
    rows,
    notes: [
      input.unanswered > 0 && m.figure.coarseAll(m.period.grain[context.grain]),
      input.periods.some((row) => !row.coverage.complete) && m.kpi.incomplete
    ].filter((note): note is string => Boolean(note)),
    source: sourceText(context),
    alt: headline(
      parts.map((part) => part.key),
      table,
      context
    ),
    picture: null,
    fileStem: fileStem(m.sub.trend(m.measures.cases), input.months, context),
    ...(input.periods.length === 0 ? { empty: m.headline.noCases } : {})
  };
}

interface Table {
  readonly input: TrendInput;
  readonly ids: readonly MeasureId[];
  readonly units: ReadonlyMap<MeasureId, ReturnType<typeof unitOf>>;
  readonly last: PeriodRow | undefined;
  /** the row that the last period is compared with, when both can be */
  readonly compared: PeriodRow | undefined;
}

function comparedWith(last: PeriodRow | undefined, rows: readonly PeriodRow[]): PeriodRow | undefined {
  if (!last) return undefined;
  const found = Object.values(last.changes).find((entry) => typeof entry === 'object');
  const base =
    typeof found === 'object' ? rows.find((row) => row.period.index === found.base.index) : rows.at(-2);
  return base && comparable(last, base) ? base : undefined;
}

function columnsOf(id: MeasureId, { input, last, compared }: Table, context: Context): FigureColumn[] {
  const { m } = context;
  const group = m.measures[id];
  const columns: FigureColumn[] = input.periods.map((row) => ({
    id: `${row.period.key}:${id}`,
    label: periodShort(row.period, context, row.coverage),
    group,
    measure: id
  }));
  if (input.periods.length < 2 || !last) return columns;
  columns.push({ id: `sum:${id}`, label: m.figure.sum, group, measure: id });
  if (!compared) return columns;
  const pair = `${periodShort(last.period, context)}/${periodShort(compared.period, context)}`;
  columns.push(
    { id: `change:${id}`, label: `± ${pair}`, group, measure: id },
    { id: `percent:${id}`, label: `% ${pair}`, group, measure: id }
  );
  return columns;
}

/** Cells of one row from the figure of each period; `Cộng` is unknown as soon as one period is. */
function cellsOf(
  at: (row: PeriodRow) => Answers | undefined,
  table: Table,
  context: Context
): Record<string, FigureCell> {
  const cells: Record<string, FigureCell> = {};
  const { periods } = table.input;
  for (const id of table.ids) {
    const unit = table.units.get(id) ?? 'dong';
    const quantities = periods.map((row) => at(row)?.[id]?.quantity ?? null);
    periods.forEach((row, i) => {
      cells[`${row.period.key}:${id}`] = quantityCell(quantities[i], id, unit, context);
    });
    if (periods.length < 2 || !table.last) continue;
    cells[`sum:${id}`] = quantities.includes(null)
      ? unknownCell(context.m.figure.notStated)
      : quantityCell(sum(quantities), id, unit, context);
    if (!table.compared) continue;
    const after = quantities.at(-1);
    const before = quantities[periods.indexOf(table.compared)];
    const changed =
      after && before
        ? change(after, before, { period: table.compared.period, answers: at(table.compared) ?? {} })
        : 'unknown';
    const { absolute, relative } = changeCells(changed, id, unit, context);
    cells[`change:${id}`] = absolute;
    cells[`percent:${id}`] = relative;
  }
  return cells;
}

function typeRow(key: string, remainder: boolean, table: Table, context: Context): FigureRow {
  return {
    key,
    label: typeLabel(key, context),
    role: remainder || key === '' ? 'remainder' : 'item',
    cells: cellsOf((row) => table.input.grid.cells.get(key)?.get(row.period.index), table, context),
    filter: { dimension: 'type', value: key },
    selected: context.filter.types?.has(key) ?? false
  };
}

function sumRow(count: number, table: Table, context: Context): FigureRow {
  return {
    key: 'sum',
    label: context.m.figure.sumOf(numberWord(count, context.lang)),
    role: 'sum',
    cells: cellsOf((row) => table.input.grid.sums.get(row.period.index), table, context)
  };
}

/** "Tổng cộng" is the headline figure of each period; the difference row only where a total was stated. */
function totalRows(table: Table, context: Context): FigureRow[] {
  const { m } = context;
  if (context.filter.types) return [];
  const stated = table.input.periods.some((row) =>
    Object.values(row.answers).some((answer) => answer?.basis !== 'parts' && answer?.basis !== 'none')
  );
  const total: FigureRow = {
    key: 'stated',
    label: stated ? m.figure.statedTotal : m.figure.total,
    role: 'stated',
    cells: cellsOf((row) => row.answers, table, context)
  };
  if (!stated) return [total];
  return [
    total,
    {
      key: 'difference',
      label: m.figure.difference,
      role: 'difference',
      cells: differenceCells(table, context)
    }
  ];
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

function differenceCell(
  one: Reconciled,
  id: MeasureId,
  unit: ReturnType<typeof unitOf>,
  context: Context
): FigureCell {
  const bounded = one.difference.high > one.difference.low;
  const value: Quantity = one.difference;
  const text =
    one.verdict === 'consistent' && bounded
      ? context.m.figure.noContradiction
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

/** Heat over the type rows of each column of periods. */
function heated(rows: readonly FigureRow[]): FigureRow[] {
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

function headline(keys: readonly string[], table: Table, context: Context): string {
  const { m } = context;
  const { periods, grid } = table.input;
  if (keys.length === 0) return m.headline.noTypes;
  const known = periods.filter((row) => grid.sums.has(row.period.index));
  const first = known[0];
  if (known.length === 1 && first && periods.length > 1) {
    const rest = periods.length - 1;
    const others = m.headline.otherPeriods(numberWord(rest, context.lang), m.period.count[context.grain]);
    return m.headline.typesOnlyIn(periodName(first.period, context, first.coverage), others);
  }
  const { last, compared } = table;
  if (!last || !compared)
    return last
      ? capital(
          m.headline.typesList(
            numberWord(keys.length, context.lang),
            known.length === 1 && first
              ? periodName(first.period, context, first.coverage)
              : datesText(table.input.months, context)
          )
        )
      : m.headline.noCases;
  const base = baseName(last.period, compared.period, last.coverage, context);
  const changes = keys
    .map((key) => ({ key, by: casesAt(grid, key, last) - casesAt(grid, key, compared) }))
    .filter((one) => Number.isFinite(one.by) && one.key !== '');
  const most = changes.sort((a, b) => Math.abs(b.by) - Math.abs(a.by))[0];
  if (!most || most.by === 0) return m.headline.typesSame(base);
  const by = printCount(Math.abs(most.by), context.lang);
  return most.by > 0
    ? m.headline.typeRise(typeLabel(most.key, context), by, base)
    : m.headline.typeFall(typeLabel(most.key, context), by, base);
}

function casesAt(grid: Grid, key: string, row: PeriodRow): number {
  return (grid.cells.get(key)?.get(row.period.index)?.cases?.quantity ?? { ...exactly(NaN) }).value;
}
