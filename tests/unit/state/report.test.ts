/** What is put into a report stays as it was put there, in the user's order and words. */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Figure, FigureRow } from '../../../src/lib/figures/figure';
import { vi } from '../../../src/lib/i18n/vi';
import { REPORT_TEMPLATES } from '../../../src/lib/export/report';
import { documentOf, placedItems } from '../../../src/lib/state/reportDocument';
import { figureDifference, stillSpeaks } from '../../../src/lib/state/reportDifference';
import { readReport, reportText } from '../../../src/lib/state/reportFile';
import {
  EMPTY_REPORT,
  figureItem,
  moved,
  PARTS,
  sentenceItem,
  without,
  withItems,
  type NewItem,
  type Origin,
  type ReportState
} from '../../../src/lib/state/reportItems';
import { paperOf } from '../../../src/lib/state/reportLayout';
import { withTemplate } from '../../../src/lib/state/reportTemplates';

const ORIGIN: Origin = { page: 'overview', search: 'from=2022&to=2022', lang: 'vi', unit: 'auto', style: '' };

function row(key: string, cases: number | null, loss: number, high = loss): FigureRow {
  const bounds = high > loss ? { low: loss, high } : {};
  return {
    key,
    label: key,
    role: 'item',
    cells: {
      cases: { value: cases, text: cases === null ? '…' : String(cases) },
      loss: { value: loss, text: String(loss), ...bounds }
    }
  };
}

function figure(id: Figure['id'], rows: readonly FigureRow[], more: Partial<Figure> = {}): Figure {
  return {
    id,
    headline: 'Năm 2022 có 461 vụ',
    sub: 'Số vụ và thiệt hại',
    unit: 'vụ; đồng',
    rowHeading: 'Kỳ',
    numbered: true,
    columns: [
      { id: 'cases', label: 'Số vụ', measure: 'cases' },
      { id: 'loss', label: 'Thiệt hại', measure: 'loss' }
    ],
    rows,
    notes: [],
    source: 'Nguồn: tệp “a”.',
    alt: 'Năm 2022 có 461 vụ',
    picture: null,
    fileStem: 'hinh',
    ...more
  };
}

const BASE = figure('by-period', [row('2021', 186, 31), row('2022', 461, 109, 110)]);
const report = (...items: readonly NewItem[]): ReportState => withItems(EMPTY_REPORT, items);

const item: fc.Arbitrary<NewItem> = fc.oneof(
  fc
    .constantFrom<Figure['id']>('by-period', 'types-ranked', 'map', 'table', 'reconciliation')
    .map((id) => figureItem(figure(id, [row('a', 1, 2)]), ORIGIN)),
  fc.string().map((text): NewItem => ({ kind: 'text', text })),
  fc.string().map((text) => sentenceItem('totals', text, ORIGIN)),
  fc.record({
    kind: fc.constant('heading' as const),
    level: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
    part: fc.constantFrom(...PARTS),
    text: fc.option(fc.string(), { nil: null })
  })
);
const reports = fc.array(item, { maxLength: 12 }).map((items) => report(...items));

test('parts move, go and come without any other changing place or id', () => {
  fc.assert(
    fc.property(reports, fc.nat(12), fc.integer({ min: -2, max: 14 }), (before, which, to) => {
      const ids = before.items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const id = ids[which % Math.max(1, ids.length)] ?? 'p0';
      const after = moved(before, id, to);
      expect(without(after, id).items).toEqual(without(before, id).items);
      expect(after.items).toHaveLength(ids.length);
      const more = withItems(before, [{ kind: 'text', text: 'x' }], id);
      expect(more.items.filter((own) => ids.includes(own.id))).toEqual(before.items);
    })
  );
});

test('another template keeps what the user wrote, added and put in order', () => {
  fc.assert(
    fc.property(
      reports,
      fc.array(fc.constantFrom(...REPORT_TEMPLATES), { maxLength: 4 }),
      (before, templates) => {
        const own = (state: ReportState) =>
          state.items.filter((part) => part.kind !== 'heading' || part.text !== null);
        let after = before;
        for (const template of templates) after = withTemplate(after, template);
        expect(own(after)).toEqual(own(before));
        const ids = after.items.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }
    )
  );
});

test('an annex has no headings of the template; a yearly report puts them before their figures', () => {
  const bare = report(figureItem(BASE, ORIGIN), figureItem(figure('map', [row('a', 1, 2)]), ORIGIN));
  const year = withTemplate(bare, 'year');
  expect(
    placedItems(year, vi).map(({ block }) => (block.kind === 'figure' ? block.figure.id : block.text))
  ).toEqual([
    'I. Tình hình chung',
    'by-period',
    'II. Tình hình theo địa bàn',
    'map',
    'III. Nhận xét, kiến nghị'
  ]);
  expect(withTemplate(year, 'annex').items).toEqual(bare.items);
});

describe('kept as text', () => {
  test('comes back the same', () => {
    fc.assert(
      fc.property(reports, (state) => {
        const back = readReport(reportText(state));
        expect(back).toEqual({ report: JSON.parse(JSON.stringify(state)) as unknown, lost: 0 });
        expect(figureDifference(BASE, JSON.parse(JSON.stringify(BASE)) as Figure)).toBeNull();
      })
    );
  });

  test('whatever is stored, reading gives a report that can be drawn, or none', () => {
    const good = JSON.parse(reportText(report(figureItem(BASE, ORIGIN), { kind: 'text', text: 'a' }))) as {
      report: { items: Record<string, unknown>[] };
    };
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.constantFrom(...Object.keys(good.report.items[0] ?? {})),
        (value, name) => {
          const broken = structuredClone(good);
          Object.assign(broken.report.items[0] ?? {}, { [name]: value });
          for (const text of [JSON.stringify(value), JSON.stringify(broken)]) {
            const read = readReport(text);
            if (read) expect(() => paperOf(read.report, vi)).not.toThrow();
          }
        }
      )
    );
    expect(readReport('{"version":1')).toBeNull();
    const broken = structuredClone(good);
    delete broken.report.items[0]?.['figure'];
    expect(readReport(JSON.stringify(broken))).toMatchObject({
      lost: 1,
      report: { items: [{ kind: 'text' }] }
    });
  });
});

