/**
 * Cases and losses by period: two aligned panels sharing their periods, each with its change.
 */
import type { MeasureId } from '../cases/measures';
import { capital, numberWord, type MoneyUnit } from '../cases/print';
import { isInterval } from '../cases/quantity';
import type { PeriodRow } from '../cube/series';
import { answerCell, averageCell, changeCells } from './cells';
import type { Context } from './context';
import type { Figure, FigureCell, FigureColumn, FigureRow } from './figure';
import { byPeriodSentence } from './figureSentences';
import {
  baseOf,
  changePhrase,
  extremeOf,
  isChange,
  isThin,
  coarseText,
  lossName,
  lossSaid,
  nothingText,
  otherThanCases,
  timesPhrase
} from './findings';
import { averagesOf, panelsOf, unit, type ByPeriodInput } from './periodPanels';
import { PERCENT } from './picture';
import { only } from './recordScope';
import { unfinishedSaid } from './said';
import { datesText, fileStem, placeText, sourceText } from './scope';
import { quantityPart } from './sentenceParts';
import {
  baseName,
  daysText,
  joined,
  periodName,
  periodShort,
  periodToRead,
  quantityText,
  scaleOf,
  unitName,
  unitOf
} from './words';

const DRAWN: readonly MeasureId[] = ['cases', 'loss'];

export function byPeriod(input: ByPeriodInput, context: Context): Figure {
  const { m } = context;
  const { rows } = input.series;
  const ids = context.ids.filter((id) => rows.some((row) => row.answers[id]?.quantity));
  const units = new Map(
    ids.map((id) => [
      id,
      unitOf(
        rows.map((row) => row.answers[id]?.quantity),
        context
      )
    ])
  );
  const usual = DRAWN.filter((id) => ids.includes(id));
  // Data that count something else (a budget) show that.
  const drawn = usual.length > 0 ? usual : ids.slice(0, 1);
  const what = drawn
    .map(
      (id, i) =>
        `${i === 0 ? m.measures[id] : m.measuresInText[id]}${id === 'loss' ? ` (${m.money[unit(units, id)]})` : ''}`
    )
    .join(m.sub.and);
  const bounded = rows.some((row) => row.answers.loss?.quantity && isInterval(row.answers.loss.quantity));
  const hatched = rows.some((row) => !row.coverage.complete);
  const averages = averagesOf(rows, ids);
  return {
    id: 'by-period',
    headline: headline(input, context),
    sub: joined(
      `${m.sub.byPeriod(what || m.measures.cases, m.period.grain[context.grain])}`,
      placeText(context),
      datesText(input.span, context),
      m.sub.versus(compareName(context))
    ),
    unit: ids
      .map((id) => unitName(id, unit(units, id), context))
      .filter((name, i, all) => all.indexOf(name) === i)
      .join('; '),
    rowHeading: m.period.heading[context.grain],
    numbered: false,
    columns: ids.flatMap((id) => columnsOf(id, averages.has(id), unit(units, id), context)),
    rows: rows.map((row, at) => rowOf(row, at, ids, { units, averages }, input, context)),
    notes: [
      bounded && m.figure.dashed,
      hatched && m.figure.hatched,
      averages.size > 0 && m.figure.averageNote,
      rows.some((row) => ids.some((id) => hasSmallBase(row, id))) && m.figure.smallBase,
      unknownNote(rows, context),
      ...rows.flatMap((row) => toDateNote(row, context)),
      input.series.unanswered > 0 && `${coarseText(context)}.`
    ].filter((note): note is string => Boolean(note)),
    source: sourceText(context),
    sentence: byPeriodSentence(rows, context),
    alt: rows
      .map(
        (row) =>
          `${periodName(row.period, context, row.coverage)}: ${drawn.map((id) => textOf(row, id, unit(units, id), context)).join(', ')}`
      )
      .join('; '),
    picture: rows.length > 0 && drawn.length > 0 ? panelsOf(input, drawn, units, context) : null,
    fileStem: fileStem(`${m.measures.cases} ${m.period.grain[context.grain]}`, input.span, context),
    ...(rows.length === 0 ? { empty: nothingText(input.series.unanswered, context) } : {})
  };
}

/** The exact days of an unfinished period that is compared to the same date, and those it is compared with. */
function toDateNote(row: PeriodRow, context: Context): string[] {
  const change = Object.values(row.changes).find((one) => isChange(one) && one.toDate);
  if (!isChange(change)) return [];
  const { from, to } = row.coverage.days;
  return [
    context.m.figure.toDate(
      periodShort(row.period, context, row.coverage),
      daysText(from, to),
      daysText(change.days.from, change.days.to)
    )
  ];
}

