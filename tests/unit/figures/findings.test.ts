/** Headlines, notes and dates say nothing that the data do not (DESIGN §5: "never from a template that could be false"). */
import { describe, expect, it } from 'vitest';
import { compareName } from '../../../src/lib/figures/byPeriod';
import { timesPhrase } from '../../../src/lib/figures/findings';
import { exactly } from '../../../src/lib/cases/quantity';
import {
  aggregate,
  caseLevel,
  cases,
  cubeOf,
  filter,
  hon,
  NO_FILTER,
  on,
  time,
  type Row
} from '../cube/build';
import { cell, contextFor, PLAIN, seen, texts } from './view';

const y = time(2022);
const last = time(2021);
const see = (...rows: readonly Row[]): ReturnType<typeof seen> =>
  seen(cubeOf([aggregate(...rows)]), {}, PLAIN);

describe('no data at all', () => {
  const page = seen(cubeOf([]), {}, PLAIN);
  it('every figure says that it is empty', () => {
    expect(page.headline).toBe('Số liệu không có dòng nào với lọc đang chọn');
    expect(page.sentence).toBe('');
    expect(page.figures['by-period'].empty).toBeTruthy();
    expect(page.figures['types-ranked'].empty).toBeTruthy();
    expect(page.figures['types-by-period'].empty).toBeTruthy();
    expect(page.figures.reconciliation.empty).toBe('Nguồn không ghi tổng; mọi số đều cộng từ các dòng');
  });
});

describe('nothing to show is not always nothing that happened', () => {
  const list = cubeOf([
    caseLevel(
      { ...on(2022, 3, 1), type: 'a', area: 'X', ...cases(1) },
      { ...on(2022, 12, 30), type: 'b', area: 'Y', ...cases(1) }
    )
  ]);
  const counts = cubeOf([
    aggregate({ ...y, type: 'a', area: 'X', ...cases(1) }, { ...y, type: 'b', area: 'Y', ...cases(1) })
  ]);
  const none = filter({ types: ['a'], areas: ['Y'] });
  it.each([
    ['a list of cases has none of them', list, none, 'Không có vụ nào với lọc đang chọn'],
    ['counts do not say that there are none', counts, none, 'Số liệu không có dòng nào với lọc đang chọn'],
    [
      'no file has rows of that time',
      list,
      filter({ years: [2015, 2016] }),
      'Các tệp không có dòng nào trong thời gian đang chọn; không phải là không có vụ'
    ],
    [
      'no count is of that time',
      counts,
      filter({ years: [2023, 2023] }),
      'Các tệp không có dòng nào trong thời gian đang chọn; không phải là không có vụ'
    ]
  ])('%s', (_, cube, kept, text) => {
    const page = seen(cube, { filter: kept }, PLAIN);
    expect(page.headline).toBe(text);
    expect(page.sentence).toBe('');
    expect(cell(page.figures.totals, 'cases', 'value').value).toBeNull();
  });
});

describe('headlines begin with a capital where the file writes its kinds and places small', () => {
  const rows = (year: number, a: number, b: number): Row[] => [
    { ...time(year), type: 'vay qua ứng dụng lạ', area: 'xóm Đồng', ...cases(a, a * 9e9) },
    { ...time(year), type: 'kiểu khác hẳn', area: 'xóm Núi', ...cases(b, b * 1e9) }
  ];
  const page = see(...rows(2021, 3, 30), ...rows(2022, 40, 31));
  it('the ranking of kinds', () =>
    expect(page.figures['types-ranked'].headline).toMatch(/^(Vay qua ứng dụng lạ|Kiểu khác hẳn) /));
  it('the ranking of places', () => expect(page.figures['areas-ranked'].headline).toMatch(/^Xóm /));
  it('the kinds by period', () =>
    expect(page.figures['types-by-period'].headline).toMatch(/^Vay qua ứng dụng lạ /));
});

