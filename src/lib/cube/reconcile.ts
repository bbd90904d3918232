/**
 * Stated totals beside the sum of their parts. Nothing is rescaled and no cause is invented: the
 * difference is shown, and said to contradict or not, using the intervals (DOMAIN.md §4).
 */
import type { MeasureId } from '../cases/measures';
import { compatible, difference, type Quantity } from '../cases/quantity';
import { NO_MONTH } from '../cases/record';
import { writtenAreas, writtenTypes, type Cube } from './cube';
import { addUp, resolved } from './resolve';
import { coveredAmong, shorterAmong } from './scope';
import type { Slice } from './slice';

export interface Reconciled {
  readonly measure: MeasureId;
  readonly source: number;
  /** reporting months of the total; `null` for a total over all time in the file */
  readonly fromMonth: number | null;
  readonly toMonth: number | null;
  /** the type or area (or unit, or other group) it totals for, when not all */
  readonly type: string | null;
  readonly area: string | null;
  readonly stated: Quantity;
  readonly summed: Quantity;
  /** sum of parts less stated total */
  readonly difference: Quantity;
  readonly verdict: 'consistent' | 'contradiction';
  /** how many parts were summed, and what they are */
  readonly parts: { readonly count: number; readonly of: 'types' | 'areas' | 'rows' };
  /** days of the total; `null` for one over all time */
  readonly days: { readonly from: number; readonly to: number } | null;
  /** part rows whose value is unknown: the sum lacks them */
  readonly unknownRows: number;
}

/**
 * Every total of the slice that has parts, measure by measure, in order of time.
 * A difference with unknown parts, or with parts that leave out some of the total's months (the year
 * beside its first half), contradicts only when the known parts alone exceed the total.
 */
export function reconcile(kept: Slice, ids: readonly MeasureId[]): Reconciled[] {
  const { cube } = kept;
  const areas = writtenAreas(cube);
  const types = writtenTypes(cube);
  const rows: Reconciled[] = [];
  const partsOf = coveredAmong(cube, kept.parts);
  const shorterThan = shorterAmong(cube, kept.totals);
  for (const t of kept.totals) {
    const covered = partsOf(t);
    if (covered.length === 0) continue;
    for (const measure of ids) {
      const stated = addUp(cube, measure, [t], 'stated').quantity;
      const parts = finest(cube, measure, t, covered, shorterThan);
      const added = addUp(cube, measure, parts);
      if (!stated || !added.quantity) continue;
      const summed = added.quantity;
      const short = added.unknownRows > 0 || !fillTime(cube, t, parts);
      const within = compatible(stated, summed) || (short && summed.low < stated.high);
      const first = cube.fromMonth[t] ?? NO_MONTH;
      rows.push({
        measure,
        source: cube.source[t] ?? 0,
        fromMonth: first === NO_MONTH ? null : first,
        toMonth: first === NO_MONTH ? null : (cube.toMonth[t] ?? first),
        type: label(types.labels, types.codes[t]),
        area: label(areas.labels, areas.codes[t]) ?? furtherLabel(cube, t),
        stated,
        summed,
        difference: difference(summed, stated),
        verdict: within ? 'consistent' : 'contradiction',
        parts: distinctParts(cube, parts),
        days: first === NO_MONTH ? null : { from: cube.fromDay[t] ?? 0, to: cube.toDay[t] ?? 0 },
        unknownRows: added.unknownRows
      });
    }
  }
  return rows.sort((a, b) => (a.fromMonth ?? Infinity) - (b.fromMonth ?? Infinity));
}

/**
 * What a total is compared with: its parts; where these leave out some of its time (kinds known for the last
 * year only), what the source states for shorter times, with the parts of the rest, if together they fill it.
 */
function finest(
  cube: Cube,
  measure: MeasureId,
  t: number,
  parts: readonly number[],
  shorterThan: (t: number) => readonly number[]
): readonly number[] {
  const known = parts.filter((i) => (cube.measures[measure]?.known[i] ?? 0) > 0);
  if (fillTime(cube, t, known)) return parts;
  const { chosen, left } = resolved(cube, measure, parts, shorterThan(t));
  const all = [...chosen, ...left];
  return chosen.length > 0 && fillTime(cube, t, all) ? all : parts;
}

/** Whether counted parts speak for all the months of a total. Single cases do: no case means none. */
function fillTime(cube: Cube, t: number, parts: readonly number[]): boolean {
  const first = cube.fromMonth[t] ?? NO_MONTH;
  const last = cube.toMonth[t] ?? NO_MONTH;
  if (first === NO_MONTH || cube.sources[cube.source[t] ?? 0]?.level === 'case') return true;
  if (last - first > 1200) return true;
  const months = new Set<number>();
  for (const i of parts) {
    const to = cube.toMonth[i] ?? NO_MONTH;
    for (let month = cube.fromMonth[i] ?? NO_MONTH; month <= to && month >= first; month++) months.add(month);
  }
  return months.size >= last - first + 1;
}

function label(labels: readonly string[], code: number | undefined): string | null {
  return code === undefined || code < 0 ? null : (labels[code] ?? null);
}

function furtherLabel(cube: Cube, t: number): string | null {
  const named = cube.further.flatMap(({ labels, codes }) => label(labels, codes[t]) ?? []);
  return named.length > 0 ? named.join(', ') : null;
}

function distinctParts(cube: Cube, parts: readonly number[]): Reconciled['parts'] {
  const written = writtenTypes(cube).codes;
  const types = new Set(parts.map((i) => written[i])).size;
  const areas = new Set(parts.map((i) => cube.area[i])).size;
  if (types > 1) return { count: types, of: 'types' };
  return areas > 1 ? { count: areas, of: 'areas' } : { count: parts.length, of: 'rows' };
}
