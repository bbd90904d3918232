/**
 * A laid-out drawing: plain shapes in pixels, grouped by what a click on them means. Layout is pure
 * and the same for screen, SVG and PNG; ECharts only paints it and says what was clicked.
 */

export type Shape =
  | {
      readonly t: 'rect';
      readonly x: number;
      readonly y: number;
      readonly w: number;
      readonly h: number;
      readonly fill?: string;
      readonly stroke?: string;
      readonly lineWidth?: number;
      readonly opacity?: number;
    }
  | {
      readonly t: 'line';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly stroke: string;
      readonly lineWidth?: number;
      readonly dash?: readonly number[];
    }
  | {
      readonly t: 'path';
      readonly d: string;
      readonly stroke?: string;
      readonly fill?: string;
      readonly lineWidth?: number;
    }
  | {
      readonly t: 'circle';
      readonly x: number;
      readonly y: number;
      readonly r: number;
      readonly fill: string;
      readonly stroke?: string;
      readonly lineWidth?: number;
    }
  | {
      readonly t: 'text';
      readonly x: number;
      readonly y: number;
      readonly text: string;
      readonly size: number;
      readonly fill: string;
      readonly weight?: 400 | 500 | 600;
      readonly align?: 'left' | 'center' | 'right';
      readonly serif?: boolean;
    };

export interface SceneItem {
  readonly shapes: readonly Shape[];
  /** what a click toggles; absent for what is only to be looked at */
  readonly key?: string;
  /** said on hover and to screen readers */
  readonly label?: string;
  /** where the focus ring goes */
  readonly box?: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
}

export interface Scene {
  readonly width: number;
  readonly height: number;
  readonly items: readonly SceneItem[];
}

/** Colours and fonts resolved to what a canvas understands; one for each theme. */
export interface Palette {
  readonly ink: string;
  readonly ink2: string;
  readonly ink3: string;
  readonly paper: string;
  readonly sheet: string;
  readonly line: string;
  readonly line2: string;
  readonly rule: string;
  readonly axis: string;
  readonly accent: string;
  readonly context: string;
  readonly faint: string;
  readonly worse: string;
  readonly better: string;
  readonly betterSoft: string;
  readonly warn: string;
  readonly warnSoft: string;
  readonly warnLine: string;
  /** index 0 is the grey of "other" */
  readonly cat: readonly string[];
  readonly catText: readonly string[];
  readonly heat: readonly string[];
  readonly heatInk: string;
  readonly heatInk5: string;
  readonly font: string;
  readonly serif: string;
}

const NARROW = /[iljtfrI.,;:'’“”"()|!–\- ]/;
const WIDE = /[mwMWĐ@%…]/;
const CAPITAL = /\p{Lu}/u;

/** Width of a text in pixels, near enough for layout (a little too wide rather than too narrow). */
export function textWidth(text: string, size: number, weight = 400): number {
  let em = 0;
  for (const letter of text.normalize('NFC')) {
    em += NARROW.test(letter)
      ? 0.31
      : /\d/.test(letter)
        ? 0.63
        : WIDE.test(letter)
          ? 0.88
          : CAPITAL.test(letter)
            ? 0.7
            : 0.57;
  }
  return em * size * (weight >= 600 ? 1.05 : 1);
}

/** Cuts a text to a width, ending in an ellipsis. */
export function fit(text: string, size: number, width: number, weight = 400): string {
  if (textWidth(text, size, weight) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`, size, weight) > width) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** Breaks a text into lines of at most a width; the last of `most` lines is cut. */
export function wrap(text: string, size: number, width: number, weight = 400, most = 99): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && textWidth(longer, size, weight) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line) lines.push(line);
  // A word wider than the line is cut: there is nowhere to break it.
  if (lines.length <= most) return lines.map((text) => fit(text, size, width, weight));
  return [...lines.slice(0, most - 1), fit(lines.slice(most - 1).join(' '), size, width, weight)];
}

/** Breaks a text into as few lines as `wrap` does, of lengths as even as can be: no word stands alone. */
export function wrapEvenly(text: string, size: number, width: number, weight = 400): string[] {
  let lines = wrap(text, size, width, weight);
  for (let less = width - size; lines.length > 1 && less > width / 2; less -= size) {
    const tighter = wrap(text, size, less, weight);
    if (tighter.length > lines.length || tighter.some((line) => line.endsWith('…'))) break;
    lines = tighter;
  }
  return lines;
}

/** Lines at 45° (`slope` 1) or 135° (−1) clipped to a rectangle, as one path. */
export function hatch(x: number, y: number, w: number, h: number, pitch: number, slope: 1 | -1): string {
  let d = '';
  const step = pitch * Math.SQRT2;
  for (let c = step / 2; c < w + h; c += step) {
    // Line from the left or bottom edge to the top or right edge, at distance c along both edges.
    const x1 = c <= h ? 0 : c - h;
    const y1 = c <= h ? c : h;
    const x2 = c <= w ? c : w;
    const y2 = c <= w ? 0 : c - w;
    const flip = (px: number): number => (slope === 1 ? x + px : x + w - px);
    d += `M${round(flip(x1))} ${round(y + y1)}L${round(flip(x2))} ${round(y + y2)}`;
  }
  return d;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Shapes moved by an offset. */
export function moved(item: SceneItem, dx: number, dy: number): SceneItem {
  const shapes = item.shapes.map((shape): Shape => {
    if (shape.t === 'line')
      return { ...shape, x1: shape.x1 + dx, x2: shape.x2 + dx, y1: shape.y1 + dy, y2: shape.y2 + dy };
    if (shape.t === 'path')
      return {
        ...shape,
        d: shape.d.replace(
          /(-?[\d.]+)[ ,](-?[\d.]+)/g,
          (_, px: string, py: string) => `${round(Number(px) + dx)} ${round(Number(py) + dy)}`
        )
      };
    return { ...shape, x: shape.x + dx, y: shape.y + dy };
  });
  return {
    ...item,
    shapes,
    ...(item.box ? { box: { ...item.box, x: item.box.x + dx, y: item.box.y + dy } } : {})
  };
}
