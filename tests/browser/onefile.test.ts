/**
 * The single HTML file: exported from the built app, opened from the disk in a browser that has no network, and compared with the
 * app text by text and number by number.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../src/cli/ensure.mjs';
import { daysOf } from '../../src/lib/cases/calendar';
import { unpackCube } from '../../src/lib/cube/packedCube';
import type { OneFileData } from '../../src/lib/export/oneFile';
import { caseFile } from './caseFile';
import { axe, ready } from './page';
import { shared } from './shared';
import { importFiles } from './steps';

const there = shared();
const folder = mkdtempSync(join(tmpdir(), 'so-vu-one-file-'));
let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--no-sandbox', '--disable-gpu']
  });
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** Exports the page as it stands: where the file lies, and the bytes the dialog stated. */
async function exported(
  page: Page,
  name: string,
  list = false
): Promise<{ path: string; stated: number; said: string }> {
  await page.locator('[data-action="one-file"]').click();
  if (list) await page.locator('[name="one-file-list"]').check();
  await page.locator(`[data-one-file="weight"][data-list="${list}"]`).waitFor();
  const save = page.locator('[data-action="save-one-file"]:enabled');
  await save.waitFor();
  const stated = Number(await page.locator('[data-one-file="weight"]').getAttribute('data-value'));
  const said = await page.locator('[data-one-file="weight"]').innerText();
  const [download] = await Promise.all([page.waitForEvent('download'), save.click()]);
  const path = join(folder, `${name}.html`);
  await download.saveAs(path);
  return { path, stated, said };
}

/** The file in a fresh profile without a network; whatever it asks for and complains of is on record. */
async function opened(path: string, theme: 'light' | 'dark' = 'light') {
  const context = await browser.newContext({ offline: true, colorScheme: theme, locale: 'vi-VN' });
  const page = await context.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url().split('#')[0] ?? ''));
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(pathToFileURL(path).href);
  expect(await ready(page)).toBe('ready');
  return { page, asked, complaints };
}

/** Everything that is said on a page: headline, numbers, sentences, and each figure with every cell of its table. */
async function said(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(() => {
    const text = (of: Element | null | undefined): string =>
      of?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const all = (selector: string, of: ParentNode = document): HTMLElement[] => [
      ...of.querySelectorAll<HTMLElement>(selector)
    ];
    return {
      headline: text(document.querySelector('h1')),
      sub: text(document.querySelector('main .sub')),
      kpis: all('[data-kpi]').map((kpi) => ({ ...kpi.dataset, text: text(kpi) })),
      sentences: all('[data-sentence]').map((one) => [one.dataset['sentence'], text(one)]),
      figures: all('figure[data-figure]').map((figure) => ({
        id: figure.dataset['figure'],
        headline: text(figure.querySelector('h2')),
        sub: text(figure.querySelector('.sub')),
        source: text(figure.querySelector('.foot p')),
        alt: text(figure.querySelector('.chart > p')),
        rows: all('table[data-figure-table] tr[data-key]', figure).map((row) => ({
          key: row.dataset['key'],
          selected: row.classList.contains('selected'),
          label: text(row.querySelector('th')),
          cells: all('td[data-col]', row).map((cell) => ({ ...cell.dataset, text: text(cell) }))
        }))
      }))
    };
  });
}

async function both(app: Page, file: Page, search: string): Promise<void> {
  const { origin } = new URL(app.url());
  await app.goto(`${origin}/${search}`);
  await file.goto(`${file.url().split('#')[0]}#/${search}`);
  expect(await ready(app)).toBe('ready');
  expect(await ready(file)).toBe('ready');
  const [here, theirs] = [await said(app), await said(file)];
  expect(here['figures'], search).not.toEqual([]);
  expect(theirs, search).toEqual(here);
}

