/**
 * A cube that may leave the office (DOMAIN.md §8): three tables (time; time and type; time and area) whose every cell counts no cases
 * or at least so many, by longer periods, larger places, and few types or places put together.
 *
 * Why no smaller count can be worked out by filtering: the tables come from the same cells, have only time in common, and the time of
 * one is whole periods of the other. All that they tell of a number of cases of one type in one place is then that it is at most
 * the smaller of its two cells (and at least what they exceed the period by), and neither cell is small. Counts that are nested in
 * one another (stated totals over their parts, cleared cases in all cases) may not differ by few either.
 */
import { GRAINS, type Grain } from '../cases/calendar';
import type { MeasureId } from '../cases/measures';
import type { PlaceLevel } from '../cases/placeLevel';
import { baseOf, withoutThinYears, type Years } from './coarseBase';
import { coarseCube, keptTotals, toldMeasures } from './coarseCells';
import { finestTime, grouped, isFew, REST, sumOf, type Base, type Recode } from './coarseGroups';
import type { Cube } from './cube';

/** One of the tables, and how coarse it is. */
export interface CoarseTable {
  readonly cube: Cube;
  /** `null`: all of the time together */
  readonly grain: Grain | null;
  /** types or places put together */
  readonly merged: number;
  /** measures left out: they would tell small counts */
  readonly untold: readonly MeasureId[];
  /** first and last years are left out whose cases are too few to be told apart */
  readonly years: Years;
}

export interface Coarse {
  readonly time: CoarseTable;
  /** whether the data name types, places */
  readonly named: { readonly type: boolean; readonly area: boolean };
  /** `null`: too few cases to be told apart, or none named */
  readonly type: CoarseTable | null;
  readonly area: (CoarseTable & { readonly level: PlaceLevel }) | null;
  /** some cells without a date, of a longer time than a year, or of a first or last year are left out: they are of few cases */
  readonly leftOut: boolean;
  /** stated totals that stand in none of the tables */
  readonly totals: number;
}

/** The cells with places of a level. */
export interface AtLevel {
  readonly level: PlaceLevel;
  readonly cube: Cube;
}

const FINEST_FIRST = [...GRAINS].reverse();
/** So much of the cases may be put together where a finer time or place is to be had for it. */
const MOST_MERGED = 0.05;
const NONE: ReadonlySet<number> = new Set();

/**
 * @param levels the same cells with places as written first, then at larger levels
 * @param below the least number of cases a cell may have, besides none
 * @returns `null` where all of the cases are fewer than that
 */
export function coarse(levels: readonly AtLevel[], below: number): Coarse | null {
  const [first] = levels;
  if (!first) return null;
  const { base, leftOut } = baseOf(first.cube, below);
  const time = timeTable(base, below);
  if (!time) return null;
  const areas = levels.map(({ level, cube }) => ({ level, base: baseOf(cube, below).base }));
  const named = (by: 'type' | 'area'): boolean => base.parts.some((i) => base.cube[by][i] !== -1);
  return {
    time,
    named: { type: named('type'), area: named('area') },
    type: crossTable(base, 'type', below),
    area: areaTable(areas, below),
    leftOut,
    totals: base.cube.role.reduce((n, role) => n + Number(role === 1), 0) - base.totals.length
  };
}

/** The finest time at which no cell is small. */
function timeTable(base: Base, below: number): CoarseTable | null {
  const recode = (grain: Grain | null): Recode => ({ by: null, grain, merged: NONE });
  for (const losses of [true, false])
    for (const grain of [...FINEST_FIRST, ...(losses ? [] : [null])])
      if (grouped(base, recode(grain)).every(({ cells }) => !isFew(base, cells, losses, below)))
        return tableOf(base, recode(grain), below, null);
  return null;
}

/** The finest time that keeps types (places) apart, else years, else no time at all. */
function crossTable(base: Base, by: 'type' | 'area', below: number): CoarseTable | null {
  const trimmed = withoutThinYears(base, by, below);
  const ways: (Way | null)[] = [];
  for (const losses of [true, false]) {
    for (const grain of FINEST_FIRST) {
      const way = wayOf(trimmed.base, by, grain, losses, below);
      if (way && way.share <= MOST_MERGED) return tableOf(trimmed.base, way.recode, below, trimmed.years);
      if (grain === 'year') ways.push(way);
    }
  }
  const year = ways.find((way) => way !== null);
  if (year) return tableOf(trimmed.base, year.recode, below, trimmed.years);
  const whole = wayOf(base, by, null, true, below) ?? wayOf(base, by, null, false, below);
  return whole && tableOf(base, whole.recode, below, null);
}

/** The smallest places of which hardly any must be put together, else those of which the fewest cases must. */
function areaTable(
  levels: readonly { readonly level: PlaceLevel; readonly base: Base }[],
  below: number
): Coarse['area'] {
  const shares = levels.map(({ base }) => {
    const trimmed = withoutThinYears(base, 'area', below);
    return wayOf(trimmed.base, 'area', 'year', true, below)?.share ?? 1;
  });
  const fits = shares.findIndex((share) => share <= MOST_MERGED);
  const chosen = levels[fits >= 0 ? fits : shares.indexOf(Math.min(...shares))];
  const table = chosen && crossTable(chosen.base, 'area', below);
  return table ? { ...table, level: chosen.level } : null;
}

interface Way {
  readonly recode: Recode;
  /** of the cases, how many are in what is put together */
  readonly share: number;
}

/** Which codes must be put together at a grain; `null` where none of them would stand by itself. */
function wayOf(
  base: Base,
  by: 'type' | 'area',
  grain: Grain | null,
  losses: boolean,
  below: number
): Way | null {
  const groups = grouped(base, { by, grain, merged: NONE });
  const sizes = new Map<number, number>();
  for (const { code, cells } of groups)
    sizes.set(code, (sizes.get(code) ?? 0) + sumOf(base.cube.measures.cases, cells).value);
  const merged = new Set(
    groups.filter(({ cells }) => isFew(base, cells, losses, below)).map(({ code }) => code)
  );
  const bySize = [...sizes].sort((a, b) => a[1] - b[1]).map(([code]) => code);
  const restIsFew = (): boolean =>
    grouped(base, { by, grain, merged }).some(
      ({ code, cells }) => code === REST && isFew(base, cells, losses, below)
    );
  while (merged.size > 0 && restIsFew()) {
    const next = bySize.find((code) => !merged.has(code));
    if (next === undefined) return null;
    merged.add(next);
  }
  if (![...sizes.keys()].some((code) => code !== -1 && !merged.has(code))) return null;
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const share = [...merged].reduce((sum, code) => sum + (sizes.get(code) ?? 0), 0) / (all || 1);
  return { recode: { by, grain, merged }, share };
}

function tableOf(base: Base, recode: Recode, below: number, years: Years): CoarseTable {
  const groups = grouped(base, recode);
  const totals = keptTotals(base, groups);
  const ids = toldMeasures(base, groups, totals, below);
  return {
    cube: coarseCube(base, recode, groups, totals, ids, below),
    grain: finestTime(groups, recode.grain),
    merged: recode.merged.size,
    untold: (Object.keys(base.cube.measures) as MeasureId[]).filter((id) => !ids.includes(id)),
    years
  };
}
