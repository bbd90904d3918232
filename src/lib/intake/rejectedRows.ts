/**
 * The cells of rejected rows as they stand in the file, corrections in them and merged cells filled
 * down, so that each row can be put right by itself.
 */
import type { RejectedRows, RowPlace } from '../cases/problem';
import { fillDown } from './fillDown';
import type { Grid } from './grid';
import { DECIMAL } from './mantissa';
import type { Changes, NumberStyle } from './reading';
import { joinedName } from './returned';
import { settleTable } from './settledTable';

/**
 * @param styles how each column's numbers are read: a number of a workbook is printed in it
 * @param places the rows wanted; given back in this order
 */
export function rejectedRows(
  parsed: Grid,
  file: string,
  changes: Changes,
  styles: Readonly<Record<number, NumberStyle>>,
  places: readonly RowPlace[]
): RejectedRows {
  const { grid: given, table } = settleTable(parsed, parsed.about ?? file, changes);
  const { grid } = fillDown(given, table.meanings);
  const wanted = new Map(places.map((place, i) => [keyOf(place), i]));
  const found: (readonly string[] | undefined)[] = places.map(() => undefined);
  for (let row = 0; row < grid.length; row++) {
    const sheet = grid.sheets?.names[grid.sheets.of[row] ?? 0];
    const i = wanted.get(keyOf({ row: grid.lines[row] ?? 0, ...(sheet === undefined ? {} : { sheet }) }));
    if (i === undefined) continue;
    found[i] = grid.columns.map((column, index) =>
      printed(column.texts.at(column.codes[row] ?? 0), styles[index])
    );
  }
  const blank = grid.columns.map(() => '');
  for (const { line, sheet, cells } of grid.spoiled) {
    const i = wanted.get(keyOf({ row: line, ...(sheet === undefined ? {} : { sheet }) }));
    if (i !== undefined)
      found[i] = [...cells, ...blank.slice(cells.length)].map((cell) => printed(cell, 'vi'));
  }
  return {
    titles: grid.titles,
    names: grid.columns.map((column) => joinedName(column.parts, column.name)),
    rows: places.flatMap((place, i) => {
      const cells = found[i];
      return cells ? [{ ...place, cells }] : [];
    })
  };
}

function keyOf({ row, sheet }: RowPlace): string {
  return `${row}:${sheet ?? ''}`;
}

function printed(text: string, style: NumberStyle = 'vi'): string {
  return text.includes(DECIMAL) ? text.replaceAll(DECIMAL, style === 'vi' ? ',' : '.') : text;
}