test('the sample: the file weighs what was stated, asks for nothing and says what the app says', async () => {
  const { page } = there;
  const { path, stated, said: words } = await exported(page, 'sample');
  expect(statSync(path).size).toBe(stated);
  expect(words).toContain(`${stated.toLocaleString('de-DE')} byte`);
  expect(stated).toBeLessThan(700_000);

  const file = await opened(path);
  expect(await said(file.page)).toEqual(await said(page));
  expect(await file.page.locator('.tag').innerText()).toBe('Dữ liệu mẫu');
  for (const search of [
    '?type=Lừa+vay+qua+App&compare=base:2020',
    '?from=2021&to=2021&compare=same-period&unit=million&lang=en',
    '?period=quarter'
  ])
    await both(page, file.page, search);
  expect(file.asked.filter((url) => url !== pathToFileURL(path).href)).toEqual([]);
  expect(file.complaints).toEqual([]);
}, 60_000);

test('a click filters, Back takes it back, the keyboard does the same; no day, no code, no server is named', async () => {
  const path = join(folder, 'sample.html');
  const { page, complaints } = await opened(path, 'dark');
  expect(await axe(page)).toEqual([]);
  const cases = page.locator('figure[data-figure="totals"] tr[data-key="cases"] td[data-col="value"]');
  expect(await cases.getAttribute('data-value')).toBe('790');
  const header = page.locator('table[data-figure-table="types-by-period"] tr[data-key="Lừa vay qua App"] th');
  await header.click();
  await expect.poll(() => cases.getAttribute('data-value'), { timeout: 30_000 }).toBe('49');
  await page.goBack();
  await expect.poll(() => cases.getAttribute('data-value'), { timeout: 30_000 }).toBe('790');
  await page.locator('figure[data-figure="by-period"] .overlay button').first().focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => cases.getAttribute('data-value'), { timeout: 30_000 }).toBe('143');
  await page.keyboard.press('Escape');
  await expect.poll(() => cases.getAttribute('data-value'), { timeout: 30_000 }).toBe('790');
  expect(await axe(page)).toEqual([]);
  expect(complaints).toEqual([]);
  const text = readFileSync(path, 'utf8');
  // The policy is of these very texts.
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(text)?.[1] ?? '';
  for (const name of ['script', 'style']) {
    const inline = new RegExp(`<${name}>(.*?)</${name}>`, 's').exec(text)?.[1] ?? '';
    expect(policy).toContain(`${name}-src 'sha256-${createHash('sha256').update(inline).digest('base64')}'`);
  }
  expect(policy).toContain("default-src 'none'");
}, 60_000);

