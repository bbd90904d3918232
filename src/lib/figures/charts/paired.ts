/**
 * Two rankings in one list where there is no room for two: bars paired under (or beside) each name,
 * number and share together.
 */
import type { RankedItem, RankedList } from '../picture';
import { colourOf } from './rankColour';
import { fit, textWidth, wrap, type Palette, type Scene, type SceneItem, type Shape } from './scene';

/** @param second the list whose order is kept: losses, which the finding speaks of */
export function pairedScene(first: RankedList, second: RankedList, width: number, palette: Palette): Scene {
  const beside = width >= 560;
  const name = beside ? Math.min(230, width * 0.32) : 0;
  const gap = 20;
  const each = (width - name - (beside ? gap : 0) - gap) / 2;
  const texts = (item: RankedItem): string => (item.share ? `${item.text} · ${item.share}` : item.text);
  const numbers =
    Math.max(...[...first.items, ...second.items].map((item) => textWidth(texts(item), 12)), 40) + 8;
  const left = beside ? name + gap : 0;
  const items: SceneItem[] = [
    {
      shapes: [first, second]
        .flatMap((list, i): Shape[] => [
          {
            t: 'text',
            x: left + i * (each + gap),
            y: 4,
            text: list.title,
            size: 12,
            weight: 600,
            fill: palette.ink
          },
          {
            t: 'text',
            x: left + i * (each + gap),
            y: 20,
            text: fit(list.valueHeading + (list.shareHeading ? ` · ${list.shareHeading}` : ''), 12, each),
            size: 12,
            fill: palette.ink2
          }
        ])
        .concat({ t: 'line', x1: 0, x2: width, y1: 43.5, y2: 43.5, stroke: palette.rule })
    }
  ];
  const other = new Map(second.items.map((item) => [item.key, item]));
  const largest = [first, second].map((list) => Math.max(...list.items.map((item) => item.value ?? 0), 1));
  let y = 44;
  // Ordered by losses where that is what the finding speaks of: the second list leads.
  for (const lead of second.items) {
    const mine = [first.items.find((item) => item.key === lead.key), other.get(lead.key)];
    const colour = colourOf(lead, palette);
    const strong = lead.colour !== null;
    const lines = wrap(lead.label, 13, beside ? name : width, strong ? 600 : 400, 2);
    const nameHeight = lines.length * 17;
    const height = beside ? Math.max(30, nameHeight + 12) : nameHeight + 34;
    const barY = beside ? y + height / 2 : y + 10 + nameHeight + 9;
    const shapes: Shape[] = [
      { t: 'rect', x: 0, y, w: width, h: height, fill: 'transparent' },
      ...lines.map((text, n): Shape => ({
        t: 'text',
        x: 0,
        y: (beside ? y + height / 2 - nameHeight / 2 + 1 : y + 8) + n * 17,
        text,
        size: 13,
        weight: strong ? 600 : 400,
        fill: lead.dimmed ? palette.ink3 : colour.text
      }))
    ];
    mine.forEach((item, i) => {
      if (!item) return;
      const x = left + i * (each + gap);
      const bar = item.value === null ? 0 : Math.max(1, (item.value / (largest[i] ?? 1)) * (each - numbers));
      shapes.push({
        t: 'rect',
        x,
        y: barY - 5,
        w: bar,
        h: 10,
        fill: colour.bar,
        opacity: item.dimmed ? 0.4 : 1
      });
      shapes.push({
        t: 'text',
        x: x + each,
        y: barY - 7,
        text: texts(item),
        size: 12,
        fill: palette.ink,
        align: 'right'
      });
    });
    shapes.push({
      t: 'line',
      x1: 0,
      x2: width,
      y1: y + height - 0.5,
      y2: y + height - 0.5,
      stroke: palette.line
    });
    items.push({
      key: lead.key,
      label: `${lead.label}: ${mine
        .map((item) => (item ? texts(item) : ''))
        .filter(Boolean)
        .join('; ')}`,
      box: { x: 0, y: y + 1, w: width, h: height - 2 },
      shapes
    });
    y += height;
  }
  return { width, height: y, items };
}
