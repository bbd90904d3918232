/** A page handed over as a `.sovu` file: opened elsewhere it is the same page, number for number; anything else changes nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp } from './harness';
import type { App } from './harness';
import { addressed, choose, confirmImport, given, importFiles, put, reviewed, visit } from './steps';

const PASSWORD = 'mười con vịt qua cầu';

let app: App;
let folder: string;
let saved = 0;
beforeAll(async () => {
  app = await startApp();
  folder = mkdtempSync(join(tmpdir(), 'so-vu-handover-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await app.close();
});
const pages: Page[] = [];
afterEach(async () => {
  for (const page of pages.splice(0)) for (const one of page.context().pages()) await one.close();
  app.assertClean();
});

/** A page of a profile that has nothing yet. */
async function fresh(path = '/', options: Parameters<App['open']>[1] = {}): Promise<Page> {
  const page = await app.open(path, options);
  page.setDefaultTimeout(20_000);
  pages.push(page);
  expect(await app.ready(page)).toBe('ready');
  return page;
}

/** Everything that figures and sentences say: every number and every word of them. */
async function said(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = document.querySelectorAll<HTMLElement>(
      'main [data-value], main [data-sentence], main figcaption, main h1, main tr[data-key] th, main [data-source]'
    );
    return [...all].map((one) => {
      const { value, low, high, key, col } = one.dataset;
      return [one.tagName, key, col, value, low, high, one.textContent?.replace(/\s+/g, ' ').trim()].join(
        '|'
      );
    });
  });
}

async function handedOver(page: Page, choose: (page: Page) => Promise<void> = async () => undefined) {
  await visit(page, '/settings');
  await page.locator('[data-action="save-handover"]').click();
  await page.locator('[data-handover="save"]').waitFor();
  await choose(page);
  const coming = page.waitForEvent('download');
  await page.locator('[data-action="save"]').click();
  const download = await coming;
  await app.ready(page);
  const path = join(folder, `${++saved}-${download.suggestedFilename()}`);
  writeFileSync(path, await readFile(await download.path()));
  return path;
}

async function lock(page: Page): Promise<void> {
  await page.locator('[data-choice="lock"]').check();
  await page.locator('[data-password="first"]').fill(PASSWORD);
  expect(await page.locator('[data-action="save"]').isEnabled(), 'not until it is typed twice').toBe(false);
  await page.locator('[data-password="second"]').fill(PASSWORD);
}

async function accept(page: Page, how: 'replace' | 'keep' = 'replace'): Promise<void> {
  const dialog = page.locator('[data-handover="open"]');
  await dialog.locator(`input[value="${how}"]`).check();
  await dialog.locator('[data-action="accept-handover"]').click();
  await dialog.locator('h2').waitFor({ state: 'detached' });
  await app.ready(page);
}

/** What the table and the report say, with the part being worked on left shut. */
async function elsewhere(page: Page): Promise<Record<string, readonly string[]>> {
  await visit(page, '/table');
  const table = [path(page), ...(await said(page))];
  await visit(page, '/report');
  const paper = await page.getByTestId('report-preview').innerText();
  return { table, report: [...(await said(page)), paper] };
}

/** What is set, decided, named and written on this machine. */
async function written(page: Page): Promise<Record<string, unknown>> {
  const texts = await page.evaluate(() => Object.entries({ ...localStorage }) as [string, string][]);
  const kept = ['report', 'settings', 'vocabulary'].map((name) => `so-vu:${name}`);
  return Object.fromEntries(
    texts.filter(([key]) => kept.includes(key)).map(([key, text]) => [key, JSON.parse(text)])
  );
}

const path = (page: Page): string => page.url().slice(app.origin.length);

