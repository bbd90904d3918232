/** What a test asks of an open page. */
import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

/** A figure's table by the hooks of DESIGN §3. Unknown is `null`. */
export interface FigureTable {
  /** keys of the rows, in their order on screen */
  readonly keys: readonly string[];
  readonly rows: Readonly<Record<string, Readonly<Record<string, FigureCell>>>>;
}

export interface FigureCell {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly text: string;
}

export interface AxeFinding {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  readonly nodes: readonly string[];
}

/** Polls until the page says `ready` or `error`, and gives which. */
export async function ready(page: Page, timeout = 60_000): Promise<'ready' | 'error'> {
  const end = Date.now() + timeout;
  let state = '';
  while (Date.now() < end) {
    // A navigation in between ends the evaluation; the next page is asked again.
    state = await page.evaluate(() => document.documentElement.dataset['state'] ?? '').catch(() => '');
    if (state === 'ready' || state === 'error') return state;
    await page.waitForTimeout(50);
  }
  throw new Error(`${page.url()} was not ready in ${timeout} ms; it says "${state}"`);
}

/** Serious and critical findings of axe. */
export async function axe(page: Page): Promise<AxeFinding[]> {
  await page.evaluate(axeCore.source);
  const { violations } = await page.evaluate(() => {
    const { axe } = globalThis as unknown as { axe: typeof axeCore };
    return axe.run(document, { resultTypes: ['violations'] });
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, help, nodes }) => ({
      id,
      impact: String(impact),
      help,
      nodes: nodes.map((node) => `${node.target.join(' ')}: ${node.failureSummary ?? ''}`)
    }));
}

/** Reads a figure's table. */
export async function figure(page: Page, id: string): Promise<FigureTable> {
  const rows = await page.evaluate((figureId) => {
    const table = document.querySelector(`table[data-figure-table="${figureId}"]`);
    if (!table) return null;
    const number = (text: string | undefined) => (text === undefined || text === '' ? null : Number(text));
    return [...table.querySelectorAll<HTMLTableRowElement>('tr[data-key]')].map((row) => ({
      key: row.dataset['key'] ?? '',
      cells: [...row.querySelectorAll<HTMLTableCellElement>('td[data-col]')].map((cell) => ({
        col: cell.dataset['col'] ?? '',
        value: number(cell.dataset['value']),
        low: number(cell.dataset['low']),
        high: number(cell.dataset['high']),
        text: cell.textContent.trim()
      }))
    }));
  }, id);
  if (!rows) throw new Error(`${page.url()} has no table[data-figure-table="${id}"]`);
  return {
    keys: rows.map((row) => row.key),
    rows: Object.fromEntries(
      rows.map(({ key, cells }) => [key, Object.fromEntries(cells.map(({ col, ...cell }) => [col, cell]))])
    )
  };
}
