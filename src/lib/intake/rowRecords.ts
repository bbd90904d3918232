/**
 * A row that counts → its record, or, in a wide table, its records: one per time and label of the headings.
 */
import { isAmount } from '../cases/measures';
import { dateOf } from '../cases/day';
import { NO_DAY } from '../cases/record';
import { CellTexts } from './cellTexts';
import { CodeTexts } from './codeTexts';
import { spanOf } from './dateReading';
import type { Grid } from './grid';
import { placeLevel } from './headerNames';
import { spanOfHeading } from './headingPeriod';
import { cellFinding, codeAt, nameOf, type ReadColumns, type Verdict, type WideGroup } from './judge';
import type { Place, Places } from './placeColumns';
import type { Finding } from './problemList';
import type { QuantityValues } from './quantityColumn';
import type { Mapped, RecordBuilder, RecordHead, RecordTexts, RunColumns } from './recordBuilder';

export interface Writing {
  readonly grid: Grid;
  readonly columns: ReadColumns;
  /** the time all rows stand for when no column says it */
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly builder: RecordBuilder;
  readonly texts: RecordTexts;
  readonly impliedCases: boolean;
  /** day number; cells of a wide table that begin later are in the future */
  readonly today: number;
}

const NO_CODES = new CodeTexts(new CellTexts(new Uint8Array(0), new Int32Array(0), new Int32Array(0), [], 0));
const UNKNOWN = [NaN, NaN, NaN, 0] as const;

/** Writes an accepted row; returns what had to be left out of it. */
export function writeRow(writing: Writing, row: number, verdict: Verdict): Finding[] {
  const { grid, columns, period } = writing;
  const label = (index: number): number => {
    const code = codeAt(grid, index, row);
    if (index < 0 || code === 0 || columns.totals.get(index)?.has(code)) return -1;
    return columns.labels.get(index)?.of[code] ?? -1;
  };
  const span =
    columns.dates.columns.length > 0 ? spanOf(verdict.date) : (period ?? { from: NO_DAY, to: NO_DAY });
  const partial = verdict.total && columns.places?.partial[row] === 1;
  const head = {
    line: grid.lines[row] ?? 0,
    role: columns.subtotals.has(row) || partial ? 2 : verdict.total ? 1 : 0,
    from: span.from,
    to: span.to,
    code: label(columns.code),
    type: label(columns.type),
    // what a subtotal covers is not in its record
    area: partial ? -1 : (columns.places?.of[row] ?? label(columns.area))
  };
  const lone = columns.lone.get(row);
  if (!lone) return writeCells(writing, row, head, verdict.total, () => true);
  const own = { ...head, role: 0, area: columns.places?.of[row] ?? head.area };
  return [
    ...writeCells(writing, row, head, verdict.total, (index) => !lone.has(index)),
    ...writeCells(writing, row, own, verdict.total, (index) => lone.has(index))
  ];
}

/** Writes the cells of the columns that are `wanted`; no record without any, unless the row is one whole. */
function writeCells(
  writing: Writing,
  row: number,
  head: Head,
  total: boolean,
  wanted: (index: number) => boolean
): Finding[] {
  const { grid, columns } = writing;
  const { wide } = columns;
  if (!wide) {
    const cells = columns.quantities.map((values) => (wanted(values.index) ? values : null));
    const parted = cells.includes(null);
    if (parted && cells.every((values) => !values || codeAt(grid, values.index, row) === 0)) return [];
    return writeRecord(writing, row, head, cells, total);
  }
  const left: Finding[] = [];
  for (const group of wide.groups) {
    const cells = group.cells
      .map((at) => columns.quantities[at] ?? null)
      .map((values) => (values && wanted(values.index) ? values : null));
    // An empty cell says nothing, not even that something is unknown ("NA" does).
    if (cells.every((values) => !values || codeAt(grid, values.index, row) === 0)) continue;
    const own = wideHead(head, group, columns);
    if (own.from > writing.today && cells.some((values) => values && values.id !== 'amount')) {
      left.push(...tooEarly(grid, cells, row, own.from));
      continue;
    }
    left.push(...writeRecord(writing, row, own, cells, total));
  }
  return left;
}

/** Months that have not come yet: nothing or nought is as it should be, a count is a slip. Budgets look ahead. */
function tooEarly(
  grid: Grid,
  cells: readonly (QuantityValues | null)[],
  row: number,
  from: number
): Finding[] {
  const { year } = dateOf(from);
  return cells.flatMap((values) => {
    if (!values || !((values.value[codeAt(grid, values.index, row)] ?? NaN) > 0)) return [];
    const found = cellFinding(grid, values.index, row);
    return [{ ...found, reason: 'future-date' as const, rejects: false, detail: { year } }];
  });
}

type Head = Omit<RecordHead, 'currency'>;

