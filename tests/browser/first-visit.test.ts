/** What stands on the page when it is opened for the first time: Khánh Hòa's figures, as stated. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp } from './harness';
import type { App } from './harness';
import { figures, numbers } from './steps';
import type { FigureTable } from './page';

const BILLION = 1e9;
const NINE: Record<string, readonly [number, number, number]> = {
  'Lừa đảo gọi điện giả danh cơ quan chức năng': [56, 16.3, 16.4],
  'Lừa đảo “bẫy tình”, nhận quà qua mạng xã hội': [83, 9.7, 9.8],
  'Chiếm quyền điều khiển ứng dụng Facebook, Zalo giả mạo người thân dỗ dụ chuyển tiền': [105, 6.8, 6.9],
  'Lừa đảo mua bán hàng qua mạng': [35, 1.5, 1.6],
  'Lừa huy động vốn đầu tư tài chính': [36, 44.8, 44.9],
  'Lừa vay qua App': [49, 5.3, 5.4],
  'Lừa đảo thông qua hình thức tuyên công tác viên bán hàng online': [86, 20.9, 21],
  'Giả mạo tin nhắn của ngân hàng (SMS Brandname) để chiếm đoạt tài sản': [8, 0.115, 0.116],
  'Các thủ đoạn khác': [10, 3.3, 3.4]
};

let app: App;
let page: Page;
let tables: Record<string, FigureTable>;
beforeAll(async () => {
  app = await startApp();
  page = await app.open('/');
  expect(await app.ready(page)).toBe('ready');
  tables = await figures(page);
});
afterAll(() => app.close());

const table = (id: string): FigureTable => {
  const found = tables[id];
  if (!found) throw new Error(`no ${id}`);
  return found;
};
const cell = (id: string, key: string, column: string) => {
  const found = table(id).rows[key]?.[column];
  if (!found) throw new Error(`${id} has no ${key} × ${column}`);
  return found;
};
const amount = (...billions: number[]) => billions.map((value) => Math.round(value * BILLION));

test('the sample is open, marked, and its source named', async () => {
  expect(await page.getByText('Dữ liệu mẫu', { exact: true }).first().isVisible()).toBe(true);
  const text = await page.locator('main').innerText();
  expect(text).toMatch(/Nguồn: .*Kế hoạch số .*KH-UBND.* tỉnh Khánh Hòa/);
  expect(text).toContain('nguồn chỉ ghi theo năm');
  expect(text).toContain('sử dụng công nghệ cao');
  for (const source of await page.locator('figure[data-figure] .foot').allInnerTexts()) {
    expect(source).toContain('Số liệu mẫu');
  }
});

describe('by period', () => {
  test.each([
    ['2020', 143, 26, 27, 'hơn 26'],
    ['2021', 186, 31.3, 31.4, 'hơn 31,3'],
    ['2022', 461, 109.2, 109.3, 'hơn 109,2']
  ] as const)('%s: %i cases, from %f to under %f', (year, cases, low, high, text) => {
    expect(cell('by-period', year, 'cases')).toEqual({
      value: cases,
      low: null,
      high: null,
      text: String(cases)
    });
    const loss = cell('by-period', year, 'loss');
    expect([loss.value, loss.low, loss.high]).toEqual(amount(low, low, high));
    expect(loss.text).toBe(text);
  });

  test('changes of counts are exact, of bounded losses intervals', () => {
    expect(table('by-period').keys).toEqual(['2020', '2021', '2022']);
    expect(cell('by-period', '2020', 'cases:percent').value).toBeNull();
    expect(cell('by-period', '2021', 'cases:percent').text).toContain('30,1%');
    expect(cell('by-period', '2022', 'cases:percent').text).toContain('147,8%');
    expect(cell('by-period', '2022', 'cases:percent').value).toBeCloseTo(461 / 186 - 1, 12);
    expect(cell('by-period', '2021', 'loss:percent').text).toContain('15,9–20,8%');
    const change = cell('by-period', '2022', 'loss:percent');
    expect(change.text).toContain('247,8–249,2%');
    expect(change.low).toBeCloseTo(109.2 / 31.4 - 1, 9);
    expect(change.high).toBeCloseTo(109.3 / 31.3 - 1, 9);
  });
});

test('the whole span has 790 cases and over 166.5 billion', () => {
  expect(cell('totals', 'cases', 'value').value).toBe(790);
  const loss = cell('totals', 'loss', 'value');
  expect([loss.value, loss.low, loss.high]).toEqual(amount(166.5, 166.5, 167.7));
  expect(loss.text).toMatch(/^hơn 166,5/);
});

test('types by period has the nine types of 2022, and says the other years are unknown', () => {
  const types = table('types-by-period');
  expect(types.keys.filter((key) => key in NINE).sort()).toEqual(Object.keys(NINE).sort());
  for (const [type, [cases, low, high]] of Object.entries(NINE)) {
    const row = numbers(types)[type];
    expect(row?.['2022:cases'], type).toEqual([cases, null, null]);
    expect(row?.['2022:loss'], type).toEqual(amount(low, low, high));
    for (const year of [2020, 2021]) expect(row?.[`${year}:cases`], type).toEqual([null, null, null]);
  }
  expect(cell('types-by-period', 'sum', '2022:cases').value).toBe(468);
  expect(cell('types-by-period', 'stated', '2022:cases').value).toBe(461);
});

test('types are ranked by cases and by losses, with shares of the parts', () => {
  const ranked = table('types-ranked');
  expect(ranked.keys.at(-1)).toBe('Các thủ đoạn khác');
  expect(ranked.keys[0]).toMatch(/^Chiếm quyền điều khiển/);
  const invested = ranked.rows['Lừa huy động vốn đầu tư tài chính'];
  expect(invested?.['cases:share']?.text).toBe('7,7%');
  expect(invested?.['loss:share']?.text).toBe('41,2%');
});

test('stated totals are reconciled with their parts', async () => {
  expect(cell('reconciliation', '2022:cases', 'stated').value).toBe(461);
  expect(cell('reconciliation', '2022:cases', 'sum').value).toBe(468);
  expect(cell('reconciliation', '2022:cases', 'difference').value).toBe(7);
  expect(cell('reconciliation', '2022:cases', 'difference').text).toContain('+07');
  const sum = cell('reconciliation', '2022:loss', 'sum');
  expect([sum.value, sum.low, sum.high]).toEqual(amount(108.715, 108.715, 109.516));
  expect(cell('reconciliation', '2022:loss', 'stated').low).toBe(109.2 * BILLION);
  const verdict = (key: string) =>
    page
      .locator(`table[data-figure-table="reconciliation"] tr[data-key="${key}"] td[data-col="verdict"]`)
      .getAttribute('data-value');
  expect(await verdict('2022:cases')).toBe('contradiction');
  expect(await verdict('2022:loss')).toBe('consistent');
});

test('headline numbers and the sentence can be taken from outside', async () => {
  const kpi = (id: string, attribute: string) => page.locator(`[data-kpi="${id}"]`).getAttribute(attribute);
  expect(await kpi('cases', 'data-value')).toBe('461');
  expect(Number(await kpi('loss', 'data-value'))).toBe(109.2 * BILLION);
  expect(Number(await kpi('loss', 'data-high'))).toBe(109.3 * BILLION);
  expect(await page.locator('[data-kpi="loss"]').innerText()).toContain('hơn');
  const sentence = await page.locator('[data-sentence]').first().innerText();
  expect(sentence).toContain('461 vụ (tăng 275 vụ, 147,8% so với năm 2021)');
  expect(sentence).toContain('thiệt hại hơn 109,2 tỷ đồng (tăng 247,8–249,2%)');
  expect(sentence).toContain('08 vụ, thiệt hại hơn 115 triệu đồng');
});

test('every figure has a caption and a table', async () => {
  for (const id of Object.keys(tables)) {
    const figure = page.locator(`figure[data-figure="${id}"]`);
    expect(await figure.count(), id).toBe(1);
    expect((await figure.locator('figcaption').innerText()).trim(), id).not.toBe('');
    expect(await figure.locator('table').count(), id).toBeGreaterThan(0);
  }
  app.assertClean();
});
