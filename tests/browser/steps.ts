/** What a user does, in steps that several tests take. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../../src/cli/ensure.mjs';
import { figure, ready } from './page';
import type { FigureTable } from './page';

export const FIGURES = [
  'totals',
  'by-period',
  'types-ranked',
  'areas-ranked',
  'types-by-period',
  'reconciliation'
] as const;
export type FigureName = (typeof FIGURES)[number];

/** A file as a browser gets it: a path, or made in the test. */
export type Chosen = string | { readonly name: string; readonly text: string };

/** A file of tests/files/given. */
export function given(name: string): string {
  return join(ROOT, 'tests/files/given', name);
}

/** A data set that ships. */
export function shipped(name: string): string {
  return join(ROOT, 'data', name);
}

/** Chooses files as with the file dialog and waits until the review has read them. */
export async function choose(page: Page, ...files: Chosen[]): Promise<void> {
  await put(page, files);
  await page.getByTestId('review').waitFor();
  await reviewed(page);
}

/** Waits until nothing is being read any more. (That `ready` alone says so is tested in page-state.) */
export async function reviewed(page: Page): Promise<void> {
  await page.locator('[data-action="cancel-reading"]').waitFor({ state: 'detached', timeout: 10_000 });
  await ready(page);
}

/** Chooses files and waits for nothing. */
export async function put(page: Page, files: readonly Chosen[]): Promise<void> {
  // From disk, as a user's files come: handed over as bytes, a large one holds the page up by itself.
  const paths = files.map((file) => (typeof file === 'string' ? file : written(file.name, file.text)));
  await page.getByTestId('file-input').setInputFiles(paths);
}

let shelf: string | null = null;
let shelved = 0;

/** A made file on disk, in a folder of its own, gone when the tests end. */
function written(name: string, text: string): string {
  if (!shelf) {
    const made = (shelf = mkdtempSync(join(tmpdir(), 'so-vu-files-')));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  }
  const folder = join(shelf, String(shelved++));
  mkdirSync(folder);
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

/** Confirms the review and waits until the overview shows what was imported. */
export async function confirmImport(page: Page): Promise<void> {
  await page.getByTestId('confirm-import').click();
  await page.waitForURL((url) => url.pathname === '/');
  await ready(page);
}

export async function importFiles(page: Page, ...files: Chosen[]): Promise<void> {
  await choose(page, ...files);
  await confirmImport(page);
}

/** To a page of the app by its own navigation, so that the data stay. */
export async function visit(
  page: Page,
  path: '/' | '/records' | '/table' | '/import' | '/settings' | '/consolidation' | '/report'
): Promise<void> {
  const menu = page.locator('header button[aria-controls="nav"]');
  if (await menu.isVisible()) await menu.click();
  const links = page.locator('header nav a');
  const at = await links.evaluateAll(
    (found, wanted) => found.findIndex((link) => (link as HTMLAnchorElement).pathname === wanted),
    path
  );
  await links.nth(at).click();
  await page.waitForURL((url) => url.pathname === path);
  await ready(page);
}

export async function figures(page: Page): Promise<Record<FigureName, FigureTable>> {
  const entries: [FigureName, FigureTable][] = [];
  for (const id of FIGURES) entries.push([id, await figure(page, id)]);
  return Object.fromEntries(entries) as Record<FigureName, FigureTable>;
}

export type Numbers = Record<string, Record<string, readonly [number | null, number | null, number | null]>>;

/** The numbers of a table alone: `[value, low, high]` by row and column. Columns of words are left out. */
export function numbers(table: FigureTable, columns?: readonly string[]): Numbers {
  return Object.fromEntries(
    table.keys.map((key) => [
      key,
      Object.fromEntries(
        Object.entries(table.rows[key] ?? {})
          .filter(([column]) => (columns ? columns.includes(column) : !WORDS.has(column)))
          .map(([column, cell]) => [column, [cell.value, cell.low, cell.high] as const])
      )
    ])
  );
}
const WORDS = new Set(['basis', 'verdict']);

export interface Counts {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly totals: number;
}

/** The counts at the foot of the review. */
export async function counts(page: Page): Promise<Counts> {
  const found = await page
    .locator('[data-testid="review"] [data-count]')
    .evaluateAll((elements) =>
      elements.map((element) => [
        element.getAttribute('data-count'),
        Number(element.getAttribute('data-value'))
      ])
    );
  return Object.fromEntries(found) as Counts;
}

export interface ListedProblem {
  /** empty where the list leaves it out, all rows being of one file */
  readonly file: string;
  readonly row: number;
  readonly column: string;
  readonly action: string;
  readonly text: string;
  /** the reason in words, as shown */
  readonly reason: string;
}

/** The problems as the review lists them. */
export async function problems(page: Page): Promise<ListedProblem[]> {
  return page.locator('table[data-testid="problems"]').evaluateAll((tables) =>
    tables.flatMap((table) => {
      const heads = [...table.querySelectorAll('thead th')].map((head) => head.textContent?.trim() ?? '');
      return [...table.querySelectorAll('tr[data-row]')].map((row) => {
        const cells = [...row.querySelectorAll('td')].map((cell) => cell.textContent?.trim() ?? '');
        const under = (...names: string[]) => cells[heads.findIndex((head) => names.includes(head))] ?? '';
        return {
          file: under('Tệp', 'File'),
          row: Number(row.getAttribute('data-row')),
          column: row.getAttribute('data-column') ?? '',
          action: row.getAttribute('data-action') ?? '',
          text: under('Nội dung', 'Text'),
          reason: under('Lý do', 'Reason')
        };
      });
    })
  );
}

/** Waits until the address satisfies a condition and the page is painted for it. */
export async function addressed(page: Page, holds: (params: URLSearchParams) => boolean): Promise<void> {
  await page.waitForURL((url) => holds(url.searchParams));
  await ready(page);
}
