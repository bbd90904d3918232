/** Images of figures: what every size, look and kind of text must hold, for real and for random data. */
import fc from 'fast-check';
import { describe, expect, it, vi as mock } from 'vitest';
import {
  imageOf,
  imageScene,
  IMAGE_SIZES,
  pictureScene,
  type ImageOptions
} from '../../../src/lib/export/image';
import { FRAMES, lastDay } from '../../../src/lib/export/imageFrame';
import { greyScene } from '../../../src/lib/export/imageGrey';
import { svgFile } from '../../../src/lib/export/imageSvg';
import type { Scene, Shape } from '../../../src/lib/figures/charts/scene';
import type { Figure } from '../../../src/lib/figures/figure';
import { en } from '../../../src/lib/i18n/en';
import { vi } from '../../../src/lib/i18n/vi';
import { aggregate, cases, cubeOf, time, type Row } from '../cube/build';
import { bacGiang, khanhHoa } from '../cube/khanhHoa';
import { PALETTE } from '../figures/charts/palette';
import { inside, reach, shapesOf, sound } from '../figures/charts/soundness';
import { PLAIN, seen } from '../figures/view';
import { fromDisk, loadedFaces } from './fonts';
import { LIGHT } from './lightPalette';
import { all, readXml } from './xmlTree';

