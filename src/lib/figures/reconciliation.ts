/**
 * Stated totals against the sum of their parts: stated, summed, difference, verdict.
 */
import { parsePeriod, periodHolding } from '../cases/calendar';
import { isoDay } from '../cases/day';
import { isAmount } from '../cases/measures';
import { capital, MONEY_FACTOR, printAmount, printCount, type MoneyUnit } from '../cases/print';
import { isInterval, type Quantity } from '../cases/quantity';
import type { Reconciled } from '../cube/reconcile';
import { quantityCell, textCell } from './cells';
import type { Context } from './context';
import { reconciledSentence } from './figureSentences';
import type { Figure, FigureCell, FigureRow } from './figure';
import type { ReconcilePicture } from './picture';
import { leftOut, mostTelling } from './reconcileListed';
import { only, type RecordScope } from './recordScope';
import { reconcileHeadline, scopeKey, unitFor } from './reconcileHeadline';
import { datesText, fileStem, placeText, sourceText, type Span } from './scope';
import {
  daysText,
  differenceText,
  joined,
  periodName,
  quantityText,
  rowsText,
  scaleOf,
  unitName
} from './words';

export interface ReconciliationInput {
  readonly rows: readonly Reconciled[];
  /** whether the slice has stated totals at all */
  readonly totals: boolean;
}

/** Most pairs drawn, and told to those who do not see the drawing. */
const DRAWN = 2;
const TOLD = 10;

export function reconciliation(input: ReconciliationInput, context: Context): Figure {
  const { m } = context;
  const rows = [...input.rows];
  const several = new Set(rows.map(scopeKey)).size > 1;
  const listed = mostTelling(rows);
  const span: Span = rows.flatMap((row) => (row.days ? [row.days] : [])).slice(0, 1);
  const dated = several ? widest(rows) : span;
  return {
    id: 'reconciliation',
    headline: reconcileHeadline(rows, input.totals, context),
    sub: joined(
      m.sub.reconcile,
      placeText({ ...context, filter: { ...context.filter, types: null } }),
      dated.length > 0 && datesText(dated, context)
    ),
    unit: [...new Set(rows.map((row) => unitName(row.measure, unitFor(row, context), context)))].join('; '),
    rowHeading: m.figure.measure,
    numbered: false,
    columns: [
      { id: 'stated', label: m.figure.statedCol, records: { role: 'total' } },
      { id: 'sum', label: m.figure.summedCol, records: { role: 'part' } },
      { id: 'difference', label: m.figure.differenceCol },
      { id: 'verdict', label: m.figure.verdictCol, text: true }
    ],
    rows: listed.map((row) => rowOf(row, several, context)),
    notes: [
      ...(context.filter.types && rows.length > 0 ? [m.figure.allTypes] : []),
      ...(listed.length < rows.length ? [leftOut(rows, listed, context)] : [])
    ],
    source: sourceText(context),
    sentence:
      reconciledSentence(
        rows,
        (row) => capital(joined(scopeName(row, context), row.type, row.area)),
        context
      ) || `${reconcileHeadline(rows, input.totals, context)}.`,
    alt: listed
      .slice(0, TOLD)
      .map(
        (row) =>
          `${rowLabel(row, several, context)}: ${m.figure.statedCol} ${text(row.stated, row, context)}, ${m.figure.summedCol} ${text(row.summed, row, context)}, ${verdictTag(row, context)}`
      )
      .join('; '),
    picture: picture(rows, several, context),
    fileStem: fileStem(m.sub.reconcile, dated, context),
    ...(rows.length === 0 ? { empty: input.totals ? m.headline.totalsOnly : m.headline.noTotals } : {})
  };
}

function widest(rows: readonly Reconciled[]): Span {
  const days = rows.flatMap((row) => (row.days ? [row.days] : []));
  if (days.length === 0) return [];
  return [{ from: Math.min(...days.map((d) => d.from)), to: Math.max(...days.map((d) => d.to)) }];
}

function text(quantity: Quantity, row: Reconciled, context: Context): string {
  return quantityText(quantity, row.measure, unitFor(row, context), context);
}

/** `2022`, the key of the period the total speaks for; its dates where no period fits. */
function periodKey(row: Reconciled, context: Context): string {
  if (row.fromMonth === null || row.toMonth === null) return 'all';
  const period = periodHolding(row.fromMonth, row.toMonth, context.grain, context.cube.calendar);
  if (period?.fromMonth === row.fromMonth && period.toMonth === row.toMonth) return period.key;
  return row.days ? `${isoDay(row.days.from)}..${isoDay(row.days.to)}` : 'all';
}

function scopeName(row: Reconciled, context: Context): string {
  if (row.fromMonth === null || row.toMonth === null) return context.m.period.all;
  const period = parsePeriod(periodKey(row, context), context.cube.calendar);
  if (period) return periodName(period, context);
  return row.days ? daysText(row.days.from, row.days.to) : context.m.period.all;
}

function rowLabel(row: Reconciled, several: boolean, context: Context): string {
  const name = context.m.measures[row.measure];
  if (!several) return name;
  return joined(name, scopeName(row, context), row.type, row.area);
}

