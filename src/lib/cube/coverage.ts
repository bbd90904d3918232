/**
 * Which time the cells really speak for, so that an unfinished period is never drawn as a fall and
 * an absent type is told apart from none.
 */
import { daysOf, monthOf, type Calendar, type Days, type Period } from '../cases/calendar';
import { NO_MONTH } from '../cases/record';
import type { Cube } from './cube';

/** First and last reporting month of each source's parts and totals; `null` when it has no dates. */
export interface SourceSpan {
  readonly first: number;
  readonly last: number;
  /** last day that any row reaches */
  readonly lastDay: number;
  /** first day that there can be rows of: places were made on a day (`speaking`) */
  readonly since?: number;
}

export function sourceSpans(cube: Cube): (SourceSpan | null)[] {
  const spans: (SourceSpan | null)[] = cube.sources.map(() => null);
  const longer: number[] = [];
  const add = (i: number): void => {
    const at = cube.source[i] ?? 0;
    const first = cube.fromMonth[i] ?? NO_MONTH;
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
  };
  for (let i = 0; i < cube.length; i++) {
    const first = cube.fromMonth[i] ?? NO_MONTH;
    if (first === NO_MONTH) continue;
    const single = cube.sources[cube.source[i] ?? 0]?.level === 'case';
    if (single && cube.toMonth[i] !== first) longer.push(i);
    else add(i);
  }
  // A case known by its year alone does not make a list of cases reach to the end of that year, where cases within it
  // are known to the day or month and end before.
  const dated = [...spans];
  for (const i of longer) {
    const span = dated[cube.source[i] ?? 0];
    const within = span && span.last >= (cube.fromMonth[i] ?? 0) && span.last <= (cube.toMonth[i] ?? 0);
    if (!within) add(i);
  }
  return spans;
}

export interface Coverage {
  readonly complete: boolean;
  /** months of the period that the data speak for */
  readonly fromMonth: number;
  readonly toMonth: number;
  /** the same to the day: a list of single cases speaks up to its last case */
  readonly days: Days;
  /** the user chose only these days of the period */
  readonly cut: boolean;
}

/**
 * How much of a period the cells cover. Counted rows say their own span ("8 tháng đầu năm"). Files of
 * single cases say only when their last case was: the period is taken as unfinished when no case
 * falls in its last month or shortly before its end, or when it has not ended yet.
 * @param within the days chosen, where they may cut the period
 */
export function coverage(
  cube: Cube,
  period: Pick<Period, 'fromMonth' | 'toMonth'>,
  cells: readonly number[],
  spans: readonly (SourceSpan | null)[],
  today: number,
  within: Days | null = null
): Coverage {
  const { calendar } = cube;
  const whole = daysOf(period.fromMonth, period.toMonth, calendar);
  const cut = within !== null && (within.from > whole.from || within.to < whole.to);
  const open = within ? overlap(whole, within) : whole;
  let from = Infinity;
  let to = -Infinity;
  const lists = new Set<number>();
  for (const i of cells) {
    const at = cube.source[i] ?? 0;
    const span = spans[at];
    if (cube.sources[at]?.level === 'case' && span) {
      // All cells of a list say the same.
      if (lists.has(at)) continue;
      lists.add(at);
      from = Math.min(from, Math.max(open.from, span.since ?? -Infinity));
      const ends = (cut || open.to <= today) && reaches(span.lastDay, open, calendar);
      to = Math.max(to, ends ? open.to : Math.min(open.to, span.lastDay));
    } else {
      const month = cube.toMonth[i] ?? -Infinity;
      // Counts given day by day, the last of them in the last month, are of the whole period.
      const ends = !cut && month >= period.toMonth && monthOf(cube.fromDay[i] ?? 0, calendar) === month;
      const first = monthOf(cube.fromDay[i] ?? 0, calendar);
      // Counts given day by day begin with their month; those of a longer time, on their own first day.
      const begins = first <= period.fromMonth && first === (cube.toMonth[i] ?? NO_MONTH);
      from = Math.min(from, begins ? open.from : Math.max(open.from, cube.fromDay[i] ?? Infinity));
      to = Math.max(to, ends ? whole.to : (cube.toDay[i] ?? -Infinity));
    }
  }
  const spoken = Number.isFinite(from);
  const complete = !cut && (!spoken || (whole.to <= today && from <= whole.from && to >= whole.to));
  const days = complete ? whole : spoken ? { from, to } : open;
  const [fromMonth, toMonth] = [monthOf(days.from, calendar), monthOf(days.to, calendar)];
  return { complete, fromMonth, toMonth, days, cut };
}

/** How much of a period may lie after the last case of a list, for the list to speak for all of it. */
const TAIL = 0.1;

/**
 * Whether a list of cases whose last one is on this day speaks for the days to their end: the last case falls in
 * their last month, and not long before their end. A list that stops on the 12th says little of the month.
 */
function reaches(lastDay: number, { from, to }: Days, calendar: Calendar): boolean {
  return monthOf(lastDay, calendar) >= monthOf(to, calendar) && to - lastDay <= TAIL * (to - from + 1);
}

/** The days in both; empty (from after to) when there are none. */
export function overlap(a: Days, b: Days): Days {
  return { from: Math.max(a.from, b.from), to: Math.min(a.to, b.to) };
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
