/** Cells taken together by file, time and one dimension, and what makes such a group too small to be told. */
import { GRAINS, periodHolding, type Grain } from '../cases/calendar';
import { NO_MONTH } from '../cases/record';
import type { Cube, CubeMeasure, CubeSource } from './cube';

/** What is counted, before it is put together: files without totals of their own are one. */
export interface Base {
  readonly cube: Cube;
  readonly sources: readonly CubeSource[];
  /** per file of the cube, the one of `sources` it is in */
  readonly sourceOf: readonly number[];
  readonly parts: readonly number[];
  /** totals of everything in their time, no two of a file in the same days, each with the parts it covers */
  readonly totals: readonly { readonly cell: number; readonly covered: readonly number[] }[];
}

export interface Recode {
  readonly by: 'type' | 'area' | null;
  /** `null`: all of the time together */
  readonly grain: Grain | null;
  /** codes of the dimension that stand as one */
  readonly merged: ReadonlySet<number>;
}

/** Cells that become one. */
export interface Group {
  readonly source: number;
  readonly time: string;
  readonly code: number;
  readonly cells: number[];
}

/** The code of what is merged. */
export const REST = -2;

/** The smallest period of at least this grain that holds a cell's months, as a key; a longer time is its own. */
function timeKey({ cube }: Base, cell: number, grain: Grain | null): string {
  if (grain === null) return 'all';
  const [first, last] = [cube.fromMonth[cell] ?? NO_MONTH, cube.toMonth[cell] ?? NO_MONTH];
  if (first === NO_MONTH) return 'none';
  for (let at = GRAINS.indexOf(grain); at >= 0; at--) {
    const period = periodHolding(first, last, GRAINS[at] ?? 'year', cube.calendar);
    if (period) return period.key;
  }
  return `${first}-${last}`;
}

export function grouped(base: Base, { by, grain, merged }: Recode): Group[] {
  const codes = by && base.cube[by];
  const groups = new Map<string, Group>();
  for (const cell of base.parts) {
    const source = base.sourceOf[base.cube.source[cell] ?? 0] ?? 0;
    const own = codes ? (codes[cell] ?? -1) : -1;
    const code = merged.has(own) ? REST : own;
    const time = timeKey(base, cell, grain);
    const key = `${source}|${time}|${code}`;
    const group = groups.get(key);
    if (group) group.cells.push(cell);
    else groups.set(key, { source, time, code, cells: [cell] });
  }
  return [...groups.values()];
}

/** The finest time that any of the groups really is of: data known by year are by year at any grain. */
export function finestTime(groups: readonly Group[], grain: Grain | null): Grain | null {
  const forms = { year: /^\d{4}$/, half: /-H\d$/, quarter: /-Q\d$/, month: /-\d\d$/ };
  if (grain === null) return null;
  return [...GRAINS].reverse().find((own) => groups.some(({ time }) => forms[own].test(time))) ?? 'year';
}

export interface Sums {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly known: number;
  readonly knownCases: number;
  readonly atLeast: number;
  readonly about: number;
}

export function sumOf(own: CubeMeasure | undefined, cells: readonly number[]): Sums {
  const sum = (column: Float64Array | undefined): number =>
    cells.reduce((all, i) => all + (column?.[i] ?? 0), 0);
  return {
    value: sum(own?.value),
    low: sum(own?.low),
    high: sum(own?.high),
    known: sum(own?.known),
    knownCases: sum(own?.knownCases),
    atLeast: sum(own?.atLeast),
    about: sum(own?.about)
  };
}

/** Whether a count tells of few: from one to under the limit. */
export function isSmall(count: number, below: number): boolean {
  return Math.abs(count) > 1e-9 && Math.abs(count) < below;
}

/** Whether a cell tells of few cases, or of the loss of few. */
export function isFew(base: Base, cells: readonly number[], losses: boolean, below: number): boolean {
  const { cases, loss } = base.cube.measures;
  return (
    isSmall(sumOf(cases, cells).value, below) || (losses && isSmall(sumOf(loss, cells).knownCases, below))
  );
}
