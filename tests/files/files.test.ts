/**
 * Small files as offices really send them, each with what must come out of it (expected.json, worked
 * out by hand). make.mjs writes the files.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isoDay, parseIsoDay } from '../../src/lib/cases/day';
import { NO_DAY } from '../../src/lib/cases/record';
import type { MeasureId } from '../../src/lib/cases/measures';
import { QUALIFIERS, type RecordTable } from '../../src/lib/cases/record';
import { gridText } from '../../src/lib/intake/grid';
import { openFile, readFile } from '../../src/lib/intake/intake';
import type { Changes, FileReading } from '../../src/lib/intake/reading';
import expectedFile from './expected.json';
import { recordLine } from './recordLine';

interface Expected {
  like?: 'khanh-hoa';
  /** day on which the file is read, when it is not the others' */
  today?: string;
  /** what the user chose */
  changes?: Changes;
  mojibake?: boolean;
  fault?: string;
  detail?: Record<string, string | number>;
  encoding?: string;
  bom?: boolean;
  delimiter?: string;
  headerRows?: number;
  level?: string;
  meanings?: string[];
  counts?: number[];
  cases?: number | null;
  loss?: number[] | null;
  types?: Record<string, (number | null)[]>;
  typeCases?: number[];
  areas?: Record<string, number | null>;
  totals?: (string | number | null)[][];
  problems?: unknown[][];
  questions?: unknown[][];
  unitLine?: string;
  unitFrom?: string;
  titles?: string[];
  notes?: string[];
  rowsAt?: number[];
  spans?: string[];
  quantities?: (unknown[] | null)[];
  currencies?: (string | null)[];
  measures?: Record<string, number[]>;
  /** row, cells compared, cells that agree */
  subtotals?: number[][];
  /** per column */
  filledDown?: number[];
  otherTables?: unknown[][];
  /** `type` or `area`, distinct names, accepted, suggested, kept */
  names?: (string | number)[][];
  /** every record, see recordLine */
  records?: string[];
  /** the table as text: joined column names, then rows */
  grid?: string[][];
  /** line and text of headings within the table */
  headings?: unknown[][];
}

const expectedFiles = expectedFile.files as Record<string, Expected>;
const given = join(import.meta.dirname, 'given');
const today = parseIsoDay('2025-06-30') ?? 0;

/** Sum over parts in đồng; `null` when none is known. */
/** ISO date, or null for a record without one. */
function day(number: number | undefined): string | null {
  return number === undefined || number === NO_DAY ? null : isoDay(number);
}

function sumOf(
  records: RecordTable,
  id: MeasureId,
  field: 'value' | 'low' | 'high',
  only?: (i: number) => boolean
): number | null {
  const column = records.measures[id];
  let total: number | null = null;
  for (let i = 0; column && i < records.length; i++) {
    const value = column[field][i] ?? NaN;
    const foreign = id === 'loss' && (records.currency.codes[i] ?? -1) >= 0;
    if (records.role[i] === 0 && !Number.isNaN(value) && !foreign && (only?.(i) ?? true))
      total = (total ?? 0) + value;
  }
  return total;
}

const rows = (records: RecordTable): number[] => Array.from({ length: records.length }, (_, i) => i);
const known = (value: number | undefined): number | null =>
  value === undefined || Number.isNaN(value) ? null : value;

