/**
 * What a period is compared with: a stretch of like time and the cells in it. A finished period is
 * compared with a whole one; an unfinished one, or one the user cut, with the same days of the other
 * ("cùng kỳ", to the same date), never with more.
 */
import {
  daysOf,
  monthsFilled,
  parsePeriod,
  periodAt,
  perYear,
  shiftDays,
  type Calendar,
  type Days,
  type Period
} from '../cases/calendar';
import { NO_MONTH } from '../cases/record';
import { absentIsZero, coverage, type Coverage, type SourceSpan } from './coverage';
import type { Cube } from './cube';
import { inMonths, type PeriodGroup, type Slice } from './slice';

export type Compare =
  { readonly kind: 'previous' | 'same-period' } | { readonly kind: 'base'; readonly year: number };

/**
 * Why a change is not given: nothing to compare with; one of the two unknown; the time of one is not whole;
 * the other is known only by a longer time ("không tính được từ số liệu theo năm").
 */
export type NoChange = 'no-base' | 'unknown' | 'incomplete' | 'coarse';

/** The time compared with, and its cells. */
export interface Against {
  readonly period: Period;
  /** exact days of it */
  readonly days: Days;
  /** only some days of the period: those that match */
  readonly toDate: boolean;
  /** its cells; none with `zero` means there was nothing to count */
  readonly kept: Slice;
  readonly zero: boolean;
}

export interface Time {
  readonly spans: readonly (SourceSpan | null)[];
  /** day number */
  readonly today: number;
  /** cells of cubes cut to days compared with, where those days cut months */
  readonly earlier?: readonly Slice[];
  /** cells of each period by its index, where they are grouped already */
  readonly groups?: ReadonlyMap<number, PeriodGroup>;
}

/** Index of the period compared with; `null` when the base year has none. */
export function baseIndex(period: Period, compare: Compare, cube: Pick<Cube, 'calendar'>): number | null {
  if (compare.kind === 'previous') return period.index - 1;
  const year = perYear(period.grain);
  if (compare.kind !== 'base') return period.index - year;
  const base = parsePeriod(String(compare.year), cube.calendar);
  if (!base) return null;
  const index = base.index * year + (((period.index % year) + year) % year);
  return index === period.index ? null : index;
}

/**
 * The days that an unfinished or cut period is compared with, to the same date; `null` when it is
 * compared as it stands: finished, or with the period just before, which asks for whole periods.
 */
export function likeDays(
  now: { readonly period: Period; readonly coverage: Coverage },
  compare: Compare,
  cube: Pick<Cube, 'calendar'>
): Days | null {
  if (now.coverage.complete || (compare.kind === 'previous' && !now.coverage.cut)) return null;
  const index = baseIndex(now.period, compare, cube);
  if (index === null) return null;
  const base = periodAt(now.period.grain, index, cube.calendar);
  return shiftDays(now.coverage.days, base.fromMonth - now.period.fromMonth, cube.calendar);
}

/**
 * What a period is compared with, out of `all`: a slice without a choice of time.
 * @param now a row of `series`, or any period with its coverage
 */
export function against(
  now: { readonly period: Period; readonly coverage: Coverage },
  compare: Compare,
  all: Slice,
  time: Time
): Against | NoChange {
  const { calendar } = all.cube;
  const index = baseIndex(now.period, compare, all.cube);
  if (index === null) return 'no-base';
  const period = periodAt(now.period.grain, index, calendar);
  const days = likeDays(now, compare, all.cube);
  if (!days) {
    const group = time.groups?.get(index);
    const kept = group
      ? { cube: all.cube, parts: group.parts, totals: group.totals, tooCoarse: 0 }
      : inMonths(all, period.fromMonth, period.toMonth);
    const found = answering(kept, period, time);
    if (typeof found === 'string') return found;
    if (!comparable(now, { period, coverage: found.coverage }, calendar)) return 'incomplete';
    return { period, days: found.coverage.days, toDate: !found.coverage.complete, kept, zero: found.zero };
  }
  const months = monthsFilled(days, calendar);
  if (months) {
    const kept = inMonths(all, months.fromMonth, months.toMonth);
    const found = answering(kept, months, time);
    if (typeof found === 'string') return found;
    if (leavesOut(all, kept, months)) return 'coarse';
    if (!found.coverage.complete) return kept.tooCoarse > 0 ? 'coarse' : 'incomplete';
    return { period, days, toDate: true, kept, zero: found.zero };
  }
  const earlier = time.earlier?.find(
    ({ cube: { window } }) => window?.from === days.from && window.to === days.to
  );
  if (!earlier) return 'incomplete';
  if ((earlier.cube.straddling ?? 0) > 0) return 'coarse';
  const reached = reach(all, days, time);
  if (reached) return reached;
  const none = earlier.parts.length + earlier.totals.length === 0;
  return { period, days, toDate: true, kept: earlier, zero: none };
}

/** Coverage of cells that are to answer for these months; why not, when they cannot. */
function answering(
  kept: Slice,
  months: { readonly fromMonth: number; readonly toMonth: number },
  { spans, today }: Time
): { coverage: Coverage; zero: boolean } | NoChange {
  const { cube } = kept;
  const cells = [...kept.parts, ...kept.totals];
  const zero = cells.length === 0 && absentIsZero(cube, months.fromMonth, months.toMonth, spans);
  if (cells.length === 0 && !zero) return kept.tooCoarse > 0 ? 'coarse' : 'no-base';
  if (zero && !spans.some((span) => span && span.last >= months.toMonth)) return 'incomplete';
  return { coverage: coverage(cube, months, cells, spans, today), zero };
}

/** Whether a file answers for a longer time only, while others answer for this one: their sum would lack it. */
function leavesOut(
  all: Slice,
  kept: Slice,
  months: { readonly fromMonth: number; readonly toMonth: number }
): boolean {
  if (kept.tooCoarse === 0) return false;
  const { fromMonth, toMonth, source } = kept.cube;
  const answering = new Set([...kept.parts, ...kept.totals].map((i) => source[i]));
  return all.parts.some((i) => {
    const first = fromMonth[i] ?? NO_MONTH;
    const last = toMonth[i] ?? NO_MONTH;
    const reaches = first !== NO_MONTH && last >= months.fromMonth && first <= months.toMonth;
    return reaches && (first < months.fromMonth || last > months.toMonth) && !answering.has(source[i]);
  });
}

/** Why single cases do not speak for these days: no list begins before they end, or none reaches so far. */
function reach(all: Slice, days: Days, { spans }: Time): NoChange | null {
  const { cube } = all;
  const whole = spans.flatMap((span) =>
    span
      ? [
          {
            from: daysOf(span.first, span.first, cube.calendar).from,
            to: span.lastDay,
            since: span.since ?? -Infinity
          }
        ]
      : []
  );
  if (!whole.some(({ from, to }) => from <= days.to && to >= days.from)) return 'no-base';
  return whole.some(({ to, since }) => to >= days.to && since <= days.from) ? null : 'incomplete';
}

/**
 * Whole against whole, or the same days of each ("8 tháng đầu năm" against the same eight). A list of cases that
 * stops within a month does not speak for the whole of it.
 */
function comparable(now: Dated, base: Dated, calendar: Calendar): boolean {
  if (now.coverage.complete && base.coverage.complete) return true;
  const moved = shiftDays(now.coverage.days, base.period.fromMonth - now.period.fromMonth, calendar);
  return moved.from === base.coverage.days.from && moved.to === base.coverage.days.to;
}

interface Dated {
  readonly period: Period;
  readonly coverage: Coverage;
}
