/**
 * Cases and losses by period: one panel a measure, same height, same baseline, same periods; bars
 * from zero. A lower-bounded amount is solid to its bound, hatched to the upper one with a dashed top;
 * an unfinished period is hatched with an outline.
 */
import type { Bar, PanelsPicture } from '../picture';
import { hatch, textWidth, type Palette, type Scene, type SceneItem, type Shape } from './scene';

/** Up to this many periods stand side by side. */
const SIDE_BY_SIDE = 6;
const HEAD = 42;
const GAP = 28;

export function panelsScene(picture: PanelsPicture, width: number, palette: Palette): Scene {
  const count = picture.panels[0]?.bars.length ?? 0;
  const beside = picture.panels.length > 1 && width >= 520 && count <= SIDE_BY_SIDE;
  const panelWidth = beside ? (width - GAP * (picture.panels.length - 1)) / picture.panels.length : width;
  const plot = beside
    ? Math.max(150, Math.min(230, panelWidth * 0.5))
    : Math.max(130, Math.min(190, width * 0.38));
  const items: SceneItem[] = [];
  let bottom = 0;
  picture.panels.forEach((panel, i) => {
    const x = beside ? i * (panelWidth + GAP) : 0;
    const y = beside ? 0 : bottom + (i > 0 ? 20 : 0);
    bottom = Math.max(bottom, drawPanel(panel, { x, y, width: panelWidth, plot }, palette, items));
  });
  return { width, height: bottom, items };
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly plot: number;
}

function drawPanel(
  panel: PanelsPicture['panels'][number],
  place: Place,
  palette: Palette,
  items: SceneItem[]
): number {
  const { x, y, width } = place;
  items.push({
    shapes: [
      { t: 'text', x, y: y + 4, text: panel.title, size: 13, weight: 600, fill: palette.ink },
      { t: 'text', x, y: y + 22, text: panel.sub, size: 12, fill: palette.ink2 }
    ]
  });
  const top = y + HEAD + 22;
  const base = top + place.plot;
  const slot = width / Math.max(1, panel.bars.length);
  const largest = Math.max(...panel.bars.map((bar) => bar.high), 0);
  const labelWidth = Math.max(
    ...panel.bars.map((bar) => textWidth(bar.label, 13, bar.current ? 600 : 400)),
    1
  );
  // The outermost labels are moved in by up to half their width.
  const every = slot >= labelWidth + 8 ? 1 : Math.max(1, Math.ceil((labelWidth * 1.5 + 8 - slot / 2) / slot));
  const roomy =
    slot >= Math.max(...panel.bars.map((bar) => textWidth(bar.text, bar.current ? 17 : 14, 600)), 34) - 6;
  const changes =
    every === 1 &&
    slot >=
      Math.max(
        ...panel.bars.map((bar) => Math.max(textWidth(bar.change, 12, 600), textWidth(bar.changeAbs, 12))),
        40
      ) -
        4;
  const peak = panel.bars.reduce(
    (best, bar) => ((bar.value ?? -1) > (best?.value ?? -1) ? bar : best),
    panel.bars[0]
  );
  const edges = { left: x, right: x + width };
  const heightOf = (bar: Bar): number => (largest > 0 ? (bar.high / largest) * place.plot : 0);
  panel.bars.forEach((bar, i) => {
    const centre = x + slot * (i + 0.5);
    const shapes = barShapes(bar, { centre, base, plot: place.plot, slot, largest }, palette);
    const weight = bar.current ? 600 : 400;
    const farFromPeak = Math.abs(panel.bars.indexOf(peak ?? bar) - i) * slot > 60;
    if (roomy || bar === peak || (bar.current && farFromPeak)) {
      const size = bar.current && roomy ? 17 : 14;
      // Among narrow bars a label stands clear of its neighbours too.
      const reach = roomy ? 0 : Math.ceil(textWidth(bar.text, size, weight) / 2 / slot);
      const near = panel.bars.slice(Math.max(0, i - reach), i + reach + 1);
      const y = base - Math.max(...near.map(heightOf)) - (size === 17 ? 24 : 20);
      const fill = bar.value === null ? palette.ink3 : palette.ink;
      shapes.push(centred({ text: bar.text, y, size, weight, fill }, centre, edges));
    }
    // Labels that do not fit are thinned from the last one back, so the newest is always named.
    if ((panel.bars.length - 1 - i) % every === 0) {
      shapes.push(
        centred({ text: bar.label, y: base + 10, size: 13, weight, fill: palette.ink }, centre, edges)
      );
    }
    if (changes) {
      const tone = bar.direction === 'up' ? palette.worse : palette.better;
      const told = bar.current && (bar.direction === 'up' || bar.direction === 'down');
      const fill = told ? tone : palette.ink2;
      shapes.push(centred({ text: bar.change, y: base + 31, size: 12, weight, fill }, centre, edges));
      shapes.push(
        centred(
          { text: bar.changeAbs, y: base + 48, size: 12, weight: 400, fill: palette.ink2 },
          centre,
          edges
        )
      );
    }
    const hit: Shape = {
      t: 'rect',
      x: centre - slot / 2,
      y: top - 22,
      w: slot,
      h: place.plot + 46,
      fill: 'transparent'
    };
    items.push({
      key: bar.key,
      label: `${bar.label}: ${bar.text}${bar.change && bar.change !== '–' ? ` (${bar.change})` : ''}`,
      box: { x: centre - slot / 2 + 1, y: top - 22, w: slot - 2, h: place.plot + 46 },
      shapes: [hit, ...shapes]
    });
  });
  if (panel.average && largest > 0) {
    const d = runs(panel.average, (i, value) => [
      x + slot * (i + 0.5),
      base - (value / largest) * place.plot
    ]);
    items.push({ shapes: [{ t: 'path', d, stroke: palette.ink, lineWidth: 2 }] });
  }
  items.push({
    shapes: [{ t: 'line', x1: x, x2: x + width, y1: base + 0.5, y2: base + 0.5, stroke: palette.axis }]
  });
  return base + (changes ? 68 : 30);
}

