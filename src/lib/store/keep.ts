/**
 * What stays on this machine when the page is left: entries (small), their original bytes, their record
 * tables, and one list of what is in view. What is in them is the caller's affair; here it is stored.
 *
 * One change is one transaction, so nothing is ever half there. Where the browser has no lasting storage,
 * or refuses a change, the change is held in memory and a fault tells so: the app works on.
 */
import { openDisk } from './keepDisk';
import {
  faultOf,
  KeepError,
  ownerOf,
  type Entry,
  type KeepChange,
  type KeepFault,
  type KeepStore
} from './keepStore';

export interface Keep extends KeepStore {
  /** Whether what is written now outlives the page. */
  readonly lasting: boolean;
  /** Whether this entry does. */
  lasts(id: string): boolean;
}

/**
 * Opens the storage of this origin. Never throws: without it everything is held in memory.
 * @param onFault called at every change that could not be made to last
 */
export async function openKeep(onFault: (fault: KeepFault) => void): Promise<Keep> {
  try {
    return keepOn(await openDisk(onFault), onFault);
  } catch (cause) {
    onFault(faultOf(cause));
    return keepOn(null, onFault);
  }
}

/** Storage with memory behind it. Exported for tests. */
export function keepOn(disk: KeepStore | null, onFault: (fault: KeepFault) => void): Keep {
  const memory = memoryStore();
  let view: unknown;
  let lasting = disk !== null;

  async function asked<T>(
    inMemory: Promise<T | undefined>,
    onDisk: () => Promise<T>
  ): Promise<T | undefined> {
    const held = await inMemory;
    if (held !== undefined || !disk) return held;
    try {
      return await onDisk();
    } catch (cause) {
      onFault(faultOf(cause));
      return undefined;
    }
  }

  return {
    get lasting() {
      return lasting;
    },
    lasts: (id) => lasting && !memory.has(id),
    async entries() {
      const held = (await memory.entries()) as Entry[];
      const kept = (await asked(Promise.resolve(undefined), async () => disk?.entries() ?? [])) ?? [];
      return [...kept.filter((entry) => !held.some(({ id }) => id === idOf(entry))), ...held];
    },
    view: async () => asked(Promise.resolve(view), async () => disk?.view()),
    table: async (key) => asked(memory.table(key), async () => disk?.table(key)),
    bytes: async (id) => asked(memory.bytes(id), async () => disk?.bytes(id)),
    async write(change) {
      // What is held in memory stays together there: half an entry on disk would be worse than none.
      const { held, rest } = parted(change, (id) => memory.has(id));
      await memory.write(held);
      try {
        if (!disk || !lasting) throw new KeepError('unavailable', null);
        await disk.write(rest);
        if (change.view !== undefined) view = undefined;
      } catch (cause) {
        await memory.write(rest);
        if (change.view !== undefined) view = change.view;
        if (!disk || !lasting) return;
        const fault = faultOf(cause);
        if (fault === 'closed') lasting = false;
        onFault(fault);
      }
    },
    async clear() {
      // First what may be refused: then nothing is gone.
      await disk?.clear();
      await memory.clear();
      view = undefined;
    }
  };
}

interface MemoryStore extends KeepStore {
  has(id: string): boolean;
}

function memoryStore(): MemoryStore {
  const entries = new Map<string, Entry>();
  const tables = new Map<string, unknown>();
  const bytes = new Map<string, Blob>();
  return {
    has: (id) => entries.has(id),
    entries: async () => [...entries.values()],
    view: async () => undefined,
    table: async (key) => tables.get(key),
    bytes: async (id) => bytes.get(id),
    async write(change) {
      for (const entry of change.entries ?? []) entries.set(entry.id, entry);
      for (const [key, table] of change.tables ?? []) tables.set(key, table);
      for (const [id, blob] of change.bytes ?? []) bytes.set(id, blob);
      for (const id of change.forget ?? []) {
        entries.delete(id);
        bytes.delete(id);
        for (const key of tables.keys()) if (ownerOf(key) === id) tables.delete(key);
      }
    },
    async clear() {
      entries.clear();
      tables.clear();
      bytes.clear();
    }
  };
}

function parted(
  change: KeepChange,
  inMemory: (id: string) => boolean
): { held: KeepChange; rest: KeepChange } {
  const only = (wanted: (id: string) => boolean): KeepChange => ({
    entries: (change.entries ?? []).filter(({ id }) => wanted(id)),
    tables: (change.tables ?? []).filter(([key]) => wanted(ownerOf(key))),
    bytes: (change.bytes ?? []).filter(([id]) => wanted(id)),
    forget: (change.forget ?? []).filter(wanted)
  });
  const view = change.view === undefined ? {} : { view: change.view };
  return { held: only(inMemory), rest: { ...only((id) => !inMemory(id)), ...view } };
}

function idOf(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
}
