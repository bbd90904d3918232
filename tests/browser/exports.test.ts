/** Figures out: PNG, SVG, CSV that reads back the same, and a table for Word and Excel. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readPng } from './png';
import { shared } from './shared';
import { FIGURES, addressed, figures, given, importFiles, numbers } from './steps';
import type { Chosen, FigureName } from './steps';

const there = shared();
const names = new Set<string>();

interface Saved {
  readonly name: string;
  readonly bytes: Buffer;
}

async function take(page: Page, id: FigureName, action: 'png' | 'svg' | 'csv'): Promise<Saved> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`figure[data-figure="${id}"] [data-action="${action}"]`).click()
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test.each(FIGURES)('%s as PNG: wide, sharp and not blank', async (id) => {
  const { name, bytes } = await take(there.page, id, 'png');
  const { width, height, colours } = readPng(bytes);
  expect(width).toBeGreaterThanOrEqual(1600);
  expect(height).toBeGreaterThan(100);
  expect(colours.size).toBeGreaterThan(20);
  const background = Math.max(...colours.values());
  expect(width * height - background, 'ink').toBeGreaterThan(width * height * 0.005);
  expect(name).toMatch(/^[^\\/:*?"<>|]+2020[-–_]2022.*\.png$|^[^\\/:*?"<>|]+2022.*\.png$/);
});

test('PNG and SVG are for paper: light, whatever the theme', async () => {
  const { app } = there;
  const page = await app.open('/', { theme: 'dark' });
  await app.ready(page);
  const { colours } = readPng((await take(page, 'by-period', 'png')).bytes);
  const [background = ''] = [...colours].sort((a, b) => b[1] - a[1])[0] ?? [];
  for (const part of background.split(',')) expect(Number(part)).toBeGreaterThan(240);
  await page.close();
});

test.each(FIGURES)('%s as SVG: well-formed, with its Vietnamese text', async (id) => {
  const { page } = there;
  const { name, bytes } = await take(page, id, 'svg');
  const xml = bytes.toString('utf8');
  const found = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      faults: [...parsed.getElementsByTagName('parsererror')].map((fault) => fault.textContent),
      root: parsed.documentElement.localName,
      namespace: parsed.documentElement.namespaceURI,
      text: [...parsed.getElementsByTagName('text')].map((text) => text.textContent).join(' '),
      outside: [...parsed.querySelectorAll('[href], image, script, foreignObject')].length
    };
  }, xml);
  expect(found.faults).toEqual([]);
  expect(found).toMatchObject({ root: 'svg', namespace: 'http://www.w3.org/2000/svg', outside: 0 });
  const headline = await page.locator(`figure[data-figure="${id}"] h2`).innerText();
  const squeeze = (text: string) => text.replace(/\s+/g, '');
  expect(squeeze(found.text)).toContain(squeeze(headline));
  expect(found.text.normalize('NFC')).toMatch(/[ăâđêôơưáàảãạấầẩẫậắằẳẵặế]/);
  expect(found.text).toContain('Nguồn');
  expect(xml).not.toMatch(/https?:\/\/(?!www\.w3\.org)/);
  expect(name).toMatch(/2022.*\.svg$/);
});

test.each(FIGURES)('%s as CSV: BOM, a row for each row, named by figure and period', async (id) => {
  const { page } = there;
  const { name, bytes } = await take(page, id, 'csv');
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.toString('utf8').slice(1).trimEnd().split('\r\n');
  expect(lines.length).toBeGreaterThan(1);
  expect(name).toMatch(/2022.*\.csv$/);
  expect(name).not.toMatch(/[\\/:*?"<>|]/);
  expect([...names], 'no two figures have the same name').not.toContain(name);
  names.add(name);
});

test.each([
  ['/?from=2021&to=2021', 'totals', /_2021\.csv$/],
  [
    `/?from=2022&to=2022&type=${encodeURIComponent('Lừa vay qua App')}`,
    'types-by-period',
    /lua-vay-qua-app_2022\.csv$/
  ]
] as const)('%s: the name of the file says what was chosen', async (address, id, name) => {
  const { app } = there;
  const page = await app.open(address);
  await app.ready(page);
  expect((await take(page, id, 'csv')).name).toMatch(name);
  await page.close();
});

const SOURCES: [string, Chosen | null][] = [
  ['the sample', null],
  ['single cases', given('cases-468.csv')]
];
test.each(SOURCES)('types by period of %s, imported again, gives the same figures', async (_, source) => {
  const { app } = there;
  const page = await app.open('/');
  await app.ready(page);
  if (source) await importFiles(page, source);
  const before = await figures(page);
  const { name, bytes } = await take(page, 'types-by-period', 'csv');
  await importFiles(page, { name, text: bytes.toString('utf8') });
  const after = await figures(page);
  for (const id of FIGURES) expect(numbers(after[id]), id).toEqual(numbers(before[id]));
  await page.close();
});

test.each(['by-period', 'types-ranked'] as const)('%s, imported again, gives its own numbers', async (id) => {
  const { app } = there;
  const page = await app.open('/');
  await app.ready(page);
  const before = (await figures(page))[id];
  const { name, bytes } = await take(page, id, 'csv');
  await importFiles(page, { name, text: bytes.toString('utf8') });
  const after = (await figures(page))[id];
  expect(numbers(after, ['cases', 'loss'])).toEqual(numbers(before, ['cases', 'loss']));
  await page.close();
});

test('the table on the clipboard pastes into Word and Excel', async () => {
  const { page, app } = there;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.origin });
  await page.locator('figure[data-figure="types-by-period"] [data-action="copy"]').click();
  await page
    .locator('[data-figure-actions="types-by-period"] [role="status"]')
    .getByText('Đã sao chép')
    .waitFor();
  const { html, plain } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const text = async (type: string) =>
      item?.types.includes(type) ? (await item.getType(type)).text() : '';
    return { html: await text('text/html'), plain: await text('text/plain') };
  });
  const { 'types-by-period': table } = await figures(page);
  const cells = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'text/html');
    return [...parsed.querySelectorAll('table tr')].map((row) =>
      [...row.querySelectorAll('td, th')].map((cell) => cell.textContent?.trim() ?? '')
    );
  }, html);
  const body = cells.filter((row) => row.some((cell) => /^\d/.test(cell)) && row.length > 5);
  expect(body.length).toBeGreaterThanOrEqual(table.keys.length);
  const loans = body.find((row) => row.some((cell) => cell === 'Vay qua App'));
  expect(loans).toEqual(expect.arrayContaining(['49', '5,3']));
  expect(body.flat()).toEqual(expect.arrayContaining(['468', '461', '790']));
  expect(html).toMatch(/Times New Roman/);
  expect(html).toMatch(/border/);
  expect(html).toMatch(/Nguồn/);
  const lines = plain.split('\n').map((line) => line.split('\t'));
  expect(new Set(lines.map((line) => line.length)).size, 'the same number of cells in every line').toBe(1);
  expect(lines.find((line) => line.includes('Vay qua App'))).toContain('49');
});

test('the sentence and the address can be copied', async () => {
  const { page, app } = there;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.origin });
  await page.getByRole('button', { name: 'Sao chép câu' }).click();
  const said = await page.evaluate(() => navigator.clipboard.readText());
  expect(said).toBe(await page.locator('[data-sentence]').first().innerText());
  await page.locator('[data-figure-table="types-by-period"] tr[data-key="Lừa vay qua App"] th').click();
  await addressed(page, (params) => params.has('type'));
  await page.getByRole('button', { name: 'Sao chép liên kết' }).click();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  app.assertClean();
});
