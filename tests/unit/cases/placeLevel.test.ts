/** Units brought to a level: up to what holds all of them, never down (cases worked by hand). */
import { beforeAll, describe, expect, it } from 'vitest';
import { centresOf } from '../../../src/lib/cases/areaCentres';
import { loadAreas, type Areas, type AreaUnit } from '../../../src/lib/cases/areaData';
import { oldProvinces, PLACE_LEVELS, placeAt } from '../../../src/lib/cases/placeLevel';
import centreFile from '../../../data/area-centres.json';

let areas: Areas;
beforeAll(async () => {
  areas = await loadAreas();
});

function unit(id: string): AreaUnit {
  const found = areas.byId.get(id);
  if (!found) throw new Error(`no unit ${id}`);
  return found;
}

function label(
  id: string,
  ...[level, territory]: [Parameters<typeof placeAt>[2], Parameters<typeof placeAt>[3]]
): string {
  const place = placeAt(areas, unit(id), level, territory);
  return place.kind === 'unit' ? place.unit.id : place.kind;
}

describe('a new commune', () => {
  it('goes up to the one district it was cut from, or to none', () => {
    // Phường Đô Vinh: from Phan Rang - Tháp Chàm and Ninh Sơn
    expect(label('new:22738', 'district', 'then')).toBe('several');
    expect(unit('new:22738').label).toBe('Phường Đô Vinh');
    const vanNinh = areas.units.find((own) => own.era === 'new' && own.label === 'Xã Vạn Ninh');
    expect(label(vanNinh?.id ?? '', 'district', 'then')).toBe('old:571');
    expect(unit('old:571').label).toBe('Huyện Vạn Ninh');
  });

  it('is of its province of today, or of the one before', () => {
    expect(label('new:22738', 'province', 'then')).toBe('new:56');
    expect(label('new:22738', 'province', 'after')).toBe('new:56');
    expect(label('new:22738', 'province', 'before')).toBe('old:58');
  });

  it('on a former border lies in two provinces', () => {
    const border = areas.units.filter(
      (own) => own.era === 'new' && own.level === 'commune' && oldProvinces(areas, own).length > 1
    );
    expect(border.map((own) => own.label)).toEqual(['Xã Hòa Hiệp', 'Xã Thuận Hòa']);
    for (const own of border) expect(label(own.id, 'province', 'before')).toBe('several');
  });
});

describe('an old unit', () => {
  it('is never pushed down', () => {
    expect(label('old:571', 'commune', 'then')).toBe('self');
    expect(label('old:56', 'district', 'then')).toBe('self');
    expect(label('old:56', 'commune', 'then')).toBe('self');
  });

  it('joins the merged province when asked to', () => {
    expect(label('old:58', 'province', 'then')).toBe('old:58');
    expect(label('old:58', 'province', 'after')).toBe('new:56');
    expect(label('old:58', 'written', 'after')).toBe('new:56');
    expect(label('new:56', 'province', 'before')).toBe('self');
    // Cao Bằng was merged with nothing
    expect(label('new:04', 'province', 'before')).toBe('old:04');
  });
});

it('what holds a unit holds its land, at every level', () => {
  for (const own of areas.units.filter((_, i) => i % 11 === 0)) {
    for (const level of PLACE_LEVELS) {
      for (const territory of ['then', 'after', 'before'] as const) {
        const place = placeAt(areas, own, level, territory);
        if (place.kind !== 'unit') continue;
        const held = oldProvinces(areas, place.unit);
        for (const land of oldProvinces(areas, own)) expect(held).toContain(land);
      }
    }
  }
}, 30_000);

describe('centres', () => {
  it('every unit has one in the country', () => {
    const centre = centresOf(areas, centreFile);
    const without = areas.units.filter((own) => centre(own) === null);
    expect(without.map((own) => own.label)).toEqual([]);
    for (const own of areas.units) {
      const { lat = NaN, lon = NaN } = centre(own) ?? {};
      expect(lat > 7 && lat < 23.5 && lon > 102 && lon < 117.5, `${own.id} ${lat} ${lon}`).toBe(true);
    }
  }, 30_000);

  it('an old province lies where its communes are', () => {
    const centre = centresOf(areas, centreFile)(unit('old:58'));
    // Ninh Thuận: about 11,7° N, 108,9° E
    expect(centre?.lat).toBeCloseTo(11.65, 0);
    expect(centre?.lon).toBeCloseTo(108.9, 0);
  });
});
