/** The last line of the trend table: what its rows add up to beside what the source states. */
import { NIL, type MoneyUnit } from '../cases/print';
import { compatible, difference, isInterval, type Quantity } from '../cases/quantity';
import { textCell } from './cells';
import type { Context } from './context';
import type { FigureCell } from './figure';
import type { Sheet } from './tableCells';
import { isCarried } from './tableMeasures';
import { differenceText } from './words';

/** The rows added up less what the source states, where it states it; never explained away (DOMAIN.md §4). */
export function differenceCells({ plan, units }: Sheet, context: Context): Record<string, FigureCell> {
  const cells: Record<string, FigureCell> = {};
  for (const id of plan.choices.measures) {
    for (const row of plan.periods) {
      const answer = isCarried(id) ? row.answers[id] : undefined;
      const summed = isCarried(id) ? plan.sums.get(row.period.index)?.[id] : undefined;
      const name = `${row.period.key}:${id}`;
      cells[name] =
        answer?.quantity && answer.basis !== 'parts' && summed?.quantity && isCarried(id)
          ? gapCell(
              summed.quantity,
              answer.quantity,
              summed.unknownRows > 0,
              id,
              units.get(id) ?? 'dong',
              context
            )
          : textCell('');
    }
  }
  return cells;
}

function gapCell(
  summed: Quantity,
  stated: Quantity,
  short: boolean,
  id: Parameters<typeof differenceText>[1],
  unit: MoneyUnit,
  context: Context
): FigureCell {
  const by = difference(summed, stated);
  const bounded = isInterval(by);
  // Unknown rows may fill what is missing; they cannot take away what is too much.
  const consistent = compatible(stated, summed) || (short && summed.low < stated.high);
  const text =
    consistent && bounded
      ? context.m.figure.withinRange
      : by.value === 0
        ? NIL
        : differenceText(by, id, unit, context, false);
  return {
    value: by.value,
    text,
    ...(bounded ? { low: by.low, high: by.high } : {}),
    ...(consistent ? {} : { tone: 'warn' })
  };
}
