/**
 * Slicing: which cells a question takes in. Pure; a filter change needs no SQL.
 */
import { periodHolding, type Grain, type Period } from '../cases/calendar';
import { NO_MONTH } from '../cases/record';
import type { Cube } from './cube';
import { timesOf } from './times';

/** What the user keeps. `null` keeps everything. Months are reporting months, inclusive. */
export interface Filter {
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
  readonly types: ReadonlySet<string> | null;
  readonly areas: ReadonlySet<string> | null;
}

export type Dimension = 'period' | 'type' | 'area';

/**
 * The filter a figure sees: its own dimension is left out, so that it can show what is not chosen too. The same filter
 * where there is nothing to leave out.
 */
export function without(filter: Filter, dimension: Dimension): Filter {
  if (dimension === 'period') {
    if (filter.fromMonth === null && filter.toMonth === null) return filter;
    return { ...filter, fromMonth: null, toMonth: null };
  }
  if (dimension === 'type') return filter.types === null ? filter : { ...filter, types: null };
  return filter.areas === null ? filter : { ...filter, areas: null };
}

/** Per code (from −1, "not stated", on: at `code + 1`) 1 where its label is kept; `null` for all. */
function codesOf(labels: readonly string[], kept: ReadonlySet<string> | null): Uint8Array | null {
  if (!kept) return null;
  // "Not stated" can be chosen too; its key is the empty text.
  return Uint8Array.from(['', ...labels], (label) => (kept.has(label) ? 1 : 0));
}

export interface Slice {
  readonly cube: Cube;
  /** part cells kept, and total cells that may stand for parts kept */
  readonly parts: readonly number[];
  readonly totals: readonly number[];
  /** dated cells left out because their span is wider than the window asked for */
  readonly tooCoarse: number;
}

/**
 * Cells that a filter keeps. A total over all types (areas) can't answer for some types (areas), so
 * it is left out as soon as types (areas) are chosen. A cell without a date is kept only when no
 * time was chosen.
 */
export function slice(cube: Cube, filter: Filter): Slice {
  const types = codesOf(cube.types, filter.types);
  const areas = codesOf(cube.areas, filter.areas);
  const from = filter.fromMonth ?? -Infinity;
  const to = filter.toMonth ?? Infinity;
  const timed = filter.fromMonth !== null || filter.toMonth !== null;
  const parts: number[] = [];
  const totals: number[] = [];
  let tooCoarse = 0;
  for (let i = 0; i < cube.length; i++) {
    // A subtotal covers some areas (types) that its cell does not name: it can answer nothing.
    if (cube.role[i] === 2) continue;
    const total = cube.role[i] === 1;
    const type = cube.type[i] ?? -1;
    const area = cube.area[i] ?? -1;
    if (types && ((total && type === -1) || types[type + 1] !== 1)) continue;
    if (areas && ((total && area === -1) || areas[area + 1] !== 1)) continue;
    if (timed) {
      const first = cube.fromMonth[i] ?? NO_MONTH;
      const last = cube.toMonth[i] ?? NO_MONTH;
      if (first === NO_MONTH) continue;
      if (first < from || last > to) {
        if (last >= from && first <= to && !total) tooCoarse++;
        continue;
      }
    }
    (total ? totals : parts).push(i);
  }
  return { cube, parts, totals, tooCoarse };
}

/** The cells of a slice whose whole span lies in these months, and how many reach into them but are wider. */
export function inMonths(kept: Slice, fromMonth: number, toMonth: number): Slice {
  const { cube } = kept;
  let tooCoarse = 0;
  const inside = (i: number): boolean => {
    const first = cube.fromMonth[i] ?? NO_MONTH;
    const last = cube.toMonth[i] ?? NO_MONTH;
    if (first === NO_MONTH) return false;
    if (first >= fromMonth && last <= toMonth) return true;
    if (last >= fromMonth && first <= toMonth) tooCoarse++;
    return false;
  };
  const parts = kept.parts.filter(inside);
  const coarseParts = tooCoarse;
  const totals = kept.totals.filter(inside);
  // A total of a longer time is no lack where the time itself has an answer.
  return { cube, parts, totals, tooCoarse: parts.length + totals.length > 0 ? coarseParts : tooCoarse };
}

export interface PeriodGroup {
  readonly period: Period;
  readonly parts: number[];
  readonly totals: number[];
}

/**
 * Cells by period, in order. Cells whose span no period of this grain holds (a yearly row asked by
 * month) are counted in `unanswered`, never spread over periods.
 */
export function byPeriod(kept: Slice, grain: Grain): { groups: PeriodGroup[]; unanswered: number } {
  const { cube } = kept;
  const times = timesOf(cube);
  const groups = new Map<number, PeriodGroup>();
  /** per time the group of its period; `null`: no period holds it */
  const held: (PeriodGroup | null | undefined)[] = [];
  let unanswered = 0;
  const groupOf = (i: number): PeriodGroup | null => {
    const period = periodHolding(cube.fromMonth[i] ?? 0, cube.toMonth[i] ?? 0, grain, cube.calendar);
    if (!period) return null;
    const group = groups.get(period.index) ?? { period, parts: [], totals: [] };
    groups.set(period.index, group);
    return group;
  };
  const place = (i: number, total: boolean): void => {
    if (cube.fromMonth[i] === NO_MONTH) return;
    const time = times.of[i] ?? 0;
    let group = held[time];
    if (group === undefined) held[time] = group = groupOf(i);
    if (group) (total ? group.totals : group.parts).push(i);
    else if (!total || kept.parts.length === 0) unanswered++;
  };
  for (const i of kept.parts) place(i, false);
  for (const i of kept.totals) place(i, true);
  return { groups: [...groups.values()].sort((a, b) => a.period.index - b.period.index), unanswered };
}

/** Part cells by type or by area (code −1: not stated). */
export function byCode(codes: Int32Array, cells: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const i of cells) {
    const code = codes[i] ?? -1;
    const group = groups.get(code);
    if (group) group.push(i);
    else groups.set(code, [i]);
  }
  return groups;
}
