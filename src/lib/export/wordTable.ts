/**
 * A figure's table as a Word table: STT, row headers, grouped headings merged, rows of headings repeated on each page,
 * rows that stay whole, numbers at the right, sums bold. Every text is the figure's own.
 */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType
} from 'docx';
import type { Figure, FigureColumn, FigureRow } from '../figures/figure';
import { rowNumbers } from '../figures/rowNumbers';
import type { Messages } from '../i18n/vi';
import { TOGETHER } from './report';
import { PAD, type Columns } from './wordColumns';
import { clean } from './wordText';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BODY_ROLES: readonly FigureRow['role'][] = ['item', 'remainder', 'subtotal'];

interface CellLook {
  readonly width: number;
  readonly size: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly keepNext?: boolean;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

/** @param last whether the source line follows, which stays with the last row; else another part of a wide table does */
export function wordTable(
  figure: Figure,
  { widths, size, columns }: Columns,
  last: boolean,
  m: Messages
): Table {
  const body = figure.rows.filter((row) => BODY_ROLES.includes(row.role));
  const foot = figure.rows.filter((row) => !BODY_ROLES.includes(row.role));
  const rows = [...body, ...foot];
  const numbers = rowNumbers({ rows });
  const lines = rows.map((row, i) => {
    // Sums stay with the last of what they sum, the last row with the source line.
    const together = rows.length <= TOGETHER || i >= body.length - 1;
    const keepNext = together && (last || i < rows.length - 1);
    return bodyRow(figure, row, String(numbers[i] ?? ''), { widths, size, columns }, keepNext);
  });
  return new Table({
    rows: [...headRows(figure, { widths, size, columns }, m), ...lines],
    width: { size: widths.reduce((all, one) => all + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    margins: { left: PAD, right: PAD, top: 20, bottom: 20, marginUnitType: WidthType.DXA },
    borders: {
      top: LINE,
      bottom: LINE,
      left: LINE,
      right: LINE,
      insideHorizontal: LINE,
      insideVertical: LINE
    }
  });
}

function headRows(figure: Figure, { widths, size, columns }: Columns, m: Messages): TableRow[] {
  const head = (text: string, at: number, span: Partial<CellLook> = {}): TableCell =>
    cell(text, { width: widths[at] ?? 0, size, align: 'center', bold: true, keepNext: true, ...span });
  const first = figure.numbered ? 1 : 0;
  const grouped = columns.some((column) => column.group && column.group !== column.label);
  const two = grouped ? { rowSpan: 2 } : {};
  const start = [
    ...(figure.numbered ? [head(m.figure.stt, 0, two)] : []),
    head(figure.rowHeading, first, two)
  ];
  const row = (children: TableCell[]): TableRow =>
    new TableRow({ children, tableHeader: true, cantSplit: true });
  if (!grouped) return [row([...start, ...columns.map(({ label }, i) => head(label, first + 1 + i))])];
  const top: TableCell[] = [];
  const under: TableCell[] = [];
  for (const { from, to, group } of groupsOf(columns)) {
    const at = first + 1 + from;
    const alone = !group || (to - from === 1 && columns[from]?.label === group);
    if (alone) {
      for (let i = from; i < to; i += 1) top.push(head(columns[i]?.label ?? '', first + 1 + i, two));
      continue;
    }
    const width = widths.slice(at, at + to - from).reduce((all, one) => all + one, 0);
    top.push(head(group, at, { columnSpan: to - from, width }));
    for (let i = from; i < to; i += 1) under.push(head(columns[i]?.label ?? '', first + 1 + i));
  }
  return [row([...start, ...top]), row(under)];
}

function groupsOf(columns: readonly FigureColumn[]): { from: number; to: number; group: string }[] {
  const out: { from: number; to: number; group: string }[] = [];
  columns.forEach(({ group = '' }, i) => {
    const last = out.at(-1);
    if (last?.group === group) last.to = i + 1;
    else out.push({ from: i, to: i + 1, group });
  });
  return out;
}

function bodyRow(
  figure: Figure,
  row: FigureRow,
  number: string,
  { widths, size, columns }: Columns,
  keepNext: boolean
): TableRow {
  const first = figure.numbered ? 1 : 0;
  const look = {
    size,
    keepNext,
    bold: row.role === 'sum' || row.role === 'stated' || row.role === 'subtotal',
    italics: row.role === 'difference'
  };
  return new TableRow({
    cantSplit: true,
    children: [
      ...(figure.numbered ? [cell(number, { ...look, width: widths[0] ?? 0, align: 'center' })] : []),
      cell(row.label, { ...look, width: widths[first] ?? 0, align: 'left' }),
      ...columns.map((column, i) =>
        cell(row.cells[column.id]?.text ?? '', {
          ...look,
          width: widths[first + 1 + i] ?? 0,
          align: column.text ? 'left' : 'right'
        })
      )
    ]
  });
}

function cell(text: string, look: CellLook): TableCell {
  const { width, size, align = 'left', bold = false, italics = false, keepNext = false } = look;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(look.columnSpan ? { columnSpan: look.columnSpan } : {}),
    ...(look.rowSpan ? { rowSpan: look.rowSpan } : {}),
    children: [
      new Paragraph({
        alignment: align,
        keepNext,
        // an empty cell is as high as a filled one
        run: { size: size * 2 },
        children: [new TextRun({ text: clean(text), size: size * 2, bold, italics })]
      })
    ]
  });
}