describe('an unfinished period', () => {
  const list = cubeOf([
    caseLevel(
      { ...on(2025, 2, 1), area: 'Huyện Vạn Ninh', ...cases(1) },
      { ...on(2025, 6, 20), area: 'Huyện Vạn Ninh', ...cases(1) },
      { ...on(2025, 8, 1), area: 'Xã Vạn Ninh', ...cases(1) },
      { ...on(2026, 10, 12), area: 'Xã Vạn Ninh', ...cases(1) }
    )
  ]);
  const ids: Readonly<Record<string, string>> = { 'Huyện Vạn Ninh': 'old:571', 'Xã Vạn Ninh': 'new:22489' };
  const area = list.areas.map((label) => ({ id: ids[label] ?? '', label, within: null }));
  const cube = { ...list, names: { ...list.names, area } };
  const headline = (place: string, lang: 'vi' | 'en' = 'vi'): string =>
    seen(cube, { filter: filter({ areas: [place] }), today: on(2026, 10, 30).from, lang }, PLAIN).headline;

  it('has figures so far, where more are to come', () => {
    expect(headline('Xã Vạn Ninh')).toBe('Năm 2026 mới có số liệu đến 12/10/2026: 01 vụ');
    expect(headline('Xã Vạn Ninh', 'en')).toBe('2026 has data only to 12/10/2026: 1 case');
  });
  it('has figures to that day only, where its place ended and the files go on', () => {
    expect(headline('Huyện Vạn Ninh')).toBe('Năm 2025 chỉ có số liệu đến 30/06/2025: 02 vụ');
    expect(headline('Huyện Vạn Ninh', 'en')).toBe('2025 has data to 30/06/2025 only: 2 cases');
  });
});

describe('a single period', () => {
  const page = see({ ...y, ...cases(8, 5e9) });
  it('has no change and does not pretend one', () => {
    expect(page.headline).toBe('Năm 2022 có 08 vụ, thiệt hại 5 tỷ đồng');
    expect(page.figures['by-period'].headline).toBe('Năm 2022 có 08 vụ, thiệt hại 5 tỷ đồng');
    expect(page.sentence).toBe('Năm 2022 xảy ra 08 vụ, gây thiệt hại 5 tỷ đồng.');
    expect(page.kpis.changes).toEqual([]);
    expect(page.kpis.noChange).toBe('Chưa có kỳ trước để so sánh');
    expect(texts(page.figures['by-period'], '2022')).toEqual(['08', '', '', '5', '', '']);
  });
});

describe('sixty types', () => {
  const { figures } = see(
    ...Array.from({ length: 60 }, (_, i): Row => ({
      ...y,
      type: `Loại ${i}`,
      ...cases(10 + i, (60 - i) * 1e9)
    }))
  );
  it('are drawn as far as a page holds them, the same in both lists, and the table has all', () => {
    const figure = figures['types-ranked'];
    const lists = figure.picture?.kind === 'ranking' ? figure.picture.lists : [];
    const keys = lists.map(({ items }) => items.map(({ key }) => key).sort());
    expect(keys.map(({ length }) => length)).toEqual([20, 20]);
    expect(keys[0]).toEqual(keys[1]);
    expect(lists.map(({ items }) => items[0]?.key)).toEqual(['Loại 59', 'Loại 0']);
    expect(figure.rows.filter(({ filter }) => filter).length).toBe(60);
    expect(figure.notes).toContain('Biểu đồ vẽ 20 loại đứng đầu trong 60 loại; bảng số có đủ.');
  });
});

describe('a single type', () => {
  const page = see({ ...y, type: 'Vay qua App', ...cases(8, 5e9) });
  it('is not said to lead', () => {
    expect(page.figures['types-ranked'].headline).toBe('Chỉ có một loại: Vay qua App');
    expect(texts(page.figures['types-ranked'], 'Vay qua App')).toEqual(['08', '100,0%', '5', '100,0%']);
    expect(page.sentence).toBe('Năm 2022 xảy ra 08 vụ, gây thiệt hại 5 tỷ đồng.');
  });
});

