/** Every page of the built app comes up under its policy, with nothing from anywhere else. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BUILD } from '../../src/cli/ensure.mjs';
import { startApp } from './harness';
import type { App } from './harness';

const shells = readdirSync(BUILD).filter((name) => name.endsWith('.html'));
const paths = shells
  .filter((name) => name !== '404.html')
  .map((name) => `/${name.replace(/(index)?\.html$/, '')}`);

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test.each(shells)('%s carries the content security policy', (name) => {
  const html = readFileSync(join(BUILD, name), 'utf8');
  const policy = /<meta http-equiv="content-security-policy" content="([^"]*)">/.exec(html)?.[1] ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toMatch(/script-src 'self' 'wasm-unsafe-eval'( 'sha256-[^']+')+(;|$)/);
  expect(policy).not.toMatch(/https?:/);
});

test.each(paths)('%s comes up', async (path) => {
  const page = await app.open(path);
  expect(await app.ready(page)).toBe('ready');
  expect(await page.title()).not.toBe('');
  app.assertClean();
});

test('an address that does not exist says so', async () => {
  const page = await app.open('/khong-co');
  expect(await page.evaluate(() => fetch('/khong-co').then((answer) => answer.status))).toBe(404);
  await page.getByText('404').first().waitFor();
  app.assertClean(/404 \(Not Found\)|Not found: \/khong-co/);
});
