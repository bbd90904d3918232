/**
 * By when units report. The plans say "trước ngày 15/6 và trước ngày 15/11" (Khánh Hòa) or "6 tháng (trước
 * ngày 10/6), năm (trước ngày 10/11)" (Cao Lãnh): for the first half and for the year, each year anew, and
 * before the day, so that what comes on it is late. Any other period has a deadline only when one is set.
 */
import type { Period } from './calendar';
import { dayOf, daysInMonth } from './day';

/** A day of every year. 29/2 is 28/2 in common years. */
export interface DayOfYear {
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

export interface DeadlineRule {
  readonly half: DayOfYear;
  readonly year: DayOfYear;
  /** "trước ngày": the day itself is too late; else "chậm nhất ngày" */
  readonly before: boolean;
}

export const DEADLINES = {
  '15-6': { half: { month: 6, day: 15 }, year: { month: 11, day: 15 }, before: true },
  '10-6': { half: { month: 6, day: 10 }, year: { month: 11, day: 10 }, before: true }
} as const satisfies Record<string, DeadlineRule>;

/** A deadline as it is said, with the last day on which a report is in time. */
export interface Deadline {
  /** day number */
  readonly day: number;
  readonly before: boolean;
  readonly last: number;
}

/**
 * The deadline of a period, named by the year it closes in.
 * @param own a day number set for this very period ("chậm nhất ngày"); `null`: the rule of every year
 */
export function deadlineOf(period: Period, rule: DeadlineRule | null, own: number | null): Deadline | null {
  if (own !== null) return { day: own, before: false, last: own };
  if (!rule) return null;
  const said = /^(\d{4})(-H1)?$/.exec(period.key);
  if (!said) return null;
  const year = Number(said[1]);
  const of = said[2] ? rule.half : rule.year;
  const day = dayOf(year, of.month, Math.min(of.day, daysInMonth(year, of.month)));
  return day === null ? null : { day, before: rule.before, last: rule.before ? day - 1 : day };
}

/** Reads `15/6`, `15-06`; `null` when it is no day of any year. */
export function readDayOfYear(text: string): DayOfYear | null {
  const m = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*$/.exec(text);
  if (!m) return null;
  const [day, month] = [Number(m[1]), Number(m[2])];
  return dayOf(2024, month, day) === null ? null : { month, day };
}
