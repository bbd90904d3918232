/**
 * Grid → records, problems and counts. Works on the distinct texts of each column, then goes over
 * the rows once. rows = accepted + rejected + totals, always.
 */
import type { MeasureId } from '../cases/measures';
import type { Problem, ProblemCell } from '../cases/problem';
import { CATEGORY_KINDS, type RecordTable } from '../cases/record';
import type { Meaning } from './meaning';
import { describe } from './describe';
import { periodOfFile } from './filePeriod';
import { fillDown } from './fillDown';
import type { Grid, NoGrid } from './grid';
import { matchName } from './headerNames';
import { cellFinding, codeAt, judge, nameOf, textAt, type ReadColumns } from './judge';
import { asShown } from './mantissa';
import type { KnownNames } from './nameReading';
import { readNames } from './names';
import type { Pacer } from './pacer';
import { compareGroups } from './groupTotals';
import { settleTotals } from './nestedTotals';
import { settleOverlaps } from './overlaps';
import { plainRows } from './plainRows';
import { ProblemList } from './problemList';
import { settleProvinceRow } from './provinceRows';
import { readColumns } from './readColumns';
import type { Changes, Counts, Question, Reading } from './reading';
import { RecordBuilder } from './recordBuilder';
import { areaPlaces, runColumns, textsOf, writeRow, type Writing } from './rowRecords';
import { settleTable } from './settledTable';
import { UsedCodes } from './usedCodes';

export interface TableReading {
  readonly ok: true;
  readonly reading: Reading;
  readonly questions: readonly Question[];
  readonly records: RecordTable;
  readonly problems: readonly Problem[];
  readonly problemsNotListed?: number;
  readonly counts: Counts;
}

/**
 * Reads a grid with the user's changes.
 * @param today day number; later dates are in the future
 * @returns `NoGrid` with `no-measure` when no column could be a date, place, count or amount
 * @throws ReadCancelled through the pacer
 */
export async function readTable(
  parsed: Grid,
  file: string,
  changes: Changes,
  today: number,
  pacer: Pacer,
  known: KnownNames = {}
): Promise<TableReading | NoGrid> {
  await pacer.turn('read', 0, parsed.length);
  const about = parsed.about ?? file;
  const { grid: given, table, groups, corrected } = settleTable(parsed, about, changes, today);
  const { meanings, plan, wide } = table;
  if (!wide && nothingToCount(meanings)) return { ok: false, fault: 'no-measure' };
  const { grid, filled } = fillDown(given, meanings);
  const columns = await readColumns(grid, meanings, plan, changes, today, pacer, wide, groups?.subtotals);
  const period =
    plan.kind === 'none' && wide?.time !== 'whole' ? periodOfFile(grid.titles, about, today) : null;
  const read = await readRows(given, grid, columns, file, period, today, pacer);
  const { list } = read;
  const places = areaPlaces(grid, columns, read.areaSources);
  const { titles } = grid;
  const { records, names } = await readNames(
    read.records,
    { places, titles, file: about, changes: changes.names ?? {}, known },
    pacer
  );
  let { counts } = read;
  headerCurrencies(grid, columns, list);
  if (wide?.time === 'open' && plan.kind === 'none' && !period) undatedMonths(grid, columns, list);
  if (!wide && plan.kind === 'none') unreadDates(grid, meanings, list);
  const mixed = columns.dates.reading?.finest !== columns.dates.reading?.coarsest;
  if (mixed && !wide && columns.level === 'aggregate') {
    const changed = settleOverlaps(records);
    counts = { ...counts, accepted: counts.accepted - changed, totals: counts.totals + changed };
  }
  if (columns.level === 'aggregate') {
    const changed = settleProvinceRow(records);
    counts = { ...counts, accepted: counts.accepted - changed, totals: counts.totals + changed };
  }
  const subtotals = [...settleTotals(records), ...compareGroups(records, grid, columns)].sort(
    (a, b) => a.row - b.row
  );
  const { problems, problemsNotListed } = list.done();
  const { reading, questions } = describe(grid, meanings, columns, { period, wide, filled });
  return {
    ok: true,
    reading: {
      ...reading,
      ...(corrected.length > 0 ? { corrected } : {}),
      ...(subtotals.length > 0 ? { subtotals } : {}),
      ...(groups && groups.headings.length > 0 ? { headings: groups.headings } : {}),
      ...(names.length > 0 ? { names } : {})
    },
    // Rows that come back are read like their original, which was asked about.
    questions: changes.usual?.whole ? questions.filter((own) => !own.remembered) : questions,
    records,
    problems,
    ...(problemsNotListed ? { problemsNotListed } : {}),
    counts
  };
}

const WORDS = new Set<Meaning['meaning']>([
  'ignore',
  'type',
  'area',
  'province',
  'district',
  'commune',
  ...CATEGORY_KINDS
]);

/** Names and words alone make no figures: at least a date, a case code, a count or an amount is needed. */
function nothingToCount(meanings: readonly Meaning[]): boolean {
  const by = (because: Meaning['because']): Meaning[] =>
    meanings.filter((own) => own.meaning !== 'ignore' && own.because === because);
  if (by('user').length > 0) return false;
  return meanings.every((own) => WORDS.has(own.meaning));
}

