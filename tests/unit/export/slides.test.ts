/** Slides, opened again by a reader of the tests' own: every number is that of the figure, every part in its place. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet } from 'read-excel-file/node';
import type { ReportBlock } from '../../../src/lib/export/report';
import { slidesOf } from '../../../src/lib/export/slides';
import { tablePages } from '../../../src/lib/export/slidesTable';
import type { Figure, FigureRow } from '../../../src/lib/figures/figure';
import { nativeCharts } from '../../../src/lib/figures/nativeChart';
import { vi } from '../../../src/lib/i18n/vi';
import { aggregate, cases, cubeOf, time, type Row } from '../cube/build';
import { bacGiang, khanhHoa } from '../cube/khanhHoa';
import { PLAIN, seen } from '../figures/view';
import { readPptx, type ReadSlide } from './pptx';
import { blank, figureBlock, report } from './slidesReport';

async function slides(blocks: readonly ReportBlock[]): Promise<ReadSlide[]> {
  const blob = await slidesOf(report(blocks), blank, vi);
  expect(blob.type).toContain('presentationml');
  return readPptx(new Uint8Array(await blob.arrayBuffer()));
}

// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const clean = (text: string): string => text.normalize('NFC').replace(FORBIDDEN, '').replace(/\r\n?/g, '\n');
const lines = (text: string): string => clean(text).trim();

/** The charts of a slide against the figure's, number by number, and their workbooks. */
async function sameCharts(slide: ReadSlide, figure: Figure): Promise<number> {
  let numbers = 0;
  const natives = nativeCharts(figure);
  expect(slide.charts).toHaveLength(natives.length);
  for (const [i, native] of natives.entries()) {
    const read = slide.charts[i];
    if (!read) throw new Error('no chart');
    expect(read.direction).toBe(native.kind === 'bars' ? 'bar' : 'col');
    expect(read.series).toHaveLength(native.series.length);
    const sheet = await readSheet(Buffer.from(read.workbook));
    native.series.forEach((series, n) => {
      const one = read.series[n];
      expect(one?.name).toBe(clean(series.name));
      expect(one?.values).toEqual(series.values);
      expect(one?.categories).toEqual(
        native.categories.map((name, c) => clean(name) + (native.series[0]?.values[c] === null ? ' (…)' : ''))
      );
      expect(sheet.slice(1).map((row) => row[n + 1])).toEqual(series.values);
      numbers += series.values.length;
    });
    const bars = native.series[0];
    for (const [c, text] of read.series[0]?.labels ?? []) expect(text).toBe(clean(bars?.labels[c] ?? ''));
    const printed = sheet.slice(1).map((row) => row[native.series.length + 1] ?? '');
    expect(printed.map(String)).toEqual((bars?.labels ?? []).map(clean));
    expect(read.alt).toContain(clean(bars?.labels[0] ?? ''));
  }
  return numbers;
}

/** Every row and cell of the figure is on its slides, once, in order. */
function sameTable(pages: readonly ReadSlide[], figure: Figure): void {
  const names = figure.numbered ? 2 : 1;
  const counted = figure.rows.filter(({ role }) => role === 'item' || role === 'remainder');
  const numberOf = (row: FigureRow | undefined): string =>
    String((row ? counted.indexOf(row) : -1) + 1 || '');
  const seenColumns: string[] = [];
  const rows = new Map<number, string[]>();
  let at = 0;
  let columns: string[] = [];
  for (const { tables } of pages) {
    const table = tables[0] ?? [];
    const heads =
      table.length > 1 && figure.columns.some((c) => c.group && c.group !== c.label)
        ? firstBody(table, figure)
        : 1;
    const labels = (table[heads - 1] ?? []).slice(names).map(lines);
    if (at >= figure.rows.length || columns.length === 0) {
      at = 0;
      columns = labels;
      seenColumns.push(...labels);
    }
    expect(labels).toEqual(columns);
    for (const row of table.slice(heads)) {
      expect(lines(row[names - 1] ?? '')).toBe(lines(figure.rows[at]?.label ?? ''));
      if (figure.numbered) expect(row[0]).toBe(numberOf(figure.rows[at]));
      rows.set(at, [...(rows.get(at) ?? []), ...row.slice(names).map(lines)]);
      at += 1;
    }
  }
  expect(seenColumns).toEqual(figure.columns.map(({ label }) => lines(label)));
  figure.rows.forEach((row, i) =>
    expect(rows.get(i)).toEqual(figure.columns.map((column) => lines(row.cells[column.id]?.text ?? '')))
  );
}

