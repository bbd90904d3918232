/**
 * Reporting calendars. Offices close their books on different days (DOMAIN.md §5): the calendar
 * year, 15/12→14/12 (Khánh Hòa QĐ 01/2023), 1/10→30/9 (the Government's report to the National
 * Assembly). A calendar is its closing day; a year is named by the year it closes in.
 *
 * Periods are counted in *reporting months*: whole numbers `year·12 + month−1`, named by the month
 * they close in. A record known only by year spans several of them, so it belongs to a period only
 * when that period holds its whole span; a question it cannot answer gets no answer.
 */
import { dateOf, dayOf, daysInMonth } from './day';

export interface Calendar {
  /** month the year closes in, 1 to 12 */
  readonly closeMonth: number;
  /** day of the month on which months (and the year) close; 31 stands for the last day */
  readonly closeDay: number;
}

export const CALENDAR_YEAR: Calendar = { closeMonth: 12, closeDay: 31 };

export type Grain = 'year' | 'half' | 'quarter' | 'month';
export const GRAINS: readonly Grain[] = ['year', 'half', 'quarter', 'month'];

const MONTHS: Record<Grain, number> = { year: 12, half: 6, quarter: 3, month: 1 };

/** Reads a closing day written `mm-dd`, as in the address; `null` when it is not a date. */
export function parseCalendar(text: string): Calendar | null {
  const m = /^(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!m) return null;
  const closeMonth = Number(m[1]);
  const day = Number(m[2]);
  if (dayOf(2024, closeMonth, day) === null) return null;
  // 28/2, 30/9, 31/12: the last day of its month, so every month closes on its last day.
  return { closeMonth, closeDay: day >= daysInMonth(2023, closeMonth) ? 31 : day };
}

