/**
 * Pieces of headlines. Each is true by construction of what it is given; where a finding can't be
 * supported a plainer one is chosen.
 */
import { printCalendar } from '../cases/calendar';
import { printNumber, type Direction } from '../cases/print';
import type { Range } from '../cases/quantity';
import type { NoChange } from '../cube/against';
import type { Change, PeriodRow } from '../cube/series';
import type { Context } from './context';
import { amountInText, changeText, quantityText, shiftedYear, unitName, unitOf, type Base } from './words';

export function isChange(change: Change | NoChange | undefined): change is Change {
  return typeof change === 'object';
}

/** What a change is from, for its name. */
export function baseOf({ base, days, toDate }: Change): Base {
  return { period: base, days, toDate };
}

/** Why there is nothing to show: no case, or cases known only for longer periods. */
export function nothingText(unanswered: number, context: Context): string {
  const { m } = context;
  return unanswered > 0 ? coarseText(context) : m.headline.noCases;
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

/** `số vụ tăng 147,8%`; `null` when there is no percent to speak of. */
export function changePhrase(
  what: string,
  change: Change | NoChange | undefined,
  context: Context
): string | null {
  if (!isChange(change) || !change.relative) return null;
  const { headline } = context.m;
  const { direction, percent, arrow } = changeText(change.relative, context);
  const phrase: Record<Direction, () => string> = {
    up: () => headline.up(what, percent),
    down: () => headline.down(what, percent),
    same: () => headline.same(what),
    unclear: () => headline.unclear(what, arrow)
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
  const loss = row.answers.loss?.quantity;
  if (loss) return `${name}: ${m.headline.lossOf(amountInText(loss, context))}`;
  const id = context.ids.find((other) => row.answers[other]?.quantity);
  const quantity = id && row.answers[id]?.quantity;
  if (!id || !quantity) return `${name}: ${m.headline.lossUnknown}`;
  const money = unitOf([quantity], context);
  const text = `${quantityText(quantity, id, money, context)} ${unitName(id, money, context)}`;
  return `${name}: ${m.measuresInText[id]} ${text}`;
}
