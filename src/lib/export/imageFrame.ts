/**
 * Drawings of a fixed shape: a slide, and posters for public warnings that are read on a phone. The figure is laid
 * out at the smallest width at which all of it fits, so that its letters are as large as they can be; nothing
 * is left out without being said.
 */
import { printCount } from '../cases/print';
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
import type { Figure } from '../figures/figure';
import type { Picture } from '../figures/picture';
import type { Messages } from '../i18n/vi';
import { oneChart } from './imageOneChart';
import { tableScene, tableWidth } from './tablePoster';

/** A fixed shape in pixels, and between which widths in units its letters are large enough. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly from: number;
  readonly to: number;
  readonly margin: number;
  readonly headline: number;
  /** for the public: one chart, and up to which day the numbers go */
  readonly warning: boolean;
}

/** A phone is 390 units wide: what is laid out so is read there as the app itself is. */
const WARNING = { width: 1080, from: 390, to: 540, margin: 24, headline: 25, warning: true } as const;

export const FRAMES = {
  slide: { width: 1280, height: 720, from: 800, to: 1280, margin: 40, headline: 26, warning: false },
  poster: { ...WARNING, height: 1350 },
  square: { ...WARNING, height: 1080 }
} as const satisfies Record<string, Frame>;

export interface Framed {
  readonly scene: Scene;
  /** pixels a unit */
  readonly ratio: number;
}

/** @param chart which panel or list a poster shows; by default the one the finding is seen in best */
export function framed(figure: Figure, frame: Frame, palette: Palette, m: Messages, chart?: number): Framed {
  const shown = frame.warning ? oneChart(figure, chart) : figure;
  const fits = ({ scene }: Framed): boolean => scene.height <= (frame.height / frame.width) * scene.width;
  const made = (
    width: number,
    what: Figure,
    left: number,
    look: { apart?: boolean; notes?: boolean; narrowed?: number } = {}
  ): Framed => ({
    scene: sheet(
      what,
      {
        frame,
        width,
        left,
        apart: look.apart ?? false,
        notes: look.notes ?? true,
        narrowed: look.narrowed ?? 1
      },
      palette,
      m
    ),
    ratio: frame.width / width
  });
  for (let width = frame.from; width <= frame.to; width += 10)
    for (const apart of [false, true]) {
      const whole = made(width, shown, 0, { apart });
      if (fits(whole)) return whole;
    }
  // A chart that grows in height with its width: less wide than the sheet.
  for (const narrowed of [0.8, 0.65, 0.5])
    for (let width = frame.from; width <= frame.to; width += 30) {
      const lower = made(width, shown, 0, { narrowed });
      if (fits(lower)) return lower;
    }
  const most = lengthOf(shown);
  for (let kept = most - 1; kept >= 3; kept--)
    for (const notes of [true, false]) {
      const part = made(frame.to, cut(shown, kept), most - kept, { notes });
      if (fits(part)) return part;
    }
  // A table of very many columns: small letters rather than a lost number.
  const least = cut(shown, 3);
  let small = made(frame.to, least, Math.max(0, most - 3));
  for (let width = frame.to; width < 40 * frame.to && !fits(small); width *= 1.05)
    small = made(width, least, Math.max(0, most - 3));
  return small;
}

interface Place {
  readonly frame: Frame;
  readonly width: number;
  /** rows not drawn */
  readonly left: number;
  readonly apart: boolean;
  readonly notes: boolean;
  /** share of the width that the picture takes, in the middle */
  readonly narrowed: number;
}

