/**
 * Native charts of a sheet, below its table. A chart draws the table's own cells where they stand in its order;
 * a ranking by another measure draws cells of a sheet of their own.
 */
import type { SheetChart } from 'hucre/xlsx';
import { nativeCharts, type NativeChart } from '../figures/nativeChart';
import type { Messages } from '../i18n/vi';
import type { DrawnNumbers } from './excelChartCache';
import { cellName } from './excelFormulas';
import type { Placed, Sheet, SheetCell } from './excelForm';

export interface ChartPlan {
  readonly chart: SheetChart;
  readonly drawn: DrawnNumbers;
}

/** The app's own colours, light theme (components/tokens.css): context grey, then the families of types. */
const COLOURS = ['828C94', '103F8A', '932600', '286F74', '97691D', '956EB3', '64072F', '6F936B', '6B5749'];
const CURRENT = '103F8A';
const WIDTH = 96;
const ROWS = 17;

interface Ranges {
  readonly categories: string;
  readonly values: string;
  /** number formats of the cells of the values */
  readonly formats: readonly string[];
}

/** @param before the sheet of numbers to draw so far @returns the charts, and that sheet with theirs */
export function chartsOf(
  placed: Placed,
  before: Sheet | null,
  m: Messages
): { plans: ChartPlan[]; data: Sheet | null } {
  let data = before;
  let row = placed.end + 1;
  const right = reach(placed.sheet.widths);
  const plans = nativeCharts(placed.grid.figure).flatMap((chart): ChartPlan[] => {
    if (!chart.series[0]?.values.some((value) => value !== null)) return [];
    let ranges = inTable(chart, placed);
    if (!ranges) {
      const added = withData(data, chart, placed, m);
      data = added.sheet;
      ranges = added.ranges;
    }
    const height = Math.max(ROWS, chart.kind === 'bars' ? chart.categories.length + 5 : 0);
    const from = row;
    row += height + 1;
    const drawn = {
      labels: chart.categories,
      values: chart.series[0]?.values ?? [],
      formats: ranges.formats
    };
    return [
      { chart: chartOf(chart, ranges, placed.grid.figure.alt, { from, to: from + height, right }), drawn }
    ];
  });
  return { plans, data };
}

/** The column at which a chart is about as wide as a page. */
function reach(widths: readonly number[]): number {
  let total = 0;
  for (let i = 0; i < 40; i++) {
    total += widths[i] ?? 8.43;
    if (total >= WIDTH) return i + 1;
  }
  return 40;
}

/** Cells of the table that are the chart's numbers, row by row, with its labels before them. */
function inTable(chart: NativeChart, { sheet, grid }: Placed): Ranges | null {
  const [series] = chart.series;
  const count = chart.categories.length;
  if (!series || count === 0 || count > grid.figure.rows.length) return null;
  const value = (row: number, column: number): SheetCell['value'] =>
    sheet.rows[grid.top + row]?.[column]?.value ?? null;
  const labels = chart.categories.every((label, i) => label === String(value(i, grid.left - 1) ?? ''));
  if (!labels) return null;
  for (const [i, { column }] of grid.columns.entries()) {
    if (!column.records || column.scale?.unit !== chart.scale.unit) continue;
    const same = series.values.every((own, row) => {
      const cell = value(row, grid.left + i);
      return own === null ? typeof cell !== 'number' : cell === own;
    });
    if (!same) continue;
    const last = grid.top + count - 1;
    const range = (at: number): string => `${absolute(grid.top, at)}:${absolute(last, at)}`;
    const formats = chart.categories.map(
      (_, row) => sheet.rows[grid.top + row]?.[grid.left + i]?.format ?? '#,##0'
    );
    return { categories: range(grid.left - 1), values: range(grid.left + i), formats };
  }
  return null;
}

function absolute(row: number, column: number): string {
  return cellName(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}

function withData(
  before: Sheet | null,
  chart: NativeChart,
  placed: Placed,
  m: Messages
): { sheet: Sheet; ranges: Ranges } {
  const { chartData, chartDataLead } = m.excel;
  const rows = [...(before?.rows ?? [[{ look: 'heading' as const, value: chartDataLead }], []])];
  const { title, scale, categories, series } = chart;
  const of = placed.sheet.name;
  rows.push([
    { look: 'head', value: of },
    { look: 'head', value: `${title || of} (${scale.unit})` }
  ]);
  const top = rows.length;
  const formats = categories.map((_, i) => formatOf(chart, i, placed));
  categories.forEach((label, i) =>
    rows.push([
      { look: 'label', value: label },
      { look: 'number', value: series[0]?.values[i] ?? null, format: formats[i] ?? '#,##0' }
    ])
  );
  const last = rows.length - 1;
  rows.push([]);
  const range = (at: number): string =>
    `'${chartData.replaceAll("'", "''")}'!${absolute(top, at)}:${absolute(last, at)}`;
  return {
    sheet: { name: chartData, rows, merges: [], widths: [46, 24], heights: new Map(), landscape: false },
    ranges: { categories: range(0), values: range(1), formats }
  };
}

/** As the table prints the same number: with its "hơn" and its decimals. */
function formatOf({ series, scale }: NativeChart, i: number, { sheet, grid }: Placed): string {
  const value = series[0]?.values[i] ?? null;
  for (const [at, { column }] of grid.columns.entries()) {
    if (!column.records || column.scale?.unit !== scale.unit) continue;
    for (const row of sheet.rows.slice(grid.top, grid.top + grid.figure.rows.length)) {
      const cell = row[grid.left + at];
      if (value !== null && cell?.value === value && cell.format !== undefined) return cell.format;
    }
  }
  return '#,##0';
}

function chartOf(
  { kind, title, sub, categories, tones, incomplete }: NativeChart,
  { categories: labels, values }: Ranges,
  alt: string,
  at: { readonly from: number; readonly to: number; readonly right: number }
): SheetChart {
  const text = [title, sub].filter(Boolean).join(' – ');
  return {
    type: kind === 'columns' ? 'column' : 'bar',
    ...(text ? { title: text, titleFontSize: 12, titleBold: true } : {}),
    autoTitleDeleted: text === '',
    series: [
      {
        name: title || alt.slice(0, 60),
        categories: labels,
        values,
        color: COLOURS[0] ?? '',
        dataPoints: categories.flatMap((_, idx) => {
          const fillColor = colourOf(tones[idx] ?? 0);
          // An unfinished period: only its outline, in dashes.
          if (incomplete[idx])
            return [
              {
                idx,
                fillColor: 'E8EEF7',
                borderColor: fillColor,
                borderWidth: 1,
                borderDash: 'dash' as const
              }
            ];
          return fillColor === COLOURS[0] ? [] : [{ idx, fillColor }];
        }),
        dataLabels: {
          showValue: true,
          position: 'outEnd',
          numberFormat: { formatCode: 'General', sourceLinked: true }
        }
      }
    ],
    anchor: { from: { row: at.from, col: 0 }, to: { row: at.to, col: at.right } },
    legend: false,
    gapWidth: 60,
    altText: alt || text,
    axes: {
      x: { ...(kind === 'bars' ? { reverse: true } : {}), majorTickMark: 'none' },
      y: { hidden: true, gridlines: { major: false }, scale: { min: 0 } }
    }
  };
}

function colourOf(tone: number): string {
  return tone < 0 ? CURRENT : (COLOURS[tone] ?? COLOURS[0] ?? '');
}
