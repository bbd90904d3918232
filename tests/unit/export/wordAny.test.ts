/** Any figures at all: the file holds together and says what they say, number by number. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordOf } from '../../../src/lib/export/word';
import { uprightColumns, turnedColumns } from '../../../src/lib/export/wordColumns';
import { TEXT_WIDTH, WIDE_WIDTH } from '../../../src/lib/export/wordLook';
import { timesWidth } from '../../../src/lib/export/wordText';
import type { Figure, FigureCell, FigureColumn, FigureRow } from '../../../src/lib/figures/figure';
import type { Bar, Picture, RankedItem } from '../../../src/lib/figures/picture';
import { vi } from '../../../src/lib/i18n/vi';
import { compareAll, faultsOf, packageOf } from './wordRead';
import { figureBlock, greyImage, yearReport, khanhHoaPage } from './wordReport';

/** Words as files have them: Vietnamese, markup, quotes, control characters, half letters, nothing at all. */
const text = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom('Vay qua App', 'Giả danh cơ quan', 'Tổng cộng', 'hơn 109,2', '08', '…')
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom('<b>&amp;"\'', 'a\u0000b\u001f', '\ud800', '=SUM(A1)', '“Bẫy tình”', ']]>')
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) }
);
/** A name that is not nothing: rows and columns have one. */
const name = text.map((word) => word.trim() || 'x');
const cell: fc.Arbitrary<FigureCell> = fc.oneof(
  fc.record({ value: fc.integer(), text: fc.integer({ min: 0, max: 999_999 }).map(String) }),
  fc.constant({ value: null, text: '…', kind: 'unknown' as const }),
  fc.constant({ value: 0, text: '-', kind: 'nil' as const }),
  fc.record({ value: fc.constant(1), text })
);
const role: fc.Arbitrary<FigureRow['role']> = fc.constantFrom(
  'item',
  'item',
  'remainder',
  'subtotal',
  'sum',
  'stated',
  'difference'
);

const columnsOf = (most: number): fc.Arbitrary<FigureColumn[]> =>
  fc
    .array(
      fc.record({
        label: name,
        group: fc.option(fc.constantFrom('Số vụ', 'Thiệt hại'), { nil: undefined }),
        text: fc.boolean()
      }),
      { minLength: 1, maxLength: most }
    )
    .map((list) =>
      list.map(({ group, ...rest }, i) => ({ id: `c${i}`, ...rest, ...(group ? { group } : {}) }))
    );

const rowsOf = (columns: readonly FigureColumn[]): fc.Arbitrary<FigureRow[]> =>
  fc
    .array(
      fc.record({
        label: name,
        role,
        cells: fc
          .tuple(...columns.map(() => cell))
          .map((cells) =>
            Object.fromEntries(columns.map(({ id }, i) => [id, cells[i] ?? { value: null, text: '' }]))
          )
      }),
      { maxLength: 12 }
    )
    .map((rows) => rows.map((row, i) => ({ key: String(i), ...row })));

const amount = fc.option(
  fc.oneof(fc.integer({ min: 0, max: 2000 }), fc.double({ min: 0, max: 1e13, noNaN: true })),
  { freq: 6 }
);
const bar: fc.Arbitrary<Bar> = fc
  .record({
    key: fc.constant('k'),
    label: name,
    value: amount,
    low: fc.constant(0),
    high: fc.constant(0),
    apart: fc.option(fc.integer({ min: 1, max: 1e6 })),
    text: fc.oneof(
      text,
      fc.integer({ min: 0, max: 3000 }).map((n) => `hơn ${n}`)
    ),
    change: text,
    changeAbs: text,
    direction: fc.constant(null),
    current: fc.boolean(),
    incomplete: fc.boolean(),
    dimmed: fc.constant(false)
  })
  .map(({ apart, ...one }) => ({ ...one, low: one.value ?? 0, high: (one.value ?? 0) + (apart ?? 0) }));
