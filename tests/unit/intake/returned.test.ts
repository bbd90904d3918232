/** Rejected rows given out, corrected elsewhere, and read back. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, parseIsoDay } from '../../../src/lib/cases/day';
import { packedText } from '../../../src/lib/cases/packed';
import { guarded, unguarded } from '../../../src/lib/cases/spreadsheet';
import { rejectedCsv } from '../../../src/lib/export/rejected';
import { en } from '../../../src/lib/i18n/en';
import { vi } from '../../../src/lib/i18n/vi';
import { knownOf, openFile, readFile, readOpened } from '../../../src/lib/intake/intake';
import { layoutKey, wholeReading, type KnownLayout } from '../../../src/lib/intake/layout';
import type { Changes, FileReading, NumberStyle } from '../../../src/lib/intake/reading';
import { rejectedRows } from '../../../src/lib/intake/rejectedRows';
import { xlsx, type RawCell } from './xlsxWriter';

const today = parseIsoDay('2025-06-30') ?? 0;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(text: string, name = 'goc.csv', changes: Changes = {}): Promise<FileReading> {
  const reading = await readFile(bytes(text), name, { today, changes });
  if (!reading.ok) throw new Error(`${reading.fault} ${text}`);
  return reading;
}

/** The file given out for a file, and what is kept for when it comes back. */
async function given(
  text: string | Uint8Array,
  name = 'goc.csv',
  changes: Changes = {},
  m = vi
): Promise<{ csv: string; layouts: Record<string, KnownLayout>; reading: FileReading }> {
  const opened = await openFile(typeof text === 'string' ? bytes(text) : text, name);
  if (!opened.ok) throw new Error(opened.fault);
  const reading = await readOpened(opened, { today, changes });
  if (!reading.ok) throw new Error(reading.fault);
  const problems = reading.problems.filter((problem) => problem.action === 'rejected');
  const places = [...new Map(problems.map((own) => [`${own.row}:${own.sheet}`, own])).values()];
  const styles: Record<number, NumberStyle> = {};
  for (const { index, number } of reading.reading.columns) if (number) styles[index] = number.style;
  const rows = rejectedRows(opened.grid, name, changes, styles, places);
  const names = reading.reading.columns.map((column) => column.name);
  const key = layoutKey(names, Math.max(1, reading.headerRows)) ?? '';
  return {
    csv: rejectedCsv(name, rows, problems, m),
    layouts: { [key]: { whole: wholeReading(reading.reading, changes) } },
    reading
  };
}

/** Reads a file as the worker does, which knows layouts. */
async function readBack(
  text: string | Uint8Array,
  layouts: Readonly<Record<string, KnownLayout>>,
  name = 'sua.csv'
): Promise<FileReading & { usedKnown: boolean }> {
  const opened = await openFile(typeof text === 'string' ? bytes(text) : text, name);
  if (!opened.ok) throw new Error(`${opened.fault}: ${String(text).slice(0, 400)}`);
  const known = knownOf(opened, layouts);
  const reading = await readOpened(opened, { today, changes: known ?? {} });
  if (!reading.ok) throw new Error(reading.fault);
  return { ...reading, usedKnown: known !== null };
}

/** Records as they count, by the line of the original. */
function recordsOf({ records, returned }: FileReading): Map<number, string> {
  const of = new Map(returned?.rows.map((own) => [own.row, own.of]));
  const out = new Map<number, string>();
  for (let i = 0; i < records.length; i++) {
    const line = records.row[i] ?? 0;
    const code = packedText(records.code.texts, records.code.codes[i] ?? -1) ?? '';
    const text = (name: 'type' | 'area'): string => records[name].values[records[name].codes[i] ?? -1] ?? '';
    const values = Object.entries(records.measures).map(
      ([id, own]) => `${id}=${own.value[i]}/${own.low[i]}/${own.high[i]}/${own.qualifier[i]}`
    );
    const key = returned ? (of.get(line) ?? -line) : line;
    const own = [records.role[i], records.from[i], records.to[i], code, text('type'), text('area')];
    out.set(key, `${out.get(key) ?? ''}${[...own, ...values].join('|')}\n`);
  }
  return out;
}

const FILE = [
  'BÁO CÁO THÁNG 3 NĂM 2022;;;;',
  'ĐVT: triệu đồng;;;;',
  'Mã vụ;Ngày xảy ra;Thủ đoạn;Số bị hại;Thiệt hại',
  'KH-01;01/02/2022;Giả danh;1;12,5',
  'KH-02;31/02/2022;=cmd|calc;2;26.000',
  'KH-03;03/03/2022;"Bẫy ""tình""; qua mạng";ba;30,5',
  'KH-04;04/03/2022;Vay qua app;1;15;thừa',
  "KH-05;05/03/2022;'-xin chào;-1;1.250,5",
  'KH-06;06/03/2022;Vay qua app;1;7,25'
].join('\n');

