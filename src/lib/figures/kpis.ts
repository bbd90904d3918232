/** The numbers at the top of the page, for the period it speaks of. */
import { numberWord, printAmounts, unitFor } from '../cases/print';
import { perCase, type Range } from '../cases/quantity';
import type { Answers, PeriodRow } from '../cube/series';
import type { Context } from './context';
import { isChange } from './findings';
import { only, type RecordScope } from './recordScope';
import { amountInText, baseName, changeText, periodName, periodShort, quantityText, unitOf } from './words';

/** One number at the top of the page. Raw values in base units, texts as printed. */
export interface Kpi {
  readonly id: 'cases' | 'loss' | 'mean';
  readonly title: string;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly qualifier: string;
  readonly text: string;
  readonly unit: string;
  readonly lines: readonly string[];
}

export interface KpiChange {
  readonly label: string;
  readonly text: string;
  readonly tone: 'worse' | 'better' | null;
}

export interface Kpis {
  readonly numbers: readonly Kpi[];
  /** the records that every number is made of */
  readonly records: RecordScope;
  readonly changesTitle: string;
  readonly changes: readonly KpiChange[];
  /** why there is no change, when there is none */
  readonly noChange: string;
}

interface KpiInput {
  readonly current: PeriodRow | null;
  /** every period, so that those before the current one can be named even when they are filtered out */
  readonly rows: readonly PeriodRow[];
  /** the periods that the filter keeps */
  readonly chosen: readonly PeriodRow[];
  /** the figures over all that is kept */
  readonly whole: Answers;
}

/** Numbers of the current period, with the two periods before it and the whole span below. */
export function kpis(
  current: PeriodRow | null,
  rows: readonly PeriodRow[],
  chosen: readonly PeriodRow[],
  whole: Answers,
  context: Context
): Kpis {
  const { m } = context;
  const numbers: Kpi[] = [];
  const input: KpiInput = { current, rows, chosen, whole };
  if (!current) {
    if (whole.cases?.quantity) numbers.push(countKpi(input, context));
    if (whole.loss) numbers.push(lossKpi(input, context));
    return { numbers, records: {}, changesTitle: m.kpi.changesNone, changes: [], noChange: m.kpi.noBase };
  }
  if (rows.some((row) => row.answers.cases?.quantity)) numbers.push(countKpi(input, context));
  if (current.answers.loss && rows.some((row) => row.answers.loss?.quantity))
    numbers.push(lossKpi(input, context));
  const mean = meanKpi(current, rows, context);
  if (mean) numbers.push(mean);
  return { numbers, records: { period: only(current.period.key) }, ...changes(current, rows, context) };
}

function title(what: string, current: PeriodRow | null, context: Context): string {
  return current
    ? context.m.headline.ofPeriod(what, periodName(current.period, context, current.coverage))
    : what;
}

/** The two known periods before the current one, newest first. */
function before(current: PeriodRow | null, rows: readonly PeriodRow[]): PeriodRow[] {
  if (!current) return [];
  return rows
    .filter((row) => row.period.index < current.period.index)
    .slice(-2)
    .reverse();
}

function lines(id: 'cases' | 'loss', { current, rows, chosen, whole }: KpiInput, context: Context): string[] {
  const { m } = context;
  const unit = unitOf([current?.answers[id]?.quantity ?? whole[id]?.quantity], context);
  const earlier = before(current, rows).map((row) => {
    const quantity = row.answers[id]?.quantity;
    return `${periodShort(row.period, context, row.coverage)}: ${quantity ? quantityText(quantity, id, unit, context) : m.kpi.unknown}`;
  });
  return [earlier.join(' · '), wholeLine(id, chosen, whole, context)].filter(Boolean);
}

/** "cả ba năm: 790 vụ"; periods that are not whole years are not called years. */
function wholeLine(
  id: 'cases' | 'loss',
  chosen: readonly PeriodRow[],
  whole: Answers,
  context: Context
): string {
  const { m } = context;
  const all = whole[id]?.quantity;
  if (!all || chosen.length < 2) return '';
  const text =
    id === 'cases' ? `${quantityText(all, id, 'dong', context)} ${m.units.case}` : amountInText(all, context);
  const kind = chosen.every((row) => row.coverage.complete) ? context.grain : 'half';
  const n = numberWord(chosen.length, context.lang);
  const say = chosen.every((row) => row.answers[id]?.quantity) ? m.kpi.whole : m.kpi.known;
  return say(n, m.period.count[kind], text);
}

