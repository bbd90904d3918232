/** Five units' files for 6 months of 2023, one unit missing, one late, and the province's own total. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { startApp } from './harness';
import type { App } from './harness';
import { figure } from './page';
import { figures, importFiles, visit, type Chosen } from './steps';

let app: App;
let folder: string;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-vu-units-'));
  context = await app.profile(folder);
  page = await app.open('/', { context });
  page.setDefaultTimeout(10_000);
  expect(await app.ready(page)).toBe('ready');
});
afterEach(async () => {
  await context.close();
  rmSync(folder, { recursive: true, force: true });
  app.assertClean();
});

const CAO_LANH = 'Công an huyện Cao Lãnh';
const SA_DEC = 'Công an thành phố Sa Đéc';
const LAP_VO = 'Công an huyện Lấp Vò';
const HONG_NGU = 'Công an thị xã Hồng Ngự';
const TAN_HONG = 'Công an huyện Tân Hồng';
const LAI_VUNG = 'Công an huyện Lai Vung';

/** A report as units send it: who, what, the unit of money, then the same kinds in each. */
function report(unit: string, name: string, ...rows: readonly string[]): Chosen {
  return {
    name,
    text: [
      `CÔNG AN TỈNH ĐỒNG THÁP`,
      unit.toLocaleUpperCase('vi'),
      'Tình hình lừa đảo 6 tháng đầu năm 2023',
      'Đơn vị tính: triệu đồng',
      'Loại;Số vụ;Thiệt hại',
      ...rows
    ].join('\n')
  };
}

const FILES = [
  report(CAO_LANH, 'a.csv', 'Giả danh công an;4;1.200,5', 'Đầu tư tài chính;3;2.000,0'),
  report(SA_DEC, 'b.csv', 'Giả danh công an;6;3.500,0', 'Đầu tư tài chính;2;4.000,0'),
  report(LAP_VO, 'c.csv', 'Giả danh công an;1;150', 'Đầu tư tài chính;2;'),
  report(HONG_NGU, 'd.csv', 'Giả danh công an;5;700', 'Đầu tư tài chính;1;900'),
  report(TAN_HONG, 'e.csv', 'Giả danh công an;2;80', 'Đầu tư tài chính;1;20')
];
const DATES = ['09/06/2023', '14/06/2023', '12/06/2023', '21/06/2023', '01/06/2023'];

async function setUp(): Promise<void> {
  await importFiles(page, ...FILES);
  await visit(page, '/import');
  for (const [i, name] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    const input = page.locator(`[data-name="${name}.csv"] [data-note="reported"]`);
    await input.fill(DATES[i] ?? '');
    await input.blur();
  }
  await app.ready(page);
  await visit(page, '/consolidation');
  const list = page.locator('textarea[name="expected"]');
  await list.fill([CAO_LANH, SA_DEC, LAP_VO, HONG_NGU, TAN_HONG, LAI_VUNG].join('\n'));
  await list.blur();
}

const cell = async (key: string, column: string): Promise<string | null> =>
  page
    .locator(`[data-figure-table="consolidation"] tr[data-key="${key}"] td[data-col="${column}"]`)
    .getAttribute('data-value');
const headline = (): Promise<string> => page.locator('figure[data-figure="consolidation"] h2').innerText();

test('units of one form ask nothing, are known by their titles, and the missing and late are named', async () => {
  await setUp();
  expect(await headline()).toBe(
    `05/06 đơn vị đã báo cáo 6 tháng đầu năm 2023; còn thiếu: ${LAI_VUNG}; chậm hạn: ${HONG_NGU}`
  );
  const table = await figure(page, 'consolidation');
  expect(table.keys).toEqual([CAO_LANH, SA_DEC, LAP_VO, HONG_NGU, TAN_HONG, LAI_VUNG, 'sum']);
  const amounts = Object.fromEntries(
    table.keys.map((key) => [key, [table.rows[key]?.['cases']?.value, table.rows[key]?.['loss']?.value]])
  );
  expect(amounts).toEqual({
    [CAO_LANH]: [7, 3_200_500_000],
    [SA_DEC]: [8, 7_500_000_000],
    [LAP_VO]: [3, 150_000_000],
    [HONG_NGU]: [6, 1_600_000_000],
    [TAN_HONG]: [3, 100_000_000],
    [LAI_VUNG]: [null, null],
    sum: [27, 12_550_500_000]
  });
  expect(await cell(HONG_NGU, 'report')).toBe('late');
  expect(await cell(SA_DEC, 'report')).toBe('reported');
  expect(await cell(LAI_VUNG, 'report')).toBe('missing');
  expect(await cell(HONG_NGU, 'received')).toBe('2023-06-21');
  expect(await page.locator('[data-sentence="consolidation"]').innerText()).toContain(
    `Cộng số liệu các đơn vị đã báo cáo: 27 vụ, thiệt hại đã biết 12,5505 tỷ đồng, chưa gồm số liệu của ${LAI_VUNG}.`
  );
  // The overview adds up the same.
  await visit(page, '/');
  expect((await figures(page)).totals.rows['cases']?.['value']?.value).toBe(27);
  await visit(page, '/consolidation');

  // Another deadline, and one of its own for this period; all of it outlives the page.
  await page.locator('[data-filter="deadline"]').click();
  await page.locator('input[name="deadline-rule"][value="10-6"]').check();
  expect(await headline()).toContain(`chậm hạn: ${SA_DEC}, ${LAP_VO}, ${HONG_NGU}`);
  await page.locator('input[name="deadline-own"]').fill('30/06/2023');
  await page.locator('input[name="deadline-own"]').blur();
  await page.keyboard.press('Escape');
  expect(await headline()).not.toContain('chậm hạn');
  await page.reload();
  expect(await app.ready(page)).toBe('ready');
  expect(await headline()).toBe(`05/06 đơn vị đã báo cáo 6 tháng đầu năm 2023; còn thiếu: ${LAI_VUNG}`);
  expect(await cell('sum', 'cases')).toBe('27');
  expect(await cell(HONG_NGU, 'received')).toBe('2023-06-21');
});

test('the total of the province is compared and not added; a number leads to its records', async () => {
  await setUp();
  await page.locator('input[name="stated-cases"]').fill('26');
  await page.locator('input[name="stated-cases"]').blur();
  await page.locator('input[name="stated-loss"]').fill('hơn 12,5 tỷ đồng');
  await page.locator('input[name="stated-loss"]').blur();
  expect(await cell('stated', 'cases')).toBe('26');
  expect(await cell('difference', 'cases'), 'more than stated, though a unit is missing').toBe('1');
  const apart = page.locator('tr[data-key="difference"] td[data-col="cases"]');
  expect(await apart.getAttribute('class')).toContain('warn');
  expect(await page.locator('[data-sentence="consolidation"]').innerText()).toContain(
    'Tổng toàn tỉnh ghi 26 vụ, thiệt hại hơn 12,5 tỷ đồng, chênh lệch chưa đối chiếu: số cộng nhiều hơn 01 vụ.'
  );
  await page.locator(`tr[data-key="${CAO_LANH}"] td[data-col="cases"] a`).click();
  await page.waitForURL((url) => url.pathname === '/records');
  await app.ready(page);
  expect(await page.locator('main').innerText()).toContain('Giả danh công an');
});
