/** Date cells: DOMAIN §5. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, isoDay, parseIsoDay } from '../../../src/lib/cases/day';
import { dateCell, orderProof } from '../../../src/lib/intake/dates';
import { periodInTitle } from '../../../src/lib/intake/periods';
import { fold } from '../../../src/lib/cases/text';

const today = parseIsoDay('2024-03-10') ?? 0;
const read = (text: string, order: 'dmy' | 'mdy' = 'dmy') => dateCell(text, { order, today });
const span = (text: string, order?: 'dmy' | 'mdy'): string => {
  const cell = read(text, order);
  if (cell.kind !== 'span') return cell.kind === 'bad' ? cell.reason : cell.kind;
  return `${isoDay(cell.span.from)} ${isoDay(cell.span.to)} ${cell.span.precision}${cell.twoDigitYear ? ' yy' : ''}`;
};

describe('date cells', () => {
  it.each([
    ['2022', '2022-01-01 2022-12-31 year'],
    ['năm 2022', '2022-01-01 2022-12-31 year'],
    ['Năm 2024', '2024-01-01 2024-12-31 year'],
    ['1/2/2023', '2023-02-01 2023-02-01 day'],
    ['01-02-2023', '2023-02-01 2023-02-01 day'],
    ['01.02.2023', '2023-02-01 2023-02-01 day'],
    ['2023-02-01', '2023-02-01 2023-02-01 day'],
    ['2023-02-01T10:30:00Z', '2023-02-01 2023-02-01 day'],
    ['1/2/2023 10:30', '2023-02-01 2023-02-01 day'],
    ['10h30 ngày 1/2/2023', '2023-02-01 2023-02-01 day'],
    ['1/2/23', '2023-02-01 2023-02-01 day yy'],
    ['Tháng 8/2023', '2023-08-01 2023-08-31 month'],
    ['8/2023', '2023-08-01 2023-08-31 month'],
    ['08-2023', '2023-08-01 2023-08-31 month'],
    ['T8/2023', '2023-08-01 2023-08-31 month'],
    ['2023-08', '2023-08-01 2023-08-31 month'],
    ['tháng 8 năm 2023', '2023-08-01 2023-08-31 month'],
    ['Aug 2023', '2023-08-01 2023-08-31 month'],
    ['Quý III/2022', '2022-07-01 2022-09-30 quarter'],
    ['Quý 4 năm 2022', '2022-10-01 2022-12-31 quarter'],
    ['Q3/2022', '2022-07-01 2022-09-30 quarter'],
    ['2022-Q3', '2022-07-01 2022-09-30 quarter'],
    ['2022-H1', '2022-01-01 2022-06-30 half'],
    ['6 tháng đầu năm 2023', '2023-01-01 2023-06-30 half'],
    ['06 tháng cuối năm 2023', '2023-07-01 2023-12-31 half'],
    ['8 tháng đầu năm 2023', '2023-01-01 2023-08-31 months'],
    ['8 tháng 2023', '2023-01-01 2023-08-31 months'],
    ['ngày 15 tháng 8 năm 2023', '2023-08-15 2023-08-15 day'],
    ['15 Aug 2023', '2023-08-15 2023-08-15 day'],
    ['15-Aug-23', '2023-08-15 2023-08-15 day yy'],
    ['August 15, 2023', '2023-08-15 2023-08-15 day'],
    ['2020–2022', '2020-01-01 2022-12-31 year'],
    ['2020-2022', '2020-01-01 2022-12-31 year'],
    ['từ 15/12/2021 đến 14/12/2022', '2021-12-15 2022-12-14 months'],
    ['2022 (15/12/2021–14/12/2022)', '2021-12-15 2022-12-14 months'],
    ['44958', '2023-02-01 2023-02-01 day'],
    ['29/02/2024', '2024-02-29 2024-02-29 day'],
    ['31/02/2022', 'no-such-date'],
    ['29/02/2023', 'no-such-date'],
    ['00/02/2023', 'no-such-date'],
    ['12/25/2022', 'month-day-order'],
    ['25/13/2022', 'unreadable-date'],
    ['11/3/2024', 'future-date'],
    ['tháng 4/2024', 'future-date'],
    ['14/9/2202', 'future-date'],
    ['1/1/1944', 'ancient-date'],
    ['hôm qua', 'unreadable-date'],
    ['15/8', 'unreadable-date'],
    ['tháng 13/2023', 'unreadable-date'],
    ['Quý V/2022', 'unreadable-date'],
    ['13 tháng đầu năm 2023', 'unreadable-date'],
    ['#REF!', 'error-cell'],
    ['', 'empty'],
    ['không rõ', 'empty'],
    ['-', 'empty']
  ])('%s → %s', (text, want) => expect(span(text)).toBe(want));

  it('reads month first only when told to', () => {
    expect(span('12/25/2022', 'mdy')).toBe('2022-12-25 2022-12-25 day');
    expect(span('03/04/2022', 'mdy')).toBe('2022-03-04 2022-03-04 day');
    expect(span('25/12/2022', 'mdy')).toBe('month-day-order');
  });

  it('says how many days the month has', () => {
    expect(read('31/02/2022')).toMatchObject({ detail: { month: 2, year: 2022, days: 28 } });
  });

  it('a year or period that contains today is fine', () => {
    expect(span('2024')).toBe('2024-01-01 2024-12-31 year');
    expect(span('6 tháng đầu năm 2024')).toBe('2024-01-01 2024-06-30 half');
    expect(span('10/3/2024')).toBe('2024-03-10 2024-03-10 day');
  });

  it('finds what proves the order', () => {
    expect(orderProof('25/12/2022')).toBe('dmy');
    expect(orderProof('31/02/2022')).toBe('dmy');
    expect(orderProof('12/25/2022')).toBe('mdy');
    expect(orderProof('3/4/2022')).toBe('either');
    expect(orderProof('2022-12-25')).toBeNull();
  });

  it('every day written in any way is read back', () => {
    const first = parseIsoDay('1950-01-01') ?? 0;
    const ways = [
      (d: number, m: number, y: number) => `${d}/${m}/${y}`,
      (d: number, m: number, y: number) => `${String(d).padStart(2, '0')}/${String(m).padStart(2, '0')}/${y}`,
      (d: number, m: number, y: number) => `${d}-${m}-${y}`,
      (d: number, m: number, y: number) => `${d}.${m}.${y}`,
      (d: number, m: number, y: number) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`,
      (d: number, m: number, y: number) => `ngày ${d} tháng ${m} năm ${y}`
    ];
    fc.assert(
      fc.property(fc.integer({ min: first, max: today }), fc.constantFrom(...ways), (at, way) => {
        const { day, month, year } = dateOf(at);
        expect(read(way(day, month, year))).toEqual({
          kind: 'span',
          span: { from: at, to: at, precision: 'day' },
          twoDigitYear: false
        });
      })
    );
  });

  it('no text can throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^[\d/.\- thángnămquýđếnIV()–]*$/u)),
        (text) => void read(text)
      )
    );
  });
});

describe('periods in titles', () => {
  it.each([
    ['THỐNG KÊ TỘI PHẠM NĂM 2022', 'nam 2022'],
    ['Báo cáo 6 tháng đầu năm 2023', '6 thang dau nam 2023'],
    ['Số liệu tháng 8/2023', 'thang 8/2023'],
    ['bao cao nam 2022 csv', 'nam 2022'],
    ['Kèm theo Kế hoạch ngày 16 tháng 01 năm 2023', undefined],
    ['So sánh năm 2021 và năm 2022', undefined],
    ['theo loai 2022 csv', undefined],
    ['giai đoạn năm 2020-2022', undefined]
  ])('%s', (title, text) => expect(periodInTitle(fold(title))?.text).toBe(text));
});
