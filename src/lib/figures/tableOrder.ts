/** The order of the rows of the trend table, and how many of them are shown. */
import { LOSS_BAND, LOSS_BAND_IDS } from '../cases/lossBands';
import { compareVi } from '../cases/text';
import { added, type PivotRow } from '../cube/pivot';
import type { Answers, PeriodRow } from '../cube/series';
import type { Context } from './context';
import type { SettledChoices } from './tableChoices';
import { quantityOf } from './tableQuantities';

export interface RankedRow {
  readonly key: string;
  readonly label: string;
  readonly role: 'item' | 'remainder' | 'subtotal';
  /** values of the dimension it takes in */
  readonly values: readonly string[];
  readonly cells: PivotRow;
}

/** Key of the row that holds what is left. */
export const REST = '…rest';

interface OrderedBy {
  readonly choices: SettledChoices;
  readonly base: string;
  readonly periods: readonly PeriodRow[];
  readonly last: PeriodRow | undefined;
  readonly compared: PeriodRow | undefined;
}

/** Known before unknown, what is left over last; a band of the loss keeps its place. */
export function sorted(rows: readonly RankedRow[], table: OrderedBy, context: Context): RankedRow[] {
  const { choices, base } = table;
  const lastOnes = (row: RankedRow): number =>
    row.values.includes('') ? 2 : row.role === 'remainder' ? 1 : 0;
  const value = new Map(rows.map((row) => [row, orderValue(row, table, context)]));
  const byName = (a: RankedRow, b: RankedRow): number =>
    base === LOSS_BAND
      ? LOSS_BAND_IDS.indexOf(a.key) - LOSS_BAND_IDS.indexOf(b.key)
      : compareVi(a.label, b.label) || (a.key < b.key ? -1 : 1);
  return [...rows].sort(
    (a, b) =>
      lastOnes(a) - lastOnes(b) ||
      (choices.order === 'name' || (base === LOSS_BAND && choices.order === 'value')
        ? 0
        : (value.get(b) ?? -Infinity) - (value.get(a) ?? -Infinity) || 0) ||
      byName(a, b)
  );
}

/** What a row is ordered by: its first measure over all periods, or the change of it. Medians are not known yet. */
function orderValue(
  row: RankedRow,
  { choices, periods, last, compared }: OrderedBy,
  { ids }: Context
): number {
  const first = choices.measures.find((id) => id !== 'medianLoss') ?? ids[0] ?? 'cases';
  const of = (answers: Answers | undefined): number => quantityOf(first, answers)?.value ?? -Infinity;
  if (choices.order === 'change' && last && compared) {
    const by = of(row.cells.get(last.period.index)) - of(row.cells.get(compared.period.index));
    return Number.isNaN(by) ? -Infinity : by;
  }
  return of(
    added(
      periods.map(({ period }) => row.cells.get(period.index)),
      ids
    )
  );
}

/** The first rows and one that takes in the rest. */
export function limited(rows: readonly RankedRow[], top: number | null): RankedRow[] {
  const items = rows.filter((row) => row.role === 'item');
  // One row left over is shown as itself.
  if (top === null || items.length <= top + 1) return [...rows];
  const rest = items.slice(top);
  return [
    ...items.slice(0, top),
    { key: REST, label: '', role: 'remainder', values: rest.flatMap((row) => row.values), cells: new Map() },
    ...rows.filter((row) => row.role !== 'item')
  ];
}
