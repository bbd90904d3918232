/** Names in the review: a suggestion accepted, joined in the figures, remembered for the next file and after a reload. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { axe, figure, ready } from './page';
import { shared } from './shared';
import { choose, confirmImport, reviewed, visit } from './steps';

const there = shared('/import');

const file = (name: string, rows: readonly string[]) => ({
  name,
  text: ['CÔNG AN TỈNH KHÁNH HÒA;;;', 'Năm;Địa bàn;Thủ đoạn;Số vụ', ...rows].join('\n')
});
const FIRST = file('tháng 1.csv', [
  '2023;TP. Nha Trang;Vay qua App;50',
  '2023;Nha Trang;Lừa vay qua App;12',
  '2024;Nha Trang;Vay qua App;30',
  '2024;Cam Ranh;Vay qua App;5',
  '2024;Cam Ranhh;Vay tiền kiểu mới;4',
  '2024;Ngoài tỉnh;Vay qua App;1'
]);
const SECOND = file('tháng 2.csv', ['2024;Cam Ranhh;Vay tiền kiểu mới;7', '2024;Nha Trang;Vay qua App;8']);

const row = (page: Page, key: string) => page.locator(`[data-name-key="${key}"]`);
const areas = (page: Page) => page.getByTestId('names-area');

async function casesByArea(page: Page): Promise<Record<string, number | null | undefined>> {
  const { keys, rows } = await figure(page, 'areas-ranked');
  return Object.fromEntries(keys.map((key) => [key, rows[key]?.['cases']?.value]));
}

test('a suggestion is accepted, joins its unit, and is remembered', async () => {
  const { page } = there;
  await choose(page, FIRST);
  expect(await row(page, 'Cam Ranhh').getAttribute('data-state')).toBe('suggested');
  await row(page, 'Cam Ranhh').locator('[data-candidate]').click();
  await reviewed(page);
  expect(await row(page, 'Cam Ranhh').getAttribute('data-state')).toBe('accepted');
  expect(await axe(page)).toEqual([]);

  const types = page.getByTestId('names-type');
  await types.locator('[data-names="kept"] summary').click();
  await row(page, 'Vay tiền kiểu mới').locator('[data-action="other-name"]').click();
  await row(page, 'Vay tiền kiểu mới').getByRole('combobox').fill('vay qua app');
  await row(page, 'Vay tiền kiểu mới').locator('[data-option="loan-app"]').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await reviewed(page);
  await confirmImport(page);
  expect(await casesByArea(page)).toEqual({ 'Nha Trang': 92, 'Cam Ranh': 9, 'Ngoài tỉnh': 1 });
  const ranked = await figure(page, 'types-ranked');
  expect(ranked.keys).toEqual(['Vay qua App']);

  await visit(page, '/import');
  await choose(page, SECOND);
  await areas(page).locator('[data-names="accepted"] summary').click();
  expect(await row(page, 'Cam Ranhh').textContent()).toContain('theo từ điển của bạn');
  await page.getByTestId('discard-import').click();

  await page.reload();
  await ready(page);
  await choose(page, SECOND);
  expect(await row(page, 'Cam Ranhh').getAttribute('data-state')).toBe('accepted');
  await areas(page).locator('[data-names="accepted"] summary').click();
  await row(page, 'Cam Ranhh').locator('[data-action="undo-name"]').click();
  await reviewed(page);
  expect(await row(page, 'Cam Ranhh').getAttribute('data-state')).toBe('suggested');
  await page.getByTestId('discard-import').click();
  there.app.assertClean();
});

test('the vocabulary is seen, emptied, refused when it is none, and comes back from its file', async () => {
  const { page } = there;
  await visit(page, '/settings');
  const section = page.getByTestId('vocabulary');
  const typeRows = section.locator('[data-vocabulary="types"] tbody tr');
  expect(await typeRows.count()).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    section.getByRole('button', { name: 'Tải từ điển (JSON)' }).click()
  ]);
  const path = await download.path();
  await typeRows.first().getByRole('button').click();
  await typeRows.first().waitFor({ state: 'detached' });
  const chosen = page.getByTestId('vocabulary-file');
  await chosen.setInputFiles([
    { name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') }
  ]);
  await section.getByText('không phải từ điển của Sổ Vụ').waitFor();
  await chosen.setInputFiles(path);
  await typeRows.first().waitFor();
  expect(await axe(page)).toEqual([]);

  await section.getByRole('combobox', { name: 'Tỉnh mặc định' }).fill('khanh');
  await section.locator('[data-option="Khánh Hòa"]').click();
  expect(await page.getByTestId('default-province').textContent()).toBe('Khánh Hòa');
  await visit(page, '/import');
  await choose(page, {
    name: 'không ghi tỉnh.csv',
    text: 'Năm;Xã;Số vụ\n2023;Xã Tân Lập;1\n2023;Diên An;2\n2023;Diên Toàn;4'
  });
  expect(await areas(page).textContent()).toContain('Tra trong Khánh Hòa (theo thiết lập trên máy này)');
});
