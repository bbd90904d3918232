/** Files dropped and chosen, several at once, added or in place, and taken back. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { shared } from './shared';
import {
  choose,
  confirmImport,
  counts,
  figures,
  given,
  importFiles,
  numbers,
  reviewed,
  visit
} from './steps';

const there = shared();
const cases = async (page: Page) => (await figures(page)).totals.rows['cases']?.['value']?.value;

/** Drags files over the page and drops them, in the middle of it. */
async function drop(page: Page, ...paths: string[]): Promise<void> {
  const files = paths.map((path) => ({ name: basename(path), text: readFileSync(path, 'latin1') }));
  await page.evaluate((list) => {
    const transfer = new DataTransfer();
    for (const { name, text } of list) {
      transfer.items.add(new File([Uint8Array.from(text, (letter) => letter.charCodeAt(0))], name));
    }
    const target = document.elementFromPoint(innerWidth / 2, innerHeight / 2) ?? document.body;
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target.dispatchEvent(
        new DragEvent(type, { bubbles: true, cancelable: true, composed: true, dataTransfer: transfer })
      );
    }
  }, files);
  await page.getByTestId('review').waitFor();
  await reviewed(page);
}

test.each(['/', '/settings', '/import'] as const)('a file dropped on %s opens the review', async (path) => {
  const { page } = there;
  if (path !== '/') await visit(page, path);
  await drop(page, given('kh-tab.tsv'));
  expect(await counts(page)).toEqual({ rows: 12, accepted: 9, rejected: 0, totals: 3 });
  await page.getByTestId('discard-import').click();
  await page.getByTestId('review').waitFor({ state: 'detached' });
  await visit(page, '/');
  expect(await cases(page), 'nothing is imported by dropping').toBe(790);
});

test('two files dropped at once are one review', async () => {
  const { page } = there;
  await drop(page, given('cases-468.csv'), given('duplicate-codes.csv'));
  const found = await counts(page);
  expect(found).toEqual({ rows: 473, accepted: 471, rejected: 2, totals: 0 });
  const text = await page.getByTestId('review').innerText();
  expect(text).toContain('cases-468.csv');
  expect(text).toContain('duplicate-codes.csv');
  await confirmImport(page);
  expect(await cases(page)).toBe(471);
  expect(await page.locator('main').innerText()).toContain('2 tệp');
});

test('an import can be undone', async () => {
  const { page } = there;
  const before = await figures(page);
  await importFiles(page, given('windows-1258.csv'));
  expect(await cases(page)).toBe(19);
  await page.locator('[data-action="undo-import"]').click();
  await there.app.ready(page);
  expect(await figures(page)).toEqual(before);
});

test('a file can be added to the data in view, or take their place', async () => {
  const { page } = there;
  await importFiles(page, given('windows-1258.csv'));
  expect(await cases(page)).toBe(19);
  await choose(page, given('cases-468.csv'));
  expect(await page.locator('input[name="how"]').first().isChecked(), 'in place unless asked').toBe(true);
  await page.getByLabel('Thêm vào dữ liệu đang xem').check();
  await confirmImport(page);
  expect(await cases(page)).toBe(19 + 468);
  expect((await figures(page))['by-period'].rows['2022']?.['cases']?.value).toBe(19 + 468);
  await importFiles(page, given('windows-1258.csv'));
  expect(await cases(page)).toBe(19);
});

test('the same file twice is never counted twice without a word', async () => {
  const { page } = there;
  await choose(page, given('cases-468.csv'));
  await choose(page, given('cases-468.csv'));
  expect((await counts(page)).accepted, 'chosen twice, read once').toBe(468);
  await confirmImport(page);
  expect(await cases(page)).toBe(468);
  await choose(page, given('cases-468.csv'));
  await page.getByLabel('Thêm vào dữ liệu đang xem').check();
  await reviewed(page);
  const said = await page.getByTestId('review').innerText();
  const asked = /trùng|đã có|hai lần/i.test(said);
  if (await page.getByTestId('confirm-import').isEnabled()) await confirmImport(page);
  else await page.getByTestId('discard-import').click();
  await visit(page, '/');
  expect(asked || (await cases(page)) === 468, '936 cases out of 468, and nothing said').toBe(true);
});

