/** Words of the report page, in English. */
import type { ReportMessages } from './report.vi';

const count = (n: string, one: string, many: string): string => `${n} ${n === '1' ? one : many}`;

const usual = {
  general: 'General situation',
  kinds: 'Kinds and ways',
  places: 'Situation by area',
  check: 'Reconciliation of figures',
  views: 'Assessment and proposals'
};

export const reportEn: ReportMessages = {
  title: 'Report',
  nav: (n) => `Report (${n})`,
  add: 'Add to report',
  open: 'Open report',
  undo: 'Undo',
  said: {
    added: 'Added to the report.',
    removed: 'One part removed.',
    cleared: 'All parts removed.',
    updated: 'Updated to present data.',
    template: 'Template changed; titles and words of your own stay.'
  },
  lead: (parts, pages) => `${parts}, ${pages}. Figures stay as they were added until you update them.`,
  partCount: (n) => count(n, 'part', 'parts'),
  pageCount: (n) => count(n, 'page', 'pages'),
  notKept:
    'The browser has no room or does not allow storage: the report will be gone when the page closes. Download the Word file before leaving.',
  unchecked: 'The report could not be compared with present data. Reload the page to try again.',
  lostAll: 'The report kept on this machine could not be read. It starts anew.',
  lostSome: (n) =>
    `${count(n, 'kept part', 'kept parts')} could not be read and ${n === '1' ? 'was' : 'were'} left out.`,
  empty: {
    title: 'The report has no parts yet',
    what: 'Press “Add to report” under any figure or sentence. Or let Sổ Vụ put in the sentence and figures of the overview.',
    build: 'Build a report from the overview',
    go: 'Go to the overview'
  },
  parts: 'Parts',
  addHeading: 'Add heading',
  addText: 'Add paragraph',
  clear: 'Remove all',
  up: 'Up',
  down: 'Down',
  remove: 'Remove',
  moveLabel: (what, name) => `${what}: ${name}`,
  drag: 'Drag to reorder, or use Up and Down.',
  kinds: { figure: 'Figure', table: 'Table', sentence: 'Sentence', heading: 'Heading', text: 'Paragraph' },
  untitled: 'nothing written yet',
  from: { overview: 'Overview', table: 'Table', consolidation: 'Unit reports' },
  changedTag: 'figures changed',
  wordsTag: 'wording changed',
  missingTag: 'cannot be made again',
  partTitle: (n, kind) => `Part ${n}: ${kind.toLowerCase()}`,
  fields: {
    heading: 'Heading',
    level: 'Level',
    levels: { 1: 'I, II, III', 2: '1, 2, 3', 3: 'a), b), c)' },
    text: 'Text',
    sentence: 'Sentence',
    caption: 'Caption',
    unit: 'Unit',
    unitLocked: 'Update the figures before changing the unit.',
    chart: 'Chart',
    charts: { native: 'editable chart', image: 'image', none: 'none' },
    table: 'With its table'
  },
  whole: 'Whole report',
  template: 'Template',
  templates: {
    'half-year': 'Half-year report',
    year: 'Annual report',
    topic: 'Topical report',
    annex: 'Annex of figures'
  },
  style: 'Style of changes',
  styleMixed: 'several styles',
  styleUsual: 'as the source writes',
  numbered: 'Number headings',
  head: {
    parent: 'Parent agency',
    agency: 'Issuing agency',
    number: 'Number',
    place: 'Place',
    date: 'Date',
    kind: 'Kind of document',
    title: 'Title',
    to: 'To',
    recipients: 'Recipients',
    signerTitle: 'Signer’s office',
    signer: 'Signer'
  },
  headHint: 'Empty fields are printed as dots to fill in.',
  more: 'Document head and foot',
  exports: {
    title: 'Export the report',
    word: 'Download Word file',
    excel: 'Download Excel file',
    slides: 'Download PowerPoint file',
    print: 'Print or save PDF',
    copy: 'Copy all',
    hide: 'Hide cells under 5 cases for publication',
    hidden: (cells, sentences) =>
      `${count(cells, 'cell', 'cells')} hidden, ${count(sentences, 'sentence', 'sentences')} with small counts left out, in the preview and in all exports. The kept report is unchanged.`,
    own: (n) =>
      `${count(n, 'paragraph', 'paragraphs')} of your own with small counts stay: look at them before publishing.`,
    note: 'In the Word file tables can be edited and figures are Word charts that can be edited. Number, date and recipients are left for the clerk.',
    progress: (done, all) => `${done}/${all}`,
    making: 'Making the file',
    cancel: 'Cancel',
    cancelled: 'Cancelled, no file was made.',
    saved: (name) => `Saved ${name}`,
    copied: 'Report copied',
    copyFailed: 'The browser does not allow copying. Use the Word file.',
    failed: 'The file could not be made. The report is unchanged.'
  },
  changes: {
    title: 'Figures have changed since they were added',
    some: (n) =>
      `${count(n, 'part differs', 'parts differ')} from present data. Nothing in the report has changed.`,
    updateAll: 'Update all',
    update: 'Update',
    keepText: 'Keep the present text',
    cell: 'Cell',
    before: 'In the report',
    after: 'Now',
    absent: 'not there',
    unknown: 'unknown',
    others: (n) => `and ${count(n, 'other cell', 'other cells')}`,
    edited: 'You edited this sentence; an update replaces it.',
    missing: 'Present data do not give this part. The report keeps it as it was added.'
  },
  preview: {
    title: 'Preview on A4',
    paper: 'Preview · A4, margins 20–20–30–15 mm, Times New Roman',
    pages: (n) => `About ${count(n, 'page', 'pages')}`,
    table: (n, caption) => `Table ${n}. ${caption}`,
    chart: (n, caption) => `Figure ${n}. ${caption}`,
    annexName: (at, of) =>
      of > 1
        ? `Annex ${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'][at] ?? at + 1}`
        : 'Annex',
    inAnnex: (what, annex) => `The figures “${what}” are in ${annex}, attached.`,
    notes: (text) => `Note: ${text}`,
    method: 'Sources and method',
    noPicture: 'This figure cannot be drawn.'
  },
  paper: {
    country: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    number: (text) => `No: ${text.startsWith('/') ? `……${text}` : text || '……/……'}`,
    dated: (place, date) => [place, date].filter(Boolean).join(', '),
    dateToFill: '…… …… ……',
    to: 'To:',
    recipients: 'Recipients:',
    dots: '……'
  },
  propose: {
    parent: 'MINISTRY OF PUBLIC SECURITY',
    agency: (place) => `POLICE OF ${place.toUpperCase()}`,
    numberOf: { 'half-year': '/BC-CAT', year: '/BC-CAT', topic: '/BC-CAT', annex: '' },
    kindOf: { 'half-year': 'REPORT', year: 'REPORT', topic: 'TOPICAL REPORT', annex: 'ANNEX' },
    subject: 'fraud cases',
    titleOf: (template, subject, period) => {
      const what = template === 'annex' ? 'Figures on' : 'Situation of';
      return [what, subject, period && `in ${period}`].filter(Boolean).join(' ');
    },
    place: (place) => place.replace(/ province$/, ''),
    recipients: ['……;', 'Archive.'],
    signerTitle: 'DIRECTOR'
  },
  partNames: {
    'half-year': usual,
    year: usual,
    topic: {
      ...usual,
      general: 'Features and course',
      kinds: 'Ways of committing',
      places: 'Areas affected',
      views: 'Causes, measures, proposals'
    },
    annex: usual
  },
  method: {
    made: (day) => `Figures put together by Sổ Vụ from the files named below, made on ${day}.`,
    source: (source) => source,
    calendar: (day) => `Reporting years close on ${day}.`,
    bounds:
      'Figures stated as “over” or “about” keep the precision of the source; percentages of them are intervals. A cell “…” is not stated by the source, which is not zero.'
  }
};
