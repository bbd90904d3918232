import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { RecordRow } from '../../../src/lib/cases/recordRow';
import { isPersonal, masked, maskedRow } from '../../../src/lib/export/mask';

const row = (categories: Record<string, string | null>, code: string | null = 'VA-2023-0147'): RecordRow => ({
  id: 0,
  source: 0,
  line: 2,
  role: 'part',
  from: null,
  to: null,
  code,
  type: 'Giả danh công an',
  area: 'Xã Diên Khánh',
  currency: null,
  categories,
  measures: {}
});

test.each([
  ['Họ và tên bị hại', true],
  ['SĐT', true],
  ['Số tài khoản', true],
  ['CCCD', true],
  ['Địa chỉ', true],
  ['Kênh liên lạc', false],
  ['Trạng thái', false],
  ['Đơn vị báo cáo', false],
  ['Ngân hàng', false]
])('%s points at a person: %s', (label, personal) => {
  expect(isPersonal({ id: `category:${label}`, label, numeric: false })).toBe(personal);
});

it('a measure is never personal', () => {
  expect(isPersonal({ id: 'victims', label: 'Bị hại', numeric: true })).toBe(false);
});

describe('identifiers are masked', () => {
  it('a case code keeps its last three signs', () => expect(masked('VA-2023-0147')).toBe('**-****-*147'));
  it('a short one goes whole', () => expect(masked('A-12')).toBe('*-**'));
  it('numbers of phones, accounts and papers, and mail, wherever they stand in a text', () => {
    const out = maskedRow(
      row({
        a: 'gọi từ 0912 345 678, STK 19031234567890 (VCB)',
        b: 'lan.anh@gmail.com',
        c: 'Zalo',
        d: '15 vụ năm 2022'
      })
    );
    expect(out.categories).toEqual({
      a: 'gọi từ **** *** 678, STK ***********890 (VCB)',
      b: '***.***@*****.com',
      c: 'Zalo',
      d: '15 vụ năm 2022'
    });
    expect(out.code).toBe('**-****-*147');
  });
  it('no run of eight digits is left in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 .-+aĐ@') }), (text) => {
        const { categories } = maskedRow(row({ a: text }, text));
        for (const left of [categories['a'] ?? '', masked(text)])
          expect(left).not.toMatch(/\d(?:[ .-]?\d){7,}/);
      })
    );
  });
});
