/**
 * Calendars, comparisons and sentences through the built app (DOMAIN §2): the sources' own sentences and totals,
 * the same period to the same date by address, the closing day by menu and by address.
 */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { ready } from './page';
import { shared } from './shared';
import { addressed, choose, confirmImport, figures, importFiles, shipped } from './steps';

const there = shared();

const sentence = (page: Page, id = 'totals'): Promise<string | null> =>
  page.locator(`[data-sentence="${id}"]`).textContent();

/** Goes to an address of the overview by a link, so that the data stay. */
async function to(page: Page, search: string): Promise<void> {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }, `/${search}`);
  await addressed(page, (params) => params.toString() === new URLSearchParams(search).toString());
}

// 2025: 30 cases to 10 June and 5 on the 20th, 25 later; 2026: 42 to 20 June.
const line = (day: string, n: number): string[] => Array.from({ length: n }, () => `${day},Vay qua App,10`);
const DATED = {
  name: 'vu.csv',
  text: [
    'Ngày xảy ra,Thủ đoạn,Thiệt hại (triệu đồng)',
    ...line('20/12/2024', 12),
    ...line('05/01/2025', 20),
    ...line('10/06/2025', 10),
    ...line('20/06/2025', 5),
    ...line('30/12/2025', 25),
    ...line('01/02/2026', 30),
    ...line('20/06/2026', 12)
  ].join('\n')
};

test('Khánh Hòa: its sentence, its table, its differences', async () => {
  const page = await there.app.open('/');
  await ready(page);
  expect(await sentence(page)).toMatch(
    /^Năm 2022 toàn tỉnh xảy ra 461 vụ \(tăng 275 vụ, 147,8% so với năm 2021\), gây thiệt hại hơn 109,2 tỷ đồng \(tăng 247,8–249,2%\); trong đó: gọi điện giả danh cơ quan chức năng – 56 vụ, thiệt hại hơn 16,3 tỷ đồng; /
  );
  expect(await sentence(page, 'reconciliation')).toContain(
    'Năm 2022: nguồn ghi 461 vụ, các phần cộng lại 468 vụ, nhiều hơn 07 vụ, chưa đối chiếu.'
  );
  const { 'by-period': table } = await figures(page);
  expect(['2020', '2021', '2022'].map((year) => table.rows[year]?.['cases']?.value)).toEqual([143, 186, 461]);
  expect(table.rows['2021']?.['loss:percent']?.low).toBeCloseTo(0.159259, 5);
  expect(table.rows['2021']?.['loss:percent']?.high).toBeCloseTo(0.207692, 5);
  await page.locator('[data-action="change-style"]').click();
  await page.locator('input[name="change-style"][value="signed"]').check();
  await addressed(page, (params) => params.get('style') === 'signed');
  expect(await sentence(page)).toContain('461 vụ, tăng 275 vụ (+147,8%) so với năm 2021, gây thiệt hại');
  await page.locator('input[name="change-digits"][value="2"]').check();
  await addressed(page, (params) => params.get('style') === 'signed-2');
  expect(await sentence(page)).toContain('tăng 275 vụ (+147,85%)');
  // It is remembered on this machine.
  await page.goto(page.url().replace(/\?.*/, ''));
  await ready(page);
  expect(await sentence(page)).toContain('tăng 275 vụ (+147,85%)');
  await page.evaluate(() => localStorage.clear());
  await page.close();
  there.app.assertClean();
});

test('Bắc Giang: the sentence of its letter, word for word', async () => {
  const page = await there.app.open('/');
  await ready(page);
  await importFiles(page, shipped('bac-giang-8-thang-2022-2023.csv'));
  expect(await sentence(page)).toBe(
    'Chỉ tính riêng trong 8 tháng đầu năm 2023, lực lượng Công an tỉnh tiếp nhận, giải quyết 32 vụ lừa đảo chiếm đoạt tài sản trên không gian mạng (tăng 04 vụ so với cùng kỳ năm 2022) với số tiền thiệt hại hơn 92 tỷ đồng.'
  );
  await page.close();
  there.app.assertClean();
});

