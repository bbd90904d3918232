/**
 * Huyện Cao Lãnh (DOMAIN §2): cases counted by commune inside one district, and reports due before 10/6 and 10/11.
 * The counts are made up; communes are recognised by the shipped register.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { matchArea } from '../../../src/lib/cases/areas';
import { loadAreas, type Areas } from '../../../src/lib/cases/areaData';
import centreFile from '../../../data/area-centres.json';
import { centresOf } from '../../../src/lib/cases/areaCentres';
import { CALENDAR_YEAR, parsePeriod } from '../../../src/lib/cases/calendar';
import { DEADLINES, deadlineOf } from '../../../src/lib/cases/deadline';
import { dayOf } from '../../../src/lib/cases/day';
import type { PlaceLevel } from '../../../src/lib/cases/placeLevel';
import type { Cube } from '../../../src/lib/cube/cube';
import { Territories } from '../../../src/lib/cube/territory';
import { unitReports, type UnitFile } from '../../../src/lib/cube/unitReports';
import { consolidation, type Consolidation } from '../../../src/lib/figures/consolidation';
import type { DatasetInfo } from '../../../src/lib/figures/context';
import { overview, type Overview } from '../../../src/lib/figures/overview';
import { tableOf } from '../../store/tables';
import { aggregate, cases, cubeOf, filter, NO_FILTER, time, type Row } from '../cube/build';
import { cell, contextFor, PLAIN } from './view';

const DISTRICT: DatasetInfo = { ...PLAIN, place: 'huyện Cao Lãnh' };
const MY_HOI = 'Xã Mỹ Hội';
const AN_BINH = 'Xã An Bình';
const MY_THO = 'Thị trấn Mỹ Thọ';
const H1 = time(2023, 1, 6);

let areas: Areas;
beforeAll(async () => {
  areas = await loadAreas();
});

/** First half of 2023 against that of 2022, by commune. */
const ROWS: readonly Row[] = [
  { ...time(2022, 1, 6), area: MY_HOI, ...cases(3, 150e6) },
  { ...time(2022, 1, 6), area: AN_BINH, ...cases(2, 40e6) },
  { ...time(2022, 1, 6), area: MY_THO, ...cases(6, 900e6) },
  { ...H1, area: MY_HOI, ...cases(5, 300e6) },
  { ...H1, area: AN_BINH, ...cases(2, 60e6) },
  { ...H1, area: MY_THO, ...cases(9, 1.2e9) }
];

/** Communes recognised in the district by their names alone, as intake does. */
function recognised(): Cube {
  const cube = cubeOf([aggregate(...ROWS)]);
  const names = cube.areas.map((label) => {
    const found = matchArea(areas, label, {
      province: 'Đồng Tháp',
      district: 'huyện Cao Lãnh',
      date: dayOf(2023, 6, 30) ?? 0,
      level: 'commune'
    });
    if (found.kind !== 'exact') throw new Error(`${label}: ${found.kind}`);
    expect(found.unit.district?.label).toBe('Huyện Cao Lãnh');
    return { id: found.unit.id, label: found.unit.label, within: null };
  });
  return { ...cube, names: { ...cube.names, area: names } };
}

function seen(level: PlaceLevel, chosen = NO_FILTER): Overview {
  const territories = new Territories(recognised(), areas);
  const shown = territories.at(level, 'then', chosen);
  const context = contextFor(
    shown.cube,
    { filter: chosen, grain: 'half', compare: { kind: 'same-period' }, today: dayOf(2023, 7, 15) ?? 0 },
    DISTRICT
  );
  const land = {
    areas,
    centres: centresOf(areas, centreFile),
    shown,
    choice: 'then' as const,
    ways: () => territories.ways(level, chosen)
  };
  return overview({ ...context, land });
}

