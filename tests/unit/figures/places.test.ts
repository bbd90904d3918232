/** Places in figures: levels, common territory, the map and rates, on cases worked by hand. */
import { beforeAll, describe, expect, it } from 'vitest';
import centreFile from '../../../data/area-centres.json';
import { centresOf, type Centres } from '../../../src/lib/cases/areaCentres';
import { loadAreas, type Areas } from '../../../src/lib/cases/areaData';
import type { PlaceLevel } from '../../../src/lib/cases/placeLevel';
import { dayOf } from '../../../src/lib/cases/day';
import { ACROSS_UNITS } from '../../../src/lib/cases/text';
import type { Cube } from '../../../src/lib/cube/cube';
import { Territories, type TerritoryChoice } from '../../../src/lib/cube/territory';
import { overview, type Overview } from '../../../src/lib/figures/overview';
import { aggregate, caseLevel, cases, cubeOf, filter, time, NO_FILTER, type Row } from '../cube/build';
import { cell, contextFor, PLAIN } from './view';

let areas: Areas;
let centres: Centres;
beforeAll(async () => {
  areas = await loadAreas();
  centres = centresOf(areas, centreFile);
});

const OLD: Readonly<Record<string, string>> = {
  'Khánh Hòa': 'old:56+new:56',
  'Ninh Thuận': 'old:58',
  'Cao Bằng': 'old:04+new:04'
};

/** A cube whose places are recognised by hand. */
function named(rows: readonly Row[], ids: Readonly<Record<string, string>>): Cube {
  const cube = cubeOf([aggregate(...rows)]);
  const names = cube.areas.map((label) => {
    const id = ids[label];
    return id === undefined ? null : { id, label, within: null };
  });
  return { ...cube, names: { ...cube.names, area: names } };
}

interface Choice {
  readonly level?: PlaceLevel;
  readonly choice?: TerritoryChoice;
  readonly kept?: readonly string[];
  readonly lang?: 'vi' | 'en';
  readonly map?: 'cases' | 'loss';
}

function seen(
  cube: Cube,
  { level = 'written', choice = 'then', kept, lang = 'vi', map = 'cases' }: Choice = {}
): Overview {
  const territories = new Territories(cube, areas);
  const chosen = kept ? filter({ areas: kept }) : NO_FILTER;
  const shown = territories.at(level, choice, chosen);
  const context = contextFor(
    shown.cube,
    { filter: chosen, compare: { kind: 'base', year: 2024 }, lang, map, today: dayOf(2027, 1, 10) ?? 0 },
    PLAIN
  );
  const land = { areas, centres, shown, choice, ways: () => territories.ways(level, chosen) };
  return overview({ ...context, land });
}

const provinces = (): Cube =>
  named(
    [
      { ...time(2024), area: 'Khánh Hòa', ...cases(400, 40e9) },
      { ...time(2024), area: 'Ninh Thuận', ...cases(100, 10e9) },
      { ...time(2024), area: 'Cao Bằng', ...cases(50, 1e9) },
      { ...time(2026), area: 'Khánh Hòa', ...cases(600, 60e9) },
      { ...time(2026), area: 'Cao Bằng', ...cases(60, 2e9) },
      { ...time(2026), area: 'Ngoài tỉnh', ...cases(12) }
    ],
    OLD
  );

describe('Khánh Hòa 2026 against 2024', () => {
  it('warns about Ninh Thuận, in words, in the sentence and under the figures', () => {
    const page = seen(provinces(), { kept: ['Khánh Hòa'] });
    const text =
      'Tỉnh Khánh Hòa từ 01/7/2025 gồm cả tỉnh Ninh Thuận cũ; so sánh năm 2026 với năm 2024 không cùng địa giới.';
    expect(page.land?.text).toBe(text);
    expect(page.land?.ways).toEqual([
      { choice: 'common', label: 'So cùng địa giới: tỉnh Khánh Hòa + tỉnh Ninh Thuận ở cả hai kỳ' }
    ]);
    expect(page.sentence).toContain(text);
    expect(page.figures['by-period'].notes).toContain(text);
    expect(cell(page.figures['by-period'], '2024', 'cases').value).toBe(400);
  });

  it('on common territory has Ninh Thuận on both sides and no warning', () => {
    const page = seen(provinces(), { kept: ['Khánh Hòa'], choice: 'common' });
    expect(page.land?.title).toBe('Đã quy về cùng địa giới');
    expect(page.land?.text).toBe(
      'Tính trên cùng địa giới ở mọi kỳ: tỉnh Khánh Hòa và tỉnh Ninh Thuận trước 01/7/2025.'
    );
    expect(cell(page.figures['by-period'], '2024', 'cases').value).toBe(500);
    expect(cell(page.figures['by-period'], '2024', 'loss').value).toBe(50e9);
    expect(cell(page.figures['by-period'], '2026', 'cases').value).toBe(600);
    expect(page.sentence).toMatch(/tăng 100 vụ/);
  });

  it('says the same in English without a Vietnamese word but the names', () => {
    expect(seen(provinces(), { kept: ['Khánh Hòa'], lang: 'en' }).land?.text).toBe(
      'From 1 July 2025 Tỉnh Khánh Hòa includes the former tỉnh Ninh Thuận; 2026 against 2024 is not the same territory.'
    );
  });

  it('Cao Bằng, which was merged with nothing, is compared in silence', () => {
    expect(seen(provinces(), { kept: ['Cao Bằng'] }).land).toBeNull();
  });
});

