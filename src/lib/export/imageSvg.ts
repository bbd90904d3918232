/**
 * A drawing as the text of an SVG file that looks the same anywhere: strict XML, nothing from outside, its
 * letters either real text with the fonts in the file, or outlines.
 */
import { textWidth, type Palette, type Scene, type Shape } from '../figures/charts/scene';
import type { FaceOf, LoadedFace } from './imageFaces';
import { subsetOf } from './imageFontSubset';
import { outlineOf } from './imageGlyph';

type Text = Extract<Shape, { t: 'text' }>;

/** How far below its top a line of text stands, of its size. */
const BASELINE = 0.86;

export function baselineOf(text: Pick<Text, 'y' | 'size'>): number {
  return text.y + BASELINE * text.size;
}

export interface SvgLook {
  readonly palette: Palette;
  readonly text: 'embedded' | 'outlined';
  readonly title: string;
  readonly description: string;
  /** drawn pixels a unit */
  readonly ratio: number;
}

// Not allowed in XML 1.0 at all, not even as references.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/g;
const LONE_LOW = /(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

export function xmlText(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(LONE_LOW, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

export function svgFile(scene: Scene, look: SvgLook, faceOf: FaceOf): string {
  const shapes = scene.items.flatMap((item) => item.shapes);
  const body = shapes.map((shape) => drawn(shape, look, faceOf)).join('\n');
  const style = look.text === 'embedded' ? `<style>\n${fontFaces(shapes, faceOf)}\n</style>\n` : '';
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n` +
    `<svg xmlns="http://www.w3.org/2000/svg" width="${n(scene.width * look.ratio)}" height="${n(scene.height * look.ratio)}" ` +
    `viewBox="0 0 ${n(scene.width)} ${n(scene.height)}" role="img" aria-labelledby="title desc">\n` +
    `<title id="title">${xmlText(look.title)}</title>\n<desc id="desc">${xmlText(look.description)}</desc>\n${style}` +
    `<rect width="${n(scene.width)}" height="${n(scene.height)}" fill="${xmlText(look.palette.sheet)}"/>\n` +
    `<g font-family="${xmlText(look.palette.font)}">\n${body}\n</g>\n</svg>\n`
  );
}

function n(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function paint(fill: string | undefined, stroke: string | undefined, lineWidth: number | undefined): string {
  // "transparent" is CSS; SVG 1.1 readers know only "none".
  const inside = fill === undefined || fill === 'transparent' ? 'none' : xmlText(fill);
  return `fill="${inside}"${stroke ? ` stroke="${xmlText(stroke)}" stroke-width="${n(lineWidth ?? 1)}"` : ''}`;
}

function drawn(shape: Shape, look: SvgLook, faceOf: FaceOf): string {
  switch (shape.t) {
    case 'rect': {
      const faded = shape.opacity !== undefined && shape.opacity < 1 ? ` opacity="${n(shape.opacity)}"` : '';
      return `<rect x="${n(shape.x)}" y="${n(shape.y)}" width="${n(shape.w)}" height="${n(shape.h)}" ${paint(shape.fill, shape.stroke, shape.lineWidth)}${faded}/>`;
    }
    case 'line': {
      const dash = shape.dash ? ` stroke-dasharray="${shape.dash.map(n).join(' ')}"` : '';
      return `<line x1="${n(shape.x1)}" y1="${n(shape.y1)}" x2="${n(shape.x2)}" y2="${n(shape.y2)}" ${paint(undefined, shape.stroke, shape.lineWidth)}${dash}/>`;
    }
    case 'path':
      return shape.d ? `<path d="${shape.d}" ${paint(shape.fill, shape.stroke, shape.lineWidth)}/>` : '';
    case 'circle':
      return `<circle cx="${n(shape.x)}" cy="${n(shape.y)}" r="${n(shape.r)}" ${paint(shape.fill, shape.stroke, shape.lineWidth)}/>`;
    case 'text':
      return look.text === 'embedded' ? asText(shape, look.palette) : asOutline(shape, look.palette, faceOf);
  }
}

const ANCHOR = { left: '', center: ' text-anchor="middle"', right: ' text-anchor="end"' } as const;

function asText(text: Text, palette: Palette): string {
  if (!text.text) return '';
  const weight = text.weight && text.weight !== 400 ? ` font-weight="${text.weight}"` : '';
  const serif = text.serif ? ` font-family="${xmlText(palette.serif)}"` : '';
  return (
    `<text x="${n(text.x)}" y="${n(baselineOf(text))}" font-size="${n(text.size)}" fill="${xmlText(text.fill)}"` +
    `${weight}${serif}${ANCHOR[text.align ?? 'left']}>${xmlText(text.text.normalize('NFC'))}</text>`
  );
}

/** The signs of rise and fall are in none of our fonts: drawn. */
const TRIANGLES: Record<string, (x: number, y: number, size: number) => string> = {
  '▲': (x, y, size) =>
    `M${n(x)} ${n(y)}L${n(x + 0.37 * size)} ${n(y - 0.68 * size)}L${n(x + 0.74 * size)} ${n(y)}Z`,
  '▼': (x, y, size) =>
    `M${n(x)} ${n(y - 0.68 * size)}L${n(x + 0.74 * size)} ${n(y - 0.68 * size)}L${n(x + 0.37 * size)} ${n(y)}Z`
};

/** One path for each line of text; letters that none of our fonts has stay text. */
function asOutline(text: Text, palette: Palette, faceOf: FaceOf): string {
  const letters = [...text.text.normalize('NFC')].map((letter) => {
    const face = faceOf(letter, text);
    const glyph = face?.font.glyphOf(letter.codePointAt(0) ?? 0) ?? 0;
    const width = TRIANGLES[letter]
      ? 0.8 * text.size
      : face
        ? (face.font.advanceOf(glyph) / face.font.unitsPerEm) * text.size
        : textWidth(letter, text.size, text.weight);
    return { letter, face, glyph, width };
  });
  const whole = letters.reduce((sum, { width }) => sum + width, 0);
  let x = text.align === 'right' ? text.x - whole : text.align === 'center' ? text.x - whole / 2 : text.x;
  const y = baselineOf(text);
  let d = '';
  let kept = '';
  for (const { letter, face, glyph, width } of letters) {
    const triangle = TRIANGLES[letter];
    if (triangle) d += triangle(x, y, text.size);
    else if (face) d += outlineOf(face.font, glyph, x, y, text.size / face.font.unitsPerEm);
    else kept += asText({ ...text, text: letter, x, align: 'left' }, palette);
    x += width;
  }
  return (d ? `<path d="${d}" fill="${xmlText(text.fill)}"/>` : '') + kept;
}

/** `@font-face` for every face used, with just the letters used, as data. */
function fontFaces(shapes: readonly Shape[], faceOf: FaceOf): string {
  const used = new Map<LoadedFace, Set<number>>();
  for (const shape of shapes) {
    if (shape.t !== 'text') continue;
    for (const letter of shape.text.normalize('NFC')) {
      const face = faceOf(letter, shape);
      if (!face) continue;
      const codes = used.get(face) ?? new Set();
      used.set(face, codes.add(letter.codePointAt(0) ?? 0));
    }
  }
  return [...used]
    .map(([{ family, weight, font }, codes]) => {
      const range = [...codes].sort((a, b) => a - b).map((code) => `U+${code.toString(16).toUpperCase()}`);
      return (
        `@font-face{font-family:'${family}';font-weight:${weight};font-style:normal;` +
        `src:url(data:font/woff;base64,${base64(subsetOf(font, [...codes]))}) format('woff');unicode-range:${range.join(',')}}`
      );
    })
    .join('\n');
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x2000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x2000));
  return btoa(text);
}
