/** One unit written differently in several files is one label; sums stay what they were. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CALENDAR_YEAR } from '../../src/lib/cases/calendar';
import { exactly } from '../../src/lib/cases/quantity';
import type { Named, RecordTable } from '../../src/lib/cases/record';
import { unify } from '../../src/lib/store/dictionary';
import { storeOn, type Store } from '../../src/lib/store/store';
import { startInNode } from './engine';
import { source, tableOf, type Row } from './tables';

let store: Store;
beforeAll(async () => (store = await storeOn(await startInNode())));
afterAll(() => store.close());

const nhaTrang: Named = { id: 'old:568', label: 'Thành phố Nha Trang', within: 'Tỉnh Khánh Hòa' };
const job: Named = { id: 'fake-job', label: 'Tuyển cộng tác viên', within: null };

function file(areas: readonly (readonly [string, Named | null, number])[]): RecordTable {
  const rows = areas.map(([area, , cases]): Row => ({
    area,
    type: 'Lừa',
    measures: { cases: exactly(cases) }
  }));
  const table = tableOf(rows, ['cases']);
  const names = table.area.values.map((text) => areas.find(([own]) => own === text)?.[1] ?? null);
  return { ...table, area: { ...table.area, names }, type: { ...table.type, names: [job] } };
}

it('two files that write one place differently meet under the commoner spelling', async () => {
  const tables = [
    file([
      ['TP Nha Trang', nhaTrang, 3],
      ['Xã lạ', null, 2]
    ]),
    file([
      ['Nha Trang', nhaTrang, 5],
      ['Nha Trang', nhaTrang, 7],
      ['Xã lạ', null, 11]
    ])
  ];
  await store.load(tables.map((table, id) => ({ source: source(id), table })));
  const cube = await store.cube(CALENDAR_YEAR);
  expect(cube.areas).toEqual(['Nha Trang', 'Xã lạ']);
  expect(cube.names.area).toEqual([nhaTrang, null]);
  expect(cube.names.type).toEqual([job]);
  const sums = [0, 0];
  for (let i = 0; i < cube.length; i++)
    sums[cube.area[i] ?? 0] = (sums[cube.area[i] ?? 0] ?? 0) + (cube.measures.cases?.value[i] ?? 0);
  expect(sums).toEqual([15, 13]);
});

it('unify gives every used value a label and unused ones none', () => {
  const { labels, codes } = unify([
    { codes: Int32Array.of(0, 2, -1), values: ['b', 'không dùng', 'a'] },
    { codes: Int32Array.of(0), values: ['A'], names: [{ id: 'x', label: 'A', within: null }] }
  ]);
  expect([...labels].sort()).toEqual(['A', 'a', 'b']);
  expect([...(codes[0] ?? [])]).toEqual([labels.indexOf('b'), -1, labels.indexOf('a')]);
});
