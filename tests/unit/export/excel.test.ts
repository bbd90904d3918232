/** Workbooks of figures: each number opened again by another reader and compared with the Figure. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MONEY_UNITS } from '../../../src/lib/cases/print';
import { printed } from '../../../src/lib/cases/quantity';
import { excelOf } from '../../../src/lib/export/excel';
import type { Figure } from '../../../src/lib/figures/figure';
import { nativeCharts } from '../../../src/lib/figures/nativeChart';
import type { ReportDocument } from '../../../src/lib/export/report';
import { vi } from '../../../src/lib/i18n/vi';
import { aggregate, cases, cubeOf, time, type Row } from '../cube/build';
import { bacGiang, khanhHoa } from '../cube/khanhHoa';
import { PLAIN, seen } from '../figures/view';
import { faultsOf, meet, opened, type Opened } from './workbooks';

/** Every number of every figure as it stands in the workbook, and every word that stands for none. */
function compared(figures: readonly Figure[], book: Opened): number {
  let numbers = 0;
  figures.forEach((figure, i) => {
    const sheet = book.sheets[i];
    if (!sheet) throw new Error(`no sheet for ${figure.id}`);
    for (const { row, column, cell, found } of meet(figure, sheet)) {
      const at = `${figure.id} ${row.key} ${column.id}: ${JSON.stringify(cell)} ${JSON.stringify(found)}`;
      const scale = column.scale ?? row.scale;
      if (cell.value === null || column.text || !scale) {
        for (const one of found) expect(one ?? '', at).toBe(cell.text);
        continue;
      }
      const want = found.length === 2 ? [cell.low ?? cell.value, cell.high ?? cell.value] : [cell.value];
      want.forEach((value, n) => {
        const one = found[n];
        if (typeof one !== 'number') throw new Error(`no number: ${at}`);
        const back = scale.unit === '%' ? one : one * scale.factor;
        expect(Math.abs(back - value), at).toBeLessThanOrEqual(Math.abs(value) * 1e-14);
        numbers += 1;
      });
    }
  });
  return numbers;
}

/** The cells that a chart names as its categories or values. */
function named(xml: string, what: 'cat' | 'val', book: Opened): unknown[] {
  const [, reference = ''] = new RegExp(`<c:${what}>.*?<c:f>([^<]*)</c:f>`).exec(xml) ?? [];
  const [, quoted = '', column = '', from = '', to = ''] =
    /^(.+)!\$([A-Z]+)\$(\d+):\$[A-Z]+\$(\d+)$/.exec(reference) ?? [];
  const name = quoted.replace(/^'|'$/g, '').replaceAll("''", "'").replaceAll('&amp;', '&');
  const sheet = book.sheets.find((own) => own.name === name);
  const at = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return (sheet?.rows ?? []).slice(Number(from) - 1, Number(to)).map((row) => row[at]);
}

/** What stands in a chart's own copy of them. */
function copied(xml: string, what: 'cat' | 'val', count: number): (string | null)[] {
  const [cache = ''] = new RegExp(`<c:${what}>.*?</c:${what}>`).exec(xml) ?? [];
  expect(cache).toContain(`<c:ptCount val="${count}"/>`);
  const points = new Map(
    [...cache.matchAll(/<c:pt idx="(\d+)"[^>]*><c:v>([^<]*)<\/c:v><\/c:pt>/g)].map(([, at, text = '']) => [
      Number(at),
      text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
    ])
  );
  return Array.from({ length: count }, (_, i) => points.get(i) ?? null);
}

const SOURCES = [
  ['Khánh Hòa', khanhHoa(), {}],
  ['Khánh Hòa, in English', khanhHoa(), { lang: 'en' }],
  ['Khánh Hòa in triệu đồng', khanhHoa(), { unit: 'million' }],
  ['Bắc Giang', bacGiang(), {}],
  ['nothing', cubeOf([]), {}]
] as const;

