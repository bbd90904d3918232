/**
 * A file kept on this machine, the list of what is in view, and how the two make the data in view. What
 * comes back from storage is not trusted: it is checked here.
 */
import { DATA_STATUSES, type DataStatus } from '../cases/dataStatus';
import type { Digest } from '../cases/digest';
import { withoutCodesOf, withoutLinesOf } from '../cases/overlap';
import { NO_DAY, type Level, type RecordTable } from '../cases/record';
import { unitOfLabel, type UnitHint } from '../cases/unitName';
import type { KnownNames } from '../intake/nameReading';
import type { Changes, Counts, FileReading } from '../intake/reading';
import type { Loaded } from './loaded';

/** What the user says of a file. */
export interface FileNote {
  readonly status: DataStatus;
  /** `Báo cáo số 12/BC-CAT ngày 15/6/2023`; empty when not said */
  readonly source: string;
  /** a name of the user's; empty: the file's own */
  readonly label: string;
  /** the unit it comes from, by the user; empty: as it says itself (`unitHint`) */
  readonly unit?: string;
  /** day number of the report, by the user; `null` or absent: the day it was imported */
  readonly reported?: number | null;
}

/** An earlier version that this one took the place of. */
interface Previous {
  /** its name then */
  readonly name: string;
  /** where its records are kept: the id of another file, or a second table of this one */
  readonly table: string;
}

export interface KeptFile extends FileNote {
  readonly id: string;
  readonly name: string;
  /** bytes of the original */
  readonly size: number;
  /** bytes of its records, about */
  readonly tableSize: number;
  /** SHA-256 of the original */
  readonly hash: string;
  /** every choice of the user's in the review, by which it is read again */
  readonly changes: Changes;
  /** what earlier files had taught of names when it was imported */
  readonly names: KnownNames;
  readonly level: Level;
  readonly yearly: boolean;
  readonly foreign: readonly (readonly [currency: string, rows: number])[];
  /** of rejected rows that came back: by line, the line of the file each is from */
  readonly origins?: readonly (readonly [line: number, from: string])[];
  readonly counts: Counts;
  /** first and last day of its records; `null` when none has a date */
  readonly span: { readonly from: number; readonly to: number } | null;
  /** the unit that its titles or its name say; absent in entries of older versions */
  readonly unitHint?: UnitHint | null;
  /** `null` until it is taken, right after the import */
  readonly digest: Digest | null;
  /** when it was imported first, milliseconds since 1970 */
  readonly added: number;
  readonly previous: Previous | null;
  /** checksum of another reading of the same bytes that the user did not want */
  readonly declined: number | null;
  /** it was handed over without its original: it cannot be read again */
  readonly withoutOriginal?: boolean;
}

const SETTLED = ['merge', 'both', 'lines-new', 'lines-old'] as const;

/** What the user decided about two files that overlap. */
export interface Settled {
  readonly newer: string;
  readonly older: string;
  /**
   * `merge`: cases of the newer do not count in the older; `both`: two sources, added together; `lines-new`,
   * `lines-old`: lines that both count do so in the newer, or the older, alone
   */
  readonly decision: (typeof SETTLED)[number];
}

/** Which files count, in their order. The others are kept but not in any figure. */
export interface KeptView {
  readonly ids: readonly string[];
  readonly settled: readonly Settled[];
}

export const EMPTY_VIEW: KeptView = { ids: [], settled: [] };

/** A file with its records as they were read, all of them. */
export interface WholeFile {
  readonly file: KeptFile;
  readonly table: RecordTable;
}

function contentOf({ file: { name, level, origins }, table }: WholeFile) {
  return { name, level, table, ...(origins ? { origins: new Map(origins) } : {}) };
}

/** The files as they count: cases that a newer one has too are left out of the older. */
export function composed(files: readonly WholeFile[], settled: readonly Settled[]): Loaded[] {
  return files.map(({ file, table }) => {
    const own = settled.reduce((rest, { newer, older, decision }) => {
      const other = files.find(({ file: { id } }) => id === (older === file.id ? newer : older));
      if (!other || (older !== file.id && newer !== file.id)) return rest;
      if (decision === 'merge' && older === file.id) return withoutCodesOf(rest, other.table);
      const lines = decision === 'lines-new' ? older : decision === 'lines-old' ? newer : null;
      return lines === file.id ? withoutLinesOf(contentOf({ file, table: rest }), contentOf(other)) : rest;
    }, table);
    return { ...loadedFrom(file), table: own, rows: own.length };
  });
}