function countKpi(input: KpiInput, context: Context): Kpi {
  const { current, whole } = input;
  const quantity = (current?.answers ?? whole).cases?.quantity ?? null;
  return {
    id: 'cases',
    title: title(context.m.measures.cases, current, context),
    value: quantity?.value ?? null,
    qualifier: '',
    text: quantity ? quantityText(quantity, 'cases', 'dong', context) : '…',
    unit: context.m.units.case,
    lines: lines('cases', input, context)
  };
}

function lossKpi(input: KpiInput, context: Context): Kpi {
  const { current, whole } = input;
  const quantity = (current?.answers ?? whole).loss?.quantity ?? null;
  const unit = unitOf([quantity], context);
  return {
    id: 'loss',
    title: title(context.m.measures.loss, current, context),
    value: quantity?.value ?? null,
    ...(quantity && quantity.high > quantity.low ? { low: quantity.low, high: quantity.high } : {}),
    qualifier: quantity ? context.m.qualifiers[quantity.qualifier] : '',
    text: quantity ? quantityText({ ...quantity, qualifier: 'exact' }, 'loss', unit, context) : '…',
    unit: quantity ? context.m.money[unit] : '',
    lines: lines('loss', input, context)
  };
}

function meanOf(row: PeriodRow): Range | null {
  const loss = row.answers.loss;
  return loss?.quantity && loss.knownCases > 0 ? perCase(loss.quantity, loss.knownCases) : null;
}

function meanKpi(current: PeriodRow, rows: readonly PeriodRow[], context: Context): Kpi | null {
  const mean = meanOf(current);
  if (!mean) return null;
  const unit = context.unit === 'auto' ? unitFor(mean.low) : context.unit;
  const print = (range: Range): string => printAmounts(range.low, range.high, unit, context.lang);
  const earlier = before(current, rows).map((row) => {
    const other = meanOf(row);
    return `${periodShort(row.period, context, row.coverage)}: ${other ? print(other) : context.m.kpi.unknown}`;
  });
  return {
    id: 'mean',
    title: context.m.kpi.mean,
    value: Math.round(mean.low),
    ...(mean.high > mean.low ? { low: mean.low, high: mean.high } : {}),
    qualifier: '',
    text: print(mean),
    unit: context.m.money[unit],
    lines: [earlier.join(' · '), context.m.kpi.meanNote].filter(Boolean)
  };
}

function changes(
  current: PeriodRow,
  rows: readonly PeriodRow[],
  context: Context
): Omit<Kpis, 'numbers' | 'records'> {
  const { m } = context;
  const list: KpiChange[] = [];
  let base: PeriodRow | undefined;
  for (const id of ['cases', 'loss'] as const) {
    const change = current.changes[id];
    if (!isChange(change)) continue;
    base = rows.find((row) => row.period.index === change.base.index);
    list.push(changeLine(m.measures[id], change.relative, context));
  }
  if (!base) {
    const incomplete = Object.values(current.changes).includes('incomplete');
    return {
      changesTitle: m.kpi.changesNone,
      changes: [],
      noChange: incomplete ? m.kpi.incomplete : m.kpi.noBase
    };
  }
  const after = meanOf(current);
  const prior = meanOf(base);
  if (after && prior && prior.low > 0) {
    list.push(
      changeLine(m.kpi.mean, { low: after.low / prior.high - 1, high: after.high / prior.low - 1 }, context)
    );
  }
  return {
    changesTitle: m.kpi.changes(baseName(current.period, base.period, current.coverage, context)),
    changes: list,
    noChange: ''
  };
}

function changeLine(label: string, relative: Range | null, context: Context): KpiChange {
  if (!relative) return { label, text: context.m.figure.notComputable, tone: null };
  const { arrow, direction } = changeText(relative, context);
  return { label, text: arrow, tone: direction === 'up' ? 'worse' : direction === 'down' ? 'better' : null };
}
