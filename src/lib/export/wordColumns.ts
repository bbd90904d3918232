/** How wide the columns of a figure's table are, at which size of type, and whether it fits the page at all. */
import type { Figure, FigureCell, FigureColumn } from '../figures/figure';
import { millimetres } from './wordLook';
import { timesWidth, widestWord } from './wordText';

export interface Columns {
  /** size of type in points */
  readonly size: number;
  /** twips, of: number (where there is one), row header, then `columns` */
  readonly widths: readonly number[];
  readonly columns: readonly FigureColumn[];
}

/** Twips on the left and on the right of a cell's text. */
export const PAD = 70;
const UPRIGHT = [13, 12, 11, 10];
const TURNED = [12, 11, 10, 9];
/** Names may break into lines, but not into a strip of syllables. */
const LABEL = millimetres(44);
const WORDS = millimetres(30);

interface Need {
  least: number;
  wish: number;
  /** holds words, which read on in a second line; numbers and their headings get what they wish first */
  readonly words: boolean;
}

/** For upright paper; `null` where the table needs turned paper. */
export function uprightColumns(figure: Figure, width: number): Columns | null {
  return fitting(figure, figure.columns, width, UPRIGHT);
}

/** For turned paper: one table, or several with the row headers repeated, cut between groups where it can be. */
export function turnedColumns(figure: Figure, width: number): Columns[] {
  const whole = fitting(figure, figure.columns, width, TURNED);
  if (whole) return [whole];
  const size = TURNED[2] ?? 10;
  const parts: FigureColumn[][] = [];
  let rest = [...figure.columns];
  while (rest.length > 0) {
    let take = rest.length;
    while (take > 1 && !fit(figure, rest.slice(0, take), width, size)) take -= 1;
    const cut = rest[take] && rest[take]?.group !== undefined ? groupStart(rest, take) : take;
    parts.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return parts.map((columns) => ({
    size,
    columns,
    widths: fit(figure, columns, width, size) ?? squeezed(figure, columns, width, size)
  }));
}

/** Where the group that would be cut begins, unless it is the first. */
function groupStart(columns: readonly FigureColumn[], at: number): number {
  let start = at;
  while (start > 0 && columns[start - 1]?.group === columns[at]?.group) start -= 1;
  return start > 0 ? start : at;
}

function fitting(
  figure: Figure,
  columns: readonly FigureColumn[],
  width: number,
  sizes: readonly number[]
): Columns | null {
  for (const size of sizes) {
    const widths = fit(figure, columns, width, size);
    if (widths) return { size, widths, columns };
  }
  return null;
}

/** Widths that add up to the page's, or `null` where some column would have to break its numbers. */
function fit(figure: Figure, columns: readonly FigureColumn[], width: number, size: number): number[] | null {
  const needs = needsOf(figure, columns, size);
  const least = sum(needs.map((need) => need.least));
  if (least > width) return null;
  const given = needs.map((need) => need.least);
  for (const words of [false, true]) grant(needs, given, width - sum(given), words);
  // Every wish granted: what is left goes to the columns alike, and most of it to the names.
  const left = Math.max(0, width - sum(given));
  const first = figure.numbered ? 1 : 0;
  const shares = needs.map((_, i) => (i < first ? 0 : i === first ? columns.length : 1));
  const all = sum(shares);
  return whole(
    given.map((one, i) => one + (left * (shares[i] ?? 0)) / all),
    width
  );
}

/** Grants the wishes of columns of numbers, or of words, as far as the room goes, each in proportion. */
function grant(needs: readonly Need[], given: number[], room: number, words: boolean): void {
  const wishes = needs.map((need) => (need.words === words ? need.wish - need.least : 0));
  const wanted = sum(wishes);
  if (wanted <= 0 || room <= 0) return;
  const part = Math.min(1, room / wanted);
  wishes.forEach((wish, i) => {
    given[i] = (given[i] ?? 0) + wish * part;
  });
}

/** Where even one column is too wide: as large as it is allowed to be, words break. */
function squeezed(figure: Figure, columns: readonly FigureColumn[], width: number, size: number): number[] {
  const needs = needsOf(figure, columns, size);
  const least = sum(needs.map((need) => need.least));
  return whole(
    needs.map((need) => (need.least * width) / least),
    width
  );
}

function whole(widths: readonly number[], width: number): number[] {
  const rounded = widths.map(Math.floor);
  const last = rounded.length - 1;
  rounded[last] = (rounded[last] ?? 0) + width - sum(rounded);
  return rounded;
}

function needsOf(figure: Figure, columns: readonly FigureColumn[], size: number): Need[] {
  const pad = 2 * PAD + 20;
  const names = figure.rows.map((row) => row.label);
  const name = Math.max(
    timesWidth(figure.rowHeading, size, true),
    ...names.map((text) => timesWidth(text, size, true))
  );
  const label = Math.max(
    widestWord(figure.rowHeading, size, true),
    ...names.map((text) => widestWord(text, size, true)),
    Math.min(name, LABEL)
  );
  const number = timesWidth('STT', size, true) + pad;
  const needs = columns.map((column) => needOf(figure, column, size, pad));
  widenForGroups(columns, needs, size, pad);
  return [
    ...(figure.numbered ? [{ least: number, wish: number, words: false }] : []),
    { least: label + pad, wish: name + pad, words: true },
    ...needs
  ];
}

function needOf(figure: Figure, column: FigureColumn, size: number, pad: number): Need {
  const cells = figure.rows.flatMap((row): [FigureCell, boolean][] => {
    const cell = row.cells[column.id];
    return cell ? [[cell, row.role !== 'item']] : [];
  });
  const head = widestWord(column.label, size, true);
  const lines = Math.max(0, ...cells.map(([{ text }, bold]) => timesWidth(text, size, bold)));
  const kept = Math.max(0, ...cells.map(([cell, bold]) => unbroken(cell, column, size, bold)));
  const least = Math.max(head, kept, column.text ? Math.min(lines, WORDS) : 0);
  const title = timesWidth(column.label, size, true);
  return {
    words: column.text === true,
    least: least + pad,
    wish: Math.max(least, lines, Math.min(title, millimetres(column.text ? 60 : 26))) + pad
  };
}

/** Numbers stay on one line; words may break. */
function unbroken(cell: FigureCell, column: FigureColumn, size: number, bold: boolean): number {
  const words = column.text === true || !/\d/.test(cell.text);
  return words ? widestWord(cell.text, size, bold) : timesWidth(cell.text, size, bold);
}

function widenForGroups(columns: readonly FigureColumn[], needs: Need[], size: number, pad: number): void {
  for (let i = 0; i < columns.length;) {
    let end = i + 1;
    while (end < columns.length && columns[end]?.group === columns[i]?.group) end += 1;
    const word = widestWord(columns[i]?.group ?? '', size, true) + pad;
    const short = (word - sum(needs.slice(i, end).map((need) => need.least))) / (end - i);
    if (short > 0)
      for (const need of needs.slice(i, end)) {
        need.least += short;
        need.wish = Math.max(need.wish, need.least);
      }
    i = end;
  }
}

function sum(list: readonly number[]): number {
  return list.reduce((all, one) => all + one, 0);
}