function check(reading: FileReading, want: Expected): void {
  const { records } = reading;
  const text = (name: 'type' | 'area' | 'currency', i: number): string | null =>
    records[name].values[records[name].codes[i] ?? -1] ?? null;
  const { rows: all, accepted, rejected, totals } = reading.counts;
  expect(all).toBe(accepted + rejected + totals);
  // A group row that alone states something is a subtotal and, for that, a part.
  const { subtotals: groups = [] } = reading.reading;
  const parted = groups.filter(({ counted, cells }) => counted.length > 0 && cells > 0).length;
  // In a wide table a row gives a record per cell or group of cells.
  if (!reading.reading.columns.some((column) => column.wide))
    expect(records.length).toBe(accepted + totals + parted);
  for (const field of ['encoding', 'bom', 'delimiter', 'headerRows'] as const) {
    if (want[field] !== undefined) expect(reading[field], field).toBe(want[field]);
  }
  expect(reading.mojibake !== undefined, 'mojibake').toBe(want.mojibake ?? false);
  if (want.level) expect(reading.reading.level).toBe(want.level);
  if (want.meanings) expect(reading.reading.columns.map((column) => column.meaning)).toEqual(want.meanings);
  if (want.counts) expect([all, accepted, rejected, totals]).toEqual(want.counts);
  if (want.cases !== undefined) expect(sumOf(records, 'cases', 'value')).toBe(want.cases);
  if (want.loss !== undefined) {
    const sums = (['value', 'low', 'high'] as const).map((field) => sumOf(records, 'loss', field));
    expect(sums).toEqual(want.loss ?? [null, null, null]);
  }
  if (want.types) {
    const found = records.type.values.map((type, code) => {
      const of = (i: number): boolean => records.type.codes[i] === code;
      return [type, [sumOf(records, 'cases', 'value', of), sumOf(records, 'loss', 'value', of)]];
    });
    expect(Object.fromEntries(found)).toEqual(want.types);
  }
  if (want.typeCases) {
    const found = records.type.values.map((_, code) =>
      sumOf(records, 'cases', 'value', (i) => records.type.codes[i] === code)
    );
    expect(found).toEqual(want.typeCases);
  }
  if (want.areas) {
    const found = records.area.values.map((area, code) => [
      area,
      sumOf(records, 'cases', 'value', (i) => records.area.codes[i] === code)
    ]);
    expect(Object.fromEntries(found)).toEqual(want.areas);
  }
  if (want.totals) {
    const found = rows(records)
      .filter((i) => records.role[i] === 1)
      .map((i) => [
        day(records.from[i]),
        day(records.to[i]),
        known(records.measures.cases?.value[i]),
        known(records.measures.loss?.value[i]),
        known(records.measures.loss?.high[i]),
        text('type', i),
        text('area', i)
      ]);
    expect(found.map((total, n) => total.slice(0, want.totals?.[n]?.length))).toEqual(want.totals);
  }
  if (want.problems) {
    const found = reading.problems.map((p) => [p.row, p.column, p.reason, p.action, p.detail]);
    expect(found.map((problem, n) => problem.slice(0, Math.max(4, want.problems?.[n]?.length ?? 0)))).toEqual(
      want.problems
    );
  }
  const questions = reading.questions.map((q) => [q.kind, q.columnName, q.cells, q.filled]);
  if (want.questions ?? want.like) expect(questions).toEqual(want.questions ?? []);
  if (want.unitLine) expect(reading.reading.unitLine).toBe(want.unitLine);
  if (want.unitFrom)
    expect(reading.reading.columns.find((c) => c.meaning === 'loss')?.number?.unitFrom).toBe(want.unitFrom);
  if (want.titles) expect(reading.reading.titles).toEqual(want.titles);
  if (want.notes) expect(reading.reading.notes).toEqual(want.notes);
  if (want.rowsAt) expect([...records.row]).toEqual(want.rowsAt);
  if (want.spans) {
    const found = rows(records).map((i) => [isoDay(records.from[i] ?? 0), isoDay(records.to[i] ?? 0)]);
    expect(found.map(([from, to]) => (from === to ? from : `${from}/${to}`))).toEqual(want.spans);
  }
  if (want.quantities) {
    const loss = records.measures.loss;
    const found = rows(records).map((i) => {
      const value = known(loss?.value[i]);
      return value === null
        ? null
        : [value, loss?.low[i], loss?.high[i], QUALIFIERS[loss?.qualifier[i] ?? 0]];
    });
    expect(found).toEqual(want.quantities);
  }
  if (want.currencies) expect(rows(records).map((i) => text('currency', i))).toEqual(want.currencies);
  if (want.records) expect(rows(records).map((i) => recordLine(records, i))).toEqual(want.records);
  const { columns, subtotals = [], otherTables = [], headings = [] } = reading.reading;
  if (want.headings) expect(headings.map((own) => [own.row, own.text])).toEqual(want.headings);
  if (want.subtotals)
    expect(subtotals.map((own) => [own.row, own.cells, own.agreeing])).toEqual(want.subtotals);
  if (want.filledDown) expect(columns.map((column) => column.filledDown ?? 0)).toEqual(want.filledDown);
  if (want.otherTables)
    expect(otherTables.map((own) => [own.line, own.header, own.rows])).toEqual(want.otherTables);
  if (want.names)
    expect(
      (reading.reading.names ?? []).map((own) => [own.of, own.values, own.accepted, own.suggested, own.kept])
    ).toEqual(want.names);
  for (const [id, values] of Object.entries(want.measures ?? {})) {
    expect([...(records.measures[id as MeasureId]?.value ?? [])], id).toEqual(values);
  }
}

