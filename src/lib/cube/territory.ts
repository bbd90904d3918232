/**
 * Whether two periods are counted over the same land, and on which land they can be (DOMAIN.md §6). Land is
 * told by the provinces of before 01/07/2025 that a file's places were in: what one month happens to lack is
 * not land that was lost, so all cells of the files that speak for a period are asked.
 */
import type { AreaUnit, Areas } from '../cases/areaData';
import type { PlaceLevel, Territory } from '../cases/placeLevel';
import type { Cube } from './cube';
import { placed, type Placed } from './places';
import { sideOf } from './placeTargets';
import { slice, without, type Filter } from './slice';

/** How the user wants both sides counted: as things were, or on land both have. */
export const TERRITORY_CHOICES = ['then', 'common', 'old'] as const;
export type TerritoryChoice = (typeof TERRITORY_CHOICES)[number];

/** A way to count both sides on the same land, with that land. */
export interface CommonLand {
  readonly choice: Exclude<TerritoryChoice, 'then'>;
  readonly territory: Territory;
  readonly lands: readonly AreaUnit[];
}

/** Days of a period, inclusive. */
export interface Days {
  readonly from: number;
  readonly to: number;
}

export interface LandDifference {
  /** land of the later side that the earlier one has not, and the other way round */
  readonly gained: readonly AreaUnit[];
  readonly lost: readonly AreaUnit[];
  /** the later period itself lies on both sides of the change, with more land after it */
  readonly within: boolean;
}

/** The land of both sides of the change, under a filter by area. */
export interface Sides {
  readonly old: ReadonlySet<AreaUnit>;
  readonly new: ReadonlySet<AreaUnit>;
}

export function sidesOf(shown: Placed, filter: Filter): Sides {
  const sides = { old: new Set<AreaUnit>(), new: new Set<AreaUnit>() };
  for (const i of cellsOf(shown, filter)) {
    const side = sideOf(shown.cube, i);
    if (side !== 'both') for (const land of shown.lands[i] ?? []) sides[side].add(land);
  }
  return sides;
}

/** Cells under a filter by area, whatever their time and type. */
function cellsOf({ cube }: Placed, filter: Filter): readonly number[] {
  const kept = slice(cube, without(without(filter, 'period'), 'type'));
  return [...kept.parts, ...kept.totals];
}

/**
 * How the land of two periods differs; `null` when it does not, when both lie on one side of the change, or
 * when nothing is known of one.
 */
export function landDifference(shown: Placed, filter: Filter, now: Days, base: Days): LandDifference | null {
  const [a, b] = [landOf(shown, filter, base), landOf(shown, filter, now)];
  if (b.new.size === 0 || a.old.size === 0) return null;
  const after = new Set([...b.old, ...b.new]);
  const gained = missing(after, a.old);
  const lost = missing(a.old, after);
  if (gained.length === 0 && lost.length === 0) return null;
  return { gained, lost, within: b.old.size > 0 };
}

/** Land of the files that have a cell in a period, for those sides of the change that the period has. */
function landOf(shown: Placed, filter: Filter, days: Days): Sides {
  const { cube } = shown;
  const cells = cellsOf(shown, filter);
  const spoken = { old: new Set<number>(), new: new Set<number>() };
  for (const i of cells) {
    const side = sideOf(cube, i);
    if (side !== 'both' && (cube.fromDay[i] ?? 0) >= days.from && (cube.toDay[i] ?? 0) <= days.to)
      spoken[side].add(cube.source[i] ?? 0);
  }
  const sides = { old: new Set<AreaUnit>(), new: new Set<AreaUnit>() };
  for (const i of cells) {
    const side = sideOf(cube, i);
    if (side === 'both' || !spoken[side].has(cube.source[i] ?? 0)) continue;
    for (const land of shown.lands[i] ?? []) sides[side].add(land);
  }
  return sides;
}

/**
 * The cells by a level, on the land the user chose. Common land is the provinces of today where both sides
 * hold all of them, else the provinces that the files hold before the change, by rolling communes up to them.
 */
export class Territories {
  readonly #known = new Map<string, Placed>();
  readonly cube: Cube;
  readonly areas: Areas;

  constructor(cube: Cube, areas: Areas) {
    this.cube = cube;
    this.areas = areas;
  }

  /** The cells as chosen; as things were where the choice can't be had. */
  at(level: PlaceLevel, choice: TerritoryChoice, filter: Filter): Placed {
    if (choice === 'then') return this.#placed(level, 'then');
    const found = this.ways(level, filter);
    const way = choice === 'common' ? found[0] : (found.find((one) => one.choice === 'old') ?? found[0]);
    return this.#placed(level, way?.territory ?? 'then');
  }

  /** Another cube of the same files, on the land that `shown` is on: what its own cells hold decides nothing. */
  alike(other: Cube, { places }: Placed): Cube {
    if (places.level === 'written' && places.territory === 'then') return other;
    const keep = places.territory === 'before' ? this.#heldBefore() : null;
    const { window, straddling } = other;
    return {
      ...placed(other, this.areas, places, keep).cube,
      window: window ?? null,
      straddling: straddling ?? 0
    };
  }

  /** Ways to count both sides on the same land: the wider first. */
  ways(level: PlaceLevel, filter: Filter): CommonLand[] {
    const found = (['after', 'before'] as const).flatMap((territory) => {
      const sides = sidesOf(this.#placed(level, territory), filter);
      const same = sides.old.size > 0 && missing(sides.old, sides.new).length === 0;
      if (!same || missing(sides.new, sides.old).length > 0) return [];
      return [{ territory, lands: [...sides.old].sort((a, b) => (a.code < b.code ? -1 : 1)) }];
    });
    const [first, second] = found;
    // Narrow and wide are the same where nothing merged, or where the files hold one of them only.
    const distinct = first && second && missing(new Set(first.lands), new Set(second.lands)).length > 0;
    return (distinct ? found : found.slice(0, 1)).map((way, at) => ({
      ...way,
      choice: at === 0 ? 'common' : 'old'
    }));
  }

  #placed(level: PlaceLevel, territory: Territory): Placed {
    const key = `${level}|${territory}`;
    let known = this.#known.get(key);
    if (!known) {
      const keep = territory === 'before' ? this.#heldBefore() : null;
      known = placed(this.cube, this.areas, { level, territory }, keep);
      // Nothing changes: the cells of the files themselves.
      if (level === 'written' && territory === 'then') known = { ...known, cube: this.cube };
      this.#known.set(key, known);
    }
    return known;
  }

  /** Provinces the files hold before the change, and after it. */
  #heldBefore(): ReadonlySet<AreaUnit> {
    const none: Filter = { fromMonth: null, toMonth: null, types: null, areas: null };
    const sides = sidesOf(this.#placed('written', 'then'), none);
    return new Set([...sides.old].filter((land) => sides.new.has(land)));
  }
}

function missing(from: ReadonlySet<AreaUnit>, other: ReadonlySet<AreaUnit>): AreaUnit[] {
  return [...from].filter((unit) => !other.has(unit));
}
