/** Putting right: in the review, by way of a spreadsheet, and the layout of a file that is known. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { axe } from './page';
import { shared } from './shared';
import { choose, confirmImport, counts, figures, problems, reviewed, visit } from './steps';

const there = shared();

const MESSY = [
  'BÁO CÁO VỤ VIỆC;;;;',
  'ĐVT: triệu đồng;;;;',
  'Mã vụ;Ngày xảy ra;Thủ đoạn;Số bị hại;Thiệt hại',
  'KH-01;01/02/2022;Giả danh;1;12,5',
  'KH-02;31/02/2022;Giả danh;2;26.000',
  'KH-03;03/03/2022;Bẫy tình;ba;30,5',
  'KH-04;04/03/2022;Bẫy tình;ba;10',
  'KH-05;05/03/2022;Vay qua app;1;15;thừa',
  'KH-06;06/03/2022;=1+1;1;7,25'
].join('\n');

async function loss(): Promise<number | null | undefined> {
  return (await figures(there.page)).totals.rows['loss']?.['value']?.value;
}

test('a cell is corrected by keyboard, all alike at once, and given back', async () => {
  const { page } = there;
  await choose(page, { name: 'vu.csv', text: MESSY });
  expect(await counts(page)).toEqual({ rows: 6, accepted: 2, rejected: 4, totals: 0 });
  const line = page.locator('tr[data-row="5"]');
  await line.getByRole('button', { name: 'Sửa ô Ngày xảy ra, dòng 5' }).focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.editor input').inputValue()).toBe('31/02/2022');
  await page.keyboard.press('Escape');
  expect(await page.locator('.editor').count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toContain('dòng 5');
  await page.keyboard.press('Enter');
  await page.locator('.editor input').fill('30/02/2022');
  await page.keyboard.press('Enter');
  await reviewed(page);
  expect((await problems(page))[0]).toMatchObject({ row: 5, text: '30/02/2022', action: 'rejected' });
  expect(await page.locator('tr[data-row="5"]').innerText()).toContain('Đã sửa: “31/02/2022” → “30/02/2022”');
  await page.locator('tr[data-row="5"] [data-do="edit"]').click();
  await page.locator('.editor input').fill('28/02/2022');
  await page.keyboard.press('Enter');
  await reviewed(page);
  expect(await counts(page)).toEqual({ rows: 6, accepted: 3, rejected: 3, totals: 0 });
  expect((await problems(page)).map(({ row }) => row)).toEqual([6, 7, 8]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
    'Bỏ sửa ô Ngày xảy ra, dòng 5'
  );
  await page.locator('tr[data-row="6"] [data-do="edit"]').click();
  await page.locator('.editor input[type="text"]').fill('3');
  await page.getByLabel('Sửa cả 2 ô giống thế').check();
  expect(await axe(page)).toEqual([]);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await reviewed(page);
  expect(await counts(page)).toEqual({ rows: 6, accepted: 5, rejected: 1, totals: 0 });
  await page.locator('tr[data-corrected="7"] [data-do="undo"]').click();
  await reviewed(page);
  expect(await counts(page)).toEqual({ rows: 6, accepted: 4, rejected: 2, totals: 0 });
  await confirmImport(page);
  // 12,5 + 26.000 + 30,5 + 7,25 million
  expect(await loss()).toBe(26_050_250_000);
});

test('rejected rows go out, come back right, and are added to what is there', async () => {
  const { page } = there;
  await visit(page, '/import');
  await choose(page, { name: 'vu.csv', text: MESSY });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('[data-action="download-rejected"]').click()
  ]);
  expect(download.suggestedFilename()).toBe('vu-dong-bi-loai.csv');
  const csv = readFileSync((await download.path()) ?? '', 'utf8');
  expect(csv).toContain('Tệp gốc;Dòng;Lý do loại;Mã vụ;Ngày xảy ra');
  expect(csv).toContain('vu.csv;5;Ngày xảy ra: Tháng 02/2022 chỉ có 28 ngày;KH-02;31/02/2022');
  await confirmImport(page);
  expect(await loss()).toBe(19_750_000);
  const mended = csv.replace('31/02/2022', '28/02/2022').replaceAll(';ba;', ';3;').replace(';15;thừa', ';15');
  await visit(page, '/import');
  await choose(page, { name: 'da-sua.csv', text: mended });
  expect(await page.getByTestId('returned').innerText()).toContain('4 dòng bị loại của tệp “vu.csv”');
  expect(await page.locator('[data-question]').count(), '26.000 is read as in the original').toBe(0);
  expect(await page.getByLabel('Thêm vào dữ liệu đang xem').isChecked()).toBe(true);
  expect(await counts(page)).toEqual({ rows: 4, accepted: 4, rejected: 0, totals: 0 });
  await confirmImport(page);
  expect(await loss()).toBe(26_075_250_000);
  expect((await figures(page)).totals.rows['cases']?.['value']?.value).toBe(6);
  // The same rows once more: said, and left to the user.
  await visit(page, '/import');
  await choose(page, { name: 'da-sua-lan-2.csv', text: mended.replaceAll(';3;', ';4;') });
  expect(await page.locator('[data-overlap="lines"]').first().innerText()).toContain('4 trên 4 dòng');
  expect(await page.getByTestId('confirm-import').isDisabled()).toBe(true);
  for (const choice of await page.locator('[data-overlap] input[value="lines-new"]').all())
    await choice.check();
  await confirmImport(page);
  expect(await loss()).toBe(26_075_250_000);
});

test('a layout seen before is read the same way, says so, and can be read afresh or forgotten', async () => {
  const { page } = there;
  const months = (amounts: readonly string[]): string =>
    [
      'Ngày;Ghi;Số vụ;Thiệt hại (triệu đồng)',
      ...amounts.map((own, i) => `0${i + 1}/02/2022;x${i};2;${own}`)
    ].join('\n');
  await visit(page, '/import');
  await choose(page, { name: 'thang-1.csv', text: months(['26.000', '31.300', '109.200']) });
  await page.locator('[data-question="number-style"] input[value="en"]').check();
  await reviewed(page);
  await page.locator('tr[data-column="Ghi"] select').selectOption('type');
  await reviewed(page);
  await confirmImport(page);
  await visit(page, '/import');
  await choose(page, { name: 'thang-2.csv', text: months(['12.500', '13.100', '14.200']) });
  const known = page.getByTestId('known-layout');
  expect(await known.innerText()).toContain('Đọc như lần trước');
  expect(await known.innerText()).toContain('dấu phẩy ngăn hàng nghìn');
  expect(await known.innerText()).toContain('cột “Ghi” là Loại');
  expect(await page.locator('[data-question] input[value="en"]').isChecked(), 'answered as before').toBe(
    true
  );
  expect(await page.getByTestId('confirm-import').isDisabled()).toBe(false);
  await page.locator('[data-action="read-afresh"]').click();
  await reviewed(page);
  expect(await known.count()).toBe(0);
  expect(await page.locator('[data-question="number-style"] input:checked').count()).toBe(0);
  expect(await page.getByTestId('confirm-import').isDisabled()).toBe(true);
  await page.getByTestId('discard-import').click();
  // Evidence against the remembered style wins, and is asked about.
  await choose(page, { name: 'thang-3.csv', text: months(['1.234,5', '13.100', '14.200']) });
  expect(await page.locator('[data-question="number-style"]').count()).toBe(1);
  expect(await page.getByTestId('confirm-import').isDisabled()).toBe(true);
  await page.getByTestId('discard-import').click();
  await visit(page, '/settings');
  const list = page.getByTestId('layouts');
  const before = await list.locator('li').count();
  await list.getByRole('button', { name: 'Quên mẫu của tệp thang-1.csv' }).click();
  expect(await list.locator('li').count()).toBe(before - 1);
});
