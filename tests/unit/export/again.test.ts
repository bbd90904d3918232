/** Round trip: figures written as CSV and as workbooks, imported like any user's file, give the same figures. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grain } from '../../../src/lib/cases/calendar';
import { parseIsoDay } from '../../../src/lib/cases/day';
import { MONEY_UNITS } from '../../../src/lib/cases/print';
import { exactly, printed } from '../../../src/lib/cases/quantity';
import type { Cube } from '../../../src/lib/cube/cube';
import { csvOf } from '../../../src/lib/export/csv';
import type { View } from '../../../src/lib/figures/context';
import type { Figure } from '../../../src/lib/figures/figure';
import { table } from '../../../src/lib/figures/table';
import { TABLE_START, type TableChoices } from '../../../src/lib/figures/tableChoices';
import { tablePlan } from '../../../src/lib/figures/tablePlan';
import { en } from '../../../src/lib/i18n/en';
import { vi } from '../../../src/lib/i18n/vi';
import { readFile } from '../../../src/lib/intake/intake';
import { aggregate, cases, cubeOf, hon, time, type Row } from '../cube/build';
import { bacGiang, khanhHoa } from '../cube/khanhHoa';
import { contextFor, PLAIN, seen } from '../figures/view';
import { written } from './workbooks';

const today = parseIsoDay('2025-06-30') ?? 0;
const FIGURES = ['by-period', 'types-by-period', 'types-ranked', 'areas-ranked', 'table'] as const;
type Id = (typeof FIGURES)[number];
type Format = 'csv' | 'xlsx';

function figureOf(cube: Cube, id: Id, view: Partial<View>, choices: Partial<TableChoices>): Figure {
  if (id !== 'table') return seen(cube, view, PLAIN).figures[id];
  const context = contextFor(cube, view, PLAIN);
  return table(
    tablePlan({ ...TABLE_START, rows: 'type', measures: ['cases', 'loss'], ...choices }, context),
    [],
    context
  );
}

/** Numbers with their bounds by the names that a reader sees; what cannot be in the file is left out. */
function numbers(figure: Figure, columns = /./): unknown[] {
  return figure.rows
    .map((row) => [
      row.label,
      row.role,
      figure.columns
        .filter((column) => !column.text && columns.test(column.id))
        .map(({ id }) => [id, row.cells[id]?.value ?? null, row.cells[id]?.low, row.cells[id]?.high])
    ])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}

async function again(
  cube: Cube,
  id: Id,
  format: Format,
  view: Partial<View> = {},
  choices: Partial<TableChoices> = {}
): Promise<{ before: Figure; after: Figure; back: Cube; said: string }> {
  const before = figureOf(cube, id, view, choices);
  const lang = view.lang ?? 'vi';
  const text = csvOf(before, lang === 'vi' ? vi : en);
  const bytes = format === 'csv' ? new TextEncoder().encode(text) : await written([before], lang, ['x']);
  const reading = await readFile(bytes, `xuat.${format}`, { today });
  const said = `${format} ${id} ${lang}\n${text}`;
  if (!reading.ok) throw new Error(`refused: ${reading.fault}\n${said}`);
  const problems = reading.problems.filter(({ action }) => action === 'rejected');
  if (problems.length > 0) throw new Error(`rejected: ${JSON.stringify(problems)}\n${said}`);
  if (reading.questions.length > 0) throw new Error(`asks: ${JSON.stringify(reading.questions)}\n${said}`);
  const back = cubeOf([{ table: reading.records, level: reading.reading.level }]);
  return { before, after: figureOf(back, id, view, choices), back, said };
}

/** What a file without times can say again: no changes, which are from a time that it does not hold. */
const OWN: Partial<Record<Id, RegExp>> = {
  'types-ranked': /^[a-z]+(:share)?$/i,
  'areas-ranked': /^[a-z]+(:share)?$/i
};

const places = cubeOf([
  aggregate(
    ...(
      [
        [2021, 'Vay qua App', 'Nha Trang', 40, 2_500_000_000],
        [2021, 'Vay qua App', 'Cam Ranh', 12, 750_000_000],
        [2021, 'Giả danh', 'Nha Trang', 9, 16_300_000_000],
        [2022, 'Vay qua App', 'Nha Trang', 61, 3_000_000_000],
        [2022, 'Giả danh', 'Cam Ranh', 7, 1_234_567_890],
        [2022, 'Khác', 'Diên Khánh', 3, 0]
      ] as const
    ).map(([year, type, area, count, loss]): Row => ({ ...time(year), type, area, ...cases(count, loss) }))
  )
]);

