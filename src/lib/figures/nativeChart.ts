/**
 * The picture of a figure as series of numbers, for charts that Word, Excel and PowerPoint draw themselves
 * and a reader can edit. What has no such chart (a map, a scale that does not start at zero) has none.
 */
import type { Figure } from './figure';
import type { Bar, PanelsPicture, Picture, RankedList, Scale } from './picture';

export interface NativeSeries {
  readonly name: string;
  /** in the chart's unit (`scale.factor` base units each); `null` is unknown: no bar, never zero */
  readonly values: readonly (number | null)[];
  /** as printed, "hơn 109,2"; one per value */
  readonly labels: readonly string[];
  /** how far a true value may lie under and over a stated one, in the chart's unit; absent where all are exact */
  readonly spread?: readonly { readonly under: number; readonly over: number }[];
}

export interface NativeChart {
  /** columns over periods, or horizontal bars of a ranking (largest first) */
  readonly kind: 'columns' | 'bars';
  readonly title: string;
  readonly sub: string;
  readonly scale: Scale;
  readonly categories: readonly string[];
  /** the bars, first; then lines over them (a moving average) */
  readonly series: readonly NativeSeries[];
  /** per category: 0 is context grey, −1 the current period, 1–8 a category colour */
  readonly tones: readonly number[];
  /** per category: the period is not over, or the data stop inside it */
  readonly incomplete: readonly boolean[];
}

/** Kinds of pictures that such charts can draw. */
export const NATIVE_KINDS: readonly Picture['kind'][] = ['panels', 'ranking'];

/** One chart per panel or list; empty where the figure has no chart of bars. */
export function nativeCharts({ picture }: Pick<Figure, 'picture'>): NativeChart[] {
  if (picture?.kind === 'panels') return picture.panels.map(columns);
  return picture?.kind === 'ranking' ? picture.lists.map(bars) : [];
}

function columns(panel: PanelsPicture['panels'][number]): NativeChart {
  const { title, sub, scale, bars, average, averageLabel } = panel;
  const one = (value: number | null): number | null => scaled(value, scale);
  const line: NativeSeries[] =
    average && averageLabel
      ? [{ name: averageLabel, values: average.map(one), labels: average.map(() => '') }]
      : [];
  return {
    kind: 'columns',
    title,
    sub,
    scale,
    categories: bars.map(({ label }) => label),
    series: [
      {
        name: title,
        values: bars.map(({ value }) => one(value)),
        labels: bars.map(({ text }) => text),
        ...spreadOf(bars, scale)
      },
      ...line
    ],
    tones: bars.map((bar: Bar) => (bar.current ? -1 : 0)),
    incomplete: bars.map(({ incomplete }) => incomplete)
  };
}

function spreadOf(bars: readonly Bar[], scale: Scale): Pick<NativeSeries, 'spread'> {
  const spread = bars.map(({ value, low, high }) => ({
    under: value === null ? 0 : Math.max(0, scaled(value - low, scale) ?? 0),
    over: value === null ? 0 : Math.max(0, scaled(high - value, scale) ?? 0)
  }));
  return spread.some(({ under, over }) => under > 0 || over > 0) ? { spread } : {};
}

function bars({ title, sub, scale, items }: RankedList): NativeChart {
  return {
    kind: 'bars',
    title,
    sub,
    scale,
    categories: items.map(({ label }) => brief(label)),
    series: [
      {
        name: title,
        values: items.map(({ value }) => scaled(value, scale)),
        labels: items.map(({ text }) => text)
      }
    ],
    tones: items.map(({ colour }) => (colour === null ? 0 : colour)),
    incomplete: items.map(() => false)
  };
}

/** Letters of a name that still leave room for its bar: these charts cut nothing by themselves. */
const LONGEST = 60;

/** A name cut after a word; the table has it whole. */
function brief(name: string): string {
  if (name.length <= LONGEST) return name;
  const start = name.slice(0, LONGEST);
  const end = start.lastIndexOf(' ');
  return `${start.slice(0, end > 0 ? end : LONGEST).trimEnd()}…`;
}

/** Without the noise of binary division: 26,4 tỷ is 26.4. */
function scaled(value: number | null, { factor }: Scale): number | null {
  return value === null ? null : Number((value / factor).toPrecision(15));
}
