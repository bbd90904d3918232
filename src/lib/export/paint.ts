/**
 * The only place that runs ECharts: on screen as SVG, to a canvas for PNG, to a string for SVG files.
 */
import * as echarts from 'echarts/core';
import { CustomChart } from 'echarts/charts';
import { TooltipComponent } from 'echarts/components';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import { optionOf } from '../figures/charts/chart';
import type { Palette, Scene } from '../figures/charts/scene';

echarts.use([CustomChart, TooltipComponent, CanvasRenderer, SVGRenderer]);

export interface Painted {
  readonly repaint: (scene: Scene, palette: Palette) => void;
  readonly dispose: () => void;
}

/** Paints a scene into an element and reports clicks on items that have a key. */
export function paint(
  element: HTMLElement,
  scene: Scene,
  palette: Palette,
  onKey: (key: string) => void
): Painted {
  const chart = echarts.init(element, null, { renderer: 'svg', width: scene.width, height: scene.height });
  let shown = scene;
  chart.on('click', (event) => {
    const key = shown.items[event.dataIndex ?? -1]?.key;
    if (key !== undefined) onKey(key);
  });
  chart.setOption(optionOf(scene, palette));
  return {
    repaint: (next, colours) => {
      shown = next;
      chart.resize({ width: next.width, height: next.height, silent: true });
      chart.setOption(optionOf(next, colours), { notMerge: true });
    },
    dispose: () => chart.dispose()
  };
}

/** A scene as the text of an SVG file, on a background; Vietnamese text stays text. */
export function svgOf(scene: Scene, palette: Palette): string {
  const chart = echarts.init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: scene.width,
    height: scene.height
  });
  try {
    chart.setOption({ ...optionOf(scene, palette), backgroundColor: palette.sheet });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/**
 * A scene as PNG at `ratio` pixels per unit. A canvas is used, not an SVG picture, because pictures
 * cannot use the page's fonts.
 */
export async function pngOf(scene: Scene, palette: Palette, ratio: number): Promise<Blob> {
  await document.fonts.ready;
  const canvas = document.createElement('canvas');
  const chart = echarts.init(canvas as unknown as HTMLElement, null, {
    renderer: 'canvas',
    width: scene.width,
    height: scene.height,
    devicePixelRatio: ratio
  });
  try {
    chart.setOption({ ...optionOf(scene, palette), backgroundColor: palette.sheet });
    chart.getZr().flush();
    return await new Promise<Blob>((resolve, reject) => {
      canvas.toBlob(
        (blob) => (blob ? resolve(blob) : reject(new Error('The canvas gave no image'))),
        'image/png'
      );
    });
  } finally {
    chart.dispose();
  }
}
