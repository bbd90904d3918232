/**
 * Records as CSV that people can read and Sổ Vụ reads back: one row a record, with its file and line. Amounts in
 * đồng, bounded ones in the words of the source, unknown empty; times as exact as they are known.
 */
import { minorDigits } from '../cases/currency';
import { dateOf, daysInMonth, printDay } from '../cases/day';
import { isAmount, type MeasureId } from '../cases/measures';
import type { RecordRow } from '../cases/recordRow';
import type { Context } from '../figures/context';
import { recordText, type RecordColumn } from '../figures/recordText';
import { csvLines, headerOf, quantityField } from './csv';

/** The first line: names of the columns. Starts the file (UTF-8 with BOM, as Excel needs it). */
export function recordsHeader(columns: readonly RecordColumn[], context: Context): string {
  const names = columnsOf(columns).map(({ id, label }) =>
    isMeasure(id, context) ? headerOf(id, context.m) : label
  );
  return `\uFEFF${csvLines([[context.m.records.columns.file, ...names]])}`;
}

/** Records as lines of the file, each ended by CRLF. */
export function recordLines(
  rows: readonly RecordRow[],
  columns: readonly RecordColumn[],
  context: Context
): string {
  const own = columnsOf(columns);
  return csvLines(
    rows.map((row) => [
      context.cube.sources[row.source]?.name ?? '',
      ...own.map((column) => fieldOf(row, column, context))
    ])
  );
}

/** The file has a column of its own here, whether or not the list shows one. */
function columnsOf(columns: readonly RecordColumn[]): RecordColumn[] {
  return columns.filter(({ id }) => id !== 'file');
}

function isMeasure(id: string, context: Context): id is MeasureId {
  return context.ids.some((own) => own === id);
}

function fieldOf(row: RecordRow, { id }: RecordColumn, context: Context): string {
  if (id === 'line') return String(row.line);
  if (id === 'code') return row.code ?? '';
  if (id === 'date') return timeToRead(row, context);
  if (id === 'type' || id === 'area') return row[id] ?? '';
  if (!isMeasure(id, context)) {
    const text = recordText(row, id, context);
    return text === context.m.records.unknown ? '' : text;
  }
  const quantity = row.measures[id];
  if (!quantity) return '';
  if (!isAmount(id)) return String(quantity.value);
  if (row.currency) return `${quantity.value / 10 ** minorDigits(row.currency)} ${row.currency}`;
  const { value, low, high } = quantity;
  return quantityField(high > low ? { value, low, high } : { value }, id, context.m);
}

/** `2022`, `03/2022`, `09/05/2022`, else both ends: what intake reads back to the same days. */
function timeToRead({ from, to }: RecordRow, context: Context): string {
  if (from === null || to === null) return '';
  if (from === to) return printDay(from);
  const [a, b] = [dateOf(from), dateOf(to)];
  const whole = a.year === b.year && a.day === 1 && b.day === daysInMonth(b.year, b.month);
  if (whole && a.month === 1 && b.month === 12) return String(a.year);
  if (whole && a.month === b.month) return `${String(a.month).padStart(2, '0')}/${a.year}`;
  return context.m.csv.days(printDay(from), printDay(to));
}
