/** Parts that sentences for reports are built from; each is tested alone. */
import { isAmount, type MeasureId } from '../cases/measures';
import { directionOf, printCount, printNumber, printRise } from '../cases/print';
import type { Quantity, Range } from '../cases/quantity';
import type { NoChange } from '../cube/against';
import type { Answers, Change } from '../cube/series';
import type { Context } from './context';
import { isChange, isThin, spanText } from './findings';
import { amountInText, sizePart, tellable } from './words';

/** `461 vụ`, `08 vụ`, `32 bị hại`, `hơn 109,2 tỷ đồng`, `không có`: a quantity with its unit. */
export function quantityPart(quantity: Quantity, id: MeasureId, context: Context): string {
  const words = context.m.sentence;
  if (quantity.value === 0 && quantity.high === 0) return words.none;
  return isAmount(id)
    ? amountInText(quantity, context, id)
    : words.count(printCount(quantity.value, context.lang), id);
}

/** `+147,8%`, `-4,33%`, `-12,0% đến -10,0%`. */
function signedPart(range: Range, context: Context): string {
  const { lang, style, m } = context;
  const print = (fraction: number): string => `${printNumber(fraction * 100, lang, style.digits, true)}%`;
  if (directionOf(range) === 'up') return `+${printRise(range, lang, style.digits)}`;
  const [low, high] = [print(range.low), print(range.high)];
  return low === high ? low : m.sentence.fromTo(low, high);
}

/** No percent from a small base, nor one that rounds to nothing. */
function percentOf(change: Change, { lang, style }: Context): Range | null {
  const { relative, smallBase } = change;
  return relative && !smallBase && tellable(printRise(relative, lang, style.digits)) ? relative : null;
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
  if (!isChange(change) || isThin(change)) return '';
  const { lang, style } = context;
  const words = context.m.sentence;
  const versus = base ? words.versus(base) : '';
  const direction = directionOf(change.absolute);
  if (direction === 'same') return ` (${words.same}${versus})`;
  const relative = percentOf(change, context);
  if (direction === 'unclear') {
    return relative ? ` (${words.unclear(spanText(relative, style.digits, context))}${versus})` : '';
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

/** Cases whose loss no row says, where it can be told how many. */
export function unknownLosses({ cases, loss }: Answers): number {
  if (!loss || loss.unknownRows === 0) return 0;
  return Math.max(0, (cases?.quantity?.value ?? 0) - loss.knownCases);
}

/** `, chưa kể 05 vụ không rõ thiệt hại`; empty where all losses are known. */
export function withoutUnknown(answers: Answers, context: Context): string {
  const words = context.m.sentence;
  const count = unknownLosses(answers);
  return count > 0 ? words.withoutUnknown(words.count(printCount(count, context.lang), 'cases')) : '';
}
