/** The choices of the trend table, and filters by further columns, as they stand in the address. */
import { TABLE_START, type TableChoices } from '../figures/tableChoices';

/** Only records with one of these values; the empty text is "not stated". */
export interface Where {
  /** a category's id or `loss-band` */
  readonly dimension: string;
  readonly values: readonly string[];
}

const ORDERS = ['value', 'change', 'name'] as const;
const SHARES = ['none', 'stated', 'parts'] as const;

export function readTable(params: URLSearchParams): TableChoices {
  const top = Number(params.get('top'));
  const flag = (name: string, usual: boolean): boolean =>
    params.get(name) === '1' ? true : params.get(name) === '0' ? false : usual;
  return {
    rows: params.get('by') || null,
    measures: params.getAll('measure'),
    order: ORDERS.find((order) => order === params.get('order')) ?? TABLE_START.order,
    top: Number.isInteger(top) && top > 0 && top <= 1000 ? top : null,
    share: SHARES.find((share) => share === params.get('share')) ?? TABLE_START.share,
    subtotals: flag('subtotals', TABLE_START.subtotals),
    heat: flag('heat', TABLE_START.heat),
    changes: flag('changes', TABLE_START.changes)
  };
}

/** Only what differs from the start is written. */
export function writeTable(table: TableChoices, params: URLSearchParams): void {
  if (table.rows) params.set('by', table.rows);
  for (const measure of table.measures) params.append('measure', measure);
  if (table.order !== TABLE_START.order) params.set('order', table.order);
  if (table.top !== null) params.set('top', String(table.top));
  if (table.share !== TABLE_START.share) params.set('share', table.share);
  for (const name of ['subtotals', 'heat', 'changes'] as const)
    if (table[name] !== TABLE_START[name]) params.set(name, table[name] ? '1' : '0');
}

/** `where=channel:Zalo`, repeated; values of one column are joined by "or". */
export function readWhere(params: URLSearchParams): Where[] {
  const found = new Map<string, string[]>();
  for (const text of params.getAll('where')) {
    const [, dimension, value] = /^([a-z0-9-]+):(.*)$/su.exec(text.normalize('NFC')) ?? [];
    if (dimension !== undefined && value !== undefined)
      found.set(dimension, [...new Set([...(found.get(dimension) ?? []), value])]);
  }
  return [...found].map(([dimension, values]) => ({ dimension, values }));
}

export function writeWhere(where: readonly Where[], params: URLSearchParams): void {
  for (const { dimension, values } of where)
    for (const value of values) params.append('where', `${dimension}:${value}`);
}
