/**
 * A figure as a sheet laid out like an official table: title, sub-line, unit at the right, headings that stay
 * in sight, numbered rows, bold totals, notes and source below. Plain data; `excel.ts` writes it to a file.
 */
import type { Figure, FigureCell, FigureColumn, FigureRow } from '../figures/figure';
import { rowNumbers } from '../figures/rowNumbers';
import type { Messages } from '../i18n/vi';
import type { CellLook, Grid, Merge, Placed, SheetCell, SheetColumn } from './excelForm';
import { formulaAt } from './excelFormulas';
import { headRows, yearOr } from './excelHead';
import { rowLabel } from './rowLabel';
import { sheetNumber, type SheetNumber } from './numberFormat';

const LABEL = { least: 14, most: 46 };
const NUMBER = { least: 9, most: 32 };
/** Longer headings take two lines. */
const WRAPPED = 12;
const WORDS = 34;
const LINE = 17;
/** More number columns than this are printed across. */
const UPRIGHT = 9;
/** More than this, and the names of rows stay in sight too. */
const IN_SIGHT = 6;

/** @param caption the title; the figure's headline unless the writer changed it */
export function figureSheet(figure: Figure, caption: string, name: string, m: Messages): Placed {
  const columns = sheetColumns(figure, m);
  const first = figure.numbered ? 1 : 0;
  const width = first + 1 + columns.length;
  const head = headRows(figure, columns, m);
  const top = 3;
  const start = top + head.rows.length;
  const grid: Grid = { figure, columns, top: start, left: first + 1 };
  const body = figure.rows.map((row, i) => bodyRow(row, i, grid, m));
  const widths = widthsOf(figure, columns, head.rows, body);
  const below = [
    ...notesOf(figure, m).map((note, i) => (i === 0 ? m.excel.note(note) : note)),
    figure.source
  ].filter((text) => text !== '');
  const notesAt = start + body.length + 1;
  const across = (row: number): Merge => ({ top: row, left: 0, bottom: row, right: width - 1 });
  const line = (look: CellLook, value: string): SheetCell[] => [{ look, value }];
  const rows = [
    line('title', caption),
    line('sub', figure.sub),
    line('unit', figure.unit ? m.figure.unitLine(figure.unit) : ''),
    ...head.rows,
    ...body,
    [],
    ...below.map((text) => line('note', text))
  ];
  const merged = [0, 1, 2, ...below.map((_, i) => notesAt + i)];
  const total = widths.reduce((sum, one) => sum + one, 0);
  return {
    grid,
    end: rows.length,
    sheet: {
      name,
      rows,
      merges: [
        ...(width > 1 ? merged.map(across) : []),
        ...head.merges.map((merge) => ({ ...merge, top: merge.top + top, bottom: merge.bottom + top }))
      ],
      widths,
      heights: new Map(
        rows.flatMap((cells, row): [number, number][] => {
          const text = String(cells[0]?.value ?? '');
          if (merged.includes(row))
            return [[row, lines(text, total * (row === 0 ? 0.8 : 1)) * (row === 0 ? LINE + 3 : LINE)]];
          // Names of groups lie across their columns.
          const most = row < start - 1 ? 1 : wrappedLines(cells, widths);
          return most > 1 ? [[row, most * LINE]] : [];
        })
      ),
      frozen: { rows: start, columns: columns.length > IN_SIGHT ? first + 1 : 0 },
      repeated: [top, start - 1],
      landscape: columns.length > UPRIGHT
    }
  };
}

/** What the page says of its picture is said of the sheet's chart, or not at all. */
function notesOf({ notes }: Figure, m: Messages): string[] {
  const own = new Map([
    [m.figure.hatched, m.excel.unfinished],
    [m.figure.averageNote, m.excel.average]
  ]);
  return notes.filter((note) => note !== m.figure.dashed).map((note) => own.get(note) ?? note);
}

function lines(text: string, width: number): number {
  return Math.max(1, Math.ceil((text.length * 1.05) / Math.max(20, width)));
}

/** "Tăng, giảm" in words: a sheet's heading stands alone when it is copied. */
function columnLabel({ label, readAs }: FigureColumn, { figure }: Messages): string {
  if (label === figure.changeAbs) return figure.change;
  return label === figure.changePct ? `${figure.change} (%)` : (readAs ?? label);
}

