/** The page of tables: the same numbers from a copied address, choices in the address, ways to the records. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { figure } from './page';
import { shared } from './shared';
import { addressed, importFiles } from './steps';

const there = shared('/table');

const HEAD =
  'Mã vụ;Ngày xảy ra;Thủ đoạn;Địa bàn;Đơn vị thụ lý;Phương tiện;Kết quả giải quyết;Thiệt hại (đồng)';
const CASES = Array.from({ length: 40 }, (_, i) =>
  [
    `V${i}`,
    `0${(i % 9) + 1}/0${(i % 6) + 1}/${2022 + (i % 2)}`,
    ['Vay qua App', 'Bẫy tình', 'Mua bán hàng qua mạng', 'Deepfake'][i % 4],
    ['Nha Trang', 'Cam Ranh', 'Diên Khánh'][i % 3],
    ['Công an phường A', 'Công an phường B'][i % 2],
    ['Zalo', 'Facebook', 'Điện thoại'][i % 3],
    ['Đã làm rõ', 'Đang xác minh'][i % 2],
    String((i + 1) * 1_500_000)
  ].join(';')
);

async function opened(address: string, width = 1280): Promise<Page> {
  const page = await there.app.open(address, { viewport: { width, height: 900 } });
  expect(await there.app.ready(page)).toBe('ready');
  return page;
}

test('the sample by type: parts, sum, stated total and what lies between', async () => {
  const { keys, rows } = await figure(there.page, 'table');
  expect(keys).toHaveLength(12);
  expect(rows['sum']?.['2022:cases']?.value).toBe(468);
  expect(rows['stated']?.['2022:cases']?.value).toBe(461);
  expect(rows['difference']?.['2022:cases']?.value).toBe(7);
  expect(rows['stated']?.['2022:loss']).toMatchObject({ low: 109.2e9, high: 109.3e9 });
  expect(rows['stated']?.['percent:cases']?.text).toBe('▲ 147,8%');
});

test('choices stand in the address, and a copied address gives the same table', async () => {
  const page = await opened('/table');
  await page.locator('[data-filter="top"]').click();
  await page.locator('#menu-top').getByLabel('5 dòng đầu').check();
  await addressed(page, (params) => params.get('top') === '5');
  await page.keyboard.press('Escape');
  await page.locator('[data-filter="share"]').click();
  await page.locator('#menu-share').getByLabel('trên tổng các dòng').check();
  await addressed(page, (params) => params.get('share') === 'parts');
  await there.app.ready(page);
  const table = await figure(page, 'table');
  expect(table.rows['…rest']?.['2022:cases']?.value).toBe(36 + 35 + 8);
  const copy = await opened(new URL(page.url()).pathname + new URL(page.url()).search);
  expect(await figure(copy, 'table')).toEqual(table);
  await copy.close();
  await page.close();
});

test.each([1280, 390])('at %i: nothing wider than the page, axe finds nothing', async (width) => {
  const page = await opened('/table?share=stated', width);
  const [wide, inner] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(wide).toBeLessThanOrEqual(inner ?? 0);
  expect(await there.app.axe(page)).toEqual([]);
  for (const id of ['rows', 'measures', 'more']) {
    await page.locator(`[data-filter="${id}"]`).click();
    await page.locator(`#menu-${id}`).waitFor({ state: 'visible' });
    expect(await there.app.axe(page), id).toEqual([]);
    await page.keyboard.press('Escape');
  }
  await page.close();
});

test('a list of cases by channel, with medians; a cell leads to its records', async () => {
  const { page } = there;
  await importFiles(page, { name: 'vu.csv', text: [HEAD, ...CASES].join('\n') });
  await page.locator('nav a[href^="/table"]').click();
  await there.app.ready(page);
  await page.locator('[data-filter="rows"]').click();
  await page.locator('#menu-rows').getByLabel('Kênh, phương tiện').check();
  await addressed(page, (params) => params.get('by') === 'channel');
  await page.keyboard.press('Escape');
  await page.locator('[data-filter="measures"]').click();
  await page.locator('#menu-measures').getByLabel('Thiệt hại trung vị').check();
  await addressed(page, (params) => params.getAll('measure').includes('medianLoss'));
  await page.keyboard.press('Escape');
  await there.app.ready(page);
  const { rows } = await figure(page, 'table');
  const zalo = CASES.map((line) => line.split(';')).filter(
    (cells) => cells[5] === 'Zalo' && /2022$/.test(cells[1] ?? '')
  );
  const losses = zalo.map((cells) => Number(cells[7])).sort((a, b) => a - b);
  const middle = (losses.length - 1) / 2;
  const median = ((losses[Math.floor(middle)] ?? 0) + (losses[Math.ceil(middle)] ?? 0)) / 2;
  expect(rows['Zalo']?.['2022:cases']?.value).toBe(zalo.length);
  expect(rows['Zalo']?.['2022:loss']?.value).toBe(losses.reduce((sum, loss) => sum + loss, 0));
  expect(rows['Zalo']?.['2022:medianLoss']?.value).toBe(median);
  await page.setViewportSize({ width: 390, height: 844 });
  // As many measures as there are buttons for on a phone.
  await page.goto(`${page.url()}&measure=cases&measure=loss&measure=meanLoss`);
  await there.app.ready(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.locator('[data-figure-table="table"] tr[data-key="Zalo"] td[data-col="2022:cases"] a').click();
  await page.waitForURL(/\/records\?/);
  expect(await there.app.ready(page)).toBe('ready');
  const params = new URL(page.url()).searchParams;
  expect([params.get('from'), params.get('to'), params.get('where')]).toEqual([
    '2022',
    '2022',
    'channel:Zalo'
  ]);
});
