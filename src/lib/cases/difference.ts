/**
 * What changed between two versions of a file (DOMAIN.md §4): sums by year and measure, and the rows added,
 * gone and changed where rows can be told apart: by case code, or, in counts, by days, type, area and other categories.
 */
import { MEASURE_IDS, type MeasureId } from './measures';
import { packedText } from './packed';
import type { Quantity } from './quantity';
import { NO_DAY, type RecordTable, type TextColumn } from './record';
import { yearSums, type YearSum } from './yearSums';

export interface SumChange {
  readonly span: YearSum['span'];
  readonly basis: YearSum['basis'];
  readonly measure: MeasureId;
  /** `null` is unknown or not there */
  readonly before: Quantity | null;
  readonly after: Quantity | null;
  /** after less before, of the values; `null` when either is unknown */
  readonly difference: number | null;
}

/** `cat:` and the name of a category column as the file writes it */
export type RowField = 'days' | 'type' | 'area' | `cat:${string}` | MeasureId;

/** A row's cell, as it stands in one version. Days: `[from, to]`. */
export type RowValue = string | number | readonly [from: number, to: number] | null;

export interface RowChange {
  readonly kind: 'added' | 'removed' | 'changed';
  /** the case code; in counts `null` */
  readonly code: string | null;
  /** of the newer version, or of the older when the row is gone */
  readonly span: readonly [from: number, to: number] | null;
  readonly type: string | null;
  readonly area: string | null;
  /** what differs; of a row added (removed) its measures, with nothing before (after) */
  readonly fields: readonly {
    readonly field: RowField;
    readonly before: RowValue;
    readonly after: RowValue;
  }[];
}

export interface Difference {
  /** every year, type of total and measure of either version, also where nothing changed */
  readonly sums: readonly SumChange[];
  /** `codes` or `figures`: how rows were told apart; `none`: they cannot be */
  readonly by: 'codes' | 'figures' | 'none';
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** all of them, in the order of the newer version; rows that are gone come last */
  readonly rows: readonly RowChange[];
}

/** Compares an older version of a file with a newer one. */
export function differenceOf(older: RecordTable, newer: RecordTable): Difference {
  const sums = sumChanges(yearSums(older), yearSums(newer));
  const by = [older, newer].some(hasCodes) ? 'codes' : distinctFigures(older, newer) ? 'figures' : 'none';
  if (by === 'none') return { sums, by, added: 0, removed: 0, changed: 0, rows: [] };
  const rows = rowChanges(older, newer, by);
  const count = (kind: RowChange['kind']): number => rows.filter((row) => row.kind === kind).length;
  return { sums, by, added: count('added'), removed: count('removed'), changed: count('changed'), rows };
}

/** Years in order, of sums of both sides. */
function sumChanges(before: readonly YearSum[], after: readonly YearSum[]): SumChange[] {
  const keyOf = ({ span, basis, measure }: YearSum): string =>
    `${span ? `${span.from}:${span.to}` : ''}|${basis}|${measure}`;
  const old = new Map(before.map((sum) => [keyOf(sum), sum]));
  const now = new Map(after.map((sum) => [keyOf(sum), sum]));
  const all = new Map([...old, ...now]);
  return [...all]
    .sort(([, a], [, b]) => (a.span?.from ?? Infinity) - (b.span?.from ?? Infinity))
    .map(([key, { span, basis, measure }]) => {
      const was = old.get(key)?.sum ?? null;
      const is = now.get(key)?.sum ?? null;
      return {
        span,
        basis,
        measure,
        before: was,
        after: is,
        difference: was && is ? is.value - was.value : null
      };
    });
}

function hasCodes(table: RecordTable): boolean {
  return table.code.codes.some((code) => code >= 0);
}

/** Whether days, type and area name a row: hardly any two rows of one version share them. */
function distinctFigures(older: RecordTable, newer: RecordTable): boolean {
  return [older, newer].every((table) => {
    const keys = new Set<string>();
    for (let i = 0; i < table.length; i++) keys.add(figureKey(table, i));
    return keys.size >= table.length * 0.95;
  });
}

