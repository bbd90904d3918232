/**
 * A province that never was, the same one for the same seed: 50 000 cases from 2018 to 2026 that cross the change
 * of 1 July 2025, with unknown and bounded losses, dollars, undated rows, and a counted file with stated totals.
 */
import { dateOf, dayOf, daysInMonth } from '../../src/lib/cases/day';
import { exactly, printed, type Quantity } from '../../src/lib/cases/quantity';
import type { Input } from '../../src/lib/store/records';
import { tableOf, type Row } from './tables';

/** Units of Khánh Hòa and of Ninh Thuận, which joined it, before and after the change. */
export const BEFORE: Readonly<Record<string, readonly string[]>> = {
  'Khánh Hòa': [
    'Thành phố Nha Trang',
    'Thành phố Cam Ranh',
    'Thị xã Ninh Hòa',
    'Huyện Diên Khánh',
    'Huyện Vạn Ninh',
    'Huyện Cam Lâm',
    'Huyện Khánh Vĩnh',
    'Huyện Khánh Sơn'
  ],
  'Ninh Thuận': [
    'Thành phố Phan Rang - Tháp Chàm',
    'Huyện Ninh Phước',
    'Huyện Ninh Hải',
    'Huyện Ninh Sơn',
    'Huyện Thuận Nam',
    'Huyện Thuận Bắc',
    'Huyện Bác Ái'
  ]
};
export const AFTER: Readonly<Record<string, readonly string[]>> = {
  'Khánh Hòa': [
    'Phường Nha Trang',
    'Phường Bắc Nha Trang',
    'Phường Tây Nha Trang',
    'Phường Nam Nha Trang',
    'Phường Cam Ranh',
    'Phường Ninh Hòa',
    'Xã Diên Khánh',
    'Xã Vạn Ninh',
    'Xã Cam Lâm',
    'Xã Khánh Vĩnh',
    'Xã Khánh Sơn',
    'Phường Phan Rang',
    'Xã Ninh Phước',
    'Xã Ninh Hải',
    'Xã Ninh Sơn',
    'Xã Thuận Nam'
  ]
};
export const CHANGE_DAY = dayOf(2025, 7, 1) ?? NaN;

export const TYPES = [
  'Gọi điện giả danh cơ quan chức năng',
  '“Bẫy tình”, nhận quà qua mạng xã hội',
  'Chiếm quyền điều khiển ứng dụng Facebook, Zalo',
  'Mua bán hàng qua mạng',
  'Huy động vốn đầu tư tài chính',
  'Vay qua App',
  'Tuyển cộng tác viên bán hàng online',
  'Giả mạo tin nhắn của ngân hàng (SMS Brandname)',
  'Cài đặt ứng dụng dịch vụ công giả',
  'Deepfake giả người thân',
  'Đặt cọc thuê nhà, vé máy bay',
  'Các thủ đoạn khác'
] as const;
export const CHANNELS = ['Zalo', 'Facebook', 'Điện thoại', 'Telegram', 'Tin nhắn SMS', 'Trang web'] as const;
export const STATUSES = ['Đang xác minh', 'Đã khởi tố', 'Đã làm rõ', 'Tạm đình chỉ'] as const;

/** A record of the province, with what a test may want to know of it. */
export interface ProvinceRow extends Row {
  readonly province: string;
}

/** Chance that is the same on every run (mulberry32); whole numbers below `n`. */
export function chance(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * n);
  };
}

