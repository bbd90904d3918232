/** Names through the way in: recognised, suggested, kept; spellings merged; sums never touched. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/lib/cases/day';
import { readFile, type ReadOptions } from '../../../src/lib/intake/intake';
import { areaMemoryKey } from '../../../src/lib/intake/nameMemory';
import type { NameEntry, NameReading } from '../../../src/lib/intake/nameReading';
import type { Changes, FileReading } from '../../../src/lib/intake/reading';

const today = parseIsoDay('2026-06-30') ?? 0;

async function read(
  lines: readonly string[],
  options: ReadOptions & { file?: string } = {}
): Promise<FileReading> {
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const reading = await readFile(bytes, options.file ?? 'tệp.csv', { today, ...options });
  if (!reading.ok) throw new Error(reading.fault);
  return reading;
}

/** Cases by the label of their area (or type). */
function sums({ records }: FileReading, of: 'area' | 'type' = 'area'): Record<string, number> {
  const out: Record<string, number> = {};
  for (let i = 0; i < records.length; i++) {
    if (records.role[i] !== 0) continue;
    const label = records[of].values[records[of].codes[i] ?? -1] ?? '';
    out[label] = (out[label] ?? 0) + (records.measures.cases?.value[i] ?? 0);
  }
  return out;
}

function names(reading: FileReading, of: 'area' | 'type' = 'area'): NameReading {
  const found = reading.reading.names?.find((own) => own.of === of);
  if (!found) throw new Error(`no names of ${of}`);
  expect(found.values).toBe(found.accepted + found.suggested + found.kept);
  return found;
}

function entry(reading: FileReading, text: string, of: 'area' | 'type' = 'area'): NameEntry {
  const found = names(reading, of).entries.find((own) => own.text === text);
  if (!found) throw new Error(`no entry ${text}`);
  return found;
}

const DISTRICTS = [
  'Công an tỉnh Khánh Hòa;;',
  'Năm;Địa bàn;Số vụ',
  '2023;TP Nha Trang;5',
  '2023;Diên Khánh;7',
  '2024;Nha Trang;11',
  '2024;Thành phố Nha Trang;2',
  '2024;Nha Trang;1',
  '2024;Ninh Hoà;3',
  '2024;Cam Lâmm;4',
  '2024;Nơi khác;6'
];

