// Long because the columns, rows, sums and notes of one table stand together.
/**
 * Unit reports of one period as a table: a row per unit with whether and when it reported, its cases and
 * losses, the sum with what it is without, and the stated total of the province with the difference.
 */
import { daysOf, periodHolding, type Period } from '../cases/calendar';
import { isoDay, printDay } from '../cases/day';
import { printAmount, printCount, type MoneyUnit } from '../cases/print';
import { compatible, isInterval } from '../cases/quantity';
import {
  UNIT_MEASURES,
  type UnitAmount,
  type UnitMeasure,
  type UnitReports,
  type UnitRow
} from '../cube/unitReports';
import type { Coverage } from '../cube/coverage';
import { quantityCell, textCell, unknownCell } from './cells';
import {
  consolidationHeadline,
  consolidationSentence,
  dueText,
  isPending,
  isShort,
  verdictOf
} from './consolidationText';
import type { Context } from './context';
import type { Figure, FigureCell, FigureColumn, FigureRow } from './figure';
import { only, type RecordScope } from './recordScope';
import { datesText, fileStem, sourceText } from './scope';
import {
  differenceText,
  joined,
  periodName,
  periodShort,
  periodToRead,
  scaleOf,
  unitName,
  unitOf
} from './words';

export interface Consolidation {
  readonly figure: Figure;
  readonly sentence: string;
}

export function consolidation(reports: UnitReports, context: Context): Consolidation {
  const w = context.m.consolidation;
  const { period, calendar } = reports.question;
  const span = [daysOf(period.fromMonth, period.toMonth, calendar)];
  const due = dueText(reports, context);
  const headline = consolidationHeadline(reports, context);
  const unit = unitOf(
    [
      ...reports.rows.map(({ whole }) => whole.loss.quantity),
      reports.sum.loss.quantity,
      reports.stated?.loss.quantity
    ],
    context
  );
  const rows = rowsOf(reports, unit, context);
  return {
    figure: {
      id: 'consolidation',
      headline,
      sub: joined(
        w.subject,
        periodName(period, context),
        datesText(span, context),
        due ? w.sub(due) : w.subNoDeadline
      ),
      unit: UNIT_MEASURES.map((id) => unitName(id, unit, context)).join('; '),
      rowHeading: w.columns.unit,
      numbered: true,
      columns: columnsOf(reports, unit, context),
      rows,
      notes: notesOf(reports, span[0]?.to ?? 0, due, unit, context),
      source: sourceText(context),
      alt: headline,
      picture: null,
      fileStem: fileStem(w.title, span, context)
    },
    sentence: consolidationSentence(reports, context)
  };
}

const WHOLE = 'whole';

/** Column ids: `report`, `received`, `cases`, `loss`, and with a split `2023-Q1:cases` beside them. */
function columnsOf({ question }: UnitReports, unit: MoneyUnit, context: Context): FigureColumn[] {
  const w = context.m.consolidation.columns;
  const split = question.split.length > 0;
  const numbers = (key: string, group: string, readAs?: string): FigureColumn[] =>
    UNIT_MEASURES.map((id) => ({
      id: columnId(key, id),
      label: w[id],
      measure: id,
      scale: scaleOf(id, unit, context),
      records: { period: only(key === WHOLE ? question.period.key : key) },
      ...(split ? { group } : {}),
      ...(readAs ? { readAs } : {})
    }));
  const group = split ? { group: w.report } : {};
  return [
    { id: 'report', label: split ? w.state : w.report, text: true, ...group },
    { id: 'received', label: w.received, text: true, ...group },
    ...question.split.flatMap((part) =>
      numbers(part.key, periodShort(part, context), periodToRead(part, context, wholePeriod(part, context)))
    ),
    ...numbers(WHOLE, w.whole)
  ];
}

/** The units' reports speak for all of their period. */
function wholePeriod({ fromMonth, toMonth }: Period, { cube }: Context): Coverage {
  return { complete: true, fromMonth, toMonth, days: daysOf(fromMonth, toMonth, cube.calendar), cut: false };
}

function columnId(key: string, id: UnitMeasure): string {
  return key === WHOLE ? id : `${key}:${id}`;
}

type Amounts = (key: string, id: UnitMeasure) => UnitAmount | null;

