// Long because it is the one writer of the list and the only one that asks the storage.
/**
 * The files kept on this machine: their list, what is in view of them, their records. The only one that
 * asks the storage. It knows nothing of the figures: the session shows what is given here.
 */
import { digestOf, isWholeTable } from '../cases/digest';
import { differenceOf, type Difference } from '../cases/difference';
import { RECORD_SHAPE, type RecordTable } from '../cases/record';
import type { Changes, FileReading } from '../intake/reading';
import { openKeep, type Keep } from '../store/keep';
import type { KeepFault } from '../store/keepStore';
import { intake } from './intake';
import {
  columnMeanings,
  EMPTY_VIEW,
  isKeptFile,
  isSameFile,
  sizeOf,
  viewFrom,
  type FileNote,
  type KeptFile,
  type KeptView,
  type WholeFile
} from './keptFile';
import { askToPersist } from './persist';
import type { Arrival, Outgoing } from './handoverFile';
import { earlierTable, filesOf, keptFrom, toWrite, type Prepared } from './keptImport';

/** What an undo must put back. */
export interface KeptBefore {
  readonly view: KeptView;
  readonly files: readonly WholeFile[];
}

class Kept {
  files = $state.raw<readonly KeptFile[]>([]);
  view = $state.raw<KeptView>(EMPTY_VIEW);
  /** why something does not outlive the page */
  fault = $state<KeepFault | null>(null);
  /** ids of files that are here only until the page is left */
  passing = $state.raw<ReadonlySet<string>>(new Set());
  /** entries in storage that could not be read */
  broken = $state(0);
  #keep: Promise<Keep> | null = null;
  /** records of the files in view, all of them */
  #tables = new Map<string, RecordTable>();
  #channel: BroadcastChannel | null = null;

  /** Reads the list, and the records of what is in view. Never throws. */
  async open(): Promise<readonly WholeFile[]> {
    await this.#list();
    const keep = await this.#storage();
    const known = new Set(this.files.map(({ id }) => id));
    const wanted = viewFrom(await keep.view(), known);
    const whole = await Promise.all(wanted.ids.map((id) => this.whole(id)));
    const there = whole.flatMap((one) => one ?? []);
    this.broken += whole.length - there.length;
    this.setView(viewFrom(wanted, new Set(there.map(({ file }) => file.id))), there);
    return there;
  }

  fileOf(id: string): KeptFile | undefined {
    return this.files.find((file) => file.id === id);
  }

  get inView(): WholeFile[] {
    return this.view.ids.flatMap((id) => {
      const [file, table] = [this.fileOf(id), this.#tables.get(id)];
      return file && table ? [{ file, table }] : [];
    });
  }

  /** A kept file with its records: as they were read, or, kept by an older version or damaged, read again. */
  async whole(id: string): Promise<WholeFile | null> {
    const file = this.fileOf(id);
    if (!file) return null;
    const table = this.#tables.get(id) ?? (await this.#table(id));
    if (table) return { file, table };
    const again = await this.readAgain(id);
    return again?.ok ? { file, table: again.records } : null;
  }

  /** Reads a kept file from its bytes by the user's own choices; `null` when the bytes are not there. @throws AbortError */
  async readAgain(id: string, signal?: AbortSignal) {
    const [file, original] = [this.fileOf(id), await this.original(id)];
    if (!file || !original) return null;
    const answer = await intake().readAs(original, file.changes, file.names, signal);
    if (answer.id !== undefined) intake().close(answer.id);
    return answer;
  }

  /** The file as it was given to us. */
  async original(id: string): Promise<File | null> {
    const bytes = await (await this.#storage()).bytes(id);
    const file = this.fileOf(id);
    return bytes instanceof Blob && file ? new File([bytes], file.name) : null;
  }

  /** Says what is in view, in memory alone. */
  setView(view: KeptView, files: readonly WholeFile[]): void {
    this.view = view;
    this.#tables = new Map(
      files.filter(({ file }) => view.ids.includes(file.id)).map(({ file, table }) => [file.id, table])
    );
  }

  snapshot(): KeptBefore {
    return { view: this.view, files: this.inView };
  }

  /** Puts a prepared view into the list; it is in memory now, and written by `save`. */
  accept(prepared: Prepared): void {
    const fresh = prepared.fresh.map(({ whole }) => whole.file);
    const again = new Set(fresh.map(({ id }) => id));
    this.files = [...this.files.filter(({ id }) => !again.has(id)), ...fresh].sort(byTime);
    this.setView(prepared.view, filesOf(prepared));
  }

  /** Writes what was accepted: bytes, records and view in one go. Never throws; see `fault`. */
  async save(prepared: Prepared): Promise<void> {
    const { entries, tables, bytes } = toWrite(prepared, (id) => this.fileOf(id));
    this.#put(entries);
    await this.#write({ entries, tables, bytes, view: prepared.view });
    void askToPersist();
  }

  /** A file with all that is kept of it; `null` when its records are not there any more. */
  async outgoing(id: string): Promise<Outgoing | null> {
    const whole = await this.whole(id);
    if (!whole) return null;
    const bytes = await (await this.#storage()).bytes(id);
    const earlier =
      whole.file.previous?.table === earlierTable(id) ? await this.#table(earlierTable(id)) : null;
    return { whole, original: bytes instanceof Blob ? bytes : null, earlier };
  }

  /** Puts files that were handed over into the list; in memory now, and written by `saveArrival`. */
  acceptArrival({ files, view }: Arrival): void {
    const came = new Map(files.map((one) => [one.file.id, one]));
    const inView = [...this.inView.filter(({ file }) => !came.has(file.id)), ...files];
    this.files = [...this.files.filter(({ id }) => !came.has(id)), ...files.map(({ file }) => file)].sort(
      byTime
    );
    this.setView(view, inView);
  }

  /** Writes files that were handed over. Never throws; see `fault`. */
  async saveArrival({ files, view, tables, bytes }: Arrival): Promise<void> {
    await this.#write({ entries: files.map(({ file }) => file), tables, bytes, view });
    void askToPersist();
  }

  /** Puts files back as they were before files came, and forgets those that came new. */
  async putBack(before: readonly Outgoing[], fresh: readonly string[]): Promise<void> {
    this.#put(before.map(({ whole }) => whole.file));
    const tables = before.flatMap(({ whole: { file, table }, earlier }): [string, RecordTable][] => [
      [file.id, table],
      ...(earlier ? [[earlierTable(file.id), earlier] as [string, RecordTable]] : [])
    ]);
    await this.#write({ entries: before.map(({ whole }) => whole.file), tables });
    await this.forget(fresh);
  }

  /** Changes what the user says of a file. */
  async note(id: string, note: Partial<FileNote>): Promise<void> {
    await this.#change(id, note);
  }

  /** Remembers that the user does not want this other reading. */
  async decline(id: string, checksum: number): Promise<void> {
    await this.#change(id, { declined: checksum });
  }

  /** Takes another reading of a file in place of the kept one, which stays as its previous version. */
  async take(whole: WholeFile, reading: FileReading): Promise<WholeFile> {
    const { file, table: old } = whole;
    const table = reading.records;
    const key = earlierTable(file.id);
    const next: KeptFile = {
      ...keptFrom({ reading, changes: file.changes, names: file.names, hash: file.hash }, file),
      digest: digestOf(table, reading.counts, columnMeanings(reading)),
      previous: { name: file.label || file.name, table: key },
      tableSize: sizeOf(table)
    };
    this.#put([next]);
    await this.#write({
      entries: [next],
      tables: [
        [file.id, table],
        [key, old]
      ]
    });
    return { file: next, table };
  }

