/**
 * What two files have in common that would be counted twice (DOMAIN.md §4): the same cases by their codes,
 * or the same figures, that is counts for the same time, type, area and unit.
 */
import { NO_DAY, type Level, type RecordTable, type TextColumn } from './record';

export interface Overlap {
  readonly kind: 'codes' | 'figures';
  /** how many codes (or time-type-area combinations) stand in both */
  readonly shared: number;
  /** how many the newer file has in all */
  readonly of: number;
}

interface Content {
  readonly level: Level;
  readonly table: RecordTable;
}

/**
 * Compares a newer file with an older one; `null` when nothing is shared that can be told. Single cases
 * without codes cannot be told apart from others, so nothing is claimed of them.
 */
export function overlapOf(newer: Content, older: Content): Overlap | null {
  const codes = codesOf(newer.table);
  if (codes.size > 0) return shared('codes', codes, codesOf(older.table));
  if (newer.level !== 'aggregate' || older.level !== 'aggregate') return null;
  return shared('figures', figuresOf(newer.table), figuresOf(older.table));
}

function shared(
  kind: Overlap['kind'],
  mine: ReadonlySet<string>,
  theirs: ReadonlySet<string>
): Overlap | null {
  let count = 0;
  for (const key of mine) if (theirs.has(key)) count += 1;
  return count > 0 ? { kind, shared: count, of: mine.size } : null;
}

function codesOf({ code }: RecordTable): Set<string> {
  const used = new Set<string>();
  for (const at of code.codes) {
    const text = at < 0 ? undefined : code.values[at];
    if (text !== undefined) used.add(text.toUpperCase());
  }
  return used;
}

function figuresOf(table: RecordTable): Set<string> {
  const keys = new Set<string>();
  const units = table.categories.find(({ id }) => id === 'unit')?.column;
  for (let i = 0; i < table.length; i++) {
    if (table.from[i] === NO_DAY) continue;
    const type = table.type.values[table.type.codes[i] ?? -1] ?? '';
    const area = table.area.values[table.area.codes[i] ?? -1] ?? '';
    const unit = units?.values[units.codes[i] ?? -1] ?? '';
    keys.add([table.from[i], table.to[i], type, area, unit].join('|').toLowerCase());
  }
  return keys;
}

/** The older table without the cases that the newer one has too; totals and cases without a code stay. */
export function withoutCodesOf(older: RecordTable, newer: RecordTable): RecordTable {
  const codes = codesOf(newer);
  const kept: number[] = [];
  for (let i = 0; i < older.length; i++) {
    const text = older.code.values[older.code.codes[i] ?? -1];
    if (text === undefined || !codes.has(text.toUpperCase())) kept.push(i);
  }
  return rowsOf(older, Int32Array.from(kept));
}

function rowsOf(table: RecordTable, rows: Int32Array): RecordTable {
  const ints = (from: Int32Array): Int32Array => rows.map((row) => from[row] ?? 0);
  const bytes = (from: Uint8Array): Uint8Array => Uint8Array.from(rows, (row) => from[row] ?? 0);
  const doubles = (from: Float64Array): Float64Array => Float64Array.from(rows, (row) => from[row] ?? NaN);
  const text = (column: TextColumn): TextColumn => ({ ...column, codes: ints(column.codes) });
  return {
    length: rows.length,
    row: ints(table.row),
    role: bytes(table.role),
    from: ints(table.from),
    to: ints(table.to),
    code: text(table.code),
    type: text(table.type),
    area: text(table.area),
    currency: text(table.currency),
    categories: table.categories.map((category) => ({ ...category, column: text(category.column) })),
    measures: Object.fromEntries(
      Object.entries(table.measures).map(([id, column]) => [
        id,
        {
          value: doubles(column.value),
          low: doubles(column.low),
          high: doubles(column.high),
          qualifier: bytes(column.qualifier)
        }
      ])
    )
  };
}
