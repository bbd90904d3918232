import { describe, expect, it } from 'vitest';
import { CALENDAR_YEAR, parseCalendar, parsePeriod, type Calendar } from '../../../src/lib/cases/calendar';
import { DEADLINES, deadlineOf, type DeadlineRule } from '../../../src/lib/cases/deadline';
import { dayOf } from '../../../src/lib/cases/day';
import { exactly } from '../../../src/lib/cases/quantity';
import type { Level } from '../../../src/lib/cases/record';
import {
  unitReports,
  type UnitFile,
  type UnitQuestion,
  type UnitReports
} from '../../../src/lib/cube/unitReports';
import { consolidation, type Consolidation } from '../../../src/lib/figures/consolidation';
import { tableOf } from '../../store/tables';
import { cases, hon, on, time, type Row } from '../cube/build';
import { cubeOf } from '../cube/build';
import { contextFor, PLAIN } from './view';

const CAO_LANH = 'Công an huyện Cao Lãnh';
const LAP_VO = 'Công an huyện Lấp Vò';
const SA_DEC = 'Công an thành phố Sa Đéc';
const H1 = time(2023, 1, 6);
let clock = 0;

const day = (d: number, m: number, y = 2023): number => dayOf(y, m, d) ?? NaN;

/** A file of one unit, received on a day, imported in the order written. */
function file(
  unit: string,
  received: number,
  rows: readonly Row[],
  part: Partial<UnitFile> & { level?: Level } = {}
): UnitFile {
  clock += 1;
  return {
    id: `f${clock}`,
    name: `${unit || 'nhiều đơn vị'}.csv`,
    level: 'aggregate',
    table: tableOf(rows, ['cases', 'loss']),
    unit,
    received,
    receivedBy: 'user',
    added: clock,
    counted: true,
    ...part
  };
}

interface Asked extends Partial<Omit<UnitQuestion, 'period' | 'split'>> {
  readonly key?: string;
  readonly by?: readonly string[];
  readonly rule?: DeadlineRule | null;
  readonly lang?: 'vi' | 'en';
}

function ask(files: readonly UnitFile[], asked: Asked = {}): UnitReports & Consolidation {
  const { key = '2023-H1', by = [], rule = DEADLINES['15-6'], lang = 'vi', ...rest } = asked;
  const calendar = rest.calendar ?? CALENDAR_YEAR;
  const period = parsePeriod(key, calendar);
  if (!period) throw new Error(key);
  const reports = unitReports(files, {
    expected: [CAO_LANH, LAP_VO, SA_DEC],
    period,
    split: by.flatMap((one) => parsePeriod(one, calendar) ?? []),
    calendar,
    deadline: deadlineOf(period, rule, null),
    today: day(1, 8),
    stated: null,
    settled: [],
    ...rest
  });
  const cube = cubeOf([], calendar);
  return { ...reports, ...consolidation(reports, contextFor(cube, { lang, today: day(1, 8) }, PLAIN)) };
}

const states = ({ rows }: UnitReports): Record<string, string> =>
  Object.fromEntries(rows.map(({ name, state }) => [name, state]));
const row = (found: Consolidation, key: string) => {
  const own = found.figure.rows.find((one) => one.key === key);
  if (!own) throw new Error(key);
  return own.cells;
};

const caoLanh = file(CAO_LANH, day(10, 6), [
  { ...H1, type: 'a', ...cases(4, 1e9) },
  { ...H1, type: 'b', ...cases(3, 2e9) }
]);
const lapVo = file(LAP_VO, day(20, 6), [{ ...H1, type: 'a', ...cases(5, 5e8) }]);
const saDec = file(SA_DEC, day(14, 6), [{ ...H1, type: 'a', ...cases(2, hon(16.3e9, 1e8)) }]);

