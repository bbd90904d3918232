/** What place a cell means, case by case, and for any spelling. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAreas, type AreaUnit, type Areas } from '../../../src/lib/cases/areaData';
import { columnLevel } from '../../../src/lib/cases/areaColumn';
import { areaMatcher, matchArea, type AreaScope } from '../../../src/lib/cases/areas';
import { editDistance } from '../../../src/lib/cases/editDistance';
import { keyOf } from '../../../src/lib/cases/areaText';
import { NEW_DAY, OLD_DAY } from './areaDays';

let areas: Areas;
beforeAll(async () => {
  areas = await loadAreas();
});

const OLD = { date: OLD_DAY };
const NEW = { date: NEW_DAY };
const full = (unit: AreaUnit): string =>
  [unit.label, unit.district?.label, unit.province?.label].filter(Boolean).join(', ');

/** "exact name old:56", "suggested kind: A; B", "none" */
function say(raw: string, scope: AreaScope = {}): string {
  const match = matchArea(areas, raw, scope);
  if (match.kind === 'exact') return `${match.how} ${match.unit.era} ${full(match.unit)}`;
  if (match.kind === 'suggested') return `${match.reason}? ${match.units.map(full).join('; ')}`;
  return 'none';
}

describe('certain', () => {
  it.each([
    ['huyện Cao Lãnh', { ...OLD, province: 'Đồng Tháp' }, 'name old Huyện Cao Lãnh, Tỉnh Đồng Tháp'],
    ['TP. Cao Lãnh', { ...OLD, province: 'Đồng Tháp' }, 'name old Thành phố Cao Lãnh, Tỉnh Đồng Tháp'],
    ['T.P Cao Lãnh', { ...OLD, province: 'Đồng Tháp' }, 'name old Thành phố Cao Lãnh, Tỉnh Đồng Tháp'],
    ['Nha Trang', OLD, 'name old Thành phố Nha Trang, Tỉnh Khánh Hòa'],
    ['NHA TRANG', NEW, 'name new Phường Nha Trang, Tỉnh Khánh Hòa'],
    ['H. Diên Khánh', OLD, 'name old Huyện Diên Khánh, Tỉnh Khánh Hòa'],
    ['TX. Ninh Hòa', OLD, 'name old Thị xã Ninh Hòa, Tỉnh Khánh Hòa'],
    ['TT Vạn Giã', OLD, 'name old Thị trấn Vạn Giã, Huyện Vạn Ninh, Tỉnh Khánh Hòa'],
    ['Q1', { ...OLD, province: 'TP.HCM' }, 'name old Quận 1, Thành phố Hồ Chí Minh'],
    ['Q. 01', { ...OLD, province: 'HCM' }, 'name old Quận 1, Thành phố Hồ Chí Minh'],
    [
      'P.01',
      { ...OLD, province: 'TP HCM', district: 'Q3' },
      'name old Phường 1, Quận 3, Thành phố Hồ Chí Minh'
    ],
    ['TP.HCM', OLD, 'alias old Thành phố Hồ Chí Minh'],
    ['TPHCM', NEW, 'alias new Thành phố Hồ Chí Minh'],
    ['Thủ đô Hà Nội', OLD, 'name old Thành phố Hà Nội'],
    ['BR-VT', OLD, 'alias old Tỉnh Bà Rịa - Vũng Tàu'],
    ['Bà Rịa-Vũng Tàu', OLD, 'name old Tỉnh Bà Rịa - Vũng Tàu'],
    ['Thừa Thiên - Huế', OLD, 'alias old Thành phố Huế'],
    ['TT. Huế', OLD, 'alias old Thành phố Huế'],
    ['Đắc Lắc', { ...NEW, level: 'province' }, 'alias new Tỉnh Đắk Lắk'],
    ['Khanh Hoa', { ...OLD, level: 'province' }, 'folded old Tỉnh Khánh Hòa'],
    ['TX Hồng Ngự', { ...OLD, province: 'Đồng Tháp' }, 'alias old Thành phố Hồng Ngự, Tỉnh Đồng Tháp'],
    ['24', OLD, 'code old Tỉnh Bắc Giang'],
    ['24', NEW, 'code new Tỉnh Bắc Ninh'],
    ['568', OLD, 'code old Thành phố Nha Trang, Tỉnh Khánh Hòa'],
    ['Ninh Thuận (cũ)', {}, 'name old Tỉnh Ninh Thuận'],
    ['Xá Lượng', OLD, 'name old Xã Xá Lượng, Huyện Tương Dương, Tỉnh Nghệ An'],
    ['phường Phường Đúc', OLD, 'name old Phường Phường Đúc, Quận Thuận Hóa, Thành phố Huế']
  ] as [string, AreaScope, string][])('%s %j', (raw, scope, expected) =>
    expect(say(raw, scope)).toBe(expected)
  );
});

