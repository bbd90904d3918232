/** Vietnamese text as it is compared, and the names of scam types. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scamTypeName, scamTypeNames } from '../../../src/lib/cases/scamTypes';
import { clean, compareVi, fold, isRemainder } from '../../../src/lib/cases/text';
import { TYPES } from '../cube/khanhHoa';

describe('clean', () => {
  it.each([
    ['  Vay   qua App ', 'Vay qua App'],
    ['Vay\u00A0qua\u202FApp', 'Vay qua App'],
    ['Vay\tqua\r\nApp', 'Vay qua App'],
    ['\uFEFFVay qua\u200B App\u00AD', 'Vay qua App'],
    ['Thu\u031Bo\u031B\u0323ng'.normalize('NFD'), 'Thu\u031Bo\u031B\u0323ng'.normalize('NFC')],
    ['', ''],
    ['\u200B', '']
  ])('%j', (text, expected) => expect(clean(text)).toBe(expected));

  it('is done once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      })
    );
  });
});

describe('fold', () => {
  it.each([
    ['Thủ đoạn', 'thu doan'],
    ['ĐƠN VỊ TÍNH', 'don vi tinh'],
    ['Khánh Hoà', 'khanh hoa'],
    ['Khánh Hòa', 'khanh hoa'],
    ['Số  Vụ', 'so vu'],
    ['Quý Ⅲ', 'quy ⅲ'],
    ['Nước ngoài', 'nuoc ngoai'],
    ['ỷ ỹ ỵ Ặ Ễ Ộ Ứ', 'y y y a e o u']
  ])('%s', (text, expected) => expect(fold(text)).toBe(expected));

  it('does not see how a letter is put together', () => {
    fc.assert(
      fc.property(fc.constantFrom(...TYPES.map(([type]) => type)), (type) => {
        expect(fold(type.normalize('NFD'))).toBe(fold(type.normalize('NFC')));
        expect(fold(type)).toMatch(/^[\x20-\x7E“”–]*$/);
      })
    );
  });
});

it('Vietnamese order: a ă â d đ, tones after letters, numbers by value', () => {
  const sorted = ['đá', 'dừa', 'ăn', 'âm', 'an', 'Quý 10', 'Quý 9'].sort(compareVi);
  expect(sorted).toEqual(['an', 'ăn', 'âm', 'dừa', 'đá', 'Quý 9', 'Quý 10']);
});

describe('a remainder', () => {
  it.each([
    'Khác',
    'khác',
    'Các thủ đoạn khác',
    'Thủ đoạn khác',
    'Các loại khác',
    'Loại khác',
    'Hình thức khác',
    'Các hình thức khác',
    'Hành vi khác',
    'Các phương thức khác',
    'KHÁC',
    'Kha\u0301c',
    'Other',
    'others',
    'Other types',
    'Other scams'
  ])('is “%s”', (label) => expect(isRemainder(label)).toBe(true));
  it.each([
    '',
    'Giả danh người khác',
    'Chiếm quyền Facebook của người khác',
    'Khác biệt',
    'Another',
    'Khách hàng',
    'Lừa khách'
  ])('is not “%s”', (label) => expect(isRemainder(label)).toBe(false));
});

describe('names of scam types', () => {
  it.each([
    [0, 'Gọi điện giả danh cơ quan chức năng', 'Giả danh cơ quan chức năng'],
    [1, '“Bẫy tình”, nhận quà qua mạng xã hội', '“Bẫy tình”, nhận quà'],
    [2, 'Chiếm quyền điều khiển Facebook, Zalo', 'Chiếm quyền Facebook, Zalo'],
    [3, 'Mua bán hàng qua mạng', 'Mua bán hàng qua mạng'],
    [4, 'Huy động vốn đầu tư tài chính', 'Huy động vốn đầu tư tài chính'],
    [5, 'Vay qua App', 'Vay qua App'],
    [6, 'Tuyển cộng tác viên bán hàng online', 'Tuyển cộng tác viên online'],
    [7, 'Giả mạo tin nhắn ngân hàng (SMS Brandname)', 'Giả tin nhắn ngân hàng'],
    [8, 'Các thủ đoạn khác', 'Thủ đoạn khác']
  ])('type %s of Khánh Hòa is shown as “%s”', (i, label, short) =>
    expect(scamTypeName(TYPES[i]?.[0] ?? '')).toMatchObject({ label, short })
  );

  it('nine types, nine colours; "khác" is grey', () => {
    const names = scamTypeNames(TYPES.map(([type]) => type));
    expect(new Set([...names.values()].map((name) => name.colour)).size).toBe(9);
    expect(names.get('Các thủ đoạn khác')?.colour).toBe(0);
  });

  it('case, quotation marks, spaces and NFD make no other type', () => {
    const label = '“Bẫy tình”, nhận quà qua mạng xã hội';
    for (const spelling of [
      'Lừa đảo "bẫy tình", nhận quà qua mạng xã hội',
      'LỪA ĐẢO “BẪY TÌNH”, NHẬN QUÀ QUA MẠNG XÃ HỘI',
      '  Lừa đảo  bẫy tình nhận quà qua mạng xã hội. ',
      'Lừa đảo “bẫy tình”, nhận quà qua mạng xã hội'.normalize('NFD')
    ])
      expect(scamTypeName(spelling).label).toBe(label);
  });

  it('an unknown type is shown as written, never as "khác", and keeps its colour', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 30 }), (raw) => {
        const name = scamTypeName(`Chiêu mới ${raw}`);
        expect(name.label).toBe(`Chiêu mới ${raw}`);
        expect(name.colour).toBeGreaterThanOrEqual(1);
        expect(name.colour).toBeLessThanOrEqual(8);
        expect(scamTypeName(`Chiêu mới ${raw}`)).toEqual(name);
      })
    );
  });

  it('two types of one data set never share a name', () => {
    const names = scamTypeNames(['Lừa vay qua App', 'Vay qua App', 'Lừa đảo mua bán hàng qua mạng']);
    expect(names.get('Lừa vay qua App')?.label).toBe('Lừa vay qua App');
    expect(names.get('Vay qua App')?.label).toBe('Vay qua App');
    expect(names.get('Lừa đảo mua bán hàng qua mạng')?.label).toBe('Mua bán hàng qua mạng');
  });
});