/** Lines of the cells of a row that wrap: headings, names, words. */
function wrappedLines(cells: readonly (SheetCell | null)[], widths: readonly number[]): number {
  return Math.max(
    1,
    ...cells.map((cell, i) =>
      typeof cell?.value === 'string' ? Math.ceil((cell.value.length * 1.05) / (widths[i] ?? 9)) : 1
    )
  );
}

/** The columns; a change that is an interval in any row takes two, from and to. */
export function sheetColumns(figure: Figure, m: Messages): SheetColumn[] {
  return figure.columns.flatMap((column): SheetColumn[] => {
    const label = columnLabel(column, m);
    const cells = figure.rows.map((row) => row.cells[column.id]);
    const sign =
      !column.records && cells.some((cell) => /^[▲▼+-]\s?\d/.test(cell?.text ?? '')) ? 'always' : 'none';
    const parted = !column.records && !column.text && cells.some((cell) => cell?.low !== undefined);
    if (!parted) return [{ column, label, look: { sign } }];
    return [
      { column, label: m.excel.low(label), look: { sign, end: 'low' } },
      { column, label: m.excel.high(label), look: { sign, end: 'high' } }
    ];
  });
}

function bodyRow(row: FigureRow, i: number, grid: Grid, m: Messages): (SheetCell | null)[] {
  const { figure, columns } = grid;
  const strong = row.role === 'sum' || row.role === 'stated' || row.role === 'subtotal';
  const bold = strong ? { bold: true } : {};
  const stt: SheetCell[] = figure.numbered
    ? [{ look: 'none', value: rowNumbers(figure)[i] ?? null, ...bold }]
    : [];
  const label = yearOr(rowLabel(row, figure, m));
  return [
    ...stt,
    { look: 'label', value: label, ...bold },
    ...columns.map((column, at): SheetCell => ({ ...bodyCell(row, i, column, at, grid, m), ...bold }))
  ];
}

function bodyCell(
  row: FigureRow,
  i: number,
  { column, look }: SheetColumn,
  at: number,
  grid: Grid,
  m: Messages
): SheetCell {
  const cell: FigureCell | undefined = row.cells[column.id];
  const scale = column.scale ?? row.scale;
  if (!cell || column.text) return { look: 'words', value: cell?.text ?? '' };
  if (cell.value === null || !scale) return { look: 'none', value: cell.text };
  const formula = look.end ? null : formulaAt(grid, i, at);
  const sign = row.role === 'difference' ? 'always' : look.sign;
  const shown: SheetNumber | null = sheetNumber(cell, scale, m, { ...look, sign, live: formula !== null });
  if (!shown) return { look: 'none', value: cell.text };
  return {
    look: 'number',
    value: shown.value,
    format: shown.format,
    ...(formula === null ? {} : { formula }),
    ...(shown.bounds === undefined ? {} : { comment: shown.bounds })
  };
}

function widthsOf(
  figure: Figure,
  columns: readonly SheetColumn[],
  head: readonly (readonly (SheetCell | null)[])[],
  body: readonly (readonly (SheetCell | null)[])[]
): number[] {
  const first = figure.numbered ? 1 : 0;
  const longest = (i: number, rows: readonly (readonly (SheetCell | null)[])[]): number =>
    Math.max(0, ...rows.map((row) => String(row[i]?.value ?? '').length));
  const label = Math.min(LABEL.most, Math.max(LABEL.least, longest(first, body) + 2));
  const numbers = columns.map(({ column }, i) => {
    if (column.text) return WORDS;
    const texts = body.map((row) => {
      const cell = row[first + 1 + i];
      const words = /"[^"]*\p{L}[^"]*"/gu;
      const said = (cell?.format?.match(words) ?? []).join('').length;
      return typeof cell?.value === 'number'
        ? cell.value.toFixed(1).length + 1 + said
        : String(cell?.value ?? '').length;
    });
    const heading = longest(first + 1 + i, head.slice(-1));
    return Math.min(
      NUMBER.most,
      Math.max(NUMBER.least, Math.min(heading + 1, WRAPPED), Math.max(...texts, 0) + 2)
    );
  });
  return [...(figure.numbered ? [6] : []), label, ...numbers];
}
