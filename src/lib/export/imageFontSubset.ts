/**
 * A font cut to the letters a drawing uses, as a WOFF file small enough to stand inside an SVG. Glyphs keep
 * their outlines and widths; kerning, hinting and features are left out.
 */
import { zlibSync } from 'fflate';
import type { Font } from './imageFont';
import { componentsOf } from './imageGlyph';

/** @param codes code points wanted; those the font lacks are left out */
export function subsetOf(font: Font, codes: readonly number[]): Uint8Array<ArrayBuffer> {
  const wanted = [...new Set(codes)]
    .filter((code) => code < 0xffff && font.glyphOf(code) !== 0)
    .sort((a, b) => a - b);
  const kept = new Map<number, number>([[0, 0]]);
  const order = [0];
  const keep = (glyph: number): void => {
    if (kept.has(glyph)) return;
    kept.set(glyph, order.length);
    order.push(glyph);
  };
  for (const code of wanted) keep(font.glyphOf(code));
  // Composites bring their parts, which are appended while the list is walked.
  for (let i = 0; i < order.length; i++)
    for (const { glyph } of componentsOf(font.dataOf(order[i] ?? 0))) keep(glyph);

  const outlines = order.map((glyph) => renumbered(font.dataOf(glyph), kept));
  const loca = new DataView(new ArrayBuffer(4 * (order.length + 1)));
  let size = 0;
  outlines.forEach((data, i) => {
    loca.setUint32(4 * i, size);
    size += data.length;
  });
  loca.setUint32(4 * order.length, size);
  const glyf = new Uint8Array(size);
  outlines.forEach((data, i) => glyf.set(data, loca.getUint32(4 * i)));

  const hmtx = new DataView(new ArrayBuffer(4 * order.length));
  order.forEach((glyph, i) => {
    hmtx.setUint16(4 * i, font.advanceOf(glyph));
    const outline = outlines[i];
    // The left bearing is where the outline begins, as `head` promises of these fonts.
    if (outline && outline.length > 0) hmtx.setInt16(4 * i + 2, new DataView(outline.buffer).getInt16(2));
  });

  const copy = (tag: string): Uint8Array<ArrayBuffer> => new Uint8Array(font.tables.get(tag) ?? []);
  const changed = (tag: string, change: (view: DataView) => void): Uint8Array<ArrayBuffer> => {
    const bytes = copy(tag);
    change(new DataView(bytes.buffer));
    return bytes;
  };
  const post = copy('post').slice(0, 32);
  new DataView(post.buffer).setUint32(0, 0x00030000);
  return woff([
    ['OS/2', copy('OS/2')],
    ['cmap', cmap(wanted.map((code) => [code, kept.get(font.glyphOf(code)) ?? 0]))],
    ['glyf', glyf],
    [
      'head',
      changed('head', (view) => {
        view.setUint32(8, 0);
        view.setInt16(50, 1);
      })
    ],
    ['hhea', changed('hhea', (view) => view.setUint16(34, order.length))],
    ['hmtx', new Uint8Array(hmtx.buffer)],
    ['loca', new Uint8Array(loca.buffer)],
    ['maxp', changed('maxp', (view) => view.setUint16(4, order.length))],
    ['name', copy('name')],
    ['post', post]
  ]);
}

/** A glyph's bytes with its parts under their new numbers, on a boundary of four. */
function renumbered(data: Uint8Array, kept: ReadonlyMap<number, number>): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(Math.ceil(data.length / 4) * 4);
  bytes.set(data);
  const view = new DataView(bytes.buffer);
  for (const { glyph, at } of componentsOf(data)) view.setUint16(at, kept.get(glyph) ?? 0);
  return bytes;
}