/** Messy files with decisions, filters, a status, a name of a type: what an analyst has after a morning. */
async function morning(page: Page): Promise<void> {
  await choose(page, given('ambiguous.csv'));
  await page.locator('input[value="vi"]').first().check();
  await reviewed(page);
  await confirmImport(page);
  await choose(page, given('kh-vni.txt'), given('cases-468.csv'));
  await page.getByLabel('Thêm vào dữ liệu đang xem').check();
  for (const overlap of await page.locator('[data-overlap] input[value="both"]').all()) await overlap.check();
  await confirmImport(page);
  await visit(page, '/import');
  await page.locator('[data-name="cases-468.csv"] select').selectOption('preliminary');
  const label = page.locator('[data-name="ambiguous.csv"] [data-note="label"]');
  await label.fill('Số liệu năm');
  await label.blur();
  await app.ready(page);
  await visit(page, '/settings');
  await page.getByLabel('triệu đồng', { exact: true }).check();
  await page.locator('details summary').filter({ hasText: 'Danh mục thủ đoạn' }).click();
  const group = page.locator('[data-type-id] td:nth-of-type(2) input').first();
  await group.fill('Nhóm một');
  await group.blur();
  await visit(page, '/table');
  await page.locator('figure[data-figure="table"] [data-action="add-to-report"]').click();
  await visit(page, '/');
  await page.locator('[data-action="add-sentence"]').first().click();
  await page
    .locator('[data-figure-actions="by-period"] [data-action="add-to-report"]')
    .dispatchEvent('click');
  await visit(page, '/report');
  await page.locator('[data-part]').nth(2).locator('[data-action="up"]').click();
  await page.locator('[data-action="add-heading"]').click();
  await page.locator('[name="part-text"]').fill('Đề nghị');
  await page.locator('[name="report-template"]').selectOption('topic');
  await page.locator('[name="head-title"]').fill('Chuyên đề\nhai dòng');
  await page.locator('details:has([name="head-to"]) summary').click();
  await page.locator('[name="head-to"]').fill('Giám đốc Công an tỉnh\nPhòng Tham mưu');
  await page.locator('[name="head-number"]').fill('Số: 12/BC-PC02');
  await visit(page, '/');
  await page.locator('[data-figure-table="by-period"] tr[data-key="2022"] th').dispatchEvent('click');
  await addressed(page, (params) => params.get('from') === '2022');
}

test('messy files, decisions and filters: the same address and the same numbers elsewhere, with a password or without', async () => {
  const page = await fresh();
  await morning(page);
  const [address, before] = [path(page), await said(page)];
  expect(before.length).toBeGreaterThan(100);
  const open = await handedOver(page);
  const secret = await handedOver(page, lock);
  expect((await readFile(open)).subarray(0, 2).toString()).toBe('PK');
  expect((await readFile(secret)).toString('latin1')).not.toContain('ambiguous');

  const other = await fresh();
  await put(other, [open]);
  await other.locator('[data-offered="ambiguous.csv"]').waitFor();
  expect(await app.axe(other)).toEqual([]);
  expect(await other.locator('[data-offered]').count()).toBe(3);
  await accept(other);
  expect(path(other)).toBe(address);
  expect(await said(other)).toEqual(before);
  await other.reload();
  await app.ready(other);
  expect(await said(other), 'kept').toEqual(before);
  const [own, theirs] = [await elsewhere(page), await elsewhere(other)];
  expect(own['table']?.length).toBeGreaterThan(50);
  expect(own['report']?.join()).toContain('Phòng Tham mưu');
  expect(theirs, 'table and report').toEqual(own);
  expect(await written(other)).toEqual(await written(page));

  const third = await fresh('/', { viewport: { width: 390, height: 844 } });
  await put(third, [secret]);
  await third.locator('[data-password="open"]').fill('không phải');
  await third.keyboard.press('Enter');
  await third.locator('[data-fault="password"]').waitFor();
  expect(await app.axe(third)).toEqual([]);
  await third.locator('[data-password="open"]').fill(PASSWORD.normalize('NFD'));
  await third.keyboard.press('Enter');
  await third.locator('[data-offered="ambiguous.csv"]').waitFor();
  await third.setViewportSize({ width: 1280, height: 800 });
  await accept(third);
  expect(path(third)).toBe(address);
  expect(await said(third)).toEqual(before);
});

