/**
 * Units brought to one level and one territory (DOMAIN.md §6). A unit goes up to the unit that holds all of
 * it, and never down; what no one unit holds stays apart.
 */
import { provinceAfter, provincesBefore, rollUp, successor } from './areaChange';
import type { AreaUnit, Areas } from './areaData';

/** `written`: as the files have it. `district`: of before 01/07/2025. `commune`: of after. */
export const PLACE_LEVELS = ['written', 'province', 'district', 'commune'] as const;
export type PlaceLevel = (typeof PLACE_LEVELS)[number];

/** Provinces as they were at each record's time, or as they are since 01/07/2025, or as they were before, throughout. */
export type Territory = 'then' | 'after' | 'before';

/** Where a unit stands: in one unit, in several of the level (a commune made from two districts), or as itself. */
export type Place =
  | { readonly kind: 'unit'; readonly unit: AreaUnit }
  | { readonly kind: 'several'; readonly units: readonly AreaUnit[] }
  | { readonly kind: 'self' };

const SELF: Place = { kind: 'self' };

/** The unit at a level that a unit lies in. */
export function placeAt(areas: Areas, unit: AreaUnit, level: PlaceLevel, territory: Territory): Place {
  if (level === 'province') return provinceOf(areas, unit, territory);
  if (unit.level === 'province') {
    // Provinces in a list of communes are still compared on one territory.
    return territory === 'then' ? SELF : provinceOf(areas, unit, territory);
  }
  if (level === 'district') return districtOf(areas, unit);
  if (level === 'commune' && unit.era === 'old') {
    const [into, ...others] = successor(areas, unit);
    return into && others.length === 0 && !into.open ? { kind: 'unit', unit: into.unit } : SELF;
  }
  return SELF;
}

function provinceOf(areas: Areas, unit: AreaUnit, territory: Territory): Place {
  const own = unit.province ?? unit;
  if (unit.era === 'old') {
    const after = territory === 'after' ? provinceAfter(areas, own) : null;
    return { kind: 'unit', unit: after ?? own };
  }
  if (territory !== 'before') return { kind: 'unit', unit: own };
  const [before, ...others] = oldProvinces(areas, unit);
  if (!before) return SELF;
  // A whole merged province can't be taken apart; a commune on a former border lies in both.
  if (others.length > 0)
    return unit.level === 'province' ? SELF : { kind: 'several', units: [before, ...others] };
  return { kind: 'unit', unit: before };
}

function districtOf(areas: Areas, unit: AreaUnit): Place {
  if (unit.era === 'old') return { kind: 'unit', unit: unit.district ?? unit };
  const { districts, straddles } = rollUp(areas, unit);
  if (straddles) return { kind: 'several', units: districts.map(({ district }) => district) };
  return districts[0] ? { kind: 'unit', unit: districts[0].district } : SELF;
}

/** The provinces of before 01/07/2025 that a unit's land was in. */
export function oldProvinces(areas: Areas, unit: AreaUnit): readonly AreaUnit[] {
  if (unit.era === 'old') return [unit.province ?? unit];
  if (unit.level === 'province') return provincesBefore(areas, unit);
  const found = rollUp(areas, unit).districts.flatMap(({ district }) => district.province ?? []);
  return [...new Set(found)];
}
