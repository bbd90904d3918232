/**
 * A figure as CSV that people can read and Sổ Vụ reads back to the same figures: UTF-8 with BOM (Excel
 * needs it), one row a period, type or area; amounts in đồng, lower bounds in the words of the source.
 */
import { MEASURE_IDS, isAmount, type MeasureId } from '../cases/measures';
import { MONEY_FACTOR, MONEY_UNITS, NIL, type MoneyUnit } from '../cases/print';
import type { Figure, FigureCell, FigureRow } from '../figures/figure';
import type { Messages } from '../i18n/vi';
import { isFormula } from './formulaText';
import { tellingDecimals } from './numberFormat';
import { rowLabel } from './rowLabel';

/** @returns text of the file, BOM included, lines ended by CRLF (RFC 4180). */
export function csvOf(figure: Figure, m: Messages): string {
  const rows = figure.id === 'types-by-period' ? tidyTrend(figure, m) : plain(figure, m);
  return csvText(rows);
}

/** Rows as the text of a CSV file. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${csvLines(rows)}`;
}

/** Rows as lines of a CSV file, each ended by CRLF. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return `${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

/** Quotes around commas, quotes and newlines; an apostrophe before what a spreadsheet would run. */
function field(text: string): string {
  const safe = isFormula(text) && !isNegative(text) ? `'${text}` : text;
  return /[",\n\r;]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Nil, and falls as they are printed. */
function isNegative(text: string): boolean {
  return text === NIL || /^-[\d.,–]+%?$/.test(text);
}

function measureOf(columnId: string): MeasureId | null {
  // A change in percent is a fraction, not a count of the measure it is of.
  if (columnId.startsWith('percent:')) return null;
  const id = columnId.split(':').at(-1);
  return MEASURE_IDS.find((measure) => measure === id) ?? null;
}

/** A measure's column, with the unit of its amounts. */
export function headerOf(id: MeasureId, m: Messages): string {
  return isAmount(id) ? `${m.measures[id]} (${m.money.dong})` : m.measures[id];
}

/** A quantity: plain digits when exact, the source's words when bounded, empty when unknown. */
export function quantityField(
  cell: (Pick<FigureCell, 'value' | 'low' | 'high'> & { readonly text?: string }) | undefined,
  id: MeasureId,
  m: Messages
): string {
  if (!cell || cell.value === null) return '';
  const bounded = cell.low !== undefined && cell.high !== undefined;
  if (!bounded || !isAmount(id)) return String(cell.value);
  const word = cell.value === cell.low ? m.qualifiers.atLeast : m.qualifiers.about;
  const bounds = { value: cell.value, low: cell.low ?? cell.value, high: cell.high ?? cell.value };
  // The unit in which the words and the digits tell the interval, so that it reads back the same.
  const unit = [...MONEY_UNITS].reverse().find((name) => telling(bounds, name) !== null);
  const own = cell.value === cell.low || cell.value === Math.round((cell.low + cell.high) / 2);
  const mixed = cell.value !== cell.low && cell.text?.startsWith(`${m.qualifiers.atLeast} `);
  if (mixed || (!unit && !own)) {
    const said = mixed ? m.qualifiers.atLeast : word;
    return m.csv.within(said, String(cell.value), String(cell.low), String(cell.high));
  }
  if (!unit) return m.csv.range(String(cell.low), String(cell.high), cell.value === cell.low);
  const digits = telling(bounds, unit) ?? 0;
  const number = new Intl.NumberFormat(m.lang === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits
  }).format(cell.value / MONEY_FACTOR[unit]);
  return `${word} ${number} ${m.money[unit]}`;
}

/** Decimals of an interval in a unit; `null` where they would not tell it, or not in four. */
function telling(bounds: Parameters<typeof tellingDecimals>[0], unit: MoneyUnit): number | null {
  const decimals = tellingDecimals(bounds, MONEY_FACTOR[unit]);
  return decimals !== null && decimals <= 4 ? decimals : null;
}

/** Every column of the figure; percents and shares as printed. */
function plain(figure: Figure, m: Messages): string[][] {
  const names = figure.columns.map((column) => {
    const id = measureOf(column.id);
    if (id && column.id === id) return headerOf(id, m);
    if (id) return `${headerOf(id, m)} – ${column.readAs ?? column.label}`;
    const of = figure.columns.find((other) => column.id === `${other.id}:share`);
    if (of?.group && of.label !== of.group) return `${of.group} – ${of.readAs ?? of.label} – ${column.label}`;
    return column.group && column.group !== column.label ? `${column.group} – ${column.label}` : column.label;
  });
  return [
    [figure.rowHeading, ...names],
    ...figure.rows.map((row) => [
      rowName(figure, row, m),
      ...figure.columns.map((column) => {
        const cell = row.cells[column.id];
        const id = measureOf(column.id);
        if (cell?.kind === 'hidden') return cell.text;
        if (id) return quantityField(cell, id, m);
        return cell?.kind === 'unknown' || cell?.kind === 'not-computable' ? '' : signed(cell?.text ?? '');
      })
    ])
  ];
}

/** Signs as spreadsheets take them: no plus, no arrows; a fall is a minus. */
function signed(text: string): string {
  return text.replace(/^\+|^▲ /, '').replace(/^▼ /, '-');
}

/** Types as the files write them, so that a later reading finds the same types. */
function rowName(figure: Figure, row: FigureRow, m: Messages): string {
  const named = figure.id === 'types-ranked' || figure.id === 'areas-ranked';
  return named && row.filter && row.key ? row.key : rowLabel(row, figure, m);
}

/** Type × period in long form; the stated total has an empty type, the way intake knows totals. */
function tidyTrend(figure: Figure, m: Messages): string[][] {
  const cells = figure.columns.map((column) => ({
    column,
    period: /^(\d{4}[^:]*):/.exec(column.id)?.[1],
    id: measureOf(column.id)
  }));
  const periods = [...new Set(cells.flatMap((cell) => (cell.period ? [cell.period] : [])))];
  const words = new Map(cells.map(({ period, column }) => [period, column.readAs]));
  const ids = [...new Set(cells.flatMap((cell) => (cell.period && cell.id ? [cell.id] : [])))];
  const rows = figure.rows.filter((row) => row.filter !== undefined || row.role === 'stated');
  const split = rows.some((row) => row.filter);
  const lines = periods.flatMap((period) =>
    rows.flatMap((row) => {
      const values = ids.map((id) => {
        const cell = row.cells[`${period}:${id}`];
        // A total that was added up here is no total of the source; with its parts it would count twice.
        if (cell?.kind === 'hidden') return cell.text;
        return split && row.role === 'stated' && !cell?.stated ? '' : quantityField(cell, id, m);
      });
      if (values.every((value) => value === '')) return [];
      return [[words.get(period) ?? period, row.filter ? row.key || m.figure.unknownType : '', ...values]];
    })
  );
  return [
    [
      m.csv.period,
      figure.rowHeading === m.figure.content ? m.figure.type : figure.rowHeading,
      ...ids.map((id) => headerOf(id, m))
    ],
    ...lines
  ];
}
