/** axe finds nothing serious or critical, on any page, in either theme, on desk and phone. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp } from './harness';
import type { App } from './harness';
import { addressed, choose, given, importFiles, visit } from './steps';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** In both themes: the page follows the system's, charts are drawn anew within two frames. */
async function clean(page: Page, where: string): Promise<void> {
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
    );
    expect(await app.axe(page), `${where}, ${theme}`).toEqual([]);
  }
}

describe.each([1280, 390])('%i wide', (width) => {
  let page: Page;
  beforeAll(async () => {
    page = await app.open('/', { viewport: { width, height: 900 } });
    await app.ready(page);
    return () => page.close();
  });

  test('overview, with its menus and tables open, and filtered', async () => {
    await clean(page, 'overview');
    for (const id of ['period', 'type', 'close']) {
      await page.locator(`[data-filter="${id}"]`).click();
      await page.locator(`#menu-${id}`).waitFor({ state: 'visible' });
      await clean(page, `menu ${id}`);
      await page.keyboard.press('Escape');
    }
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.locator('[data-figure-table="types-by-period"] tr[data-key="Lừa vay qua App"] th').click();
    await addressed(page, (params) => params.has('type'));
    await clean(page, 'filtered');
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await clean(page, 'keys');
    await page.keyboard.press('Escape');
    if (width < 640) {
      await page.locator('header button[aria-controls="nav"]').click();
      await clean(page, 'navigation');
      await page.locator('header button[aria-controls="nav"]').click();
    }
  });

  test('import: empty, problems, a question, a refusal', async () => {
    await visit(page, '/import');
    await clean(page, 'nothing chosen');
    await choose(page, given('ten-bad-rows.csv'));
    await clean(page, 'problems');
    await choose(page, given('ambiguous.csv'));
    await clean(page, 'question');
    await choose(page, given('prose.txt'));
    await page
      .getByRole('button', { name: /prose\.txt/ })
      .first()
      .click();
    await clean(page, 'refusal');
  });

  test('import: how names, groups, columns and corrections are shown, and the list of kept files', async () => {
    await visit(page, '/import');
    await choose(
      page,
      given('group-alone-loss.csv'),
      given('office-hai-bang-lien.csv'),
      given('ten-bad-rows.csv')
    );
    for (const name of [/group-alone/, /office-hai-bang/, /ten-bad-rows/]) {
      await page.getByRole('button', { name }).first().click();
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true;
      });
      await clean(page, `review of ${String(name)}`);
    }
    await page.locator('[data-testid="problems"] [data-do="edit"]').first().click();
    await clean(page, 'editor');
    await page.keyboard.press('Escape');
    for (const [name, n] of [
      ['x', 5],
      ['y', 7]
    ] as const) {
      const files = page.getByTestId('discard-import');
      if (await files.isVisible()) await files.click();
      await importFiles(page, { name: `${name}.csv`, text: `Năm,Thủ đoạn,Số vụ\n2022,Vay qua App,${n}\n` });
      await visit(page, '/import');
    }
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await clean(page, 'kept files');
  });

  test('report: empty, with its parts, with figures that have changed', async () => {
    await visit(page, '/report');
    await clean(page, 'empty report');
    await page.locator('[data-action="build-report"]').click();
    await page.getByTestId('report-item').first().waitFor();
    await app.ready(page);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await clean(page, 'report');
    await importFiles(page, { name: 'z.csv', text: 'Năm,Thủ đoạn,Số vụ\n2022,Vay qua App,9\n' });
    await visit(page, '/report');
    await page.locator('.name').nth(2).click();
    await clean(page, 'changed');
  });

  test('settings and an address that does not exist', async () => {
    await visit(page, '/settings');
    await clean(page, 'settings');
    await page.goto(`${app.origin}/khong-co`);
    await page.getByText('404').first().waitFor();
    await clean(page, '404');
    app.assertClean(/404 \(Not Found\)|Not found: \/khong-co/);
  });
});

test('every control has a name', async () => {
  const page = await app.open('/');
  await app.ready(page);
  for (const role of ['button', 'link', 'textbox', 'radio', 'checkbox'] as const) {
    const unnamed = await page
      .getByRole(role, { name: /^$/ })
      .evaluateAll((found) => found.map((one) => one.outerHTML));
    expect(unnamed, role).toEqual([]);
  }
  await page.close();
});

test('the page can be walked by keyboard: skip link first, focus always seen', async () => {
  const page = await app.open('/');
  await app.ready(page);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#main');
  const seen = new Set<string>();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { width, height } = element.getBoundingClientRect();
      return {
        where: `${element.tagName} ${(element.textContent ?? '').trim().slice(0, 30)}`,
        inFigure: element.closest('[data-figure]')?.getAttribute('data-figure') ?? '',
        visible: width > 0 && height > 0,
        ring: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1) || boxShadow !== 'none'
      };
    });
    if (!focus) break;
    expect(focus, focus.where).toMatchObject({ visible: true, ring: true });
    seen.add(focus.inFigure);
  }
  for (const id of ['by-period', 'types-ranked', 'types-by-period']) expect([...seen]).toContain(id);
  await page.close();
});
