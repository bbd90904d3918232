import { describe, expect, it } from 'vitest';
import { areaOptions, searched, typeOptions } from '../../../src/lib/state/nameSearch';

const words = { old: 'đến 30/06/2025', new: 'từ 01/07/2025' };

describe('choosing from the list', () => {
  it('finds a unit without diacritics, that of the file’s province and time first', async () => {
    const options = await areaOptions('Khánh Hòa', 'old', words);
    expect(searched(options, 'vinh hai')[0]).toMatchObject({
      label: 'Phường Vĩnh Hải',
      detail: 'Thành phố Nha Trang, Tỉnh Khánh Hòa, đến 30/06/2025'
    });
    expect(searched(await areaOptions('Khánh Hòa', 'new', words), 'nha trang')[0]?.label).toBe(
      'Phường Nha Trang'
    );
    expect(searched(options, 'dien an dien khanh').map(({ label }) => label)).toContain('Xã Diên An');
    expect(searched(options, 'xa dien an')[0]?.label).toBe('Xã Diên An');
    expect(searched(options, 'không có đâu')).toEqual([]);
    expect(searched(options, '').length).toBe(40);
  });

  it('types: the user’s own first, under the names they gave', () => {
    const options = typeOptions(['Bán vé giả'], new Map([['loan-app', 'Vay tiền qua ứng dụng']]));
    expect(options[0]).toMatchObject({ id: 'own:Bán vé giả' });
    expect(searched(options, 'ung dung')[0]).toMatchObject({ id: 'loan-app', detail: 'Vay qua App' });
  });
});
