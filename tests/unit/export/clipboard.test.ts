/** Tables for the clipboard, and drawings to take away. */
import { describe, expect, it, vi as vitest } from 'vitest';
import { copyImage, tableHtml, tableText } from '../../../src/lib/export/clipboard';
import { poster, POSTER_WIDTH } from '../../../src/lib/export/poster';
import { tableScene, tableWidth } from '../../../src/lib/export/tablePoster';
import { en } from '../../../src/lib/i18n/en';
import { vi } from '../../../src/lib/i18n/vi';
import { aggregate, cases, cubeOf, time, type Row } from '../cube/build';
import { bacGiang, khanhHoa } from '../cube/khanhHoa';
import { PALETTE } from '../figures/charts/palette';
import { inside, reach, shapesOf, sound } from '../figures/charts/soundness';
import { PLAIN, seen } from '../figures/view';

const page = seen(khanhHoa());
const evil = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  'a & b',
  '=HYPERLINK("http://x")',
  '+1',
  '@x',
  '-1+1'
];
const bad = seen(
  cubeOf([
    aggregate(
      ...evil.flatMap((name, i): Row[] => [
        { ...time(2021), type: name, area: name, ...cases(30 + i, 1e9) },
        { ...time(2022), type: name, area: name, ...cases(90 - i, 2e9) }
      ])
    )
  ]),
  {},
  { ...PLAIN, title: '<script>t</script>', source: '<b onmouseover=x>', place: '<i>p</i>' }
);