describe('rejected rows given out', () => {
  it('carry file, line and reason in front of the original columns', async () => {
    const { csv } = await given(FILE);
    const lines = csv.replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(lines.slice(2)).toEqual([
      'Tệp gốc;Dòng;Lý do loại;Mã vụ;Ngày xảy ra;Thủ đoạn;Số bị hại;Thiệt hại',
      "goc.csv;5;Ngày xảy ra: Tháng 02/2022 chỉ có 28 ngày;KH-02;31/02/2022;'=cmd|calc;2;26.000",
      'goc.csv;6;Số bị hại: Không đọc được số;KH-03;03/03/2022;"Bẫy ""tình""; qua mạng";ba;30,5',
      'goc.csv;7;Dòng có nhiều ô hơn tiêu đề;KH-04;04/03/2022;Vay qua app;1;15;thừa',
      "goc.csv;8;Số bị hại: Số không thể âm;KH-05;05/03/2022;''-xin chào;-1;1.250,5"
    ]);
  });

  it('in English too, and known by either name', async () => {
    const { csv } = await given(FILE, 'goc.csv', {}, en);
    expect(csv).toContain('Original file;Row;Reason rejected;Mã vụ');
    expect((await readBack(csv, {})).returned?.files).toEqual(['goc.csv']);
  });

  it('come back untouched as the same rows: rejected again, for the same reasons', async () => {
    const { csv, layouts, reading } = await given(FILE);
    const back = await readBack(csv, layouts);
    expect(back.usedKnown).toBe(true);
    expect(back.counts).toEqual({ rows: 4, accepted: 0, rejected: 4, totals: 0 });
    expect(back.problems.map(({ reason, text }) => [reason, text])).toEqual(
      reading.problems.map(({ reason, text }) => [reason, text])
    );
    expect(back.reading.columns.map((column) => column.name)).toEqual(
      reading.reading.columns.map((column) => column.name)
    );
  });

  it('come back right: as if they had been right in the original', async () => {
    const { csv, layouts } = await given(FILE);
    const mended = csv
      .replace('31/02/2022', '28/02/2022')
      .replace(';ba;', ';3;')
      .replace(';15;thừa', ';15')
      .replace(';-1;', ';1;');
    const back = await readBack(mended, layouts);
    expect(back.counts).toEqual({ rows: 4, accepted: 4, rejected: 0, totals: 0 });
    expect(back.questions).toEqual([]);
    const whole = recordsOf(
      await read(
        FILE.replace('31/02/2022', '28/02/2022')
          .replace(';ba;', ';3;')
          .replace(';15;thừa', ';15')
          .replace(';-1;', ';1;')
      )
    );
    expect(recordsOf(back)).toEqual(new Map([5, 6, 7, 8].map((line) => [line, whole.get(line)])));
  });

  it('alone, without what the rest of the file showed, the ×1000 question is asked', async () => {
    const { csv } = await given(FILE);
    const only = csv
      .split('\r\n')
      .filter((line) => !/;(30,5|1\.250,5)$/.test(line))
      .join('\r\n');
    expect((await readBack(only, {})).questions.map((own) => own.kind)).toEqual(['number-style']);
  });

  it('saved by Excel as a workbook, dates and numbers as cells of their kind', async () => {
    const { csv, layouts } = await given(FILE);
    // Line 5 as Excel keeps it: the day a serial with a format, the amount a number.
    const lines = csv.replace('\uFEFF', '').trimEnd().split('\r\n').slice(0, 4);
    const cells: Record<string, RawCell | string | number> = {};
    lines.forEach((line, row) =>
      line.split(';').forEach((text, i) => {
        cells[`${String.fromCharCode(65 + i)}${row + 1}`] = text;
      })
    );
    Object.assign(cells, { B4: 5, E4: { v: '44620', format: 'dd/mm/yyyy' }, G4: 2, H4: 26000 });
    const back = await readBack(xlsx([{ name: 'sua', cells }]), layouts, 'sua.xlsx');
    expect(back.returned).toEqual({ files: ['goc.csv'], rows: [{ row: 4, file: 'goc.csv', of: 5 }] });
    expect(back.counts).toMatchObject({ rows: 1, accepted: 1 });
    expect(isoDay(back.records.from[0] ?? 0)).toBe('2022-02-28');
    expect(back.records.measures.loss?.value[0]).toBe(26_000_000_000);
    expect(back.records.type.values).toContain('=cmd|calc');
  });

  it('of a wide table with two header rows', async () => {
    const text = [
      'Địa bàn;2021;;2022;',
      ';Số vụ;Thiệt hại (triệu đồng);Số vụ;Thiệt hại (triệu đồng)',
      'Nha Trang;3;12,5;4;26,25',
      'Cam Ranh;ba;bảy;tư;hai',
      'Vạn Ninh;5;7,5;6;8,5'
    ].join('\n');
    const { csv, layouts } = await given(text);
    expect(csv).toContain('Địa bàn;2021 | Số vụ;2021 | Thiệt hại (triệu đồng)');
    const back = await readBack(csv.replace('ba;bảy;tư;hai', '7;1,5;8;2,5'), layouts);
    const whole = recordsOf(await read(text.replace('ba;bảy;tư;hai', '7;1,5;8;2,5')));
    expect(back.usedKnown).toBe(true);
    expect(recordsOf(back).get(4)).toBe(whole.get(4));
  });

  it('say when the number of a row or the file is missing: such rows are new ones', async () => {
    const { csv } = await given(FILE);
    const back = await readBack(csv.replace('goc.csv;5;', ';;').replace('31/02', '28/02'), {});
    expect(back.returned?.rows.map((own) => own.of)).toEqual([6, 8]);
  });
});

