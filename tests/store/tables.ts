/** Record tables written row by row, the way a test wants to read them. */
import type { MeasureId } from '../../src/lib/cases/measures';
import { packTexts } from '../../src/lib/cases/packed';
import type { Quantity } from '../../src/lib/cases/quantity';
import {
  CATEGORY_KINDS,
  NO_DAY,
  QUALIFIERS,
  ROLES,
  type CodeColumn,
  type QuantityColumn,
  type RecordTable,
  type Role,
  type TextColumn
} from '../../src/lib/cases/record';
import type { Cube, CubeSource } from '../../src/lib/cube/cube';

/** One record; what is left out is unknown. */
export interface Row {
  readonly from?: number | null;
  readonly to?: number | null;
  readonly role?: Role;
  readonly code?: string | null;
  readonly type?: string | null;
  readonly area?: string | null;
  readonly currency?: string | null;
  /** by id (`unit`, `channel`, `cat-…`) */
  readonly categories?: Readonly<Record<string, string | null>>;
  readonly measures: Readonly<Partial<Record<MeasureId, Quantity | null>>>;
}

/** @param carried the measures the file has, even if no row knows one */
export function tableOf(rows: readonly Row[], carried: readonly MeasureId[]): RecordTable {
  return {
    length: rows.length,
    row: Int32Array.from(rows, (_, i) => i + 2),
    role: Uint8Array.from(rows, (row) => ROLES.indexOf(row.role ?? 'part')),
    from: Int32Array.from(rows, (row) => row.from ?? NO_DAY),
    to: Int32Array.from(rows, (row) => row.to ?? NO_DAY),
    code: codesOf(rows.map((row) => row.code ?? null)),
    type: textOf(rows.map((row) => row.type ?? null)),
    area: textOf(rows.map((row) => row.area ?? null)),
    currency: textOf(rows.map((row) => row.currency ?? null)),
    categories: [...new Set(rows.flatMap((row) => Object.keys(row.categories ?? {})))].map((id) => ({
      id,
      kind: CATEGORY_KINDS.find((kind) => kind === id) ?? 'category',
      name: id,
      column: textOf(rows.map((row) => row.categories?.[id] ?? null))
    })),
    measures: Object.fromEntries(
      carried.map((id) => [id, quantityOf(rows.map((row) => row.measures[id] ?? null))])
    )
  };
}

function codesOf(texts: readonly (string | null)[]): CodeColumn {
  const { codes, values } = textOf(texts);
  return { codes, texts: packTexts(values) };
}

function textOf(texts: readonly (string | null)[]): TextColumn {
  const values = [...new Set(texts.filter((text) => text !== null))];
  const codes = new Map(values.map((value, code) => [value, code]));
  return { values, codes: Int32Array.from(texts, (text) => (text === null ? -1 : (codes.get(text) ?? -1))) };
}

function quantityOf(quantities: readonly (Quantity | null)[]): QuantityColumn {
  return {
    value: Float64Array.from(quantities, (q) => q?.value ?? NaN),
    low: Float64Array.from(quantities, (q) => q?.low ?? NaN),
    high: Float64Array.from(quantities, (q) => q?.high ?? NaN),
    qualifier: Uint8Array.from(quantities, (q) => QUALIFIERS.indexOf(q?.qualifier ?? 'exact'))
  };
}

export function source(id = 1): CubeSource {
  return { id, name: `tệp ${id}.csv`, level: 'aggregate' };
}

/** A cube's cells as objects, named and in a fixed order, so that two can be compared. */
export function cellsOf(cube: Cube): object[] {
  const cells = Array.from({ length: cube.length }, (_, i) => ({
    source: cube.source[i],
    fromMonth: cube.fromMonth[i],
    toMonth: cube.toMonth[i],
    type: cube.types[cube.type[i] ?? -1] ?? null,
    area: cube.areas[cube.area[i] ?? -1] ?? null,
    ...Object.fromEntries(cube.further.map(({ id, labels, codes }) => [id, labels[codes[i] ?? -1] ?? null])),
    role: ROLES[cube.role[i] ?? -1],
    fromDay: cube.fromDay[i],
    toDay: cube.toDay[i],
    rows: cube.rows[i],
    measures: Object.fromEntries(
      Object.entries(cube.measures).map(([id, m]) => [
        id,
        {
          value: m.value[i],
          low: m.low[i],
          high: m.high[i],
          known: m.known[i],
          knownCases: m.knownCases[i],
          atLeast: m.atLeast[i],
          about: m.about[i]
        }
      ])
    )
  }));
  return inOrder(cells);
}

export function inOrder(cells: readonly object[]): object[] {
  const keyed = cells.map((cell) => ({ key: JSON.stringify(cell), cell }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ cell }) => cell);
}