test('what is no whole file of ours, or not its password, says so and changes nothing; what was opened can be undone', async () => {
  const page = await fresh();
  await importFiles(page, given('windows-1258.csv'));
  await visit(page, '/settings');
  await page.getByLabel('triệu đồng', { exact: true }).check();
  const file = await handedOver(page);
  const bytes = await readFile(file);
  const tampered = Buffer.from(bytes);
  tampered[bytes.length >> 1] = (tampered[bytes.length >> 1] ?? 0) ^ 1;
  const bad: [fault: string, name: string, bytes: Buffer][] = [
    ['cut', 'cut.sovu', bytes.subarray(0, bytes.length - 400)],
    ['damaged', 'tampered.sovu', tampered],
    ['not-handover', 'csv.sovu', await readFile(given('windows-1258.csv'))],
    ['cut', 'renamed.zip', bytes.subarray(0, 300)]
  ];

  const other = await fresh();
  await importFiles(other, given('cases-468.csv'));
  await other.locator('[data-figure-table="types-by-period"] tr[data-key] th').first().click();
  await addressed(other, (params) => params.has('type'));
  const [address, before] = [path(other), await said(other)];
  const unit = () =>
    other.evaluate(
      () => (JSON.parse(localStorage['so-vu:settings'] ?? '{}') as { unit?: string }).unit ?? 'auto'
    );
  const stored = () => other.evaluate(() => JSON.stringify({ ...localStorage }));
  const settings = await stored();
  for (const [fault, name, content] of bad) {
    const at = join(folder, name);
    writeFileSync(at, content);
    await put(other, [at]);
    const said = other.locator(`[data-fault="${fault}"]`);
    await said.waitFor();
    expect(await said.innerText()).toContain('Dữ liệu đang xem không thay đổi.');
    await other.locator('[data-action="close-handover"]').click();
  }
  expect([path(other), await said(other), await stored()]).toEqual([address, before, settings]);

  await put(other, [file]);
  await other.locator('[data-offered="windows-1258.csv"]').waitFor();
  await other.keyboard.press('Escape');
  await other.locator('[data-handover="open"] h2').waitFor({ state: 'detached' });
  expect([path(other), await said(other)], 'looked at, not opened').toEqual([address, before]);

  await put(other, [file]);
  await accept(other);
  expect(path(other)).toBe('/');
  expect((await said(other)).join()).not.toBe(before.join());
  expect(await unit()).toBe('million');
  await other.locator('[data-action="undo-import"]').click();
  await addressed(other, (params) => params.has('type'));
  expect([path(other), await said(other), await unit()]).toEqual([address, before, 'auto']);
  const listed = async () => {
    await visit(other, '/import');
    return other
      .locator('[data-kept]')
      .evaluateAll((all) =>
        all.map((one) => `${(one as HTMLElement).dataset['name']} ${(one as HTMLElement).dataset['counted']}`)
      );
  };
  expect(await listed(), 'undone, nothing of it is left').toEqual(['cases-468.csv true']);

  await put(other, [file]);
  await accept(other, 'keep');
  expect(await listed()).toEqual(['cases-468.csv true', 'windows-1258.csv false']);
  await other.goto(`${app.origin}${address}`);
  await app.ready(other);
  expect(await said(other), 'added to the list, counted in nothing').toEqual(before);
  await put(other, [file]);
  expect(await other.locator('[data-offered]').innerText()).toContain('đã có trên máy này');
  await accept(other);
  expect(await listed(), 'known again, never twice').toEqual([
    'windows-1258.csv true',
    'cases-468.csv false'
  ]);
});