test('a file taken out of the review is not imported', async () => {
  const { page } = there;
  await choose(page, given('cases-468.csv'), given('ten-bad-rows.csv'));
  await page.getByRole('button', { name: 'Bỏ tệp cases-468.csv' }).click();
  expect((await counts(page)).rows).toBe(18);
  await confirmImport(page);
  expect(await cases(page)).toBe(5);
});

test('a reload in the middle of a review harms nothing', async () => {
  const { page, app } = there;
  await importFiles(page, given('cases-468.csv'));
  const before = await figures(page);
  await choose(page, given('ten-bad-rows.csv'));
  await page.reload();
  expect(await app.ready(page)).toBe('ready');
  expect(await page.getByTestId('review').count()).toBe(0);
  await visit(page, '/');
  expect(await figures(page), 'what was imported is kept, what was not is not').toEqual(before);
});

test('going to and fro in the middle of a review keeps it', async () => {
  const { page } = there;
  await choose(page, given('ten-bad-rows.csv'));
  await visit(page, '/');
  await visit(page, '/import');
  expect((await counts(page)).rows).toBe(18);
  await page.goBack();
  await page.goForward();
  await page.getByTestId('review').waitFor();
  await page.getByTestId('discard-import').click();
});

test('cells with HTML and formulas are shown as text, and nothing runs', async () => {
  const { page } = there;
  const rows = [
    'Năm,Thủ đoạn,Địa bàn,Số vụ,Thiệt hại',
    '2021,<img src=x onerror=alert(1)>,<b>Nha Trang</b>,5,"1,5 tỷ"',
    '2022,<img src=x onerror=alert(1)>,"""><script>alert(2)</script>",7,2 tỷ',
    `2022,=HYPERLINK("http://outside.example"),javascript:alert(3),${3},1 tỷ`
  ];
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs++;
    void dialog.dismiss();
  });
  await importFiles(page, { name: '<img src=y onerror=alert(4)>.csv', text: rows.join('\n') });
  const tables = await figures(page);
  expect(tables['types-ranked'].rows['<img src=x onerror=alert(1)>']?.['cases']?.value).toBe(12);
  expect(await page.locator('main').innerText()).toContain('<img src=x onerror=alert(1)>');
  expect(await page.locator('main img, main script').count()).toBe(0);
  const bar = page
    .locator('figure[data-figure="types-ranked"] .chart')
    .getByRole('button', { name: /<img/ })
    .first();
  await bar.hover({ force: true });
  await page.waitForTimeout(300);
  expect(dialogs).toBe(0);
  expect(await page.locator('img[src="x"], img[src="y"]').count()).toBe(0);
  expect(numbers(tables.totals)['cases']?.['value']?.[0]).toBe(15);
  there.app.assertClean();
});

test('long names break: the page does not scroll sideways', async () => {
  const { page } = there;
  const text = [
    'Năm,Thủ đoạn,Số vụ,Thiệt hại',
    `2022,${'A'.repeat(300)},2,1 tỷ`,
    `2022,${'rất dài '.repeat(40)},3,1 tỷ`,
    '2022,Vay qua App,4,1 tỷ'
  ].join('\n');
  await choose(page, { name: `${'tệp-'.repeat(40)}.csv`, text });
  const over = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(await over(), 'review').toBeLessThanOrEqual(0);
  await confirmImport(page);
  expect(await over(), 'overview').toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 390, height: 844 });
  await page.waitForTimeout(200);
  expect(await over(), 'phone').toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 720 });
});

test('forty types and 3 000 areas', async () => {
  const { page } = there;
  const lines = Array.from({ length: 3000 }, (_, i) => `2022,Thủ đoạn số ${i % 40},Xã số ${i},1,1.000.000`);
  await importFiles(page, {
    name: 'nhieu.csv',
    text: ['Năm,Thủ đoạn,Địa bàn,Số vụ,Thiệt hại (đồng)', ...lines].join('\n')
  });
  const tables = await figures(page);
  expect(await cases(page)).toBe(3000);
  expect(tables['types-ranked'].keys).toHaveLength(40);
  expect(tables['areas-ranked'].rows['Xã số 2999']?.['cases']?.value).toBe(1);
  await page.locator('[data-filter="area"]').click();
  await page.locator('#menu-area input[type="search"]').fill('xa so 2999');
  await page.locator('#menu-area').getByLabel('Xã số 2999').check();
  await page.waitForURL(/area=/);
  await there.app.ready(page);
  expect(await cases(page)).toBe(1);
});