const textAt = ({ codes, values }: TextColumn, i: number): string | null => values[codes[i] ?? -1] ?? null;

const codeAt = ({ code }: RecordTable, i: number): string | null =>
  packedText(code.texts, code.codes[i] ?? -1);

function figureKey(table: RecordTable, i: number): string {
  const [type, area] = [textAt(table.type, i) ?? '', textAt(table.area, i) ?? ''];
  const more = table.categories.map(({ id, column }) => `${id}=${textAt(column, i) ?? ''}`);
  return [table.role[i], table.from[i], table.to[i], type, area, ...more].join('|').toLowerCase();
}

function rowChanges(older: RecordTable, newer: RecordTable, by: 'codes' | 'figures'): RowChange[] {
  const key = (table: RecordTable, i: number): string | null =>
    by === 'figures' ? figureKey(table, i) : (codeAt(table, i)?.toUpperCase() ?? null);
  const old = new Map<string, number>();
  for (let i = 0; i < older.length; i++) {
    const own = key(older, i);
    if (own !== null) old.set(own, i);
  }
  const out: RowChange[] = [];
  for (let i = 0; i < newer.length; i++) {
    const own = key(newer, i);
    if (own === null) continue;
    const before = old.get(own);
    old.delete(own);
    const fields =
      before === undefined ? measuresOf(newer, i, 'after') : changedFields(older, before, newer, i);
    if (before === undefined) out.push(change('added', newer, i, fields));
    else if (fields.length > 0) out.push(change('changed', newer, i, fields));
  }
  for (const i of old.values()) out.push(change('removed', older, i, measuresOf(older, i, 'before')));
  return out;
}

function change(
  kind: RowChange['kind'],
  table: RecordTable,
  i: number,
  fields: RowChange['fields']
): RowChange {
  const [type, area, code] = [textAt(table.type, i), textAt(table.area, i), codeAt(table, i)];
  return { kind, code, span: daysAt(table, i), type, area, fields };
}

function daysAt(table: RecordTable, i: number): readonly [number, number] | null {
  const from = table.from[i] ?? NO_DAY;
  return from === NO_DAY ? null : [from, table.to[i] ?? from];
}

function categoryAt(table: RecordTable, id: string, i: number): string | null {
  const category = table.categories.find((own) => own.id === id);
  return category ? textAt(category.column, i) : null;
}

function measureAt(table: RecordTable, id: MeasureId, i: number): number | null {
  const value = table.measures[id]?.value[i] ?? NaN;
  return Number.isNaN(value) ? null : value;
}

function measuresOf(table: RecordTable, i: number, side: 'before' | 'after'): RowChange['fields'] {
  return MEASURE_IDS.flatMap((field) => {
    const value = measureAt(table, field, i);
    if (value === null) return [];
    return [side === 'after' ? { field, before: null, after: value } : { field, before: value, after: null }];
  });
}

function changedFields(
  older: RecordTable,
  before: number,
  newer: RecordTable,
  after: number
): RowChange['fields'] {
  const out: { field: RowField; before: RowValue; after: RowValue }[] = [];
  const add = (field: RowField, was: RowValue, is: RowValue): void => {
    if (String(was) !== String(is)) out.push({ field, before: was, after: is });
  };
  add('days', daysAt(older, before), daysAt(newer, after));
  add('type', textAt(older.type, before), textAt(newer.type, after));
  add('area', textAt(older.area, before), textAt(newer.area, after));
  const categories = new Map([...older.categories, ...newer.categories].map(({ id, name }) => [id, name]));
  for (const [id, name] of categories)
    add(`cat:${name}`, categoryAt(older, id, before), categoryAt(newer, id, after));
  for (const id of MEASURE_IDS) {
    const [was, is] = [measureAt(older, id, before), measureAt(newer, id, after)];
    add(id, was, is);
  }
  return out;
}