const options = (over: Partial<ImageOptions> = {}): ImageOptions => ({
  format: 'svg',
  size: 'full',
  scale: '1x',
  look: 'colour',
  text: 'embedded',
  palette: LIGHT,
  m: vi,
  ...over
});
const figures = Object.values(seen(khanhHoa()).figures);
/** what XML 1.0 can carry */
const ALLOWED = /[\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const byPeriod = seen(khanhHoa()).figures['by-period'];
const ranked = seen(khanhHoa()).figures['types-ranked'];

function words(scene: Scene): string {
  return shapesOf(scene)
    .flatMap((shape) => (shape.t === 'text' ? shape.text : []))
    .join(' ');
}

/** Nothing reaches over the edge. */
function contained(scene: Scene): void {
  sound(scene);
  inside(scene);
  for (const shape of shapesOf(scene)) {
    if (shape.t !== 'text') continue;
    const [from, to] = reach(shape);
    if (from < -1 || to > scene.width + 1 || shape.y < 0 || shape.y + shape.size > scene.height + 1)
      throw new Error(`${scene.width} × ${scene.height}: ${JSON.stringify(shape)}`);
  }
}

describe('sizes', () => {
  it.each([
    ['full', 624],
    ['half', 304]
  ] as const)('%s has the width of the page, or of the table where that is wider', (size, width) => {
    for (const figure of figures) {
      const { scene, ratio } = imageScene(figure, options({ size }));
      expect(ratio).toBe(1);
      if (figure.picture) expect(scene.width).toBe(width);
      else expect(scene.width).toBeGreaterThanOrEqual(width);
      contained(scene);
      expect(words(scene)).toContain('Nguồn:');
    }
  });

  it.each(['slide', 'poster', 'square'] as const)('%s has exactly its shape', (size) => {
    for (const figure of figures)
      for (const m of [vi, en]) {
        const { scene, ratio } = imageScene(figure, options({ size, m }));
        contained(scene);
        expect(Math.round(scene.width * ratio)).toBe(FRAMES[size].width);
        expect(Math.round(scene.height * ratio), figure.id).toBe(FRAMES[size].height);
      }
  });

  it('a poster is legible on a phone, and says up to which day its numbers go', () => {
    for (const size of ['poster', 'square'] as const)
      for (const figure of figures) {
        const { scene, ratio } = imageScene(figure, options({ size }));
        const texts = shapesOf(scene).filter((shape) => shape.t === 'text');
        // On a phone 390 px wide: the finding large, what the chart says at 9 px or more.
        const phone = (ratio * 390) / 1080;
        expect(Math.max(...texts.map(({ size }) => size)) * phone, figure.id).toBeGreaterThanOrEqual(18);
        for (const text of texts) expect(text.size * phone, text.text).toBeGreaterThanOrEqual(7.9);
        expect(words(scene)).toContain('Dữ liệu đến ngày 31/12/2022.');
        expect(words(scene)).toContain('Nguồn:');
      }
  });

  it('a poster has one chart: the list that shows the finding, or the one asked for', () => {
    const losses = words(imageScene(ranked, options({ size: 'poster' })).scene);
    expect(losses).toContain('44,8');
    expect(losses).not.toMatch(/\b105\b/);
    const counts = words(imageScene(ranked, options({ size: 'poster', chart: 0 })).scene);
    expect(counts).toContain('105');
    const years = words(imageScene(byPeriod, options({ size: 'poster', chart: 1 })).scene);
    expect(years).toContain('hơn 109,2');
    expect(years).not.toContain('186');
  });

  it('“Loại 16” in the finding is not “Loại 1”', () => {
    const sorts = Array.from({ length: 9 }, (_, i): Row => ({
      ...time(2022),
      type: i === 8 ? 'Loại 16' : `Loại ${i + 1}`,
      ...cases(90 - i, i === 8 ? 9e12 : 1e9)
    }));
    const figure = seen(cubeOf([aggregate(...sorts)]), {}, PLAIN).figures['types-ranked'];
    expect(figure.headline).toContain('Loại 16');
    expect(words(imageScene(figure, options({ size: 'poster' })).scene)).toContain('Xếp theo thiệt hại');
  });

  it('rows that have no room are counted, never dropped in silence', () => {
    const many = seen(
      cubeOf([
        aggregate(
          ...Array.from({ length: 45 }, (_, i): Row => ({
            ...time(2022),
            type: `Loại thứ ${i + 1}`,
            area: `Xã ${i + 1}`,
            ...cases(1000 - i, 1e12 - i * 1e9)
          }))
        )
      ]),
      {},
      PLAIN
    ).figures;
    let left = 0;
    for (const size of ['slide', 'poster', 'square'] as const)
      for (const figure of [many['types-ranked'], many['areas-ranked'], many['types-by-period']]) {
        const { scene } = imageScene(figure, options({ size }));
        contained(scene);
        const said = words(scene);
        if (figure.picture === null && size !== 'slide') continue;
        const drawn = figure.picture
          ? ((figure.picture.kind === 'ranking' ? figure.picture.lists.at(-1)?.items : []) ?? [])
          : figure.rows.filter(({ role }) => role === 'item');
        const missing = drawn.filter(({ label }) => !new RegExp(`${label}( |$)`).test(said)).length;
        if (missing > 0)
          expect(said, figure.id).toContain(`… và ${String(missing).padStart(2, '0')} dòng khác`);
        else expect(said).not.toContain('dòng khác');
        left += missing;
      }
    expect(left).toBeGreaterThan(60);
  });

  it('the last day is the latest one named', () => {
    expect(lastDay('a, 01/01/2020–31/12/2022, so với 01/01–31/08/2021')).toBe('31/12/2022');
    expect(lastDay('toàn bộ thời gian')).toBeNull();
  });
});

describe('SVG', () => {
  it.each(['embedded', 'outlined'] as const)('%s: strict XML, nothing from outside', async (text) => {
    const faceOf = await loadedFaces();
    for (const figure of [...figures, ...Object.values(seen(bacGiang()).figures)])
      for (const look of text === 'embedded' ? (['colour', 'grey'] as const) : (['grey'] as const)) {
        const { scene, ratio } = imageScene(figure, options({ text, look }));
        const source = svgFile(
          scene,
          { palette: LIGHT, text, title: figure.headline, description: figure.alt, ratio },
          faceOf
        );
        const root = readXml(source);
        expect(root.name).toBe('svg');
        expect(source.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(
          /https?:|href|url\((?!data:font\/woff;base64,)|@import|<script|<image|foreignObject/
        );
        expect(all(root, 'title')[0]?.text).toBe(figure.headline);
        const texts = all(root, 'text').map((one) => one.text);
        if (text === 'embedded') expect(texts.join(' ')).toContain(figure.source.slice(0, 20));
        else expect(texts).toEqual([]);
      }
  });

  it('every letter drawn is in an embedded font of its family and weight', async () => {
    const faceOf = await loadedFaces();
    const { scene } = imageScene(byPeriod, options());
    const source = svgFile(
      scene,
      { palette: LIGHT, text: 'embedded', title: '', description: '', ratio: 1 },
      faceOf
    );
    const faces = [
      ...source.matchAll(/@font-face\{font-family:'([^']+)';font-weight:(\d+);[^}]*unicode-range:([^}]+)\}/g)
    ];
    expect(faces.length).toBeGreaterThan(4);
    for (const shape of shapesOf(scene)) {
      if (shape.t !== 'text') continue;
      const families = shape.serif ? ['Source Serif 4'] : ['So Vu Figures', 'Be Vietnam Pro'];
      for (const letter of shape.text) {
        if (/[▲▼]/.test(letter)) continue;
        const code = `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase()}`;
        const found = faces.some(
          ([, family = '', weight, range = '']) =>
            families.includes(family) &&
            Number(weight) === (shape.weight ?? 400) &&
            range.split(',').includes(code)
        );
        expect(found, `${letter} in ${shape.text}`).toBe(true);
      }
    }
    expect(source.length).toBeLessThan(120_000);
  });

  it('is a file; without its fonts there is none, and the next try asks again', async () => {
    mock.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 404 })));
    await expect(imageOf(byPeriod, options())).rejects.toThrow('404');
    mock.stubGlobal(
      'fetch',
      async (address: string) => new Response(new Uint8Array(await fromDisk(address)))
    );
    const file = await imageOf(byPeriod, options({ size: 'slide' }));
    mock.unstubAllGlobals();
    expect(file.type).toBe('image/svg+xml');
    const root = readXml(await file.text());
    expect(root.attributes).toMatchObject({ width: '1280', height: '720', role: 'img' });
    expect(all(root, 'text').map(({ text }) => text)).toContain('hơn 109,2');
  });

  it('names from files stay text', async () => {
    const faceOf = await loadedFaces();
    const named = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom('<script>', ']]>', '&amp;', '"\'', '\u0000', '\ud800', 'a\u0301')
    );
    fc.assert(
      fc.property(named, (text) => {
        const item: Shape = { t: 'text', x: 1, y: 1, text, size: 12, fill: '#000' };
        const source = svgFile(
          { width: 100, height: 20, items: [{ shapes: [item] }] },
          { palette: LIGHT, text: 'embedded', title: text, description: text, ratio: 1 },
          faceOf
        );
        const root = readXml(source);
        const kept = [...text.normalize('NFC')].filter((letter) => ALLOWED.test(letter)).join('');
        if (text) expect(all(root, 'text')[0]?.text).toBe(kept);
      }),
      { numRuns: 60 }
    );
  });
});