/** With columns in groups there are two rows of headings, where any of these columns is in one. */
function firstBody(table: readonly (readonly string[])[], figure: Figure): number {
  const labels = new Set(figure.columns.map(({ label }) => label));
  const second = (table[1] ?? []).slice(figure.numbered ? 2 : 1);
  return second.length > 0 && second.every((text) => labels.has(text)) ? 2 : 1;
}

const figures = seen(khanhHoa()).figures;

describe('Khánh Hòa', () => {
  it('a title, then a figure a slide: its finding, its charts, its source', async () => {
    const found = await slides([
      { kind: 'heading', level: 1, text: 'I. TÌNH HÌNH' },
      { kind: 'text', text: 'Đoạn một.\nĐoạn hai.' },
      figureBlock(figures['by-period']),
      figureBlock(figures['types-ranked'], { caption: 'Tiêu đề của người viết' }),
      { kind: 'sentence', text: 'Câu cuối.' }
    ]);
    expect(found).toHaveLength(3);
    const [cover, years, types] = found;
    if (!cover || !years || !types) throw new Error('three slides');
    expect(cover.title).toBe('Tình hình tội phạm sử dụng công nghệ cao năm 2022');
    expect(cover.texts.join('\n')).toContain('CÔNG AN TỈNH KHÁNH HÒA');
    expect(years.title).toBe(figures['by-period'].headline);
    expect(types.title).toBe('Tiêu đề của người viết');
    expect(await sameCharts(years, figures['by-period'])).toBe(6);
    expect(await sameCharts(types, figures['types-ranked'])).toBe(18);
    for (const [slide, figure] of [
      [years, figures['by-period']],
      [types, figures['types-ranked']]
    ] as const) {
      const said = slide.texts.join('\n');
      expect(said).toContain('I. TÌNH HÌNH');
      expect(said).toContain(figure.sub);
      expect(said).toContain(figure.source);
      expect(slide.notes).toContain(figure.sentence);
      expect(slide.notes).toContain('Tổng ghi trong nguồn được giữ nguyên.');
    }
    expect(years.notes.slice(0, 2)).toEqual(['Đoạn một.', 'Đoạn hai.']);
    expect(types.notes).toContain('Câu cuối.');
  });

  it('labels are the words of the figure; the current period is blue, the others grey', async () => {
    const [, slide] = await slides([figureBlock(figures['by-period'])]);
    const loss = slide?.charts[1]?.series[0];
    expect([...(loss?.labels.values() ?? [])]).toEqual(['hơn 26', 'hơn 31,3', 'hơn 109,2']);
    expect(loss?.values).toEqual([26, 31.3, 109.2]);
    expect(loss?.colours).toEqual(['828C94', '828C94', '103F8A']);
  });

  it('a picture that no native chart can show is an image, in its own proportions', async () => {
    const [, slide] = await slides([figureBlock(figures.reconciliation)]);
    const picture = slide?.pictures[0];
    if (!picture) throw new Error('no picture');
    expect(slide.charts).toEqual([]);
    expect(picture.alt).toBe(figures.reconciliation.alt);
    const view = Buffer.from(picture.png);
    expect(picture.w / picture.h).toBeCloseTo(view.readUInt32BE(16) / view.readUInt32BE(20), 2);
    expect(picture.w).toBeLessThanOrEqual(12.14 * 914400);
  });

  it.each(['totals', 'areas-ranked', 'types-by-period'] as const)('%s is a table', async (id) => {
    const [, ...pages] = await slides([figureBlock(figures[id])]);
    sameTable(pages, figures[id]);
  });

  it('a chart that the writer does not want is its table', async () => {
    const [, ...pages] = await slides([figureBlock(figures['types-ranked'], { chart: 'none' })]);
    expect(pages.flatMap(({ charts }) => charts)).toEqual([]);
    sameTable(pages, figures['types-ranked']);
  });

  it('every slide has its number, and no figure is told apart from its report', async () => {
    const blob = await slidesOf(report([]), blank, vi);
    expect(readPptx(new Uint8Array(await blob.arrayBuffer()))).toHaveLength(1);
  });

  it('stops between figures, and says how far it is', async () => {
    const stop = new AbortController();
    const steps: string[] = [];
    const work = slidesOf(
      report([figureBlock(figures['by-period']), figureBlock(figures['types-ranked'])]),
      blank,
      vi,
      {
        signal: stop.signal,
        onStep: (done, of) => {
          steps.push(`${done}/${of}`);
          if (done === 1) stop.abort(new Error('stopped'));
        }
      }
    );
    await expect(work).rejects.toThrow('stopped');
    expect(steps).toEqual(['0/3', '1/3']);
  });
});

