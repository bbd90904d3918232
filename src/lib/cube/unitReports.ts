// Long because choosing files, covering months and adding up stand on the same rows.
/**
 * Many units' files for one period (DOMAIN.md §2): who has reported, when, for which months, and how much.
 * Counted from the records themselves, file by file: which file a number came in, and when, is no dimension
 * of the cube. Missing is never zero; two files of one unit for the same time are not added unless the user
 * said so; what the source states for all units is kept beside the sum.
 */
import { daysOf, monthOf, type Calendar, type Period } from '../cases/calendar';
import type { Deadline } from '../cases/deadline';
import { overlapOf } from '../cases/overlap';
import { isAmount } from '../cases/measures';
import { sum, type Quantity } from '../cases/quantity';
import { NO_DAY, QUALIFIERS, ROLES, type Level, type RecordTable } from '../cases/record';
import { isProvinceUnit, unitAmong } from '../cases/unitName';

/** Measures a consolidation is about. */
export const UNIT_MEASURES = ['cases', 'loss'] as const;
export type UnitMeasure = (typeof UNIT_MEASURES)[number];

/** A file as units are concerned. */
export interface UnitFile {
  readonly id: string;
  readonly name: string;
  readonly level: Level;
  /** as it counts: cases that a newer file has too are left out */
  readonly table: RecordTable;
  /** the unit that all of it comes from; empty: its column says, or nothing does */
  readonly unit: string;
  /** day number on which it was received, and who says so */
  readonly received: number;
  readonly receivedBy: 'user' | 'import';
  /** milliseconds since 1970: the newer of two files */
  readonly added: number;
  /** `false`: kept but set aside; only a province's own total is then read */
  readonly counted: boolean;
}

export interface UnitQuestion {
  readonly expected: readonly string[];
  readonly period: Period;
  /** parts of the period shown beside it; none: the period alone */
  readonly split: readonly Period[];
  readonly calendar: Calendar;
  readonly deadline: Deadline | null;
  /** day number */
  readonly today: number;
  /** what the user says is stated for all units, in place of what the files state */
  readonly stated: Readonly<Record<UnitMeasure, Quantity | null>> | null;
  /** pairs of files that the user wants added together, or whose shared cases are out already */
  readonly settled: readonly { readonly newer: string; readonly older: string }[];
}

export interface UnitAmount {
  /** `null`: nothing known, which is not zero */
  readonly quantity: Quantity | null;
  /** rows whose value is unknown */
  readonly unknownRows: number;
  /** the unit's own stated total and the sum of its rows, where they are not the same number */
  readonly gap: { readonly stated: number; readonly summed: number } | null;
}
export type UnitAmounts = Readonly<Record<UnitMeasure, UnitAmount>>;

/**
 * `missing`: nothing of the period. `unclear`: rows that cannot be put in the period: of a longer or
 * shifted time, or of none.
 */
export type UnitState = 'reported' | 'partial' | 'missing' | 'unclear';

export interface UnitRow {
  /** the name on the list of expected units, else as the files write it; empty where no unit is said */
  readonly name: string;
  readonly expected: boolean;
  readonly state: UnitState;
  readonly unclear: 'longer' | 'undated' | null;
  /** when what it has was there; `null` without a report */
  readonly received: number | null;
  readonly receivedBy: 'user' | 'import';
  /** days after the last day in time; 0: in time, or no deadline */
  readonly daysLate: number;
  /** reporting months of the period that no row speaks for */
  readonly absent: readonly number[];
  readonly files: readonly string[];
  /** files of the same time that are not added */
  readonly leftOut: readonly string[];
  /**
   * where its records are when one file alone holds them: the file's place among those given, and the unit
   * column's values that mean this unit; `null`: all rows of the file
   */
  readonly source: { readonly file: number; readonly values: readonly string[] | null } | null;
  readonly whole: UnitAmounts;
  /** by the key of the part of the period */
  readonly parts: ReadonlyMap<string, UnitAmounts>;
}

export interface UnitReports {
  readonly question: UnitQuestion;
  /** expected units in the order of the list, then others by first appearance, rows of no unit last */
  readonly rows: readonly UnitRow[];
  readonly sum: UnitAmounts;
  readonly sumParts: ReadonlyMap<string, UnitAmounts>;
  /** what the source, or the user, states for all units together; `null` when nothing does */
  readonly stated: UnitAmounts | null;
  readonly statedBy: 'user' | 'files' | null;
  readonly statedParts: ReadonlyMap<string, UnitAmounts>;
  readonly statedIn: readonly string[];
}

