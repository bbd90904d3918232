/** The cubes a view asks for: the whole one, and those of days that cut months. */
import type { Calendar, Days } from '../cases/calendar';
import type { Cube } from '../cube/cube';
import type { ForeignCell } from '../cube/foreign';
import { earlierDays, type Comparison } from '../figures/chosen';
import type { CutCubes } from '../figures/context';
import type { Split } from '../store/dimensions';
import type { Store } from '../store/store';

/** The whole cube, that of the days chosen and those of the days compared with. */
export interface Cubes extends CutCubes {
  readonly cube: Cube;
  /** further dimensions and limits that all of them were made with */
  readonly split: Split;
  /** amounts in foreign currency under the same limits */
  readonly foreign: readonly ForeignCell[];
}

/** What of a view decides which cubes it needs. */
export interface Wanted extends Comparison {
  readonly calendar: Calendar;
  readonly split: Split;
}

/** The cubes for a view, where all of them are there already (then the very same, if they fit); else `null`. */
export function cubesAt(now: Cubes | null, wanted: Wanted): Cubes | null {
  if (!now || !sameWhole(now, wanted)) return null;
  if (wanted.window && !isFor(now.cut, wanted.window)) return null;
  const earlier: Cube[] = [];
  for (const days of earlierDays(now.cube, wanted)) {
    const made = now.earlier.find((one) => isFor(one, days));
    if (!made) return null;
    earlier.push(made);
  }
  const cut = wanted.window ? now.cut : null;
  const same = earlier.length === now.earlier.length && earlier.every((one, i) => one === now.earlier[i]);
  return cut === now.cut && same ? now : { ...now, cut, earlier };
}

/** Has the store make what is missing. @throws the signal's reason; Error with the engine's as cause */
export async function makeCubes(
  store: Store,
  now: Cubes | null,
  wanted: Wanted,
  signal: AbortSignal
): Promise<Cubes> {
  const { calendar, split, window = null } = wanted;
  const made = (days: Days | null): Promise<Cube> => store.cube(calendar, days, signal, split);
  const same = now && sameWhole(now, wanted) ? now : null;
  const cube = same?.cube ?? (await made(null));
  const foreign = same?.foreign ?? (await store.foreign(split.where, signal));
  const cut = window && (await made(window));
  const earlier: Cube[] = [];
  for (const days of earlierDays(cube, wanted)) earlier.push(await made(days));
  return { cube, cut, earlier, split, foreign };
}

/** Equal questions have equal keys. */
export function wantedKey(wanted: Wanted): string {
  return JSON.stringify(wanted, (_, value: unknown) =>
    value instanceof Set ? [...(value as Set<string>)] : value
  );
}

function isFor(cube: Cube | null, days: Days): boolean {
  return cube?.window?.from === days.from && cube.window.to === days.to;
}

/** Whether the whole cube is of the calendar, the dimensions and the limits asked for. */
function sameWhole({ cube, split }: Cubes, { calendar, split: asked }: Wanted): boolean {
  const { closeMonth, closeDay } = cube.calendar;
  const same = closeMonth === calendar.closeMonth && closeDay === calendar.closeDay;
  return same && splitKey(split) === splitKey(asked);
}

function splitKey({ by = [], where = [] }: Split): string {
  return JSON.stringify([by, where]);
}
