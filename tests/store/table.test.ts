/**
 * Every number of the trend table against SQL written for this test, run on the records: on the shipped data, on a
 * province of 50 000 cases, and on the two real files when DATASETS says where they are.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALENDAR_YEAR } from '../../src/lib/cases/calendar';
import { parseIsoDay } from '../../src/lib/cases/day';
import { MEASURE_IDS } from '../../src/lib/cases/measures';
import type { Cube } from '../../src/lib/cube/cube';
import { contextOf, type Context, type View } from '../../src/lib/figures/context';
import type { Figure } from '../../src/lib/figures/figure';
import { table } from '../../src/lib/figures/table';
import { furtherAsked, TABLE_START, type TableChoices } from '../../src/lib/figures/tableChoices';
import { tablePlan } from '../../src/lib/figures/tablePlan';
import { readFile } from '../../src/lib/intake/intake';
import { withConnection, type Database } from '../../src/lib/store/connection';
import type { Where } from '../../src/lib/store/dimensions';
import type { Input } from '../../src/lib/store/records';
import { storeOn, type Store } from '../../src/lib/store/store';
import { startInNode } from './engine';
import { province, TYPES } from './province';

let database: Database;
let store: Store;
beforeAll(async () => {
  database = await startInNode();
  store = await storeOn(database);
});
afterAll(() => store.close());

const VIEW: View = {
  lang: 'vi',
  filter: { fromMonth: null, toMonth: null, types: null, areas: null },
  grain: 'year',
  compare: { kind: 'previous' },
  unit: 'auto',
  today: parseIsoDay('2026-11-22') ?? 0
};

function contextFor(cube: Cube, view: Partial<View> = {}): Context {
  const info = {
    title: 'thử',
    place: null,
    subject: null,
    source: 'thử',
    sample: false,
    yearly: false,
    foreign: null,
    status: null
  };
  return contextOf(cube, info, { ...VIEW, ...view }, MEASURE_IDS);
}

/** The table as the page makes it: cube, plan, medians, figure. */
async function made(
  choices: Partial<TableChoices>,
  view: Partial<View> = {},
  where: readonly Where[] = []
): Promise<{ figure: Figure; cube: Cube }> {
  const all = { ...TABLE_START, ...choices };
  const cube = await store.cube(CALENDAR_YEAR, null, undefined, { by: furtherAsked(all.rows), where });
  const context = contextFor(cube, view);
  const plan = tablePlan(all, context);
  const medians = await Promise.all(
    plan.questions.map((question) => store.medians(CALENDAR_YEAR, question, { where }))
  );
  return { figure: table(plan, medians, context), cube };
}

async function rows(sql: string): Promise<Record<string, unknown>[]> {
  const found = await withConnection(database, (connection) => connection.query(sql));
  return found.toArray().map((row: { toJSON(): Record<string, unknown> }) => row.toJSON());
}

function valueAt(figure: Figure, key: string, column: string): number | null {
  return figure.rows.find((row) => row.key === key)?.cells[column]?.value ?? null;
}

async function load(path: string, name: string): Promise<Input> {
  const reading = await readFile(new Uint8Array(readFileSync(path)), name, { today: VIEW.today });
  if (!reading.ok) throw new Error(`refused: ${reading.fault}`);
  return { source: { id: 0, name, level: reading.reading.level }, table: reading.records };
}

/** Values in the order of the store's codes. */
const inOrder = (values: readonly string[]): string[] => [...values].sort(new Intl.Collator('vi').compare);

