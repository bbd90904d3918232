/** Header names and the meaning of columns. */
import { describe, expect, it } from 'vitest';
import { matchName } from '../../../src/lib/intake/headerNames';
import { labelKey } from '../../../src/lib/intake/labels';
import { isTotalLabel } from '../../../src/lib/intake/totals';
import { readFile } from '../../../src/lib/intake/intake';
import type { Changes } from '../../../src/lib/intake/reading';

describe('header names', () => {
  it.each([
    ['Số vụ', 'cases'],
    ['SỐ VỤ VIỆC', 'cases'],
    ['so_vu', 'cases'],
    ['Tổng số vụ', 'cases'],
    ['Số vụ xảy ra', 'cases'],
    ['Cases', 'cases'],
    ['Số vụ khởi tố', 'prosecuted'],
    ['Số vụ làm rõ', 'cleared'],
    ['Số bị can', 'suspects'],
    ['Số bị hại', 'victims'],
    ['Thiệt hại (triệu đồng)', 'loss'],
    ['thiethai', 'loss'],
    ['Số tiền bị chiếm đoạt', 'loss'],
    ['Số tiền thu hồi', 'recovered'],
    ['Total loss', 'loss'],
    ['Thủ đoạn', 'type'],
    ['Phương thức, thủ đoạn', 'type'],
    ['Hình thức lừa đảo', 'type'],
    ['Loại tội phạm', 'type'],
    ['Scam type', 'type'],
    ['scamType', 'type'],
    ['Địa bàn', 'area'],
    ['Huyện/thị xã/thành phố', 'area'],
    ['Xã/phường', 'area'],
    ['Nơi xảy ra', 'area'],
    ['District', 'area'],
    ['Mã vụ', 'code'],
    ['Số hồ sơ', 'code'],
    ['Case ID', 'code'],
    ['Ngày xảy ra', 'date'],
    ['Ngày khởi tố', 'date'],
    ['Năm', 'date'],
    ['Kỳ', 'date'],
    ['STT', 'ignore'],
    ['Sl. No.', 'ignore'],
    ['Tỷ lệ khởi tố', 'ignore'],
    ['Số vụ tăng/giảm so với 2021', 'ignore'],
    ['Tỷ trọng (%)', 'ignore'],
    ['Giới tính', 'ignore'],
    ['Đơn vị tính', 'ignore'],
    ['Ngày sinh', 'ignore'],
    ['Số vụ cùng kỳ năm trước', 'ignore'],
    ['Họ và tên', 'ignore'],
    ['Màu sắc', undefined]
  ])('%s → %s', (name, meaning) => {
    expect(matchName(name)?.meaning).toBe(meaning);
    expect(matchName(name.normalize('NFD'))?.meaning).toBe(meaning);
  });
});

describe('labels', () => {
  it('are one when only case, spaces or the place of the tone mark differ', () => {
    expect(labelKey('Hoà  Bình ')).toBe(labelKey('HÒA BÌNH'));
    expect(labelKey('Thuỷ'.normalize('NFD'))).toBe(labelKey('thủy'));
    expect(labelKey('Đà Nẵng')).not.toBe(labelKey('Da Nang'));
    expect(labelKey('đảo')).not.toBe(labelKey('đao'));
    expect(labelKey('mà')).not.toBe(labelKey('má'));
  });

  it.each([
    'Tổng',
    'TỔNG CỘNG:',
    'Tổng số',
    'Cộng',
    'Cộng chung',
    'Toàn tỉnh',
    'Total',
    ' Grand total ',
    'Sum',
    'Tổng cộng'.normalize('NFD')
  ])('%s is a total', (text) => expect(isTotalLabel(text)).toBe(true));
  it.each(['', 'Cộng tác viên online', 'Tổng đài giả', 'Lừa đảo', 'Toàn tỉnh Khánh Hòa có', '12'])(
    '“%s” is none',
    (text) => expect(isTotalLabel(text)).toBe(false)
  );
});

async function meanings(csv: string, changes?: Changes): Promise<string[]> {
  const reading = await readFile(new TextEncoder().encode(csv), 'x.csv', changes ? { changes } : {});
  return reading.ok
    ? reading.reading.columns.map((column) => `${column.meaning}/${column.because}`)
    : [reading.fault];
}

describe('meanings', () => {
  it('gives a meaning once, the second stays open for the user', async () => {
    expect(await meanings('Năm,Số vụ,Số vụ án\n2022,5,3\n')).toEqual([
      'date/name',
      'ignore/none',
      'cases/name'
    ]);
  });

  it('refuses a name that the values do not bear out', async () => {
    expect(
      await meanings('Mã vụ,Ngày xảy ra,Đối tượng\nA,1/1/2022,Nguyễn Văn A\nB,2/1/2022,Trần B\n')
    ).toEqual(['code/name', 'date/name', 'ignore/none']);
  });

  it('finds dates by their values under a strange name', async () => {
    expect(await meanings('Hồ sơ,Lúc,Số vụ\na,1/2/2022,1\nb,13/2/2022,2\n')).toEqual([
      'type/values',
      'date/values',
      'cases/name'
    ]);
  });

  it('lets the user decide, and takes the meaning from the column that had it', async () => {
    const csv = 'Năm,Số vụ,Số vụ án\n2022,5,3\n';
    expect(await meanings(csv, { meanings: { 1: 'cases' } })).toEqual([
      'date/name',
      'cases/user',
      'ignore/none'
    ]);
    expect(await meanings(csv, { meanings: { 0: 'ignore' } })).toEqual([
      'ignore/user',
      'ignore/none',
      'cases/name'
    ]);
  });
});
