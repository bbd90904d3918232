/** Paints a scene as SVG without a chart library: the layout has said where everything stands. */
import type { Palette, Scene, SceneItem, Shape } from '../../lib/figures/charts/scene';

export interface Painted {
  readonly repaint: (scene: Scene, palette: Palette) => void;
  readonly dispose: () => void;
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Paints a scene into an element and reports clicks on items that have a key. */
export function paint(
  element: HTMLElement,
  scene: Scene,
  palette: Palette,
  onKey: (key: string) => void
): Painted {
  const draw = (next: Scene, colours: Palette): void => {
    const { width, height } = next;
    const svg = node('svg', { width, height, viewBox: `0 0 ${width} ${height}` });
    svg.append(...next.items.map((item) => group(item, colours, onKey)));
    element.replaceChildren(svg);
  };
  draw(scene, palette);
  return { repaint: draw, dispose: () => element.replaceChildren() };
}

function group(item: SceneItem, palette: Palette, onKey: (key: string) => void): SVGElement {
  const { key, label } = item;
  const made = node('g', label === undefined ? { 'pointer-events': 'none' } : {});
  if (label !== undefined) made.append(node('title', {}, label));
  made.append(...item.shapes.map((shape) => drawn(shape, palette)));
  if (key !== undefined) {
    made.setAttribute('cursor', 'pointer');
    made.addEventListener('click', () => onKey(key));
  }
  return made;
}

function drawn(shape: Shape, palette: Palette): SVGElement {
  switch (shape.t) {
    case 'rect':
      return node('rect', {
        x: shape.x,
        y: shape.y,
        // A bar of nothing has no width; rounding may leave it less.
        width: Math.max(0, shape.w),
        height: Math.max(0, shape.h),
        ...ink(shape.fill, shape.stroke, shape.lineWidth),
        opacity: shape.opacity
      });
    case 'line':
      return node('line', {
        x1: shape.x1,
        y1: shape.y1,
        x2: shape.x2,
        y2: shape.y2,
        ...ink(undefined, shape.stroke, shape.lineWidth),
        'stroke-dasharray': shape.dash?.join(' ')
      });
    case 'path':
      return node('path', { d: shape.d, ...ink(shape.fill, shape.stroke, shape.lineWidth) });
    case 'circle':
      return node('circle', {
        cx: shape.x,
        cy: shape.y,
        r: shape.r,
        ...ink(shape.fill, shape.stroke, shape.lineWidth)
      });
    case 'text':
      return node(
        'text',
        {
          x: shape.x,
          // A text stands on its line, the layout gives the top of it.
          y: shape.y + shape.size * 0.86,
          fill: shape.fill,
          'font-size': shape.size,
          'font-weight': shape.weight ?? 400,
          'font-family': shape.serif ? palette.serif : palette.font,
          'text-anchor': shape.align === 'center' ? 'middle' : shape.align === 'right' ? 'end' : undefined,
          'pointer-events': 'none'
        },
        shape.text
      );
  }
}

function ink(fill: string | undefined, stroke: string | undefined, lineWidth = 1): Attributes {
  return { fill: fill ?? 'none', stroke, 'stroke-width': stroke && lineWidth };
}

function node(name: string, attributes: Attributes, text?: string): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}
