/** English words of `rows.vi.ts`. */
import type { RowsMessages } from './rows.vi';

export const rowsEn: RowsMessages = {
  title: 'How the table as a whole is understood',
  time: 'Time',
  times: {
    title: (span, text) =>
      `No column says when. All rows count for ${span}, by the line “${text}” above the table.`,
    name: (span, text) => `No column says when. All rows count for ${span}, by the file’s name “${text}”.`,
    none: 'No column says when, nor does a title or the file’s name. The numbers count in the whole, but in no period, and cannot be compared by year. If needed, put the period in the file’s name (as in “year 2024”) and choose the file again.'
  },
  headings: 'Group headings',
  headingsWhy: (n) => `${n} lines of words alone are headings of the rows under them, and no rows of data`,
  groups: 'Group totals',
  groupsWhy: (n) => `${n} rows are totals of the rows under them: kept for checking, not added again`,
  agrees: (n) => `${n} rows equal the sum of the rows under them`,
  differs: (row, measure, stated, summed) =>
    `Line ${row}: ${measure} is stated as ${stated}, the rows under it add up to ${summed}`,
  counted: (row, what) =>
    `Line ${row}: ${what} is stated in this group row alone, by none of the rows under it, and is added to the sum`,
  ofWhich: (row, what) => `Line ${row} (“of which”): ${what}, not added`,
  more: (n) => `and ${n} more rows like these`,
  unread: (n) => `${n} other tables not read`,
  differing: (n) => `${n} group totals differ`,
  others: 'Another table in the file',
  other: (line, header, rows) =>
    `Line ${line}: the table “${header}” with ${rows} rows was not read. To import it, put it in a file of its own.`
};
