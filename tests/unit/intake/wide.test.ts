/** Wide tables: written wide, read back as the long form; and the real files, where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf, parseIsoDay } from '../../../src/lib/cases/day';
import { readFile } from '../../../src/lib/intake/intake';
import { withAnswer } from '../../../src/lib/intake/answers';
import type { Changes, FileReading } from '../../../src/lib/intake/reading';

const today = parseIsoDay('2025-06-30') ?? 0;

async function read(text: string | Uint8Array, changes: Changes = {}): Promise<FileReading> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const reading = await readFile(bytes, 'x.csv', { today, changes });
  if (!reading.ok) throw new Error(`refused: ${reading.fault} ${JSON.stringify(reading.detail ?? {})}`);
  return reading;
}

/** Parts as `year|type|area` → value, and totals the same way with `*` for all. */
function cells(
  reading: FileReading,
  role: 'part' | 'total',
  id: 'cases' | 'loss' = 'cases'
): Map<string, number> {
  const { records } = reading;
  const out = new Map<string, number>();
  for (let i = 0; i < records.length; i++) {
    if ((records.role[i] === 0) !== (role === 'part') || records.role[i] === 2) continue;
    const from = dateOf(records.from[i] ?? 0).year;
    const to = dateOf(records.to[i] ?? 0).year;
    const text = (name: 'type' | 'area'): string => records[name].values[records[name].codes[i] ?? -1] ?? '*';
    const key = `${from === to ? from : `${from}-${to}`}|${text('type')}|${text('area')}`;
    expect(out.has(key), key).toBe(false);
    out.set(key, records.measures[id]?.value[i] ?? NaN);
  }
  return out;
}

const years = fc
  .integer({ min: 2005, max: 2020 })
  .chain((first) =>
    fc.integer({ min: 2, max: 4 }).map((n) => Array.from({ length: n }, (_, i) => first + i))
  );
const types = fc.subarray(['Giả danh công an', 'Vay qua App', 'Đầu tư tài chính', 'Các thủ đoạn khác'], {
  minLength: 2
});
const areas = fc.subarray(['Nha Trang', 'Cam Ranh', 'Vạn Ninh', 'Diên Khánh'], { minLength: 2 });

describe('written wide, read long', () => {
  it('years × types by area, one or two header rows, with total columns and a total row', async () => {
    await fc.assert(
      fc.asyncProperty(
        years,
        types,
        areas,
        fc.infiniteStream(fc.integer({ min: 0, max: 2000 })),
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        fc.boolean(),
        async (ys, ts, as, numbers, delimiter, twoRows, totals) => {
          const value = new Map<string, number>();
          for (const y of ys)
            for (const t of ts) for (const a of as) value.set(`${y}|${t}|${a}`, numbers.next().value);
          const sum = (y: number, t: string | null, a: string | null): number => {
            let total = 0;
            for (const [key, n] of value) {
              const [year, type, area] = key.split('|');
              if (year === String(y) && (t === null || t === type) && (a === null || a === area)) total += n;
            }
            return total;
          };
          const kinds = totals ? [...ts, null] : ts;
          const line = (a: string | null): string[] => [
            a ?? 'Tổng cộng',
            ...ys.flatMap((y) => kinds.map((t) => String(sum(y, t, a))))
          ];
          const header = twoRows
            ? [
                ['Địa bàn', ...ys.flatMap((y) => kinds.map((_, i) => (i === 0 ? `Năm ${y}` : '')))],
                ['', ...ys.flatMap(() => kinds.map((t) => t ?? 'Cộng'))]
              ]
            : [['Địa bàn', ...ys.flatMap((y) => kinds.map((t) => `${y} - ${t ?? 'Total'}`))]];
          const rows = [...header, ...as.map(line), ...(totals ? [line(null)] : [])];
          const reading = await read(rows.map((row) => row.join(delimiter)).join('\n'));
          expect(reading.headerRows).toBe(header.length);
          expect(reading.counts).toEqual({
            rows: as.length + (totals ? 1 : 0),
            accepted: as.length,
            rejected: 0,
            totals: totals ? 1 : 0
          });
          expect(cells(reading, 'part')).toEqual(value);
          if (!totals) return;
          const stated = new Map<string, number>();
          for (const y of ys) {
            for (const a of as) stated.set(`${y}|*|${a}`, sum(y, null, a));
            for (const t of kinds) stated.set(`${y}|${t ?? '*'}|*`, sum(y, t, null));
          }
          expect(cells(reading, 'total')).toEqual(stated);
        }
      ),
      { numRuns: 150 }
    );
  });

  it('years as columns with their total, by type', async () => {
    await fc.assert(
      fc.asyncProperty(
        years,
        types,
        fc.infiniteStream(fc.integer({ min: 0, max: 90_000 })),
        async (ys, ts, numbers) => {
          const value = new Map<string, number>();
          const rows = ts.map((t) => {
            const own = ys.map((y) => {
              const n = numbers.next().value;
              value.set(`${y}|${t}|*`, n);
              return n;
            });
            return [t, ...own, own.reduce((a, b) => a + b, 0)].join(';');
          });
          const reading = await read([['Thủ đoạn', ...ys, 'Cộng'].join(';'), ...rows].join('\n'));
          expect(cells(reading, 'part')).toEqual(value);
          const span = `${ys[0]}-${ys.at(-1)}`;
          const stated = ts.map((t) => [
            `${span}|${t}|*`,
            ys.reduce((sum, y) => sum + (value.get(`${y}|${t}|*`) ?? 0), 0)
          ]);
          expect([...cells(reading, 'total')]).toEqual(stated);
        }
      ),
      { numRuns: 100 }
    );
  });
});

