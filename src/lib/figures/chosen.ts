/** The cells that a view keeps, and the period that the page speaks of. */
import { daysOf, monthsFilled, type Calendar, type Days, type Grain } from '../cases/calendar';
import { against, likeDays, type Against, type Compare, type NoChange } from '../cube/against';
import { sourceSpans } from '../cube/coverage';
import type { Cube } from '../cube/cube';
import { series, type PeriodRow, type Series } from '../cube/series';
import { slice, without, type Filter, type Slice } from '../cube/slice';
import { placeSpans } from '../cube/speaking';
import type { Context } from './context';

/** Before and after every date. */
const EVER = 2_000_000;

/** The days chosen, where a choice was made; an open end reaches beyond all dates. */
export function chosenDays(filter: Filter, window: Days | null | undefined, calendar: Calendar): Days | null {
  if (window) return window;
  if (filter.fromMonth === null && filter.toMonth === null) return null;
  return {
    from: filter.fromMonth === null ? -EVER : daysOf(filter.fromMonth, filter.fromMonth, calendar).from,
    to: filter.toMonth === null ? EVER : daysOf(filter.toMonth, filter.toMonth, calendar).to
  };
}

/** What a filter keeps: of the cube cut to the chosen days where those cut months. */
export function keptOf(context: Context, filter: Filter): Slice {
  return context.cut ? slice(context.cut, without(filter, 'period')) : slice(context.cube, filter);
}

export interface Chosen {
  /** cells in the time chosen, and the same without a choice of time */
  readonly kept: Slice;
  readonly all: Slice;
  /** periods in the time chosen; one that the choice cuts is given for the days chosen */
  readonly series: Series;
  /** the last of them that has cells */
  readonly current: PeriodRow | null;
  /** what it is compared with */
  readonly base: Against | NoChange;
  /** the time that the files speak for, of the places chosen */
  readonly spans: Context['spans'];
}

/** The time that the files speak for, of the places that a filter keeps. */
export function spansFor({ cube, spans }: Pick<Context, 'cube' | 'spans'>, filter: Filter): Context['spans'] {
  return filter.areas ? placeSpans(cube, filter.areas, spans) : spans;
}

/** @param filter the view's, less the dimension of the figure */
export function chosenOf(context: Context, filter: Filter): Chosen {
  const { cube, grain, compare, ids, today } = context;
  const spans = spansFor(context, filter);
  const kept = keptOf(context, filter);
  const untimed = without(filter, 'period');
  const all = context.cut || untimed !== filter ? slice(cube, untimed) : kept;
  const earlier = context.earlier.map((cube) => slice(cube, untimed));
  const within = chosenDays(filter, context.window, cube.calendar);
  const time = { spans, today, earlier };
  const line = series(kept, grain, compare, ids, { ...time, within, all });
  const current = [...line.rows].reverse().find((row) => row.spoken) ?? null;
  const base = current ? against(current, compare, all, time) : 'no-base';
  return { kept, all, series: line, current, base, spans };
}

/** The part of a view that decides what is compared. */
export interface Comparison {
  readonly filter: Filter;
  readonly window?: Days | null;
  readonly grain: Grain;
  readonly compare: Compare;
  readonly today: number;
}

/**
 * The days that periods are compared with, where no cell of the cube ends on them: cubes of those days have to be made
 * (`Context.earlier`). Of the last period in the time chosen, and of the last of all, which the line of periods shows.
 */
export function earlierDays(cube: Cube, view: Comparison): Days[] {
  const { filter } = view;
  const timed = filter.fromMonth !== null || filter.toMonth !== null;
  const last = earlierThan(cube, { ...view, filter: without(filter, 'period'), window: null });
  const chosen = timed ? earlierThan(cube, view) : null;
  const same = chosen && last && chosen.from === last.from && chosen.to === last.to;
  return [...(chosen ? [chosen] : []), ...(last && !same ? [last] : [])];
}

function earlierThan(cube: Cube, { filter, window, grain, compare, today }: Comparison): Days | null {
  const within = chosenDays(filter, window, cube.calendar);
  if (compare.kind === 'previous' && !within) return null;
  // Months that the days cut are in the filter whole.
  // Which types and places is left open: lists of cases speak for all of theirs alike.
  const kept = slice(cube, { ...filter, types: null, areas: null });
  const line = series(kept, grain, compare, [], { spans: sourceSpans(cube), today, within });
  const current = [...line.rows].reverse().find((row) => row.spoken);
  const days = current ? likeDays(current, compare, cube) : null;
  return days && !monthsFilled(days, cube.calendar) ? days : null;
}
