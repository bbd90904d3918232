// Long because one verdict weighs a row as a whole: what kind it is, its date, its cells and what is wrong with each.
/**
 * One row of the grid: is it a part, a stated total, or rejected, and what is wrong with it.
 */
import type { MeasureId } from '../cases/measures';
import type { CategoryKind, Level } from '../cases/record';
import type { RowDates } from './dateCells';
import type { DateCell } from './dates';
import type { Grid } from './grid';
import type { HeadingPeriod } from './headingPeriod';
import type { Labels } from './labels';
import { asShown } from './mantissa';
import type { Finding } from './problemList';
import type { Places } from './placeColumns';
import type { QuantityValues } from './quantityColumn';

/** What one record of a row of a wide table is made of. */
export interface WideGroup {
  /** `null`: the row's own time */
  readonly period: HeadingPeriod | null;
  /** index into `WideRead.labels`, or −1 */
  readonly label: number;
  /** index into `ROLES` */
  readonly role: number;
  /** per measure of `WideRead.measures` the place in `ReadColumns.quantities`, or −1 */
  readonly cells: readonly number[];
}

/** The wide part of a table: each row gives a record per group. */
export interface WideRead {
  readonly labelIs: 'type' | 'area';
  readonly labels: readonly string[];
  readonly measures: readonly MeasureId[];
  readonly groups: readonly WideGroup[];
}

/** A further column that records are grouped by. */
export interface CategoryLabels {
  readonly index: number;
  readonly id: string;
  readonly kind: CategoryKind;
  readonly name: string;
  readonly labels: Labels;
}

/** All columns of a table, read; indexes are −1 where the file has no such column. */
export interface ReadColumns {
  readonly wide: WideRead | null;
  readonly level: Level;
  readonly code: number;
  readonly type: number;
  readonly area: number;
  /** where several columns name the place */
  readonly places: Places | null;
  readonly labels: ReadonlyMap<number, Labels>;
  readonly categories: readonly CategoryLabels[];
  readonly dates: RowDates;
  readonly quantities: readonly QuantityValues[];
  /** per column that may carry it: codes of cells that name a total */
  readonly totals: ReadonlyMap<number, ReadonlySet<number>>;
  /** the same in columns that mean nothing: a total where the row names nothing else */
  readonly farTotals: ReadonlyMap<number, ReadonlySet<number>>;
  /** per column: codes of cells that repeat the column's own name */
  readonly headerTexts: ReadonlyMap<number, ReadonlySet<number>>;
  /** some rows name a type (an area): an empty one then is a total */
  readonly anyType: boolean;
  readonly anyArea: boolean;
  readonly anyUnit: boolean;
  /** rows that sum up others, or are of which of them: kept, never added */
  readonly subtotals: ReadonlyMap<number, readonly number[]>;
  /** rows of groups: columns of which nothing under the row says anything, see intake/loneMeasures */
  readonly lone: ReadonlyMap<number, ReadonlySet<number>>;
}

export interface Verdict {
  readonly total: boolean;
  readonly date: DateCell;
  readonly findings: readonly Finding[];
  readonly rejected: boolean;
}

const EMPTY: DateCell = { kind: 'empty' };

/** Judges row `row` of the grid, without regard to other rows (duplicate codes are found outside). */
export function judge(grid: Grid, columns: ReadColumns, row: number): Verdict {
  const whole = wholeRow(grid, columns, row);
  if (whole) return { total: false, date: EMPTY, findings: [whole], rejected: true };
  const total = columns.subtotals.has(row) || isTotal(grid, columns, row);
  const short = total ? null : tooShort(grid, columns, row);
  if (short) return { total, date: EMPTY, findings: [short], rejected: true };
  const findings: Finding[] = [];
  const date = columns.dates.at(row);
  judgeDate(grid, columns, row, total, date, findings);
  let known = false;
  let good = false;
  let bad: Finding | null = null;
  for (const values of columns.quantities) {
    const code = codeAt(grid, values.index, row);
    const problem = values.problems.get(code);
    if (problem) {
      bad = { ...cellFinding(grid, values.index, row), ...problem };
      // One cell of many: the others of the row still count, this one is unknown.
      if (columns.wide) bad = { ...bad, rejects: false };
      findings.push(bad);
    } else if (code !== 0) good = true;
    if (code !== 0) known = true;
  }
  if (columns.wide && bad && !good) findings[findings.indexOf(bad)] = { ...bad, rejects: true };
  if (!known && columns.level === 'aggregate' && !total) {
    findings.push({
      column: '',
      text: rowText(grid, row),
      reason: 'missing-count',
      rejects: false,
      at: columns.quantities.map((values) => values.index)
    });
  }
  for (const [index, labels] of textColumns(columns)) {
    if (labels.broken[codeAt(grid, index, row)] === 1) {
      findings.push({ ...cellFinding(grid, index, row), reason: 'broken-text', rejects: false });
    }
  }
  return { total, date, findings, rejected: findings.some((finding) => finding.rejects) };
}

/** The columns of codes, types, areas and further groups. */
export function* textColumns(columns: ReadColumns): Generator<readonly [number, Labels]> {
  yield* columns.labels;
  for (const { index, labels } of columns.categories) yield [index, labels];
}