describe('answers', () => {
  it('what the numbers are: read again as losses in đồng', async () => {
    const text = 'Thủ đoạn,2021,2022\nGiả danh,5000000,6000000\nVay qua App,7000000,8000000';
    const asked = await read(text);
    const question = asked.questions[0];
    if (!question) throw new Error('no question');
    expect([question.kind, question.assumed]).toEqual(['measure', 'cases']);
    const answered = await read(text, withAnswer({}, question, 'loss'));
    expect(answered.questions).toEqual([]);
    expect([...(answered.records.measures.loss?.value ?? [])]).toEqual([5e6, 6e6, 7e6, 8e6]);
    expect([...(answered.records.measures.cases?.value ?? [])]).toEqual([NaN, NaN, NaN, NaN]);
  });

  it('two digits that are no years: the column means nothing', async () => {
    const text = 'Năm,Thủ đoạn,Số vụ\n16,Giả danh,5\n17,Vay qua App,6';
    const question = (await read(text)).questions[0];
    if (!question) throw new Error('no question');
    const answered = await read(text, withAnswer({}, question, 'not-a-date'));
    expect(answered.reading.columns[0]?.meaning).toBe('ignore');
    const as19 = await read(text, withAnswer({}, question, '20yy'));
    expect([as19.questions, as19.problems]).toEqual([[], []]);
  });

  it('a column turned off is in no record', async () => {
    const reading = await read('Thủ đoạn,2021,2022\nGiả danh,5,6\nVay qua App,7,8', {
      meanings: { 2: 'ignore' }
    });
    expect([...cells(reading, 'part').values()]).toEqual([5, 7]);
  });
});

// The files are not ours to ship: NCRB (India) and SSMSI (France), public statistics. Where they lie is said
// in DATASETS.
const shared = process.env['DATASETS'] ?? '';

describe.skipIf(!existsSync(shared))('real files', () => {
  it('NCRB: every state total and every nested total is the file’s own', async () => {
    const bytes = readFileSync(`${shared}/ncrb_cyber_fraud_states_wide.csv`);
    const reading = await read(bytes);
    expect(reading.counts).toEqual({ rows: 39, accepted: 36, rejected: 0, totals: 3 });
    const [header = [], ...rows] = bytes
      .toString('utf8')
      .trim()
      .split(/\r?\n/)
      .map((line) => line.split(','));
    const parts = cells(reading, 'part');
    const totals = cells(reading, 'total');
    const sums = new Map<string, number>();
    for (const [key, n] of parts) {
      const [year = '', , area = ''] = key.split('|');
      const at = `${year}|*|${area}`;
      sums.set(at, (sums.get(at) ?? 0) + n);
    }
    for (const row of rows) {
      const name = row[1] ?? '';
      if (/UT \(S\)|State \(S\)/.test(name)) continue;
      const area = /All India/.test(name) ? '*' : name;
      header.forEach((heading, i) => {
        const [year = '', label = ''] = heading.split(' - ');
        if (i < 2) return;
        const own = Number(row[i]);
        const key = `${year}|${label === 'Total' ? '*' : label}|${area}`;
        expect((label === 'Total' || area === '*' ? totals : parts).get(key), key).toBe(own);
        if (label === 'Total' && area !== '*') expect(sums.get(key), `sum ${key}`).toBe(own);
      });
    }
    expect(reading.reading.subtotals?.map((own) => [own.row, own.cells, own.agreeing])).toEqual([
      [30, 30, 30],
      [39, 30, 30]
    ]);
  });

  it('SSMSI: one question instead of 9 898 problems, faits are the cases', async () => {
    const reading = await read(readFileSync(`${shared}/fr_ssmsi_departements_2016_2022.csv`));
    expect(reading.counts).toEqual({ rows: 9898, accepted: 9898, rejected: 0, totals: 0 });
    expect(reading.problems).toEqual([]);
    expect(reading.questions.map((q) => [q.kind, q.columnName, q.assumed, q.cells])).toEqual([
      ['two-digit-year', 'annee', '20yy', 9898]
    ]);
    expect(
      reading.reading.columns.filter((c) => c.meaning !== 'ignore').map((c) => [c.name, c.meaning])
    ).toEqual([
      ['classe', 'type'],
      ['annee', 'date'],
      ['Code.département', 'area'],
      // victims, vehicles, offences: what the source counts, kept as a further column
      ['unité.de.compte', 'category'],
      ['faits', 'cases']
    ]);
  });
});

