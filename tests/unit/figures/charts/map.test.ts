/** Bubbles on a map: areas as the values are, all of them in the drawing, labels never over one another. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionOf } from '../../../../src/lib/figures/charts/chart';
import { mapScene } from '../../../../src/lib/figures/charts/map';
import type { MapPicture } from '../../../../src/lib/figures/picture';
import { PALETTE } from './palette';
import { inside, reach, shapesOf, sound } from './soundness';

const lat = fc.double({ min: 8, max: 23.5, noNaN: true });
const lon = fc.double({ min: 102, max: 116, noNaN: true });
const point = fc.record({
  key: fc.string({ maxLength: 12 }),
  label: fc.constantFrom('Thành phố Nha Trang', 'Xã Vạn Ninh', 'Thành phố Phan Rang - Tháp Chàm'),
  lat,
  lon,
  value: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 10 ** 13 })),
  text: fc.constantFrom('461 vụ', 'hơn 109,2 tỷ đồng'),
  dimmed: fc.boolean()
});
const map: fc.Arbitrary<MapPicture> = fc.record({
  kind: fc.constant('map' as const),
  points: fc.array(point, { maxLength: 120 }),
  names: fc.array(
    fc.record({ label: fc.constantFrom('Khánh Hòa', 'Ninh Thuận'), lat, lon, always: fc.boolean() }),
    {
      maxLength: 6
    }
  ),
  outlines: fc.array(fc.array(fc.tuple(lon, lat), { maxLength: 40 }), { maxLength: 4 }),
  sizeTitle: fc.constant('Diện tích vòng tròn: số vụ (vụ)'),
  sizes: fc.array(fc.record({ value: fc.integer({ min: 0, max: 1e6 }), text: fc.constant('1.000') }), {
    maxLength: 3
  })
});
const width = fc.integer({ min: 280, max: 1800 });

describe('for any places', () => {
  it('is sound, in the drawing, and an item of data each', () => {
    fc.assert(
      fc.property(map, width, (picture, w) => {
        const scene = mapScene(picture, w, PALETTE);
        sound(scene);
        inside(scene);
        for (const shape of shapesOf(scene))
          if (shape.t === 'circle')
            expect(shape.x - shape.r >= -0.5 && shape.x + shape.r <= w + 0.5).toBe(true);
        expect(scene.items.filter((item) => item.key !== undefined)).toHaveLength(
          picture.points.filter(({ value }) => value > 0).length
        );
        expect(() => optionOf(scene, PALETTE)).not.toThrow();
      }),
      { numRuns: 150 }
    );
  });

  it('areas of bubbles stand to one another as the values do', () => {
    fc.assert(
      fc.property(map, width, (picture, w) => {
        const values = picture.points
          .map(({ value }) => value)
          .filter((value) => value > 0)
          .sort((a, b) => b - a);
        const radii = mapScene(picture, w, PALETTE)
          .items.filter((item) => item.key !== undefined)
          .flatMap((item) => item.shapes.flatMap((shape) => (shape.t === 'circle' ? [shape.r] : [])));
        const [most = 0] = values;
        const [largest = 0] = radii;
        values.forEach((value, i) => expect(((radii[i] ?? 0) / largest) ** 2).toBeCloseTo(value / most, 9));
      }),
      { numRuns: 60 }
    );
  });

  it('no label lies over another', () => {
    fc.assert(
      fc.property(map, width, (picture, w) => {
        const scene = mapScene({ ...picture, sizes: [], sizeTitle: '' }, w, PALETTE);
        const texts = shapesOf(scene).flatMap((shape) => (shape.t === 'text' && shape.text ? [shape] : []));
        texts.forEach((a, i) => {
          for (const b of texts.slice(i + 1)) {
            if (Math.abs(a.y - b.y) >= 14) continue;
            const [[al, ar], [bl, br]] = [reach(a), reach(b)];
            expect(ar <= bl + 0.5 || br <= al + 0.5).toBe(true);
          }
        });
      }),
      { numRuns: 100 }
    );
  });
});

it('north is up, east is right', () => {
  const at = (key: string, north: number, east: number): MapPicture['points'][number] => ({
    key,
    label: key,
    lat: north,
    lon: east,
    value: 1,
    text: '1',
    dimmed: false
  });
  const scene = mapScene(
    {
      kind: 'map',
      points: [at('a', 21, 105.8), at('b', 10.8, 106.7)],
      names: [],
      outlines: [],
      sizeTitle: '',
      sizes: []
    },
    800,
    PALETTE
  );
  const place = (key: string): { x: number; y: number } =>
    scene.items.find((item) => item.key === key)?.box ?? { x: NaN, y: NaN };
  expect(place('a').y).toBeLessThan(place('b').y);
  expect(place('a').x).toBeLessThan(place('b').x);
});

describe('boundaries under the bubbles', () => {
  const ring = (west: number, south: number, size: number): [number, number][] => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south]
  ];
  const picture = (outlines: MapPicture['outlines']): MapPicture => ({
    kind: 'map',
    points: [
      { key: 'a', label: 'Nha Trang', lat: 12.25, lon: 109.19, value: 10, text: '10 vụ', dimmed: false },
      { key: 'b', label: 'Cam Ranh', lat: 11.9, lon: 109.2, value: 5, text: '05 vụ', dimmed: false }
    ],
    names: [],
    outlines,
    sizeTitle: '',
    sizes: []
  });
  const first = (outlines: MapPicture['outlines']): { x: number; y: number } => {
    const shape = mapScene(picture(outlines), 800, PALETTE)
      .items.flatMap((item) => item.shapes)
      .find(({ t }) => t === 'circle');
    return shape?.t === 'circle' ? { x: shape.x, y: shape.y } : { x: NaN, y: NaN };
  };
  it('the frame reaches around the land that holds them', () => {
    const [bare, around] = [
      mapScene(picture([]), 800, PALETTE),
      mapScene(picture([ring(108.7, 11.8, 1)]), 800, PALETTE)
    ];
    expect(first([ring(108.7, 11.8, 1)])).not.toEqual(first([]));
    inside(around);
    expect(around.items.length).toBe(bare.items.length + 1);
  });
  it('a land elsewhere and the border of the country leave it as it is', () => {
    expect(first([ring(105, 20, 1)])).toEqual(first([]));
    expect(first([ring(102, 8, 15)])).toEqual(first([]));
  });
  it('lines are cut at the edges of the drawing', () =>
    inside(mapScene(picture([ring(108, 11, 2.2)]), 800, PALETTE)));
});
