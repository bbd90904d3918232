/**
 * Texts that are nearly all different, case codes above all, as one run of UTF-8 bytes, the way Arrow
 * lays strings out: they travel between threads and into the database without a string for each.
 */

export interface PackedTexts {
  readonly bytes: Uint8Array;
  /** `offsets[i]`…`offsets[i + 1]` are the bytes of text `i`; one more entry than texts */
  readonly offsets: Int32Array;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** A surrogate without its other half becomes U+FFFD, so the bytes are always valid. */
export function packTexts(texts: readonly string[]): PackedTexts {
  const offsets = new Int32Array(texts.length + 1);
  const encoded = texts.map((text) => encoder.encode(text));
  encoded.forEach(({ length }, i) => (offsets[i + 1] = (offsets[i] ?? 0) + length));
  const bytes = new Uint8Array(offsets[texts.length] ?? 0);
  encoded.forEach((own, i) => bytes.set(own, offsets[i] ?? 0));
  return { bytes, offsets };
}

/** Text `i`, or `null` for an index outside of them (−1 is unknown). */
export function packedText({ bytes, offsets }: PackedTexts, i: number): string | null {
  const start = offsets[i];
  const end = offsets[i + 1];
  return start === undefined || end === undefined ? null : decoder.decode(bytes.subarray(start, end));
}
