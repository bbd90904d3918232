/**
 * A stated total and the sum of its parts on a short scale: dots where both are exact, hatched intervals
 * where they are bounded, their overlap shaded. The scale says that it does not start at zero.
 */
import { printNumber, type Lang } from '../../cases/print';
import type { ReconcilePicture } from '../picture';
import { hatch, textWidth, type Palette, type Scene, type SceneItem, type Shape } from './scene';

const HEIGHT = 164;
const GAP = 32;

export function reconcileScene(
  picture: ReconcilePicture,
  width: number,
  palette: Palette,
  lang: Lang
): Scene {
  const beside = picture.scales.length > 1 && width >= 600;
  const each = beside ? (width - GAP * (picture.scales.length - 1)) / picture.scales.length : width;
  const items = picture.scales.map((scale, i): SceneItem => {
    const x = beside ? i * (each + GAP) : 0;
    const y = beside ? 0 : i * (HEIGHT + 12);
    return { shapes: drawScale(scale, x, y, each, palette, lang) };
  });
  return { width, height: beside ? HEIGHT : picture.scales.length * (HEIGHT + 12) - 12, items };
}

type Scale = ReconcilePicture['scales'][number];

function drawScale(scale: Scale, x: number, y: number, width: number, palette: Palette, lang: Lang): Shape[] {
  const { stated, summed } = scale;
  const low = Math.min(stated.low, summed.low);
  const high = Math.max(stated.high, summed.high);
  const ticks = niceTicks(low / scale.factor, high / scale.factor, stated.low === stated.high ? 1 : 0.2);
  const from = (ticks[0] ?? 0) * scale.factor;
  const to = (ticks.at(-1) ?? 1) * scale.factor;
  const left = x + 20;
  const span = width - 40;
  const at = (value: number): number => left + ((value - from) / (to - from || 1)) * span;
  const axis = y + 114;
  const shapes: Shape[] = [...heading(scale, x, y, width, palette)];
  const exact = stated.low === stated.high && summed.low === summed.high;
  if (!exact) {
    const a = Math.max(stated.low, summed.low);
    const b = Math.min(stated.high, summed.high);
    if (b > a)
      shapes.push({
        t: 'rect',
        x: at(a),
        y: y + 34,
        w: at(b) - at(a),
        h: axis - y - 34,
        fill: palette.betterSoft
      });
  }
  shapes.push({
    t: 'line',
    x1: left,
    x2: left + span,
    y1: axis + 0.5,
    y2: axis + 0.5,
    stroke: palette.line2
  });
  const decimals = Math.max(0, ...ticks.map((tick) => (String(tick).split('.')[1] ?? '').length));
  for (const tick of ticks) {
    const tx = at(tick * scale.factor);
    shapes.push({ t: 'line', x1: tx, x2: tx, y1: axis, y2: axis + 5, stroke: palette.line2 });
    shapes.push({
      t: 'text',
      x: tx,
      y: axis + 9,
      text: printNumber(tick, lang, decimals, true),
      size: 11,
      fill: palette.ink3,
      align: 'center'
    });
  }
  shapes.push({ t: 'text', x: left, y: axis + 30, text: scale.unitNote, size: 11, fill: palette.ink3 });
  return [
    ...shapes,
    ...(exact ? dots(scale, at, axis, { x, width }, palette) : intervals(scale, at, { y, x, width }, palette))
  ];
}

function heading(scale: Scale, x: number, y: number, width: number, palette: Palette): Shape[] {
  const tag = textWidth(scale.verdict, 12, 500) + 14;
  return [
    { t: 'text', x, y: y + 4, text: scale.title, size: 13, weight: 600, fill: palette.ink },
    {
      t: 'rect',
      x: x + width - tag,
      y,
      w: tag,
      h: 22,
      fill: scale.contradiction ? palette.warnSoft : palette.betterSoft
    },
    {
      t: 'text',
      x: x + width - tag / 2,
      y: y + 5,
      text: scale.verdict,
      size: 12,
      weight: 500,
      fill: scale.contradiction ? palette.warn : palette.better,
      align: 'center'
    }
  ];
}

