/**
 * The user's vocabulary as it is stored, exported and imported: JSON with a version. Storage is read
 * with tolerance (what is unreadable is left out), an imported file strictly (it is refused with what
 * is wrong in it).
 */
export const VOCABULARY_VERSION = 1;

/** A decision about a name; `to` is a type's or unit's id, the name of an own type, or `null`: keep as it is. */
export interface Remembered {
  /** as it stood in the file */
  readonly text: string;
  readonly to: string | null;
  /** what `to` is called, to be shown */
  readonly label: string | null;
  /** areas: the province in which it was decided; empty for none */
  readonly province?: string;
}

export interface Vocabulary {
  readonly version: typeof VOCABULARY_VERSION;
  /** by `typeMemoryKey` */
  readonly types: Readonly<Record<string, Remembered>>;
  /** by `areaMemoryKey` */
  readonly areas: Readonly<Record<string, Remembered>>;
  /** names the user gives to types, by type id */
  readonly labels: Readonly<Record<string, string>>;
  /** types of the user's own, by name */
  readonly own: readonly string[];
  /** groups of types, by type id */
  readonly groups: Readonly<Record<string, string>>;
}

export const EMPTY_VOCABULARY: Vocabulary = {
  version: VOCABULARY_VERSION,
  types: {},
  areas: {},
  labels: {},
  own: [],
  groups: {}
};

/** Why a file is no vocabulary. `where` is the part that is wrong. */
export type VocabularyFault =
  | { readonly kind: 'not-json' | 'not-vocabulary' }
  | { readonly kind: 'version'; readonly version: string }
  | { readonly kind: 'entry'; readonly where: string };

/** More than this is no vocabulary of an office. */
const LONGEST = 300;

/** A file that the user chose. Nothing of a file with a fault is taken. */
export function parseVocabulary(text: string): Vocabulary | VocabularyFault {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { kind: 'not-json' };
  }
  if (!isObject(given) || !('version' in given)) return { kind: 'not-vocabulary' };
  if (given['version'] !== VOCABULARY_VERSION) return { kind: 'version', version: String(given['version']) };
  const bad: string[] = [];
  const vocabulary = collected(given, bad);
  const [where] = bad;
  return where === undefined ? vocabulary : { kind: 'entry', where };
}

export function isFault(read: Vocabulary | VocabularyFault): read is VocabularyFault {
  return 'kind' in read;
}

/** What this machine kept: whatever of it is readable. */
export function storedVocabulary(text: string | null): Vocabulary {
  try {
    const given: unknown = JSON.parse(text ?? 'null');
    return isObject(given) && given['version'] === VOCABULARY_VERSION
      ? collected(given, [])
      : EMPTY_VOCABULARY;
  } catch {
    return EMPTY_VOCABULARY;
  }
}

export function printVocabulary(vocabulary: Vocabulary): string {
  return `${JSON.stringify(vocabulary, null, 2)}\n`;
}

/** Entries with some of them set, or (`null`) taken out. */
export function withEntries(
  entries: Readonly<Record<string, Remembered>>,
  changes: readonly (readonly [key: string, entry: Remembered | null])[]
): Record<string, Remembered> {
  const made = new Map(Object.entries(entries));
  for (const [key, entry] of changes) {
    if (entry) made.set(key, entry);
    else made.delete(key);
  }
  return Object.fromEntries(made);
}

/** Two vocabularies in one; where they speak of the same name the second decides. */
export function joinedVocabulary(a: Vocabulary, b: Vocabulary): Vocabulary {
  return {
    version: VOCABULARY_VERSION,
    types: { ...a.types, ...b.types },
    areas: { ...a.areas, ...b.areas },
    labels: { ...a.labels, ...b.labels },
    own: [...new Set([...a.own, ...b.own])],
    groups: { ...a.groups, ...b.groups }
  };
}

/** The parts that are as they should be; the places of the others go into `bad`. */
function collected(given: Readonly<Record<string, unknown>>, bad: string[]): Vocabulary {
  const record = <T>(name: string, read: (value: unknown) => T | undefined): Record<string, T> => {
    const part = given[name] ?? {};
    const out: Record<string, T> = {};
    if (!isObject(part)) {
      bad.push(name);
      return out;
    }
    for (const [key, value] of Object.entries(part)) {
      const entry = key.length <= 2 * LONGEST && key !== '__proto__' ? read(value) : undefined;
      if (entry === undefined) bad.push(`${name} → ${key.slice(0, 60)}`);
      else out[key] = entry;
    }
    return out;
  };
  const list = given['own'] ?? [];
  const own = Array.isArray(list) ? list.map(textOf) : [];
  if (!Array.isArray(list) || own.includes(undefined)) bad.push('own');
  return {
    version: VOCABULARY_VERSION,
    types: record('types', rememberedOf),
    areas: record('areas', rememberedOf),
    labels: record('labels', textOf),
    own: own.filter((text) => text !== undefined),
    groups: record('groups', textOf)
  };
}

function rememberedOf(value: unknown): Remembered | undefined {
  if (!isObject(value)) return undefined;
  const text = textOf(value['text']);
  const to = value['to'] === null ? null : textOf(value['to']);
  const label = value['label'] === null || value['label'] === undefined ? null : textOf(value['label']);
  const province = value['province'] === undefined ? '' : stringOf(value['province']);
  if (text === undefined || to === undefined || label === undefined || province === undefined)
    return undefined;
  return { text, to, label, ...(value['province'] === undefined ? {} : { province }) };
}

function textOf(value: unknown): string | undefined {
  const text = stringOf(value);
  return text === '' ? undefined : text;
}

function stringOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.length <= LONGEST ? value.normalize('NFC') : undefined;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
