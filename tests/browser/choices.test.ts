/** Period, closing day, unit and language: never a wrong number, and English all through. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { shared } from './shared';
import { choose, figures, given, importFiles, shipped, visit } from './steps';

const there = shared();

async function opened(address: string): Promise<Page> {
  const page = await there.app.open(address);
  expect(await there.app.ready(page)).toBe('ready');
  return page;
}
/** Every number in a table. */
const values = (table: Awaited<ReturnType<typeof figures>>['totals']) =>
  table.keys.flatMap((key) =>
    Object.values(table.rows[key] ?? {}).flatMap(({ value }) =>
      value === null || Number.isNaN(value) ? [] : [value]
    )
  );

test.each(['half', 'quarter', 'month'])(
  'yearly figures cannot be split by %s, and the page says so',
  async (grain) => {
    const page = await opened(`/?period=${grain}`);
    const tables = await figures(page);
    expect(values(tables['by-period']), 'no invented numbers').toEqual([]);
    const said = await page.locator('figure[data-figure="by-period"]').innerText();
    expect(said).toMatch(/theo năm|không (tính|chia)/i);
    expect(tables.totals.rows['cases']?.['value']?.value).toBe(790);
    await page.close();
  }
);

test('a year that closes on 14/12 cannot be told from calendar years', async () => {
  const page = await opened('/?close=12-14');
  const tables = await figures(page);
  const wrong = values(tables['by-period']).filter((value) => [143, 186, 461].includes(value));
  expect(wrong, 'calendar years are not reporting years').toEqual([]);
  expect(await page.locator('figure[data-figure="by-period"]').innerText()).toMatch(
    /không tính|chỉ (ghi|có) theo năm|năm dương lịch/i
  );
  await page.close();
});

test('dated cases follow the closing day', async () => {
  const { page } = there;
  await importFiles(page, given('cases-468.csv'));
  const text = readFileSync(given('cases-468.csv'), 'utf8');
  const days = [...text.matchAll(/;(\d\d)\/(\d\d)\/2022;/g)].map((found) => [
    Number(found[1]),
    Number(found[2])
  ]);
  const late = days.filter(([day = 0, month = 0]) => month === 12 && day > 14).length;
  await page.locator('[data-filter="close"]').click();
  await page
    .locator('#menu-close')
    .getByLabel(/14\/12/)
    .check();
  await page.waitForURL(/close=12-14/);
  await there.app.ready(page);
  const { 'by-period': table } = await figures(page);
  expect(table.rows['2022']?.['cases']?.value).toBe(468 - late);
  expect(table.rows['2023']?.['cases']?.value ?? 0).toBe(late);
  await page
    .locator('#menu-close')
    .getByLabel(/31\/12/)
    .check();
  await page.waitForURL((url) => !url.searchParams.has('close'));
  await page.keyboard.press('Escape');
  for (const [grain, periods] of [
    ['quarter', 4],
    ['month', 12],
    ['half', 2]
  ] as const) {
    await page.locator('[data-filter="period"]').click();
    await page
      .locator('#menu-period input[name="grain"]')
      .nth({ half: 1, quarter: 2, month: 3 }[grain])
      .check();
    await page.waitForURL(new RegExp(`period=${grain}`));
    await there.app.ready(page);
    await page.keyboard.press('Escape');
    const split = (await figures(page))['by-period'];
    expect(split.keys).toHaveLength(periods);
    const sum = split.keys.reduce((all, key) => all + (split.rows[key]?.['cases']?.value ?? 0), 0);
    expect(sum, grain).toBe(468);
    if (grain === 'month') {
      const march = days.filter(([, month]) => month === 3).length;
      expect(split.rows['2022-03']?.['cases']?.value).toBe(march);
    }
  }
});

test('the unit changes how amounts are printed, not what they are', async () => {
  const billion = await opened('/?unit=billion');
  const million = await opened('/?unit=million');
  const [first, second] = [await figures(billion), await figures(million)];
  expect(second['by-period'].rows['2022']?.['loss']?.text).toBe('hơn 109.200');
  expect(first['by-period'].rows['2022']?.['loss']?.text).toBe('hơn 109,2');
  expect(values(second['by-period'])).toEqual(values(first['by-period']));
  expect(await million.locator('figure[data-figure="by-period"]').innerText()).toContain('triệu đồng');
  await Promise.all([billion.close(), million.close()]);
});

