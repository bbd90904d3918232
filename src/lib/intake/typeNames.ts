/** The names of a column of types against the vocabulary and what the user decided. */
import { matchScamType } from '../cases/scamTypeMatch';
import { SCAM_TYPES, type ScamType } from '../cases/scamTypes';
import type { Named } from '../cases/record';
import { KEPT, suggested, type NameOutcome } from './nameOutcome';
import { typeMemoryKey } from './nameMemory';
import type { KnownNames, NameChanges, NameHow } from './nameReading';

const OWN = 'own:';

export function typeOutcome(text: string, changes: NameChanges, known: KnownNames): NameOutcome {
  const decided = changes.types?.[text];
  if (decided !== undefined) return byUser(decided, 'user');
  const before = known.types?.[typeMemoryKey(text)];
  if (before !== undefined) return byUser(before, 'remembered');
  const match = matchScamType(text);
  if (match.kind === 'exact') return { state: 'accepted', named: namedType(match.type), how: 'name' };
  return match.kind === 'none' ? KEPT : suggested(match.reason, match.types.map(namedType));
}

function byUser(decided: string | null, how: NameHow): NameOutcome {
  if (decided === null) return { state: 'kept', how };
  return { state: 'accepted', named: typeById(decided), how };
}

/** @param given a shipped type's id, or the name of a type of the user's own, with or without its `own:` */
export function typeById(given: string): Named {
  const type = SCAM_TYPES.find(({ id }) => id === given);
  if (type) return namedType(type);
  const label = given.startsWith(OWN) ? given.slice(OWN.length) : given;
  return { id: `${OWN}${label}`, label, within: null };
}

export function namedType({ id, label }: ScamType): Named {
  return { id, label, within: null };
}
