import type { filesVi } from './files.vi';

export const filesEn: typeof filesVi = {
  until: (day) => `Data up to ${day}.`,
  more: (n) => `… and ${n} more rows, not drawn here.`,
  slides: {
    printed: 'Printed label',
    method: 'Method:',
    edit: 'Charts can be edited: right-click, Edit Data. Labels on bars are text; change them with the number.',
    part: (i, n) => `(${i}/${n})`,
    more: (n) => `… ${n} more rows on the next slide.`
  }
};
