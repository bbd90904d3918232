/** `build/` with a list of data beside it opens them at start; the user's own files win; what is wrong with a list is said. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { BUILD } from '../../src/cli/ensure.mjs';
import { startApp } from './harness';
import type { App } from './harness';
import { addressed, choose, confirmImport, figures, given, reviewed, visit } from './steps';

let folder: string;
let site: App | undefined;
const pages: Page[] = [];
/** what the published page showed where it was made */
let before: Awaited<ReturnType<typeof figures>>;
let address = '';

/** A copy of the build with a `datasets` of its own, below `folder`. */
function copy(name: string, files: Readonly<Record<string, Uint8Array | string>>): void {
  const to = join(folder, name);
  mkdirSync(join(to, 'datasets'), { recursive: true });
  for (const entry of readdirSync(BUILD))
    if (entry !== 'datasets') symlinkSync(join(BUILD, entry), join(to, entry));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(to, 'datasets', path)), { recursive: true });
    writeFileSync(join(to, 'datasets', path), content);
  }
}

async function open(app: App, path: string): Promise<Page> {
  const page = await app.open(path);
  page.setDefaultTimeout(20_000);
  pages.push(page);
  expect(await app.ready(page)).toBe('ready');
  return page;
}

async function exported(app: App): Promise<Record<string, Uint8Array>> {
  const page = await open(app, '/');
  await choose(page, given('ambiguous.csv'));
  await page.locator('input[value="vi"]').first().check();
  await reviewed(page);
  await confirmImport(page);
  await page.locator('[data-figure-table="by-period"] tr[data-key="2022"] th').dispatchEvent('click');
  await addressed(page, (params) => params.get('from') === '2022');
  before = await figures(page);
  address = new URL(page.url()).search;
  await visit(page, '/settings');
  await page.locator('[data-action="ask-publish"]').click();
  await page.locator('[data-publish="title"]').fill('Lừa đảo qua mạng, tỉnh Khánh Hòa');
  expect(await app.axe(page)).toEqual([]);
  const coming = page.waitForEvent('download');
  await page.locator('[data-action="publish"]').click();
  return unzipSync(readFileSync(await (await coming).path()));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'so-vu-published-'));
  const app = await startApp();
  const files = await exported(app);
  app.assertClean();
  for (const page of pages.splice(0)) for (const one of page.context().pages()) await one.close();
  await app.close();
  const own = Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path.replace(/^datasets\//, ''), bytes])
  );
  expect(Object.keys(own)).toEqual(['datasets.json', 'ambiguous.sovu']);
  const table = readFileSync(given('ambiguous.csv'));
  const list = (...listed: object[]): string =>
    JSON.stringify({ version: 1, title: 'Ba năm', files: listed });
  const listed = {
    file: 'năm/ba năm.csv',
    name: 'Ba năm',
    status: 'official',
    source: 'Báo cáo số 12/BC-CAT',
    reading: { numberStyles: { 2: 'vi' } }
  };
  cpSync(BUILD, folder, { recursive: true, filter: (path) => !path.endsWith('datasets') });
  copy('so-vu', own);
  copy('csv', { 'datasets.json': list(listed), 'năm/ba năm.csv': table });
  copy('questions', { 'datasets.json': list({ file: 'a.csv' }), 'a.csv': table });
  copy('overlap', {
    'datasets.json': list({ ...listed, file: 'a.csv' }, { ...listed, file: 'b.csv' }),
    'a.csv': table,
    'b.csv': table
  });
  copy('gone', { 'datasets.json': list({ file: 'a.csv' }) });
  copy('cut', {
    'datasets.json': list({ file: 'a.sovu' }),
    'a.sovu': Object.values(own)[1]?.subarray(0, 900) ?? ''
  });
  copy('broken', { 'datasets.json': '{"version":1,' });
  copy('none', {});
  site = await startApp(folder);
});
afterEach(async () => {
  for (const page of pages.splice(0)) for (const one of page.context().pages()) await one.close();
  // A list that is not there, or names a file that is not, is a request that fails.
  site?.assertClean(/404 \(Not Found\)/);
});
afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const there = (): App => {
  if (!site) throw new Error('Not before the site is served');
  return site;
};
const cases = async (page: Page) => (await figures(page)).totals.rows['cases']?.['value']?.value;

test('an exported folder opens its page at start, number for number; the user’s own files win and give it back', async () => {
  const page = await open(there(), '/so-vu/');
  await addressed(page, (params) => params.get('from') === '2022');
  expect(new URL(page.url()).search).toBe(address);
  expect(await figures(page)).toEqual(before);
  expect(await page.locator('body').innerText()).toContain('Lừa đảo qua mạng, tỉnh Khánh Hòa');
  expect(await page.locator('body').innerText()).not.toContain('Dữ liệu mẫu');
  expect(await page.evaluate(() => indexedDB.databases().then((all) => all.length))).toBeLessThanOrEqual(1);

  await page.locator('header nav a').filter({ hasText: 'Nhập dữ liệu' }).click();
  await there().ready(page);
  expect(await page.locator('[data-kept]').count(), 'shown, not kept').toBe(0);
  await page.getByTestId('file-input').setInputFiles(given('windows-1258.csv'));
  await page.getByTestId('confirm-import').waitFor();
  await reviewed(page);
  expect(await page.getByLabel('Thêm vào dữ liệu đang xem').count(), 'never added to what is published').toBe(
    0
  );
  await page.getByTestId('confirm-import').click();
  await page.waitForURL((url) => url.pathname === '/so-vu/');
  await there().ready(page);
  expect(await cases(page)).toBe(19);
  await page.reload();
  await there().ready(page);
  expect(await cases(page)).toBe(19);
  await page.locator('header nav a').filter({ hasText: 'Nhập dữ liệu' }).click();
  await page.getByRole('button', { name: 'Xem số liệu công bố' }).click();
  await page.waitForURL((url) => url.pathname === '/so-vu/');
  await there().ready(page);
  expect(await cases(page)).toBe(790);
});

test('a table of the list is read by the answers that stand there', async () => {
  const page = await open(there(), '/csv/');
  expect(await cases(page)).toBe(790);
  expect((await figures(page)).totals.rows['loss']?.['value']?.value).toBe(166_500_000_000);
  const source = await page.locator('[data-figure="by-period"]').innerText();
  expect(source).toContain('Báo cáo số 12/BC-CAT');
  expect(source).toContain('Số liệu chính thức.');
});

test.each([
  ['questions', 'questions', 'còn 1 câu hỏi về cách đọc'],
  ['overlap', 'overlap', 'trùng nhau'],
  ['gone', 'missing', 'Không tải được datasets/a.csv'],
  ['cut', 'handover', 'thiếu phần cuối'],
  ['broken', 'not-json', 'không phải JSON']
])('%s: it is said what is wrong, and the sample is shown', async (name, fault, text) => {
  const page = await open(there(), `/${name}/`);
  expect(await page.locator(`[data-published-fault="${fault}"]`).innerText()).toContain(text);
  expect(await page.locator('body').innerText()).toContain('Dữ liệu mẫu');
  expect(await cases(page)).toBe(790);
});

test('no list, no word', async () => {
  const page = await open(there(), '/none/');
  expect(await page.locator('[data-published-fault]').count()).toBe(0);
  expect(await page.locator('body').innerText()).toContain('Dữ liệu mẫu');
});
