/** Words of a Word file by Decree 30/2020/NĐ-CP, in English. */
import type { wordVi } from './word.vi';

export const wordEn: typeof wordVi = {
  language: 'en-GB',
  dots: '……………………',
  republic: 'SOCIALIST REPUBLIC OF VIET NAM',
  motto: 'Independence - Freedom - Happiness',
  number: (text) => `No.: ${text}`,
  emptyNumber: '……/……',
  numberSpace: '……',
  placeAndDate: (place, date) => `${place}, ${date}`,
  emptyPlace: '……………',
  emptyDate: '…… …… ……',
  to: 'To:',
  recipients: 'Recipients:',
  emptyRecipients: ['……………………', 'Archive: ………'],
  signedHere: '(Signature of the authorised person, seal or digital signature of the agency)',
  table: 'Table',
  chart: 'Figure',
  continued: (caption) => `${caption} (continued)`,
  annex: 'Annex',
  annexNumbered: (roman) => `Annex ${roman}`,
  inAnnex: (what, annex) => `Figures in detail in ${annex}, attached: ${what}.`,
  attached: (kind, number, date, agency) => `(Attached to ${kind} No. ${number}, ${date}, of ${agency})`,
  document: 'Document',
  note: (text) => `Note: ${text}`,
  pale: 'Pale columns: periods that are not over.',
  spread: 'Lines at the ends of columns: the range where the source says “over” or “about”.',
  unfinished: (periods) => `Periods that are not over: ${periods}.`,
  unknownBars: (names) => `Unknown, hence without a bar: ${names}.`,
  method: 'Sources and method'
};
