/**
 * Pieces of headlines. Each is true by construction of what it is given; where a finding can't be
 * supported a plainer one is chosen.
 */
import { monthOf, printCalendar } from '../cases/calendar';
import { printNumber, type Direction } from '../cases/print';
import type { Range } from '../cases/quantity';
import type { MeasureId } from '../cases/measures';
import type { NoChange } from '../cube/against';
import { absentIsZero } from '../cube/coverage';
import type { Change, PeriodRow } from '../cube/series';
import type { Context } from './context';
import {
  amountInText,
  changeText,
  quantityText,
  shiftedYear,
  sizePart,
  tellable,
  unitName,
  unitOf,
  type Base
} from './words';

export function isChange(change: Change | NoChange | undefined): change is Change {
  return typeof change === 'object';
}

/** What a change is from, for its name. */
export function baseOf({ base, days, toDate }: Change): Base {
  return { period: base, days, toDate };
}

/** Over this part of the cases unknown, on either side, a change of what is known says little and is not told. */
const MUCH_UNKNOWN = 0.1;

export function isThin({ unknown }: Change): boolean {
  return unknown > MUCH_UNKNOWN;
}

/** `thiệt hại`; `thiệt hại đã biết` where some rows, of it or of what it is compared with, do not say theirs. */
export function lossName(row: PeriodRow, { m }: Context): string {
  const change = row.changes.loss;
  const all = (row.answers.loss?.unknownRows ?? 0) === 0 && !(isChange(change) && change.unknown > 0);
  return all ? m.measuresInText.loss : m.headline.lossKnown;
}

/** `thiệt hại hơn 109,2 tỷ đồng`, the same way; `null` where none is known. */
export function lossSaid(row: PeriodRow, context: Context): string | null {
  const { headline } = context.m;
  const loss = row.answers.loss;
  if (!loss?.quantity) return null;
  const amount = amountInText(loss.quantity, context);
  return loss.unknownRows > 0 ? headline.lossKnownOf(amount) : headline.lossOf(amount);
}

/**
 * Why there is nothing to show: cases known only for longer periods; no rows at all for that time, which is not
 * "no case"; no case with this choice; or, where counts are summed up, nothing said of it.
 */
export function nothingText(unanswered: number, context: Context): string {
  const { m, cube, spans, filter, window } = context;
  if (unanswered > 0) return coarseText(context);
  const months = window
    ? [monthOf(window.from, cube.calendar), monthOf(window.to, cube.calendar)]
    : [filter.fromMonth ?? -Infinity, filter.toMonth ?? Infinity];
  const [from = -Infinity, to = Infinity] = months;
  const some = spans.some((span) => span && span.last >= from && span.first <= to);
  if (spans.some(Boolean) && !some) return m.headline.noRowsThen;
  return absentIsZero(cube, from, to, spans) ? m.headline.noCases : m.headline.noRows;
}

/** What cannot be computed, and from what: months or a shifted year from yearly figures. */
export function coarseText(context: Context): string {
  const { m, grain, cube } = context;
  if (!context.dataset.yearly) return m.figure.coarseAll(m.period.grain[grain]);
  const close = printCalendar(cube.calendar).split('-').reverse().join('/');
  return m.figure.coarseYears(
    grain === 'year' && shiftedYear(context) ? m.period.closing(close) : m.period.grain[grain]
  );
}

/** `-2,6% đến +1,5%`: an interval across zero is written out, so that its signs are not taken for a dash. */
export function spanText({ low, high }: Range, digits: number, { lang, m }: Context): string {
  const print = (fraction: number): string => `${printNumber(fraction * 100, lang, digits, true)}%`;
  return m.sentence.fromTo(print(low), `+${print(high)}`);
}

/**
 * `số vụ tăng 147,8%`; `số vụ tăng 02 vụ` from a small base or where the percent rounds to nothing; `null` when
 * there is no percent to speak of.
 */
export function changePhrase(
  what: string,
  id: MeasureId,
  change: Change | NoChange | undefined,
  context: Context
): string | null {
  if (!isChange(change) || !change.relative || isThin(change)) return null;
  const { headline } = context.m;
  const { relative, absolute, smallBase } = change;
  const { direction, percent } = changeText(relative, context);
  const by = smallBase || !tellable(percent) ? sizePart(absolute, id, context) : percent;
  const phrase: Record<Direction, () => string> = {
    up: () => headline.up(what, by),
    down: () => headline.down(what, by),
    same: () => headline.same(what),
    unclear: () => headline.unclear(what, spanText(relative, 1, context))
  };
  return phrase[direction]();
}

/**
 * How many times as large, in words: `gần 2,5` for 2,478, `hơn 3,4` for 3,42. `null` under twofold, or
 * when the ends of the interval would be worded differently.
 */
export function timesPhrase(growth: Range | null, context: Context): string | null {
  if (!growth || growth.low < 1) return null;
  const low = wording(growth.low + 1, context);
  return low === wording(growth.high + 1, context) ? low : null;
}

function wording(ratio: number, context: Context): string {
  const rounded = Math.round(ratio * 10) / 10;
  const text = printNumber(rounded, context.lang, 1);
  if (Math.abs(ratio - rounded) < 1e-9) return text;
  return ratio < rounded ? context.m.headline.nearly(text) : context.m.headline.over(text);
}

/** Whether the row's cases are the most (least) of at least three known and finished periods. */
export function extremeOf(row: PeriodRow, rows: readonly PeriodRow[]): 'most' | 'least' | null {
  const mine = row.answers.cases?.quantity?.value;
  const known = rows.filter((other) => other.coverage.complete && other.answers.cases?.quantity);
  if (mine === undefined || known.length < 3 || known.length !== rows.length || !row.coverage.complete)
    return null;
  const others = known
    .filter((other) => other !== row)
    .map((other) => other.answers.cases?.quantity?.value ?? 0);
  if (others.every((value) => value < mine)) return 'most';
  return others.every((value) => value > mine) ? 'least' : null;
}

/** A period without a count of cases: its losses, or whatever else the data count. */
export function otherThanCases(row: PeriodRow, name: string, context: Context): string {
  const { m } = context;
  const loss = lossSaid(row, context);
  if (loss) return `${name}: ${loss}`;
  const id = context.ids.find((other) => row.answers[other]?.quantity);
  const quantity = id && row.answers[id]?.quantity;
  if (!id || !quantity) return `${name}: ${m.headline.lossUnknown}`;
  const money = unitOf([quantity], context);
  const text = `${quantityText(quantity, id, money, context)} ${unitName(id, money, context)}`;
  return `${name}: ${m.measuresInText[id]} ${text}`;
}
