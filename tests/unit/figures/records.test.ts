/** The list of records: how a record reads, what its heading says, how its sums stand to the figures. */
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/lib/cases/day';
import { exactly, printed } from '../../../src/lib/cases/quantity';
import type { RecordRow } from '../../../src/lib/cases/recordRow';
import { whole } from '../../../src/lib/cube/breakdown';
import { slice } from '../../../src/lib/cube/slice';
import { recordHeading } from '../../../src/lib/figures/recordHeading';
import { recordProof, type ProofTally } from '../../../src/lib/figures/recordProof';
import { cellScope } from '../../../src/lib/figures/recordScope';
import { mainMeasure, recordColumns, recordText, timeText } from '../../../src/lib/figures/recordText';
import { filter } from '../cube/build';
import { khanhHoa } from '../cube/khanhHoa';
import { contextFor, seen } from './view';

const day = (y: number, m: number, d: number): number => dayOf(y, m, d) ?? NaN;
const context = contextFor(khanhHoa());
const english = contextFor(khanhHoa(), { lang: 'en' });

type Ymd = [year: number, month: number, day: number];

describe('a record is said as exactly as it is known', () => {
  it.each([
    [[2022, 1, 1], [2022, 12, 31], 'năm 2022', '2022'],
    [[2022, 3, 1], [2022, 3, 31], 'tháng 03/2022', 'March 2022'],
    [[2024, 2, 1], [2024, 2, 29], 'tháng 02/2024', 'February 2024'],
    [[2023, 2, 1], [2023, 2, 27], '01/02–27/02/2023', '01/02–27/02/2023'],
    [[2022, 7, 1], [2022, 9, 30], 'quý III/2022', 'Q3 2022'],
    [[2022, 7, 1], [2022, 12, 31], '6 tháng cuối năm 2022', null],
    [[2023, 1, 1], [2023, 8, 31], '8 tháng đầu năm 2023', null],
    [[2022, 5, 9], [2022, 5, 9], '09/05/2022', '09/05/2022'],
    [[2021, 12, 15], [2022, 12, 14], '15/12/2021–14/12/2022', '15/12/2021–14/12/2022']
  ] as [Ymd, Ymd, string, string | null][])('%j to %j: %s', (from, to, vi, en) => {
    expect(timeText(day(...from), day(...to), context)).toBe(vi);
    if (en) expect(timeText(day(...from), day(...to), english)).toBe(en);
  });
  it('no time is unknown', () => expect(timeText(null, null, context)).toBe('không rõ'));

  const row: RecordRow = {
    id: 3,
    source: 0,
    line: 1204,
    role: 'part',
    from: day(2022, 1, 1),
    to: day(2022, 12, 31),
    code: null,
    type: 'Vay qua App',
    area: null,
    currency: null,
    categories: { unit: 'PC02', channel: null },
    measures: {
      cases: exactly(8),
      loss: printed(16.3e9, 'atLeast', 1e8),
      victims: null,
      recovered: exactly(0)
    }
  };
  it.each([
    ['line', '1.204'],
    ['date', 'năm 2022'],
    ['type', 'Vay qua App'],
    ['area', 'Chưa rõ địa bàn'],
    ['cases', '08'],
    ['loss', 'hơn 16,3 tỷ đồng'],
    ['victims', 'không rõ'],
    ['recovered', '0 đồng'],
    ['category:unit', 'PC02'],
    ['category:channel', 'không rõ']
  ] as const)('%s: %s', (column, text) => expect(recordText(row, column, context)).toBe(text));
  it('a foreign amount is in its own currency', () => {
    const dollars = { ...row, currency: 'USD', measures: { loss: exactly(125_050) } };
    expect(recordText(dollars, 'loss', context)).toBe('1.250,5 USD, để riêng');
    const yen = { ...row, currency: 'JPY', measures: { loss: exactly(125_050) } };
    expect(recordText(yen, 'loss', context)).toBe('125.050 JPY, để riêng');
  });
  it('a total without a type is over all of them', () =>
    expect(recordText({ ...row, role: 'total', type: null }, 'type', context)).toBe('mọi loại'));
});

it('the columns are those that the data fill', () => {
  const ids = (codes: boolean) => recordColumns({ codes, categories: [] }, context).map(({ id }) => id);
  expect(ids(false)).toEqual(['line', 'date', 'type', 'cases', 'loss']);
  expect(ids(true)).toContain('code');
  expect(
    recordColumns({ codes: false, categories: [{ id: 'unit', name: 'Đơn vị' }] }, context)
  ).toContainEqual({ id: 'category:unit', label: 'Đơn vị', numeric: false });
  expect(mainMeasure(context)).toBe('loss');
});

const PARTS: ProofTally = {
  rows: 9,
  sums: {
    cases: exactly(468),
    loss: { value: 108_715e6, low: 108_715e6, high: 109_516e6, qualifier: 'atLeast' }
  }
};
const NONE: ProofTally = { rows: 0, sums: {} };
const tallies = (part: ProofTally) => ({ part, total: NONE, subtotal: NONE });
const year2022 = filter({ years: [2022, 2022] });

