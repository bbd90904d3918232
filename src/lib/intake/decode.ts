/**
 * Bytes to text. We decode ourselves because a library that guesses corrupts Vietnamese: a byte order
 * mark, then strict UTF-8, then UTF-16 by where the NULs stand, then code pages by how Vietnamese the
 * text is when read in them. The user's choice goes before all evidence. All text ends in NFC.
 */
import type { FileFault } from '../cases/problem';
import { fromCodePage, isEncoding, linesBeyondAscii, previewOf, weighBytes, weighText } from './encodings';
import type { EncodingName } from './encodings';
import { fromLegacy } from './legacy';
import { hasMojibake, repairMojibake } from './mojibake';
import type { Pacer } from './pacer';
import type { EncodingChoice, Mojibake } from './reading';
import { sampleOf, sampleOfBytes } from './sample';
import { formatOf, isPicture } from './signature';
import { mayChange, soundnessOf } from './soundText';

export interface Decoded {
  readonly ok: true;
  /** sound UTF-8 in NFC, without a byte order mark; where the file is that already, its own bytes */
  readonly bytes: Uint8Array;
  /** `utf-8`, `utf-16le`, `utf-16be`, `windows-1258`, `tcvn3`, `vni`, `windows-1252` */
  readonly encoding: string;
  readonly bom: boolean;
  readonly encodings?: readonly EncodingChoice[];
  readonly mojibake?: Mojibake;
}

export interface Undecodable {
  readonly ok: false;
  readonly fault: FileFault;
  readonly detail?: Readonly<Record<string, string | number>>;
}

/** What the user said about the bytes. */
export interface DecodeChoices {
  readonly encoding?: string | undefined;
  readonly repairMojibake?: boolean | undefined;
}

interface Found {
  /** the whole text; asked for only where the bytes cannot stay as they are */
  readonly text: () => string;
  /** stretches of the text that stand for it; all of it when it is short */
  readonly sample: string;
  /** the text as it is in the file, when it is UTF-8 and NFC */
  readonly bytes: Uint8Array | null;
  readonly encoding: EncodingName;
  readonly bom: boolean;
  /** candidates when single bytes were weighed */
  readonly weighed?: readonly EncodingChoice[];
}

/** Larger files would not fit in one JavaScript string (2²⁹ characters). */
export const MOST_BYTES = 500_000_000;

/**
 * Decodes a whole file. What is not text is an `Undecodable` with the reason (`empty`, `too-large`,
 * `unsupported-format` with `detail.format`, `not-a-table`).
 * @param page whether the bytes are known to be those of a web page
 * @throws ReadCancelled through the pacer
 */
export async function decode(
  bytes: Uint8Array,
  choices: DecodeChoices,
  pacer: Pacer,
  page = false
): Promise<Decoded | Undecodable> {
  if (bytes.length === 0) return { ok: false, fault: 'empty' };
  if (bytes.length > MOST_BYTES) return { ok: false, fault: 'too-large', detail: { bytes: bytes.length } };
  const format = page ? null : formatOf(bytes);
  if (format) {
    return { ok: false, fault: isPicture(format) ? 'not-a-table' : 'unsupported-format', detail: { format } };
  }
  const found = await find(bytes, pacer);
  if (looksBinary(found.sample)) return { ok: false, fault: 'not-a-table' };
  if (isBlank(found.sample) && isBlank(found.text())) return { ok: false, fault: 'empty' };
  return settle(bytes, found, choices);
}

function isBlank(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- NULs are blank too
  return !/[^\s\u0000\uFEFF]/.test(text);
}

/** Lays an old font's coding over what was found, or the user's choice in its place; then repairs. */
function settle(bytes: Uint8Array, found: Found, choices: DecodeChoices): Decoded {
  const said = isEncoding(choices.encoding) ? choices.encoding : null;
  const encodings = found.weighed ?? weighText(found.sample, found.encoding);
  const encoding = said ?? (encodings[0]?.name as EncodingName | undefined) ?? found.encoding;
  const other = encoding === found.encoding ? null : readAs(bytes, found, encoding);
  const near = other === null ? found.sample : sampleOf(other);
  const sample = linesBeyondAscii(near);
  const spoiled = hasMojibake(sample);
  const repaired = spoiled && choices.repairMojibake === true;
  const text = repaired ? repairMojibake(other ?? found.text()) : other;
  return {
    ok: true,
    bytes: text === null && found.bytes ? found.bytes : encoded(text ?? found.text()),
    encoding,
    bom: found.bom && said === null,
    ...(encodings.length > 1 || said ? { encodings: withChosen(encodings, encoding, near) } : {}),
    ...(spoiled ? { mojibake: { preview: previewOf(repairMojibake(sample)), repaired } } : {})
  };
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(composed(text));
}

