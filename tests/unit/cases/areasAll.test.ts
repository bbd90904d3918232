/**
 * Every unit of the country by its own name in its own place, and without diacritics: the issue's
 * "every one of the names matches its own unit; with diacritics stripped at least 98 % do, the rest
 * are asked about and none is wrong".
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAreas, type AreaUnit, type Areas } from '../../../src/lib/cases/areaData';
import { areaMatcher, type AreaMatch, type AreaScope } from '../../../src/lib/cases/areas';
import { fold } from '../../../src/lib/cases/text';
import { NEW_DAY, OLD_DAY } from './areaDays';

let areas: Areas;
let find: (raw: string, scope?: AreaScope) => AreaMatch;
beforeAll(async () => {
  areas = await loadAreas();
  find = areaMatcher(areas);
});

const communes = (era: 'old' | 'new'): AreaUnit[] =>
  areas.units.filter((unit) => unit.era === era && unit.level === 'commune');

/** The row's own columns, as text. */
function scopeOf(unit: AreaUnit, write: (label: string) => string = (label) => label): AreaScope {
  return {
    date: unit.era === 'old' ? OLD_DAY : NEW_DAY,
    ...(unit.province && { province: write(unit.province.label) }),
    ...(unit.district && { district: write(unit.district.label) })
  };
}

interface Tally {
  own: number;
  asked: number;
  wrong: string[];
}

function tally(units: readonly AreaUnit[], look: (unit: AreaUnit) => AreaMatch): Tally {
  const out: Tally = { own: 0, asked: 0, wrong: [] };
  for (const unit of units) {
    const match = look(unit);
    if (match.kind === 'exact' && match.unit === unit) out.own += 1;
    else if (match.kind === 'suggested' && match.units.includes(unit)) out.asked += 1;
    else out.wrong.push(`${unit.id} ${unit.label}`);
  }
  return out;
}

it('has the units of both times', () => {
  const count = (era: string, level: string): number =>
    areas.units.filter((unit) => unit.era === era && unit.level === level).length;
  expect([count('old', 'province'), count('old', 'district'), count('old', 'commune')]).toEqual([
    63, 696, 10_035
  ]);
  expect([count('new', 'province'), count('new', 'district'), count('new', 'commune')]).toEqual([
    34, 0, 3321
  ]);
  expect(areas.byId.size).toBe(areas.units.length);
});

describe('by its own name', () => {
  it.each(['old', 'new'] as const)('every %s commune is itself', (era) => {
    const units = communes(era);
    expect(tally(units, (unit) => find(unit.label, scopeOf(unit)))).toEqual({
      own: units.length,
      asked: 0,
      wrong: []
    });
  });

  it('an old commune needs no date: only old ones have a district', () => {
    const units = communes('old');
    const found = tally(units, (unit) => find(unit.label, { ...scopeOf(unit), date: undefined }));
    expect(found).toEqual({ own: units.length, asked: 0, wrong: [] });
  });

  it('every province and district is itself', () => {
    const units = areas.units.filter(({ level }) => level !== 'commune');
    const found = tally(units, (unit) => find(unit.label, scopeOf(unit)));
    expect(found).toEqual({ own: units.length, asked: 0, wrong: [] });
  });

  it('every code at its time is its unit', () => {
    const found = tally(areas.units, (unit) =>
      find(unit.code, { date: scopeOf(unit).date, level: unit.level })
    );
    expect(found).toEqual({ own: areas.units.length, asked: 0, wrong: [] });
  });

  it('without the kind: its own, or asked where the district has two of the name', () => {
    for (const [era, asked] of [
      ['old', 0.02],
      ['new', 0.02]
    ] as const) {
      const units = communes(era);
      const found = tally(units, (unit) => find(unit.name, { ...scopeOf(unit), level: 'commune' }));
      expect(found.wrong).toEqual([]);
      expect(found.asked / units.length).toBeLessThan(asked);
    }
  });
});

describe('without diacritics', () => {
  it.each(['old', 'new'] as const)(
    '%s communes: at least 98 percent their own, the rest asked, none wrong',
    (era) => {
      const units = communes(era);
      const found = tally(units, (unit) => find(fold(unit.label), scopeOf(unit, fold)));
      expect(found.wrong).toEqual([]);
      expect(found.own / units.length).toBeGreaterThan(0.98);
      // the pairs that fold to one another within a district (a new province) and nothing else
      expect(found.asked).toBe(era === 'old' ? 44 : 16);
    }
  );

  it('provinces and districts: all their own or asked', () => {
    const units = areas.units.filter(({ level }) => level !== 'commune');
    const found = tally(units, (unit) => find(fold(unit.label), scopeOf(unit, fold)));
    expect(found.wrong).toEqual([]);
    expect(found.own / units.length).toBeGreaterThan(0.98);
  });
});

describe('never certain of another', () => {
  it('a name of the wrong district, province or time is not accepted as some other unit by chance', () => {
    const all = communes('old');
    let wrong = 0;
    all.forEach((unit, i) => {
      const other = all[(i * 7919 + 13) % all.length];
      if (!other?.province || !other.district || other.district === unit.district) return;
      const match = find(unit.label, scopeOf(other));
      // another unit of that very name and kind may lie there: then it is meant
      if (match.kind === 'exact' && match.unit.label.toLowerCase() !== unit.label.toLowerCase()) {
        if (match.how !== 'alias' && fold(match.unit.label) !== fold(unit.label)) wrong += 1;
      }
    });
    expect(wrong).toBe(0);
  });
});