function wholeRow(grid: Grid, columns: ReadColumns, row: number): Finding | null {
  let repeated = 0;
  for (const [index, codes] of columns.headerTexts) if (codes.has(codeAt(grid, index, row))) repeated++;
  if (repeated >= 2)
    return { column: '', text: rowText(grid, row), reason: 'repeated-header', rejects: true };
  for (const index of meaningful(columns)) if (codeAt(grid, index, row) !== 0) return null;
  for (const [index, codes] of columns.totals) if (codes.has(codeAt(grid, index, row))) return null;
  return { column: '', text: rowText(grid, row), reason: 'empty-row', rejects: true };
}

function* meaningful(columns: ReadColumns): Generator<number> {
  yield* columns.labels.keys();
  yield* columns.dates.columns;
  for (const values of columns.quantities) yield values.index;
}

/**
 * A total says so in words; or, where rows carry counts, it has a count and names no type although
 * others do (DOMAIN.md §4). In a list of cases an empty type is just not known.
 */
function isTotal(grid: Grid, columns: ReadColumns, row: number): boolean {
  for (const [index, codes] of columns.totals) if (codes.has(codeAt(grid, index, row))) return true;
  if (isFarTotal(grid, columns, row)) return true;
  if (columns.level === 'case') return false;
  if (columns.places?.partial[row] === 1) return true;
  const counts = columns.wide ? undefined : columns.quantities.find((values) => values.id === 'cases');
  const stated = counts
    ? codeAt(grid, counts.index, row) !== 0
    : columns.quantities.some((values) => codeAt(grid, values.index, row) !== 0);
  if (!stated) return false;
  if (columns.type >= 0) return columns.anyType && codeAt(grid, columns.type, row) === 0;
  if (columns.places) return columns.anyArea && (columns.places.of[row] ?? -1) < 0;
  if (columns.area >= 0) return columns.anyArea && codeAt(grid, columns.area, row) === 0;
  const unit = columns.categories.find((own) => own.kind === 'unit');
  return unit !== undefined && columns.anyUnit && codeAt(grid, unit.index, row) === 0;
}

function isFarTotal(grid: Grid, columns: ReadColumns, row: number): boolean {
  for (const [index, codes] of columns.farTotals) {
    if (!codes.has(codeAt(grid, index, row))) continue;
    const named = [columns.code, columns.type, columns.area, ...columns.dates.columns];
    return named.every((own) => codeAt(grid, own, row) === 0);
  }
  return false;
}

/** The row breaks off before a cell without which it cannot be counted. */
function tooShort(grid: Grid, columns: ReadColumns, row: number): Finding | null {
  const width = grid.widths[row] ?? 0;
  if (width >= grid.columns.length) return null;
  const lost = (index: number): boolean => index >= width;
  const cases = columns.wide
    ? columns.quantities[0]
    : columns.quantities.find((values) => values.id === 'cases');
  const date = columns.dates.columns[0];
  const amounts = columns.quantities.map((values) => values.index);
  const bare =
    columns.level === 'case' &&
    columns.type >= 0 &&
    lost(columns.type) &&
    amounts.length > 0 &&
    amounts.every(lost);
  const missing =
    date !== undefined && lost(date)
      ? date
      : cases && lost(cases.index)
        ? cases.index
        : bare
          ? columns.type
          : null;
  if (missing === null) return null;
  const detail = { cells: width, expected: grid.columns.length };
  return {
    column: nameOf(grid, missing),
    text: rowText(grid, row),
    reason: 'too-few-cells',
    rejects: true,
    at: [...new Set(meaningful(columns))].filter((index) => lost(index)).sort((a, b) => a - b),
    detail
  };
}

function judgeDate(
  grid: Grid,
  columns: ReadColumns,
  row: number,
  total: boolean,
  date: DateCell,
  findings: Finding[]
): void {
  const index = columns.dates.columns[0];
  if (index === undefined || columns.dates.isTotal(row)) return;
  const text = columns.dates.columns
    .map((own) => textAt(grid, own, row))
    .filter((own) => own !== '')
    .join(' ');
  const found = { column: nameOf(grid, index), text, at: columns.dates.columns };
  if (date.kind === 'bad')
    findings.push({ ...found, reason: date.reason, rejects: true, detail: date.detail });
  else if (date.kind === 'empty' && !total)
    findings.push({ ...found, reason: 'missing-date', rejects: true });
  else if (date.kind === 'span' && date.twoDigitYear && !columns.dates.yearsAsked)
    findings.push({ ...found, reason: 'two-digit-year', rejects: false });
}

/** Where a finding about one cell is, and what stands there. */
export function cellFinding(grid: Grid, index: number, row: number): Pick<Finding, 'column' | 'text' | 'at'> {
  return { column: nameOf(grid, index), text: textAt(grid, index, row), at: [index] };
}

export function codeAt(grid: Grid, index: number, row: number): number {
  return grid.columns[index]?.codes[row] ?? 0;
}

export function textAt(grid: Grid, index: number, row: number): string {
  return asShown(grid.columns[index]?.texts.at(codeAt(grid, index, row)) ?? '').trim();
}

export function nameOf(grid: Grid, index: number): string {
  return grid.columns[index]?.name ?? '';
}

/** The row as it stands, up to its last filled cell. */
export function rowText(grid: Grid, row: number): string {
  const cells = grid.columns.map((column) => column.texts.at(column.codes[row] ?? 0));
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop();
  return asShown(cells.join(grid.delimiter === '\t' ? ' ' : grid.delimiter));
}