describe('falls, no change, unclear changes', () => {
  it('a fall', () => {
    const page = see({ ...last, ...cases(200, 10e9) }, { ...y, ...cases(150, 5e9) });
    expect(page.headline).toBe('Số vụ năm 2022 giảm 25,0% so với năm 2021; thiệt hại giảm 50,0%');
    expect(page.sentence).toBe(
      'Năm 2022 xảy ra 150 vụ (giảm 50 vụ, 25,0% so với năm 2021), gây thiệt hại 5 tỷ đồng (giảm 50,0%).'
    );
    expect(texts(page.figures['by-period'], '2022')).toEqual(['150', '-50', '▼ 25,0%', '5', '-5', '▼ 50,0%']);
    expect(cell(page.figures['by-period'], '2022', 'cases:percent').tone).toBe('better');
  });
  it('no change', () => {
    const page = see({ ...last, ...cases(200, 10e9) }, { ...y, ...cases(200, 10e9) });
    expect(page.headline).toBe('Số vụ năm 2022 không đổi so với năm 2021; thiệt hại không đổi');
    expect(page.sentence).toMatch(/^Năm 2022 xảy ra 200 vụ \(không đổi so với năm 2021\)/);
    expect(texts(page.figures['by-period'], '2022')).toEqual(['200', '-', '0%', '10', '-', '0%']);
  });
  it('an interval that crosses nought is neither', () => {
    // [10; 11) → [10; 11): from −9,1 % to +10 %
    const page = see({ ...last, ...cases(200, hon(10e9, 1e9)) }, { ...y, ...cases(200, hon(10e9, 1e9)) });
    expect(page.headline).toContain('thiệt hại chưa rõ tăng hay giảm (-9,1% đến +10,0%)');
    expect(page.sentence).toContain('chưa rõ tăng hay giảm');
    expect(texts(page.figures['by-period'], '2022').at(4)).toBe('-1,0 đến +1,0');
    expect(cell(page.figures['by-period'], '2022', 'loss:percent').tone).toBeUndefined();
  });
  it('from none there is no percent', () => {
    const page = see({ ...last, ...cases(0) }, { ...y, ...cases(5) });
    expect(texts(page.figures['by-period'], '2022')).toEqual(['05', '+05', 'không tính được']);
    expect(cell(page.figures['by-period'], '2022', 'cases:percent')).toMatchObject({
      value: null,
      kind: 'not-computable'
    });
    expect(page.sentence).toBe('Năm 2022 xảy ra 05 vụ (tăng 05 vụ so với năm 2021).');
    expect(texts(page.figures['by-period'], '2021')).toEqual(['-', '', '']);
  });
  it('a small base is marked and carries no percent in the sentence', () => {
    const page = see({ ...last, ...cases(4) }, { ...y, ...cases(6) });
    expect(page.figures['by-period'].notes).toContain('* Gốc so sánh dưới 20 vụ: tỷ lệ dễ biến động.');
    expect(page.sentence).toBe('Năm 2022 xảy ra 06 vụ (tăng 02 vụ so với năm 2021).');
  });
});

describe('how many times', () => {
  const context = contextFor(cubeOf([]), {}, PLAIN);
  it.each([
    [1.478495, 1.478495, 'gần 2,5'],
    [2.47771, 2.49201, 'gần 3,5'],
    [1, 1, '2'],
    [2.42, 2.42, 'hơn 3,4'],
    [0.99, 0.99, null],
    [0.9, 2, null],
    [2.3, 2.6, null]
  ])('growth of %s to %s: %s', (low, high, expected) =>
    expect(timesPhrase({ low, high }, context)).toBe(expected)
  );
  it('nothing to say without growth', () => expect(timesPhrase(null, context)).toBeNull());
});

describe('the most and the fewest', () => {
  const years = (...counts: number[]): string =>
    see(...counts.map((count, i) => ({ ...time(2020 + i), ...cases(count) }))).figures['by-period'].headline;
  it.each([
    [[10, 12, 15], 'Năm 2022 có 15 vụ, nhiều nhất trong ba năm'],
    [[15, 12, 10], 'Năm 2022 có 10 vụ, ít nhất trong ba năm'],
    [[15, 12, 15], 'Năm 2022 có 15 vụ'],
    [[12, 15], 'Năm 2021 có 15 vụ']
  ])('%j', (counts, expected) => expect(years(...counts)).toBe(expected));
});

