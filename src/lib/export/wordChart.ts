/**
 * A figure's bars as Word charts that stay editable: their numbers lie in a workbook inside the file. Bars start at zero,
 * the current period has the accent, the rest is grey; labels say what the figure prints ("hơn 109,2").
 */
import { ChartRun, type ChartErrorBars, type ChartPointLabel, type ChartSeries } from 'docx/charts';
import type { NativeChart, NativeSeries } from '../figures/nativeChart';
import type { Messages } from '../i18n/vi';
import { FONT, TEXT_PIXELS } from './wordLook';
import { clean } from './wordText';

const INK = '000000';
const ACCENT = '103F8A';
const CONTEXT = '828C94';
/** Unfinished periods: the same hues on faint ground. */
const PALE_ACCENT = '9DB4D8';
const PALE_CONTEXT = 'CFD4D5';
const CATEGORIES = [
  CONTEXT,
  '103F8A',
  '932600',
  '286F74',
  '97691D',
  '956EB3',
  '64072F',
  '6F936B',
  '6B5749'
] as const;
/** Up to so many columns two panels stand side by side; up to so many each bar has its label. */
const BESIDE = 6;
const LABELLED = 14;

/** Charts as lines of one picture: each inner list stands in one paragraph. */
export function wordCharts(
  charts: readonly NativeChart[],
  name: string,
  m: Messages
): { lines: ChartRun[][]; notes: string[] } {
  const beside =
    charts.length === 2 &&
    charts.every(({ kind, categories }) => kind === 'columns' && categories.length <= BESIDE);
  const width = beside ? Math.floor(TEXT_PIXELS / 2) - 4 : TEXT_PIXELS;
  const runs = charts.map((chart) => chartRun(chart, width, name, m));
  return { lines: beside ? [runs] : runs.map((run) => [run]), notes: notesOf(charts, m) };
}

function notesOf(charts: readonly NativeChart[], m: Messages): string[] {
  const unknown = charts.flatMap((chart) =>
    chart.categories.filter((_, i) => chart.series[0]?.values[i] === null)
  );
  const names = [...new Set(unknown)].join('; ');
  return [
    charts.some(({ series }) => series[0]?.spread) ? m.word.spread : '',
    charts.some(({ incomplete }) => incomplete.includes(true)) ? m.word.pale : '',
    charts.some(({ series }) => series.length > 1) ? m.figure.averageNote : '',
    names ? m.word.unknownBars(names) : ''
  ].filter(Boolean);
}

function chartRun(chart: NativeChart, width: number, name: string, m: Messages): ChartRun {
  const { kind, categories, scale } = chart;
  const crowded = kind === 'columns' && categories.length > LABELLED;
  const title = clean(titleOf(chart));
  const common = {
    title: { text: title, font: { name: FONT, size: width < TEXT_PIXELS ? 11 : 12, bold: true, color: INK } },
    categories: categories.map(clean),
    series: chart.series.map((series, i) => seriesOf(chart, series, i, crowded)),
    font: { name: FONT, color: INK },
    legend:
      chart.series.length > 1
        ? { position: 'bottom' as const, font: { size: 11, color: INK } }
        : (false as const),
    chartArea: { fill: 'none', border: 'none' as const },
    valueAxis: {
      minimum: 0,
      visible: crowded,
      gridlines: crowded,
      numberFormat: '#,##0.##',
      font: { size: 10, color: INK },
      ...(crowded
        ? { title: { text: clean(scale.unit), font: { name: FONT, size: 10, italics: true, color: INK } } }
        : {})
    },
    gapWidth: crowded ? 30 : 60,
    altText: { name, title: `${name}. ${title}`, description: clean(described(chart, m)) }
  };
  if (kind === 'bars')
    return new ChartRun({
      ...common,
      type: 'bar',
      categoryAxis: { reverseOrder: true, font: { size: 11, color: INK } },
      transformation: { width, height: 56 + 27 * categories.length }
    });
  return new ChartRun({
    ...common,
    type: 'column',
    categoryAxis: { font: { size: crowded ? 9 : 11, color: INK } },
    transformation: { width, height: width < TEXT_PIXELS ? 280 : 250 }
  });
}

/** "Thiệt hại (tỷ đồng, nguồn ghi “hơn”)": what the bars are, in which unit. */
function titleOf({ title, sub, scale }: NativeChart): string {
  return `${title} (${sub || scale.unit})`;
}

function seriesOf(chart: NativeChart, series: NativeSeries, i: number, crowded: boolean): ChartSeries {
  const { values } = series;
  const name = clean(series.name);
  if (i > 0)
    return {
      name,
      values,
      type: 'line',
      color: INK,
      markers: false,
      line: { color: INK, width: 1.5 },
      dataLabels: false
    };
  const largest = Math.max(...values.map((value) => value ?? 0));
  const last = values.findLastIndex((value) => value !== null);
  const most = values.indexOf(largest);
  const font = { size: 11, color: INK };
  return {
    name,
    values,
    color: CONTEXT,
    ...(series.spread ? { errorBars: errorBarsOf(series.spread) } : {}),
    colors: chart.tones.map((tone, at) => colourOf(tone, chart.incomplete[at] === true)),
    dataLabels: { value: true, position: 'outsideEnd', font },
    pointLabels: values.map((value, at) => {
      const text = clean(series.labels[at] ?? '');
      if (value === null || !text || (crowded && at !== most && at !== last)) return false;
      return { ...labelOf(value, text), font: { ...font, bold: chart.tones[at] === -1 } };
    })
  };
}

/** The interval of a stated value ("hơn 26" lies in 26–27), as a line at the end of its bar. */
function errorBarsOf(spread: NonNullable<NativeSeries['spread']>): ChartErrorBars {
  const some = (amount: number): number | null => (amount > 0 ? amount : null);
  const plus = spread.map(({ over }) => some(over));
  const minus = spread.map(({ under }) => some(under));
  return {
    type: 'custom',
    ...(plus.some((one) => one !== null) ? { plus } : {}),
    ...(minus.some((one) => one !== null) ? { minus } : {}),
    line: { color: INK, width: 1 }
  };
}

/**
 * A label that reads as the figure prints it. Where a number format can say so in any locale ("hơn "0), the label follows
 * when somebody edits the data; a text with separators is fixed, since Word would print them by the reader's locale.
 */
export function labelOf(value: number, text: string): ChartPointLabel {
  const [, prefix = '', digits = ''] = /^([^\d"\\]*)(\d+)$/.exec(text) ?? [];
  const plain = digits !== '' && Number(digits) === value && String(value) === digits;
  if (!plain) return { text };
  return { value: true, numberFormat: prefix ? `"${prefix}"0` : '0' };
}

function colourOf(tone: number, incomplete: boolean): string {
  if (incomplete) return tone === -1 ? PALE_ACCENT : PALE_CONTEXT;
  return tone === -1 ? ACCENT : (CATEGORIES[tone] ?? CONTEXT);
}

/** Everything the bars say, in words. */
function described(chart: NativeChart, m: Messages): string {
  const [bars] = chart.series;
  const items = chart.categories.map((category, i) => {
    const label = bars?.values[i] === null ? m.kpi.unknown : (bars?.labels[i] ?? '');
    return `${category}: ${label}`;
  });
  return `${titleOf(chart)}. ${items.join('; ')}.`;
}
