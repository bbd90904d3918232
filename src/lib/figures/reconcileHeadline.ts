/** What the reconciliation finds, in one line; nothing is explained away. */
import type { MeasureId } from '../cases/measures';
import { capital, numberWord, printNumber, type MoneyUnit } from '../cases/print';
import { isInterval, type Quantity } from '../cases/quantity';
import type { Reconciled } from '../cube/reconcile';
import type { Context } from './context';
import { differenceText, unitOf } from './words';

/** Totals of one scope are reconciled measure by measure. */
export function scopeKey(row: Reconciled): string {
  return `${row.fromMonth ?? 'all'}|${row.toMonth ?? 'all'}|${row.type ?? ''}|${row.area ?? ''}|${row.source}`;
}

/** Unit for the stated total and its sum. */
export function unitFor(row: Reconciled, context: Context): MoneyUnit {
  return unitOf([row.stated, row.summed], context);
}

/** `totals`: whether the data state any total at all. */
export function reconcileHeadline(rows: readonly Reconciled[], totals: boolean, context: Context): string {
  const { m } = context;
  if (rows.length === 0) return totals ? m.headline.totalsOnly : m.headline.noTotals;
  const bad = rows.filter((row) => row.verdict === 'contradiction');
  if (bad.length === 0) return agreement(rows, context);
  const scopes = new Set(rows.map(scopeKey));
  if (scopes.size > 1) {
    const print = (n: number): string => printNumber(n, context.lang);
    return m.headline.someContradict(print(bad.length), print(rows.length));
  }
  return [
    ...bad.slice(0, 1).map((row) => overOrUnder(row, context)),
    ...rows
      .filter((row) => row !== bad[0])
      .slice(0, 1)
      .map((row) => other(row, context))
  ].join(m.headline.join);
}

/** "Khớp" is said only of equal figures; bounded ones do not contradict; unknown parts settle nothing. */
function agreement(rows: readonly Reconciled[], context: Context): string {
  const { headline } = context.m;
  if (rows.some((row) => row.unknownRows > 0 && row.difference.value !== 0)) return headline.notSettled;
  const equal = rows.every((row) => row.difference.value === 0 && !isInterval(row.difference));
  return equal ? headline.allEqual : headline.allConsistent;
}

function overOrUnder(row: Reconciled, context: Context): string {
  const { headline } = context.m;
  const { low, high, value, qualifier } = row.difference;
  const over = value > 0;
  const size: Quantity = over ? row.difference : { value: -value, low: -high, high: -low, qualifier };
  const by = differenceText(size, row.measure, unitFor(row, context), context).replace(/^\+/, '');
  const n = capital(numberWord(row.parts.count, context.lang));
  const say = over
    ? { types: headline.typesOver, areas: headline.areasOver, rows: headline.partsOver }
    : { types: headline.typesUnder, areas: headline.areasUnder, rows: headline.partsUnder };
  return say[row.parts.of](n, by);
}

function other(row: Reconciled, context: Context): string {
  const what: Record<MeasureId, string> = context.m.measuresInText;
  return row.verdict === 'consistent'
    ? context.m.headline.consistent(what[row.measure])
    : context.m.headline.contradicts(what[row.measure]);
}