  /** Writes what is in view; with `files`, also these as they were. */
  async saveView(view: KeptView, files: readonly WholeFile[] = []): Promise<void> {
    this.#put(files.map(({ file }) => file));
    await this.#write({
      view,
      entries: files.map(({ file }) => file),
      tables: files.map(({ file, table }) => [file.id, table] as const)
    });
  }

  /** Removes files for good: bytes, records, everything. */
  async forget(ids: readonly string[]): Promise<void> {
    const gone = new Set(ids);
    const orphans = this.files.filter(
      ({ id, previous }) => !gone.has(id) && previous !== null && gone.has(previous.table)
    );
    const entries = orphans.map((file) => ({ ...file, previous: null }));
    this.files = this.files.filter(({ id }) => !gone.has(id));
    this.#put(entries);
    await this.#write({ entries, forget: ids });
  }

  /** Removes everything for good. @throws when the storage refuses */
  async clear(): Promise<void> {
    await (await this.#storage()).clear();
    this.files = [];
    this.broken = 0;
    this.setView(EMPTY_VIEW, []);
    this.#channel?.postMessage('changed');
  }

  /** What changed since the version before; `null` when that is no longer kept. */
  async difference(id: string): Promise<Difference | null> {
    const file = this.fileOf(id);
    if (!file?.previous) return null;
    const [now, before] = await Promise.all([this.whole(id), this.#table(file.previous.table)]);
    return now && before ? differenceOf(before, now.table) : null;
  }

  /** Files kept but in no figure that are the very same as one of the review. */
  twinOf(hash: string, changes: Changes): KeptFile | undefined {
    return this.files.find((file) => isSameFile(file, { hash, changes }));
  }

  async #change(id: string, change: Partial<KeptFile>): Promise<void> {
    const file = this.fileOf(id);
    if (!file) return;
    const next = { ...file, ...change };
    this.#put([next]);
    await this.#write({ entries: [next] });
  }

  #put(files: readonly KeptFile[]): void {
    const next = new Map(files.map((file) => [file.id, file]));
    this.files = this.files.map((file) => next.get(file.id) ?? file);
  }

  async #write(change: Parameters<Keep['write']>[0]): Promise<void> {
    const keep = await this.#storage();
    await keep.write(change);
    this.passing = new Set(this.files.filter(({ id }) => !keep.lasts(id)).map(({ id }) => id));
    this.#channel?.postMessage('changed');
  }

  /** The records under a key, if they are whole and of today's shape. */
  async #table(key: string): Promise<RecordTable | null> {
    const table = await (await this.#storage()).table(key);
    const owner = this.fileOf(key);
    const old = owner?.digest && owner.digest.shape !== RECORD_SHAPE;
    return !old && isWholeTable(table) ? table : null;
  }

  async #list(): Promise<void> {
    const entries = await (await this.#storage()).entries();
    const files = entries.filter(isKeptFile);
    this.broken = entries.length - files.length;
    this.files = files.sort(byTime);
  }

  #storage(): Promise<Keep> {
    if (!this.#keep) {
      this.#keep = openKeep((fault) => (this.fault = fault));
      // Another tab has written: the list is read again; what is in view here stays.
      if (typeof BroadcastChannel !== 'undefined') {
        this.#channel = new BroadcastChannel('so-vu:kept');
        this.#channel.onmessage = () => void this.#list();
      }
    }
    return this.#keep;
  }
}

const byTime = (a: KeptFile, b: KeptFile): number => a.added - b.added;

let kept: Kept | undefined;

/** The one list of kept files of the page. */
export function useKept(): Kept {
  return (kept ??= new Kept());
}