describe.each<Format>(['csv', 'xlsx'])('%s', (format) => {
  describe.each(['vi', 'en'] as const)('%s', (lang) => {
    it.each(['by-period', 'types-by-period', 'types-ranked', 'table'] as const)(
      'Khánh Hòa, %s: the same numbers, bounds and roles',
      async (id) => {
        const { before, after, said } = await again(khanhHoa(), id, format, { lang });
        expect(numbers(after, OWN[id]), said).toEqual(numbers(before, OWN[id]));
      }
    );
    it.each(['types-by-period', 'table'] as const)(
      'Khánh Hòa, %s: so are the totals and what they reconcile',
      async (id) => {
        const { back, said } = await again(khanhHoa(), id, format, { lang });
        const own = seen(khanhHoa(), { lang }, PLAIN).figures;
        const { figures } = seen(back, { lang }, PLAIN);
        for (const other of ['totals', 'by-period'] as const)
          expect(numbers(figures[other]), `${other}\n${said}`).toEqual(numbers(own[other]));
        // The file now states the sum of the cases of all years; that line of its own is consistent.
        const lines = (figure: Figure): Map<string, unknown> =>
          new Map(figure.rows.map(({ key, cells }) => [key, Object.values(cells).map((cell) => cell.value)]));
        const compared = lines(figures.reconciliation);
        for (const [key, line] of lines(own.reconciliation))
          expect(compared.get(key), `${key}\n${said}`).toEqual(line);
        const more = [...compared.keys()].filter((key) => !lines(own.reconciliation).has(key));
        // The CSV of types by period is a list of rows, without such a sum.
        const sums = format === 'csv' && id === 'types-by-period' ? [] : ['2020-01-01..2022-12-31:cases'];
        expect(more, said).toEqual(sums);
        for (const key of sums) expect(compared.get(key), said).toEqual([790, 790, 0, null]);
      }
    );
    it.each(['by-period', 'types-by-period', 'table'] as const)('Bắc Giang, %s', async (id) => {
      const { before, after, said } = await again(bacGiang(), id, format, { lang });
      const known = /cases|loss/;
      // What the file now states was added up before; a total that is all there is has no other reading.
      const own = (figure: Figure): unknown[] =>
        numbers(figure, known).flatMap((row) => {
          const [, role, cells] = row as unknown[];
          return role === 'difference' ? [] : [[role, cells]];
        });
      expect(own(after), said).toEqual(own(before));
    });
    it.each(FIGURES)('places and kinds, %s', async (id) => {
      const { before, after, said } = await again(places, id, format, { lang });
      expect(numbers(after, OWN[id]), said).toEqual(numbers(before, OWN[id]));
    });
    it('a table with shares, by places', async () => {
      const choices = { rows: 'area', share: 'parts' } as const;
      const { before, after, said } = await again(places, 'table', format, { lang }, choices);
      expect(numbers(after), said).toEqual(numbers(before));
    });
    it.each(MONEY_UNITS)('in %s', async (unit) => {
      for (const id of ['by-period', 'types-by-period', 'table'] as const) {
        const { before, after, said } = await again(khanhHoa(), id, format, { lang, unit });
        expect(numbers(after), said).toEqual(numbers(before));
      }
    });
    it('sums of lower bounds, approximate figures and both keep their intervals', async () => {
      const cube = cubeOf([
        aggregate(
          { ...time(2021), type: 'a', area: 'Huế', ...cases(1, hon(1_500_000_000, 1e8)) },
          { ...time(2021), type: 'a', area: 'Vinh', ...cases(1, hon(2_700_000_000, 1e8)) },
          { ...time(2022), type: 'a', area: 'Huế', ...cases(3, printed(9_200_000_000, 'about', 1e8)) },
          { ...time(2022), type: 'a', area: 'Vinh', ...cases(3, printed(1_250_000_000, 'about', 1e7)) },
          { ...time(2022), type: 'b', area: 'Huế', ...cases(4, hon(30_000_000_000, 1e9)) },
          { ...time(2021), type: 'b', area: 'Huế', ...cases(4, hon(16_000_000_000, 1e8)) },
          { ...time(2022), type: 'c', area: 'Huế', ...cases(4, printed(415_000_000, 'exact', 1)) },
          { ...time(2022), type: 'c', area: 'Vinh', ...cases(4, hon(26_000_000_000, 1e9)) }
        )
      ]);
      for (const id of ['by-period', 'types-by-period', 'table'] as const) {
        const { before, after, said } = await again(cube, id, format, { lang });
        expect(numbers(after), said).toEqual(numbers(before));
      }
    });
  });

  it('columns of averages and rates are no measures when they come back', async () => {
    const cube = cubeOf([
      aggregate(
        ...[2021, 2022].flatMap((year, i) =>
          ['a', 'b'].map((type, j): Row => ({
            ...time(year),
            type,
            measures: {
              cases: exactly(10 + i + j),
              loss: exactly(1e9 * (1 + i + j)),
              recovered: exactly(1e8),
              cleared: exactly(5 + i)
            }
          }))
        )
      )
    ]);
    const measures = ['cases', 'loss', 'netLoss', 'meanLoss', 'clearanceRate'] as const;
    for (const lang of ['vi', 'en'] as const) {
      const { before, after, said } = await again(
        cube,
        'table',
        format,
        { lang },
        { measures: [...measures] }
      );
      expect(numbers(after, /:(cases|loss)$/), said).toEqual(numbers(before, /:(cases|loss)$/));
    }
  });

  it('names that look like formulas come back as they were', async () => {
    const names = [
      '=HYPERLINK("http://x")',
      '+84 90',
      '-1+1',
      '@x',
      '＝1+1',
      '＋2',
      "'=1",
      'a=b',
      "'quoted'"
    ];
    const cube = cubeOf([
      aggregate(
        ...names.map((type, i): Row => ({ ...time(2022), type, area: type, ...cases(10 + i, 1e9 + i) }))
      )
    ]);
    // A workbook needs no apostrophe and writes none, so that it cannot tell one that was there before.
    const kept = format === 'csv' ? names : names.filter((name) => !name.startsWith("'="));
    for (const id of ['types-ranked', 'types-by-period'] as const) {
      const { after, said } = await again(cube, id, format);
      const found = after.rows.filter(({ role }) => role === 'item').map(({ label }) => label);
      for (const name of kept) expect(found, said).toContain(name);
    }
  });

  it.each<Grain>(['half', 'quarter', 'month'])('by %s', async (grain) => {
    const rows = [1, 2, 5, 8, 11].flatMap((month): Row[] => [
      { ...time(2022, month, month), type: 'Vay qua App', ...cases(month * 10, month * 1e8) },
      { ...time(2022, month, month), type: 'Giả danh', ...cases(month, month * 7e8) }
    ]);
    for (const lang of ['vi', 'en'] as const)
      for (const id of ['by-period', 'types-by-period', 'table'] as const) {
        const { before, after, said } = await again(cubeOf([aggregate(...rows)]), id, format, {
          grain,
          lang
        });
        const own = id === 'by-period' ? /^(cases|loss)$/ : /^\d.*:(cases|loss)$/;
        expect(numbers(after, own), said).toEqual(numbers(before, own));
      }
  });

  it.each(['types-by-period', 'table'] as const)('%s of any exact data', async (id) => {
    const row = fc.record({
      year: fc.integer({ min: 2020, max: 2023 }),
      type: fc.constantFrom('Vay qua App', 'Giả danh, mạo danh', 'Đầu tư; tài chính', 'Loại "mới"'),
      count: fc.integer({ min: 0, max: 99_999 }),
      loss: fc.option(fc.integer({ min: 0, max: 10 ** 12 }))
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 2, maxLength: 10 }),
        fc.constantFrom('vi' as const, 'en' as const),
        async (rows, lang) => {
          const cube = cubeOf([
            aggregate(
              ...rows.map(({ year, type, count, loss }): Row => ({
                ...time(year),
                type,
                ...cases(count, loss)
              }))
            )
          ]);
          const { before, after, said } = await again(cube, id, format, { lang });
          const known = (figure: Figure): unknown[] =>
            figure.rows
              .filter(({ role }) => role === 'item' || role === 'remainder')
              .flatMap((one) =>
                figure.columns.flatMap((column) => {
                  const value = one.cells[column.id]?.value ?? null;
                  return value !== null && /^\d{4}:(cases|loss)$/.test(column.id)
                    ? [`${one.label} ${column.id} ${value}`]
                    : [];
                })
              )
              .sort();
          expect(known(after), said).toEqual(known(before));
        }
      ),
      { numRuns: 12 }
    );
  });
});
