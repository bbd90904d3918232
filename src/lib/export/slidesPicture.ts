/** The picture of a figure that no native chart can show (a map, a scale that does not start at zero), to fit a slide. */
import type { Figure } from '../figures/figure';
import type { ImageOf } from './report';

/** CSS pixels of an inch, and pixels of the image for each: 300 dpi. */
const INCH = 96;
const RATIO = 300 / 96;

/**
 * Laid out at the width at which it fills the room; where it grows too high, less wide. Never stretched.
 * @param width inches of the room
 * @returns the image as data, and its size in inches
 */
export async function pictureOf(
  figure: Figure,
  images: ImageOf,
  width: number,
  height: number
): Promise<{ data: string; w: number; h: number }> {
  let best: { png: Uint8Array; w: number; h: number; scale: number } | null = null;
  for (const share of [0.72, 0.85, 0.6, 1]) {
    const png = await images(figure, { width: Math.round(width * share * INCH), ratio: RATIO });
    const size = sizeOf(png);
    // Pixels of the layout, and how much they are enlarged or shrunk to fill the room: as large as can be.
    const scale = Math.min(width / size.w, height / size.h, 1.35);
    if (!best || scale > best.scale) best = { png, scale, w: size.w * scale, h: size.h * scale };
    if (scale >= 1) break;
  }
  if (!best) throw new Error('No image');
  return { data: `image/png;base64,${base64(best.png)}`, w: best.w, h: best.h };
}

/** Inches of a PNG made at `RATIO`. @throws when it is none */
function sizeOf(png: Uint8Array): { w: number; h: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  if (png.length < 24 || view.getUint32(0) !== 0x89504e47) throw new Error('Not a PNG');
  return { w: view.getUint32(16) / (INCH * RATIO), h: view.getUint32(20) / (INCH * RATIO) };
}

function base64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x2000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x2000));
  return btoa(text);
}
