/** Words of the trend table, in English. */
import type { DerivedId } from '../cases/derived';
import type { TableMessages } from './table.vi';

export const derivedEn: Record<DerivedId, string> = {
  netLoss: 'Loss net of recovery',
  meanLoss: 'Mean loss per case',
  medianLoss: 'Median loss',
  clearanceRate: 'Clearance rate'
};
export const derivedInTextEn: Record<DerivedId, string> = {
  netLoss: 'loss net of recovery',
  meanLoss: 'mean loss per case',
  medianLoss: 'median loss',
  clearanceRate: 'clearance rate'
};

const counted: Record<string, string> = {
  type: 'types',
  'type-group': 'groups of types',
  area: 'areas',
  'area-group': 'larger areas',
  unit: 'reporting units',
  channel: 'channels',
  status: 'outcomes',
  'loss-band': 'loss bands'
};

export const tableEn: TableMessages = {
  title: 'Table',
  choices: 'Table',
  by: (what) => `by ${what} and period`,
  sub: (what, by) => `${what} ${by}`,
  dimensions: {
    type: 'type',
    'type-group': 'group of types',
    area: 'area',
    'area-group': 'larger area',
    unit: 'reporting unit',
    channel: 'channel',
    status: 'outcome, status',
    'loss-band': 'loss band (Article 174)'
  },
  counted,
  rows: 'rows',
  bands: {
    'under-2': 'Under 2 million đồng',
    '2-50': '2 to under 50 million đồng',
    '50-200': '50 to under 200 million đồng',
    '200-500': '200 to under 500 million đồng',
    'from-500': '500 million đồng and more',
    straddling: 'Stated as “over” or “about”: band not known',
    counted: 'Counted figures, no band of single cases'
  },
  unknownLoss: 'Loss not known',
  unknown: 'Not known',
  noGroup: 'In no group',
  rest: (n, rows) => `Remaining (${n} ${counted[rows] ?? 'rows'})`,
  sumOf: (n, rows) => `Sum of ${n} ${counted[rows] ?? 'rows'}`,
  share: 'share',
  whole: 'Whole',
  points: 'points',
  shareOf: { stated: 'shares of the total', parts: 'shares of the sum of rows' },
  incomplete: '* Period not complete.',
  noChange: 'The last period cannot be compared yet, so there are no change columns.',
  smallBase: '† Base of fewer than 20 cases: the percentage swings easily.',
  medianOver: (n) => `The median is over ${n} cases with a stated loss, not estimated.`,
  meanOver: 'The mean divides by the cases with a stated loss.',
  netOf: 'Loss net of recovery: stated losses less stated recoveries.',
  bandNote:
    'Bands of Article 174 of the Penal Code; only single cases have one. A case whose loss may lie in two bands stands apart.',
  list: (n, what, dates) =>
    `${n} ${n === 'one' ? what.replace(/^groups/, 'group').replace(/(?<!^group.*)s$/, '') : what}, ${dates}`,
  bandLed: (band) => `The band ${band.charAt(0).toLowerCase()}${band.slice(1)}`,
  led: {
    victims: 'number of victims',
    suspects: 'number of suspects',
    recovered: 'amount recovered',
    prevented: 'amount prevented',
    crimeReports: 'number of crime reports',
    prosecuted: 'number of cases prosecuted',
    cleared: 'number of cases cleared',
    clearedPrior: 'number of earlier cases cleared'
  },
  leads: (label, measure, when, value) =>
    `${label} has the ${measure === 'cases' ? 'most' : 'highest'} ${measure} in ${when}: ${value}`,
  ofSum: (share, sum) => `, ${share} of ${sum}`,
  noRows: (what) => `The data are not split by ${what || 'row'}`,
  menu: {
    rows: 'Rows',
    measures: 'Measures',
    order: 'Order',
    orders: { value: 'value', change: 'change', name: 'name' },
    top: 'Length',
    all: 'all',
    first: (n) => `first ${n} rows`,
    share: 'Share',
    shares: { none: 'none', stated: 'of the total', parts: 'of the sum of rows' },
    more: 'Display',
    subtotals: 'Sums of groups',
    heat: 'Shade by value',
    changes: 'Change columns',
    chosenMeasures: (n) => `${n} measures`
  },
  only: (what, values) => `${what}: ${values}`,
  dropOnly: (what) => `Clear filter ${what}`,
  drill: 'See records'
};
