/**
 * The container of a `.sovu` file: bytes ↔ named parts. What the parts mean is the affair of `state/handover*`.
 *
 * Without a password it is an ordinary zip archive, so that any unzip program gets the originals out:
 *
 *     mimetype         stored, first: `application/vnd.so-vu+zip`
 *     manifest.json    {"format":"so-vu","major":1,"minor":0,"app":"0.1.0","made":"2026-11-30T07:00:00.000Z",
 *                       "parts":[{"path":"data.json","bytes":1234,"sha256":"…64 hex…"}, …]}
 *     …                the parts, deflated
 *     archive comment  `so-vu sha256 ` and the SHA-256, in hexadecimal, of all bytes of the file before these 64 digits
 *
 * With a password it is such an archive inside an encrypted frame (`handoverCipher`).
 *
 * Promised for every version: the place and form of `mimetype`, `manifest.json` with `major`, and of the seal in the
 * comment. A reader refuses a higher `major`, takes any `minor`, and leaves parts alone that it does not know. Times
 * inside the archive say nothing, so that the same state gives the same bytes.
 */
import { unzipSync, Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { sha256 } from '../cases/sha256';
import { HandoverError } from './handoverFault';
import { step, type Pace } from './report';

export const HANDOVER_MAJOR = 1;
const MINOR = 0;
const MIME = 'application/vnd.so-vu+zip';
const MANIFEST = 'manifest.json';
const SEAL = 'so-vu sha256 ';
const COMMENT = SEAL.length + 64;
/** the end record of a zip archive, without its comment */
const END = 22;

/** All that a file may unpack to, bytes: what a page can hold beside the data it shows. */
export const MOST_UNPACKED = 1_000_000_000;
const MOST_MANIFEST = 8_000_000;
const MOST_PARTS = 20_000;
const SLICE = 1 << 20;

/** Bytes under a path of letters of any language; `/` parts folders. */
export interface Part {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export interface About {
  /** version of the program that makes it */
  readonly app: string;
  /** ISO 8601 */
  readonly made: string;
}

export interface Unpacked {
  readonly about: About;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

interface Manifest extends About {
  readonly parts: readonly { readonly path: string; readonly bytes: number; readonly sha256: string }[];
}

/**
 * Parts as one file without a password.
 * @param major for tests: a file of a version to come
 * @throws HandoverError `too-large`; the signal's reason
 */
export async function packed(
  parts: readonly Part[],
  about: About,
  pace: Pace = {},
  major = HANDOVER_MAJOR
): Promise<Uint8Array<ArrayBuffer>> {
  const all = parts.reduce((sum, { bytes }) => sum + bytes.length, 0);
  if (all > MOST_UNPACKED || parts.length > MOST_PARTS) throw new HandoverError('too-large');
  const listed: Manifest['parts'][number][] = [];
  for (const { path, bytes } of parts)
    listed.push({ path, bytes: bytes.length, sha256: await sha256(bytes) });
  const manifest = JSON.stringify({ format: 'so-vu', major, minor: MINOR, ...about, parts: listed });

  const chunks: Uint8Array[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault) throw fault;
    chunks.push(chunk);
  });
  const encoder = new TextEncoder();
  const entry = (path: string, stored = false): ZipDeflate | ZipPassThrough => {
    const one = stored ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    one.mtime = new Date(1980, 0, 1);
    zip.add(one);
    return one;
  };
  entry('mimetype', true).push(encoder.encode(MIME), true);
  entry(MANIFEST).push(encoder.encode(manifest), true);
  let done = 0;
  for (const { path, bytes } of parts) {
    const one = entry(path);
    for (let at = 0; at === 0 || at < bytes.length; at += SLICE) {
      one.push(bytes.slice(at, at + SLICE), at + SLICE >= bytes.length);
      done += Math.min(SLICE, bytes.length - at);
      await step(pace, done, all);
    }
  }
  zip.end();
  return sealed(chunks);
}

/** The archive with the seal as its comment. */
async function sealed(chunks: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  const length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const file = new Uint8Array(length + COMMENT);
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  new DataView(file.buffer).setUint16(length - 2, COMMENT, true);
  file.set(new TextEncoder().encode(SEAL), length);
  const seal = await sha256(file.subarray(0, length + SEAL.length));
  file.set(new TextEncoder().encode(seal), length + SEAL.length);
  return file;
}

/** Whether bytes begin as a file without a password does, as far as they go. */
export function beginsPlain(head: Uint8Array): boolean {
  const name = `mimetype${MIME}`;
  const fixed = [0x50, 0x4b, 3, 4];
  if (fixed.some((byte, i) => i < head.length && head[i] !== byte)) return false;
  for (let i = 30; i < Math.min(head.length, 30 + name.length); i++)
    if (head[i] !== name.charCodeAt(i - 30)) return false;
  return head.length > 0;
}

/**
 * A file without a password back into its parts, each checked.
 * @throws HandoverError `not-handover`, `cut`, `damaged`, `newer`, `too-large`; the signal's reason
 */
export async function unpacked(file: Uint8Array, pace: Pace = {}): Promise<Unpacked> {
  if (!beginsPlain(file)) throw new HandoverError('not-handover');
  await checkSeal(file);
  const text = new TextDecoder().decode(single(file, MANIFEST, MOST_MANIFEST));
  const manifest = manifestOf(text);
  const all = manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0);
  if (all > MOST_UNPACKED || manifest.parts.length > MOST_PARTS) throw new HandoverError('too-large');
  const parts = new Map<string, Uint8Array>();
  let done = 0;
  for (const { path, bytes: length, sha256: sum } of manifest.parts) {
    const bytes = single(file, path, length);
    if (bytes.length !== length || (await sha256(bytes)) !== sum) throw new HandoverError('damaged');
    parts.set(path, bytes);
    await step(pace, (done += length), all);
  }
  const { app, made } = manifest;
  return { about: { app, made }, parts };
}

