/** Words of the dialog that saves one figure, in English. */
import type { ExportMessages } from './export.vi';

export const exportEn: ExportMessages = {
  open: 'Export',
  title: 'Export picture and table',
  format: 'Kind of file',
  formats: {
    docx: ['Word', 'editable table and chart'],
    xlsx: ['Excel', 'true numbers, formulas, chart'],
    pptx: ['PowerPoint', 'slide with an editable chart'],
    png: ['PNG image', 'goes in anywhere'],
    svg: ['SVG image', 'sharp at every size'],
    csv: ['CSV', 'Sổ Vụ reads it back']
  },
  size: 'Size of the image',
  sizes: {
    full: 'Full text width (165 mm)',
    half: 'Half the text width',
    slide: 'Slide, 16:9',
    poster: 'Public warning, upright (1080 × 1350)',
    square: 'Public warning, square (1080 × 1080)'
  },
  scale: 'Sharpness',
  scales: { '1x': 'as on screen', '2x': 'twice', '300dpi': 'for print, 300 dpi' },
  look: 'Colour',
  looks: { colour: 'colour', grey: 'black and white print, with patterns' },
  text: 'Text in the file',
  texts: { embedded: 'stays text, fonts inside', outlined: 'turned into outlines' },
  chart: 'Chart shown',
  chartBest: 'the one of the finding',
  save: 'Save file',
  copyImage: 'Copy image',
  working: 'Writing the file…',
  cancel: 'Cancel',
  close: 'Close',
  failed: (reason) => `The file could not be written: ${reason}`
};