describe('a stated total of one place', () => {
  it('speaks for its own parts only, when places come under one label', () => {
    const rows: Row[] = [
      { ...time(2026), area: 'Xã A', type: 'Vay', ...cases(10) },
      { ...time(2026), area: 'Xã A', role: 'total', ...cases(12) },
      { ...time(2026), area: 'Xã B', type: 'Vay', ...cases(5) }
    ];
    // Two communes cut from Huyện Vạn Ninh alone.
    const inside = areas.units
      .filter(
        (own) => own.era === 'new' && areas.origins.get(own)?.every((old) => old.district?.id === 'old:571')
      )
      .slice(0, 2)
      .map(({ id }) => id);
    expect(inside).toHaveLength(2);
    const cube = named(rows, { 'Xã A': inside[0] ?? '', 'Xã B': inside[1] ?? '' });
    const page = seen(cube, { level: 'district' });
    expect(cell(page.figures['areas-ranked'], 'Huyện Vạn Ninh', 'cases').value).toBe(17);
    expect(cell(page.figures.totals, 'cases', 'value').value).toBe(17);
  });
});

describe('a commune in several districts', () => {
  it('stands apart under a name of its own, and is said', () => {
    const cube = named(
      [
        { ...time(2026), area: 'Phường Đô Vinh', ...cases(7) },
        { ...time(2026), area: 'Huyện Ninh Sơn', ...cases(3) }
      ],
      { 'Phường Đô Vinh': 'new:22738', 'Huyện Ninh Sơn': 'old:585' }
    );
    const figure = seen(cube, { level: 'district' }).figures['areas-ranked'];
    expect(figure.rows.find(({ key }) => key === ACROSS_UNITS)?.label).toBe('Thuộc nhiều huyện cũ');
    expect(cell(figure, ACROSS_UNITS, 'cases').value).toBe(7);
    expect(cell(figure, 'Huyện Ninh Sơn', 'cases').value).toBe(3);
    expect(figure.notes.join(' ')).toContain(
      '07 vụ ở nơi lập từ nhiều đơn vị cũ được để riêng, không chia: Phường Đô Vinh; số liệu từ 01/7/2025 của Thành phố Phan Rang-Tháp Chàm, Huyện Ninh Sơn vì vậy chưa gồm phần này.'
    );
  });
});

describe('the map', () => {
  it('has a bubble for each place with a position, and counts the rest', () => {
    const { map } = seen(provinces());
    expect(map?.picture?.kind).toBe('map');
    const points = map?.picture?.kind === 'map' ? map.picture.points : [];
    expect(points.map(({ key, value }) => [key, value])).toEqual([
      ['Khánh Hòa', 1000],
      ['Cao Bằng', 110],
      ['Ninh Thuận', 100]
    ]);
    expect(map?.notes.join(' ')).toContain('12 vụ không có vị trí trên bản đồ.');
    expect(map?.notes.join(' ')).toContain('Quần đảo Hoàng Sa thuộc thành phố Đà Nẵng');
  });

  it('is of cases where no file carries losses, whatever the address asks for', () => {
    const cube = named([{ ...time(2026), area: 'Cao Bằng', ...cases(5) }], OLD);
    const figure = seen(cube, { map: 'loss' }).map;
    const points = figure?.picture?.kind === 'map' ? figure.picture.points : [];
    expect(points.map(({ key, value }) => [key, value])).toEqual([['Cao Bằng', 5]]);
  });

  it('is not there where nothing was recognised', () => {
    expect(seen(named([{ ...time(2026), area: 'Cao Bằng', ...cases(5) }], {})).map).toBeNull();
  });
});

