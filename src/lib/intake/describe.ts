/**
 * The reading as the review shows it: each column with its meaning, its reason and examples.
 */
import { ROLES } from '../cases/record';
import { spanOfHeading } from './headingPeriod';
import type { Meaning } from './meaning';
import { examplesOf } from './examples';
import type { Grid } from './grid';
import type { ReadColumns } from './judge';
import type { Labels } from './labels';
import type { ColumnReading, Example, Question, Reading } from './reading';
import { MEASURES_ASKED } from './wide';
import type { WideTable } from './wideColumns';

/** What was understood beside the columns themselves. */
export interface Understood {
  readonly period: NonNullable<Reading['period']> | null;
  readonly wide: WideTable | null;
  /** per column, how many merged cells were filled down */
  readonly filled: ReadonlyMap<number, number>;
}

export function describe(
  grid: Grid,
  meanings: readonly Meaning[],
  columns: ReadColumns,
  { period, wide, filled }: Understood
): { reading: Reading; questions: Question[] } {
  const reading: Reading = {
    level: columns.level,
    columns: meanings.map((own, index) => ({
      ...describeColumn(grid, own, index, columns),
      ...(wide ? wideHeading(wide, index) : {}),
      ...(filled.has(index) ? { filledDown: filled.get(index) ?? 0 } : {})
    })),
    unitLine: grid.unitLine,
    titles: grid.titles,
    notes: grid.notes,
    ...(period ? { period } : {}),
    ...(grid.otherTables.length > 0 ? { otherTables: grid.otherTables } : {})
  };
  const questions = [
    ...columns.dates.questions,
    wide?.measureOpen ? askMeasure(grid, wide, columns) : null,
    ...columns.quantities.map((values) => values.question)
  ];
  return { reading, questions: questions.filter((question) => question !== null) };
}

function describeColumn(grid: Grid, own: Meaning, index: number, columns: ReadColumns): ColumnReading {
  const column = grid.columns[index];
  if (!column) throw new Error(`No column ${index}`);
  const quantities = columns.quantities.find((values) => values.index === index);
  const dated = columns.dates.columns.includes(index);
  const labels =
    columns.labels.get(index) ?? columns.categories.find((category) => category.index === index)?.labels;
  const read = (text: string, code: number): Omit<Example, 'row' | 'text'> => {
    if (quantities) return { quantity: quantities.read(text).quantity };
    if (dated) {
      // A date put together from several columns is that of the row the text stands in.
      const row = column.firstRow[code] ?? -1;
      if (row >= 0 && columns.dates.isTotal(row)) return { total: true };
      const cell = columns.dates.columns.length === 1 ? columns.dates.readText(text) : columns.dates.at(row);
      return cell.kind === 'span' ? { span: cell.span } : {};
    }
    return labels ? { label: labelOf(labels, code) } : {};
  };
  return {
    index,
    name: column.name,
    meaning: own.meaning,
    because: own.because,
    filled: own.facts.filled,
    empty: own.facts.empty,
    ...(quantities ? { number: quantities.reading } : {}),
    ...(dated && columns.dates.reading ? { date: columns.dates.reading } : {}),
    examples: examplesOf(column, grid.lines, () => true, read)
  };
}

function labelOf({ of, values, codes }: Labels, code: number): string {
  const index = of[code] ?? -1;
  return codes?.at(index) ?? values[index] ?? '';
}

function wideHeading(wide: WideTable, index: number): Pick<ColumnReading, 'wide'> {
  const column = wide.columns.find((own) => own.index === index);
  if (!column) return {};
  const { period, label, role } = column;
  const span = period && spanOfHeading(period, null);
  return {
    wide: {
      ...(span ? { span } : {}),
      ...(period && !span ? { months: { first: period.first, last: period.last } } : {}),
      ...(label === null ? {} : { label, labelIs: wide.labelIs }),
      role: ROLES[role]
    }
  };
}

/** What do these numbers count? Asked once for the whole table; its first open column stands for all. */
function askMeasure(grid: Grid, wide: WideTable, columns: ReadColumns): Question | null {
  const open = wide.columns.filter((own) => own.because === 'values');
  const first = open[0];
  const column = grid.columns[first?.index ?? -1];
  const quantities = columns.quantities.find((values) => values.index === first?.index);
  if (!first || !column || !quantities) return null;
  const filled = open.reduce((sum, own) => {
    const times = grid.columns[own.index]?.times;
    return sum + (times?.reduce((all, n, code) => (code > 0 ? all + n : all), 0) ?? 0);
  }, 0);
  const examples = examplesOf(
    column,
    grid.lines,
    () => true,
    (text) => ({ quantity: quantities.read(text).quantity })
  );
  return {
    kind: 'measure',
    column: first.index,
    columnName: column.name,
    assumed: first.measure,
    cells: filled,
    filled,
    options: MEASURES_ASKED.map((choice) => ({ choice, examples }))
  };
}
