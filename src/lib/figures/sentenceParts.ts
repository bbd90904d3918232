/** Parts that sentences for reports are built from; each is tested alone. */
import { isAmount, type MeasureId } from '../cases/measures';
import {
  directionOf,
  printAmounts,
  printCount,
  printNumber,
  printRange,
  printRise,
  unitFor
} from '../cases/print';
import type { Quantity, Range } from '../cases/quantity';
import type { NoChange } from '../cube/against';
import type { Change } from '../cube/series';
import type { Context } from './context';
import { isChange } from './findings';
import { amountInText } from './words';

/** `461 vụ`, `08 vụ`, `32 bị hại`, `hơn 109,2 tỷ đồng`, `không có`: a quantity with its unit. */
export function quantityPart(quantity: Quantity, id: MeasureId, context: Context): string {
  const words = context.m.sentence;
  if (quantity.value === 0 && quantity.high === 0) return words.none;
  return isAmount(id)
    ? amountInText(quantity, context, id)
    : words.count(printCount(quantity.value, context.lang), id);
}

/** Size of a change without its sign: `275 vụ`, `77,8–78,0 tỷ đồng`. */
function sizePart({ low, high, value }: Quantity, id: MeasureId, context: Context): string {
  const { m, lang } = context;
  if (!isAmount(id)) return m.sentence.count(printCount(Math.abs(value), lang), id);
  const [small, large] = low >= 0 ? [low, high] : [-high, -low];
  const unit = context.unit === 'auto' ? unitFor(large) : context.unit;
  return `${printAmounts(Math.max(0, small), large, unit, lang)} ${m.money[unit]}`;
}

/** `+147,8%`, `-4,33%`, `-12,0% đến -10,0%`. */
function signedPart(range: Range, context: Context): string {
  const { lang, style, m } = context;
  const print = (fraction: number): string => `${printNumber(fraction * 100, lang, style.digits, true)}%`;
  if (directionOf(range) === 'up') return `+${printRise(range, lang, style.digits)}`;
  const [low, high] = [print(range.low), print(range.high)];
  return low === high ? low : m.sentence.fromTo(low, high);
}

/**
 * A change in the style chosen, as it follows its number: ` (tăng 275 vụ, 147,8% so với năm 2021)` or
 * `, tăng 275 vụ (+147,8%) so với năm 2021`; empty where there is none to speak of. No percent from zero or
 * from a base under 20 cases.
 * @param base what it is compared with, in words; empty where that was said before
 */
export function changePart(
  change: Change | NoChange | undefined,
  id: MeasureId,
  base: string,
  context: Context
): string {
  if (!isChange(change)) return '';
  const { lang, style } = context;
  const words = context.m.sentence;
  const versus = base ? words.versus(base) : '';
  const direction = directionOf(change.absolute);
  if (direction === 'same') return ` (${words.same}${versus})`;
  const relative = change.smallBase ? null : change.relative;
  if (direction === 'unclear') {
    return relative ? ` (${words.unclear(printRange(relative, lang, style.digits))}${versus})` : '';
  }
  const verb = words[direction];
  const size = sizePart(change.absolute, id, context);
  const percent = relative ? printRise(relative, lang, style.digits) : '';
  if (style.change === 'signed' || style.change === 'paren') {
    const inner = relative && style.change === 'signed' ? signedPart(relative, context) : percent;
    return `, ${verb} ${size}${inner ? ` (${inner})` : ''}${versus}`;
  }
  if (!percent || style.change === 'count') return ` (${verb} ${size}${versus})`;
  if (style.change === 'equals') return ` (${verb} ${size} = ${percent}${versus})`;
  return isAmount(id) ? ` (${verb} ${percent}${versus})` : ` (${verb} ${size}, ${percent}${versus})`;
}
