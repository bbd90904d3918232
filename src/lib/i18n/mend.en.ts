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
  sheetsChanged: 'Corrections were dropped because other sheets are read.'
};