test('cases and places: filters, levels and the same days of last year; no day, no line and no code of a case', async () => {
  const { page } = there;
  const cases = caseFile({ rows: 600, fromYear: 2024, areas: 3 });
  await importFiles(page, { name: 'cases.csv', text: cases }, { name: 'các tỉnh.csv', text: PLACES });
  const { path, stated } = await exported(page, 'cases');
  expect(statSync(path).size).toBe(stated);
  const file = await opened(path);
  for (const search of [
    '?area=Khánh+Hòa&period=month&compare=base:2024&territory=common',
    '?level=province&map=loss',
    '?compare=same-period&period=quarter&type=Vay+qua+App&area=Xã+02'
  ])
    await both(page, file.page, search);
  // The unfinished year was compared: the cube of these days travels too.
  const change = await file.page
    .locator(
      'table[data-figure-table="types-by-period"] tr[data-key="Vay qua App"] td[data-col="change:cases"]'
    )
    .getAttribute('data-value');
  expect(change).not.toBe('');
  expect(file.complaints).toEqual([]);

  const text = readFileSync(path, 'utf8');
  expect(text).not.toContain('VU-0000001');
  const json = /id="data">(.*?)<\/script>/s.exec(text)?.[1] ?? '';
  const { cube, cuts } = JSON.parse(json) as OneFileData;
  expect(cuts.length).toBeGreaterThan(0);
  const { fromDay, toDay, fromMonth, toMonth, source, sources, firstRow } = unpackCube(cube);
  const single = sources.findIndex(({ level }) => level === 'case');
  const last = Math.max(...toDay.filter((_, i) => source[i] === single));
  for (let i = 0; i < source.length; i++) {
    if (source[i] !== single) continue;
    const whole = daysOf(fromMonth[i] ?? NaN, toMonth[i] ?? NaN, cube.calendar);
    expect([firstRow[i], fromDay[i], toDay[i]]).toEqual([0, whole.from, Math.min(whole.to, last)]);
  }

  // Asked for, the list of cases is there, without codes and without what names a person.
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/?type=Vay+qua+App&from=2024&to=2024`);
  await ready(page);
  await page.locator('[data-action="add-sentence"]').first().click();
  const listed = await exported(page, 'list', true);
  expect(statSync(listed.path).size).toBe(listed.stated);
  expect(readFileSync(listed.path, 'utf8')).not.toContain('VU-00');
  const withList = await opened(listed.path);
  expect(await said(withList.page)).toEqual(await said(page));
  // What the report says in words stands below.
  const sentence = await page.locator('[data-sentence]').first().innerText();
  expect(await withList.page.locator('[data-one-file="report"] p').innerText()).toBe(sentence);
  const count = withList.page.locator(
    'figure[data-figure="areas-ranked"] tr[data-key="Xã 02"] td[data-col="cases"]'
  );
  const cases02 = Number(await count.getAttribute('data-value'));
  expect(cases02).toBeGreaterThan(5);
  await withList.page.locator('figure[data-figure="areas-ranked"] details.twin summary').click();
  await count.locator('a').click();
  const found = withList.page.locator('[data-records="rows"]');
  expect(Number(await found.getAttribute('data-value'))).toBe(cases02);
  expect(await withList.page.locator('tr[data-record]').count()).toBe(cases02);
  expect(await axe(withList.page)).toEqual([]);
  await withList.page.locator('input[type="search"]').fill('không có loại này');
  expect(await found.getAttribute('data-value')).toBe('0');
  await withList.page.goBack();
  await withList.page.locator('h1', { hasText: '2024' }).waitFor();
  expect(withList.complaints).toEqual([]);

  // For outside: no cell of few cases in the bytes, the same sums by time, types or places one at a time.
  await page.goto(`${origin}/`);
  await ready(page);
  await page.locator('[data-action="one-file"]').click();
  await page.locator('[name="one-file-safe"]').check();
  await page.locator('[data-one-file="weight"][data-below="5"]').waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await page.locator('[name="one-file-list"]').isDisabled()).toBe(true);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="save-one-file"]').click()
  ]);
  await download.saveAs(join(folder, 'safe.html'));
  const bytes = readFileSync(join(folder, 'safe.html'), 'utf8');
  const data = JSON.parse(/id="data">(.*?)<\/script>/s.exec(bytes)?.[1] ?? '') as OneFileData;
  expect([data.cuts, data.records, data.texts]).toEqual([[], null, []]);
  for (const packed of [data.cube, data.safe?.type, data.safe?.area]) {
    const { measures, rows, firstRow } = unpackCube(packed as OneFileData['cube']);
    const counts = [...(measures.cases?.value ?? [])];
    expect(counts.length).toBeGreaterThan(1);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(5);
    expect([new Set(rows), Math.max(...firstRow) < 20]).toEqual([new Set([2]), true]);
  }
  const safe = await opened(join(folder, 'safe.html'));
  expect(await axe(safe.page)).toEqual([]);
  const sums = (from: Page) =>
    from
      .locator('table[data-figure-table="by-period"] tr[data-key] td[data-col="cases"]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['value']));
  expect(await sums(safe.page)).toEqual(await sums(page));
  const whole = await safe.page.locator('h1').innerText();
  await safe.page.locator('table[data-figure-table="types-by-period"] tr[data-key="Vay qua App"] th').click();
  await safe.page.getByText('Tệp công bố không có số liệu địa bàn của riêng từng loại').first().waitFor();
  expect(await sums(safe.page)).not.toEqual(await sums(page));
  await safe.page.goBack();
  await safe.page.locator('h1', { hasText: whole }).waitFor();
  expect(safe.complaints).toEqual([]);
}, 120_000);

const PLACES = [
  'Kỳ,Tỉnh,Thủ đoạn,Số vụ,Thiệt hại (triệu đồng)',
  '2024,Khánh Hòa,Vay qua App,400,40000',
  '2024,Ninh Thuận,Vay qua App,100,10000',
  'Tháng 5/2025,Nha Trang,Vay qua App,7,700',
  'Tháng 8/2025,Khánh Hòa,Vay qua App,600,60000',
  'Tháng 8/2025,Cao Bằng,Vay qua App,60,2000'
].join('\n');