it('a long table goes on, nothing is left out', async () => {
  const whole = seen(
    cubeOf([
      aggregate(
        ...Array.from({ length: 45 }, (_, i): Row => ({
          ...time(2012 + (i % 9)),
          type: `Loại thứ ${i + 1} có tên gọi khá dài để xuống dòng trong ô của bảng`,
          ...cases(100000 - i, 1e13 - i * 1e9)
        }))
      )
    ]),
    {},
    PLAIN
  ).figures['types-by-period'];
  // Rows of tables that filter nothing are numbered too.
  const long = { ...whole, rows: whole.rows.map(({ filter: _, ...row }) => row) };
  const [, ...pages] = await slides([figureBlock(long)]);
  expect(pages.length).toBeGreaterThan(4);
  sameTable(pages, long);
  const told = pages.filter(({ texts }) => texts.some((text) => text.includes('ở trang sau')));
  expect(told.length).toBeGreaterThan(1);
  expect(pages[0]?.title).toBe(`${long.headline} (1/${pages.length})`);
});

it('long names along bars are cut after a word, so that the bars have room', async () => {
  const name =
    'Giả danh cán bộ cơ quan chức năng gọi điện đe dọa, yêu cầu chuyển tiền vào tài khoản để xác minh';
  const [one, two] = [`${name} một`, `${name} hai`];
  const rows = [one, two].map((type, i): Row => ({ ...time(2022), type, ...cases(9 + i, 1e9) }));
  const figure = seen(cubeOf([aggregate(...rows)]), {}, PLAIN).figures['types-ranked'];
  const [, slide] = await slides([figureBlock(figure)]);
  if (!slide) throw new Error('no slide');
  await sameCharts(slide, figure);
  expect(new Set(slide.charts[0]?.series[0]?.categories)).toEqual(
    new Set(['Giả danh cán bộ cơ quan chức năng gọi điện đe dọa, yêu cầu…'])
  );
});

it('a long title is set smaller, so that it ends above the figure', async () => {
  const long = Array.from({ length: 12 }, () => 'giả danh cơ quan chức năng').join(', ');
  const [cover, plain, full] = await slides([
    figureBlock(figures.totals),
    figureBlock(figures.totals, { caption: long })
  ]);
  expect([cover?.titleSize, plain?.titleSize]).toEqual([40, 26]);
  expect(full?.titleSize).toBeGreaterThanOrEqual(14);
  expect(full?.titleSize).toBeLessThan(20);
});

const IDS = ['by-period', 'types-ranked', 'areas-ranked', 'types-by-period', 'totals'] as const;

it('any figures', async () => {
  const name = fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
    fc.constantFrom(
      'Vay qua App',
      '<b>&"\'',
      ']]>',
      'a\u0301',
      '\u0001x',
      '=1+1',
      'Hoà\nHòa',
      ' a\r',
      '\t',
      ' '
    )
  );
  const amount = fc.option(fc.oneof(fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 1e13 })), {
    freq: 6
  });
  const rows = fc.array(
    fc
      .record({
        year: fc.integer({ min: 2012, max: 2024 }),
        type: name,
        area: name,
        n: fc.integer({ min: 0, max: 1e6 }),
        loss: amount
      })
      .map(({ year, n, loss, ...rest }): Row => ({ ...time(year), ...rest, ...cases(n, loss) })),
    { minLength: 1, maxLength: 16 }
  );
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(...IDS), async (list, id) => {
      const figure = seen(cubeOf([aggregate(...list)]), {}, PLAIN).figures[id];
      const [, first, ...more] = await slides([figureBlock(figure)]);
      if (!first) throw new Error('no slide');
      const natives = nativeCharts(figure).filter(({ categories }) => categories.length > 0);
      if (natives.length > 0) {
        await sameCharts(first, figure);
        if (more.length > 0) sameTable(more, figure);
      } else if (figure.picture === null && figure.rows.length > 0) sameTable([first, ...more], figure);
      expect(lines(first.title)).toContain(lines(figure.headline).slice(0, 20));
    }),
    { numRuns: 8 }
  );
});

it('Bắc Giang', async () => {
  const { figures: of } = seen(bacGiang());
  const [, slide] = await slides([figureBlock(of['by-period'])]);
  if (!slide) throw new Error('no slide');
  await sameCharts(slide, of['by-period']);
});

it('letters of a table are as large as its rows allow', () => {
  expect(tablePages(figures.totals, 4.6)[0]?.size).toBe(18);
  expect(tablePages(figures['types-by-period'], 4.6)).toHaveLength(1);
});
