/**
 * Periods, spans and quantities in words, the same in every figure.
 */
import { CALENDAR_YEAR, daysOf, monthsFilled, perYear, type Days, type Period } from '../cases/calendar';
import { dateOf, printDay } from '../cases/day';
import { isAmount, measureOf, type MeasureId } from '../cases/measures';
import {
  capital,
  directionOf,
  MONEY_FACTOR,
  printAmount,
  printAmounts,
  printCount,
  printNumber,
  printRange,
  printRise,
  unitFor,
  type Direction,
  type MoneyUnit
} from '../cases/print';
import type { Quantity, Range } from '../cases/quantity';
import type { Coverage } from '../cube/coverage';
import type { Context } from './context';
import type { Scale } from './picture';

function parts(period: Period): { year: number; part: number } {
  const per = perYear(period.grain);
  return { year: Math.floor(period.index / per), part: (period.index % per) + 1 };
}

function closingMonth(period: Period): { month: number; year: number } {
  return { month: (period.toMonth % 12) + 1, year: Math.floor(period.toMonth / 12) };
}

/**
 * Whole months from the start of a year that the data stop at or that were chosen, e.g. 8 for
 * "8 tháng đầu năm"; else `null`.
 */
function firstMonths(period: Period, coverage: Coverage | undefined, context: Context): number | null {
  if (!coverage || coverage.complete || period.grain !== 'year') return null;
  if (coverage.fromMonth !== period.fromMonth || coverage.toMonth >= period.toMonth) return null;
  if (coverage.cut && !monthsFilled(coverage.days, context.cube.calendar)) return null;
  return coverage.toMonth - coverage.fromMonth + 1;
}

/** So many rows; in a file that does not tell how many, some. */
export function rowsText(rows: number, { m, lang }: Context): string {
  return Number.isFinite(rows) ? printNumber(rows, lang) : m.figure.someRows;
}

/** `năm 2022`, `quý III/2022`, `8 tháng đầu năm 2023` when the source counted only those. */
export function periodName(period: Period, context: Context, coverage?: Coverage): string {
  const words = context.m.period;
  const { year, part } = parts(period);
  if (coverage?.cut && !firstMonths(period, coverage, context)) {
    return words.fromTo(printDay(coverage.days.from), printDay(coverage.days.to));
  }
  if (period.grain === 'half') return words.half(part, year);
  if (period.grain === 'quarter') return words.quarter(part, year);
  if (period.grain === 'month') {
    const at = closingMonth(period);
    return words.month(at.month, at.year);
  }
  const months = coverage?.cut || counted(context, period) ? firstMonths(period, coverage, context) : null;
  return months ? words.firstMonths(months, year) : words.year(year);
}

/** Whether no file of single cases speaks for the period: then an unfinished year is the source's own span. */
function counted(context: Context, period: Period): boolean {
  return !context.spans.some(
    (span, at) =>
      span &&
      context.cube.sources[at]?.level === 'case' &&
      span.first <= period.toMonth &&
      span.last >= period.fromMonth
  );
}

/** `2022`, `III/2022`, `8/2022`: under bars and over columns. */
export function periodShort(period: Period, context: Context, coverage?: Coverage): string {
  const words = context.m.period;
  const { year, part } = parts(period);
  if (coverage?.cut && !firstMonths(period, coverage, context))
    return daysText(coverage.days.from, coverage.days.to);
  if (period.grain === 'half') return words.shortHalf(part, year);
  if (period.grain === 'quarter') return words.shortQuarter(part, year);
  if (period.grain === 'month') {
    const at = closingMonth(period);
    return words.shortMonth(at.month, at.year);
  }
  const months = coverage?.cut || counted(context, period) ? firstMonths(period, coverage, context) : null;
  return months ? words.shortFirstMonths(months, year) : String(year);
}

/**
 * A period in words that intake reads back to the same days: `2022`, `Quý III/2022`, `8 tháng đầu năm 2023`;
 * days where the calendar or the coverage has no such words.
 */
export function periodToRead(period: Period, context: Context, coverage: Coverage): string {
  const { calendar } = context.cube;
  const { period: words, csv } = context.m;
  const { year, part } = parts(period);
  const months = counted(context, period) && !coverage.complete ? coverage : period;
  const whole = months.fromMonth === period.fromMonth && months.toMonth === period.toMonth;
  const first = whole ? null : firstMonths(period, coverage, context);
  if (calendar.closeMonth !== 12 || calendar.closeDay !== 31 || (!whole && !first)) {
    const { from, to } = daysOf(months.fromMonth, months.toMonth, calendar);
    return csv.days(printDay(from), printDay(to));
  }
  if (first) return csv.firstMonths(first, year);
  if (period.grain === 'half') return csv.half(part, year);
  if (period.grain === 'quarter') return capital(words.quarter(part, year));
  return period.grain === 'month' ? `${String(part).padStart(2, '0')}/${year}` : String(year);
}

/** What a change is from: its period, its exact days, and whether they are only some of the period's. */
export interface Base {
  readonly period: Period;
  readonly days: Days;
  readonly toDate: boolean;
}

/**
 * `năm 2021`; `cùng kỳ năm 2022` where part of a year is compared with the same part; the days themselves
 * where part of a quarter or month is compared with that of another.
 */
