/**
 * Filters and choices as they stand in the address: a copied address on the same data gives the same
 * page. Reading tolerates anything; what it does not understand is left out.
 */
import {
  CALENDAR_YEAR,
  daysOf,
  GRAINS,
  monthOf,
  parseCalendar,
  parsePeriod,
  printCalendar,
  type Calendar,
  type Grain
} from '../cases/calendar';
import { parseIsoDay } from '../cases/day';
import { MONEY_UNITS, type Lang, type MoneyUnit } from '../cases/print';
import type { Compare } from '../cube/series';
import type { Filter } from '../cube/slice';

export interface Address {
  /** a year, a period key or a day, as written */
  readonly from: string | null;
  readonly to: string | null;
  readonly types: readonly string[];
  readonly areas: readonly string[];
  readonly grain: Grain;
  readonly calendar: Calendar;
  readonly compare: Compare;
  readonly unit: MoneyUnit | null;
  readonly lang: Lang | null;
}

export const START: Address = {
  from: null,
  to: null,
  types: [],
  areas: [],
  grain: 'year',
  calendar: CALENDAR_YEAR,
  compare: { kind: 'previous' },
  unit: null,
  lang: null
};

export function readAddress(params: URLSearchParams): Address {
  const calendar = parseCalendar(params.get('close') ?? '') ?? CALENDAR_YEAR;
  const known = (text: string | null): string | null =>
    text && (parsePeriod(text, calendar) || parseIsoDay(text) !== null) ? text : null;
  const lang = params.get('lang');
  return {
    from: known(params.get('from')),
    to: known(params.get('to')),
    types: params.getAll('type').map((text) => text.normalize('NFC')),
    areas: params.getAll('area').map((text) => text.normalize('NFC')),
    grain: GRAINS.find((grain) => grain === params.get('period')) ?? 'year',
    calendar,
    compare: readCompare(params.get('compare')),
    unit: MONEY_UNITS.find((unit) => unit === params.get('unit')) ?? null,
    lang: lang === 'vi' || lang === 'en' ? lang : null
  };
}

/** Reads `previous`, `same-period`, `base:2020`; anything else is the previous period. */
export function readCompare(text: string | null): Compare {
  const base = /^base:([1-9]\d{3})$/.exec(text ?? '');
  if (base) return { kind: 'base', year: Number(base[1]) };
  return { kind: text === 'same-period' ? 'same-period' : 'previous' };
}

/** The comparison as it stands in the address. */
export function compareKey(compare: Compare): string {
  return compare.kind === 'base' ? `base:${compare.year}` : compare.kind;
}

/** Only what differs from the start is written, in a fixed order, so equal pages have equal addresses. */
export function writeAddress(address: Address): URLSearchParams {
  const params = new URLSearchParams();
  if (address.from) params.set('from', address.from);
  if (address.to) params.set('to', address.to);
  for (const type of address.types) params.append('type', type);
  for (const area of address.areas) params.append('area', area);
  if (address.grain !== START.grain) params.set('period', address.grain);
  const close = printCalendar(address.calendar);
  if (close !== printCalendar(START.calendar)) params.set('close', close);
  if (address.compare.kind !== 'previous') params.set('compare', compareKey(address.compare));
  if (address.unit) params.set('unit', address.unit);
  if (address.lang) params.set('lang', address.lang);
  return params;
}

/** A window of days for the database, when the span does not fall on the calendar's months. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** The filter in reporting months, and the window of days that needs a query when months can't say it. */
export function filterOf(address: Address): { filter: Filter; window: DayWindow | null } {
  const from = address.from ? edge(address.from, address.calendar, 'from') : null;
  const to = address.to ? edge(address.to, address.calendar, 'to') : null;
  const ragged = from?.ragged === true || to?.ragged === true;
  return {
    filter: {
      fromMonth: from?.month ?? null,
      toMonth: to?.month ?? null,
      types: address.types.length > 0 ? new Set(address.types) : null,
      areas: address.areas.length > 0 ? new Set(address.areas) : null
    },
    window: ragged ? { from: from?.day ?? -2_000_000, to: to?.day ?? 2_000_000 } : null
  };
}

function edge(
  text: string,
  calendar: Calendar,
  side: 'from' | 'to'
): { month: number; day: number; ragged: boolean } | null {
  const period = parsePeriod(text, calendar);
  if (period) {
    const days = daysOf(period.fromMonth, period.toMonth, calendar);
    return { month: side === 'from' ? period.fromMonth : period.toMonth, day: days[side], ragged: false };
  }
  const day = parseIsoDay(text);
  if (day === null) return null;
  const month = monthOf(day, calendar);
  return { month, day, ragged: daysOf(month, month, calendar)[side] !== day };
}

/** Adds the value, or takes it out when it is chosen already. */
export function toggled(chosen: readonly string[], value: string): string[] {
  return chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
}

/** The address with a period chosen, or with none when it was chosen already. */
export function withPeriod(address: Address, key: string): Address {
  const chosen = address.from === key && address.to === key;
  return { ...address, from: chosen ? null : key, to: chosen ? null : key };
}
