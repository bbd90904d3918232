/**
 * At which level a column's places stand. "Vạn Ninh" alone is a district and several communes; in a
 * column beside Diên Khánh and Nha Trang it is the district. Evidence for the review, where it is
 * shown and can be changed; a value is still only accepted when it means one unit at that level.
 */
import type { AreaLevel, Areas } from './areaData';
import { areaMatcher, type AreaScope } from './areas';
import { isRemainder } from './text';

const LEVELS = ['province', 'district', 'commune'] as const;
/** Share of the distinct values that must be certain at a level. */
const ENOUGH = 0.5;

/** The level at which most distinct values are certain, the larger one when two are even; null when none is. */
export function columnLevel(
  areas: Areas,
  values: readonly string[],
  scope: Omit<AreaScope, 'level'> = {}
): AreaLevel | null {
  const find = areaMatcher(areas);
  const distinct = [...new Set(values)].filter((value) => value.trim() !== '' && !isRemainder(value));
  let best: AreaLevel | null = null;
  let most = distinct.length * ENOUGH;
  for (const level of LEVELS) {
    const sure = distinct.filter((value) => find(value, { ...scope, level }).kind === 'exact').length;
    if (sure > most || (best === null && sure > 0 && sure >= most)) {
      best = level;
      most = sure;
    }
  }
  return best;
}
