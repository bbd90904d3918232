/**
 * Reads a WOFF file with TrueType outlines, as @fontsource ships them: which letter is which glyph, how wide
 * it is, and its outline. The format is OpenType 1.9 (cmap 4 and 12, glyf, loca, hmtx); enough for the fonts of
 * this program, no more: no hinting, no kerning.
 */
import { unzlibSync } from 'fflate';

export interface Font {
  readonly unitsPerEm: number;
  readonly glyphs: number;
  /** decompressed tables by tag */
  readonly tables: ReadonlyMap<string, Uint8Array>;
  /** glyph of a code point; 0 where the font has none */
  readonly glyphOf: (code: number) => number;
  /** advance width, in font units */
  readonly advanceOf: (glyph: number) => number;
  /** a glyph's bytes in `glyf`; empty for a blank one */
  readonly dataOf: (glyph: number) => Uint8Array;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** @throws when the bytes are no WOFF with TrueType outlines */
export function readFont(bytes: Uint8Array): Font {
  const tables = woffTables(bytes);
  const table = (tag: string): Uint8Array => {
    const found = tables.get(tag);
    if (!found) throw new Error(`The font has no table "${tag}"`);
    return found;
  };
  const head = viewOf(table('head'));
  const long = head.getInt16(50) === 1;
  const glyphs = viewOf(table('maxp')).getUint16(4);
  const loca = viewOf(table('loca'));
  const glyf = table('glyf');
  const at = (glyph: number): number => (long ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph));
  const measured = viewOf(table('hhea')).getUint16(34);
  const hmtx = viewOf(table('hmtx'));
  const codes = cmapOf(viewOf(table('cmap')));
  return {
    unitsPerEm: head.getUint16(18),
    glyphs,
    tables,
    glyphOf: (code) => codes.get(code) ?? 0,
    advanceOf: (glyph) => hmtx.getUint16(4 * Math.min(glyph, measured - 1)),
    dataOf: (glyph) => (glyph < glyphs ? glyf.subarray(at(glyph), at(glyph + 1)) : new Uint8Array())
  };
}

function woffTables(bytes: Uint8Array): Map<string, Uint8Array> {
  const view = viewOf(bytes);
  if (bytes.length < 44 || view.getUint32(0) !== 0x774f4646) throw new Error('Not a WOFF file');
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < view.getUint16(12); i++) {
    const entry = 44 + 20 * i;
    const tag = String.fromCharCode(...bytes.subarray(entry, entry + 4));
    const from = view.getUint32(entry + 4);
    const packed = view.getUint32(entry + 8);
    const whole = view.getUint32(entry + 12);
    const part = bytes.subarray(from, from + packed);
    tables.set(tag, packed < whole ? unzlibSync(part) : part);
  }
  return tables;
}

/** Unicode subtables only; the widest one wins. */
function cmapOf(view: DataView): Map<number, number> {
  const codes = new Map<number, number>();
  for (let i = 0; i < view.getUint16(2); i++) {
    const platform = view.getUint16(4 + 8 * i);
    const at = view.getUint32(8 + 8 * i);
    if (platform !== 0 && platform !== 3) continue;
    const format = view.getUint16(at);
    if (format === 4) segments(view, at, codes);
    if (format === 12) groups(view, at, codes);
  }
  return codes;
}

function segments(view: DataView, at: number, codes: Map<number, number>): void {
  const twice = view.getUint16(at + 6);
  const end = at + 14;
  const start = end + twice + 2;
  for (let s = 0; s < twice; s += 2) {
    const from = view.getUint16(start + s);
    const to = view.getUint16(end + s);
    const delta = view.getUint16(start + twice + s);
    const offsetAt = start + 2 * twice + s;
    const offset = view.getUint16(offsetAt);
    for (let code = from; code <= to && code !== 0xffff; code++) {
      const raw = offset === 0 ? code : view.getUint16(offsetAt + offset + 2 * (code - from));
      const glyph = offset !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff;
      if (glyph !== 0) codes.set(code, glyph);
    }
  }
}

function groups(view: DataView, at: number, codes: Map<number, number>): void {
  for (let g = 0; g < view.getUint32(at + 12); g++) {
    const entry = at + 16 + 12 * g;
    const from = view.getUint32(entry);
    const glyph = view.getUint32(entry + 8);
    for (let code = from; code <= view.getUint32(entry + 4); code++) codes.set(code, glyph + code - from);
  }
}
