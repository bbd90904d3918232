/** Days, closing days and periods (DOMAIN §5). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CALENDAR_YEAR,
  daysOf,
  GRAINS,
  monthOf,
  parseCalendar,
  parsePeriod,
  periodAt,
  periodHolding,
  perYear,
  printCalendar,
  type Calendar,
  type Grain
} from '../../../src/lib/cases/calendar';
import { dateOf, dayOf, daysInMonth, isoDay, parseIsoDay, printDay } from '../../../src/lib/cases/day';

const day = (year: number, month: number, date: number): number => {
  const at = dayOf(year, month, date);
  if (at === null) throw new Error(`no such day: ${date}/${month}/${year}`);
  return at;
};
const KHANH_HOA: Calendar = { closeMonth: 12, closeDay: 14 };
const ASSEMBLY: Calendar = { closeMonth: 9, closeDay: 31 };

describe('days', () => {
  it.each([
    ['31/02', 2022, 2, 31],
    ['29/02 of a common year', 2022, 2, 29],
    ['29/02/1900: a century is common', 1900, 2, 29],
    ['30/02', 2024, 2, 30],
    ['31/04', 2022, 4, 31],
    ['00/01', 2022, 1, 0],
    ['32/01', 2022, 1, 32],
    ['month 0', 2022, 0, 1],
    ['month 13', 2022, 13, 1],
    ['half a day', 2022, 1, 1.5]
  ])('%s is no day', (_, year, month, date) => expect(dayOf(year, month, date)).toBeNull());

  it.each([
    ['1970-01-01', 1970, 1, 1, 0],
    ['1969-12-31', 1969, 12, 31, -1],
    ['2000-02-29', 2000, 2, 29, 11_016],
    ['2000-03-01', 2000, 3, 1, 11_017],
    ['2024-02-29', 2024, 2, 29, 19_782],
    // 25 years of which 6 leap (72 … 92 and 2000 not yet): 30·365 + 7 = 10 957 to 2000-01-01
    ['2000-01-01', 2000, 1, 1, 10_957]
  ])('%s', (text, year, month, date, expected) => {
    expect(dayOf(year, month, date)).toBe(expected);
    expect(dateOf(expected)).toEqual({ year, month, day: date });
    expect(isoDay(expected)).toBe(text);
    expect(parseIsoDay(text)).toBe(expected);
  });

  it.each([
    [2022, 2, 28],
    [2024, 2, 29],
    [2000, 2, 29],
    [1900, 2, 28],
    [2022, 4, 30],
    [2022, 12, 31]
  ])('month %2$s of %1$s has %3$s days', (year, month, days) => expect(daysInMonth(year, month)).toBe(days));

  it('are written dd/mm/yyyy', () => {
    expect(printDay(day(2022, 8, 5))).toBe('05/08/2022');
    expect(printDay(day(2021, 12, 15))).toBe('15/12/2021');
  });

  it.each(['2022-2-1', '2022-02-30', '01/02/2022', '', '2022', '2022-13-01', ' 2022-01-01'])(
    '“%s” is no ISO day',
    (text) => expect(parseIsoDay(text)).toBeNull()
  );

  it('go there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (at) => {
        const { year, month, day: date } = dateOf(at);
        expect(dayOf(year, month, date)).toBe(at);
        expect(parseIsoDay(isoDay(at))).toBe(at);
      })
    );
  });
});

describe('closing days', () => {
  it.each([
    ['12-31', { closeMonth: 12, closeDay: 31 }, '12-31'],
    ['12-14', { closeMonth: 12, closeDay: 14 }, '12-14'],
    ['9-30', { closeMonth: 9, closeDay: 31 }, '09-30'],
    ['06-15', { closeMonth: 6, closeDay: 15 }, '06-15'],
    ['11-10', { closeMonth: 11, closeDay: 10 }, '11-10'],
    ['02-28', { closeMonth: 2, closeDay: 31 }, '02-28'],
    ['02-29', { closeMonth: 2, closeDay: 31 }, '02-28'],
    ['12-30', { closeMonth: 12, closeDay: 30 }, '12-30']
  ])('%s', (text, calendar, again) => {
    expect(parseCalendar(text)).toEqual(calendar);
    expect(printCalendar(calendar)).toBe(again);
  });
  it.each(['', '13-01', '00-10', '02-30', '04-31', '12-32', '12-0', '1214', '14/12', 'x'])(
    '“%s” is none',
    (text) => expect(parseCalendar(text)).toBeNull()
  );

  it.each<[string, Calendar, number, string, string]>([
    ['31/12', CALENDAR_YEAR, 2022, '01/01/2022', '31/12/2022'],
    ['14/12 (Khánh Hòa)', KHANH_HOA, 2022, '15/12/2021', '14/12/2022'],
    ['30/9 (National Assembly)', ASSEMBLY, 2022, '01/10/2021', '30/09/2022'],
    ['28/2', { closeMonth: 2, closeDay: 31 }, 2024, '01/03/2023', '29/02/2024'],
    ['15/6', { closeMonth: 6, closeDay: 15 }, 2023, '16/06/2022', '15/06/2023']
  ])('a year that closes on %s has its exact days', (_, calendar, year, first, last) => {
    const { fromMonth, toMonth } = periodAt('year', year, calendar);
    const { from, to } = daysOf(fromMonth, toMonth, calendar);
    expect([printDay(from), printDay(to)]).toEqual([first, last]);
  });

  it('month 9/2021 of Bộ Công an runs from 15/8 to 14/9', () => {
    const month = parsePeriod('2021-09', KHANH_HOA);
    const { from, to } = daysOf(month?.fromMonth ?? 0, month?.toMonth ?? 0, KHANH_HOA);
    expect([printDay(from), printDay(to)]).toEqual(['15/08/2021', '14/09/2021']);
    expect(monthOf(day(2021, 8, 14), KHANH_HOA)).toBe(2021 * 12 + 7);
    expect(monthOf(day(2021, 8, 15), KHANH_HOA)).toBe(2021 * 12 + 8);
    expect(monthOf(day(2021, 12, 15), KHANH_HOA)).toBe(2022 * 12);
  });

  it('quarters and halves follow the year that closes on 30/9', () => {
    const days = (key: string): string[] => {
      const period = parsePeriod(key, ASSEMBLY);
      const { from, to } = daysOf(period?.fromMonth ?? 0, period?.toMonth ?? 0, ASSEMBLY);
      return [printDay(from), printDay(to)];
    };
    expect(days('2022-Q1')).toEqual(['01/10/2021', '31/12/2021']);
    expect(days('2022-Q4')).toEqual(['01/07/2022', '30/09/2022']);
    expect(days('2022-H1')).toEqual(['01/10/2021', '31/03/2022']);
    expect(days('2022-08')).toEqual(['01/08/2022', '31/08/2022']);
  });
});

describe('what a period holds', () => {
  const span = (calendar: Calendar): [number, number] => [
    monthOf(day(2022, 1, 1), calendar),
    monthOf(day(2022, 12, 31), calendar)
  ];
  it('a row for calendar 2022 is held by 2022', () =>
    expect(periodHolding(...span(CALENDAR_YEAR), 'year', CALENDAR_YEAR)?.key).toBe('2022'));
  it.each([KHANH_HOA, ASSEMBLY, { closeMonth: 6, closeDay: 15 }])(
    'under another closing day it is held by no year: %j',
    (calendar) => {
      for (const grain of GRAINS) expect(periodHolding(...span(calendar), grain, calendar)).toBeNull();
    }
  );
  it('eight months are held by their year and by no half', () => {
    const months: [number, number] = [2023 * 12, 2023 * 12 + 7];
    expect(periodHolding(...months, 'year', CALENDAR_YEAR)?.key).toBe('2023');
    expect(periodHolding(...months, 'half', CALENDAR_YEAR)).toBeNull();
    expect(periodHolding(...months, 'month', CALENDAR_YEAR)).toBeNull();
  });
  it.each<[number, Grain, string]>([
    [1, 'year', '2022'],
    [1, 'half', '2022-H1'],
    [6, 'half', '2022-H1'],
    [7, 'half', '2022-H2'],
    [3, 'quarter', '2022-Q1'],
    [8, 'quarter', '2022-Q3'],
    [12, 'quarter', '2022-Q4'],
    [8, 'month', '2022-08'],
    [12, 'month', '2022-12']
  ])('month %s/2022 by %s is %s', (month, grain, key) => {
    const at = 2022 * 12 + month - 1;
    expect(periodHolding(at, at, grain, CALENDAR_YEAR)?.key).toBe(key);
  });
});

const calendars: fc.Arbitrary<Calendar> = fc.record({
  closeMonth: fc.integer({ min: 1, max: 12 }),
  closeDay: fc.integer({ min: 1, max: 31 })
});
const grains = fc.constantFrom(...GRAINS);

describe('for every closing day', () => {
  it('monthOf and daysOf are inverse, and months follow one another without gap or overlap', () => {
    const first = 1999 * 12;
    for (let closeMonth = 1; closeMonth <= 12; closeMonth += 11)
      for (let closeDay = 1; closeDay <= 31; closeDay++) {
        const calendar = { closeMonth, closeDay };
        for (let month = first; month < first + 12 * 6; month++) {
          const { from, to } = daysOf(month, month, calendar);
          const next = daysOf(month + 1, month + 1, calendar).from;
          if (
            from > to ||
            to + 1 !== next ||
            monthOf(from, calendar) !== month ||
            monthOf(to, calendar) !== month
          )
            throw new Error(`month ${month}, closing day ${closeDay}: ${printDay(from)}–${printDay(to)}`);
        }
      }
  });

  it('any day lies in the days of its month', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 40_000 }), calendars, (at, calendar) => {
        const month = monthOf(at, calendar);
        const { from, to } = daysOf(month, month, calendar);
        expect(from).toBeLessThanOrEqual(at);
        expect(to).toBeGreaterThanOrEqual(at);
      })
    );
  });

  it('a key reads back as its period, for all grains', () => {
    fc.assert(
      fc.property(
        grains,
        fc.integer({ min: 1950, max: 2100 }),
        fc.nat(11),
        calendars,
        (grain, year, part, calendar) => {
          const period = periodAt(grain, year * perYear(grain) + (part % perYear(grain)), calendar);
          expect(parsePeriod(period.key, calendar)).toEqual(period);
        }
      )
    );
  });

  it('periods of a grain tile time, and each is held by itself', () => {
    fc.assert(
      fc.property(
        grains,
        fc.integer({ min: 1950, max: 2100 }),
        fc.nat(11),
        calendars,
        (grain, year, part, calendar) => {
          const index = year * perYear(grain) + (part % perYear(grain));
          const period = periodAt(grain, index, calendar);
          expect(periodAt(grain, index + 1, calendar).fromMonth).toBe(period.toMonth + 1);
          expect(periodHolding(period.fromMonth, period.toMonth, grain, calendar)).toEqual(period);
          expect(periodHolding(period.fromMonth, period.toMonth + 1, grain, calendar)).toBeNull();
          expect(period.toMonth - period.fromMonth + 1).toBe(12 / perYear(grain));
        }
      )
    );
  });

  it('a year is named by the year it closes in', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2100 }), calendars, (year, calendar) => {
        const { fromMonth, toMonth, key } = periodAt('year', year, calendar);
        expect(key).toBe(String(year));
        const { to } = daysOf(fromMonth, toMonth, calendar);
        expect(dateOf(to)).toMatchObject({ year, month: calendar.closeMonth });
      })
    );
  });

  it('what is written reads back', () => {
    for (let month = 1; month <= 12; month++)
      for (let date = 1; date <= 31; date++) {
        const text = `${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
        const calendar = parseCalendar(text);
        if (calendar) expect(parseCalendar(printCalendar(calendar))).toEqual(calendar);
        else expect(dayOf(2024, month, date)).toBeNull();
      }
  });
});

describe('keys that are none', () => {
  it.each([
    '',
    '22',
    '2022-00',
    '2022-13',
    '2022-H0',
    '2022-H3',
    '2022-Q5',
    '2022-Q0',
    '2022-8',
    '2022-08-01',
    'x',
    '2022 ',
    '-2022'
  ])('“%s”', (key) => expect(parsePeriod(key, CALENDAR_YEAR)).toBeNull());
});