describe('per 100 000 people', () => {
  const rate = (page: Overview, row: string): number | null =>
    cell(page.figures['areas-ranked'], row, 'cases:per-100k').value;

  it('is given for a province of today, and never where older land is counted in', () => {
    const then = seen(provinces());
    // Cao Bằng: 555 809 people, 110 cases of the two years; its land is what it was
    expect(rate(then, 'Cao Bằng')).toBeCloseTo((110 / 555_809) * 1e5, 9);
    expect(rate(then, 'Khánh Hòa')).toBeNull();
    expect(rate(then, 'Ninh Thuận')).toBeNull();
    const common = seen(provinces(), { choice: 'common', kept: ['Khánh Hòa'] });
    // 2 243 554 people; 400 + 100 + 600 cases
    expect(rate(common, 'Khánh Hòa')).toBeCloseTo((1100 / 2_243_554) * 1e5, 9);
    expect(common.figures['areas-ranked'].notes.join(' ')).toContain('17/7/2025');
  });

  it('has no column where no population is known', () => {
    const cube = named([{ ...time(2026), area: 'Huyện Ninh Sơn', ...cases(3) }], {
      'Huyện Ninh Sơn': 'old:585'
    });
    const { columns } = seen(cube).figures['areas-ranked'];
    expect(columns.some(({ id }) => id === 'cases:per-100k')).toBe(false);
  });
});

describe('a district that ended and a ward that began', () => {
  const IDS = { 'Huyện Vạn Ninh': 'old:571', 'Xã Vạn Ninh': 'new:22489' };
  const list = (): Cube => {
    const on = (year: number, month: number): Pick<Row, 'from' | 'to'> => {
      const day = dayOf(year, month, 28) ?? NaN;
      return { from: day, to: day };
    };
    const many = (count: number, area: string, year: number, month: number): Row[] =>
      Array.from({ length: count }, () => ({ ...on(year, month), area, ...cases(1) }));
    const rows = [
      ...many(30, 'Huyện Vạn Ninh', 2024, 3),
      ...many(30, 'Huyện Vạn Ninh', 2024, 11),
      ...many(40, 'Huyện Vạn Ninh', 2025, 6),
      ...many(25, 'Xã Vạn Ninh', 2025, 9),
      ...many(70, 'Xã Vạn Ninh', 2026, 12)
    ];
    const cube = cubeOf([caseLevel(...rows)]);
    const area = cube.areas.map((label) => {
      const id = Object.entries(IDS).find(([own]) => own === label)?.[1];
      return id === undefined ? null : { id, label, within: null };
    });
    return { ...cube, names: { ...cube.names, area } };
  };
  const said = (place: string, more: Partial<Parameters<typeof contextFor>[1]> = {}): Overview => {
    const territories = new Territories(list(), areas);
    const kept = filter({ areas: [place] });
    const shown = territories.at('written', 'then', kept);
    const view = { filter: kept, today: dayOf(2027, 1, 10) ?? 0, ...more };
    const land = { areas, centres, shown, choice: 'then' as const, ways: () => [] };
    return overview({ ...contextFor(shown.cube, view, PLAIN), land });
  };

  it('of the district, half a year is no fall from a whole one', () => {
    const page = said('Huyện Vạn Ninh');
    expect(page.sentence).toBe('Năm 2025 (số liệu đến ngày 30/06/2025) tại huyện Vạn Ninh xảy ra 40 vụ.');
    expect(page.land?.text).toMatch(/^Huyện Vạn Ninh không còn từ 01\/7\/2025; .*“Huyện cũ/);
    expect(said('Huyện Vạn Ninh', { compare: { kind: 'same-period' } }).sentence).toBe(
      'Năm 2025 (số liệu đến ngày 30/06/2025) tại huyện Vạn Ninh xảy ra 40 vụ (tăng 10 vụ, 33,3% so với cùng kỳ năm 2024).'
    );
  });

  it('of the ward, a whole year is no rise from half a one', () => {
    const page = said('Xã Vạn Ninh');
    expect(page.sentence).toBe('Năm 2026 tại xã Vạn Ninh xảy ra 70 vụ.');
    expect(page.land?.text).toMatch(/^Xã Vạn Ninh có từ 01\/7\/2025; /);
    expect(said('Xã Vạn Ninh', { compare: { kind: 'same-period' } }).sentence).not.toContain('tăng');
    const before = { filter: { ...filter({ areas: ['Xã Vạn Ninh'], years: [2025, 2025] }) } };
    expect(said('Xã Vạn Ninh', before).sentence).toBe(
      'Năm 2025 (từ 01/07/2025 đến 31/12/2025) tại xã Vạn Ninh xảy ra 25 vụ.'
    );
  });
});
