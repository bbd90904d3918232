/**
 * Which totals speak for which cells, without comparing each with each: a table of a hundred communes by months states
 * thousands of totals over tens of thousands of parts. Cells are grouped by what a total names (its file, and its type,
 * area or other values); inside a group only time is compared.
 */
import { NO_MONTH } from '../cases/record';
import { writtenAreas, writtenTypes, type Cube } from './cube';

interface Scopes {
  /** per cell a bit for each dimension it names a value of */
  readonly masks: Uint32Array;
  /** per cell the number of its group by file and the dimensions of a mask */
  groups(mask: number): Int32Array;
}

const known = new WeakMap<Cube, Scopes>();

function scopesOf(cube: Cube): Scopes {
  const there = known.get(cube);
  if (there) return there;
  const dimensions = [writtenTypes(cube), writtenAreas(cube), ...cube.further].map(({ codes }) => codes);
  const masks = new Uint32Array(cube.length);
  dimensions.forEach((codes, bit) => {
    for (let i = 0; i < cube.length; i++) if (codes[i] !== -1) masks[i] = (masks[i] ?? 0) | (1 << bit);
  });
  const found = new Map<number, Int32Array>();
  const own: Scopes = {
    masks,
    groups(mask) {
      let groups = found.get(mask);
      if (!groups) {
        groups = dimensions.reduce(
          (before, codes, bit) => ((mask & (1 << bit)) === 0 ? before : pairs(before, codes)),
          cube.source.slice(0, cube.length)
        );
        found.set(mask, groups);
      }
      return groups;
    }
  };
  known.set(cube, own);
  return own;
}

/** A number for each pair of a group and a code. */
function pairs(groups: Int32Array, codes: Int32Array): Int32Array {
  const width = codes.reduce((most, code) => Math.max(most, code), 0) + 2;
  const numbers = new Map<number, number>();
  return groups.map((group, i) => {
    const pair = group * width + (codes[i] ?? -1) + 1;
    const known = numbers.get(pair);
    if (known !== undefined) return known;
    numbers.set(pair, numbers.size);
    return numbers.size - 1;
  });
}

/** Whether the time of total cell `t` holds that of cell `i`. A total without a date holds everything. */
function holdsTime(cube: Cube, t: number, i: number): boolean {
  if ((cube.fromMonth[t] ?? NO_MONTH) === NO_MONTH) return true;
  if ((cube.fromMonth[i] ?? NO_MONTH) === NO_MONTH) return false;
  // By days: under another closing day the totals of two calendar years share a reporting month.
  return (cube.fromDay[t] ?? 0) <= (cube.fromDay[i] ?? 0) && (cube.toDay[t] ?? 0) >= (cube.toDay[i] ?? 0);
}

function meetsInTime(cube: Cube, a: number, b: number): boolean {
  return (cube.toDay[a] ?? 0) >= (cube.fromDay[b] ?? 0) && (cube.toDay[b] ?? 0) >= (cube.fromDay[a] ?? 0);
}

/** Whether total cell `t` speaks for cell `i`: same file, and wider or equal in time, type, area and all else. */
export function covers(cube: Cube, t: number, i: number): boolean {
  const { masks, groups } = scopesOf(cube);
  const own = groups(masks[t] ?? 0);
  return own[t] === own[i] && holdsTime(cube, t, i);
}

/** @returns what gives, for a total, those of `cells` that it covers, in their order */
export function coveredAmong(cube: Cube, cells: readonly number[]): (t: number) => number[] {
  const { masks, groups } = scopesOf(cube);
  const indexes = new Map<number, ReadonlyMap<number, readonly number[]>>();
  return (t) => {
    const mask = masks[t] ?? 0;
    const own = groups(mask);
    let index = indexes.get(mask);
    if (!index) indexes.set(mask, (index = grouped(own, cells)));
    return (index.get(own[t] ?? -1) ?? []).filter((i) => holdsTime(cube, t, i));
  };
}

/** @returns whether any of the totals covers a cell */
export function coveredByAny(cube: Cube, totals: readonly number[]): (i: number) => boolean {
  const { masks, groups } = scopesOf(cube);
  const byMask = new Map<number, number[]>();
  for (const t of totals) put(byMask, masks[t] ?? 0, t);
  const indexes = [...byMask].map(([mask, cells]) => ({
    own: groups(mask),
    index: grouped(groups(mask), cells)
  }));
  return (i) =>
    indexes.some(({ own, index }) => index.get(own[i] ?? -1)?.some((t) => holdsTime(cube, t, i)) ?? false);
}

/** Dated totals of the same names as `t` for shorter times inside its own, among `totals`. */
export function shorterAmong(cube: Cube, totals: readonly number[]): (t: number) => number[] {
  const { masks } = scopesOf(cube);
  const covered = coveredAmong(cube, totals);
  const days = (i: number): number => (cube.toDay[i] ?? 0) - (cube.fromDay[i] ?? 0);
  return (t) => covered(t).filter((other) => masks[other] === masks[t] && days(other) < days(t));
}

/**
 * The first of some dated totals, in their order, that speak for nothing in common: only one of two that do may be added.
 */
export function disjointOf(cube: Cube, totals: readonly number[]): number[] {
  const { masks, groups } = scopesOf(cube);
  const chosen: number[] = [];
  /** chosen totals by their mask, and by what they share with totals of another mask */
  const taken = new Map<number, { cells: number[]; by: Map<number, Map<number, number[]>> }>();
  for (const t of totals) {
    const mask = masks[t] ?? 0;
    const meets = [...taken].some(([other, { cells, by }]) => {
      const common = mask & other;
      const own = groups(common);
      let index = by.get(common);
      if (!index) by.set(common, (index = grouped(own, cells)));
      return index.get(own[t] ?? -1)?.some((one) => meetsInTime(cube, one, t)) ?? false;
    });
    if (meets) continue;
    chosen.push(t);
    let mine = taken.get(mask);
    if (!mine) taken.set(mask, (mine = { cells: [], by: new Map() }));
    mine.cells.push(t);
    for (const [common, index] of mine.by) put(index, groups(common)[t] ?? -1, t);
  }
  return chosen;
}

function grouped(groups: Int32Array, cells: readonly number[]): Map<number, number[]> {
  const index = new Map<number, number[]>();
  for (const i of cells) put(index, groups[i] ?? -1, i);
  return index;
}

function put(index: Map<number, number[]>, key: number, cell: number): void {
  const there = index.get(key);
  if (there) there.push(cell);
  else index.set(key, [cell]);
}
