/**
 * What a `.sovu` file holds beside the data: one JSON file each, `state/NAME.json` with `{"version":…,"value":…}`.
 * Whoever has something to hand over adds a part to `HANDOVER_PARTS`.
 */
import { parseStyle, printStyle } from '../figures/changeStyle';
import { MONEY_UNITS } from '../cases/print';
import { joinLayouts, layouts, putLayouts } from './layouts';
import { useSettings } from './settings.svelte';
import { useUnits } from './units.svelte';
import { isFault, joinedVocabulary, parseVocabulary } from './vocabularyFile';
import { useVocabulary } from './vocabulary.svelte';

export interface HandoverPart {
  /** also the name of its file */
  readonly name: string;
  /** raised when older programs can no longer read what `take` gives */
  readonly version: number;
  /** whether the user may leave it out */
  readonly optional?: boolean;
  /** what is handed over, plain JSON; `null`: nothing */
  take(): unknown;
  /**
   * Makes sense of what was handed over, and changes nothing.
   * @returns what puts it in place of what is here and gives the way back; `null` when it makes no sense
   */
  read(value: unknown): (() => () => void) | null;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Decisions about names are added to those made here; names and groups of types are as in the file alone: they stand in figures. */
const vocabulary: HandoverPart = {
  name: 'vocabulary',
  version: 1,
  take: () => useVocabulary().all,
  read(value) {
    const given = parseVocabulary(JSON.stringify(value));
    if (isFault(given)) return null;
    return () => {
      const before = useVocabulary().all;
      const { labels, groups } = given;
      useVocabulary().replace({ ...joinedVocabulary(before, given), labels, groups });
      return () => useVocabulary().replace(before);
    };
  }
};

/** Money unit, style of sentences, province: what of the settings stands in figures or decides how files are read. */
const settings: HandoverPart = {
  name: 'settings',
  version: 1,
  take: settingsNow,
  read(value) {
    if (!isObject(value)) return null;
    const { unit, province, style } = value;
    if (typeof province !== 'string' || typeof style !== 'string') return null;
    const given = {
      unit: MONEY_UNITS.find((own) => own === unit) ?? ('auto' as const),
      province: province.slice(0, 100),
      style: parseStyle(style) ? style : ''
    };
    return () => {
      const before = settingsNow();
      useSettings().set(given);
      return () => useSettings().set(before);
    };
  }
};

function settingsNow() {
  const { unit, province, style } = useSettings();
  return { unit, province, style: style ? printStyle(style) : '' };
}

/** Units that must report, deadlines, stated provincial figures. */
const units: HandoverPart = {
  name: 'units',
  version: 1,
  take: () => useUnits().all,
  read(value) {
    if (!isObject(value)) return null;
    return () => {
      const before = useUnits().all;
      useUnits().replace(value);
      return () => useUnits().replace(before);
    };
  }
};

/** How files of known layouts are read. */
const known: HandoverPart = {
  name: 'layouts',
  version: 1,
  optional: true,
  take: () => (layouts().length > 0 ? layouts() : null),
  read(value) {
    if (!Array.isArray(value)) return null;
    return () => {
      const before = layouts();
      joinLayouts(value);
      return () => putLayouts(before);
    };
  }
};

export const HANDOVER_PARTS: readonly HandoverPart[] = [vocabulary, settings, units, known];

/** Where a part is in the file. */
export function partPath({ name }: HandoverPart): string {
  return `state/${name}.json`;
}
