/**
 * Bubbles at places, their areas as the values are, over boundaries only where the user gives some. The frame
 * fits the bubbles; names of provinces stand in grey for orientation. Degrees are drawn straight, narrowed by
 * the cosine of the middle latitude, which is true enough for a country this long.
 */
import type { MapPicture, MapPoint } from '../picture';
import { landsAround, outlineShapes } from './outlines';
import { textWidth, type Palette, type Scene, type SceneItem, type Shape } from './scene';

const PAD = 14;
const LABELLED = 12;

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export function mapScene(picture: MapPicture, width: number, palette: Palette): Scene {
  const points = picture.points.filter((point) => point.value > 0);
  const largest = Math.max(...points.map((point) => point.value), 1);
  const biggest = Math.max(14, Math.min(38, width * 0.055));
  const radius = (value: number): number => biggest * Math.sqrt(value / largest);
  const frame = frameOf(picture, points);
  const edge = PAD + biggest;
  const narrowed = Math.cos((((frame.north + frame.south) / 2) * Math.PI) / 180);
  const wide = (frame.east - frame.west) * narrowed;
  const tall = frame.north - frame.south;
  const most = Math.max(300, Math.min(680, width));
  const scale = Math.min((width - 2 * edge) / wide, (most - 2 * edge) / tall);
  const height = tall * scale + 2 * edge;
  const left = (width - wide * scale) / 2;
  const at = (lon: number, lat: number): { x: number; y: number } => ({
    x: left + (lon - frame.west) * narrowed * scale,
    y: edge + (frame.north - lat) * scale
  });
  const bubbles = [...points]
    .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1))
    .map((point) => ({ point, ...at(point.lon, point.lat), r: radius(point.value) }));
  const items: SceneItem[] = [];
  const ground = outlineShapes(picture.outlines, at, width, height, palette);
  if (ground.length > 0) items.push({ shapes: ground });
  bubbles.forEach((bubble, rank) => items.push(bubbleItem(bubble, rank, width, height, palette)));
  items.push({ shapes: labels(bubbles, picture, at, width, height, palette) });
  const foot = legend(picture, largest, radius, { top: height, width }, palette);
  items.push({ shapes: foot.shapes });
  return { width, height: height + foot.height + 4, items };
}

