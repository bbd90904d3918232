/**
 * Nothing from a file is ever run or becomes markup: HTML, scripts and formulas in cells, headers, sheet
 * and file names stay text through review, figures and exports.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { xlsx } from '../unit/intake/xlsxWriter';
import { shared } from './shared';
import { confirmImport, reviewed } from './steps';

const there = shared();

const IMG = '<img src=x onerror="window.ran=1">';
const SCRIPT = '</td></table><script>window.ran=1</script>';
const LINK = 'javascript:window.ran=1';
const SVG = '<svg onload="window.ran=1"><text>x</text></svg>';
const FORMULA = '=HYPERLINK("http://127.0.0.1/","x")';
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const csv = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => row.map(quoted).join(',')).join('\n') + '\n';

const ROWS: [string, string, string, string, string][] = [
  ['2021', IMG, SVG, '5', '1.000.000'],
  ['2022', SCRIPT, LINK, '6', '2.000.000'],
  ['2022', LINK, IMG, '7', '3.000.000'],
  ['2022', FORMULA, SCRIPT, '8', '4.000.000'],
  ['2022', IMG, SVG, IMG, SCRIPT],
  [IMG, SCRIPT, SVG, '9', '1']
];
const HEADER = ['Năm', `Thủ đoạn ${IMG}`, `Địa bàn`, 'Số vụ', `Thiệt hại (đồng) ${SVG}`];
const TEXT = csv([[`${SCRIPT} ${IMG}`, '', '', '', ''], HEADER, ...ROWS]);

async function choose(page: Page, name: string, content: Uint8Array | string): Promise<void> {
  const mimeType = typeof content === 'string' ? 'text/csv' : 'application/octet-stream';
  await page.getByTestId('file-input').setInputFiles({ name, mimeType, buffer: Buffer.from(content) });
  await page.getByTestId('review').waitFor();
  await reviewed(page);
}

/** What of the file has become markup, and whether any of it ran. */
function harm(page: Page): Promise<{ ran: boolean; elements: string[] }> {
  return page.evaluate(() => ({
    ran: 'ran' in window,
    elements: [
      ...document.querySelectorAll(
        '[onerror], [onload], [onmouseover], img[src="x"], [href^="javascript:" i], iframe, object, embed'
      ),
      ...[...document.querySelectorAll('script')].filter((own) => own.textContent.includes('ran=1'))
    ].map((own) => own.outerHTML)
  }));
}
const HARMLESS = { ran: false, elements: [] };

test('in the review: shown as it is written', async () => {
  const { page } = there;
  await choose(page, `${IMG} tệp.csv`, TEXT);
  for (const details of await page.locator('[data-testid="review"] details').all())
    await details.evaluate((own) => ((own as HTMLDetailsElement).open = true));
  const text = await page.getByTestId('review').innerText();
  for (const own of [IMG, SCRIPT, SVG, LINK]) expect(text, own).toContain(own);
  expect(await harm(page)).toEqual(HARMLESS);
});

test('in the figures: as names of types and places', async () => {
  const { page } = there;
  await confirmImport(page);
  const types = page.locator('table[data-figure-table="types-ranked"]');
  const shown = await types.evaluate((table) => table.textContent);
  for (const own of [IMG, SCRIPT, LINK, FORMULA]) expect(shown, own).toContain(own);
  const areas = await page
    .locator('table[data-figure-table="areas-ranked"]')
    .evaluate((table) => table.textContent);
  for (const own of [SVG, LINK]) expect(areas, own).toContain(own);
  await page.waitForTimeout(200);
  expect(await harm(page)).toEqual(HARMLESS);
});

test.each(['svg', 'csv'] as const)('exported as %s: text, no markup and no formula', async (action) => {
  const { page } = there;
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`figure[data-figure="types-ranked"] [data-action="${action}"]`).click()
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).not.toMatch(/[<>"]/);
  if (action === 'csv') {
    expect(text).toContain(quoted(IMG));
    expect(text).not.toMatch(/(^|[,;\n]|")[=+@]HYPERLINK/);
    return;
  }
  const found = await page.evaluate((source) => {
    const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
    return {
      faults: parsed.getElementsByTagName('parsererror').length,
      foreign: parsed.querySelectorAll('script, image, foreignObject, [onload], [onerror], [href]').length
    };
  }, text);
  expect(found).toEqual({ faults: 0, foreign: 0 });
});

test('on the clipboard: the table for Word has no other elements', async () => {
  const { page, app } = there;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.origin });
  await page.locator('figure[data-figure="types-ranked"] [data-action="copy"]').click();
  await page
    .locator('[data-figure-actions="types-ranked"] [role="status"]')
    .getByText('Đã sao chép')
    .waitFor();
  const found = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const html = item?.types.includes('text/html') ? await (await item.getType('text/html')).text() : '';
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    return {
      tables: parsed.querySelectorAll('table').length,
      foreign: parsed.querySelectorAll('img, script, svg, a, [onerror], [onload]').length,
      text: parsed.body.textContent
    };
  });
  expect(found).toMatchObject({ tables: 1, foreign: 0 });
  expect(found.text).toContain(IMG);
});

test('in a workbook: names of sheets too', async () => {
  const { page } = there;
  const cells = {
    A1: 'Năm',
    B1: `Thủ đoạn`,
    C1: 'Số vụ',
    A2: 2021,
    B2: IMG,
    C2: 5,
    A3: 2022,
    B3: SCRIPT,
    C3: 6
  };
  await choose(
    page,
    `${SVG}.xlsx`,
    xlsx([
      { name: IMG, cells },
      { name: '<script>ran=1</script>', cells, state: 'hidden' }
    ])
  );
  const text = await page.getByTestId('review').innerText();
  expect(text).toContain(IMG);
  expect(await harm(page)).toEqual(HARMLESS);
});