describe.each(SOURCES)('%s', (source, cube, view) => {
  const { figures } = seen(cube, view);
  const all = Object.values(figures);
  const lang = 'lang' in view ? view.lang : 'vi';
  it('every number is the figure’s, every word stays a word', async () => {
    const book = await opened(all, lang);
    expect(compared(all, book)).toBeGreaterThan(source === 'nothing' ? -1 : 10);
  });
  it('charts draw the figure’s numbers: by the cells they name, and in the copies that previews show', async () => {
    const book = await opened(all, lang);
    const natives = all
      .flatMap((figure) => nativeCharts(figure))
      .filter(({ series }) => series[0]?.values.some((value) => value !== null));
    expect([...book.parts.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(
      natives.length
    );
    natives.forEach(({ categories, series }, i) => {
      const xml = book.parts.get(`xl/charts/chart${i + 1}.xml`) ?? '';
      const values = series[0]?.values ?? [];
      const labels = named(xml, 'cat', book).map((cell) => String(cell ?? ''));
      expect(labels, `${source} ${i + 1}`).toEqual(categories);
      expect(
        named(xml, 'val', book).map((cell) => (typeof cell === 'number' ? cell : null)),
        `${source} ${i + 1}`
      ).toEqual(values);
      expect(copied(xml, 'cat', categories.length)).toEqual(categories);
      expect(
        copied(xml, 'val', categories.length).map((text) => (text === null ? null : Number(text)))
      ).toEqual(values);
    });
  });
  it('parts are well-formed, relations lead somewhere, names of sheets are legal', async () => {
    const book = await opened(all, lang, ['Năm lịch.']);
    expect(faultsOf(book.parts)).toEqual([]);
    const names = book.sheets.map(({ name }) => name);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(?!')[^[\]:*?/\\]{1,31}(?<!')$/);
  });
});

describe('the layout', () => {
  const { figures } = seen(khanhHoa());
  const trend = figures['types-by-period'];
  it('title, sub-line, unit line, headings, rows, totals, source; then the method', async () => {
    const book = await opened([trend], 'vi', ['Năm lịch: từ 01/01 đến 31/12.']);
    const rows = book.sheets[0]?.rows ?? [];
    expect(rows.slice(0, 3).map((row) => row[0])).toEqual([
      trend.headline,
      trend.sub,
      'Đơn vị tính: vụ; tỷ đồng'
    ]);
    expect(rows[3]?.slice(0, 3)).toEqual(['STT', 'Nội dung', 'Số vụ']);
    expect(rows.flat()).toEqual(expect.arrayContaining([trend.source, 'Tổng cộng (nguồn ghi)']));
    expect(
      rows
        .slice(5)
        .map((row) => row[0])
        .slice(0, 9)
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Loại theo kỳ', 'Phương pháp']);
    expect(book.sheets[1]?.rows.flat()).toEqual(
      expect.arrayContaining(['Năm lịch: từ 01/01 đến 31/12.', trend.source, trend.headline])
    );
  });
  it('the headings stay in sight and are printed on every page', async () => {
    const { parts } = await opened([trend]);
    expect(parts.get('xl/worksheets/sheet1.xml')).toMatch(/<pane [^>]*ySplit="5"[^>]*state="frozen"/);
    expect(parts.get('xl/workbook.xml')).toContain("'Loại theo kỳ'!$4:$5");
  });
  it('two figures of one kind have sheets of different names', async () => {
    const book = await opened([trend, trend]);
    expect(book.sheets.map(({ name }) => name)).toEqual(['Loại theo kỳ', 'Loại theo kỳ (2)', 'Phương pháp']);
  });
  it('of a report the figures, under the captions the writer chose', async () => {
    const report: ReportDocument = {
      lang: 'vi',
      template: 'year',
      head: {
        parent: '',
        agency: '',
        number: '',
        place: '',
        date: '',
        kind: 'BÁO CÁO',
        title: '',
        recipients: [],
        signerTitle: '',
        signer: ''
      },
      blocks: [
        { kind: 'heading', level: 1, text: 'I. Tình hình' },
        { kind: 'figure', figure: trend, caption: 'Bảng 1. Số vụ theo loại', chart: 'none', table: true }
      ],
      method: ['Cách tính.'],
      fileStem: 'bao-cao'
    };
    const steps: [number, number][] = [];
    const blob = await excelOf(report, vi, { onStep: (done, of) => steps.push([done, of]) });
    expect(blob.type).toContain('spreadsheetml');
    expect(steps.at(-1)?.[0]).toBe(steps.at(-1)?.[1]);
    expect(steps.length).toBeGreaterThan(2);
  });
  it('stops when asked to', async () => {
    const stop = new AbortController();
    const work = excelOf({ lang: 'vi', figures: Object.values(figures), method: [] }, vi, {
      signal: stop.signal,
      onStep: (done) => {
        if (done === 2) stop.abort(new Error('stopped'));
      }
    });
    await expect(work).rejects.toThrow('stopped');
  });
});

describe('totals', () => {
  /** Formulas of the first sheet with the results kept beside them. */
  function formulas({ parts }: Opened): Map<string, { formula: string; kept: number }> {
    const xml = parts.get('xl/worksheets/sheet1.xml') ?? '';
    return new Map(
      [...xml.matchAll(/<c r="([A-Z]+\d+)"[^>]*><f>([^<]*)<\/f><v>([^<]*)<\/v><\/c>/g)].map(
        ([, at = '', formula = '', kept]) => [at, { formula, kept: Number(kept) }]
      )
    );
  }
  /** Works out SUM(…) and A−B over the numbers that stand in the sheet. */
  function workedOut(formula: string, rows: readonly (readonly unknown[])[]): number {
    const number = (name: string): number => {
      const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(name) ?? [];
      const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const value = rows[Number(row) - 1]?.[column];
      return typeof value === 'number' ? value : 0;
    };
    const difference = /^([A-Z]+\d+)-([A-Z]+\d+)$/.exec(formula);
    if (difference) return number(difference[1] ?? '') - number(difference[2] ?? '');
    const list = /^SUM\(([A-Z\d:,]+)\)$/.exec(formula)?.[1];
    if (list === undefined) throw new Error(`Another formula: ${formula}`);
    return list.split(',').reduce((sum, range) => {
      const [a = '', b = a] = range.split(':');
      const [, l1 = '', r1 = ''] = /^([A-Z]+)(\d+)$/.exec(a) ?? [];
      const [, l2 = '', r2 = ''] = /^([A-Z]+)(\d+)$/.exec(b) ?? [];
      if (l1 !== l2 && r1 !== r2) throw new Error(`A block: ${range}`);
      let total = 0;
      const at = (letters: string): number =>
        [...letters].reduce((own, letter) => own * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      for (let row = Number(r1) - 1; row <= Number(r2) - 1; row++)
        for (let column = at(l1); column <= at(l2); column++) {
          const value = rows[row]?.[column];
          if (typeof value === 'number') total += value;
        }
      return sum + total;
    }, 0);
  }
  it('are formulas with right results; what the source states is a number', async () => {
    const book = await opened([seen(khanhHoa()).figures['types-by-period']]);
    const found = formulas(book);
    const rows = book.sheets[0]?.rows ?? [];
    const texts = [...found.values()].map(({ formula }) => formula);
    expect(texts).toContain('SUM(E6:E14)');
    expect(texts.some((formula) => /^E15-E16$/.test(formula))).toBe(true);
    expect([...found.keys()]).not.toContain('E16');
    for (const [at, { formula, kept }] of found)
      expect(workedOut(formula, rows), `${at} ${formula}`).toBeCloseTo(kept, 9);
  });
  it('of any data', async () => {
    const row = fc.record({
      year: fc.integer({ min: 2020, max: 2022 }),
      type: fc.constantFrom('a', 'b', 'c', 'd'),
      count: fc.option(fc.integer({ min: 0, max: 999 }), { freq: 6 }),
      loss: fc.option(fc.integer({ min: 0, max: 10 ** 12 }), { freq: 4 }),
      total: fc.boolean()
    });
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 10 }), async (list) => {
        const cube = cubeOf([
          aggregate(
            ...list.map(({ year, type, count, loss, total }): Row => ({
              ...time(year),
              ...(total ? { role: 'total' as const } : { type }),
              measures: {
                cases: count === null ? null : printed(count, 'exact', 1),
                loss: loss === null ? null : printed(loss, 'exact', 1)
              }
            }))
          )
        ]);
        const book = await opened([seen(cube, {}, PLAIN).figures['types-by-period']]);
        const rows = book.sheets[0]?.rows ?? [];
        // A difference of two large sums is as exact as those: as any spreadsheet works it out.
        const largest = Math.max(
          1,
          ...rows.flat().map((value) => (typeof value === 'number' ? Math.abs(value) : 0))
        );
        for (const [at, { formula, kept }] of formulas(book))
          expect(Math.abs(workedOut(formula, rows) - kept), `${at} ${formula}`).toBeLessThanOrEqual(
            largest * 1e-12
          );
      }),
      { numRuns: 20 }
    );
  });
});

