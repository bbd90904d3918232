/** What a figure's table shows in its cells. */
import { expect, test } from 'vitest';
import { tableCells, type TableView } from '../../../src/lib/components/tableCells';
import type { Figure, FigureCell } from '../../../src/lib/figures/figure';

const cell = (text: string, value: number | null, more: Partial<FigureCell> = {}): FigureCell => ({
  text,
  value,
  ...more
});
const COLUMNS = [
  {
    id: '2021:cases',
    label: 'Số vụ',
    group: '2021',
    measure: 'cases',
    records: { period: ['2021', '2021'] }
  },
  {
    id: '2021:loss',
    label: 'Thiệt hại',
    group: '2021',
    measure: 'loss',
    records: { period: ['2021', '2021'] }
  },
  { id: '2022:loss', label: 'Thiệt hại', group: '2022', measure: 'loss' },
  { id: 'verdict', label: 'Kết luận', text: true }
];
const ROWS = [
  {
    key: 'a',
    records: { type: 'a' },
    cells: {
      '2021:cases': cell('1.234', 1234, { heat: 3 }),
      '2021:loss': cell('hơn 1.026,5', 1_026_500_000, { low: 1_026_500_000, high: 1_026_600_000 }),
      '2022:loss': cell('12,25', 12_250_000),
      verdict: cell('khớp 1,5', null, { word: 'consistent' })
    }
  },
  {
    key: 'b',
    records: { type: 'b' },
    cells: {
      '2021:cases': cell('?', null, { kind: 'unknown', note: 'không rõ' }),
      '2021:loss': cell('-', 0),
      '2022:loss': cell('7', 7_000_000)
    }
  }
];
const FIGURE = { columns: COLUMNS, rows: ROWS } as unknown as Figure;
const VIEW: TableView = {
  grouped: true,
  only: null,
  decimalMark: ',',
  searchOf: ({ type, period }) => `?type=${type ?? ''}&from=${period?.[0] ?? ''}`
};

function shown(view: Partial<TableView> = {}) {
  const cells = tableCells(FIGURE, { ...VIEW, ...view });
  return FIGURE.rows.map((row) => cells.of(row));
}

test('decimals stand under each other, and nothing is added to them', () => {
  const [a, b] = shown();
  expect(a?.map(({ whole, fraction }) => [whole, fraction])).toEqual([
    ['1.234', ''],
    ['hơn 1.026', ',5'],
    ['12', ',25'],
    ['khớp 1,5', '']
  ]);
  expect(a?.map(({ room }) => room)).toEqual([null, '0.94em', '1.58em', null]);
  expect(b?.map(({ whole, fraction, room }) => [whole + fraction, room])).toEqual([
    ['?', null],
    ['-', '0.94em'],
    ['7', '1.58em'],
    ['', null]
  ]);
});

test('the raw number, its bounds, or the word; nothing where it is unknown', () => {
  const [a, b] = shown();
  expect(a?.map(({ value, low, high }) => [value, low, high])).toEqual([
    ['1234', undefined, undefined],
    ['1026500000', 1_026_500_000, 1_026_600_000],
    ['12250000', undefined, undefined],
    ['consistent', undefined, undefined]
  ]);
  expect(b?.map(({ value }) => value)).toEqual(['', '0', '7000000', '']);
});

test('a number leads to its records, where row and column are made of some; what is unknown leads nowhere', () => {
  const [a, b] = shown();
  expect(a?.map(({ search }) => search)).toEqual(['?type=a&from=2021', '?type=a&from=2021', null, null]);
  expect(b?.map(({ search }) => search)).toEqual([null, '?type=b&from=2021', null, null]);
});

test('classes: heat, what is unknown, the first column of a group, and columns of another measure', () => {
  const [a, b] = shown();
  expect(a?.map(({ classes }) => classes)).toEqual(['n h3', 'n', 'n starts', 'words starts']);
  expect(b?.[0]?.classes).toBe('n unk');
  const [only] = shown({ only: 'loss' });
  expect(only?.map(({ classes }) => classes.includes('away'))).toEqual([true, false, false, false]);
  const [plain] = shown({ grouped: false });
  expect(plain?.some(({ classes }) => classes.includes('starts'))).toBe(false);
});
