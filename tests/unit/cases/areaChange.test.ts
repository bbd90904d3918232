/** DOMAIN.md §6, fact by fact: the change of 01/07/2025. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  provinceAfter,
  provincesBefore,
  rollUp,
  sameTerritory,
  successor
} from '../../../src/lib/cases/areaChange';
import { loadAreas, type AreaUnit, type Areas } from '../../../src/lib/cases/areaData';
import { matchArea } from '../../../src/lib/cases/areas';
import { NEW_DAY, OLD_DAY } from './areaDays';

let areas: Areas;
beforeAll(async () => {
  areas = await loadAreas();
});

const unit = (id: string): AreaUnit => {
  const found = areas.byId.get(id);
  if (!found) throw new Error(id);
  return found;
};
const of = (era: string, level: string): AreaUnit[] =>
  areas.units.filter((u) => u.era === era && u.level === level);

describe('provinces', () => {
  it('seven codes mean another province since, so a code needs a date', () => {
    const reused = of('new', 'province').filter(
      ({ code, name }) => areas.byId.has(`old:${code}`) && unit(`old:${code}`).name !== name
    );
    expect(reused.map(({ code }) => code)).toEqual(['15', '24', '44', '52', '80', '82', '91']);
    for (const { code } of reused) {
      const before = matchArea(areas, code, { level: 'province', date: OLD_DAY });
      const after = matchArea(areas, code, { level: 'province', date: NEW_DAY });
      expect(before).toMatchObject({ kind: 'exact', unit: unit(`old:${code}`) });
      expect(after).toMatchObject({ kind: 'exact', unit: unit(`new:${code}`) });
      expect(matchArea(areas, code, { level: 'province' })).toMatchObject({
        kind: 'suggested',
        reason: 'date'
      });
    }
  });

  it.each([
    ['Khánh Hòa', ['Khánh Hòa', 'Ninh Thuận']],
    ['Quảng Trị', ['Quảng Bình', 'Quảng Trị']],
    ['Hưng Yên', ['Hưng Yên', 'Thái Bình']],
    ['Bắc Ninh', ['Bắc Giang', 'Bắc Ninh']],
    ['Đồng Tháp', ['Tiền Giang', 'Đồng Tháp']],
    ['Hồ Chí Minh', ['Bình Dương', 'Bà Rịa - Vũng Tàu', 'Hồ Chí Minh']],
    ['Hà Nội', ['Hà Nội']]
  ])('%s was %j', (name, before) => {
    const after = of('new', 'province').find((u) => u.name === name);
    if (!after) throw new Error(name);
    const merged = provincesBefore(areas, after);
    expect(merged.map((u) => u.name)).toEqual(before);
    for (const old of merged) {
      expect(provinceAfter(areas, old)).toBe(after);
      expect(successor(areas, old)).toEqual([{ unit: after, share: 'whole', open: false }]);
    }
  });

  it('the 63 are in the 34, each once; 11 keep their territory', () => {
    const merged = of('new', 'province').flatMap((after) => provincesBefore(areas, after));
    expect(merged).toHaveLength(63);
    expect(new Set(merged)).toEqual(new Set(of('old', 'province')));
    const same = of('new', 'province').filter((after) => provincesBefore(areas, after).length === 1);
    expect(same).toHaveLength(11);
  });

  it('the same name is not the same land', () => {
    expect(sameTerritory(areas, unit('old:56'), unit('new:56'))).toBe(false);
    expect(sameTerritory(areas, unit('old:01'), unit('new:01'))).toBe(true);
    expect(sameTerritory(areas, unit('new:01'), unit('old:01'))).toBe(false);
  });

  it('have people, land and a centre', () => {
    const facts = areas.provinces.get(unit('new:56'));
    expect(facts).toMatchObject({ people: 2_243_554, km2: 8555.86, lat: 12.069, lon: 108.961 });
    for (const { people, km2, lat, lon } of areas.provinces.values()) {
      expect(people).toBeGreaterThan(400_000);
      expect(km2).toBeGreaterThan(2000);
      expect(lat).toBeGreaterThan(8);
      expect(lon).toBeLessThan(110);
    }
    const total = [...areas.provinces.values()].reduce((sum, { people }) => sum + people, 0);
    expect(total).toBeGreaterThan(100_000_000);
  });
});

describe('communes', () => {
  it('95 % of the old ones go wholly into one new', () => {
    const all = of('old', 'commune').map((commune) => successor(areas, commune));
    expect(all.every((parts) => parts.length > 0)).toBe(true);
    const whole = all.filter((parts) => parts.length === 1 && parts[0]?.share === 'whole');
    expect(Math.floor((100 * whole.length) / all.length)).toBe(95);
  });

  it('stay within their province', () => {
    for (const [old, parts] of areas.parts) {
      for (const part of parts) {
        expect(old.province && provinceAfter(areas, old.province)).toBe(part.unit.province);
      }
    }
  });

  it('every new one is made of something', () => {
    for (const commune of of('new', 'commune')) expect(areas.origins.get(commune)?.length).toBeGreaterThan(0);
  });

  it('the known wrong row is right: Tân Phú of An Giang went to Vĩnh An', () => {
    expect(successor(areas, unit('old:30622')).map((part) => part.unit.label)).toEqual(['Xã Vĩnh An']);
  });

  it('a namesake elsewhere is not taken for the commune', () => {
    expect(successor(areas, unit('old:28252'))).toEqual([
      { unit: unit('new:28249'), share: 'whole', open: false }
    ]);
  });

  it('what the sources disagree on and nothing settles is open', () => {
    const open = [...areas.parts].filter(([, parts]) => parts.some((part) => part.open));
    expect(open.map(([old]) => old.code)).toEqual(['09013', '15598', '28036', '31240']);
    expect(successor(areas, unit('old:28036')).map(({ open: it, share }) => [it, share])).toEqual([
      [false, 'part'],
      [true, 'part']
    ]);
  });

  it('a part is a part: Ngọc Hà of Ba Đình was divided', () => {
    expect(successor(areas, unit('old:00016'))).toEqual([
      { unit: unit('new:00004'), share: 'part', open: false },
      { unit: unit('new:00008'), share: 'part', open: false }
    ]);
  });
});

describe('districts', () => {
  it('a new commune rolls up to its old district', () => {
    const parts = successor(areas, unit('old:574'));
    expect(parts.length).toBeGreaterThan(1);
    const rolled = rollUp(areas, parts[0]?.unit ?? unit('new:56'));
    expect(rolled.districts.map(({ district }) => district.label)).toContain('Huyện Diên Khánh');
  });

  it('straddlers are flagged', () => {
    const all = of('new', 'commune').map((commune) => rollUp(areas, commune));
    expect(all.every(({ districts }) => districts.length > 0)).toBe(true);
    const straddling = all.filter(({ straddles }) => straddles);
    expect(straddling.every(({ districts }) => districts.length > 1)).toBe(true);
    expect(straddling.length).toBe(STRADDLING);
  });

  it('five islands without communes became special zones', () => {
    const islands = [...areas.parts.keys()].filter(({ level }) => level === 'district');
    expect(islands.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'vi'))).toEqual([
      'Bạch Long Vĩ',
      'Cồn Cỏ',
      'Côn Đảo',
      'Hoàng Sa',
      'Lý Sơn'
    ]);
    for (const island of islands) {
      const [part] = successor(areas, island);
      expect(part).toMatchObject({ share: 'whole', unit: { kind: 'D', name: island.name } });
      if (part)
        expect(rollUp(areas, part.unit)).toMatchObject({
          straddles: false,
          districts: [{ district: island }]
        });
    }
  });
});

it('area-centres.json goes with areas.json, commune by commune', () => {
  const path = join(import.meta.dirname, '../../../data/area-centres.json');
  const { lat, lon, km2 } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, number[]>;
  const communes = of('new', 'commune');
  expect([lat?.length, lon?.length, km2?.length]).toEqual([3321, 3321, 3321]);
  // Phường Nha Trang
  const at = communes.findIndex(({ code }) => code === '22366');
  expect([lat?.[at], lon?.[at]]).toEqual([expect.closeTo(12.24, 1), expect.closeTo(109.2, 1)]);
});

/** New communes in more than one old district. */
const STRADDLING = 299;
