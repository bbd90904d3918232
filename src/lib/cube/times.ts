/**
 * The times that cells are of. Tens of thousands of cells share some hundred, so what depends on time alone is worked out
 * once for each.
 */
import type { Cube } from './cube';

export interface Times {
  /** per cell the number of its time */
  readonly of: Int32Array;
  /** per time a cell that has it: its file, months, and (of counted rows) its days stand for all */
  readonly cells: readonly number[];
}

const known = new WeakMap<Cube, Times>();

/** Cells of one time share file and reporting months, and in a file of counts their days too. */
export function timesOf(cube: Cube): Times {
  const there = known.get(cube);
  if (there) return there;
  const counted = cube.sources.map(({ level }) => level === 'aggregate');
  const found = cube.sources.map(() => new Map<number, Map<number, number>>());
  const cells: number[] = [];
  const of = new Int32Array(cube.length);
  for (let i = 0; i < cube.length; i++) {
    const source = cube.source[i] ?? 0;
    const byMonths = found[source] ?? new Map<number, Map<number, number>>();
    const months = pair(cube.fromMonth[i] ?? 0, cube.toMonth[i] ?? 0);
    let byDays = byMonths.get(months);
    if (!byDays) byMonths.set(months, (byDays = new Map()));
    const days = counted[source] ? pair(cube.fromDay[i] ?? 0, cube.toDay[i] ?? 0) : 0;
    let time = byDays.get(days);
    if (time === undefined) {
      byDays.set(days, (time = cells.length));
      cells.push(i);
    }
    of[i] = time;
  }
  const own = { of, cells };
  known.set(cube, own);
  return own;
}

/** More days or months than any span has; a day number times this is still whole. */
const WIDEST = 2 ** 24;

function pair(from: number, to: number): number {
  return from * WIDEST + (to - from);
}

/** The times that these cells have, each by one cell of it. */
export function timesAmong(cube: Cube, ...lists: readonly (readonly number[])[]): number[] {
  const { of, cells } = timesOf(cube);
  const seen = new Uint8Array(cells.length);
  for (const list of lists) for (const i of list) seen[of[i] ?? 0] = 1;
  return cells.filter((_, time) => seen[time] === 1);
}
