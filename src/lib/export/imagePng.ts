/**
 * A drawing as PNG at any number of pixels a unit, with its dots per inch written in the file, so that Word and
 * printers give it the size it was laid out for.
 */
import type { Palette, Scene, Shape } from '../figures/charts/scene';
import { baselineOf } from './imageSvg';

/** Metres in an inch. */
const INCH = 0.0254;

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let c = byte;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32 as PNG takes it (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

/**
 * Writes `pHYs` (PNG 1.2, 4.2.4.2) after the header, in place of one that may be there.
 * @throws when the bytes are no PNG
 */
export function withDpi(png: Uint8Array, dpi: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < 33 || view.getUint32(0) !== 0x89504e47 || view.getUint32(12) !== 0x49484452)
    throw new Error('Not a PNG');
  const chunk = new Uint8Array(21);
  const set = new DataView(chunk.buffer);
  const perMetre = Math.round(dpi / INCH);
  set.setUint32(0, 9);
  set.setUint32(4, 0x70485973);
  set.setUint32(8, perMetre);
  set.setUint32(12, perMetre);
  set.setUint8(16, 1);
  set.setUint32(17, crc32(chunk.subarray(4, 17)));
  const rest: Uint8Array[] = [];
  for (let at = 33; at < png.length;) {
    const end = at + 12 + view.getUint32(at);
    if (view.getUint32(at + 4) !== 0x70485973) rest.push(png.subarray(at, end));
    at = end;
  }
  const parts = [png.subarray(0, 33), chunk, ...rest];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

/**
 * Paints on a canvas of `width × ratio` by `height × ratio` pixels. A canvas is used, not an SVG picture, because
 * pictures cannot use the page's fonts; every font is loaded for the letters it draws before it is used.
 * @throws when the browser gives no image (the picture is too large)
 */
export async function pngFile(
  scene: Scene,
  palette: Palette,
  ratio: number,
  dpi: number
): Promise<Uint8Array<ArrayBuffer>> {
  const shapes = scene.items.flatMap((item) => item.shapes);
  await fontsOf(shapes, palette);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(scene.width * ratio);
  canvas.height = Math.round(scene.height * ratio);
  const brush = canvas.getContext('2d', { alpha: false });
  if (!brush) throw new Error('The browser gives no canvas');
  brush.fillStyle = palette.sheet;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.scale(ratio, ratio);
  for (const shape of shapes) draw(brush, shape, palette);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  // Frees the pixels at once, not when they are collected.
  canvas.width = 0;
  if (!blob) throw new Error('The canvas gave no image');
  return withDpi(new Uint8Array(await blob.arrayBuffer()), dpi);
}

type Text = Extract<Shape, { t: 'text' }>;

function fontOf(text: Text, palette: Palette): string {
  return `${text.weight ?? 400} ${text.size}px ${text.serif ? palette.serif : palette.font}`;
}

async function fontsOf(shapes: readonly Shape[], palette: Palette): Promise<void> {
  const letters = new Map<string, string>();
  for (const shape of shapes) {
    if (shape.t !== 'text') continue;
    const font = fontOf(shape, palette);
    letters.set(font, (letters.get(font) ?? '') + shape.text);
  }
  await Promise.all([...letters].map(([font, text]) => document.fonts.load(font, text)));
}

function draw(brush: CanvasRenderingContext2D, shape: Shape, palette: Palette): void {
  if (shape.t === 'text') {
    brush.font = fontOf(shape, palette);
    brush.textAlign = shape.align ?? 'left';
    brush.textBaseline = 'alphabetic';
    brush.fillStyle = shape.fill;
    brush.fillText(shape.text.normalize('NFC'), shape.x, baselineOf(shape));
    return;
  }
  const path = new Path2D(shape.t === 'path' ? shape.d : undefined);
  if (shape.t === 'rect') path.rect(shape.x, shape.y, shape.w, shape.h);
  if (shape.t === 'circle') path.arc(shape.x, shape.y, shape.r, 0, 2 * Math.PI);
  if (shape.t === 'line') {
    path.moveTo(shape.x1, shape.y1);
    path.lineTo(shape.x2, shape.y2);
  }
  brush.globalAlpha = shape.t === 'rect' ? (shape.opacity ?? 1) : 1;
  if (shape.t !== 'line' && shape.fill) {
    brush.fillStyle = shape.fill;
    brush.fill(path);
  }
  if (shape.stroke) {
    brush.strokeStyle = shape.stroke;
    brush.lineWidth = shape.lineWidth ?? 1;
    brush.setLineDash(shape.t === 'line' ? [...(shape.dash ?? [])] : []);
    brush.stroke(path);
  }
  brush.globalAlpha = 1;
}
