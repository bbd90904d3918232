/** Filters: by mouse on a bar, by a row's header, by keyboard; in the address, copied, undone, cleared. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { shared } from './shared';
import { addressed, figures, given, importFiles, visit } from './steps';

const INVESTING = 'Lừa huy động vốn đầu tư tài chính';
const LOANS = 'Lừa vay qua App';

const there = shared();

const buttons = (page: Page, id: string) =>
  page.locator(`figure[data-figure="${id}"] .chart [role="group"] button`);

/** Clicks with the mouse where the bar is drawn. */
async function clickBar(page: Page, id: string, label: RegExp): Promise<void> {
  const bar = page.locator(`figure[data-figure="${id}"] .chart`).getByRole('button', { name: label }).first();
  await bar.scrollIntoViewIfNeeded();
  const box = await bar.boundingBox();
  if (!box) throw new Error(`${id} has no bar ${label.source}`);
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** Back to no filter, by hand as it were. */
async function cleared(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await addressed(page, (params) => !params.has('type') && !params.has('from') && !params.has('area'));
}

test('a click on a type’s bar filters every other figure; another click takes it back', async () => {
  const { page } = there;
  const before = await figures(page);
  await clickBar(page, 'types-ranked', /đầu tư tài chính/i);
  await addressed(page, (params) => params.getAll('type').join() === INVESTING);
  const after = await figures(page);
  expect(after['by-period'].rows['2022']?.['cases']?.value).toBe(36);
  expect(after['by-period'].rows['2022']?.['loss']).toMatchObject({
    value: 44.8e9,
    low: 44.8e9,
    high: 44.9e9
  });
  expect(after.totals.rows['cases']?.['value']?.value).toBe(36);
  // The stated totals of 2020 and 2021 say nothing about one type.
  expect(after['by-period'].rows['2020']?.['cases']?.value ?? null).toBeNull();
  // The figure itself still offers the other types.
  expect(after['types-ranked'].keys).toEqual(before['types-ranked'].keys);
  await clickBar(page, 'types-ranked', /đầu tư tài chính/i);
  await addressed(page, (params) => !params.has('type'));
  expect(await figures(page)).toEqual(before);
});

test('a click on a year’s bar filters by the year', async () => {
  const { page } = there;
  await clickBar(page, 'by-period', /2021/);
  await addressed(page, (params) => params.get('from') === '2021' && params.get('to') === '2021');
  const after = await figures(page);
  expect(after.totals.rows['cases']?.['value']?.value).toBe(186);
  expect(after['by-period'].keys).toEqual(['2020', '2021', '2022']);
  expect(await page.locator('h1').innerText()).toContain('2021');
  await clickBar(page, 'by-period', /2021/);
  await addressed(page, (params) => !params.has('from') && !params.has('to'));
});

test('a row’s header toggles too, and says so', async () => {
  const { page } = there;
  const header = page.locator(`[data-figure-table="types-by-period"] tr[data-key="${LOANS}"] th`);
  await header.click();
  await addressed(page, (params) => params.getAll('type').join() === LOANS);
  expect((await figures(page)).totals.rows['cases']?.['value']?.value).toBe(49);
  expect(await header.locator('button').getAttribute('aria-pressed')).toBe('true');
  await page.locator(`[data-figure-table="types-by-period"] tr[data-key="${INVESTING}"] th`).click();
  await addressed(page, (params) => params.getAll('type').length === 2);
  const both = await figures(page);
  expect(both.totals.rows['cases']?.['value']?.value).toBe(85);
  expect(both['by-period'].rows['2022']?.['cases']?.value).toBe(85);
  await cleared(page);
});

test('keyboard: arrows between the bars, Enter filters, Escape clears, / goes to the filters', async () => {
  const { page } = there;
  await buttons(page, 'types-ranked').first().focus();
  await page.keyboard.press('ArrowDown');
  const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  expect(name).toMatch(/cộng tác viên/i);
  await page.keyboard.press('Enter');
  await addressed(page, (params) => /cộng? tác viên|công tác viên/.test(params.get('type') ?? ''));
  expect((await figures(page)).totals.rows['cases']?.['value']?.value).toBe(86);
  expect(
    await page.evaluate(() => document.activeElement?.closest('.chart') !== null),
    'focus stays on the chart'
  ).toBe(true);
  await page.keyboard.press('ArrowUp');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')).toMatch(
    /Facebook/
  );
  await cleared(page);
  await page.keyboard.press('/');
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-filter'))).toBe(true);
});

test('Back undoes a filter, Forward does it again', async () => {
  const { page } = there;
  const before = await figures(page);
  await clickBar(page, 'types-ranked', /Vay qua App/);
  await addressed(page, (params) => params.get('type') === LOANS);
  const after = await figures(page);
  await page.goBack();
  await addressed(page, (params) => !params.has('type'));
  expect(await figures(page)).toEqual(before);
  await page.goForward();
  await addressed(page, (params) => params.get('type') === LOANS);
  expect(await figures(page)).toEqual(after);
  await page.keyboard.press('Control+z');
  await addressed(page, (params) => !params.has('type'));
});

test('a copied address gives the same page', async () => {
  const { page, app } = there;
  const address = `/?from=2021&to=2022&type=${encodeURIComponent(INVESTING)}&type=${encodeURIComponent(LOANS)}&unit=million`;
  const first = await app.open(address);
  await app.ready(first);
  const tables = await figures(first);
  expect(tables.totals.rows['cases']?.['value']?.value).toBe(85);
  const second = await app.open(first.url());
  await app.ready(second);
  expect(await figures(second)).toEqual(tables);
  expect(await second.locator('main').innerText()).toBe(await first.locator('main').innerText());
  await Promise.all([first.close(), second.close()]);
  expect(page.url()).not.toContain('type=');
});

test('an address with nonsense in it opens the page all the same', async () => {
  const { app } = there;
  const page = await app.open(
    '/?from=hom-qua&to=9999-99&period=week&close=31-31&unit=xu&lang=fr&compare=base:x&type='
  );
  expect(await app.ready(page)).toBe('ready');
  await page.close();
  const unknown = await app.open('/?type=Kh%C3%B4ng%20c%C3%B3&area=%3Cimg%20src%3Dx%3E');
  expect(await app.ready(unknown)).toBe('ready');
  expect(await unknown.locator('main').innerText()).toContain('Không có vụ nào khớp');
  expect((await figures(unknown)).totals.rows['cases']?.['value']?.value ?? null).toBeNull();
  await unknown.close();
  app.assertClean();
});

test('areas filter as types do', async () => {
  const { page } = there;
  await importFiles(page, given('windows-1258.csv'));
  await clickBar(page, 'areas-ranked', /Nha Trang/);
  await addressed(page, (params) => params.get('area') === 'Nha Trang');
  const tables = await figures(page);
  expect(tables.totals.rows['cases']?.['value']?.value).toBe(12);
  expect(tables['by-period'].rows['2022']?.['loss']?.value).toBe(1_234_500_000);
  expect(tables['areas-ranked'].keys).toEqual(expect.arrayContaining(['Nha Trang', 'Diên Khánh']));
  // Settings and back: the filter is still there.
  await visit(page, '/settings');
  await visit(page, '/');
  expect(new URL(page.url()).searchParams.get('area')).toBe('Nha Trang');
  await cleared(page);
});
