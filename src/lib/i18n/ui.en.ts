// Long because a language is one table of words.
/** Words of controls and states, in English. */
import { mendEn } from './mend.en';
import { rowsEn } from './rows.en';
import { keptEn } from './kept.en';
import { namesEn } from './names.en';
import type { UiMessages } from './ui.vi';

export const uiEn: UiMessages = {
  kept: keptEn,
  sample: 'Sample data',
  files: (names) =>
    names.length === 1
      ? `file “${names[0]}”`
      : `${names.length} files: ${names.map((n) => `“${n}”`).join(', ')}`,
  filesTitle: (n) => `${n} files`,
  filter: {
    typeLike: 'Write 2022, 03/2022 or 15/12/2021',
    label: 'Data and filters',
    period: 'Period',
    grain: 'Split',
    compare: 'Against',
    type: 'Type',
    area: 'Area',
    close: 'Closes',
    unit: 'Unit',
    auto: 'automatic',
    from: 'From',
    to: 'To',
    firstMonths: (n) => (n === 1 ? 'first month' : `first ${n} months`),
    firstMonthsLabel: 'First months of the year',
    wholeYear: 'whole year',
    ofYear: 'of',
    allTypes: (n) => `all ${n} types`,
    allGroups: (n) => `all ${n} groups`,
    typesBy: {
      label: 'Count by',
      type: 'each type',
      group: 'group of types',
      note: 'Which type is in which group is said in the settings, under types; a type in no group stands by itself.'
    },
    noTypes: 'not split',
    chosen: (n) => `${n} chosen`,
    allAreas: 'all',
    allTime: 'all',
    clear: 'Clear filters',
    clearOne: (what) => `Clear ${what}`,
    copyLink: 'Copy link',
    copied: 'Link copied',
    search: 'Search',
    closing: {
      calendar: 'calendar year',
      police: 'Ministry of Public Security; Khánh Hòa, QĐ 01/2023 (15/12–14/12)',
      assembly: 'Government report to the National Assembly (1/10–30/9)',
      november15: 'yearly reports due before 15/11 (Khánh Hòa, Bắc Giang)',
      june15: 'half-year reports due before 15/6 (Khánh Hòa)',
      november10: 'yearly reports due before 10/11 (Cao Lãnh)',
      june10: 'half-year reports due before 10/6 (Cao Lãnh)'
    },
    closeTitle: 'Last day of the reporting year',
    closeOther: 'Another day',
    closeLike: 'Write day and month, as 14/12',
    closeYear: (year, from, to) => `Year ${year}: ${from} to ${to}.`,
    closeNote:
      'Last day of the reporting year. Figures given by calendar year cannot be counted by another one.'
  },
  figure: {
    export: 'Export',
    copy: 'Copy',
    copied: 'Table copied',
    copyFailed: 'The browser refused to copy. Select the table and press Ctrl+C.',
    imageCopied: 'Picture copied',
    imageCopyFailed: 'The browser refused to copy a picture. Save it as a PNG file and insert that.',
    png: 'PNG',
    svg: 'SVG',
    csv: 'CSV',
    saved: (name) => `Saved ${name}`,
    saveFailed: 'The file could not be made',
    actions: (what) => `Export figure: ${what}`,
    filterBy: (what) => `Filter by ${what}`,
    unfilter: (what) => `Clear filter ${what}`,
    selected: 'filtered',
    more: (n) => `${n} more rows in the table`,
    addFile: 'Add file',
    areaHint: 'Add a file with an area column to rank areas.',
    sentenceCopied: 'Sentence copied'
  },
  state: {
    loading: 'Opening data…',
    loadingRows: (n) => `Counting ${n} rows…`,
    starting: 'Starting…',
    failed: 'The page could not open',
    failedWhat:
      'Your data are not lost. Reload the page; if it fails again, copy the details for whoever looks after this.',
    details: 'Details',
    copyDetails: 'Copy details',
    reload: 'Reload',
    none: 'No case matches the chosen filters.',
    emptyTitle: 'Drop files here to begin',
    emptyWhat: 'CSV, Excel or text with columns; several at a time. Files do not leave this machine.',
    choose: 'Choose files',
    seeSample: 'See the sample: Khánh Hòa 2020–2022',
    undo: 'Undo',
    close: 'Close',
    cancel: 'Cancel',
    cancelled: 'Cancelled; the data in view are unchanged.',
    drop: 'Drop to read',
    dropWhat: 'Nothing is imported until you confirm.',
    imported: (n) => `${n} rows imported.`,
    undone: 'Back to the data before.',
    offline: 'Working without a network. Everything still works.'
  },
  mend: mendEn,
  rows: rowsEn,
  names: namesEn,
  review: {
    source: {
      encoding: 'Encoding: which line reads right',
      mojibake: 'Letters are broken: the file was saved in the wrong encoding',
      repair: 'Repair the letters as shown',
      sheets: 'Sheets to read',
      hidden: 'hidden',
      workbook: 'workbook'
    },
    overlap: {
      title: 'Files have figures in common',
      codes: (newer, older, shared, of) =>
        `“${newer}” and “${older}” share ${shared} of ${of} case codes. Adding both counts them twice.`,
      figures: (newer, older, shared, of) =>
        `“${newer}” and “${older}” share ${shared} of ${of} figures of the same period, type and area. Adding both counts them twice.`,
      same: (newer, older) =>
        `“${newer}” and “${older}” are the very same file. Adding both counts everything twice.`,
      periods: (newer, older, shared, of) =>
        `${shared} of ${of} rows of “${newer}” lie within a time that “${older}” already counts for the same type and area, as six months lie within a year. Adding both may count twice.`,
      lines: (newer, older, shared, of) =>
        `“${newer}” has ${shared} of its ${of} rows that “${older}” counts already. Adding both would count them twice.`,
      inView: (name) => `${name} (in view)`,
      choices: {
        new: 'Use only the newer file',
        old: 'Use only the older file',
        merge: 'Use both; shared codes count once, as in the newer file',
        'lines-new': 'Count such rows once, as in the newer file',
        'lines-old': 'Count such rows once, as in the older file',
        both: 'Add both: they are different sources'
      },
      left: (n) => `${n} overlap(s) to decide`
    },
    perCase: (amount, row) => `Line ${row} then comes to ${amount} per case.`,
    sameEverywhere: 'Read every file with this column the same way',
    unreadable: 'unreadable',
    steps: ['Choose files', 'Review', 'Import'],
    titleNone: 'Choose files to read',
    title: (files, questions, refused) =>
      [
        `${files} read`,
        refused > 0 ? `${refused} not readable` : '',
        questions > 0 ? `${questions} ${questions === 1 ? 'question' : 'questions'} left to answer` : ''
      ]
        .filter(Boolean)
        .join('; '),
    titleAllBad: 'No file could be read',
    fileCount: (n) => `${n} ${n.toLowerCase() === 'one' ? 'file' : 'files'}`,
    lead: 'Nothing is imported yet. Files stay on this machine. See how each column was read, then confirm.',
    reads: 'Reads CSV, TXT, XLSX, XLS, ODS; UTF-8, UTF-16, windows-1258, TCVN3, VNI.',
    add: 'Add file',
    remove: (name) => `Remove file ${name}`,
    removeShort: 'Remove this file',
    files: 'Files',
    delimiter: {
      ',': 'delimiter “,”',
      ';': 'delimiter “;”',
      '\t': 'delimiter tab',
      '|': 'delimiter “|”',
      '<td>': 'table of a web page',
      ' ': 'columns aligned by spaces'
    },
    rows: (n) => `${n} rows`,
    questions: (n) => `${n} question(s)`,
    places: (n) => `${n} to look at`,
    clear: 'Read clearly',
    refused: 'Not readable',
    withTotals: (n) => `${n} total row(s)`,
    question: (i, of, column) => `Question ${i} of ${of} · column “${column}”`,
    numberTitle: (text, grouped, decimal) => `${text}: ${grouped} or ${decimal}?`,
    numberWhy: (cells, filled) =>
      `${cells} of ${filled} cells have one mark before exactly three digits, which settles nothing. The wrong reading is off by a thousand.`,
    numberVi: 'Dot groups thousands, comma starts decimals',
    numberEn: 'Comma groups thousands, dot starts decimals',
    dateTitle: 'Day first or month first?',
    dateWhy: (cells, filled) => `${cells} of ${filled} cells can only be read with the month first.`,
    dateDmy: 'Day first: day/month/year',
    dateMdy: 'Month first: month/day/year',
    yearsTitle: 'Which years are these two digits?',
    yearsWhy: (cells, filled) => `${cells} of ${filled} cells give only the last two digits of the year.`,
    years20: 'Years 20..',
    years19: 'Years 19..',
    yearsNone: 'No years: leave this column out',
    measureTitle: 'What do the numbers of this table count?',
    measureWhy: (cells, filled) => `${cells} of ${filled} cells are numbers, and no heading says of what.`,
    readAs: 'reads as',
    columnsTitle: 'How each column is read',
    columnsCount: (file, n) => `${file} · ${n} columns`,
    allColumns: (n) => `Show all ${n} columns`,
    columnInFile: 'Column in file',
    meaning: 'Read as',
    inFile: 'In the file',
    understood: 'Understood as',
    because: 'Because',
    meanings: {
      ignore: 'Not used',
      code: 'Case code',
      date: 'Time',
      type: 'Type',
      area: 'Area',
      province: 'Province',
      district: 'District',
      commune: 'Commune',
      unit: 'Reporting unit',
      channel: 'Channel',
      status: 'Outcome, status',
      category: 'Other group'
    },
    meaningOf: (column) => `Read column ${column} as`,
    waiting: 'waiting for you',
    by: {
      name: 'by column name',
      values: 'by content',
      user: 'your choice',
      none: 'not recognised, not used'
    },
    unitFrom: {
      header: 'unit from the header',
      cells: 'unit in the cells',
      line: 'unit above the table',
      none: ''
    },
    filled: (filled, all) => `${filled}/${all} cells filled`,
    ambiguous: (n, of) => `${n}/${of} unclear`,
    proving: (n) => `${n} cells prove the reading`,
    empty: '(empty)',
    unknown: 'unknown',
    titlesAbove: 'Lines above the table, not read as data',
    notesBelow: 'Notes below the table, not read as data',
    level: { case: 'Each row is a case', aggregate: 'Each row is a count' },
    problemsTitle: 'To look at',
    problemsCount: (n) => `${n} places`,
    problemsMore: (shown, n) => `Showing ${shown} of ${n}; download the list to see all.`,
    problemsNone: 'Every row was read clearly; nothing to look at.',
    download: 'Download list (CSV)',
    problemsFile: 'to-look-at.csv',
    file: 'File',
    row: 'Row',
    column: 'Column',
    text: 'Content',
    reason: 'Reason',
    action: 'Done',
    actions: { rejected: 'Not accepted', kept: 'Accepted, this cell unknown' },
    keptApart: 'Accepted, kept apart',
    keptAsIs: 'Accepted',
    wholeRow: 'whole row',
    count: {
      rows: 'rows read',
      accepted: 'accepted',
      rejected: 'not accepted',
      totals: 'totals, kept for checking'
    },
    discard: 'Discard',
    importRows: (n) => `Import ${n} rows`,
    left: (n) => `${n} question(s) left`,
    nothing: 'No row can be imported',
    replace: 'Replace the data in view',
    append: 'Add to the data in view',
    how: 'How to import',
    reading: (name) => `Reading ${name}…`,
    rereading: 'Reading again…',
    importing: 'Importing…',
    progress: (done, total) => `${done} of ${total} rows`,
    stillThere: 'The data in view are unchanged.',
    bytes: (n) => `${n} bytes`
  },
  settings: {
    title: 'Settings',
    theme: 'Background',
    themes: { system: 'as the system', light: 'light', dark: 'dark' },
    language: 'Language',
    unit: 'Default money unit',
    saved: 'Settings are kept on this machine.',
    about: 'About Sổ Vụ',
    aboutText:
      'Sổ Vụ reads case files, counts and exports right in the browser. No server receives data: open the browser’s network tools and see.'
  },
  keys: {
    title: 'Keyboard',
    filter: 'to the filters',
    help: 'this list',
    undo: 'undo the last filter',
    clear: 'clear all filters',
    arrows: 'move between bars',
    enter: 'filter by the bar'
  },
  print: { on: (day) => `Sổ Vụ · printed on ${day}` }
};