const PART = ROLES.indexOf('part');
const TOTAL = ROLES.indexOf('total');
const NONE: UnitAmount = { quantity: null, unknownRows: 0, gap: null };
const NOTHING: UnitAmounts = { cases: NONE, loss: NONE };

interface Days {
  readonly from: number;
  readonly to: number;
}

/** Rows of one unit in one file. */
interface Share {
  readonly file: UnitFile;
  readonly rows: number[];
}

export function unitReports(files: readonly UnitFile[], question: UnitQuestion): UnitReports {
  const { shares, whole } = sharesOf(files, question.expected);
  const names = [...new Set([...question.expected, ...[...shares.keys()].filter(Boolean)])];
  if (shares.has('')) names.push('');
  const rows = names.map((name) => rowOf(name, shares.get(name) ?? [], files, question));
  const inPeriod = (split: Period | null): UnitAmounts => total(rows, split);
  const reporting = rows.filter(({ files: own }) => own.length > 0).length;
  const stated = statedOf(whole, reporting, question);
  const typed = question.stated;
  const keyed = (make: (part: Period) => UnitAmounts): ReadonlyMap<string, UnitAmounts> =>
    new Map(question.split.map((part) => [part.key, make(part)]));
  return {
    question,
    rows,
    sum: inPeriod(null),
    sumParts: keyed(inPeriod),
    stated: typed ? entered(typed) : stated.amounts(question.period),
    statedBy: typed ? 'user' : stated.files.length > 0 ? 'files' : null,
    statedParts: keyed((part) => (typed ? null : stated.amounts(part)) ?? NOTHING),
    statedIn: typed ? [] : stated.files
  };
}

function entered(typed: NonNullable<UnitQuestion['stated']>): UnitAmounts {
  return { cases: { ...NONE, quantity: typed.cases }, loss: { ...NONE, quantity: typed.loss } };
}

/** Rows by unit, and rows that speak for all units. */
function sharesOf(
  files: readonly UnitFile[],
  expected: readonly string[]
): { shares: Map<string, Share[]>; whole: Share[] } {
  const shares = new Map<string, Share[]>();
  const whole: Share[] = [];
  const names = [...expected];
  const known = new Map<string, string>();
  const nameOf = (text: string): string => {
    if (text === '') return '';
    const before = known.get(text);
    if (before !== undefined) return before;
    const name = unitAmong(names, text) ?? text;
    if (!names.includes(name)) names.push(name);
    known.set(text, name);
    return name;
  };
  for (const file of files) {
    if (file.unit !== '' && isProvinceUnit(file.unit) && unitAmong(expected, file.unit) === null) {
      whole.push({ file, rows: [...Array(file.table.length).keys()] });
      continue;
    }
    if (!file.counted) continue;
    const { unit, area } = columnsOf(file.table);
    const own = new Map<string, Share>();
    const totals: number[] = [];
    for (let i = 0; i < file.table.length; i++) {
      const role = file.table.role[i];
      if (role !== PART && role !== TOTAL) continue;
      const place = area(i);
      const said =
        unit(i) ||
        (file.unit && !(unit.present && role === TOTAL) ? file.unit : '') ||
        (unitAmong(expected, place) === null ? '' : place);
      if (role === TOTAL && said === '') {
        totals.push(i);
        continue;
      }
      const name = nameOf(said);
      let share = own.get(name);
      if (!share) own.set(name, (share = { file, rows: [] }));
      share.rows.push(i);
    }
    for (const [name, share] of own) shares.set(name, [...(shares.get(name) ?? []), share]);
    if (totals.length > 0) whole.push({ file, rows: totals });
  }
  return { shares, whole };
}

function columnsOf(table: RecordTable): {
  unit: ((i: number) => string) & { present?: boolean };
  area: (i: number) => string;
} {
  const column = table.categories.find(({ id }) => id === 'unit')?.column;
  const unit: ((i: number) => string) & { present?: boolean } = (i) =>
    column?.values[column.codes[i] ?? -1] ?? '';
  unit.present = column !== undefined;
  return { unit, area: (i) => table.area.values[table.area.codes[i] ?? -1] ?? '' };
}

function daysIn(period: Period, calendar: Calendar): Days {
  return daysOf(period.fromMonth, period.toMonth, calendar);
}

function spanOf(table: RecordTable, i: number): Days | null {
  const from = table.from[i] ?? NO_DAY;
  return from === NO_DAY ? null : { from, to: table.to[i] ?? from };
}

function inside(table: RecordTable, i: number, days: Days): boolean {
  const span = spanOf(table, i);
  return span !== null && span.from >= days.from && span.to <= days.to;
}

