/** `data-state` is `ready` only when everything is painted with the present data. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp } from './harness';
import type { App } from './harness';
import { confirmImport, counts, given, put, reviewed, visit } from './steps';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

interface Watch {
  /** moments at which the page said `ready` although it was reading or importing */
  readonly early: string[];
}

/** Notes in the page, at every change, whether it says `ready` too early. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const notes: Watch = { early: [] };
    (globalThis as unknown as { watched: Watch }).watched = notes;
    new MutationObserver(() => {
      if (document.documentElement.dataset['state'] !== 'ready') return;
      if (document.querySelector('[data-action="cancel-reading"]')) notes.early.push('while reading');
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
}
const early = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { watched: Watch }).watched.early);

test.each(['/', '/import', '/settings'] as const)(
  'files chosen on %s: busy until the review is painted',
  async (path) => {
    const page = await app.open('/');
    await app.ready(page);
    if (path !== '/') await visit(page, path);
    await watch(page);
    await put(page, [given('cases-468.csv')]);
    await page.getByTestId('review').waitFor();
    await app.ready(page);
    expect(await counts(page)).toEqual({ rows: 468, accepted: 468, rejected: 0, totals: 0 });
    expect(await early(page)).toEqual([]);
    await page.close();
  }
);

test('the state is busy as soon as files are chosen', async () => {
  const page = await app.open('/');
  await app.ready(page);
  await page.evaluate(() => {
    document.addEventListener('change', () => {
      document.body.dataset['atChange'] = document.documentElement.dataset['state'];
    });
  });
  await put(page, [given('cases-468.csv')]);
  await reviewed(page);
  expect(await page.locator('body').getAttribute('data-at-change')).toBe('busy');
  await page.close();
});

test('after the import, ready means the new figures', async () => {
  const page = await app.open('/');
  await app.ready(page);
  await put(page, [given('cases-468.csv')]);
  await page.getByTestId('review').waitFor();
  await reviewed(page);
  await page.evaluate(() => {
    const root = document.documentElement;
    new MutationObserver(() => {
      if (root.dataset['state'] !== 'ready') return;
      const cell = document.querySelector<HTMLElement>(
        '[data-figure-table="totals"] tr[data-key="cases"] td'
      );
      document.body.dataset['seen'] ??= '';
      document.body.dataset['seen'] += `${location.pathname}:${cell?.dataset['value'] ?? 'none'} `;
    }).observe(root, { attributes: true, attributeFilter: ['data-state'] });
  });
  await confirmImport(page);
  await page.waitForTimeout(300);
  expect((await page.locator('body').getAttribute('data-seen'))?.trim()).toMatch(/^(\/:468 ?)+$/);
  await page.close();
});