export function baseName(row: { period: Period; coverage: Coverage }, base: Base, context: Context): string {
  const { period, coverage } = row;
  const { year } = parts(base.period);
  const years = (period.index - base.period.index) % perYear(period.grain) === 0;
  const whole = daysOf(period.fromMonth, period.toMonth, context.cube.calendar);
  const part = coverage.days.from !== whole.from || coverage.days.to !== whole.to;
  if (years && (period.grain !== 'year' || part)) return context.m.compare.samePeriodOf(year);
  if (base.toDate && period.grain !== 'year') return daysText(base.days.from, base.days.to);
  return periodName(base.period, context);
}

/** Whether a year is not the calendar's own, so that its dates must be said with its name. */
export function shiftedYear(context: Context): boolean {
  const { closeMonth, closeDay } = context.cube.calendar;
  return closeMonth !== CALENDAR_YEAR.closeMonth || closeDay !== CALENDAR_YEAR.closeDay;
}

/** Exact dates: `01/01–31/12/2022`, `01/01/2020–31/12/2022`, one day alone. */
export function daysText(from: number, to: number): string {
  if (from === to) return printDay(from);
  const first = printDay(from);
  return `${dateOf(from).year === dateOf(to).year ? first.slice(0, 5) : first}–${printDay(to)}`;
}

/** `hơn 109,2` / `461`: number alone, unit said elsewhere. */
export function quantityText(quantity: Quantity, id: MeasureId, unit: MoneyUnit, context: Context): string {
  const word = context.m.qualifiers[quantity.qualifier];
  const number = isAmount(id)
    ? printAmount(quantity.value, unit, context.lang, quantity.qualifier === 'atLeast')
    : printCount(quantity.value, context.lang);
  return word ? `${word} ${number}` : number;
}

/** `hơn 109,2 tỷ đồng`, each amount in its own unit: for running text. */
export function amountInText(quantity: Quantity, context: Context, id: MeasureId = 'loss'): string {
  const unit = context.unit === 'auto' ? unitFor(quantity.value) : context.unit;
  return `${quantityText(quantity, id, unit, context)} ${context.m.money[unit]}`;
}

/** Size of a change without its sign: `275 vụ`, `77,8–78,0 tỷ đồng`. */
export function sizePart({ low, high, value }: Quantity, id: MeasureId, context: Context): string {
  const { m, lang } = context;
  if (!isAmount(id)) return m.sentence.count(printCount(Math.abs(value), lang), id);
  const [small, large] = low >= 0 ? [low, high] : [-high, -low];
  const unit = context.unit === 'auto' ? unitFor(large) : context.unit;
  return `${printAmounts(Math.max(0, small), large, unit, lang)} ${m.money[unit]}`;
}

/** Whether a printed percent says anything: `0,0%` does not. */
export function tellable(percent: string): boolean {
  return /[1-9]/.test(percent);
}

/** One unit for a column: by its largest amount, unless the user chose. */
export function unitOf(quantities: Iterable<Quantity | null | undefined>, context: Context): MoneyUnit {
  if (context.unit !== 'auto') return context.unit;
  let largest = 0;
  for (const quantity of quantities) if (quantity) largest = Math.max(largest, Math.abs(quantity.value));
  return unitFor(largest);
}

export function unitName(id: MeasureId, unit: MoneyUnit, context: Context): string {
  const kind = measureOf(id).unit;
  return kind === 'dong' ? context.m.money[unit] : context.m.units[kind];
}

/** Base units per printed unit of a measure, and its name. */
export function scaleOf(id: MeasureId, unit: MoneyUnit, context: Context): Scale {
  return { factor: isAmount(id) ? MONEY_FACTOR[unit] : 1, unit: unitName(id, unit, context) };
}

export interface ChangeText {
  readonly direction: Direction;
  /** without sign: `147,8%`, `15,9–20,8%`; empty where there is no percent */
  readonly percent: string;
  /** with arrow: `▲ 147,8%` */
  readonly arrow: string;
}

/** A relative change in words and with its arrow, never by colour alone. */
export function changeText(range: Range, context: Context): ChangeText {
  const direction = directionOf(range);
  const percent = printRise(range, context.lang);
  const arrow =
    direction === 'up'
      ? `▲ ${percent}`
      : direction === 'down'
        ? `▼ ${percent}`
        : direction === 'same'
          ? '0%'
          : printRange(range, context.lang);
  return { direction, percent, arrow };
}

/** An absolute change: `+275 vụ`, `+77,8–78,0 tỷ đồng`. */
export function differenceText(
  change: Quantity,
  id: MeasureId,
  unit: MoneyUnit,
  context: Context,
  withUnit = true
): string {
  const name = withUnit ? ` ${unitName(id, unit, context)}` : '';
  if (!isAmount(id)) {
    const sign = change.value > 0 ? '+' : change.value < 0 ? '-' : '';
    return `${sign}${printCount(Math.abs(change.value), context.lang)}${name}`;
  }
  if (change.high <= 0 && change.low < 0) {
    return `-${printAmounts(-change.high, -change.low, unit, context.lang)}${name}`;
  }
  const sign = change.low > 0 || (change.low === 0 && change.high > 0) ? '+' : '';
  const text = printAmounts(change.low, change.high, unit, context.lang);
  // A range across zero is written out, so that its signs are not taken for a dash.
  return change.low < 0
    ? `${text.replace('–', ` ${context.lang === 'vi' ? 'đến' : 'to'} +`)}${name}`
    : `${sign}${text}${name}`;
}

/** `tỉnh Khánh Hòa, 01/01/2020–31/12/2022` and more, joined with commas; empty parts drop out. */
export function joined(...bits: readonly (string | null | undefined | false)[]): string {
  return bits.filter(Boolean).join(', ');
}
