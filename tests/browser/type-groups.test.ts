/** Groups of types in the built app: made in the settings, counted by figures, table, records and filters alike. */
import { expect, test } from 'vitest';
import { figure, ready } from './page';
import { shared } from './shared';
import { addressed, importFiles, visit } from './steps';

const there = shared();

const CASES = [
  'Mã vụ;Ngày xảy ra;Thủ đoạn;Thiệt hại (đồng)',
  'V1;03/02/2023;Giả danh công an;10.500.000',
  'V2;04/03/2023;Giả danh ngân hàng;20.500.000',
  'V3;05/04/2023;Giả danh công an;30.500.000',
  'V4;06/05/2024;Giả danh ngân hàng;40.500.000',
  'V5;07/06/2024;Bán vé máy bay;50.500.000',
  'V6;30/12/2024;Bán vé máy bay;1.500.000'
].join('\n');

test('types put into a group are counted, listed and filtered as one', async () => {
  const { page } = there;
  const { origin } = new URL(page.url());
  await importFiles(page, { name: 'vụ.csv', text: CASES });
  expect(await page.locator('[data-filter="types"]').count()).toBe(0);
  await visit(page, '/settings');
  await page.locator('details summary').filter({ hasText: 'Danh mục thủ đoạn' }).click();
  for (const type of ['Giả danh công an', 'Giả danh ngân hàng']) {
    const field = page.locator(`[data-type-id="text:${type}"] td:nth-of-type(2) input`);
    await field.fill('Giả danh');
    await field.blur();
  }
  await visit(page, '/');
  await page.locator('[data-filter="types"]').click();
  await page.getByLabel('nhóm loại', { exact: true }).check();
  await addressed(page, (params) => params.get('types') === 'group');
  const ranked = await figure(page, 'types-ranked');
  expect(ranked.keys).toEqual(['Giả danh', 'Bán vé máy bay']);
  expect(ranked.rows['Giả danh']?.['cases']?.value).toBe(4);
  expect(ranked.rows['Giả danh']?.['loss']?.value).toBe(102_000_000);
  expect(await page.locator('figure[data-figure="types-ranked"]').innerText()).toContain('nhóm loại');
  // As a filter, on the other figures and down to the records.
  await page.goto(`${origin}/?types=group&type=Giả+danh`);
  await ready(page);
  const periods = await figure(page, 'by-period');
  expect([periods.rows['2023']?.['cases']?.value, periods.rows['2024']?.['cases']?.value]).toEqual([3, 1]);
  await visit(page, '/records');
  expect(await page.locator('[data-records="cases"]').getAttribute('data-value')).toBe('4');
  expect(await page.locator('[data-proof="cases"]').getAttribute('data-verdict')).toBe('equal');
  // In the table: groups of types as rows, medians of their cases.
  await page.goto(`${origin}/table?by=type-group&measure=cases&measure=medianLoss`);
  await ready(page);
  const table = await figure(page, 'table');
  expect(table.rows['group:Giả danh']?.['2023:cases']?.value).toBe(3);
  expect(table.rows['group:Giả danh']?.['2023:medianLoss']?.value).toBe(20_500_000);
  await page.goto(`${origin}/table?types=group&measure=cases&measure=medianLoss`);
  await ready(page);
  const grouped = await figure(page, 'table');
  expect(grouped.rows['Giả danh']?.['sum:cases']?.value).toBe(4);
  expect(grouped.rows['Giả danh']?.['sum:medianLoss']?.value).toBe(25_500_000);
}, 60_000);
