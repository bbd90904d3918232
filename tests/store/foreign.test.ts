/** Amounts in foreign currency: in no cube, kept by currency, days, type and area, under the same limits. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseIsoDay } from '../../src/lib/cases/day';
import { MEASURE_IDS } from '../../src/lib/cases/measures';
import { contextOf } from '../../src/lib/figures/context';
import { foreignFigure } from '../../src/lib/figures/foreign';
import { readFile } from '../../src/lib/intake/intake';
import { filterOf, readAddress } from '../../src/lib/state/address';
import { storeOn, type Store } from '../../src/lib/store/store';
import { startInNode } from './engine';

const TEXT = [
  'Mã vụ;Ngày xảy ra;Thủ đoạn;Kênh;Thiệt hại',
  'A1;03/02/2023;Tiền ảo;Zalo;"$1,250.50"',
  'A2;05/03/2023;Tiền ảo;Facebook;"$2,000.00"',
  'A3;07/04/2024;Tiền ảo;Zalo;"$100.25"',
  'A4;09/05/2024;Bẫy tình;Zalo;"€300.00"',
  'A5;10/05/2024;Bẫy tình;Zalo;50.000.000 đồng',
  'A6;11/05/2024;Bẫy tình;Facebook;'
].join('\n');

let store: Store;
beforeAll(async () => {
  store = await storeOn(await startInNode());
  const reading = await readFile(new TextEncoder().encode(TEXT), 'vụ.csv', {
    today: parseIsoDay('2026-01-01') ?? 0
  });
  if (!reading.ok) throw new Error(reading.fault);
  await store.load([{ source: { id: 0, name: 'vụ.csv', level: 'case' }, table: reading.records }]);
});
afterAll(() => store.close());

async function shown(search: string) {
  const address = readAddress(new URLSearchParams(search));
  const cube = await store.cube(address.calendar, null, undefined, { where: address.where });
  const info = {
    title: '',
    place: null,
    subject: null,
    source: 'vụ',
    sample: false,
    yearly: false,
    foreign: null,
    status: null
  };
  const { filter, window } = filterOf(address);
  const { grain, compare } = address;
  const view = {
    lang: 'vi' as const,
    filter,
    window,
    grain,
    compare,
    unit: 'auto' as const,
    today: parseIsoDay('2026-01-01') ?? 0
  };
  const context = contextOf(cube, info, view, MEASURE_IDS);
  const figure = foreignFigure({ ...context, foreign: await store.foreign(address.where) });
  const cells = (figure?.rows ?? []).map(({ key, cells: own }) => [
    key,
    Object.fromEntries(Object.entries(own).map(([id, cell]) => [id, cell.value]))
  ]);
  return { figure, rows: Object.fromEntries(cells) as Record<string, Record<string, number | null>>, cube };
}

it('each currency by itself, in its smallest unit, by period; nothing of it in đồng', async () => {
  const { figure, rows, cube } = await shown('');
  expect(rows).toEqual({
    EUR: {
      'foreign-cases': 1,
      '2023:foreign-loss': null,
      '2024:foreign-loss': 30_000,
      'foreign-loss': 30_000
    },
    USD: {
      'foreign-cases': 3,
      '2023:foreign-loss': 325_050,
      '2024:foreign-loss': 10_025,
      'foreign-loss': 335_075
    }
  });
  expect(figure?.rows[1]?.cells['foreign-loss']?.text).toBe('3.350,75');
  expect(figure?.headline).toBe('04 vụ ghi bằng ngoại tệ (EUR, USD), không cộng vào số tiền bằng đồng');
  expect(cube.measures.loss?.value.reduce((sum, value) => sum + value, 0)).toBe(50_000_000);
});

it('within the time chosen, and of the records a filter keeps', async () => {
  expect((await shown('from=2024&to=2024')).rows).toEqual({
    EUR: { 'foreign-cases': 1, 'foreign-loss': 30_000 },
    USD: { 'foreign-cases': 1, 'foreign-loss': 10_025 }
  });
  expect((await shown('from=2023-03-01&to=2023-03-20')).rows).toEqual({
    USD: { 'foreign-cases': 1, 'foreign-loss': 200_000 }
  });
  expect((await shown('from=2022&to=2022')).figure).toBeNull();
});

it('under the filter of a further column', async () => {
  const { rows } = await shown('where=channel:Facebook');
  expect(rows).toEqual({ USD: { 'foreign-cases': 1, 'foreign-loss': 200_000 } });
});
