/**
 * Days as whole numbers since 1970-01-01: they sort, subtract and travel to the database as DATE.
 */

const MS = 86_400_000;

/** Day number of a calendar date, or `null` when there is no such date (31/02, 29/02 of a common year). */
export function dayOf(year: number, month: number, day: number): number | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (year < 100) at.setUTCFullYear(year);
  const real = at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return real ? Math.round(at.getTime() / MS) : null;
}

export interface CalendarDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

export function dateOf(dayNumber: number): CalendarDate {
  const at = new Date(dayNumber * MS);
  return { year: at.getUTCFullYear(), month: at.getUTCMonth() + 1, day: at.getUTCDate() };
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const two = (n: number): string => String(n).padStart(2, '0');

/** `dd/mm/yyyy`, the way Vietnamese documents write dates. */
export function printDay(dayNumber: number): string {
  const { year, month, day } = dateOf(dayNumber);
  return `${two(day)}/${two(month)}/${year}`;
}

/** `yyyy-mm-dd`, for addresses and machine output. */
export function isoDay(dayNumber: number): string {
  const { year, month, day } = dateOf(dayNumber);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Reads `yyyy-mm-dd`; `null` for anything else. */
export function parseIsoDay(text: string): number | null {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return m ? dayOf(Number(m[1]), Number(m[2]), Number(m[3])) : null;
}

/** Today on this machine's clock. */
export function today(): number {
  const now = new Date();
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? 0;
}