describe('asked about, with the reason', () => {
  it.each([
    [
      'Cao Lãnh',
      { ...OLD, province: 'Đồng Tháp' },
      'ambiguous? Thành phố Cao Lãnh, Tỉnh Đồng Tháp; Huyện Cao Lãnh, Tỉnh Đồng Tháp'
    ],
    ['Khánh Hòa', { level: 'province' }, 'date? Tỉnh Khánh Hòa; Tỉnh Khánh Hòa'],
    ['24', { level: 'province' }, 'date? Tỉnh Bắc Ninh; Tỉnh Bắc Giang'],
    ['Ninh Thuận', { ...NEW, level: 'province' }, 'era? Tỉnh Ninh Thuận'],
    // old names go on being written after the change, within the merged province too
    ['huyện Ninh Hải', { ...NEW, province: 'Khánh Hòa' }, 'era? Huyện Ninh Hải, Tỉnh Ninh Thuận'],
    ['Xã Nha Trang', NEW, 'kind? Phường Nha Trang, Tỉnh Khánh Hòa'],
    ['Quận 9', { ...OLD, province: 'TP.HCM' }, 'former? Thành phố Thủ Đức, Thành phố Hồ Chí Minh'],
    ['Khánh Hào', { ...OLD, level: 'province' }, 'spelling? Tỉnh Khánh Hòa'],
    ['Khành Hóa', { ...OLD, level: 'province' }, 'diacritics? Tỉnh Khánh Hòa'],
    ['Dông Nai', { ...OLD, level: 'province' }, 'diacritics? Tỉnh Đồng Nai'],
    [
      'Xa Hoang Dong',
      { ...OLD, province: 'Thanh Hóa', district: 'Hoằng Hóa' },
      'diacritics? Xã Hoằng Đồng, Huyện Hoằng Hóa, Tỉnh Thanh Hóa; Xã Hoằng Đông, Huyện Hoằng Hóa, Tỉnh Thanh Hóa'
    ],
    [
      'Xã Vĩnh Thái',
      { ...OLD, province: 'Khánh Hòa', district: 'Diên Khánh' },
      'elsewhere? Xã Vĩnh Thái, Thành phố Nha Trang, Tỉnh Khánh Hòa'
    ],
    ['Nha Trang', { ...OLD, province: 'Khánh Hòaa' }, 'scope? Thành phố Nha Trang, Tỉnh Khánh Hòa']
  ] as [string, AreaScope, string][])('%s %j', (raw, scope, expected) =>
    expect(say(raw, scope)).toBe(expected)
  );

  it.each(['', ' ', 'Khác', 'Các địa bàn khác nhau trong tỉnh', 'xã', '…', '-', '123456', 'zzzzz'])(
    'nothing: %j',
    (raw) => expect(say(raw, OLD)).toBe('none')
  );
});

describe('a column', () => {
  it('stands at the level most of its values are at', () => {
    const districts = ['Vạn Ninh', 'Diên Khánh', 'TP Nha Trang', 'Cam Lâm', 'Khác', ''];
    expect(columnLevel(areas, districts, OLD)).toBe('district');
    expect(columnLevel(areas, ['Khánh Hòa', 'Hà Nội', 'TP.HCM'], OLD)).toBe('province');
    expect(columnLevel(areas, ['Xã Vạn Bình', 'Xã Diên An'], { ...OLD, province: 'Khánh Hòa' })).toBe(
      'commune'
    );
    expect(columnLevel(areas, ['Vay qua App', 'Khác'], OLD)).toBeNull();
    expect(columnLevel(areas, [], OLD)).toBeNull();
  });
});

const TONED = /([aeiouyăâêôơư])([aeiouyăâêôơư])/i;
/** The tone mark on the other of two vowels: Hoà for Hòa. */
function moveTone(text: string): string {
  const words = text.normalize('NFD').split(' ');
  return words
    .map((word) => {
      const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(word)?.[0];
      if (!tone) return word;
      const bare = word.replace(tone, '').normalize('NFC');
      const pair = TONED.exec(bare);
      if (!pair) return word;
      const at = pair.index + (word.normalize('NFC')[pair.index] === bare[pair.index] ? 1 : 2);
      return `${bare.slice(0, at)}${tone}${bare.slice(at)}`;
    })
    .join(' ')
    .normalize('NFC');
}

