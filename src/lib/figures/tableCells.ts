/**
 * Cells of the trend table: figures by period, their sum, their share, and the change of the last period.
 */
import { daysOf } from '../cases/calendar';
import { DERIVED } from '../cases/derived';
import type { MoneyUnit } from '../cases/print';
import { NIL, printAmount, printNumber, printPercent } from '../cases/print';
import { isInterval, type Quantity } from '../cases/quantity';
import type { Medians } from '../cube/medians';
import { added } from '../cube/pivot';
import { change, unknownShare, type Answers, type PeriodRow } from '../cube/series';
import { lived, there } from '../cube/speaking';
import { changeCells, shareCell, textCell, unknownCell } from './cells';
import type { Context } from './context';
import type { FigureCell } from './figure';
import type { TableMeasure } from './tableChoices';
import { isCarried, kindOf } from './tableMeasures';
import type { PlannedRow, TablePlan } from './tablePlan';
import { medianQuantity, quantityOf, wholeOf } from './tableQuantities';
import { quantityText } from './words';

export interface Sheet {
  readonly plan: TablePlan;
  readonly medians: readonly Medians[];
  readonly units: ReadonlyMap<TableMeasure, MoneyUnit>;
}

/** Where the figures of a line of the table come from. */
interface Line {
  readonly answers: (row: PeriodRow) => Answers | undefined;
  readonly whole: Answers | undefined;
  /** by column; −1 for all of them */
  readonly median: (column: number) => Quantity | null;
  /** what shares are of, per period and for all */
  readonly shareOf: (id: TableMeasure, row: PeriodRow | null) => Quantity | null;
  /** whether the line is one of those added up to what shares are of, or is all of it */
  readonly within: (id: TableMeasure, row: PeriodRow | null) => boolean;
  /** whether its places were there all the time between the two periods compared */
  readonly alike: boolean;
  /** whether its places were there in a period: what is not there is not unknown, and leaves a sum whole */
  readonly there: (row: PeriodRow) => boolean;
  /** a stated line prints no share of itself */
  readonly shares: boolean;
}

/** Cells of a row; of the sum of all rows when there is none. */
export function rowCells(row: PlannedRow | null, sheet: Sheet, context: Context): Record<string, FigureCell> {
  const { plan, medians } = sheet;
  const cells = row ? row.cells : plan.sums;
  const group = row ? row.asked : -1;
  const asked = medians[row?.role === 'subtotal' ? 1 : 0];
  const { last, compared } = plan;
  const alike =
    !row ||
    plan.base !== 'area' ||
    !last ||
    !compared ||
    lived(context.cube, row.values, compared.coverage.days.from, last.coverage.days.to);
  return lineCells(
    {
      answers: ({ period }) => cells.get(period.index),
      whole: added(
        plan.periods.map(({ period }) => cells.get(period.index)),
        context.ids
      ),
      median: (column) => medianQuantity(asked?.at(group, column) ?? null),
      shareOf: (id, period) => denominator(id, period, sheet, context),
      within: (id, period) => !isStated(id, period, plan),
      alike,
      there: ({ period }) => {
        if (!row || plan.base !== 'area') return true;
        const { from, to } = daysOf(period.fromMonth, period.toMonth, context.cube.calendar);
        return there(context.cube, row.values, from, to);
      },
      shares: true
    },
    sheet,
    context
  );
}

/** The stated total of a period, or the sum of the rows: as chosen, and as the source allows. */
function denominator(
  id: TableMeasure,
  row: PeriodRow | null,
  { plan }: Sheet,
  { ids }: Context
): Quantity | null {
  const rows = row ? [row] : plan.periods;
  const of = (period: PeriodRow): Answers | undefined =>
    plan.choices.share === 'stated' ? period.answers : plan.sums.get(period.period.index);
  // Of a whole that is not all known there are no shares.
  if (rows.some((period) => quantityOf(id, of(period)) === null)) return null;
  return quantityOf(id, added(rows.map(of), ids));
}

/** Whether a source states what shares are of, in any of the periods. */
function isStated(id: TableMeasure, row: PeriodRow | null, { choices, periods }: TablePlan): boolean {
  if (choices.share !== 'stated') return false;
  const bases = (row ? [row] : periods).map(({ answers }) => (isCarried(id) ? answers[id]?.basis : 'mixed'));
  return bases.some((basis) => basis === 'stated' || basis === 'mixed');
}

