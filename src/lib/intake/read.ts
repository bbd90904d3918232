/**
 * Grid → records, problems and counts. Works on the distinct texts of each column, then goes over
 * the rows once. rows = accepted + rejected + totals, always.
 */
import type { MeasureId } from '../cases/measures';
import type { Problem } from '../cases/problem';
import { NO_DAY, type RecordTable } from '../cases/record';
import { findMeanings } from './columns';
import type { Meaning } from './meaning';
import { planDates } from './dateColumns';
import { spanOf } from './dateReading';
import { describe } from './describe';
import { periodOfFile } from './filePeriod';
import type { Grid, NoGrid } from './grid';
import { codeAt, judge, nameOf, textAt, type ReadColumns, type Verdict } from './judge';
import { asShown } from './mantissa';
import type { Pacer } from './pacer';
import { ProblemList, type Finding } from './problemList';
import { readColumns } from './readColumns';
import type { Changes, Counts, Question, Reading } from './reading';
import { RecordBuilder, type RecordTexts } from './recordBuilder';

export interface TableReading {
  readonly ok: true;
  readonly reading: Reading;
  readonly questions: readonly Question[];
  readonly records: RecordTable;
  readonly problems: readonly Problem[];
  readonly problemsNotListed?: number;
  readonly counts: Counts;
}

const UNKNOWN = [NaN, NaN, NaN, 0] as const;

/**
 * Reads a grid with the user's changes.
 * @param today day number; later dates are in the future
 * @returns `NoGrid` with `no-measure` when no column could be a date, place, count or amount
 * @throws ReadCancelled through the pacer
 */
export async function readTable(
  grid: Grid,
  file: string,
  changes: Changes,
  today: number,
  pacer: Pacer
): Promise<TableReading | NoGrid> {
  await pacer.turn('read', 0, grid.length);
  const meanings = findMeanings(grid.columns, grid.headerRows, changes.meanings);
  if (nothingToCount(meanings)) return { ok: false, fault: 'no-measure' };
  const plan = planDates(
    meanings,
    grid.columns.map((column) => column.name)
  );
  const columns = await readColumns(grid, meanings, plan, changes, today, pacer);
  const period = plan.kind === 'none' ? periodOfFile(grid.titles, file, today) : null;
  const { records, list, counts } = await readRows(grid, columns, file, period, pacer);
  headerCurrencies(grid, columns, list);
  const { problems, problemsNotListed } = list.done();
  return {
    ok: true,
    ...describe(grid, meanings, columns, period),
    records,
    problems,
    ...(problemsNotListed ? { problemsNotListed } : {}),
    counts
  };
}

/** Names and words alone make no figures: at least a date, a case code, a count or an amount is needed. */
function nothingToCount(meanings: readonly Meaning[]): boolean {
  const by = (because: Meaning['because']): Meaning[] =>
    meanings.filter((own) => own.meaning !== 'ignore' && own.because === because);
  if (by('user').length > 0) return false;
  return meanings.every(
    (own) => own.meaning === 'ignore' || own.meaning === 'type' || own.meaning === 'area'
  );
}

async function readRows(
  grid: Grid,
  columns: ReadColumns,
  file: string,
  period: { from: number; to: number } | null,
  pacer: Pacer
): Promise<{ records: RecordTable; list: ProblemList; counts: Counts }> {
  const list = new ProblemList(file);
  const ids: MeasureId[] = columns.quantities.map((values) => values.id);
  const impliedCases = !ids.includes('cases');
  const texts = textsOf(columns);
  const builder = new RecordBuilder(impliedCases ? ['cases', ...ids] : ids, texts);
  const firstLine = new Int32Array(texts.code.length);
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
  for (let row = 0; row < grid.length; row++) {
    const line = grid.lines[row] ?? 0;
    const verdict = judge(grid, columns, row);
    const repeat = verdict.rejected || verdict.total ? null : duplicate(grid, columns, row, line, firstLine);
    const findings = repeat ? [...verdict.findings, repeat] : verdict.findings;
    const written =
      repeat || verdict.rejected
        ? []
        : write(grid, columns, row, verdict, period, { builder, texts, impliedCases });
    if (findings.length + written.length > 0)
      list.add(line, [...findings, ...written], grid.sheets?.names[grid.sheets.of[row] ?? 0]);
    if (repeat || verdict.rejected) counts.rejected++;
    else if (verdict.total) counts.totals++;
    else counts.accepted++;
    if ((row & 1023) === 0 && pacer.due()) await pacer.turn('read', row, grid.length);
  }
  if (columns.dates.columns.length > 0) builder.dateUndatedTotals();
  return { records: builder.done(), list, counts };
}

