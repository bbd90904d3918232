/** Figures as CSV: nothing runs in a spreadsheet, and Sổ Vụ reads its own files back to the same figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Calendar, Grain } from '../../../src/lib/cases/calendar';
import { parseIsoDay } from '../../../src/lib/cases/day';
import { exactly } from '../../../src/lib/cases/quantity';
import type { Cube } from '../../../src/lib/cube/cube';
import { csvOf, csvText } from '../../../src/lib/export/csv';
import type { View } from '../../../src/lib/figures/context';
import type { Figure } from '../../../src/lib/figures/figure';
import type { Overview } from '../../../src/lib/figures/overview';
import { en } from '../../../src/lib/i18n/en';
import { vi } from '../../../src/lib/i18n/vi';
import { readFile } from '../../../src/lib/intake/intake';
import { aggregate, caseLevel, cases, cubeOf, hon, on, time, type Row } from '../cube/build';
import { bacGiang, khanhHoa } from '../cube/khanhHoa';
import { PLAIN, seen } from '../figures/view';

const today = parseIsoDay('2025-06-30') ?? 0;

function csv(figure: Figure, lang: 'vi' | 'en' = 'vi'): string {
  return csvOf(figure, lang === 'vi' ? vi : en);
}

/** The cells of a CSV text, read by the letter of RFC 4180. */
function parsed(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const m of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    if (m[0] === '' && rows.at(-1)?.length === 0) break;
    rows.at(-1)?.push(m[1] === undefined ? (m[2] ?? '') : m[1].replaceAll('""', '"'));
    if (m[3] === '\r\n') rows.push([]);
    if (m[3] === '') break;
  }
  return rows.filter((row) => row.length > 0);
}

/** Writes a figure, reads the file as a user would import it, and looks again. */
async function again(
  cube: Cube,
  id: keyof Overview['figures'],
  view: Partial<View> = {},
  calendar?: Calendar
): Promise<{ before: ReturnType<typeof seen>; after: ReturnType<typeof seen>; text: string }> {
  const before = seen(cube, view, PLAIN);
  const text = csv(before.figures[id], view.lang);
  const reading = await readFile(new TextEncoder().encode(text), 'xuat.csv', { today });
  if (!reading.ok) throw new Error(`refused: ${reading.fault}\n${text}`);
  const rejected = reading.problems.filter((problem) => problem.action === 'rejected');
  if (rejected.length > 0) throw new Error(`rejected: ${JSON.stringify(rejected)}\n${text}`);
  if (reading.questions.length > 0) throw new Error(`asks: ${JSON.stringify(reading.questions)}\n${text}`);
  const back = cubeOf([{ table: reading.records, level: reading.reading.level }], calendar);
  return { before, after: seen(back, view, PLAIN), text };
}

/** Every number of a figure with its bounds, by row and column. */
function numbers(figure: Figure, columns = /./): unknown[] {
  return figure.rows.map((row) => [
    row.key,
    row.role,
    figure.columns
      .filter((column) => columns.test(column.id))
      .map((column) => {
        const cell = row.cells[column.id];
        return [column.id, cell?.value ?? null, cell?.low, cell?.high];
      })
  ]);
}

describe('the text', () => {
  const text = csv(seen(khanhHoa()).figures['by-period']);
  it('has a BOM, lines end in CRLF, the last too', () => {
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(text.endsWith('\r\n')).toBe(true);
  });
  it('has the losses in the words of the source', () => {
    const rows = parsed(text);
    expect(rows[0]?.[0]).toBe('Năm');
    const loss = rows[0]?.findIndex((name) => name.startsWith('Thiệt hại (')) ?? -1;
    expect(rows.slice(1).map((row) => [row[0], row[1], row[loss]])).toEqual([
      ['2020', '143', 'hơn 26 tỷ đồng'],
      ['2021', '186', 'hơn 31,3 tỷ đồng'],
      ['2022', '461', 'hơn 109,2 tỷ đồng']
    ]);
  });
  it('types × period in long form: a stated total has no type', () => {
    const rows = parsed(csv(seen(khanhHoa()).figures['types-by-period']));
    expect(rows).toHaveLength(1 + 3 + 9);
    expect(rows.filter((row) => row[1] === '').map((row) => [row[0], row[2], row[3]])).toEqual([
      ['2020', '143', 'hơn 26 tỷ đồng'],
      ['2021', '186', 'hơn 31,3 tỷ đồng'],
      ['2022', '461', 'hơn 109,2 tỷ đồng']
    ]);
    expect(rows.find((row) => row[1]?.includes('SMS'))?.slice(2)).toEqual(['8', 'hơn 0,115 tỷ đồng']);
  });
  it('every row has as many cells as the header, in every figure', () => {
    for (const data of [khanhHoa(), bacGiang(), cubeOf([])])
      for (const figure of Object.values(seen(data).figures))
        for (const row of parsed(csv(figure)))
          expect(row, figure.id).toHaveLength(parsed(csv(figure))[0]?.length ?? 0);
  });
});

