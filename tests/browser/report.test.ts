/** A report put together from several pages: kept, put in order, updated only when asked, and taken out as files. */
import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp } from './harness';
import type { App } from './harness';
import { importFiles, visit } from './steps';

let app: App;
let page: Page;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  await page?.close();
  page = await app.open('/');
  page.setDefaultTimeout(10_000);
  await app.ready(page);
});

const items = () => page.getByTestId('report-item');
const names = () => page.locator('[data-part] .name b').allInnerTexts();
const cell = (figure: string, key: string, column: string) =>
  page
    .locator(
      `[data-testid="report-item"] [data-figure-table="${figure}"] tr[data-key="${key}"] td[data-col="${column}"]`
    )
    .getAttribute('data-value');

async function saved(what: 'word' | 'excel'): Promise<{ name: string; files: Record<string, Uint8Array> }> {
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByTestId(`report-export-${what}`).click()
  ]);
  return { name: download.suggestedFilename(), files: unzipSync(readFileSync(await download.path())) };
}

test('figures and sentences of several pages, put in order, edited, kept over a reload, taken out as files', async () => {
  await page.locator('[data-action="add-sentence"]').first().click();
  await page.locator('figure[data-figure="by-period"] [data-action="add-to-report"]').click();
  const notice = page.locator('figure[data-figure="by-period"]');
  await notice.getByText('Đã thêm vào báo cáo.').waitFor();
  await page.locator('header nav').getByText('Báo cáo (2)').waitFor();
  await notice.locator('[data-action="undo-report"]').click();
  await page.locator('header nav').getByText('Báo cáo (1)').waitFor();
  await page.locator('figure[data-figure="types-ranked"] [data-action="add-to-report"]').click();
  await visit(page, '/table');
  await page.locator('figure[data-figure="table"] [data-action="add-to-report"]').click();
  await page.locator('figure[data-figure="table"] [data-action="open-report"]').click();
  await page.waitForURL((url) => url.pathname === '/report');
  await app.ready(page);
  expect(await items().count()).toBe(3);
  const before = await names();

  // In order by keyboard; the part that moves keeps the focus.
  await page.locator('[data-part]').nth(2).locator('[data-action="up"]').focus();
  await page.keyboard.press('Enter');
  expect(await names()).toEqual([before[0], before[2], before[1]]);
  await page.keyboard.press('Enter');
  expect(await names()).toEqual([before[2], before[0], before[1]]);
  expect(
    await page.evaluate(
      () => document.activeElement?.closest('[data-part]') === document.querySelector('[data-part]')
    )
  ).toBe(true);

  await page.locator('[data-part] .name').nth(2).click();
  await page.locator('[name="part-caption"]').fill('Các thủ đoạn trong năm');
  await page.locator('[name="part-table"]').check();
  await page.locator('[data-action="add-heading"]').click();
  await page.locator('[name="part-text"]').fill('Đề nghị');
  await page.locator('[name="report-template"]').selectOption('topic');
  await page.locator('[name="head-title"]').fill('Chuyên đề tự đặt tên');
  await page.locator('details:has([name="head-to"]) summary').click();
  await page.locator('[name="head-to"]').fill('Giám đốc Công an tỉnh');
  await page.reload();
  expect(await app.ready(page)).toBe('ready');
  const paper = page.getByTestId('report-preview');
  for (const text of [
    'Hình 1. Các thủ đoạn trong năm',
    'Đề nghị',
    'Chuyên đề tự đặt tên',
    'Kính gửi: Giám đốc Công an tỉnh',
    'CÔNG AN TỈNH KHÁNH HÒA'
  ])
    expect(await paper.innerText()).toContain(text);
  expect(await cell('types-ranked', 'Lừa vay qua App', 'cases')).toBe('49');
  await page.locator('[name="report-template"]').selectOption('year');
  expect(await page.locator('[name="head-title"]').inputValue()).toBe('Chuyên đề tự đặt tên');

  // Cells under 5 are hidden on paper and in files, and the report that is kept stays as it is.
  await page.locator('[name="report-hide"]').check();
  await page.getByTestId('report-hidden').waitFor();
  await page.locator('[name="report-hide"]').uncheck();
  expect(await cell('types-ranked', 'Lừa vay qua App', 'cases')).toBe('49');

  const word = await saved('word');
  expect(word.name).toMatch(/chuyen-de-tu-dat-ten.*\.docx$/);
  const text = strFromU8(word.files['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  for (const said of [
    'Các thủ đoạn trong năm',
    'Chuyên đề tự đặt tên',
    'Kính gửi: Giám đốc Công an tỉnh',
    '461'
  ])
    expect(text).toContain(said);
  expect(
    Object.keys(word.files).some((name) => /charts\/chart\d*\.xml$/.test(name)),
    'a native chart'
  ).toBe(true);
  await app.ready(page);
  const excel = await saved('excel');
  expect(excel.name).toMatch(/\.xlsx$/);
  expect(
    Object.keys(excel.files).filter((name) => /worksheets\/sheet\d+\.xml$/.test(name)).length
  ).toBeGreaterThan(2);

  // On paper short tables stay whole, captions with them, and every annex begins a page.
  await page.emulateMedia({ media: 'print' });
  const breaks = await page.evaluate(() => {
    const style = (selector: string): CSSStyleDeclaration =>
      getComputedStyle(document.querySelector(`[data-testid="report-preview"] ${selector}`) ?? document.body);
    return [style('.table.whole').breakInside, style('.above').breakAfter, style('figure.annex').breakBefore];
  });
  expect(breaks).toEqual(['avoid', 'avoid', 'page']);
  expect(await paper.innerText()).toMatch(/\S\.\/\.\s/);
  await page.emulateMedia({ media: null });
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)].map(([, w, h]) =>
    Number(w) > Number(h) ? 'turned' : 'upright'
  );
  expect(sizes[0]).toBe('upright');
  expect(sizes, 'the wide table').toContain('turned');
  app.assertClean();
});

