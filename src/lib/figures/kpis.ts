/** The numbers at the top of the page, for the period it speaks of. */
import { numberWord, printAmounts, printCount, unitFor } from '../cases/print';
import type { Range } from '../cases/quantity';
import { answersAgainst, type Answers, type PeriodRow } from '../cube/series';
import type { Chosen } from './chosen';
import type { Context } from './context';
import { kpiChanges, meanOf, type KpiChanges } from './kpiChanges';
import { only, type RecordScope } from './recordScope';
import { unknownLosses } from './sentenceParts';
import { amountInText, daysText, periodName, periodShort, quantityText, unitOf } from './words';

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

export interface Kpis extends KpiChanges {
  readonly numbers: readonly Kpi[];
  /** the records that every number is made of */
  readonly records: RecordScope;
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
    ...kpiChanges(current, page.base, context)
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
    wholeLine(id, series.rows, whole, context),
    id === 'loss' ? unknownLine(current?.answers ?? whole, context) : ''
  ].filter(Boolean);
}

/** "chưa kể 05 vụ không rõ thiệt hại" */
function unknownLine(answers: Answers, { m, lang }: Context): string {
  const count = unknownLosses(answers);
  return count > 0 ? m.kpi.withoutUnknown(m.sentence.count(printCount(count, lang), 'cases')) : '';
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
  const { count, any } = m.period;
  const name = chosen.every((row) => row.coverage.complete) ? count[context.grain] : any;
  const n = numberWord(chosen.length, context.lang);
  const say = chosen.every((row) => row.answers[id]?.quantity) ? m.kpi.whole : m.kpi.known;
  return say(n, name, text);
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
