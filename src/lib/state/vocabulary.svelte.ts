/**
 * What the user decided about names, kept on this machine and applied to the next files. The only
 * writer of it.
 */
import { areaMemoryKey, typeMemoryKey } from '../intake/nameMemory';
import type { KnownNames } from '../intake/nameReading';
import {
  EMPTY_VOCABULARY,
  joinedVocabulary,
  printVocabulary,
  storedVocabulary,
  withEntries,
  type Remembered,
  type Vocabulary
} from './vocabularyFile';

const KEY = 'so-vu:vocabulary';

class UserVocabulary {
  all = $state.raw<Vocabulary>(storedVocabulary(stored()));
  /** as intake wants it */
  known = $derived<KnownNames>({ types: targets(this.all.types), areas: targets(this.all.areas) });
  /** names the user gave to types, by id */
  labels = $derived<ReadonlyMap<string, string>>(new Map(Object.entries(this.all.labels)));
  /** groups the user put types into, by id */
  groups = $derived<ReadonlyMap<string, string>>(new Map(Object.entries(this.all.groups)));
  size = $derived(
    Object.keys(this.all.types).length +
      Object.keys(this.all.areas).length +
      Object.keys(this.all.labels).length +
      Object.keys(this.all.groups).length +
      this.all.own.length
  );

  /** Remembers decisions; `undefined` forgets one. */
  remember(
    of: 'type' | 'area',
    decisions: readonly (Omit<Remembered, 'to'> & { to: string | null | undefined })[]
  ): void {
    const changes = decisions.map(({ to, ...rest }): readonly [string, Remembered | null] => [
      of === 'type' ? typeMemoryKey(rest.text) : areaMemoryKey(rest.text, rest.province ?? ''),
      to === undefined ? null : { ...rest, to }
    ]);
    const part = withEntries(of === 'type' ? this.all.types : this.all.areas, changes);
    this.#keep(of === 'type' ? { types: part } : { areas: part });
  }

  forget(of: 'types' | 'areas' | 'labels' | 'groups', key: string): void {
    this.#keep({ [of]: Object.fromEntries(Object.entries(this.all[of]).filter(([own]) => own !== key)) });
  }

  /** Gives a type a name of the user's own; an empty one gives back the shipped name. */
  rename(id: string, label: string): void {
    const text = label.trim().normalize('NFC');
    if (text === '') this.forget('labels', id);
    else this.#keep({ labels: { ...this.all.labels, [id]: text } });
  }

  addType(name: string): void {
    const text = name.trim().normalize('NFC');
    if (text !== '' && !this.all.own.includes(text)) this.#keep({ own: [...this.all.own, text] });
  }

  removeType(name: string): void {
    this.#keep({ own: this.all.own.filter((own) => own !== name) });
  }

  /** Puts a type into a group of the user's naming; an empty one takes it out. */
  group(id: string, name: string): void {
    const text = name.trim().normalize('NFC');
    if (text === '') this.forget('groups', id);
    else this.#keep({ groups: { ...this.all.groups, [id]: text } });
  }

  /** Adds an imported vocabulary; what it says wins. */
  add(other: Vocabulary): void {
    this.#keep(joinedVocabulary(this.all, other));
  }

  /** Puts another one in place of it. */
  replace(other: Vocabulary): void {
    this.#keep(other);
  }

  clear(): void {
    this.#keep(EMPTY_VOCABULARY);
  }

  print(): string {
    return printVocabulary(this.all);
  }

  #keep(change: Partial<Vocabulary>): void {
    this.all = { ...this.all, ...change };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.all));
    } catch {
      // Storage may be full or forbidden; the decisions then last until the page is left.
    }
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function targets(part: Readonly<Record<string, Remembered>>): Record<string, string | null> {
  return Object.fromEntries(Object.entries(part).map(([key, { to }]) => [key, to]));
}

let vocabulary: UserVocabulary | undefined;

/** The one vocabulary of the page; made on first use, since prerendering has no `localStorage`. */
export function useVocabulary(): UserVocabulary {
  return (vocabulary ??= new UserVocabulary());
}