describe('who has reported', () => {
  it('names the missing and the late, and sums without the missing', () => {
    const found = ask([caoLanh, lapVo]);
    expect(found.figure.headline).toBe(
      `02/03 đơn vị đã báo cáo 6 tháng đầu năm 2023; còn thiếu: ${SA_DEC}; chậm hạn: ${LAP_VO}`
    );
    expect(found.sentence).toBe(
      `Tính đến ngày 01/08/2023, 02/03 đơn vị đã báo cáo 6 tháng đầu năm 2023 (hạn báo cáo trước ngày 15/06/2023); còn thiếu 01 đơn vị: ${SA_DEC}; chậm hạn 01 đơn vị: ${LAP_VO} (chậm 06 ngày). Cộng số liệu các đơn vị đã báo cáo: 12 vụ, thiệt hại 3,5 tỷ đồng, chưa gồm số liệu của ${SA_DEC}.`
    );
    expect(row(found, LAP_VO)['report']).toMatchObject({ text: 'Đã báo cáo, chậm 06 ngày', word: 'late' });
    expect(row(found, SA_DEC)['cases']).toMatchObject({ value: null, text: '…' });
    expect(row(found, SA_DEC)['report']?.text).toBe('Thiếu, quá hạn');
    expect(row(found, 'sum')['cases']?.value).toBe(12);
    expect(found.figure.notes.join(' ')).toContain(`Tổng chưa gồm: ${SA_DEC}.`);
  });
  it('is all in time on the day before the deadline, late on the day itself', () => {
    expect(ask([caoLanh, saDec], { expected: [CAO_LANH, SA_DEC] }).figure.headline).toBe(
      '02/02 đơn vị đã báo cáo 6 tháng đầu năm 2023, đúng hạn'
    );
    const onTheDay = file(SA_DEC, day(15, 6), [{ ...H1, ...cases(2, 1e9) }]);
    expect(ask([onTheDay]).rows.find(({ name }) => name === SA_DEC)?.daysLate).toBe(1);
  });
  it('says what is not in but not yet due', () => {
    expect(ask([caoLanh], { today: day(14, 6), expected: [CAO_LANH, LAP_VO] }).figure.headline).toBe(
      `01/02 đơn vị đã báo cáo 6 tháng đầu năm 2023; chưa gửi, chưa đến hạn: ${LAP_VO}`
    );
    expect(ask([caoLanh], { today: day(15, 6), expected: [CAO_LANH, LAP_VO] }).figure.headline).toContain(
      'còn thiếu'
    );
  });
  it('in English', () => {
    const found = ask([caoLanh, lapVo], { lang: 'en' });
    expect(found.figure.headline).toBe(
      `2 of 3 units have reported (the first half of 2023); missing: ${SA_DEC}; late: ${LAP_VO}`
    );
    expect(found.sentence).toContain(`1 unit late: ${LAP_VO} (6 days late)`);
  });
  it('without a list has no denominator and claims nothing missing', () => {
    expect(ask([caoLanh, lapVo], { expected: [], rule: null }).figure.headline).toBe(
      '02 đơn vị đã báo cáo 6 tháng đầu năm 2023'
    );
  });
  it('takes a report of no cases for a report: 0 is not missing', () => {
    const none = file(SA_DEC, day(1, 6), [{ ...H1, ...cases(0, 0) }]);
    const found = ask([none]);
    expect(states(found)[SA_DEC]).toBe('reported');
    expect(row(found, SA_DEC)['cases']?.value).toBe(0);
    expect(row(found, LAP_VO)['cases']?.value).toBe(null);
  });
  it('long lists are said by their number', () => {
    const many = Array.from({ length: 9 }, (_, i) => `Công an xã ${'ABCDEFGHI'[i] ?? ''}`);
    expect(ask([], { expected: many }).figure.headline).toBe(
      '0/09 đơn vị đã báo cáo 6 tháng đầu năm 2023; còn thiếu: Công an xã A, Công an xã B, Công an xã C và 06 đơn vị khác'
    );
  });
});

