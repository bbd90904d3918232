/**
 * Total columns of a wide table, and columns that hold others ("Quý I" beside its months, "Cả năm"
 * beside the quarters): stated totals, never added to their parts.
 */
import { monthsOfHeading, type HeadingPeriod } from './headingPeriod';
import type { Heading } from './heading';
import type { WideColumn } from './wideColumn';

/**
 * Gives every column its role and its time.
 * - A column whose time wholly holds that of another with the same label and measure is its total.
 * - A total that names no time covers the columns since the total before it, or all when there are
 *   none. Where that leaves a gap in time or some labels out, it is a subtotal.
 * - Of two columns that say the same, only the first counts.
 */
export function columnTotals(columns: readonly WideColumn[]): WideColumn[] {
  const seen = new Set<string>();
  const labels = new Set(columns.filter((own) => own.role === 0).map((own) => own.label));
  const several = [...labels].some((label) => label !== null);
  const single = columns.filter((own) => {
    if (own.role === 1 && !own.period) return true;
    const key = JSON.stringify([own.period, own.label, own.measure, own.role]);
    const known = seen.has(key);
    seen.add(key);
    return !known;
  });
  const timed = single.map((own) =>
    own.role === 0 && single.some((other) => other.role === 0 && holds(own, other))
      ? { ...own, role: 1 as const }
      : own
  );
  const untimed = timed.filter((own) => own.role === 1 && !own.period).length;
  return timed.map((own, at) => {
    if (own.role !== 1 || own.period || !timed.some((other) => other.period || several)) return own;
    const of = (from: number): WideColumn[] =>
      timed
        .slice(from)
        .filter((other) => other.role === 0 && (other.measure === own.measure || !sameMeasure(own, timed)));
    const all = of(0);
    const before = timed
      .slice(0, at)
      .findLastIndex((other) => isUntimedTotal(other) && other.measure === own.measure);
    const run = untimed > 1 ? of(before + 1).filter((other) => timed.indexOf(other) < at) : all;
    const covered = run.length > 0 ? run : all;
    const missing = [...labels].some((label) => !covered.some((other) => other.label === label));
    const period = unionOf(covered);
    return { ...own, period: period ?? null, role: missing || period === undefined ? 2 : 1 };
  });
}

function isUntimedTotal(column: WideColumn): boolean {
  return column.role === 1 && !column.period;
}

function sameMeasure(own: WideColumn, all: readonly WideColumn[]): boolean {
  return all.some((other) => other.role === 0 && other.measure === own.measure);
}

/** Whether `wide` covers more time than `part`, all of part's, for the same label and measure. */
function holds(wide: WideColumn, part: WideColumn): boolean {
  if (wide === part || wide.label !== part.label || wide.measure !== part.measure) return false;
  if (!wide.period || !part.period || (wide.period.year === null) !== (part.period.year === null))
    return false;
  const [a, b] = [monthsOfHeading(wide.period), monthsOfHeading(part.period)];
  return a.from <= b.from && a.to >= b.to && a.to - a.from > b.to - b.from;
}

/** The whole time of some columns; `null` when they name none, `undefined` when it has gaps. */
function unionOf(columns: readonly WideColumn[]): HeadingPeriod | null | undefined {
  const periods = columns.flatMap((own) => (own.period ? [own.period] : []));
  const [one] = periods;
  if (!one) return null;
  if (periods.some((own) => (own.year === null) !== (one.year === null))) return undefined;
  const spans = periods.map(monthsOfHeading).sort((a, b) => a.from - b.from);
  const from = spans[0]?.from ?? 0;
  let to = from - 1;
  for (const span of spans) {
    if (span.from > to + 1) return undefined;
    to = Math.max(to, span.to);
  }
  const days = periods.flatMap((own) => (own.days ? [own.days] : []));
  const said = days.length === periods.length;
  const open = one.year === null;
  const length = to - from + 1;
  return {
    year: open ? null : Math.floor(from / 12),
    endYear: open ? null : Math.floor(to / 12),
    first: (from % 12) + 1,
    last: (to % 12) + 1,
    ...(said
      ? {
          days: { from: Math.min(...days.map((own) => own.from)), to: Math.max(...days.map((own) => own.to)) }
        }
      : {}),
    precision: length % 12 === 0 ? 'year' : length === 6 && from % 6 === 0 ? 'half' : 'months'
  };
}

/** "Quý I/2023" … "Quý IV/2023", then "Cả năm": the year is that of the columns before, which it holds. */
export function datedByParts<T extends { readonly heading: Heading }>(columns: readonly T[]): T[] {
  return columns.map((own, at) => {
    const { period } = own.heading;
    if (!period || period.year !== null) return own;
    const before = columns.slice(0, at).flatMap(({ heading }) => (heading.period ? [heading.period] : []));
    const year = before.findLast((other) => other.year !== null)?.year ?? null;
    if (year === null) return own;
    const dated: HeadingPeriod = { ...period, year, endYear: year };
    const whole = monthsOfHeading(dated);
    const parts = before.filter((other) => other.year === year && other.endYear === year);
    const held = parts.some((other) => {
      const part = monthsOfHeading(other);
      return whole.from <= part.from && whole.to >= part.to && whole.to - whole.from > part.to - part.from;
    });
    return held ? { ...own, heading: { ...own.heading, period: dated } } : own;
  });
}
