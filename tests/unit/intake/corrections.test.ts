/** Cells put right in the review. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/lib/cases/day';
import { applyCorrections } from '../../../src/lib/intake/corrections';
import { gridText, readGrid, type Grid } from '../../../src/lib/intake/grid';
import { readFile } from '../../../src/lib/intake/intake';
import { Pacer } from '../../../src/lib/intake/pacer';
import type { Changes, Correction, FileReading } from '../../../src/lib/intake/reading';

const today = parseIsoDay('2025-06-30') ?? 0;

async function read(text: string, changes: Changes = {}, name = 'vu.csv'): Promise<FileReading> {
  const reading = await readFile(new TextEncoder().encode(text), name, { changes, today });
  if (!reading.ok) throw new Error(reading.fault);
  return reading;
}

async function gridOf(text: string): Promise<Grid> {
  const grid = await readGrid(new TextEncoder().encode(text), new Pacer(undefined, undefined));
  if (!grid.ok) throw new Error(grid.fault);
  return grid;
}

const BAD = [
  'Ngày;Thủ đoạn;Địa bàn;Thiệt hại (triệu đồng)',
  '01/02/2022;Giả danh;Nha Trang;12,5',
  '31/02/2022;Giả danh;Nha Trang;7,25',
  '03/03/2022;Bẫy tình;Cam Ranh;hai mươi',
  '04/03/2022;Bẫy tình;Cam Ranh;30,5'
].join('\n');

describe('a cell put right', () => {
  it('is named by its problem, in full', async () => {
    const { problems } = await read(BAD);
    expect(problems.map(({ row, cells }) => [row, cells])).toEqual([
      [3, [{ column: 0, name: 'Ngày', text: '31/02/2022' }]],
      [4, [{ column: 3, name: 'Thiệt hại (triệu đồng)', text: 'hai mươi' }]]
    ]);
  });

  it('moves its row from rejected to accepted; the original stands beside it', async () => {
    const corrections = [
      { row: 3, column: 0, was: '31/02/2022', text: '28/02/2022' },
      { row: 4, column: 3, was: 'hai mươi', text: '20' }
    ];
    const { counts, problems, records, reading } = await read(BAD, { corrections });
    expect(counts).toEqual({ rows: 4, accepted: 4, rejected: 0, totals: 0 });
    expect(problems).toEqual([]);
    expect([...(records.measures.loss?.value ?? [])]).toEqual([
      12_500_000, 7_250_000, 20_000_000, 30_500_000
    ]);
    expect(reading.corrected).toEqual([
      { ...corrections[0], name: 'Ngày', applied: true },
      { ...corrections[1], name: 'Thiệt hại (triệu đồng)', applied: true }
    ]);
  });

  it('says why not yet', async () => {
    const corrections = [{ row: 3, column: 0, was: '31/02/2022', text: '30/02/2022' }];
    const { counts, problems } = await read(BAD, { corrections });
    expect(counts).toMatchObject({ rows: 4, accepted: 2, rejected: 2 });
    expect(problems[0]).toMatchObject({ row: 3, text: '30/02/2022', reason: 'no-such-date' });
  });

  it('is not applied, and said, where something else stands now', async () => {
    const corrections = [
      { row: 3, column: 0, was: '30/02/2022', text: '28/02/2022' },
      { row: 99, column: 0, was: '31/02/2022', text: '28/02/2022' },
      { row: 3, column: 9, was: '31/02/2022', text: '28/02/2022' },
      { row: 3, column: 0, sheet: 'T1', was: '31/02/2022', text: '28/02/2022' }
    ];
    const { counts, reading } = await read(BAD, { corrections });
    expect(counts.rejected).toBe(2);
    expect(reading.corrected?.map((own) => own.applied)).toEqual([false, false, false, false]);
  });

  it('fills what a row that breaks off lacks', async () => {
    const cut = 'Thủ đoạn;Địa bàn;Ngày;Số vụ\nGiả danh;Nha Trang;2022;3\nBẫy tình;Cam Ranh';
    const { problems } = await read(cut);
    expect(problems[0]).toMatchObject({
      row: 3,
      reason: 'too-few-cells',
      cells: [
        { column: 2, text: '' },
        { column: 3, text: '' }
      ]
    });
    const corrections = [2, 3].map((column) => ({
      row: 3,
      column,
      was: '',
      text: column === 2 ? '2022' : '5'
    }));
    expect((await read(cut, { corrections })).counts).toMatchObject({ accepted: 2, rejected: 0 });
  });

  it('of a merged cell is put right where it is written', async () => {
    const text = [
      'Năm;Thủ đoạn;Số vụ',
      '2021;Giả danh;3',
      ';Bẫy tình;4',
      ';Vay qua app;5',
      '20x2;Giả danh;6',
      ';Bẫy tình;7',
      ';Vay qua app;8'
    ].join('\n');
    const { problems, reading } = await read(text);
    expect(reading.columns[0]?.filledDown).toBe(4);
    expect(problems.map(({ row, cells }) => [row, cells?.length ?? 0])).toEqual([
      [5, 1],
      [6, 0],
      [7, 0]
    ]);
    const corrections = [{ row: 5, column: 0, was: '20x2', text: '2022' }];
    expect((await read(text, { corrections })).counts).toMatchObject({ accepted: 6, rejected: 0 });
  });
});

const word = fc.constantFrom(
  'Giả danh',
  'Bẫy tình',
  'Vay qua app',
  'xx',
  '12,5',
  '1.250',
  '31/02/2022',
  '05/06/2021'
);
const row = fc.tuple(
  fc.constantFrom('01/02/2022', '31/02/2022', '15/7/2021', 'hôm qua'),
  word,
  fc.constantFrom('Nha Trang', 'Cam Ranh', ''),
  fc.constantFrom('3', '4', 'ba', '-1', '1.204'),
  fc.constantFrom('12,5', '1.250,75', '300', 'không rõ', '')
);
const HEADER = 'Ngày;Thủ đoạn;Địa bàn;Số vụ;Thiệt hại (triệu đồng)';
const textOf = (rows: readonly (readonly string[])[]): string =>
  [HEADER, ...rows.map((cells) => cells.join(';'))].join('\n');

describe('whatever is corrected', () => {
  const cases = fc
    .array(row, { minLength: 1, maxLength: 25 })
    .chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.array(
          fc.tuple(
            fc.nat(rows.length - 1),
            fc.nat(4),
            fc.constantFrom('06/06/2022', 'Giả danh', '7', '8,25', 'mới', '')
          ),
          { maxLength: 12 }
        )
      )
    )
    .map(([rows, edits]) => {
      const after = rows.map((cells): string[] => [...cells]);
      const corrections = edits.map(([at, column, text]): Correction => {
        const cells = after[at];
        if (cells) cells[column] = text;
        return { row: at + 2, column, was: rows[at]?.[column] ?? '', text };
      });
      // A line left wholly blank is no row of a file, but it stays a row that someone emptied.
      return {
        before: textOf(rows),
        after: textOf(after),
        corrections,
        blank: after.some((own) => !own.join(''))
      };
    })
    .filter(({ blank }) => !blank);

  it('the grid is that of the corrected text', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ before, after, corrections }) => {
        const { grid } = applyCorrections(await gridOf(before), corrections);
        const fresh = await gridOf(after);
        expect(gridText(grid)).toEqual(gridText(fresh));
        grid.columns.forEach((column) => {
          const times = new Map<number, number>();
          column.codes.forEach((code) => times.set(code, (times.get(code) ?? 0) + 1));
          column.texts.map((_, code) => {
            expect(column.times[code]).toBe(times.get(code) ?? 0);
            if (times.has(code)) expect(column.firstRow[code]).toBe(column.codes.indexOf(code));
          });
        });
      }),
      { numRuns: 150 }
    );
  });

  it('the records are those of the corrected text, and every row is accounted for', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ before, after, corrections }) => {
        const mended = await read(before, { corrections });
        const fresh = await read(after);
        expect(mended.counts).toEqual(fresh.counts);
        const { rows, accepted, rejected, totals } = mended.counts;
        expect(accepted + rejected + totals).toBe(rows);
        expect(plain(mended)).toEqual(plain(fresh));
      }),
      { numRuns: 150 }
    );
  });
});

/** Records without the order in which their texts were first met. */
function plain({ records }: FileReading): unknown {
  const { type, area, measures } = records;
  return Array.from({ length: records.length }, (_, i) => [
    records.row[i],
    records.role[i],
    records.from[i],
    records.to[i],
    type.values[type.codes[i] ?? -1],
    area.values[area.codes[i] ?? -1],
    ...Object.values(measures).flatMap((own) => [own.value[i], own.low[i], own.high[i], own.qualifier[i]])
  ]);
}
