/** What stands in the cells of a figure's table, worked out at once: a table of a hundred months has thousands of them. */
import type { Figure, FigureCell, FigureColumn, FigureRow } from '../figures/figure';
import { cellScope, type RecordScope } from '../figures/recordScope';

export interface TableCell {
  readonly id: string;
  readonly classes: string;
  /** raw number in base units; empty when unknown */
  readonly value: string;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly note: string | undefined;
  /** address, from `?` on, of the records it is made of; `null` where there is no list of them */
  readonly search: string | null;
  readonly whole: string;
  readonly fraction: string;
  /** room for the fractions of its column, so that decimals stand under each other; `null`: it has none */
  readonly room: string | null;
}

export interface TableCells {
  of(row: FigureRow): readonly TableCell[];
  /** whether a column is the first of its group, beside another one */
  starts(column: number): boolean;
  /** room for the fractions of a column */
  room(column: FigureColumn): string | null;
  away(measure: string | undefined): boolean;
}

export interface TableView {
  /** columns stand in groups under a common heading */
  readonly grouped: boolean;
  /** only the columns of this measure; `null`: all */
  readonly only: string | null;
  readonly decimalMark: ',' | '.';
  readonly searchOf: (scope: RecordScope) => string | null;
}

export function tableCells(figure: Figure, { grouped, only, decimalMark, searchOf }: TableView): TableCells {
  const split = (text: string): readonly [whole: string, fraction: string] => {
    const at = /^[^\d]*[\d.,]+$/.test(text) ? text.lastIndexOf(decimalMark) : -1;
    return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
  };
  const rooms = new Map(
    figure.columns.map((column) => {
      const lengths = figure.rows.map((row) => split(row.cells[column.id]?.text ?? '')[1].length);
      const widest = Math.max(0, ...lengths);
      return [column.id, widest > 0 ? `${(widest - 1) * 0.64 + 0.3}em` : null];
    })
  );
  const starts = (i: number): boolean =>
    grouped && i > 0 && figure.columns[i]?.group !== figure.columns[i - 1]?.group;
  const away = (measure: string | undefined): boolean =>
    only !== null && measure !== undefined && measure !== only;

  const cellOf = (row: FigureRow, column: FigureColumn, i: number): TableCell => {
    const cell = row.cells[column.id];
    const scope = cell?.value === null || column.text ? null : cellScope(row, column);
    const [whole, fraction] = column.text ? [cell?.text ?? '', ''] : split(cell?.text ?? '');
    const classes = [
      column.text ? 'words' : 'n',
      cell?.heat && `h${cell.heat}`,
      cell?.kind === 'unknown' && cell.text && 'unk',
      cell?.kind === 'not-computable' && 'quiet',
      cell?.tone,
      starts(i) && 'starts',
      away(column.measure) && 'away'
    ];
    return {
      id: column.id,
      classes: classes.filter(Boolean).join(' '),
      value: valueOf(cell),
      low: cell?.low,
      high: cell?.high,
      note: cell?.note,
      search: scope && searchOf(scope),
      whole,
      fraction,
      room: column.text ? null : (rooms.get(column.id) ?? null)
    };
  };
  return {
    of: (row) => figure.columns.map((column, i) => cellOf(row, column, i)),
    starts,
    room: (column) => rooms.get(column.id) ?? null,
    away
  };
}

function valueOf(cell: FigureCell | undefined): string {
  return cell?.word ?? (cell?.value === null || cell?.value === undefined ? '' : String(cell.value));
}
