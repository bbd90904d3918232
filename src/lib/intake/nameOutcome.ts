/** What became of one name, before it is counted and listed. */
import type { AreaUnit } from '../cases/areaData';
import type { Named } from '../cases/record';
import type { NameHow, NameReason } from './nameReading';

export type NameOutcome =
  | { readonly state: 'accepted'; readonly named: Named; readonly how: NameHow }
  | {
      readonly state: 'suggested';
      readonly reason: NameReason;
      readonly candidates: readonly Named[];
      readonly more: number;
    }
  /** `how` where the user said so */
  | { readonly state: 'kept'; readonly how?: NameHow };

export const KEPT: NameOutcome = { state: 'kept' };
/** More than these are no choice but a list. */
const MOST = 8;

export function suggested(reason: NameReason, candidates: readonly Named[]): NameOutcome {
  return {
    state: 'suggested',
    reason,
    candidates: candidates.slice(0, MOST),
    more: Math.max(0, candidates.length - MOST)
  };
}

/** A unit as records carry it: "Phường Vĩnh Hải" in "Thành phố Nha Trang, Khánh Hòa". */
export function namedUnit(unit: AreaUnit): Named {
  const { district, province } = unit;
  const within = district ? `${district.label}, ${province?.name ?? ''}` : (province?.label ?? null);
  return { id: unit.id, label: unit.label, within };
}