const scale = fc.constantFrom({ factor: 1, unit: 'vụ' }, { factor: 1e9, unit: 'tỷ đồng' });
const panel = fc
  .record({
    measure: fc.constant('cases'),
    title: name,
    sub: text,
    scale,
    bars: fc.array(bar, { maxLength: 30 }),
    line: fc.boolean()
  })
  .map(({ line, ...one }) =>
    line ? { ...one, average: one.bars.map(({ value }) => value), averageLabel: 'BQ 12 tháng' } : one
  );
const item: fc.Arbitrary<RankedItem> = fc.record({
  key: fc.constant('k'),
  label: name,
  value: amount,
  text,
  share: text,
  rank: fc.constant(null),
  colour: fc.option(fc.integer({ min: 1, max: 8 })),
  remainder: fc.boolean(),
  dimmed: fc.constant(false)
});
const list = fc.record({
  title: name,
  sub: text,
  valueHeading: text,
  shareHeading: text,
  scale,
  items: fc.array(item, { maxLength: 12 })
});
const picture: fc.Arbitrary<Picture | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    kind: fc.constant('panels' as const),
    panels: fc.array(panel, { minLength: 1, maxLength: 2 })
  }),
  fc.record({ kind: fc.constant('ranking' as const), lists: fc.array(list, { minLength: 1, maxLength: 2 }) }),
  fc.constant({ kind: 'reconcile' as const, scales: [] })
);

const anyFigure = (most = 16): fc.Arbitrary<Figure> =>
  columnsOf(most).chain((columns) =>
    fc.record({
      id: fc.constant('table' as const),
      headline: name,
      sub: text,
      unit: text,
      rowHeading: name,
      numbered: fc.boolean(),
      columns: fc.constant(columns),
      rows: rowsOf(columns),
      notes: fc.array(text, { maxLength: 3 }),
      source: text,
      alt: text,
      picture,
      fileStem: fc.constant('x')
    })
  );

it('every number of any figure is in the file, and the file is whole', async () => {
  const report = yearReport(await khanhHoaPage());
  let compared = 0;
  await fc.assert(
    fc.asyncProperty(
      anyFigure(),
      fc.constantFrom('native' as const, 'image' as const, 'none' as const),
      fc.boolean(),
      fc.constantFrom('year' as const, 'annex' as const),
      async (figure, chart, table, template) => {
        const one = { ...report, template, blocks: [figureBlock(figure, { chart, table })] };
        const file = await packageOf(await wordOf(one, greyImage, vi));
        expect(faultsOf(file)).toEqual([]);
        const { cells, bars } = await compareAll(file, one);
        compared += cells + bars;
      }
    ),
    { numRuns: 20 }
  );
  expect(compared).toBeGreaterThan(100);
});

it('columns fill the page exactly, and no number is broken where the table stands upright', () => {
  fc.assert(
    fc.property(anyFigure(30), (figure) => {
      const upright = uprightColumns(figure, TEXT_WIDTH);
      const parts = upright ? [upright] : turnedColumns(figure, WIDE_WIDTH);
      expect(parts.flatMap(({ columns }) => columns)).toEqual(figure.columns);
      for (const { widths, size, columns } of parts) {
        expect(widths.reduce((sum, one) => sum + one, 0)).toBe(upright ? TEXT_WIDTH : WIDE_WIDTH);
        expect(size).toBeGreaterThanOrEqual(upright ? 10 : 9);
        expect(widths.length).toBe(columns.length + (figure.numbered ? 2 : 1));
        for (const width of widths) expect(width).toBeGreaterThan(0);
        if (!upright) continue;
        columns.forEach(({ id, text: words }, i) => {
          if (words) return;
          for (const row of figure.rows) {
            const said = row.cells[id]?.text ?? '';
            if (/^\d+$/.test(said))
              expect(timesWidth(said, size)).toBeLessThan(widths[i + widths.length - columns.length] ?? 0);
          }
        });
      }
    }),
    { numRuns: 150 }
  );
});
