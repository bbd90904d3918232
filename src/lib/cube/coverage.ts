/**
 * Which time the cells really speak for, so that an unfinished period is never drawn as a fall and
 * an absent type is told apart from none.
 */
import { daysOf, type Period } from '../cases/calendar';
import { NO_MONTH } from '../cases/record';
import type { Cube } from './cube';

/** First and last reporting month of each source's parts and totals; `null` when it has no dates. */
export interface SourceSpan {
  readonly first: number;
  readonly last: number;
  /** last day that any row reaches */
  readonly lastDay: number;
}

export function sourceSpans(cube: Cube): (SourceSpan | null)[] {
  const spans: (SourceSpan | null)[] = cube.sources.map(() => null);
  for (let i = 0; i < cube.length; i++) {
    const first = cube.fromMonth[i] ?? NO_MONTH;
    if (first === NO_MONTH) continue;
    const at = cube.source[i] ?? 0;
    const last = cube.toMonth[i] ?? first;
    const lastDay = cube.toDay[i] ?? 0;
    const before = spans[at];
    spans[at] = before
      ? {
          first: Math.min(before.first, first),
          last: Math.max(before.last, last),
          lastDay: Math.max(before.lastDay, lastDay)
        }
      : { first, last, lastDay };
  }
  return spans;
}

export interface Coverage {
  readonly complete: boolean;
  /** months of the period that the data speak for */
  readonly fromMonth: number;
  readonly toMonth: number;
}

/**
 * How much of a period the cells cover. Counted rows say their own span ("8 tháng đầu năm"). Files of
 * single cases say only when their last case was: the period is taken as unfinished when no case
 * falls in its last month or when it has not ended yet.
 */
export function coverage(
  cube: Cube,
  period: Period,
  cells: readonly number[],
  spans: readonly (SourceSpan | null)[],
  today: number
): Coverage {
  let fromMonth = Infinity;
  let toMonth = -Infinity;
  for (const i of cells) {
    const at = cube.source[i] ?? 0;
    const span = spans[at];
    const byCase = cube.sources[at]?.level === 'case' && span;
    fromMonth = Math.min(fromMonth, byCase ? period.fromMonth : (cube.fromMonth[i] ?? Infinity));
    toMonth = Math.max(
      toMonth,
      byCase ? Math.min(period.toMonth, span.last) : (cube.toMonth[i] ?? -Infinity)
    );
  }
  if (!Number.isFinite(fromMonth))
    return { complete: true, fromMonth: period.fromMonth, toMonth: period.toMonth };
  const ended = daysOf(period.fromMonth, period.toMonth, cube.calendar).to <= today;
  return {
    complete: ended && fromMonth <= period.fromMonth && toMonth >= period.toMonth,
    fromMonth,
    toMonth
  };
}

/**
 * Whether "no cell" means none in these months: only when every file that speaks for them lists
 * single cases. In a table of counts a type that is not named is unknown, not zero.
 */
export function absentIsZero(
  cube: Cube,
  fromMonth: number,
  toMonth: number,
  spans: readonly (SourceSpan | null)[]
): boolean {
  let spoken = false;
  for (const [at, span] of spans.entries()) {
    if (!span || span.last < fromMonth || span.first > toMonth) continue;
    if (cube.sources[at]?.level !== 'case') return false;
    spoken = true;
  }
  return spoken;
}
