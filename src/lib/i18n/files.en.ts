import type { filesVi } from './files.vi';

export const filesEn: typeof filesVi = {
  until: (day) => `Data up to ${day}.`,
  more: (n) => `… and ${n} more rows, not drawn here.`
};
