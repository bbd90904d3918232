/**
 * A figure as one drawing to take away: finding, sub-line, picture (or table), notes, source line.
 */
import { sceneOf } from '../figures/charts/chart';
import {
  moved,
  wrap,
  wrapEvenly,
  type Palette,
  type Scene,
  type SceneItem,
  type Shape
} from '../figures/charts/scene';
import type { Lang } from '../cases/print';
import type { Figure } from '../figures/figure';
import { tableScene, tableWidth } from './tablePoster';

/** Width of an exported drawing in units; PNG is painted at two pixels a unit. */
export const POSTER_WIDTH = 960;

/** How wide the sheet is, what stays free at its edges, and how large the finding is written. */
export interface Sheet {
  readonly width: number;
  readonly margin: number;
  readonly headline: number;
}

/** As wide as told, or as the table needs where the figure has no picture. */
export function poster(
  figure: Figure,
  palette: Palette,
  lang: Lang,
  unitLine: string,
  { width: asked, margin, headline }: Sheet = { width: POSTER_WIDTH, margin: 32, headline: 22 }
): Scene {
  const inner = Math.max(asked - 2 * margin, figure.picture ? 0 : tableWidth(figure));
  const width = inner + 2 * margin;
  const items: SceneItem[] = [];
  let y = margin;
  const write = (
    text: string,
    size: number,
    leading: number,
    look: Partial<Extract<Shape, { t: 'text' }>>
  ): void => {
    for (const line of (look.serif ? wrapEvenly : wrap)(text, size, inner, look.weight)) {
      items.push({ shapes: [{ t: 'text', x: margin, y, text: line, size, fill: palette.ink, ...look }] });
      y += leading;
    }
  };
  items.push({
    shapes: [{ t: 'line', x1: margin, x2: width - margin, y1: y, y2: y, stroke: palette.rule, lineWidth: 2 }]
  });
  y += 14;
  write(figure.headline, headline, Math.round(headline * 1.3), { weight: 600, serif: true });
  y += 3;
  write(figure.sub, 13, 19, { fill: palette.ink2 });
  y += 20;
  const picture = figure.picture
    ? sceneOf(figure.picture, inner, palette, lang)
    : tableScene(figure, inner, palette, unitLine);
  for (const item of picture.items) {
    const { shapes } = moved(item, margin, y);
    items.push({ shapes });
  }
  y += picture.height + 18;
  items.push({ shapes: [{ t: 'line', x1: margin, x2: width - margin, y1: y, y2: y, stroke: palette.line }] });
  y += 10;
  write([figure.source, ...figure.notes].join(' '), 12, 17, { fill: palette.ink3 });
  return { width, height: Math.ceil(y + margin - 8), items };
}
