/** Words of the list of records, in English. */
import type { RecordWords } from './records.vi';

export const recordsEn: RecordWords = {
  nav: { case: 'Case list', aggregate: 'Data rows' },
  title: (cases, rows) => `${cases} cases in ${rows} rows`,
  titleCases: (cases) => `${cases} cases, one a row`,
  titleRows: (rows) => `${rows} data rows`,
  titleTotals: (rows) => `${rows} total rows stated in the source`,
  titleSubtotals: (rows) => `${rows} subtotal rows stated in the source`,
  printedOf: (n, of) => `Printed: the ${n} rows in view of ${of}; download the CSV file for all.`,
  none: 'No row matches',
  totalsApart: 'Total rows stand apart and are not added to their parts.',
  proofLabel: 'Checked against the overview',
  proof: {
    equal: (what, sum) => `${what}: they add up to ${sum}, the very number on the overview.`,
    stated: (what, figure, rows) =>
      `${what}: the overview uses ${figure}, stated in ${rows} total row(s) of the source`,
    mixed: (what, figure, stated, rows, added) =>
      `${what}: the overview uses ${figure}: ${stated} stated in ${rows} total row(s) of the source and ${added} added from rows no total covers`,
    parts: (sum) => `; the parts add up to ${sum}`,
    difference: (text) => ` (difference ${text})`,
    noParts: '; the source gives no parts',
    differs: (what, sum, figure) =>
      `${what}: the rows add up to ${sum}, which is not the number on the overview (${figure}). Report this.`,
    unknown: (what) => `${what}: no row says.`,
    unknownRows: (rows) => ` ${rows} rows are unknown and not in it.`
  },
  matches: (rows, of) => `${rows} of ${of} rows match.`,
  tabs: { part: 'Parts', total: 'Total rows', subtotal: 'Subtotals' },
  tabsLabel: 'Kind of rows',
  find: 'Search',
  findWhere: 'Searches case codes, types, areas and grouping columns; no diacritics needed.',
  order: 'Order by',
  orders: {
    file: 'order of the file',
    '-file': 'end of the file first',
    '-date': 'latest first',
    date: 'earliest first',
    type: 'type, A to Y',
    '-type': 'type, Y to A',
    area: 'area, A to Y',
    '-area': 'area, Y to A'
  },
  orderDown: (what) => `${what}, largest first`,
  orderUp: (what) => `${what}, smallest first`,
  columns: { line: 'Line', file: 'File', code: 'Case code', date: 'Time', type: 'Type', area: 'Area' },
  unknown: 'unknown',
  allTypes: 'all types',
  allAreas: 'all areas',
  marks: { part: '', total: 'total', subtotal: 'subtotal' },
  foreign: (amount) => `${amount}, kept apart`,
  loading: 'Loading…',
  searching: 'Searching…',
  line: (n) => `line ${n}`,
  keys: 'Keys ↑ ↓, PgUp, PgDn, Home, End to move; Enter opens the original row.',
  open: (line, file) => `Line ${line}, ${file}`,
  sheet: {
    original: 'Original cells',
    column: 'Column in file',
    inFile: 'In the file',
    readAs: 'Read as',
    unnamed: (n) => `Column ${n}`,
    empty: '(empty)',
    notUsed: 'not used',
    corrected: (text) => `put right on import as “${text}”`,
    opening: 'Opening the file again for its original cells…',
    closed:
      'The original file cannot be opened again: it is no longer on this machine or has changed. Choose it again to see its cells.',
    problems: 'Noted when this row was read',
    previous: 'Previous row',
    next: 'Next row',
    close: 'Close'
  },
  download: 'Download CSV',
  publish: 'Download CSV without identities…',
  publishTitle: 'List that names no one',
  publishLead: 'Choose the columns to write. Those that may point at a person are left out already.',
  publishMask:
    'Of case codes, and of numbers of phones, accounts and papers and mail addresses in any column, only the last three signs are kept.',
  publishSave: 'Download masked CSV',
  downloading: (done, of) => `Writing ${done} of ${of} rows`,
  downloaded: (rows, name) => `Saved ${rows} rows to ${name}`,
  cancel: 'Cancel',
  cancelled: 'Download cancelled.',
  fileStem: 'rows',
  link: 'See the rows behind this number'
};
