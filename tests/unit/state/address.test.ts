/** Filters and choices in the address. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CALENDAR_YEAR,
  GRAINS,
  parseCalendar,
  periodAt,
  perYear,
  type Calendar
} from '../../../src/lib/cases/calendar';
import { dayOf, isoDay } from '../../../src/lib/cases/day';
import { ROLES } from '../../../src/lib/cases/record';
import { CHANGE_STYLES } from '../../../src/lib/figures/changeStyle';
import { MONEY_UNITS } from '../../../src/lib/cases/print';
import type { RecordScope } from '../../../src/lib/figures/recordScope';
import {
  compareKey,
  daysAsked,
  filterOf,
  readAddress,
  readCompare,
  scoped,
  START,
  toggled,
  withPeriod,
  writeAddress,
  type Address
} from '../../../src/lib/state/address';

const read = (query: string): Address => readAddress(new URLSearchParams(query));
const day = (year: number, month: number, date: number): number => dayOf(year, month, date) ?? NaN;

describe('reading', () => {
  it('nothing is the start', () => expect(read('')).toEqual(START));

  it.each<[string, Partial<Address>]>([
    ['from=2021&to=2022', { from: '2021', to: '2022' }],
    ['from=2022-Q3', { from: '2022-Q3' }],
    ['to=2022-08', { to: '2022-08' }],
    ['from=2022-H1&to=2022-H2', { from: '2022-H1', to: '2022-H2' }],
    ['from=2022-03-10&to=2022-12-31', { from: '2022-03-10', to: '2022-12-31' }],
    ['type=a&type=b&area=x', { types: ['a', 'b'], areas: ['x'] }],
    ['type=', { types: [''] }],
    ['type=Vay%20qua%20App', { types: ['Vay qua App'] }],
    ['type=Ho%CC%80a', { types: ['Hòa'] }],
    ['period=month', { grain: 'month' }],
    ['close=12-14', { calendar: { closeMonth: 12, closeDay: 14 } }],
    ['close=09-30', { calendar: { closeMonth: 9, closeDay: 31 } }],
    ['compare=same-period', { compare: { kind: 'same-period' } }],
    ['compare=base:2020', { compare: { kind: 'base', year: 2020 } }],
    ['compare=previous', { compare: { kind: 'previous' } }],
    ['unit=million', { unit: 'million' }],
    ['lang=en', { lang: 'en' }]
  ])('%s', (query, expected) => expect(read(query)).toEqual({ ...START, ...expected }));

  it.each([
    'from=x&to=',
    'from=2022-13',
    'from=2022-02-30&to=2022-02-31',
    'from=31/12/2022',
    'from=22',
    'period=week',
    'period=YEAR',
    'close=31-12',
    'close=02-30',
    'compare=base:20',
    'compare=base:abcd',
    'compare=x',
    'unit=dollar',
    'lang=fr',
    'x=y&__proto__=1&constructor=2',
    '%E0%A4%A',
    '&&&==='
  ])('what makes no sense is left out: %s', (query) => expect(read(query)).toEqual(START));

  it('never throws, and what it read reads the same again', () => {
    const key = fc.constantFrom(
      'from',
      'to',
      'type',
      'area',
      'period',
      'close',
      'compare',
      'unit',
      'lang',
      'zz'
    );
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(
        '2022',
        '2022-08',
        '2022-Q9',
        '0000',
        '9999-12-31',
        '12-14',
        '00-00',
        'base:0000',
        'NaN',
        '-1',
        ''
      )
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(key, value), { maxLength: 12 }), (pairs) => {
        const once = readAddress(new URLSearchParams(pairs));
        expect(readAddress(writeAddress(once))).toEqual(once);
        expect(() => filterOf(once)).not.toThrow();
      }),
      { numRuns: 1000 }
    );
  });
});

const calendars: fc.Arbitrary<Calendar> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 }))
  .map(([month, date]) => parseCalendar(`${month}-${date}`))
  .filter((calendar) => calendar !== null);
const edge = (calendar: Calendar): fc.Arbitrary<string | null> =>
  fc.option(
    fc.oneof(
      fc
        .tuple(fc.constantFrom(...GRAINS), fc.integer({ min: 1990, max: 2060 }), fc.nat(11))
        .map(
          ([grain, year, part]) =>
            periodAt(grain, year * perYear(grain) + (part % perYear(grain)), calendar).key
        ),
      fc.integer({ min: day(1990, 1, 1), max: day(2060, 12, 31) }).map(isoDay)
    )
  );
const labels = fc.array(
  fc.string({ unit: 'grapheme', maxLength: 15 }).map((text) => text.normalize('NFC')),
  { maxLength: 4 }
);
const values = fc.uniqueArray(
  fc.string({ unit: 'grapheme', maxLength: 15 }).map((text) => text.normalize('NFC')),
  { minLength: 1, maxLength: 3 }
);
const addresses: fc.Arbitrary<Address> = calendars.chain((calendar) =>
  fc.record({
    from: edge(calendar),
    to: edge(calendar),
    types: labels,
    level: fc.constantFrom('written' as const, 'province' as const, 'district' as const, 'commune' as const),
    territory: fc.constantFrom('then' as const, 'common' as const, 'old' as const),
    typesBy: fc.constantFrom('type' as const, 'group' as const),
    map: fc.constantFrom('cases' as const, 'loss' as const),
    areas: labels,
    grain: fc.constantFrom(...GRAINS),
    calendar: fc.constant(calendar),
    compare: fc.oneof(
      fc.constantFrom({ kind: 'previous' as const }, { kind: 'same-period' as const }),
      fc.integer({ min: 1000, max: 9999 }).map((year) => ({ kind: 'base' as const, year }))
    ),
    unit: fc.option(fc.constantFrom(...MONEY_UNITS)),
    lang: fc.option(fc.constantFrom('vi' as const, 'en' as const)),
    style: fc.option(
      fc.record({
        change: fc.constantFrom(...CHANGE_STYLES),
        digits: fc.constantFrom(1 as const, 2 as const)
      })
    ),
    find: fc.string({ unit: 'grapheme', maxLength: 15 }).map((text) => text.normalize('NFC')),
    order: fc.record({
      by: fc.constantFrom('file', 'date', 'type', 'area', 'loss', 'cases'),
      down: fc.boolean()
    }),
    rows: fc.option(fc.constantFrom(...ROLES)),
    file: fc.option(fc.nat(20)),
    where: fc
      .uniqueArray(fc.constantFrom('unit', 'channel', 'loss-band', 'cat-muc-do'))
      .chain((dimensions) =>
        fc.tuple(...dimensions.map((dimension) => values.map((own) => ({ dimension, values: own }))))
      ),
    table: fc.record({
      rows: fc.option(fc.constantFrom('type', 'area', 'loss-band', 'cat-muc-do')),
      measures: fc.uniqueArray(fc.constantFrom('cases', 'loss', 'medianLoss')),
      order: fc.constantFrom('value' as const, 'change' as const, 'name' as const),
      top: fc.option(fc.integer({ min: 1, max: 1000 })),
      share: fc.constantFrom('none' as const, 'stated' as const, 'parts' as const),
      subtotals: fc.boolean(),
      heat: fc.boolean(),
      changes: fc.boolean()
    })
  })
);

describe('writing', () => {
  it('reads back, also from the text of the address', () => {
    fc.assert(
      fc.property(addresses, (address) => {
        expect(readAddress(writeAddress(address))).toEqual(address);
        expect(read(writeAddress(address).toString())).toEqual(address);
      }),
      { numRuns: 500 }
    );
  });
  it('writes only what differs from the start', () => {
    expect(writeAddress(START).toString()).toBe('');
    expect(writeAddress({ ...START, from: '2021', types: ['a', 'b'], grain: 'month' }).toString()).toBe(
      'from=2021&type=a&type=b&period=month'
    );
  });
  it('equal pages have equal addresses, whatever the order they were written in', () => {
    const a = read('lang=en&to=2022&compare=base:2020&from=2021');
    const b = read('from=2021&to=2022&compare=base:2020&lang=en');
    expect(writeAddress(a).toString()).toBe(writeAddress(b).toString());
  });
  it('comparisons', () => {
    for (const key of ['previous', 'same-period', 'base:2020'])
      expect(compareKey(readCompare(key))).toBe(key);
    expect(readCompare(null)).toEqual({ kind: 'previous' });
  });
});

describe('the filter', () => {
  const of = (query: string): ReturnType<typeof filterOf> => filterOf(read(query));

  it('nothing chosen keeps everything', () =>
    expect(of('')).toEqual({
      filter: { fromMonth: null, toMonth: null, types: null, areas: null },
      window: null
    }));

  it.each<[string, number | null, number | null]>([
    ['from=2021&to=2022', 2021 * 12, 2022 * 12 + 11],
    ['from=2022-Q3&to=2022-Q3', 2022 * 12 + 6, 2022 * 12 + 8],
    ['from=2022-H2', 2022 * 12 + 6, null],
    ['to=2022-08', null, 2022 * 12 + 7],
    ['from=2022-01-01&to=2022-08-31', 2022 * 12, 2022 * 12 + 7],
    ['from=2021-12-15&to=2022-12-14&close=12-14', 2022 * 12, 2022 * 12 + 11],
    ['from=2022&to=2022&close=12-14', 2022 * 12, 2022 * 12 + 11],
    ['from=2022&to=2022&close=09-30', 2021 * 12 + 9, 2022 * 12 + 8]
  ])('%s is whole months: no window', (query, fromMonth, toMonth) =>
    expect(of(query)).toEqual({ filter: { fromMonth, toMonth, types: null, areas: null }, window: null })
  );

  it.each<[string, number | null, number | null, number, number]>([
    ['from=2022-03-10&to=2022-08-31', 2022 * 12 + 2, 2022 * 12 + 7, day(2022, 3, 10), day(2022, 8, 31)],
    ['from=2022&to=2022-06-15', 2022 * 12, 2022 * 12 + 5, day(2022, 1, 1), day(2022, 6, 15)],
    ['from=2022-01-01&to=2022-12-31&close=12-14', 2022 * 12, 2023 * 12, day(2022, 1, 1), day(2022, 12, 31)]
  ])('%s cuts months: a window of days', (query, fromMonth, toMonth, from, to) => {
    const found = of(query);
    expect(found.filter).toMatchObject({ fromMonth, toMonth });
    expect(found.window).toEqual({ from, to });
  });

  it('a window open at one end reaches as far as there are days', () => {
    const { window } = of('from=2022-03-10');
    expect(window?.from).toBe(day(2022, 3, 10));
    expect(window?.to).toBeGreaterThan(day(9999, 12, 31) / 2);
    expect(of('to=2022-03-10').window?.from).toBeLessThan(day(1000, 1, 1));
  });

  it('types and areas', () => {
    const { filter } = of('type=a&type=&area=x&area=x');
    expect(filter.types).toEqual(new Set(['a', '']));
    expect(filter.areas).toEqual(new Set(['x']));
  });

  it('holds exactly the days asked for', () => {
    const asked = fc.integer({ min: day(2019, 1, 1), max: day(2024, 12, 31) });
    fc.assert(
      fc.property(asked, asked, calendars, (a, b, calendar) => {
        const [from, to] = [Math.min(a, b), Math.max(a, b)];
        const { filter, window } = filterOf({ ...START, calendar, from: isoDay(from), to: isoDay(to) });
        if (window) expect(window).toEqual({ from, to });
        expect(filter.fromMonth ?? Infinity).toBeLessThanOrEqual(filter.toMonth ?? -Infinity);
      })
    );
  });
});

describe('choosing', () => {
  it('adds, and takes out', () => {
    expect(toggled([], 'a')).toEqual(['a']);
    expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
    expect(toggled(['a'], '')).toEqual(['a', '']);
  });
  it('twice is not at all', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 5 }), fc.string(), (chosen, value) => {
        expect(new Set(toggled(toggled(chosen, value), value))).toEqual(new Set(chosen));
      })
    );
  });
  it('a period, and again to drop it, and another instead', () => {
    const one = withPeriod(START, '2022');
    expect(one).toMatchObject({ from: '2022', to: '2022' });
    expect(withPeriod(one, '2022')).toEqual(START);
    expect(withPeriod(one, '2021')).toMatchObject({ from: '2021', to: '2021' });
    expect(withPeriod({ ...START, from: '2020', to: '2022' }, '2022')).toMatchObject({
      from: '2022',
      to: '2022'
    });
    expect(withPeriod({ ...START, types: ['a'], calendar: CALENDAR_YEAR }, '2022').types).toEqual(['a']);
  });
});

describe('the records of a number', () => {
  const at = (search: string): Address => readAddress(new URLSearchParams(search));
  const to = (search: string, scope: RecordScope): string =>
    writeAddress(scoped(at(search), scope)).toString();

  it.each([
    ['', {}, ''],
    ['from=2021&type=A&unit=million', {}, 'from=2021&type=A&unit=million'],
    // The figure by period leaves the chosen time out, so its number is of the whole period.
    ['from=2022-H1&to=2022-H1', { period: ['2022', '2022'] }, 'from=2022&to=2022'],
    ['from=2022', { period: null }, ''],
    // Elsewhere the number is of what the period and the chosen time have in common.
    ['from=2022-H1&to=2022-H1', { during: ['2022', '2022'] }, 'from=2022-H1&to=2022-H1'],
    ['from=2020&to=2022-06-15', { during: ['2022', '2022'] }, 'from=2022&to=2022-06-15'],
    ['from=2020&to=2023', { during: ['2021', '2022'] }, 'from=2021&to=2022'],
    ['type=A&type=B&area=X', { type: 'C' }, 'type=C&area=X'],
    ['type=A', { type: '' }, 'type='],
    ['type=A', { type: null, role: 'total', file: 2 }, 'rows=total&file=2'],
    ['q=zalo&sort=-loss&rows=total&file=1', {}, '']
  ] as [string, RecordScope, string][])('%s with %j', (search, scope, expected) => {
    expect(to(search, scope)).toBe(expected);
  });

  it('a span of periods is a span of days', () => {
    expect(daysAsked(at(''))).toBeNull();
    expect(daysAsked(at('from=2022&to=2022'))).toEqual({ from: day(2022, 1, 1), to: day(2022, 12, 31) });
    expect(daysAsked(at('from=2022&to=2022&close=12-14'))).toEqual({
      from: day(2021, 12, 15),
      to: day(2022, 12, 14)
    });
    expect(daysAsked(at('from=2022-03-09'))?.from).toBe(day(2022, 3, 9));
  });
});
