/**
 * The figure for a set of cells. Within one file, a stated total speaks for the parts it covers;
 * parts no total covers are added; the total itself is never added to its parts (DOMAIN.md §4).
 * Done measure by measure: a total may state cases and leave the loss open.
 */
import type { MeasureId } from '../cases/measures';
import { exactly, sum, type Qualifier, type Quantity } from '../cases/quantity';
import { NO_MONTH } from '../cases/record';
import type { Cube } from './cube';
import { coveredByAny, disjointOf } from './scope';

export interface Answer {
  /** `null`: no cell knows it */
  readonly quantity: Quantity | null;
  /** said in the source, added up from parts, or some of each */
  readonly basis: 'stated' | 'parts' | 'mixed' | 'none';
  /** rows in it whose value is unknown: the figure does not hold them; `Infinity`: some, and how many is not told */
  readonly unknownRows: number;
  /** cases in the rows whose value is known: what a mean divides by */
  readonly knownCases: number;
}

export const NOTHING: Answer = { quantity: null, basis: 'none', unknownRows: 0, knownCases: 0 };

/** Adds up cells of one measure. */
export function addUp(
  cube: Cube,
  id: MeasureId,
  cells: Iterable<number>,
  basis: Answer['basis'] = 'parts'
): Answer {
  const measure = cube.measures[id];
  if (!measure) return NOTHING;
  let value = 0;
  let low = 0;
  let high = 0;
  let known = 0;
  let rows = 0;
  let knownCases = 0;
  let atLeast = 0;
  let about = 0;
  // A count has no bounds but itself.
  const counts = measure.low === measure.value && measure.high === measure.value;
  for (const i of cells) {
    rows += cube.rows[i] ?? 0;
    const n = measure.known[i] ?? 0;
    if (n === 0) continue;
    known += n;
    value += measure.value[i] ?? 0;
    knownCases += measure.knownCases[i] ?? 0;
    if (counts) continue;
    low += measure.low[i] ?? 0;
    high += measure.high[i] ?? 0;
    atLeast += measure.atLeast[i] ?? 0;
    about += measure.about[i] ?? 0;
  }
  const unknownRows = cube.coarse && rows > known ? Infinity : rows - known;
  if (known === 0) return { ...NOTHING, unknownRows };
  if (counts) return { quantity: exactly(value), basis, unknownRows, knownCases };
  const qualifier: Qualifier = atLeast > 0 ? 'atLeast' : about > 0 ? 'about' : 'exact';
  return { quantity: { value, low, high, qualifier }, basis, unknownRows, knownCases };
}

function breadth(cube: Cube, t: number): number {
  const days = (cube.toDay[t] ?? 0) - (cube.fromDay[t] ?? 0);
  const wide = cube.further.filter(({ codes }) => codes[t] === -1).length;
  return days * 64 + wide * 4 + (cube.type[t] === -1 ? 2 : 0) + (cube.area[t] === -1 ? 1 : 0);
}

/**
 * The sum of figures over disjoint cells, as they stand. Where only rows that are not known speak, and zeros come of kinds
 * that have no row, the sum is unknown, not zero.
 */
export function together(answers: readonly (Answer | undefined)[]): Answer {
  const said = answers.filter((answer): answer is Answer => answer !== undefined && answer.basis !== 'none');
  const bases = new Set(said.map((answer) => answer.basis));
  const quantity = sum(said.map((answer) => answer.quantity));
  const unknownRows = answers.reduce((rows, answer) => rows + (answer?.unknownRows ?? 0), 0);
  const knownCases = said.reduce((cases, answer) => cases + answer.knownCases, 0);
  const nobodyKnows = quantity?.high === 0 && unknownRows > 0 && knownCases === 0;
  return {
    quantity: nobodyKnows ? null : quantity,
    basis: bases.size > 1 ? 'mixed' : (said[0]?.basis ?? 'none'),
    unknownRows,
    knownCases
  };
}

/**
 * Which totals speak for `parts`, and which parts are left beside them: the broadest first, and none that
 * shares anything with one already taken. Totals without a date (the last line of a whole table) are for
 * reconciliation only: periods could not add up to them.
 */
export function resolved(
  cube: Cube,
  id: MeasureId,
  parts: readonly number[],
  totals: readonly number[]
): { readonly chosen: readonly number[]; readonly left: readonly number[] } {
  const measure = cube.measures[id];
  const usable = totals
    .filter((t) => (measure?.known[t] ?? 0) > 0 && (cube.fromMonth[t] ?? NO_MONTH) !== NO_MONTH)
    .sort((a, b) => breadth(cube, b) - breadth(cube, a));
  if (usable.length === 0) return { chosen: [], left: parts };
  const chosen = disjointOf(cube, usable);
  const covered = coveredByAny(cube, chosen);
  return { chosen, left: parts.filter((i) => !covered(i)) };
}

/** The figure for `parts`, with `totals` speaking for them where they can. */
export function resolve(
  cube: Cube,
  id: MeasureId,
  parts: readonly number[],
  totals: readonly number[]
): Answer {
  if (!cube.measures[id]) return NOTHING;
  const { chosen, left } = resolved(cube, id, parts, totals);
  if (chosen.length === 0) return addUp(cube, id, parts);
  return addUp(cube, id, [...chosen, ...left], left.length === 0 ? 'stated' : 'mixed');
}
