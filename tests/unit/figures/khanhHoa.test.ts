/** The overview of Khánh Hòa 2020–2022, cell by cell and word for word (issue 2 "Must show", DOMAIN §2–§4, §8). */
import { describe, expect, it } from 'vitest';
import type { Figure, FigureCell } from '../../../src/lib/figures/figure';
import { filter } from '../cube/build';
import {
  IMPERSONATION,
  INVESTMENT,
  JOBS,
  khanhHoa,
  LOAN,
  OTHER,
  ROMANCE,
  SHOPPING,
  SMS,
  TAKEOVER,
  TYPES
} from '../cube/khanhHoa';
import { cell, seen, texts } from './view';

const page = seen(khanhHoa());
const { figures } = page;

/** `[value, text]`, with the bounds where there are any. */
function brief({ value, text, low, high }: FigureCell): unknown[] {
  return low === undefined ? [value, text] : [value, text, low, high];
}
function row(figure: Figure, key: string, columns: readonly string[]): unknown[] {
  return columns.map((column) => brief(cell(figure, key, column)));
}
const UNKNOWN = { value: null, text: '…', kind: 'unknown' };

describe('the page', () => {
  it('has the finding as its headline', () =>
    expect(page.headline).toBe('Số vụ năm 2022 tăng 147,8% so với năm 2021; thiệt hại tăng 247,8–249,2%'));
  it('says what it counts, where, the exact dates, and that the source gives years only', () =>
    expect(page.sub).toBe(
      'Tội phạm sử dụng công nghệ cao, tỉnh Khánh Hòa, 01/01/2020–31/12/2022; nguồn chỉ ghi theo năm.'
    ));
  it('has the sentence, word for word', () =>
    expect(page.sentence).toBe(
      'Năm 2022 toàn tỉnh xảy ra 461 vụ (tăng 275 vụ, 147,8% so với năm 2021), ' +
        'gây thiệt hại hơn 109,2 tỷ đồng (tăng 247,8–249,2%); trong đó: ' +
        'gọi điện giả danh cơ quan chức năng – 56 vụ, thiệt hại hơn 16,3 tỷ đồng; ' +
        '“bẫy tình”, nhận quà qua mạng xã hội – 83 vụ, thiệt hại hơn 9,7 tỷ đồng; ' +
        'chiếm quyền điều khiển Facebook, Zalo – 105 vụ, thiệt hại hơn 6,8 tỷ đồng; ' +
        'mua bán hàng qua mạng – 35 vụ, thiệt hại hơn 1,5 tỷ đồng; ' +
        'huy động vốn đầu tư tài chính – 36 vụ, thiệt hại hơn 44,8 tỷ đồng; ' +
        'vay qua App – 49 vụ, thiệt hại hơn 5,3 tỷ đồng; ' +
        'tuyển cộng tác viên bán hàng online – 86 vụ, thiệt hại hơn 20,9 tỷ đồng; ' +
        'giả mạo tin nhắn ngân hàng (SMS Brandname) – 08 vụ, thiệt hại hơn 115 triệu đồng; ' +
        'các thủ đoạn khác – 10 vụ, thiệt hại hơn 3,3 tỷ đồng.'
    ));
});

describe('the headline numbers', () => {
  it('cases', () =>
    expect(page.kpis.numbers[0]).toMatchObject({
      id: 'cases',
      title: 'Số vụ năm 2022',
      value: 461,
      text: '461',
      unit: 'vụ',
      lines: ['2021: 186 · 2020: 143', 'cả ba năm: 790 vụ']
    }));
  it('losses', () =>
    expect(page.kpis.numbers[1]).toMatchObject({
      id: 'loss',
      title: 'Thiệt hại năm 2022',
      value: 109_200_000_000,
      low: 109_200_000_000,
      high: 109_300_000_000,
      qualifier: 'hơn',
      text: '109,2',
      unit: 'tỷ đồng',
      lines: ['2021: hơn 31,3 · 2020: hơn 26', 'cả ba năm: hơn 166,5 tỷ đồng']
    }));
  // 109,2/461 = 236,876; 109,3/461 = 237,093; 31,3/186 = 168,28; 31,4/186 = 168,82; 26/143 = 181,82; 27/143 = 188,81
  it('the average as an interval', () =>
    expect(page.kpis.numbers[2]).toMatchObject({
      id: 'mean',
      text: '236,9–237,1',
      unit: 'triệu đồng',
      lines: ['2021: 168,3–168,8 · 2020: 181,8–188,8', 'thiệt hại chia cho số vụ có ghi thiệt hại']
    }));
  // 236,876/168,817 − 1 = 40,3 %; 237,093/168,280 − 1 = 40,9 %
  it('the changes', () => {
    expect(page.kpis.changesTitle).toBe('Thay đổi so với năm 2021');
    expect(page.kpis.changes.map(({ label, text }) => [label, text])).toEqual([
      ['Số vụ', '▲ 147,8%'],
      ['Thiệt hại', '▲ 247,8–249,2%'],
      ['Bình quân một vụ', '▲ 40,3–40,9%']
    ]);
  });
});

