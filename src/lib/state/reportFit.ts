/** At which size of type a figure's table fits the width of the paper, and whether the paper must be turned. */
import { textWidth } from '../figures/charts/scene';
import type { Figure, FigureColumn } from '../figures/figure';
import { PAPER_WIDTH } from './print.svelte';

export interface TableFit {
  /** points */
  readonly size: number;
  /** landscape */
  readonly turned: boolean;
}

/** Width of the text on A4 turned, margins as upright, in CSS pixels. */
export const TURNED_WIDTH = 952;
const UPRIGHT = [12, 11, 10];
const TURNED = [12, 11, 10, 9, 8, 7, 6];
const POINT = 96 / 72;
/** Times New Roman runs narrower than the letters that widths are estimated by. */
const NARROWER = 0.85;
/** Left and right of a cell's text. */
const PAD = 10;
/** Least widths in points of size 12: names and words may break into lines, but not into strips of syllables. */
const LABEL = 130;
const WORDS = 88;
const NUMBER = 34;

export function tableFit(figure: Figure): TableFit {
  for (const size of UPRIGHT) if (needed(figure, size) <= PAPER_WIDTH) return { size, turned: false };
  const size = TURNED.find((own) => needed(figure, own) <= TURNED_WIDTH) ?? 6;
  return { size, turned: true };
}

function needed(figure: Figure, size: number): number {
  const own = figure.columns.map((column) => columnWidth(figure, column, size));
  const number = figure.numbered ? NUMBER * POINT * (size / 12) : 0;
  return number + LABEL * POINT * (size / 12) + own.reduce((sum, width) => sum + width, 0);
}

function columnWidth(figure: Figure, column: FigureColumn, size: number): number {
  if (column.text) return WORDS * POINT * (size / 12) + PAD;
  const texts = [...column.label.split(' '), ...figure.rows.map(({ cells }) => cells[column.id]?.text ?? '')];
  return Math.max(...texts.map((text) => textWidth(text, size * POINT * NARROWER, 600))) + PAD;
}
