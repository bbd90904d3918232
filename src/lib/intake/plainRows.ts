/**
 * Rows that can be nothing but a part of which every cell is as it should be: nearly all rows of most
 * files. They need no judge and no object each; what is plain here, `judge` finds nothing in.
 */
import { textColumns, type ReadColumns } from './judge';
import type { Grid } from './grid';

/** 1 for every row that is plain; `null` where the table's form asks for judging every row. */
export function plainRows(grid: Grid, columns: ReadColumns): Uint8Array | null {
  const { dates, quantities, level } = columns;
  if (columns.wide || (dates.columns.length > 0 && !dates.byCode)) return null;
  const odd = new OddCells(grid);
  for (const [index, codes] of [...columns.headerTexts, ...columns.totals, ...columns.farTotals])
    odd.add(index, codes);
  for (const [index, { broken }] of textColumns(columns)) odd.addWhere(index, broken);
  for (const { index, problems, currency } of quantities) {
    odd.add(index, problems.keys());
    odd.add(index, currency.keys());
  }
  const [date] = dates.columns;
  if (date !== undefined && dates.byCode) odd.addWhere(date, dates.byCode.odd);
  // A row must have something that counts: a date, or else the first column that means anything.
  const first = [...columns.labels.keys()][0] ?? quantities[0]?.index;
  if (date === undefined && first === undefined) return null;
  if (date === undefined && first !== undefined) odd.addEmpty(first);
  if (level === 'aggregate') {
    // An empty count or an empty label may make it a total, or a row without its count.
    for (const index of [
      quantities[0]?.index,
      columns.type,
      columns.area,
      ...columns.categories.map((own) => own.index)
    ])
      if (index !== undefined && index >= 0) odd.addEmpty(index);
    if (quantities.length === 0) return null;
  }
  const plain = odd.others();
  for (const row of columns.subtotals.keys()) plain[row] = 0;
  const { places } = columns;
  for (let row = 0; places && row < grid.length; row++)
    if (places.partial[row] === 1 || (level === 'aggregate' && (places.of[row] ?? -1) < 0)) plain[row] = 0;
  return plain;
}

/** Cells that may have something to say, by column. */
class OddCells {
  private readonly byColumn = new Map<number, Uint8Array>();

  constructor(private readonly grid: Grid) {}

  add(index: number, codes: Iterable<number>): void {
    for (const code of codes) this.of(index)[code] = 1;
  }

  addWhere(index: number, marked: Uint8Array): void {
    for (let code = marked.indexOf(1); code >= 0; code = marked.indexOf(1, code + 1))
      this.of(index)[code] = 1;
  }

  addEmpty(index: number): void {
    if ((this.grid.columns[index]?.times[0] ?? 0) > 0) this.of(index)[0] = 1;
  }

  private of(index: number): Uint8Array {
    let own = this.byColumn.get(index);
    if (!own) this.byColumn.set(index, (own = new Uint8Array(this.grid.columns[index]?.texts.length ?? 0)));
    return own;
  }

  /** 1 for the rows without any, as wide as the table. */
  others(): Uint8Array {
    const { grid } = this;
    const plain = new Uint8Array(grid.length).fill(1);
    const width = grid.columns.length;
    for (let row = 0; row < grid.length; row++) if ((grid.widths[row] ?? 0) < width) plain[row] = 0;
    for (const [index, odd] of this.byColumn) {
      const codes = grid.columns[index]?.codes;
      if (codes) for (let row = 0; row < grid.length; row++) if (odd[codes[row] ?? 0] === 1) plain[row] = 0;
    }
    return plain;
  }
}