describe('totals', () => {
  it('790 cases and hơn 166,5 tỷ, as the source states', () => {
    expect(figures.totals.rows.map((one) => one.key)).toEqual(['cases', 'loss']);
    expect(row(figures.totals, 'cases', ['value'])).toEqual([[790, '790']]);
    expect(row(figures.totals, 'loss', ['value'])).toEqual([
      [166_500_000_000, 'hơn 166,5', 166_500_000_000, 167_700_000_000]
    ]);
    expect(cell(figures.totals, 'loss', 'basis').text).toBe('nguồn ghi');
  });
});

describe('by-period', () => {
  const figure = figures['by-period'];
  it('says so in words', () => {
    // 461/186 = 2,478; 109,2/31,4 = 3,478; 109,3/31,3 = 3,492
    expect(figure.headline).toBe('Năm 2022 có 461 vụ, gấp gần 2,5 lần năm 2021; thiệt hại gấp gần 3,5 lần');
    expect(figure.sub).toBe(
      'Số vụ và thiệt hại (tỷ đồng) theo năm, tỉnh Khánh Hòa, 01/01/2020–31/12/2022, so với năm trước'
    );
    expect(figure.unit).toBe('vụ; tỷ đồng');
    expect(figure.rowHeading).toBe('Năm');
    expect(figure.source).toContain('Nguồn: chú thích 1, Kế hoạch số 522/KH-UBND.');
    expect(figure.source).toContain('Số liệu mẫu.');
    expect(figure.alt).toBe(
      'năm 2020: 143 vụ, hơn 26 tỷ đồng; năm 2021: 186 vụ, hơn 31,3 tỷ đồng; năm 2022: 461 vụ, hơn 109,2 tỷ đồng'
    );
  });
  it('has a row a year', () => expect(figure.rows.map((one) => one.key)).toEqual(['2020', '2021', '2022']));
  it.each<[string, unknown[], unknown[]]>([
    ['2020', [143, '143'], [26e9, 'hơn 26', 26e9, 27e9]],
    ['2021', [186, '186'], [31_300_000_000, 'hơn 31,3', 31_300_000_000, 31_400_000_000]],
    ['2022', [461, '461'], [109_200_000_000, 'hơn 109,2', 109_200_000_000, 109_300_000_000]]
  ])('%s', (key, count, loss) => expect(row(figure, key, ['cases', 'loss'])).toEqual([count, loss]));
  it('2020 has no change', () => {
    for (const column of ['cases:change', 'cases:percent', 'loss:change', 'loss:percent'])
      expect(cell(figure, '2020', column)).toMatchObject({ value: null, text: '' });
  });
  it.each([
    ['2021', '+43', '▲ 30,1%', '+4,3–5,4', '▲ 15,9–20,8%'],
    ['2022', '+275', '▲ 147,8%', '+77,8–78,0', '▲ 247,8–249,2%']
  ])('changes of %s', (key, ...expected) =>
    expect(
      ['cases:change', 'cases:percent', 'loss:change', 'loss:percent'].map(
        (column) => cell(figure, key, column).text
      )
    ).toEqual(expected)
  );
  it('raw changes are fractions and đồng, with their bounds', () => {
    expect(cell(figure, '2022', 'cases:change').value).toBe(275);
    expect(cell(figure, '2022', 'cases:percent').value).toBeCloseTo(1.478495, 6);
    expect(cell(figure, '2022', 'cases:percent').low).toBeUndefined();
    expect(cell(figure, '2022', 'loss:change')).toMatchObject({ low: 77_800_000_000, high: 78_000_000_000 });
    const percent = cell(figure, '2022', 'loss:percent');
    expect(percent.low).toBeCloseTo(2.47771, 5);
    expect(percent.high).toBeCloseTo(2.49201, 5);
    expect(percent.tone).toBe('worse');
  });
});

