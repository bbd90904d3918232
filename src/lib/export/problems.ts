/** The list of problems as CSV for Excel: where, what, why, what was done. */
import type { Problem } from '../cases/problem';
import type { Messages } from '../i18n/vi';
import { csvText } from './csv';

export function problemsCsv(problems: readonly Problem[], m: Messages): string {
  const w = m.ui.review;
  return csvText([
    [w.file, w.row, w.column, w.text, w.reason, w.action],
    ...problems.map((problem) => [
      problem.file,
      String(problem.row),
      problem.column || w.wholeRow,
      problem.text,
      m.reasons[problem.reason](problem.detail),
      problem.action === 'rejected' ? w.actions.rejected : w.keptAsIs
    ])
  ]);
}
