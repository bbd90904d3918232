/**
 * The worker's side: only messages. It keeps each parsed file, so that reading it again with changes
 * needs no other parse, and the bytes of a refused one that another choice may open. All reading is
 * in `intake`.
 */
import * as Comlink from 'comlink';
import type { RejectedRows, RowPlace } from '../cases/problem';
import { knownOf, openFile, readOpened, reopen, type OpenFile, type ReadOptions } from './intake';
import type { KnownLayout } from './layout';
import type { KnownNames } from './nameReading';
import { ReadCancelled } from './pacer';
import type { Changes, FileReading, FileRefusal, NumberStyle, Progress } from './reading';
import { rejectedRows } from './rejectedRows';
import { originalCells, type OriginalCells } from './originalCells';
import { sha256 } from '../cases/sha256';
import { buffersOf } from './transfer';

/** By id: the file opened, or, refused so far, its bytes. */
const opened = new Map<number, OpenFile | Pick<OpenFile, 'source' | 'file'>>();
const cancelled = new Set<number>();

/** What earlier files taught of names; the page says it again when it changes. */
let known: KnownNames = {};
/** Files read as they were read before: what was known then. */
const knownThen = new Map<number, KnownNames>();

type Answer = FileReading | FileRefusal | 'cancelled';

/** `id` names a file, `job` one piece of work on it that can be cancelled. */
const api = {
  async open(
    id: number,
    job: number,
    bytes: ArrayBuffer,
    name: string,
    as: { readonly changes: Changes; readonly names: KnownNames } | null,
    layouts: Readonly<Record<string, KnownLayout>>,
    onProgress: (progress: Progress) => void
  ): Promise<Answer> {
    if (as) knownThen.set(id, as.names);
    return run(job, onProgress, async (options) => {
      const source = new Uint8Array(bytes);
      return read(id, { source, file: name }, { ...options, changes: as?.changes ?? {} }, layouts);
    });
  },

  async reread(
    id: number,
    job: number,
    changes: Changes,
    onProgress: (progress: Progress) => void
  ): Promise<Answer> {
    return run(job, onProgress, async (options) => {
      const file = opened.get(id);
      if (!file)
        return { ok: false, file: '', bytes: 0, fault: 'failed', detail: { message: `No open file ${id}` } };
      return read(id, file, { ...options, changes });
    });
  },

  know(names: KnownNames): void {
    known = names;
  },

  cancel(job: number): void {
    cancelled.add(job);
  },

  /** A copy of an open file's bytes; `null` when it is not open. */
  bytes(id: number): ArrayBuffer | null {
    const file = opened.get(id);
    if (!file) return null;
    const { buffer } = file.source.slice();
    return Comlink.transfer(buffer, [buffer]);
  },

  /** SHA-256 of an open file. */
  async hash(id: number): Promise<string | null> {
    const file = opened.get(id);
    return file ? sha256(file.source) : null;
  },

  /** Lines of an open file as they stand in it; `null` when it is not open. */
  cells(id: number, lines: readonly number[]): OriginalCells | null {
    const file = opened.get(id);
    return file && 'ok' in file ? originalCells(file.grid, lines) : null;
  },

  /** Cells of rejected rows of an open file, read with these changes. */
  rejected(
    id: number,
    changes: Changes,
    styles: Readonly<Record<number, NumberStyle>>,
    places: readonly RowPlace[]
  ): RejectedRows | null {
    const file = opened.get(id);
    return file && 'ok' in file ? rejectedRows(file.grid, file.file, changes, styles, places) : null;
  },

  /** Lets a file go. */
  close(id: number): void {
    opened.delete(id);
    knownThen.delete(id);
  }
};

export type IntakeWorker = typeof api;

/** Opens (again, if the changes ask for it) and reads; keeps what can be read once more. */
async function read(
  id: number,
  before: OpenFile | Pick<OpenFile, 'source' | 'file'>,
  given: ReadOptions,
  layouts: Readonly<Record<string, KnownLayout>> = {}
): Promise<FileReading | FileRefusal> {
  const options = { ...given, names: knownThen.get(id) ?? known };
  const file = await ('ok' in before
    ? reopen(before, options)
    : openFile(before.source, before.file, options));
  const answer = file.ok ? await readKnown(file, options, knownOf(file, layouts)) : file;
  const again = answer.ok || answer.encodings || answer.mojibake || answer.sheets;
  if (file.ok) opened.set(id, file);
  // A choice that opens nothing leaves the file as it was opened before.
  else if (again && !opened.has(id)) opened.set(id, before);
  return again ? { ...answer, id } : answer;
}

/** By the choices of its layout, unless the file cannot be read so. */
async function readKnown(
  file: OpenFile,
  options: ReadOptions,
  known: Changes | null
): Promise<FileReading | FileRefusal> {
  if (!known) return readOpened(file, options);
  const answer = await readOpened(file, { ...options, changes: known });
  return answer.ok ? { ...answer, known } : readOpened(file, options);
}

interface Watching {
  readonly onProgress: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
}

async function run(
  job: number,
  onProgress: (progress: Progress) => void,
  work: (options: Watching) => Promise<FileReading | FileRefusal>
): Promise<Answer> {
  try {
    const answer = await work({
      onProgress: (progress) => void onProgress(progress),
      isCancelled: () => cancelled.has(job)
    });
    // The page needs the records, we only the grid: move them instead of copying.
    return answer.ok ? Comlink.transfer(answer, buffersOf(answer.records)) : answer;
  } catch (cause) {
    if (cause instanceof ReadCancelled) return 'cancelled';
    throw cause;
  } finally {
    cancelled.delete(job);
    // Comlink made a channel for the callback; close it, or each read would leave one behind.
    (onProgress as unknown as Comlink.ProxyMethods)[Comlink.releaseProxy]();
  }
}

Comlink.expose(api);
