/** Files that are no table: a clear message, and what was on screen is still there. */
import { expect, test } from 'vitest';
import { shared } from './shared';
import { choose, confirmImport, figures, given, importFiles, visit } from './steps';
import type { Chosen } from './steps';

const FAULTS: [string, RegExp][] = [
  ['prose.txt', /bảng/i],
  ['one-word-lines.txt', /bảng/i],
  ['blank.csv', /trống|không có nội dung/i],
  ['empty-0-bytes.csv', /trống|không có nội dung/i],
  ['header-only.csv', /tiêu đề|dòng số liệu/i],
  ['columns-1200.csv', /1\.?200 cột/i],
  ['picture.csv', /bảng|ảnh/i],
  ['old-workbook.xls', /Excel|xls/i],
  ['workbook.xlsx', /Excel|xlsx/i],
  ['noise.bin', /bảng|văn bản/i],
  ['no-measure.csv', /./]
];

const there = shared();

test.each(FAULTS)('%s', async (name, said) => {
  const { page } = there;
  const before = await figures(page);
  await choose(page, given(name));
  const message = page.locator('[data-fault]');
  expect(await message.count()).toBe(1);
  expect(await message.isVisible()).toBe(true);
  const text = await message.innerText();
  expect(text).toMatch(said);
  expect(text).toContain(name);
  expect(text, 'no words of the program').not.toMatch(/Error|undefined|null|\[object|NaN/);
  expect(text).toContain('vẫn giữ nguyên');
  // Nothing can be imported from it.
  const confirm = page.getByTestId('confirm-import');
  expect((await confirm.count()) === 0 || (await confirm.isDisabled())).toBe(true);
  await visit(page, '/');
  expect(await figures(page)).toEqual(before);
  await visit(page, '/import');
  await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
  await visit(page, '/');
  expect(await figures(page)).toEqual(before);
});

test("the user's own figures stay too", async () => {
  const { page } = there;
  await importFiles(page, given('ten-bad-rows.csv'));
  const before = await figures(page);
  await choose(page, given('prose.txt'));
  await visit(page, '/');
  expect(await figures(page)).toEqual(before);
  await visit(page, '/import');
  await page.getByRole('button', { name: 'Bỏ tệp này' }).click();
});

test('a refused file beside a good one: the good one can be imported', async () => {
  const { page } = there;
  await choose(page, given('prose.txt'), given('kh-tab.tsv'));
  expect(await page.getByTestId('review').innerText()).toContain('Không đọc được');
  await confirmImport(page);
  expect((await figures(page)).totals.rows['cases']?.['value']?.value).toBe(790);
});

const HOSTILE: [string, Chosen][] = [
  ['nothing but delimiters', { name: 'a.csv', text: ';;;;\n;;;;\n;;;;\n' }],
  ['one very long line', { name: 'b.csv', text: 'x'.repeat(3_000_000) }],
  ['quotes that never close', { name: 'c.csv', text: `Năm;Số vụ\n"2020;1\n${'2021;2\n'.repeat(2000)}` }],
  [
    'html',
    { name: 'd.csv', text: '<!doctype html><html><body><table><tr><td>1</td></tr></table></body></html>' }
  ],
  ['json', { name: 'e.csv', text: JSON.stringify([{ a: 1 }, { a: 2 }], null, 2) }]
];

test.each(HOSTILE)('%s does no harm', async (_, file) => {
  const { app, page } = there;
  const before = await figures(page);
  await choose(page, file);
  await visit(page, '/');
  expect(await figures(page)).toEqual(before);
  await visit(page, '/import');
  await page
    .getByRole('button', { name: /^Bỏ( tệp này|, không nhập)$/ })
    .first()
    .click();
  await visit(page, '/');
  app.assertClean();
});
