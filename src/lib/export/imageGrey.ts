/**
 * A drawing for grey print: every colour of the palette becomes a grey, bars and circles of the families also a
 * pattern, so that no two look alike once the colour is gone. Words keep their meaning: they turn near black.
 */
import { hatch, type Palette, type Scene, type SceneItem, type Shape } from '../figures/charts/scene';

interface Mark {
  readonly grey: string;
  /** lines over the grey: their slopes, distance and colour */
  readonly lines?: readonly ('rising' | 'falling' | 'level' | 'upright')[];
  readonly pitch?: number;
  readonly ink?: string;
}

const BLACK = '#141414';
const WHITE = '#ffffff';

/** From dark to light; each at least 6 L* from the next. */
const ACCENT: Mark = { grey: '#1a1a1a' };
const CONTEXT: Mark = { grey: '#a6a6a6' };
const FAINT: Mark = { grey: '#dedede' };
/** of the palette's colours 1–8 */
const FAMILIES: readonly Mark[] = [
  ACCENT,
  { grey: '#505050', lines: ['rising'], pitch: 6, ink: WHITE },
  { grey: '#7a7a7a', lines: ['upright'], pitch: 6, ink: WHITE },
  { grey: '#bababa', lines: ['falling'], pitch: 5, ink: BLACK },
  { grey: '#cccccc', lines: ['level'], pitch: 4, ink: BLACK },
  { grey: '#383838', lines: ['falling'], pitch: 6, ink: WHITE },
  { grey: '#f2f2f2', lines: ['rising', 'falling'], pitch: 6, ink: BLACK },
  { grey: '#666666', lines: ['level'], pitch: 5, ink: WHITE }
];
const HEAT = ['#f4f4f4', '#dcdcdc', '#bfbfbf', '#9c9c9c', '#1a1a1a'];

interface Greys {
  readonly marks: ReadonlyMap<string, Mark>;
  readonly lines: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, string>;
}

/** The first to name a colour has it: the accent and the first family are one. */
function named<T>(pairs: readonly (readonly [string | undefined, T])[]): Map<string, T> {
  const map = new Map<string, T>();
  for (const [colour, value] of pairs) if (colour !== undefined && !map.has(colour)) map.set(colour, value);
  return map;
}

function greysOf(palette: Palette): Greys {
  const plain = (grey: string): Mark => ({ grey });
  const marks = named<Mark>([
    [palette.accent, ACCENT],
    [palette.context, CONTEXT],
    [palette.faint, FAINT],
    [palette.cat[0], CONTEXT],
    ...FAMILIES.map((mark, i) => [palette.cat[i + 1], mark] as const),
    ...HEAT.map((grey, i) => [palette.heat[i], plain(grey)] as const),
    [palette.paper, plain(WHITE)],
    [palette.sheet, plain(WHITE)],
    [palette.betterSoft, plain('#efefef')],
    [palette.warnSoft, plain('#efefef')],
    [palette.ink, plain(BLACK)],
    [palette.rule, plain(BLACK)]
  ]);
  const lines = named<string>([
    [palette.line, '#d6d6d6'],
    [palette.line2, '#b0b0b0'],
    [palette.ink, BLACK],
    [palette.rule, BLACK],
    [palette.ink2, '#404040'],
    [palette.axis, '#404040'],
    [palette.warnLine, '#5a5a5a'],
    [palette.paper, WHITE],
    ...[...marks].map(([colour, { grey }]) => [colour, grey] as const)
  ]);
  const words = named<string>([
    [palette.heatInk5, WHITE],
    [palette.ink2, '#404040'],
    [palette.ink3, '#555555'],
    // "better", "worse" and names of families carry a sign or are words: ink is enough
    ...[palette.ink, palette.worse, palette.better, palette.warn, ...palette.catText].map(
      (colour) => [colour, BLACK] as const
    )
  ]);
  return { marks, lines, words };
}

/** The palette a grey drawing stands on: white paper. */
export function greyPalette(palette: Palette): Palette {
  return { ...palette, sheet: WHITE, paper: WHITE };
}

export function greyScene(scene: Scene, palette: Palette): Scene {
  const greys = greysOf(palette);
  const items = scene.items.map((item): SceneItem => {
    return { ...item, shapes: item.shapes.flatMap((shape) => grey(shape, greys)) };
  });
  return { ...scene, items };
}

function grey(shape: Shape, { marks, lines, words }: Greys): Shape[] {
  if (shape.t === 'text') return [{ ...shape, fill: words.get(shape.fill) ?? BLACK }];
  if (shape.t === 'line') return [{ ...shape, stroke: lines.get(shape.stroke) ?? '#404040' }];
  const stroke = shape.stroke === undefined ? {} : { stroke: lines.get(shape.stroke) ?? '#404040' };
  if (shape.fill === undefined || shape.fill === 'transparent' || shape.fill === 'none')
    return [{ ...shape, ...stroke }];
  const mark = marks.get(shape.fill) ?? { grey: '#8a8a8a' };
  const filled: Shape = { ...shape, ...stroke, fill: mark.grey };
  if (!mark.lines || filled.t === 'path') return [filled];
  return filled.t === 'rect' ? patterned(filled, mark) : [{ ...filled, stroke: BLACK }];
}

/** A bar with its lines, and an edge that keeps it a bar where the grey is light. */
function patterned(bar: Extract<Shape, { t: 'rect' }>, mark: Mark): Shape[] {
  const { x, y, w, h } = bar;
  const pitch = mark.pitch ?? 6;
  const ink = mark.ink ?? BLACK;
  const shapes: Shape[] = [bar];
  for (const way of mark.lines ?? []) {
    const d =
      way === 'rising' || way === 'falling'
        ? hatch(x, y, w, h, pitch, way === 'rising' ? 1 : -1)
        : straight(x, y, w, h, pitch, way);
    if (d) shapes.push({ t: 'path', d, stroke: ink, lineWidth: 1.2 });
  }
  return [...shapes, { t: 'rect', x, y, w, h, stroke: BLACK, lineWidth: 0.75 }];
}

function straight(
  x: number,
  y: number,
  w: number,
  h: number,
  pitch: number,
  way: 'level' | 'upright'
): string {
  const put = (value: number): number => Math.round(value * 10) / 10;
  let d = '';
  const across = way === 'level' ? h : w;
  for (let at = pitch / 2; at < across; at += pitch)
    d +=
      way === 'level'
        ? `M${put(x)} ${put(y + at)}L${put(x + w)} ${put(y + at)}`
        : `M${put(x + at)} ${put(y)}L${put(x + at)} ${put(y + h)}`;
  return d;
}
