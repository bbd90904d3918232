/**
 * Cheap looks at the bytes of a cell that rule out what it cannot say, so that a million case codes
 * are not made strings and folded to find that none is "Tổng cộng".
 */
import type { CellTexts } from './cellTexts';

/** What `fold` makes of a total's label begins with one of these (see totals). */
const TOTALS = ['tong', 'cong', 'toan', 'ca ', 'total', 'grand', 'sub', 'sum', 'all', 'ensemble'];

/** 1 for letters and digits of ASCII, 2 for bytes beyond, 0 for signs and spaces. */
const PLAIN = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 ? 2 : /[0-9A-Za-z]/.test(String.fromCharCode(byte)) ? 1 : 0
);

function lower(byte: number): number {
  return byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte;
}

/** Per byte, 1 where a total's label may begin with it: their first letters, and all beyond ASCII. */
const BEGINS_TOTAL = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte >= 0x80 || TOTALS.some((word) => word.charCodeAt(0) === lower(byte)) ? 1 : 0
);

/** The codes of the cells that may be labels of totals; no other is. */
export function* mayBeTotals({ bytes, starts, ends, length }: CellTexts): Generator<number> {
  for (let code = 1; code < length; code++) {
    const start = starts[code] ?? 0;
    const end = ends[code] ?? 0;
    if (start < 0 || end < 0 || mayBeTotal(bytes, start, end)) yield code;
  }
}

function mayBeTotal(bytes: Uint8Array, from: number, end: number): boolean {
  let start = from;
  while (start < end && PLAIN[bytes[start] ?? 0] === 0) start++;
  if (start === end || BEGINS_TOTAL[bytes[start] ?? 0] === 0) return false;
  for (const word of TOTALS) {
    let i = 0;
    while (i < 3 && start + i < end && lower(bytes[start + i] ?? 0) === word.charCodeAt(i)) i++;
    // A letter beyond ASCII may fold to any.
    if (i === 3 || start + i === end || (bytes[start + i] ?? 0) >= 0x80) return true;
  }
  return false;
}

/**
 * The codes of the cells that may say `folded` once they are folded; no other does: folding keeps the
 * letters and digits of ASCII, in their order.
 */
export function* mayFoldTo({ bytes, starts, ends, length }: CellTexts, folded: string): Generator<number> {
  const word = Uint8Array.from(folded, (letter) => letter.charCodeAt(0));
  for (let code = 1; code < length; code++) {
    const start = starts[code] ?? 0;
    const end = ends[code] ?? 0;
    if (start < 0 || end < 0 || isWithin(word, bytes, start, end)) yield code;
  }
}

/** Whether all letters and digits of ASCII stand in `word`, in their order. */
function isWithin(word: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  let at = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (PLAIN[byte] !== 1) continue;
    const letter = lower(byte);
    while (at < word.length && word[at] !== letter) at++;
    if (at === word.length) return false;
    at++;
  }
  return true;
}
