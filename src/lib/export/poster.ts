/**
 * A figure as one drawing to take away: finding, sub-line, picture (or table), notes, source line.
 */
import { sceneOf } from '../figures/charts/chart';
import { moved, wrap, type Palette, type Scene, type SceneItem, type Shape } from '../figures/charts/scene';
import type { Lang } from '../cases/print';
import type { Figure } from '../figures/figure';
import { tableScene, tableWidth } from './tablePoster';

/** Width of an exported drawing in units; PNG is painted at two pixels a unit. */
export const POSTER_WIDTH = 960;
const MARGIN = 32;

export function poster(figure: Figure, palette: Palette, lang: Lang, unitLine: string): Scene {
  const inner = Math.max(POSTER_WIDTH - 2 * MARGIN, figure.picture ? 0 : tableWidth(figure));
  const width = inner + 2 * MARGIN;
  const items: SceneItem[] = [];
  let y = MARGIN;
  const write = (
    text: string,
    size: number,
    leading: number,
    look: Partial<Extract<Shape, { t: 'text' }>>
  ): void => {
    for (const line of wrap(text, size, inner, look.weight)) {
      items.push({ shapes: [{ t: 'text', x: MARGIN, y, text: line, size, fill: palette.ink, ...look }] });
      y += leading;
    }
  };
  items.push({
    shapes: [{ t: 'line', x1: MARGIN, x2: width - MARGIN, y1: y, y2: y, stroke: palette.rule, lineWidth: 2 }]
  });
  y += 14;
  write(figure.headline, 22, 29, { weight: 600, serif: true });
  y += 3;
  write(figure.sub, 13, 19, { fill: palette.ink2 });
  y += 20;
  const picture = figure.picture
    ? sceneOf(figure.picture, inner, palette, lang)
    : tableScene(figure, inner, palette, unitLine);
  for (const item of picture.items) {
    const { shapes } = moved(item, MARGIN, y);
    items.push({ shapes });
  }
  y += picture.height + 18;
  items.push({ shapes: [{ t: 'line', x1: MARGIN, x2: width - MARGIN, y1: y, y2: y, stroke: palette.line }] });
  y += 10;
  write([figure.source, ...figure.notes].join(' '), 12, 17, { fill: palette.ink3 });
  return { width, height: Math.ceil(y + MARGIN - 8), items };
}
