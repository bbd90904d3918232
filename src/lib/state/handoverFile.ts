/**
 * What a `.sovu` file holds of the data, as paths and JSON, and how its files come into the list of kept files.
 *
 *     data.json                 files (entries as they are kept, where their parts are), what is in view of them
 *     files/N/…                 the original of file N, byte for byte; not there when it was left out
 *     tables/N.columns          its records as they were read
 *     tables/N-before.columns   its records before it was read another way, when everything is handed over
 *
 * What comes out of a file is not trusted: it is checked here.
 */
import { isWholeTable } from '../cases/digest';
import { RECORD_SHAPE, type RecordTable } from '../cases/record';
import type { Content, Opened } from '../export/handoverClient';
import {
  isKeptFile,
  isSameFile,
  viewFrom,
  type KeptFile,
  type KeptView,
  type Settled,
  type WholeFile
} from './keptFile';
import { earlierTable, newId } from './keptImport';

export const DATA_PATH = 'data.json';

/** A kept file on its way out. */
export interface Outgoing {
  readonly whole: WholeFile;
  readonly original: Blob | null;
  readonly earlier: RecordTable | null;
}

/** A file as it came in a handed-over file. */
export interface Given {
  readonly file: KeptFile;
  /** `null`: of an older shape, or not sound; to be read from the original */
  readonly table: RecordTable | null;
  readonly original: Blob | null;
  readonly earlier: RecordTable | null;
}

export interface GivenData {
  readonly files: readonly Given[];
  readonly view: KeptView;
}

interface Parts {
  readonly path: string;
  readonly content: Content;
}

/** The parts of a file that hold the data. `files` are to be in the order of the list. */
export function dataParts(files: readonly Outgoing[], view: KeptView): Parts[] {
  const parts: Parts[] = [];
  const add = (path: string, content: Content): string => {
    parts.push({ path, content });
    return path;
  };
  const ids = new Set(files.map(({ whole }) => whole.file.id));
  const listed = files.map(({ whole: { file, table }, original, earlier }, i) => {
    const before = earlier && `tables/${i + 1}-before.columns`;
    const known = before !== null || ids.has(file.previous?.table ?? '');
    return {
      entry: { ...file, previous: known ? file.previous : null },
      original: original && add(`files/${i + 1}/${pathName(file.name)}`, { kind: 'bytes', value: original }),
      table: add(`tables/${i + 1}.columns`, { kind: 'tree', value: table }),
      earlier: before && add(before, { kind: 'tree', value: earlier })
    };
  });
  const data = { version: 1, files: listed, view: viewFrom(view, ids) };
  return [{ path: DATA_PATH, content: { kind: 'json', value: data } }, ...parts];
}

/** A name that any file system takes. */
function pathName(name: string): string {
  const clean = name
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N} ().,_-]/gu, '_')
    .slice(-80);
  return /^\.*$/.test(clean) ? '_' : clean;
}

/** What a handed-over file holds of the data; `null` when that makes no sense. */
export function givenData({ parts }: Opened): GivenData | null {
  const data = parts.get(DATA_PATH) as Readonly<Record<string, unknown>> | null | undefined;
  if (typeof data !== 'object' || data === null || data['version'] !== 1) return null;
  const { files, view } = data;
  if (!Array.isArray(files)) return null;
  const given: Given[] = [];
  for (const one of files as unknown[]) {
    if (typeof one !== 'object' || one === null) return null;
    const { entry, original, table, earlier } = one as Readonly<Record<string, unknown>>;
    if (!isKeptFile(entry) || !/^[0-9a-z]{1,60}$/.test(entry.id)) return null;
    const bytes = typeof original === 'string' ? parts.get(original) : undefined;
    const columns = typeof table === 'string' ? parts.get(table) : undefined;
    const before = typeof earlier === 'string' ? parts.get(earlier) : undefined;
    const old = entry.digest !== null && entry.digest.shape !== RECORD_SHAPE;
    given.push({
      file: entry,
      table: !old && isWholeTable(columns) ? columns : null,
      original: bytes instanceof Uint8Array ? new Blob([bytes as Uint8Array<ArrayBuffer>]) : null,
      earlier: isWholeTable(before) ? before : null
    });
  }
  const ids = new Set(given.map(({ file }) => file.id));
  return ids.size === given.length ? { files: given, view: viewFrom(view, ids) } : null;
}

/** Files ready for the list, with ids that are free there. */
export interface Arrival {
  /** in the order in which they came; a file that is kept already is that file again */
  readonly files: readonly WholeFile[];
  /** those that were not kept before */
  readonly fresh: readonly string[];
  readonly view: KeptView;
  readonly tables: readonly (readonly [key: string, table: RecordTable])[];
  readonly bytes: readonly (readonly [id: string, bytes: Blob])[];
}

/**
 * Files of a handed-over file among those kept here.
 * @param kept the list here, with the records of those that come again
 * @param known whether files that are kept already are to be as the handed-over file has them; else they stay out
 */
export function arrival(
  given: readonly (Given & { readonly table: RecordTable })[],
  view: KeptView,
  kept: readonly { readonly file: KeptFile; readonly table: RecordTable | null }[],
  known: 'replace' | 'leave'
): Arrival {
  const taken = new Set<string>();
  const twins = new Map(
    given.flatMap(({ file }) => {
      const twin = kept.find((own) => isSameFile(own.file, file) && !taken.has(own.file.id));
      if (twin) taken.add(twin.file.id);
      return twin ? [[file.id, twin] as const] : [];
    })
  );
  const wanted = given.filter(({ file }) => known === 'replace' || !twins.has(file.id));
  const ids = new Map(wanted.map(({ file }) => [file.id, twins.get(file.id)?.file.id ?? newId()]));
  const tables: [string, RecordTable][] = [];
  const bytes: [string, Blob][] = [];
  const files = wanted.map(({ file, table, original, earlier }): WholeFile => {
    const id = ids.get(file.id) ?? file.id;
    const twin = twins.get(file.id);
    tables.push([id, table]);
    if (original) bytes.push([id, original]);
    const changed =
      twin?.table && file.digest && twin.file.digest?.checksum !== file.digest.checksum ? twin.table : null;
    const before = changed ?? earlier;
    if (before) tables.push([earlierTable(id), before]);
    const previous = changed
      ? { name: twin?.file.label || (twin?.file.name ?? ''), table: earlierTable(id) }
      : previousOf(file, id, ids, earlier !== null);
    const added = twin?.file.added ?? file.added;
    const withoutOriginal = twin ? (twin.file.withoutOriginal ?? false) && !original : !original;
    return { file: { ...file, id, previous, added, withoutOriginal }, table };
  });
  return {
    files,
    fresh: files.map(({ file }) => file.id).filter((id) => !taken.has(id)),
    view: {
      ids: view.ids.flatMap((id) => ids.get(id) ?? []),
      settled: view.settled.flatMap((one): Settled[] => {
        const [newer, older] = [ids.get(one.newer), ids.get(one.older)];
        return newer && older ? [{ ...one, newer, older }] : [];
      })
    },
    tables,
    bytes
  };
}

function previousOf(
  { previous }: KeptFile,
  id: string,
  ids: ReadonlyMap<string, string>,
  earlier: boolean
): KeptFile['previous'] {
  if (!previous) return null;
  if (earlier) return { ...previous, table: earlierTable(id) };
  const other = ids.get(previous.table);
  return other ? { ...previous, table: other } : null;
}
