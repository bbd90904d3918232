/** What a handed-over file says of names and settings that stands in figures, for data that are shown without being taken over. */
import { MONEY_UNITS, type MoneyUnit } from '../cases/print';
import { parseStyle, type SentenceStyle } from '../figures/changeStyle';
import { isFault, parseVocabulary } from './vocabularyFile';

export interface Shown {
  /** names of types, by id */
  readonly labels: Readonly<Record<string, string>>;
  readonly unit: MoneyUnit | 'auto';
  readonly style: SentenceStyle | null;
}

/** @param valueOf what a part of that name holds */
export function shownOf(valueOf: (name: string) => unknown): Shown {
  const names = parseVocabulary(JSON.stringify(valueOf('vocabulary') ?? null));
  const set = valueOf('settings');
  const { unit, style } = (typeof set === 'object' && set !== null ? set : {}) as Readonly<
    Record<string, unknown>
  >;
  return {
    labels: isFault(names) ? {} : names.labels,
    unit: MONEY_UNITS.find((own) => own === unit) ?? 'auto',
    style: typeof style === 'string' ? parseStyle(style) : null
  };
}

/** The user's own names of types, and where they gave none those that are shown along. */
export function namesBelow(
  own: ReadonlyMap<string, string>,
  shown: Shown | null | undefined
): ReadonlyMap<string, string> {
  return shown ? new Map([...Object.entries(shown.labels), ...own]) : own;
}