describe('files as they come', () => {
  it('every given file is expected, and every expected file is given', () => {
    expect(readdirSync(given).sort()).toEqual(Object.keys(expectedFiles).sort());
  });

  for (const [name, own] of Object.entries(expectedFiles)) {
    it(name, async () => {
      const want: Expected = own.like ? { ...(expectedFile['khanh-hoa'] as Expected), ...own } : own;
      const changes = want.changes ?? {};
      const bytes = readFileSync(join(given, name));
      if (want.grid) {
        const opened = await openFile(bytes, name);
        expect(opened.ok && gridText(opened.grid)).toEqual(want.grid);
      }
      const reading = await readFile(bytes, name, {
        today: parseIsoDay(want.today ?? '') ?? today,
        changes
      });
      if (want.fault || !reading.ok) {
        expect(reading).toMatchObject({
          ok: false,
          file: name,
          fault: want.fault,
          ...(want.detail ? { detail: want.detail } : {})
        });
        return;
      }
      check(reading, want);
    });
  }
});

describe('the shipped data', () => {
  const data = join(import.meta.dirname, '..', '..', 'data');

  it('khanh-hoa-2020-2022.csv is the plan’s footnote', async () => {
    const reading = await readFile(
      readFileSync(join(data, 'khanh-hoa-2020-2022.csv')),
      'khanh-hoa-2020-2022.csv',
      { today }
    );
    if (!reading.ok) throw new Error(reading.fault);
    check(reading, expectedFile['khanh-hoa'] as Expected);
  });

  it('bac-giang-8-thang-2022-2023.csv: 32 cases and hơn 92 tỷ; 28 the year before, loss unknown', async () => {
    const reading = await readFile(
      readFileSync(join(data, 'bac-giang-8-thang-2022-2023.csv')),
      'bac-giang.csv',
      { today }
    );
    if (!reading.ok) throw new Error(reading.fault);
    check(reading, {
      level: 'aggregate',
      counts: [2, 2, 0, 0],
      spans: ['2022-01-01/2022-08-31', '2023-01-01/2023-08-31'],
      measures: { cases: [28, 32] },
      quantities: [null, [92e9, 92e9, 93e9, 'atLeast']],
      problems: []
    });
  });

  it('khanh-hoa-kinh-phi-2023-2026.csv is a budget: amounts, no losses, and all its totals hold', async () => {
    const name = 'khanh-hoa-kinh-phi-2023-2026.csv';
    const reading = await readFile(readFileSync(join(data, name)), name, { today });
    if (!reading.ok) throw new Error(reading.fault);
    check(reading, {
      headerRows: 2,
      level: 'aggregate',
      meanings: ['ignore', 'type', 'amount', 'amount', 'amount', 'amount', 'amount', 'ignore'],
      counts: [5, 4, 0, 1],
      cases: null,
      loss: null,
      unitLine: 'triệu đồng',
      problems: []
    });
    const { records } = reading;
    const amount = records.measures.amount?.value ?? [];
    const of = (role: number, type: string | null): number[] =>
      rows(records)
        .filter((i) => records.role[i] === role)
        .filter((i) => (records.type.values[records.type.codes[i] ?? -1] ?? null) === type)
        .map((i) => (amount[i] ?? NaN) / 1e6);
    expect(of(0, 'Công tác phòng ngừa')).toEqual([600, 600, 650, 650]);
    expect(of(1, 'Công tác phòng ngừa')).toEqual([2500]);
    expect(of(0, 'Mua sắm trang thiết bị, phương tiện')).toEqual([0, 0, 0, 0]);
    expect(of(1, null)).toEqual([1150, 1150, 1250, 1250, 4800]);
  });
});
