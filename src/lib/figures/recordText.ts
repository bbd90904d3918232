/** A record in words, as its row is read: time, amounts, what is unknown. */
import { dateOf, daysInMonth, printDay } from '../cases/day';
import { minorDigits } from '../cases/currency';
import { isAmount, MEASURE_IDS, type MeasureId } from '../cases/measures';
import { printCount, printNumber } from '../cases/print';
import type { Quantity } from '../cases/quantity';
import type { RecordKey, RecordRow } from '../cases/recordRow';
import type { Context } from './context';
import { amountInText, daysText } from './words';

export type RecordColumnId =
  'line' | 'file' | 'code' | 'date' | 'type' | 'area' | `category:${string}` | MeasureId;

export interface RecordColumn {
  readonly id: RecordColumnId;
  readonly label: string;
  readonly numeric: boolean;
}

/** What the data carry beside time, type, area and measures. */
export interface RecordExtras {
  readonly codes: boolean;
  /** the further columns of the files, by id */
  readonly categories: readonly { readonly id: string; readonly name: string }[];
}

/** The columns that the data fill. Single cases have no column of counts: each is one. */
export function recordColumns({ codes, categories }: RecordExtras, context: Context): RecordColumn[] {
  const { m, cube } = context;
  const single = cube.sources.every((source) => source.level === 'case');
  const ids = context.ids.filter((id) => id !== 'cases' || !single);
  const further = categories.map(({ id, name }): RecordColumn => ({
    id: `category:${id}`,
    label: name,
    numeric: false
  }));
  const text = (id: keyof typeof m.records.columns): RecordColumn => ({
    id,
    label: m.records.columns[id],
    numeric: false
  });
  return [
    { ...text('line'), numeric: true },
    ...(cube.sources.length > 1 ? [text('file')] : []),
    ...(codes ? [text('code')] : []),
    text('date'),
    ...(cube.types.length > 0 ? [text('type')] : []),
    ...(cube.areas.length > 0 ? [text('area')] : []),
    ...further,
    ...ids.map((id) => ({ id, label: m.measures[id], numeric: true }))
  ];
}

/** On screen, what a list is mostly read for stands before what the files add, so that it is in view. */
export function inView(columns: readonly RecordColumn[]): RecordColumn[] {
  const rank = ({ id }: RecordColumn): number => {
    if (isCategory(id)) return 2;
    return MEASURE_IDS.some((own) => own === id) && id !== 'cases' && id !== 'loss' ? 3 : 1;
  };
  return [...columns].sort((a, b) => rank(a) - rank(b));
}

function isCategory(column: RecordColumnId): column is `category:${string}` {
  return column.startsWith('category:');
}

/** What records are put in order by when this column is asked for; `null` where they cannot be. */
export function orderOf(column: RecordColumnId): RecordKey | null {
  if (column === 'line') return 'file';
  return column === 'file' || column === 'code' || isCategory(column) ? null : column;
}

/** A cell as printed; unknown is said, never a nought. */
export function recordText(row: RecordRow, column: RecordColumnId, context: Context): string {
  const { m, cube } = context;
  const w = m.records;
  if (column === 'line') return printNumber(row.line, context.lang);
  if (column === 'file') return cube.sources[row.source]?.name ?? '';
  if (column === 'code') return row.code ?? '';
  if (column === 'date') return timeText(row.from, row.to, context);
  if (column === 'type') return row.type ?? (row.role === 'total' ? w.allTypes : m.figure.unknownType);
  if (column === 'area') return row.area ?? (row.role === 'total' ? w.allAreas : m.figure.unknownArea);
  if (isCategory(column)) return row.categories[column.slice('category:'.length)] ?? w.unknown;
  return quantityInWords(row.measures[column], column, row.currency, context);
}

/** `năm 2022`, `tháng 03/2022`, `8 tháng đầu năm 2023`, `15/03/2022`: just as exact as it is known. */
export function timeText(from: number | null, to: number | null, context: Context): string {
  const { period, records } = context.m;
  if (from === null || to === null) return records.unknown;
  if (from === to) return printDay(from);
  const a = dateOf(from);
  const b = dateOf(to);
  const whole = a.year === b.year && a.day === 1 && b.day === daysInMonth(b.year, b.month);
  if (!whole) return daysText(from, to);
  const months = b.month - a.month + 1;
  if (months === 12) return period.year(a.year);
  if (months === 1) return period.month(a.month, a.year);
  if (months === 3 && a.month % 3 === 1) return period.quarter((a.month + 2) / 3, a.year);
  if (months === 6 && a.month === 7) return period.half(2, a.year);
  return a.month === 1 ? period.firstMonths(months, a.year) : daysText(from, to);
}

/** `hơn 16,3 tỷ đồng`, `56`, `1.250,5 USD, để riêng`, `không rõ`. */
export function quantityInWords(
  quantity: Quantity | null | undefined,
  id: MeasureId,
  currency: string | null,
  context: Context
): string {
  const { m, lang } = context;
  if (!quantity) return m.records.unknown;
  if (!isAmount(id)) return printCount(quantity.value, lang);
  if (!currency) return amountInText(quantity, context, id);
  const digits = minorDigits(currency);
  const word = m.qualifiers[quantity.qualifier];
  const number = `${printNumber(quantity.value / 10 ** digits, lang, digits)} ${currency}`;
  return m.records.foreign(word ? `${word} ${number}` : number);
}

/** The measure that a row shows first where there is room for one: the loss, else what there is. */
export function mainMeasure(context: Context): MeasureId | null {
  const present = MEASURE_IDS.filter((id) => context.ids.includes(id));
  return present.find((id) => id === 'loss') ?? present.find(isAmount) ?? present[0] ?? null;
}
