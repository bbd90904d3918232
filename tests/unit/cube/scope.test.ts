/** Totals and what they speak for, against comparing each with each. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Cube } from '../../../src/lib/cube/cube';
import { coveredAmong, coveredByAny, covers, disjointOf, shorterAmong } from '../../../src/lib/cube/scope';
import { NO_MONTH } from '../../../src/lib/cases/record';

const code = fc.integer({ min: -1, max: 2 });
const cell = fc.record({
  source: fc.integer({ min: 0, max: 1 }),
  type: code,
  area: code,
  channel: code,
  dated: fc.boolean(),
  from: fc.integer({ min: 0, max: 6 }),
  length: fc.integer({ min: 0, max: 6 })
});
type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never;

function cubeOf(cells: readonly Cell[]): Cube {
  const column = (of: (own: Cell) => number): Int32Array => Int32Array.from(cells, of);
  return {
    length: cells.length,
    types: ['a', 'b', 'c'],
    areas: ['x', 'y', 'z'],
    source: column(({ source }) => source),
    type: column(({ type }) => type),
    area: column(({ area }) => area),
    further: [{ id: 'channel', labels: ['1', '2', '3'], codes: column(({ channel }) => channel) }],
    fromMonth: column(({ dated, from }) => (dated ? from : NO_MONTH)),
    toMonth: column(({ dated, from, length }) => (dated ? from + length : NO_MONTH)),
    fromDay: column(({ from }) => from * 30),
    toDay: column(({ from, length }) => (from + length) * 30 + 29)
  } as unknown as Cube;
}

const names = ['type', 'area', 'channel'] as const;

function plainlyCovers(t: Cell, i: Cell): boolean {
  if (t.source !== i.source || names.some((name) => t[name] !== -1 && t[name] !== i[name])) return false;
  if (!t.dated) return true;
  return i.dated && t.from <= i.from && t.from + t.length >= i.from + i.length;
}

function plainlyApart(a: Cell, b: Cell): boolean {
  if (a.source !== b.source) return true;
  if (names.some((name) => a[name] !== -1 && b[name] !== -1 && a[name] !== b[name])) return true;
  return a.from + a.length < b.from || b.from + b.length < a.from;
}

test('what a total covers, and which totals share nothing, as comparing each with each finds them', () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 1, maxLength: 14 }), (cells) => {
      const cube = cubeOf(cells);
      const all = cells.map((_, i) => i);
      const at = (i: number): Cell => cells[i] as Cell;
      const covered = coveredAmong(cube, all);
      const shorter = shorterAmong(cube, all);
      for (const t of all) {
        const plain = all.filter((i) => plainlyCovers(at(t), at(i)));
        expect(covered(t)).toEqual(plain);
        expect(all.filter((i) => covers(cube, t, i))).toEqual(plain);
        expect(shorter(t)).toEqual(
          plain.filter((i) => names.every((n) => at(i)[n] === at(t)[n]) && at(i).length < at(t).length)
        );
      }
      const totals = all.filter((i) => i % 2 === 0);
      const any = coveredByAny(cube, totals);
      for (const i of all) expect(any(i)).toBe(totals.some((t) => plainlyCovers(at(t), at(i))));
      const dated = all.filter((i) => at(i).dated);
      const chosen: number[] = [];
      for (const t of dated) if (chosen.every((other) => plainlyApart(at(other), at(t)))) chosen.push(t);
      expect(disjointOf(cube, dated)).toEqual(chosen);
    }),
    { numRuns: 500 }
  );
});