/** How changes of losses must be read where not all are known. */
function unknownNote(rows: readonly PeriodRow[], { m }: Context): string | false {
  const changes = rows.map((row) => row.changes.loss).filter(isChange);
  if (changes.some(isThin)) return m.figure.thin(m.measuresInText.loss);
  return changes.some(({ unknown }) => unknown > 0) && m.figure.knownOnly;
}

function hasSmallBase(row: PeriodRow, id: MeasureId): boolean {
  const change = row.changes[id];
  return isChange(change) && change.smallBase;
}

/** `năm trước`, `cùng kỳ năm trước`, `năm 2020`. */
export function compareName(context: Context): string {
  const { compare } = context.m;
  if (context.compare.kind === 'base') return compare.base(context.compare.year);
  return context.compare.kind === 'same-period' ? compare.samePeriod : compare.previous[context.grain];
}

function columnsOf(id: MeasureId, averaged: boolean, money: MoneyUnit, context: Context): FigureColumn[] {
  const { m } = context;
  const own = { group: m.measures[id], measure: id, scale: scaleOf(id, money, context) };
  const average = averaged ? [{ id: `${id}:average`, label: m.figure.average, ...own }] : [];
  return [
    { id, label: m.measures[id], ...own, records: {} },
    ...average,
    { id: `${id}:change`, label: m.figure.changeAbs, ...own },
    { id: `${id}:percent`, label: m.figure.changePct, ...own, scale: PERCENT }
  ];
}

function rowOf(
  row: PeriodRow,
  at: number,
  ids: readonly MeasureId[],
  { units, averages }: { units: ReadonlyMap<MeasureId, MoneyUnit>; averages: ReturnType<typeof averagesOf> },
  input: ByPeriodInput,
  context: Context
): FigureRow {
  const cells: Record<string, FigureCell> = {};
  for (const id of ids) {
    cells[id] = answerCell(row.answers[id], id, unit(units, id), context);
    const average = averages.get(id);
    if (average) cells[`${id}:average`] = averageCell(average[at] ?? null, id, unit(units, id), context);
    const { absolute, relative } = changeCells(row.changes[id], id, unit(units, id), context);
    cells[`${id}:change`] = absolute;
    cells[`${id}:percent`] = relative;
  }
  const chosen = context.filter.fromMonth !== null || context.filter.toMonth !== null;
  return {
    key: row.period.key,
    label: periodShort(row.period, context, row.coverage),
    readAs: periodToRead(row.period, context, row.coverage),
    role: 'item',
    cells,
    filter: { dimension: 'period', value: row.period.key },
    records: { period: only(row.period.key) },
    selected: chosen && input.kept(row)
  };
}

function textOf(row: PeriodRow, id: MeasureId, money: MoneyUnit, context: Context): string {
  const quantity = row.answers[id]?.quantity;
  return quantity
    ? `${quantityText(quantity, id, money, context)} ${unitName(id, money, context)}`
    : `${context.m.measuresInText[id]} ${context.m.kpi.unknown}`;
}

function headline(input: ByPeriodInput, context: Context): string {
  const { m } = context;
  const { current } = input;
  // The figure leaves out the choice of time: of a period cut by it, it tells the whole.
  const row = current?.coverage.cut
    ? (input.series.rows.find((one) => one.period.index === current.period.index) ?? current)
    : current;
  const cases = row?.answers.cases?.quantity;
  if (!row) return nothingText(input.series.unanswered, context);
  const name = capital(periodName(row.period, context, row.coverage));
  const loss = lossSaid(row, context);
  if (!cases) return otherThanCases(row, name, context);
  const has = m.headline.has(name, quantityText(cases, 'cases', 'dong', context));
  const change = row.changes.cases;
  if (isChange(change)) {
    const times = change.smallBase ? null : timesPhrase(change.relative, context);
    const base = baseName(row, baseOf(change), context);
    if (times) {
      const lossChange = row.changes.loss;
      const lossTimes =
        isChange(lossChange) && lossChange.unknown === 0 ? timesPhrase(lossChange.relative, context) : null;
      const second = lossTimes
        ? m.headline.lossTimes(lossTimes)
        : changePhrase(lossName(row, context), 'loss', lossChange, context);
      return [`${has}, ${m.headline.times(times, base)}`, second].filter(Boolean).join(m.headline.join);
    }
  }
  const extreme = extremeOf(row, input.series.rows);
  if (extreme) {
    const n = numberWord(input.series.rows.length, context.lang);
    const phrase = m.headline[extreme](n, m.period.count[context.grain]);
    return [`${has}, ${phrase}`, cases.value > 0 && loss].filter(Boolean).join(m.headline.join);
  }
  const until = unfinishedSaid(row, name, context);
  if (until) {
    const count = quantityPart(cases, 'cases', context);
    return `${until}: ${joined(count, cases.value > 0 && loss)}`;
  }
  return joined(has, cases.value > 0 && loss);
}