const SHORT: Record<string, string[]> = {
  'Thành phố': ['TP.', 'TP ', 'Tp. ', 'T.P '],
  'Thị xã': ['TX.', 'tx ', 'Tx. '],
  'Thị trấn': ['TT.', 'TT ', 'tt. '],
  Huyện: ['H.', 'h. ', 'HUYỆN '],
  Quận: ['Q.', 'q. '],
  Phường: ['P.', 'p. ', 'Ph. ', 'F.'],
  Xã: ['X.', 'xã  '],
  Tỉnh: ['T.', 'tỉnh '],
  'Đặc khu': ['ĐK ', 'đặc khu ']
};

describe('for any spelling', () => {
  it('of a unit’s name, the unit is the same', () => {
    const find = areaMatcher(areas);
    const spelling = fc.record({
      at: fc.nat(),
      upper: fc.constantFrom('asis', 'upper', 'lower'),
      form: fc.constantFrom('NFC', 'NFD'),
      tone: fc.boolean(),
      short: fc.nat(),
      space: fc.constantFrom(' ', '\u00A0', '  ')
    });
    fc.assert(
      fc.property(spelling, ({ at, upper, form, tone, short, space }) => {
        const unit = areas.units[at % areas.units.length];
        if (!unit) return;
        const kind = unit.label.slice(0, unit.label.length - unit.name.length - 1);
        const words = [`${kind} `, ...(SHORT[kind] ?? [])];
        let text = `${words[short % words.length] ?? ''}${tone ? moveTone(unit.name) : unit.name}`;
        if (upper !== 'asis') text = upper === 'upper' ? text.toUpperCase() : text.toLowerCase();
        text = text.replaceAll(' ', space).normalize(form);
        const scope = {
          date: unit.era === 'old' ? OLD_DAY : NEW_DAY,
          ...(unit.province && { province: unit.province }),
          ...(unit.district && { district: unit.district })
        };
        const match = find(text, scope);
        // "x. ba to" has no diacritics left and may be two
        if (match.kind === 'suggested' && match.reason === 'diacritics') expect(match.units).toContain(unit);
        else expect(match).toMatchObject({ kind: 'exact', unit: { id: unit.id } });
      }),
      { numRuns: 2000 }
    );
  });

  it('no text throws, and what is said of it is the same twice', () => {
    const junk = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({
        unit: fc.constantFrom('x', 'ã', 'P', '.', '1', ' ', 'Hòa', 'đ', '(', 'cũ', ')', '\u0301'),
        maxLength: 20
      })
    );
    fc.assert(
      fc.property(junk, junk, fc.constantFrom({}, OLD, NEW), (raw, province, scope) => {
        const match = matchArea(areas, raw, { ...scope, province });
        expect(matchArea(areas, raw, { ...scope, province })).toEqual(match);
        if (match.kind === 'suggested') expect(match.units.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 }
    );
  });

  it('a near miss is never accepted', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom(...'bcdghklmnpqrstvx'), (at, where, letter) => {
        const unit = areas.units[at % areas.units.length];
        if (!unit) return;
        const spot = unit.label.length - unit.name.length + (where % unit.name.length);
        const text = unit.label.slice(0, spot) + letter + unit.label.slice(spot + 1);
        const scope = {
          ...(unit.era === 'old' ? OLD : NEW),
          ...(unit.province && { province: unit.province })
        };
        const match = matchArea(areas, text, scope);
        if (match.kind === 'exact') expect(keyOf(match.unit.label)).toBe(keyOf(text));
      }),
      { numRuns: 500 }
    );
  });
});

describe('editDistance', () => {
  /** Wagner–Fischer, the whole table. */
  const plain = (a: string, b: string): number => {
    let row = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i += 1) {
      const next = [i];
      for (let j = 1; j <= b.length; j += 1) {
        const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
        next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
      }
      row = next;
    }
    return row[b.length] ?? 0;
  };

  it('is the distance up to its limit', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 12 });
    fc.assert(
      fc.property(word, word, fc.nat({ max: 4 }), (a, b, limit) => {
        expect(editDistance(a, b, limit)).toBe(Math.min(plain(a, b), limit + 1));
      }),
      { numRuns: 3000 }
    );
  });
});
