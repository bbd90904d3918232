/**
 * The reading as the review shows it: each column with its meaning, its reason and examples.
 */
import type { Meaning } from './meaning';
import { examplesOf } from './examples';
import type { Grid } from './grid';
import type { ReadColumns } from './judge';
import type { ColumnReading, Example, Question, Reading } from './reading';

export function describe(
  grid: Grid,
  meanings: readonly Meaning[],
  columns: ReadColumns,
  period: NonNullable<Reading['period']> | null
): { reading: Reading; questions: Question[] } {
  const reading: Reading = {
    level: columns.level,
    columns: meanings.map((own, index) => describeColumn(grid, own, index, columns)),
    unitLine: grid.unitLine,
    titles: grid.titles,
    notes: grid.notes,
    ...(period ? { period } : {})
  };
  const questions = [columns.dates.question, ...columns.quantities.map((values) => values.question)];
  return { reading, questions: questions.filter((question) => question !== null) };
}

function describeColumn(grid: Grid, own: Meaning, index: number, columns: ReadColumns): ColumnReading {
  const column = grid.columns[index];
  if (!column) throw new Error(`No column ${index}`);
  const quantities = columns.quantities.find((values) => values.index === index);
  const dated = columns.dates.columns.includes(index);
  const labels = columns.labels.get(index);
  const read = (text: string, code: number): Omit<Example, 'row' | 'text'> => {
    if (quantities) return { quantity: quantities.read(text).quantity };
    if (dated && columns.dates.columns.length === 1) {
      const cell = columns.dates.readText(text);
      return cell.kind === 'span' ? { span: cell.span } : {};
    }
    return labels ? { label: labels.values[labels.of[code] ?? -1] ?? '' } : {};
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
