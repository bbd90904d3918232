/** The units of some provinces alone say of these what the whole list says. */
import { beforeAll, describe, expect, it } from 'vitest';
import centreFile from '../../../data/area-centres.json';
import areaFile from '../../../data/areas.json';
import { centresOf } from '../../../src/lib/cases/areaCentres';
import { readAreas, type Areas, type AreaUnit } from '../../../src/lib/cases/areaData';
import { unitsWithin } from '../../../src/lib/cases/areaSubset';
import { placeAt, PLACE_LEVELS } from '../../../src/lib/cases/placeLevel';

let all: Areas;
beforeAll(() => {
  all = readAreas(areaFile);
});
const within = (...ids: string[]) => unitsWithin({ areas: areaFile, centres: centreFile }, all, ids);
const unitOf = (areas: Areas, label: string): AreaUnit => {
  const found = areas.units.find((unit) => unit.label === label);
  if (!found) throw new Error(`no ${label}`);
  return found;
};

describe('the units of one province', () => {
  it('have the same ids, names, places at every level and centres', () => {
    const files = within(unitOf(all, 'Thành phố Nha Trang').id);
    const few = readAreas(files.areas);
    const [centres, allCentres] = [centresOf(few, files.centres), centresOf(all, centreFile)];
    const smaller = few.units.filter((unit) => unit.level !== 'province');
    // Khánh Hòa of today, with Ninh Thuận
    expect(new Set(smaller.map(({ province }) => province?.label))).toEqual(
      new Set(['Tỉnh Khánh Hòa', 'Tỉnh Ninh Thuận'])
    );
    expect(few.units.filter((unit) => unit.level === 'province')).toHaveLength(63 + 34);
    const said = (areas: Areas, unit: AreaUnit): unknown =>
      PLACE_LEVELS.flatMap((level) =>
        (['then', 'after', 'before'] as const).map((territory) => {
          const place = placeAt(areas, unit, level, territory);
          if (place.kind === 'unit') return place.unit.id;
          return place.kind === 'self' ? place.kind : place.units.map(({ id }) => id);
        })
      );
    for (const unit of smaller) {
      const same = all.byId.get(unit.id);
      if (!same) throw new Error(`${unit.id} is new`);
      expect([unit.label, said(few, unit), centres(unit)]).toEqual([
        same.label,
        said(all, same),
        allCentres(same)
      ]);
    }
  });

  it('are a twentieth of the whole list', () => {
    const size = (files: unknown): number => JSON.stringify(files).length;
    const whole = size({ areas: areaFile, centres: centreFile });
    expect(size(within('old:56'))).toBeLessThan(whole / 10);
  });

  it('are none where nothing is named', () => {
    expect(readAreas(within().areas).units.every((unit) => unit.level === 'province')).toBe(true);
  });
});
