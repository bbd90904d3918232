/** Periods whose first day stands in one column and whose last in another: "Từ ngày", "Đến ngày". */
import type { DatePlan } from './dateColumns';
import { precisionsOf, totalCodes, type RowDates } from './dateCells';
import type { DateOptions } from './dateOptions';
import { dateCell, type DateCell, type DateRule } from './dates';
import type { GridColumn } from './gridColumn';
import { precisionOf } from './periods';

const EMPTY: DateCell = { kind: 'empty' };

/** A row without a last day is of its first. */
export function datesFromTo(
  plan: Extract<DatePlan, { kind: 'span' }>,
  columns: readonly GridColumn[],
  options: DateOptions
): RowDates {
  const first = columns[plan.first];
  const last = columns[plan.last];
  if (!first || !last) throw new Error(`No column ${plan.first} or ${plan.last}`);
  const rule: DateRule = { order: 'dmy', today: options.today };
  // The last day may be to come: the period is of its first.
  const ends: DateRule = { order: 'dmy', today: Number.MAX_SAFE_INTEGER };
  const begun = first.texts.map((text) => dateCell(text, rule));
  const ended = last.texts.map((text) => dateCell(text, ends));
  const totals = totalCodes(first);
  const at = (row: number): DateCell => {
    const from = begun[first.codes[row] ?? 0] ?? EMPTY;
    const to = ended[last.codes[row] ?? 0] ?? EMPTY;
    if (from.kind !== 'span' || to.kind === 'empty') return from;
    if (to.kind === 'bad') return to;
    if (to.span.to < from.span.from) return { kind: 'bad', reason: 'unreadable-date' };
    const precision = precisionOf(from.span.from, to.span.to);
    const span = { from: from.span.from, to: to.span.to, precision };
    return { kind: 'span', span, twoDigitYear: from.twoDigitYear || to.twoDigitYear };
  };
  const cells = Array.from({ length: Math.min(first.codes.length, 5000) }, (_, row) => at(row));
  return {
    at,
    isTotal: (row) => totals.has(first.codes[row] ?? 0),
    reading: { order: 'dmy', decided: 'clear', ...precisionsOf(cells) },
    questions: [],
    yearsAsked: false,
    columns: [plan.first, plan.last],
    readText: (text) => dateCell(text, ends)
  };
}
