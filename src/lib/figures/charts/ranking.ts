/**
 * Ranked lists of bars. Two lists side by side are joined by lines where the rank changes; where there
 * is no room for that, one list with the bars paired under each name.
 */
import type { RankedList, RankingPicture } from '../picture';
import { colourOf } from './rankColour';
import { pairedScene } from './paired';
import { textWidth, wrap, type Palette, type Scene, type SceneItem, type Shape } from './scene';

const ROW = 34;
const HEAD = 64;

export function rankingScene(picture: RankingPicture, width: number, palette: Palette): Scene {
  const [first, second] = picture.lists;
  if (!first) return { width, height: 0, items: [] };
  if (!second) return single(first, width, palette);
  return width >= 860 ? slope(first, second, width, palette) : pairedScene(first, second, width, palette);
}

interface Columns {
  readonly x: number;
  readonly width: number;
  readonly values: number;
  readonly shares: number;
}

/** One list at `x`: rank, name, bar, value, share. Every row is an item of its own. */
function column(list: RankedList, at: Columns, palette: Palette, items: SceneItem[]): void {
  const { x, width } = at;
  const head: Shape[] = [];
  if (list.title) {
    head.push({ t: 'text', x, y: 4, text: list.title, size: 13, weight: 600, fill: palette.ink });
    head.push({ t: 'text', x, y: 21, text: list.sub, size: 12, fill: palette.ink2 });
  }
  const top = list.title ? HEAD : 22;
  const right = x + width;
  head.push({
    t: 'text',
    x: right - at.shares - 18,
    y: top - 20,
    text: list.valueHeading,
    size: 12,
    fill: palette.ink3,
    align: 'right'
  });
  if (at.shares > 0)
    head.push({
      t: 'text',
      x: right,
      y: top - 20,
      text: list.shareHeading,
      size: 12,
      fill: palette.ink3,
      align: 'right'
    });
  head.push({ t: 'line', x1: x, x2: right, y1: top - 0.5, y2: top - 0.5, stroke: palette.rule });
  items.push({ shapes: head });
  // As wide as the longest name needs, but no more than half.
  const longest = Math.max(...list.items.map((item) => textWidth(item.label, 13, 600)), 0);
  const nameWidth = Math.max(90, Math.min(longest + 4, width * 0.5));
  const barX = x + 22 + nameWidth + 8;
  const barWidth = Math.max(20, right - at.shares - at.values - 30 - barX);
  const largest = Math.max(...list.items.map((item) => item.value ?? 0), 1);
  list.items.forEach((item, i) => {
    const y = top + i * ROW;
    const middle = y + ROW / 2;
    const colour = colourOf(item, palette);
    const strong = item.colour !== null;
    const fade = item.dimmed ? 0.4 : 1;
    const lines = wrap(item.label, 13, nameWidth, strong ? 600 : 400, 2);
    const shapes: Shape[] = [
      { t: 'rect', x, y, w: width, h: ROW, fill: 'transparent' },
      ...(item.rank === null
        ? []
        : [
            {
              t: 'text',
              x: x + 8,
              y: middle - 7,
              text: String(item.rank),
              size: 12,
              fill: palette.ink3,
              align: 'center'
            } as const
          ]),
      ...lines.map((text, n): Shape => ({
        t: 'text',
        x: x + 22,
        y: middle - 7 + (n - (lines.length - 1) / 2) * 15,
        text,
        size: 13,
        weight: strong ? 600 : 400,
        fill: item.dimmed ? palette.ink3 : colour.text
      })),
      {
        t: 'rect',
        x: barX,
        y: middle - 6,
        w: item.value === null ? 0 : Math.max(1, (item.value / largest) * barWidth),
        h: 12,
        fill: colour.bar,
        opacity: fade
      },
      {
        t: 'text',
        x: right - at.shares - 18,
        y: middle - 7,
        text: item.text,
        size: 13,
        weight: strong ? 600 : 400,
        fill: palette.ink,
        align: 'right'
      },
      { t: 'text', x: right, y: middle - 7, text: item.share, size: 12, fill: palette.ink2, align: 'right' },
      { t: 'line', x1: x, x2: right, y1: y + ROW - 0.5, y2: y + ROW - 0.5, stroke: palette.line }
    ];
    items.push({
      key: item.key,
      label: `${item.label}: ${item.text}${item.share ? ` (${item.share})` : ''}`,
      box: { x, y: y + 1, w: width, h: ROW - 2 },
      shapes
    });
  });
}

function columnWidths(list: RankedList): { values: number; shares: number } {
  const widest = (texts: readonly string[], size: number): number =>
    Math.max(...texts.map((text) => textWidth(text, size, 600)), 0);
  const shares = widest(
    list.items.map((item) => item.share),
    12
  );
  return {
    values: widest(
      list.items.map((item) => item.text),
      13
    ),
    shares: shares > 0 ? Math.max(shares, textWidth(list.shareHeading, 12)) : 0
  };
}

function single(list: RankedList, width: number, palette: Palette): Scene {
  const items: SceneItem[] = [];
  column(list, { x: 0, width, ...columnWidths(list) }, palette, items);
  return { width, height: (list.title ? HEAD : 22) + list.items.length * ROW, items };
}

function slope(first: RankedList, second: RankedList, width: number, palette: Palette): Scene {
  const between = Math.max(84, width * 0.1);
  const each = (width - between) / 2;
  const items: SceneItem[] = [];
  column(first, { x: 0, width: each, ...columnWidths(first) }, palette, items);
  column(second, { x: each + between, width: each, ...columnWidths(second) }, palette, items);
  const places = new Map(second.items.map((item, i) => [item.key, i]));
  const lines = first.items.map((item, i): { shapes: Shape[]; strong: boolean } => {
    const j = places.get(item.key);
    if (j === undefined) return { shapes: [], strong: false };
    const y1 = HEAD + i * ROW + ROW / 2;
    const y2 = HEAD + j * ROW + ROW / 2;
    const x1 = each + 6;
    const x2 = each + between - 6;
    const strong = item.colour !== null && !item.dimmed;
    const colour = strong ? colourOf(item, palette).bar : palette.faint;
    const half = (x1 + x2) / 2;
    const shapes: Shape[] = [
      {
        t: 'path',
        d: `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`,
        stroke: colour,
        lineWidth: strong ? 2 : 1
      }
    ];
    if (strong)
      for (const [cx, cy] of [
        [x1, y1],
        [x2, y2]
      ] as const)
        shapes.push({ t: 'circle', x: cx, y: cy, r: 3, fill: colour });
    return { shapes, strong };
  });
  items.push({
    shapes: [...lines.filter((l) => !l.strong), ...lines.filter((l) => l.strong)].flatMap((l) => l.shapes)
  });
  return { width, height: HEAD + first.items.length * ROW, items };
}
