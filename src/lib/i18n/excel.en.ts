/** Words of workbooks, in English. */
import type { excelVi } from './excel.vi';

export const excelEn: typeof excelVi = {
  sheets: {
    totals: 'Totals',
    'by-period': 'By period',
    'types-ranked': 'Types ranked',
    'areas-ranked': 'By place',
    'types-by-period': 'Types by period',
    reconciliation: 'Reconciliation',
    table: 'Data table',
    map: 'Positions of places',
    foreign: 'Foreign currency',
    consolidation: 'Unit reports'
  },
  chartData: 'Chart data',
  chartDataLead: 'The numbers that charts of this file draw; a chart follows what is changed here.',
  bounds: {
    from: 'from',
    upTo: (high) => `to under ${high}`,
    to: (high) => `to ${high}`,
    within: (low, high) => `from ${low} to ${high}`
  },
  low: (label) => `${label} (from)`,
  high: (label) => `${label} (to)`,
  inUnit: (label, unit) => `${label} (${unit})`,
  unfinished: 'Dashed bars in the chart: the period is not over.',
  average:
    '12-month average: of twelve months in a row up to the end of that month; none where one is missing.',
  note: (text) => `Note: ${text}`,
  method: {
    sheet: 'Method',
    title: 'Method and scope of the data',
    contents: 'What the sheets hold',
    columns: { number: 'No', sheet: 'Sheet', content: 'Content', scope: 'Scope', unit: 'Unit' },
    how: 'How it was counted',
    reading: 'How to read the numbers',
    units:
      'Cells hold numbers in the unit named above the table, not shortened đồng; copied elsewhere they keep that unit. Percents are fractions formatted as %.',
    rounded: 'Cells keep all digits; formats only round what is shown, as on the page.',
    formulas:
      'Rows and columns of sums and the row of differences are formulas where the number is exactly the sum (difference) of cells of the table; a total stated by the source is a number, not added up.',
    atLeast:
      '“over” is a lower bound stated by the source: the cell holds the stated number, the true one lies from there to under one unit of its last digit. Where the interval is wider, the cell says “from … to under …” or carries a comment.',
    about:
      '“about” is an approximate number of the source: the true one may be one unit of its last digit more or less.',
    ends: 'Changes from numbers with “over” or “about” are intervals, in two columns (from) and (to); for exact numbers both are the same.',
    unknown: '“…” is unknown, not zero; formulas leave it out.',
    nil: '“-” is zero.'
  }
};
