/**
 * Columns aligned by spaces, as old programs print them: cut where (nearly) every line has a gap, so
 * that a blank cell leaves the others in their columns.
 */
import { namesIn } from './delimiter';
import { isTotalLabel } from './totals';

/** Places in a line where columns begin, the first at 0. */
export type ColumnStarts = readonly number[];

const ENOUGH = 0.97;

/**
 * @param lines those that are not blank
 * @param known how many header names are understood under the best delimiter: these must be more
 * @returns `null` when the lines are not aligned
 */
export function alignedColumns(lines: readonly string[], known: () => number): ColumnStarts | null {
  // Titles and notes have no gaps.
  const all = lines.filter((line) => / {2}/.test(line.trim()));
  const gapped = all.filter((line) => !isTotalLabel(line.trim().split(/ {2,}/)[0] ?? ''));
  if (gapped.length < 3 || gapped.length * 2 < lines.length || lines.some((line) => line.includes('\t')))
    return null;
  const width = Math.max(...gapped.map((line) => line.length));
  if (width > 2_000) return null;
  const starts: number[] = [];
  let blank = true;
  let gap = 2;
  for (let at = 0; at < width; at++) {
    const free = gapped.filter((line) => (line[at] ?? ' ') === ' ').length / gapped.length;
    if (free >= ENOUGH) {
      blank = true;
      gap++;
      continue;
    }
    // One blank between two words of every line is no gap; two are, or one beside a cell that ends.
    if (blank && gap >= 2) starts.push(at);
    blank = false;
    gap = 0;
  }
  starts[0] = 0;
  if (starts.length < 3) return null;
  const names = Math.max(...gapped.slice(0, 20).map((line) => namesIn(cut(line, starts))));
  return names >= 2 && names > known() ? starts : null;
}

/** The cells of a line, parted by tabs; a line without gaps is a title or a note, and stays whole. */
export function partAligned(line: string, starts: ColumnStarts): string {
  const cells = cut(line, starts);
  const whole = !/ {2}/.test(line.trim()) && cells.filter((cell) => cell !== '').length > 1;
  return whole ? line.trim() : cells.join('\t');
}

/** A text that runs on into the next column, such as "Tổng cộng", stays whole in the one it begins in. */
function cut(line: string, starts: ColumnStarts): string[] {
  const own = starts.map((start) => {
    if (start === 0 || line[start] === ' ' || (line[start - 1] ?? ' ') === ' ') return start;
    const end = line.indexOf('  ', start);
    return end < 0 ? line.length : end;
  });
  return own.map((start, i) => line.slice(start, own[i + 1]).trim());
}