/** Single cases, one a row. Later years have more of them; some types grow, some fade. */
export function provinceCases(rows = 50_000, seed = 2025): ProvinceRow[] {
  const below = chance(seed);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const first = dayOf(2018, 1, 1) ?? 0;
  const days = (dayOf(2026, 10, 31) ?? 0) - first + 1;
  return Array.from({ length: rows }, (_, i): ProvinceRow => {
    // The larger of two draws: twice as many at the end as in the middle.
    const day = first + Math.max(below(days), below(days));
    const province = day >= CHANGE_DAY || below(3) > 0 ? 'Khánh Hòa' : 'Ninh Thuận';
    const areas = (day >= CHANGE_DAY ? AFTER : BEFORE)[province] ?? [];
    const area = below(50) === 0 ? null : (areas[Math.min(below(areas.length), below(areas.length))] ?? null);
    const grown = (day - first) / days;
    const type =
      below(40) === 0 ? null : (TYPES[Math.min(11, Math.floor(below(9) + grown * below(5)))] ?? null);
    const loss = lossOf(below);
    const status = below(8) === 0 ? null : pick(STATUSES);
    const victims = below(10) === 0 ? null : exactly(1 + (below(12) === 0 ? below(6) : 0));
    return {
      province,
      ...(below(500) === 0 ? { from: null, to: null } : spanOf(day, below)),
      code: `PA-${String(i).padStart(6, '0')}`,
      type,
      area,
      currency: loss && below(150) === 0 ? 'USD' : null,
      categories: {
        unit: area ? `Công an ${area}` : null,
        channel: below(12) === 0 ? null : pick(CHANNELS),
        status,
        'cat-muc-do': pick(['Nghiêm trọng', 'Ít nghiêm trọng', 'Đặc biệt nghiêm trọng'])
      },
      measures: {
        cases: exactly(1),
        loss,
        victims,
        suspects: below(3) === 0 ? exactly(below(4)) : null,
        recovered: loss && below(4) === 0 ? exactly(Math.floor(loss.low / (2 + below(9)))) : null,
        prosecuted:
          status === null ? null : exactly(status === 'Đã khởi tố' || status === 'Đã làm rõ' ? 1 : 0),
        cleared: status === null ? null : exactly(status === 'Đã làm rõ' ? 1 : 0)
      }
    };
  });
}

/** Mostly a day; one in forty is known by its month alone, one in eighty by its year. */
function spanOf(day: number, below: (n: number) => number): { from: number; to: number } {
  const { year, month } = dateOf(day);
  const coarse = below(80);
  if (coarse === 0) return { from: dayOf(year, 1, 1) ?? day, to: dayOf(year, 12, 31) ?? day };
  if (coarse <= 2)
    return { from: dayOf(year, month, 1) ?? day, to: dayOf(year, month, daysInMonth(year, month)) ?? day };
  return { from: day, to: day };
}

/** From some hundred thousand to some tỷ; one in nine unknown, one in twelve "hơn", one in forty "khoảng". */
function lossOf(below: (n: number) => number): Quantity | null {
  if (below(9) === 0) return null;
  const step = [100_000, 1_000_000, 10_000_000, 100_000_000][below(4)] ?? 1e6;
  const value = step * (1 + below(below(5) === 0 ? 90 : 12));
  if (below(12) === 0) return printed(value, 'atLeast', step);
  return below(40) === 0 ? printed(value, 'about', step) : exactly(value);
}

/**
 * What a neighbouring district counted: months by type, with stated totals for each year, some of which its parts do
 * not add up to, and a last year of which only the first eight months are counted.
 */
export function provinceCounts(seed = 7): Row[] {
  const below = chance(seed);
  const area = 'Huyện đảo Trường Sa';
  const rows: Row[] = [];
  for (let year = 2021; year <= 2024; year++) {
    const months = year === 2024 ? 8 : 12;
    let cases = 0;
    let loss = 0;
    for (let month = 1; month <= months; month++) {
      for (const type of TYPES.slice(0, 5)) {
        const count = below(7);
        const known = below(6) > 0;
        const amount = count * (1 + below(90)) * 1_000_000;
        cases += count;
        loss += known ? amount : 0;
        rows.push({
          from: dayOf(year, month, 1) ?? null,
          to: dayOf(year, month, daysInMonth(year, month)) ?? null,
          type,
          area,
          measures: { cases: exactly(count), loss: known ? exactly(amount) : null }
        });
      }
    }
    rows.push({
      role: 'total',
      from: dayOf(year, 1, 1) ?? null,
      to: dayOf(year, months, daysInMonth(year, months)) ?? null,
      area,
      measures: {
        cases: exactly(cases + (year === 2022 ? 3 : 0)),
        loss: printed(Math.floor(loss / 1e9) * 1e9, 'atLeast', 1e9)
      }
    });
  }
  return rows;
}

/** Both files, as the store takes them. */
export function province(rows = 50_000, seed = 2025): Input[] {
  const measures = ['cases', 'loss', 'victims', 'suspects', 'recovered', 'prosecuted', 'cleared'] as const;
  return [
    {
      source: { id: 0, name: 'vu-viec-2018-2026.csv', level: 'case' },
      table: tableOf(provinceCases(rows, seed), measures)
    },
    {
      source: { id: 1, name: 'truong-sa-2021-2024.csv', level: 'aggregate' },
      table: tableOf(provinceCounts(), ['cases', 'loss'])
    }
  ];
}
