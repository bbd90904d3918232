/**
 * Totals under one another ("Total State", "Total UT", "Total (All India)"): several rows that claim
 * to be the total of the same thing. One of them is; the others are subtotals of the rows above them.
 */
import type { MeasureId } from '../cases/measures';
import { NO_DAY, ROLES, type RecordTable } from '../cases/record';
import type { Subtotal } from './reading';

const PART = ROLES.indexOf('part');
const TOTAL = ROLES.indexOf('total');
const SUBTOTAL = ROLES.indexOf('subtotal');
const MOST_DIFFERING = 5;

/** One claim: what is stated for a key by a row, and what the parts add up to. */
interface Claim {
  readonly record: number;
  readonly line: number;
  /** sums of the parts before it since the claim before it, and of all parts, by measure */
  readonly since: Map<MeasureId, number>;
  partsSince: number;
}

interface Key {
  readonly claims: Claim[];
  readonly all: Map<MeasureId, number>;
  parts: number;
}

/**
 * Settles which total speaks for the whole, and makes the others subtotals (changes `records.role`).
 * The grand total is the last that equals the sum of all its parts; else the last that has no parts
 * of its own right above it; else none. Totals whose parts the file does not have are left alone.
 * @returns the subtotals, each compared with its own rows, in the order of the file
 */
export function settleTotals(records: RecordTable): Subtotal[] {
  const keys = conflicts(records);
  if (keys.size === 0) return [];
  addParts(records, keys);
  const groups = new Map<string, Key[]>();
  for (const key of keys.values()) {
    if (key.parts === 0) continue;
    const lines = key.claims.map((claim) => claim.line).join();
    const group = groups.get(lines);
    if (group) group.push(key);
    else groups.set(lines, [key]);
  }
  const found = new Map<
    number,
    { cells: number; agreeing: number; differing: Subtotal['differing'][number][] }
  >();
  for (const group of groups.values()) settle(records, group, found);
  return [...found]
    .map(([row, rest]) => ({ row, ...rest, counted: [], ofWhich: [] }))
    .sort((a, b) => a.row - b.row);
}

function keyOf(type: number, area: number, from: number, to: number, scope: string): string {
  return `${type}:${area}:${from}:${to}:${scope}`;
}

/** The further columns of a row that `mask` has: the unit a total is of, when it is not of all. */
function scopeOf({ categories }: RecordTable, i: number, mask: string): string {
  return categories.map(({ column }, at) => (mask[at] === '1' ? (column.codes[i] ?? -1) : -1)).join();
}

/** Which further columns a row names, as a text of 0 and 1. */
function maskOf({ categories }: RecordTable, i: number): string {
  return categories.map(({ column }) => ((column.codes[i] ?? -1) >= 0 ? '1' : '0')).join('');
}

/** The measures a record states. */
function measuresAt({ measures }: RecordTable, i: number): string[] {
  return Object.entries(measures).flatMap(([id, { value }]) => (Number.isNaN(value[i] ?? NaN) ? [] : [id]));
}

/** Keys that more than one total record claims. */
function conflicts(records: RecordTable): Map<string, Key> {
  const first = new Map<string, number>();
  const keys = new Map<string, Key>();
  const claimed = new Map<string, Set<string>>();
  const claim = (record: number): Claim => ({
    record,
    line: records.row[record] ?? 0,
    since: new Map(),
    partsSince: 0
  });
  for (let i = 0; i < records.length; i++) {
    if (records.role[i] !== TOTAL) continue;
    const key = keyOf(
      records.type.codes[i] ?? -1,
      records.area.codes[i] ?? -1,
      records.from[i] ?? NO_DAY,
      records.to[i] ?? NO_DAY,
      scopeOf(records, i, maskOf(records, i))
    );
    const before = first.get(key);
    const stated = measuresAt(records, i);
    const others = claimed.get(key);
    claimed.set(key, new Set([...(others ?? []), ...stated]));
    if (before === undefined) {
      first.set(key, i);
      continue;
    }
    // "Tổng số vụ", then "Tổng số tiền": totals of different things do not rival.
    if (others && !stated.some((id) => others.has(id))) continue;
    const known = keys.get(key);
    if (known) known.claims.push(claim(i));
    else keys.set(key, { claims: [claim(before), claim(i)], all: new Map(), parts: 0 });
  }
  return keys;
}

