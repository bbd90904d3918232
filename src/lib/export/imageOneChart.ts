/**
 * The one chart of a poster: of several panels or lists the one that shows the finding; of a table its rows ranked
 * by the newest counts.
 */
import type { Figure } from '../figures/figure';
import type { RankedList, RankingPicture } from '../figures/picture';

/** One panel, list or scale of the picture: by default that in which the finding is seen best. */
export function oneChart(figure: Figure, chart: number | undefined): Figure {
  const { picture, headline } = figure;
  if (picture?.kind === 'panels') {
    const panel = picture.panels[chart ?? 0] ?? picture.panels[0];
    return panel ? { ...figure, picture: { ...picture, panels: [panel] } } : figure;
  }
  if (picture?.kind === 'reconcile') {
    const scale = picture.scales[chart ?? -1] ?? picture.scales.find((one) => one.contradiction);
    const one = scale ?? picture.scales[0];
    return one ? { ...figure, picture: { ...picture, scales: [one] } } : figure;
  }
  if (picture === null) return { ...figure, picture: rankedRows(figure) };
  if (picture.kind !== 'ranking') return figure;
  // Where the item that the finding names stands highest, else where a coloured one does.
  const named = picture.lists
    .flatMap(({ items }) => items.map(({ label }) => label))
    .filter((label) => label !== '' && headline.includes(label))
    // "Loại 16" names no "Loại 1".
    .reduce((longest, label) => (label.length > longest.length ? label : longest), '');
  const rank = ({ items }: RankedList): number => {
    const meant = items.filter(({ label, colour }) => (named ? label === named : colour !== null));
    return Math.min(...meant.map((item) => item.rank ?? Infinity));
  };
  const best = [...picture.lists].sort((one, other) => rank(one) - rank(other))[0];
  const list = picture.lists[chart ?? -1] ?? best;
  return list ? { ...figure, picture: { ...picture, lists: [list] } } : figure;
}

/** Rows of one kind by the last column of the first measure that knows some of them; `null` where rows measure different things. */
function rankedRows(figure: Figure): RankingPicture | null {
  if (figure.id === 'totals') return null;
  const rows = figure.rows.filter(({ role }) => role === 'item' || role === 'remainder');
  const counted = figure.columns.filter(({ records, text }) => records && !text);
  const first = counted.filter(({ measure }) => measure === counted[0]?.measure);
  const known = (id: string): number =>
    rows.filter(({ cells }) => typeof cells[id]?.value === 'number').length;
  const column = first.filter(({ id }) => known(id) > 1).at(-1);
  if (!column) return null;
  const valueOf = (row: Figure['rows'][number]): number => row.cells[column.id]?.value ?? -Infinity;
  const sorted = [
    ...rows.filter(({ role }) => role === 'item').sort((one, other) => valueOf(other) - valueOf(one)),
    ...rows.filter(({ role }) => role === 'remainder')
  ];
  const list: RankedList = {
    title: column.group ?? column.label,
    sub: column.group ? column.label : '',
    valueHeading: '',
    shareHeading: '',
    scale: { factor: 1, unit: '' },
    items: sorted.map((row, i) => ({
      key: row.key,
      label: row.label,
      value: row.cells[column.id]?.value ?? null,
      text: row.cells[column.id]?.text ?? '',
      share: '',
      rank: row.role === 'item' && row.cells[column.id]?.value !== null ? i + 1 : null,
      colour: null,
      remainder: row.role === 'remainder',
      dimmed: false
    }))
  };
  return { kind: 'ranking', lists: [list] };
}