describe('periods', () => {
  const monthly = (unit: string, received: number, ...months: number[]): UnitFile =>
    file(
      unit,
      received,
      months.map((m) => ({ ...time(2023, m, m), type: 'a', ...cases(m, m * 1e6) }))
    );

  it('months that no row speaks for are said, and the split leaves them unknown', () => {
    const found = ask([monthly(CAO_LANH, day(1, 6), 1, 2, 3, 5)], { by: ['2023-Q1', '2023-Q2', '2023-04'] });
    expect(states(found)[CAO_LANH]).toBe('partial');
    expect(row(found, CAO_LANH)['report']?.text).toBe('Một phần: 04/06 tháng');
    expect(row(found, CAO_LANH)['2023-Q1:cases']?.value).toBe(6);
    expect(row(found, CAO_LANH)['2023-04:cases']?.value).toBe(null);
    expect(row(found, CAO_LANH)['cases']?.value).toBe(11);
    expect(found.figure.notes).toContain(`${CAO_LANH}: chưa có số liệu tháng 04/2023, tháng 06/2023.`);
  });
  it('is received with the file that completes it', () => {
    const [early, rest] = [monthly(LAP_VO, day(1, 6), 1, 2, 3), monthly(LAP_VO, day(17, 6), 4, 5, 6)];
    const own = ask([early, rest]).rows.find(({ name }) => name === LAP_VO);
    expect(own).toMatchObject({ state: 'reported', received: day(17, 6), daysLate: 3 });
    expect(own?.whole.cases.quantity?.value).toBe(21);
  });
  it('a year is not divided into its half', () => {
    const found = ask([file(LAP_VO, day(1, 6), [{ ...time(2023), ...cases(30, 1e9) }])]);
    expect(found.rows.find(({ name }) => name === LAP_VO)).toMatchObject({
      state: 'unclear',
      unclear: 'longer'
    });
    expect(row(found, LAP_VO)['cases']?.value).toBe(null);
    expect(found.figure.headline).toContain(`chưa tách được kỳ: ${LAP_VO}`);
  });
  it('rows without dates are no report of the period', () => {
    expect(ask([file(LAP_VO, 0, [cases(3, 1e6)])]).rows.find(({ name }) => name === LAP_VO)?.unclear).toBe(
      'undated'
    );
  });
  it('a reporting year 15/12/2021–14/12/2022 takes its own days alone', () => {
    const closing = parseCalendar('12-14') as Calendar;
    const list = file(
      CAO_LANH,
      day(1, 11, 2022),
      [on(2021, 12, 14), on(2021, 12, 15), on(2022, 12, 14), on(2022, 12, 15)].map((at) => ({
        ...at,
        ...cases(1, 1e6)
      })),
      { level: 'case' }
    );
    const found = ask([list], { key: '2022', calendar: closing, by: ['2022-H1', '2022-H2'] });
    expect(row(found, CAO_LANH)['cases']?.value).toBe(2);
    expect(row(found, CAO_LANH)['2022-H1:cases']?.value).toBe(1);
    expect(found.figure.sub).toContain('15/12/2021–14/12/2022');
  });
  it('29/02/2024 belongs to its month, and a leap February is whole', () => {
    const list = file(CAO_LANH, day(1, 3, 2024), [{ ...on(2024, 2, 29), ...cases(1, 1e6) }], {
      level: 'case'
    });
    const month = file(LAP_VO, day(1, 3, 2024), [
      { from: day(1, 2, 2024), to: day(29, 2, 2024), ...cases(7, 1e6) }
    ]);
    const found = ask([list, month], { key: '2024-02', rule: null });
    expect(row(found, CAO_LANH)['cases']?.value).toBe(1);
    expect(states(found)).toMatchObject({ [CAO_LANH]: 'reported', [LAP_VO]: 'reported' });
  });
});