/** type, cases, share of 468, loss, share of 108,715 tỷ */
const RANKED: readonly (readonly [string, string, string, string, string])[] = [
  [TAKEOVER, '105', '22,4%', 'hơn 6,8', '6,3%'],
  [JOBS, '86', '18,4%', 'hơn 20,9', '19,2%'],
  [ROMANCE, '83', '17,7%', 'hơn 9,7', '8,9%'],
  [IMPERSONATION, '56', '12,0%', 'hơn 16,3', '15,0%'],
  [LOAN, '49', '10,5%', 'hơn 5,3', '4,9%'],
  [INVESTMENT, '36', '7,7%', 'hơn 44,8', '41,2%'],
  [SHOPPING, '35', '7,5%', 'hơn 1,5', '1,4%'],
  [SMS, '08', '1,7%', 'hơn 0,115', '0,1%'],
  [OTHER, '10', '2,1%', 'hơn 3,3', '3,0%']
];

describe('types-ranked', () => {
  const figure = figures['types-ranked'];
  it('says which kind is few cases and much money', () => {
    expect(figure.headline).toBe('Huy động vốn đầu tư tài chính chỉ chiếm 7,7% số vụ nhưng 41,2% thiệt hại');
    expect(figure.sub).toBe(
      'Chín loại xếp theo số vụ và theo thiệt hại, tỉnh Khánh Hòa, 01/01–31/12/2022, ' +
        'tỷ trọng trên tổng chín loại, theo số đã ghi'
    );
  });
  it('largest first, "khác" last', () =>
    expect(figure.rows.map((one) => one.key)).toEqual(RANKED.map(([type]) => type)));
  it.each(RANKED)('%s', (type, ...expected) => {
    expect(figure.columns.map((column) => column.id)).toEqual(['cases', 'cases:share', 'loss', 'loss:share']);
    expect(texts(figure, type)).toEqual(expected);
  });
  it('raw shares', () => {
    expect(cell(figure, INVESTMENT, 'cases:share').value).toBeCloseTo(36 / 468, 9);
    expect(cell(figure, INVESTMENT, 'loss:share').value).toBeCloseTo(44.8 / 108.715, 9);
  });
  it('two lists, each by its own measure, ranks without "khác"', () => {
    if (figure.picture?.kind !== 'ranking') throw new Error('no ranking');
    const [byCases, byLoss] = figure.picture.lists;
    expect(byCases?.items.map((item) => item.value)).toEqual([105, 86, 83, 56, 49, 36, 35, 8, 10]);
    expect(byLoss?.items.map((item) => item.text)).toEqual([
      '44,8',
      '20,9',
      '16,3',
      '9,7',
      '6,8',
      '5,3',
      '1,5',
      '0,115',
      '3,3'
    ]);
    expect(byLoss?.items.map((item) => item.rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, null]);
    expect(byLoss?.valueHeading).toBe('tỷ đồng (hơn)');
    expect(byCases?.sub).toBe('468 vụ, cộng chín loại');
    expect(byLoss?.sub).toBe('hơn 108,715 tỷ đồng, cộng chín loại');
  });
  it('a click filters by the type as the file writes it', () =>
    expect(figure.rows[0]?.filter).toEqual({ dimension: 'type', value: TAKEOVER }));
});

