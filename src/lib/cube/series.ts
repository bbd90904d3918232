/**
 * Periods in order, each with its figures and its change from the period it is compared with.
 */
import { parsePeriod, periodAt, perYear, type Grain, type Period } from '../cases/calendar';
import type { MeasureId } from '../cases/measures';
import { difference, exactly, growth, type Quantity, type Range } from '../cases/quantity';
import { absentIsZero, coverage, type Coverage, type SourceSpan } from './coverage';
import type { Cube } from './cube';
import { NOTHING, resolve, type Answer } from './resolve';
import { byPeriod, type PeriodGroup, type Slice } from './slice';

export type Compare =
  { readonly kind: 'previous' | 'same-period' } | { readonly kind: 'base'; readonly year: number };

export type Answers = Readonly<Partial<Record<MeasureId, Answer>>>;

export interface Change {
  readonly base: Period;
  readonly absolute: Quantity;
  /** `null` from a base of zero: "không tính được" */
  readonly relative: Range | null;
  /** the same from the printed values, inside `relative` */
  readonly printed: number | null;
  /** percent on a base of fewer than 20 cases: marked, it swings with single cases */
  readonly smallBase: boolean;
}

/** Why a change is not given. */
export type NoChange = 'no-base' | 'unknown' | 'incomplete';

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

export function series(
  kept: Slice,
  grain: Grain,
  compare: Compare,
  ids: readonly MeasureId[],
  spans: readonly (SourceSpan | null)[],
  today: number
): Series {
  const { cube } = kept;
  const { groups, unanswered } = byPeriod(kept, grain);
  const rows = withGaps(groups, cube, grain).map((group) => {
    const cells = [...group.parts, ...group.totals];
    const zero =
      cells.length === 0 && absentIsZero(cube, group.period.fromMonth, group.period.toMonth, spans);
    return {
      period: group.period,
      answers: answersFor(cube, ids, group.parts, group.totals, zero),
      coverage: coverage(cube, group.period, cells, spans, today),
      spoken: cells.length > 0
    };
  });
  const at = new Map(rows.map((row) => [row.period.index, row]));
  return {
    rows: rows.map((row) => ({
      ...row,
      changes: changesOf(row, at.get(baseIndex(row.period, compare, cube) ?? -1), ids)
    })),
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

/** Index of the period compared with; `null` when the base year has none. */
export function baseIndex(period: Period, compare: Compare, cube: Pick<Cube, 'calendar'>): number | null {
  if (compare.kind === 'previous') return period.index - 1;
  const year = perYear(period.grain);
  if (compare.kind !== 'base') return period.index - year;
  const base = parsePeriod(String(compare.year), cube.calendar);
  if (!base) return null;
  const index = base.index * year + (((period.index % year) + year) % year);
  return index === period.index ? null : index;
}

type Uncompared = Omit<PeriodRow, 'changes'>;

function changesOf(
  now: Uncompared,
  base: Uncompared | undefined,
  ids: readonly MeasureId[]
): PeriodRow['changes'] {
  const changes: Partial<Record<MeasureId, Change | NoChange>> = {};
  for (const id of ids) changes[id] = base ? changeOf(now, base, id) : 'no-base';
  return changes;
}

function changeOf(now: Uncompared, base: Uncompared, id: MeasureId): Change | NoChange {
  const after = now.answers[id]?.quantity;
  const before = base.answers[id]?.quantity;
  if (!after || !before) return 'unknown';
  if (!comparable(now, base)) return 'incomplete';
  return change(after, before, base);
}

export function change(
  after: Quantity,
  before: Quantity,
  base: { readonly period: Period; readonly answers: Answers }
): Change {
  const baseCases = base.answers.cases?.quantity;
  return {
    base: base.period,
    absolute: difference(after, before),
    relative: growth(after, before),
    printed: before.low > 0 ? after.value / before.value - 1 : null,
    smallBase: baseCases ? baseCases.value < SMALL_BASE : false
  };
}

/** Whole against whole, or the same months of each ("8 tháng đầu năm" against the same eight). */
export function comparable(
  now: Pick<PeriodRow, 'period' | 'coverage'>,
  base: Pick<PeriodRow, 'period' | 'coverage'>
): boolean {
  if (now.coverage.complete && base.coverage.complete) return true;
  return (
    now.coverage.fromMonth - now.period.fromMonth === base.coverage.fromMonth - base.period.fromMonth &&
    now.coverage.toMonth - now.period.toMonth === base.coverage.toMonth - base.period.toMonth
  );
}