/** Format 4, one segment a run of letters whose glyphs follow one another. */
function cmap(pairs: readonly (readonly [number, number])[]): Uint8Array<ArrayBuffer> {
  const runs: { from: number; to: number; delta: number }[] = [];
  for (const [code, glyph] of pairs) {
    const last = runs.at(-1);
    if (last && code === last.to + 1 && glyph - code === last.delta) last.to = code;
    else runs.push({ from: code, to: code, delta: glyph - code });
  }
  runs.push({ from: 0xffff, to: 0xffff, delta: 1 });
  const count = runs.length;
  const view = new DataView(new ArrayBuffer(12 + 16 + 8 * count));
  view.setUint16(2, 1);
  view.setUint16(4, 3);
  view.setUint16(6, 1);
  view.setUint32(8, 12);
  const power = 2 ** Math.floor(Math.log2(count));
  [4, 16 + 8 * count, 0, 2 * count, 2 * power, Math.log2(power), 2 * (count - power)].forEach((value, i) =>
    view.setUint16(12 + 2 * i, value)
  );
  runs.forEach(({ from, to, delta }, i) => {
    view.setUint16(26 + 2 * i, to);
    view.setUint16(28 + 2 * count + 2 * i, from);
    view.setUint16(28 + 4 * count + 2 * i, delta & 0xffff);
  });
  return new Uint8Array(view.buffer);
}

/** Sum of big-endian words, the last one filled up with zeros. */
function checksum(bytes: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < bytes.length; i += 4)
    sum =
      (sum +
        (((bytes[i] ?? 0) << 24) |
          ((bytes[i + 1] ?? 0) << 16) |
          ((bytes[i + 2] ?? 0) << 8) |
          (bytes[i + 3] ?? 0))) >>>
      0;
  return sum;
}

const padded = (length: number): number => Math.ceil(length / 4) * 4;

/** Tables, in the order of their tags, as a WOFF 1.0 file; sets `head`'s adjustment. */
function woff(tables: readonly (readonly [string, Uint8Array<ArrayBuffer>])[]): Uint8Array<ArrayBuffer> {
  const header = 12 + 16 * tables.length;
  const whole = tables.reduce((sum, [, bytes]) => sum + padded(bytes.length), header);
  // The adjustment is taken over the font as it would be unpacked.
  const directory = new DataView(new ArrayBuffer(header));
  directory.setUint32(0, 0x00010000);
  const power = 2 ** Math.floor(Math.log2(tables.length));
  [tables.length, 16 * power, Math.log2(power), 16 * (tables.length - power)].forEach((value, i) =>
    directory.setUint16(4 + 2 * i, value)
  );
  let at = header;
  let sum = 0;
  tables.forEach(([tag, bytes], i) => {
    const entry = 12 + 16 * i;
    for (let n = 0; n < 4; n++) directory.setUint8(entry + n, tag.charCodeAt(n));
    directory.setUint32(entry + 4, checksum(bytes));
    directory.setUint32(entry + 8, at);
    directory.setUint32(entry + 12, bytes.length);
    at += padded(bytes.length);
    sum = (sum + checksum(bytes)) >>> 0;
  });
  sum = (sum + checksum(new Uint8Array(directory.buffer))) >>> 0;
  const head = tables.find(([tag]) => tag === 'head')?.[1];
  if (head) new DataView(head.buffer).setUint32(8, (0xb1b0afba - sum) >>> 0);

  const packed = tables.map(([, bytes]) => {
    const small = zlibSync(bytes, { level: 9 });
    return small.length < bytes.length ? small : bytes;
  });
  const start = 44 + 20 * tables.length;
  const length = packed.reduce((total, bytes) => total + padded(bytes.length), start);
  const out = new Uint8Array(length);
  const view = new DataView(out.buffer);
  view.setUint32(0, 0x774f4646);
  view.setUint32(4, 0x00010000);
  view.setUint32(8, length);
  view.setUint16(12, tables.length);
  view.setUint32(16, whole);
  view.setUint16(20, 1);
  let offset = start;
  tables.forEach(([tag, bytes], i) => {
    const entry = 44 + 20 * i;
    const part = packed[i] ?? bytes;
    for (let n = 0; n < 4; n++) out[entry + n] = tag.charCodeAt(n);
    view.setUint32(entry + 4, offset);
    view.setUint32(entry + 8, part.length);
    view.setUint32(entry + 12, bytes.length);
    // of `head`: as it was before the adjustment was set
    view.setUint32(entry + 16, directory.getUint32(12 + 16 * i + 4));
    out.set(part, offset);
    offset += padded(part.length);
  });
  return out;
}
