/** What changed between two versions of a file. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/lib/cases/day';
import { differenceOf } from '../../../src/lib/cases/difference';
import { exactly } from '../../../src/lib/cases/quantity';
import type { RecordTable } from '../../../src/lib/cases/record';
import { tableOf, type Row } from '../../store/tables';

const day = (year: number, month: number, date: number): number => dayOf(year, month, date) ?? 0;
const one = (code: string | null, year: number, loss: number | null, type = 'Vay qua App'): Row => ({
  code,
  from: day(year, 5, 1),
  to: day(year, 5, 1),
  type,
  measures: { cases: exactly(1), loss: loss === null ? null : exactly(loss) }
});
const table = (...rows: Row[]): RecordTable => tableOf(rows, ['cases', 'loss']);

describe('by case code', () => {
  const before = table(one('A1', 2021, 10), one('A2', 2022, 20), one('A3', 2022, null));
  const after = table(one('a1', 2021, 10), one('A2', 2022, 25, 'Khác'), one('A4', 2022, 7));
  const found = differenceOf(before, after);

  it('rows added, gone and changed', () => {
    expect(found).toMatchObject({ by: 'codes', added: 1, removed: 1, changed: 1 });
    expect(found.rows.map(({ kind, code }) => [kind, code])).toEqual([
      ['changed', 'A2'],
      ['added', 'A4'],
      ['removed', 'A3']
    ]);
    expect(found.rows[0]?.fields).toEqual([
      { field: 'type', before: 'Vay qua App', after: 'Khác' },
      { field: 'loss', before: 20, after: 25 }
    ]);
  });

  it('sums by year: old, new, difference', () => {
    const year = (n: number, measure: string) =>
      found.sums.find((sum) => sum.span?.from === day(n, 1, 1) && sum.measure === measure);
    expect(year(2021, 'loss')).toMatchObject({ difference: 0 });
    expect(year(2022, 'loss')).toMatchObject({ before: exactly(20), after: exactly(32), difference: 12 });
    expect(year(2022, 'cases')).toMatchObject({ difference: 0 });
  });
});

describe('counts without codes', () => {
  const count = (year: number, type: string, cases: number): Row => ({
    from: day(year, 1, 1),
    to: day(year, 12, 31),
    type,
    measures: { cases: exactly(cases) }
  });
  it('are told by days, type and area', () => {
    const found = differenceOf(
      table(count(2021, 'a', 1), count(2021, 'b', 2)),
      table(count(2021, 'A', 1), count(2021, 'b', 3), count(2022, 'a', 4))
    );
    expect(found).toMatchObject({ by: 'figures', added: 1, removed: 0, changed: 2 });
  });
});

it('cases without codes cannot be told apart: only sums are compared', () => {
  const found = differenceOf(
    table(one(null, 2022, 1), one(null, 2022, 2)),
    table(one(null, 2022, 1), one(null, 2022, 5))
  );
  expect(found).toMatchObject({ by: 'none', added: 0, removed: 0, changed: 0, rows: [] });
  expect(found.sums.find(({ measure }) => measure === 'loss')?.difference).toBe(3);
});

it('a year that only one version has is unknown in the other, not zero', () => {
  const found = differenceOf(table(one('A', 2021, 1)), table(one('A', 2022, 1)));
  expect(
    found.sums.map(({ before, after, difference }) => [before === null, after === null, difference])
  ).toEqual([
    [false, true, null],
    [false, true, null],
    [true, false, null],
    [true, false, null]
  ]);
});

it('a version beside itself differs in nothing; swapped, additions and removals swap', () => {
  const rows = fc.uniqueArray(
    fc.record({
      code: fc.integer({ min: 0, max: 30 }).map((n) => `C${n}`),
      year: fc.integer({ min: 2020, max: 2023 }),
      loss: fc.option(fc.integer({ min: 0, max: 1e9 }))
    }),
    { selector: ({ code }) => code, minLength: 1 }
  );
  fc.assert(
    fc.property(rows, rows, (a, b) => {
      const [left, right] = [a, b].map((list) =>
        table(...list.map((row) => one(row.code, row.year, row.loss)))
      );
      if (!left || !right) throw new Error('two tables');
      const same = differenceOf(left, left);
      expect([same.rows.length, same.sums.filter((sum) => (sum.difference ?? 0) !== 0).length]).toEqual([
        0, 0
      ]);
      const [to, fro] = [differenceOf(left, right), differenceOf(right, left)];
      expect([to.added, to.removed, to.changed]).toEqual([fro.removed, fro.added, fro.changed]);
      expect(left.length + to.added - to.removed).toBe(right.length);
    })
  );
});