/** A line through the points that are there; a gap breaks it. */
function runs(
  values: readonly (number | null)[],
  at: (i: number, value: number) => [number, number]
): string {
  let pen = false;
  const bits: string[] = [];
  values.forEach((value, i) => {
    if (value === null) return void (pen = false);
    const [px, py] = at(i, value);
    bits.push(`${pen ? 'L' : 'M'}${px.toFixed(1)} ${py.toFixed(1)}`);
    pen = true;
  });
  return bits.join('');
}

interface Label {
  readonly text: string;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: string;
}

/** A label centred on its bar, moved in where it would leave the panel. */
function centred(label: Label, centre: number, edges: { left: number; right: number }): Shape {
  const half = textWidth(label.text, label.size, label.weight) / 2;
  const x = Math.min(Math.max(centre, edges.left + half), edges.right - half);
  return { t: 'text', x, align: 'center', ...label };
}

interface BarPlace {
  readonly centre: number;
  readonly base: number;
  readonly plot: number;
  readonly slot: number;
  readonly largest: number;
}

function barShapes(bar: Bar, { centre, base, plot, slot, largest }: BarPlace, palette: Palette): Shape[] {
  const w = Math.max(1, Math.min(64, slot * (slot < 20 ? 0.8 : 0.54)));
  const x = centre - w / 2;
  if (bar.value === null) {
    return [{ t: 'path', d: hatch(x, base - 22, w, 22, 4, -1), stroke: palette.faint, lineWidth: 1 }];
  }
  if (largest === 0) return [];
  const scale = plot / largest;
  const solid = bar.low * scale;
  const full = bar.high * scale;
  const fill = bar.current ? palette.accent : palette.context;
  const opacity = bar.dimmed ? 0.4 : 1;
  const shapes: Shape[] = [];
  if (bar.incomplete) {
    shapes.push({
      t: 'rect',
      x,
      y: base - solid,
      w,
      h: solid,
      fill: palette.paper,
      stroke: fill,
      lineWidth: 1,
      opacity
    });
    shapes.push({ t: 'path', d: hatch(x, base - solid, w, solid, 5, 1), stroke: fill, lineWidth: 1.2 });
  } else {
    shapes.push({ t: 'rect', x, y: base - solid, w, h: solid, fill, opacity });
  }
  if (full > solid) {
    shapes.push({ t: 'rect', x, y: base - full, w, h: full - solid, fill: palette.paper });
    shapes.push({
      t: 'path',
      d: hatch(x, base - full, w, full - solid, 4, -1),
      stroke: palette.ink2,
      lineWidth: 1
    });
    shapes.push({
      t: 'line',
      x1: x - 3,
      x2: x + w + 3,
      y1: base - full,
      y2: base - full,
      stroke: palette.ink2,
      lineWidth: 1,
      dash: [2, 2]
    });
  }
  return shapes;
}
