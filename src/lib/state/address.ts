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
import { MEASURE_IDS } from '../cases/measures';
import { MONEY_UNITS, type Lang, type MoneyUnit } from '../cases/print';
import { ROLES, type Role } from '../cases/record';
import { FILE_ORDER, type RecordKey, type RecordOrder } from '../cases/recordRow';
import type { Compare } from '../cube/against';
import type { Filter } from '../cube/slice';
import { parseStyle, printStyle, type SentenceStyle } from '../figures/changeStyle';
import type { PeriodKeys, RecordScope } from '../figures/recordScope';
import { TABLE_START, type TableChoices } from '../figures/tableChoices';
import { PLACES_START, readPlaces, writePlaces, type PlaceChoices } from './placeAddress';
import { readTable, readWhere, writeTable, writeWhere, type Where } from './tableAddress';

export interface Address extends PlaceChoices {
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
  /** how sentences write a change; `null`: as set on this machine, or as the source does */
  readonly style: SentenceStyle | null;
  /** of the list of records: the text searched for, the order, which rows, of which file alone */
  readonly find: string;
  readonly order: RecordOrder;
  readonly rows: Role | null;
  readonly file: number | null;
  /** filters by further columns */
  readonly where: readonly Where[];
  readonly table: TableChoices;
}

export const START: Address = {
  from: null,
  to: null,
  types: [],
  areas: [],
  ...PLACES_START,
  grain: 'year',
  calendar: CALENDAR_YEAR,
  compare: { kind: 'previous' },
  unit: null,
  lang: null,
  style: null,
  find: '',
  order: FILE_ORDER,
  rows: null,
  file: null,
  where: [],
  table: TABLE_START
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
    ...readPlaces(params),
    grain: GRAINS.find((grain) => grain === params.get('period')) ?? 'year',
    calendar,
    compare: readCompare(params.get('compare')),
    unit: MONEY_UNITS.find((unit) => unit === params.get('unit')) ?? null,
    lang: lang === 'vi' || lang === 'en' ? lang : null,
    style: parseStyle(params.get('style')),
    find: (params.get('q') ?? '').normalize('NFC'),
    order: readOrder(params.get('sort')),
    rows: ROLES.find((role) => role === params.get('rows')) ?? null,
    file: /^\d{1,4}$/.test(params.get('file') ?? '') ? Number(params.get('file')) : null,
    where: readWhere(params),
    table: readTable(params)
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
  writePlaces(address, params);
  if (address.grain !== START.grain) params.set('period', address.grain);
  const close = printCalendar(address.calendar);
  if (close !== printCalendar(START.calendar)) params.set('close', close);
  if (address.compare.kind !== 'previous') params.set('compare', compareKey(address.compare));
  writeWhere(address.where, params);
  writeTable(address.table, params);
  if (address.unit) params.set('unit', address.unit);
  if (address.lang) params.set('lang', address.lang);
  if (address.style) params.set('style', printStyle(address.style));
  if (address.find) params.set('q', address.find);
  if (orderKey(address.order) !== 'file') params.set('sort', orderKey(address.order));
  if (address.rows) params.set('rows', address.rows);
  if (address.file !== null) params.set('file', String(address.file));
  return params;
}

const ORDERS: readonly RecordKey[] = ['file', 'date', 'type', 'area', ...MEASURE_IDS];

/** Reads `loss`, `-loss` (largest first); anything else is the order of the file. */
export function readOrder(text: string | null): RecordOrder {
  const by = ORDERS.find((key) => key === text?.replace(/^-/, ''));
  return by ? { by, down: text?.startsWith('-') ?? false } : FILE_ORDER;
}

/** The order as it stands in the address. */
export function orderKey({ by, down }: RecordOrder): string {
  return `${down ? '-' : ''}${by}`;
}

/** The same view without what belongs to the list of records alone. */
export function withoutRecords(address: Address): Address {
  const { find, order, rows, file } = START;
  return { ...address, find, order, rows, file };
}

/** The address of the records that a number of a page is made of. */
export function scoped(address: Address, scope: RecordScope): Address {
  const { period, during, type, area, of, file, role } = scope;
  const time =
    period !== undefined
      ? { from: period?.[0] ?? null, to: period?.[1] ?? null }
      : during
        ? common(address, during)
        : {};
  return {
    ...withoutRecords(address),
    ...time,
    ...(type === undefined ? {} : { types: type === null ? [] : [type] }),
    ...(area === undefined ? {} : { areas: area === null ? [] : [area] }),
    ...(of ? having(address, of.dimension, of.values) : {}),
    rows: role ?? null,
    file: file ?? null
  };
}

/** Only these values of a dimension, in place of those chosen. */
function having(address: Address, dimension: string, values: readonly string[]): Partial<Address> {
  if (dimension === 'type') return { types: values };
  if (dimension === 'area') return { areas: values };
  return { where: [...address.where.filter((own) => own.dimension !== dimension), { dimension, values }] };
}

/** What the chosen time and a period have in common: the later start, the earlier end. */
function common({ from, to, calendar }: Address, [first, last]: PeriodKeys): Pick<Address, 'from' | 'to'> {
  const day = (text: string, side: 'from' | 'to'): number => edge(text, calendar, side)?.day ?? 0;
  return {
    from: from !== null && day(from, 'from') >= day(first, 'from') ? from : first,
    to: to !== null && day(to, 'to') <= day(last, 'to') ? to : last
  };
}

/** First and last day chosen, inclusive; `null` when no time is. Records lie in it whole. */
export function daysAsked({ from, to, calendar }: Address): DayWindow | null {
  if (!from && !to) return null;
  return {
    from: (from ? edge(from, calendar, 'from')?.day : undefined) ?? EVER.from,
    to: (to ? edge(to, calendar, 'to')?.day : undefined) ?? EVER.to
  };
}

/** A window of days for the database, when the span does not fall on the calendar's months. */
export interface DayWindow {
  readonly from: number;
  readonly to: number;
}

/** Days before and after all that can be. */
const EVER: DayWindow = { from: -2_000_000, to: 2_000_000 };

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
    window: ragged ? { from: from?.day ?? EVER.from, to: to?.day ?? EVER.to } : null
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