function rowOf(
  name: string,
  shares: readonly Share[],
  files: readonly UnitFile[],
  question: UnitQuestion
): UnitRow {
  const { period, calendar } = question;
  const days = daysIn(period, calendar);
  const within = shares
    .map(({ file, rows }) => ({ file, rows: rows.filter((i) => inside(file.table, i, days)) }))
    .filter(({ rows }) => rows.length > 0);
  const { used, leftOut } = withoutRepeats(within, question);
  const covered = used.map((share) => monthsOf(share, calendar, period));
  const all = new Set(covered.flatMap((months) => [...months]));
  const absent =
    used.length === 0 ? [] : range(period.fromMonth, period.toMonth).filter((month) => !all.has(month));
  const unclear = used.length > 0 ? null : unclearOf(shares, days);
  const at = completedAt(used, covered);
  const last = question.deadline?.last ?? null;
  return {
    name,
    expected: question.expected.includes(name),
    state: used.length === 0 ? (unclear ? 'unclear' : 'missing') : absent.length > 0 ? 'partial' : 'reported',
    unclear,
    received: at?.received ?? null,
    receivedBy: at?.receivedBy ?? 'import',
    daysLate: at && last !== null ? Math.max(0, at.received - last) : 0,
    absent,
    files: used.map(({ file }) => file.name),
    leftOut: leftOut.map(({ file }) => file.name),
    source: sourceOf(used, files),
    whole: amountsOf(used, days),
    parts: new Map(question.split.map((part) => [part.key, amountsOf(used, daysIn(part, calendar))]))
  };
}

function sourceOf(used: readonly Share[], files: readonly UnitFile[]): UnitRow['source'] {
  const [only, ...others] = used;
  if (!only || others.length > 0) return null;
  const { table, unit } = only.file;
  const column = table.categories.find(({ id }) => id === 'unit')?.column;
  const file = files.indexOf(only.file);
  if (!column) return unit === '' ? null : { file, values: null };
  const values = new Set(only.rows.map((i) => column.values[column.codes[i] ?? -1] ?? ''));
  return values.has('') ? null : { file, values: [...values] };
}

/**
 * Of two files that overlap and about which nothing was decided, the one that speaks for more of the
 * period counts, else the newer.
 */
function withoutRepeats(
  shares: readonly Share[],
  { settled, period, calendar }: UnitQuestion
): { used: Share[]; leftOut: Share[] } {
  const months = (share: Share): number => monthsOf(share, calendar, period).size;
  const order = [...shares].sort((a, b) => months(b) - months(a) || b.file.added - a.file.added);
  const used: Share[] = [];
  const leftOut: Share[] = [];
  for (const share of order) {
    const repeats = used.some(
      ({ file }) =>
        !settled.some(({ newer, older }) =>
          [newer, older].every((id) => id === file.id || id === share.file.id)
        ) && overlapOf(file, share.file) !== null
    );
    (repeats ? leftOut : used).push(share);
  }
  return { used: used.sort((a, b) => a.file.added - b.file.added), leftOut };
}

/**
 * Reporting months that rows speak for. A list of cases speaks for the whole period: a month without a case
 * is no month without a report.
 */
function monthsOf({ file, rows }: Share, calendar: Calendar, period: Period): Set<number> {
  if (file.level === 'case') return new Set(range(period.fromMonth, period.toMonth));
  const months = new Set<number>();
  for (const i of rows) {
    const span = spanOf(file.table, i);
    if (!span) continue;
    for (const month of range(monthOf(span.from, calendar), monthOf(span.to, calendar))) months.add(month);
  }
  return months;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}

/** The file with which everything the unit has was there. */
function completedAt(used: readonly Share[], covered: readonly Set<number>[]): UnitFile | null {
  const goal = new Set(covered.flatMap((months) => [...months])).size;
  const order = used
    .map(({ file }, i) => ({ file, months: covered[i] ?? new Set<number>() }))
    .sort((a, b) => a.file.received - b.file.received);
  const known = new Set<number>();
  for (const { file, months } of order) {
    for (const month of months) known.add(month);
    if (known.size === goal) return file;
  }
  return null;
}

function unclearOf(shares: readonly Share[], days: Days): UnitRow['unclear'] {
  const spans = shares.flatMap(({ file, rows }) => rows.map((i) => spanOf(file.table, i)));
  if (spans.some((span) => span && span.from <= days.to && span.to >= days.from)) return 'longer';
  return spans.some((span) => span === null) ? 'undated' : null;
}

