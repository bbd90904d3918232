/** What leaves the built app as image and slides, read again by readers of the tests' own. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readPptx } from '../unit/export/pptx';
import { all, readXml } from '../unit/export/xmlTree';
import { startApp, type App } from './harness';
import { readPng } from './png';

let app: App;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  page = await app.open('/');
  expect(await app.ready(page)).toBe('ready');
});
afterAll(async () => {
  app.assertClean();
  await app.close();
});

const dialog = () => page.locator('dialog[open][data-testid="export-dialog"]');

async function saved(): Promise<Buffer> {
  const coming = page.waitForEvent('download', { timeout: 60_000 });
  await dialog().getByTestId('export-save').click();
  return readFile(await (await coming).path());
}

async function choose(what: string, value: string): Promise<void> {
  await dialog().locator(`[data-image="${what}"]`).selectOption(value);
}

/** Of PNG files: pixels a metre. */
function perMetre(png: Buffer): number {
  return png.readUInt32BE(png.indexOf('pHYs') + 4);
}

test('a figure as images: 300 dpi of a page’s width, a poster, grey, letters that survive; and as slides', async () => {
  await page.locator('figure[data-figure="by-period"] [data-action="export"]').click();
  await dialog().waitFor();
  await dialog().locator('[data-format="png"]').check();
  await choose('size', 'full');
  await choose('scale', '300dpi');
  const print = await saved();
  expect(readPng(print).width).toBe(1950);
  expect(perMetre(print)).toBe(11811);

  await choose('size', 'poster');
  await choose('scale', '1x');
  const poster = await saved();
  const { width, height, colours } = readPng(poster);
  expect([width, height, perMetre(poster)]).toEqual([1080, 1350, 3780]);
  // The current period is blue.
  expect(colours.get('16,63,138') ?? 0).toBeGreaterThan(10_000);

  await choose('look', 'grey');
  const grey = readPng(await saved());
  for (const colour of grey.colours.keys()) expect(new Set(colour.split(',')).size).toBe(1);

  await dialog().locator('[data-format="svg"]').check();
  await choose('look', 'colour');
  await choose('size', 'full');
  await choose('text', 'embedded');
  const svg = (await saved()).toString('utf8');
  expect(all(readXml(svg), 'text').map(({ text }) => text)).toContain('hơn 109,2');
  // The browser's own font checker takes every font in it.
  const fonts = [...svg.matchAll(/src:url\(data:font\/woff;base64,([^)]+)\)/g)].map(([, data]) => data ?? '');
  expect(fonts.length).toBeGreaterThan(4);
  const loaded = await page.evaluate(
    (list) =>
      Promise.all(
        list.map(async (data) => {
          const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
          return (await new FontFace('taken', bytes).load()).status;
        })
      ),
    fonts
  );
  expect(new Set(loaded)).toEqual(new Set(['loaded']));
  await choose('text', 'outlined');
  expect((await saved()).toString('utf8')).not.toContain('<text');

  await dialog().locator('[data-format="pptx"]').check();
  const slide = readPptx(new Uint8Array(await saved())).find(({ charts }) => charts.length > 0);
  expect(slide?.charts.map(({ series }) => series[0]?.values)).toEqual([
    [143, 186, 461],
    [26, 31.3, 109.2]
  ]);
  expect([...(slide?.charts[1]?.series[0]?.labels.values() ?? [])]).toEqual([
    'hơn 26',
    'hơn 31,3',
    'hơn 109,2'
  ]);
  expect(slide?.title).toBe(await page.locator('#by-period-title').innerText());
});
