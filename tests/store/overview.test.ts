/**
 * Every number of every figure of the overview against SQL written for the tests (`oracle`), run on the records: on the
 * shipped data, on a province of 50 000 cases with a counted file beside it, and on the two real files when DATASETS
 * says where they are; under several calendars, grains, spans, filters and comparisons. Each figure leaves out its own filter.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../src/lib/cases/day';
import { MEASURE_IDS, type MeasureId } from '../../src/lib/cases/measures';
import type { Cube } from '../../src/lib/cube/cube';
import { contextOf } from '../../src/lib/figures/context';
import type { Figure, FigureCell } from '../../src/lib/figures/figure';
import { overview, type Overview } from '../../src/lib/figures/overview';
import { readFile } from '../../src/lib/intake/intake';
import { filterOf, readAddress, type Address } from '../../src/lib/state/address';
import type { Database } from '../../src/lib/store/connection';
import type { Input } from '../../src/lib/store/records';
import { storeOn, type Store } from '../../src/lib/store/store';
import { startInNode } from './engine';
import { answers, periodKey, sqlRows, stated, type Answer, type Asked, type Found } from './oracle';
import { province, TYPES } from './province';

let database: Database;
let store: Store;
beforeAll(async () => {
  database = await startInNode();
  store = await storeOn(database);
});
afterAll(() => store.close());

const TODAY = parseIsoDay('2026-11-22') ?? 0;

/** An address, and the days that its span means, worked out by hand. */
interface Case {
  readonly search: string;
  readonly days?: readonly [string, string];
  /** the span begins or ends inside a month of the calendar: then it limits every figure */
  readonly ragged?: boolean;
}

interface Made {
  readonly page: Overview;
  readonly cube: Cube;
  readonly address: Address;
}

async function made(search: string): Promise<Made> {
  const address = readAddress(new URLSearchParams(search));
  const { filter, window } = filterOf(address);
  const cube = await store.cube(address.calendar, window, undefined, { where: address.where });
  const info = {
    title: 'thử',
    place: null,
    subject: null,
    source: 'thử',
    sample: false,
    yearly: false,
    foreign: null,
    status: null
  };
  const { grain, compare, where } = address;
  const view = {
    lang: 'vi' as const,
    filter,
    window,
    where,
    grain,
    compare,
    unit: 'auto' as const,
    today: TODAY
  };
  return { page: overview(contextOf(cube, info, view, MEASURE_IDS)), cube, address };
}

/** How many numbers were compared, so that a test cannot pass by comparing none. */
let compared = 0;

function same(cell: FigureCell | undefined, found: Found | undefined, what: string): void {
  compared++;
  const value = found?.value ?? null;
  expect(cell?.value ?? null, what).toBe(value);
  if (!found || value === null) return;
  const [low, high] = found.high > found.low ? [found.low, found.high] : [undefined, undefined];
  expect([cell?.low, cell?.high], `${what}: bounds`).toEqual([low, high]);
  const unknown = found.unknown > 0 ? new Intl.NumberFormat('vi-VN').format(found.unknown) : null;
  // A nil (and one cell in hundreds) is printed as "-": its note is of the unknown rows all the same.
  if (unknown) expect(cell?.note, `${what}: unknown rows`).toContain(unknown);
  else expect(cell?.note, `${what}: unknown rows`).toBeUndefined();
}

function cellOf(figure: Figure, row: string, column: string): FigureCell | undefined {
  return figure.rows.find((own) => own.key === row)?.cells[column];
}

const codes = (labels: readonly string[], chosen: readonly string[]): number[] | undefined =>
  chosen.length > 0 ? chosen.map((label) => labels.indexOf(label)) : undefined;

