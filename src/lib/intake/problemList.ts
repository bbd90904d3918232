/**
 * Problems of one file. All are counted; the first 200 000 are listed, since a list that long must
 * still travel from the worker to the page.
 */
import type { Problem, ProblemCell, ProblemReason } from '../cases/problem';

const MOST_LISTED = 200_000;
const LONGEST_TEXT = 200;

export interface Finding {
  readonly column: string;
  readonly text: string;
  readonly reason: ProblemReason;
  readonly rejects: boolean;
  /** columns whose cells a correction may put right */
  readonly at?: readonly number[] | undefined;
  readonly detail?: Readonly<Record<string, string | number>> | undefined;
}

export class ProblemList {
  private readonly problems: Problem[] = [];
  private unlisted = 0;

  constructor(private readonly file: string) {}

  /**
   * Adds what was found in one row; if anything rejects the row, all of it is marked rejected.
   * @param cellsOf the cells of that row, as they stand in the file
   */
  add(
    line: number,
    findings: readonly Finding[],
    sheet?: string,
    cellsOf?: (at: readonly number[]) => ProblemCell[]
  ): void {
    const rejected = findings.some((finding) => finding.rejects);
    for (const { column, text, reason, detail, at } of findings) {
      if (this.problems.length >= MOST_LISTED) {
        this.unlisted++;
        continue;
      }
      const cells = at && cellsOf ? cellsOf(at) : [];
      this.problems.push({
        file: this.file,
        row: line,
        ...(sheet === undefined ? {} : { sheet }),
        column,
        text: text.slice(0, LONGEST_TEXT),
        reason,
        action: rejected ? 'rejected' : 'kept',
        ...(cells.length > 0 ? { cells } : {}),
        ...(detail ? { detail } : {})
      });
    }
  }

  /** In the order of the file; of several sheets, in the order they were read. */
  done(): { problems: Problem[]; problemsNotListed?: number } {
    const order = [...new Set(this.problems.map((problem) => problem.sheet))];
    const place = new Map(order.map((sheet, i) => [sheet, i]));
    const problems = this.problems.sort(
      (a, b) => (place.get(a.sheet) ?? 0) - (place.get(b.sheet) ?? 0) || a.row - b.row
    );
    return this.unlisted > 0 ? { problems, problemsNotListed: this.unlisted } : { problems };
  }
}
