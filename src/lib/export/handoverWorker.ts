/** The worker that packs and unpacks handed-over files: only messages. A job is stopped by ending the worker. */
import * as Comlink from 'comlink';
import { zipSync } from 'fflate';
import { beginsLocked, locked, lockedFile, type LockedFile } from './handoverCipher';
import { packed, unpacked, type About, type Part } from './handover';
import { HandoverError, type HandoverFault } from './handoverFault';
import { buffersIn, treeBytes, treeOf } from './handoverTable';

/** What a part holds, on the page's side: JSON, a tree with columns, or bytes as they are. */
export type Content =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'tree'; readonly value: unknown }
  | { readonly kind: 'bytes'; readonly value: Blob };

export interface Packing {
  readonly parts: readonly { readonly path: string; readonly content: Content }[];
  readonly about: About;
  /** `null`: without */
  readonly password: string | null;
  /** put into an archive of its own, beside a list of it */
  readonly folder: Folder | null;
}

/** Paths of the file and of its list in the archive, and what the list says. */
export interface Folder {
  readonly file: string;
  readonly list: string;
  readonly text: string;
}

/** Parts by path: `*.json` parsed, `*.columns` as trees, the rest as bytes. `null`: not what it should be. */
export interface Opened {
  readonly about: About;
  readonly parts: ReadonlyMap<string, unknown>;
}

/** Faults do not cross as errors do; they are answers. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: HandoverFault; readonly detail: string };

/** `fraction`: 0 to 1 */
export type OnFraction = (fraction: number) => void;

let waiting: LockedFile | null = null;

const api = {
  /** Everything as one file. */
  pack({ parts, about, password, folder }: Packing, onFraction: OnFraction): Promise<Answer<ArrayBuffer>> {
    return answered(async () => {
      const whole: Part[] = [];
      for (const { path, content } of parts) whole.push({ path, bytes: await bytesOf(content) });
      const archive = await packed(whole, about, paced(onFraction));
      const file = password === null ? archive : await locked(archive, password, about.app);
      if (!folder) return file.buffer;
      const list = new TextEncoder().encode(folder.text);
      // What is packed already does not get smaller.
      return zipSync({ [folder.list]: list, [folder.file]: [file, { level: 0 }] }).buffer;
    });
  },

  /** What is in a file. With a password that is not known yet the fault is `locked`, and `unlock` may follow. */
  open(file: Blob, onFraction: OnFraction): Promise<Answer<Opened>> {
    return answered(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (!beginsLocked(bytes)) return contentOf(bytes, onFraction);
      waiting = await lockedFile(bytes);
      throw new HandoverError('locked');
    });
  },

  unlock(password: string, onFraction: OnFraction): Promise<Answer<Opened>> {
    return answered(async () => {
      if (!waiting) throw new HandoverError('not-handover');
      return contentOf(await waiting.unlock(password), onFraction);
    });
  }
};
export type HandoverWorker = typeof api;
Comlink.expose(api);

async function bytesOf({ kind, value }: Content): Promise<Uint8Array> {
  if (kind === 'json') return new TextEncoder().encode(JSON.stringify(value));
  return kind === 'tree' ? treeBytes(value) : new Uint8Array(await value.arrayBuffer());
}

async function contentOf(bytes: Uint8Array, onFraction: OnFraction): Promise<Opened> {
  const { about, parts } = await unpacked(bytes, paced(onFraction));
  return { about, parts: new Map([...parts].map(([path, own]) => [path, valueOf(path, own)])) };
}

function valueOf(path: string, bytes: Uint8Array): unknown {
  if (path.endsWith('.columns')) return treeOf(bytes);
  if (path.startsWith('files/') || !path.endsWith('.json')) return bytes;
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

const paced = (onFraction: OnFraction) => ({
  onStep: (done: number, all: number) => onFraction(all > 0 ? done / all : 1)
});

async function answered<T>(work: () => Promise<T>): Promise<Answer<T>> {
  try {
    const value = await work();
    const moved = value instanceof ArrayBuffer ? [value] : [...buffersIn(listed(value))];
    return Comlink.transfer({ ok: true, value }, moved);
  } catch (cause) {
    if (cause instanceof HandoverError) return { ok: false, fault: cause.fault, detail: cause.detail };
    throw cause;
  }
}

function listed(value: unknown): unknown {
  const { parts } = value as Opened;
  return [...parts.values()];
}
