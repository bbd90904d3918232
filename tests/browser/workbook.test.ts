/** Workbooks in the built app, under its policy: the reader comes from our own origin and runs no text as code. */
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp } from './harness';
import type { App } from './harness';

const given = join(import.meta.dirname, '..', 'files', 'given');

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test.each(['lo-workbook.xlsx', 'lo-workbook.xls', 'lo-workbook.ods'])('%s is reviewed', async (name) => {
  const page = await app.open('/import');
  expect(await app.ready(page)).toBe('ready');
  await page.locator('input[type=file]').first().setInputFiles(join(given, name));
  await page.getByText('Thiệt hại (triệu đồng)').first().waitFor();
  await page.getByText('26,5').first().waitFor();
  app.assertClean();
});
