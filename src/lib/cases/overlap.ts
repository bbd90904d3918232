/**
 * What two files have in common that would be counted twice (DOMAIN.md §4): the same cases by their codes,
 * the same figures, that is counts for the same time, type, area and unit, or counts for a time that holds
 * the other's (a unit's six months inside its year).
 */
import { packedText } from './packed';
import { NO_DAY, ROLES, type Level, type RecordTable, type TextColumn } from './record';
import { areApart } from './unitName';

export interface Overlap {
  /**
   * `same`: the very same file. `periods`: no equal figure, but times of one type and area inside the other's.
   * `lines`: rejected rows that came back, and their lines counted already
   */
  readonly kind: 'same' | 'codes' | 'figures' | 'periods' | 'lines';
  /** how many codes (time-type-area combinations, rows, lines) stand in both */
  readonly shared: number;
  /** how many the newer file has in all */
  readonly of: number;
}

interface Content {
  readonly name?: string;
  readonly level: Level;
  readonly table: RecordTable;
  /** the unit that the whole file comes from; absent or empty: not said */
  readonly unit?: string;
  /** for rejected rows that came back: by line, the file and line each is from */
  readonly origins?: ReadonlyMap<number, string>;
}

/** One key for a line of a file; rows of one of several sheets are told apart. */
export function lineKey(file: string, line: number, sheet = ''): string {
  return `${file}\n${sheet}\n${line}`;
}

/**
 * Compares a newer file with an older one; `null` when nothing is shared that can be told. Single cases
 * without codes cannot be told apart from others, so nothing is claimed of them.
 */
export function overlapOf(newer: Content, older: Content): Overlap | null {
  if (newer.origins || older.origins) {
    const lines = shared('lines', linesOf(newer), linesOf(older));
    if (lines) return lines;
  }
  const codes = codesOf(newer.table);
  if (codes.size > 0) return shared('codes', codes, codesOf(older.table));
  if (newer.level !== 'aggregate' || older.level !== 'aggregate') return null;
  // Two units' reports on one form have every time and type in common, and no case.
  if (newer.unit && older.unit && areApart(newer.unit, older.unit)) return null;
  return (
    shared('figures', figuresOf(newer.table), figuresOf(older.table)) ?? nested(newer.table, older.table)
  );
}

/**
 * Times inside one another, for the same type and area. Told only when it is so for most of the rows: two
 * units' files may well have a label in common.
 */
function nested(newer: RecordTable, older: RecordTable): Overlap | null {
  const spans = new Map<string, (readonly [from: number, to: number])[]>();
  for (const { key, from, to } of counted(older)) {
    const known = spans.get(key);
    if (!known) spans.set(key, [[from, to]]);
    else if (!known.some(([a, b]) => a === from && b === to)) known.push([from, to]);
  }
  let [rows, inside] = [0, 0];
  for (const { key, from, to } of counted(newer)) {
    rows += 1;
    if (spans.get(key)?.some(([a, b]) => (a <= from && to <= b) || (from <= a && b <= to))) inside += 1;
  }
  return inside > 0 && inside * 2 >= rows ? { kind: 'periods', shared: inside, of: rows } : null;
}

/** Dated rows that are parts, by type and area. */
function* counted(table: RecordTable): Generator<{ key: string; from: number; to: number }> {
  for (let i = 0; i < table.length; i++) {
    const [from, to] = [table.from[i] ?? NO_DAY, table.to[i] ?? NO_DAY];
    if (from !== NO_DAY && table.role[i] === PART) yield { key: placeKey(table, i), from, to };
  }
}

const PART = ROLES.indexOf('part');

function shared(
  kind: Overlap['kind'],
  mine: ReadonlySet<string>,
  theirs: ReadonlySet<string>
): Overlap | null {
  let count = 0;
  for (const key of mine) if (theirs.has(key)) count += 1;
  return count > 0 ? { kind, shared: count, of: mine.size } : null;
}

/** The lines a file counts, by the file they are from. */
function linesOf({ name = '', table, origins }: Content): Set<string> {
  const keys = new Set<string>();
  for (const line of table.row) keys.add(origins?.get(line) ?? lineKey(name, line));
  return keys;
}

/** The table without the lines that the other file counts too. */
export function withoutLinesOf(content: Content, other: Content): RecordTable {
  const counted = linesOf(other);
  const kept: number[] = [];
  content.table.row.forEach((line, i) => {
    const key = content.origins?.get(line) ?? lineKey(content.name ?? '', line);
    if (!counted.has(key)) kept.push(i);
  });
  return rowsOf(content.table, Int32Array.from(kept));
}

/** Files are compared again at every choice of the review; what is in them does not change. */
function remembered<T>(make: (table: RecordTable) => T): (table: RecordTable) => T {
  const known = new WeakMap<RecordTable, T>();
  return (table) => {
    const before = known.get(table);
    if (before !== undefined) return before;
    const made = make(table);
    known.set(table, made);
    return made;
  };
}

const codesOf = remembered(({ code }: RecordTable): ReadonlySet<string> => {
  const used = new Set<string>();
  for (const at of code.codes) {
    const text = packedText(code.texts, at);
    if (text !== null) used.add(text.toUpperCase());
  }
  return used;
});

const figuresOf = remembered((table: RecordTable): ReadonlySet<string> => {
  const keys = new Set<string>();
  for (let i = 0; i < table.length; i++) {
    if (table.from[i] === NO_DAY) continue;
    keys.add(`${table.from[i]}|${table.to[i]}|${placeKey(table, i)}`);
  }
  return keys;
});

function placeKey(table: RecordTable, i: number): string {
  const [type, area] = [nameAt(table.type, i), nameAt(table.area, i)];
  const units = table.categories.find(({ id }) => id === 'unit')?.column;
  const unit = units?.values[units.codes[i] ?? -1] ?? '';
  return `${type}|${area}|${unit}`.toLowerCase();
}

/** By what it was recognised as, since files write one name in many ways; else as it is written. */
function nameAt({ codes, values, names }: TextColumn, i: number): string {
  const code = codes[i] ?? -1;
  return names?.[code]?.id ?? values[code] ?? '';
}

/** The older table without the cases that the newer one has too; totals and cases without a code stay. */
export function withoutCodesOf(older: RecordTable, newer: RecordTable): RecordTable {
  const codes = codesOf(newer);
  const kept: number[] = [];
  for (let i = 0; i < older.length; i++) {
    const text = packedText(older.code.texts, older.code.codes[i] ?? -1);
    if (text === null || !codes.has(text.toUpperCase())) kept.push(i);
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
    code: { ...table.code, codes: ints(table.code.codes) },
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
