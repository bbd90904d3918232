/** The panels of the figure by period: what its bars and its moving average say. */
import { isAmount, type MeasureId } from '../cases/measures';
import { UNKNOWN, type MoneyUnit } from '../cases/print';
import type { Quantity } from '../cases/quantity';
import { movingAverage, type PeriodRow, type Series } from '../cube/series';
import type { Context } from './context';
import { isChange, isThin } from './findings';
import type { Bar, PanelsPicture } from './picture';
import type { Span } from './scope';
import { changeText, differenceText, periodShort, quantityText, scaleOf, unitName } from './words';

export interface ByPeriodInput {
  readonly series: Series;
  readonly span: Span;
  /** the period the page speaks of */
  readonly current: PeriodRow | null;
  /** whether the filter keeps the period */
  readonly kept: (row: PeriodRow) => boolean;
}

/** The 12-month moving average of each measure that has one; none for other than monthly series. */
export function averagesOf(
  rows: readonly PeriodRow[],
  ids: readonly MeasureId[]
): ReadonlyMap<MeasureId, readonly (Quantity | null)[]> {
  const found = ids.map((id) => [id, movingAverage(rows, id)] as const);
  return new Map(found.filter(([, means]) => means.some((mean) => mean !== null)));
}

export function unit(units: ReadonlyMap<MeasureId, MoneyUnit>, id: MeasureId): MoneyUnit {
  return units.get(id) ?? 'dong';
}

export function panelsOf(
  input: ByPeriodInput,
  drawn: readonly MeasureId[],
  units: ReadonlyMap<MeasureId, MoneyUnit>,
  context: Context
): PanelsPicture {
  const { m } = context;
  const averages = averagesOf(input.series.rows, drawn);
  return {
    kind: 'panels',
    panels: drawn.map((id) => {
      const money = unit(units, id);
      const bounded = input.series.rows.some((row) => row.answers[id]?.quantity?.qualifier === 'atLeast');
      return {
        measure: id,
        title: m.measures[id],
        sub:
          id === 'cases' ? m.sub.casesIn[context.grain] : m.sub.lossIn(unitName(id, money, context), bounded),
        scale: scaleOf(id, money, context),
        bars: input.series.rows.map((row) => barOf(row, id, money, input, context)),
        ...(averages.has(id)
          ? {
              average: averages.get(id)?.map((mean) => mean?.value ?? null) ?? [],
              averageLabel: m.figure.average
            }
          : {})
      };
    })
  };
}

function barOf(row: PeriodRow, id: MeasureId, money: MoneyUnit, input: ByPeriodInput, context: Context): Bar {
  const quantity = row.answers[id]?.quantity ?? null;
  const change = row.changes[id];
  // A change of what little is known is in the table, with its note; a picture would make a finding of it.
  const told = isChange(change) && !isThin(change);
  const relative = told && change.relative ? changeText(change.relative, context) : null;
  return {
    key: row.period.key,
    label: periodShort(row.period, context, row.coverage),
    value: quantity?.value ?? null,
    low: quantity?.low ?? 0,
    high: quantity?.high ?? 0,
    text: quantity ? quantityText(quantity, id, money, context) : UNKNOWN,
    change: relative ? relative.arrow : change === 'incomplete' ? context.m.figure.incomplete : '–',
    changeAbs: told
      ? `${differenceText(change.absolute, id, money, context, false)} ${shortUnit(id, money, context)}`
      : '',
    direction: relative?.direction ?? null,
    current: row.period.index === input.current?.period.index,
    incomplete: !row.coverage.complete,
    dimmed: !input.kept(row)
  };
}

function shortUnit(id: MeasureId, money: MoneyUnit, context: Context): string {
  return isAmount(id) ? context.m.moneyShort[money] : unitName(id, money, context);
}
