/**
 * Case codes that accepted rows have: no second row may have one. Only cases have codes; aggregates may
 * repeat theirs.
 */
import type { Grid } from './grid';
import { cellFinding, type ReadColumns } from './judge';
import type { Labels } from './labels';
import type { Finding } from './problemList';

export class UsedCodes {
  private readonly labels: Labels | undefined;
  /** the column's cells, row by row */
  private readonly cells: Int32Array;
  /** per code, the row that has it, plus one */
  private readonly rows: Int32Array;

  constructor(
    private readonly grid: Grid,
    private readonly columns: ReadColumns
  ) {
    this.labels = columns.level === 'case' ? columns.labels.get(columns.code) : undefined;
    this.cells = (this.labels && grid.columns[columns.code]?.codes) ?? new Int32Array(0);
    this.rows = new Int32Array(this.labels?.codes?.length ?? 0);
  }

  /** Whether another row already has this row's code; if not, this row has it from now on. */
  repeats(row: number): boolean {
    const code = this.codeOf(row);
    if (code < 0) return false;
    const first = this.rows[code] ?? 0;
    if (first === 0) this.rows[code] = row + 1;
    return first !== 0 && first !== row + 1;
  }

  /** The same as a finding. */
  finding(row: number): Finding | null {
    if (!this.repeats(row)) return null;
    const first = (this.rows[this.codeOf(row)] ?? 0) - 1;
    return {
      ...cellFinding(this.grid, this.columns.code, row),
      reason: 'duplicate-code',
      rejects: true,
      detail: { line: this.grid.lines[first] ?? 0 }
    };
  }

  private codeOf(row: number): number {
    return this.labels?.of[this.cells[row] ?? 0] ?? -1;
  }
}
