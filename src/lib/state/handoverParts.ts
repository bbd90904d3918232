/** All that is handed over beside the data. Whoever has something more to hand over adds a part to `HANDOVER_PARTS`. */
import { parseLines, printLines } from '../cases/boundaryText';
import { parseStyle, printStyle } from '../figures/changeStyle';
import { MONEY_UNITS } from '../cases/print';
import type { Opened } from '../export/handoverClient';
import { useBoundaries } from './boundaries.svelte';
import { partOf, type HandoverPart } from './handoverPart';
import { joinLayouts, layouts, putLayouts } from './layouts';
import { useReport } from './report.svelte';
import { readReport, reportText } from './reportFile';
import { useSettings } from './settings.svelte';
import { useUnits } from './units.svelte';
import { isFault, joinedVocabulary, parseVocabulary } from './vocabularyFile';
import { useVocabulary } from './vocabulary.svelte';

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

/** The report that is being put together; undone on its own page too. */
const report: HandoverPart = {
  name: 'report',
  version: 1,
  optional: true,
  take() {
    const { state } = useReport();
    return state.items.length > 0 ? (JSON.parse(reportText(state)) as unknown) : null;
  },
  read(value) {
    const read = readReport(JSON.stringify(value));
    if (!read) return null;
    return () => {
      const before = useReport().state;
      useReport().replace(read.report);
      return () => useReport().replace(before);
    };
  }
};

/** Boundaries of the user's own under the map. */
const boundaries: HandoverPart = {
  name: 'boundaries',
  version: 1,
  optional: true,
  take() {
    const { shown } = useBoundaries();
    return shown && { name: shown.name, lines: printLines(shown.lines) };
  },
  read(value) {
    if (!isObject(value)) return null;
    const { name, lines } = value;
    const read = typeof lines === 'string' ? parseLines(lines) : null;
    if (typeof name !== 'string' || !read) return null;
    return () => {
      const before = useBoundaries().shown;
      useBoundaries().replace({ name, lines: read });
      return () => useBoundaries().replace(before);
    };
  }
};

export const HANDOVER_PARTS: readonly HandoverPart[] = [
  vocabulary,
  settings,
  units,
  known,
  boundaries,
  report
];

export interface PartsGiven {
  /** by name of the part: what puts it in place and gives the way back */
  readonly give: ReadonlyMap<string, () => () => void>;
  /** names of parts that this version can't read */
  readonly unread: readonly string[];
}

/** The parts of a handed-over file that this version knows. Changes nothing. */
export function partsOf(opened: Opened): PartsGiven {
  const unread: string[] = [];
  const give = new Map<string, () => () => void>();
  for (const part of HANDOVER_PARTS) {
    const given = partOf(opened, part.name);
    if (given === undefined) continue;
    const read = given?.version === part.version ? part.read(given.value) : null;
    if (read) give.set(part.name, read);
    else unread.push(part.name);
  }
  return { give, unread };
}

/** Parts that are of no use to who only looks at published data. */
export const PRIVATE_PARTS: readonly string[] = HANDOVER_PARTS.map(({ name }) => name).filter(
  (name) => name !== 'settings' && name !== 'vocabulary' && name !== 'boundaries'
);
