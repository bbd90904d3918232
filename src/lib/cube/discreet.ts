/**
 * Cells of single cases without the day and the line of any: what leaves the machine as counts says no more of a case than its
 * month. No figure changes: lists of cases are counted by months, and the last day of each list stays.
 */
import { daysOf } from '../cases/calendar';
import { FIRST_NEW_DAY } from '../cases/areas';
import { NO_MONTH } from '../cases/record';
import { sourceSpans } from './coverage';
import type { Cube } from './cube';

export function discreet(cube: Cube): Cube {
  const spans = sourceSpans(cube);
  // Where totals are stated, which cells they hold is told by the days.
  const stating = new Set<number>();
  for (let i = 0; i < cube.length; i++) if (cube.role[i] !== 0) stating.add(cube.source[i] ?? 0);
  const fromDay = cube.fromDay.slice();
  const toDay = cube.toDay.slice();
  const firstRow = cube.firstRow.slice();
  const whole = new Map<number, { from: number; to: number }>();
  for (let i = 0; i < cube.length; i++) {
    const at = cube.source[i] ?? 0;
    const span = spans[at];
    const [first = NO_MONTH, last = NO_MONTH] = [cube.fromMonth[i], cube.toMonth[i]];
    if (cube.sources[at]?.level !== 'case' || stating.has(at)) continue;
    firstRow[i] = 0;
    if (!span || first === NO_MONTH) continue;
    const key = first * 4096 + (last - first);
    let days = whole.get(key);
    if (!days) whole.set(key, (days = daysOf(first, last, cube.calendar)));
    const { from, to } = sameSide(days, fromDay[i] ?? 0, toDay[i] ?? 0);
    fromDay[i] = from;
    toDay[i] = Math.min(to, span.lastDay);
  }
  return { ...cube, fromDay, toDay, firstRow };
}

/** The days of the months, cut at the change of units where the cell lies on one side of it. */
function sameSide(
  days: { from: number; to: number },
  from: number,
  to: number
): { from: number; to: number } {
  if (to < FIRST_NEW_DAY) return { from: days.from, to: Math.min(days.to, FIRST_NEW_DAY - 1) };
  if (from >= FIRST_NEW_DAY) return { from: Math.max(days.from, FIRST_NEW_DAY), to: days.to };
  return days;
}
