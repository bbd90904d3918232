/** Laid-out drawings: for any picture at any width nothing leaves the sheet or is not a number. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { optionOf, sceneOf } from '../../../../src/lib/figures/charts/chart';
import { fit, hatch, moved, textWidth, wrap } from '../../../../src/lib/figures/charts/scene';
import type {
  Bar,
  PanelsPicture,
  Picture,
  RankedItem,
  RankingPicture,
  ReconcilePicture
} from '../../../../src/lib/figures/picture';
import { khanhHoa } from '../../cube/khanhHoa';
import { seen } from '../view';
import { PALETTE } from './palette';
import { inside, reach, shapesOf, sound } from './soundness';

const width = fc.integer({ min: 280, max: 1800 });
const size = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 1, max: 20 }),
  fc.integer({ min: 0, max: 2000 }),
  fc.integer({ min: 0, max: 10 ** 14 })
);
const label = fc.oneof(
  fc.constantFrom(
    '2022',
    'III/2022',
    '8 tháng 2023',
    'Vay qua App',
    '',
    '“Bẫy tình”, nhận quà qua mạng xã hội'
  ),
  fc.string({ unit: 'grapheme', maxLength: 60 })
);
const printedText = fc.constantFrom('461', 'hơn 109,2', '…', '1.234.567,5', '08', '-', 'khoảng 12.345.678');

const bar: fc.Arbitrary<Bar> = fc
  .record({
    label,
    text: printedText,
    value: fc.option(size, { freq: 6 }),
    more: fc.oneof(fc.constant(0), size),
    change: fc.constantFrom('–', '▲ 147,8%', '▼ 10,0–12,0%', 'chưa đủ kỳ'),
    changeAbs: fc.constantFrom('', '+275 vụ', '+77,8–78,0 tỷ'),
    direction: fc.constantFrom('up' as const, 'down' as const, 'same' as const, 'unclear' as const, null),
    current: fc.boolean(),
    incomplete: fc.boolean(),
    dimmed: fc.boolean()
  })
  .map(({ value, more, ...rest }) => ({
    ...rest,
    key: rest.label,
    value,
    low: value ?? 0,
    high: (value ?? 0) + (value === null ? 0 : more)
  }));
const panels: fc.Arbitrary<PanelsPicture> = fc
  .tuple(
    fc.integer({ min: 1, max: 2 }),
    fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 140 }))
  )
  .chain(([n, bars]) =>
    fc.array(
      fc.record({
        measure: fc.constant('cases'),
        title: label,
        sub: label,
        scale: fc.constant({ factor: 1e9, unit: 'tỷ đồng' }),
        bars: fc.array(bar, { minLength: bars, maxLength: bars })
      }),
      { minLength: n, maxLength: n }
    )
  )
  .map((list) => ({ kind: 'panels', panels: list }));

const item = (key: string): fc.Arbitrary<RankedItem> =>
  fc.record({
    key: fc.constant(key),
    label,
    value: fc.option(size, { freq: 6 }),
    text: printedText,
    share: fc.constantFrom('', '41,2%', '100,0%'),
    rank: fc.option(fc.integer({ min: 1, max: 40 })),
    colour: fc.option(fc.integer({ min: 0, max: 8 })),
    remainder: fc.boolean(),
    dimmed: fc.boolean()
  });
const ranking: fc.Arbitrary<RankingPicture> = fc
  .tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 1, max: 25 }))
  .chain(([n, items]) =>
    fc.array(
      fc.record({
        title: label,
        sub: label,
        valueHeading: label,
        shareHeading: fc.constantFrom('tỷ trọng', ''),
        scale: fc.constant({ factor: 1, unit: 'vụ' }),
        items: fc.tuple(...Array.from({ length: items }, (_, i) => item(`t${i}`)))
      }),
      { minLength: n, maxLength: n }
    )
  )
  .map((lists) => ({ kind: 'ranking', lists }));

const bounds = fc
  .tuple(size, fc.oneof(fc.constant(0), size))
  .map(([low, more]) => ({ low, high: low + more }));
const reconcile: fc.Arbitrary<ReconcilePicture> = fc
  .array(
    fc.record({
      title: label,
      verdict: fc.constantFrom('Khớp', 'Không mâu thuẫn', '+07 vụ, chưa đối chiếu'),
      contradiction: fc.boolean(),
      stated: bounds.map((range) => ({ ...range, label: 'Nguồn ghi 461' })),
      summed: bounds.map((range) => ({ ...range, label: 'Cộng 468' })),
      gap: fc.constantFrom('', '+07 vụ'),
      unitNote: label,
      factor: fc.constantFrom(1, 1e3, 1e6, 1e9)
    }),
    { minLength: 1, maxLength: 2 }
  )
  .map((scales) => ({ kind: 'reconcile', scales }));

const pictures: [string, fc.Arbitrary<Picture>][] = [
  ['panels', panels],
  ['ranking', ranking],
  ['reconcile', reconcile]
];

describe.each(pictures)('any %s', (_, picture) => {
  it('has finite shapes, and bars that lie in the drawing', () => {
    fc.assert(
      fc.property(picture, width, fc.constantFrom('vi' as const, 'en' as const), (drawn, wide, lang) => {
        const scene = sceneOf(drawn, wide, PALETTE, lang);
        expect(scene.width).toBe(wide);
        sound(scene);
        inside(scene);
      }),
      { numRuns: 200 }
    );
  });
  it('keeps a key for every bar, once', () => {
    fc.assert(
      fc.property(picture, width, (drawn, wide) => {
        const keys = sceneOf(drawn, wide, PALETTE, 'vi').items.flatMap((one) => one.key ?? []);
        const given =
          drawn.kind === 'panels'
            ? drawn.panels.flatMap((panel) => panel.bars.map((one) => one.key))
            : drawn.kind === 'ranking'
              ? drawn.lists.flatMap((list) => list.items.map((one) => one.key))
              : [];
        expect(new Set(keys)).toEqual(new Set(given));
      }),
      { numRuns: 50 }
    );
  });
  it('becomes an option with an item of data for each item of the scene', () => {
    fc.assert(
      fc.property(picture, width, (drawn, wide) => {
        const scene = sceneOf(drawn, wide, PALETTE, 'vi');
        const option = optionOf(scene, PALETTE) as {
          animation: boolean;
          series: { data: unknown[]; renderItem: (p: { dataIndex: number }) => { children: unknown[] } }[];
        };
        expect(option.animation).toBe(false);
        expect(option.series[0]?.data).toHaveLength(scene.items.length);
        scene.items.forEach((one, dataIndex) =>
          expect(option.series[0]?.renderItem({ dataIndex }).children).toHaveLength(one.shapes.length)
        );
      }),
      { numRuns: 50 }
    );
  });
});

describe('bars', () => {
  const made = (
    values: readonly (number | [number, number] | null)[],
    more: Partial<Bar> = {}
  ): PanelsPicture => ({
    kind: 'panels',
    panels: [
      {
        measure: 'loss',
        title: 'Thiệt hại',
        sub: 'tỷ đồng',
        scale: { factor: 1e9, unit: 'tỷ đồng' },
        bars: values.map((value, i) => ({
          key: String(i),
          label: String(2000 + i),
          value: Array.isArray(value) ? value[0] : value,
          low: Array.isArray(value) ? value[0] : (value ?? 0),
          high: Array.isArray(value) ? value[1] : (value ?? 0),
          text: String(value),
          change: '–',
          changeAbs: '',
          direction: null,
          current: false,
          incomplete: false,
          dimmed: false,
          ...more
        }))
      }
    ]
  });
  const solid = (picture: PanelsPicture): number[] =>
    shapesOf(sceneOf(picture, 900, PALETTE, 'vi')).flatMap((shape) =>
      shape.t === 'rect' && shape.fill === 'context' ? shape.h : []
    );

  it('start at nought and are as high as their values', () => {
    const [a, b, c] = solid(made([25, 50, 100]));
    expect((b ?? 0) / (a ?? 1)).toBeCloseTo(2, 9);
    expect((c ?? 0) / (a ?? 1)).toBeCloseTo(4, 9);
  });
  it('are solid to the lower bound and hatched to the upper', () => {
    const shapes = shapesOf(sceneOf(made([[50, 100], 100]), 900, PALETTE, 'vi'));
    const low = shapes.find((shape) => shape.t === 'rect' && shape.fill === 'context');
    const rest = shapes.find((shape) => shape.t === 'rect' && shape.fill === 'paper');
    if (low?.t !== 'rect' || rest?.t !== 'rect') throw new Error('no bar');
    expect(rest.h).toBeCloseTo(low.h, 6);
    expect(rest.y + rest.h).toBeCloseTo(low.y, 6);
    expect(shapes.some((shape) => shape.t === 'line' && shape.dash)).toBe(true);
  });
  it('unknown is a faint hatch, none is no bar', () => {
    const shapes = shapesOf(sceneOf(made([null, 0, 10]), 900, PALETTE, 'vi'));
    expect(shapes.filter((shape) => shape.t === 'path' && shape.stroke === 'faint')).toHaveLength(1);
    expect(solid(made([0, 10]))[0]).toBe(0);
  });
  it('an unfinished period is outlined and hatched, not solid', () => {
    expect(solid(made([10, 20], { incomplete: true }))).toEqual([]);
  });
  it.each([390, 600, 900, 1280])('of 36 months keep their labels on the sheet at %s px', (wide) => {
    const picture = made(Array.from({ length: 36 }, (_, i) => 10 + i));
    const scene = sceneOf(picture, wide, PALETTE, 'vi');
    const labels = shapesOf(scene).flatMap((shape) =>
      shape.t === 'text' && /^20\d\d$/.test(shape.text) ? [shape] : []
    );
    expect(labels.map((shape) => shape.text)).toContain('2035');
    for (const shape of labels) {
      const [from, to] = reach(shape);
      expect(from, shape.text).toBeGreaterThanOrEqual(-1);
      expect(to, shape.text).toBeLessThanOrEqual(wide + 1);
    }
  });
  it.each([390, 900])('thinned labels do not run into one another at %s px', (wide) => {
    const scene = sceneOf(made(Array.from({ length: 36 }, () => 10)), wide, PALETTE, 'vi');
    const labels = shapesOf(scene)
      .flatMap((shape) => (shape.t === 'text' && /^20\d\d$/.test(shape.text) ? [reach(shape)] : []))
      .sort((a, b) => a[0] - b[0]);
    labels.slice(1).forEach(([from], i) => expect(from).toBeGreaterThanOrEqual(labels[i]?.[1] ?? 0));
  });
});

describe("Khánh Hòa's pictures", () => {
  const { figures } = seen(khanhHoa());
  it.each([280, 390, 559, 560, 640, 859, 860, 1280, 1800])('at %s px', (wide) => {
    for (const figure of Object.values(figures)) {
      if (!figure.picture) continue;
      const scene = sceneOf(figure.picture, wide, PALETTE, 'vi');
      sound(scene);
      inside(scene);
    }
  });
  it('lists every type beside its share', () => {
    const picture = figures['types-ranked'].picture;
    if (!picture) throw new Error('no picture');
    const words = shapesOf(sceneOf(picture, 1280, PALETTE, 'vi')).flatMap((shape) =>
      shape.t === 'text' ? shape.text : []
    );
    expect(words).toContain('41,2%');
    expect(words).toContain('44,8');
  });
});

describe('hatching', () => {
  it('stays inside its rectangle', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -100, max: 2000, noNaN: true }),
        fc.double({ min: -100, max: 2000, noNaN: true }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        fc.double({ min: 2, max: 12, noNaN: true }),
        fc.constantFrom(1 as const, -1 as const),
        (x, y, w, h, pitch, slope) => {
          const d = hatch(x, y, w, h, pitch, slope);
          expect(d).toMatch(/^(M-?[\d.]+ -?[\d.]+L-?[\d.]+ -?[\d.]+)*$/);
          for (const m of d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
            const [px, py] = [Number(m[1]), Number(m[2])];
            expect(
              px >= x - 0.06 && px <= x + w + 0.06 && py >= y - 0.06 && py <= y + h + 0.06,
              `${px} ${py}`
            ).toBe(true);
          }
          for (const m of d.matchAll(/M(-?[\d.]+) (-?[\d.]+)L(-?[\d.]+) (-?[\d.]+)/g)) {
            // 45° one way or the other
            const dx = Number(m[3]) - Number(m[1]);
            const dy = Number(m[4]) - Number(m[2]);
            expect(Math.abs(dy + slope * dx)).toBeLessThanOrEqual(0.21);
          }
        }
      )
    );
  });
});

describe('texts', () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 120 }),
    fc
      .array(fc.constantFrom('Vay', 'qua', 'App', '“Bẫy', 'tình”,', 'nhận', 'quà'), { maxLength: 25 })
      .map((list) => list.join(' '))
  );
  it('cut to a width fit it and end in an ellipsis', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (text, wide) => {
        const cut = fit(text, 13, wide);
        if (textWidth(text, 13) <= wide) expect(cut).toBe(text);
        else {
          expect(cut.endsWith('…')).toBe(true);
          expect(textWidth(cut, 13)).toBeLessThanOrEqual(wide);
        }
      })
    );
  });
  it('are never cut inside a letter, which no SVG could show', () => {
    for (let wide = 40; wide < 200; wide++) {
      const cut = fit('😀😀 lừa đảo 😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀', 13, wide);
      expect(cut, String(wide)).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    }
  });
  it('wrapped keep their words, if each fits a line', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (text, wide) => {
        const given = text.split(' ').filter(Boolean);
        fc.pre(given.every((word) => textWidth(word, 13) <= wide));
        expect(wrap(text, 13, wide).join(' ').split(' ').filter(Boolean)).toEqual(given);
      })
    );
  });
  it('wrapped keep to the width', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 60, max: 400 }),
        fc.integer({ min: 1, max: 3 }),
        (text, wide, most) => {
          for (const line of [...wrap(text, 13, wide), ...wrap(text, 13, wide, 400, most)])
            expect(textWidth(line, 13)).toBeLessThanOrEqual(wide);
        }
      )
    );
  });
  it('have at most the lines asked for', () => {
    fc.assert(
      fc.property(
        words,
        fc.integer({ min: 60, max: 400 }),
        fc.integer({ min: 1, max: 3 }),
        (text, wide, most) => {
          expect(wrap(text, 13, wide, 400, most).length).toBeLessThanOrEqual(most);
        }
      )
    );
  });
});

it('what is moved keeps its shape', () => {
  fc.assert(
    fc.property(
      panels,
      fc.integer({ min: -50, max: 500 }),
      fc.integer({ min: -50, max: 500 }),
      (picture, dx, dy) => {
        for (const one of sceneOf(picture, 700, PALETTE, 'vi').items) {
          const back = moved(moved(one, dx, dy), -dx, -dy);
          one.shapes.forEach((shape, i) => {
            const again = back.shapes[i];
            for (const [name, value] of Object.entries(shape)) {
              const found: unknown = again?.[name as keyof typeof again];
              if (typeof value === 'number') expect(found).toBeCloseTo(value, 6);
              else if (name === 'd') {
                const numbers = (text: unknown): number[] =>
                  String(text)
                    .match(/-?[\d.]+/g)
                    ?.map(Number) ?? [];
                const [a, b] = [numbers(value), numbers(found)];
                expect(b).toHaveLength(a.length);
                a.forEach((n, k) => expect(Math.abs(n - (b[k] ?? NaN))).toBeLessThanOrEqual(0.11));
              } else expect(found).toEqual(value);
            }
          });
        }
      }
    ),
    { numRuns: 50 }
  );
});
