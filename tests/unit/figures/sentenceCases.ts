/** Data sets and views whose sentences are written out in `sentences.test.ts`. */
import { exactly } from '../../../src/lib/cases/quantity';
import type { MeasureId } from '../../../src/lib/cases/measures';
import type { DatasetInfo, View } from '../../../src/lib/figures/context';
import type { Overview } from '../../../src/lib/figures/overview';
import type { ChangeStyle } from '../../../src/lib/figures/changeStyle';
import { aggregate, caseLevel, cases, cubeOf, filter, hon, on, time, type Row } from '../cube/build';
import { bacGiang, khanhHoa, LOAN, SMS } from '../cube/khanhHoa';
import { KHANH_HOA, PLAIN, seen } from './view';

const BAC_GIANG: DatasetInfo = {
  ...KHANH_HOA,
  title: 'Bắc Giang',
  place: 'tỉnh Bắc Giang',
  yearly: false,
  wording: {
    happened:
      'Chỉ tính riêng trong {period}, lực lượng Công an tỉnh tiếp nhận, giải quyết {cases} lừa đảo chiếm đoạt tài sản trên không gian mạng',
    loss: ' với số tiền thiệt hại {loss}',
    style: { change: 'count', digits: 1 }
  }
};
const style = (change: ChangeStyle, digits: 1 | 2 = 1): Partial<View> => ({ style: { change, digits } });
const en: Partial<View> = { lang: 'en' };

/** So many cases of each year, perhaps with a loss. */
const years = (...rows: readonly (readonly [number, number, number?])[]) =>
  cubeOf([aggregate(...rows.map(([year, n, loss]) => ({ ...time(year), ...cases(n, loss) })))]);
const measured = (year: number, values: Partial<Record<MeasureId, number>>): Row => ({
  ...time(year),
  measures: Object.fromEntries(Object.entries(values).map(([id, n]) => [id, exactly(n)]))
});
const FUNNEL = cubeOf([
  aggregate(
    measured(2023, { cases: 2957, cleared: 2300, clearedPrior: 90 }),
    measured(2024, {
      cases: 2829,
      cleared: 2437,
      clearedPrior: 120,
      prosecuted: 310,
      suspects: 7,
      recovered: 3e9
    })
  )
]);
const OVER = cubeOf([aggregate(measured(2024, { cases: 5, cleared: 6, clearedPrior: 2 }))]);
const TOLD = cubeOf([
  aggregate(
    measured(2023, { cases: 14, crimeReports: 0, prevented: 0 }),
    measured(2024, { cases: 20, crimeReports: 28, cleared: 17, prevented: 1_250_500_000, recovered: 3e8 })
  )
]);
const one = (year: number, month: number, day: number, type: string, area: string, loss: number): Row => ({
  ...on(year, month, day),
  type,
  area,
  ...cases(1, loss)
});
const DATED = cubeOf([
  caseLevel(
    ...Array.from({ length: 22 }, () => one(2023, 3, 5, 'Giả danh công an', 'Nha Trang', 10e6)),
    ...Array.from({ length: 8 }, () => one(2023, 12, 9, 'Vay qua App', 'Cam Ranh', 20e6)),
    ...Array.from({ length: 20 }, () => one(2024, 2, 29, 'Giả danh công an', 'Nha Trang', 15e6)),
    ...Array.from({ length: 12 }, () => one(2024, 12, 20, 'Vay qua App', 'Cam Ranh', 30e6)),
    one(2024, 12, 21, 'Các loại khác', '', 5e6)
  )
]);
const RUNNING = cubeOf([
  caseLevel(
    ...Array.from({ length: 30 }, () => one(2024, 4, 10, 'Vay qua App', 'Nha Trang', 10e6)),
    ...Array.from({ length: 25 }, () => one(2024, 12, 30, 'Vay qua App', 'Nha Trang', 10e6)),
    ...Array.from({ length: 36 }, () => one(2025, 5, 31, 'Vay qua App', 'Nha Trang', 10e6))
  )
]);
const MONTHLY = cubeOf([
  aggregate(...[30, 25, 41, 28, 33, 22, 37, 26].map((n, i) => ({ ...time(2024, i + 1, i + 1), ...cases(n) })))
]);
const BUDGET = cubeOf([
  aggregate(
    ...[1150, 1150, 1250, 1250].flatMap((total, i): Row[] => [
      { ...time(2023 + i), role: 'total', measures: { cases: null, amount: exactly(total * 1e6) } },
      {
        ...time(2023 + i),
        type: 'Công tác phòng ngừa',
        measures: { cases: null, amount: exactly((total - 550 - (i > 1 ? 50 : 0)) * 1e6) }
      },
      {
        ...time(2023 + i),
        type: 'Công tác đấu tranh',
        measures: { cases: null, amount: exactly((i > 1 ? 450 : 400) * 1e6) }
      },
      { ...time(2023 + i), type: 'Mua sắm trang thiết bị', measures: { cases: null, amount: exactly(0) } },
      {
        ...time(2023 + i),
        type: 'Chỉ đạo, quản lý, điều hành',
        measures: { cases: null, amount: exactly(150e6) }
      }
    ])
  )
]);