/** @param given the grid before merged cells were filled down: what stands in the file */
async function readRows(
  given: Grid,
  grid: Grid,
  columns: ReadColumns,
  file: string,
  period: { from: number; to: number } | null,
  today: number,
  pacer: Pacer
): Promise<{ records: RecordTable; areaSources: readonly number[]; list: ProblemList; counts: Counts }> {
  const list = new ProblemList(file);
  const ids: readonly MeasureId[] = columns.wide?.measures ?? columns.quantities.map((values) => values.id);
  const impliedCases = !ids.includes('cases');
  const texts = textsOf(columns);
  const plain = plainRows(grid, columns);
  const builder = new RecordBuilder(
    impliedCases ? ['cases', ...ids] : ids,
    texts,
    columns.categories,
    plain ? grid.length : 1024
  );
  const writing: Writing = { grid, columns, period, builder, texts, impliedCases, today };
  const runs = runColumns(writing);
  const codes = new UsedCodes(grid, columns);
  const counts = {
    rows: grid.length + grid.spoiled.length,
    accepted: 0,
    rejected: grid.spoiled.length,
    totals: 0
  };
  for (const row of grid.spoiled) {
    const text = asShown(row.cells.join(grid.delimiter === '\t' ? ' ' : grid.delimiter));
    const detail =
      row.reason === 'too-many-cells'
        ? { cells: row.cells.length, expected: grid.columns.length }
        : undefined;
    list.add(row.line, [{ column: '', text, reason: row.reason, rejects: true, detail }], row.sheet);
  }
  let start = 0;
  for (let row = 0; row < grid.length; row++) {
    if ((row & 4095) === 4095 && pacer.due()) await pacer.turn('read', row, grid.length);
    if (plain?.[row] === 1 && !codes.repeats(row)) continue;
    if (row > start) builder.run({ start, end: row }, runs);
    counts.accepted += row - start;
    start = row + 1;
    const line = grid.lines[row] ?? 0;
    const verdict = judge(grid, columns, row);
    const repeat = verdict.rejected || verdict.total ? null : codes.finding(row);
    const findings = repeat ? [...verdict.findings, repeat] : verdict.findings;
    const written = repeat || verdict.rejected ? [] : writeRow(writing, row, verdict);
    if (findings.length + written.length > 0)
      list.add(line, [...findings, ...written], grid.sheets?.names[grid.sheets.of[row] ?? 0], (at) =>
        cellsAt(given, grid, at, row)
      );
    if (repeat || verdict.rejected) counts.rejected++;
    else if (verdict.total) counts.totals++;
    else counts.accepted++;
  }
  if (grid.length > start) builder.run({ start, end: grid.length }, runs);
  counts.accepted += grid.length - start;
  if (columns.dates.columns.length > 0) builder.dateUndatedTotals();
  return { records: builder.done(), areaSources: builder.areaSources(), list, counts };
}

/** Cells as they stand in the file; one that is read as the merged cell above it is put right there. */
function cellsAt(given: Grid, grid: Grid, at: readonly number[], row: number): ProblemCell[] {
  return at
    .filter((column) => codeAt(given, column, row) === codeAt(grid, column, row))
    .map((column) => ({
      column: given.origins?.[column] ?? column,
      name: nameOf(given, column),
      text: textAt(given, column, row)
    }))
    .filter(({ column }) => column >= 0);
}

/** Months as columns and no year anywhere: their cells count, at no known time. Said once. */
function undatedMonths(grid: Grid, columns: ReadColumns, list: ProblemList): void {
  const name = nameOf(grid, columns.quantities[0]?.index ?? -1);
  const line = Math.max(1, (grid.lines[0] ?? 2) - 1);
  list.add(line, [{ column: name, text: name, reason: 'missing-date', rejects: false }]);
}

/** A column that is named like dates and holds none that can be read ("Tuần 1/2023"): said once. */
function unreadDates(grid: Grid, meanings: readonly Meaning[], list: ProblemList): void {
  const index = meanings.findIndex(
    (own, i) =>
      own.meaning === 'ignore' && own.because === 'none' && matchName(nameOf(grid, i))?.meaning === 'date'
  );
  const row = grid.columns[index]?.codes.findIndex((code) => code !== 0) ?? -1;
  if (row < 0 || !/\d/.test(textAt(grid, index, row))) return;
  list.add(grid.lines[row] ?? 0, [
    { ...cellFinding(grid, index, row), reason: 'unreadable-date', rejects: false }
  ]);
}

/** A column whose header names a foreign currency: said once, not at every row. */
function headerCurrencies(grid: Grid, columns: ReadColumns, list: ProblemList): void {
  for (const values of columns.quantities) {
    if (!values.headerCurrency) continue;
    const name = nameOf(grid, values.index);
    const line = Math.max(1, (grid.lines[0] ?? 2) - 1);
    list.add(line, [
      {
        column: name,
        text: name,
        reason: 'foreign-currency',
        rejects: false,
        detail: { currency: values.headerCurrency }
      }
    ]);
  }
}
