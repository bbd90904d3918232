/**
 * Workbooks: a sheet per figure, the numbers that charts draw, and a sheet that says how the figures were made.
 * The only file of `export` that knows `hucre`, which is loaded with the first workbook.
 */
import type { CellStyle, SheetChart, WriteSheet } from 'hucre/xlsx';
import type { Lang } from '../cases/print';
import type { Figure } from '../figures/figure';
import type { Messages } from '../i18n/vi';
import { withChartCaches } from './excelChartCache';
import { chartsOf, type ChartPlan } from './excelCharts';
import { methodSheet } from './excelMethod';
import type { CellLook, Merge, Sheet, SheetCell } from './excelForm';
import { figureSheet } from './excelSheet';
import { isFormula } from './formulaText';
import { step, type Pace, type ReportDocument } from './report';

/** Figures without a report around them. */
export interface Figures {
  readonly lang: Lang;
  readonly figures: readonly Figure[];
  /** how they were made, one paragraph each */
  readonly method: readonly string[];
}

interface Wanted {
  readonly figure: Figure;
  readonly caption: string;
  readonly chart: boolean;
}

/**
 * The workbook of a report or of some figures. Figures with nothing in them have their sheet, which says so.
 * @throws the reason of `pace.signal` when it is aborted
 */
export async function excelOf(source: ReportDocument | Figures, m: Messages, pace: Pace = {}): Promise<Blob> {
  const wanted = wantedOf(source);
  const all = wanted.length + 2;
  await step(pace, 0, all);
  const names = sheetNames(
    wanted.map(({ figure }) => m.excel.sheets[figure.id]),
    [m.excel.method.sheet, m.excel.chartData]
  );
  const sheets: Sheet[] = [];
  const charts: ChartPlan[][] = [];
  const data: Sheet[] = [];
  for (const [i, { figure, caption, chart }] of wanted.entries()) {
    const placed = figureSheet(figure, caption, names[i] ?? '', m);
    sheets.push(placed.sheet);
    const made = chart ? chartsOf(placed, data.at(-1) ?? null, m) : { plans: [], data: data.at(-1) ?? null };
    charts.push(made.plans);
    if (made.data) data.splice(0, 1, made.data);
    await step(pace, i + 1, all);
  }
  const method = methodSheet(
    wanted.map(({ figure, caption }, i) => ({ figure, caption, sheet: names[i] ?? '' })),
    source.method,
    m
  );
  const { writeXlsx } = await import('hucre/xlsx');
  const plans = [...sheets, ...data, method];
  await step(pace, all - 1, all);
  const book = await writeXlsx({
    sheets: plans.map((sheet, i) => written(sheet, charts[i] ?? [])),
    namedRanges: plans.flatMap(repeatedRows),
    defaultFont: FONT,
    properties: { title: plain(titleOf(source)), creator: 'Sổ Vụ' }
  });
  const bytes = withChartCaches(
    book,
    charts.flat().map(({ drawn }) => drawn)
  );
  await step(pace, all, all);
  return new Blob([bytes.slice()], { type: XLSX });
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const FONT = { name: 'Times New Roman', size: 12 };

function wantedOf(source: ReportDocument | Figures): Wanted[] {
  if ('figures' in source)
    return source.figures.map((figure) => ({ figure, caption: figure.headline, chart: true }));
  return source.blocks.flatMap((block) =>
    block.kind === 'figure'
      ? [{ figure: block.figure, caption: block.caption, chart: block.chart !== 'none' }]
      : []
  );
}

function titleOf(source: ReportDocument | Figures): string {
  return 'figures' in source ? (source.figures[0]?.headline ?? '') : source.head.title || source.head.kind;
}

/** Each name once, as programs compare them: without regard to case. */
function sheetNames(wanted: readonly string[], taken: readonly string[]): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return wanted.map((name) => {
    for (let n = 1; ; n++) {
      const own = n === 1 ? name : `${name} (${n})`;
      if (used.has(own.toLowerCase())) continue;
      used.add(own.toLowerCase());
      return own;
    }
  });
}

function written(sheet: Sheet, charts: readonly ChartPlan[]): WriteSheet {
  const cells: NonNullable<WriteSheet['cells']> = new Map();
  const place = (row: number, column: number, cell: SheetCell): void => {
    cells.set(`${row},${column}`, cellOf(cell));
  };
  sheet.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell) place(r, c, cell);
    })
  );
  for (const merge of sheet.merges) framed(sheet, merge, place);
  return {
    name: sheet.name,
    cells,
    columns: sheet.widths.map((width) => ({ width })),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right
    })),
    rowDefs: new Map([...sheet.heights].map(([row, height]) => [row, { height }])),
    ...(sheet.frozen ? { freezePane: sheet.frozen } : {}),
    ...(charts.length > 0 ? { charts: charts.map(({ chart }) => drawn(chart)) } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      // Nghị định 30: 20 mm above and below, 30 left, 15 right; in inches.
      margins: { top: 0.79, bottom: 0.79, left: 1.18, right: 0.59, header: 0.4, footer: 0.4 }
    },
    headerFooter: { oddHeader: '&C&P', firstHeader: '', differentFirst: true }
  };
}