/** As high as the frame where it fits, else as high as it must be. */
function sheet(figure: Figure, place: Place, palette: Palette, m: Messages): Scene {
  const { frame, width, left } = place;
  const { margin } = frame;
  const inner = width - 2 * margin;
  const items: SceneItem[] = [];
  const write = (
    text: string,
    size: number,
    y: number,
    look: Partial<Extract<Shape, { t: 'text' }>>
  ): number => {
    const leading = Math.round(size * 1.32);
    const lines = (look.serif ? wrapEvenly : wrap)(text, size, inner, look.weight);
    lines.forEach((line, i) =>
      items.push({
        shapes: [{ t: 'text', x: margin, y: y + i * leading, text: line, size, fill: palette.ink, ...look }]
      })
    );
    return y + lines.length * leading;
  };
  items.push({
    shapes: [
      {
        t: 'line',
        x1: margin,
        x2: width - margin,
        y1: margin,
        y2: margin,
        stroke: palette.rule,
        lineWidth: 2
      }
    ]
  });
  let y = write(figure.headline, frame.headline, margin + 12, { weight: 600, serif: true });
  y = write(figure.sub, 13, y + 4, { fill: palette.ink2 }) + 16;

  const picture = pictureScene(figure, inner * place.narrowed, place, palette, m);
  const more = left > 0 ? m.files.more(printCount(left, m.lang)) : '';
  const day = frame.warning ? lastDay(figure.sub) : null;
  const until = day ? m.files.until(day) : '';
  const small = [figure.source, ...(place.notes ? figure.notes : [])].filter(Boolean).join(' ');
  const lines =
    wrap(small, 11, inner).length * 15 + (until ? wrap(until, 13, inner, 600).length * 17 + 4 : 0);
  const foot = 12 + lines + margin;
  const needed = y + picture.height + (more ? 24 : 0) + 14 + foot;
  const height = Math.max((frame.height / frame.width) * width, needed);
  // What is over stands above and below the picture.
  const top = y + (height - needed) * 0.4;
  const at = margin + (inner - picture.width) / 2;
  for (const item of picture.items) items.push({ shapes: moved(item, at, top).shapes });
  if (more) write(more, 13, top + picture.height + 6, { fill: palette.ink2 });
  y = height - foot;
  items.push({ shapes: [{ t: 'line', x1: margin, x2: width - margin, y1: y, y2: y, stroke: palette.line }] });
  y += 10;
  if (until) y = write(until, 13, y, { weight: 600 }) + 4;
  write(small, 11, y, { fill: palette.ink3 });
  return { width, height, items };
}

function pictureScene(figure: Figure, inner: number, place: Place, palette: Palette, m: Messages): Scene {
  const { picture } = figure;
  if (picture)
    return place.apart ? apart(picture, inner, palette, m) : sceneOf(picture, inner, palette, m.lang);
  if (!place.frame.warning && figure.rows.length > 0 && figure.columns.length > 0) {
    const unit = figure.unit ? m.figure.unitLine(figure.unit) : '';
    if (tableWidth(figure) <= inner) return tableScene(figure, inner, palette, unit);
    return { width: inner, height: Infinity, items: [] };
  }
  // A poster has no room for a table: its sentence says the numbers.
  const text = figure.sentence || figure.alt || figure.empty || '';
  const lines = wrap(text, 17, inner);
  return {
    width: inner,
    height: lines.length * 25,
    items: lines.map((line, i) => ({
      shapes: [{ t: 'text', x: 0, y: i * 25, text: line, size: 17, fill: palette.ink }]
    }))
  };
}

/** Panels that would stand one over the other, side by side. */
function apart(picture: Picture, inner: number, palette: Palette, m: Messages): Scene {
  if (picture.kind !== 'panels' || picture.panels.length < 2) return sceneOf(picture, inner, palette, m.lang);
  const gap = 32;
  const each = (inner - gap * (picture.panels.length - 1)) / picture.panels.length;
  const scenes = picture.panels.map((panel) =>
    sceneOf({ ...picture, panels: [panel] }, each, palette, m.lang)
  );
  return {
    width: inner,
    height: Math.max(...scenes.map(({ height }) => height)),
    items: scenes.flatMap((scene, i) => scene.items.map((item) => moved(item, i * (each + gap), 0)))
  };
}

/** Rows that may be left to the table. */
function lengthOf(figure: Figure): number {
  const { picture } = figure;
  if (picture?.kind === 'ranking') return Math.max(...picture.lists.map(({ items }) => items.length), 0);
  return picture ? 0 : figure.rows.filter(({ role }) => role === 'item').length;
}

/** The first rows, in the order of the last list; remainders and totals stay. */
function cut(figure: Figure, kept: number): Figure {
  const { picture } = figure;
  if (picture?.kind === 'ranking') {
    const lead = picture.lists.at(-1)?.items ?? [];
    const keys = new Set(lead.slice(0, kept).map(({ key }) => key));
    const lists = picture.lists.map((list) => ({
      ...list,
      items: list.items.filter(({ key }) => keys.has(key))
    }));
    return { ...figure, picture: { ...picture, lists } };
  }
  if (picture) return figure;
  let n = 0;
  return { ...figure, rows: figure.rows.filter(({ role }) => role !== 'item' || n++ < kept) };
}

/** The latest of the dates a sub-line names, as printed. */
export function lastDay(sub: string): string | null {
  const days = [...sub.matchAll(/\b(\d\d)\/(\d\d)\/(\d{4})\b/g)].map(([text, day, month, year]) => ({
    text,
    at: `${year}${month}${day}`
  }));
  return days.sort((a, b) => (a.at < b.at ? 1 : -1))[0]?.text ?? null;
}
