/**
 * A second table to the right of the first, beyond a blank column: not read, and said. Each has names of
 * its own, the second one at least what its rows are and the same figures once more.
 */
import { clean } from '../cases/text';
import { matchName } from './headerNames';
import { filledCells, lineText } from './header';
import type { ColumnMeaning, OtherTable } from './reading';
import type { RawRow } from './rows';

const KEYS = new Set<ColumnMeaning>(['date', 'type', 'area', 'unit']);

export class TableBeside {
  private rows = 0;

  private constructor(
    /** column the first table ends before */
    readonly at: number,
    private readonly line: number,
    private readonly header: string
  ) {}

  /** @param header the row in which names were found */
  static find(rows: readonly RawRow[], header: number, delimiter: string): TableBeside | null {
    const top = rows[header];
    if (!top) return null;
    const below = rows.slice(header);
    for (let at = 2; at < top.cells.length - 1; at++) {
      if (below.some((row) => clean(row.cells[at] ?? '') !== '')) continue;
      const left = meaningsOf(top.cells.slice(0, at));
      const right = meaningsOf(top.cells.slice(at));
      const key = right[0];
      if (left.length < 2 || right.length < 2 || key === undefined || !KEYS.has(key)) continue;
      if (!KEYS.has(left[0] ?? 'ignore') || !right.some((own) => !KEYS.has(own) && left.includes(own)))
        continue;
      return new TableBeside(at, top.line, lineText(top.cells.slice(at), delimiter));
    }
    return null;
  }

  /** The row of the first table; that of the other is counted. */
  part(row: RawRow): RawRow {
    if (row.unclosed) return row;
    if (row.line > this.line && filledCells(row.cells.slice(this.at)).length > 0) this.rows++;
    return { ...row, cells: row.cells.slice(0, this.at) };
  }

  done(): OtherTable {
    return { line: this.line, header: this.header, rows: this.rows };
  }
}

function meaningsOf(cells: readonly string[]): ColumnMeaning[] {
  return cells.flatMap((cell) => {
    const match = clean(cell) === '' ? null : matchName(cell);
    return match && match.fit === 3 && match.meaning !== 'ignore' ? [match.meaning] : [];
  });
}
