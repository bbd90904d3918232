/** What became of a figure since it was put into the report: which cells, from what to what. */
import type { Figure, FigureCell, FigureRow } from '../figures/figure';

export interface CellChange {
  /** names of the row and column, as printed */
  readonly row: string;
  readonly column: string;
  /** as printed; `null`: the cell was, or is, not there */
  readonly before: string | null;
  readonly after: string | null;
}

export interface FigureDifference {
  /** numbers, bounds and verdicts that differ: counts and amounts first, then what is worked out from them */
  readonly cells: readonly CellChange[];
  /** texts that differ (finding, dates, notes, source), old and new, where numbers tell nothing */
  readonly words: readonly { readonly before: string; readonly after: string }[];
}

/** `null` when both say the same. Numbers are compared in base units, so another unit is no difference. */
export function figureDifference(before: Figure, after: Figure): FigureDifference | null {
  const cells = cellChanges(before, after);
  const words =
    before.unit === after.unit
      ? (['headline', 'sub', 'source'] as const).flatMap((name) =>
          before[name] === after[name] ? [] : [{ before: before[name], after: after[name] }]
        )
      : [];
  const notes = before.unit === after.unit && before.notes.join(' ') !== after.notes.join(' ');
  if (notes) words.push({ before: before.notes.join(' '), after: after.notes.join(' ') });
  return cells.length > 0 || words.length > 0 ? { cells, words } : null;
}

function cellChanges(before: Figure, after: Figure): CellChange[] {
  const old = new Map(before.rows.map((row) => [row.key, row]));
  const now = new Map(after.rows.map((row) => [row.key, row]));
  const keys = [...after.rows.map(({ key }) => key), ...[...old.keys()].filter((key) => !now.has(key))];
  const columns = [
    ...after.columns,
    ...before.columns.filter(({ id }) => !after.columns.some((column) => column.id === id))
  ];
  const found = keys.flatMap((key) =>
    columns.flatMap((column) => {
      const [a, b] = [cellOf(old.get(key), column.id), cellOf(now.get(key), column.id)];
      if (same(a, b)) return [];
      const row = (now.get(key) ?? old.get(key))?.label ?? key;
      const name =
        column.group && column.group !== column.label ? `${column.group} ${column.label}` : column.label;
      const change = { row, column: name, before: a?.text ?? null, after: b?.text ?? null };
      return [{ change, counted: column.records !== undefined }];
    })
  );
  return [...found.filter(({ counted }) => counted), ...found.filter(({ counted }) => !counted)].map(
    ({ change }) => change
  );
}

function cellOf(row: FigureRow | undefined, column: string): FigureCell | undefined {
  return row?.cells[column];
}

function same(a: FigureCell | undefined, b: FigureCell | undefined): boolean {
  if (!a || !b) return a === b;
  return a.value === b.value && a.low === b.low && a.high === b.high && a.word === b.word;
}

/** Whether a figure made from present data still speaks of what the other did: it has known numbers. */
export function stillSpeaks(before: Figure, after: Figure): boolean {
  const known = ({ rows }: Figure): boolean =>
    rows.some(({ cells }) =>
      Object.values(cells).some(({ value, word }) => value !== null || word !== undefined)
    );
  return after.empty === undefined && (known(after) || !known(before));
}
