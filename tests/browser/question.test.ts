/** Evidence that does not suffice: the user decides before anything is imported, and it matters. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { shared } from './shared';
import { choose, confirmImport, figures, given, reviewed } from './steps';

const there = shared();

async function asked(name: string): Promise<Page> {
  await choose(there.page, given(name));
  return there.page;
}

async function answered(page: Page, choice: 'vi' | 'en'): Promise<void> {
  await page.locator(`[data-question="number-style"] input[value="${choice}"]`).check();
  await reviewed(page);
}

async function losses(page: Page): Promise<(number | null | undefined)[]> {
  const { 'by-period': table } = await figures(page);
  return table.keys.map((key) => table.rows[key]?.['loss']?.value);
}

test('import waits for the answer, and shows both readings with examples', async () => {
  const page = await asked('ambiguous.csv');
  const confirm = page.getByTestId('confirm-import');
  expect(await confirm.isDisabled()).toBe(true);
  const question = page.locator('[data-question="number-style"]');
  expect(await question.count()).toBe(1);
  expect(await question.getAttribute('data-column')).toBe('Thiệt hại (triệu đồng)');
  expect(await question.locator('input:checked').count(), 'nothing is chosen for the user').toBe(0);
  const text = await question.innerText();
  expect(text).toContain('26.000');
  expect(text).toContain('26 tỷ đồng');
  expect(text).toContain('26 triệu đồng');
  expect(await page.getByTestId('review').innerText()).toContain('Còn 1 câu hỏi');
  await answered(page, 'vi');
  expect(await confirm.isDisabled()).toBe(false);
  await page.getByTestId('discard-import').click();
});

test('both answers are taken as given, a thousand times apart', async () => {
  const found: Record<string, (number | null | undefined)[]> = {};
  for (const choice of ['vi', 'en'] as const) {
    const page = await asked('ambiguous.csv');
    await answered(page, choice);
    await confirmImport(page);
    found[choice] = await losses(page);
    expect((await figures(page))['by-period'].rows['2022']?.['cases']?.value).toBe(461);
  }
  expect(found['vi']).toEqual([26e9, 31.3e9, 109.2e9]);
  expect(found['en']).toEqual([26e6, 31.3e6, 109.2e6]);
});

test('the answer can be changed before the import', async () => {
  const page = await asked('ambiguous.csv');
  await answered(page, 'en');
  await answered(page, 'vi');
  await confirmImport(page);
  expect(await losses(page)).toEqual([26e9, 31.3e9, 109.2e9]);
});

test('a column turned off needs no answer', async () => {
  const page = await asked('ambiguous.csv');
  await page.locator('[data-column="Thiệt hại (triệu đồng)"] select').selectOption('ignore');
  await reviewed(page);
  expect(await page.getByTestId('confirm-import').isDisabled()).toBe(false);
  await confirmImport(page);
  expect((await figures(page)).totals.rows['cases']?.['value']?.value).toBe(790);
});

test.each([
  ['ambiguous-proved-vi.csv', [26e9, 31_300_500_000, 109.2e9]],
  ['ambiguous-proved-en.csv', [26e6, 31.3e6, 109.2e6]]
])('%s: one cell proves the column, no question', async (name, expected) => {
  const page = await asked(name);
  expect(await page.locator('[data-question]').count()).toBe(0);
  await confirmImport(page);
  expect(await losses(page)).toEqual(expected);
});

test('the meaning of a column can be changed', async () => {
  const page = await asked('kh-tab.tsv');
  await page.locator('[data-testid="columns"] [data-column="Thủ đoạn"] select').selectOption('area');
  await reviewed(page);
  await confirmImport(page);
  const tables = await figures(page);
  expect(tables['areas-ranked'].keys).toContain('Lừa vay qua App');
  expect(tables['areas-ranked'].rows['Lừa vay qua App']?.['cases']?.value).toBe(49);
  there.app.assertClean();
});
