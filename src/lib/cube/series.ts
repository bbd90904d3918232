/**
 * Periods in order, each with its figures and its change from the period it is compared with.
 */
import { periodAt, type Days, type Grain, type Period } from '../cases/calendar';
import type { MeasureId } from '../cases/measures';
import { difference, exactly, growth, sum, type Quantity, type Range } from '../cases/quantity';
import { against, baseIndex, type Against, type Compare, type NoChange, type Time } from './against';
import { absentIsZero, coverage, type Coverage } from './coverage';
import type { Cube } from './cube';
import { NOTHING, resolve, type Answer } from './resolve';
import { byPeriod, type PeriodGroup, type Slice } from './slice';

export type Answers = Readonly<Partial<Record<MeasureId, Answer>>>;

export interface Change {
  readonly base: Period;
  /** exact days compared with */
  readonly days: Days;
  /** the same days of an unfinished or cut period, not the whole of it */
  readonly toDate: boolean;
  readonly absolute: Quantity;
  /** `null` from a base of zero: "không tính được" */
  readonly relative: Range | null;
  /** the same from the printed values, inside `relative` */
  readonly printed: number | null;
  /** percent on a base of fewer than 20 cases: marked, it swings with single cases */
  readonly smallBase: boolean;
  /** the larger part, of the cases of either side, that the measure is not known of; 0 when all is known */
  readonly unknown: number;
}

export interface PeriodRow {
  readonly period: Period;
  readonly answers: Answers;
  readonly coverage: Coverage;
  readonly changes: Readonly<Partial<Record<MeasureId, Change | NoChange>>>;
  /** whether any cell speaks for it */
  readonly spoken: boolean;
}

export interface Series {
  readonly rows: readonly PeriodRow[];
  /** part cells too coarse for this grain, in rows of the file: "không tính được từ số liệu theo năm" */
  readonly unanswered: number;
}

export const SMALL_BASE = 20;
const MOST_PERIODS = 1200;

export interface SeriesTime extends Time {
  /** the days chosen, where they may cut a period */
  readonly within?: Days | null;
  /** the same cells without a choice of time: what periods are compared with is found here */
  readonly all?: Slice;
}

/** Periods that the slice has cells for, and the gaps between them. */
export function series(
  kept: Slice,
  grain: Grain,
  compare: Compare,
  ids: readonly MeasureId[],
  time: SeriesTime
): Series {
  const { cube } = kept;
  const { spans, today, within = null } = time;
  const { groups, unanswered } = byPeriod(kept, grain);
  const rows = withGaps(groups, cube, grain).map((group): Uncompared => {
    const cells = [...group.parts, ...group.totals];
    const zero =
      cells.length === 0 && absentIsZero(cube, group.period.fromMonth, group.period.toMonth, spans);
    return {
      period: group.period,
      answers: answersFor(cube, ids, group.parts, group.totals, zero),
      coverage: coverage(cube, group.period, cells, spans, today, within),
      spoken: cells.length > 0
    };
  });
  const all = time.all ?? kept;
  const at = new Set(rows.map((row) => row.period.index));
  const whole = all === kept ? groups : byPeriod(all, grain).groups;
  const bases = { ...time, groups: new Map(whole.map((group) => [group.period.index, group])) };
  return {
    rows: rows.map((row) => {
      const base = against(row, compare, all, bases);
      const gap = base === 'no-base' && at.has(baseIndex(row.period, compare, cube) ?? NaN);
      return { ...row, changes: changesOf(row, gap ? 'unknown' : base, ids) };
    }),
    unanswered
  };
}

/** Figures of several measures over the same cells; `zero` says that nothing means none. */
export function answersFor(
  cube: Cube,
  ids: readonly MeasureId[],
  parts: readonly number[],
  totals: readonly number[],
  zero: boolean
): Answers {
  const answers: Partial<Record<MeasureId, Answer>> = {};
  for (const id of ids) {
    if (!cube.measures[id]) continue;
    answers[id] = zero
      ? { ...NOTHING, quantity: exactly(0), basis: 'parts' }
      : resolve(cube, id, parts, totals);
  }
  return answers;
}

