/**
 * A column of months or quarters ("Tháng 1", "II") whose year stands above the table or in the file's
 * name: the year becomes a column beside it, so that the two make a date as in any other table.
 */
import { dateOf } from '../cases/day';
import { textsOf } from './cellTexts';
import { isPart } from './dateColumns';
import { periodOfFile } from './filePeriod';
import type { Grid } from './grid';
import type { GridColumn } from './gridColumn';
import type { Meaning } from './meaning';
import { isTotalLabel } from './totals';

const NAME = 'Năm (theo tên bảng)';

/** The grid with that column; `null` when there are no such months, or no one year is said for them. */
export function withYear(grid: Grid, meanings: readonly Meaning[], file: string, today: number): Grid | null {
  if (meanings.some(({ meaning }) => meaning === 'date')) return null;
  const part = grid.columns.find((column, i) => {
    const own = meanings[i];
    return own?.because === 'none' && isPart({ name: column.name, facts: own.facts });
  });
  const period = part && periodOfFile(grid.titles, file, today);
  if (!period) return null;
  const { year } = dateOf(period.from);
  if (dateOf(period.to).year !== year) return null;
  const codes = part.codes.map((code) => (code === 0 || isTotalLabel(part.texts.at(code)) ? 0 : 1));
  const added: GridColumn = {
    name: NAME,
    parts: [NAME],
    codes,
    texts: textsOf(['', String(year)]),
    firstRow: Int32Array.of(codes.indexOf(0), codes.indexOf(1)),
    times: Int32Array.of(codes.filter((code) => code === 0).length, codes.filter((code) => code === 1).length)
  };
  const width = grid.columns.length + 1;
  return {
    ...grid,
    columns: [...grid.columns, added],
    origins: [...(grid.origins ?? grid.columns.keys()), -1],
    widths: grid.widths.map((own) => (own >= grid.columns.length ? width : own))
  };
}