describe('the shipped data: Khánh Hòa 2020–2022', () => {
  beforeAll(async () => store.load([await load('data/khanh-hoa-2020-2022.csv', 'khanh-hoa.csv')]));

  it('has the nine types, their sum, the stated total and what lies between', async () => {
    const { figure, cube } = await made({});
    const parts = await rows(`SELECT type, cases, loss, loss_high FROM records WHERE role = 0`);
    expect(parts).toHaveLength(9);
    for (const part of parts) {
      const key = cube.types[Number(part['type'])] ?? '?';
      expect(valueAt(figure, key, '2022:cases')).toBe(Number(part['cases']));
      const cell = figure.rows.find((row) => row.key === key)?.cells['2022:loss'];
      expect([cell?.value, cell?.high]).toEqual([Number(part['loss']), Number(part['loss_high'])]);
    }
    const totals = await rows(`SELECT year(first_day) AS y, cases FROM records WHERE role = 1`);
    for (const total of totals)
      expect(valueAt(figure, 'stated', `${Number(total['y'])}:cases`)).toBe(Number(total['cases']));
    expect(valueAt(figure, 'sum', '2022:cases')).toBe(468);
    expect(valueAt(figure, 'difference', '2022:cases')).toBe(7);
    expect(figure.headline).toBe(
      'Chiếm quyền điều khiển Facebook, Zalo có số vụ cao nhất năm 2022: 105 vụ, 22,4% của 468 vụ'
    );
    expect(valueAt(figure, 'stated', 'change:cases')).toBe(275);
  });

  it('names the denominator of its shares', async () => {
    const stated = await made({ share: 'stated' });
    const parts = await made({ share: 'parts' });
    const key =
      stated.cube.types.find((type) => type.startsWith('Huy động vốn') || type.includes('huy động vốn')) ??
      '?';
    expect(valueAt(stated.figure, key, '2022:cases:share')).toBeCloseTo(36 / 461, 12);
    expect(valueAt(parts.figure, key, '2022:cases:share')).toBeCloseTo(36 / 468, 12);
    expect(valueAt(parts.figure, key, '2022:loss:share')).toBeCloseTo(44.8e9 / 108.715e9, 12);
    expect(stated.figure.sub).toContain('tỷ trọng trên tổng cộng');
    expect(parts.figure.sub).toContain('tỷ trọng trên tổng các dòng');
    expect(valueAt(parts.figure, 'sum', '2022:cases:share')).toBe(1);
  });

  it('sums and names what is left over', async () => {
    const { figure } = await made({ top: 3 });
    expect(figure.rows.slice(0, 5).map((row) => row.label)).toEqual([
      'Chiếm quyền điều khiển Facebook, Zalo',
      'Tuyển cộng tác viên bán hàng online',
      '“Bẫy tình”, nhận quà qua mạng xã hội',
      'Còn lại (5 loại)',
      'Các thủ đoạn khác'
    ]);
    expect(valueAt(figure, '…rest', '2022:cases')).toBe(56 + 49 + 36 + 35 + 8);
    expect(valueAt(figure, 'sum', '2022:cases')).toBe(468);
  });
});