function dots(
  scale: Scale,
  at: (value: number) => number,
  axis: number,
  room: { x: number; width: number },
  palette: Palette
): Shape[] {
  const a = at(scale.stated.low);
  const b = at(scale.summed.low);
  const shapes: Shape[] = [];
  if (a !== b) {
    shapes.push({ t: 'line', x1: a, x2: b, y1: axis, y2: axis, stroke: palette.warnLine, lineWidth: 5 });
    shapes.push({
      t: 'path',
      d: `M${a} ${axis - 11}L${a} ${axis - 40}L${b} ${axis - 40}L${b} ${axis - 11}`,
      stroke: palette.warnLine,
      lineWidth: 1
    });
    shapes.push({
      t: 'text',
      x: (a + b) / 2,
      y: axis - 58,
      text: scale.gap,
      size: 13,
      weight: 600,
      fill: palette.warn,
      align: 'center'
    });
  }
  shapes.push({ t: 'circle', x: a, y: axis, r: 6, fill: palette.ink });
  shapes.push({
    t: 'circle',
    x: b,
    y: axis,
    r: a === b ? 3 : 6,
    fill: palette.sheet,
    stroke: palette.ink,
    lineWidth: 2
  });
  const leftFirst = a <= b;
  const sides: readonly [number, string, boolean][] = [
    [a, scale.stated.label, leftFirst],
    [b, scale.summed.label, !leftFirst]
  ];
  for (const [px, label, onLeft] of sides) {
    const w = textWidth(label, 13);
    const fits = onLeft ? px - 11 - w >= room.x : px + 11 + w <= room.x + room.width;
    shapes.push({
      t: 'text',
      x: fits ? (onLeft ? px - 11 : px + 11) : px,
      y: axis - 26,
      text: label,
      size: 13,
      fill: palette.ink,
      align: fits ? (onLeft ? 'right' : 'left') : onLeft ? 'left' : 'right'
    });
  }
  return shapes;
}

function intervals(
  scale: Scale,
  at: (value: number) => number,
  room: { x: number; y: number; width: number },
  palette: Palette
): Shape[] {
  const shapes: Shape[] = [];
  for (const [range, y, labelBeside] of [
    [scale.stated, room.y + 50, true],
    [scale.summed, room.y + 94, false]
  ] as const) {
    const a = at(range.low);
    const b = Math.max(at(range.high), a + 1);
    shapes.push({ t: 'path', d: hatch(a, y, b - a, 10, 4, -1), stroke: palette.ink2, lineWidth: 1 });
    shapes.push({ t: 'line', x1: a, x2: a, y1: y - 3, y2: y + 13, stroke: palette.ink, lineWidth: 2 });
    shapes.push({ t: 'line', x1: b, x2: b, y1: y - 1, y2: y + 11, stroke: palette.ink2, dash: [2, 2] });
    const w = textWidth(range.label, 13);
    if (labelBeside && a - 9 - w >= room.x)
      shapes.push({
        t: 'text',
        x: a - 9,
        y: y - 3,
        text: range.label,
        size: 13,
        fill: palette.ink,
        align: 'right'
      });
    else if (labelBeside && b + 9 + w <= room.x + room.width)
      shapes.push({ t: 'text', x: b + 9, y: y - 3, text: range.label, size: 13, fill: palette.ink });
    else
      shapes.push({
        t: 'text',
        x: Math.max(room.x, Math.min(a, room.x + room.width - w)),
        y: y - 22,
        text: range.label,
        size: 13,
        fill: palette.ink
      });
  }
  return shapes;
}

/** Four to six round ticks that hold both ends with `pad` of their distance to spare either side. */
function niceTicks(low: number, high: number, pad: number): number[] {
  const spread = high - low || Math.abs(high) * 0.02 || 1;
  const from = low - spread * pad;
  const to = high + spread * pad;
  const rough = (to - from) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 4, 5, 10].find((n) => n * power >= rough * 0.8) ?? 10) * power;
  const start = Math.floor(from / step);
  const end = Math.ceil(to / step);
  const ticks: number[] = [];
  for (let n = low >= 0 ? Math.max(0, start) : start; n <= end; n++)
    ticks.push(Number((n * step).toPrecision(12)));
  return ticks;
}
