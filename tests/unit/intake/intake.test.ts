/** The whole way in: properties that hold for any file, changes, progress, cancelling. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, parseIsoDay } from '../../../src/lib/cases/day';
import { gridText } from '../../../src/lib/intake/grid';
import { openFile, readFile, readOpened } from '../../../src/lib/intake/intake';
import { ReadCancelled } from '../../../src/lib/intake/pacer';
import type { FileReading, Progress } from '../../../src/lib/intake/reading';

const today = parseIsoDay('2025-06-30') ?? 0;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

async function read(text: string, options = {}): Promise<FileReading> {
  const reading = await readFile(bytes(text), 'thử.csv', { today, ...options });
  if (!reading.ok) throw new Error(`refused: ${reading.fault} ${JSON.stringify(reading.detail ?? {})}`);
  return reading;
}

/** Whatever was read, no row may be lost or counted twice. */
function adds(reading: FileReading): void {
  const { rows, accepted, rejected, totals } = reading.counts;
  expect(rows).toBe(accepted + rejected + totals);
  expect(reading.records.length).toBe(accepted + totals);
  const rejectedRows = new Set(reading.problems.filter((p) => p.action === 'rejected').map((p) => p.row));
  expect(rejectedRows.size).toBe(rejected);
  for (const row of reading.records.row) expect(rejectedRows.has(row)).toBe(false);
  for (const array of Object.values(reading.records.measures))
    expect(array.value.length).toBe(reading.records.length);
}

const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '',
      '2022',
      '01/02/2022',
      '31/02/2022',
      'Vay qua App',
      'Tổng cộng',
      '12',
      '1.234',
      '26,5',
      'hơn 3 tỷ',
      '-',
      '…',
      '#REF!',
      '$1,000.00',
      '-3',
      '1,5',
      'KH-01',
      '14/9/2202'
    )
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 12 }) },
  { weight: 1, arbitrary: fc.constantFrom('"', '"a', 'a"b', 'x,y', 'dòng\nmới', '""', '\u0000', '\uFFFD') }
);
const headers = fc.uniqueArray(
  fc.constantFrom(
    'Mã vụ',
    'Năm',
    'Ngày xảy ra',
    'Thủ đoạn',
    'Địa bàn',
    'Số vụ',
    'Thiệt hại',
    'Thiệt hại (triệu đồng)',
    'Ghi chú',
    'Số bị hại'
  ),
  { minLength: 2, maxLength: 7 }
);

describe('any file', () => {
  it('rows = accepted + rejected + totals for any cells, quoted or not', async () => {
    await fc.assert(
      fc.asyncProperty(
        headers,
        fc.array(fc.array(cell, { maxLength: 9 }), { minLength: 1, maxLength: 12 }),
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        async (names, rows, delimiter, quoted) => {
          const write = (text: string): string =>
            quoted || text.includes(delimiter) ? `"${text.replace(/"/g, '""')}"` : text;
          const text = [names, ...rows].map((row) => row.map(write).join(delimiter)).join('\n');
          const reading = await readFile(bytes(text), 'x.csv', { today });
          if (reading.ok) adds(reading);
          else expect(reading.fault).not.toBe('failed');
        }
      ),
      { numRuns: 400 }
    );
  });

  it('no bytes can throw past the reader, or fail it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'binary', maxLength: 300 }).map(bytes)),
        async (input) => {
          const reading = await readFile(input, 'x', { today });
          if (reading.ok) adds(reading);
          else expect(reading.fault).not.toBe('failed');
        }
      ),
      { numRuns: 500 }
    );
  });

  it('a table survives delimiter, line end, quoting, mark and NFD', async () => {
    const label = fc
      .stringMatching(/^[A-Za-zĐđàáảãạăâêôơưỳ ,;|"“”]{1,20}$/u)
      .filter((text) => text.trim().length > 1 && !/^[",;|\s]+$/.test(text));
    const rows = fc.array(
      fc.record({
        year: fc.integer({ min: 2000, max: 2024 }),
        type: label,
        cases: fc.integer({ min: 0, max: 99_999 }),
        loss: fc.integer({ min: 0, max: 9_000_000_000 })
      }),
      { minLength: 1, maxLength: 8 }
    );
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '\t', '|'),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('', '\uFEFF'),
        fc.constantFrom('NFC', 'NFD'),
        async (table, delimiter, end, mark, form) => {
          const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;
          const lines = table.map((row) =>
            [row.year, quote(`Kiểu ${row.type}`), row.cases, quote(row.loss.toLocaleString('de-DE'))].join(
              delimiter
            )
          );
          const text = (
            mark +
            [['Năm', 'Thủ đoạn', 'Số vụ', 'Thiệt hại (đồng)'].join(delimiter), ...lines].join(end) +
            end
          ).normalize(form);
          const reading = await read(text);
          adds(reading);
          expect(reading.counts.accepted).toBe(table.length);
          expect([...(reading.records.measures.cases?.value ?? [])]).toEqual(table.map((row) => row.cases));
          expect([...(reading.records.measures.loss?.value ?? [])]).toEqual(table.map((row) => row.loss));
          expect(reading.questions).toEqual([]);
        }
      ),
      { numRuns: 200 }
    );
  });
});

