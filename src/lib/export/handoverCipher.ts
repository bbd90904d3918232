/**
 * A `.sovu` file with a password: the whole archive (`handover`), encrypted.
 *
 *     8 bytes          `SOVU` CR LF 1A LF
 *     4 bytes          length of the header, little-endian
 *     header           JSON in UTF-8: {"major":1,"minor":0,"app":"0.1.0","kdf":"PBKDF2-HMAC-SHA-256",
 *                      "iterations":1000000,"salt":"…","cipher":"AES-256-GCM","iv":"…","bytes":…}
 *                      salt (32 bytes) and iv (12 bytes) in hexadecimal; bytes of ciphertext and tag together
 *     ciphertext, tag  AES-256-GCM, tag of 16 bytes; authenticated with it: everything before the ciphertext
 *     32 bytes         SHA-256 of all before them
 *
 * The key is PBKDF2 of the password in NFC and UTF-8: one password, whatever keyboard wrote its diacritics. A million
 * rounds (OWASP asks for 600 000 of this hash) take an attacker's every guess as long as ours; WebCrypto has nothing that
 * costs memory as well, and a password is only as good as it is hard to guess. Salt and IV are fresh for every file, so
 * that no key meets an IV twice. The sum at the end is no secret and proves nothing against an attacker: it tells a bad copy
 * from a wrong password. The name of a file, its length and the version that made it can be seen without the password.
 */
import { sha256 } from '../cases/sha256';
import { HANDOVER_MAJOR, MOST_UNPACKED } from './handover';
import { HandoverError } from './handoverFault';

const MAGIC = Uint8Array.of(0x53, 0x4f, 0x56, 0x55, 0x0d, 0x0a, 0x1a, 0x0a);
const KDF = 'PBKDF2-HMAC-SHA-256';
const CIPHER = 'AES-256-GCM';
const ITERATIONS = 1_000_000;
/** fewer are no longer safe, more would only hold up who opens the file */
const LEAST_ITERATIONS = 600_000;
const MOST_ITERATIONS = 20_000_000;
const START = MAGIC.length + 4;
const MOST_HEADER = 4096;
const TAG = 16;
const SUM = 32;

type Bytes = Uint8Array<ArrayBuffer>;

interface Header {
  readonly iterations: number;
  readonly salt: Bytes;
  readonly iv: Bytes;
  readonly bytes: number;
}

/** Whether bytes begin as a file with a password does, as far as they go. */
export function beginsLocked(head: Uint8Array): boolean {
  return head.length > 0 && MAGIC.every((byte, i) => i >= head.length || head[i] === byte);
}

/**
 * Encrypts an archive. The password may be anything but empty.
 * @param major for tests: a file of a version to come
 * @throws HandoverError `no-crypto`
 */
export async function locked(
  archive: Bytes,
  password: string,
  app: string,
  major = HANDOVER_MAJOR
): Promise<Bytes> {
  const { subtle } = webCrypto();
  const salt = crypto.getRandomValues(new Uint8Array(32));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const bytes = archive.length + TAG;
  const header = new TextEncoder().encode(
    JSON.stringify({
      ...{ major, minor: 0, app, kdf: KDF, iterations: ITERATIONS, salt: hex(salt) },
      ...{ cipher: CIPHER, iv: hex(iv), bytes }
    })
  );
  const file = new Uint8Array(START + header.length + bytes + SUM);
  file.set(MAGIC);
  new DataView(file.buffer).setUint32(MAGIC.length, header.length, true);
  file.set(header, START);
  const from = START + header.length;
  const key = await keyOf(password, salt, ITERATIONS, 'encrypt');
  const additionalData = file.slice(0, from);
  file.set(new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, archive)), from);
  file.set(unhex(await sha256(file.subarray(0, from + bytes))), from + bytes);
  return file;
}

/** A file of `locked`, found whole; to be opened with a password. */
export interface LockedFile {
  /** @throws HandoverError `password`, `no-crypto` */
  unlock(password: string): Promise<Bytes>;
}

