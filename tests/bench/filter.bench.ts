/**
 * A filter on 100 000 cases, as a user does it in Chromium: forty clicks on types, areas, years and "clear", each of which
 * makes all six figures of the overview anew, every one without its own filter. `slice` is what the figures
 * take (`so-vu:slice`), `painted` is from the click to the painted page (`so-vu:filter`). Messages to workers are counted:
 * the database is in one, so none means that no query ran.
 */
import { caseFile } from '../browser/caseFile';
import { startApp } from '../browser/harness';
import { importFiles } from '../browser/steps';

const ROWS = 100_000;
const ACTIONS = 40;
const FIGURES = ['types-ranked', 'areas-ranked', 'by-period'] as const;

interface Counted {
  messages: number;
}

function quantile(times: readonly number[], at: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `${(sorted[Math.ceil(sorted.length * at) - 1] ?? NaN).toFixed(1)} ms`;
}

const app = await startApp();
try {
  const page = await app.open('/');
  await app.ready(page);
  for (const [what, address] of [
    ['by year', ''],
    ['by month', '?period=month']
  ] as const) {
    if (address === '')
      await importFiles(page, { name: 'vu-viec.csv', text: caseFile({ rows: ROWS, areas: 60 }) });
    else {
      await page.locator('[data-filter="period"]').click();
      await page.locator('#menu-period input[name="grain"]').last().check();
      await page.keyboard.press('Escape');
      await app.ready(page);
    }
    await page.evaluate(() => {
      const own = globalThis as unknown as { counted?: Counted };
      if (own.counted) return;
      const counted = (own.counted = { messages: 0 });
      const post = Worker.prototype.postMessage;
      Worker.prototype.postMessage = function (this: Worker, ...given: unknown[]) {
        counted.messages += 1;
        return (post as (...all: unknown[]) => void).apply(this, given);
      } as typeof post;
    });
    await page.evaluate(() => {
      performance.clearMeasures('so-vu:slice');
      performance.clearMeasures('so-vu:filter');
      (globalThis as unknown as { counted: Counted }).counted.messages = 0;
    });
    for (let i = 0; i < ACTIONS; i++) {
      const figure = FIGURES[i % 4];
      const button = figure
        ? page.locator(`figure[data-figure="${figure}"] tr[data-key] th button`).nth((i * 7) % 8)
        : page.locator('[data-action="clear-filters"]').first();
      await button.evaluate((found: HTMLElement) => found.click());
      for (let done = 0; done <= i;) {
        done = await page.evaluate(() => performance.getEntriesByName('so-vu:filter').length);
        if (done <= i) await page.waitForTimeout(20);
      }
      await app.ready(page);
    }
    const { slices, paints, messages } = await page.evaluate(() => {
      const [slices = [], paints = []] = ['so-vu:slice', 'so-vu:filter'].map((name) =>
        performance.getEntriesByName(name).map(({ duration }) => duration)
      );
      const { messages } = (globalThis as unknown as { counted: Counted }).counted;
      return { slices, paints, messages };
    });
    for (const [name, times] of [
      ['slice', slices],
      ['painted', paints]
    ] as const) {
      const line = [`${ROWS} cases`, what, name, `${times.length} times`];
      console.log(
        `${line.map((text) => text.padEnd(14)).join('')} median ${quantile(times, 0.5).padStart(9)}   p95 ${quantile(times, 0.95).padStart(9)}`
      );
    }
    console.log(`${''.padEnd(28)}messages to the database: ${messages}`);
  }
} finally {
  await app.close();
}