/** First and last month, by their names, of a period. */
function monthsIn(key: string, close: Asked['close']): [string, string] {
  const year = Number(key.slice(0, 4));
  const [first, length] = /-H/.test(key)
    ? [Number(key.slice(6)) * 6 - 6, 6]
    : /-Q/.test(key)
      ? [Number(key.slice(6)) * 3 - 3, 3]
      : key.length > 4
        ? [NaN, 1]
        : [0, 12];
  if (Number.isNaN(first)) return [key, key];
  const from = year * 12 + first - (close === '09-30' ? 3 : 0);
  const name = (month: number): string =>
    `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  return [name(from), name(from + length - 1)];
}

function baseKey(key: string, { compare, grain, calendar }: Address): string | null {
  if (compare.kind === 'base')
    return key.startsWith(`${compare.year}`) ? null : `${compare.year}${key.slice(4)}`;
  const year = Number(key.slice(0, 4));
  if (compare.kind === 'same-period' || grain === 'year') return `${year - 1}${key.slice(4)}`;
  if (grain === 'month') {
    const month = year * 12 + Number(key.slice(5)) - 2;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  }
  const parts = grain === 'half' ? 2 : 4;
  const part = Number(key.slice(6));
  void calendar;
  return part === 1 ? `${year - 1}-${key[5] ?? ''}${parts}` : `${year}-${key[5] ?? ''}${part - 1}`;
}

async function check({ search, days, ragged = false }: Case, measures: readonly MeasureId[]): Promise<void> {
  const { page, cube, address } = await made(search);
  const { figures } = page;
  const closing = new URLSearchParams(search).get('close') ?? '12-31';
  const close = (['12-31', '12-14', '09-30'] as const).find((own) => own === closing) ?? '12-31';
  const { grain } = address;
  const time = days ? { from: days[0], to: days[1] } : {};
  const all: Asked = {
    close,
    ...time,
    types: codes(cube.types, address.types),
    areas: codes(cube.areas, address.areas)
  };
  const timeless: Asked = { ...all, ...(ragged ? {} : { from: undefined, to: undefined }) };
  const typeless: Asked = { ...all, types: undefined };
  const arealess: Asked = { ...all, areas: undefined };
  const has = (figure: Figure, id: MeasureId): boolean =>
    figure.columns.some((column) => column.id === id || column.id.endsWith(`:${id}`));

  // Totals: all that is kept.
  const whole = (await answers(database, measures, all)).get('|');
  for (const id of measures) same(cellOf(figures.totals, id, 'value'), whole?.get(id), `totals ${id}`);

  // By period, all of them, whatever span is chosen; and their changes.
  const byPeriod = await answers(database, measures, timeless, { grain });
  const spans = await spansOf(ragged ? time : {}, close);
  const keys = [...byPeriod.keys()].map((key) => key.slice(0, -1)).sort();
  const shown = figures['by-period'].rows.map((row) => row.key);
  expect(shown.filter((key) => keys.includes(key))).toEqual(keys);
  const at = (table: Answer, group: string, id: MeasureId, period: string): Found | undefined =>
    table.has(group) ? table.get(group)?.get(id) : none(period, spans, close);
  for (const key of shown) {
    for (const id of measures.filter((own) => has(figures['by-period'], own))) {
      const now = at(byPeriod, `${key}|`, id, key);
      same(cellOf(figures['by-period'], key, id), now, `by-period ${key} ${id}`);
      const from = baseKey(key, address);
      const base = from !== null && shown.includes(from) ? at(byPeriod, `${from}|`, id, from) : undefined;
      const change = cellOf(figures['by-period'], key, `${id}:change`);
      const percent = cellOf(figures['by-period'], key, `${id}:percent`);
      const open = (period: string | null): boolean => spans.some((span) => unfinished(period, span, close));
      if (open(key) || open(from)) continue;
      compared++;
      const known = typeof now?.value === 'number' && typeof base?.value === 'number';
      expect(change?.value ?? null, `${key} ${id} from ${from}`).toBe(
        known ? (now.value ?? 0) - (base.value ?? 0) : null
      );
      if (!known) continue;
      const bounded = now.high - base.low > now.low - base.high;
      expect([change?.low, change?.high]).toEqual(
        bounded ? [now.low - base.high, now.high - base.low] : [undefined, undefined]
      );
      expect(percent?.value ?? null).toBe(base.low > 0 ? (now.value ?? 0) / (base.value ?? 0) - 1 : null);
      if (base.low > 0 && bounded)
        expect([percent?.low, percent?.high]).toEqual([now.low / base.high - 1, now.high / base.low - 1]);
    }
  }

  // The two ranked lists, with their shares of the sum of all.
  for (const [id, by, labels, asked] of [
    ['types-ranked', 'type', cube.types, typeless],
    ['areas-ranked', 'area', cube.areas, arealess]
  ] as const) {
    const figure = figures[id];
    const found = await answers(database, measures, asked, { by });
    const named = [...found.keys()].some((key) => key !== '|-1');
    const rows = figure.rows.filter((row) => row.filter);
    expect(rows.map((row) => row.key).sort(), `${id} ${search}`).toEqual(
      named ? [...found.keys()].map((key) => labels[Number(key.slice(1))] ?? '').sort() : []
    );
    for (const measure of measures) {
      const sum = [...found.values()].reduce((total, row) => total + (row.get(measure)?.value ?? 0), 0);
      for (const row of rows) {
        const own = found.get(`|${labels.indexOf(row.key)}`)?.get(measure);
        if (has(figure, measure)) same(row.cells[measure], own, `${id} ${row.key} ${measure}`);
        const share = row.cells[`${measure}:share`];
        if (share)
          expect(share.value).toBe(typeof own?.value !== 'number' || sum <= 0 ? null : own.value / sum);
      }
    }
  }

  // Types by periods: their sum, what the source states, and what lies between.
  const table = figures['types-by-period'];
  const grid = await answers(database, measures, typeless, { grain, by: 'type' });
  const line = await answers(database, measures, typeless, { grain });
  const columns = table.columns.map((column) => column.id).filter((id) => /^\d{4}[^:]*:\w+$/.test(id));
  for (const column of columns) {
    const [key = '', name] = column.split(':');
    const id = measures.find((own) => own === name);
    if (!id) continue;
    const rows = table.rows.filter((row) => row.role === 'item' || row.role === 'remainder');
    const sum: Found[] = [];
    for (const row of rows) {
      const found = at(grid, `${key}|${cube.types.indexOf(row.key)}`, id, key);
      if (found) sum.push(found);
      // A nil cell carries no note.
      if (row.cells[column]?.kind === 'nil') expect(found?.value).toBe(0);
      else same(row.cells[column], found, `types-by-period ${row.key} ${column}`);
    }
    const known = sum.filter((own) => own.value !== null);
    const added = (of: (own: Found) => number): number => known.reduce((total, own) => total + of(own), 0);
    const summed = table.rows.find((row) => row.role === 'sum')?.cells[column];
    if (known.length > 0) {
      expect(summed?.value, column).toBe(added((own) => own.value ?? 0));
      if (summed?.low !== undefined)
        expect([summed.low, summed.high]).toEqual([added((own) => own.low), added((own) => own.high)]);
    }
    const total = table.rows.find((row) => row.role === 'stated')?.cells[column];
    // Over some types there is no such row: their total would not be that of the sum above it.
    if (address.types.length > 0) expect(total).toBeUndefined();
    else expect(total?.value ?? null, `total of ${column}`).toBe(at(line, `${key}|`, id, key)?.value ?? null);
    const between = table.rows.find((row) => row.role === 'difference')?.cells[column];
    if (typeof between?.value === 'number')
      expect(between.value).toBe((summed?.value ?? NaN) - (total?.value ?? NaN));
  }

  // Stated totals against their parts.
  const wanted = (await Promise.all(measures.map((id) => stated(database, id, typeless)))).flat();
  const rows = figures.reconciliation.rows;
  const told = (given: readonly unknown[]): string[] => given.map((one) => JSON.stringify(one)).sort();
  expect(
    told(
      rows.map((row) => {
        const { stated: said, sum, difference } = row.cells;
        const bounds = (cell: FigureCell | undefined): unknown => [
          cell?.value,
          cell?.low ?? cell?.value,
          cell?.high ?? cell?.value
        ];
        return [row.key.split(':').at(-1), bounds(said), bounds(sum), bounds(difference)];
      })
    )
  ).toEqual(
    told(
      wanted.map((row) => [
        row.measure,
        row.stated,
        row.summed,
        [row.summed[0] - row.stated[0], row.summed[1] - row.stated[2], row.summed[2] - row.stated[1]]
      ])
    )
  );
  compared += wanted.length;

  // The numbers at the top: the last period spoken for within the span.
  const inSpan = await answers(database, measures, all, { grain });
  const current = shown.filter((key) => inSpan.has(`${key}|`)).at(-1);
  for (const kpi of page.kpis.numbers) {
    // A period that the span cuts is spoken of for the days in the span.
    const own = current === undefined ? whole : inSpan.get(`${current}|`);
    const found = own?.get(kpi.id === 'cases' ? 'cases' : 'loss');
    compared++;
    if (kpi.id === 'mean') {
      expect(kpi.value).toBe(Math.round((found?.low ?? NaN) / (found?.cases ?? NaN)));
      if (kpi.low !== undefined)
        expect([kpi.low, kpi.high]).toEqual([
          (found?.low ?? NaN) / (found?.cases ?? NaN),
          (found?.high ?? NaN) / (found?.cases ?? NaN)
        ]);
    } else {
      expect(kpi.value, `${kpi.id} of ${current}`).toBe(found?.value ?? null);
      if (kpi.id === 'loss' && typeof found?.value === 'number') {
        expect([kpi.low ?? kpi.value, kpi.high ?? kpi.value]).toEqual([found.low, found.high]);
        expect(/hơn/.test(kpi.qualifier)).toBe(found.atLeast);
      }
    }
  }
}

interface SpanSql {
  readonly level: string;
  readonly first: string;
  readonly last: string;
}

/** First and last month that each file speaks for. */
async function spansOf(time: { from?: string; to?: string }, close: Asked['close']): Promise<SpanSql[]> {
  const within = [
    ...(time.from ? [`first_day >= DATE '${time.from}'`] : []),
    ...(time.to ? [`last_day <= DATE '${time.to}'`] : []),
    'first_day IS NOT NULL'
  ];
  const found = await sqlRows(
    database,
    `SELECT source, min(${periodKey('first_day', 'month', close)}) AS a, max(${periodKey('last_day', 'month', close)}) AS b
     FROM records WHERE ${within.join(' AND ')} GROUP BY source`
  );
  return found.map((row) => ({
    level: levels[Number(row['source'])] ?? '',
    first: String(row['a']),
    last: String(row['b'])
  }));
}
let levels: readonly string[] = [];

async function load(inputs: Input[]): Promise<void> {
  levels = inputs.map((input) => input.source.level);
  await store.load(inputs);
}

/** No record at all: none where every file that speaks of the time lists single cases, else unknown. */
function none(key: string, spans: readonly SpanSql[], close: Asked['close']): Found | undefined {
  const [from, to] = monthsIn(key, close);
  const speaking = spans.filter((span) => span.first <= to && span.last >= from);
  return speaking.length > 0 && speaking.every((span) => span.level === 'case')
    ? { value: 0, low: 0, high: 0, unknown: 0, cases: 0, atLeast: false }
    : undefined;
}

/** The last period of a file, which may not be over; what is compared there is tested with the comparisons. */
function unfinished(key: string | null, span: SpanSql, close: Asked['close']): boolean {
  if (key === null) return false;
  const [from, to] = monthsIn(key, close);
  return span.first > from || span.last <= to;
}

async function read(path: string, name: string): Promise<Input> {
  const reading = await readFile(new Uint8Array(readFileSync(path)), name, { today: TODAY });
  if (!reading.ok) throw new Error(`refused: ${reading.fault}`);
  return { source: { id: 0, name, level: reading.reading.level }, table: reading.records };
}

const MONEY: readonly MeasureId[] = ['cases', 'loss'];
const CASES: readonly Case[] = [
  { search: '' },
  { search: 'period=half&compare=same-period' },
  { search: 'period=quarter&compare=base:2021' },
  { search: 'period=month&compare=same-period' },
  { search: 'close=12-14' },
  { search: 'close=12-14&period=month' },
  { search: 'close=12-14&from=2022&to=2024&compare=base:2020', days: ['2021-12-15', '2024-12-14'] },
  { search: 'close=09-30&period=quarter&compare=same-period' },
  { search: 'close=09-30&from=2021&to=2022', days: ['2020-10-01', '2022-09-30'] },
  { search: 'from=2022-H1&to=2023-H2&period=half', days: ['2022-01-01', '2023-12-31'] },
  {
    search: 'from=2021-03-10&to=2024-02-29&period=quarter',
    days: ['2021-03-10', '2024-02-29'],
    ragged: true
  },
  {
    search: 'close=12-14&from=2023-01-01&to=2023-12-31&period=month',
    days: ['2023-01-01', '2023-12-31'],
    ragged: true
  }
];

const SHIPPED = readdirSync('data').filter((name) => name.endsWith('.csv'));
describe('the shipped data', () => {
  it.each(SHIPPED)('%s', async (name) => {
    const input = await read(join('data', name), name);
    await load([input]);
    compared = 0;
    const carried = MEASURE_IDS.filter((id) => id === 'cases' || input.table.measures[id]);
    for (const one of CASES) await check(one, carried);
    expect(compared).toBeGreaterThan(0);
  });
});

describe('a province of 50 000 cases and a file of counts', () => {
  beforeAll(() => load(province()));
  const type = encodeURIComponent(TYPES[4]);
  const other = encodeURIComponent(TYPES[11]);
  const area = encodeURIComponent('Huyện đảo Trường Sa');
  const town = encodeURIComponent('Thành phố Nha Trang');
  const all: readonly MeasureId[] = [
    'cases',
    'loss',
    'victims',
    'suspects',
    'recovered',
    'prosecuted',
    'cleared'
  ];

  it('every measure, unfiltered', async () => {
    compared = 0;
    await check({ search: '' }, all);
    expect(compared).toBeGreaterThan(900);
  });

  it.each([
    ...CASES.slice(1),
    { search: `type=${type}&type=${other}` },
    { search: `type=${type}&period=quarter&from=2022-Q1&to=2024-Q4`, days: ['2022-01-01', '2024-12-31'] },
    { search: `area=${area}&area=${town}` },
    { search: `area=${area}&period=month&close=12-14` },
    { search: `type=&area=&period=half` },
    { search: `type=${type}&area=${area}&from=2023&to=2023`, days: ['2023-01-01', '2023-12-31'] }
  ] as Case[])('$search', async (one) => {
    compared = 0;
    await check(one, MONEY);
    expect(compared).toBeGreaterThan(50);
  });
});

const FOLDER = process.env['DATASETS'] ?? '';
describe.skipIf(!existsSync(join(FOLDER, 'fr_ssmsi_departements_2016_2022.csv')))('real files', () => {
  it.each(['fr_ssmsi_departements_2016_2022.csv', 'ncrb_cyber_fraud_states_wide.csv'])('%s', async (name) => {
    const input = await read(join(FOLDER, name), name);
    await load([input]);
    const carried = MEASURE_IDS.filter((id) => id === 'cases' || input.table.measures[id]);
    compared = 0;
    const { cube } = await made('');
    await check({ search: '' }, carried);
    await check(
      { search: 'from=2019&to=2020&compare=base:2018', days: ['2019-01-01', '2020-12-31'] },
      carried
    );
    await check({ search: `area=${encodeURIComponent(cube.areas[3] ?? '')}&close=12-14` }, carried);
    await check({ search: `type=${encodeURIComponent(cube.types[1] ?? cube.types[0] ?? '')}` }, carried);
    expect(compared).toBeGreaterThan(200);
  });
});