function lineCells(line: Line, { plan, units }: Sheet, context: Context): Record<string, FigureCell> {
  const { choices, periods, last, compared } = plan;
  const cells: Record<string, FigureCell> = {};
  for (const id of choices.measures) {
    const unit = units.get(id) ?? 'dong';
    const additive = DERIVED.find((own) => own.id === id)?.additive ?? true;
    const shared = choices.share !== 'none' && additive;
    const at = (row: PeriodRow): Quantity | null =>
      id === 'medianLoss' ? line.median(periods.indexOf(row)) : quantityOf(id, line.answers(row));
    const put = (name: string, quantity: Quantity | null, row: PeriodRow | null): void => {
      const note = noteOf(id, row ? line.answers(row) : line.whole, context);
      cells[name] = { ...quantityCell(quantity, id, unit, context), ...(note ? { note } : {}) };
      if (shared)
        cells[`${name}:share`] = line.shares
          ? {
              ...shareCell(
                quantity,
                line.shareOf(id, row),
                line.within(id, row) ? 'parts' : 'stated',
                context
              )
            }
          : textCell('');
    };
    const quantities = periods.map(at);
    periods.forEach((row, i) => {
      const name = `${row.period.key}:${id}`;
      put(name, quantities[i] ?? null, row);
      if (quantities[i] || line.there(row)) return;
      const gone = { ...unknownCell(context.m.places.notThen), text: '' };
      cells[name] = gone;
      if (shared) cells[`${name}:share`] = gone;
    });
    if (periods.length > 1) {
      const whole =
        id === 'medianLoss'
          ? line.median(-1)
          : !additive
            ? quantityOf(id, line.whole)
            : wholeOf(quantities, (i) => line.there(periods[i] as PeriodRow));
      put(`sum:${id}`, whole, null);
    }
    if (!choices.changes || !last || !compared) continue;
    const [after, before] = [
      at(last),
      periods.includes(compared) || id !== 'medianLoss' ? at(compared) : null
    ];
    const base = { period: compared.period, days: compared.coverage.days, toDate: false };
    const few = line.answers(compared)?.cases?.quantity;
    const unknown = isCarried(id)
      ? Math.max(unknownShare(line.answers(last) ?? {}, id), unknownShare(line.answers(compared) ?? {}, id))
      : 0;
    const known = after && before ? change(after, before, base, few, unknown) : 'unknown';
    const changed = line.alike ? known : 'incomplete';
    const printAs = isCarried(id) ? id : 'loss';
    const { absolute, relative } = changeCells(changed, printAs, unit, context);
    cells[`change:${id}`] = {
      ...(line.alike && kindOf(id) === 'fraction' && after && before
        ? pointsCell(after, before, context)
        : absolute)
    };
    const marked =
      relative.note === context.m.figure.smallBase ? { text: relative.text.replace(/\*$/, '†') } : {};
    cells[`percent:${id}`] = kindOf(id) === 'fraction' ? textCell('') : { ...relative, ...marked };
  }
  return cells;
}

/** Rates change by points of percent. */
function pointsCell(after: Quantity, before: Quantity, { lang, m }: Context): FigureCell {
  const by = after.value - before.value;
  const text = `${by > 0 ? '+' : ''}${printNumber(by * 100, lang, 1, true)} ${m.table.points}`;
  return { value: by, text };
}

function quantityCell(
  quantity: Quantity | null,
  id: TableMeasure,
  unit: MoneyUnit,
  context: Context
): FigureCell {
  if (!quantity) return unknownCell(context.m.figure.notStated);
  const bounds = isInterval(quantity) ? { low: quantity.low, high: quantity.high } : {};
  const { value } = quantity;
  if (kindOf(id) === 'fraction') return { value, text: printPercent(value, context.lang), ...bounds };
  if (value === 0 && quantity.high === 0 && quantity.low === 0) return { value: 0, text: NIL, kind: 'nil' };
  const word = context.m.qualifiers[quantity.qualifier];
  const text = isCarried(id)
    ? quantityText(quantity, id, unit, context)
    : `${word ? `${word} ` : ''}${printAmount(Math.round(value), unit, context.lang, quantity.qualifier === 'atLeast')}`;
  return { value, text, ...bounds };
}

/** Rows that the figure does not hold because they are unknown. */
function noteOf(id: TableMeasure, answers: Answers | undefined, context: Context): string | null {
  const own = isCarried(id) ? id : id === 'clearanceRate' ? 'cleared' : 'loss';
  const answer = answers?.[own];
  if (!answer?.quantity || answer.unknownRows === 0) return null;
  return context.m.figure.unknownLoss(
    printNumber(answer.unknownRows, context.lang),
    context.m.measuresInText[own]
  );
}

/** "Tổng cộng": what the source states or, where it states none, the sum; said cell by cell which of the two. */
export function totalCells(
  sheet: Sheet,
  context: Context
): { readonly cells: Record<string, FigureCell>; readonly stated: 'all' | 'some' | 'none' } {
  const { m, ids } = context;
  const { plan, medians } = sheet;
  const line: Line = {
    answers: (row) => row.answers,
    whole: added(
      plan.periods.map((row) => row.answers),
      ids
    ),
    median: (column) => medianQuantity(medians[0]?.at(-1, column) ?? null),
    shareOf: (id, row) => denominator(id, row, sheet, context),
    within: () => true,
    alike: true,
    there: () => true,
    shares: sheet.plan.choices.share === 'stated'
  };
  const cells = lineCells(line, sheet, context);
  let stated = 0;
  let summed = 0;
  for (const row of plan.periods) {
    for (const id of plan.choices.measures) {
      const basis = isCarried(id) ? row.answers[id]?.basis : undefined;
      const name = `${row.period.key}:${id}`;
      const cell = cells[name];
      if (!cell || !basis || basis === 'none') continue;
      if (basis === 'stated') stated += 1;
      else summed += 1;
      const how = { stated: m.figure.stated, parts: m.figure.summed, mixed: m.figure.mixed }[basis];
      cells[name] = { ...cell, stated: basis === 'stated', note: cell.note ? `${how}. ${cell.note}` : how };
    }
  }
  return { cells, stated: stated === 0 ? 'none' : summed === 0 ? 'all' : 'some' };
}