/** A case code that an accepted row already has. Only cases have codes; aggregates may repeat theirs. */
function duplicate(
  grid: Grid,
  columns: ReadColumns,
  row: number,
  line: number,
  firstLine: Int32Array
): Finding | null {
  if (columns.code < 0 || columns.level !== 'case') return null;
  const value = columns.labels.get(columns.code)?.of[codeAt(grid, columns.code, row)] ?? -1;
  if (value < 0) return null;
  const first = firstLine[value] ?? 0;
  if (first === 0) {
    firstLine[value] = line;
    return null;
  }
  return {
    column: nameOf(grid, columns.code),
    text: textAt(grid, columns.code, row),
    reason: 'duplicate-code',
    rejects: true,
    detail: { line: first }
  };
}

/** Writes an accepted row as a record; returns what had to be left out of it. */
function write(
  grid: Grid,
  columns: ReadColumns,
  row: number,
  verdict: Verdict,
  period: { from: number; to: number } | null,
  { builder, texts, impliedCases }: { builder: RecordBuilder; texts: RecordTexts; impliedCases: boolean }
): Finding[] {
  const label = (index: number): number => {
    const code = codeAt(grid, index, row);
    if (index < 0 || code === 0 || columns.totals.get(index)?.has(code)) return -1;
    return columns.labels.get(index)?.of[code] ?? -1;
  };
  const span =
    columns.dates.columns.length > 0 ? spanOf(verdict.date) : (period ?? { from: NO_DAY, to: NO_DAY });
  const currencies = columns.quantities.map(
    (values) => values.currency.get(codeAt(grid, values.index, row)) ?? null
  );
  const currency = currencies.find((own) => own !== null) ?? null;
  builder.head({
    line: grid.lines[row] ?? 0,
    role: verdict.total ? 1 : 0,
    from: span.from,
    to: span.to,
    code: label(columns.code),
    type: label(columns.type),
    area: label(columns.area),
    currency: currency === null ? -1 : texts.currency.indexOf(currency)
  });
  let measure = 0;
  if (impliedCases) {
    // In a list of cases a row is one case; a total or an uncounted aggregate does not say how many.
    const one = columns.level === 'case' && !verdict.total;
    builder.quantity(measure++, ...(one ? ([1, 1, 1, 0] as const) : UNKNOWN));
  }
  const left: Finding[] = [];
  columns.quantities.forEach((values, i) => {
    const code = codeAt(grid, values.index, row);
    const money = values.id === 'loss' || values.id === 'recovered';
    const value = values.value[code] ?? NaN;
    if (money && currency !== null && (currencies[i] ?? null) !== currency && value > 0) {
      // One record, one currency: the other amount cannot stand beside it.
      builder.quantity(measure++, ...UNKNOWN);
      left.push({
        column: nameOf(grid, values.index),
        text: textAt(grid, values.index, row),
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

function textsOf(columns: ReadColumns): RecordTexts {
  const values = (index: number): readonly string[] => columns.labels.get(index)?.values ?? [];
  const currencies = new Set(columns.quantities.flatMap((own) => [...new Set(own.currency.values())]));
  return {
    code: values(columns.code),
    type: values(columns.type),
    area: values(columns.area),
    currency: [...currencies]
  };
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