/**
 * Finds out, before anyone is asked for a password, whether a file is whole and of a known version.
 * @throws HandoverError `not-handover`, `cut`, `damaged`, `newer`, `too-large`
 */
export async function lockedFile(file: Uint8Array): Promise<LockedFile> {
  if (!beginsLocked(file)) throw new HandoverError('not-handover');
  if (file.length < START + SUM) throw new HandoverError('cut');
  const length = new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length, true);
  const from = START + length;
  const { whole, value } = await seen(file, length);
  if (!whole) {
    const { bytes } = value;
    const isCut = from > file.length || (typeof bytes === 'number' && file.length < from + bytes + SUM);
    throw new HandoverError(isCut ? 'cut' : 'damaged');
  }
  if (typeof value['major'] !== 'number' || typeof value['app'] !== 'string')
    throw new HandoverError('damaged');
  if (value['major'] > HANDOVER_MAJOR) throw new HandoverError('newer', value['app'].slice(0, 40));
  const header = headerOf(value);
  if (!header || from + header.bytes + SUM !== file.length) throw new HandoverError('damaged');
  if (header.bytes > MOST_UNPACKED) throw new HandoverError('too-large');
  return {
    async unlock(password) {
      const { subtle } = webCrypto();
      const key = await keyOf(password, header.salt, header.iterations, 'decrypt');
      try {
        const algorithm = { name: 'AES-GCM', iv: header.iv, additionalData: file.slice(0, from) };
        const text = file.slice(from, from + header.bytes);
        return new Uint8Array(await subtle.decrypt(algorithm, key, text));
      } catch {
        throw new HandoverError('password');
      }
    }
  };
}

/** Whether the sum at the end is right, and the header as far as it can be read. */
async function seen(
  file: Uint8Array,
  length: number
): Promise<{ whole: boolean; value: Readonly<Record<string, unknown>> }> {
  const sum = [...file.subarray(file.length - SUM)];
  const own = unhex(await sha256(file.subarray(0, file.length - SUM)));
  const whole = sum.every((byte, i) => byte === own[i]);
  let value: unknown = null;
  try {
    if (length <= MOST_HEADER)
      value = JSON.parse(new TextDecoder().decode(file.subarray(START, START + length)));
  } catch {
    // Nothing can be said of it then.
  }
  return { whole, value: typeof value === 'object' && value !== null ? { ...value } : {} };
}

function headerOf(value: Readonly<Record<string, unknown>>): Header | null {
  const { kdf, cipher, iterations, salt, iv, bytes } = value;
  if (kdf !== KDF || cipher !== CIPHER) return null;
  if (typeof iterations !== 'number' || typeof bytes !== 'number') return null;
  if (typeof salt !== 'string' || typeof iv !== 'string') return null;
  if (!Number.isSafeInteger(iterations) || !Number.isSafeInteger(bytes)) return null;
  if (iterations < LEAST_ITERATIONS || iterations > MOST_ITERATIONS || bytes < TAG) return null;
  if (!/^([0-9a-f]{2}){32}$/.test(salt) || !/^([0-9a-f]{2}){12}$/.test(iv)) return null;
  return { iterations, salt: unhex(salt), iv: unhex(iv), bytes };
}

async function keyOf(
  password: string,
  salt: Bytes,
  iterations: number,
  use: 'encrypt' | 'decrypt'
): Promise<CryptoKey> {
  const { subtle } = webCrypto();
  const text = new TextEncoder().encode(password.normalize('NFC'));
  const base = await subtle.importKey('raw', text, 'PBKDF2', false, ['deriveKey']);
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return subtle.deriveKey(kdf, base, { name: 'AES-GCM', length: 256 }, false, [use]);
}

/** Whether this page can encrypt: browsers only offer it under TLS or on the machine itself. */
export function canLock(): boolean {
  return (globalThis as { crypto?: { subtle?: SubtleCrypto } }).crypto?.subtle !== undefined;
}

function webCrypto(): Crypto {
  if (!canLock()) throw new HandoverError('no-crypto');
  return crypto;
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function unhex(text: string): Bytes {
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}