const style = fc.constantFrom<NumberStyle>('vi', 'en');
const row = fc.record({
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  type: fc.constantFrom('Giả danh', 'Bẫy tình', '=1+1', '@x', "'-", 'a;b', 'nói "thế"', '-xin'),
  area: fc.constantFrom('Nha Trang', 'Cam Ranh', ''),
  cases: fc.integer({ min: 0, max: 4000 }),
  loss: fc.integer({ min: 1, max: 99_999 }),
  bad: fc.constantFrom('none', 'none', 'date', 'count', 'spare', 'cut')
});

describe('whatever is rejected', () => {
  it('comes back with the record it would have had, and every row is accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 2, maxLength: 20 }),
        style,
        fc.constantFrom('', 'ĐVT: triệu đồng'),
        fc.constantFrom(';', '\t', ','),
        async (rows, own, unit, delimiter) => {
          const amount = (n: number): string => {
            const text = `${Math.floor(n / 10).toLocaleString('en-US')}.${n % 10}`;
            return own === 'en' ? text : text.replace(/[,.]/g, (mark) => (mark === ',' ? '.' : ','));
          };
          const quote = (text: string): string =>
            text.includes(delimiter) || text.includes('"') ? `"${text.replaceAll('"', '""')}"` : text;
          const line = (r: (typeof rows)[number], mended: boolean): string => {
            const bad = mended ? 'none' : r.bad;
            const cells = [
              bad === 'date' ? '31/02/2022' : `${r.day}/${r.month}/2022`,
              r.type,
              r.area,
              bad === 'count' ? 'mấy' : String(r.cases),
              amount(r.loss)
            ].map(quote);
            if (bad === 'cut') return cells.slice(0, 3).join(delimiter);
            return [...cells, ...(bad === 'spare' ? ['thừa'] : [])].join(delimiter);
          };
          // Two sound rows show the style and that rows name types and areas.
          const head = [
            unit,
            ['Ngày', 'Thủ đoạn', 'Địa bàn', 'Số vụ', 'Thiệt hại'].join(delimiter),
            ['1/2/2022', 'Giả danh', 'Nha Trang', '3', quote(own === 'en' ? '1,234.5' : '1.234,5')].join(
              delimiter
            ),
            ['2/2/2022', 'Bẫy tình', 'Cam Ranh', '4', quote(own === 'en' ? '12.5' : '12,5')].join(delimiter)
          ];
          const text = [...head, ...rows.map((r) => line(r, false))].filter((l) => l !== '').join('\n');
          const fixed = [...head, ...rows.map((r) => line(r, true))].filter((l) => l !== '').join('\n');
          const { csv, layouts, reading } = await given(text);
          const { rows: all, accepted, rejected, totals } = reading.counts;
          expect(accepted + rejected + totals).toBe(all);
          if (rejected === 0) return;
          const start = unit ? 4 : 3;
          const spoiled = rows.flatMap((r, i) => (r.bad === 'none' ? [] : [start + i + 1]));
          expect(rejected).toBe(spoiled.length);
          // What a person does in Excel: each row as it should be, the three columns in front left alone.
          const [bom = '', ...lines] = csv.split(/(?<=\uFEFF)/);
          const body = lines.join('').trimEnd().split('\r\n');
          const front = body.filter((l) => l.startsWith('goc.csv;'));
          expect(front.length).toBe(rejected);
          const right = spoiled.map((at) => {
            const r = rows[at - start - 1];
            if (!r) throw new Error('row');
            const cells = [`${r.day}/${r.month}/2022`, r.type, r.area, String(r.cases), amount(r.loss)];
            return ['goc.csv', String(at), 'lý do', ...cells.map((cell) => guarded(cell))]
              .map((cell) => (/[;"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
              .join(';');
          });
          const mended = bom + [...body.filter((l) => !l.startsWith('goc.csv;')), ...right].join('\r\n');
          const back = await readBack(mended, layouts);
          expect(back.counts.accepted + back.counts.rejected + back.counts.totals).toBe(back.counts.rows);
          expect(back.questions).toEqual([]);
          const whole = recordsOf(await read(fixed));
          expect(recordsOf(back)).toEqual(
            new Map(spoiled.filter((at) => whole.has(at)).map((at) => [at, whole.get(at)]))
          );
        }
      ),
      { numRuns: 120 }
    );
  });

  it('no text is a formula once guarded, and every text comes back', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^['=+\-@\t ]{0,4}[a-z0-9.,]{0,5}$/)), (text) => {
        expect(unguarded(guarded(text))).toBe(text);
        expect(/^\s*[=@\t\r]/.test(guarded(text))).toBe(false);
      })
    );
  });
});