describe('types', () => {
  it('two that tie do not each lead', () => {
    const { headline } = see({ ...y, type: 'a', ...cases(5) }, { ...y, type: 'b', ...cases(5) }).figures[
      'types-ranked'
    ];
    expect(headline).not.toMatch(/^[ab] chiếm nhiều nhất/);
  });
  it('whose cases are unknown do not lead with 0,0 %', () => {
    const { headline } = see(
      { ...y, type: 'a', ...cases(null, 5e9) },
      { ...y, type: 'b', ...cases(null, 7e9) }
    ).figures['types-ranked'];
    expect(headline).not.toContain('0,0%');
  });
  it('first in both is said so', () => {
    const { headline } = see({ ...y, type: 'a', ...cases(6, 8e9) }, { ...y, type: 'b', ...cases(4, 2e9) })
      .figures['types-ranked'];
    expect(headline).toBe('A đứng đầu cả hai mặt: 60,0% số vụ, 80,0% thiệt hại');
  });
  it('one counted only last year and one only this year did not stay the same: nobody knows', () => {
    const { headline } = see({ ...last, type: 'a', ...cases(10) }, { ...y, type: 'b', ...cases(20) }).figures[
      'types-by-period'
    ];
    expect(headline).not.toContain('Không loại nào đổi');
  });
  it('the largest change is named', () => {
    const both = (a: number, b: number): readonly Row[] => [
      { ...last, type: 'a', ...cases(10) },
      { ...last, type: 'b', ...cases(10) },
      { ...y, type: 'a', ...cases(a) },
      { ...y, type: 'b', ...cases(b) }
    ];
    const headline = (a: number, b: number): string => see(...both(a, b)).figures['types-by-period'].headline;
    expect(headline(15, 12)).toBe('A tăng nhiều nhất: thêm 05 vụ so với năm 2021');
    expect(headline(12, 1)).toBe('B giảm nhiều nhất: bớt 09 vụ so với năm 2021');
    expect(headline(10, 10)).toBe('Không loại nào đổi số vụ so với năm 2021');
  });
  it('numbers in notes are written like all others', () => {
    const rows = Array.from({ length: 1234 }, () => ({ ...on(2022, 3, 1), type: 'a', ...cases(1, null) }));
    const page = seen(
      cubeOf([caseLevel(...rows, { ...on(2022, 3, 1), type: 'b', ...cases(1, 5e6) })]),
      {},
      PLAIN
    );
    expect(page.figures['types-ranked'].notes).toEqual(['Chưa kể 1.234 dòng không rõ thiệt hại.']);
    expect(page.figures['types-ranked'].alt).not.toMatch(/\d{4}/);
  });
});

describe('areas', () => {
  const page = see(
    { ...y, area: 'Huế', ...cases(30, 5e9) },
    { ...y, area: 'Đà Nẵng', ...cases(60, null) },
    { ...y, ...cases(10, 1e9) }
  );
  it('are ranked, "chưa rõ" last, shares of all', () => {
    const figure = page.figures['areas-ranked'];
    expect(figure.headline).toBe('Đà Nẵng nhiều nhất, 60,0% số vụ');
    expect(figure.rows.map((row) => [row.key, row.cells['cases:share']?.text])).toEqual([
      ['Đà Nẵng', '60,0%'],
      ['Huế', '30,0%'],
      ['', '10,0%']
    ]);
    expect(cell(figure, 'Đà Nẵng', 'loss')).toMatchObject({ value: null, kind: 'unknown' });
  });
  it('without a single area that is said', () =>
    expect(see({ ...y, ...cases(5) }).figures['areas-ranked'].headline).toBe(
      'Số liệu không ghi địa bàn, chưa xếp hạng được'
    ));
  it('whose cases are unknown do not lead', () => {
    const figure = see(
      { ...y, area: 'Huế', ...cases(null, 1e9) },
      { ...y, area: 'Vinh', ...cases(null, 2e9) }
    ).figures['areas-ranked'];
    expect(figure.headline).not.toMatch(/nhiều nhất/);
  });
});

