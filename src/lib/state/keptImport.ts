/** Files of the review on their way into the list of kept files. */
import { digestOf } from '../cases/digest';
import { overlapOf } from '../cases/overlap';
import type { RecordTable } from '../cases/record';
import { unitOfFile } from '../cases/unitName';
import type { KnownNames } from '../intake/nameReading';
import type { Changes, FileReading } from '../intake/reading';
import { loadedOf, originsOf } from './dataset';
import {
  columnMeanings,
  isSameFile,
  sizeOf,
  spanOf,
  type KeptFile,
  type KeptView,
  type WholeFile
} from './keptFile';
import type { Plan } from './overlaps';

/** A file of the review on its way in. */
export interface Incoming {
  /** its name in the plan */
  readonly side: string;
  readonly reading: FileReading;
  readonly changes: Changes;
  /** what was known of names when it was read */
  readonly names: KnownNames;
  readonly hash: string;
  /** the original; `null` when it is kept already */
  readonly bytes: Blob | null;
}

/** Files ready to be shown and then written. */
export interface Prepared {
  readonly view: KeptView;
  readonly fresh: readonly { readonly whole: WholeFile; readonly incoming: Incoming }[];
  /** files whose place a newer one takes: `[newer, older]` */
  readonly replaced: readonly (readonly [newer: string, older: string])[];
  /** what was in view before */
  readonly before: readonly WholeFile[];
}

/** Comparing beyond this many rows to find what a file replaces would hold up the page. */
const MOST_COMPARED = 300_000;

/** Makes kept files of what comes in. A file kept before is that file again, with what the user said of it. */
export function prepared(
  incoming: readonly Incoming[],
  plan: Plan,
  files: readonly KeptFile[],
  before: readonly WholeFile[]
): Prepared {
  const names = new Map<string, string>();
  const fresh = incoming.flatMap((one): Prepared['fresh'] => {
    const counts = plan.ids.includes(one.side);
    // The very file is kept already, and the user does not want it to count.
    if (!counts && files.some((file) => isSameFile(file, one))) return [];
    const twin =
      files.find(({ id }) => id === one.side) ??
      files.find((file) => isSameFile(file, one) && !plan.ids.includes(file.id));
    const whole = { file: keptFrom(one, twin), table: one.reading.records };
    names.set(one.side, whole.file.id);
    return [{ whole, incoming: one }];
  });
  const named = (side: string): string => names.get(side) ?? side;
  const settled = plan.settled.map((one) => ({ ...one, newer: named(one.newer), older: named(one.older) }));
  return {
    view: { ids: [...new Set(plan.ids.map(named))], settled },
    fresh,
    replaced: plan.replaced.map(([newer, older]) => [named(newer), named(older)]),
    before
  };
}

/** The files of a prepared view, in its order. */
export function filesOf({ view, fresh, before }: Prepared): WholeFile[] {
  const own = new Map([...before, ...fresh.map(({ whole }) => whole)].map((one) => [one.file.id, one]));
  return view.ids.flatMap((id) => own.get(id) ?? []);
}

/**
 * What is to be written of files just imported; digests and previous versions are found here, since the page
 * shows the figures first.
 * @param known the files as they are listed now: the user may have said something of them meanwhile
 */
export function toWrite(
  one: Prepared,
  known: (id: string) => KeptFile | undefined
): { entries: KeptFile[]; tables: [string, RecordTable][]; bytes: [string, Blob][] } {
  const tables: [string, RecordTable][] = [];
  const bytes: [string, Blob][] = [];
  const entries = one.fresh.map(({ whole: { file, table }, incoming }): KeptFile => {
    const own = known(file.id) ?? file;
    const digest = digestOf(table, incoming.reading.counts, columnMeanings(incoming.reading));
    const before = one.before.find((other) => other.file.id === file.id);
    tables.push([file.id, table]);
    if (incoming.bytes) bytes.push([file.id, incoming.bytes]);
    let previous = own.previous;
    if (before && before.file.digest?.checksum !== digest.checksum) {
      previous = { name: before.file.label || before.file.name, table: earlierTable(file.id) };
      tables.push([previous.table, before.table]);
    } else if (!before) previous = replacedBy(file, table, one) ?? previous;
    return { ...own, digest, previous, tableSize: sizeOf(table) };
  });
  return { entries, tables, bytes };
}

/** Where the records of a file stand as they were before it was read another way. */
export function earlierTable(id: string): string {
  return `${id}:before`;
}

/** The older version that a new file was put in place of: as decided, or what went out and has most in common. */
function replacedBy(file: KeptFile, table: RecordTable, one: Prepared): KeptFile['previous'] {
  if (!one.view.ids.includes(file.id)) return null;
  const decided = new Set(one.replaced.flatMap(([newer, older]) => (newer === file.id ? [older] : [])));
  const alike = one.before
    .filter((out) => !one.view.ids.includes(out.file.id))
    .map((out) => ({
      file: out.file,
      shared: decided.has(out.file.id)
        ? Infinity
        : out.table.length + table.length > MOST_COMPARED
          ? 0
          : (overlapOf({ level: file.level, table }, { level: out.file.level, table: out.table })?.shared ??
            0)
    }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)[0]?.file;
  return alike ? { name: alike.label || alike.name, table: alike.id } : null;
}

/** A reading as a kept file; what the user said of `before` stays said. */
export function keptFrom(
  { reading, changes, names, hash }: Pick<Incoming, 'reading' | 'changes' | 'names' | 'hash'>,
  before: KeptFile | undefined
): KeptFile {
  const { level, yearly, foreign } = loadedOf(reading);
  return {
    id: before?.id ?? newId(),
    name: reading.file,
    size: reading.bytes,
    tableSize: before?.tableSize ?? 0,
    hash,
    changes,
    names,
    level,
    yearly,
    foreign: [...foreign],
    ...(reading.returned ? { origins: [...originsOf(reading.returned)] } : {}),
    counts: reading.counts,
    span: spanOf(reading.records),
    digest: null,
    added: before?.added ?? Date.now(),
    previous: before?.previous ?? null,
    declined: null,
    status: before?.status ?? 'unknown',
    source: before?.source ?? '',
    label: before?.label ?? '',
    unitHint: unitOfFile(reading.reading.titles, reading.file),
    unit: before?.unit ?? '',
    reported: before?.reported ?? null
  };
}

/** Unlike any other, also of another tab; without `:` and `/`, which part keys. */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint32Array(2));
  return `f${Date.now().toString(36)}${[...random].map((word) => word.toString(36)).join('')}`;
}
