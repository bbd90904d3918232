/**
 * A figure as an image file: SVG whose text survives anywhere, or PNG with its dots per inch; in the widths that a
 * report, a slide and a public warning need; in colour, or for grey print with patterns.
 */
import { sceneOf } from '../figures/charts/chart';
import type { Palette, Scene } from '../figures/charts/scene';
import type { Figure } from '../figures/figure';
import type { Messages } from '../i18n/vi';
import { loadFaces, type FaceOf, type Fetch } from './imageFaces';
import { FRAMES, framed, type Framed } from './imageFrame';
import { greyPalette, greyScene } from './imageGrey';
import { pngFile } from './imagePng';
import { svgFile } from './imageSvg';
import { poster } from './poster';
import type { ImageOf } from './report';
import { tableScene, tableWidth } from './tablePoster';

/** `full`: 165 mm, the text width of a page; `half` of it; a 16:9 slide; posters of 1080 × 1350 and 1080 × 1080 pixels. */
export const IMAGE_SIZES = ['full', 'half', 'slide', 'poster', 'square'] as const;
export type ImageSize = (typeof IMAGE_SIZES)[number];

/** Pixels per CSS pixel: as on screen, twice as sharp, or as print wants it. */
export const IMAGE_SCALES = ['1x', '2x', '300dpi'] as const;
export type ImageScale = (typeof IMAGE_SCALES)[number];

const PIXELS: Record<ImageScale, number> = { '1x': 1, '2x': 2, '300dpi': 300 / 96 };

export interface ImageOptions {
  readonly format: 'svg' | 'png';
  readonly size: ImageSize;
  /** of PNG */
  readonly scale: ImageScale;
  readonly look: 'colour' | 'grey';
  /** of SVG: text with the fonts in the file, or outlines */
  readonly text: 'embedded' | 'outlined';
  /** which panel or list a poster shows */
  readonly chart?: number;
  /** the light one: images are for paper */
  readonly palette: Palette;
  readonly m: Messages;
}

/** 165 mm and half of it less the gutter, in CSS pixels. */
const SHEETS = {
  full: { width: 624, margin: 12, headline: 19 },
  half: { width: 304, margin: 8, headline: 16 }
} as const;

/** The laid-out image: its scene in units, and pixels a unit at 1×. */
export function imageScene(figure: Figure, options: ImageOptions): Framed {
  const { size, palette, m, look } = options;
  const unitLine = figure.unit ? m.figure.unitLine(figure.unit) : '';
  const drawn: Framed =
    size === 'full' || size === 'half'
      ? { scene: poster(figure, palette, m.lang, unitLine, SHEETS[size]), ratio: 1 }
      : framed(figure, FRAMES[size], palette, m, options.chart);
  return look === 'grey' ? { ...drawn, scene: greyScene(drawn.scene, palette) } : drawn;
}

/** @throws when a font cannot be had (SVG) or the browser gives no image (PNG) */
export async function imageOf(figure: Figure, options: ImageOptions): Promise<Blob> {
  const { scene, ratio } = imageScene(figure, options);
  const palette = options.look === 'grey' ? greyPalette(options.palette) : options.palette;
  if (options.format === 'svg') {
    const title = figure.headline;
    const description = [figure.sub, figure.alt, figure.source].filter(Boolean).join('. ');
    const svg = svgFile(scene, { palette, text: options.text, title, description, ratio }, await faces());
    return new Blob([svg], { type: 'image/svg+xml' });
  }
  const scale = PIXELS[options.scale];
  const png = await pngFile(scene, palette, ratio * scale, 96 * scale);
  return new Blob([png], { type: 'image/png' });
}

/** The picture alone: what a report writer puts beside its own caption. */
export function pictureScene(figure: Figure, width: number, palette: Palette, m: Messages): Scene {
  if (figure.picture) return sceneOf(figure.picture, width, palette, m.lang);
  const unitLine = figure.unit ? m.figure.unitLine(figure.unit) : '';
  return tableScene(figure, Math.max(width, tableWidth(figure)), palette, unitLine);
}

/** Pictures for report writers, in colour. */
export function figureImages(palette: Palette, m: Messages): ImageOf {
  return (figure, { width, ratio }) =>
    pngFile(pictureScene(figure, width, palette, m), palette, ratio, 96 * ratio);
}

const fetched: Fetch = async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

let loading: Promise<FaceOf> | null = null;

/** Once a page; a failure is tried again next time. */
function faces(): Promise<FaceOf> {
  loading ??= loadFaces(fetched).catch((error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}