describe('the records shown and the number of the figures', () => {
  it('a stated year: the parts add up to 468, the source states 461', () => {
    const proofs = recordProof(tallies(PARTS), null, contextFor(khanhHoa(), { filter: year2022 }));
    expect(proofs.map(({ measure, figure, parts, verdict }) => [measure, figure, parts, verdict])).toEqual([
      ['cases', 461, 468, 'stated'],
      ['loss', 109.2e9, 108_715e6, 'stated']
    ]);
    expect(proofs.map(({ text }) => text)).toEqual([
      'Số vụ: Tổng quan dùng 461, ghi ở 1 dòng tổng cộng của nguồn; các dòng thành phần cộng lại 468 (chênh lệch +07 vụ).',
      'Thiệt hại: Tổng quan dùng hơn 109,2 tỷ đồng, ghi ở 1 dòng tổng cộng của nguồn; các dòng thành phần cộng lại hơn 108,715 tỷ đồng.'
    ]);
  });

  it('all years: three stated totals; no difference is claimed of parts that are of one year only', () => {
    const [cases] = recordProof(tallies(PARTS), null, context);
    expect(cases).toMatchObject({ figure: 790, verdict: 'stated' });
    expect(cases?.text).not.toContain('chênh lệch');
  });

  it('one type: its rows are the number', () => {
    const type = 'Lừa vay qua App';
    const cube = khanhHoa();
    const key = cube.types.find((one) => one.includes('App')) ?? type;
    const own = filter({ types: [key] });
    const answers = whole(slice(cube, own), ['cases', 'loss']);
    const part: ProofTally = {
      rows: 1,
      sums: { cases: answers.cases?.quantity ?? null, loss: answers.loss?.quantity ?? null }
    };
    const proofs = recordProof(tallies(part), null, contextFor(cube, { filter: own }));
    expect(proofs.map(({ verdict }) => verdict)).toEqual(['equal', 'equal']);
    expect(proofs[0]?.text).toBe('Số vụ: cộng lại 49, bằng đúng số ở Tổng quan.');
  });

  it('sums that are not those of the cube are said to differ', () => {
    const wrong = { ...PARTS, sums: { ...PARTS.sums, cases: exactly(467) } };
    const [cases] = recordProof(tallies(wrong), null, contextFor(khanhHoa(), { filter: year2022 }));
    expect(cases?.verdict).toBe('differs');
  });

  it('years without parts: only what the source states', () => {
    const before = filter({ years: [2020, 2020] });
    const [cases] = recordProof(tallies(NONE), null, contextFor(khanhHoa(), { filter: before }));
    expect(cases?.text).toBe(
      'Số vụ: Tổng quan dùng 143, ghi ở 1 dòng tổng cộng của nguồn; nguồn không chia nhỏ.'
    );
  });
});

describe('the heading', () => {
  const found = (part: ProofTally, total: ProofTally = NONE) => ({ found: { part, total, subtotal: NONE } });
  it('says how many cases in how many rows', () => {
    const view = contextFor(khanhHoa(), { filter: year2022 });
    expect(recordHeading(found(PARTS), 'part', false, view)).toMatchObject({
      title: '468 vụ trong 9 dòng',
      sub: 'Thiệt hại hơn 108,715 tỷ đồng, tỉnh Khánh Hòa, 01/01–31/12/2022'
    });
  });
  it('never adds totals up', () =>
    expect(recordHeading(found(PARTS, { ...PARTS, rows: 3 }), 'total', false, context).title).toBe(
      '3 dòng tổng cộng ghi trong nguồn'
    ));
  it('nothing found is said', () =>
    expect(recordHeading(found(NONE), 'part', true, context).title).toBe('Không có dòng nào khớp'));
});

describe('every number of the overview that is made of records says which', () => {
  const { figures, kpis } = seen(khanhHoa());
  it('headline numbers: the period they are of', () =>
    expect(kpis.records).toEqual({ period: ['2022', '2022'] }));
  it.each([
    ['totals', 'cases', 'value', {}],
    ['by-period', '2021', 'loss', { period: ['2021', '2021'] }],
    ['types-by-period', 'sum', '2022:cases', { type: null, role: 'part', during: ['2022', '2022'] }],
    ['types-by-period', 'stated', '2022:cases', { type: null, during: ['2022', '2022'] }],
    ['types-by-period', 'difference', '2022:cases', null],
    ['by-period', '2022', 'cases:percent', null],
    ['reconciliation', '2022:cases', 'stated', { period: ['2022', '2022'], type: null, role: 'total' }],
    ['reconciliation', '2022:cases', 'sum', { period: ['2022', '2022'], type: null, role: 'part' }],
    ['reconciliation', '2022:cases', 'difference', null]
  ] as const)('%s %s %s', (id, row, column, scope) => {
    const figure = figures[id];
    const at = figure.rows.find(({ key }) => key === row);
    const under = figure.columns.find((one) => one.id === column);
    expect(at && under && cellScope(at, under)).toEqual(scope);
  });
});
