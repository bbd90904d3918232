/** The records behind a number: what they add up to, how they are found, and each of them in its file. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { figure, ready } from './page';
import { shared } from './shared';
import { importFiles, visit } from './steps';

const there = shared('/');

interface Shown {
  readonly title: string;
  readonly cases: number | null;
  readonly proof: Readonly<Record<string, { verdict: string; figure: number; parts: number }>>;
  readonly rows: readonly { line: number; cells: readonly string[] }[];
}

async function shown(page: Page): Promise<Shown> {
  await page.getByTestId('records-grid').waitFor();
  await ready(page);
  return page.evaluate(() => {
    const title = document.querySelector<HTMLElement>('[data-records="cases"]');
    const rows = [...document.querySelectorAll<HTMLElement>('[data-record]')];
    return {
      title: title?.textContent ?? '',
      cases: title?.dataset['value'] ? Number(title.dataset['value']) : null,
      proof: Object.fromEntries(
        [...document.querySelectorAll<HTMLElement>('[data-proof]')].map(({ dataset }) => [
          dataset['proof'] ?? '',
          {
            verdict: dataset['verdict'] ?? '',
            figure: Number(dataset['figure']),
            parts: Number(dataset['parts'])
          }
        ])
      ),
      rows: rows
        .sort((a, b) => Number(a.dataset['record']) - Number(b.dataset['record']))
        .map((row) => ({
          line: Number(row.dataset['line']),
          cells: [...row.querySelectorAll('[role="gridcell"]')].map((cell) =>
            cell.textContent.replace(/\u00a0/g, ' ').trim()
          )
        }))
    };
  });
}

test('the headline number leads to its rows: 461 stated, 468 in nine rows; Back is where one was', async () => {
  const { page } = there;
  await page.locator('[data-kpi="cases"] a').click();
  await page.waitForURL((url) => url.pathname === '/records');
  const list = await shown(page);
  expect(new URL(page.url()).search).toBe('?from=2022&to=2022');
  expect(list.title).toBe('468 vụ trong 9 dòng');
  expect(list.cases).toBe(468);
  expect(list.proof['cases']).toEqual({ verdict: 'stated', figure: 461, parts: 468 });
  expect(list.proof['loss']).toEqual({ verdict: 'stated', figure: 109.2e9, parts: 108_715e6 });
  expect(list.rows).toHaveLength(9);
  // On paper every row is as high as its words, and nothing is cut off by a box.
  await page.emulateMedia({ media: 'print' });
  const laid = await page.getByTestId('records-grid').evaluate((box) => {
    const rows = [...box.querySelectorAll('[data-record]')];
    return [box, rows[0] ?? box].map((one) => [
      getComputedStyle(one).overflowY,
      getComputedStyle(one).position
    ]);
  });
  expect(laid.map(([overflow]) => overflow)).toEqual(['visible', 'visible']);
  expect(laid[1]?.[1]).toBe('static');
  await page.emulateMedia({ media: null });
  expect(list.rows[0]?.cells).toEqual([
    'Dòng 5',
    'năm 2022',
    'Lừa đảo gọi điện giả danh cơ quan chức năng',
    '56 vụ',
    'hơn 16,3 tỷ đồng'
  ]);
  await page.goBack();
  await page.waitForURL((url) => url.pathname === '/');
  await ready(page);
  expect(new URL(page.url()).search).toBe('');
});

test('every linked number of a figure is the sum of its rows', async () => {
  const { page } = there;
  await visit(page, '/');
  const types = await figure(page, 'types-by-period');
  const keys = types.keys.filter(
    (key) => types.rows[key]?.['2022:cases']?.value && !['sum', 'stated', 'difference'].includes(key)
  );
  expect(keys).toHaveLength(9);
  for (const key of keys.slice(0, 3)) {
    await page
      .locator(`[data-figure-table="types-by-period"] tr[data-key="${key}"] td[data-col="2022:cases"] a`)
      .click();
    await page.waitForURL((url) => url.pathname === '/records');
    const { cases, proof, rows } = await shown(page);
    const number = types.rows[key]?.['2022:cases']?.value;
    expect([cases, proof['cases']?.figure, proof['cases']?.verdict]).toEqual([number, number, 'equal']);
    expect(proof['loss']?.figure).toBe(types.rows[key]?.['2022:loss']?.value);
    expect(rows).toHaveLength(1);
    await page.goBack();
    await page.waitForURL((url) => url.pathname === '/');
    await ready(page);
  }
  // A year known by its total alone shows that total, marked.
  await page
    .locator('[data-figure-table="by-period"] tr[data-key="2020"] td[data-col="cases"] a')
    .evaluate((link: HTMLElement) => link.click());
  await page.waitForURL((url) => url.pathname === '/records');
  const list = await shown(page);
  expect(list.title).toBe('1 dòng tổng cộng ghi trong nguồn');
  expect(list.rows[0]?.cells).toContain('143 vụ');
  expect(await page.locator('[data-record]').getAttribute('data-role')).toBe('total');
  there.app.assertClean();
});

test('“gia danh” finds “giả danh”; another order; nothing found is said', async () => {
  const { page } = there;
  await visit(page, '/');
  await visit(page, '/records');
  await shown(page);
  const field = page.getByTestId('records-find');
  await field.fill('gia danh');
  await page.waitForURL((url) => url.searchParams.get('q') === 'gia danh');
  const { rows, title } = await shown(page);
  expect(rows.map(({ cells }) => cells[2])).toEqual(['Lừa đảo gọi điện giả danh cơ quan chức năng']);
  expect(title).toBe('56 vụ trong 1 dòng');
  expect(await page.getByTestId('records-status').textContent()).toBe('1 dòng khớp trong 9 dòng.');
  await field.fill('khong co dau');
  await page.waitForURL((url) => url.searchParams.get('q') === 'khong co dau');
  await page.getByText('Không có dòng nào khớp').first().waitFor();
  await field.fill('');
  await page.waitForURL((url) => !url.searchParams.has('q'));
  await page.getByTestId('records-order').selectOption('-loss');
  await page.waitForURL((url) => url.searchParams.get('sort') === '-loss');
  expect((await shown(page)).rows[0]?.cells).toContain('hơn 44,8 tỷ đồng');
  there.app.assertClean();
});

test('a row opens onto its line of the file, cell by cell, by keyboard', async () => {
  const { page } = there;
  await page.goto(`${there.app.origin}/records?from=2022&to=2022`);
  await shown(page);
  await page.getByTestId('records-grid').focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const sheet = page.getByTestId('record-sheet');
  await sheet.locator('table').waitFor();
  expect(await sheet.locator('h2').textContent()).toContain('Dòng 12');
  const cells = await sheet
    .locator('tbody tr')
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent.trim())));
  const [, , , , , line = ''] = (await readFile('data/khanh-hoa-2020-2022.csv', 'utf8')).split('\n').slice(6);
  for (const [, text] of cells)
    if (text !== '(trống)') expect(line).toContain(text?.replace(/"/g, '""') ?? '');
  expect(cells.map(([, , readAs]) => readAs)).toEqual(
    expect.arrayContaining(['năm 2022', '08', 'hơn 115 triệu đồng'])
  );
  expect(await there.app.axe(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await sheet.evaluate((dialog: HTMLDialogElement) => dialog.open)).toBe(false);
});

test.each([1280, 390])('axe finds nothing at %i px, and nothing is cut off', async (width) => {
  const page = await there.app.open('/records?from=2022&to=2022', { viewport: { width, height: 844 } });
  await shown(page);
  expect(await there.app.axe(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.close();
});

const ROWS = 100_000;
const TYPES = ['Giả danh công an', 'Đầu tư tài chính', 'Bẫy tình', 'Vay qua app', '=cmd()'];

test('a hundred thousand rows: the last one, with its line and its cells; all of them as CSV', async () => {
  const lines = ['Mã vụ,Ngày,Loại,Thiệt hại (đồng),Nội dung vụ'];
  let loss = 0;
  for (let i = 1; i <= ROWS; i++) {
    const amount = i % 10 === 0 ? null : i * 1000;
    loss += amount ?? 0;
    const date = `${String((i % 28) + 1).padStart(2, '0')}/${String((i % 12) + 1).padStart(2, '0')}/2023`;
    lines.push(`V-${i},${date},${TYPES[i % TYPES.length]},${amount ?? ''},việc thứ ${i}`);
  }
  const { page } = there;
  await page.goto(there.app.origin);
  await ready(page);
  await importFiles(page, { name: 'mot-tram-nghin.csv', text: `${lines.join('\n')}\n` });
  await visit(page, '/records');
  const first = await shown(page);
  expect(first.title).toBe('100.000 vụ, mỗi dòng một vụ');
  expect(first.proof['cases']).toEqual({ verdict: 'equal', figure: ROWS, parts: ROWS });
  expect(first.proof['loss']).toMatchObject({ verdict: 'equal', figure: loss, parts: loss });
  const grid = page.getByTestId('records-grid');
  expect(await grid.getAttribute('aria-rowcount')).toBe(String(ROWS + 1));
  await grid.evaluate((box) => (box.scrollTop = box.scrollHeight));
  const last = page.locator(`[data-record="${ROWS - 1}"][data-line="${ROWS + 1}"]`);
  await last.waitFor();
  expect(await last.textContent()).toContain(`V-${ROWS}`);
  expect(await last.textContent()).toContain('không rõ');
  expect(await page.locator('[data-record]').count()).toBeLessThan(120);
  await last.click();
  const sheet = page.getByTestId('record-sheet');
  await sheet.locator('table').waitFor({ timeout: 30_000 });
  expect(await sheet.locator('h2').textContent()).toContain('Dòng 100.001, mot-tram-nghin.csv');
  expect(await sheet.locator('tr[data-cell="4"]').textContent()).toContain(`việc thứ ${ROWS}`);
  await page.keyboard.press('Escape');
  // A piece of a code, and a type without its diacritics.
  await page.getByTestId('records-find').fill('v-9999');
  await page.waitForURL((url) => url.searchParams.get('q') === 'v-9999');
  expect((await shown(page)).cases).toBe(11);
  await page.getByTestId('records-find').fill('CONG AN');
  await page.waitForURL((url) => url.searchParams.get('q') === 'CONG AN');
  expect((await shown(page)).cases).toBe(ROWS / TYPES.length);
  await page.getByTestId('records-find').fill('');
  await page.waitForURL((url) => !url.searchParams.has('q'));
  await shown(page);
  const [saved] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByTestId('records-csv').click()
  ]);
  const text = await readFile(await saved.path(), 'utf8');
  const written = text.trimEnd().split('\r\n');
  expect(written).toHaveLength(ROWS + 1);
  expect(written[0]).toBe('\uFEFFTệp,Dòng,Mã vụ,Thời gian,Loại,Thiệt hại (đồng)');
  expect(written[4]).toBe(`mot-tram-nghin.csv,5,V-4,05/05/2023,'=cmd(),4000`);
  expect(written[10]).toBe('mot-tram-nghin.csv,11,V-10,11/11/2023,Giả danh công an,');
  // Without identities: the dates are left out by hand, codes keep three signs.
  await page.getByTestId('records-publish').click();
  expect(await there.app.axe(page)).toEqual([]);
  await page.locator('[data-publish-column="date"]').uncheck();
  const [published] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    page.getByTestId('records-publish-save').click()
  ]);
  const masked = (await readFile(await published.path(), 'utf8')).trimEnd().split('\r\n');
  expect(masked).toHaveLength(ROWS + 1);
  expect(masked[0]).toBe('\uFEFFTệp,Dòng,Mã vụ,Loại,Thiệt hại (đồng)');
  expect(masked[ROWS - 1]).toBe(`mot-tram-nghin.csv,100000,*-**999,'=cmd(),99999000`);
  there.app.assertClean();
}, 240_000);
