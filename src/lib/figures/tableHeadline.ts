/** The finding of the trend table: who leads in its first measure, where someone does. */
import { LOSS_BAND } from '../cases/lossBands';
import { capital, numberWord, printAmount, printPercent, unitFor } from '../cases/print';
import type { Quantity } from '../cases/quantity';
import type { Context } from './context';
import { datesText, spanOf } from './scope';
import type { Sheet } from './tableCells';
import { isCarried, kindOf, measureName, measureUnit } from './tableMeasures';
import type { RankedRow } from './tableOrder';
import { medianQuantity, quantityOf } from './tableQuantities';
import { periodName, quantityText } from './words';

export function tableHeadline({ plan, medians }: Sheet, context: Context): string {
  const { m, lang } = context;
  const { last, choices } = plan;
  // Those summed into the rest count too: one of them may lead in the last period.
  const named = plan.all.filter((row) => row.role === 'item');
  if (named.length === 0 || !last) return m.table.noRows(m.table.dimensions[choices.rows] ?? '');
  const id = choices.measures[0] ?? 'cases';
  const column = plan.periods.indexOf(last);
  const asked = new Map(plan.rows.map((row) => [row.key, row.asked]));
  const of = (row: RankedRow): Quantity | null =>
    id === 'medianLoss'
      ? medianQuantity(medians[0]?.at(asked.get(row.key) ?? -2, column) ?? null)
      : quantityOf(id, row.cells.get(last.period.index));
  const ranked = named
    .map((row) => ({ row, quantity: of(row) }))
    .filter((one): one is { row: RankedRow; quantity: Quantity } => one.quantity !== null)
    .sort((a, b) => b.quantity.value - a.quantity.value);
  const [first, second] = ranked;
  const name = periodName(last.period, context, last.coverage);
  const when = last.coverage.complete ? name : `${name} (${m.figure.incomplete})`;
  // With bounds, the first must lie wholly above the second; a row without a figure might be more than either.
  const leads =
    first &&
    named.length > 1 &&
    ranked.length === named.length &&
    first.quantity.value > 0 &&
    (!second || first.quantity.low > second.quantity.value) &&
    (!second || first.quantity.low >= second.quantity.high);
  if (!leads) {
    const dates = datesText(spanOf(plan.kept, context), context);
    return capital(
      m.table.list(numberWord(named.length, lang), m.table.counted[choices.rows] ?? m.table.rows, dates)
    );
  }
  const unit = context.unit === 'auto' ? unitFor(first.quantity.value) : context.unit;
  const text = (quantity: Quantity): string =>
    kindOf(id) === 'fraction'
      ? printPercent(quantity.value, lang)
      : `${isCarried(id) ? quantityText(quantity, id, unit, context) : printAmount(Math.round(quantity.value), unit, lang)} ${measureUnit(id, unit, context)}`;
  const leader = choices.rows === LOSS_BAND ? m.table.bandLed(first.row.label) : first.row.label;
  const whole = isCarried(id) ? quantityOf(id, plan.sums.get(last.period.index)) : null;
  const share =
    whole && whole.value > 0 && whole.qualifier === 'exact' && first.quantity.qualifier === 'exact'
      ? m.table.ofSum(printPercent(first.quantity.value / whole.value, lang), text(whole))
      : '';
  const measure = m.table.led[id] ?? measureName(id, context, true);
  return capital(`${m.table.leads(leader, measure, when, text(first.quantity))}${share}`);
}