function rowsOf(reports: UnitReports, unit: MoneyUnit, context: Context): FigureRow[] {
  const w = context.m.consolidation;
  const rows = reports.rows.map((row): FigureRow => ({
    key: row.name,
    label: row.name || w.noUnit,
    role: 'item',
    ...(row.source ? { records: recordsOf(row.source) } : {}),
    cells: {
      report: textCell(stateText(row, reports, context), stateWord(row)),
      received: receivedCell(row, context),
      ...cellsOf(reports, (key, id) => amountAt(row, key, id), unit, context, isHere(row))
    }
  }));
  const have = reports.rows.filter(({ name, files }) => name !== '' && files.length > 0).length;
  const out = reports.rows.filter(({ expected, files }) => expected && files.length === 0).length;
  const count = (n: number): string => printCount(n, context.lang);
  rows.push({
    key: 'sum',
    label: `${w.sumRow(count(have))}${out > 0 ? `, ${w.sumWithout(count(out))}` : ''}`,
    role: 'sum',
    cells: {
      report: textCell(''),
      received: textCell(''),
      ...cellsOf(
        reports,
        (key, id) => (key === WHOLE ? reports.sum[id] : (reports.sumParts.get(key)?.[id] ?? null)),
        unit,
        context,
        true
      )
    }
  });
  if (!reports.stated) return rows;
  rows.push({
    key: 'stated',
    label: reports.statedBy === 'user' ? w.statedOwn : w.statedRow,
    role: 'stated',
    cells: {
      report: textCell(''),
      received: textCell(''),
      ...cellsOf(reports, (key, id) => statedAt(reports, key, id), unit, context, true)
    }
  });
  rows.push({
    key: 'difference',
    label: w.differenceRow,
    role: 'difference',
    cells: { report: textCell(''), received: textCell(''), ...differenceCells(reports, unit, context) }
  });
  return rows;
}

function recordsOf({ file, values }: NonNullable<UnitRow['source']>): RecordScope {
  return { file, ...(values ? { of: { dimension: 'unit', values } } : {}) };
}

function isHere({ files }: UnitRow): boolean {
  return files.length > 0;
}

function amountAt(row: UnitRow, key: string, id: UnitMeasure): UnitAmount | null {
  return key === WHOLE ? row.whole[id] : (row.parts.get(key)?.[id] ?? null);
}

function statedAt(reports: UnitReports, key: string, id: UnitMeasure): UnitAmount | null {
  return key === WHOLE ? (reports.stated?.[id] ?? null) : (reports.statedParts.get(key)?.[id] ?? null);
}

function keysOf(reports: UnitReports): string[] {
  return [...reports.question.split.map(({ key }) => key), WHOLE];
}

function cellsOf(
  reports: UnitReports,
  at: Amounts,
  unit: MoneyUnit,
  context: Context,
  here: boolean
): Record<string, FigureCell> {
  const cells: Record<string, FigureCell> = {};
  for (const key of keysOf(reports)) {
    for (const id of UNIT_MEASURES) {
      const amount = at(key, id);
      const cell = amount?.quantity
        ? quantityCell(amount.quantity, id, unit, context)
        : unknownCell(here ? context.m.figure.notStated : context.m.consolidation.state.missing);
      cells[columnId(key, id)] =
        amount && amount.unknownRows > 0 && amount.quantity
          ? { ...cell, note: unknownText(amount.unknownRows, id, context) }
          : cell;
    }
  }
  return cells;
}

function unknownText(rows: number, id: UnitMeasure, context: Context): string {
  return context.m.figure.unknownLoss(printCount(rows, context.lang), context.m.measuresInText[id]);
}

function stateWord(row: UnitRow): string {
  if (row.daysLate === 0) return row.state;
  return row.state === 'partial' ? 'partial-late' : 'late';
}

function stateText(row: UnitRow, reports: UnitReports, context: Context): string {
  const w = context.m.consolidation.state;
  const { period, deadline, expected } = reports.question;
  const count = (n: number): string => printCount(n, context.lang);
  const aside = expected.length > 0 && !row.expected && row.name !== '' ? w.aside : null;
  if (row.state === 'missing') return deadline && !isPending(reports) ? w.overdue : w.missing;
  if (row.state === 'unclear') return joined(row.unclear === 'undated' ? w.undated : w.longer, aside);
  const of = period.toMonth - period.fromMonth + 1;
  return joined(
    row.state === 'partial' ? w.partial(count(of - row.absent.length), count(of)) : w.reported,
    row.daysLate > 0 && w.late(count(row.daysLate)),
    aside
  );
}

