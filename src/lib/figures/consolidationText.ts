/** What a consolidation finds, in a headline and in a sentence for the report; every name is of the data. */
import { printDay } from '../cases/day';
import { printCount } from '../cases/print';
import { compatible, difference, isInterval, type Quantity } from '../cases/quantity';
import type { UnitAmounts, UnitMeasure, UnitReports, UnitRow } from '../cube/unitReports';
import { UNIT_MEASURES } from '../cube/unitReports';
import type { Context } from './context';
import { amountInText, differenceText, periodName, unitOf } from './words';

/** More names than these are said by their number. */
const IN_HEADLINE = 3;
const IN_SENTENCE = 12;

/** Units by what the headline says of them. Lateness and missing months are told of one unit both. */
interface Groups {
  readonly have: readonly UnitRow[];
  readonly missing: readonly UnitRow[];
  readonly unclear: readonly UnitRow[];
  readonly late: readonly UnitRow[];
  readonly partial: readonly UnitRow[];
}

function groupsOf({ rows, question }: UnitReports): Groups {
  const asked = question.expected.length > 0 ? rows.filter(({ expected }) => expected) : rows;
  const named = asked.filter(({ name }) => name !== '');
  const have = named.filter(({ state }) => state === 'reported' || state === 'partial');
  return {
    have,
    missing: named.filter(({ state }) => state === 'missing'),
    unclear: named.filter(({ state }) => state === 'unclear'),
    late: have.filter(({ daysLate }) => daysLate > 0),
    partial: have.filter(({ state }) => state === 'partial')
  };
}

/** Whether what is missing may still come in time. */
export function isPending({ question: { deadline, today } }: UnitReports): boolean {
  return deadline !== null && today <= deadline.last;
}

function names(rows: readonly UnitRow[], most: number, context: Context): string {
  return listed(
    rows.map(({ name }) => name),
    most,
    context
  );
}

function listed(all: readonly string[], most: number, context: Context): string {
  if (all.length <= most + 1) return all.join(', ');
  const rest = printCount(all.length - most, context.lang);
  return `${all.slice(0, most).join(', ')} ${context.m.consolidation.headline.others(rest)}`;
}

function reported(reports: UnitReports, { have }: Groups, context: Context): string {
  const w = context.m.consolidation.headline;
  const period = periodName(reports.question.period, context);
  const all = reports.question.expected.length;
  if (have.length === 0 && all === 0) return w.none(period);
  const n = printCount(have.length, context.lang);
  // "0/14": nought is written as it is, not as "00"
  return all > 0 ? w.of(n, printCount(all, context.lang), period) : w.without(n, period);
}

/** "12/14 đơn vị đã báo cáo 6 tháng đầu năm 2023; còn thiếu: …; chậm hạn: …" */
export function consolidationHeadline(reports: UnitReports, context: Context): string {
  const w = context.m.consolidation.headline;
  const groups = groupsOf(reports);
  const { missing, unclear, late, partial, have } = groups;
  const said = (rows: readonly UnitRow[], say: (text: string) => string): string[] =>
    rows.length > 0 ? [say(names(rows, IN_HEADLINE, context))] : [];
  const clauses = [
    ...said(missing, isPending(reports) ? w.pending : w.missing),
    ...said(late, w.late),
    ...said(partial, w.partial),
    ...said(unclear, w.unclear)
  ];
  const first = reported(reports, groups, context);
  if (clauses.length > 0) return [first, ...clauses].join('; ');
  return reports.question.deadline && have.length > 0 ? `${first}, ${w.inTime}` : first;
}

/** The deadline in words: "trước ngày 15/06/2023". */
export function dueText({ question: { deadline } }: UnitReports, context: Context): string | null {
  return deadline && context.m.consolidation.due(printDay(deadline.day), deadline.before);
}

