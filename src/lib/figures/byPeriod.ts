/**
 * Cases and losses by period: two aligned panels sharing their periods, each with its change.
 */
import { isAmount, type MeasureId } from '../cases/measures';
import { capital, numberWord, UNKNOWN, type MoneyUnit } from '../cases/print';
import { isInterval } from '../cases/quantity';
import type { PeriodRow, Series } from '../cube/series';
import { answerCell, changeCells } from './cells';
import type { Context } from './context';
import type { Figure, FigureCell, FigureColumn, FigureRow } from './figure';
import { changePhrase, extremeOf, isChange, nothingText, otherThanCases, timesPhrase } from './findings';
import type { Bar, PanelsPicture } from './picture';
import { only } from './recordScope';
import { datesText, fileStem, placeText, sourceText, type Span } from './scope';
import {
  amountInText,
  baseName,
  changeText,
  differenceText,
  joined,
  periodName,
  periodShort,
  periodToRead,
  quantityText,
  unitName,
  unitOf
} from './words';

export interface ByPeriodInput {
  readonly series: Series;
  readonly span: Span;
  /** the period the page speaks of */
  readonly current: PeriodRow | null;
  /** whether the filter keeps the period */
  readonly kept: (row: PeriodRow) => boolean;
}

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
    columns: ids.flatMap((id) => columnsOf(id, context)),
    rows: rows.map((row) => rowOf(row, ids, units, input, context)),
    notes: [
      bounded && m.figure.dashed,
      hatched && m.figure.hatched,
      rows.some((row) => ids.some((id) => hasSmallBase(row, id))) && m.figure.smallBase,
      input.series.unanswered > 0 && m.figure.coarseAll(m.period.grain[context.grain])
    ].filter((note): note is string => Boolean(note)),
    source: sourceText(context),
    alt: rows
      .map(
        (row) =>
          `${periodName(row.period, context, row.coverage)}: ${drawn.map((id) => textOf(row, id, unit(units, id), context)).join(', ')}`
      )
      .join('; '),
    picture: rows.length > 0 && drawn.length > 0 ? picture(input, drawn, units, context) : null,
    fileStem: fileStem(`${m.measures.cases} ${m.period.grain[context.grain]}`, input.span, context),
    ...(rows.length === 0 ? { empty: nothingText(input.series.unanswered, context) } : {})
  };
}

function unit(units: ReadonlyMap<MeasureId, MoneyUnit>, id: MeasureId): MoneyUnit {
  return units.get(id) ?? 'dong';
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

function columnsOf(id: MeasureId, context: Context): FigureColumn[] {
  const { m } = context;
  const group = m.measures[id];
  return [
    { id, label: m.measures[id], group, measure: id, records: {} },
    { id: `${id}:change`, label: m.figure.changeAbs, group, measure: id },
    { id: `${id}:percent`, label: m.figure.changePct, group, measure: id }
  ];
}

function rowOf(
  row: PeriodRow,
  ids: readonly MeasureId[],
  units: ReadonlyMap<MeasureId, MoneyUnit>,
  input: ByPeriodInput,
  context: Context
): FigureRow {
  const cells: Record<string, FigureCell> = {};
  for (const id of ids) {
    cells[id] = answerCell(row.answers[id], id, unit(units, id), context);
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

function picture(
  input: ByPeriodInput,
  drawn: readonly MeasureId[],
  units: ReadonlyMap<MeasureId, MoneyUnit>,
  context: Context
): PanelsPicture {
  const { m } = context;
  return {
    kind: 'panels',
    panels: drawn.map((id) => {
      const money = unit(units, id);
      const bounded = input.series.rows.some((row) => row.answers[id]?.quantity?.qualifier === 'atLeast');
      return {
        measure: id,
        title: m.measures[id],
        sub:
          id === 'cases' ? m.sub.casesIn[context.grain] : m.sub.lossIn(unitName(id, money, context), bounded),
        bars: input.series.rows.map((row) => barOf(row, id, money, input, context))
      };
    })
  };
}

function barOf(row: PeriodRow, id: MeasureId, money: MoneyUnit, input: ByPeriodInput, context: Context): Bar {
  const quantity = row.answers[id]?.quantity ?? null;
  const change = row.changes[id];
  const relative = isChange(change) && change.relative ? changeText(change.relative, context) : null;
  return {
    key: row.period.key,
    label: periodShort(row.period, context, row.coverage),
    value: quantity?.value ?? null,
    low: quantity?.low ?? 0,
    high: quantity?.high ?? 0,
    text: quantity ? quantityText(quantity, id, money, context) : UNKNOWN,
    change: relative ? relative.arrow : change === 'incomplete' ? context.m.figure.incomplete : '–',
    changeAbs: isChange(change)
      ? `${differenceText(change.absolute, id, money, context, false)} ${shortUnit(id, money, context)}`
      : '',
    direction: relative?.direction ?? null,
    current: row === input.current,
    incomplete: !row.coverage.complete,
    dimmed: !input.kept(row)
  };
}

function shortUnit(id: MeasureId, money: MoneyUnit, context: Context): string {
  return isAmount(id) ? context.m.moneyShort[money] : unitName(id, money, context);
}

function headline(input: ByPeriodInput, context: Context): string {
  const { m } = context;
  const row = input.current;
  const cases = row?.answers.cases?.quantity;
  if (!row) return nothingText(input.series.unanswered, context);
  const name = capital(periodName(row.period, context, row.coverage));
  const loss = row.answers.loss?.quantity;
  if (!cases) return otherThanCases(row, name, context);
  const has = m.headline.has(name, quantityText(cases, 'cases', 'dong', context));
  const change = row.changes.cases;
  if (isChange(change)) {
    const times = timesPhrase(change.relative, context);
    const base = baseName(row.period, change.base, row.coverage, context);
    if (times) {
      const lossChange = row.changes.loss;
      const lossTimes = isChange(lossChange) ? timesPhrase(lossChange.relative, context) : null;
      const second = lossTimes
        ? m.headline.lossTimes(lossTimes)
        : changePhrase(m.measuresInText.loss, lossChange, context);
      return [`${has}, ${m.headline.times(times, base)}`, second].filter(Boolean).join(m.headline.join);
    }
  }
  const extreme = extremeOf(row, input.series.rows);
  if (extreme) {
    const n = numberWord(input.series.rows.length, context.lang);
    const phrase = m.headline[extreme](n, m.period.count[context.grain]);
    return [`${has}, ${phrase}`, loss && m.headline.lossOf(amountInText(loss, context))]
      .filter(Boolean)
      .join(m.headline.join);
  }
  return joined(has, loss ? m.headline.lossOf(amountInText(loss, context)) : null);
}
