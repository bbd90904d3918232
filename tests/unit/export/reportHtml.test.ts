/** A report on the clipboard: its words, tables and charts in order, safe as HTML, and stopped when asked. */
import { expect, test } from 'vitest';
import type { ReportBlock, ReportDocument } from '../../../src/lib/export/report';
import { reportMarkup } from '../../../src/lib/export/reportHtml';
import type { Figure } from '../../../src/lib/figures/figure';
import { vi } from '../../../src/lib/i18n/vi';

const FIGURE: Figure = {
  id: 'types-ranked',
  headline: 'Chiếm quyền <Zalo> nhiều nhất',
  sub: 'Chín loại, năm 2022',
  unit: 'vụ; tỷ đồng',
  rowHeading: 'Nội dung',
  numbered: true,
  columns: [{ id: 'cases', label: 'Số vụ', measure: 'cases' }],
  rows: [
    { key: 'a', label: 'Vay qua App', role: 'item', cells: { cases: { value: 49, text: '49' } } },
    { key: 'sum', label: 'Cộng', role: 'sum', cells: { cases: { value: 49, text: '49' } } }
  ],
  notes: ['Chưa kể 2 dòng.'],
  source: 'Nguồn: tệp “a”.',
  alt: 'Vay qua App 49',
  picture: { kind: 'ranking', lists: [] },
  fileStem: 'a'
};

function report(...blocks: readonly ReportBlock[]): ReportDocument {
  return {
    lang: 'vi',
    template: 'year',
    head: {
      parent: '',
      agency: '',
      number: '',
      place: '',
      date: '',
      kind: 'BÁO CÁO',
      title: 'Tình hình <2022>',
      recipients: [],
      signerTitle: '',
      signer: ''
    },
    blocks,
    method: ['Từ tệp.'],
    fileStem: 'bao-cao'
  };
}

const block = (chart: 'native' | 'none', table: boolean): ReportBlock => ({
  kind: 'figure',
  figure: FIGURE,
  caption: FIGURE.headline,
  chart,
  table
});
const image = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array([137, 80, 78, 71]));

test('words, charts as images, tables with their unit, numbered apart', async () => {
  const steps: string[] = [];
  const blocks: ReportBlock[] = [
    { kind: 'heading', level: 1, text: 'I. Chung' },
    { kind: 'text', text: 'Một.\nHai & ba.' },
    block('native', true),
    block('none', false)
  ];
  const { html, text } = await reportMarkup(report(...blocks), image, vi, {
    onStep: (done, all) => steps.push(`${done}/${all}`)
  });
  expect(steps).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4']);
  const order = [
    'Tình hình &lt;2022&gt;',
    'I. Chung',
    'Hai &amp; ba.',
    'Hình 1. Chiếm quyền &lt;Zalo&gt;',
    'data:image/png;base64,iVBORw==',
    'Bảng 1. Chín loại, năm 2022',
    'Đơn vị tính: vụ; tỷ đồng',
    'Bảng 2. Chiếm quyền',
    'Từ tệp.'
  ].map((said) => html.indexOf(said));
  expect(order).not.toContain(-1);
  expect([...order].sort((a, b) => a - b)).toEqual(order);
  expect(html.match(/<table/g)).toHaveLength(2);
  expect(html.match(/<img/g)).toHaveLength(1);
  expect(text).toContain('\tVay qua App\t49');
  expect(text).toContain('Ghi chú: Chưa kể 2 dòng.');
});

test('stops between parts when asked', async () => {
  const abort = new AbortController();
  let asked = 0;
  const made = reportMarkup(
    report(block('native', false), block('native', false)),
    () => {
      asked += 1;
      abort.abort();
      return image();
    },
    vi,
    { signal: abort.signal }
  );
  await expect(made).rejects.toThrow();
  expect(asked).toBe(1);
});