describe('types-by-period', () => {
  const figure = figures['types-by-period'];
  const counts = ['2020:cases', '2021:cases', '2022:cases', 'sum:cases', 'change:cases', 'percent:cases'];
  const losses = counts.map((id) => id.replace('cases', 'loss'));

  it('says which years know types', () =>
    expect(figure.headline).toBe('Chỉ năm 2022 có số liệu theo loại; hai năm còn lại chưa biết'));
  it('a column per period and measure, Cộng, ± and %', () => {
    expect(figure.columns.map((column) => column.id)).toEqual([...counts, ...losses]);
    expect(figure.columns.slice(0, 6).map((column) => column.label)).toEqual([
      '2020',
      '2021',
      '2022',
      'Cộng',
      '±',
      '%'
    ]);
    expect(figure.columns[6]?.group).toBe('Thiệt hại (hơn)');
  });
  it('types, Cộng, Tổng cộng (nguồn ghi), chênh lệch', () => {
    expect(figure.rows.map((one) => one.key)).toEqual([
      ...RANKED.map(([type]) => type),
      'sum',
      'stated',
      'difference'
    ]);
    expect(figure.rows.slice(9).map((one) => one.label)).toEqual([
      'Cộng chín loại',
      'Tổng cộng (nguồn ghi)',
      'Chênh lệch chưa đối chiếu'
    ]);
  });
  it.each(TYPES)('%s: %s vụ in 2022, the years before unknown', (type, count, loss, step) => {
    expect(cell(figure, type, '2022:cases').value).toBe(count);
    expect(cell(figure, type, '2022:loss')).toMatchObject({ value: loss, low: loss, high: loss + step });
    for (const column of [...counts, ...losses].filter((id) => !id.startsWith('2022')))
      expect(cell(figure, type, column)).toMatchObject(UNKNOWN);
  });
  it('"hơn" stands in the heading, not in every cell', () =>
    expect(RANKED.map(([type]) => cell(figure, type, '2022:loss').text)).toEqual(
      RANKED.map(([, , , loss]) => loss.replace('hơn ', ''))
    ));
  it('Cộng chín loại: 468 and 108,715; the sum over the years is unknown', () => {
    expect(brief(cell(figure, 'sum', '2022:cases'))).toEqual([468, '468']);
    expect(brief(cell(figure, 'sum', '2022:loss'))).toEqual([
      108_715_000_000,
      '108,715',
      108_715_000_000,
      109_516_000_000
    ]);
    expect(cell(figure, 'sum', 'sum:cases')).toMatchObject(UNKNOWN);
    expect(cell(figure, 'sum', '2021:cases')).toMatchObject(UNKNOWN);
  });
  it('Tổng cộng: 143, 186, 461, together 790; +275, 147,8 %', () => {
    expect(counts.map((id) => cell(figure, 'stated', id).text)).toEqual([
      '143',
      '186',
      '461',
      '790',
      '+275',
      '▲ 147,8%'
    ]);
    expect(losses.map((id) => cell(figure, 'stated', id).text)).toEqual([
      '26',
      '31,3',
      '109,2',
      '166,5',
      '+77,8–78,0',
      '▲ 247,8–249,2%'
    ]);
    expect(cell(figure, 'stated', 'sum:loss')).toMatchObject({ low: 166_500_000_000, high: 167_700_000_000 });
  });
  it('difference: +07 cases, losses do not contradict, other years have no parts', () => {
    expect(cell(figure, 'difference', '2022:cases')).toMatchObject({ value: 7, text: '+07', tone: 'warn' });
    expect(cell(figure, 'difference', '2022:loss')).toMatchObject({
      value: -485_000_000,
      low: -585_000_000,
      high: 316_000_000,
      text: 'trong khoảng'
    });
    expect(cell(figure, 'difference', '2021:cases')).toMatchObject(UNKNOWN);
  });
  it('heat by quantile on types, none on totals', () => {
    // 8 < 10 < 35 < 36 < 49 < 56 < 83 < 86 < 105: floor(place of 8 · 4) + 1
    const heat = Object.fromEntries(RANKED.map(([type]) => [type, cell(figure, type, '2022:cases').heat]));
    expect(heat[SMS]).toBe(1);
    expect(heat[LOAN]).toBe(3);
    expect(heat[TAKEOVER]).toBe(5);
    expect(cell(figure, 'stated', '2022:cases').heat).toBeUndefined();
    expect(cell(figure, TAKEOVER, '2021:cases').heat).toBeUndefined();
  });
});

