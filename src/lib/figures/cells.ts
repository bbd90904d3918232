/**
 * Figures as table cells: printed text beside the raw number, unknown kept apart from none.
 */
import { isAmount, measureOf, type MeasureId } from '../cases/measures';
import {
  NIL,
  printAmounts,
  printNumber,
  printPercent,
  printRange,
  UNKNOWN,
  type MoneyUnit
} from '../cases/print';
import type { Quantity, Range } from '../cases/quantity';
import type { Answer } from '../cube/resolve';
import type { NoChange } from '../cube/against';
import type { Change } from '../cube/series';
import type { Context } from './context';
import type { FigureCell } from './figure';
import { isThin } from './findings';
import { changeText, differenceText, quantityText, rowsText } from './words';

export function unknownCell(note: string): FigureCell {
  return { value: null, text: UNKNOWN, kind: 'unknown', note };
}

export function textCell(text: string, word?: string): FigureCell {
  return { value: null, text, kind: 'text', ...(word ? { word } : {}) };
}

/** A quantity in one unit for the column. Bounds are given where they differ from the value. */
export function quantityCell(
  quantity: Quantity | null | undefined,
  id: MeasureId,
  unit: MoneyUnit,
  context: Context
): FigureCell {
  if (!quantity) return unknownCell(context.m.figure.notStated);
  if (quantity.value === 0 && quantity.high === 0) return { value: 0, text: NIL, kind: 'nil' };
  const bounds =
    isAmount(id) && quantity.high > quantity.low ? { low: quantity.low, high: quantity.high } : {};
  return { value: quantity.value, text: quantityText(quantity, id, unit, context), ...bounds };
}

export function answerCell(
  answer: Answer | undefined,
  id: MeasureId,
  unit: MoneyUnit,
  context: Context
): FigureCell {
  const cell = quantityCell(answer?.quantity, id, unit, context);
  if (!answer?.quantity || answer.unknownRows === 0) return cell;
  return {
    ...cell,
    note: context.m.figure.unknownLoss(rowsText(answer.unknownRows, context), context.m.measuresInText[id])
  };
}

/** A moving average: counts with one decimal, amounts in the unit of their column. */
export function averageCell(
  mean: Quantity | null,
  id: MeasureId,
  unit: MoneyUnit,
  context: Context
): FigureCell {
  if (!mean) return { ...unknownCell(context.m.figure.noAverage), text: '' };
  const bounds = mean.high > mean.low ? { low: mean.low, high: mean.high } : {};
  const text = isAmount(id)
    ? printAmounts(mean.low, mean.high, unit, context.lang)
    : printNumber(mean.value, context.lang, 1, true);
  return { value: mean.value, text, ...bounds };
}

/** The two cells of a change: absolute and percent. */
export function changeCells(
  change: Change | NoChange | undefined,
  id: MeasureId,
  unit: MoneyUnit,
  context: Context
): { absolute: FigureCell; relative: FigureCell } {
  const { m } = context;
  if (!change || change === 'no-base' || change === 'unknown') {
    const cell = { ...unknownCell(m.kpi.noBase), text: change === 'unknown' ? UNKNOWN : '' };
    return { absolute: cell, relative: cell };
  }
  if (change === 'incomplete' || change === 'coarse') {
    const incomplete = change === 'incomplete';
    const cell: FigureCell = {
      value: null,
      text: incomplete ? m.figure.incomplete : m.figure.notComputable,
      kind: 'not-computable',
      note: incomplete ? m.kpi.incomplete : coarseBase(context)
    };
    return { absolute: cell, relative: cell };
  }
  const { absolute, relative } = change;
  const bounded = absolute.high > absolute.low;
  const abs: FigureCell = {
    value: absolute.value,
    text: absolute.value === 0 && !bounded ? NIL : differenceText(absolute, id, unit, context, false),
    ...(bounded ? { low: absolute.low, high: absolute.high } : {})
  };
  if (!relative) {
    return {
      absolute: abs,
      relative: { value: null, text: m.figure.notComputable, kind: 'not-computable', note: m.figure.fromZero }
    };
  }
  const base = absolute.value;
  const words = changeText(relative, context);
  return {
    absolute: abs,
    relative: {
      value: change.printed,
      text: change.smallBase ? `${words.arrow}*` : words.arrow,
      ...(bounded ? { low: relative.low, high: relative.high } : {}),
      ...(measureOf(id).rising === 'worse' && base !== 0 && words.direction !== 'unclear' && !isThin(change)
        ? { tone: words.direction === 'up' ? 'worse' : 'better' }
        : {}),
      ...(change.smallBase
        ? { note: m.figure.smallBase }
        : isThin(change)
          ? { note: m.figure.thin(m.measuresInText[id]) }
          : {})
    }
  };
}

/** Why a change is not given where what it is compared with is known only by a longer time. */
export function coarseBase(context: Context): string {
  return context.m.figure.coarseBase(context.dataset.yearly);
}

/**
 * Share of a sum, printed on the stated values; of bounded values it is an interval, in the bounds and the note.
 * @param of `parts`: the part is one of those summed, so what bounds it bounds the sum; `stated`: it is not
 */
export function shareCell(
  part: Quantity | null | undefined,
  whole: Quantity | null | undefined,
  of: 'parts' | 'stated',
  context: Context
): FigureCell {
  if (!part || !whole || whole.value <= 0) return unknownCell(context.m.figure.notComputable);
  const share = part.value / whole.value;
  const cell = { value: share, text: printPercent(share, context.lang) };
  const { low, high } = shareRange(part, whole, of);
  if (high - low < 1e-12) return cell;
  const range = printRange({ low, high }, context.lang);
  return {
    ...cell,
    low,
    high,
    ...(range === cell.text ? {} : { note: context.m.figure.shareWithin(range) })
  };
}

/** All that a share can be; 0 and 1 where the whole could be nothing. */
function shareRange(part: Quantity, whole: Quantity, of: 'parts' | 'stated'): Range {
  const others = { low: whole.low - part.low, high: whole.high - part.high };
  const most = of === 'parts' ? others.high + part.low : whole.high;
  const least = of === 'parts' ? others.low + part.high : whole.low;
  return { low: most > 0 ? part.low / most : 0, high: least > 0 ? part.high / least : 1 };
}

/** Five steps by quantile of the known cells; fewer than three known cells carry no heat. */
export function heatOf(values: readonly (number | null)[]): (number | undefined)[] {
  const known = values.filter((value): value is number => value !== null && value > 0).sort((a, b) => a - b);
  if (known.length < 3) return values.map(() => undefined);
  return values.map((value) => {
    if (value === null || value <= 0) return undefined;
    const below = known.findIndex((other) => other >= value);
    return Math.floor((below / Math.max(1, known.length - 1)) * 4) + 1;
  });
}