describe('changes', () => {
  const ambiguous = 'Năm;Số vụ;Thiệt hại (triệu đồng)\n2020;143;26.000\n2021;186;31.300\n';

  it('the answer to the ×1000 question is used, and asked no more', async () => {
    const first = await read(ambiguous);
    expect(first.questions[0]).toMatchObject({
      kind: 'number-style',
      column: 2,
      assumed: 'vi',
      cells: 2,
      filled: 2
    });
    expect(
      first.questions[0]?.options.map((option) => [
        option.choice,
        ...option.examples.map((e) => e.quantity?.value)
      ])
    ).toEqual([
      ['vi', 26e9, 31.3e9],
      ['en', 26e6, 31.3e6]
    ]);
    const english = await read(ambiguous, { changes: { numberStyles: { 2: 'en' } } });
    expect(english.questions).toEqual([]);
    expect([...(english.records.measures.loss?.value ?? [])]).toEqual([26e6, 31.3e6]);
    expect(english.reading.columns[2]?.number).toMatchObject({
      style: 'en',
      decided: 'user',
      factor: 1e6,
      unitFrom: 'header'
    });
  });

  it('month first when the user says so', async () => {
    const csv = 'Mã vụ,Ngày xảy ra\nA,12/25/2022\nB,03/04/2022\n';
    const first = await read(csv);
    expect(first.questions[0]).toMatchObject({ kind: 'date-order', assumed: 'dmy', cells: 2 });
    expect(first.counts).toEqual({ rows: 2, accepted: 1, rejected: 1, totals: 0 });
    const second = await read(csv, { changes: { dateOrders: { 1: 'mdy' } } });
    expect(second.questions).toEqual([]);
    expect([...second.records.from]).toEqual([parseIsoDay('2022-12-25'), parseIsoDay('2022-03-04')]);
  });

  it('an open file is read again without its bytes', async () => {
    const opened = await openFile(bytes(ambiguous), 'x.csv');
    if (!opened.ok) throw new Error(opened.fault);
    const once = await readOpened(opened, { today });
    const again = await readOpened(opened, { today, changes: { meanings: { 2: 'ignore' } } });
    expect(
      once.ok && again.ok && [once.records.measures.loss !== undefined, again.records.measures.loss]
    ).toEqual([true, undefined]);
    expect(gridText(opened.grid)).toEqual([
      ['Năm', 'Số vụ', 'Thiệt hại (triệu đồng)'],
      ['2020', '143', '26.000'],
      ['2021', '186', '31.300']
    ]);
  });
});

describe('long files', () => {
  const many = (n: number): string => {
    const lines = ['Mã vụ;Ngày xảy ra;Thủ đoạn;Thiệt hại (đồng)'];
    for (let i = 0; i < n; i++)
      lines.push(
        `V-${i};${String((i % 28) + 1).padStart(2, '0')}/0${(i % 9) + 1}/2022;Kiểu ${i % 9};${(i + 1) * 1000}`
      );
    return lines.join('\n');
  };

  it('reports progress, and every row arrives', async () => {
    const seen: Progress[] = [];
    const reading = await read(many(60_000), { onProgress: (progress: Progress) => seen.push(progress) });
    adds(reading);
    expect(reading.counts.accepted).toBe(60_000);
    let sum = 0;
    for (const value of reading.records.measures.loss?.value ?? []) sum += value;
    expect(sum).toBe((1000 * 60_000 * 60_001) / 2);
    expect(new Set(seen.map((progress) => progress.stage))).toEqual(new Set(['decode', 'parse', 'read']));
  });

  it('stops when cancelled', async () => {
    let asked = 0;
    const reading = readFile(bytes(many(60_000)), 'x.csv', { isCancelled: () => ++asked > 3 });
    await expect(reading).rejects.toBeInstanceOf(ReadCancelled);
    expect(asked).toBe(4);
  });

  it('duplicate codes are found far apart, also where nearly all are different', async () => {
    const reading = await read(`${many(30_000)}\nV-5;01/01/2022;Kiểu 1;1000\nv-29999;01/01/2022;Kiểu 1;1000`);
    expect(reading.problems.map((p) => [p.row, p.reason, p.detail])).toEqual([
      [30_002, 'duplicate-code', { line: 7 }],
      [30_003, 'duplicate-code', { line: 30_001 }]
    ]);
  });

  it('stray quotes in many rows cost those rows only', async () => {
    const lines = Array.from({ length: 3000 }, (_, i) =>
      i % 10 === 0 ? `2022,"hỏng ${i},1` : `2022,Kiểu ${i % 7},1`
    );
    const reading = await read(`Năm,Thủ đoạn,Số vụ\n${lines.join('\n')}\n`);
    adds(reading);
    expect(reading.counts).toEqual({ rows: 3000, accepted: 2700, rejected: 300, totals: 0 });
    expect(new Set(reading.problems.map((p) => p.reason))).toEqual(new Set(['unclosed-quote']));
  });
});

