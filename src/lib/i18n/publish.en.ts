/** Words of what is hidden or rounded for publication, in English. */
import type { PublishMessages } from './publish.vi';

export const publishEn: PublishMessages = {
  mark: '(*)',
  hiddenCell: 'Hidden for publication',
  merged: 'Others (taken together)',
  leftOut: 'Not published when rounding',
  headline: (rows) => `Figures by ${rows.toLocaleLowerCase('en')}`,
  note: (below) =>
    `(*) Hidden so that no victim can be recognised: cells under ${below} and further cells that would give them away.`,
  rounded: (base) =>
    `Counts are rounded to multiples of ${base}, amounts to three digits; totals may differ from the sum of the rows.`,
  title: 'Safe to publish',
  lead: 'A cell of few cases may give a victim away. Applies to the exported file alone; the data here stay as they are.',
  below: 'Hide cells under',
  belowUnit: 'cases (persons)',
  round: 'Round counts to multiples of',
  none: 'This table has no cell under the limit.',
  hides: (small, more) =>
    more === '0'
      ? `Hides ${small} small ${small === '1' ? 'cell' : 'cells'}.`
      : `Hides ${small} small ${small === '1' ? 'cell' : 'cells'} and ${more} more, so that none can be worked out.`,
  preview: 'See the table with cells hidden'
};