describe('one column of places', () => {
  it('joins the spellings of a unit under the commonest and leaves the others as they are', async () => {
    const reading = await read(DISTRICTS);
    expect(sums(reading)).toEqual({
      'Nha Trang': 19,
      'Diên Khánh': 7,
      'Ninh Hoà': 3,
      'Cam Lâmm': 4,
      'Nơi khác': 6
    });
    expect(names(reading)).toMatchObject({
      values: 7,
      accepted: 5,
      suggested: 1,
      kept: 1,
      level: 'district',
      era: 'old',
      province: { name: 'Khánh Hòa', from: 'title' }
    });
    const { area } = reading.records;
    expect(area.names?.[area.values.indexOf('Nha Trang')]).toEqual({
      id: 'old:568',
      label: 'Thành phố Nha Trang',
      within: 'Tỉnh Khánh Hòa'
    });
  });

  it('a near miss is suggested with its reason, and joined once accepted; kept once kept', async () => {
    const before = await read(DISTRICTS);
    expect(entry(before, 'Cam Lâmm')).toMatchObject({
      state: 'suggested',
      reason: 'spelling',
      rows: 1,
      candidates: [{ id: 'old:570', label: 'Huyện Cam Lâm' }]
    });
    const lines = [...DISTRICTS, '2024;Cam Lâm;10', '2024;Cam Lâm;20'];
    const after = await read(lines, { changes: { names: { areas: { 'Cam Lâmm': 'old:570' } } } });
    expect(sums(after)['Cam Lâm']).toBe(34);
    expect(entry(after, 'Cam Lâmm')).toMatchObject({ state: 'accepted', how: 'user' });
    const kept = await read(lines, {
      changes: { names: { areas: { 'Cam Lâmm': null, 'TP Nha Trang': null } } }
    });
    expect(sums(kept)).toMatchObject({ 'Cam Lâm': 30, 'Cam Lâmm': 4, 'TP Nha Trang': 5, 'Nha Trang': 14 });
    expect(entry(kept, 'TP Nha Trang')).toMatchObject({ state: 'kept', how: 'user' });
  });

  it('what was decided in an earlier file holds in the same province, not in another', async () => {
    const known = { areas: { [areaMemoryKey('Cam Lâmm', 'Khánh Hòa')]: 'old:570' } };
    const reading = await read(DISTRICTS, { names: known });
    expect(entry(reading, 'Cam Lâmm')).toMatchObject({ state: 'accepted', how: 'remembered' });
    const elsewhere = DISTRICTS.map((line) => line.replace('Công an tỉnh Khánh Hòa', 'Công an tỉnh Phú Yên'));
    const other = await read(elsewhere, { names: known });
    expect(entry(other, 'Cam Lâmm').how).not.toBe('remembered');
  });

  it('without a province: what is unique in the country is certain, the rest is asked', async () => {
    const reading = await read(['Năm;Xã;Số vụ', '2023;Xã Suối Hiệp;1', '2023;Xã Tân Lập;2'], {});
    expect(entry(reading, 'Xã Suối Hiệp')).toMatchObject({ state: 'accepted' });
    const many = entry(reading, 'Xã Tân Lập');
    expect(many).toMatchObject({ state: 'suggested', reason: 'ambiguous' });
    expect(many.candidates).toHaveLength(8);
    expect(many.more).toBeGreaterThan(0);
  });

  it('the province of this machine is used where it suits the names, and the user overrules all', async () => {
    const lines = ['Năm;Xã;Số vụ', '2023;Xã Diên An;1', '2023;Xã Diên Toàn;2', '2023;Xã Tân Lập;2'];
    const own = await read(lines, { names: { province: 'Khánh Hòa' } });
    expect(names(own).province).toEqual({ name: 'Khánh Hòa', from: 'setting' });
    const foreign = await read(lines, { names: { province: 'Hà Giang' } });
    expect(names(foreign).province).toBeUndefined();
    const said = await read(lines, { changes: { names: { province: 'Đắk Lắk' } } });
    expect(names(said).province).toEqual({ name: 'Đắk Lắk', from: 'user' });
    const none = await read(lines, {
      names: { province: 'Khánh Hòa' },
      changes: { names: { province: '' } }
    });
    expect(names(none).province).toBeUndefined();
    const named = await read(lines, { file: 'khanh-hoa-2023.csv' });
    expect(names(named).province).toEqual({ name: 'Khánh Hòa', from: 'file' });
  });

  it('a cell may name the larger units too', async () => {
    const reading = await read([
      'Năm;Nơi xảy ra;Số vụ',
      '2023;phường Vĩnh Hải, TP Nha Trang, tỉnh Khánh Hòa;1',
      '2023;"P. Vĩnh Hải, Nha Trang, Khánh Hoà";2',
      '2023;xã Vĩnh Hải, huyện Ninh Hải, tỉnh Ninh Thuận;4',
      '2023;Tổ 5, phường Vĩnh Hải, TP Nha Trang, tỉnh Khánh Hòa;8'
    ]);
    expect(sums(reading)['phường Vĩnh Hải, TP Nha Trang, tỉnh Khánh Hòa']).toBe(3);
    expect(names(reading)).toMatchObject({ accepted: 3, suggested: 1 });
    expect(names(reading).entries[0]).toMatchObject({
      reason: 'inside',
      candidates: [{ label: 'Phường Vĩnh Hải' }]
    });
  });

  it('a list of provinces on both sides of the change: one label each, both units said', async () => {
    const reading = await read([
      'Ngày;Tỉnh;Số vụ',
      '01/03/2025;Khánh Hòa;1',
      '01/09/2025;Khánh Hòa;2',
      '01/03/2025;TP. Hồ Chí Minh;4',
      '01/09/2025;TPHCM;8',
      '01/03/2025;Ninh Thuận;16'
    ]);
    const { area } = reading.records;
    const ids = Object.fromEntries(area.values.map((text, i) => [text, area.names?.[i]?.id]));
    expect(ids).toEqual({
      'Khánh Hòa': 'old:56+new:56',
      'TP. Hồ Chí Minh': 'old:79',
      TPHCM: 'new:79',
      'Ninh Thuận': 'old:58'
    });
    expect(names(reading)).toMatchObject({ era: 'both', accepted: 4, level: 'province' });
  });

  it('places of another country are kept, codes of theirs too', async () => {
    const reading = await read([
      'Year;State;Cases',
      '2022;Bihar;1',
      '2022;Goa;2',
      '2022;Kerala;3',
      '2022;974;4'
    ]);
    expect(names(reading)).toMatchObject({ accepted: 0, suggested: 0, kept: 4 });
  });
});

describe('several columns of places', () => {
  const LINES = [
    'Tỉnh;Huyện;Xã/Phường;Ngày;Số vụ',
    'Khánh Hòa;Nha Trang;Vĩnh Hải;01/02/2024;1',
    'Ninh Thuận;Ninh Hải;Vĩnh Hải;01/02/2024;2',
    'Khánh Hoà;TP Nha Trang;Phường Vĩnh Hải;01/02/2024;4',
    'Khánh Hòa;Nha Trang;Vĩnh Hải;01/03/2024;8',
    'Khánh Hòa;Cam Lâm;;01/03/2024;16'
  ];

  it('tell equal names apart, and a row without a commune is of its district', async () => {
    const reading = await read(LINES);
    expect(reading.reading.columns.map((column) => column.meaning).slice(0, 3)).toEqual([
      'province',
      'district',
      'commune'
    ]);
    expect(sums(reading)).toEqual({
      'Vĩnh Hải (Thành phố Nha Trang, Khánh Hòa)': 13,
      'Vĩnh Hải (Huyện Ninh Hải, Ninh Thuận)': 2,
      'Cam Lâm': 16
    });
    expect(names(reading)).toMatchObject({ accepted: 4, suggested: 0, kept: 0 });
  });

  it('a district row beside its communes is their total, and in no sum', async () => {
    const reading = await read([
      'Huyện;Xã;Năm;Số vụ',
      'Diên Khánh;;2023;5',
      'Diên Khánh;Suối Hiệp;2023;2',
      'Diên Khánh;Suối Tiên;2023;3',
      'Cam Lâm;;2023;7'
    ]);
    expect(reading.counts).toEqual({ rows: 4, accepted: 3, rejected: 0, totals: 1 });
    expect(sums(reading)).toEqual({ 'Suối Hiệp': 2, 'Suối Tiên': 3, 'Cam Lâm': 7 });
    expect([...reading.records.role]).toEqual([2, 0, 0, 0]);
  });

  it('headings of several words', async () => {
    const reading = await read([
      'Tỉnh/TP;Quận/Huyện/TP/TX;Xã, phường, thị trấn;Năm;Số vụ',
      'Khánh Hòa;Cam Lâm;Cam Đức;2023;1'
    ]);
    expect(reading.reading.columns.map((column) => column.meaning)).toEqual([
      'province',
      'district',
      'commune',
      'date',
      'cases'
    ]);
    expect(entry(reading, 'Cam Đức')).toMatchObject({
      named: { label: 'Thị trấn Cam Đức' },
      within: 'Cam Lâm, Khánh Hòa'
    });
  });
});

