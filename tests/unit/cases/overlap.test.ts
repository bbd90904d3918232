import { describe, expect, it } from 'vitest';
import { overlapOf, withoutCodesOf } from '../../../src/lib/cases/overlap';
import { packTexts } from '../../../src/lib/cases/packed';
import type { CodeColumn, RecordTable, TextColumn } from '../../../src/lib/cases/record';

interface Row {
  code?: string;
  day: number;
  type?: string;
  loss: number;
}

function text(values: readonly (string | undefined)[]): TextColumn {
  const labels = [...new Set(values.filter((value): value is string => value !== undefined))];
  return {
    codes: Int32Array.from(values, (value) => (value === undefined ? -1 : labels.indexOf(value))),
    values: labels
  };
}

function codes(values: readonly (string | undefined)[]): CodeColumn {
  const column = text(values);
  return { codes: column.codes, texts: packTexts(column.values) };
}

function table(rows: readonly Row[]): RecordTable {
  const losses = Float64Array.from(rows, (row) => row.loss);
  return {
    length: rows.length,
    row: Int32Array.from(rows, (_, i) => i + 2),
    role: new Uint8Array(rows.length),
    from: Int32Array.from(rows, (row) => row.day),
    to: Int32Array.from(rows, (row) => row.day),
    code: codes(rows.map((row) => row.code)),
    type: text(rows.map((row) => row.type)),
    area: text(rows.map(() => undefined)),
    currency: text(rows.map(() => undefined)),
    categories: [],
    measures: { loss: { value: losses, low: losses, high: losses, qualifier: new Uint8Array(rows.length) } }
  };
}

const older = table([
  { code: 'KH-1', day: 1, type: 'a', loss: 10 },
  { code: 'KH-2', day: 2, type: 'b', loss: 20 },
  { day: 3, type: 'c', loss: 30 }
]);

describe('overlap', () => {
  it('is found by case codes, whatever their case', () => {
    const newer = table([
      { code: 'kh-2', day: 9, loss: 1 },
      { code: 'KH-7', day: 9, loss: 1 }
    ]);
    expect(overlapOf({ level: 'case', table: newer }, { level: 'case', table: older })).toEqual({
      kind: 'codes',
      shared: 1,
      of: 2
    });
  });

  it('is found between counts of the same days and type', () => {
    const a = table([
      { day: 1, type: 'Vay qua App', loss: 5 },
      { day: 2, type: 'Khác', loss: 5 }
    ]);
    const b = table([{ day: 1, type: 'vay qua app', loss: 7 }]);
    expect(overlapOf({ level: 'aggregate', table: a }, { level: 'aggregate', table: b })).toEqual({
      kind: 'figures',
      shared: 1,
      of: 2
    });
  });

  it('claims nothing of single cases without codes', () => {
    const a = table([{ day: 1, type: 'a', loss: 5 }]);
    expect(overlapOf({ level: 'case', table: a }, { level: 'case', table: a })).toBeNull();
  });

  it('leaves the cases that only the older file has', () => {
    const newer = table([{ code: 'kh-2', day: 9, loss: 1 }]);
    const left = withoutCodesOf(older, newer);
    expect([...left.row]).toEqual([2, 4]);
    expect([...(left.measures.loss?.value ?? [])]).toEqual([10, 30]);
    expect(left.type.values[left.type.codes[1] ?? -1]).toBe('c');
  });
});

describe('times inside one another', () => {
  const spans = (...rows: [from: number, to: number, type: string][]): RecordTable => {
    const plain = table(rows.map(([day, , type]) => ({ day, type, loss: 1 })));
    return { ...plain, to: Int32Array.from(rows, ([, to]) => to) };
  };
  const between = (newer: RecordTable, older: RecordTable) =>
    overlapOf({ level: 'aggregate', table: newer }, { level: 'aggregate', table: older });
  const year = spans([0, 364, 'a'], [0, 364, 'b']);

  it('are said: six months beside the year that holds them', () => {
    expect(between(spans([0, 180, 'a'], [0, 180, 'b']), year)).toEqual({ kind: 'periods', shared: 2, of: 2 });
    expect(between(year, spans([0, 180, 'a'], [0, 180, 'b']))?.kind).toBe('periods');
  });
  it('are not: the next year, times that only cross, other types, or one label of many', () => {
    expect(between(spans([365, 729, 'a']), year)).toBeNull();
    expect(between(spans([180, 540, 'a']), year)).toBeNull();
    expect(between(spans([0, 180, 'c']), year)).toBeNull();
    expect(between(spans([0, 180, 'a'], [0, 180, 'c'], [0, 180, 'd']), year)).toBeNull();
  });
});