describe('for grey print', () => {
  const lightness = (hex: string): number => {
    const channel = (at: number): number => {
      const c = parseInt(hex.slice(at, at + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    };
    const y = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
  };
  const bar = (fill: string): Scene => ({
    width: 100,
    height: 40,
    items: [{ shapes: [{ t: 'rect', x: 10, y: 10, w: 60, h: 20, fill }] }]
  });
  const marks = [LIGHT.context, LIGHT.faint, ...LIGHT.cat.slice(1)];

  it('every mark has its own lightness, and its own pattern or none', () => {
    const seenMarks = marks.map((colour) => {
      const [first, ...rest] = shapesOf(greyScene(bar(colour), LIGHT));
      const lines = rest.filter((shape) => shape.t === 'path');
      return {
        l: lightness(first?.t === 'rect' ? (first.fill ?? '') : ''),
        lines: lines.map((line) => `${line.stroke} ${line.d}`).join('|')
      };
    });
    seenMarks.forEach((one, i) =>
      seenMarks.slice(i + 1).forEach((other) => {
        expect(Math.abs(one.l - other.l)).toBeGreaterThanOrEqual(5.5);
        if (one.lines) expect(one.lines).not.toBe(other.lines);
      })
    );
    expect(seenMarks.filter(({ lines }) => lines).length).toBe(7);
  });

  it('no colour is left, words are dark on light, and nothing moves', () => {
    for (const figure of [...figures, ...Object.values(seen(bacGiang()).figures)])
      for (const size of IMAGE_SIZES) {
        const colour = imageScene(figure, options({ size })).scene;
        const { scene } = imageScene(figure, options({ size, look: 'grey' }));
        contained(scene);
        expect(words(scene)).toBe(words(colour));
        for (const shape of shapesOf(scene))
          for (const paint of [
            'fill' in shape ? shape.fill : undefined,
            'stroke' in shape ? shape.stroke : undefined
          ]) {
            if (paint === undefined || paint === 'transparent') continue;
            const [r, g, b] = [paint.slice(1, 3), paint.slice(3, 5), paint.slice(5, 7)];
            expect(r === g && g === b && paint.length === 7, paint).toBe(true);
          }
        for (const shape of shapesOf(scene))
          if (shape.t === 'text' && shape.fill !== '#ffffff') expect(lightness(shape.fill)).toBeLessThan(40);
      }
  });
});

describe('pictures for report writers', () => {
  it('have no headline and no source of their own', () => {
    for (const figure of figures) {
      const scene = pictureScene(figure, 624, PALETTE, vi);
      sound(scene);
      expect(words(scene)).not.toContain(figure.headline);
      expect(words(scene)).not.toContain('Nguồn:');
      expect(scene.width).toBeGreaterThanOrEqual(624);
    }
  });
});

it('any figure fits any size', () => {
  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  const rows = fc.array(
    fc
      .record({
        year: fc.integer({ min: 2012, max: 2024 }),
        type: name,
        area: name,
        n: fc.integer({ min: 0, max: 1e6 }),
        loss: fc.integer({ min: 0, max: 1e13 })
      })
      .map(({ year, n, loss, ...rest }): Row => ({ ...time(year), ...rest, ...cases(n, loss) })),
    { maxLength: 24 }
  );
  fc.assert(
    fc.property(rows, fc.constantFrom(...IMAGE_SIZES), (list, size) => {
      for (const figure of Object.values(seen(cubeOf([aggregate(...list)]), {}, PLAIN).figures) as Figure[]) {
        const { scene } = imageScene(figure, options({ size }));
        sound(scene);
        inside(scene);
      }
    }),
    { numRuns: 25 }
  );
});