function withGaps(groups: readonly PeriodGroup[], cube: Cube, grain: Grain): PeriodGroup[] {
  const first = groups[0];
  const last = groups.at(-1);
  if (!first || !last || last.period.index - first.period.index > MOST_PERIODS) return [...groups];
  const at = new Map(groups.map((group) => [group.period.index, group]));
  const all: PeriodGroup[] = [];
  for (let index = first.period.index; index <= last.period.index; index++) {
    all.push(at.get(index) ?? { period: periodAt(grain, index, cube.calendar), parts: [], totals: [] });
  }
  return all;
}

type Uncompared = Omit<PeriodRow, 'changes'>;

function changesOf(
  now: Uncompared,
  base: Against | NoChange,
  ids: readonly MeasureId[]
): PeriodRow['changes'] {
  const changes: Partial<Record<MeasureId, Change | NoChange>> = {};
  const before =
    typeof base === 'object' ? answersAgainst(base, [...new Set([...ids, 'cases' as const])]) : {};
  for (const id of ids) {
    changes[id] = typeof base === 'object' ? compared(now.answers, before, id, base) : base;
  }
  return changes;
}

/** The figures of what is compared with, over all its cells. */
export function answersAgainst({ kept, zero }: Against, ids: readonly MeasureId[]): Answers {
  return answersFor(kept.cube, ids, kept.parts, kept.totals, zero);
}

/** Of the cases, as a fraction, those that the measure is not known of. */
export function unknownShare(answers: Answers, id: MeasureId): number {
  const own = answers[id];
  if (!own || own.unknownRows === 0) return 0;
  const cases = answers.cases?.quantity?.value;
  return cases ? Math.max(0, 1 - own.knownCases / cases) : 1;
}

/** A change between two known figures of like time. @param cases those of the base: few are marked */
export function change(
  after: Quantity,
  before: Quantity,
  { period, days, toDate }: Pick<Against, 'period' | 'days' | 'toDate'>,
  cases: Quantity | null | undefined,
  unknown = 0
): Change {
  return {
    base: period,
    days,
    toDate,
    absolute: difference(after, before),
    relative: growth(after, before),
    printed: before.low > 0 ? after.value / before.value - 1 : null,
    smallBase: cases ? cases.value < SMALL_BASE : false,
    unknown
  };
}

/**
 * The change of one measure between figures of like time. Take `base` from `against` and `before` from its
 * cells: all of them, or those of one type or area.
 */
export function compared(
  now: Answers,
  before: Answers,
  id: MeasureId,
  base: Pick<Against, 'period' | 'days' | 'toDate'>
): Change | NoChange {
  const after = now[id]?.quantity;
  const earlier = before[id]?.quantity;
  if (!after || !earlier) return 'unknown';
  const unknown = Math.max(unknownShare(now, id), unknownShare(before, id));
  return change(after, earlier, base, before.cases?.quantity, unknown);
}

/** Months that a moving average runs over. */
const RUN = 12;

/**
 * Mean of the twelve months that end with each month, as an interval; `null` until twelve known and finished
 * months stand in a row. A month that is not known is a gap, never a zero.
 */
export function movingAverage(rows: readonly PeriodRow[], id: MeasureId): (Quantity | null)[] {
  return rows.map((row, at) => {
    const run = rows.slice(Math.max(0, at - RUN + 1), at + 1);
    if (row.period.grain !== 'month' || run.length < RUN) return null;
    const known = run.flatMap((one) => (one.coverage.complete && one.answers[id]?.quantity) || []);
    const total = known.length === RUN ? sum(known) : null;
    return (
      total && {
        value: total.value / RUN,
        low: total.low / RUN,
        high: total.high / RUN,
        qualifier: total.qualifier
      }
    );
  });
}
