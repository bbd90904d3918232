/**
 * Reads the column of case codes by its bytes: two codes are one where they differ in nothing but case.
 */
import { clean } from '../cases/text';
import { CellIndex, sameBytes, viewOf } from './cellIndex';
import type { CellTexts } from './cellTexts';
import { CodeTexts } from './codeTexts';
import type { GridColumn } from './gridColumn';
import { brokenTo, isBroken, type Labels } from './labels';
import { asShown } from './mantissa';
import type { Pacer } from './pacer';

const encoder = new TextEncoder();

/** Codes read between two looks at the clock. */
const AT_A_TIME = 8192;

/** Reads the column; `of` gives for each text the code of the first one that is the same. */
export async function readCodes(column: GridColumn, pacer: Pacer): Promise<Labels> {
  const { texts } = column;
  const reading = new CodeReading(texts);
  for (let code = 1; code < texts.length; code += AT_A_TIME) {
    reading.take(code, Math.min(texts.length, code + AT_A_TIME));
    if (pacer.due()) await pacer.turn('read', 0, column.codes.length);
  }
  const { of, broken, changed } = reading;
  return { of, broken, values: [], codes: new CodeTexts(texts, changed) };
}

class CodeReading {
  readonly of: Int32Array;
  readonly broken: Uint8Array;
  readonly changed = new Map<number, string>();
  private readonly plain: PlainCodes;
  /** codes with spaces or letters beyond ASCII, by their capitals */
  private readonly others = new Map<string, number>();

  constructor(private readonly texts: CellTexts) {
    this.of = new Int32Array(texts.length).fill(-1);
    this.broken = new Uint8Array(texts.length);
    this.plain = new PlainCodes(texts);
  }

  take(start: number, end: number): void {
    const { of, plain, others, texts } = this;
    for (let code = start; code < end; code++) {
      if (!plain.isPlain(code)) {
        of[code] = this.other(code);
        continue;
      }
      let same = plain.find(code);
      if (same === 0 && others.size > 0) same = others.get(texts.at(code).toUpperCase()) ?? 0;
      if (same === 0) plain.add(code);
      of[code] = same === 0 ? code : same;
    }
  }

  private other(code: number): number {
    const text = this.texts.at(code);
    if (isBroken(text)) this.broken[code] = 1;
    const label = clean(asShown(brokenTo(text)));
    if (label !== text) this.changed.set(code, label);
    const key = label.toUpperCase();
    const same = this.others.get(key) ?? this.plain.findText(key);
    if (same > 0) return same;
    this.others.set(key, code);
    return code;
  }
}

/** Codes of printable ASCII, looked up in place whatever the case of their letters. */
class PlainCodes {
  /** made when it is first needed */
  private index: CellIndex | null = null;
  private readonly hashes: Int32Array;
  private readonly view: DataView;
  /** as long as there is no index, every code was greater than the one before, this the greatest: a register in its order */
  private greatest = 0;

  constructor(private readonly texts: CellTexts) {
    this.hashes = new Int32Array(texts.length);
    this.view = viewOf(texts.bytes);
  }

  /** Whether a code is printable ASCII, and stands in the file as it is. */
  isPlain(code: number): boolean {
    const start = this.texts.starts[code] ?? -1;
    const end = this.texts.ends[code] ?? -1;
    return start >= 0 && end >= 0 && isPrintable(this.view, start, end);
  }

  /** Adds a plain code that `find` has not found. */
  add(code: number): void {
    this.index?.add(code, this.hashes[code] ?? 0, this.hashes);
  }

  /** The code that is the same as a plain one, or 0. */
  find(code: number): number {
    if (!this.index && this.follows(code)) {
      this.greatest = code;
      return 0;
    }
    const [start, end] = [this.texts.starts[code] ?? 0, this.texts.ends[code] ?? 0];
    const hash = caselessHash(this.view, start, end);
    this.hashes[code] = hash;
    return this.findBytes(this.view, start, end, hash);
  }

  findText(text: string): number {
    const view = viewOf(encoder.encode(text));
    const end = view.byteLength;
    return isPrintable(view, 0, end) ? this.findBytes(view, 0, end, caselessHash(view, 0, end)) : 0;
  }

  private findBytes(view: DataView, start: number, end: number, hash: number): number {
    const { slots } = (this.index ??= this.indexed());
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = slots[slot] ?? 0;
      if (code === 0) return 0;
      if (this.hashes[code] === hash && this.is(code, view, start, end)) return code;
    }
  }

  private indexed(): CellIndex {
    const index = new CellIndex(this.texts.length);
    const { hashes, texts, view } = this;
    for (let code = 1; code <= this.greatest; code++) {
      if (!this.isPlain(code)) continue;
      hashes[code] = caselessHash(view, texts.starts[code] ?? 0, texts.ends[code] ?? 0);
      index.add(code, hashes[code] ?? 0, hashes);
    }
    return index;
  }

  /** Whether a code is greater than all before: longer, or of the same length and later in order. */
  private follows(code: number): boolean {
    const { starts, ends } = this.texts;
    const before = starts[this.greatest] ?? 0;
    const start = starts[code] ?? 0;
    const length = (ends[code] ?? 0) - start;
    const more = length - ((ends[this.greatest] ?? 0) - before);
    if (more !== 0) return more > 0;
    for (let i = 0; i < length; i++) {
      const apart = capital(this.view.getUint8(start + i)) - capital(this.view.getUint8(before + i));
      if (apart !== 0) return apart > 0;
    }
    return false;
  }

  private is(code: number, view: DataView, start: number, end: number): boolean {
    const at = this.texts.starts[code] ?? 0;
    const length = end - start;
    if ((this.texts.ends[code] ?? 0) - at !== length) return false;
    if (sameBytes(this.view, at, view, start, length)) return true;
    for (let i = 0; i < length; i++)
      if (capital(view.getUint8(start + i)) !== capital(this.view.getUint8(at + i))) return false;
    return true;
  }
}

function capital(byte: number): number {
  return byte >= 0x61 && byte <= 0x7a ? byte - 32 : byte;
}

const HIGH_BITS = 0x80808080 | 0;
/** Without this bit small letters are capitals; other signs fall together too, which a hash may. */
const NO_CASE = 0xdfdfdfdf | 0;

/** Whether all bytes are printable ASCII without the space. */
function isPrintable(view: DataView, start: number, end: number): boolean {
  let i = start;
  let odd = 0;
  for (; i + 4 <= end; i += 4) {
    const word = view.getInt32(i, true);
    // Some byte is beyond ASCII, below "!" or DEL.
    odd |= word | (word - 0x21212121) | (word + 0x01010101);
  }
  for (; i < end; i++) {
    const byte = view.getUint8(i);
    if (byte < 0x21 || byte > 0x7e) return false;
  }
  return (odd & HIGH_BITS) === 0;
}

/** A hash that is the same for small letters and capitals. */
function caselessHash(view: DataView, start: number, end: number): number {
  let hash = end - start;
  let i = start;
  for (; i + 4 <= end; i += 4) {
    hash = Math.imul(hash ^ (view.getInt32(i, true) & NO_CASE), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  for (; i < end; i++) hash = Math.imul(hash ^ (view.getUint8(i) & 0xdf), 0x01000193);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
