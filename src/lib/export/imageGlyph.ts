/**
 * Outlines of glyphs (OpenType `glyf`): quadratic curves, and composites such as "ế" made of "e" and its marks.
 */
import type { Font } from './imageFont';

export interface Component {
  readonly glyph: number;
  /** where the glyph's number stands in the bytes */
  readonly at: number;
  /** x' = a·x + c·y + dx, y' = b·x + d·y + dy */
  readonly matrix: readonly [number, number, number, number, number, number];
}

const WORDS = 1;
const XY = 2;
const SCALE = 8;
const MORE = 32;
const TWO_SCALES = 64;
const MATRIX = 128;

/** What a composite is made of; empty for a simple glyph. */
export function componentsOf(data: Uint8Array): Component[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  if (data.length === 0 || view.getInt16(0) >= 0) return [];
  const found: Component[] = [];
  let at = 10;
  let flags = MORE;
  while (flags & MORE) {
    flags = view.getUint16(at);
    const glyphAt = at + 2;
    at += 4;
    const wide = (flags & WORDS) !== 0;
    const dx = wide ? view.getInt16(at) : view.getInt8(at);
    const dy = wide ? view.getInt16(at + 2) : view.getInt8(at + 1);
    at += wide ? 4 : 2;
    if (!(flags & XY)) throw new Error('Glyphs joined by points are not read');
    const part = (i: number): number => view.getInt16(at + 2 * i) / 16384;
    let [a, b, c, d] = [1, 0, 0, 1];
    if (flags & SCALE) {
      a = d = part(0);
      at += 2;
    } else if (flags & TWO_SCALES) {
      [a, d] = [part(0), part(1)];
      at += 4;
    } else if (flags & MATRIX) {
      [a, b, c, d] = [part(0), part(1), part(2), part(3)];
      at += 8;
    }
    found.push({ glyph: view.getUint16(glyphAt), at: glyphAt, matrix: [a, b, c, d, dx, dy] });
  }
  return found;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

/**
 * A glyph's outline as SVG path data, at `scale` pixels a font unit with its origin at (x, y); empty for a
 * blank one. y grows downwards.
 */
export function outlineOf(font: Font, glyph: number, x: number, y: number, scale: number): string {
  const put = (value: number): string => String(Math.round(value * 100) / 100);
  const at = (p: { x: number; y: number }): string => `${put(x + p.x * scale)} ${put(y - p.y * scale)}`;
  return contoursOf(font, glyph, 0)
    .map((contour) => drawn(contour, at))
    .join('');
}

/** Off-curve points meet halfway; a contour may begin with one. */
function drawn(points: readonly Point[], at: (p: { x: number; y: number }) => string): string {
  const [first, second] = [points[0], points[1] ?? points[0]];
  if (!first || !second) return '';
  const half = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, on: true });
  const last = points.at(-1) ?? first;
  const start = first.on ? first : last.on ? last : half(last, first);
  let d = `M${at(start)}`;
  const rest = first.on ? [...points.slice(1), first] : [...points, start];
  let control: Point | null = null;
  for (const point of rest) {
    if (point.on) {
      d += control ? `Q${at(control)} ${at(point)}` : `L${at(point)}`;
      control = null;
    } else {
      if (control) d += `Q${at(control)} ${at(half(control, point))}`;
      control = point;
    }
  }
  if (control) d += `Q${at(control)} ${at(start)}`;
  return `${d}Z`;
}

function contoursOf(font: Font, glyph: number, depth: number): Point[][] {
  const data = font.dataOf(glyph);
  if (data.length === 0 || depth > 8) return [];
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const count = view.getInt16(0);
  if (count >= 0) return simple(data, view, count);
  return componentsOf(data).flatMap(({ glyph: part, matrix: [a, b, c, d, dx, dy] }) =>
    contoursOf(font, part, depth + 1).map((contour) =>
      contour.map(({ x, y, on }) => ({ x: a * x + c * y + dx, y: b * x + d * y + dy, on }))
    )
  );
}

function simple(data: Uint8Array, view: DataView, count: number): Point[][] {
  const ends = Array.from({ length: count }, (_, i) => view.getUint16(10 + 2 * i));
  const points = (ends.at(-1) ?? -1) + 1;
  let at = 10 + 2 * count;
  at += 2 + view.getUint16(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = data[at++] ?? 0;
    const times = flag & 8 ? (data[at++] ?? 0) : 0;
    for (let i = 0; i <= times; i++) flags.push(flag);
  }
  const along = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += (flag & same ? 1 : -1) * (data[at++] ?? 0);
      else if (!(flag & same)) {
        value += view.getInt16(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = along(2, 16);
  const ys = along(4, 32);
  return ends.map((end, i) => {
    const from = (ends[i - 1] ?? -1) + 1;
    return flags.slice(from, end + 1).map((flag, n) => ({
      x: xs[from + n] ?? 0,
      y: ys[from + n] ?? 0,
      on: (flag & 1) === 1
    }));
  });
}