describe('what a spreadsheet would run', () => {
  it.each([
    '=HYPERLINK("http://x","y")',
    '=1+1',
    '+1',
    '+84 90',
    '-1+1',
    '-2+3+cmd|x',
    '@x',
    '@SUM(1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1+1',
    '\u00a0=1',
    '＝1+1',
    '＋1',
    '－1',
    '＠x',
    "'=1"
  ])('%j is defused', (text) => {
    const cell = parsed(csvText([['a'], [text]]))[1]?.[0] ?? '';
    expect(cell).toMatch(/^'/);
    expect(cell.endsWith(text)).toBe(true);
  });
  it.each(['-', '-5', '-1.234,5', '-4,3%', '5', 'a=b', 'a-b', '', 'hơn 3 tỷ', '1+1'])('%j stays', (text) =>
    expect(
      parsed(
        csvText([
          ['a', 'b'],
          [text, 'x']
        ])
      )[1]?.[0]
    ).toBe(text)
  );
  it('any text survives quoting', () => {
    const safe = fc
      .string({ unit: 'grapheme', maxLength: 20 })
      .filter((text) => !/^['\s]*[=+@\-＝＋－＠]|^[\t\r\n]/.test(text) && !text.includes('\r'));
    fc.assert(
      fc.property(fc.array(fc.tuple(safe, safe), { minLength: 1, maxLength: 5 }), (rows) => {
        expect(parsed(csvText([['a', 'b'], ...rows]))).toEqual([['a', 'b'], ...rows]);
      })
    );
  });
  it('no cell of any figure starts a formula, whatever types and areas are called', () => {
    const evil = ['=HYPERLINK("http://x")', '+1', '-1+1', '@x', '\t=1'];
    const cube = cubeOf([
      aggregate(
        ...evil.flatMap((name, i): Row[] => [
          { ...time(2021), type: name, area: name, ...cases(5 + i, 1e9) },
          { ...time(2022), type: name, area: name, ...cases(3 + i, 2e9) }
        ])
      )
    ]);
    for (const figure of Object.values(seen(cube, {}, PLAIN).figures))
      for (const row of parsed(csv(figure)))
        for (const cell of row)
          if (cell !== '-') expect(cell, figure.id).not.toMatch(/^(?:[=+@\t\r]|-(?![\d.,–]+%?$))/);
  });
});

describe('read back by intake', () => {
  it('Khánh Hòa, types × period: the same figures, intervals and verdicts', async () => {
    const { before, after } = await again(khanhHoa(), 'types-by-period');
    for (const id of ['totals', 'by-period', 'types-by-period', 'reconciliation', 'types-ranked'] as const)
      expect(numbers(after.figures[id]), id).toEqual(numbers(before.figures[id]));
    expect(after.sentence.split('; trong đó')[0]).toBe(before.sentence.split('; trong đó')[0]);
  });

  it('Khánh Hòa, types × period, in English', async () => {
    const { before, after } = await again(khanhHoa(), 'types-by-period', { lang: 'en' });
    for (const id of ['totals', 'by-period', 'types-by-period', 'reconciliation'] as const)
      expect(numbers(after.figures[id]), id).toEqual(numbers(before.figures[id]));
  });

  it.each(['vi', 'en'] as const)('Khánh Hòa by period, with intervals (%s)', async (lang) => {
    const { before, after } = await again(khanhHoa(), 'by-period', { lang });
    expect(numbers(after.figures['by-period'])).toEqual(numbers(before.figures['by-period']));
  });

  it.each<Grain>(['year', 'half', 'quarter', 'month'])(
    'by period, by %s, in both languages',
    async (grain) => {
      const months = [1, 2, 5, 8, 11].map((month): Row => ({
        ...time(2022, month, month),
        ...cases(month * 10, month * 1e8)
      }));
      for (const lang of ['vi', 'en'] as const) {
        const { before, after } = await again(cubeOf([aggregate(...months)]), 'by-period', { grain, lang });
        expect(numbers(after.figures['by-period'], /^(cases|loss)$/), lang).toEqual(
          numbers(before.figures['by-period'], /^(cases|loss)$/)
        );
      }
    }
  );

  it.each<Grain>(['year', 'half', 'quarter', 'month'])(
    'types × period, by %s, for any exact data',
    async (grain) => {
      const row = fc.record({
        month: fc.integer({ min: 1, max: 12 }),
        year: fc.integer({ min: 2020, max: 2023 }),
        type: fc.constantFrom('Vay qua App', 'Giả danh, mạo danh', 'Đầu tư; tài chính', 'Khác'),
        count: fc.integer({ min: 0, max: 99_999 }),
        loss: fc.option(fc.integer({ min: 0, max: 10 ** 12 }))
      });
      await fc.assert(
        fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 12 }), async (rows) => {
          const cube = cubeOf([
            aggregate(
              ...rows.map(({ month, year, type, count, loss }): Row => ({
                ...time(year, month, month),
                type,
                ...cases(count, loss)
              }))
            )
          ]);
          const { before, after, text } = await again(cube, 'types-by-period', { grain });
          const known = /^\d{4}[^:]*:(cases|loss)$/;
          const filled = (figure: Figure): unknown[] =>
            figure.rows.flatMap((one) =>
              figure.columns.flatMap((column) => {
                const value = one.cells[column.id]?.value ?? null;
                return known.test(column.id) && value !== null && one.filter
                  ? [[one.key, column.id, value]]
                  : [];
              })
            );
          const order = (list: unknown[]): string[] => list.map((one) => JSON.stringify(one)).sort();
          expect(order(filled(after.figures['types-by-period'])), text).toEqual(
            order(filled(before.figures['types-by-period']))
          );
        }),
        { numRuns: 40 }
      );
    }
  );

  it('types ranked', async () => {
    const { before, text } = await again(khanhHoa(), 'types-ranked');
    const rows = parsed(text);
    expect(rows.slice(1).map((row) => row[0])).toEqual(
      before.figures['types-ranked'].rows.map((row) => row.key)
    );
  });

  it('the first eight months stay the first eight months', async () => {
    for (const id of ['by-period', 'types-by-period'] as const)
      for (const lang of ['vi', 'en'] as const) {
        const { after, text } = await again(bacGiang(), id, { lang });
        expect(
          after.figures['by-period'].rows.map((row) => row.label),
          `${id} ${text}`
        ).toEqual(lang === 'vi' ? ['8 tháng 2022', '8 tháng 2023'] : ['8 mo. 2022', '8 mo. 2023']);
        expect(after.headline).toContain(lang === 'vi' ? 'cùng kỳ năm 2022' : 'the same period of 2022');
      }
  });

  it('a year that closes on 14/12 stays one', async () => {
    const calendar = { closeMonth: 12, closeDay: 14 };
    const days = [on(2021, 12, 20), on(2022, 3, 1), on(2022, 12, 10), on(2022, 12, 16), on(2023, 12, 1)];
    const cube = cubeOf([caseLevel(...days.map((day) => ({ ...day, type: 'a', ...cases(1) })))], calendar);
    for (const id of ['by-period', 'types-by-period'] as const) {
      const { after, text } = await again(cube, id, {}, calendar);
      expect(
        after.figures['by-period'].rows.map((row) => [row.key, row.cells['cases']?.value]),
        `${id} ${text}`
      ).toEqual([
        ['2022', 3],
        ['2023', 2]
      ]);
    }
  });

  it('a total that only the program added up is not passed off as stated', async () => {
    const cube = cubeOf([
      aggregate(
        { ...time(2021), role: 'total', ...cases(10) },
        { ...time(2021), type: 'a', ...cases(9) },
        { ...time(2022), type: 'a', ...cases(12) },
        { ...time(2022), type: 'b', ...cases(1) }
      )
    ]);
    const { after, text } = await again(cube, 'types-by-period');
    expect(
      parsed(text)
        .filter((row) => row[1] === '')
        .map((row) => row[0])
    ).toEqual(['2021']);
    expect(after.figures.reconciliation.rows).toHaveLength(1);
  });

  it('the sum of several lower bounds keeps its interval', async () => {
    // hơn 1,5 tỷ + hơn 2,7 tỷ: [4,2; 4,4)
    const cube = cubeOf([
      aggregate(
        { ...time(2022), type: 'a', area: 'Huế', ...cases(1, hon(1_500_000_000, 1e8)) },
        { ...time(2022), type: 'a', area: 'Vinh', ...cases(1, hon(2_700_000_000, 1e8)) }
      )
    ]);
    const { after } = await again(cube, 'types-by-period');
    const loss = after.figures.totals.rows.find((row) => row.key === 'loss')?.cells['value'];
    expect(loss).toMatchObject({ value: 4_200_000_000, low: 4_200_000_000, high: 4_400_000_000 });
  });

  it('types that nobody stated stay not stated', async () => {
    const day = on(2022, 3, 1);
    const cube = cubeOf([
      caseLevel({ ...day, type: 'a', ...cases(1) }, { ...day, ...cases(1) }, { ...day, ...cases(1) })
    ]);
    const { after } = await again(cube, 'types-by-period');
    expect(
      after.figures['types-ranked'].rows.map((row) => [row.key, row.role, row.cells['cases']?.value])
    ).toEqual([
      ['a', 'item', 1],
      ['', 'remainder', 2]
    ]);
  });

  it('persons and other measures come along', async () => {
    const cube = cubeOf([
      aggregate(
        {
          ...time(2021),
          type: 'a',
          measures: { cases: exactly(5), victims: exactly(7), recovered: exactly(250_000_000) }
        },
        {
          ...time(2022),
          type: 'a',
          measures: { cases: exactly(6), victims: exactly(9), recovered: exactly(0) }
        }
      )
    ]);
    const { before, after } = await again(cube, 'types-by-period');
    expect(numbers(after.figures['types-by-period'])).toEqual(numbers(before.figures['types-by-period']));
  });
});
