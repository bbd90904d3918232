/** Words for putting things right in the review, in English. */
import type { MendMessages } from './mend.vi';

export const mendEn: MendMessages = {
  edit: 'Correct',
  editCell: (column, row) => `Correct the cell ${column || 'without a name'}, row ${row}`,
  editing: (row) => `Correct row ${row}`,
  save: 'Save',
  giveUp: 'Leave it',
  alike: (n) => `Correct all ${n} such cells`,
  alikeEmpty: (n) => `Fill all ${n} such empty cells`,
  undo: 'Undo',
  undoCell: (column, row) => `Undo the correction of ${column || 'a cell without a name'}, row ${row}`,
  corrected: (was, text) => `Corrected: “${was}” → “${text}”`,
  correctedOf: (column, was, text) => `Corrected ${column}: “${was}” → “${text}”`,
  notApplied: (was) => `Not corrected: this cell of the file no longer reads “${was}”`,
  acceptedNow: 'Accepted',
  count: (n) => `${n} cells corrected`,
  inCsv: 'Correct in the downloaded file',
  nowAccepted: (row) => `Row ${row} is accepted.`,
  notYet: (row, why) => `Row ${row} is still rejected: ${why}.`,
  stillListed: (row, why) => `Row ${row} still needs a look: ${why}.`,
  undone: (row) => `The correction in row ${row} was undone.`,
  sheetsChanged: 'Corrections were dropped because other sheets are read.',
  front: ['Original file', 'Row', 'Reason rejected'],
  rejected: (n) => `Download ${n} rejected rows (CSV)`,
  rejectedOf: (n, file) => `Download ${n} rejected rows of “${file}” (CSV)`,
  rejectedFile: (stem) => `${stem}-rejected-rows.csv`,
  rejectedHow:
    'Correct them in Excel and drop the file here: they are read like the original and added to the figures.',
  rejectedSaved: (name) => `Saved ${name}`,
  returned: {
    title: (n, files) => `These are ${n} rejected rows of ${files}, corrected`,
    file: (name) => `“${name}”`,
    how: 'Read like the original. Importing adds them to the data in view and replaces nothing.',
    howElse:
      'This machine does not remember how the original was read, so these rows speak for themselves. Look at each column before importing.',
    still: (n) => `${n} rows are still rejected; the reasons are below.`,
    twice: (lines) =>
      `Rows of the original come twice in this file: ${lines}. Each is counted; remove one if they are the same.`,
    own: (n) => `${n} rows name no original file and are read as new rows.`
  },
  known: {
    title: (day) => `Read as last time (${day})`,
    file: (name) => `as “${name}”`,
    fresh: 'Read afresh',
    because: 'as last time',
    meaning: (column, meaning) => `column “${column}” is ${meaning}`,
    ignored: (column) => `column “${column}” is not used`,
    measure: (measure) => `the numbers are ${measure}`,
    style: {
      vi: (column) => `“${column}”: dots group thousands`,
      en: (column) => `“${column}”: commas group thousands`
    },
    order: {
      dmy: (column) => `“${column}”: day before month`,
      mdy: (column) => `“${column}”: month before day`
    },
    years19: (column) => `“${column}”: years 19..`,
    years20: (column) => `“${column}”: years 20..`
  },
  beside: {
    filledDown: (column, cells) =>
      `Column “${column}”: ${cells} empty (merged) cells are read as the one written above.`
  },
  wide: {
    total: 'total, kept to be compared',
    subtotal: 'total of some, kept to be compared',
    months: (first, last) => (first === last ? `month ${first}` : `months ${first}–${last}`),
    type: (label) => `type “${label}”`,
    area: (label) => `area “${label}”`
  },
  layouts: {
    title: 'Known layouts',
    what: 'A file with the same column names is read by your choices of last time. Corrected cells are not remembered.',
    none: 'None yet. What you choose when importing a file is remembered for the next one with the same column names.',
    seen: (file, day) => `last seen: ${file}, ${day}`,
    forget: 'Forget',
    forgetOne: (file) => `Forget the layout of ${file}`,
    forgetAll: 'Forget all'
  }
};
