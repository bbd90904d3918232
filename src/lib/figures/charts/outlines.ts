/** Boundaries under a map: only what lies in the drawing, and no finer than a pixel. */
import type { MapPicture } from '../picture';
import type { Palette, Shape } from './scene';

interface At {
  readonly x: number;
  readonly y: number;
}

type Lines = MapPicture['outlines'];

/** Lines in the drawing, cut at its edges. */
export function outlineShapes(
  lines: Lines,
  at: (lon: number, lat: number) => At,
  width: number,
  height: number,
  palette: Palette
): Shape[] {
  return lines.flatMap((line): Shape[] => {
    let d = '';
    let pen: At | null = null;
    let last: At | null = null;
    for (const [lon, lat] of line) {
      const next = at(lon, lat);
      // Closer than a pixel is the same place: a detailed boundary stays quick to draw.
      if (last && Math.abs(next.x - last.x) < 1 && Math.abs(next.y - last.y) < 1) continue;
      const seen = last && cut(last, next, width, height);
      if (seen) {
        const [from, to] = seen;
        const on = pen && Math.abs(pen.x - from.x) < 0.05 && Math.abs(pen.y - from.y) < 0.05;
        d += `${on ? '' : `M${point(from)}`}L${point(to)}`;
        pen = to;
      }
      last = next;
    }
    return d ? [{ t: 'path', d, stroke: palette.line2, lineWidth: 1 }] : [];
  });
}

function point({ x, y }: At): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

/** The part of a stretch inside the drawing (Liang and Barsky); `null` when there is none. */
function cut(a: At, b: At, width: number, height: number): readonly [At, At] | null {
  let [start, end] = [0, 1];
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const sides = [
    [-dx, a.x],
    [dx, width - a.x],
    [-dy, a.y],
    [dy, height - a.y]
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return null;
      continue;
    }
    const t = room / step;
    if (step < 0) start = Math.max(start, t);
    else end = Math.min(end, t);
  }
  if (start > end) return null;
  const on = (t: number): At => ({ x: a.x + t * dx, y: a.y + t * dy });
  return [on(start), on(end)];
}

interface Box {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** How much larger than what is shown a land may be for the frame to reach around it. */
const AROUND = 4;
/** Degrees: a single place may have its province around it. */
const LEAST = 1.5;

/**
 * Boxes of the lands that hold a bubble: the frame reaches to them, but not to the border of the whole country around
 * one town.
 */
export function landsAround(
  lines: Lines,
  points: readonly { readonly lon: number; readonly lat: number }[]
): Box[] {
  const shown = boxOf(points.map(({ lon, lat }) => [lon, lat] as const));
  const most = (low: number, high: number): number => Math.max(LEAST, AROUND * (high - low));
  return lines.flatMap((line) => {
    const box = boxOf(line);
    const small =
      box.east - box.west <= most(shown.west, shown.east) &&
      box.north - box.south <= most(shown.south, shown.north);
    return small && points.some((own) => within(line, box, own)) ? [box] : [];
  });
}

function boxOf(points: readonly (readonly [number, number])[]): Box {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lon, lat] of points) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return { west, east, south, north };
}

/** Whether a ring goes around a place: a line from it to the east crosses the ring an odd number of times. */
function within(
  line: Lines[number],
  box: Box,
  { lon, lat }: { readonly lon: number; readonly lat: number }
): boolean {
  if (lon < box.west || lon > box.east || lat < box.south || lat > box.north) return false;
  let inside = false;
  for (let i = 0; i < line.length; i++) {
    const [ax, ay] = line[i] ?? [0, 0];
    const [bx, by] = line[(i + 1) % line.length] ?? [0, 0];
    if (ay > lat !== by > lat && lon < ax + ((lat - ay) / (by - ay)) * (bx - ax)) inside = !inside;
  }
  return inside;
}
