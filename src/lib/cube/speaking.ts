/**
 * Which files speak for a place, and for which time: "no cell" may mean none only there. A list of cases that never
 * names a place says nothing of it; and a place that was there only to 30/06/2025, or only from 01/07/2025, has no
 * figures, and none that are nought, beyond that day.
 */
import { FIRST_NEW_DAY } from '../cases/areas';
import { monthOf } from '../cases/calendar';
import { NO_MONTH } from '../cases/record';
import type { SourceSpan } from './coverage';
import type { Cube } from './cube';

type Spans = readonly (SourceSpan | null)[];

/** Spans of the files that name any of these places, as far as these places were there; others are `null`. */
export function placeSpans(cube: Cube, places: ReadonlySet<string>, spans: Spans): Spans {
  // Rows of no stated place are of any.
  if (places.has('')) return spans;
  const named = namesOf(cube);
  const own = [...places].flatMap((place) => named[cube.areas.indexOf(place)] ?? []);
  const sources = new Set(own.flatMap((one) => [...one.sources]));
  return cutTo(spans, sources, lifeOf(cube, own, places), cube);
}

/** The same for cells that are known already. @param places labels of areas; `null` where the cells are of no area */
export function speaking(
  cube: Cube,
  cells: readonly number[],
  places: Iterable<string> | null,
  spans: Spans
): Spans {
  const own: Named = { sources: new Set(), before: false, after: false };
  for (const i of cells) take(own, cube, i);
  return cutTo(spans, own.sources, places ? lifeOf(cube, [own], places) : null, cube);
}

/** What cells say of a place: the files they are of, and whether one lies before (after) the change as a whole. */
interface Named {
  readonly sources: Set<number>;
  before: boolean;
  after: boolean;
}

const known = new WeakMap<Cube, readonly Named[]>();

/** By area, from all cells that name it. */
function namesOf(cube: Cube): readonly Named[] {
  const there = known.get(cube);
  if (there) return there;
  const named = cube.areas.map((): Named => ({ sources: new Set(), before: false, after: false }));
  for (let i = 0; i < cube.length; i++) {
    const own = named[cube.area[i] ?? -1];
    // A subtotal can answer nothing (`slice`).
    if (own && cube.role[i] !== 2) take(own, cube, i);
  }
  known.set(cube, named);
  return named;
}

function take(named: Named, cube: Cube, i: number): void {
  named.sources.add(cube.source[i] ?? -1);
  if ((cube.fromMonth[i] ?? NO_MONTH) === NO_MONTH) return;
  if ((cube.toDay[i] ?? 0) < FIRST_NEW_DAY) named.before = true;
  if ((cube.fromDay[i] ?? 0) >= FIRST_NEW_DAY) named.after = true;
}

function cutTo(spans: Spans, sources: ReadonlySet<number>, life: 'old' | 'new' | null, cube: Cube): Spans {
  return spans.map((span, at) => {
    if (!span || !sources.has(at)) return null;
    if (life === 'old') {
      const last = Math.min(span.lastDay, FIRST_NEW_DAY - 1);
      return { ...span, last: Math.min(span.last, monthOf(last, cube.calendar)), lastDay: last };
    }
    if (life === 'new') {
      const first = Math.max(span.first, monthOf(FIRST_NEW_DAY, cube.calendar));
      return { ...span, first, since: FIRST_NEW_DAY };
    }
    return span;
  });
}

/** Whether these places were there at any time from one day to another, as far as is known. */
export function there(cube: Cube, places: readonly string[], from: number, to: number): boolean {
  if (from < FIRST_NEW_DAY && to >= FIRST_NEW_DAY) return true;
  const era = eraOf(cube, places);
  return era === null || (era === 'old') === to < FIRST_NEW_DAY;
}

/** Whether these places were there all the time from one day to another, as far as is known. */
export function lived(cube: Cube, places: readonly string[], from: number, to: number): boolean {
  if (from >= FIRST_NEW_DAY || to < FIRST_NEW_DAY) return true;
  return eraOf(cube, places) === null;
}

/** Whether there are places of before the change alone and places of after it alone. */
export function bothEras(cube: Cube): boolean {
  const eras = new Set(cube.areas.map((place) => eraOf(cube, [place])));
  return eras.has('old') && eras.has('new');
}

/** The side of the change that all cells of these places lie on, where they are units of that side alone. */
function lifeOf(cube: Cube, named: readonly Named[], places: Iterable<string>): 'old' | 'new' | null {
  const era = eraOf(cube, places);
  // An old name that is written on after the change still counts.
  const beyond = named.some(({ before, after }) => (era === 'old' ? after : era === 'new' && before));
  return beyond ? null : era;
}

function eraOf(cube: Cube, places: Iterable<string>): 'old' | 'new' | null {
  // Rolled up to a level, a unit takes in what came after it.
  if (cube.areasWritten) return null;
  const eras = new Set<string>();
  for (const place of places) {
    const id = place === '' ? '' : (cube.names.area[cube.areas.indexOf(place)]?.id ?? '');
    eras.add(/^(old:[^+]*\+?)+$/.test(id) ? 'old' : /^(new:[^+]*\+?)+$/.test(id) ? 'new' : '');
  }
  const [era] = eras;
  return eras.size === 1 && (era === 'old' || era === 'new') ? era : null;
}
