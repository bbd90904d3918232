/** Keeping when the storage does not keep: memory stands in, whole entries only, and it is said. */
import { beforeEach, describe, expect, it } from 'vitest';
import { keepOn, type Keep } from '../../../src/lib/store/keep';
import {
  faultOf,
  KeepError,
  ownerOf,
  type Entry,
  type KeepChange,
  type KeepFault,
  type KeepStore
} from '../../../src/lib/store/keepStore';

/** A disk that takes whole changes or, told so, refuses them. */
class Disk implements KeepStore {
  refuse: unknown = null;
  readonly all = new Map<string, unknown>();
  shown: unknown;
  #try(): void {
    if (this.refuse) throw this.refuse as Error;
  }
  async entries(): Promise<unknown[]> {
    this.#try();
    return [...this.all].flatMap(([key, value]) => (key.startsWith('entry ') ? [value] : []));
  }
  async view(): Promise<unknown> {
    this.#try();
    return this.shown;
  }
  async table(key: string): Promise<unknown> {
    this.#try();
    return this.all.get(`table ${key}`);
  }
  async bytes(id: string): Promise<unknown> {
    this.#try();
    return this.all.get(`bytes ${id}`);
  }
  async write(change: KeepChange): Promise<void> {
    this.#try();
    for (const entry of change.entries ?? []) this.all.set(`entry ${entry.id}`, entry);
    for (const [key, table] of change.tables ?? []) this.all.set(`table ${key}`, table);
    for (const [id, bytes] of change.bytes ?? []) this.all.set(`bytes ${id}`, bytes);
    for (const id of change.forget ?? [])
      for (const key of this.all.keys()) if (ownerOf(key.split(' ')[1] ?? '') === id) this.all.delete(key);
    if (change.view !== undefined) this.shown = change.view;
  }
  async clear(): Promise<void> {
    this.#try();
    this.all.clear();
    this.shown = undefined;
  }
}

let disk: Disk;
let faults: KeepFault[];
let keep: Keep;
beforeEach(() => {
  disk = new Disk();
  faults = [];
  keep = keepOn(disk, (fault) => faults.push(fault));
});

const full = new DOMException('no room', 'QuotaExceededError');
const change = (id: string, more: KeepChange = {}): KeepChange => ({
  entries: [{ id, name: id } as Entry],
  tables: [[id, `table of ${id}`]],
  bytes: [[id, new Blob([id])]],
  view: { ids: [id] },
  ...more
});

it('what is kept is on the disk and nowhere else', async () => {
  await keep.write(change('a'));
  expect([...disk.all.keys()]).toEqual(['entry a', 'table a', 'bytes a']);
  expect([keep.lasting, keep.lasts('a'), faults]).toEqual([true, true, []]);
  expect(await keep.view()).toEqual({ ids: ['a'] });
});

describe('no room', () => {
  beforeEach(async () => {
    await keep.write(change('a'));
    disk.refuse = full;
    await keep.write(change('b'));
    disk.refuse = null;
  });

  it('is said; the file is there until the page is left', async () => {
    expect(faults).toEqual(['full']);
    expect([keep.lasts('a'), keep.lasts('b')]).toEqual([true, false]);
    expect((await keep.entries()).map((entry) => (entry as Entry).id)).toEqual(['a', 'b']);
    expect(await keep.table('b')).toBe('table of b');
    expect(await keep.view()).toEqual({ ids: ['b'] });
  });

  it('a later word about it never leaves half of it on the disk', async () => {
    await keep.write({ entries: [{ id: 'b' }] });
    await keep.write({ tables: [['b:before', 1]], entries: [{ id: 'a' }] });
    expect([...disk.all.keys()].filter((key) => key.includes('b') && !key.includes('table a'))).toEqual([
      'bytes a'
    ]);
    expect(await keep.table('b:before')).toBe(1);
  });

  it('it can be forgotten', async () => {
    await keep.write({ forget: ['a', 'b'] });
    expect(await keep.entries()).toEqual([]);
    expect([...disk.all]).toEqual([]);
  });
});

it('without storage everything is in memory, said once at the start and not at every step', async () => {
  const none = keepOn(null, (fault) => faults.push(fault));
  await none.write(change('a'));
  expect([none.lasting, none.lasts('a'), faults]).toEqual([false, false, []]);
  expect(await none.view()).toEqual({ ids: ['a'] });
  await none.clear();
  expect(await none.entries()).toEqual([]);
});

it('a view written after trouble is the one that is in view', async () => {
  disk.refuse = full;
  await keep.write(change('b'));
  disk.refuse = null;
  await keep.write({ view: { ids: [] } });
  expect(await keep.view()).toEqual({ ids: [] });
});

it('damage is said, and reads as nothing', async () => {
  disk.refuse = new DOMException('bad', 'UnknownError');
  expect(await keep.entries()).toEqual([]);
  expect(await keep.table('a')).toBeUndefined();
  expect(faults).toEqual(['damaged', 'damaged']);
});

it('clearing that is refused clears nothing', async () => {
  await keep.write(change('a'));
  disk.refuse = full;
  await expect(keep.clear()).rejects.toThrow();
  disk.refuse = null;
  expect(await keep.entries()).toHaveLength(1);
});

it.each<[unknown, KeepFault]>([
  [full, 'full'],
  [new DOMException('', 'VersionError'), 'newer'],
  [new DOMException('', 'InvalidStateError'), 'closed'],
  [new ReferenceError('indexedDB is not defined'), 'unavailable'],
  [new DOMException('', 'SecurityError'), 'unavailable'],
  [new KeepError('blocked', null), 'blocked'],
  [new DOMException('', 'UnknownError'), 'damaged'],
  ['what', 'damaged']
])('%s means %s', (cause, fault) => expect(faultOf(cause)).toBe(fault));