describe('stated totals and their parts', () => {
  const stated = (
    value: Parameters<typeof cases>[1],
    ...parts: readonly Parameters<typeof cases>[1][]
  ): ReturnType<typeof see> =>
    see(
      { ...y, role: 'total', ...cases(null, value) },
      ...parts.map((loss, i) => ({ ...y, type: `t${i}`, ...cases(null, loss) }))
    );

  it('areas are not called types', () => {
    const page = see(
      { ...y, role: 'total', ...cases(10) },
      { ...y, area: 'Huế', ...cases(6) },
      { ...y, area: 'Vinh', ...cases(5) },
      { ...y, area: 'Vinh Long', ...cases(1) }
    );
    expect(page.figures.reconciliation.headline).not.toMatch(/loại/i);
    expect(page.figures.reconciliation.headline).toContain('02 vụ');
  });
  it('months are not called types', () => {
    const page = see(
      { ...y, role: 'total', ...cases(10) },
      { ...time(2022, 1, 6), ...cases(6) },
      { ...time(2022, 7, 12), ...cases(5) }
    );
    expect(page.figures.reconciliation.headline).not.toMatch(/loại/i);
  });
  it('of thousands of totals the table lists those that contradict, and says what it leaves out', () => {
    const rows = Array.from({ length: 700 }, (_, i): Row[] => {
      const area = `Xã ${i}`;
      const wrong = i % 250 === 50 ? 1 : 0;
      return [
        { ...y, area, type: 'a', ...cases(i) },
        { ...y, area, type: 'b', ...cases(2) },
        { ...y, area, role: 'total', ...cases(i + 2 + wrong) }
      ];
    });
    const { reconciliation } = see(...rows.flat()).figures;
    expect(reconciliation.rows).toHaveLength(500);
    const bad = reconciliation.rows.filter((row) => row.cells['verdict']?.word === 'contradiction');
    expect(bad.map(({ key }) => key)).toEqual(['2022/Xã 50:cases', '2022/Xã 300:cases', '2022/Xã 550:cases']);
    expect(reconciliation.notes.join(' ')).toContain('Bảng ghi 500 trong 700 tổng');
    expect(reconciliation.notes.join(' ')).toContain('200 tổng không ghi ở đây không mâu thuẫn');
    expect(reconciliation.alt.length).toBeLessThan(2000);
  });
  it('a range is written from the smaller end', () => {
    // [5; 6) less [10; 11): between 4 and 6 tỷ too little
    const { headline } = stated(hon(10e9, 1e9), hon(2e9, 5e8), hon(3e9, 5e8)).figures.reconciliation;
    expect(headline).toContain('4,0–6,0 tỷ đồng');
  });
  it('what is still unknown is not said to agree', () => {
    const page = stated(10e9, 4e9, null);
    expect(cell(page.figures.reconciliation, '2022:loss', 'verdict').text).toContain('chưa kết luận được');
    expect(page.figures.reconciliation.headline).not.toContain('khớp');
  });
  it('an exact sum is not "from 7 to under 7"', () => {
    const { text } = cell(stated(hon(7e9, 1e9), 3e9, 4e9).figures.reconciliation, '2022:loss', 'verdict');
    expect(text).not.toMatch(/từ 7 đến (dưới )?7\b/);
  });
  it('equal is equal', () => {
    const page = stated(7e9, 3e9, 4e9);
    expect(page.figures.reconciliation.headline).toBe('Tổng ghi trong nguồn khớp với các phần cộng lại');
    expect(cell(page.figures.reconciliation, '2022:loss', 'verdict')).toMatchObject({
      word: 'consistent',
      text: 'Các phần cộng lại đúng bằng tổng ghi trong nguồn.'
    });
    expect(cell(page.figures.reconciliation, '2022:loss', 'difference')).toMatchObject({
      value: 0,
      text: '0'
    });
  });
  it('totals without parts, and parts without totals', () => {
    expect(see({ ...y, role: 'total', ...cases(5) }).figures.reconciliation.headline).toBe(
      'Nguồn chỉ ghi tổng, không có phần để đối chiếu'
    );
    expect(see({ ...y, ...cases(5) }).figures.reconciliation.headline).toBe(
      'Nguồn không ghi tổng; mọi số đều cộng từ các dòng'
    );
  });
  it('yearly totals alone, asked by month, are not computable rather than none', () => {
    const cube = cubeOf([
      aggregate({ ...last, role: 'total', ...cases(5) }, { ...y, role: 'total', ...cases(7) })
    ]);
    const page = seen(cube, { grain: 'month' }, PLAIN);
    expect(page.figures['by-period'].empty).toBe(
      'Không tính được theo tháng từ số liệu chỉ ghi theo kỳ dài hơn'
    );
    expect(page.headline).not.toContain('Không có vụ nào');
  });
});