async function checkSeal(file: Uint8Array): Promise<void> {
  const end = file.length - COMMENT - END;
  const is = (at: number, third: number, fourth: number): boolean =>
    [0x50, 0x4b, third, fourth].every((byte, i) => file[at + i] === byte);
  const ends = is(end, 5, 6);
  const decoder = new TextDecoder();
  const comment = decoder.decode(file.subarray(Math.max(0, file.length - COMMENT)));
  if (!ends || !comment.startsWith(SEAL)) throw new HandoverError('cut');
  const sum = await sha256(file.subarray(0, file.length - 64));
  // The locator of a zip64 archive: ours never has one, and with it an archive could claim four billion entries.
  if (comment.slice(SEAL.length) !== sum || is(end - 20, 6, 7)) throw new HandoverError('damaged');
}

/** One entry of the archive; memory is only taken for what it says it holds, and it may not say more than `most`. */
function single(file: Uint8Array, path: string, most: number): Uint8Array {
  let found: Uint8Array | undefined;
  try {
    let seen = 0;
    const files = unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (name !== path) return false;
        if (originalSize > most) throw new HandoverError('too-large');
        return ++seen === 1;
      }
    });
    found = files[path];
  } catch (cause) {
    if (cause instanceof HandoverError) throw cause;
    throw new HandoverError('damaged');
  }
  if (!found) throw new HandoverError('damaged');
  return found;
}

/** @throws HandoverError `damaged`, `newer` */
function manifestOf(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new HandoverError('damaged');
  }
  const { format, major, app, made, parts } = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (format !== 'so-vu' || typeof major !== 'number' || typeof app !== 'string' || typeof made !== 'string')
    throw new HandoverError('damaged');
  if (major > HANDOVER_MAJOR) throw new HandoverError('newer', app.slice(0, 40));
  if (!Array.isArray(parts) || !parts.every(isListed)) throw new HandoverError('damaged');
  if (new Set(parts.map(({ path }) => path)).size !== parts.length) throw new HandoverError('damaged');
  return { app: app.slice(0, 40), made, parts };
}

function isListed(value: unknown): value is Manifest['parts'][number] {
  const { path, bytes, sha256: sum } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return (
    typeof path === 'string' &&
    // No name that means something to an object or to a file system.
    /^[a-z][\p{L}\p{M}\p{N} ().,_-]*(\/(?!\.+(\/|$))[\p{L}\p{M}\p{N} ().,_-]+)*$/u.test(path) &&
    typeof bytes === 'number' &&
    Number.isSafeInteger(bytes) &&
    bytes >= 0 &&
    typeof sum === 'string'
  );
}
