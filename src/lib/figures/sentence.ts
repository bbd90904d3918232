/**
 * The report sentence, in the words of the source plans (DOMAIN.md §8):
 * "Năm 2022 toàn tỉnh xảy ra 461 vụ (tăng 275 vụ, 147,8% so với năm 2021), gây thiệt hại hơn
 * 109,2 tỷ đồng (tăng 247,8–249,2%); trong đó: …"
 */
import { capital, lowerFirst, printCount, printNumber } from '../cases/print';
import type { Quantity } from '../cases/quantity';
import type { Part } from '../cube/breakdown';
import { together } from '../cube/resolve';
import type { PeriodRow } from '../cube/series';
import { typeLabel, type Context } from './context';
import { isChange } from './findings';
import { ranked } from './ranking';
import { amountInText, baseName, changeText, periodName } from './words';

/** `until`: last day of a list of cases in a period that is not over, else empty. `parts`: types of the same period in the order of the source, empty when there are none. */
export function sentence(
  current: PeriodRow | null,
  parts: readonly Part[],
  until: string,
  context: Context
): string {
  const words = context.m.sentence;
  const cases = current?.answers.cases?.quantity;
  if (!current || !cases) return '';
  const place = context.filter.areas ? '' : words.place(context.dataset.place);
  const period = capital(periodName(current.period, context, current.coverage));
  const name = until ? words.until(period, until) : period;
  let text =
    words.happened(name, place, printCount(cases.value, context.lang)) +
    bracket(casesChange(current, context));
  const loss = current.answers.loss?.quantity;
  if (loss) text += words.loss(amountInText(loss, context)) + bracket(lossChange(current, context));
  const items = shortened(
    parts.filter((part) => part.answers.cases?.quantity),
    context
  );
  if (items.length > 1) text += words.among + items.join(words.between);
  return text + words.end;
}

function bracket(text: string): string {
  return text ? ` (${text})` : '';
}

function casesChange(row: PeriodRow, context: Context): string {
  const words = context.m.sentence;
  const change = row.changes.cases;
  if (!isChange(change)) return '';
  const base = baseName(row.period, change.base, row.coverage, context);
  const by = printCount(Math.abs(change.absolute.value), context.lang);
  const percent = change.relative && !change.smallBase ? changeText(change.relative, context).percent : '';
  if (change.absolute.value === 0) return words.same(base);
  return change.absolute.value > 0 ? words.rise(by, percent, base) : words.fall(by, percent, base);
}

function lossChange(row: PeriodRow, context: Context): string {
  const words = context.m.sentence;
  const change = row.changes.loss;
  if (!isChange(change) || !change.relative) return '';
  const { direction, percent, arrow } = changeText(change.relative, context);
  if (direction === 'up') return words.lossRise(percent);
  if (direction === 'down') return words.lossFall(percent);
  return direction === 'same' ? '' : words.lossUnclear(arrow);
}

/** More types than these are named by the largest of them and the sum of the rest. */
const NAMED = 12;

function shortened(parts: readonly Part[], context: Context): string[] {
  if (parts.length <= NAMED) return parts.map((part) => itemOf(part, context));
  const largest = ranked(parts, 'cases').slice(0, NAMED - 2);
  const rest = parts.filter((part) => !largest.includes(part));
  const cases = together(rest.map((part) => part.answers.cases));
  const loss = together(rest.map((part) => part.answers.loss));
  const label = context.m.sentence.others(printNumber(rest.length, context.lang));
  return [
    ...largest.map((part) => itemOf(part, context)),
    itemText(label, cases.quantity, loss.quantity, context)
  ];
}

function itemOf(part: Part, context: Context): string {
  const { cases, loss } = part.answers;
  return itemText(lowerFirst(typeLabel(part.key, context)), cases?.quantity, loss?.quantity, context);
}

function itemText(
  label: string,
  cases: Quantity | null | undefined,
  loss: Quantity | null | undefined,
  context: Context
): string {
  const amount = loss && loss.high > 0 ? amountInText(loss, context) : '';
  return context.m.sentence.item(label, printCount(cases?.value ?? 0, context.lang), amount);
}