describe('communes of one district', () => {
  it('are counted each, and compared with the same half of the year before', () => {
    const page = seen('written');
    expect(page.sentence).toBe(
      '6 tháng đầu năm 2023 toàn huyện xảy ra 16 vụ (tăng 05 vụ so với cùng kỳ năm 2022), gây thiệt hại 1,56 tỷ đồng (tăng 470 triệu đồng).'
    );
    const ranked = page.figures['areas-ranked'];
    // over both halves: 6 + 9, 3 + 5, 2 + 2
    expect([MY_THO, MY_HOI, AN_BINH].map((key) => cell(ranked, key, 'cases').value)).toEqual([15, 8, 4]);
    expect([MY_THO, MY_HOI, AN_BINH].map((key) => cell(ranked, key, 'loss').value)).toEqual([
      2_100_000_000, 450_000_000, 100_000_000
    ]);
    expect(ranked.headline).toBe('Thị trấn Mỹ Thọ nhiều nhất, 55,6% số vụ');
    expect(ranked.sentence).toBe(
      'Từ 01/01/2022 đến 30/06/2022 và từ 01/01/2023 đến 30/06/2023, trong ba địa bàn, nhiều vụ nhất là: thị trấn Mỹ Thọ – 15 vụ, chiếm 55,6%; xã Mỹ Hội – 08 vụ, chiếm 29,6%; xã An Bình – 04 vụ, chiếm 14,8%. Thiệt hại nhiều nhất là: thị trấn Mỹ Thọ – 2,1 tỷ đồng, chiếm 79,2%; xã Mỹ Hội – 450 triệu đồng, chiếm 17,0%; xã An Bình – 100 triệu đồng, chiếm 3,8%.'
    );
  });
  it('are told alone when one is chosen', () => {
    expect(seen('written', filter({ areas: [MY_HOI] })).sentence).toBe(
      '6 tháng đầu năm 2023 tại xã Mỹ Hội xảy ra 05 vụ (tăng 02 vụ so với cùng kỳ năm 2022), gây thiệt hại 300 triệu đồng (tăng 150 triệu đồng).'
    );
  });
  it('add up to the district, with nothing lost', () => {
    const ranked = seen('district').figures['areas-ranked'];
    expect(cell(ranked, 'Huyện Cao Lãnh', 'cases').value).toBe(27);
    expect(cell(ranked, 'Huyện Cao Lãnh', 'loss').value).toBe(2_650_000_000);
    expect(ranked.headline).toBe('Chỉ có một địa bàn: Huyện Cao Lãnh');
  });
});

describe('reports before 10/6 and 10/11', () => {
  const units = ['Công an xã Mỹ Hội', 'Công an xã An Bình'];
  const file = (unit: string, received: number, of: { from: number; to: number }, n: number): UnitFile => ({
    id: unit,
    name: `${unit}.csv`,
    level: 'aggregate',
    table: tableOf([{ ...of, ...cases(n, n * 10e6) }], ['cases', 'loss']),
    unit,
    received,
    receivedBy: 'user',
    added: 1,
    counted: true
  });
  function ask(key: string, files: readonly UnitFile[], today: number): Consolidation {
    const period = parsePeriod(key, CALENDAR_YEAR);
    if (!period) throw new Error(key);
    const reports = unitReports(files, {
      expected: units,
      period,
      split: [],
      calendar: CALENDAR_YEAR,
      deadline: deadlineOf(period, DEADLINES['10-6'], null),
      today,
      stated: null,
      settled: []
    });
    return consolidation(reports, contextFor(cubeOf([]), { today }, DISTRICT));
  }
  it.each([
    ['2023-H1', H1, 6, '6 tháng đầu năm 2023', '10/06/2023'],
    ['2023', time(2023), 11, 'năm 2023', '10/11/2023']
  ] as const)('%s: in time on the 9th, late on the 10th', (key, of, month, name, due) => {
    const on = (day: number): number => dayOf(2023, month, day) ?? NaN;
    const [first, second] = units as [string, string];
    const found = ask(key, [file(first, on(9), of, 5), file(second, on(10), of, 2)], on(20));
    expect(found.figure.headline).toBe(`02/02 đơn vị đã báo cáo ${name}; chậm hạn: ${second}`);
    expect(found.sentence).toContain(`(hạn báo cáo trước ngày ${due})`);
    expect(found.sentence).toContain(`chậm hạn 01 đơn vị: ${second} (chậm 01 ngày)`);
    expect(found.sentence).toContain('07 vụ, thiệt hại 70 triệu đồng');
  });
});