/** Adds every part to the claims that hold it: same time (or none), and its type and area or all of them. */
function addParts(records: RecordTable, keys: Map<string, Key>): void {
  const next = new Map<Key, number>();
  const measures = Object.entries(records.measures) as [MeasureId, { value: Float64Array }][];
  const masks = new Set<string>();
  for (let i = 0; i < records.length; i++) if (records.role[i] === TOTAL) masks.add(maskOf(records, i));
  for (let i = 0; i < records.length; i++) {
    if (records.role[i] !== PART) continue;
    const scopes = new Set([...masks].map((mask) => scopeOf(records, i, mask)));
    const type = records.type.codes[i] ?? -1;
    const area = records.area.codes[i] ?? -1;
    const times = [
      [records.from[i] ?? NO_DAY, records.to[i] ?? NO_DAY],
      [NO_DAY, NO_DAY]
    ] as const;
    const add = (t: number, a: number, from: number, to: number): void => {
      for (const scope of scopes) {
        const key = keys.get(keyOf(t, a, from, to, scope));
        if (!key || seen.has(key)) continue;
        seen.add(key);
        addPart(key, i, next, measures);
      }
    };
    const seen = new Set<Key>();
    for (const [from, to] of times) {
      for (const [t, a] of [
        [type, area],
        [-1, area],
        [type, -1],
        [-1, -1]
      ] as const)
        add(t, a, from, to);
    }
  }
}

function addPart(
  key: Key,
  i: number,
  next: Map<Key, number>,
  measures: readonly [MeasureId, { value: Float64Array }][]
): void {
  let at = next.get(key) ?? 0;
  while (at < key.claims.length && (key.claims[at]?.record ?? 0) < i) at++;
  next.set(key, at);
  const claim = key.claims[at];
  key.parts++;
  if (claim) claim.partsSince++;
  for (const [id, { value }] of measures) {
    const v = value[i] ?? NaN;
    if (Number.isNaN(v)) continue;
    key.all.set(id, (key.all.get(id) ?? 0) + v);
    if (claim) claim.since.set(id, (claim.since.get(id) ?? 0) + v);
  }
}

type Found = Map<number, { cells: number; agreeing: number; differing: Subtotal['differing'][number][] }>;

/** Keys claimed by the same rows are settled together: one row is the grand total in all its cells. */
function settle(records: RecordTable, group: readonly Key[], found: Found): void {
  const rows = group[0]?.claims.length ?? 0;
  const grand = grandOf(records, group, rows);
  for (const key of group) {
    key.claims.forEach((claim, at) => {
      if (at === grand) return;
      records.role[claim.record] = SUBTOTAL;
      const own = found.get(claim.line) ?? { cells: 0, agreeing: 0, differing: [] };
      found.set(claim.line, own);
      for (const [measure, column] of Object.entries(records.measures) as [
        MeasureId,
        { value: Float64Array }
      ][]) {
        const stated = column.value[claim.record] ?? NaN;
        const summed = claim.since.get(measure);
        if (Number.isNaN(stated) || summed === undefined) continue;
        own.cells++;
        if (stated === summed) own.agreeing++;
        else if (own.differing.length < MOST_DIFFERING) own.differing.push({ measure, stated, summed });
      }
    });
  }
}

function grandOf(records: RecordTable, group: readonly Key[], rows: number): number {
  for (let at = rows - 1; at >= 0; at--) {
    let cells = 0;
    let equal = 0;
    for (const key of group) {
      for (const [measure, sum] of key.all) {
        const stated = records.measures[measure]?.value[key.claims[at]?.record ?? -1] ?? NaN;
        if (Number.isNaN(stated) || (stated === 0 && sum === 0)) continue;
        cells++;
        if (stated === sum) equal++;
      }
    }
    if (cells > 0 && equal * 2 > cells) return at;
  }
  const own = (at: number): boolean => group.some((key) => (key.claims[at]?.partsSince ?? 0) > 0);
  return rows > 1 && !own(rows - 1) ? rows - 1 : own(0) ? -1 : 0;
}