function amountsOf(shares: readonly Share[], days: Days): UnitAmounts {
  const one = (id: UnitMeasure): UnitAmount => joined(shares.map((share) => amountOf(share, days, id)));
  return { cases: one('cases'), loss: one('loss') };
}

function joined(amounts: readonly UnitAmount[]): UnitAmount {
  return {
    quantity: sum(amounts.map(({ quantity }) => quantity)),
    unknownRows: amounts.reduce((n, { unknownRows }) => n + unknownRows, 0),
    gap: amounts.find(({ gap }) => gap)?.gap ?? null
  };
}

/** What the rows of one file come to: the total they state for all their time, else their sum. */
function amountOf({ file, rows }: Share, days: Days, id: UnitMeasure): UnitAmount {
  const { table } = file;
  const own = rows.filter((i) => inside(table, i, days));
  const parts = own.filter((i) => table.role[i] === PART);
  const totals = own.filter(
    (i) => table.role[i] === TOTAL && (table.type.codes[i] ?? -1) < 0 && quantityAt(table, i, id) !== null
  );
  const values = parts.map((i) => quantityAt(table, i, id));
  const summed = sum(values);
  const unknownRows = values.filter((value) => value === null).length;
  const speaking = totals.filter((t) => parts.every((i) => holds(table, t, i)));
  const stated = speaking.length === 1 ? quantityAt(table, speaking[0] ?? -1, id) : null;
  if (!stated) return { quantity: summed, unknownRows, gap: null };
  const differs = summed && unknownRows === 0 && (summed.low > stated.high || summed.high < stated.low);
  return {
    quantity: stated,
    unknownRows: 0,
    gap: differs ? { stated: stated.value, summed: summed.value } : null
  };
}

function holds(table: RecordTable, outer: number, i: number): boolean {
  const [a, b] = [spanOf(table, outer), spanOf(table, i)];
  return a !== null && b !== null && a.from <= b.from && a.to >= b.to;
}

function quantityAt(table: RecordTable, i: number, id: UnitMeasure): Quantity | null {
  const column = table.measures[id];
  const value = column?.value[i] ?? NaN;
  if (!column || Number.isNaN(value) || (isAmount(id) && (table.currency.codes[i] ?? -1) >= 0)) return null;
  return {
    value,
    low: column.low[i] ?? value,
    high: column.high[i] ?? value,
    qualifier: QUALIFIERS[column.qualifier[i] ?? 0] ?? 'exact'
  };
}

function total(rows: readonly UnitRow[], part: Period | null): UnitAmounts {
  const of = (row: UnitRow): UnitAmounts => (part ? (row.parts.get(part.key) ?? NOTHING) : row.whole);
  const one = (id: UnitMeasure): UnitAmount => ({ ...joined(rows.map((row) => of(row)[id])), gap: null });
  return { cases: one('cases'), loss: one('loss') };
}

/**
 * What is stated for all units: the province's own file, or the total row of a file that holds every unit
 * that has reported. A total over some units only says nothing of all.
 */
function statedOf(
  whole: readonly Share[],
  reporting: number,
  { period, calendar }: UnitQuestion
): { amounts: (part: Period) => UnitAmounts | null; files: string[] } {
  const days = daysIn(period, calendar);
  const speaking = whole.filter(({ file, rows }) => {
    if (!rows.some((i) => inside(file.table, i, days))) return false;
    if (file.unit !== '' && isProvinceUnit(file.unit)) return true;
    const column = file.table.categories.find(({ id }) => id === 'unit')?.column;
    const units = new Set<number>();
    for (let i = 0; i < file.table.length; i++)
      if (file.table.role[i] === PART && inside(file.table, i, days)) units.add(column?.codes[i] ?? -1);
    return units.size >= reporting;
  });
  // The newest word holds where several state it.
  const newest = [...speaking].sort((a, b) => b.file.added - a.file.added).slice(0, 1);
  return {
    files: newest.map(({ file }) => file.name),
    amounts: (part) => {
      if (newest.length === 0) return null;
      return amountsOf(newest, daysIn(part, calendar));
    }
  };
}

/** The period that most files are of, the latest of those; `null` without dated files. */
export function usualPeriod(spans: readonly Days[], fitting: (span: Days) => Period | null): Period | null {
  const counts = new Map<string, { period: Period; files: number }>();
  for (const span of spans) {
    const period = fitting(span);
    if (!period) continue;
    const known = counts.get(period.key);
    counts.set(period.key, { period, files: (known?.files ?? 0) + 1 });
  }
  const order = [...counts.values()].sort((a, b) => b.files - a.files || b.period.toMonth - a.period.toMonth);
  return order[0]?.period ?? null;
}
