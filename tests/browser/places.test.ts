/** Places in the built app: the warning across 01/07/2025, common territory with one click, the map, the records behind. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axe, figure, ready } from './page';
import { shared } from './shared';
import { addressed, importFiles, visit } from './steps';

const there = shared();

const TEXT = [
  'Năm,Tỉnh,Thủ đoạn,Số vụ,Thiệt hại (triệu đồng)',
  '2024,Khánh Hòa,Vay qua App,400,40000',
  '2024,Ninh Thuận,Vay qua App,100,10000',
  '2026,Khánh Hòa,Vay qua App,600,60000',
  '2026,Cao Bằng,Vay qua App,60,2000',
  '2024,Cao Bằng,Vay qua App,50,1000',
  '2026,Ngoài tỉnh,Vay qua App,12,500'
].join('\n');

async function byYear(page: Page): Promise<Record<string, number | null | undefined>> {
  const { rows } = await figure(page, 'by-period');
  return { 2024: rows['2024']?.['cases']?.value, 2026: rows['2026']?.['cases']?.value };
}

test('Khánh Hòa 2026 against 2024 warns about Ninh Thuận; one click compares the same territory', async () => {
  const { page } = there;
  await importFiles(page, { name: 'các tỉnh.csv', text: TEXT });
  expect(await page.getByTestId('territory').count()).toBe(0);
  await page.goto(`${new URL(page.url()).origin}/?area=Khánh+Hòa&compare=base:2024`);
  await ready(page);
  const warning = page.getByTestId('territory');
  expect(await warning.innerText()).toContain('gồm cả tỉnh Ninh Thuận cũ');
  expect(await page.locator('[data-sentence]').first().innerText()).toContain('không cùng địa giới');
  expect(await byYear(page)).toEqual({ 2024: 400, 2026: 600 });
  expect(await axe(page)).toEqual([]);
  await warning.locator('[data-action="territory-common"]').click();
  await addressed(page, (params) => params.get('territory') === 'common');
  expect(await byYear(page)).toEqual({ 2024: 500, 2026: 600 });
  expect(await warning.innerText()).toContain('cùng địa giới');
  // The records behind it are those of both provinces.
  await visit(page, '/records');
  const listed = await page.getByTestId('records').innerText();
  expect(listed).toContain('1.100');
  await visit(page, '/');
  await warning.locator('[data-action="territory-then"]').click();
  await addressed(page, (params) => !params.has('territory'));
  expect(await byYear(page)).toEqual({ 2024: 400, 2026: 600 });
}, 60_000);

test('the map has its table, says what it cannot place, and its bubbles filter', async () => {
  const { page } = there;
  await page.goto(`${new URL(page.url()).origin}/`);
  await ready(page);
  const map = await figure(page, 'map');
  expect(map.rows['Khánh Hòa']?.['cases']?.value).toBe(1000);
  expect(await page.locator('figure[data-figure="map"] .foot p').innerText()).toContain(
    '12 vụ không có vị trí trên bản đồ'
  );
  await page.locator('[data-map-by="loss"]').click();
  await addressed(page, (params) => params.get('map') === 'loss');
  const bubbles = page.locator('figure[data-figure="map"] .chart [role="group"] button');
  expect(await bubbles.count()).toBe(3);
  await bubbles.first().focus();
  await page.keyboard.press('Enter');
  await addressed(page, (params) => params.getAll('area').join() === 'Khánh Hòa');
}, 60_000);

/** A square around Khánh Hòa's centre, as a GeoJSON file. */
const SQUARE = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { ten: 'Khánh Hòa' },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [108.4, 11.3],
            [109.5, 11.3],
            [109.5, 12.9],
            [108.4, 12.9],
            [108.4, 11.3]
          ]
        ]
      }
    }
  ]
});
const geojson = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/geo+json',
  buffer: Buffer.from(text)
});

test("boundaries of the user's own: drawn, remembered, a bad file is refused with its reason, taken away", async () => {
  const { page } = there;
  await page.goto(`${new URL(page.url()).origin}/`);
  await ready(page);
  const map = page.locator('figure[data-figure="map"]');
  const input = page.getByTestId('boundary-input');
  const lines = (): Promise<number> => map.locator('.chart svg path').count();
  const before = await lines();
  await input.setInputFiles(geojson('lệch.geojson', SQUARE.replaceAll('108.4', '595000')));
  await map.locator('[data-fault="projected"]').waitFor();
  expect(await map.locator('[role="alert"]').innerText()).toContain('WGS 84');
  expect(await lines()).toBe(before);
  await input.setInputFiles(geojson('tỉnh.geojson', SQUARE));
  await map.locator('[data-boundaries="tỉnh.geojson"]').waitFor();
  await expect.poll(lines, { timeout: 20_000 }).toBe(before + 1);
  expect(await map.locator('[role="alert"]').count()).toBe(0);
  expect(await map.locator('.foot').innerText()).toContain('tỉnh.geojson');
  expect(await axe(page)).toEqual([]);
  await page.reload();
  await ready(page);
  await expect.poll(lines, { timeout: 20_000 }).toBe(before + 1);
  await map.locator('[data-action="remove-boundaries"]').click();
  await expect.poll(lines, { timeout: 20_000 }).toBe(before);
  await page.reload();
  await ready(page);
  expect(await lines()).toBe(before);
}, 60_000);
