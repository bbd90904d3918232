/**
 * The texts of a column's cells. Most stay where they are, as bytes of the file, and become strings
 * only when somebody asks for one: a million case codes that are only counted never do.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** Up to here a loop makes a string of ASCII faster than a call of the decoder. */
const SHORT = 32;

/** Bytes `start`…`end` of sound UTF-8 as a string. */
export function textOfBytes(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > SHORT) return decoder.decode(bytes.subarray(start, end));
  let text = '';
  for (let i = start; i < end; i++) {
    const byte = bytes[i] ?? 0;
    if (byte > 0x7f) return decoder.decode(bytes.subarray(start, end));
    text += String.fromCharCode(byte);
  }
  return text;
}

/** What stands between two quotes: doubled quotes are one, line ends are `\n`. */
export function unquoted(bytes: Uint8Array, start: number, end: number): string {
  return textOfBytes(bytes, start, end).replaceAll('""', '"').replace(/\r\n?/g, '\n');
}

export class CellTexts {
  /**
   * @param bytes the file, sound UTF-8
   * @param starts where a text begins in `bytes`; −1 − k for `own[k]`
   * @param ends where it ends; −1 − end where its quotes are doubled or its line ends not plain
   * @param length texts in use; the arrays may be longer
   */
  constructor(
    readonly bytes: Uint8Array,
    readonly starts: Int32Array,
    readonly ends: Int32Array,
    private readonly own: readonly string[],
    readonly length: number
  ) {}

  /** The text of a code, as it stands in the file; '' for a code there is not. */
  at(code: number): string {
    if (code <= 0 || code >= this.length) return '';
    const start = this.starts[code] ?? 0;
    if (start < 0) return this.own[-1 - start] ?? '';
    const end = this.ends[code] ?? 0;
    return end < 0 ? unquoted(this.bytes, start, -1 - end) : textOfBytes(this.bytes, start, end);
  }

  /** Whether the bytes of a code are just its text, so that they can be looked at in place. */
  inPlace(code: number): boolean {
    return (this.starts[code] ?? -1) >= 0 && (this.ends[code] ?? -1) >= 0;
  }

  /** The first code of each of some texts, where the column has them. */
  codesOf(wanted: ReadonlySet<string>): Map<string, number> {
    const sizes = new Set(Array.from(wanted, (text) => encoder.encode(text).length));
    const found = new Map<string, number>();
    for (let code = 0; code < this.length; code++) {
      if (this.inPlace(code) && !sizes.has((this.ends[code] ?? 0) - (this.starts[code] ?? 0))) continue;
      const text = this.at(code);
      if (wanted.has(text) && !found.has(text)) found.set(text, code);
    }
    return found;
  }

  /** The same texts and more behind them. */
  with(more: readonly string[]): CellTexts {
    const extend = (places: Int32Array, added: (i: number) => number): Int32Array => {
      const all = new Int32Array(this.length + more.length);
      all.set(places.subarray(0, this.length));
      more.forEach((_, i) => (all[this.length + i] = added(i)));
      return all;
    };
    return new CellTexts(
      this.bytes,
      extend(this.starts, (i) => -1 - this.own.length - i),
      extend(this.ends, () => 0),
      [...this.own, ...more],
      this.length + more.length
    );
  }

  /** What `see` makes of every text, the empty one first. */
  map<T>(see: (text: string, code: number) => T): T[] {
    return Array.from({ length: this.length }, (_, code) => see(this.at(code), code));
  }
}

/** Texts that stand in no file; the first is ''. */
export function textsOf(texts: readonly string[]): CellTexts {
  return new CellTexts(
    new Uint8Array(0),
    Int32Array.from(texts, (_, code) => -1 - code),
    new Int32Array(texts.length),
    texts,
    texts.length
  );
}