describe('what present data make of a figure', () => {
  test('cells that differ, old and new; another unit is no difference', () => {
    const now = figure('by-period', [row('2021', 186, 31), row('2022', 470, 109, 110), row('2023', 5, 1)]);
    expect(figureDifference(BASE, now)?.cells).toEqual([
      { row: '2022', column: 'Số vụ', before: '461', after: '470' },
      { row: '2023', column: 'Số vụ', before: null, after: '5' },
      { row: '2023', column: 'Thiệt hại', before: null, after: '1' }
    ]);
    const exact = figure('by-period', [row('2021', 186, 31), row('2022', 461, 109)]);
    expect(figureDifference(BASE, exact)?.cells, 'a bound that is gone').toHaveLength(1);
    expect(figureDifference(BASE, { ...BASE, unit: 'vụ; tỷ đồng', sub: 'khác' })).toBeNull();
    expect(figureDifference(BASE, { ...BASE, source: 'Nguồn: tệp “b”.' })).toEqual({
      cells: [],
      words: [{ before: 'Nguồn: tệp “a”.', after: 'Nguồn: tệp “b”.' }]
    });
  });

  test('a figure without known numbers does not take the place of one with them', () => {
    const none = figure('by-period', [
      { ...row('2022', null, 0), cells: { cases: { value: null, text: '…' } } }
    ]);
    expect(stillSpeaks(BASE, BASE)).toBe(true);
    expect(stillSpeaks(BASE, none)).toBe(false);
    expect(stillSpeaks(none, none)).toBe(true);
    expect(stillSpeaks(BASE, { ...BASE, empty: 'Không có' })).toBe(false);
  });
});

test('the document: proposals until something is typed, numbers of headings, sources once, no empty parts', () => {
  const state: ReportState = {
    ...report(
      { kind: 'heading', level: 1, part: 'general', text: null },
      { kind: 'heading', level: 2, part: null, text: 'Trên mạng' },
      { kind: 'heading', level: 3, part: null, text: 'Ban ngày' },
      { kind: 'heading', level: 3, part: null, text: 'Ban đêm' },
      { kind: 'heading', level: 2, part: null, text: '7. Tự đánh số' },
      { kind: 'heading', level: 1, part: 'views', text: 'Đề xuất' },
      { kind: 'text', text: '  ' },
      figureItem(BASE, { ...ORIGIN, search: 'close=12-14' }),
      figureItem(BASE, ORIGIN)
    ),
    about: {
      subject: 'tội phạm sử dụng công nghệ cao',
      period: 'năm 2022',
      place: 'tỉnh Khánh Hòa',
      year: 2023
    },
    head: { place: 'Nha Trang' }
  };
  const made = documentOf(state, vi, 19_500);
  expect(made.blocks.map((block) => (block.kind === 'figure' ? block.figure.id : block.text))).toEqual([
    'I. Tình hình chung',
    '1. Trên mạng',
    'a) Ban ngày',
    'b) Ban đêm',
    '7. Tự đánh số',
    'II. Đề xuất',
    'by-period',
    'by-period'
  ]);
  expect(made.head).toMatchObject({
    agency: 'CÔNG AN TỈNH KHÁNH HÒA',
    place: 'Nha Trang',
    kind: 'BÁO CÁO',
    title: 'Tình hình tội phạm sử dụng công nghệ cao năm 2022'
  });
  expect(made.method.filter((text) => text.includes('tệp “a”'))).toHaveLength(1);
  expect(made.method.join(' ')).toContain('chốt ngày 14/12');
  expect(made.fileStem).toBe('bao-cao_tinh-hinh-toi-pham-su-dung-cong-nghe-cao-nam-2022_2023-05-23');
});

test('tables are numbered apart from charts; one too wide for upright paper goes behind the signature', () => {
  const many = Array.from({ length: 30 }, (_, i) => ({ id: `c${i}`, label: `Cột ${i}` }));
  const cells = Object.fromEntries(many.map(({ id }) => [id, { value: 1_234_567, text: '1.234.567' }]));
  const wide = figure('table', [{ key: 'a', label: 'a', role: 'item', cells }], { columns: many });
  const picture = { kind: 'ranking' as const, lists: [] };
  const state = report(
    { ...figureItem(figure('types-ranked', [row('a', 1, 2)], { picture }), ORIGIN), table: true },
    figureItem(wide, ORIGIN),
    figureItem(BASE, ORIGIN)
  );
  const { parts, annexes } = paperOf(state, vi);
  expect(parts.map(({ chart, table, reference }) => [chart, table?.caption ?? null, reference])).toEqual([
    ['Hình 1. Năm 2022 có 461 vụ', 'Bảng 1. Số vụ và thiệt hại', ''],
    [null, null, 'Số liệu “Năm 2022 có 461 vụ” trình bày tại Phụ lục kèm theo.'],
    [null, 'Bảng 2. Năm 2022 có 461 vụ', '']
  ]);
  expect(annexes.map(({ name, fit }) => [name, fit.turned])).toEqual([['Phụ lục', true]]);
  const annex = paperOf({ ...state, template: 'annex' }, vi);
  expect(annex.annexes).toEqual([]);
  expect(annex.parts[1]?.table?.caption).toBe('Bảng 2. Năm 2022 có 461 vụ');
});
