/** Files in view, and what titles and source lines say of them. */
import { printNumber, type Lang } from '../cases/print';
import { lineKey } from '../cases/overlap';
import type { DatasetInfo } from '../figures/context';
import type { Messages } from '../i18n/vi';
import type { FileReading, Returned } from '../intake/reading';
import type { Shown } from './handoverShown';
import type { KeptFile, Settled } from './keptFile';
import { knownSource } from './known';
import type { Loaded } from './loaded';
import { SAMPLE } from './sample';

/** Data that lie beside the app: shown at start, not kept on this machine. */
export interface Published {
  /** empty: of its files */
  readonly title: string;
  readonly files: readonly KeptFile[];
  readonly settled: readonly Settled[];
  readonly shown: Shown | null;
}

export interface DataSet {
  readonly files: readonly Loaded[];
  readonly sample: boolean;
  readonly published?: Published;
}

/** What is kept of a reading once it is imported. */
export function loadedOf(reading: FileReading): Loaded {
  const time = reading.reading.columns.find((column) => column.meaning === 'date');
  const foreign = new Map<string, number>();
  // A row is counted once, however many of its amounts are foreign.
  const seen = new Set<string>();
  for (const problem of reading.problems) {
    if (problem.reason !== 'foreign-currency' || problem.action !== 'kept') continue;
    const name = String(problem.detail?.['currency'] ?? '');
    const row = `${name} ${problem.row}`;
    if (!seen.has(row)) foreign.set(name, (foreign.get(name) ?? 0) + 1);
    seen.add(row);
  }
  return {
    id: '',
    name: reading.file,
    status: 'unknown',
    source: '',
    level: reading.reading.level,
    table: reading.records,
    rows: reading.records.length,
    yearly: time?.date?.finest === 'year',
    foreign
  };
}

/** Of rejected rows that came back: by line, the line of the file each is from. */
export function originsOf({ rows }: Returned): ReadonlyMap<number, string> {
  return new Map(rows.map(({ row, file, of, sheet }) => [row, lineKey(file, of, sheet)]));
}

/** Title, place, source, status and notes, in the words of a language. */
export function datasetInfo(data: DataSet, m: Messages, lang: Lang): DatasetInfo {
  const names = data.files.map((file) => file.name);
  const yearly = data.files.every((file) => file.yearly);
  const counts = new Map<string, number>();
  for (const file of data.files)
    for (const [name, n] of file.foreign) counts.set(name, (counts.get(name) ?? 0) + n);
  const foreign =
    [...counts].map(([name, n]) => `${name} (${m.ui.review.rows(printNumber(n, lang))})`).join(', ') || null;
  const status = statusText(data.files, m);
  if (data.sample) {
    const { place, subject, source } = SAMPLE[lang];
    return { title: SAMPLE.title, place, subject, source, sample: true, yearly, foreign, status };
  }
  const title =
    data.published?.title ||
    (names.length === 1 ? (names[0] ?? '').replace(/\.[a-z0-9]{1,5}$/i, '') : m.ui.filesTitle(names.length));
  const source = sourceOf(data.files, m);
  const [only] = data.files;
  const known = only && data.files.length === 1 ? knownSource(only.table, lang) : null;
  return { title, place: null, subject: null, ...known, source, sample: false, yearly, foreign, status };
}

/** What the user says of each file's origin, else its name. */
function sourceOf(files: readonly Loaded[], m: Messages): string {
  const unsaid = files.filter((file) => !file.source).map((file) => file.name);
  const said = files
    .filter((file) => file.source)
    .map((file) => m.ui.kept.fromFile(file.source.replace(/\.$/, ''), file.name));
  return [...said, ...(unsaid.length > 0 ? [m.ui.files(unsaid)] : [])].join('; ');
}

/** One status for all files, or which file has which; `null` when nothing is said of any. */
function statusText(files: readonly Loaded[], m: Messages): string | null {
  const w = m.ui.kept.statusLine;
  const statuses = [...new Set(files.map((file) => file.status))];
  const [only] = statuses;
  if (only && statuses.length === 1) return only === 'unknown' ? null : w.one[only];
  return w.mixed(
    statuses.map((status) =>
      w.group(
        w.names[status],
        files.filter((file) => file.status === status).map((file) => file.name)
      )
    )
  );
}
