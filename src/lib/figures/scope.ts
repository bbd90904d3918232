/**
 * What a figure speaks of: its dates, its place, its source line, its file name.
 */
import { daysOf, monthOf } from '../cases/calendar';
import { dateOf, isoDay } from '../cases/day';
import { fold } from '../cases/text';
import { NO_MONTH } from '../cases/record';
import type { Slice } from '../cube/slice';
import { typeLabel, type Context } from './context';
import { joined, spanText } from './words';

export interface Months {
  readonly from: number;
  readonly to: number;
}

/** The months a slice speaks for, cut to the filter; `null` when no cell has a date. */
export function monthsOf(kept: Slice): Months | null {
  let from = Infinity;
  let to = -Infinity;
  for (const cells of [kept.parts, kept.totals]) {
    for (const i of cells) {
      const first = kept.cube.fromMonth[i] ?? NO_MONTH;
      if (first === NO_MONTH) continue;
      from = Math.min(from, first);
      to = Math.max(to, kept.cube.toMonth[i] ?? first);
    }
  }
  return Number.isFinite(from) ? { from, to } : null;
}

/** Single cases begin and end on any day: the span is printed in whole years so that figures compare. */
export function wholeYears(months: Months, context: Context): Months {
  const shift = 12 - context.cube.calendar.closeMonth;
  const now = monthOf(context.today, context.cube.calendar);
  const from = Math.floor((months.from + shift) / 12) * 12 - shift;
  const to = Math.floor((months.to + shift) / 12) * 12 - shift + 11;
  const byCase = context.spans.some((span, at) => span && context.cube.sources[at]?.level === 'case');
  return byCase ? { from, to: to > now ? months.to : to } : months;
}

/** Dates in print, or "toàn bộ thời gian" when nothing is dated. */
export function datesText(months: Months | null, context: Context): string {
  return months ? spanText(months.from, months.to, context) : context.m.period.all;
}

/** What the filter leaves, said in the sub-line: chosen types and areas by name, else the place of the data. */
export function placeText(context: Context, leaveOut: 'type' | 'area' | 'none' = 'none'): string | null {
  const { types, areas } = context.filter;
  const chosenAreas =
    areas && leaveOut !== 'area'
      ? [...areas].map((a) => a || context.m.figure.unknownArea).join(' + ')
      : null;
  const chosenTypes =
    types && leaveOut !== 'type' ? [...types].map((t) => typeLabel(t, context)).join(' + ') : null;
  return joined(chosenTypes, chosenAreas ?? context.dataset.place) || null;
}

/** The source line: source, data status, then what the reader must know to read the picture. */
export function sourceText(context: Context): string {
  const { figure } = context.m;
  return context.dataset.sample
    ? `${figure.source(context.dataset.source)} ${figure.sampleTag}`
    : figure.source(context.dataset.source);
}

function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

/** `so-vu-theo-ky_khanh-hoa-2020-2022_2020-2022`: what it is, of what data, which period. */
export function fileStem(name: string, months: Months | null, context: Context): string {
  const bits = [slug(name), slug(context.dataset.title)];
  if (months) {
    const { from, to } = daysOf(months.from, months.to, context.cube.calendar);
    const a = dateOf(from);
    const b = dateOf(to);
    const whole = a.month === 1 && a.day === 1 && b.month === 12 && b.day === 31;
    bits.push(
      whole ? (a.year === b.year ? String(a.year) : `${a.year}-${b.year}`) : `${isoDay(from)}_${isoDay(to)}`
    );
  }
  return bits.filter(Boolean).join('_');
}
