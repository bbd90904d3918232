/** Lines of a file as bytes: they end in `\n`, `\r\n` or `\r`, also mixed. */

const LF = 10;
const CR = 13;
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Where the line after the one at `at` begins; the end of the file where there is none. */
export function nextLine(bytes: Uint8Array, at: number): number {
  let i = at;
  while (i < bytes.length && bytes[i] !== LF && bytes[i] !== CR) i++;
  return Math.min(bytes.length, bytes[i] === CR && bytes[i + 1] === LF ? i + 2 : i + 1);
}

/** The last start of a line in (`from`, `end`]; where there is none, the start of a letter. */
export function lineStart(bytes: Uint8Array, end: number, from: number): number {
  for (let i = end; i > from; i--) if (startsLine(bytes, i)) return i;
  let i = end;
  while (i > from && ((bytes[i] ?? 0) & 0xc0) === 0x80) i--;
  return i > from ? i : end;
}

/** Where the last `count` lines begin. */
export function lastLines(bytes: Uint8Array, count: number): number {
  let left = count;
  for (let i = bytes.length - 1; i > 0; i--) if (startsLine(bytes, i) && --left === 0) return i;
  return 0;
}

function startsLine(bytes: Uint8Array, i: number): boolean {
  const before = bytes[i - 1];
  return before === LF || (before === CR && bytes[i] !== LF);
}

/** Bytes `start`…`end` as text, line ends `\n`. */
export function textOfLines(bytes: Uint8Array, start: number, end: number): string {
  const text = decoder.decode(bytes.subarray(start, end));
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