describe('exact dates', () => {
  const cube = cubeOf([
    caseLevel(
      ...[1, 2, 3, 5, 8, 12].map((month) => ({
        ...on(2022, month, month === 12 ? 29 : 9),
        type: month % 2 ? 'a' : 'b',
        area: 'Huế',
        ...cases(1)
      }))
    )
  ]);
  it('a list of cases is dated in whole years', () => {
    const page = seen(cube, {}, PLAIN);
    for (const id of ['totals', 'by-period', 'types-ranked', 'areas-ranked', 'types-by-period'] as const)
      expect(page.figures[id].sub, id).toContain('01/01–31/12/2022');
  });
  it('the first quarter, chosen, is dated so in every figure that is cut to it', () => {
    const page = seen(
      cube,
      { filter: { ...NO_FILTER, fromMonth: 2022 * 12, toMonth: 2022 * 12 + 2 } },
      PLAIN
    );
    expect(cell(page.figures.totals, 'cases', 'value').value).toBe(3);
    for (const id of ['totals', 'types-ranked', 'areas-ranked', 'types-by-period'] as const)
      expect(page.figures[id].sub, id).toContain('01/01–31/03/2022');
  });
  it('a choice outside the data makes no date that runs backwards', () => {
    const page = seen(
      cube,
      { filter: { ...NO_FILTER, fromMonth: 2019 * 12, toMonth: 2019 * 12 + 11 } },
      PLAIN
    );
    for (const figure of Object.values(page.figures)) {
      expect(figure.sub, figure.id).not.toMatch(/2022–.*2019/);
      expect(figure.fileStem, figure.id).not.toMatch(/2022.*_2019|2022-2019/);
    }
  });
  it('months and quarters print theirs', () => {
    const page = seen(cube, { grain: 'quarter' }, PLAIN);
    expect(
      page.figures['by-period'].rows.map((row) => [row.key, row.label, row.cells['cases']?.text])
    ).toEqual([
      ['2022-Q1', 'I/2022', '03'],
      ['2022-Q2', 'II/2022', '01'],
      ['2022-Q3', 'III/2022', '01'],
      ['2022-Q4', 'IV/2022', '01']
    ]);
    expect(page.headline).toBe('Số vụ quý IV/2022 không đổi so với quý III/2022');
    expect(
      seen(cube, { grain: 'month' }, PLAIN).figures['by-period'].rows.map((row) => row.cells['cases']?.text)
    ).toEqual(['01', '01', '01', '-', '01', '-', '-', '01', '-', '-', '-', '01']);
  });
});

describe('"Tổng cộng (nguồn ghi)"', () => {
  // 2021 states a total, 2022 has only its parts.
  const page = see(
    { ...last, role: 'total', ...cases(10) },
    { ...last, type: 'a', ...cases(9) },
    { ...y, type: 'a', ...cases(12) }
  );
  it('does not pass off a sum as stated: such a cell says how it was reached', () => {
    const figure = page.figures['types-by-period'];
    expect(cell(figure, 'stated', '2021:cases')).toMatchObject({ value: 10 });
    const summed = figure.rows.find((row) => row.key === 'stated')?.cells['2022:cases'];
    expect(summed?.value === null || summed?.note !== undefined).toBe(true);
  });
  it('which of the two is always said in totals', () =>
    expect(cell(page.figures.totals, 'cases', 'basis').text).toBe('một phần nguồn ghi, một phần cộng'));
});

it('periods that are not all whole are not called years, nor half-years', () => {
  const rows = [on(2022, 3, 1), on(2022, 12, 30), on(2023, 4, 1)].map((day) => ({ ...day, ...cases(30) }));
  const lines = (lang: 'vi' | 'en'): readonly string[] | undefined =>
    seen(cubeOf([caseLevel(...rows)]), { lang }, PLAIN).kpis.numbers.find((kpi) => kpi.id === 'cases')?.lines;
  expect(lines('vi')).toContain('cả hai kỳ: 90 vụ');
  expect(lines('en')).toContain('both periods: 90 cases');
});

