/** One page of a figure's table on its slide: headings, rows as printed, totals in bold. */
import type PptxGenJS from 'pptxgenjs';
import type { Figure, FigureRow } from '../figures/figure';
import { rowNumbers } from '../figures/rowNumbers';
import type { Messages } from '../i18n/vi';
import { INK, INK_2, LINE, PAGE, SANS } from './slidesLook';
import { grouped, type TablePage } from './slidesTable';
import { spoken } from './slidesText';

type Cell = PptxGenJS.TableCell;
type Look = PptxGenJS.TableCellProps;

/** Words stand clear of the number before them. */
const WORDS = { align: 'left', margin: [0.03, 0.06, 0.03, 0.25] } as const satisfies Look;
const NUMBER = { align: 'right' } as const satisfies Look;

const NONE = { type: 'none' as const };
const rule = (color: string, pt: number): { type: 'solid'; color: string; pt: number } => ({
  type: 'solid',
  color,
  pt
});

export function putTable(
  slide: PptxGenJS.Slide,
  figure: Figure,
  page: TablePage,
  y: number,
  m: Messages
): void {
  const numbers = rowNumbers(figure);
  const rows = [
    ...headings(figure, page, m),
    ...page.rows.map((row, i) => body(figure, page, row, numbers[page.first + i] ?? null))
  ];
  slide.addTable(rows, {
    x: PAGE.margin,
    y: y + 0.32,
    w: page.widths.reduce((sum, width) => sum + width, 0),
    colW: [...page.widths],
    fontFace: SANS,
    fontSize: page.size,
    color: INK,
    margin: [0.03, 0.06, 0.03, 0.06],
    objectName: 'Table'
  });
}

function heading(text: string, look: Look): Cell {
  return {
    text: spoken(text),
    options: {
      bold: true,
      color: INK_2,
      valign: 'bottom',
      border: [rule(INK, 1), NONE, rule(INK, 1), NONE],
      ...look
    }
  };
}

function headings(figure: Figure, { columns }: TablePage, m: Messages): Cell[][] {
  const two = grouped(columns) ? { rowspan: 2 } : {};
  const names = [
    ...(figure.numbered ? [heading(m.figure.stt, { align: 'center', ...two })] : []),
    heading(figure.rowHeading, { align: 'left', ...two })
  ];
  const labels = columns.map((column) => heading(column.label, column.text ? WORDS : NUMBER));
  if (!grouped(columns)) return [[...names, ...labels]];
  const groups: { name: string; count: number }[] = [];
  for (const { group = '' } of columns) {
    const last = groups.at(-1);
    if (last?.name === group) last.count += 1;
    else groups.push({ name: group, count: 1 });
  }
  const over = groups.map(({ name, count }) =>
    heading(name, { align: 'center', ...(count > 1 ? { colspan: count } : {}) })
  );
  return [[...names, ...over], labels];
}

function body(figure: Figure, { columns }: TablePage, row: FigureRow, n: number | null): Cell[] {
  const strong = row.role === 'sum' || row.role === 'stated' || row.role === 'subtotal';
  const look: Look = { bold: strong, border: [NONE, NONE, rule(LINE, 0.75), NONE], valign: 'top' };
  return [
    ...(figure.numbered ? [{ text: String(n ?? ''), options: { ...look, align: 'center' as const } }] : []),
    { text: spoken(row.label), options: { ...look, align: 'left' } },
    ...columns.map((column): Cell => ({
      text: spoken(row.cells[column.id]?.text ?? ''),
      options: { ...look, ...(column.text ? WORDS : NUMBER) }
    }))
  ];
}
