/** A report as it may be published: figures together, sentences that name small counts left out. */
import { describe, expect, it } from 'vitest';
import type { ReportBlock, ReportDocument } from '../../../src/lib/export/report';
import { publishedReport } from '../../../src/lib/export/reportPublish';
import { vi } from '../../../src/lib/i18n/vi';
import { khanhHoa } from '../cube/khanhHoa';
import { seen } from '../figures/view';

const page = seen(khanhHoa());
const LARGE = 'Năm 2022 toàn tỉnh xảy ra 461 vụ.';
const figureBlock = (id: keyof typeof page.figures): ReportBlock => ({
  kind: 'figure',
  figure: page.figures[id],
  caption: page.figures[id].headline,
  chart: 'native',
  table: true
});
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
    { kind: 'sentence', text: LARGE },
    { kind: 'sentence', text: page.sentence },
    { kind: 'text', text: 'Xã A xảy ra 03 vụ, đang xác minh.' },
    figureBlock('types-by-period'),
    figureBlock('types-ranked')
  ],
  method: ['Nguồn: chú thích 1.'],
  fileStem: 'bao-cao'
};

describe('a report safe to publish', () => {
  it('is the very same where nothing is asked for', () => {
    expect(publishedReport(report, { below: null, round: null }, vi).report).toBe(report);
  });

  it('under 10: the sentence with “08 vụ” is left out and named, the writer’s own text is kept and named', () => {
    const out = publishedReport(report, { below: 10, round: null }, vi);
    expect(out.left).toEqual([page.sentence]);
    expect(out.own).toEqual(['Xã A xảy ra 03 vụ, đang xác minh.']);
    expect(out.report.blocks.filter(({ kind }) => kind === 'sentence')).toEqual([
      { kind: 'sentence', text: LARGE }
    ]);
    expect(out.report.method.at(-1)).toContain('dưới 10');
    // What one figure hides, the other does not show.
    const shown = out.report.blocks.flatMap((block) => (block.kind === 'figure' ? [block.figure] : []));
    const values = shown.flatMap((figure) =>
      figure.rows
        .filter(
          (row) =>
            row.filter &&
            shown[0]?.rows.find(({ key }) => key === row.key)?.cells['2022:cases']?.kind === 'hidden'
        )
        .map((row) => row.cells[figure.id === 'types-ranked' ? 'cases' : '2022:cases']?.value)
    );
    expect(values.length).toBeGreaterThanOrEqual(4);
    expect(values.every((value) => value === null)).toBe(true);
  });

  it('rounded: a sentence with exact counts is left out', () => {
    const out = publishedReport(report, { below: null, round: 5 }, vi);
    expect(out.left).toContain(LARGE);
    expect(JSON.stringify(out.report.blocks.filter(({ kind }) => kind === 'figure'))).not.toContain('461');
  });
});
