/** 100 000 cases: a moving bar, a page that answers, a way out, and exact figures. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { caseFile, countCases } from './caseFile';
import { shared } from './shared';
import { confirmImport, counts, figures, put, reviewed, visit } from './steps';

const ROWS = 100_000;
const text = caseFile({ rows: ROWS });
const count = countCases(text);
const file = { name: 'vu-viec-2018-2026.csv', text };

const there = shared();

interface Seen {
  /** share done, at each frame that showed another one */
  readonly progress: number[];
  /** from each press of the language button to the page in the other language */
  readonly answers: number[];
  /** the longest time without a frame */
  gap: number;
}

/** Notes at every frame what the user sees. */
async function look(page: Page): Promise<void> {
  await page.evaluate(() => {
    const seen: Seen = { progress: [], answers: [], gap: 0 };
    (globalThis as unknown as { seen: Seen }).seen = seen;
    let last = performance.now();
    const frame = () => {
      const now = performance.now();
      const bar = document.querySelector('progress');
      if (bar) {
        seen.gap = Math.max(seen.gap, now - last);
        const share = bar.value / bar.max;
        if (bar.hasAttribute('value') && share !== seen.progress.at(-1)) seen.progress.push(share);
      }
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    let pressed = 0;
    addEventListener('pointerdown', (event) => (pressed = event.timeStamp), { capture: true });
    new MutationObserver(() => {
      if (document.querySelector('progress')) seen.answers.push(performance.now() - pressed);
    }).observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  });
}
const seenBy = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);

test('reading can be cancelled, and the old figures stay', async () => {
  const { page } = there;
  const before = await figures(page);
  await put(page, [file]);
  const cancel = page.locator('[data-action="cancel-reading"]');
  await cancel.click();
  await reviewed(page);
  expect(await page.getByTestId('confirm-import').count()).toBe(0);
  expect(await page.locator('[role="status"]').allInnerTexts()).toContainEqual(
    expect.stringMatching(/Đã hủy/)
  );
  await visit(page, '/');
  expect(await figures(page)).toEqual(before);
});

test('the bar moves and the page answers while the file is read', async () => {
  const { page } = there;
  await look(page);
  await put(page, [file]);
  await page.locator('[data-action="cancel-reading"]').waitFor();
  const language = page.locator('header .end button').first();
  await language.click();
  await language.click();
  await reviewed(page);
  const seen = await seenBy(page);
  const rising = seen.progress.filter((share, i) => i === 0 || share > (seen.progress[i - 1] ?? 0));
  expect(rising.length, `shares seen: ${seen.progress.join(' ')}`).toBeGreaterThanOrEqual(4);
  expect(rising.some((share) => share > 0.2 && share < 0.9)).toBe(true);
  expect(seen.answers.length, 'clicks answered while reading').toBeGreaterThanOrEqual(1);
  for (const answer of seen.answers) expect(answer).toBeLessThan(500);
  expect(seen.gap, 'longest time without a frame').toBeLessThan(500);
  expect(await counts(page)).toEqual({ rows: ROWS, accepted: ROWS, rejected: 0, totals: 0 });
});

test('the figures equal an independent count', async () => {
  const { page } = there;
  await confirmImport(page);
  const tables = await figures(page);
  expect(tables.totals.rows['cases']?.['value']?.value).toBe(count.all.cases);
  expect(tables.totals.rows['loss']?.['value']?.value).toBe(count.all.loss);
  expect(tables['by-period'].keys).toEqual([...count.years.keys()].sort());
  for (const [year, tally] of count.years) {
    expect(tables['by-period'].rows[year]?.['cases']?.value, year).toBe(tally.cases);
    expect(tables['by-period'].rows[year]?.['loss']?.value, year).toBe(tally.loss);
  }
  expect([...tables['types-ranked'].keys].sort()).toEqual([...count.types.keys()].sort());
  for (const [type, tally] of count.types) {
    expect(tables['types-ranked'].rows[type]?.['cases']?.value, type).toBe(tally.cases);
    expect(tables['types-ranked'].rows[type]?.['loss']?.value, type).toBe(tally.loss);
  }
  for (const [area, tally] of count.areas) {
    expect(tables['areas-ranked'].rows[area]?.['cases']?.value, area).toBe(tally.cases);
    expect(tables['areas-ranked'].rows[area]?.['loss']?.value, area).toBe(tally.loss);
  }
  for (const [key, tally] of count.typeYears) {
    const [type = '', year = ''] = key.split('|');
    const row = tables['types-by-period'].rows[type];
    expect(row?.[`${year}:cases`]?.value, key).toBe(tally.cases);
    expect(row?.[`${year}:loss`]?.value, key).toBe(tally.loss);
  }
});

test('what was done is measured, with its rows', async () => {
  const { page } = there;
  await page
    .locator('figure[data-figure="types-ranked"] tr[data-key] th button')
    .first()
    .evaluate((button: HTMLElement) => button.click());
  await page.waitForURL(/type=/);
  await there.app.ready(page);
  const measured = await page.evaluate(() =>
    performance
      .getEntriesByType('measure')
      .filter(({ name }) => name.startsWith('so-vu:'))
      .map((entry) => ({
        name: entry.name,
        duration: entry.duration,
        rows: (entry as PerformanceMeasure).detail?.rows as unknown
      }))
  );
  for (const { name, rows } of measured) expect(rows, name).toBeTypeOf('number');
  const last = (name: string) => measured.findLast((entry) => entry.name === `so-vu:${name}`);
  for (const name of ['parse', 'load', 'cube', 'import', 'slice', 'filter']) {
    expect(last(name)?.rows, `so-vu:${name}`).toBe(ROWS);
  }
  for (const name of ['boot', 'open']) expect(last(name), `so-vu:${name}`).toBeDefined();
  console.log(
    measured
      .slice(-14)
      .map(({ name, duration }) => `${name} ${duration.toFixed(0)} ms`)
      .join(' · ')
  );
  there.app.assertClean();
});