test('other data change nothing until asked: old and new are shown, one or all are updated, and it can be undone', async () => {
  await visit(page, '/report');
  await page.locator('[data-action="build-report"]').click();
  await items().first().waitFor();
  await app.ready(page);
  expect(await page.getByTestId('report-changed').count()).toBe(0);
  const figure = page.locator('[data-part]', { hasText: 'Hình: Năm 2022 có 461 vụ' });
  await figure.locator('.name').click();
  await page.locator('[name="part-table"]').check();
  expect(await cell('by-period', '2022', 'cases')).toBe('461');

  await importFiles(page, {
    name: 'moi.csv',
    text: 'Năm,Thủ đoạn,Số vụ,Thiệt hại (triệu đồng)\n2021,Vay qua App,20,"100,5"\n2022,Vay qua App,31,"250,5"\n'
  });
  await visit(page, '/report');
  await page.getByTestId('report-changed').waitFor();
  expect(await cell('by-period', '2022', 'cases')).toBe('461');
  const change = figure.getByTestId('report-change');
  const rows = await change.locator('tbody tr').allInnerTexts();
  expect(rows.some((text) => text.includes('461') && text.includes('31'))).toBe(true);
  // A reconciliation needs a stated total: present data give none, the part stays and says so.
  expect(await page.locator('[data-part]', { hasText: 'không lập lại được' }).count()).toBe(1);

  await figure.locator('[data-action="update"]').click();
  expect(await cell('by-period', '2022', 'cases')).toBe('31');
  const sentence = page.locator('[data-testid="report-item"] [data-sentence="totals"]');
  expect(await sentence.innerText()).toContain('461 vụ');
  await page.locator('[data-action="undo-report"]').click();
  expect(await cell('by-period', '2022', 'cases')).toBe('461');
  await page.locator('[data-action="update-all"]').click();
  expect(await sentence.innerText()).toContain('31 vụ');
  expect(await cell('by-period', '2022', 'cases')).toBe('31');
  expect(await page.getByTestId('report-changed').count()).toBe(0);
  app.assertClean();
});

test('a report of twenty figures says how far it is, can be cancelled, and finishes', async () => {
  for (let i = 0; i < 5; i++)
    for (const id of ['by-period', 'types-ranked', 'types-by-period', 'reconciliation'])
      await page.locator(`figure[data-figure="${id}"] [data-action="add-to-report"]`).click();
  await visit(page, '/report');
  expect(await items().count()).toBe(20);
  const saves: string[] = [];
  page.on('download', (download) => saves.push(download.suggestedFilename()));
  // Watched from inside the page: seen from outside, a fast machine is done before a click arrives.
  const said = await page.evaluate(async () => {
    const find = (id: string) => document.querySelector<HTMLElement>(`[data-testid="${id}"]`);
    find('report-export-word')?.click();
    for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((go) => setTimeout(go, 0))) {
      const text = /\d+\/\d+/.exec(find('report-progress')?.innerText ?? '')?.[0];
      const cancel = find('report-cancel');
      if (!text || !cancel) continue;
      cancel.click();
      return text;
    }
    return 'nothing was said';
  });
  expect(said).toMatch(/^\d+\/\d+$/);
  await page.getByTestId('report-exported').getByText('Đã hủy').waitFor();
  expect(saves).toEqual([]);
  const { files } = await saved('word');
  expect(
    Object.keys(files).filter((name) => /charts\/chart\d*\.xml$/.test(name)).length
  ).toBeGreaterThanOrEqual(10);
  app.assertClean();
});