describe('files of one unit', () => {
  const half = (n: number, d = day(1, 6)): UnitFile =>
    file(CAO_LANH, d, [{ ...H1, type: 'a', ...cases(n, 1e6) }]);
  const year = file(CAO_LANH, day(1, 11), [{ ...time(2023), type: 'a', ...cases(30, 1e9) }]);

  it('its six months inside its year are not added, and each answers its own period', () => {
    const six = half(10);
    expect(row(ask([six, year], { key: '2023' }), CAO_LANH)['cases']?.value).toBe(30);
    expect(row(ask([six, year]), CAO_LANH)['cases']?.value).toBe(10);
    expect(row(ask([year, six], { key: '2023' }), CAO_LANH)['cases']?.value).toBe(30);
    expect(ask([six, year], { key: '2023' }).figure.notes.join(' ')).toContain(
      `${CAO_LANH} có tệp trùng kỳ không cộng thêm`
    );
  });
  it('the newer of two reports of one time counts, unless the user adds them', () => {
    const [a, b] = [half(10), half(12)];
    expect(row(ask([a, b]), CAO_LANH)['cases']?.value).toBe(12);
    expect(row(ask([a, b], { settled: [{ newer: b.id, older: a.id }] }), CAO_LANH)['cases']?.value).toBe(22);
  });
  it('a unit under two spellings is one row; one off the list is added and named', () => {
    const spelled = file('CA H. Cao Lãnh', day(1, 6), [{ ...H1, ...cases(3, 1e6) }]);
    const other = file('Công an huyện Tân Hồng', day(1, 6), [{ ...H1, ...cases(5, 1e6) }]);
    const found = ask([spelled, other]);
    expect(found.rows.map(({ name }) => name)).toEqual([CAO_LANH, LAP_VO, SA_DEC, 'Công an huyện Tân Hồng']);
    expect(row(found, 'sum')['cases']?.value).toBe(8);
    expect(row(found, 'Công an huyện Tân Hồng')['report']?.text).toBe('Đã báo cáo, ngoài danh sách');
    expect(found.figure.headline).toContain('01/03 đơn vị');
  });
  it('rows of no unit stand by themselves and are in the sum', () => {
    const found = ask([caoLanh, file('', day(1, 6), [{ ...H1, type: 'c', ...cases(9, 1e6) }])]);
    expect(row(found, '')['cases']?.value).toBe(9);
    expect(row(found, 'sum')['cases']?.value).toBe(16);
    expect(found.figure.headline).toContain('01/03 đơn vị');
  });
  it("a unit's own total speaks for it; its rows differing is said", () => {
    const found = ask([
      file(LAP_VO, day(1, 6), [
        { ...H1, type: 'a', ...cases(4, 1e9) },
        { ...H1, type: 'b', ...cases(3, 1e9) },
        { ...H1, role: 'total', ...cases(8, 2e9) }
      ])
    ]);
    expect(row(found, LAP_VO)['cases']?.value).toBe(8);
    expect(row(found, LAP_VO)['loss']?.value).toBe(2e9);
    expect(found.figure.notes.join(' ')).toContain('ghi tổng số vụ 08, cộng chi tiết 07');
  });
  it('one file of many units by their column; its total is of all when it holds all', () => {
    const rows: Row[] = [
      { ...H1, categories: { unit: CAO_LANH }, ...cases(4, 1e9) },
      { ...H1, categories: { unit: LAP_VO }, ...cases(3, null) },
      { ...H1, role: 'total', categories: { unit: null }, ...cases(7, 1e9) }
    ];
    const found = ask([file('', day(1, 6), rows)]);
    expect(states(found)).toEqual({ [CAO_LANH]: 'reported', [LAP_VO]: 'reported', [SA_DEC]: 'missing' });
    expect(row(found, 'stated')['cases']?.value).toBe(7);
    expect(row(found, 'difference')['cases']?.text).toBe('0');
    expect(found.sum.loss).toMatchObject({ quantity: exactly(1e9), unknownRows: 1 });
    // with another unit's own file it is a total of some
    expect(ask([file('', day(1, 6), rows), saDec]).stated).toBe(null);
  });
});

describe('the stated total', () => {
  const province = (n: number, loss: Parameters<typeof cases>[1]): UnitFile =>
    file('Công an tỉnh Đồng Tháp', day(1, 7), [{ ...H1, role: 'total', ...cases(n, loss) }], {
      counted: false
    });

  it('is never added, and agrees', () => {
    const found = ask([caoLanh, lapVo, saDec, province(14, hon(19.8e9, 1e8))]);
    expect(row(found, 'sum')['cases']?.value).toBe(14);
    expect(row(found, 'sum')['loss']).toMatchObject({ value: 19.8e9, low: 19.8e9, high: 19.9e9 });
    expect(row(found, 'difference')['cases']?.value).toBe(0);
    expect(row(found, 'difference')['loss']?.tone).toBe('calm');
    expect(found.sentence).toContain(
      'Tổng toàn tỉnh ghi 14 vụ, thiệt hại hơn 19,8 tỷ đồng, không trái với số cộng.'
    );
  });
  it('contradicts when every unit is in', () => {
    const found = ask([caoLanh, lapVo, saDec, province(16, null)]);
    expect(row(found, 'difference')['cases']).toMatchObject({ value: -2, tone: 'warn' });
    expect(found.sentence).toContain(
      'Tổng toàn tỉnh ghi 16 vụ, chênh lệch chưa đối chiếu: số cộng ít hơn 02 vụ.'
    );
  });
  it('may be more than a sum without a unit, never less', () => {
    expect(row(ask([caoLanh, lapVo, province(16, null)]), 'difference')['cases']?.tone).toBe('calm');
    expect(row(ask([caoLanh, lapVo, province(11, null)]), 'difference')['cases']).toMatchObject({
      value: 1,
      tone: 'warn'
    });
  });
  it("as the user types it goes before the file's", () => {
    const found = ask([caoLanh, province(16, null)], { stated: { cases: exactly(7), loss: null } });
    expect(row(found, 'stated')['cases']?.value).toBe(7);
    expect(row(found, 'stated')['loss']?.value).toBe(null);
    expect(found.figure.rows.find(({ key }) => key === 'stated')?.label).toBe(
      'Tổng toàn tỉnh (người dùng ghi)'
    );
  });
});