describe('reconciliation', () => {
  const figure = figures.reconciliation;
  it('says so in words', () =>
    expect(figure.headline).toBe(
      'Chín loại cộng lại nhiều hơn tổng ghi trong nguồn 07 vụ; thiệt hại không mâu thuẫn'
    ));
  it('461 stated, 468 summed, +7, contradiction', () => {
    expect(row(figure, '2022:cases', ['stated', 'sum'])).toEqual([
      [461, '461'],
      [468, '468']
    ]);
    expect(cell(figure, '2022:cases', 'difference')).toMatchObject({ value: 7, text: '+07', tone: 'warn' });
    expect(cell(figure, '2022:cases', 'verdict')).toMatchObject({
      word: 'contradiction',
      text: 'Chưa đối chiếu. Tổng ghi trong nguồn được giữ nguyên làm số chính.'
    });
  });
  it('losses: 109,2 and 108,715, consistent as intervals', () => {
    expect(row(figure, '2022:loss', ['stated', 'sum'])).toEqual([
      [109_200_000_000, 'hơn 109,2', 109_200_000_000, 109_300_000_000],
      [108_715_000_000, 'hơn 108,715', 108_715_000_000, 109_516_000_000]
    ]);
    expect(cell(figure, '2022:loss', 'difference')).toMatchObject({ low: -585_000_000, high: 316_000_000 });
    expect(cell(figure, '2022:loss', 'verdict')).toMatchObject({
      word: 'consistent',
      text: 'Các phần cộng lại từ 108,715 đến dưới 109,516; nguồn ghi từ 109,2 đến dưới 109,3: hai khoảng gặp nhau.'
    });
  });
  it('only 2022 has parts to check', () => expect(figure.rows).toHaveLength(2));
});

describe('areas-ranked', () => {
  it('says that the source counts the whole province', () => {
    const figure = figures['areas-ranked'];
    expect(figure.headline).toBe('Nguồn chỉ ghi toàn tỉnh, chưa xếp được theo địa bàn');
    expect(figure.rows.map((one) => one.label)).toEqual(['Toàn tỉnh Khánh Hòa', 'Theo huyện, xã']);
    expect(brief(cell(figure, '', 'cases'))).toEqual([790, '790']);
  });
});

it('files are named by what they are, of what data, which period', () => {
  expect(figures['by-period'].fileStem).toBe('so-vu-theo-nam_khanh-hoa-2020-2022_2020-2022');
  expect(figures['types-ranked'].fileStem).toMatch(/^[a-z-]+_khanh-hoa-2020-2022_2022$/);
});

describe('with a filter', () => {
  it('one type: its own figures, no stated total, every figure but its own cut', () => {
    const one = seen(khanhHoa(), { filter: filter({ types: [INVESTMENT] }) });
    expect(row(one.figures.totals, 'cases', ['value'])).toEqual([[36, '36']]);
    expect(cell(one.figures.totals, 'cases', 'basis').text).toBe('cộng từ các phần');
    expect(one.figures['by-period'].rows.map((each) => each.key)).toEqual(['2022']);
    expect(one.figures['types-ranked'].rows).toHaveLength(9);
    expect(one.figures['types-ranked'].rows.filter((each) => each.selected).map((each) => each.key)).toEqual([
      INVESTMENT
    ]);
    expect(cell(one.figures['types-ranked'], INVESTMENT, 'loss:share').text).toBe('41,2%');
    expect(one.figures.reconciliation.rows).toHaveLength(2);
    expect(one.figures.reconciliation.notes).toEqual(['Luôn tính trên mọi loại, không theo lọc loại.']);
    expect(one.sentence).toBe(
      'Năm 2022 toàn tỉnh xảy ra 36 vụ thuộc loại huy động vốn đầu tư tài chính, gây thiệt hại hơn 44,8 tỷ đồng.'
    );
    expect(one.figures['by-period'].sub).toContain('Huy động vốn đầu tư tài chính');
  });

  it('one year: the page speaks of it, and still compares it with the year before', () => {
    const one = seen(khanhHoa(), { filter: filter({ years: [2021, 2021] }) });
    expect(one.headline).toBe('Số vụ năm 2021 tăng 30,1% so với năm 2020; thiệt hại tăng 15,9–20,8%');
    expect(row(one.figures.totals, 'cases', ['value'])).toEqual([[186, '186']]);
    expect(one.figures['by-period'].rows.map((each) => [each.key, each.selected])).toEqual([
      ['2020', false],
      ['2021', true],
      ['2022', false]
    ]);
    expect(one.sentence).toBe(
      'Năm 2021 toàn tỉnh xảy ra 186 vụ (tăng 43 vụ, 30,1% so với năm 2020), gây thiệt hại hơn 31,3 tỷ đồng (tăng 15,9–20,8%).'
    );
    expect(one.kpis.changes.map((change) => change.text)).toContain('▲ 30,1%');
    expect(one.kpis.noChange).toBe('');
  });

  it('one year: by-period shows every year, and dates them all', () => {
    const figure = seen(khanhHoa(), { filter: filter({ years: [2022, 2022] }) }).figures['by-period'];
    expect(figure.rows).toHaveLength(3);
    expect(figure.sub).toContain('01/01/2020–31/12/2022');
  });

  it('nothing found: said, not guessed, in every figure', () => {
    const none = seen(khanhHoa(), { filter: filter({ types: ['không có'], years: [2019, 2019] }) });
    expect(none.headline).toBe(
      'Các tệp không có dòng nào trong thời gian đang chọn; không phải là không có vụ'
    );
    expect(none.sentence).toBe('');
    expect(none.kpis.numbers.every((kpi) => kpi.value === null)).toBe(true);
    for (const one of none.figures.totals.rows) expect(one.cells['value']).toMatchObject(UNKNOWN);
  });
});

