/**
 * The report sentence, in the words of the source plans (DOMAIN.md §8):
 * "Năm 2022 toàn tỉnh xảy ra 461 vụ (tăng 275 vụ, 147,8% so với năm 2021), gây thiệt hại hơn
 * 109,2 tỷ đồng (tăng 247,8–249,2%); trong đó: …"
 */
import { capital, lowerFirst, printCount } from '../cases/print';
import type { Part } from '../cube/breakdown';
import type { PeriodRow } from '../cube/series';
import { typeLabel, type Context } from './context';
import { isChange } from './findings';
import { amountInText, baseName, changeText, periodName } from './words';

/** `parts`: types of the same period in the order of the source, empty when there are none. */
export function sentence(current: PeriodRow | null, parts: readonly Part[], context: Context): string {
  const words = context.m.sentence;
  const cases = current?.answers.cases?.quantity;
  if (!current || !cases) return '';
  const place = context.filter.areas ? '' : words.place(context.dataset.place);
  const name = capital(periodName(current.period, context, current.coverage));
  let text =
    words.happened(name, place, printCount(cases.value, context.lang)) +
    bracket(casesChange(current, context));
  const loss = current.answers.loss?.quantity;
  if (loss) text += words.loss(amountInText(loss, context)) + bracket(lossChange(current, context));
  const items = parts.filter((part) => part.answers.cases?.quantity).map((part) => itemOf(part, context));
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

function itemOf(part: Part, context: Context): string {
  const cases = part.answers.cases?.quantity;
  const loss = part.answers.loss?.quantity;
  return context.m.sentence.item(
    lowerFirst(typeLabel(part.key, context)),
    printCount(cases?.value ?? 0, context.lang),
    loss && loss.high > 0 ? amountInText(loss, context) : ''
  );
}
