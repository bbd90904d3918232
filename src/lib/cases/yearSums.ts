/**
 * Sums of a record table by year, to tell two readings or two versions of a file apart. These are not the
 * figures of the page (which reconcile and choose); they only have to move when the records move.
 */
import { dateOf, dayOf } from './day';
import { isAmount, MEASURE_IDS, type MeasureId } from './measures';
import { looser, type Quantity } from './quantity';
import { NO_DAY, QUALIFIERS, ROLES, type RecordTable } from './record';

export interface YearSum {
  /**
   * First and last day of the year that holds the records; `null` for records without a date or over
   * several years. Of stated totals: the days the source states them for.
   */
  readonly span: { readonly from: number; readonly to: number } | null;
  /** `parts`: records added up. `stated`: what the source states for all types and areas. */
  readonly basis: 'parts' | 'stated';
  readonly measure: MeasureId;
  /** records behind it */
  readonly rows: number;
  /** base units (đồng, cases, persons); `null` when none of the records knows it */
  readonly sum: Quantity | null;
}

const PART = ROLES.indexOf('part');
const TOTAL = ROLES.indexOf('total');

/** By year, parts before stated totals, measures in the order of their table. Foreign amounts are left out. */
export function yearSums(table: RecordTable): YearSum[] {
  const groups = new Map<string, { span: YearSum['span']; basis: YearSum['basis']; rows: number[] }>();
  const years = yearFinder();
  for (let i = 0; i < table.length; i++) {
    const part = table.role[i] === PART;
    const whole =
      table.role[i] === TOTAL && (table.type.codes[i] ?? -1) < 0 && (table.area.codes[i] ?? -1) < 0;
    if (!part && !whole) continue;
    const from = table.from[i] ?? NO_DAY;
    const to = table.to[i] ?? NO_DAY;
    const span = from === NO_DAY ? null : part ? years(from, to) : { from, to };
    const basis = part ? 'parts' : 'stated';
    const key = `${span ? `${span.from}:${span.to}` : ''}${basis}`;
    const group = groups.get(key);
    if (group) group.rows.push(i);
    else groups.set(key, { span, basis, rows: [i] });
  }
  const ordered = [...groups.values()].sort(
    (a, b) =>
      (a.span?.from ?? Infinity) - (b.span?.from ?? Infinity) ||
      (a.span?.to ?? Infinity) - (b.span?.to ?? Infinity) ||
      a.basis.localeCompare(b.basis)
  );
  return ordered.flatMap(({ span, basis, rows }) =>
    MEASURE_IDS.filter((id) => table.measures[id]).map((measure) => ({
      span,
      basis,
      measure,
      rows: rows.length,
      sum: sumOf(table, measure, rows)
    }))
  );
}

function sumOf(table: RecordTable, measure: MeasureId, rows: readonly number[]): Quantity | null {
  const column = table.measures[measure];
  if (!column) return null;
  const amounts = isAmount(measure);
  let [value, low, high, known, qualifier] = [0, 0, 0, false, QUALIFIERS[0] as Quantity['qualifier']];
  for (const i of rows) {
    const own = column.value[i] ?? NaN;
    if (Number.isNaN(own) || (amounts && (table.currency.codes[i] ?? -1) >= 0)) continue;
    value += own;
    low += column.low[i] ?? own;
    high += column.high[i] ?? own;
    qualifier = looser(qualifier, QUALIFIERS[column.qualifier[i] ?? 0] ?? 'exact');
    known = true;
  }
  return known ? { value, low, high, qualifier } : null;
}

/** The calendar year that holds a span whole; remembers the last, since records come in the order of their days. */
function yearFinder(): (from: number, to: number) => { from: number; to: number } | null {
  let last = { from: 0, to: -1 };
  return (from, to) => {
    if (from < last.from || from > last.to) {
      const { year } = dateOf(from);
      last = { from: dayOf(year, 1, 1) ?? from, to: dayOf(year, 12, 31) ?? from };
    }
    return to <= last.to ? last : null;
  };
}