const CITY: DatasetInfo = { ...PLAIN, place: 'thành phố Đà Nẵng' };
const unknown = (type: string | null): Row => ({
  ...on(2024, 12, 20),
  type,
  area: 'Cam Ranh',
  ...cases(1, null)
});
const UNKNOWN = cubeOf([
  caseLevel(
    ...Array.from({ length: 30 }, () => one(2023, 3, 5, 'Giả danh công an', 'Nha Trang', 10e6)),
    ...Array.from({ length: 33 }, () => one(2024, 2, 29, 'Giả danh công an', 'Nha Trang', 10e6)),
    unknown('Vay qua App'),
    unknown(null)
  )
]);
/** Of each year, cases with a loss of 10 million and cases whose loss is not known. */
const partly = (...rows: readonly (readonly [year: number, known: number, unknown: number])[]) =>
  cubeOf([
    caseLevel(
      ...rows.flatMap(([year, known, none]) => [
        ...Array.from({ length: known }, () => one(year, 6, 1, 'Giả danh công an', 'Nha Trang', 10e6)),
        ...Array.from({ length: none }, () => ({
          ...one(year, 12, 30, 'Vay qua App', 'Cam Ranh', 0),
          ...cases(1, null)
        })),
        one(year, 12, 30, 'Vay qua App', 'Cam Ranh', 20e6)
      ])
    )
  ]);
const ONE_YEAR = cubeOf([
  aggregate({ ...time(2024), type: 'A', ...cases(60, 2e9) }, { ...time(2024), type: 'B', ...cases(39, 2e9) })
]);
const ALIKE = cubeOf([
  aggregate(...['A', 'B', 'C', 'D'].map((type) => ({ ...time(2024), type, ...cases(5) })))
]);
const RISING = cubeOf([
  aggregate(...[20, 21, 22, 23, 24, 25, 26].map((n, i) => ({ ...time(2024, i + 1, i + 1), ...cases(n) })))
]);
const IDLE = cubeOf([
  aggregate(measured(2024, { cases: 25, cleared: 0, prosecuted: 0, suspects: 1, recovered: 0 }))
]);
const MANY = cubeOf([
  aggregate(
    ...[2023, 2024].flatMap((year) =>
      Array.from({ length: 14 }, (_, i) => ({ ...time(year), type: `Kiểu ${i + 1}`, ...cases(50 - i) }))
    )
  )
]);
const SHIFTED = cubeOf(
  [
    caseLevel(
      ...Array.from({ length: 25 }, () => one(2023, 12, 14, 'A', 'X', 10e6)),
      ...Array.from({ length: 32 }, () => one(2023, 12, 15, 'A', 'X', 10e6)),
      one(2024, 12, 14, 'A', 'X', 10e6)
    )
  ],
  { closeMonth: 12, closeDay: 14 }
);

