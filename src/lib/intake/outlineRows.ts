/**
 * How deep each row of an outline stands, and which rows stand under which.
 */
import type { Mark } from './outline';

export interface OutlineRow {
  /** `title`: a line of words over the rows under it; `null`: no mark */
  readonly mark: Mark | 'title' | null;
  /** the mark stands in a column of its own */
  readonly alone: boolean;
  readonly label: string;
  readonly numbers: boolean;
  readonly total: boolean;
  /** texts of the columns of counts and amounts */
  readonly cells: readonly string[];
}

/** Depths from 0; `null` for rows without a mark. A mark that has come before ends all that is deeper. */
export function depthsOf(rows: readonly OutlineRow[]): (number | null)[] {
  const open: (Mark | 'title')[] = [];
  return rows.map(({ mark, total }) => {
    if (mark === null || total) return null;
    const at = open.indexOf(mark);
    if (at >= 0) open.length = at + 1;
    // A title is over everything.
    else if (mark === 'title') open.splice(0, open.length, mark);
    else open.push(mark);
    return open.length - 1;
  });
}

/** Per row that has others under it: those right under it, down to the next row as high as itself. */
export function partsOf(
  rows: readonly OutlineRow[],
  depths: readonly (number | null)[]
): Map<number, number[]> {
  const found = new Map<number, number[]>();
  const over: { row: number; depth: number }[] = [];
  rows.forEach((row, i) => {
    if (row.total) {
      over.length = 0;
      return;
    }
    const depth = depths[i] ?? null;
    if (depth === null) {
      // Rows without a mark belong to the title above them.
      const title = over.at(-1);
      if (title && rows[title.row]?.mark === 'title') add(found, title.row, i);
      return;
    }
    while ((over.at(-1)?.depth ?? -1) >= depth) over.pop();
    const parent = over.at(-1);
    if (parent) add(found, parent.row, i);
    over.push({ row: i, depth });
  });
  return found;
}

function add(found: Map<number, number[]>, parent: number, row: number): void {
  const parts = found.get(parent);
  if (parts) parts.push(row);
  else found.set(parent, [row]);
}
