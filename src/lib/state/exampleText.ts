/** A cell's reading in words, for the review: `26 tỷ đồng`, `15/12/2021`, `tháng 08/2023`. */
import { dateOf, printDay } from '../cases/day';
import { MEASURE_IDS, measureOf, type MeasureId } from '../cases/measures';
import { printAmount, printCount, unitFor } from '../cases/print';
import type { Messages } from '../i18n/vi';
import type { ColumnMeaning, Example } from '../intake/reading';

export function exampleText(example: Example, meaning: ColumnMeaning, m: Messages): string {
  if (example.quantity !== undefined) {
    const { quantity } = example;
    if (quantity === null) return m.ui.review.unknown;
    const id = MEASURE_IDS.find((measure): measure is MeasureId => measure === meaning) ?? 'cases';
    const word = m.qualifiers[quantity.qualifier];
    const kind = measureOf(id).unit;
    if (kind !== 'dong') return `${printCount(quantity.value, m.lang)} ${m.units[kind]}`;
    const unit = unitFor(quantity.value);
    return `${word ? `${word} ` : ''}${printAmount(quantity.value, unit, m.lang)} ${m.money[unit]}`;
  }
  if (example.total) return m.ui.mend.wide.total;
  if (example.span) {
    const { from, to, precision } = example.span;
    const { year, month } = dateOf(to);
    if (precision === 'year') return m.period.year(year);
    if (precision === 'month') return m.period.month(month, year);
    return from === to ? printDay(from) : `${printDay(from)}–${printDay(to)}`;
  }
  // A cell of a date or number column that has neither could not be read; the list of problems says why.
  if (meaning === 'date' || MEASURE_IDS.some((id) => id === meaning)) return m.ui.review.unreadable;
  return example.label ?? example.text;
}
