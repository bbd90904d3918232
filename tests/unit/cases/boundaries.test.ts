/** Boundaries of the user's own: every form of GeoJSON, every reason to refuse, and the text they are kept as. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBoundaries, type Line } from '../../../src/lib/cases/boundaries';
import { parseLines, printLines } from '../../../src/lib/cases/boundaryText';

const RING = [
  [108.9, 12.1],
  [109.4, 12.1],
  [109.4, 12.9],
  [108.9, 12.9],
  [108.9, 12.1]
];
const read = (given: unknown): ReturnType<typeof readBoundaries> => readBoundaries(JSON.stringify(given));

describe('what gives lines', () => {
  it.each([
    ['a polygon', { type: 'Polygon', coordinates: [RING] }, 1],
    ['a polygon with a hole', { type: 'Polygon', coordinates: [RING, RING] }, 2],
    ['several polygons', { type: 'MultiPolygon', coordinates: [[RING], [RING, RING]] }, 3],
    ['a line', { type: 'LineString', coordinates: RING.slice(0, 3) }, 1],
    ['lines', { type: 'MultiLineString', coordinates: [RING, RING] }, 2],
    [
      'features, one of them without a place, one a point',
      {
        type: 'FeatureCollection',
        features: [
          {
            type: 'Feature',
            properties: { ten: 'Khánh Hòa' },
            geometry: { type: 'Polygon', coordinates: [RING] }
          },
          { type: 'Feature', properties: {}, geometry: null },
          { type: 'Feature', properties: {}, geometry: { type: 'Point', coordinates: [109, 12] } }
        ]
      },
      1
    ],
    [
      'a collection',
      { type: 'GeometryCollection', geometries: [{ type: 'Polygon', coordinates: [RING] }] },
      1
    ],
    ['heights beside the degrees', { type: 'Polygon', coordinates: [RING.map((point) => [...point, 5])] }, 1]
  ])('%s', (_, given, count) => expect(read(given)).toHaveLength(count));

  it('a byte order mark is passed over', () =>
    expect(readBoundaries(`\uFEFF${JSON.stringify({ type: 'Polygon', coordinates: [RING] })}`)).toEqual([
      RING
    ]));
});

describe('what is refused, and why', () => {
  it.each([
    ['a file cut off', '{"type":"Polygon","coordinates":[[[108.9', 'not-json'],
    ['text', 'Ranh giới tỉnh', 'not-json'],
    ['a list', '[]', 'not-geojson'],
    ['TopoJSON', '{"type":"Topology","objects":{},"arcs":[]}', 'topojson'],
    ['another JSON', '{"name":"so-vu"}', 'not-geojson'],
    ['coordinates of text', '{"type":"LineString","coordinates":[["109","12"],["109","13"]]}', 'not-geojson'],
    ['points alone', '{"type":"Point","coordinates":[109,12]}', 'no-lines'],
    [
      'metres (VN-2000)',
      '{"type":"LineString","coordinates":[[595000,1350000],[596000,1351000]]}',
      'projected'
    ],
    ['latitude first', '{"type":"LineString","coordinates":[[12.1,108.9],[12.9,109.4]]}', 'swapped'],
    ['another country', '{"type":"LineString","coordinates":[[2.3,48.8],[2.4,48.9]]}', 'elsewhere']
  ])('%s', (_, text, why) => expect(readBoundaries(text)).toBe(why));

  it('never throws on any text or JSON', () =>
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(() => readBoundaries(text)).not.toThrow();
      }),
      { numRuns: 300 }
    ));
});

describe('simplified to what a map can show', () => {
  it('a straight stretch of many points keeps its ends', () => {
    const coordinates = Array.from({ length: 1000 }, (_, i) => [108 + i / 1000, 12 + i / 2000]);
    expect(read({ type: 'LineString', coordinates })).toEqual([[coordinates[0], coordinates[999]]]);
  });
  it('a circle of 10 000 points keeps its form', () => {
    const coordinates = Array.from({ length: 10_001 }, (_, i) => {
      const turn = (i / 10_000) * 2 * Math.PI;
      return [109 + 0.3 * Math.cos(turn), 12 + 0.3 * Math.sin(turn)];
    });
    const [line] = read({ type: 'LineString', coordinates }) as readonly Line[];
    expect(line?.length).toBeGreaterThan(30);
    expect(line?.length).toBeLessThan(300);
    for (const [lon, lat] of line ?? []) expect(Math.hypot(lon - 109, lat - 12)).toBeCloseTo(0.3, 6);
  });
});

describe('kept as text', () => {
  const degree = fc.integer({ min: -1_800_000, max: 1_800_000 }).map((n) => n / 1e4);
  const lines = fc.array(fc.array(fc.tuple(degree, degree), { minLength: 2, maxLength: 30 }), {
    minLength: 1,
    maxLength: 8
  });
  it('comes back as it was, to 11 m', () =>
    fc.assert(
      fc.property(lines, (given) => {
        expect(parseLines(printLines(given))).toEqual(given);
      })
    ));
  it('text that is something else gives nothing, and never an error', () =>
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = parseLines(text);
        if (found) for (const line of found) expect(line.length).toBeGreaterThan(1);
      })
    ));
});
