/**
 * Which type of the vocabulary a text means: accepted when written as one of its names, otherwise at
 * most suggested with the reason, and kept as it is (DOMAIN.md §7).
 */
import { editDistance } from './editDistance';
import { scamTypeKey, SCAM_TYPES, type ScamType } from './scamTypes';
import { isRemainder } from './text';

/** `spelling`: a near miss of a name; `contains`: a name is part of the text, or the text of a name. */
export type ScamTypeReason = 'spelling' | 'contains';

export type ScamTypeMatch =
  | { readonly kind: 'exact'; readonly type: ScamType }
  | { readonly kind: 'suggested'; readonly types: readonly ScamType[]; readonly reason: ScamTypeReason }
  | { readonly kind: 'none' };

/** Shorter than this a part of a name says nothing. */
const SHORTEST = 8;
/** One letter in ten may differ. */
const SLACK = 0.1;

const exact = new Map(SCAM_TYPES.flatMap((type) => type.names.map((name) => [scamTypeKey(name), type])));

export function matchScamType(raw: string): ScamTypeMatch {
  const key = scamTypeKey(raw);
  const type = exact.get(key);
  if (type) return { kind: 'exact', type };
  if (key.length < SHORTEST || isRemainder(raw)) return { kind: 'none' };
  const limit = Math.max(1, Math.floor(key.length * SLACK));
  const near = typesWhere((name) => name.length >= SHORTEST && editDistance(key, name, limit) <= limit);
  if (near.length > 0) return { kind: 'suggested', types: near, reason: 'spelling' };
  const parts = typesWhere((name) => within(name, key) || within(key, name));
  return parts.length > 0 ? { kind: 'suggested', types: parts, reason: 'contains' } : { kind: 'none' };
}

function typesWhere(fits: (name: string) => boolean): ScamType[] {
  return [...new Set([...exact].filter(([name]) => fits(name)).map(([, type]) => type))];
}

/** `part` stands in `whole` as whole words. */
function within(part: string, whole: string): boolean {
  return part.length >= SHORTEST && ` ${whole} `.includes(` ${part} `);
}
