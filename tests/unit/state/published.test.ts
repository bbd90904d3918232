/** The list of published files. */
import { describe, expect, it } from 'vitest';
import { addressIn, listFrom, printList } from '../../../src/lib/state/publishedList';

describe('a list of published files', () => {
  it('as it is exported, and with everything that may stand in it', () => {
    expect(listFrom(printList('Khánh Hòa', 'so-lieu.sovu'))).toMatchObject({
      title: 'Khánh Hòa',
      address: '',
      files: [{ file: 'so-lieu.sovu', name: '', status: null, source: '', reading: {}, names: {} }]
    });
    const all = {
      version: 1,
      title: 'Hai năm',
      address: 'table?by=area',
      files: [
        {
          file: 'năm 2023/a.csv',
          name: 'Năm 2023',
          status: 'official',
          source: 'Báo cáo số 12',
          reading: { numberStyles: { 3: 'vi' } },
          names: { province: 'Khánh Hòa' }
        }
      ]
    };
    expect(listFrom(`\uFEFF${JSON.stringify(all)}`)).toEqual({
      title: 'Hai năm',
      address: 'table?by=area',
      files: all.files
    });
    expect(listFrom('{"version":1,"files":[]}')).toEqual({ title: '', address: '', files: [] });
  });

  it.each([
    ['<!doctype html>', 'not-json', ''],
    ['[]', 'not-list', ''],
    ['{"version":1}', 'not-list', ''],
    ['{"version":2,"files":[]}', 'version', '2'],
    ['{"version":1,"files":[7]}', 'entry', 'files → 1'],
    ['{"version":1,"title":7,"files":[]}', 'entry', 'title'],
    ['{"version":1,"files":[{"file":"a.csv"},{"file":""}]}', 'entry', 'files → 2 → file'],
    ['{"version":1,"files":[{"file":"a.csv","status":"true"}]}', 'entry', 'files → 1 → status'],
    ['{"version":1,"files":[{"file":"../secret.csv"}]}', 'entry', 'files → 1 → file'],
    ['{"version":1,"files":[{"file":"/etc/passwd"}]}', 'entry', 'files → 1 → file'],
    ['{"version":1,"files":[{"file":"a\\\\b.csv"}]}', 'entry', 'files → 1 → file'],
    ['{"version":1,"files":[{"file":"a.csv","reading":[]}]}', 'entry', 'files → 1 → reading']
  ])('%s is none', (text, kind, where) => {
    expect(listFrom(text)).toEqual({ kind, where });
  });

  it('no file of it is anywhere but below its folder', () => {
    const folder = new URL('http://so-vu.local/so-vu/datasets/');
    for (const file of [
      'a.csv',
      'https://elsewhere.vn/a.csv',
      'a b/ç?x#y.csv',
      '%2e%2e/a.csv',
      'javascript:1'
    ])
      expect(addressIn(folder, file).href.startsWith(folder.href), file).toBe(true);
  });
});
