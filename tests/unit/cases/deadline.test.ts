import { describe, expect, it } from 'vitest';
import { CALENDAR_YEAR, parseCalendar, parsePeriod, type Calendar } from '../../../src/lib/cases/calendar';
import { parseIsoDay, printDay } from '../../../src/lib/cases/day';
import { DEADLINES, deadlineOf, readDayOfYear, type DeadlineRule } from '../../../src/lib/cases/deadline';

const december14 = parseCalendar('12-14') as Calendar;
const LEAP: DeadlineRule = { half: { month: 2, day: 29 }, year: { month: 11, day: 15 }, before: true };

function last(key: string, rule: DeadlineRule | null, calendar = CALENDAR_YEAR, own: string | null = null) {
  const period = parsePeriod(key, calendar);
  if (!period) throw new Error(key);
  const found = deadlineOf(period, rule, own === null ? null : parseIsoDay(own));
  return found && printDay(found.last);
}

describe('deadlineOf', () => {
  it('gives the last day before the day the plans say', () => {
    expect(last('2023-H1', DEADLINES['15-6'])).toBe('14/06/2023');
    expect(last('2023', DEADLINES['15-6'])).toBe('14/11/2023');
    expect(last('2023-H1', DEADLINES['10-6'])).toBe('09/06/2023');
    expect(last('2023', DEADLINES['10-6'])).toBe('09/11/2023');
  });
  it('goes by the year in which a reporting year closes', () => {
    expect(last('2022', DEADLINES['15-6'], december14)).toBe('14/11/2022');
    expect(last('2022-H1', DEADLINES['15-6'], december14)).toBe('14/06/2022');
  });
  it('takes 29/2 for 28/2 in common years', () => {
    expect(last('2024-H1', LEAP)).toBe('28/02/2024');
    expect(last('2023-H1', LEAP)).toBe('27/02/2023');
    expect(last('2024-H1', { ...LEAP, before: false })).toBe('29/02/2024');
  });
  it('has none for other periods, unless one is set for it, which is the last day', () => {
    expect(last('2023-H2', DEADLINES['15-6'])).toBe(null);
    expect(last('2023-Q1', DEADLINES['15-6'])).toBe(null);
    expect(last('2023', null)).toBe(null);
    expect(last('2023-Q1', null, CALENDAR_YEAR, '2023-04-05')).toBe('05/04/2023');
    expect(last('2023-H1', DEADLINES['15-6'], CALENDAR_YEAR, '2023-07-05')).toBe('05/07/2023');
  });
  it('reads days of the year', () => {
    expect(readDayOfYear('15/6')).toEqual({ day: 15, month: 6 });
    expect(readDayOfYear(' 29-02 ')).toEqual({ day: 29, month: 2 });
    expect(readDayOfYear('31/6')).toBe(null);
    expect(readDayOfYear('15/6/2023')).toBe(null);
  });
});