interface Frame {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** The bubbles and the lands around them, and never less than some kilometres: one bubble alone has no size. */
function frameOf({ outlines, names }: MapPicture, points: readonly MapPoint[]): Frame {
  const around = landsAround(outlines, points);
  const lons = [...points.map(({ lon }) => lon), ...around.flatMap(({ west, east }) => [west, east])];
  const lats = [...points.map(({ lat }) => lat), ...around.flatMap(({ south, north }) => [south, north])];
  for (const name of names) {
    if (!name.always) continue;
    lons.push(name.lon);
    lats.push(name.lat);
  }
  const span = (all: readonly number[], middle: number): [number, number] => {
    let low = Infinity;
    let high = -Infinity;
    for (const one of all) {
      low = Math.min(low, one);
      high = Math.max(high, one);
    }
    if (high < low) return [middle - 0.1, middle + 0.1];
    const more = Math.max(0, 0.2 - (high - low)) / 2;
    return [low - more, high + more];
  };
  const [west, east] = span(lons, 106);
  const [south, north] = span(lats, 16);
  return { west, east, south, north };
}

type At = (lon: number, lat: number) => { x: number; y: number };

interface Bubble {
  readonly point: MapPoint;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

function bubbleItem(
  { point, x, y, r }: Bubble,
  rank: number,
  width: number,
  height: number,
  palette: Palette
): SceneItem {
  const fill = point.dimmed ? palette.faint : rank < 3 ? palette.accent : palette.context;
  const reach = Math.max(r, 8);
  const box = {
    x: Math.max(0, x - reach),
    y: Math.max(0, y - reach),
    w: Math.min(width, x + reach) - Math.max(0, x - reach),
    h: Math.min(height, y + reach) - Math.max(0, y - reach)
  };
  return {
    key: point.key,
    label: `${point.label}: ${point.text}`,
    box,
    shapes: [{ t: 'circle', x, y, r, fill, stroke: palette.paper, lineWidth: 1 }]
  };
}

/** Names of the largest first, then of provinces, each where there is room; the rest are in the table. */
function labels(
  bubbles: readonly Bubble[],
  { names }: MapPicture,
  at: At,
  width: number,
  height: number,
  palette: Palette
): Shape[] {
  const shapes: Shape[] = [];
  const taken: Box[] = [];
  const circles = bubbles
    .filter(({ r }) => r > 1)
    .map(({ x, y, r }) => ({ x: x - r, y: y - r, w: 2 * r, h: 2 * r }));
  const put = (text: string, tries: readonly Box[], size: number, fill: string, weight: 400 | 600): void => {
    const free = tries.find(
      (box) =>
        box.x >= 0 &&
        box.x + box.w <= width &&
        box.y >= 0 &&
        box.y + box.h <= height &&
        ![...taken, ...circles].some((other) => meets(box, other))
    );
    if (!free) return;
    taken.push(free);
    shapes.push({ t: 'text', x: free.x, y: free.y, text, size, fill, weight });
  };
  bubbles.slice(0, LABELLED).forEach(({ point, x, y, r }, rank) => {
    const text = rank < 3 ? `${point.label} ${point.text}` : point.label;
    const weight = rank < 3 ? 600 : 400;
    const w = textWidth(text, 12, weight);
    const beside: Box[] = [
      { x: x + r + 4, y: y - 8, w, h: 16 },
      { x: x - r - 4 - w, y: y - 8, w, h: 16 },
      { x: x - w / 2, y: y + r + 2, w, h: 16 },
      { x: x - w / 2, y: y - r - 18, w, h: 16 }
    ];
    put(text, beside, 12, point.dimmed ? palette.ink3 : palette.ink, weight);
  });
  for (const name of names) {
    const { x, y } = at(name.lon, name.lat);
    const w = textWidth(name.label, 11);
    const tries = [0, -22, 22, -44, 44].map((dy) => ({ x: x - w / 2, y: y - 7 + dy, w, h: 14 }));
    const inside = name.always
      ? tries.map((box) => ({ ...box, x: Math.max(0, Math.min(width - w, box.x)) }))
      : tries;
    put(name.label, inside, 11, palette.ink3, 400);
  }
  return shapes;
}

function meets(a: Box, b: Box): boolean {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

/** Sizes with what they stand for, in a row below the map: beside their title, or under it where that is too wide. */
function legend(
  { sizes, sizeTitle }: MapPicture,
  largest: number,
  radius: (value: number) => number,
  below: { readonly top: number; readonly width: number },
  palette: Palette
): { readonly shapes: Shape[]; readonly height: number } {
  const shown = sizes
    .filter(({ value }) => value > 0 && value <= largest)
    .map(({ value, text }) => ({ r: radius(value), text, w: 2 * radius(value) + 6 + textWidth(text, 12) }));
  const row = Math.max(24, ...shown.map(({ r }) => 2 * r + 6));
  const title = textWidth(sizeTitle, 12) + 12;
  const beside = title + shown.reduce((sum, { w }) => sum + w + 18, 0) <= below.width;
  const middle = below.top + (beside ? row / 2 : 24 + row / 2);
  const shapes: Shape[] = [
    { t: 'text', x: 0, y: beside ? middle - 7 : below.top + 4, text: sizeTitle, size: 12, fill: palette.ink2 }
  ];
  let x = beside ? title : 0;
  for (const { r, text, w } of shown) {
    if (x + w > below.width) break;
    shapes.push({
      t: 'circle',
      x: x + r,
      y: middle,
      r,
      fill: palette.context,
      stroke: palette.paper,
      lineWidth: 1
    });
    shapes.push({ t: 'text', x: x + 2 * r + 6, y: middle - 7, text, size: 12, fill: palette.ink2 });
    x += w + 18;
  }
  return { shapes, height: row + (beside ? 0 : 24) };
}
