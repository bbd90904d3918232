/**
 * From a picture to a laid-out scene, and from a scene to an ECharts option.
 */
import type { EChartsCoreOption } from 'echarts/core';
import type { Lang } from '../../cases/print';
import type { Picture } from '../picture';
import { mapScene } from './map';
import { panelsScene } from './panels';
import { rankingScene } from './ranking';
import { reconcileScene } from './reconcile';
import type { Palette, Scene, Shape } from './scene';

export function sceneOf(picture: Picture, width: number, palette: Palette, lang: Lang): Scene {
  if (picture.kind === 'panels') return panelsScene(picture, width, palette);
  if (picture.kind === 'ranking') return rankingScene(picture, width, palette);
  if (picture.kind === 'map') return mapScene(picture, width, palette);
  return reconcileScene(picture, width, palette, lang);
}

function style(
  fill: string | undefined,
  stroke: string | undefined,
  lineWidth: number | undefined,
  extra: object = {}
): object {
  return { fill: fill ?? 'none', ...(stroke ? { stroke, lineWidth: lineWidth ?? 1 } : {}), ...extra };
}

function element(shape: Shape, palette: Palette): object {
  switch (shape.t) {
    case 'rect':
      return {
        type: 'rect',
        shape: { x: shape.x, y: shape.y, width: shape.w, height: shape.h },
        style: style(shape.fill, shape.stroke, shape.lineWidth, { opacity: shape.opacity ?? 1 })
      };
    case 'line':
      return {
        type: 'line',
        shape: { x1: shape.x1, y1: shape.y1, x2: shape.x2, y2: shape.y2 },
        style: style(undefined, shape.stroke, shape.lineWidth, shape.dash ? { lineDash: shape.dash } : {})
      };
    case 'path':
      return {
        type: 'path',
        shape: { pathData: shape.d },
        style: style(shape.fill, shape.stroke, shape.lineWidth)
      };
    case 'circle':
      return {
        type: 'circle',
        shape: { cx: shape.x, cy: shape.y, r: shape.r },
        style: style(shape.fill, shape.stroke, shape.lineWidth)
      };
    case 'text':
      return {
        type: 'text',
        silent: true,
        style: {
          text: shape.text,
          x: shape.x,
          y: shape.y,
          fill: shape.fill,
          font: `${shape.weight ?? 400} ${shape.size}px ${shape.serif ? palette.serif : palette.font}`,
          align: shape.align ?? 'left',
          verticalAlign: 'top'
        }
      };
  }
}

/**
 * One custom series without axes whose items are the scene's: `dataIndex` of a click is the item's index.
 * Charts do not animate, and tooltips are drawn, never set as HTML: labels come from files.
 */
export function optionOf(scene: Scene, palette: Palette): EChartsCoreOption {
  return {
    animation: false,
    tooltip: {
      trigger: 'item',
      renderMode: 'richText',
      confine: true,
      backgroundColor: palette.sheet,
      borderColor: palette.line2,
      textStyle: { color: palette.ink, fontSize: 12, fontFamily: palette.font },
      formatter: (params: { dataIndex: number }) => scene.items[params.dataIndex]?.label ?? ''
    },
    series: [
      {
        type: 'custom',
        coordinateSystem: 'none',
        data: scene.items.map((_, i) => i),
        renderItem: (params: { dataIndex: number }) => {
          const item = scene.items[params.dataIndex];
          return {
            type: 'group',
            silent: item?.label === undefined,
            children: (item?.shapes ?? []).map((shape) => ({
              ...element(shape, palette),
              ...(item?.key === undefined ? { cursor: 'default' } : {})
            }))
          };
        }
      }
    ]
  };
}
