/** The contract of a place that keeps entries, and what can go wrong with it. */

/**
 * `unavailable`: no storage (a private window, a policy). `full`: no room left. `damaged`: storage that does
 * not open or read. `blocked`: another tab holds an old form of it open. `newer`: a newer version of the
 * program has been here. `closed`: another tab needed it for a newer version.
 */
export type KeepFault = 'unavailable' | 'full' | 'damaged' | 'blocked' | 'newer' | 'closed';

export interface Entry {
  readonly id: string;
}

/** All of it is written, or nothing. */
export interface KeepChange {
  readonly entries?: readonly Entry[];
  /** by entry id, or `id:name` for a further table of that entry */
  readonly tables?: readonly (readonly [key: string, table: unknown])[];
  readonly bytes?: readonly (readonly [id: string, bytes: Blob])[];
  readonly view?: unknown;
  /** entries to forget, with their bytes and every table of theirs */
  readonly forget?: readonly string[];
}

export interface KeepStore {
  entries(): Promise<unknown[]>;
  /** `undefined` until one was written */
  view(): Promise<unknown>;
  table(key: string): Promise<unknown>;
  bytes(id: string): Promise<unknown>;
  write(change: KeepChange): Promise<void>;
  clear(): Promise<void>;
}

/** An error of the storage, by what it means to the user. */
export class KeepError extends Error {
  constructor(
    readonly fault: KeepFault,
    cause: unknown
  ) {
    super(`Storage: ${fault}`, { cause });
  }
}

/** The entry a table belongs to. */
export function ownerOf(key: string): string {
  return key.split(':')[0] ?? key;
}

/** What an error of the storage means. */
export function faultOf(cause: unknown): KeepFault {
  if (cause instanceof KeepError) return cause.fault;
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'VersionError') return 'newer';
  if (name === 'InvalidStateError') return 'closed';
  if (name === 'SecurityError' || name === 'TypeError' || name === 'ReferenceError') return 'unavailable';
  return 'damaged';
}