it('any data in any unit: every number is the figure’s', async () => {
  const amount = fc
    .tuple(
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 10 ** 13 })),
      fc.constantFrom('exact' as const, 'atLeast' as const, 'about' as const),
      fc.constantFrom(1, 10 ** 6, 10 ** 9)
    )
    .map(([value, qualifier, step]) => printed(value, qualifier, step));
  const row = fc.record({
    year: fc.integer({ min: 2020, max: 2023 }),
    type: fc.constantFrom(null, 'đầu tư', 'vay', 'SMS "x", <b>'),
    area: fc.constantFrom(null, 'Huế', 'Vinh'),
    count: fc.integer({ min: 0, max: 50_000 }),
    loss: fc.option(amount),
    recovered: fc.option(amount)
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(row, { minLength: 1, maxLength: 10 }),
      fc.constantFrom('auto' as const, ...MONEY_UNITS),
      fc.constantFrom('vi' as const, 'en' as const),
      async (list, unit, lang) => {
        const cube = cubeOf([
          aggregate(
            ...list.map(({ year, type, area, count, loss, recovered }): Row => ({
              ...time(year),
              type,
              area,
              measures: { cases: printed(count, 'exact', 1), loss, recovered }
            }))
          )
        ]);
        const figures = Object.values(seen(cube, { unit, lang }, PLAIN).figures);
        const book = await opened(figures, lang);
        expect(faultsOf(book.parts)).toEqual([]);
        compared(figures, book);
      }
    ),
    { numRuns: 20 }
  );
});

