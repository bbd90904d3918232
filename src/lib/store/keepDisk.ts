/** The storage of `keep` in IndexedDB. */
import { KeepError, type KeepChange, type KeepFault, type KeepStore } from './keepStore';

const NAME = 'so-vu';
const VERSION = 1;
const STORES = ['entries', 'tables', 'bytes', 'view'] as const;
type StoreName = (typeof STORES)[number];

/** How long another tab may take to let go of an old form before we work on without. */
const PATIENCE = 3000;

/** @throws KeepError or what the browser says */
export async function openDisk(onFault: (fault: KeepFault) => void): Promise<KeepStore> {
  const db = await opened();
  // Another tab, of a newer version, wants to change the form: give way, say so.
  db.onversionchange = () => {
    db.close();
    onFault('closed');
  };

  const read = <T>(name: StoreName, ask: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> =>
    answer(ask(db.transaction(name).objectStore(name)));

  return {
    entries: () => read('entries', (store) => store.getAll() as IDBRequest<unknown[]>),
    view: () => read('view', (store) => store.get('view') as IDBRequest<unknown>),
    table: (key) => read('tables', (store) => store.get(key) as IDBRequest<unknown>),
    bytes: (id) => read('bytes', (store) => store.get(id) as IDBRequest<unknown>),
    write: (change) => inOne(db, (store) => put(change, store)),
    clear: () => inOne(db, (store) => STORES.forEach((name) => store(name).clear()))
  };
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new KeepError('blocked', null));
    }, PATIENCE);
    request.onupgradeneeded = () => {
      for (const name of STORES)
        if (!request.result.objectStoreNames.contains(name)) request.result.createObjectStore(name);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error ?? new KeepError('damaged', null));
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      // Nobody waits for it any more; open, it would block other tabs in turn.
      if (late) request.result.close();
      else resolve(request.result);
    };
  });
}

function put(change: KeepChange, store: (name: StoreName) => IDBObjectStore): void {
  for (const entry of change.entries ?? []) store('entries').put(entry, entry.id);
  for (const [key, table] of change.tables ?? []) store('tables').put(table, key);
  for (const [id, bytes] of change.bytes ?? []) store('bytes').put(bytes, id);
  if (change.view !== undefined) store('view').put(change.view, 'view');
  for (const id of change.forget ?? []) {
    store('entries').delete(id);
    store('bytes').delete(id);
    store('tables').delete(id);
    // `id:` and all that begin with it; `;` comes right after `:`.
    store('tables').delete(IDBKeyRange.bound(`${id}:`, `${id};`));
  }
}

/** One transaction over all stores; resolves when it is on disk, rejects when nothing of it is. */
function inOne(db: IDBDatabase, work: (store: (name: StoreName) => IDBObjectStore) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction([...STORES], 'readwrite');
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new KeepError('damaged', null));
    try {
      work((name) => transaction.objectStore(name));
    } catch (cause) {
      // A value that cannot be stored throws at once; what was put before it must go too.
      transaction.abort();
      reject(cause instanceof Error ? cause : new KeepError('damaged', cause));
    }
  });
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new KeepError('damaged', null));
  });
}
