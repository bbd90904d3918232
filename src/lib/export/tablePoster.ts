/**
 * A figure's table as a drawing, for figures whose picture is their table.
 */
import {
  textWidth,
  wrap,
  type Palette,
  type Scene,
  type SceneItem,
  type Shape
} from '../figures/charts/scene';
import type { Figure, FigureCell, FigureRow } from '../figures/figure';

const SIZE = 13;
const LABEL = 270;
const PAD = 10;
const WORDS = 300;

function columnWidths(figure: Figure): number[] {
  return figure.columns.map((column) => {
    if (column.text) return WORDS;
    const texts = [column.label, ...figure.rows.map((row) => row.cells[column.id]?.text ?? '')];
    return Math.max(46, ...texts.map((text) => textWidth(text, SIZE, 600))) + PAD;
  });
}

/** Least width the table needs. */
export function tableWidth(figure: Figure): number {
  return LABEL + columnWidths(figure).reduce((sum, width) => sum + width, 0);
}

export function tableScene(figure: Figure, width: number, palette: Palette, unitLine: string): Scene {
  const widths = columnWidths(figure);
  const spare = Math.max(0, width - LABEL - widths.reduce((sum, w) => sum + w, 0));
  const label = LABEL + spare * 0.4;
  const stretch = figure.columns.length > 0 ? (spare * 0.6) / figure.columns.length : 0;
  const rights: number[] = [];
  let x = label;
  for (const w of widths) rights.push((x += w + stretch));
  const items: SceneItem[] = [];
  const head: Shape[] = [
    { t: 'text', x: width, y: 0, text: unitLine, size: 12, fill: palette.ink2, align: 'right' }
  ];
  const grouped = figure.columns.some((column) => column.group && column.group !== column.label);
  let y = 24;
  head.push({ t: 'line', x1: 0, x2: width, y1: y, y2: y, stroke: palette.rule });
  if (grouped) {
    figure.columns.forEach((column, i) => {
      if (column.group === figure.columns[i - 1]?.group) return;
      const last = figure.columns.findLastIndex((other) => other.group === column.group);
      const left = (rights[i] ?? 0) - (widths[i] ?? 0) - stretch + PAD;
      const right = rights[last] ?? left;
      head.push({
        t: 'text',
        x: (left + right) / 2,
        y: y + 7,
        text: column.group ?? '',
        size: 12,
        weight: 500,
        fill: palette.ink2,
        align: 'center'
      });
      head.push({ t: 'line', x1: left, x2: right, y1: y + 28, y2: y + 28, stroke: palette.line2 });
    });
    y += 29;
  }
  head.push({
    t: 'text',
    x: 0,
    y: y + 7,
    text: figure.rowHeading,
    size: 12,
    weight: 500,
    fill: palette.ink2
  });
  figure.columns.forEach((column, i) => {
    head.push(
      column.text
        ? {
            t: 'text',
            x: (rights[i] ?? 0) - (widths[i] ?? 0) + PAD,
            y: y + 7,
            text: column.label,
            size: 12,
            weight: 500,
            fill: palette.ink2
          }
        : {
            t: 'text',
            x: (rights[i] ?? 0) - 4,
            y: y + 7,
            text: column.label,
            size: 12,
            weight: 500,
            fill: palette.ink2,
            align: 'right'
          }
    );
  });
  y += 28;
  head.push({ t: 'line', x1: 0, x2: width, y1: y, y2: y, stroke: palette.rule });
  items.push({ shapes: head });
  figure.rows.forEach((row) => {
    const shapes: Shape[] = [];
    const height = drawRow(figure, row, { y, label, rights, widths, stretch, width }, palette, shapes);
    items.push({ shapes });
    y += height;
  });
  return { width, height: y + 2, items };
}

interface RowPlace {
  readonly y: number;
  readonly label: number;
  readonly rights: readonly number[];
  readonly widths: readonly number[];
  readonly stretch: number;
  readonly width: number;
}

function drawRow(figure: Figure, row: FigureRow, place: RowPlace, palette: Palette, shapes: Shape[]): number {
  const { y, width } = place;
  const strong = row.role === 'sum' || row.role === 'stated';
  const weight = strong ? 600 : 400;
  const lines = wrap(row.label, SIZE, place.label - 16, weight, 2);
  const texts = figure.columns.map((column) =>
    column.text ? wrap(row.cells[column.id]?.text ?? '', SIZE - 1, WORDS + place.stretch - PAD, 400, 4) : []
  );
  const height = 14 + 17 * Math.max(lines.length, ...texts.map((t) => t.length), 1);
  const ink = row.role === 'difference' ? palette.warn : palette.ink;
  figure.columns.forEach((column, i) => {
    const cell = row.cells[column.id];
    const right = place.rights[i] ?? 0;
    const w = (place.widths[i] ?? 0) + place.stretch;
    if (column.text) {
      texts[i]?.forEach((text, n) =>
        shapes.push({
          t: 'text',
          x: right - w + PAD,
          y: y + 7 + n * 17,
          text,
          size: SIZE - 1,
          fill: palette.ink2
        })
      );
      return;
    }
    if (cell?.heat)
      shapes.push({
        t: 'rect',
        x: right - w,
        y,
        w,
        h: height,
        fill: palette.heat[cell.heat - 1] ?? palette.sheet
      });
    shapes.push({
      t: 'text',
      x: right - 4,
      y: y + 7,
      text: cell?.text ?? '',
      size: SIZE,
      weight: cell?.heat === 5 ? 600 : weight,
      fill: cellInk(cell, ink, palette),
      align: 'right'
    });
  });
  lines.forEach((text, n) =>
    shapes.push({ t: 'text', x: 0, y: y + 7 + n * 17, text, size: SIZE, weight, fill: ink })
  );
  shapes.push({
    t: 'line',
    x1: 0,
    x2: width,
    y1: y + height - 0.5,
    y2: y + height - 0.5,
    stroke: row.role === 'stated' ? palette.rule : palette.line
  });
  return height;
}

function cellInk(cell: FigureCell | undefined, ink: string, palette: Palette): string {
  if (cell?.heat === 5) return palette.heatInk5;
  if (cell?.kind === 'unknown') return palette.ink3;
  if (cell?.tone === 'worse') return palette.worse;
  if (cell?.tone === 'better') return palette.better;
  return cell?.tone === 'warn' ? palette.warn : ink;
}