function wideHead(head: Head, group: WideGroup, columns: ReadColumns): Head {
  const own = { ...head, role: Math.max(head.role, group.role) };
  if (group.label >= 0 && columns.wide) {
    const index = columns[columns.wide.labelIs];
    own[columns.wide.labelIs] = (columns.labels.get(index)?.values.length ?? 0) + group.label;
  }
  if (!group.period) return own;
  const year = head.from === NO_DAY ? null : dateOf(head.from).year;
  const span = spanOfHeading(group.period, year) ?? { from: NO_DAY, to: NO_DAY };
  return { ...own, from: span.from, to: span.to };
}

function writeRecord(
  { grid, columns, builder, texts, impliedCases }: Writing,
  row: number,
  head: Head,
  cells: readonly (QuantityValues | null)[],
  total: boolean
): Finding[] {
  const currencies = cells.map((values) =>
    values ? (values.currency.get(codeAt(grid, values.index, row)) ?? null) : null
  );
  const currency = currencies.find((own) => own !== null) ?? null;
  builder.head({ ...head, currency: currency === null ? -1 : texts.currency.indexOf(currency) });
  columns.categories.forEach(({ index, labels }, at) => {
    const code = codeAt(grid, index, row);
    const known = code !== 0 && !columns.totals.get(index)?.has(code);
    builder.category(at, known ? (labels.of[code] ?? -1) : -1);
  });
  let measure = 0;
  if (impliedCases) {
    // In a list of cases a row is one case; a total or an uncounted aggregate does not say how many.
    const one = columns.level === 'case' && !total;
    builder.quantity(measure++, ...(one ? ([1, 1, 1, 0] as const) : UNKNOWN));
  }
  const left: Finding[] = [];
  cells.forEach((values, i) => {
    if (!values) {
      builder.quantity(measure++, ...UNKNOWN);
      return;
    }
    const code = codeAt(grid, values.index, row);
    const value = values.value[code] ?? NaN;
    if (isAmount(values.id) && currency !== null && (currencies[i] ?? null) !== currency && value > 0) {
      // One record, one currency: the other amount cannot stand beside it.
      builder.quantity(measure++, ...UNKNOWN);
      left.push({
        ...cellFinding(grid, values.index, row),
        reason: 'foreign-currency',
        rejects: false,
        detail: { currency }
      });
      return;
    }
    builder.quantity(
      measure++,
      value,
      values.low[code] ?? NaN,
      values.high[code] ?? NaN,
      values.qualifier[code] ?? 0
    );
  });
  return left;
}

/**
 * The places that the values of the records' areas stand for.
 * @param sources per value, its place in `textsOf(columns).area`
 */
export function areaPlaces(grid: Grid, columns: ReadColumns, sources: readonly number[]): Place[] {
  const { area } = textsOf(columns);
  const own = columns.places?.places;
  const level = columns.area < 0 ? null : placeLevel(nameOf(grid, columns.area));
  return sources.map((at) => own?.[at] ?? { text: area[at] ?? '', district: null, province: null, level });
}

function placesOf({ places, of }: Places): Mapped<Int32Array> {
  return { codes: of, of: Int32Array.from(places, (_, place) => place) };
}

/** The columns of a long table whose plain rows are written as runs. */
export function runColumns({ grid, columns, period, impliedCases }: Writing): RunColumns {
  const mapped = <T>(index: number, of: T | undefined): Mapped<T> | null => {
    const column = grid.columns[index];
    return column && of !== undefined ? { codes: column.codes, of } : null;
  };
  const labels = (index: number): Mapped<Int32Array> | null => mapped(index, columns.labels.get(index)?.of);
  const days = mapped(columns.dates.columns[0] ?? -1, columns.dates.byCode);
  return {
    lines: grid.lines,
    days: days ?? period ?? { from: NO_DAY, to: NO_DAY },
    code: labels(columns.code),
    type: labels(columns.type),
    area: columns.places ? placesOf(columns.places) : labels(columns.area),
    categories: columns.categories.flatMap((own) => mapped(own.index, own.labels.of) ?? []),
    implied: !impliedCases ? null : columns.level === 'case' ? 1 : NaN,
    measures: columns.quantities.flatMap((own) => mapped(own.index, own) ?? [])
  };
}

/** All texts that the records of a table may have. */
export function textsOf(columns: ReadColumns): RecordTexts {
  const values = (index: number): readonly string[] => columns.labels.get(index)?.values ?? [];
  const codes = columns.labels.get(columns.code)?.codes ?? NO_CODES;
  const wide = (is: 'type' | 'area'): readonly string[] =>
    columns.wide?.labelIs === is ? columns.wide.labels : [];
  const currencies = new Set(columns.quantities.flatMap((own) => [...new Set(own.currency.values())]));
  return {
    code: codes,
    type: [...values(columns.type), ...wide('type')],
    area: [...(columns.places?.places.map(({ text }) => text) ?? values(columns.area)), ...wide('area')],
    currency: [...currencies]
  };
}
