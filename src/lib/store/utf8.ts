/** Case codes row by row as one run of UTF-8 bytes with offsets, the way Arrow lays strings out. */
import type { PackedTexts } from '../cases/packed';
import type { CodeColumn } from '../cases/record';

/**
 * Rows `start`…`end` of a column of case codes, a text for each row; an unknown row has no bytes.
 * Fresh copies, as Arrow's writer needs them.
 */
export function utf8Of({ codes, texts }: CodeColumn, start: number, end: number): PackedTexts {
  const offsets = new Int32Array(end - start + 1);
  let size = 0;
  for (let i = start; i < end; i++) {
    const code = codes[i] ?? -1;
    if (code >= 0) size += (texts.offsets[code + 1] ?? 0) - (texts.offsets[code] ?? 0);
    offsets[i - start + 1] = size;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (let i = start; i < end; i++) {
    const code = codes[i] ?? -1;
    if (code < 0) continue;
    const last = texts.offsets[code + 1] ?? 0;
    // Codes are short: a loop is several times faster than a view of each.
    for (let from = texts.offsets[code] ?? 0; from < last; from++) bytes[at++] = texts.bytes[from] ?? 0;
  }
  return { bytes, offsets };
}
