import { describe, expect, it } from 'vitest';
import {
  areApart,
  isProvinceUnit,
  sameUnit,
  unitAmong,
  unitOfFile,
  unitOfLabel
} from '../../../src/lib/cases/unitName';

describe('unitOfFile', () => {
  const titled: [titles: string[], unit: string | null][] = [
    [['Công an huyện Cao Lãnh', 'Báo cáo 6 tháng đầu năm 2023'], 'Công an huyện Cao Lãnh'],
    [['CÔNG AN TỈNH ĐỒNG THÁP', 'CÔNG AN HUYỆN CAO LÃNH', 'BÁO CÁO'], 'Công an huyện Cao Lãnh'],
    [['Đơn vị báo cáo: Công an thành phố Sa Đéc'], 'Công an thành phố Sa Đéc'],
    [['UBND XÃ MỸ HỘI'], 'UBND xã Mỹ Hội'],
    [['Công an xã Mỹ Hội, huyện Cao Lãnh'], 'Công an xã Mỹ Hội'],
    [['Kính gửi: Công an tỉnh Đồng Tháp'], null],
    [['Công an Quận 12 báo cáo tình hình'], 'Công an quận 12'],
    [['CÔNG AN TỈNH ĐỒNG THÁP', 'Số vụ lừa đảo 6 tháng đầu năm 2023'], 'Công an tỉnh Đồng Tháp'],
    [['Tình hình lừa đảo tại huyện Cao Lãnh năm 2023'], null],
    [['Đơn vị tính: triệu đồng'], null]
  ];
  it.each(titled)('%j', (titles, unit) => {
    expect(unitOfFile(titles, 'so-lieu.csv')?.unit ?? null).toBe(unit);
  });

  const named: [file: string, unit: string | null][] = [
    ['Công an huyện Cao Lãnh 6 tháng 2023.csv', 'Công an huyện Cao Lãnh'],
    ['bao-cao_CA huyen Cao Lanh_6T2023.csv', 'Công an huyện Cao Lanh'],
    ['huyen-cao-lanh-2023.xlsx', 'huyện Cao Lanh'],
    ['xa-my-hoi-6-thang-dau-nam-2023.csv', 'xã My Hoi'],
    ['so-lieu-2023.csv', null]
  ];
  it.each(named)('%s', (file, unit) => {
    expect(unitOfFile([], file)?.unit ?? null).toBe(unit);
  });

  it('says what says so; a title goes before the name', () => {
    expect(unitOfFile(['Công an huyện Lấp Vò'], 'huyen-cao-lanh.csv')).toEqual({
      unit: 'Công an huyện Lấp Vò',
      from: 'title',
      text: 'Công an huyện Lấp Vò'
    });
    expect(unitOfFile([], 'huyen-cao-lanh.csv')?.from).toBe('name');
    expect(unitOfLabel('Công an thị xã Hồng Ngự')?.from).toBe('label');
  });
});

describe('names of units', () => {
  it('are one unit whatever the office, but a district and a town of one name are two', () => {
    expect(sameUnit('Công an huyện Cao Lãnh', 'UBND huyện Cao Lãnh')).toBe(true);
    expect(sameUnit('Công an huyện Cao Lãnh', 'CA H. Cao Lãnh')).toBe(true);
    expect(sameUnit('huyện Cao Lanh', 'Công an huyện Cao Lãnh')).toBe(true);
    expect(sameUnit('Công an huyện Cao Lãnh', 'Công an thành phố Cao Lãnh')).toBe(false);
    expect(sameUnit('Công an xã Mỹ Hội', 'Công an xã Mỹ Hới')).toBe(false);
  });
  it('without a kind are not guessed between two', () => {
    const list = ['Công an huyện Cao Lãnh', 'Công an thành phố Cao Lãnh', 'Công an huyện Lấp Vò'];
    expect(unitAmong(list, 'Cao Lãnh')).toBe(null);
    expect(unitAmong(list, 'Lấp Vò')).toBe('Công an huyện Lấp Vò');
  });
  it('are of the province, or side by side', () => {
    expect(isProvinceUnit('Công an tỉnh Đồng Tháp')).toBe(true);
    expect(isProvinceUnit('Công an huyện Cao Lãnh')).toBe(false);
    expect(areApart('Công an huyện Cao Lãnh', 'Công an huyện Lấp Vò')).toBe(true);
    // a district's report may hold its communes' cases
    expect(areApart('Công an huyện Cao Lãnh', 'Công an xã Mỹ Hội')).toBe(false);
    expect(areApart('Công an tỉnh Đồng Tháp', 'Công an huyện Lấp Vò')).toBe(false);
  });
});