describe('HTML', () => {
  it.each(Object.values(page.figures))('$id is a whole table in the official layout', (figure) => {
    const html = tableHtml(figure, vi);
    expect(html.match(/<tr>/g)?.length).toBe(html.match(/<\/tr>/g)?.length);
    expect(html).toContain('Times New Roman');
    const body = html.slice(html.indexOf('<tbody>'), html.indexOf('</tbody>'));
    expect(body.match(/<tr>/g)?.length ?? 0).toBe(figure.rows.length);
    const cells = figure.columns.length + 1 + (figure.numbered ? 1 : 0);
    for (const row of body.split('<tr>').slice(1)) expect(row.match(/<td/g)?.length).toBe(cells);
    expect(html).not.toMatch(/undefined|NaN|>null</);
  });
  it('says the unit once, at the right, and the source below', () => {
    const html = tableHtml(page.figures['types-by-period'], vi);
    expect(html).toContain('text-align:right"><i>Đơn vị tính: vụ; tỷ đồng</i>');
    expect(html.indexOf('Nguồn:')).toBeGreaterThan(html.indexOf('</table>'));
    expect(html).toContain('>STT</th>');
  });
  it('numbers rows that add up, whatever stands between them', () => {
    const figure = page.figures['types-by-period'];
    const [first, second, ...rest] = figure.rows.map(({ filter: _, ...row }) => row);
    if (!first || !second) throw new Error('no rows');
    const rows = [{ ...first, key: 'group', role: 'subtotal' as const }, first, second, ...rest];
    const column = tableText({ ...figure, rows }, vi)
      .split('\n')
      .map((line) => line.split('\t')[0]);
    expect(column).toEqual(['STT', '', '1', '2', '3', '4', '5', '6', '7', '8', '9', '', '', '']);
    const html = tableHtml({ ...figure, rows }, vi);
    expect(html).toMatch(/text-align:center">9<\/td>/);
    expect(html).not.toMatch(/text-align:center">10<\/td>/);
  });
  it('totals are bold, numbers stand at the right', () => {
    const html = tableHtml(page.figures['types-by-period'], vi);
    expect(html).toMatch(/font-weight:bold">Tổng cộng \(nguồn ghi\)</);
    expect(html).toMatch(/text-align:right;font-weight:bold[^>]*>461</);
  });
  it('gives Excel the number that the text prints, in any place; bounded ones stay words', () => {
    let numbers = 0;
    for (const figure of Object.values(page.figures))
      for (const [, format = '', num, text = ''] of tableHtml(figure, vi).matchAll(
        /mso-number-format:'([^']*)'" x:num="([^"]+)">([^<]*)</g
      )) {
        const [, digits = '', percent] = /^[▲▼+-]?\s?([\d.,]+)(%)?\*?$/.exec(text) ?? [];
        const decimals = digits.split(',')[1]?.length ?? 0;
        const printed = Number(digits.replaceAll('.', '').replace(',', '.'));
        const shown = Math.abs(Number(num)) * (percent ? 100 : 1);
        expect(Math.abs(shown - printed), text).toBeLessThanOrEqual(0.5 * 10 ** -decimals + 1e-9);
        expect(format.replaceAll('\\', '').includes('%'), text).toBe(percent !== undefined);
        expect(format.replaceAll('\\', '').split(';')[0]?.split('.')[1]?.replace('%', '').length ?? 0).toBe(
          decimals
        );
        numbers += 1;
      }
    expect(numbers).toBeGreaterThan(30);
    const html = tableHtml(page.figures['by-period'], vi);
    expect(html).toContain('x:num="461"');
    expect(html).toMatch(/mso-number-format:'\\\+0\\\.0%[^']*'" x:num="1.478494623655914">▲ 147,8%</);
    expect(html).toMatch(/"[^"]*" ?>hơn 109,2</);
    expect(html).not.toMatch(/x:num="109/);
  });
  it.each(Object.values(bad.figures))('$id: names from files stay text', (figure) => {
    const html = tableHtml(figure, vi);
    expect(html).not.toMatch(/<(script|img|b |i>p)/);
    const ours = new Set('b body head html i meta p table tbody td th thead tr'.split(' '));
    for (const [, tag] of html.matchAll(/<\/?([a-z]+)/g)) expect(ours).toContain(tag);
  });
});

describe('a picture', () => {
  it('goes to the clipboard as a PNG, or the caller learns that it does not', async () => {
    const put: unknown[] = [];
    class Item {
      constructor(readonly given: Record<string, unknown>) {}
    }
    const png = Promise.resolve(new Blob(['x'], { type: 'image/png' }));
    vitest.stubGlobal('navigator', {
      clipboard: { write: (items: unknown[]) => Promise.resolve(put.push(...items)) }
    });
    await expect(copyImage(png)).rejects.toThrow('no pictures');
    vitest.stubGlobal('ClipboardItem', Item);
    await copyImage(png);
    expect((put[0] as Item).given).toEqual({ 'image/png': png });
    vitest.unstubAllGlobals();
  });
});

describe('tab text', () => {
  it.each(Object.values(page.figures))('$id has a line a row and as many cells in each', (figure) => {
    const lines = tableText(figure, vi).split('\n');
    expect(lines).toHaveLength(figure.rows.length + 1);
    for (const line of lines) expect(line.split('\t')).toHaveLength(lines[0]?.split('\t').length ?? 0);
  });
  it('pastes no formula into a spreadsheet', () => {
    for (const figure of Object.values(bad.figures))
      for (const cell of tableText(figure, vi).split(/[\t\n]/))
        // "+1" may also be a change that the program printed: a number, and no formula.
        if (evil.some((name) => cell.includes(name)) && !/^[+-][\d.,]+$/.test(cell))
          expect(cell).not.toMatch(/^[=+@-]/);
  });
});

const looks = [
  ['Khánh Hòa', page],
  ['Bắc Giang', seen(bacGiang())],
  ['nothing', seen(cubeOf([]), {}, PLAIN)],
  ['names from files', bad],
  ['English', seen(khanhHoa(), { lang: 'en' })]
] as const;

describe.each(looks)('posters of %s', (_, { figures }) => {
  it.each(Object.values(figures))('$id', (figure) => {
    for (const m of [vi, en]) {
      const scene = poster(figure, PALETTE, m.lang, m.figure.unitLine(figure.unit));
      sound(scene);
      inside(scene);
      expect(scene.width).toBeGreaterThanOrEqual(POSTER_WIDTH);
      const words = shapesOf(scene).flatMap((shape) => (shape.t === 'text' ? shape.text : []));
      expect(words.join(' ')).toContain(figure.headline.split(' ')[0]);
      expect(words.join(' ')).toContain(figure.source.split(' ')[0]);
    }
  });
});

it('a table too wide for the sheet makes the sheet wider', () => {
  const wide = seen(
    cubeOf([
      aggregate(
        ...Array.from({ length: 14 }, (_, i): Row => ({
          ...time(2005 + i),
          type: 'a',
          ...cases(1000 * i, 1e12 + i)
        }))
      )
    ]),
    {},
    PLAIN
  ).figures['types-by-period'];
  const scene = tableScene(wide, tableWidth(wide), PALETTE, 'Đơn vị tính: vụ');
  sound(scene);
  inside(scene);
  for (const shape of shapesOf(scene)) {
    if (shape.t !== 'text') continue;
    const [from, to] = reach(shape);
    expect(from, shape.text).toBeGreaterThanOrEqual(-1);
    expect(to, shape.text).toBeLessThanOrEqual(scene.width + 1);
  }
});
