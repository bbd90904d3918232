/**
 * Boundaries that a user supplies as GeoJSON, as lines of degrees (DOMAIN.md §6: there are no free ones). Nothing is
 * corrected: what is no GeoJSON in degrees, or lies elsewhere, is refused with the reason.
 */

/** A line of longitude and latitude. */
export type Line = readonly (readonly [lon: number, lat: number])[];

/** Why a file gives no boundaries. */
export type BoundaryFault =
  | 'too-large'
  | 'not-json'
  | 'topojson'
  | 'not-geojson'
  | 'no-lines'
  | 'projected'
  | 'swapped'
  | 'elsewhere'
  | 'too-many';

/** Bytes of a file that is still read: the communes of the whole country in detail have less. */
export const LARGEST_BOUNDARIES = 60e6;
/** Points kept at most, after what no map of ours can show is left out. */
const MOST_POINTS = 400_000;
/** Degrees; about 50 m. */
const TOLERANCE = 0.0005;

/** Within it the country lies, its seas and islands too. */
const HERE = { west: 101, east: 119, south: 5, north: 25 };

/** @returns the lines, simplified to about 50 m */
export function readBoundaries(text: string): readonly Line[] | BoundaryFault {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return 'not-json';
  }
  if (!isObject(given)) return 'not-geojson';
  if (given['type'] === 'Topology') return 'topojson';
  const lines: Line[] = [];
  if (!collect(given, lines, 0)) return 'not-geojson';
  if (lines.length === 0) return 'no-lines';
  const fault = placeFault(lines);
  if (fault) return fault;
  const simple = lines.map(simplified).filter((line) => line.length > 1);
  if (simple.reduce((sum, line) => sum + line.length, 0) > MOST_POINTS) return 'too-many';
  return simple;
}

const DEPTH: Readonly<Record<string, number>> = {
  LineString: 0,
  MultiLineString: 1,
  Polygon: 1,
  MultiPolygon: 2
};

/** Puts the lines of an object into `lines`; `false` when it is no GeoJSON. Points are passed over. */
function collect(given: unknown, lines: Line[], nested: number): boolean {
  if (!isObject(given) || nested > 20) return false;
  const type = given['type'];
  if (type === 'FeatureCollection' || type === 'GeometryCollection') {
    const members = given[type === 'FeatureCollection' ? 'features' : 'geometries'];
    return Array.isArray(members) && members.every((member) => collect(member, lines, nested + 1));
  }
  if (type === 'Feature') return given['geometry'] === null || collect(given['geometry'], lines, nested + 1);
  if (type === 'Point' || type === 'MultiPoint') return true;
  const depth = typeof type === 'string' ? DEPTH[type] : undefined;
  return depth !== undefined && gather(given['coordinates'], depth, lines);
}

function gather(coordinates: unknown, depth: number, lines: Line[]): boolean {
  if (!Array.isArray(coordinates)) return false;
  if (depth > 0) return coordinates.every((inner) => gather(inner, depth - 1, lines));
  const line: (readonly [number, number])[] = [];
  for (const point of coordinates as unknown[]) {
    if (!Array.isArray(point)) return false;
    const [lon, lat] = point as unknown[];
    if (!Number.isFinite(lon) || !Number.isFinite(lat)) return false;
    line.push([lon as number, lat as number]);
  }
  lines.push(line);
  return true;
}

function placeFault(lines: readonly Line[]): BoundaryFault | null {
  let here = false;
  let turned = false;
  for (const line of lines) {
    for (const [lon, lat] of line) {
      if (Math.abs(lon) > 180 || Math.abs(lat) > 180) return 'projected';
      here ||= isHere(lon, lat);
      turned ||= isHere(lat, lon);
    }
  }
  if (here) return null;
  return turned ? 'swapped' : 'elsewhere';
}

function isHere(lon: number, lat: number): boolean {
  return lon > HERE.west && lon < HERE.east && lat > HERE.south && lat < HERE.north;
}

/** Douglas and Peucker's, without recursion: a coast has many thousand points. */
function simplified(line: Line): Line {
  if (line.length < 3) return line;
  const keep = new Uint8Array(line.length);
  keep[0] = keep[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let part = open.pop(); part; part = open.pop()) {
    const [from, to] = part;
    let furthest = -1;
    let most = TOLERANCE;
    for (let i = from + 1; i < to; i++) {
      const away = distance(line, i, from, to);
      if (away > most) [furthest, most] = [i, away];
    }
    if (furthest < 0) continue;
    keep[furthest] = 1;
    open.push([from, furthest], [furthest, to]);
  }
  return line.filter((_, i) => keep[i] === 1);
}

/** Of a point from the stretch between two others; a ring's ends are one point. */
function distance(line: Line, at: number, from: number, to: number): number {
  const [x, y] = line[at] ?? [0, 0];
  const [ax, ay] = line[from] ?? [0, 0];
  const [bx, by] = line[to] ?? [0, 0];
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
