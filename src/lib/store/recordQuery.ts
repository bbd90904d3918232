/** The records behind a number: which they are, what they add up to, and any of them in full. */
import type { Table } from 'apache-arrow';
import { isAmount, type MeasureId } from '../cases/measures';
import { sum, type Qualifier, type Quantity } from '../cases/quantity';
import { QUALIFIERS, ROLES, type Role } from '../cases/record';
import type { RecordOrder, RecordRow } from '../cases/recordRow';
import { fold } from '../cases/text';
import { withConnection, type Database, type Values } from './connection';
import { limitsOf, listOf, type Where, type Window } from './dimensions';
import type { Loaded } from './records';
import { idsQuery, needleName, rowsQuery, tallyQuery, UNKNOWN_DAY, type Conditions } from './recordSql';
import { categoryColumn } from './schema';

/** What records are asked for; the same conditions as a slice of the cube (cube/slice). */
export interface RecordQuestion {
  /** only records whose whole span lies in it; those without a date then are left out */
  readonly window: Window | null;
  readonly where: readonly Where[];
  /** one file alone, by its place among those in view */
  readonly source: number | null;
  /** text to find in case codes, types, areas and categories, whatever its case and diacritics; empty finds all */
  readonly find: string;
  readonly role: Role;
  readonly order: RecordOrder;
}

/** What some records add up to. */
export interface Tally {
  readonly rows: number;
  /** đồng, cases or persons; `null` where no row knows it. Foreign amounts are in none. */
  readonly sums: Readonly<Partial<Record<MeasureId, Quantity | null>>>;
  /** rows in which the measure is known */
  readonly known: Readonly<Partial<Record<MeasureId, number>>>;
}

export interface Found {
  /** places in the record table of what was found in the role asked for, in order */
  readonly ids: Int32Array;
  /** by role: everything under the filter, and what of it the search finds */
  readonly all: Readonly<Record<Role, Tally>>;
  readonly found: Readonly<Record<Role, Tally>>;
}

/** @throws the signal's reason; Error with the engine's as cause */
export async function findRecords(
  database: Database,
  loaded: Loaded,
  question: RecordQuestion,
  signal?: AbortSignal
): Promise<Found> {
  const needle = fold(question.find);
  const { limits, values } = limitsOf(loaded, question.window, question.where);
  const asked: Conditions = {
    limits,
    source: question.source !== null,
    find: needle !== '',
    categories: loaded.categories.length
  };
  const bound: Values = {
    ...values,
    ...(question.source !== null && { source: question.source }),
    ...(needle !== '' && needles(loaded, needle))
  };
  return withConnection(database, async (connection) => {
    const tally = await connection.query(tallyQuery(loaded.measures, asked), bound, signal);
    // The values stay on the connection.
    const listed = await connection.query(
      idsQuery(question.order, asked),
      { role: ROLES.indexOf(question.role) },
      signal
    );
    return { ids: idsOf(listed), ...talliesOf(tally, loaded.measures) };
  });
}

/** The records at these places, in the order of `ids`; a place that is not in the table is left out. */
export async function queryRows(
  database: Database,
  loaded: Loaded,
  ids: Int32Array,
  signal?: AbortSignal
): Promise<RecordRow[]> {
  if (ids.length === 0) return [];
  const rows = await withConnection(database, (connection) =>
    connection.query(rowsQuery(loaded.categories.length, loaded.measures), { ids: ids.join(',') }, signal)
  );
  const byId = new Map<number, RecordRow>();
  for (let i = 0; i < rows.numRows; i++) {
    const row = rowOf(rows, i, loaded);
    byId.set(row.id, row);
  }
  return Array.from(ids, (id) => byId.get(id)).filter((row) => row !== undefined);
}

/** The needle, and in every dictionary the codes of the labels that hold it. */
function needles({ types, areas, categories }: Loaded, needle: string): Values {
  const holding = (labels: readonly string[]): string =>
    listOf(labels.flatMap((label, code) => (fold(label).includes(needle) ? [code] : [])));
  return {
    needle,
    needle_types: holding(types),
    needle_areas: holding(areas),
    ...Object.fromEntries(categories.map(({ labels }, at) => [needleName(at), holding(labels)]))
  };
}

