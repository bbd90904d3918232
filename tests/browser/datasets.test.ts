/**
 * Two files of public statistics, NCRB (India) and SSMSI (France), through the built app. They are not ours
 * to ship: DATASETS says in which folder they lie.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp } from './harness';
import type { App } from './harness';
import { choose, confirmImport, counts, figures, reviewed } from './steps';

const FOLDER = process.env['DATASETS'] ?? '';
const NCRB = join(FOLDER, 'ncrb_cyber_fraud_states_wide.csv');
const SSMSI = join(FOLDER, 'fr_ssmsi_departements_2016_2022.csv');

describe.skipIf(FOLDER === '' || !existsSync(NCRB) || !existsSync(SSMSI))('real files', () => {
  let app: App;
  let page: Page;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    page = await app.open('/import');
    expect(await app.ready(page)).toBe('ready');
  });
  afterEach(async () => {
    await page.close();
    app.assertClean();
  });

  async function answer(kind: string, choice: string): Promise<void> {
    await page.locator(`[data-question="${kind}"] input[value="${choice}"]`).check();
    await reviewed(page);
  }

  test('NCRB: years and states come to the file’s own totals, no total is added to its parts', async () => {
    await choose(page, NCRB);
    expect(await counts(page)).toEqual({ rows: 39, accepted: 36, rejected: 0, totals: 3 });
    const [head = [], ...rows] = readFileSync(NCRB, 'utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    const kinds = await page
      .locator('[data-question]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-question')));
    expect(kinds.filter((kind) => kind !== 'measure')).toEqual([]);
    if (kinds.length > 0) await answer('measure', 'cases');
    expect(await page.locator('[data-whole="groups"]').textContent()).toContain('2 dòng là tổng');
    await confirmImport(page);
    const { 'by-period': years, 'areas-ranked': areas } = await figures(page);
    const whole = rows.find((row) => row[1]?.includes('All India')) ?? [];
    const totals = head.flatMap((name, i) => {
      const year = /^(\d{4}) - Total$/.exec(name)?.[1];
      return year ? [{ year, i }] : [];
    });
    expect(totals.map(({ i }) => Number(whole[i]))).toEqual([3353, 6229, 10395, 14007, 17470]);
    for (const { year, i } of totals) {
      expect(years.rows[year]?.['cases']?.value, year).toBe(Number(whole[i]));
    }
    for (const row of rows) {
      const name = row[1] ?? '';
      if (/total/i.test(name)) continue;
      const known = totals.map(({ i }) => row[i] ?? '').filter((cell) => /^\d+$/.test(cell));
      const sum = known.reduce((all, cell) => all + Number(cell), 0);
      expect(areas.rows[name]?.['cases']?.value, name).toBe(sum);
    }
  });

  test('SSMSI: the two digits are asked about; counts of every year and department are the file’s', async () => {
    await choose(page, SSMSI);
    expect(await counts(page)).toEqual({ rows: 9898, accepted: 9898, rejected: 0, totals: 0 });
    expect(await page.locator('[data-question]').count()).toBe(1);
    expect(await page.getByTestId('confirm-import').isDisabled()).toBe(true);
    await answer('two-digit-year', '20yy');
    await confirmImport(page);
    const [head = [], ...rows] = readFileSync(SSMSI, 'utf8')
      .replace(/^\uFEFF/, '')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(';'));
    const at = (name: string): number => head.indexOf(name);
    const sums = (by: number): Map<string, number> => {
      const found = new Map<string, number>();
      for (const row of rows) {
        const key = row[by] ?? '';
        found.set(key, (found.get(key) ?? 0) + Number(row[at('faits')]));
      }
      return found;
    };
    const { 'by-period': years, totals, 'areas-ranked': areas } = await figures(page);
    const byYear = sums(at('annee'));
    expect(byYear.size).toBe(7);
    for (const [year, sum] of byYear) expect(years.rows[`20${year}`]?.['cases']?.value, year).toBe(sum);
    for (const [code, sum] of sums(at('Code.département')))
      expect(areas.rows[code]?.['cases']?.value, code).toBe(sum);
    const all = [...byYear.values()].reduce((a, b) => a + b, 0);
    expect(totals.rows['cases']?.['value']?.value).toBe(all);
  });
});
