/** Median losses of single cases, exact, from the records themselves. */
import type { Calendar } from '../cases/calendar';
import type { Median, MedianQuestion, Medians } from '../cube/medians';
import { withConnection, type Database, type Values } from './connection';
import { limitsOf, listOf, namedDimension, type Where, type Window } from './dimensions';
import type { Loaded } from './records';
import { medianQuery } from './sql';

/**
 * @param window when given, only cases whose day lies in it
 * @throws the signal's reason; Error with the engine's as cause
 */
export async function queryMedians(
  database: Database,
  loaded: Loaded,
  calendar: Calendar,
  question: MedianQuestion,
  { window, where, signal }: { window: Window | null; where: readonly Where[]; signal?: AbortSignal }
): Promise<Medians> {
  const dimension = namedDimension(loaded, question.dimension);
  if (!dimension || !loaded.measures.includes('loss')) return { at: () => null };
  const all: Where[] = [...where];
  if (question.types) all.push({ dimension: 'type', values: [...question.types] });
  if (question.areas) all.push({ dimension: 'area', values: [...question.areas] });
  const { limits, values } = limitsOf(loaded, window, all);
  const groupOf = [-1, ...dimension.labels.map(() => -1)];
  question.groups.forEach((labels, group) => {
    for (const label of labels) groupOf[label === '' ? 0 : dimension.labels.indexOf(label) + 1] = group;
  });
  const bound: Values = {
    ...values,
    close_day: calendar.closeDay,
    group_of: listOf(groupOf),
    column_from: listOf(question.columns.map((column) => column.fromMonth)),
    column_to: listOf(question.columns.map((column) => column.toMonth))
  };
  const found = await withConnection(database, (connection) =>
    connection.query(medianQuery(dimension.own, limits), bound, signal)
  );
  const medians = new Map<string, Median>();
  const number = (name: string, i: number): number => Number(found.getChild(name)?.get(i));
  for (let i = 0; i < found.numRows; i++) {
    medians.set(`${number('row_group', i)}:${number('in_column', i)}`, {
      value: number('value', i),
      low: number('low', i),
      high: number('high', i),
      rows: number('n', i)
    });
  }
  return { at: (group, column) => medians.get(`${group}:${column}`) ?? null };
}
