/** What changed between two versions of a file, in words and printed numbers. */
import type { Difference, RowChange, RowValue, SumChange } from '../cases/difference';
import { dateOf, printDay } from '../cases/day';
import { isAmount, type MeasureId } from '../cases/measures';
import { printAmount, printNumber, UNKNOWN, unitFor, type Lang, type MoneyUnit } from '../cases/print';
import type { Quantity } from '../cases/quantity';
import type { Messages } from '../i18n/vi';

export interface PrintedSum {
  readonly key: string;
  /** whether it is another value, or another interval, than before */
  readonly moved: boolean;
  readonly period: string;
  readonly measure: string;
  readonly before: string;
  readonly after: string;
  readonly difference: string;
  /** raw: before, after, difference, in base units */
  readonly values: readonly (number | null)[];
}

/** Every sum, in order; amounts of a measure in one unit, named beside it. */
export function differenceSums({ sums }: Difference, m: Messages, lang: Lang): PrintedSum[] {
  return sums.map((sum) => {
    const { before, after, difference, measure } = sum;
    const largest = sums
      .filter((other) => other.measure === measure)
      .flatMap((other) => [other.before?.value ?? 0, other.after?.value ?? 0]);
    const unit = unitFor(Math.max(...largest));
    const text = (quantity: Quantity | null): string => printed(quantity, measure, unit, m, lang);
    return {
      key: `${periodOf(sum, m)}:${measure}`,
      moved: !same(before, after),
      period: periodOf(sum, m),
      measure: isAmount(measure) ? `${m.measures[measure]} (${m.money[unit]})` : m.measures[measure],
      before: text(before),
      after: text(after),
      difference: difference === null ? UNKNOWN : signed(difference, measure, unit, lang),
      values: [before?.value ?? null, after?.value ?? null, difference]
    };
  });
}

function same(a: Quantity | null, b: Quantity | null): boolean {
  return a?.value === b?.value && a?.low === b?.low && a?.high === b?.high;
}

function printed(
  quantity: Quantity | null,
  measure: MeasureId,
  unit: MoneyUnit,
  m: Messages,
  lang: Lang
): string {
  if (!quantity) return UNKNOWN;
  const number = isAmount(measure)
    ? printAmount(quantity.value, unit, lang)
    : printNumber(quantity.value, lang);
  return quantity.qualifier === 'exact' ? number : `${m.qualifiers[quantity.qualifier]} ${number}`;
}

function signed(difference: number, measure: MeasureId, unit: MoneyUnit, lang: Lang): string {
  const text = isAmount(measure) ? printAmount(difference, unit, lang) : printNumber(difference, lang);
  return difference > 0 ? `+${text}` : text;
}

/** `2022`, or first and last day where it is not a calendar year. */
function periodOf({ span, basis }: SumChange, m: Messages): string {
  const days = span ? daysOf(span.from, span.to) : m.ui.kept.difference.noDate;
  return basis === 'stated' ? `${days}, ${m.ui.kept.difference.stated}` : days;
}

function daysOf(from: number, to: number): string {
  const [a, b] = [dateOf(from), dateOf(to)];
  const year = a.year === b.year && a.month === 1 && a.day === 1 && b.month === 12 && b.day === 31;
  if (year) return String(a.year);
  return from === to ? printDay(from) : `${printDay(from)}–${printDay(to)}`;
}

/** A row by its code, or by its days, type and area; and what is different in it. */
export function rowWhat(row: RowChange, m: Messages): { name: string; what: string } {
  const days = row.span ? daysOf(row.span[0], row.span[1]) : null;
  const name = row.code ?? ([days, row.type, row.area].filter(Boolean).join(' · ') || UNKNOWN);
  const what = row.fields
    .map(({ field, before, after }) => {
      const label = fieldName(field, m);
      const [was, is] = [valueText(before, field, m), valueText(after, field, m)];
      if (row.kind === 'added') return `${label} ${is}`;
      return row.kind === 'removed' ? `${label} ${was}` : `${label}: ${was} → ${is}`;
    })
    .join('; ');
  return { name, what };
}

function fieldName(field: RowChange['fields'][number]['field'], m: Messages): string {
  const { fields } = m.ui.kept.difference;
  if (isCategory(field)) return field.slice('cat:'.length);
  return field === 'days' || field === 'type' || field === 'area' ? fields[field] : m.measures[field];
}

function isCategory(field: string): field is `cat:${string}` {
  return field.startsWith('cat:');
}

function valueText(value: RowValue, field: string, m: Messages): string {
  if (value === null) return UNKNOWN;
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') return daysOf(value[0], value[1]);
  const text = printNumber(value, m.lang);
  return isAmount(field as MeasureId) ? `${text} ${m.money.dong}` : text;
}
