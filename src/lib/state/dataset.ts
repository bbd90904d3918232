/** Files in view, and what titles and source lines say of them. */
import { printNumber, type Lang } from '../cases/print';
import type { Level, RecordTable } from '../cases/record';
import type { DatasetInfo } from '../figures/context';
import type { Messages } from '../i18n/vi';
import type { FileReading } from '../intake/reading';
import { SAMPLE } from './sample';

/** One file in view. */
export interface Loaded {
  readonly name: string;
  readonly level: Level;
  readonly table: RecordTable;
  readonly rows: number;
  readonly yearly: boolean;
  readonly foreign: ReadonlyMap<string, number>;
}

export interface DataSet {
  readonly files: readonly Loaded[];
  readonly sample: boolean;
}

/** What is kept of a reading once it is imported. */
export function loadedOf(reading: FileReading): Loaded {
  const time = reading.reading.columns.find((column) => column.meaning === 'date');
  const foreign = new Map<string, number>();
  for (const problem of reading.problems) {
    if (problem.reason !== 'foreign-currency' || problem.action !== 'kept') continue;
    const name = String(problem.detail?.['currency'] ?? '');
    foreign.set(name, (foreign.get(name) ?? 0) + 1);
  }
  return {
    name: reading.file,
    level: reading.reading.level,
    table: reading.records,
    rows: reading.records.length,
    yearly: time?.date?.finest === 'year',
    foreign
  };
}

/** Title, place, source and notes, in the words of a language. */
export function datasetInfo(data: DataSet, m: Messages, lang: Lang): DatasetInfo {
  const names = data.files.map((file) => file.name);
  const yearly = data.files.every((file) => file.yearly);
  const counts = new Map<string, number>();
  for (const file of data.files)
    for (const [name, n] of file.foreign) counts.set(name, (counts.get(name) ?? 0) + n);
  const foreign =
    [...counts].map(([name, n]) => `${name} (${m.ui.review.rows(printNumber(n, lang))})`).join(', ') || null;
  if (data.sample) {
    return { title: SAMPLE.title, ...SAMPLE[lang], sample: true, yearly, foreign };
  }
  const title =
    names.length === 1 ? (names[0] ?? '').replace(/\.[a-z0-9]{1,5}$/i, '') : m.ui.filesTitle(names.length);
  return { title, place: null, subject: null, source: m.ui.files(names), sample: false, yearly, foreign };
}
