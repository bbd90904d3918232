/**
 * A table of one dimension by periods: each row takes in one or more values of the dimension, so that rows can be
 * single values, groups of them, or all that is left.
 */
import type { Period } from '../cases/calendar';
import type { MeasureId } from '../cases/measures';
import { absentIsZero, type SourceSpan } from './coverage';
import type { CubeDimension } from './cube';
import { together, type Answer } from './resolve';
import { answersFor, type Answers } from './series';
import { byCode, byPeriod, type Slice } from './slice';
import { speaking } from './speaking';

/** Per row and period (by its index); a missing entry is unknown. */
export type PivotRow = ReadonlyMap<number, Answers>;

/**
 * @param rows the values each row takes in; the empty text is "not stated". No value twice.
 * @param periods of one grain
 */
export function pivot(
  kept: Slice,
  dimension: CubeDimension,
  rows: readonly (readonly string[])[],
  periods: readonly Period[],
  ids: readonly MeasureId[],
  spans: readonly (SourceSpan | null)[]
): PivotRow[] {
  const { cube } = kept;
  const groups = new Map(
    byPeriod(kept, periods[0]?.grain ?? 'year').groups.map((group) => [group.period.index, group])
  );
  const codeOf = new Map(dimension.labels.map((label, code) => [label, code]));
  const codes = rows.map((labels) => labels.map((label) => (label === '' ? -1 : (codeOf.get(label) ?? -2))));
  const table: Map<number, Answers>[] = rows.map(() => new Map());
  // A list of cases that never names a place or a unit does not say that it had none.
  const place = dimension.codes === cube.area;
  const cellsOf =
    place || dimension.id === 'unit' ? byCode(dimension.codes, [...kept.parts, ...kept.totals]) : null;
  const speak = rows.map((labels, at) => {
    const own = codes[at]?.flatMap((code) => cellsOf?.get(code) ?? []) ?? [];
    return cellsOf && !labels.includes('') ? speaking(cube, own, place ? labels : null, spans) : spans;
  });
  for (const period of periods) {
    const group = groups.get(period.index);
    const parts = byCode(dimension.codes, group?.parts ?? []);
    const totals = byCode(dimension.codes, group?.totals ?? []);
    codes.forEach((own, at) => {
      const mine = own.flatMap((code) => parts.get(code) ?? []);
      // A total that names no value is of all of them, not of "not stated".
      const stated = own.flatMap((code) => (code < 0 ? [] : (totals.get(code) ?? [])));
      const none = mine.length + stated.length === 0;
      if (!none || absentIsZero(cube, period.fromMonth, period.toMonth, speak[at] ?? []))
        table[at]?.set(period.index, answersFor(cube, ids, mine, stated, none));
    });
  }
  return table;
}

/** Rows (or periods) added up; a measure that none of them has stays out. */
export function added(all: readonly (Answers | undefined)[], ids: readonly MeasureId[]): Answers | undefined {
  const known = all.filter((answers) => answers !== undefined);
  if (known.length === 0) return undefined;
  const sums: Partial<Record<MeasureId, Answer>> = {};
  for (const id of ids)
    if (known.some((answers) => answers[id])) sums[id] = together(known.map((answers) => answers[id]));
  return sums;
}
