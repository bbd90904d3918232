/** The whole tour with every other origin blocked: nothing leaves ours, nothing breaks the policy, nothing fails. */
import { afterEach, expect, test } from 'vitest';
import { shared } from './shared';
import {
  FIGURES,
  addressed,
  choose,
  confirmImport,
  figures,
  given,
  importFiles,
  reviewed,
  shipped,
  visit
} from './steps';

const there = shared();
afterEach(() => there.app.assertClean(/404 \(Not Found\)|Not found: \/khong-co/));

test('the sample, its filters and menus', async () => {
  const { page } = there;
  for (const id of ['period', 'compare', 'type', 'close', 'unit']) {
    await page.locator(`[data-filter="${id}"]`).click();
    await page.locator(`#menu-${id}`).waitFor({ state: 'visible' });
    await page.keyboard.press('Escape');
  }
  await page.locator('[data-figure-table="types-by-period"] tr[data-key="Lừa vay qua App"] th').click();
  await addressed(page, (params) => params.has('type'));
  await page.goBack();
  await addressed(page, (params) => !params.has('type'));
});

test('every export of every figure', async () => {
  const { page, app } = there;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.origin });
  for (const id of FIGURES) {
    for (const action of ['png', 'svg', 'csv']) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`figure[data-figure="${id}"] [data-action="${action}"]`).click()
      ]);
      expect(await download.failure()).toBeNull();
      // Chromium lets a page save ten files a second, no more.
      await page.waitForTimeout(100);
    }
    await page.locator(`figure[data-figure="${id}"] [data-action="copy"]`).click();
    await page.locator(`[data-figure-actions="${id}"] [role="status"]`).getByText('Đã sao chép').waitFor();
  }
});

test('a file with questions, bad rows and refusals, imported and undone', async () => {
  const { page } = there;
  const before = await figures(page);
  await choose(page, given('ambiguous.csv'), given('ten-bad-rows.csv'), given('noise.bin'));
  await page.locator('[data-question="number-style"] input[value="vi"]').check();
  await reviewed(page);
  await confirmImport(page);
  await page.locator('[data-action="undo-import"]').click();
  await there.app.ready(page);
  expect(await figures(page)).toEqual(before);
});

test('settings, both languages, both themes', async () => {
  const { page } = there;
  await visit(page, '/settings');
  for (const choice of ['English', 'Tiếng Việt']) await page.getByLabel(choice, { exact: true }).check();
  for (const theme of ['tối', 'sáng']) await page.getByLabel(theme, { exact: true }).check();
  await visit(page, '/');
});

test('a report of the overview, saved, copied and printed', async () => {
  const { page, app } = there;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.origin });
  await visit(page, '/report');
  await page.locator('[data-action="build-report"]').click();
  await page.getByTestId('report-item').first().waitFor();
  await app.ready(page);
  for (const what of ['word', 'excel', 'slides']) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByTestId(`report-export-${what}`).click()
    ]);
    expect(await download.failure()).toBeNull();
    await app.ready(page);
  }
  await page.getByTestId('report-export-copy').click();
  await page.getByTestId('report-exported').getByText('Đã sao chép').waitFor();
  expect((await page.pdf()).length).toBeGreaterThan(1000);
  await visit(page, '/');
});

test('single cases split by month, printed', async () => {
  const { page } = there;
  await importFiles(page, given('cases-468.csv'));
  await page.locator('[data-filter="period"]').click();
  await page.locator('#menu-period input[name="grain"]').nth(3).check();
  await addressed(page, (params) => params.get('period') === 'month');
  await page.keyboard.press('Escape');
  expect((await page.pdf()).length).toBeGreaterThan(1000);
});

test('the data that ship', async () => {
  const { page } = there;
  await importFiles(page, shipped('bac-giang-8-thang-2022-2023.csv'));
  expect((await figures(page))['by-period'].keys).toHaveLength(2);
});

test('an address that does not exist, and the way back', async () => {
  const { page, app } = there;
  const before = (await figures(page)).totals.rows['cases']?.['value']?.value;
  expect(before).toBeGreaterThan(0);
  await page.goto(`${app.origin}/khong-co`);
  await page.getByText('404').first().waitFor();
  await page.locator('main a').first().click();
  await page.waitForURL((url) => url.pathname === '/');
  expect(await app.ready(page)).toBe('ready');
  expect((await figures(page)).totals.rows['cases']?.['value']?.value).toBe(before);
});

test('everything asked for came from our own origin', async () => {
  const { app, page } = there;
  await page.reload();
  await app.ready(page);
  expect(app.log.requests.length).toBeGreaterThan(5);
  for (const url of app.log.requests) {
    expect(url.startsWith(`${app.origin}/`) || /^(blob|data):/.test(url), url).toBe(true);
  }
});
