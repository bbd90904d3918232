/** The numbers at the top of the page, for the period it speaks of. */
import { numberWord, printAmounts, unitFor } from '../cases/print';
import { perCase, type Range } from '../cases/quantity';
import { answersAgainst, type Answers, type PeriodRow } from '../cube/series';
import { coarseBase } from './cells';
import type { Chosen } from './chosen';
import type { Context } from './context';
import { isChange } from './findings';
import { only, type RecordScope } from './recordScope';
import {
  amountInText,
  baseName,
  changeText,
  daysText,
  periodName,
  periodShort,
  quantityText,
  unitOf
} from './words';

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
  /** how the changes must be read: a small base */
  readonly note?: string;
}

interface KpiInput extends Chosen {
  /** every period, so that those before the current one can be named even when they are filtered out */
  readonly rows: readonly PeriodRow[];
  /** the figures over all that is kept */
  readonly whole: Answers;
}

/** Numbers of the current period, with the two periods before it and the whole span below. */
export function kpis(page: Chosen, rows: readonly PeriodRow[], whole: Answers, context: Context): Kpis {
  const { m } = context;
  const { current } = page;
  const numbers: Kpi[] = [];
  const input: KpiInput = { ...page, rows, whole };
  if (!current) {
    if (whole.cases?.quantity) numbers.push(countKpi(input, context));
    if (whole.loss) numbers.push(lossKpi(input, context));
    return { numbers, records: {}, changesTitle: m.kpi.changesNone, changes: [], noChange: m.kpi.noBase };
  }
  if (rows.some((row) => row.answers.cases?.quantity)) numbers.push(countKpi(input, context));
  if (current.answers.loss && rows.some((row) => row.answers.loss?.quantity))
    numbers.push(lossKpi(input, context));
  const mean = meanKpi(current, input, context);
  if (mean) numbers.push(mean);
  return {
    numbers,
    // A period that the choice of time cuts is the choice itself.
    records: current.coverage.cut ? {} : { period: only(current.period.key) },
    ...changes(current, input, context)
  };
}

function title(what: string, current: PeriodRow | null, context: Context): string {
  return current
    ? context.m.headline.ofPeriod(what, periodName(current.period, context, current.coverage))
    : what;
}

/**
 * What stands below a number: the two periods before, newest first; where the period is cut or not over, only
 * the like time it is compared with, since whole periods would look like a fall.
 */
function earlier(
  { current, rows, base }: KpiInput,
  text: (answers: Answers) => string | null,
  context: Context
): string {
  if (!current) return '';
  if (!current.coverage.complete && typeof base === 'object') {
    const found = text(answersAgainst(base, context.ids));
    return `${daysText(base.days.from, base.days.to)}: ${found ?? context.m.kpi.unknown}`;
  }
  return rows
    .filter((row) => row.period.index < current.period.index)
    .slice(-2)
    .reverse()
    .map(
      (row) =>
        `${periodShort(row.period, context, row.coverage)}: ${text(row.answers) ?? context.m.kpi.unknown}`
    )
    .join(' · ');
}

function lines(id: 'cases' | 'loss', input: KpiInput, context: Context): string[] {
  const { current, series, whole } = input;
  const unit = unitOf([current?.answers[id]?.quantity ?? whole[id]?.quantity], context);
  const text = (answers: Answers): string | null => {
    const quantity = answers[id]?.quantity;
    return quantity ? quantityText(quantity, id, unit, context) : null;
  };
  return [
    current && !current.coverage.complete
      ? daysText(current.coverage.days.from, current.coverage.days.to)
      : '',
    earlier(input, text, context),
    wholeLine(id, series.rows, whole, context)
  ].filter(Boolean);
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

function meanOf({ loss }: Answers): Range | null {
  return loss?.quantity && loss.knownCases > 0 ? perCase(loss.quantity, loss.knownCases) : null;
}

function meanKpi(current: PeriodRow, input: KpiInput, context: Context): Kpi | null {
  const mean = meanOf(current.answers);
  if (!mean) return null;
  const unit = context.unit === 'auto' ? unitFor(mean.low) : context.unit;
  const print = (range: Range): string => printAmounts(range.low, range.high, unit, context.lang);
  const text = (answers: Answers): string | null => {
    const other = meanOf(answers);
    return other && print(other);
  };
  return {
    id: 'mean',
    title: context.m.kpi.mean,
    value: Math.round(mean.low),
    ...(mean.high > mean.low ? { low: mean.low, high: mean.high } : {}),
    qualifier: '',
    text: print(mean),
    unit: context.m.money[unit],
    lines: [earlier(input, text, context), context.m.kpi.meanNote].filter(Boolean)
  };
}

function changes(
  current: PeriodRow,
  { base }: KpiInput,
  context: Context
): Omit<Kpis, 'numbers' | 'records'> {
  const { m } = context;
  const list: KpiChange[] = [];
  let small = false;
  for (const id of ['cases', 'loss'] as const) {
    const change = current.changes[id];
    if (!isChange(change)) continue;
    small ||= change.smallBase;
    list.push(changeLine(m.measures[id], change.relative, change.smallBase, context));
  }
  if (list.length === 0 || typeof base !== 'object') {
    return { changesTitle: m.kpi.changesNone, changes: [], noChange: whyNot(current, base, context) };
  }
  const after = meanOf(current.answers);
  const prior = meanOf(answersAgainst(base, context.ids));
  if (after && prior && prior.low > 0) {
    const relative = { low: after.low / prior.high - 1, high: after.high / prior.low - 1 };
    list.push(changeLine(m.kpi.mean, relative, small, context));
  }
  const days = base.toDate ? ` (${daysText(base.days.from, base.days.to)})` : '';
  return {
    changesTitle: m.kpi.changes(baseName(current, base, context)) + days,
    changes: list,
    noChange: '',
    ...(small ? { note: m.figure.smallBase } : {})
  };
}

function whyNot(current: PeriodRow, base: KpiInput['base'], context: Context): string {
  const { m } = context;
  if (base === 'coarse') return coarseBase(context);
  if (base !== 'incomplete') return m.kpi.noBase;
  return context.compare.kind === 'previous' && !current.coverage.cut
    ? m.kpi.incompleteTry
    : m.kpi.incomplete;
}

function changeLine(label: string, relative: Range | null, small: boolean, context: Context): KpiChange {
  if (!relative) return { label, text: context.m.figure.notComputable, tone: null };
  const { arrow, direction } = changeText(relative, context);
  const tone = direction === 'up' ? 'worse' : direction === 'down' ? 'better' : null;
  return { label, text: small ? `${arrow}*` : arrow, tone };
}
