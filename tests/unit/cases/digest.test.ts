/** Digests tell one reading from another; kept tables are checked before they are trusted. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, isWholeTable, sameReading } from '../../../src/lib/cases/digest';
import { dayOf } from '../../../src/lib/cases/day';
import { exactly, printed } from '../../../src/lib/cases/quantity';
import { packTexts } from '../../../src/lib/cases/packed';
import { RECORD_SHAPE, type CodeColumn, type RecordTable } from '../../../src/lib/cases/record';
import { yearSums } from '../../../src/lib/cases/yearSums';
import { readFile } from '../../../src/lib/intake/intake';
import { tableOf, type Row } from '../../store/tables';

const day = (year: number, month: number, date: number): number => dayOf(year, month, date) ?? 0;
const COUNTS = { rows: 2, accepted: 2, rejected: 0, totals: 0 };
const rows: Row[] = [
  {
    from: day(2022, 1, 1),
    to: day(2022, 12, 31),
    type: 'a',
    measures: { cases: exactly(5), loss: printed(26e9, 'atLeast', 1e9) }
  },
  { from: day(2021, 3, 1), to: day(2021, 3, 1), type: 'b', measures: { cases: exactly(2), loss: null } }
];
const table = (given: readonly Row[] = rows): RecordTable => tableOf(given, ['cases', 'loss']);
const codes = (text: string): CodeColumn => ({ codes: Int32Array.of(0, -1), texts: packTexts([text]) });
const digest = (of: RecordTable) => digestOf(of, COUNTS, ['Năm = date']);

describe('a digest', () => {
  it('is the same for the same records, whatever the order of the dictionary', () => {
    const one = table();
    const swapped: RecordTable = {
      ...one,
      type: { values: ['b', 'a', 'unused'], codes: one.type.codes.map((code) => 1 - code) }
    };
    expect(sameReading(digest(one), digest(swapped))).toBe(true);
  });

  it.each<[string, Partial<RecordTable>]>([
    ['a label', { type: { ...table().type, values: ['a', 'c'] } }],
    ['a day', { from: Int32Array.of(day(2022, 1, 2), day(2021, 3, 1)) }],
    ['a case code', { code: codes('A-1') }],
    ['a line', { row: Int32Array.of(2, 4) }],
    ['a role', { role: Uint8Array.of(0, 1) }]
  ])('tells %s', (_, change) => {
    expect(sameReading(digest(table()), digest({ ...table(), ...change }))).toBe(false);
  });

  it('tells any one amount from another, unknown from none', () => {
    const value = fc.option(fc.integer({ min: 0, max: 1e12 }));
    fc.assert(
      fc.property(value, value, (a, b) => {
        const of = (loss: number | null) =>
          digest(table([{ measures: { cases: exactly(1), loss: loss === null ? null : exactly(loss) } }]));
        expect(sameReading(of(a), of(b))).toBe(a === b);
      })
    );
  });

  it('tells what the columns mean and how many rows were rejected', () => {
    expect(sameReading(digest(table()), digestOf(table(), COUNTS, ['Năm = ignore']))).toBe(false);
    expect(sameReading(digest(table()), digestOf(table(), { ...COUNTS, rejected: 1 }, ['Năm = date']))).toBe(
      false
    );
  });

  it('of another shape is compared by sums alone', () => {
    const old = { ...digest(table()), shape: RECORD_SHAPE - 1, checksum: 1 };
    expect(sameReading(old, digest(table()))).toBe(true);
    expect(sameReading({ ...old, sums: [] }, digest(table()))).toBe(false);
  });

  it('lives through storage as JSON', () => {
    expect(JSON.parse(JSON.stringify(digest(table())))).toEqual(digest(table()));
  });
});

describe('sums by year', () => {
  it('keep the interval, and leave out what nobody knows', () => {
    expect(yearSums(table())).toMatchObject([
      { measure: 'cases', sum: exactly(2), rows: 1 },
      { measure: 'loss', sum: null },
      { measure: 'cases', sum: exactly(5) },
      { measure: 'loss', sum: { value: 26e9, low: 26e9, high: 27e9, qualifier: 'atLeast' } }
    ]);
  });

  it('never add a stated total to its parts, nor dollars to đồng', () => {
    const year = { from: day(2022, 1, 1), to: day(2022, 12, 31) };
    const sums = yearSums(
      table([
        { ...year, type: 'a', measures: { cases: exactly(3), loss: exactly(10) } },
        { ...year, type: 'a', currency: 'USD', measures: { cases: exactly(1), loss: exactly(500) } },
        { ...year, role: 'total', measures: { cases: exactly(9), loss: exactly(99) } }
      ])
    );
    expect(sums.map(({ basis, measure, sum }) => [basis, measure, sum?.value])).toEqual([
      ['parts', 'cases', 4],
      ['parts', 'loss', 10],
      ['stated', 'cases', 9],
      ['stated', 'loss', 99]
    ]);
  });

  it('put a span over two years under none', () => {
    const [sum] = yearSums(
      table([{ from: day(2021, 12, 15), to: day(2022, 12, 14), measures: { cases: exactly(1) } }])
    );
    expect(sum?.span).toBeNull();
  });
});

describe('a table from storage', () => {
  it('is whole when its columns agree', () => expect(isWholeTable(structuredClone(table()))).toBe(true));

  it.each<[string, unknown]>([
    ['nothing', undefined],
    ['text', 'table'],
    ['a column cut short', { ...table(), from: new Int32Array(1) }],
    ['a measure cut short', { ...table(), measures: { cases: { value: new Float64Array(1) } } }],
    ['a code beyond its dictionary', { ...table(), type: { codes: Int32Array.of(0, 7), values: ['a'] } }],
    ['a case code beyond its texts', { ...table(), code: { ...codes('A-1'), codes: Int32Array.of(0, 1) } }],
    [
      'case codes cut short',
      {
        ...table(),
        code: { ...codes('A-1'), texts: { bytes: new Uint8Array(2), offsets: Int32Array.of(0, 3) } }
      }
    ],
    ['a column missing', { ...table(), currency: undefined }],
    ['a length that is none', { ...table(), length: 1.5 }]
  ])('is not: %s', (_, value) => expect(isWholeTable(value)).toBe(false));

  it('has the fields that go with RECORD_SHAPE: a new one needs a new number', async () => {
    const text = 'Mã vụ,Ngày,Loại,Địa bàn,Số vụ,Thiệt hại\nA-1,1/2/2022,Vay,Nha Trang,1,5000\n';
    const reading = await readFile(new TextEncoder().encode(text), 'a.csv');
    if (!reading.ok) throw new Error(reading.fault);
    expect([RECORD_SHAPE, ...Object.keys(reading.records).sort()]).toEqual([
      2,
      'area',
      'categories',
      'code',
      'currency',
      'from',
      'length',
      'measures',
      'role',
      'row',
      'to',
      'type'
    ]);
  });
});
