/** Text rows as one run of UTF-8 bytes with offsets, the way Arrow lays strings out. */
import type { TextColumn } from '../cases/record';

export interface TextBytes {
  readonly bytes: Uint8Array;
  /** `offsets[i]`…`offsets[i + 1]` are the bytes of row `i`; one more entry than rows */
  readonly offsets: Int32Array;
}

const encoder = new TextEncoder();

/**
 * Rows `start`…`end` of a text column; an unknown row has no bytes. A surrogate without its other
 * half becomes U+FFFD, so the bytes are always valid.
 */
export function utf8Of(column: TextColumn, start: number, end: number): TextBytes {
  const offsets = new Int32Array(end - start + 1);
  let bytes = new Uint8Array((end - start) * 16 + 64);
  let at = 0;
  for (let i = start; i < end; i++) {
    const text = column.values[column.codes[i] ?? -1] ?? '';
    // A UTF-16 unit takes three bytes at most.
    if (at + text.length * 3 > bytes.length) bytes = grown(bytes, at + text.length * 3);
    at = write(text, bytes, at);
    offsets[i - start + 1] = at;
  }
  return { bytes: bytes.subarray(0, at), offsets };
}

/** Most case codes are ASCII, which is copied here several times faster than the encoder would. */
function write(text: string, bytes: Uint8Array, at: number): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return at + encoder.encodeInto(text, bytes.subarray(at)).written;
    bytes[at + i] = unit;
  }
  return at + text.length;
}

function grown(bytes: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(needed, bytes.length * 2));
  larger.set(bytes);
  return larger;
}
