/**
 * Types or areas: each with its figures, and the sum that shares are taken of.
 */
import { monthOf, type Period } from '../cases/calendar';
import type { MeasureId } from '../cases/measures';
import { isRemainder } from '../cases/text';
import type { Against } from './against';
import type { SourceSpan } from './coverage';
import { absentIsZero } from './coverage';
import { NO_MONTH } from '../cases/record';
import { dimensionOf, type Cube } from './cube';
import { resolve, together, type Answer } from './resolve';
import { answersFor, type Answers } from './series';
import { byCode, byPeriod, type Slice } from './slice';

export interface Part {
  /** label as in the data; empty for "not stated" */
  readonly key: string;
  readonly answers: Answers;
  readonly remainder: boolean;
  /** its first line in the file (of the first file): the order of the source */
  readonly order: number;
}

export interface Breakdown {
  readonly parts: readonly Part[];
  /** sum of the parts: the denominator of shares */
  readonly sums: Answers;
  /** reporting months that the parts speak for; `null` when none is dated */
  readonly months: { readonly from: number; readonly to: number } | null;
  /** whether any part names its type (area) */
  readonly named: boolean;
}

/**
 * Parts by a dimension of the cube (`type`, `area` or a further one), in the order of their labels; sorting is
 * the figure's.
 */
export function breakdown(kept: Slice, by: string, ids: readonly MeasureId[]): Breakdown {
  const { cube } = kept;
  const { codes, labels } = dimensionOf(cube, by) ?? {
    codes: new Int32Array(cube.length).fill(-1),
    labels: []
  };
  const others = [cube.type, cube.area, ...cube.further.map((own) => own.codes)].filter(
    (own) => own !== codes
  );
  const partsBy = byCode(codes, kept.parts);
  // A total for one type over all areas speaks for that type; a total over all types does not.
  const totalsBy = byCode(
    codes,
    kept.totals.filter((t) => codes[t] !== -1)
  );
  // A file that gives areas only as stated totals still ranks them.
  for (const [code, cells] of totalsBy) {
    if (!partsBy.has(code) && cells.some((t) => others.every((own) => own[t] === -1))) partsBy.set(code, []);
  }
  const parts: Part[] = [];
  for (const [code, cells] of partsBy) {
    const key = code < 0 ? '' : (labels[code] ?? '');
    parts.push({
      key,
      answers: answersFor(cube, ids, cells, totalsBy.get(code) ?? [], false),
      remainder: isRemainder(key),
      order: orderOf(cube, cells)
    });
  }
  parts.sort((a, b) => (a.key < b.key ? -1 : 1));
  return {
    parts,
    sums: sumsOf(
      ids,
      parts.map((part) => part.answers)
    ),
    months: monthsOf(cube, kept.parts),
    named: parts.some((part) => part.key !== '')
  };
}

function orderOf(cube: Cube, cells: readonly number[]): number {
  let order = Infinity;
  // Files come after one another; a file has fewer lines than this.
  for (const i of cells) order = Math.min(order, (cube.source[i] ?? 0) * 1e8 + (cube.firstRow[i] ?? 0));
  return order;
}

/** What stands in the rows, added up. */
function sumsOf(ids: readonly MeasureId[], rows: readonly Answers[]): Answers {
  const sums: Partial<Record<MeasureId, Answer>> = {};
  for (const id of ids) if (rows.some((row) => row[id])) sums[id] = together(rows.map((row) => row[id]));
  return sums;
}

function monthsOf(cube: Cube, cells: readonly number[]): Breakdown['months'] {
  let from = Infinity;
  let to = -Infinity;
  for (const i of cells) {
    const first = cube.fromMonth[i] ?? NO_MONTH;
    if (first === NO_MONTH) continue;
    from = Math.min(from, first);
    to = Math.max(to, cube.toMonth[i] ?? first);
  }
  return Number.isFinite(from) ? { from, to } : null;
}