test('same-period figures of Bắc Giang: 32 cases, 4 more, losses over 92 billion', async () => {
  const { page, app } = there;
  await importFiles(page, shipped('bac-giang-8-thang-2022-2023.csv'));
  const tables = await figures(page);
  const text = await page.locator('main').innerText();
  expect(text).toContain('32');
  expect(text).toContain('hơn 92 tỷ');
  expect(text).toMatch(/04 vụ|\+04|\+4/);
  expect(values(tables.totals)).not.toContain(NaN);
  app.assertClean();
});

const VIETNAMESE = /[ăâđêôơưàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ]/i;
/** What may stay Vietnamese in English: names from the data and their sources. */
const DATA = [
  /Khánh Hòa|Bắc Giang|Cao Lãnh/g,
  /đồng/g,
  /Sổ Vụ/g,
  /QĐ 01\/2023/g,
  /chú thích 1, Kế hoạch số 522\/KH-UBND ngày 16\/01\/2023 của UBND tỉnh/g
];

/** Texts with Vietnamese letters that are not data: row labels, the ranking's bars and the file's cells are. */
async function vietnameseLeft(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [];
    const skip =
      '[lang="vi"], th[scope="row"], .raw, [data-sentence], .canvas, [data-testid="columns"] td, [data-testid="problems"] td';
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const element = node.parentElement;
      if (!element || element.closest(`script, style, noscript, ${skip}`)) continue;
      if (node.textContent?.trim()) found.push(node.textContent.trim());
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]')) {
      if (element.closest('[lang="vi"]') || element.closest('th[scope="row"], .overlay')) continue;
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const text = element.getAttribute(name);
        if (text) found.push(text);
      }
    }
    return found;
  });
  const types = readFileSync(shipped('scam-types.json'), 'utf8');
  const names = [...types.matchAll(/"([^"]+)"/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => VIETNAMESE.test(name));
  return texts
    .map((text) =>
      names.sort((a, b) => b.length - a.length).reduce((rest, name) => rest.replaceAll(name, ''), text)
    )
    .map((text) => DATA.reduce((rest, name) => rest.replace(name, ''), text))
    .filter((text) => VIETNAMESE.test(text));
}

test('English is complete on every page', async () => {
  const { app } = there;
  const page = await app.open('/', { lang: 'en' });
  await app.ready(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  expect(await vietnameseLeft(page)).toEqual([]);
  const { 'by-period': table } = await figures(page);
  expect(table.rows['2022']?.['loss']?.text).toBe('over 109.2');
  expect(table.rows['2022']?.['loss:percent']?.text).toContain('247.8–249.2%');
  await visit(page, '/import');
  expect(await vietnameseLeft(page)).toEqual([]);
  await visit(page, '/settings');
  expect(await vietnameseLeft(page)).toEqual([]);
  await choose(page, given('ten-bad-rows.csv'), given('ambiguous.csv'), given('prose.txt'));
  const reasons = await page.locator('[data-testid="problems"] td').allInnerTexts();
  expect(reasons.join('\n')).toMatch(/28 days|only 28/);
  expect(
    (await vietnameseLeft(page)).filter(
      (text) => !/Thiệt hại|Ngày xảy ra|Số vụ xảy ra|column Năm|cell Số vụ,/.test(text)
    )
  ).toEqual([]);
  expect(await page.title()).not.toMatch(/[ắậệộ]/);
  await page.close();
  app.assertClean();
});

test('the other language is one click away and is kept', async () => {
  const { app } = there;
  const page = await app.open('/');
  await app.ready(page);
  await page.getByRole('button', { name: /English/ }).click();
  await page.waitForFunction(() => document.documentElement.lang === 'en');
  await app.ready(page);
  expect(await page.locator('h1').innerText()).toMatch(/^Cases in 2022 rose 147.8%/);
  await page.reload();
  await app.ready(page);
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
  await page.close();
});
