/**
 * The dates of all rows: one column, or several that make a date together; day–month order by
 * evidence over the column.
 */
import { NO_DAY } from '../cases/record';
import { fold } from '../cases/text';
import type { DatePlan } from './dateColumns';
import { dateCell, orderProof, type DateCell, type DateRule } from './dates';
import { examplesOf } from './examples';
import type { GridColumn } from './gridColumn';
import type { Pacer } from './pacer';
import { precisionsOf, totalCodes, type RowDates } from './dateCells';
import { datesFromTo } from './datesFromTo';
import { joinYear } from './periods';
import type { DateOrder, Question } from './reading';
import { shortYears } from './shortYears';
import type { DateOptions } from './dateOptions';

const EMPTY: DateCell = { kind: 'empty' };

export async function readDates(
  plan: DatePlan,
  columns: readonly GridColumn[],
  lines: Int32Array,
  options: DateOptions,
  pacer: Pacer
): Promise<RowDates> {
  if (plan.kind === 'none') {
    return {
      at: () => EMPTY,
      isTotal: () => false,
      reading: null,
      questions: [],
      yearsAsked: false,
      columns: [],
      readText: () => EMPTY
    };
  }
  if (plan.kind === 'joined') return joinedDates(plan, columns, lines, options);
  if (plan.kind === 'span') return datesFromTo(plan, columns, options);
  const column = columns[plan.column];
  if (!column) throw new Error(`No column ${plan.column}`);
  const proof = orderOf(column);
  // Month first is believed only when the user says so, or in English where the month has a name.
  const usual = options.usualOrder === 'mdy' && proof.dmy === 0 ? 'mdy' : undefined;
  const chosen = options.chosen ?? usual;
  const order = chosen ?? 'dmy';
  const against = options.usualOrder === 'mdy' && proof.dmy > 0;
  const remembered = !options.chosen && usual !== undefined && proof.mdy > 0;
  const open = !chosen && ((proof.mdy > 0 && proof.dmy === 0) || against);
  const short = shortYears(plan.column, column, lines, plan.yearColumn, options);
  const rule: DateRule = { order, today: options.today, yearColumn: plan.yearColumn, century: short.century };
  const cells: DateCell[] = [EMPTY];
  for (let code = 1; code < column.texts.length; code++) {
    cells.push(dateCell(column.texts.at(code), rule));
    if ((code & 2047) === 0 && pacer.due()) await pacer.turn('read', 0, column.codes.length);
  }
  const totals = totalCodes(column);
  return {
    at: (row) => cells[column.codes[row] ?? 0] ?? EMPTY,
    byCode: byCode(cells, short.asked),
    isTotal: (row) => totals.has(column.codes[row] ?? 0),
    reading: { order, decided: chosen ? 'user' : open ? 'default' : 'clear', ...precisionsOf(cells) },
    questions: [
      ...(open || remembered
        ? [{ ...ask(plan.column, column, lines, rule, proof), ...(remembered ? { remembered } : {}) }]
        : []),
      ...short.questions
    ],
    yearsAsked: short.asked,
    columns: [plan.column],
    readText: (text) => dateCell(text, rule)
  };
}

function byCode(cells: readonly DateCell[], yearsAsked: boolean): NonNullable<RowDates['byCode']> {
  const from = new Int32Array(cells.length).fill(NO_DAY);
  const to = new Int32Array(cells.length).fill(NO_DAY);
  const odd = new Uint8Array(cells.length);
  cells.forEach((cell, code) => {
    if (cell.kind === 'span') {
      from[code] = cell.span.from;
      to[code] = cell.span.to;
    }
    if (cell.kind !== 'span' || (cell.twoDigitYear && !yearsAsked)) odd[code] = 1;
  });
  return { from, to, odd };
}

function joinedDates(
  plan: Extract<DatePlan, { kind: 'joined' }>,
  columns: readonly GridColumn[],
  lines: Int32Array,
  options: DateOptions
): RowDates {
  const year = columns[plan.year];
  const part = columns[plan.part];
  const day = plan.day === null ? null : (columns[plan.day] ?? null);
  if (!year || !part) throw new Error(`No column ${plan.year} or ${plan.part}`);
  const short = shortYears(plan.year, year, lines, true, options);
  const { today } = options;
  const rule: DateRule = { order: 'dmy', today, yearColumn: true, century: short.century };
  const known = new Map<string, DateCell>();
  const totals = totalCodes(year);
  const precisions: DateCell[] = [];
  const read = (y: number, p: number, d: number): DateCell => {
    if (y === 0) return EMPTY;
    const written = fold(year.texts.at(y)).replace(/^nam /, '');
    const yearText =
      /^\d\d$/.test(written) && short.asked ? String(short.century + Number(written)) : written;
    // A year without a month is known by its year.
    if (p === 0) return dateCell(yearText, rule);
    const partText = fold(part.texts.at(p));
    const dayText = d === 0 ? '' : fold(day?.texts.at(d) ?? '');
    const month = /(\d{1,2})$/.exec(partText)?.[1];
    const joined =
      dayText && month ? `${dayText}/${month}/${yearText}` : joinYear(partText, yearText, plan.partKind);
    return dateCell(joined ?? `${partText}/${yearText}`, rule);
  };
  const at = (row: number): DateCell => {
    const y = year.codes[row] ?? 0;
    const p = part.codes[row] ?? 0;
    const d = day?.codes[row] ?? 0;
    const key = `${y}:${p}:${d}`;
    let cell = known.get(key);
    if (!cell) {
      cell = read(y, p, d);
      known.set(key, cell);
      precisions.push(cell);
    }
    return cell;
  };
  for (let row = 0; row < Math.min(year.codes.length, 5000); row++) at(row);
  return {
    at,
    isTotal: (row) => totals.has(year.codes[row] ?? 0),
    reading: { order: 'dmy', decided: 'clear', ...precisionsOf(precisions) },
    questions: short.questions,
    yearsAsked: short.asked,
    columns: day && plan.day !== null ? [plan.year, plan.part, plan.day] : [plan.year, plan.part],
    readText: (text) => dateCell(text, rule)
  };
}

function orderOf(column: GridColumn): Record<'dmy' | 'mdy' | 'either', number> {
  const proof = { dmy: 0, mdy: 0, either: 0 };
  for (let code = 1; code < column.texts.length; code++) {
    const way = orderProof(column.texts.at(code));
    if (way) proof[way] += column.times[code] ?? 0;
  }
  return proof;
}

function ask(
  index: number,
  column: GridColumn,
  lines: Int32Array,
  rule: DateRule,
  proof: Record<'dmy' | 'mdy' | 'either', number>
): Question {
  const filled = column.times.reduce((sum, times, code) => (code > 0 ? sum + times : sum), 0);
  const option = (choice: DateOrder) => ({
    choice,
    examples: examplesOf(
      column,
      lines,
      (code) => orderProof(column.texts.at(code)) !== null,
      (text) => {
        const cell = dateCell(text, { ...rule, order: choice });
        return cell.kind === 'span' ? { span: cell.span } : {};
      }
    )
  });
  return {
    kind: 'date-order',
    column: index,
    columnName: column.name,
    assumed: rule.order,
    cells: proof.mdy + proof.either,
    filled,
    options: [option('dmy'), option('mdy')]
  };
}

/** First and last day of a cell, `NO_DAY` when it has none. */
export function spanOf(cell: DateCell): { from: number; to: number } {
  return cell.kind === 'span' ? cell.span : { from: NO_DAY, to: NO_DAY };
}