export interface Grid {
  /** period index → figures, for each key; a missing entry is unknown */
  readonly cells: ReadonlyMap<string, ReadonlyMap<number, Answers>>;
  /** sum of the parts of each period; missing when it has none */
  readonly sums: ReadonlyMap<number, Answers>;
}

/** Type × period. A type without a cell in a period is none or unknown, as its files allow. */
export function grid(
  kept: Slice,
  periods: readonly Period[],
  keys: readonly string[],
  ids: readonly MeasureId[],
  spans: readonly (SourceSpan | null)[]
): Grid {
  const { cube } = kept;
  const grain = periods[0]?.grain ?? 'year';
  const groups = new Map(byPeriod(kept, grain).groups.map((group) => [group.period.index, group]));
  const cells = new Map<string, Map<number, Answers>>(keys.map((key) => [key, new Map()]));
  const sums = new Map<number, Answers>();
  for (const period of periods) {
    const parts = groups.get(period.index)?.parts ?? [];
    const zero = absentIsZero(cube, period.fromMonth, period.toMonth, spans);
    const partsBy = byCode(cube.type, parts);
    const totalsBy = byCode(cube.type, groups.get(period.index)?.totals ?? []);
    for (const key of keys) {
      const code = key === '' ? -1 : cube.types.indexOf(key);
      const mine = partsBy.get(code) ?? [];
      const stated = code < 0 ? [] : (totalsBy.get(code) ?? []);
      const none = mine.length + stated.length === 0;
      if (none && !zero) continue;
      cells.get(key)?.set(period.index, answersFor(cube, ids, mine, stated, none));
    }
    const rows = keys.flatMap((key) => cells.get(key)?.get(period.index) ?? []);
    if (rows.length > 0) sums.set(period.index, sumsOf(ids, rows));
  }
  return { cells, sums };
}

/** The figures of each type or area in the time compared with; missing where they are unknown. */
export interface Before {
  readonly base: Pick<Against, 'period' | 'days' | 'toDate'>;
  readonly cells: ReadonlyMap<string, Answers>;
  /** the sum of them, and the whole with stated totals speaking */
  readonly sums: Answers;
  readonly whole: Answers;
}

/** @param spansOf the time that the files speak for, of a type or an area; `null` where it cannot be compared */
export function beforeBy(
  base: Against,
  by: 'type' | 'area',
  keys: readonly string[],
  ids: readonly MeasureId[],
  spansOf: (key: string) => readonly (SourceSpan | null)[] | null
): Before {
  const { cube, parts, totals } = base.kept;
  const codes = by === 'type' ? cube.type : cube.area;
  const labels = by === 'type' ? cube.types : cube.areas;
  const months = [monthOf(base.days.from, cube.calendar), monthOf(base.days.to, cube.calendar)] as const;
  const partsBy = byCode(codes, parts);
  const totalsBy = byCode(codes, totals);
  const cells = new Map<string, Answers>();
  for (const key of keys) {
    const code = key === '' ? -1 : labels.indexOf(key);
    const mine = partsBy.get(code) ?? [];
    const stated = code < 0 ? [] : (totalsBy.get(code) ?? []);
    const none = mine.length + stated.length === 0;
    const spans = spansOf(key);
    if (spans === null) continue;
    if (!none || absentIsZero(cube, ...months, spans))
      cells.set(key, answersFor(cube, ids, mine, stated, none));
  }
  return {
    base,
    cells,
    sums: sumsOf(ids, [...cells.values()]),
    whole: answersFor(cube, ids, parts, totals, base.zero)
  };
}

/** The figure for everything kept, totals speaking for their parts. */
export function whole(kept: Slice, ids: readonly MeasureId[]): Answers {
  const answers: Partial<Record<MeasureId, Answer>> = {};
  for (const id of ids) {
    if (kept.cube.measures[id]) answers[id] = resolve(kept.cube, id, kept.parts, kept.totals);
  }
  return answers;
}