type Made = readonly [name: string, make: () => string];
const figure =
  (
    id: keyof Overview['figures'],
    cube: ReturnType<typeof khanhHoa>,
    view: Partial<View>,
    data: DatasetInfo
  ) =>
  () =>
    seen(cube, view, data).figures[id].sentence ?? '';
const page = (cube: ReturnType<typeof khanhHoa>, view: Partial<View>, data: DatasetInfo) => () =>
  seen(cube, view, data).sentence;
const only = (year: number): Partial<View> => ({ filter: filter({ years: [year, year] }) });

export const CASES: readonly Made[] = [
  ['Khánh Hòa, 2021', page(khanhHoa(), only(2021), KHANH_HOA)],
  ['Khánh Hòa, 2021, count', page(khanhHoa(), { ...only(2021), ...style('count') }, KHANH_HOA)],
  [
    'Khánh Hòa, 2021, signed, two decimals',
    page(khanhHoa(), { ...only(2021), ...style('signed', 2) }, KHANH_HOA)
  ],
  ['Khánh Hòa, 2021, paren', page(khanhHoa(), { ...only(2021), ...style('paren') }, KHANH_HOA)],
  [
    'Khánh Hòa, 2021, equals, two decimals',
    page(khanhHoa(), { ...only(2021), ...style('equals', 2) }, KHANH_HOA)
  ],
  ['Khánh Hòa, 2021, English', page(khanhHoa(), { ...only(2021), ...en }, KHANH_HOA)],
  [
    'Khánh Hòa, 2021, English, signed',
    page(khanhHoa(), { ...only(2021), ...en, ...style('signed') }, KHANH_HOA)
  ],
  ['Khánh Hòa, 2020: nothing before', page(khanhHoa(), only(2020), KHANH_HOA)],
  ['Khánh Hòa, 2021, in million', page(khanhHoa(), { ...only(2021), unit: 'million' }, KHANH_HOA)],
  ['Khánh Hòa, totals', figure('totals', khanhHoa(), {}, KHANH_HOA)],
  ['Khánh Hòa, totals, English', figure('totals', khanhHoa(), en, KHANH_HOA)],
  ['Khánh Hòa, by period', figure('by-period', khanhHoa(), {}, KHANH_HOA)],
  ['Khánh Hòa, by period, English', figure('by-period', khanhHoa(), en, KHANH_HOA)],
  [
    'Khánh Hòa, by period, against 2020',
    figure('by-period', khanhHoa(), { compare: { kind: 'base', year: 2020 } }, KHANH_HOA)
  ],
  ['Khánh Hòa, types', figure('types-ranked', khanhHoa(), {}, KHANH_HOA)],
  ['Khánh Hòa, types by period', figure('types-by-period', khanhHoa(), {}, KHANH_HOA)],
  ['Khánh Hòa, areas', figure('areas-ranked', khanhHoa(), {}, KHANH_HOA)],
  ['Khánh Hòa, reconciliation', figure('reconciliation', khanhHoa(), {}, KHANH_HOA)],
  ['Khánh Hòa, reconciliation, English', figure('reconciliation', khanhHoa(), en, KHANH_HOA)],
  ['Bắc Giang, word for word', page(bacGiang(), {}, BAC_GIANG)],
  ['Bắc Giang, the user wants percents', page(bacGiang(), style('equals', 2), BAC_GIANG)],
  ['Bắc Giang, by period', figure('by-period', bacGiang(), {}, BAC_GIANG)],
  ['Bắc Giang, totals', figure('totals', bacGiang(), {}, BAC_GIANG)],
  ['a fall', page(years([2023, 2957], [2024, 2829]), style('signed', 2), PLAIN)],
  ['a fall, plain', page(years([2023, 2957], [2024, 2829]), {}, PLAIN)],
  ['a fall, English', page(years([2023, 2957], [2024, 2829]), en, PLAIN)],
  ['no change', page(years([2023, 40, 2e9], [2024, 40, 2e9]), {}, PLAIN)],
  ['no change, English', page(years([2023, 40, 2e9], [2024, 40, 2e9]), en, PLAIN)],
  ['from zero', page(years([2023, 0], [2024, 7]), {}, PLAIN)],
  ['from a small base', page(years([2023, 4, 1e9], [2024, 6, 3e9]), {}, PLAIN)],
  ['to none', page(years([2023, 25], [2024, 0]), {}, PLAIN)],
  ['one case, English', page(years([2023, 2], [2024, 1]), en, PLAIN)],
  ['one case', page(years([2023, 2], [2024, 1]), {}, PLAIN)],
  ['clearance with earlier cases', page(FUNNEL, { compare: { kind: 'same-period' } }, PLAIN)],
  ['clearance, English', page(FUNNEL, en, PLAIN)],
  ['clearance over 100 %', page(OVER, {}, PLAIN)],
  ['reports received, money stopped in time', page(TOLD, {}, PLAIN)],
  ['reports received, English', page(TOLD, en, PLAIN)],
  ['no reports, nothing stopped', page(TOLD, { filter: filter({ years: [2023, 2023] }) }, PLAIN)],
  ['dated cases, 2024', page(DATED, {}, PLAIN)],
  ['dated cases, types by period', figure('types-by-period', DATED, {}, PLAIN)],
  ['dated cases, types by period, English', figure('types-by-period', DATED, en, PLAIN)],
  ['dated cases, types', figure('types-ranked', DATED, only(2024), PLAIN)],
  ['dated cases, types, English', figure('types-ranked', DATED, { ...only(2024), ...en }, PLAIN)],
  ['dated cases, areas', figure('areas-ranked', DATED, only(2024), PLAIN)],
  ['dated cases, reconciliation', figure('reconciliation', DATED, {}, PLAIN)],
  ['a running year', page(RUNNING, {}, PLAIN)],
  ['a running year, to the same date', page(RUNNING, { compare: { kind: 'same-period' } }, PLAIN)],
  [
    'a running year, to the same date, English',
    page(RUNNING, { ...en, compare: { kind: 'same-period' } }, PLAIN)
  ],
  [
    'five months chosen',
    page(RUNNING, { filter: { ...filter({}), fromMonth: 2025 * 12, toMonth: 2025 * 12 + 4 } }, PLAIN)
  ],
  ['months', page(MONTHLY, { grain: 'month' }, PLAIN)],
  ['months by period', figure('by-period', MONTHLY, { grain: 'month' }, PLAIN)],
  ['months by period, English', figure('by-period', MONTHLY, { grain: 'month', ...en }, PLAIN)],
  ['quarters', page(MONTHLY, { grain: 'quarter' }, PLAIN)],
  ['a budget', page(BUDGET, { unit: 'million' }, PLAIN)],
  ['a budget by period', figure('by-period', BUDGET, { unit: 'million' }, PLAIN)],
  ['a budget, totals', figure('totals', BUDGET, { unit: 'million' }, PLAIN)],
  ['a budget, reconciliation', figure('reconciliation', BUDGET, { unit: 'million', ...only(2026) }, PLAIN)],
  ['one type chosen', page(khanhHoa(), { filter: filter({ years: [2022, 2022], types: [SMS] }) }, KHANH_HOA)],
  [
    'one type chosen, English',
    page(khanhHoa(), { ...en, filter: filter({ years: [2022, 2022], types: [SMS] }) }, KHANH_HOA)
  ],
  [
    'one type chosen, by period',
    figure('by-period', khanhHoa(), { filter: filter({ types: [LOAN] }) }, KHANH_HOA)
  ],
  [
    'two types chosen, totals',
    figure('totals', khanhHoa(), { filter: filter({ types: [SMS, LOAN] }) }, KHANH_HOA)
  ],
  ['an area chosen', page(DATED, { filter: filter({ areas: ['Cam Ranh'] }) }, CITY)],
  [
    'an area chosen, types by period',
    figure('types-by-period', DATED, { filter: filter({ areas: ['Cam Ranh'] }) }, CITY)
  ],
  [
    'a type chosen, areas',
    figure('areas-ranked', DATED, { filter: filter({ types: ['Vay qua App', 'Giả danh công an'] }) }, CITY)
  ],
  ['a city', figure('totals', DATED, {}, CITY)],
  ['a city, English', figure('totals', DATED, en, CITY)],
  ['losses not all known', figure('by-period', UNKNOWN, {}, CITY)],
  ['many losses unknown', page(partly([2023, 39, 0], [2024, 19, 20]), {}, PLAIN)],
  ['many losses unknown, English', page(partly([2023, 39, 0], [2024, 19, 20]), en, PLAIN)],
  ['many losses unknown, by period', figure('by-period', partly([2023, 39, 0], [2024, 19, 20]), {}, PLAIN)],
  ['many losses unknown, totals', figure('totals', partly([2024, 19, 20]), {}, PLAIN)],
  ['many losses unknown, totals, English', figure('totals', partly([2024, 19, 1]), en, PLAIN)],
  ['many losses unknown, types', figure('types-ranked', partly([2024, 19, 20]), {}, PLAIN)],
  ['many losses unknown, types, English', figure('types-ranked', partly([2024, 19, 20]), en, PLAIN)],
  ['a few losses unknown before', page(partly([2023, 38, 1], [2024, 49, 0]), {}, PLAIN)],
  ['a few losses unknown before, English', page(partly([2023, 38, 1], [2024, 49, 0]), en, PLAIN)],
  ['types with some not stated', figure('types-by-period', UNKNOWN, {}, CITY)],
  ['an unfinished year among years', figure('by-period', RUNNING, {}, PLAIN)],
  ['an unfinished quarter of counted rows', figure('by-period', MONTHLY, { grain: 'quarter' }, PLAIN)],
  ['types of a period with nothing before', figure('types-by-period', ONE_YEAR, {}, PLAIN)],
  ['only one type', figure('types-ranked', RUNNING, {}, PLAIN)],
  ['only one area, English', figure('areas-ranked', RUNNING, en, PLAIN)],
  ['all types alike', figure('types-ranked', ALIKE, {}, PLAIN)],
  ['the latest month is the highest', figure('by-period', RISING, { grain: 'month' }, PLAIN)],
  ['a budget, types', figure('types-ranked', BUDGET, { unit: 'million' }, PLAIN)],
  ['a budget, types, English', figure('types-ranked', BUDGET, { unit: 'million', ...en }, PLAIN)],
  ['nothing done', page(IDLE, {}, PLAIN)],
  ['nothing done, English', page(IDLE, en, PLAIN)],
  ['to no cases and no losses', page(years([2023, 25, 1e9], [2024, 0, 0]), {}, PLAIN)],
  ['a change that rounds to nothing', page(years([2023, 100_000], [2024, 100_001]), {}, PLAIN)],
  [
    'a change of unclear direction',
    page(
      cubeOf([
        aggregate(
          { ...time(2023), ...cases(100, hon(26e9, 1e9)) },
          { ...time(2024), ...cases(99, hon(26.3e9, 1e8)) }
        )
      ]),
      {},
      PLAIN
    )
  ],
  ['more types than are told', figure('types-by-period', MANY, {}, PLAIN)],
  ['a shifted year by period', figure('by-period', SHIFTED, {}, PLAIN)],
  ['not computable', figure('types-by-period', khanhHoa(), { grain: 'month' }, KHANH_HOA)],
  ['nothing', page(years([2023, 5]), { filter: filter({ years: [2019, 2019] }) }, PLAIN)]
];