describe('any wide file', () => {
  const name = fc.constantFrom(
    'Địa bàn',
    'Thủ đoạn',
    'Năm',
    'STT',
    '2020',
    '2021',
    'Năm 2022',
    'T1',
    'Quý I',
    'Cả năm',
    'Cộng',
    'Tổng cộng',
    '2020 - A',
    '2020 - Total',
    'Số vụ 2021',
    'Thiệt hại 2021 (tỷ đồng)',
    'Giả danh',
    'Vay qua App',
    'Số vụ',
    '',
    '6 tháng',
    'Tỷ lệ 2021'
  );
  const cell = fc.constantFrom(
    '',
    '1',
    '22',
    '1.234',
    '2,5',
    '-',
    'NA',
    'x?',
    '#REF!',
    'Nha Trang',
    'Giả danh',
    'Tổng cộng',
    '2021',
    'hơn 3 tỷ',
    '$1,000.00',
    'Số vụ'
  );

  it('rows = accepted + rejected + totals, and no record of a rejected row', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(name, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 3 }),
        fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 10 }),
        async (header, rows) => {
          const text = [...header, ...rows]
            .map((row) => row.map((own) => (own.includes(',') ? `"${own}"` : own)).join(','))
            .join('\n');
          const reading = await readFile(new TextEncoder().encode(text), 'x.csv', { today });
          if (!reading.ok) {
            expect(reading.fault).not.toBe('failed');
            return;
          }
          const { counts, problems, records } = reading;
          expect(counts.rows).toBe(counts.accepted + counts.rejected + counts.totals);
          const rejected = new Set(problems.filter((p) => p.action === 'rejected').map((p) => p.row));
          expect(rejected.size).toBe(counts.rejected);
          for (const row of records.row) expect(rejected.has(row)).toBe(false);
          for (const column of Object.values(records.measures))
            expect(column.value.length).toBe(records.length);
        }
      ),
      { numRuns: 600 }
    );
  });
});

describe('a column "Cộng" over years of bounded amounts', () => {
  const rows = (sum: string, exact: string): string =>
    [
      'Nội dung;Thiệt hại (tỷ đồng);;',
      ';2020;2021;Cộng',
      `Nha Trang;hơn 26;hơn 31,3;${sum}`,
      `Cam Ranh;2;1,5;${exact}`
    ].join('\n');
  const roles = async (sum: string, exact = '3,5'): Promise<number[]> => {
    const { records } = await read(rows(sum, exact));
    const both = Array.from(records.role.subarray(0, records.length));
    const spans = both.filter(
      (_, i) => dateOf(records.from[i] ?? 0).year !== dateOf(records.to[i] ?? 0).year
    );
    expect(spans).toHaveLength(2);
    return [...new Set(spans)];
  };
  it('only adds up: no statement of its own', async () => {
    expect(await roles('hơn 57,3')).toEqual([2]);
    expect(await roles('57,3')).toEqual([2]);
  });
  it('is what the source states where any row says otherwise', async () => {
    expect(await roles('hơn 57,4')).toEqual([1]);
    expect(await roles('hơn 57,3', '3,6')).toEqual([1]);
  });
});

describe('one time below the names of the numbers', () => {
  const parts = async (...lines: string[]): Promise<[string, number][]> => [
    ...cells(await read(lines.join('\n')), 'part')
  ];
  it.each(['2021', 'Năm 2021'])('"%s" under "Số vụ" is when, and no row', async (year) => {
    const reading = await read(`STT;Nội dung;Số vụ\n;;${year}\n1;Vay qua App;0\n2;Giả danh;12\n;Cộng;12\n`);
    expect(reading.counts).toEqual({ rows: 3, accepted: 2, rejected: 0, totals: 1 });
    expect([...cells(reading, 'part')]).toEqual([
      ['2021|Vay qua App|*', 0],
      ['2021|Giả danh|*', 12]
    ]);
  });
  it('so are the same years under several', async () => {
    expect(await parts('Loại;Số vụ;Thiệt hại (tỷ đồng)', ';2021;2021', 'a;1000;2', 'b;1021;3')).toEqual([
      ['2021|a|*', 1000],
      ['2021|b|*', 1021]
    ]);
  });
  it('a number that those below add up to is their total, and one without a time beside dates is a row', async () => {
    const sum = await read('Nội dung;Số vụ\n;2021\nVay qua App;1000\nGiả danh;1021\n');
    expect(sum.counts).toMatchObject({ rows: 3, accepted: 2, totals: 1 });
    const dated = await read('Năm;Loại;Số vụ\n;;2021\n2021;a;5\n2022;b;7\n');
    expect(dated.counts.rows).toBe(3);
  });
});