describe('small things', () => {
  it('a long list of mixed rows keeps line numbers true to the file', async () => {
    const reading = await read('\n\nBáo cáo năm 2022\n\nNăm,Thủ đoạn,Số vụ\n\n2021,"a\nb",1\n2022,c,x1\n');
    expect([...reading.records.row]).toEqual([7]);
    expect(reading.problems.map((p) => p.row)).toEqual([9]);
  });

  it('shows of a date in several columns what its row stands for, and totals as totals', async () => {
    const reading = await read(
      'Từ ngày;Đến ngày;Thủ đoạn;Số vụ\n15/12/2021;14/12/2022;A;5\n01/01/2023;31/03/2023;B;6\nTổng cộng;;;11\n'
    );
    const [first, last] = reading.reading.columns;
    const iso = (column: typeof first): unknown[] =>
      column?.examples.map(({ span, total }) =>
        span ? [isoDay(span.from), isoDay(span.to), span.precision] : (total ?? null)
      ) ?? [];
    const spans = [
      ['2021-12-15', '2022-12-14', 'months'],
      ['2023-01-01', '2023-03-31', 'quarter']
    ];
    expect(iso(first)).toEqual([...spans, true]);
    expect(iso(last)).toEqual(spans);
  });

  it('takes the year from a title when no column has one', async () => {
    const reading = await read('Thống kê năm 2022\nThủ đoạn,Số vụ\nVay qua App,3\n');
    expect(reading.reading.period).toMatchObject({
      source: 'title',
      from: parseIsoDay('2022-01-01'),
      to: parseIsoDay('2022-12-31')
    });
    expect([...reading.records.from]).toEqual([parseIsoDay('2022-01-01')]);
  });

  it('a row with only its number in it is no case', async () => {
    const reading = await read('STT,Mã vụ,Ngày xảy ra,Thủ đoạn\n1,A,01/01/2022,x\n2,,,\n');
    expect(reading.problems.map((p) => p.reason)).toEqual(['empty-row']);
    expect(reading.counts).toEqual({ rows: 2, accepted: 1, rejected: 1, totals: 0 });
  });

  it('a column that lacks its unit gives no amounts, whichever cell shows it', async () => {
    const reading = await read('Năm;Số vụ;Thiệt hại\n2021;3;26\n2022;4;31,3\n');
    expect([...(reading.records.measures.loss?.value ?? [])]).toEqual([NaN, NaN]);
    expect(reading.problems.map((p) => [p.row, p.reason, p.action])).toEqual([
      [2, 'ambiguous-number', 'kept'],
      [3, 'ambiguous-number', 'kept']
    ]);
  });

  it('parts without any type stay parts', async () => {
    const reading = await read('Năm,Thủ đoạn,Số vụ\n2021,,3\n2022,,4\n');
    expect(reading.counts).toEqual({ rows: 2, accepted: 2, rejected: 0, totals: 0 });
  });

  it('an aggregate row without its count is kept, its count unknown', async () => {
    const reading = await read('Năm,Thủ đoạn,Số vụ,Thiệt hại (đồng)\n2021,a,,3000\n2022,b,4,5000\n');
    expect(reading.counts.accepted).toBe(2);
    expect(reading.records.measures.cases?.value[0]).toBeNaN();
    expect(reading.problems).toEqual([]);
  });
});
