/**
 * What the records shown add up to beside the number that the figures give for the same filter, and how the
 * one comes from the other. The sums come from the records, the number from the cube: two ways to one figure.
 */
import { isAmount, type MeasureId } from '../cases/measures';
import { printNumber, unitFor } from '../cases/print';
import { difference, type Quantity } from '../cases/quantity';
import type { Role } from '../cases/record';
import { addUp, resolved } from '../cube/resolve';
import type { Slice } from '../cube/slice';
import { keptOf } from './chosen';
import type { Context } from './context';
import { amountInText, differenceText, quantityText } from './words';

/** What the records of a role add up to, as the store gives it. */
export interface ProofTally {
  readonly rows: number;
  readonly sums: Readonly<Partial<Record<MeasureId, Quantity | null>>>;
}

export interface Proof {
  readonly measure: MeasureId;
  /** the number of the figures; `null` where they have none */
  readonly figure: number | null;
  /** sum of the part rows */
  readonly parts: number | null;
  /**
   * `equal`: the parts add up to the number. `stated`: the source states it. `mixed`: some of each.
   * `differs`: they should be equal and are not. `unknown`: no row knows it.
   */
  readonly verdict: 'equal' | 'stated' | 'mixed' | 'differs' | 'unknown';
  readonly text: string;
}

/** @param file one file alone, by its place among those in view */
export function recordProof(
  tallies: Readonly<Record<Role, ProofTally>>,
  file: number | null,
  context: Context
): Proof[] {
  const kept = ofFile(keptOf(context, context.filter), file);
  return context.ids
    .map((id) => proofOf(id, tallies.part, kept, context))
    .filter((proof) => proof.verdict !== 'unknown' || proof.measure === 'cases' || proof.measure === 'loss');
}

function ofFile(kept: Slice, file: number | null): Slice {
  if (file === null) return kept;
  const own = (i: number): boolean => kept.cube.source[i] === file;
  return { ...kept, parts: kept.parts.filter(own), totals: kept.totals.filter(own) };
}

function proofOf(id: MeasureId, tally: ProofTally, kept: Slice, context: Context): Proof {
  const { cube } = kept;
  const w = context.m.records.proof;
  const what = context.m.measures[id];
  const { chosen, left } = resolved(cube, id, kept.parts, kept.totals);
  const figure = addUp(cube, id, [...chosen, ...left]);
  const parts = tally.sums[id] ?? null;
  const summed = addUp(cube, id, kept.parts);
  const say = (quantity: Quantity | null): string => inWords(quantity, id, context);
  const row = { measure: id, figure: figure.quantity?.value ?? null, parts: parts?.value ?? null };
  const unknown = figure.unknownRows > 0 ? w.unknownRows(printNumber(figure.unknownRows, context.lang)) : '';
  if (!same(parts, summed.quantity))
    return { ...row, verdict: 'differs', text: w.differs(what, say(parts), say(summed.quantity)) };
  if (!figure.quantity) return { ...row, verdict: 'unknown', text: w.unknown(what) };
  if (chosen.length === 0)
    return { ...row, verdict: 'equal', text: `${w.equal(what, say(parts))}${unknown}` };
  const rows = printNumber(rowsIn(cube.rows, chosen), context.lang);
  const stated = addUp(cube, id, chosen).quantity;
  const first =
    left.length === 0
      ? w.stated(what, say(figure.quantity), rows)
      : w.mixed(what, say(figure.quantity), say(stated), rows, say(addUp(cube, id, left).quantity));
  const second = parts ? w.parts(say(parts)) : w.noParts;
  // Beside several totals the parts may speak for some of them only: no difference is claimed then.
  const gap =
    parts && stated && left.length === 0 && chosen.length === 1
      ? gapText(difference(parts, stated), id, context)
      : '';
  return {
    ...row,
    verdict: left.length === 0 ? 'stated' : 'mixed',
    text: `${first}${second}${gap}.${unknown}`
  };
}

function gapText(gap: Quantity, id: MeasureId, context: Context): string {
  if (gap.low <= 0 && gap.high >= 0) return '';
  const unit = context.unit === 'auto' ? unitFor(gap.value) : context.unit;
  return context.m.records.proof.difference(differenceText(gap, id, unit, context));
}

function same(a: Quantity | null, b: Quantity | null): boolean {
  if (!a || !b) return a === b;
  return a.value === b.value && a.low === b.low && a.high === b.high;
}

function rowsIn(rows: Float64Array, cells: readonly number[]): number {
  return cells.reduce((all, i) => all + (rows[i] ?? 0), 0);
}

/** `468`, `hơn 108,7 tỷ đồng`. */
function inWords(quantity: Quantity | null, id: MeasureId, context: Context): string {
  if (!quantity) return context.m.records.unknown;
  return isAmount(id) ? amountInText(quantity, context, id) : quantityText(quantity, id, 'dong', context);
}