function rowOf(row: Reconciled, several: boolean, context: Context): FigureRow {
  const unit = unitFor(row, context);
  const scope = [periodKey(row, context), row.type, row.area].filter(Boolean).join('/');
  const sourceMark = context.cube.sources.length > 1 ? `@${row.source}` : '';
  return {
    key: `${scope}${sourceMark}:${row.measure}`,
    label: `${rowLabel(row, several, context)}${isAmount(row.measure) ? `, ${unitName(row.measure, unit, context)}` : ''}`,
    role: 'item',
    scale: scaleOf(row.measure, unit, context),
    records: recordsOf(row, context),
    cells: {
      stated: quantityCell(row.stated, row.measure, unit, context),
      sum: quantityCell(row.summed, row.measure, unit, context),
      difference: differenceCell(row, unit, context),
      verdict: textCell(explanation(row, unit, context), row.verdict)
    }
  };
}

function recordsOf(row: Reconciled, context: Context): RecordScope {
  const key = periodKey(row, context);
  const fits = parsePeriod(key, context.cube.calendar) !== null;
  const time = fits ? only(key) : row.days && ([isoDay(row.days.from), isoDay(row.days.to)] as const);
  return {
    ...(time ? { period: time } : {}),
    type: row.type,
    ...(row.area === null ? {} : { area: row.area }),
    ...(context.cube.sources.length > 1 ? { file: row.source } : {})
  };
}

function differenceCell(row: Reconciled, unit: MoneyUnit, context: Context): FigureCell {
  const bounded = isInterval(row.difference);
  const contradiction = row.verdict === 'contradiction';
  return {
    value: row.difference.value,
    text:
      bounded && !contradiction
        ? context.m.figure.withinRange
        : row.difference.value === 0
          ? '0'
          : differenceText(row.difference, row.measure, unit, context, false),
    ...(bounded ? { low: row.difference.low, high: row.difference.high } : {}),
    tone: contradiction ? 'warn' : 'calm'
  };
}

function explanation(row: Reconciled, unit: MoneyUnit, context: Context): string {
  const { m } = context;
  const bounded = isInterval(row.stated) || isInterval(row.summed);
  if (row.unknownRows > 0 && row.verdict === 'consistent' && row.difference.value !== 0)
    return m.reconcile.unknownParts(rowsText(row.unknownRows, context));
  if (!bounded)
    return row.verdict === 'contradiction' ? m.reconcile.contradictionText : m.reconcile.equalText;
  const say = row.verdict === 'contradiction' ? m.reconcile.rangeApart : m.reconcile.rangeText;
  return say(extent(row.summed, row, unit, context), extent(row.stated, row, unit, context));
}

/** "bằng 7", "từ 109,2 đến dưới 109,3"; the upper end of an approximate figure belongs to it. */
function extent(quantity: Quantity, row: Reconciled, unit: MoneyUnit, context: Context): string {
  const { m } = context;
  const print = (value: number): string =>
    isAmount(row.measure) ? printAmount(value, unit, context.lang) : printCount(value, context.lang);
  if (!isInterval(quantity)) return m.reconcile.exactly(print(quantity.low));
  const say = quantity.qualifier === 'atLeast' ? m.reconcile.fromToUnder : m.reconcile.fromTo;
  return say(print(quantity.low), print(quantity.high));
}

function verdictTag(row: Reconciled, context: Context): string {
  const { m } = context;
  if (row.verdict === 'consistent')
    return isInterval(row.difference) || row.difference.value !== 0
      ? m.reconcile.consistent
      : m.reconcile.equal;
  const unit = unitFor(row, context);
  return m.reconcile.gap(differenceText(row.difference, row.measure, unit, context));
}

/** Contradictions first, then one per measure of the same total. */
function picture(rows: readonly Reconciled[], several: boolean, context: Context): ReconcilePicture | null {
  const { m } = context;
  const worst = rows.find((row) => row.verdict === 'contradiction') ?? rows.at(-1);
  if (!worst) return null;
  const drawn = rows.filter((row) => scopeKey(row) === scopeKey(worst)).slice(0, DRAWN);
  return {
    kind: 'reconcile',
    scales: drawn.map((row) => {
      const unit = unitFor(row, context);
      const exact = !isInterval(row.stated) && !isInterval(row.summed);
      return {
        title: rowLabel(row, several, context),
        verdict: verdictTag(row, context),
        contradiction: row.verdict === 'contradiction',
        stated: {
          low: row.stated.low,
          high: row.stated.high,
          label: (exact ? m.reconcile.stated : m.reconcile.statedRange)(text(row.stated, row, context))
        },
        summed: {
          low: row.summed.low,
          high: row.summed.high,
          label: (exact ? m.reconcile.summed : m.reconcile.summedRange)(text(row.summed, row, context))
        },
        gap:
          exact && row.difference.value !== 0
            ? differenceText(row.difference, row.measure, unit, context)
            : '',
        unitNote: m.reconcile.axis(unitName(row.measure, unit, context)),
        factor: isAmount(row.measure) ? MONEY_FACTOR[unit] : 1
      };
    })
  };
}