describe('against a base year', () => {
  it('2022 rose 222,4 % from 2020; losses 304,4–320,4 %', () => {
    // 461/143 = 3,2238; 109,2/27 = 4,0444; 109,3/26 = 4,2038
    const base = seen(khanhHoa(), { compare: { kind: 'base', year: 2020 } });
    expect(base.headline).toBe('Số vụ năm 2022 tăng 222,4% so với năm 2020; thiệt hại tăng 304,4–320,4%');
    expect(cell(base.figures['by-period'], '2022', 'cases:change').text).toBe('+318');
    expect(base.sentence).toMatch(
      /^Năm 2022 toàn tỉnh xảy ra 461 vụ \(tăng 318 vụ, 222,4% so với năm 2020\)/
    );
  });
});

it('in triệu đồng, when the user chooses so', () => {
  const million = seen(khanhHoa(), { unit: 'million' });
  expect(cell(million.figures['by-period'], '2022', 'loss').text).toBe('hơn 109.200');
  expect(cell(million.figures['by-period'], '2022', 'loss').value).toBe(109_200_000_000);
  expect(cell(million.figures['types-ranked'], SMS, 'loss').text).toBe('hơn 115');
  expect(million.figures['by-period'].unit).toBe('vụ; triệu đồng');
});

describe('in English', () => {
  const english = seen(khanhHoa(), { lang: 'en' });
  it('the headline', () =>
    expect(english.headline).toBe('Cases in 2022 rose 147.8% against 2021; losses rose 247.8–249.2%'));
  it('numbers', () => {
    expect(texts(english.figures['by-period'], '2022')).toEqual([
      '461',
      '+275',
      '▲ 147.8%',
      'over 109.2',
      '+77.8–78.0',
      '▲ 247.8–249.2%'
    ]);
    expect(cell(english.figures['types-ranked'], SMS, 'cases').text).toBe('8');
  });
  it('the same raw numbers as in Vietnamese', () => {
    const raw = (figure: Figure): unknown =>
      figure.rows.map((one) =>
        Object.entries(one.cells).map(([id, c]) => [one.key, id, c.value, c.low, c.high])
      );
    for (const [id, figure] of Object.entries(figures))
      expect(raw(english.figures[id as keyof typeof figures])).toEqual(raw(figure));
  });
});

describe('asked by month, quarter or half', () => {
  it.each([
    ['month', 'theo tháng'],
    ['quarter', 'theo quý'],
    ['half', 'theo nửa năm']
  ] as const)('by %s: not computable from yearly rows, which is not the same as none', (grain, words) => {
    const page = seen(khanhHoa(), { grain });
    const figure = page.figures['by-period'];
    expect(figure.rows).toEqual([]);
    expect(figure.empty).toBe(`Không tính được từ số liệu theo năm khi chia ${words}`);
    expect(row(page.figures.totals, 'cases', ['value'])).toEqual([[790, '790']]);
    for (const text of [
      page.headline,
      figure.headline,
      page.figures['types-by-period'].headline,
      page.figures['types-by-period'].empty
    ])
      expect(text ?? '').not.toContain('Không có vụ nào');
  });

  it('under another closing day: not computable, and no dates that no row has', () => {
    const page = seen(khanhHoa({ closeMonth: 12, closeDay: 14 }));
    expect(page.figures['by-period'].rows).toEqual([]);
    expect(page.headline).not.toContain('Không có vụ nào');
    expect(page.sub).not.toMatch(/14\/01\/2023|15\/12\/2019/);
    expect(page.figures.totals.sub).not.toMatch(/14\/01\/2023|15\/12\/2019/);
    expect(page.figures.reconciliation.sub).not.toMatch(/14\/01\/2023|15\/12\/2021/);
  });
});
