/** One figure as a file of every kind, and what is hidden before it is published. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp, type App } from './harness';

let app: App;
let page: Page;

beforeAll(async () => {
  app = await startApp();
  page = await app.open('/?from=2022&to=2022');
  expect(await app.ready(page)).toBe('ready');
});
afterAll(async () => {
  app.assertClean();
  await app.close();
});

const dialog = () => page.locator('dialog[open][data-testid="export-dialog"]');

async function saved(): Promise<Buffer> {
  const coming = page.waitForEvent('download', { timeout: 60_000 });
  await dialog().getByTestId('export-save').click();
  return readFile(await (await coming).path());
}

test('every kind of file; what is hidden is in none of them', async () => {
  await page.locator('figure[data-figure="types-ranked"] [data-action="export"]').click();
  await dialog().waitFor();
  expect(await app.axe(page)).toEqual([]);
  for (const format of ['docx', 'xlsx', 'pptx'] as const) {
    await dialog().locator(`[data-format="${format}"]`).check();
    const parts = unzipSync(new Uint8Array(await saved()));
    const text = Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => new TextDecoder().decode(bytes))
      .join('');
    // Said as a fact: the whole text would drown the report.
    expect([format, text.includes('Facebook'), text.includes('105')]).toEqual([format, true, true]);
    expect(text.length).toBeGreaterThan(2000);
  }
  await dialog().locator('[data-format="png"]').check();
  await dialog().locator('[data-image="scale"]').selectOption('300dpi');
  const png = await saved();
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  // Dots per metre of 300 dpi, as the file says.
  const phys = png.indexOf('pHYs');
  expect(png.readUInt32BE(phys + 4)).toBe(11811);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: app.origin });
  await dialog().locator('[data-action="copy-image"]').click();
  await dialog().getByText('Đã sao chép hình').waitFor({ timeout: 30_000 });
  expect(await page.evaluate(async () => (await navigator.clipboard.read())[0]?.types)).toEqual([
    'image/png'
  ]);
  await dialog().locator('[data-format="svg"]').check();
  expect((await saved()).toString()).toContain('@font-face');

  await dialog().locator('[data-publish="limit"]').selectOption('10');
  await dialog().locator('[data-publish="below"]').check();
  const hides = dialog().locator('[data-publish-hidden]');
  expect(Number(await hides.getAttribute('data-publish-hidden'))).toBeGreaterThanOrEqual(2);
  expect(await hides.innerText()).toMatch(/Che \d+ ô nhỏ và \d+ ô kèm theo/);
  await dialog().locator('summary').click();
  expect(await dialog().getByTestId('publish-preview').innerText()).toContain('(*)');
  expect(await app.axe(page)).toEqual([]);
  await dialog().locator('[data-format="csv"]').check();
  const csv = (await saved()).toString();
  const sms = csv.split('\r\n').find((line) => line.includes('SMS')) ?? '';
  expect(sms).toContain('(*)');
  expect(sms).not.toMatch(/\d/);
  await page.keyboard.press('Escape');
  await expect.poll(() => dialog().count(), { timeout: 30_000 }).toBe(0);
  // The page itself is as it was.
  const shown = page.locator('[data-figure-table="types-ranked"] td[data-col="cases"][data-value="8"]');
  expect(await shown.count()).toBe(1);
});
