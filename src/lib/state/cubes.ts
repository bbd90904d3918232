/** The cubes a view asks for: the whole one, and those of days that cut months. */
import type { Calendar, Days } from '../cases/calendar';
import type { Cube } from '../cube/cube';
import { earlierDays, type Comparison } from '../figures/chosen';
import type { CutCubes } from '../figures/context';
import type { Split } from '../store/dimensions';
import type { Store } from '../store/store';

/** The whole cube, that of the days chosen and that of the days compared with. */
export interface Cubes extends CutCubes {
  readonly cube: Cube;
  /** further dimensions and limits that all of them were made with */
  readonly split: Split;
}

/** What of a view decides which cubes it needs. */
export interface Wanted extends Comparison {
  readonly calendar: Calendar;
  readonly split: Split;
}

/** The cubes for a view, where all of them are there already (then the very same, if they fit); else `null`. */
export function cubesAt(now: Cubes | null, wanted: Wanted): Cubes | null {
  if (!now || !sameWhole(now, wanted)) return null;
  const earlier = earlierDays(now.cube, wanted);
  if (wanted.window && !isFor(now.cut, wanted.window)) return null;
  if (earlier && !isFor(now.earlier, earlier)) return null;
  const cut = wanted.window ? now.cut : null;
  const before = earlier ? now.earlier : null;
  return cut === now.cut && before === now.earlier ? now : { ...now, cut, earlier: before };
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
  const cube = now && sameWhole(now, wanted) ? now.cube : await made(null);
  const cut = window && (await made(window));
  const days = earlierDays(cube, wanted);
  const earlier = days && (await made(days));
  return { cube, cut, earlier, split };
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
