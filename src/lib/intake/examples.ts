/**
 * Up to three cells that show how a column is read, different from each other, as they stand in the file.
 */
import type { GridColumn } from './gridColumn';
import { asShown } from './mantissa';
import type { Example } from './reading';

export function examplesOf(
  column: GridColumn,
  lines: Int32Array,
  wanted: (code: number) => boolean,
  read: (text: string, code: number) => Omit<Example, 'row' | 'text'>
): Example[] {
  const examples: Example[] = [];
  for (let code = 1; code < column.texts.length && examples.length < 3; code++) {
    if ((column.times[code] ?? 0) === 0 || !wanted(code)) continue;
    const text = column.texts.at(code);
    examples.push({
      row: lines[column.firstRow[code] ?? 0] ?? 0,
      text: asShown(text.trim()).slice(0, 200),
      ...read(text, code)
    });
  }
  return examples;
}