/** What a figure needs to know of a file, but for its records. */
export function loadedFrom(file: KeptFile): Omit<Loaded, 'table' | 'rows'> {
  const { id, name, label, status, source, level, yearly } = file;
  return { id, name: label || name, status, source, level, yearly, foreign: new Map(file.foreign) };
}

/** What says which unit a file comes from, short of the user: its titles, the user's name for it, its own name. */
export function unitHintOf({ unitHint, label }: Pick<KeptFile, 'unitHint' | 'label'>): UnitHint | null {
  if (unitHint?.from === 'title') return unitHint;
  return (label === '' ? null : unitOfLabel(label)) ?? unitHint ?? null;
}

/** The unit a file comes from; empty when nothing says so. */
export function unitOf(file: KeptFile): string {
  return file.unit || (unitHintOf(file)?.unit ?? '');
}

/** The very same file, read from the same sheets. */
export function isSameFile(
  a: { hash: string; changes: Changes },
  b: { hash: string; changes: Changes }
): boolean {
  const sheets = ({ changes }: { changes: Changes }): string => JSON.stringify(changes.sheets ?? null);
  return a.hash !== '' && a.hash === b.hash && sheets(a) === sheets(b);
}

/** First and last day of dated records. */
export function spanOf(table: RecordTable): KeptFile['span'] {
  let [first, last] = [Infinity, -Infinity];
  for (let i = 0; i < table.length; i++) {
    const from = table.from[i] ?? NO_DAY;
    if (from === NO_DAY) continue;
    first = Math.min(first, from);
    last = Math.max(last, table.to[i] ?? from);
  }
  return first <= last ? { from: first, to: last } : null;
}

/** `Column in the file = meaning`, as a digest holds it. */
export function columnMeanings(reading: FileReading): string[] {
  return reading.reading.columns.map(({ name, meaning }) => `${name} = ${meaning}`);
}

/** Bytes that a value takes in storage, about. */
export function sizeOf(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value === 'string') return value.length * 2;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce<number>((sum, part) => sum + sizeOf(part), 0);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Whether an entry of the storage is a file as this version keeps it. */
export function isKeptFile(value: unknown): value is KeptFile {
  if (!isRecord(value)) return false;
  const texts = ['id', 'name', 'hash', 'source', 'label'];
  const numbers = ['size', 'tableSize', 'added'];
  const { counts, span, digest, previous, foreign } = value;
  return (
    texts.every((key) => typeof value[key] === 'string') &&
    numbers.every((key) => typeof value[key] === 'number') &&
    DATA_STATUSES.some((status) => status === value['status']) &&
    (value['level'] === 'case' || value['level'] === 'aggregate') &&
    isRecord(value['changes']) &&
    isRecord(value['names']) &&
    isRecord(counts) &&
    ['rows', 'accepted', 'rejected', 'totals'].every((key) => typeof counts[key] === 'number') &&
    (span === null ||
      (isRecord(span) && typeof span['from'] === 'number' && typeof span['to'] === 'number')) &&
    (digest === null || (isRecord(digest) && Array.isArray(digest['sums']) && isRecord(digest['counts']))) &&
    (value['origins'] === undefined || Array.isArray(value['origins'])) &&
    (previous === null || (isRecord(previous) && typeof previous['table'] === 'string')) &&
    Array.isArray(foreign) &&
    ['string', 'undefined'].includes(typeof value['unit']) &&
    (value['reported'] === null || ['number', 'undefined'].includes(typeof value['reported'])) &&
    (value['unitHint'] === null ||
      value['unitHint'] === undefined ||
      (isRecord(value['unitHint']) && typeof value['unitHint']['unit'] === 'string'))
  );
}

/** The list of what is in view, from storage; what makes no sense counts as nothing in view. */
export function viewFrom(value: unknown, known: ReadonlySet<string>): KeptView {
  if (!isRecord(value) || !Array.isArray(value['ids']) || !Array.isArray(value['settled'])) return EMPTY_VIEW;
  const ids = (value['ids'] as unknown[]).filter(
    (id): id is string => typeof id === 'string' && known.has(id)
  );
  const settled = (value['settled'] as unknown[]).filter(
    (one): one is Settled =>
      isRecord(one) &&
      ids.some((id) => id === one['newer']) &&
      ids.some((id) => id === one['older']) &&
      SETTLED.some((decision) => decision === one['decision'])
  );
  return { ids: [...new Set(ids)], settled };
}