describe('types', () => {
  const LINES = [
    'Năm;Thủ đoạn;Số vụ',
    '2023;Vay qua App;1',
    '2023;Lừa vay qua App;2',
    '2024;Lừa vay qua app;4',
    '2024;Lừa vay qua Ap;8',
    '2024;Thủ đoạn mới;16'
  ];

  it('are joined by the vocabulary, near misses suggested', async () => {
    const reading = await read(LINES);
    expect(sums(reading, 'type')).toEqual({ 'Lừa vay qua App': 7, 'Lừa vay qua Ap': 8, 'Thủ đoạn mới': 16 });
    expect(entry(reading, 'Lừa vay qua Ap', 'type')).toMatchObject({
      state: 'suggested',
      reason: 'spelling',
      candidates: [{ id: 'loan-app' }]
    });
    expect(names(reading, 'type')).toMatchObject({ accepted: 2, suggested: 1, kept: 1 });
  });

  it('the user may choose a shipped one, one of their own, or none', async () => {
    const changes: Changes = {
      names: { types: { 'Lừa vay qua Ap': 'loan-app', 'Thủ đoạn mới': 'Bán vé giả', 'Vay qua App': null } }
    };
    const reading = await read(LINES, { changes });
    expect(sums(reading, 'type')).toEqual({ 'Vay qua App': 1, 'Lừa vay qua App': 14, 'Thủ đoạn mới': 16 });
    const { type } = reading.records;
    expect(type.names?.[type.values.indexOf('Thủ đoạn mới')]).toEqual({
      id: 'own:Bán vé giả',
      label: 'Bán vé giả',
      within: null
    });
    const remembered = await read(LINES, { names: { types: { 'lua vay qua ap': 'loan-app' } } });
    expect(entry(remembered, 'Lừa vay qua Ap', 'type').how).toBe('remembered');
  });

  it('in headings of a wide table too', async () => {
    const reading = await read([
      'Số vụ theo thủ đoạn;;;',
      'Năm;Vay qua App;Lừa vay qua App;Thủ đoạn khác',
      '2023;1;2;4',
      '2024;8;16;32'
    ]);
    expect(sums(reading, 'type')).toEqual({ 'Vay qua App': 27, 'Thủ đoạn khác': 36 });
  });
});

it('names never change sums or counts', async () => {
  const place = fc.constantFrom(
    'Nha Trang',
    'TP Nha Trang',
    'Diên Khánh',
    'huyện Diên Khánh',
    'Vĩnh Hải',
    'Vinh Hai',
    'Nơi lạ',
    ''
  );
  const type = fc.constantFrom('Vay qua App', 'Lừa vay qua App', 'Tuyển CTV online', 'khác');
  const row = fc.tuple(fc.constantFrom('2024', '2026', '2025'), place, type, fc.nat(99));
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 20 }),
      fc.constantFrom('', 'Khánh Hòa'),
      async (rows, province) => {
        const lines = [
          'Mã vụ;Ngày;Địa bàn;Thủ đoạn;Số vụ',
          ...rows.map(([year, area, kind, n], i) => `V${i};05/03/${year};${area};${kind};${n}`)
        ];
        const reading = await read(lines, { changes: { names: { province } } });
        const total = (values: Record<string, number>): number =>
          Object.values(values).reduce((sum, n) => sum + n, 0);
        const all = rows.reduce((sum, [, , , n]) => sum + n, 0);
        expect(reading.counts.rows).toBe(rows.length);
        expect([total(sums(reading)), total(sums(reading, 'type'))]).toEqual([all, all]);
        expect(reading.records.length).toBe(rows.length);
        for (const column of [reading.records.area, reading.records.type]) {
          expect(new Set(column.values).size).toBe(column.values.length);
          expect(column.names?.length ?? 0).toBe(column.values.length);
        }
      }
    ),
    { numRuns: 60 }
  );
});