export function printCalendar(calendar: Calendar): string {
  const day = Math.min(calendar.closeDay, daysInMonth(2023, calendar.closeMonth));
  return `${String(calendar.closeMonth).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The reporting month a day falls in. The store computes the same in SQL. */
export function monthOf(day: number, calendar: Calendar): number {
  const date = dateOf(day);
  return date.year * 12 + date.month - 1 + (date.day > calendar.closeDay ? 1 : 0);
}

/** Closing days that offices really use, each with where it is laid down; any other day may be chosen. */
export interface ClosingDay {
  /** `mm-dd`, as in the address */
  readonly key: string;
  /** words of it are in `i18n` under this name */
  readonly source: 'calendar' | 'police' | 'assembly' | 'november15' | 'june15' | 'november10' | 'june10';
}

/**
 * Năm dương lịch; Bộ Công an's months and Khánh Hòa QĐ 01/2023 (15/12→14/12); the Government's report to the
 * National Assembly (1/10→30/9); and the plans' deadlines, "trước ngày 15/6 và trước ngày 15/11" (Khánh Hòa
 * 522/KH-UBND; Bắc Giang 15/11) and "trước ngày 10/6, 10/11" (Cao Lãnh): their last day is the one before.
 */
export const CLOSING_DAYS: readonly ClosingDay[] = [
  { key: '12-31', source: 'calendar' },
  { key: '12-14', source: 'police' },
  { key: '09-30', source: 'assembly' },
  { key: '11-14', source: 'november15' },
  { key: '06-14', source: 'june15' },
  { key: '11-09', source: 'november10' },
  { key: '06-09', source: 'june10' }
];

/** First and last day of a span, inclusive; day numbers. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

/** The same date some months away; a month that lacks it gives its last day (29/02/2024 − 12 → 28/02/2023). */
export function shiftDay(day: number, months: number): number {
  const date = dateOf(day);
  const at = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(at / 12);
  const month = at - year * 12 + 1;
  return dayOf(year, month, Math.min(date.day, daysInMonth(year, month))) ?? 0;
}

/** The reporting months that days fill from their first to their last day; `null` when they cut one. */
export function monthsFilled(days: Days, calendar: Calendar): { fromMonth: number; toMonth: number } | null {
  const fromMonth = monthOf(days.from, calendar);
  const toMonth = monthOf(days.to, calendar);
  if (fromMonth > toMonth) return null;
  const whole = daysOf(fromMonth, toMonth, calendar);
  return whole.from === days.from && whole.to === days.to ? { fromMonth, toMonth } : null;
}

/**
 * The same days some months away, to the same date. An end that closes a reporting month stays one, so a whole
 * February is compared with a whole February, of 28 days or of 29.
 */
export function shiftDays({ from, to }: Days, months: number, calendar: Calendar): Days {
  const first = monthOf(from, calendar);
  const last = monthOf(to, calendar);
  return {
    from:
      daysOf(first, first, calendar).from === from
        ? daysOf(first + months, first + months, calendar).from
        : shiftDay(from, months),
    to:
      daysOf(last, last, calendar).to === to
        ? daysOf(last + months, last + months, calendar).to
        : shiftDay(to, months)
  };
}

/** First and last day of a run of reporting months. */
export function daysOf(fromMonth: number, toMonth: number, calendar: Calendar): Days {
  return { from: closing(fromMonth - 1, calendar) + 1, to: closing(toMonth, calendar) };
}

function closing(month: number, calendar: Calendar): number {
  const year = Math.floor(month / 12);
  const number = (month % 12) + 1;
  return dayOf(year, number, Math.min(calendar.closeDay, daysInMonth(year, number))) ?? 0;
}

/** A period: `index` counts periods of its grain, so neighbours differ by one. */
export interface Period {
  readonly grain: Grain;
  readonly index: number;
  /** `2022`, `2022-H1`, `2022-Q3`, `2022-08` */
  readonly key: string;
  /** first and last reporting month */
  readonly fromMonth: number;
  readonly toMonth: number;
}

/** Months are shifted so that the reporting year starts at a multiple of twelve. */
function shift(calendar: Calendar): number {
  return 12 - calendar.closeMonth;
}

export function periodAt(grain: Grain, index: number, calendar: Calendar): Period {
  const length = MONTHS[grain];
  const fromMonth = index * length - shift(calendar);
  const perYear = 12 / length;
  const year = Math.floor(index / perYear);
  const part = (index % perYear) + 1;
  const key =
    grain === 'year'
      ? String(year)
      : grain === 'month'
        ? `${Math.floor(fromMonth / 12)}-${String((fromMonth % 12) + 1).padStart(2, '0')}`
        : `${year}-${grain === 'half' ? 'H' : 'Q'}${part}`;
  return { grain, index, key, fromMonth, toMonth: fromMonth + length - 1 };
}

/** The period that holds reporting months `fromMonth`…`toMonth` whole, or `null` when none does. */
export function periodHolding(
  fromMonth: number,
  toMonth: number,
  grain: Grain,
  calendar: Calendar
): Period | null {
  const length = MONTHS[grain];
  const first = Math.floor((fromMonth + shift(calendar)) / length);
  const last = Math.floor((toMonth + shift(calendar)) / length);
  return first === last ? periodAt(grain, first, calendar) : null;
}

/** Index distance to the same period of the year before. */
export function perYear(grain: Grain): number {
  return 12 / MONTHS[grain];
}

/** Reads a key as `periodAt` writes it. */
export function parsePeriod(key: string, calendar: Calendar): Period | null {
  const m = /^(\d{4})(?:-(?:([HQ])(\d)|(\d{2})))?$/.exec(key);
  if (!m) return null;
  const year = Number(m[1]);
  if (m[4]) {
    const month = year * 12 + Number(m[4]) - 1;
    return Number(m[4]) >= 1 && Number(m[4]) <= 12 ? periodHolding(month, month, 'month', calendar) : null;
  }
  if (!m[2]) return periodAt('year', year, calendar);
  const grain: Grain = m[2] === 'H' ? 'half' : 'quarter';
  const part = Number(m[3]);
  return part >= 1 && part <= perYear(grain)
    ? periodAt(grain, year * perYear(grain) + part - 1, calendar)
    : null;
}

/** The first `months` months of a reporting year, as keys of its first and last month ("8 tháng đầu năm"). */
export function firstMonthsOf(
  year: number,
  months: number,
  calendar: Calendar
): { from: string; to: string } {
  const start = periodAt('year', year, calendar).fromMonth + shift(calendar);
  return {
    from: periodAt('month', start, calendar).key,
    to: periodAt('month', start + months - 1, calendar).key
  };
}

/** The year and number of months that reporting months fill from a year's start; `null` when they do not. */
export function yearToDate(
  fromMonth: number,
  toMonth: number,
  calendar: Calendar
): { year: number; months: number } | null {
  const year = periodHolding(fromMonth, toMonth, 'year', calendar);
  if (year?.fromMonth !== fromMonth || toMonth >= year.toMonth) return null;
  return { year: year.index, months: toMonth - fromMonth + 1 };
}