/** Texts of charts and properties are no cell texts: nothing in them is escaped, and none may break XML. */
function plain(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').replace(LOST, '\uFFFD');
}

function drawn(chart: SheetChart): SheetChart {
  return {
    ...chart,
    ...(chart.title === undefined ? {} : { title: plain(chart.title) }),
    altText: plain(chart.altText ?? ''),
    series: chart.series.map((series) => ({ ...series, name: plain(series.name ?? '') }))
  };
}

/** Merged cells keep the lines of all their places. */
function framed(
  sheet: Sheet,
  { top, left, bottom, right }: Merge,
  place: (row: number, column: number, cell: SheetCell) => void
): void {
  const first = sheet.rows[top]?.[left];
  if (first?.look !== 'head') return;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (row !== top || column !== left) place(row, column, { ...first, value: null });
}

type Written = NonNullable<WriteSheet['cells']> extends Map<string, infer Cell> ? Cell : never;

function cellOf(cell: SheetCell): Written {
  const style = styleOf(cell);
  const comment = cell.comment === undefined ? {} : { comment: { text: safe(cell.comment) } };
  if (cell.formula !== undefined)
    return { type: 'formula', formula: cell.formula, formulaResult: cell.value, style, ...comment };
  if (typeof cell.value !== 'string') return { value: cell.value, style, ...comment };
  const text = safe(cell.value);
  if (text === '') return { value: null, style };
  // hucre makes error cells of such words.
  if (/^#[A-Z_/0]+[!?]?$/.test(text)) return { type: 'richText', value: text, richText: [{ text }], style };
  return { type: 'string', value: text, style, ...comment };
}

/** Text that XML can hold and that no program takes for an escape ("_x000D_"), as long as a cell may be. */
function safe(text: string): string {
  const whole = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return whole.replace(LOST, '\uFFFD').replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

const LONGEST = 32_000;
/** Halves of letters, and the two code points that no XML may hold. */
const LOST = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]|[\uFFFE\uFFFF]/g;
const INK = { rgb: '14202B' };
const THIN = { style: 'thin' as const, color: INK };
const BOX = { top: THIN, right: THIN, bottom: THIN, left: THIN };

const LOOKS: Record<CellLook, CellStyle> = {
  title: {
    font: { ...FONT, size: 14, bold: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true }
  },
  sub: {
    font: { ...FONT, italic: true },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true }
  },
  unit: { font: { ...FONT, italic: true }, alignment: { horizontal: 'right', vertical: 'center' } },
  head: {
    font: { ...FONT, bold: true },
    border: BOX,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E8EEF7' } },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true }
  },
  label: { font: FONT, border: BOX, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } },
  number: { font: FONT, border: BOX, alignment: { horizontal: 'right', vertical: 'center' } },
  words: { font: FONT, border: BOX, alignment: { horizontal: 'left', vertical: 'center', wrapText: true } },
  none: { font: FONT, border: BOX, alignment: { horizontal: 'right', vertical: 'center', wrapText: true } },
  note: { font: { ...FONT, italic: true, size: 11 }, alignment: { vertical: 'top', wrapText: true } },
  heading: { font: { ...FONT, bold: true }, alignment: { vertical: 'center', wrapText: true } },
  paragraph: { font: FONT, alignment: { vertical: 'top', wrapText: true } }
};

function styleOf({ look, bold, format, value }: SheetCell): CellStyle {
  const base = LOOKS[look];
  // A text format keeps such a text a text when its cell is edited.
  const asText = typeof value === 'string' && isFormula(value) && value.length < 200;
  const numFmt = format ?? (asText ? '@' : undefined);
  return {
    ...base,
    ...(bold ? { font: { ...base.font, bold: true } } : {}),
    ...(numFmt === undefined ? {} : { numFmt })
  };
}

/** Rows that every printed page repeats; hucre's own way leaves names with spaces unquoted. */
function repeatedRows({ name, repeated }: Sheet): { name: string; range: string; scope: string }[] {
  if (!repeated) return [];
  const [from, to] = repeated;
  const range = `'${name.replaceAll("'", "''")}'!$${from + 1}:$${to + 1}`;
  return [{ name: '_xlnm.Print_Titles', range, scope: name }];
}