/**
 * The same for text that is Unicode already, a workbook's cells: which old font or wrong reading lies
 * over it, by a sample. `change` makes a cell what it says, in NFC.
 */
export function settleText(
  sample: string,
  choices: DecodeChoices
): {
  encoding: 'unicode' | 'tcvn3' | 'vni';
  change: (text: string) => string;
  encodings?: readonly EncodingChoice[];
  mojibake?: Mojibake;
} {
  const weighed = weighText(sample, 'unicode');
  const said = choices.encoding;
  const likely = said === 'tcvn3' || said === 'vni' || said === 'unicode' ? said : weighed[0]?.name;
  const encoding = likely === 'tcvn3' || likely === 'vni' ? likely : 'unicode';
  const read = encoding === 'unicode' ? composed : (text: string): string => fromLegacy(text, encoding);
  const own = read(sample);
  const spoiled = hasMojibake(own);
  const repaired = spoiled && choices.repairMojibake === true;
  return {
    encoding,
    change: repaired ? (text) => composed(repairMojibake(read(text))) : read,
    ...(weighed.length > 1 || said ? { encodings: withChosen(weighed, encoding, own) } : {}),
    ...(spoiled ? { mojibake: { preview: previewOf(repairMojibake(own)), repaired } } : {})
  };
}

/** A chosen coding that was no candidate is listed too, at the end. */
function withChosen(
  encodings: readonly EncodingChoice[],
  name: EncodingName | 'unicode',
  text: string
): readonly EncodingChoice[] {
  if (encodings.some((own) => own.name === name)) return encodings;
  return [...encodings, { name, score: 0, preview: previewOf(text.slice(0, 100_000)) }];
}

function readAs(bytes: Uint8Array, found: Found, encoding: EncodingName): string {
  switch (encoding) {
    case 'tcvn3':
    case 'vni':
      // Over text that is Unicode already, else over the bytes.
      return found.weighed ? fromCodePage(bytes, encoding) : fromLegacy(found.text(), encoding);
    case 'windows-1258':
    case 'windows-1252':
      return fromCodePage(bytes, encoding);
    case 'utf-8':
    case 'utf-16le':
    case 'utf-16be':
      return new TextDecoder(encoding).decode(bytes);
  }
}

async function find(bytes: Uint8Array, pacer: Pacer): Promise<Found> {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return wide(bytes, 'utf-16le', true);
  if (a === 0xfe && b === 0xff) return wide(bytes, 'utf-16be', true);
  const bom = a === 0xef && b === 0xbb && c === 0xbf;
  const byNuls = bom ? null : wideByNuls(bytes);
  if (byNuls) return wide(bytes, byNuls, false);
  const own = bom ? bytes.subarray(3) : bytes;
  const soundness = await soundnessOf(own, pacer);
  const text = (): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(own);
  if (soundness !== 'broken') {
    const settled = soundness === 'settled' ? own : null;
    return { text, sample: sampleOfBytes(own), bytes: settled, encoding: 'utf-8', bom };
  }
  const all = text();
  // A few broken letters in otherwise sound UTF-8 are damage, not another encoding.
  if (bom || mostlySound(all)) return found(all, 'utf-8', bom);
  const weighed = weighBytes(bytes);
  const encoding = (weighed[0]?.name ?? 'windows-1258') as 'windows-1258' | 'windows-1252' | 'tcvn3' | 'vni';
  return { ...found(fromCodePage(bytes, encoding), encoding, false), weighed };
}

function found(text: string, encoding: EncodingName, bom: boolean): Found {
  return { text: () => text, sample: sampleOf(text), bytes: null, encoding, bom };
}

/** TextDecoder takes the mark off by itself. */
function wide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be', bom: boolean): Found {
  return found(new TextDecoder(encoding).decode(bytes), encoding, bom);
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

function composed(text: string): string {
  return mayChange(text) ? text.normalize('NFC') : text;
}
