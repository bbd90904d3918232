/**
 * Which coding a text is in, by evidence: every candidate reads a sample, and the reading with most
 * Vietnamese syllables wins. The others are shown with a preview, for the user to choose.
 */
import { fromLatin, latinByte } from './latin';
import { fromLegacy, type LegacyName } from './legacy';
import type { EncodingChoice } from './reading';
import { likeness } from './syllables';

/** Codings the user may choose; `tcvn3` and `vni` may lie over any of the others. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'tcvn3',
  'vni',
  'windows-1252'
] as const;
export type EncodingName = (typeof ENCODINGS)[number];

export function isEncoding(name: string | undefined): name is EncodingName {
  return (ENCODINGS as readonly (string | undefined)[]).includes(name);
}

const LEGACY: readonly LegacyName[] = ['tcvn3', 'vni'];
const LINES = 400;
const LONGEST = 100_000;
const PREVIEW = 120;
/** Below this hardly any word is Vietnamese: another language, or a coding we do not know. */
const LIKELY = 0.4;

/** Single bytes in a code page; never throws. */
export function fromCodePage(bytes: Uint8Array, name: 'windows-1258' | 'windows-1252' | LegacyName): string {
  if (name === 'windows-1258') return new TextDecoder('windows-1258').decode(bytes).normalize('NFC');
  const text = fromLatin(bytes);
  return name === 'windows-1252' ? text : fromLegacy(text, name);
}

/** The candidates for single bytes, the likeliest first. */
export function weighBytes(bytes: Uint8Array): EncodingChoice[] {
  const sample = bytesWithHigh(bytes);
  const names = ['windows-1258', 'tcvn3', 'vni', 'windows-1252'] as const;
  const choices = names.map((name) => choice(name, fromCodePage(sample, name)));
  const best = Math.max(...choices.map((own) => own.score));
  // Nothing is Vietnamese: then it is most likely the plain code page of the West.
  const first = best < LIKELY ? choices.pop() : undefined;
  return [...(first ? [first] : []), ...choices.sort((a, b) => b.score - a.score)];
}

/**
 * The candidates for text that is Unicode already, the likeliest first: an old font's letters may have
 * been saved as Unicode ("Lõa ®¶o"). Empty when it holds nothing that could be such letters.
 * @param own the coding the text was read by
 */
export function weighText(text: string, own: string): EncodingChoice[] {
  const sample = linesBeyondAscii(text);
  if (sample === '') return [];
  const asItIs = choice(own, sample);
  const fonts = LEGACY.filter(() => onlyLatin(sample)).map((name) => choice(name, fromLegacy(sample, name)));
  const likely = fonts.filter((font) => font.score >= LIKELY && font.score > asItIs.score + 0.2);
  const rest = fonts.filter((font) => font.score > asItIs.score && !likely.includes(font));
  return [...likely.sort((a, b) => b.score - a.score), asItIs, ...rest];
}

function choice(name: string, text: string): EncodingChoice {
  return { name, score: Math.round(likeness(text).score * 1000) / 1000, preview: previewOf(text) };
}

/** The first words that show a difference, on one line. */
export function previewOf(text: string): string {
  const line = text.split('\n').find((own) => /[^\p{ASCII}]/u.test(own)) ?? text.slice(0, PREVIEW);
  const at = Math.max(0, line.search(/[^\p{ASCII}]/u) - 40);
  return line
    .slice(at, at + PREVIEW)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Most letters beyond ASCII are in windows-1252, as those of the old fonts are. */
function onlyLatin(text: string): boolean {
  let latin = 0;
  let other = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0x80) continue;
    if (latinByte(unit) >= 0) latin++;
    else other++;
  }
  return latin > other * 4;
}

/** Up to 400 lines with letters beyond ASCII, from the beginning, the middle and the end. */
export function linesBeyondAscii(text: string): string {
  const third = Math.floor(text.length / 3);
  const parts =
    text.length < LONGEST * 3
      ? [text]
      : [0, third, third * 2].map((from) => text.slice(from, from + LONGEST));
  return parts
    .flatMap((part) =>
      part
        .split('\n')
        .filter((line) => /[^\p{ASCII}]/u.test(line))
        .slice(0, LINES)
    )
    .join('\n')
    .slice(0, LONGEST);
}

/** The lines that hold bytes above 0x7F, up to `LONGEST` bytes of them, from anywhere in the file. */
function bytesWithHigh(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= LONGEST) return bytes;
  const out = new Uint8Array(LONGEST);
  let length = 0;
  for (let i = 0; i < bytes.length && length < LONGEST; i++) {
    if ((bytes[i] ?? 0) < 0x80) continue;
    const start = Math.max(bytes.lastIndexOf(10, i), bytes.lastIndexOf(13, i), i - 2000) + 1;
    let end = i;
    while (end < bytes.length && end - i < 2000 && bytes[end] !== 10 && bytes[end] !== 13) end++;
    const line = bytes.subarray(start, Math.min(end + 1, start + LONGEST - length));
    out.set(line, length);
    length += line.length;
    i = end;
  }
  return out.subarray(0, length);
}
