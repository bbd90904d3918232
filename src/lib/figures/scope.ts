/**
 * What a figure speaks of: its dates, its place, its source line, its file name.
 */
import { daysOf } from '../cases/calendar';
import { dateOf, isoDay, printDay } from '../cases/day';
import { capital } from '../cases/print';
import { slugOf } from '../cases/text';
import { NO_MONTH } from '../cases/record';
import type { Slice } from '../cube/slice';
import { timesAmong } from '../cube/times';
import { areaLabel, typeLabel, type Context } from './context';
import { dimensionName, valueLabel } from './dimensionWords';
import { daysText, joined } from './words';

/** Days a figure speaks for, in order and apart; none when nothing in it is dated. */
export type Span = readonly { readonly from: number; readonly to: number }[];

/** More pieces than these are said by their two ends. */
const PIECES = 3;

/**
 * The days a slice speaks for. Counted rows say their own days ("8 tháng đầu năm" of two years are two
 * pieces). Single cases begin and end on any day: their span is whole reporting years, up to now, cut to what
 * the user chose.
 */
export function spanOf(kept: Slice, context: Context, cut = true): Span {
  const { cube } = kept;
  const counted = cube.sources.map((source) => source.level === 'aggregate');
  const pieces: { from: number; to: number }[] = [];
  for (const i of timesAmong(cube, kept.parts, kept.totals)) {
    const first = cube.fromMonth[i] ?? NO_MONTH;
    if (first === NO_MONTH) continue;
    const source = cube.source[i] ?? 0;
    pieces.push(
      counted[source]
        ? { from: cube.fromDay[i] ?? 0, to: cube.toDay[i] ?? 0 }
        : // Files end on different days.
          wholeYears(first, cube.toMonth[i] ?? first, source, context)
    );
  }
  return joinedPieces(cut ? pieces.flatMap((piece) => cutTo(piece, context)) : pieces);
}

function wholeYears(
  first: number,
  last: number,
  source: number,
  context: Context
): { from: number; to: number } {
  const shift = 12 - context.cube.calendar.closeMonth;
  const year = (month: number): number => Math.floor((month + shift) / 12) * 12 - shift;
  const { from, to } = daysOf(year(first), year(last) + 11, context.cube.calendar);
  // A year that has not ended is said up to the last day with cases.
  if (to <= context.today) return { from, to };
  const end = daysOf(first, last, context.cube.calendar).to;
  return { from, to: Math.min(end, context.spans[source]?.lastDay ?? end) };
}

function cutTo(piece: { from: number; to: number }, context: Context): { from: number; to: number }[] {
  const { filter, window, cube } = context;
  const from =
    filter.fromMonth === null ? -Infinity : daysOf(filter.fromMonth, filter.fromMonth, cube.calendar).from;
  const to = filter.toMonth === null ? Infinity : daysOf(filter.toMonth, filter.toMonth, cube.calendar).to;
  const left = Math.max(piece.from, from, window?.from ?? -Infinity);
  const right = Math.min(piece.to, to, window?.to ?? Infinity);
  return left <= right ? [{ from: left, to: right }] : [];
}

/** Overlapping and touching pieces as one; a year and the next leave no gap between them. */
function joinedPieces(pieces: readonly { from: number; to: number }[]): Span {
  const joined: { from: number; to: number }[] = [];
  for (const piece of [...pieces].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last && piece.from <= last.to + 1) last.to = Math.max(last.to, piece.to);
    else joined.push({ ...piece });
  }
  return joined;
}

function ends(span: Span): { from: number; to: number } | null {
  const first = span[0];
  const last = span.at(-1);
  return first && last ? { from: first.from, to: last.to } : null;
}

/** Exact dates: `01/01/2020–31/12/2022`; two pieces apart: `01/01–31/08/2022 + 01/01–31/08/2023`. */
export function datesText(span: Span, context: Context): string {
  const whole = ends(span);
  if (!whole) return context.m.period.all;
  const pieces = span.length <= PIECES ? span : [whole];
  return pieces.map(({ from, to }) => daysText(from, to)).join(' + ');
}

/** `Từ 01/01/2022 đến 31/12/2022`, two pieces apart joined by "và"; empty when nothing is dated. */
export function datesSaid(span: Span, context: Context): string {
  const { period, sub } = context.m;
  const whole = ends(span);
  if (!whole) return '';
  const pieces = span.length <= PIECES ? span : [whole];
  return capital(pieces.map(({ from, to }) => period.fromTo(printDay(from), printDay(to))).join(sub.and));
}

/** What the filter leaves, said in the sub-line: chosen types and areas by name, else the place of the data. */
export function placeText(context: Context, leaveOut: 'type' | 'area' | 'none' = 'none'): string | null {
  const { types, areas } = context.filter;
  const chosenAreas =
    areas && leaveOut !== 'area' ? [...areas].map((a) => areaLabel(a, context)).join(' + ') : null;
  const chosenTypes =
    types && leaveOut !== 'type' ? [...types].map((t) => typeLabel(t, context)).join(' + ') : null;
  return joined(chosenTypes, ...whereTexts(context), chosenAreas ?? context.dataset.place) || null;
}

/** Values of further columns that were chosen: `kênh, phương tiện: Zalo + Facebook`. */
export function whereTexts(context: Context): string[] {
  return (context.where ?? []).map(({ dimension, values }) =>
    context.m.table.only(
      dimensionName(dimension, context),
      values.map((value) => valueLabel(dimension, value, context)).join(' + ')
    )
  );
}

/** The source line: source, data status, then what the reader must know to read the picture. */
export function sourceText(context: Context): string {
  const { figure } = context.m;
  const { source, sample, status } = context.dataset;
  return [figure.source(source), sample ? figure.sampleTag : null, status].filter(Boolean).join(' ');
}

/** `so-vu-theo-ky_khanh-hoa-2020-2022_2020-2022`: what it is, of what data, which period. */
export function fileStem(name: string, span: Span, context: Context): string {
  const { types, areas } = context.filter;
  const chosen = [...(types ?? []), ...(areas ?? [])].slice(0, 3).join(' ');
  const bits = [slugOf(name), slugOf(context.dataset.title), slugOf(chosen)];
  const whole = ends(span);
  if (whole) {
    const { from, to } = whole;
    const a = dateOf(from);
    const b = dateOf(to);
    const years = a.month === 1 && a.day === 1 && b.month === 12 && b.day === 31;
    const plain = a.year === b.year ? String(a.year) : `${a.year}-${b.year}`;
    bits.push(years ? plain : `${isoDay(from)}_${isoDay(to)}`);
  }
  return bits.filter(Boolean).join('_');
}
