/** Decisions about the names of a file under review: made in it, and remembered for the next ones. */
import type { NameChanges, NameEntry, NameReading } from '../intake/nameReading';
import { useReview } from './review.svelte';
import type { ReviewFile } from './reviewFile';
import { useVocabulary } from './vocabulary.svelte';

/** What a name is to stand for; `null`: keep it as it is; `undefined`: no decision (any more). */
export interface NameDecision {
  readonly entry: NameEntry;
  readonly to: { readonly id: string; readonly label: string } | null | undefined;
}

/** Applies decisions: the file is read again once, and the vocabulary keeps them. */
export async function decideNames(
  file: ReviewFile,
  reading: NameReading,
  decisions: readonly NameDecision[]
): Promise<void> {
  const names = file.changes.names ?? {};
  const made = new Map(Object.entries((reading.of === 'type' ? names.types : names.areas) ?? {}));
  for (const { entry, to } of decisions) {
    if (to === undefined) made.delete(entry.key);
    else made.set(entry.key, to && to.id);
  }
  for (const { to } of decisions) if (to?.id.startsWith('own:')) useVocabulary().addType(to.label);
  const province = reading.province?.name ?? '';
  useVocabulary().remember(
    reading.of,
    decisions.map(({ entry, to }) => ({
      text: entry.key,
      to: to && to.id,
      label: to?.label ?? null,
      ...(reading.of === 'area' ? { province } : {})
    }))
  );
  const part = Object.fromEntries(made);
  await change(file, reading.of === 'type' ? { ...names, types: part } : { ...names, areas: part });
}

/** Looks the places of a file up in another province; empty: in the whole country; `undefined`: as the file says. */
export async function chooseProvince(file: ReviewFile, province: string | undefined): Promise<void> {
  const { province: _, ...names } = file.changes.names ?? {};
  await change(file, province === undefined ? names : { ...names, province });
}

function change(file: ReviewFile, names: NameChanges): Promise<void> {
  return useReview().change(file, { names });
}

/** Suggestions that leave one choice. */
export function singles(reading: NameReading): NameDecision[] {
  return reading.entries.flatMap((entry) => {
    const [only] = entry.candidates;
    const sure = entry.state === 'suggested' && only && entry.candidates.length === 1 && entry.more === 0;
    // an address inside a unit would be counted under the unit's name: one at a time, by eye
    return sure && entry.reason !== 'inside' ? [{ entry, to: only }] : [];
  });
}
