/**
 * The vocabulary of scam types: how a type's raw text is shown. It only shortens and colours; a type
 * that it does not know is shown as written and never dropped into "khác" (DOMAIN.md §7).
 */
import vocabulary from '../../../data/scam-types.json';
import type { Named } from './record';
import { fold } from './text';

export interface ScamTypeName {
  /** for tables and sentences */
  readonly label: string;
  /** for charts */
  readonly short: string;
  /** 1–8; 0 is grey */
  readonly colour: number;
}

/** A type of the vocabulary; its fields are explained in data/scam-types.README.md. */
export interface ScamType extends ScamTypeName {
  readonly id: string;
  readonly list: string;
  readonly number: number;
  /** ids of types of another list that are close in meaning, for suggestions only */
  readonly near: readonly string[];
  readonly names: readonly string[];
}

export const SCAM_TYPES: readonly ScamType[] = vocabulary.types;
/** Rises with every change of meaning. */
export const SCAM_TYPES_VERSION: number = vocabulary.version;

/** A list that an authority published. */
export interface ScamTypeList {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly groups: readonly string[];
}

export const SCAM_TYPE_LISTS: readonly ScamTypeList[] = vocabulary.lists;

const known = new Map<string, ScamTypeName>();
for (const { label, short, colour, names } of SCAM_TYPES) {
  for (const name of names) known.set(scamTypeKey(name), { label, short, colour });
}

/** Before the text of a type that is not recognised, where it takes the place of an id. */
export const TEXT_TYPE = 'text:';

/** What makes two spellings one name: case, diacritics, spaces and punctuation do not count. */
export function scamTypeKey(text: string): string {
  return fold(text)
    .replace(/["“”'‘’.,;:()…]/g, '')
    .replace(/ +/g, ' ')
    .trim();
}

/** The names of a type as written in a file. Unknown types keep their text and get a lasting colour from it. */
export function scamTypeName(raw: string): ScamTypeName {
  const found = known.get(scamTypeKey(raw));
  if (found) return found;
  let hash = 0;
  for (const letter of scamTypeKey(raw)) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return { label: raw, short: raw, colour: (hash % 8) + 1 };
}

/** What a recognised type is called; the user's own name for it wins. */
function recognised({ id, label }: Named, renamed: ReadonlyMap<string, string>): ScamTypeName {
  const own = renamed.get(id);
  const type = SCAM_TYPES.find((shipped) => shipped.id === id);
  if (!type) return { ...scamTypeName(label), label: own ?? label, short: own ?? label };
  return own === undefined ? type : { label: own, short: own, colour: type.colour };
}

/**
 * Names for a set of types; two types of one data set never share a name.
 * @param named per type, what it was recognised as; without it the text itself says
 * @param renamed names the user gives to types, by id
 */
export function scamTypeNames(
  raws: readonly string[],
  named: readonly (Named | null)[] = [],
  renamed: ReadonlyMap<string, string> = new Map()
): Map<string, ScamTypeName> {
  const names = new Map(
    raws.map((raw, i) => {
      const type = named[i];
      return [raw, type ? recognised(type, renamed) : scamTypeName(raw)];
    })
  );
  const uses = new Map<string, number>();
  for (const { label } of names.values()) uses.set(label, (uses.get(label) ?? 0) + 1);
  for (const [raw, name] of names) {
    if ((uses.get(name.label) ?? 0) > 1) names.set(raw, { ...name, label: raw, short: raw });
  }
  return names;
}
