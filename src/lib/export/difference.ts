/** What changed between two versions of a file, as CSV for Excel: all sums, then all rows. */
import type { Difference } from '../cases/difference';
import type { Messages } from '../i18n/vi';
import { csvText } from './csv';
import { differenceSums, rowWhat } from './differenceText';

export function differenceCsv(difference: Difference, m: Messages): string {
  const w = m.ui.kept.difference;
  const sums = differenceSums(difference, m, m.lang);
  return csvText([
    [w.period, w.measure, w.before, w.after, w.difference],
    ...sums.map((sum) => [sum.period, sum.measure, sum.before, sum.after, sum.difference]),
    [],
    [w.row, w.kind, w.what],
    ...difference.rows.map((row) => {
      const { name, what } = rowWhat(row, m);
      return [name, w.kinds[row.kind], what];
    })
  ]);
}
