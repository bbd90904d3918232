/**
 * The list of the review: problems and corrected cells together, in the order of the file, and what a
 * correction of one of them may reach.
 */
import type { Problem, ProblemCell } from '../cases/problem';
import { cellKey } from '../intake/corrections';
import type { Corrected, Correction } from '../intake/reading';
import type { ReviewFile } from './reviewFile';

/** One line of the list. */
export interface Entry {
  readonly key: string;
  readonly file: ReviewFile;
  /** line in the file */
  readonly row: number;
  readonly sheet?: string | undefined;
  /** absent once the cell reads well */
  readonly problem?: Problem;
  /** corrections of the cells it is about */
  readonly corrected: readonly Corrected[];
}

/** Problems and corrections of all files; those of a file in the order of its lines. */
export function entriesOf(files: readonly ReviewFile[]): readonly Entry[] {
  return files.flatMap((file) => {
    if (!file.result.ok) return [];
    const { problems, reading } = file.result;
    const corrected = new Map(reading.corrected?.map((own) => [cellKey(own), own]));
    const left = new Map(corrected);
    let inRow = 0;
    const entries = problems.map((problem, i): Entry => {
      const own = corrected.size === 0 ? [] : keysOf(problem).flatMap((key) => corrected.get(key) ?? []);
      for (const one of own) left.delete(cellKey(one));
      inRow = problems[i - 1]?.row === problem.row ? inRow + 1 : 0;
      const { row, sheet } = problem;
      // The same line of the list from one reading to the next, so that it keeps its place and its focus.
      const key = `${file.key}/${sheet ?? ''}:${row}/${inRow}/${problem.column}/${problem.reason}`;
      return { key, file, row, sheet, problem, corrected: own };
    });
    if (left.size === 0) return entries;
    for (const own of left.values())
      entries.push({
        key: `${file.key}/${cellKey(own)}`,
        file,
        row: own.row,
        sheet: own.sheet,
        corrected: [own]
      });
    // Sheets in the order in which they first come.
    const sheets = [...new Set(entries.map((own) => own.sheet))];
    return entries.sort((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) || a.row - b.row);
  });
}

function keysOf({ row, sheet, cells = [] }: Problem): string[] {
  return cells.map(({ column }) => cellKey({ row, column, ...(sheet === undefined ? {} : { sheet }) }));
}

/** Reasons that lie in the cell alone: the same text elsewhere in the column is as wrong. */
function ownCell({ cells, reason }: Problem): ProblemCell | null {
  return cells?.length === 1 && reason !== 'duplicate-code' ? (cells[0] ?? null) : null;
}

/** Other problems of the file with the same text in the same column, for the same reason. */
export function alike(file: ReviewFile, problem: Problem): readonly Problem[] {
  const cell = ownCell(problem);
  if (!cell || !file.result.ok) return [];
  return file.result.problems.filter((other) => {
    if (other === problem || other.reason !== problem.reason) return false;
    const its = ownCell(other);
    return its !== null && its.column === cell.column && its.text === cell.text;
  });
}

/** The corrections that give the cells of a problem new texts. Cells left as they are need none. */
export function correctionsOf(problem: Problem, texts: readonly string[]): Correction[] {
  const { row, sheet, cells = [] } = problem;
  return cells.flatMap(({ column, text: was }, i): Correction[] => {
    const text = (texts[i] ?? was).trim();
    return text === was ? [] : [{ row, ...(sheet === undefined ? {} : { sheet }), column, was, text }];
  });
}