test('the budget: lines, years, 4.800 in all; nil is not unknown', async () => {
  const page = await there.app.open('/');
  await ready(page);
  await choose(page, shipped('khanh-hoa-kinh-phi-2023-2026.csv'));
  // 1.150 alone may be read either way: the review asks.
  await page.locator('[data-question="number-style"] input[value="vi"]').check();
  await confirmImport(page);
  await to(page, '?unit=million');
  const { 'types-by-period': table } = await figures(page);
  const of = (key: string, column: string): number | null | undefined =>
    table.rows[key]?.[`${column}:amount`]?.value;
  expect(['2023', '2024', '2025', '2026', 'sum'].map((column) => of('stated', column))).toEqual(
    [1150, 1150, 1250, 1250, 4800].map((n) => n * 1e6)
  );
  const sums = Object.fromEntries(table.keys.map((key) => [key, of(key, 'sum')]));
  expect(sums).toMatchObject({
    'Công tác phòng ngừa': 2500e6,
    'Công tác đấu tranh': 1700e6,
    'Mua sắm trang thiết bị, phương tiện': 0,
    'Hoạt động chỉ đạo, quản lý, điều hành': 600e6
  });
  expect(table.rows['stated']?.['sum:amount']?.text).toBe('4.800');
  await page.close();
  there.app.assertClean();
});

test('the same period to the same date, by address: 42 against 35, days after it left out', async () => {
  const page = await there.app.open('/');
  await ready(page);
  await importFiles(page, DATED);
  await to(page, '?compare=same-period&from=2026-01-01&to=2026-06-20');
  let tables = await figures(page);
  expect(tables.totals.rows['cases']?.['value']?.value).toBe(42);
  expect(tables['types-ranked'].rows['Vay qua App']?.['cases:change']?.value).toBe(7);
  expect(tables['types-ranked'].rows['Vay qua App']?.['cases:percent']?.value).toBeCloseTo(0.2, 9);
  expect(await page.locator('.kpis').innerText()).toContain('01/01–20/06/2025');
  expect(await sentence(page)).toContain('42 vụ (tăng 07 vụ, 20,0% so với cùng kỳ năm 2025)');
  // The year is over on this machine's clock or not: the list stops in June, so it is unfinished either way.
  await to(page, '?compare=same-period');
  tables = await figures(page);
  expect(tables['by-period'].rows['2026']?.['cases:change']?.value).toBe(7);
  // Against the whole year before there is no percent.
  await to(page, '');
  tables = await figures(page);
  expect(tables['by-period'].rows['2026']?.['cases:percent']?.value).toBeNull();
  expect(tables['by-period'].rows['2025']?.['cases']?.value).toBe(60);
  await page.close();
  there.app.assertClean();
});

test('the closing day, by menu and by address, with the exact dates', async () => {
  const page = await there.app.open('/');
  await ready(page);
  await importFiles(page, DATED);
  await page.locator('[data-filter="close"]').click();
  await page.locator('input[name="close"][value="12-14"]').check();
  await addressed(page, (params) => params.get('close') === '12-14');
  let { 'by-period': table } = await figures(page);
  // 15/12/2024–14/12/2025: 12 + 20 + 10 + 5; then 25 of 30/12/2025 and 42
  expect(table.rows['2025']?.['cases']?.value).toBe(47);
  expect(table.rows['2026']?.['cases']?.value).toBe(67);
  await page.locator('input[name="close-other"]').fill('19/6');
  await page.locator('input[name="close-other"]').press('Enter');
  await page.locator('input[name="close-other"]').blur();
  await addressed(page, (params) => params.get('close') === '06-19');
  ({ 'by-period': table } = await figures(page));
  // 20/06/2025 and later up to 19/06/2026: 5 + 25 + 30
  expect(table.rows['2026']?.['cases']?.value).toBe(60);
  await to(page, '?close=12-14&from=2025&to=2025');
  expect(await page.locator('.lead .sub').innerText()).toContain('15/12/2024–14/12/2025');
  expect(await sentence(page)).toContain('Năm 2025 (từ 15/12/2024 đến 14/12/2025)');
  await page.close();
  there.app.assertClean();
});
