/** The picture of a figure without what its table hides. */
import { compareVi } from '../cases/text';
import type { Messages } from '../i18n/vi';
import type { Figure } from './figure';
import type { Picture } from './picture';
import type { Veil } from './publishLayout';

/** Hidden bars and items have no length, share or rank, and stand last by name; a reconciliation is left out. */
export function pictureWithout(picture: Picture, figure: Figure, veil: Veil, m: Messages): Picture | null {
  const rowOf = new Map(figure.rows.map((row, at) => [row.key, at]));
  const hides = (key: string, measure?: string): boolean =>
    [...veil.values()].some(
      ({ place }) =>
        place.kind === 'figure' && place.row === rowOf.get(key) && (!measure || place.measure === measure)
    );
  const changeHides = (key: string): boolean =>
    [...veil.values()].some(({ place }) => place.kind === 'change' && place.row === rowOf.get(key));
  if (picture.kind === 'panels') {
    const panels = picture.panels.map(({ average, averageLabel, ...panel }) => ({
      ...panel,
      bars: panel.bars.map((bar) => {
        const open = changeHides(bar.key)
          ? { ...bar, change: m.publish.mark, changeAbs: '', direction: null }
          : bar;
        return hides(bar.key, panel.measure)
          ? { ...open, value: null, low: 0, high: 0, text: m.publish.mark }
          : open;
      }),
      ...(average && averageLabel && ![...veil.values()].some(({ place }) => place.kind === 'average')
        ? { average, averageLabel }
        : {})
    }));
    return { ...picture, panels };
  }
  if (picture.kind === 'ranking') {
    const lists = picture.lists.map((list) => {
      const open = list.items.filter((item) => !hides(item.key));
      const gone = list.items
        .filter((item) => hides(item.key))
        .sort((a, b) => compareVi(a.label, b.label))
        .map((item) => ({ ...item, value: null, text: m.publish.mark, share: '', rank: null, colour: null }));
      return { ...list, items: [...open, ...gone] };
    });
    return { ...picture, lists };
  }
  if (picture.kind === 'map')
    return { ...picture, points: picture.points.filter((point) => !hides(point.key)) };
  return null;
}
