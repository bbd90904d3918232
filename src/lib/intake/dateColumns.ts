/**
 * Which of several date columns tells when a case happened, and columns that name a date only
 * together: a year beside a month or a quarter.
 */
import type { Candidate, Meaning } from './meaning';
import { nameWords } from './headerNames';

/** How the date of a row is put together; indexes of columns. */
export type DatePlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly column: number; readonly yearColumn: boolean }
  /** "Từ ngày" beside "Đến ngày" */
  | { readonly kind: 'span'; readonly first: number; readonly last: number }
  | {
      readonly kind: 'joined';
      readonly year: number;
      readonly part: number;
      readonly partKind: 'month' | 'quarter';
      readonly day: number | null;
    };

function isYear(candidate: Pick<Candidate, 'facts' | 'name'>): boolean {
  return (
    /^(nam|year|annee)\b/.test(nameWords(candidate.name)) &&
    (candidate.facts.years >= 0.5 || candidate.facts.dayNumbers >= 0.8 || candidate.facts.twoDigits >= 0.8)
  );
}

/** A column of months or quarters, without their years. */
export function isPart(candidate: Pick<Candidate, 'facts' | 'name'>): boolean {
  return (
    /^(thang|month|quy|quarter|ky)\b/.test(nameWords(candidate.name)) && candidate.facts.yearParts >= 0.5
  );
}

function isDayNumber(candidate: Pick<Candidate, 'facts' | 'name'>): boolean {
  return /^(ngay|day)$/.test(nameWords(candidate.name)) && candidate.facts.dayNumbers >= 0.8;
}

const BEGINS = /^(?:tu(?: ngay)?|ngay bat dau|start(?: date)?|from(?: date)?)$/;
const ENDS = /^(?:den(?: ngay)?|ngay ket thuc|end(?: date)?|to(?: date)?)$/;

/** A day in a column "Từ ngày" whose period ends in a column "Đến ngày". */
function beginsAndEnds<T extends Pick<Candidate, 'index' | 'facts' | 'name'>>(
  columns: readonly T[]
): [T, T] | null {
  const dated = columns.filter((column) => column.facts.dates >= 0.8);
  const first = dated.find((column) => BEGINS.test(nameWords(column.name)));
  const last = dated.find((column) => ENDS.test(nameWords(column.name)));
  return first && last ? [first, last] : null;
}

/** The date column, or the two or three that make a date together. Happened > received > proceedings opened. */
export function chooseDates(candidates: readonly Candidate[]): number[] {
  const span = beginsAndEnds(candidates);
  if (span) return span.map((column) => column.index);
  const year = candidates.find(isYear);
  const part = candidates.find(isPart);
  const dayNumber = candidates.find(isDayNumber);
  const whole = candidates
    .filter((c) => c.facts.filled > 0 && !isPart(c) && !isDayNumber(c) && (c.facts.dates >= 0.3 || isYear(c)))
    .sort(
      (a, b) => Number(isYear(a)) - Number(isYear(b)) || a.match.rank - b.match.rank || a.index - b.index
    )[0];
  if (whole && !isYear(whole)) return [whole.index];
  if (year && part) return dayNumber ? [year.index, part.index, dayNumber.index] : [year.index, part.index];
  const only = whole ?? candidates.find((c) => c.facts.filled === 0);
  return only ? [only.index] : [];
}

/** The plan for the columns that mean a date, whoever said so. */
export function planDates(meanings: readonly Meaning[], names: readonly string[]): DatePlan {
  const dated = meanings
    .map((own, index) => ({ index, meaning: own.meaning, facts: own.facts, name: names[index] ?? '' }))
    .filter((column) => column.meaning === 'date');
  const year = dated.find(isYear);
  const part = dated.find(isPart);
  if (year && part && year.index !== part.index) {
    const partKind = /^(quy|quarter)/.test(nameWords(part.name)) ? 'quarter' : 'month';
    return {
      kind: 'joined',
      year: year.index,
      part: part.index,
      partKind,
      day: dated.find(isDayNumber)?.index ?? null
    };
  }
  const span = beginsAndEnds(dated);
  if (span) return { kind: 'span', first: span[0].index, last: span[1].index };
  const first = dated[0];
  return first ? { kind: 'one', column: first.index, yearColumn: isYear(first) } : { kind: 'none' };
}
