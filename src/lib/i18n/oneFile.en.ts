/** Words of the single HTML file, in English. */
import type { OneFileWords } from './oneFile.vi';

export const oneFileEn: OneFileWords = {
  action: 'Export one HTML file',
  title: 'Export one HTML file',
  lead: 'One file that opens in a browser on any computer, without a network or a server. Its reader can filter as here.',
  holds: 'The file holds',
  cells: (n, sources) => `${n} cells of counts by period, type and area, from ${sources}`,
  noCases: 'No list of cases, no case codes, no days of single cases',
  small: (n) =>
    `${n} cells are of one case: who knows the case may recognise it. Do not send this file out of the office`,
  units: 'Names and positions of the administrative units concerned, for the map and the levels of areas',
  fixed: 'The closing day and filters by other columns stay as they are here; time is filtered by months',
  list: 'Add the list of cases',
  listNote: 'One row a case: date, type, area, amounts and grouping columns; no case codes',
  tooMany: (n) => `The list is longer than ${n} rows and cannot be added`,
  making: 'Making the file…',
  weight: (size) => `The file weighs ${size}`,
  bytes: (n) => `${n} bytes`,
  save: (size) => `Save HTML file (${size})`,
  cancel: 'Cancel',
  saved: (name) => `Saved ${name}`,
  failed: 'The file could not be made. The data in view are unchanged.',
  fileStem: 'so-vu-one-file',
  made: (day) => `As of ${day}`,
  footer: 'This file opens without a network and sends nothing. Figures as in Sổ Vụ on the day it was made.',
  noscript: 'This file needs JavaScript to draw its figures. Nothing is loaded from any network.',
  monthsOnly: 'This file filters time by years, quarters or months, such as 2022 or 03/2022',
  broken: 'The file was cut or changed; its data cannot be read. Ask its sender for it again.',
  cases: 'List of cases',
  backToFigures: 'Back to the figures',
  search: 'Search the list',
  found: (n, of) => `${n} of ${of} rows`,
  more: (n) => `Show ${n} more rows`
};
