/** Nothing scrolls sideways at any width; pictures of every page where they are wanted; paper is light A4. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { ROOT } from '../../src/cli/ensure.mjs';
import { caseFile } from './caseFile';
import { startApp } from './harness';
import type { App } from './harness';
import { addressed, choose, given, importFiles, visit } from './steps';

const OUTPUT = join(ROOT, 'tests/output');
const WIDTHS = [320, 390, 768, 1280, 1920];
const IN_BOTH_THEMES = [390, 1280, 1920];
/** `PICTURES=1` takes a picture of each of them, for somebody to look at. */
const PICTURED = process.env['PICTURES'] !== undefined;

let app: App;
beforeAll(async () => {
  mkdirSync(OUTPUT, { recursive: true });
  app = await startApp();
});
afterAll(() => app.close());

/** What sticks out of the page to the right, by its tag and class. */
async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const scrolls = (element: Element) => getComputedStyle(element).overflowX !== 'visible';
    const inBox = (element: Element) => {
      for (let box = element.parentElement; box && box !== document.body; box = box.parentElement) {
        if (scrolls(box)) return true;
      }
      return false;
    };
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !inBox(element)
    );
    return [
      `${root.scrollWidth} > ${root.clientWidth}`,
      ...wide.slice(0, 5).map((one) => `${one.tagName} ${one.className} ${one.textContent?.slice(0, 40)}`)
    ];
  });
}

/** The window gets a width; what follows it, charts too, is laid out anew within two frames. */
async function widen(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height: width < 768 ? 844 : 900 });
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
  );
}

test('no page scrolls sideways at any width, in either theme', async () => {
  const page = await app.open('/');
  await app.ready(page);
  const look = async (name: string) => {
    for (const width of WIDTHS) {
      for (const theme of IN_BOTH_THEMES.includes(width)
        ? (['dark', 'light'] as const)
        : (['light'] as const)) {
        await page.emulateMedia({ colorScheme: theme });
        await widen(page, width);
        expect.soft(await sticksOut(page), `${name} at ${width}, ${theme}`).toEqual([]);
        if (PICTURED && IN_BOTH_THEMES.includes(width))
          await page.screenshot({ path: join(OUTPUT, `${name}-${width}-${theme}.png`), fullPage: true });
      }
    }
    await widen(page, 1280);
  };
  await look('overview');
  await visit(page, '/settings');
  await look('settings');
  await visit(page, '/import');
  await look('import');
  await choose(page, given('ten-bad-rows.csv'));
  await look('review');
  await choose(page, given('ambiguous.csv'));
  await look('question');
  await page.close();
});

/** Texts of charts that are cut by the edge of their drawing, or overlap another text. */
async function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const svg of document.querySelectorAll('figure[data-figure] .canvas svg')) {
      const edge = svg.getBoundingClientRect();
      const id = svg.closest('figure')?.dataset['figure'];
      const texts = [...svg.querySelectorAll('text')].filter((text) => text.textContent?.trim());
      const boxes = texts.map((text) => text.getBoundingClientRect());
      boxes.forEach((box, i) => {
        const text = texts[i]?.textContent ?? '';
        if (box.left < edge.left - 1 || box.right > edge.right + 1) found.push(`${id}: “${text}” is cut`);
        boxes.slice(i + 1).forEach((other, j) => {
          const across = Math.min(box.right, other.right) - Math.max(box.left, other.left);
          const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
          // Boxes of lines of text overlap a little even when letters do not.
          if (across > 2 && down > Math.min(box.height, other.height) * 0.5)
            found.push(`${id}: “${text}” over “${texts[i + 1 + j]?.textContent}”`);
        });
      });
    }
    return found;
  });
}

test('no text of a chart is cut or lies over another at any width, few periods or many', async () => {
  const page = await app.open('/');
  await app.ready(page);
  const look = async (name: string) => {
    for (const width of WIDTHS) {
      await widen(page, width);
      expect.soft(await clipped(page), `${name} at ${width}`).toEqual([]);
    }
    await widen(page, 1280);
  };
  await look('sample');
  const box = page.locator('figure[data-figure="types-by-period"] .scroll');
  for (const width of [1280, 1920]) {
    await widen(page, width);
    const over = await box.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(over, 'the trend table is in view as a whole').toBeLessThanOrEqual(0);
  }
  await importFiles(page, { name: 'nhieu-nam.csv', text: caseFile({ rows: 5000, areas: 300 }) });
  await look('nine years');
  await page.locator('[data-filter="period"]').click();
  await page.locator('#menu-period input[name="grain"]').nth(3).check();
  await addressed(page, (params) => params.get('period') === 'month');
  await page.keyboard.press('Escape');
  await look('102 months');
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  for (const width of WIDTHS) {
    await widen(page, width);
    expect.soft(await sticksOut(page), `tables open at ${width}`).toEqual([]);
  }
  await page.close();
});

describe('paper', () => {
  test('the printed overview is A4, two pages or more, the same from any window', async () => {
    const page = await app.open('/', { theme: 'dark' });
    await app.ready(page);
    const pages: number[] = [];
    for (const width of [624, 1280]) {
      await widen(page, width);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      writeFileSync(join(OUTPUT, 'overview.pdf'), pdf);
      const text = pdf.toString('latin1');
      const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/g)];
      for (const [, across, down] of boxes) {
        expect(Math.abs(Number(across) - 595.3)).toBeLessThan(2);
        expect(Math.abs(Number(down) - 841.9)).toBeLessThan(2);
      }
      pages.push([...text.matchAll(/\/Type\s*\/Page\b/g)].length);
    }
    expect(pages[0]).toBeGreaterThanOrEqual(2);
    // Chromium shrinks a page that is too wide, and then fewer sheets are enough.
    expect(pages[1]).toBe(pages[0]);
    await page.close();
  });

  test('print is light in the dark theme too, without controls, with a running line', async () => {
    const page = await app.open('/', { theme: 'dark', viewport: { width: 624, height: 900 } });
    await app.ready(page);
    await page.emulateMedia({ media: 'print' });
    // Charts are drawn anew when the change of media arrives.
    const drawn = async () =>
      page.evaluate(() => getComputedStyle(document.querySelector('.canvas svg text') ?? document.body).fill);
    const before = await drawn();
    for (let i = 0; i < 100 && (await drawn()) === before; i++) await page.waitForTimeout(50);
    const seen = await page.evaluate(() => {
      const brightness = (colour: string) => {
        const [r = 0, g = 0, b = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
        return 0.3 * r + 0.6 * g + 0.1 * b;
      };
      const texts = [...document.querySelectorAll('.canvas svg text')].map(
        (text) => getComputedStyle(text).fill
      );
      return {
        page: brightness(getComputedStyle(document.body).color),
        charts: Math.max(...texts.map(brightness)),
        controls: [...document.querySelectorAll('header button, .filters button, [data-action]')].filter(
          (element) => element.getClientRects().length > 0
        ).length,
        running: document.querySelector('.running')?.getClientRects().length ?? 0
      };
    });
    expect(seen.page, 'text is dark').toBeLessThan(100);
    expect(seen.charts, 'text of charts is dark').toBeLessThan(160);
    expect(seen.controls).toBe(0);
    expect(seen.running).toBeGreaterThan(0);
    await page.screenshot({ path: join(OUTPUT, 'overview-print.png'), fullPage: true });
    await page.close();
    app.assertClean();
  });
});
