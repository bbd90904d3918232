/**
 * SHA-256 (FIPS 180-4), by which the same file is known again. The browser's own where there is one: it lacks
 * on pages served without TLS from another machine of the office, so there is one of ours for those.
 */

/** @returns 64 hexadecimal digits */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const subtle = (globalThis as { crypto?: { subtle?: SubtleCrypto } }).crypto?.subtle;
  if (!subtle) return sha256Here(bytes);
  return hex(new Uint8Array(await subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)));
}

function hex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The first 32 bits of the fractional parts of the `root`-th roots of the first primes. */
function fractions(count: number, root: number): Int32Array {
  const out = new Int32Array(count);
  for (let n = 2, found = 0; found < count; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) prime = false;
    if (prime) out[found++] = (n ** (1 / root) % 1) * 2 ** 32;
  }
  return out;
}

/** Exported for its test. */
export function sha256Here(bytes: Uint8Array): string {
  const rounds = fractions(64, 3);
  const state = fractions(8, 2);
  const padded = new Uint8Array(Math.ceil((bytes.length % 64) + 9 > 64 ? 128 : 64));
  const tail = bytes.length - (bytes.length % 64);
  padded.set(bytes.subarray(tail));
  padded[bytes.length - tail] = 0x80;
  const length = new DataView(padded.buffer);
  length.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29));
  length.setUint32(padded.length - 4, (bytes.length << 3) >>> 0);
  const words = new Int32Array(64);
  for (let at = 0; at < tail; at += 64) block(bytes, at, state, rounds, words);
  for (let at = 0; at < padded.length; at += 64) block(padded, at, state, rounds, words);
  const out = new DataView(new ArrayBuffer(32));
  state.forEach((word, i) => out.setInt32(i * 4, word));
  return hex(new Uint8Array(out.buffer));
}

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function block(bytes: Uint8Array, at: number, state: Int32Array, rounds: Int32Array, w: Int32Array): void {
  const read = new DataView(bytes.buffer, bytes.byteOffset + at, 64);
  for (let i = 0; i < 16; i++) w[i] = read.getInt32(i * 4);
  for (let i = 16; i < 64; i++) {
    const [x, y] = [w[i - 15] ?? 0, w[i - 2] ?? 0];
    const s0 = turn(x, 7) ^ turn(x, 18) ^ (x >>> 3);
    const s1 = turn(y, 17) ^ turn(y, 19) ^ (y >>> 10);
    w[i] = (w[i - 16] ?? 0) + s0 + (w[i - 7] ?? 0) + s1;
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + (rounds[i] ?? 0) + (w[i] ?? 0)) | 0;
    const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => (state[i] = (state[i] ?? 0) + word));
}
