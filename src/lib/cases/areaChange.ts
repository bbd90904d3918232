/**
 * The change of 01/07/2025: what became of an old unit, what a new one was made of.
 * Old districts cannot be pushed down to new communes; new communes roll up to old districts, and
 * those that lie in more than one are flagged (DOMAIN.md §6).
 */
import type { AreaPart, AreaUnit, Areas } from './areaData';

export interface Successor {
  readonly unit: AreaUnit;
  /** all of the old unit went there (`whole`), or a part of it */
  readonly share: 'whole' | 'part';
  /** the two sources disagree on this part and nothing settles it */
  readonly open: boolean;
}

/**
 * The new units that took an old unit's land: its new province, or the new communes of an old
 * district or commune. Empty for a new unit.
 */
export function successor(areas: Areas, unit: AreaUnit): Successor[] {
  if (unit.era !== 'old') return [];
  if (unit.level === 'province') {
    const into = provinceAfter(areas, unit);
    return into ? [{ unit: into, share: 'whole', open: false }] : [];
  }
  const own = areas.parts.get(unit);
  const parts = own ?? communesOf(areas, unit).flatMap((commune) => areas.parts.get(commune) ?? []);
  const merged = new Map<AreaUnit, AreaPart>();
  for (const part of parts) {
    const known = merged.get(part.unit);
    if (!known || known.open) merged.set(part.unit, part);
  }
  const share = merged.size === 1 ? 'whole' : 'part';
  return [...merged.values()].map(({ unit: into, open }) => ({ unit: into, share, open }));
}

export interface OldDistrictShare {
  readonly district: AreaUnit;
  /** old communes of the district that lie in the new commune, wholly or in part */
  readonly communes: readonly AreaUnit[];
}

export interface RollUp {
  /** the one with most old communes first */
  readonly districts: readonly OldDistrictShare[];
  /** in more than one old district: its figures belong to none of them alone */
  readonly straddles: boolean;
  /** one of the old communes is disputed between the sources */
  readonly open: boolean;
}

/** The old districts a new commune lies in. */
export function rollUp(areas: Areas, commune: AreaUnit): RollUp {
  const found = new Map<AreaUnit, AreaUnit[]>();
  let open = false;
  for (const old of areas.origins.get(commune) ?? []) {
    // the five island districts had no communes
    const district = old.level === 'district' ? old : old.district;
    if (!district) continue;
    const communes = found.get(district) ?? [];
    if (old !== district) communes.push(old);
    found.set(district, communes);
    open ||= areas.parts.get(old)?.some((part) => part.unit === commune && part.open) ?? false;
  }
  const districts = [...found]
    .map(([district, communes]) => ({ district, communes }))
    .sort((a, b) => b.communes.length - a.communes.length);
  return { districts, straddles: districts.length > 1, open };
}

/** The province an old province is part of since 01/07/2025. */
export function provinceAfter(areas: Areas, old: AreaUnit): AreaUnit | null {
  for (const [into, { merged }] of areas.provinces) if (merged.includes(old)) return into;
  return null;
}

/** The old provinces a new one was made of: itself alone where nothing was merged. */
export function provincesBefore(areas: Areas, province: AreaUnit): readonly AreaUnit[] {
  return areas.provinces.get(province)?.merged ?? [];
}

/**
 * The name stands for the same land before and after: figures of both sides may be compared.
 * False for Khánh Hòa, whose new territory includes Ninh Thuận.
 */
export function sameTerritory(areas: Areas, old: AreaUnit, after: AreaUnit): boolean {
  if (old.era !== 'old' || after.era !== 'new') return false;
  if (old.level === 'province') {
    const merged = provincesBefore(areas, after);
    return merged.length === 1 && merged[0] === old;
  }
  const into = areas.parts.get(old) ?? [];
  const from = areas.origins.get(after) ?? [];
  return into.length === 1 && into[0]?.unit === after && into[0].open === false && from.length === 1;
}

function communesOf(areas: Areas, district: AreaUnit): AreaUnit[] {
  return areas.units.filter((unit) => unit.district === district);
}