describe('a province of 50 000 cases', () => {
  beforeAll(() => store.load(province()));

  /** All rows of the dimension by year, as SQL has them; only what lies within one year. */
  async function plain(column: string, measures: string): Promise<Map<string, Record<string, unknown>>> {
    const found = await rows(
      `SELECT ${column} AS k, year(first_day) AS y, ${measures} FROM records
       WHERE role = 0 AND year(first_day) = year(last_day) GROUP BY ALL`
    );
    return new Map(found.map((row) => [`${Number(row['k'] ?? -1)}:${Number(row['y'])}`, row]));
  }
  const dong = (name: string): string => `sum(CASE WHEN currency IS NULL THEN ${name} END)`;

  it.each([
    ['type', 'type'],
    ['area', 'area'],
    ['unit', 'category_0'],
    ['channel', 'category_1'],
    ['status', 'category_2'],
    ['cat-muc-do', 'category_3']
  ])('by %s: sums of cases, losses and persons', async (by, column) => {
    const { figure, cube } = await made({ rows: by, measures: ['cases', 'loss', 'victims', 'prosecuted'] });
    const labels = by === 'type' ? cube.types : by === 'area' ? cube.areas : (cube.further[0]?.labels ?? []);
    // The counted file states yearly totals over all types: its area is the one that they speak for.
    const stated = by === 'area' ? 'Huyện đảo Trường Sa' : null;
    const sql = await plain(
      column,
      `sum(cases) AS cases, ${dong('loss')} AS loss, ${dong('loss_low')} AS low, ${dong('loss_high')} AS high,
       sum(victims) AS victims, sum(prosecuted) AS prosecuted`
    );
    const years = figure.columns.flatMap((own) => /^(\d{4}):cases$/.exec(own.id)?.[1] ?? []);
    expect(years).toEqual(['2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026']);
    let compared = 0;
    for (const row of figure.rows.filter((own) => own.role === 'item' || own.role === 'remainder')) {
      if (row.key === stated) continue;
      for (const year of years) {
        const want = sql.get(`${labels.indexOf(row.key)}:${year}`);
        for (const id of ['cases', 'loss', 'victims', 'prosecuted']) {
          const cell = row.cells[`${year}:${id}`];
          const wanted = want?.[id];
          if (wanted === undefined || wanted === null) {
            // No record at all: none in a list of cases, unknown beside a file of counts.
            expect([null, 0], `${row.key} ${year} ${id}`).toContain(cell?.value ?? null);
            continue;
          }
          compared++;
          expect(cell?.value, `${row.key} ${year} ${id}`).toBe(Number(wanted));
          if (id === 'loss') {
            expect([cell?.low ?? cell?.value, cell?.high ?? cell?.value]).toEqual([
              Number(want?.['low']),
              Number(want?.['high'])
            ]);
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
  });

  it('means, medians, net losses and clearance rates', async () => {
    const { figure, cube } = await made({
      rows: 'type',
      measures: ['meanLoss', 'medianLoss', 'netLoss', 'clearanceRate']
    });
    const sql = await rows(
      `SELECT type AS k, year(first_day) AS y,
         sum(CASE WHEN currency IS NULL THEN loss END) / sum(CASE WHEN currency IS NULL AND loss IS NOT NULL THEN cases END) AS mean,
         quantile_cont(CASE WHEN currency IS NULL AND source = 0 THEN loss END, 0.5) AS median,
         sum(CASE WHEN currency IS NULL THEN loss END) - sum(CASE WHEN currency IS NULL THEN recovered END) AS net,
         sum(cleared) / sum(CASE WHEN cleared IS NOT NULL THEN cases END) AS rate
       FROM records WHERE role = 0 AND year(first_day) = year(last_day) AND type IS NOT NULL GROUP BY ALL`
    );
    expect(sql.length).toBeGreaterThan(90);
    for (const row of sql) {
      const key = cube.types[Number(row['k'])] ?? '?';
      const at = (id: string): number | null => valueAt(figure, key, `${Number(row['y'])}:${id}`);
      expect(at('meanLoss')).toBeCloseTo(Number(row['mean']), 3);
      expect(at('medianLoss')).toBe(Number(row['median']));
      expect(at('netLoss')).toBe(Number(row['net']));
      expect(at('clearanceRate')).toBeCloseTo(Number(row['rate']), 12);
    }
    const [all] = await rows(
      `SELECT quantile_cont(loss, 0.5) AS m, count(*)::DOUBLE AS n FROM records
       WHERE source = 0 AND currency IS NULL AND loss IS NOT NULL AND year(first_day) = year(last_day)`
    );
    expect(valueAt(figure, 'sum', 'sum:medianLoss')).toBe(Number(all?.['m']));
    expect(figure.notes.join(' ')).toContain(new Intl.NumberFormat('vi-VN').format(Number(all?.['n'])));
  });

  it('bands of the loss: single cases alone, and all of them', async () => {
    const { figure } = await made({ rows: 'loss-band', measures: ['cases'], order: 'value' });
    const sql = await rows(
      `SELECT
         sum(cases) FILTER (WHERE currency IS NULL AND (loss_high < 2e6 OR (loss_high = 2e6 AND loss_low < 2e6 AND loss_qualifier = 1))) AS a,
         sum(cases) FILTER (WHERE currency IS NULL AND loss_low >= 500e6) AS e,
         sum(cases) FILTER (WHERE loss IS NULL OR currency IS NOT NULL) AS u
       FROM records WHERE source = 0 AND year(first_day) = 2023 AND year(last_day) = 2023`
    );
    expect(valueAt(figure, 'under-2', '2023:cases')).toBe(Number(sql[0]?.['a']));
    expect(valueAt(figure, 'from-500', '2023:cases')).toBe(Number(sql[0]?.['e']));
    expect(valueAt(figure, '', '2023:cases')).toBe(Number(sql[0]?.['u']));
    const [whole] = await rows(
      `SELECT sum(cases) AS n FROM records WHERE role = 0 AND year(first_day) = 2023 AND year(last_day) = 2023`
    );
    expect(valueAt(figure, 'sum', '2023:cases')).toBe(Number(whole?.['n']));
    expect(figure.rows.slice(0, 3).map((row) => row.key)).toEqual(['under-2', '2-50', '50-200']);
  });

  it('changes of the last period and from a base year; the rest and the limit do not change the sum', async () => {
    const base = { compare: { kind: 'base' as const, year: 2020 } };
    const toYear = { filter: { ...VIEW.filter, fromMonth: 2022 * 12, toMonth: 2024 * 12 + 11 } };
    const { figure, cube } = await made({ rows: 'channel', measures: ['cases'] }, { ...base, ...toYear });
    expect(figure.columns.map((column) => column.id)).toEqual([
      '2022:cases',
      '2023:cases',
      '2024:cases',
      'sum:cases',
      'change:cases',
      'percent:cases'
    ]);
    const at = cube.further[0]?.labels.indexOf('Zalo') ?? -1;
    const [sql] = await rows(
      `SELECT sum(cases) FILTER (WHERE year(first_day) = 2024) AS n, sum(cases) FILTER (WHERE year(first_day) = 2020) AS b
       FROM records WHERE role = 0 AND category_1 = ${at} AND year(first_day) = year(last_day)`
    );
    const [now, before] = [Number(sql?.['n']), Number(sql?.['b'])];
    expect(valueAt(figure, 'Zalo', 'change:cases')).toBe(now - before);
    expect(valueAt(figure, 'Zalo', 'percent:cases')).toBeCloseTo(now / before - 1, 12);
    const cut = await made({ rows: 'channel', measures: ['cases'], top: 2 }, { ...base, ...toYear });
    // Whoever leads, leads among all, also when only two are shown.
    expect(cut.figure.headline).toBe(figure.headline);
    for (const column of ['2022:cases', 'sum:cases', 'change:cases'])
      expect(valueAt(cut.figure, 'sum', column)).toBe(valueAt(figure, 'sum', column));
  });

  it('months chosen cut the years: each is a column of the months chosen', async () => {
    const filter = { ...VIEW.filter, fromMonth: 2023 * 12 + 4, toMonth: 2025 * 12 + 7 };
    const choices = { rows: 'status', measures: ['cases', 'victims', 'medianLoss'] };
    const { figure, cube } = await made(choices, { filter });
    const inside = `source = 0 AND first_day >= DATE '2023-05-01' AND last_day < DATE '2025-09-01'`;
    const sql = await rows(
      `SELECT category_2 AS k, year(first_day) AS y, sum(cases) AS cases, sum(victims) AS victims,
         quantile_cont(CASE WHEN currency IS NULL THEN loss END, 0.5) AS median
       FROM records WHERE ${inside} AND year(first_day) = year(last_day) AND category_2 IS NOT NULL GROUP BY ALL`
    );
    expect(sql).toHaveLength(4 * 3);
    for (const row of sql) {
      const key = cube.further[0]?.labels[Number(row['k'])] ?? '?';
      const at = (id: string): number | null => valueAt(figure, key, `${Number(row['y'])}:${id}`);
      expect([key, row['y'], at('cases'), at('victims'), at('medianLoss')]).toEqual([
        key,
        row['y'],
        Number(row['cases']),
        Number(row['victims']),
        Number(row['median'])
      ]);
    }
    expect(figure.columns[0]?.label).toBe('01/05–31/12/2023 *');
    expect(figure.columns.some((column) => column.id.startsWith('change'))).toBe(false);
    const half = { ...VIEW.filter, fromMonth: 2024 * 12, toMonth: 2024 * 12 + 5 };
    const cut = await made({ rows: 'status', measures: ['cases'] }, { filter: half });
    const [whole] = await rows(
      `SELECT sum(cases) AS n FROM records WHERE role = 0 AND first_day >= DATE '2024-01-01' AND last_day < DATE '2024-07-01'`
    );
    expect(valueAt(cut.figure, 'sum', '2024:cases')).toBe(Number(whole?.['n']));
    expect(cut.figure.headline).toContain('6 tháng đầu năm 2024');
  });

  it('rows known by a longer time than the columns are in no sum of theirs, which leads to no records', async () => {
    const year = await made({ rows: 'status', measures: ['cases'] });
    const month = await made({ rows: 'status', measures: ['cases'] }, { grain: 'month' });
    const records = (figure: Figure): unknown =>
      figure.columns.find((column) => column.id === 'sum:cases')?.records;
    expect(records(year.figure)).toBeTruthy();
    expect(records(month.figure)).toBeUndefined();
  });

  it('months add up to years, values to the whole, whatever is asked', async () => {
    for (const [by, view] of [
      ['status', {}],
      ['unit', { filter: { ...VIEW.filter, types: new Set([TYPES[3]]) } }]
    ] as const) {
      const year = await made({ rows: by, measures: ['cases', 'victims'] }, view);
      const month = await made({ rows: by, measures: ['cases', 'victims'] }, { ...view, grain: 'month' });
      const [sql] = await rows(
        `SELECT sum(cases) AS n FROM records WHERE source = 0 AND role = 0
         AND (year(first_day), month(first_day)) = (2024, 5) AND (year(last_day), month(last_day)) = (2024, 5)
         ${by === 'unit' ? `AND type = ${inOrder(TYPES).indexOf(TYPES[3])}` : ''}`
      );
      const counted = await rows(
        `SELECT coalesce(sum(cases), 0) AS n FROM records WHERE source = 1 AND role = 0
         AND (year(first_day), month(first_day)) = (2024, 5)
         ${by === 'unit' ? `AND type = ${inOrder(TYPES).indexOf(TYPES[3])}` : ''}`
      );
      expect(valueAt(month.figure, 'sum', '2024-05:cases')).toBe(
        Number(sql?.['n']) + Number(counted[0]?.['n'])
      );
      for (const figure of [year.figure, month.figure]) {
        for (const column of figure.columns.filter((own) => /^\d/.test(own.id))) {
          const parts = figure.rows.filter((row) => row.role === 'item' || row.role === 'remainder');
          const sum = parts.reduce((all, row) => all + (row.cells[column.id]?.value ?? 0), 0);
          expect(valueAt(figure, 'sum', column.id) ?? 0).toBe(sum);
        }
      }
    }
  });

  it('only the records asked for', async () => {
    const where = [{ dimension: 'channel', values: ['Zalo'] }];
    const { figure } = await made({ rows: 'status', measures: ['cases'] }, { where }, where);
    const channels = inOrder(['Zalo', 'Facebook', 'Điện thoại', 'Telegram', 'Tin nhắn SMS', 'Trang web']);
    const [sql] = await rows(
      `SELECT sum(cases) AS n FROM records WHERE role = 0 AND category_1 = ${channels.indexOf('Zalo')}
       AND year(first_day) = 2025 AND year(last_day) = 2025`
    );
    expect(valueAt(figure, 'sum', '2025:cases')).toBe(Number(sql?.['n']));
    expect(figure.sub).toContain('kênh, phương tiện: Zalo');
  });
});

const FOLDER = process.env['DATASETS'] ?? '';
describe.skipIf(!existsSync(join(FOLDER, 'fr_ssmsi_departements_2016_2022.csv')))('real files', () => {
  it.each([
    ['fr_ssmsi_departements_2016_2022.csv', 'area'],
    ['ncrb_cyber_fraud_states_wide.csv', 'area'],
    ['ncrb_cyber_fraud_states_wide.csv', 'type']
  ])('%s by %s', async (name, by) => {
    await store.load([await load(join(FOLDER, name), name)]);
    const { figure, cube } = await made({ rows: by, measures: ['cases'] });
    const other = by === 'area' ? 'type' : 'area';
    const sql = await rows(
      `WITH parts AS (SELECT ${by} AS k, year(first_day) AS y, sum(cases) AS n FROM records WHERE role = 0 GROUP BY ALL),
       stated AS (SELECT ${by} AS k, year(first_day) AS y, sum(cases) AS n FROM records
                  WHERE role = 1 AND ${by} IS NOT NULL AND ${other} IS NULL GROUP BY ALL)
       SELECT k, y, coalesce(stated.n, parts.n) AS n FROM parts LEFT JOIN stated USING (k, y)`
    );
    const labels = by === 'type' ? cube.types : cube.areas;
    expect(sql.length).toBeGreaterThan(20);
    for (const row of sql) {
      const key = labels[Number(row['k'])] ?? '';
      // Ladakh did not exist in 2018: NA, which is not none.
      const wanted = row['n'] === null ? null : Number(row['n']);
      expect(valueAt(figure, key, `${Number(row['y'])}:cases`), `${key} ${Number(row['y'])}`).toBe(wanted);
    }
  });
});