/** The paragraph for the report: who has reported, what it adds up to, and how that stands to the stated total. */
export function consolidationSentence(reports: UnitReports, context: Context): string {
  const w = context.m.consolidation.sentence;
  const groups = groupsOf(reports);
  const { missing, unclear, late, partial } = groups;
  const due = dueText(reports, context);
  const count = (rows: readonly UnitRow[]): string => printCount(rows.length, context.lang);
  const said = (rows: readonly UnitRow[], say: (n: string, text: string) => string): string[] =>
    rows.length > 0 ? [say(count(rows), names(rows, IN_SENTENCE, context))] : [];
  const lates = late.map(({ name, daysLate }) => w.lateOne(name, printCount(daysLate, context.lang)));
  const first = `${lower(reported(reports, groups, context))}${due ? w.due(due) : ''}`;
  const clauses = [
    first,
    ...said(missing, isPending(reports) ? w.pending : w.missing),
    ...(late.length > 0 ? [w.late(count(late), listed(lates, IN_SENTENCE, context))] : []),
    ...said(partial, w.partial),
    ...said(unclear, w.unclear)
  ];
  const today = w.asOf(printDay(reports.question.today));
  return `${today}${clauses.join('; ')}${w.end}${sumText(reports, groups, context)}${statedText(reports, context)}`;
}

/** A headline's first letter after "Tính đến ngày …,"; figures stay as they are. */
function lower(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}

function amountsText(amounts: UnitAmounts, context: Context): string {
  const w = context.m.consolidation.sentence;
  const { cases, loss } = amounts;
  return [
    cases.quantity ? w.cases(printCount(cases.quantity.value, context.lang)) : null,
    loss.quantity ? (loss.unknownRows > 0 ? w.lossKnown : w.loss)(amountInText(loss.quantity, context)) : null
  ]
    .filter(Boolean)
    .join(', ');
}

function sumText(reports: UnitReports, { missing, unclear }: Groups, context: Context): string {
  const w = context.m.consolidation.sentence;
  const what = amountsText(reports.sum, context);
  if (what === '') return '';
  const out = [...missing, ...unclear];
  const without = out.length > 0 ? w.without(names(out, IN_SENTENCE, context)) : '';
  return `${w.sum(what)}${without}${w.end}`;
}

/** What the sum and the stated total come to of one measure; `null` where one of them is unknown. */
export interface Verdict {
  readonly measure: UnitMeasure;
  readonly stated: Quantity;
  readonly summed: Quantity;
  /** the sum less what is stated */
  readonly difference: Quantity;
  readonly verdict: 'consistent' | 'contradiction';
}

/** A sum that lacks units or losses may be less than what is stated, never more. */
export function verdictOf(
  stated: Quantity | null,
  summed: Quantity | null,
  short: boolean,
  measure: UnitMeasure
): Verdict | null {
  if (!stated || !summed) return null;
  const fits = compatible(stated, summed) || (short && summed.low < stated.high);
  return {
    measure,
    stated,
    summed,
    difference: difference(summed, stated),
    verdict: fits ? 'consistent' : 'contradiction'
  };
}

/** "số cộng ít hơn 02 vụ": by how much, without a sign. */
function apartText({ difference: by, measure }: Verdict, context: Context): string {
  const w = context.m.consolidation.sentence;
  const size =
    by.value < 0
      ? { ...by, value: -by.value, low: Math.max(0, -by.high), high: -by.low }
      : { ...by, low: Math.max(0, by.low) };
  const unit = unitOf([size], context);
  const what =
    measure === 'cases'
      ? w.cases(printCount(size.value, context.lang))
      : differenceText(size, measure, unit, context).replace(/^\+/, '');
  return by.value < 0 ? w.less(what) : w.more(what);
}

/** Whether the sum is known to be without something. */
export function isShort(reports: UnitReports, measure: UnitMeasure): boolean {
  return reports.sum[measure].unknownRows > 0 || reports.rows.some(({ state }) => state !== 'reported');
}

function statedText(reports: UnitReports, context: Context): string {
  const { stated, sum } = reports;
  if (!stated) return '';
  const w = context.m.consolidation.sentence;
  const what = amountsText(stated, context);
  if (what === '') return '';
  const verdicts = UNIT_MEASURES.flatMap(
    (id) => verdictOf(stated[id].quantity, sum[id].quantity, isShort(reports, id), id) ?? []
  );
  const apart = verdicts.filter((one) => !compatible(one.stated, one.summed));
  const exact = verdicts.every((one) => !isInterval(one.difference) && one.difference.value === 0);
  const how =
    verdicts.length === 0
      ? ''
      : apart.length === 0
        ? exact
          ? w.same
          : w.within
        : w.apart(apart.map((one) => apartText(one, context)).join(', '));
  return `${w.stated(what)}${how}${w.end}`;
}