describe('names from files', () => {
  it('no text becomes a formula, an error or another text, whatever it is', async () => {
    const evil = fc.oneof(
      fc.constantFrom(
        '=1+1',
        '+1',
        '-1+1',
        '@SUM(A1)',
        '=HYPERLINK("http://x")',
        '＝1+1',
        "'=1",
        '#N/A',
        '#REF!',
        '_x0041_',
        ' =1',
        '\uFFFF',
        '1e5',
        'TRUE',
        '2022-01-01'
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 })
    );
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(evil, { minLength: 1, maxLength: 4 }), async (names) => {
        const cube = cubeOf([
          aggregate(
            ...names.map((type, i): Row => ({ ...time(2022), type, area: type, ...cases(i + 1, 1e9) }))
          )
        ]);
        const { figures } = seen(cube, {}, PLAIN);
        const figure = figures['types-ranked'];
        const book = await opened([figure, figures['areas-ranked']]);
        expect(faultsOf(book.parts)).toEqual([]);
        const sheet = book.parts.get('xl/worksheets/sheet1.xml') ?? '';
        expect(sheet).not.toContain('<f>');
        expect(sheet).not.toContain('t="e"');
      }),
      { numRuns: 20 }
    );
  });
  it.each([
    '=1+1',
    '+84 90',
    '-1+1',
    '@x',
    '＝1',
    "'=1",
    '#N/A',
    '_x0041_',
    'a  b',
    'dòng\nhai',
    '12',
    '1e5'
  ])('%j is read back as it is', async (name) => {
    const cube = cubeOf([
      aggregate(
        { ...time(2022), type: name, ...cases(3, 1e9) },
        { ...time(2022), type: 'khác', ...cases(2, 1e9) }
      )
    ]);
    const book = await opened([seen(cube, {}, PLAIN).figures['types-ranked']]);
    const unescaped = (text: unknown): unknown =>
      typeof text === 'string' ? text.replaceAll('_x005F_', '_') : text;
    expect((book.sheets[0]?.rows ?? []).flat().map(unescaped)).toContain(
      seen(cube, {}, PLAIN).figures['types-ranked'].rows[0]?.label
    );
  });
});