function receivedCell({ received, receivedBy }: UnitRow, context: Context): FigureCell {
  if (received === null) return textCell('');
  return textCell(
    `${printDay(received)} (${context.m.consolidation.receivedBy[receivedBy]})`,
    isoDay(received)
  );
}

function differenceCells(
  reports: UnitReports,
  unit: MoneyUnit,
  context: Context
): Record<string, FigureCell> {
  const cells: Record<string, FigureCell> = {};
  for (const key of keysOf(reports)) {
    for (const id of UNIT_MEASURES) {
      const summed = key === WHOLE ? reports.sum[id] : reports.sumParts.get(key)?.[id];
      const stated = statedAt(reports, key, id);
      const found = verdictOf(stated?.quantity ?? null, summed?.quantity ?? null, isShort(reports, id), id);
      if (!found) {
        cells[columnId(key, id)] = textCell('');
        continue;
      }
      const by = found.difference;
      const within = isInterval(by) && compatible(found.stated, found.summed);
      cells[columnId(key, id)] = {
        value: by.value,
        text: within
          ? context.m.figure.withinRange
          : by.value === 0
            ? '0'
            : differenceText(by, id, unit, context, false),
        ...(isInterval(by) ? { low: by.low, high: by.high } : {}),
        tone: found.verdict === 'contradiction' ? 'warn' : 'calm'
      };
    }
  }
  return cells;
}

function notesOf(
  reports: UnitReports,
  end: number,
  due: string | null,
  unit: MoneyUnit,
  context: Context
): string[] {
  const w = context.m.consolidation;
  const { rows, question, sum } = reports;
  const nameOf = (row: UnitRow): string => row.name || w.noUnit;
  const out = rows.filter(({ expected, files }) => expected && files.length === 0);
  const asked = question.expected.length > 0;
  const aside = rows.filter(({ expected, name }) => asked && !expected && name !== '');
  const amount = (value: number, id: UnitMeasure): string =>
    id === 'cases'
      ? printCount(value, context.lang)
      : `${printAmount(value, unit, context.lang)} ${unitName(id, unit, context)}`;
  return [
    ...(out.length > 0 ? [w.withoutNote(out.map(nameOf).join(', '))] : []),
    ...rows
      .filter(({ state }) => state === 'partial')
      .map((row) => `${w.absentNote(nameOf(row), monthsText(row.absent, context))}.`),
    ...rows
      .filter(({ leftOut }) => leftOut.length > 0)
      .map((row) => w.leftOutNote(nameOf(row), row.leftOut.map((file) => `“${file}”`).join(', '))),
    ...rows.flatMap((row) =>
      UNIT_MEASURES.flatMap((id) => {
        const gap = row.whole[id].gap;
        const measure = context.m.measuresInText[id];
        return gap ? [w.gapNote(nameOf(row), measure, amount(gap.stated, id), amount(gap.summed, id))] : [];
      })
    ),
    ...(sum.loss.unknownRows > 0 ? [w.unknownNote(printCount(sum.loss.unknownRows, context.lang))] : []),
    ...(aside.length > 0 ? [w.asideNote(aside.map(nameOf).join(', '))] : []),
    ...(reports.statedIn.length > 0
      ? [w.statedFrom(reports.statedIn.map((file) => `“${file}”`).join(', '))]
      : []),
    ...(due && question.deadline && question.deadline.last < end
      ? [w.deadlineEarly(due, printDay(end))]
      : []),
    ...(rows.some(({ received }) => received !== null) ? [w.receivedNote] : [])
  ];
}

function monthPeriod(month: number, { cube }: Context): Period {
  const period = periodHolding(month, month, 'month', cube.calendar);
  if (!period) throw new Error(`No month ${month}`);
  return period;
}

/** `tháng 02/2023, tháng 05/2023`; months in a row by their ends. */
function monthsText(months: readonly number[], context: Context): string {
  const name = (month: number): string => periodName(monthPeriod(month, context), context);
  const runs: number[][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && last.at(-1) === month - 1) last.push(month);
    else runs.push([month]);
  }
  return runs
    .map((run) =>
      run.length > 2
        ? context.m.period.fromTo(name(run[0] ?? 0), name(run.at(-1) ?? 0))
        : run.map(name).join(', ')
    )
    .join(', ');
}
