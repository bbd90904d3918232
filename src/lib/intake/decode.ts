/**
 * Bytes to text. We decode ourselves because a library that guesses corrupts Vietnamese:
 * a byte order mark, then strict UTF-8, then UTF-16 by where the NULs stand, then windows-1258.
 */
import type { FileFault } from '../cases/problem';
import { formatOf, isPicture } from './signature';

export interface Decoded {
  readonly ok: true;
  /** line ends are all `\n` */
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1258` */
  readonly encoding: string;
  readonly bom: boolean;
}

export interface Undecodable {
  readonly ok: false;
  readonly fault: FileFault;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** Larger files would not fit in one JavaScript string (2²⁹ characters). */
export const MOST_BYTES = 500_000_000;

/**
 * Decodes a whole file. Never throws: what is not text is an `Undecodable` with the reason
 * (`empty`, `too-large`, `unsupported-format` with `detail.format`, `not-a-table`).
 */
export function decode(bytes: Uint8Array): Decoded | Undecodable {
  if (bytes.length === 0) return { ok: false, fault: 'empty' };
  if (bytes.length > MOST_BYTES) return { ok: false, fault: 'too-large', detail: { bytes: bytes.length } };
  const format = formatOf(bytes);
  if (format) {
    return { ok: false, fault: isPicture(format) ? 'not-a-table' : 'unsupported-format', detail: { format } };
  }
  const found = find(bytes);
  if (looksBinary(found.text)) return { ok: false, fault: 'not-a-table' };
  // eslint-disable-next-line no-control-regex -- NULs are blank too
  if (!/[^\s\u0000\uFEFF]/.test(found.text)) return { ok: false, fault: 'empty' };
  return { ok: true, ...found, text: plainLineEnds(found.text) };
}

function find(bytes: Uint8Array): { text: string; encoding: string; bom: boolean } {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return marked(bytes, 'utf-8');
  if (a === 0xff && b === 0xfe) return marked(bytes, 'utf-16le');
  if (a === 0xfe && b === 0xff) return marked(bytes, 'utf-16be');
  const wide = wideByNuls(bytes);
  if (wide) return { text: new TextDecoder(wide).decode(bytes), encoding: wide, bom: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', bom: false };
  } catch {
    // A few broken letters in otherwise sound UTF-8 are damage, not another encoding.
    const text = new TextDecoder('utf-8').decode(bytes);
    if (mostlySound(text)) return { text, encoding: 'utf-8', bom: false };
  }
  const text = new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  return { text, encoding: 'windows-1258', bom: false };
}

/** TextDecoder takes the mark off by itself. */
function marked(bytes: Uint8Array, encoding: string): { text: string; encoding: string; bom: boolean } {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, bom: true };
}

/** UTF-16 without a mark: digits, delimiters and line ends have a NUL in one half of each pair. */
function wideByNuls(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 65_536) & ~1;
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.2 && even < pairs * 0.02) return 'utf-16le';
  if (even > pairs * 0.2 && odd < pairs * 0.02) return 'utf-16be';
  return null;
}

function mostlySound(text: string): boolean {
  let broken = 0;
  let sound = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) sound++;
  }
  return broken * 10 < sound;
}

function looksBinary(text: string): boolean {
  const length = Math.min(text.length, 65_536);
  let odd = 0;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(i);
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 12) || code === 0xfffd) odd++;
  }
  // One stray byte must not condemn a tiny file, hence the floor.
  return odd > Math.max(4, length * 0.03);
}

function plainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
