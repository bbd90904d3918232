/** Places rolled up and common territory on a province of 50 000 cases, against SQL written for the test. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAreas, type Areas } from '../../src/lib/cases/areaData';
import { CALENDAR_YEAR } from '../../src/lib/cases/calendar';
import { dayOf } from '../../src/lib/cases/day';
import type { PlaceLevel } from '../../src/lib/cases/placeLevel';
import { ACROSS_UNITS } from '../../src/lib/cases/text';
import { breakdown, whole } from '../../src/lib/cube/breakdown';
import type { Placed } from '../../src/lib/cube/places';
import { slice, type Filter } from '../../src/lib/cube/slice';
import { landDifference, Territories, type TerritoryChoice } from '../../src/lib/cube/territory';
import { withConnection, type Database } from '../../src/lib/store/connection';
import { storeOn, type Store } from '../../src/lib/store/store';
import { startInNode } from './engine';
import { provinceCases } from './province';
import { communesInput, NINH_THUAN_COMMUNES, provincesInput } from './provinceNames';

let database: Database;
let store: Store;
let areas: Areas;
beforeAll(async () => {
  database = await startInNode();
  store = await storeOn(database);
  areas = await loadAreas();
});
afterAll(() => store.close());

async function one(sql: string): Promise<[number, number]> {
  const found = await withConnection(database, (connection) => connection.query(sql));
  const [row] = found.toArray().map((own: { toJSON(): Record<string, unknown> }) => own.toJSON());
  return [Number(row?.['n']), Number(row?.['s'] ?? 0)];
}

const SUMS = `SELECT count(*) AS n, sum(CASE WHEN currency IS NULL THEN loss END) AS s FROM records WHERE`;

function year(from: number, to = from, kept: readonly string[] | null = null): Filter {
  return {
    fromMonth: from * 12,
    toMonth: to * 12 + 11,
    types: null,
    areas: kept && new Set(kept)
  };
}

const days = (y: number): { from: number; to: number } => ({
  from: dayOf(y, 1, 1) ?? 0,
  to: dayOf(y, 12, 31) ?? 0
});

function figure({ cube }: Placed, filter: Filter): [number, number] {
  const all = whole(slice(cube, filter), ['cases', 'loss']);
  return [all.cases?.quantity?.value ?? 0, all.loss?.quantity?.value ?? 0];
}

async function territories(): Promise<Territories> {
  return new Territories(await store.cube(CALENDAR_YEAR), areas);
}

describe('cases under districts before 01/07/2025 and communes after', () => {
  let land: Territories;
  let labels: readonly string[];
  beforeAll(async () => {
    await store.load([await communesInput(provinceCases())]);
    land = await territories();
    labels = land.cube.areas;
  }, 60_000);
  const at = (level: PlaceLevel, choice: TerritoryChoice = 'then', filter = year(2018, 2026)): Placed =>
    land.at(level, choice, filter);
  const codes = (names: readonly string[]): string =>
    names.map((name) => String(labels.indexOf(name))).join(',');

  it('communes go up to the districts that hold all of them; what lies in several stays apart', async () => {
    const shown = at('district');
    const ranked = breakdown(slice(shown.cube, year(2026)), 'area', ['cases', 'loss']).parts;
    const found = Object.fromEntries(
      ranked.map(({ key, answers }) => [key, [answers.cases?.quantity?.value, answers.loss?.quantity?.value]])
    );
    // By hand, from the resolutions: which district each commune was cut from.
    const parents: Record<string, string[]> = {
      'Thành phố Nha Trang': [
        'Phường Nha Trang',
        'Phường Bắc Nha Trang',
        'Phường Tây Nha Trang',
        'Phường Nam Nha Trang'
      ],
      'Thành phố Cam Ranh': ['Phường Cam Ranh'],
      'Thị xã Ninh Hòa': ['Phường Ninh Hòa'],
      'Huyện Diên Khánh': ['Xã Diên Khánh'],
      'Huyện Vạn Ninh': ['Xã Vạn Ninh'],
      'Huyện Cam Lâm': ['Xã Cam Lâm'],
      'Huyện Khánh Vĩnh': ['Xã Khánh Vĩnh'],
      'Huyện Khánh Sơn': ['Xã Khánh Sơn'],
      'Thành phố Phan Rang - Tháp Chàm': ['Phường Phan Rang'],
      'Huyện Ninh Phước': ['Xã Ninh Phước'],
      'Huyện Ninh Sơn': ['Xã Ninh Sơn'],
      'Huyện Thuận Nam': ['Xã Thuận Nam'],
      [ACROSS_UNITS]: ['Xã Ninh Hải']
    };
    for (const [district, communes] of Object.entries(parents)) {
      const sql = `${SUMS} year(first_day) = 2026 AND year(last_day) = 2026 AND area IN (${codes(communes)})`;
      expect([district, found[district]]).toEqual([district, await one(sql)]);
    }
    expect(Object.keys(found).sort()).toEqual(['', ...Object.keys(parents)].sort());
    expect(shown.several.labels).toEqual(['Xã Ninh Hải']);
  });

  it('sums stay what they were at every level', async () => {
    const plain = await one(`${SUMS} true`);
    const all: Filter = { fromMonth: null, toMonth: null, types: null, areas: null };
    for (const level of ['written', 'province', 'district', 'commune'] as const)
      expect([level, figure(at(level), all)]).toEqual([level, plain]);
  });

  it('Khánh Hòa 2026 against 2024 is not the same land, and can be made so in two ways', async () => {
    const kept = ['Tỉnh Khánh Hòa'];
    const filter = year(2018, 2026, kept);
    const differs = landDifference(at('province'), filter, days(2026), days(2024));
    expect(differs?.gained.map(({ label }) => label)).toEqual(['Tỉnh Ninh Thuận']);
    expect(landDifference(at('province'), filter, days(2024), days(2023))).toBeNull();
    const ways = land.ways('province', filter);
    expect(
      ways.map(({ choice, territory, lands }) => [choice, territory, lands.map(({ name }) => name)])
    ).toEqual([
      ['common', 'after', ['Khánh Hòa', 'Ninh Thuận']],
      ['old', 'before', ['Khánh Hòa']]
    ]);
    const wide = at('province', 'common', filter);
    const narrow = at('province', 'old', filter);
    expect(landDifference(wide, filter, days(2026), days(2024))).toBeNull();
    expect(landDifference(narrow, filter, days(2026), days(2024))).toBeNull();
    const districts = (of: string): string => codes(DISTRICTS[of] ?? []);
    for (const y of [2024, 2025, 2026]) {
      const within = `year(first_day) = ${y} AND year(last_day) = ${y}`;
      expect([y, 'wide', figure(wide, year(y, y, kept))]).toEqual([
        y,
        'wide',
        await one(`${SUMS} ${within} AND area IS NOT NULL`)
      ]);
      expect([y, 'narrow', figure(narrow, year(y, y, kept))]).toEqual([
        y,
        'narrow',
        await one(
          `${SUMS} ${within} AND ((area IN (${districts('Khánh Hòa')}))
             OR (area IS NOT NULL AND area NOT IN (${codes(NINH_THUAN_COMMUNES)})
             AND area NOT IN (${districts('Ninh Thuận')})))`
        )
      ]);
      expect([y, 'then', figure(at('province'), year(y, y, kept))]).toEqual([
        y,
        'then',
        await one(`${SUMS} ${within} AND area IS NOT NULL AND area NOT IN (${districts('Ninh Thuận')})`)
      ]);
    }
  });
});

const DISTRICTS: Readonly<Record<string, readonly string[]>> = {
  'Khánh Hòa': [
    'Thành phố Nha Trang',
    'Thành phố Cam Ranh',
    'Thị xã Ninh Hòa',
    'Huyện Diên Khánh',
    'Huyện Vạn Ninh',
    'Huyện Cam Lâm',
    'Huyện Khánh Vĩnh',
    'Huyện Khánh Sơn'
  ],
  'Ninh Thuận': [
    'Thành phố Phan Rang - Tháp Chàm',
    'Huyện Ninh Phước',
    'Huyện Ninh Hải',
    'Huyện Ninh Sơn',
    'Huyện Thuận Nam',
    'Huyện Thuận Bắc',
    'Huyện Bác Ái'
  ]
};

describe('files of Khánh Hòa alone', () => {
  it('hold no Ninh Thuận before: only the old land can be compared', async () => {
    const rows = provinceCases(20_000).filter(({ province }) => province === 'Khánh Hòa');
    await store.load([await communesInput(rows)]);
    const land = await territories();
    const all = year(2018, 2026);
    const differs = landDifference(land.at('written', 'then', all), all, days(2026), days(2024));
    expect(differs?.gained.map(({ label }) => label)).toEqual(['Tỉnh Ninh Thuận']);
    expect(land.ways('written', all).map(({ choice, territory }) => [choice, territory])).toEqual([
      ['common', 'before']
    ]);
    const shown = land.at('written', 'common', all);
    const out = NINH_THUAN_COMMUNES.map((name) => land.cube.areas.indexOf(name)).join(',');
    for (const y of [2024, 2026]) {
      const now = `AND area IS NOT NULL AND area NOT IN (${out})`;
      expect([y, figure(shown, year(y))]).toEqual([
        y,
        await one(`${SUMS} year(first_day) = ${y} AND year(last_day) = ${y} ${now}`)
      ]);
    }
    const [outside] = await one(`${SUMS} area IN (${out})`);
    expect(shown.outside).toBe(outside);
    expect(shown.unplaced).toBeGreaterThan(0);
  });
});

describe('cases under provinces alone', () => {
  it('Ninh Thuận joins Khánh Hòa on both sides; the old land cannot be had', async () => {
    await store.load([await provincesInput(provinceCases())]);
    const land = await territories();
    const kept = year(2018, 2026, ['Khánh Hòa']);
    for (const level of ['written', 'province'] as const) {
      const differs = landDifference(land.at(level, 'then', kept), kept, days(2026), days(2024));
      expect(differs?.gained.map(({ label }) => label)).toEqual(['Tỉnh Ninh Thuận']);
      expect(land.ways(level, kept).map(({ choice, territory }) => [choice, territory])).toEqual([
        ['common', 'after']
      ]);
      const shown = land.at(level, 'common', kept);
      expect(shown.written.get('Khánh Hòa')?.toSorted()).toEqual(['Khánh Hòa', 'Ninh Thuận']);
      for (const y of [2024, 2026])
        expect(figure(shown, year(y, y, ['Khánh Hòa']))).toEqual(
          await one(`${SUMS} year(first_day) = ${y} AND year(last_day) = ${y}`)
        );
    }
    // All of both provinces are in the file: nothing to warn of.
    const all = year(2018, 2026);
    expect(landDifference(land.at('written', 'then', all), all, days(2026), days(2024))).toBeNull();
  });
});