function idsOf(listed: Table): Int32Array {
  const list: unknown = listed.getChild('ids')?.get(0);
  if (list === null || list === undefined) return new Int32Array(0);
  const values = (list as { toArray(): unknown }).toArray();
  if (!(values instanceof Int32Array)) throw new TypeError('The list of places is not of integers');
  // The answer's bytes hold more than the list; a copy lets them go.
  return values.slice();
}

const NO_TALLY: Tally = { rows: 0, sums: {}, known: {} };

function talliesOf(table: Table, measures: readonly MeasureId[]): Pick<Found, 'all' | 'found'> {
  const none: Record<Role, Tally> = { part: NO_TALLY, total: NO_TALLY, subtotal: NO_TALLY };
  const all = { ...none };
  const found = { ...none };
  for (let i = 0; i < table.numRows; i++) {
    const at = (name: string): number => Number(table.getChild(name)?.get(i));
    const role = ROLES[at('role')] ?? 'part';
    const groups = measures.map((id) => groupOf(at, id));
    if (table.getChild('hit')?.get(i) === true) found[role] = added(found[role], at('n'), groups);
    all[role] = added(all[role], at('n'), groups);
  }
  return { all, found };
}

interface Group {
  readonly id: MeasureId;
  readonly known: number;
  readonly quantity: Quantity;
}

function groupOf(at: (name: string) => number, id: MeasureId): Group {
  const value = at(`${id}_value`);
  const known = at(`${id}_known`);
  if (!isAmount(id)) return { id, known, quantity: { value, low: value, high: value, qualifier: 'exact' } };
  const qualifier: Qualifier =
    at(`${id}_at_least`) > 0 ? 'atLeast' : at(`${id}_about`) > 0 ? 'about' : 'exact';
  return { id, known, quantity: { value, low: at(`${id}_low`), high: at(`${id}_high`), qualifier } };
}

function added(before: Tally, rows: number, groups: readonly Group[]): Tally {
  const sums: Partial<Record<MeasureId, Quantity | null>> = {};
  const known: Partial<Record<MeasureId, number>> = {};
  for (const group of groups) {
    known[group.id] = (before.known[group.id] ?? 0) + group.known;
    sums[group.id] = sum([before.sums[group.id] ?? null, group.known > 0 ? group.quantity : null]);
  }
  return { rows: before.rows + rows, sums, known };
}

function rowOf(
  table: Table,
  i: number,
  { types, areas, categories, currencies, measures }: Loaded
): RecordRow {
  const at = (name: string): unknown => table.getChild(name)?.get(i);
  const number = (name: string): number => Number(at(name));
  const day = (name: string): number | null => (number(name) === UNKNOWN_DAY ? null : number(name));
  const label = (name: string, labels: readonly string[]): string | null => {
    const code = at(name);
    return code === null ? null : (labels[Number(code)] ?? null);
  };
  return {
    id: number('id'),
    source: number('source'),
    line: number('line'),
    role: ROLES[number('role')] ?? 'part',
    from: day('first_day'),
    to: day('last_day'),
    code: at('code') as string | null,
    type: label('type', types),
    area: label('area', areas),
    currency: label('currency', currencies),
    categories: Object.fromEntries(
      categories.map(({ id, labels }, place) => [id, label(categoryColumn(place).name, labels)])
    ),
    measures: Object.fromEntries(measures.map((id) => [id, quantityOf(at, id)]))
  };
}

function quantityOf(at: (name: string) => unknown, id: MeasureId): Quantity | null {
  const known = at(id);
  if (known === null || known === undefined) return null;
  const value = Number(known);
  if (!isAmount(id)) return { value, low: value, high: value, qualifier: 'exact' };
  return {
    value,
    low: Number(at(`${id}_low`)),
    high: Number(at(`${id}_high`)),
    qualifier: QUALIFIERS[Number(at(`${id}_qualifier`))] ?? 'exact'
  };
}
