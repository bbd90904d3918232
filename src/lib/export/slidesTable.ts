/**
 * A figure's table cut into slides: as many rows as fit, the rest on the next slide with the heading again; columns
 * that do not fit beside one another go to slides of their own. Nothing is left out.
 */
import { textWidth, wrap } from '../figures/charts/scene';
import type { Figure, FigureColumn, FigureRow } from '../figures/figure';
import { INNER } from './slidesLook';

export interface TablePage {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  /** number of the first row, for STT */
  readonly first: number;
  /** inches, STT (where there is one) and name first */
  readonly widths: readonly number[];
  /** points */
  readonly size: number;
  /** rows that come on later slides */
  readonly left: number;
}

/** points, as large as the whole table on one slide allows */
const LARGE = [18, 16, 14];
const USUAL = [12, 11, 10];
const NAME = 2.3;
/** Arial is narrower than the letters that `textWidth` is measured on. */
const ARIAL = 0.93;
/** margins of a cell, above and below its line */
const AROUND = 0.07;
/** the most that a column is made wider than it needs */
const SPARE = 0.9;
const WORDS = 2.6;
const STT = 0.55;
const PAD = 0.16;
/** the line of the unit above, the line of what is left below */
const UNIT = 0.34;
const MORE = 0.28;

/** CSS pixels of a point, and of an inch. */
const pixels = (points: number): number => (points * 96) / 72;
const inches = (text: string, points: number, bold: boolean): number =>
  (ARIAL * textWidth(text, pixels(points), bold ? 600 : 400)) / 96;

/** @param height inches between the sub-line and the foot */
export function tablePages(figure: Figure, height: number): TablePage[] {
  const one = LARGE.map((size) => pagesAt(figure, height, size)).find((pages) => pages.length === 1);
  if (one) return one;
  const tries = USUAL.map((size) => pagesAt(figure, height, size));
  // Columns together rather than large letters; then whole rather than large.
  const narrow = (pages: readonly TablePage[]): boolean => pages[0]?.columns.length === figure.columns.length;
  return tries.find((pages) => pages.length === 1) ?? tries.find(narrow) ?? tries.at(-1) ?? [];
}

function pagesAt(figure: Figure, height: number, size: number): TablePage[] {
  const stt = figure.numbered ? STT : 0;
  const room = INNER - stt - NAME;
  const widthOf = (column: FigureColumn): number =>
    column.text
      ? WORDS
      : PAD +
        Math.max(
          0.45,
          inches(column.label, size, true),
          ...figure.rows.map((row) =>
            inches(row.cells[column.id]?.text ?? '', size, row.role !== 'item' && row.role !== 'remainder')
          )
        );
  return beside(figure.columns, widthOf, room).flatMap((columns) => {
    const own = columns.map(widthOf);
    const used = own.reduce((sum, width) => sum + width, 0);
    // What is over goes to the name first, as far as it needs it, then to the columns.
    const spare = Math.max(0, room - used);
    const longest = Math.max(0, ...figure.rows.map((row) => inches(row.label, size, true))) + PAD;
    const name = NAME + Math.min(spare, Math.max(0, Math.min(longest, 5) - NAME));
    const more = columns.length > 0 ? (INNER - stt - name - used) / columns.length : 0;
    const widths = [
      ...(stt ? [stt] : []),
      name,
      ...own.map((width) => width + Math.max(0, Math.min(SPARE, more)))
    ];
    return down(figure, columns, widths, size, height);
  });
}

/** Columns in groups that fit; a column wider than a slide stands alone. */
function beside(
  columns: readonly FigureColumn[],
  widthOf: (column: FigureColumn) => number,
  room: number
): FigureColumn[][] {
  const groups: FigureColumn[][] = [[]];
  let used = 0;
  for (const column of columns) {
    const width = widthOf(column);
    const last = groups.at(-1);
    if (last && (last.length === 0 || used + width <= room)) {
      last.push(column);
      used += width;
    } else {
      groups.push([column]);
      used = width;
    }
  }
  return groups;
}

export function grouped(columns: readonly FigureColumn[]): boolean {
  return columns.some((column) => column.group && column.group !== column.label);
}

function down(
  figure: Figure,
  columns: readonly FigureColumn[],
  widths: readonly number[],
  size: number,
  height: number
): TablePage[] {
  const names = figure.numbered ? 1 : 0;
  const line = (size * 1.2) / 72;
  const lines = (text: string, width: number): number =>
    Math.max(1, wrap(text, pixels(size), ((width - PAD) * 96) / ARIAL, 600).length);
  const heightOf = (row: FigureRow): number => {
    const most = Math.max(
      lines(row.label, widths[names] ?? NAME),
      ...columns.map((column, i) =>
        column.text ? lines(row.cells[column.id]?.text ?? '', widths[names + 1 + i] ?? WORDS) : 1
      )
    );
    return most * line + AROUND;
  };
  const named = lines(figure.rowHeading, widths[names] ?? NAME);
  const top = Math.max(named, grouped(columns) ? 2 : 1);
  const heights = figure.rows.map(heightOf);
  const whole = heights.reduce((sum, one) => sum + one, 0);
  const room = height - UNIT - top * (line + AROUND);
  // Rows on as few slides as they need, about as much on each.
  const each = whole <= room ? room : room - MORE;
  const even = whole <= room ? room : Math.min(each, whole / Math.ceil(whole / each) + line);
  const pages: { rows: FigureRow[]; first: number }[] = [{ rows: [], first: 0 }];
  let used = 0;
  figure.rows.forEach((row, i) => {
    const height = heights[i] ?? 0;
    const page = pages.at(-1);
    if (page && (page.rows.length === 0 || used + height <= even)) {
      page.rows.push(row);
      used += height;
    } else {
      pages.push({ rows: [row], first: i });
      used = height;
    }
  });
  return pages.map(({ rows, first }) => ({
    columns,
    rows,
    first,
    widths,
    size,
    left: figure.rows.length - first - rows.length
  }));
}
