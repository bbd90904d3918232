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
import type { EncodingChoice, Mojibake } from './reading';
import { formatOf, isPicture } from './signature';

export interface Decoded {
  readonly ok: true;
  /** NFC; line ends are all `\n` */
  readonly text: string;
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
  readonly text: string;
  readonly encoding: EncodingName;
  readonly bom: boolean;
  /** candidates when single bytes were weighed */
  readonly weighed?: readonly EncodingChoice[];
}

/** Larger files would not fit in one JavaScript string (2²⁹ characters). */
export const MOST_BYTES = 500_000_000;

/**
 * Decodes a whole file. Never throws: what is not text is an `Undecodable` with the reason
 * (`empty`, `too-large`, `unsupported-format` with `detail.format`, `not-a-table`).
 */
export function decode(bytes: Uint8Array, choices: DecodeChoices = {}): Decoded | Undecodable {
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
  return settle(bytes, found, choices);
}

/** Lays an old font's coding over what was found, or the user's choice in its place; then repairs. */
function settle(bytes: Uint8Array, found: Found, choices: DecodeChoices): Decoded {
  const said = isEncoding(choices.encoding) ? choices.encoding : null;
  const encodings = found.weighed ?? weighText(found.text, found.encoding);
  const encoding = said ?? (encodings[0]?.name as EncodingName | undefined) ?? found.encoding;
  const read = encoding === found.encoding ? found.text : readAs(bytes, found, encoding);
  const sample = linesBeyondAscii(read);
  const spoiled = hasMojibake(sample);
  const text = spoiled && choices.repairMojibake ? repairMojibake(read) : read;
  return {
    ok: true,
    text: plainLineEnds(composed(text)),
    encoding,
    bom: found.bom && said === null,
    ...(encodings.length > 1 || said ? { encodings: withChosen(encodings, encoding, read) } : {}),
    ...(spoiled
      ? {
          mojibake: { preview: previewOf(repairMojibake(sample)), repaired: choices.repairMojibake === true }
        }
      : {})
  };
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
      return found.weighed ? fromCodePage(bytes, encoding) : fromLegacy(found.text, encoding);
    case 'windows-1258':
    case 'windows-1252':
      return fromCodePage(bytes, encoding);
    case 'utf-8':
    case 'utf-16le':
    case 'utf-16be':
      return new TextDecoder(encoding).decode(bytes);
  }
}

function find(bytes: Uint8Array): Found {
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
  const weighed = weighBytes(bytes);
  const encoding = (weighed[0]?.name ?? 'windows-1258') as 'windows-1258' | 'windows-1252' | 'tcvn3' | 'vni';
  return { text: fromCodePage(bytes, encoding), encoding, bom: false, weighed };
}

/** TextDecoder takes the mark off by itself. */
function marked(bytes: Uint8Array, encoding: 'utf-8' | 'utf-16le' | 'utf-16be'): Found {
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

/** Blocks in which every character is its own NFC and none joins the one before it. */
// eslint-disable-next-line no-control-regex -- the block begins with them
const UNSETTLED = /[^\u0000-\u02FF\u1E00-\u1EFF\u2002-\u2125\u2190-\u2328]/;

/** NFC; most files are, and looking is ten times cheaper than composing. */
function composed(text: string): string {
  return UNSETTLED.test(text) ? text.normalize('NFC') : text;
}

function plainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