describe('unknown losses', () => {
  const page = seen(
    cubeOf([
      caseLevel(
        { ...on(2022, 3, 1), type: 'a', ...cases(1, 4e6) },
        { ...on(2022, 3, 1), type: 'a', ...cases(1, 6e6) },
        { ...on(2022, 3, 1), type: 'a', ...cases(1, null) }
      )
    ]),
    {},
    PLAIN
  );
  it('are left out of the mean and counted in a note', () => {
    expect(page.kpis.numbers.find((kpi) => kpi.id === 'mean')).toMatchObject({
      value: 5_000_000,
      text: '5',
      unit: 'triệu đồng'
    });
    expect(page.figures.totals.notes).toContain('Chưa kể 1 dòng không rõ thiệt hại.');
    expect(page.kpis.numbers.find((kpi) => kpi.id === 'loss')?.lines).toContain(
      'chưa kể 01 vụ không rõ thiệt hại'
    );
  });
  it('of more than a tenth of the cases, no rise or fall is told of what is known', () => {
    const losses = (year: number, known: number, unknown: number): Row[] => [
      ...Array.from({ length: known }, () => ({ ...on(year, 3, 1), ...cases(1, 1e6) })),
      ...Array.from({ length: unknown }, () => ({ ...on(year, 12, 30), ...cases(1, null) })),
      { ...on(year, 12, 30), ...cases(1, 1e6) }
    ];
    const of = (unknown: number): ReturnType<typeof seen> =>
      seen(cubeOf([caseLevel(...losses(2022, 39, 0), ...losses(2023, 39 - unknown, unknown))]), {}, PLAIN);
    const [few, many] = [of(4), of(5)];
    expect(few.headline).toBe('Số vụ năm 2023 không đổi so với năm 2022; thiệt hại đã biết giảm 10,0%');
    expect(many.headline).toBe('Số vụ năm 2023 không đổi so với năm 2022');
    const percent = (page: typeof few) => cell(page.figures['by-period'], '2023', 'loss:percent');
    expect(percent(few)).toMatchObject({ text: '▼ 10,0%', tone: 'better' });
    expect(percent(many).text).toBe('▼ 12,5%');
    expect(percent(many).tone).toBeUndefined();
    expect(percent(many).note).toContain('Trên 10% số vụ');
    expect(few.kpis.changes.map(({ label, text }) => [label, text])).toEqual([
      ['Số vụ', '0%'],
      ['Thiệt hại đã biết', '▼ 10,0%'],
      ['Bình quân một vụ', '0%']
    ]);
    expect(many.kpis.changes.map(({ text }) => text)).toEqual(['0%', 'không tính được']);
    expect(many.kpis.note).toContain('không rõ thiệt hại');
  });
});

it('the comparison has a name', () => {
  const cube = cubeOf([]);
  expect(compareName(contextFor(cube))).toBe('năm trước');
  expect(compareName(contextFor(cube, { grain: 'month' }))).toBe('tháng trước');
  expect(compareName(contextFor(cube, { compare: { kind: 'same-period' } }))).toBe('cùng kỳ năm trước');
  expect(compareName(contextFor(cube, { compare: { kind: 'base', year: 2020 } }))).toBe('năm 2020');
});

it('victims and suspects are persons, recovered is money', () => {
  const page = see({
    ...y,
    measures: { cases: exactly(8), victims: exactly(9), suspects: exactly(2), recovered: exactly(5e8) }
  });
  expect(page.figures.totals.rows.map((row) => [row.key, row.label, row.cells['value']?.text])).toEqual([
    ['cases', 'Số vụ (vụ)', '08'],
    ['victims', 'Bị hại (người)', '09'],
    ['suspects', 'Đối tượng (người)', '02'],
    ['recovered', 'Thu hồi (triệu đồng)', '500']
  ]);
});

describe('sums over kinds', () => {
  it('rows that do not know their loss are not "none" because other kinds have no row', () => {
    const page = seen(
      cubeOf([
        caseLevel(
          { ...on(2021, 1, 5), type: 'a', ...cases(1, 5e9) },
          { ...on(2021, 12, 30), type: 'b', ...cases(1, 2e9) },
          { ...on(2022, 3, 1), type: 'a', ...cases(1, null) },
          { ...on(2023, 1, 5), type: 'b', ...cases(1, 1e9) },
          { ...on(2023, 12, 30), type: 'b', ...cases(1, 0) }
        )
      ]),
      {},
      PLAIN
    );
    const figure = page.figures['types-by-period'];
    const sums = figure.rows.filter(({ role }) => role === 'sum');
    expect(sums.length).toBeGreaterThan(0);
    for (const row of sums) {
      expect(row.cells['2021:loss']?.value, row.key).toBe(7e9);
      expect(row.cells['2022:loss']?.value, row.key).toBeNull();
      expect(row.cells['2022:cases']?.value, row.key).toBe(1);
      expect(row.cells['2023:loss']?.value, row.key).toBe(1e9);
    }
  });
});
