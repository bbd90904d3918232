/** Files for outside: from their bytes no count under the limit can be worked out; another solver (HiGHS) tries. */
import fc from 'fast-check';
import highs from 'highs';
import { describe, expect, it } from 'vitest';
import { MERGED } from '../../../src/lib/cases/text';
import { coarse, type Coarse } from '../../../src/lib/cube/coarse';
import type { Cube } from '../../../src/lib/cube/cube';
import { discreet } from '../../../src/lib/cube/discreet';
import { packCube, unpackCube } from '../../../src/lib/cube/packedCube';
import { whole } from '../../../src/lib/cube/breakdown';
import { slice } from '../../../src/lib/cube/slice';
import { coarseLines, coarseSaid } from '../../../src/lib/figures/coarseSaid';
import { vi } from '../../../src/lib/i18n/vi';
import { aggregate, caseLevel, cases, cubeOf, NO_FILTER, on, time, type Row } from './build';

const BELOW = 5;
const RUNS = Number(process.env['RUNS'] ?? 20);

/** As it stands in the file. */
const sent = (cube: Cube): Cube => unpackCube(JSON.parse(JSON.stringify(packCube(cube))) as never);

function tablesOf({ time, type, area }: Coarse): Cube[] {
  return [time, ...(type ? [type] : []), ...(area ? [area] : [])].map(({ cube }) => sent(cube));
}

const isSmall = (count: number): boolean => count > 0 && count < BELOW;

/** Cells of several years, thick and thin, of several types and places. */
const data = fc
  .record({
    types: fc.integer({ min: 1, max: 4 }),
    areas: fc.integer({ min: 1, max: 3 }),
    months: fc.uniqueArray(fc.integer({ min: 0, max: 35 }), { minLength: 1, maxLength: 5 })
  })
  .chain(({ types, areas, months }) =>
    fc.array(
      fc.record({
        month: fc.constantFrom(...months),
        type: fc.integer({ min: -1, max: types - 1 }),
        area: fc.integer({ min: -1, max: areas - 1 }),
        count: fc.oneof(
          { weight: 2, arbitrary: fc.integer({ min: 1, max: 4 }) },
          { weight: 3, arbitrary: fc.integer({ min: 5, max: 60 }) }
        ),
        lost: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.boolean())
      }),
      { minLength: 1, maxLength: 14 }
    )
  );

interface Cell {
  month: number;
  type: number;
  area: number;
  count: number;
  lost: boolean;
}

const rowsOf = (cells: readonly Cell[]): Row[] =>
  cells.flatMap(({ month, type, area, count, lost }) =>
    Array.from({ length: count }, (_, i): Row => {
      const [year, at] = [2020 + Math.floor(month / 12), (month % 12) + 1];
      return {
        ...on(year, at, 1 + (i % 28)),
        ...(type < 0 ? {} : { type: `loại ${type}` }),
        ...(area < 0 ? {} : { area: `xã ${area}` }),
        ...cases(1, lost || i > 0 ? 1_000_000 : null)
      };
    })
  );

describe('a file for outside', () => {
  it('no cell under the limit can be worked out of its bytes, on random lists of cases', async () => {
    const solver = await highs();
    let tried = 0;
    let told = 0;
    fc.assert(
      fc.property(data, (cells) => {
        const cube = cubeOf([caseLevel(...rowsOf(cells))]);
        const made = coarse([{ level: 'written', cube: discreet(cube) }], BELOW);
        if (!made) {
          expect(cells.reduce((sum, { count }) => sum + count, 0)).toBeLessThan(BELOW);
          return;
        }
        const tables = tablesOf(made);
        for (const table of tables) {
          const { cases: counts, loss } = table.measures;
          expect([...(counts?.value ?? [])].filter(isSmall)).toEqual([]);
          // Neither the number of losses known nor of those unknown tells of few.
          expect([...(loss?.knownCases ?? [])].filter(isSmall)).toEqual([]);
          loss?.knownCases.forEach((known, i) => {
            if (known > 0) expect(isSmall((counts?.value[i] ?? 0) - known)).toBe(false);
          });
          expect(new Set(table.rows)).toEqual(new Set([2]));
          expect(Math.max(0, ...table.firstRow)).toBe(0);
          told += table.length;
        }
        tried += attacked(solver, cells, tables);
      }),
      { numRuns: RUNS, seed: 20_230_116 }
    );
    expect(tried).toBeGreaterThan(RUNS);
    // Not by telling nothing.
    expect(told).toBeGreaterThan(4 * RUNS);
  }, 600_000);

  it('years, types and places that are large stay as they are, sums too', () => {
    const rows = rowsOf(
      [0, 12, 24].flatMap((month) =>
        [0, 1].flatMap((type) => [0, 1].map((area) => ({ month, type, area, count: 20, lost: true })))
      )
    );
    const cube = cubeOf([caseLevel(...rows)]);
    const made = coarse([{ level: 'written', cube }], BELOW);
    expect(made?.time.grain).toBe('month');
    expect(made?.type).toMatchObject({ grain: 'month', merged: 0, untold: [] });
    expect(made?.type?.cube.types).toEqual(['loại 0', 'loại 1']);
    expect(made?.area?.cube.areas).toEqual(['xã 0', 'xã 1']);
    const sums = (one: Cube) => whole(slice(one, NO_FILTER), ['cases', 'loss']);
    for (const table of made ? tablesOf(made) : []) expect(sums(table)).toEqual(sums(cube));
  });

  it('few types are put together, a thin first year goes, and both are said', () => {
    const year = (at: number, counts: readonly number[]): Row[] =>
      counts.map((count, type) => ({ ...time(at), type: `loại ${type}`, ...cases(count, count * 1e6) }));
    const made = coarse(
      [
        {
          level: 'written',
          cube: cubeOf([
            aggregate(
              ...year(2019, [2, 3, 1, 2]),
              ...year(2020, [90, 40, 3, 9]),
              ...year(2021, [99, 60, 4, 12])
            )
          ])
        }
      ],
      BELOW
    );
    expect(made?.time.cube.measures.cases?.value.slice().sort()).toEqual(Float64Array.from([8, 142, 175]));
    expect(made?.type?.years).toEqual({ from: 2020, to: 2021 });
    expect(made?.type?.cube.types.slice().sort()).toEqual([MERGED, 'loại 0', 'loại 1'].sort());
    expect(made && coarseLines(coarseSaid(made, BELOW), vi)).toEqual([
      'Chung toàn địa bàn: theo năm',
      'Theo loại: theo năm; 2 loại ít vụ gộp vào “Khác (gộp khi công bố)”; chỉ từ năm 2020 đến năm 2021, trước và sau đó quá ít vụ',
      'Số liệu không ghi địa bàn'
    ]);
  });

  it('a stated total that leaves few cases beside its parts is not told, one that leaves none or many is', () => {
    const kept = (stated: number): number[] => {
      const rows: Row[] = [
        { ...time(2022), role: 'total', ...cases(stated) },
        { ...time(2022), type: 'loại 0', ...cases(40) },
        { ...time(2022), type: 'loại 1', ...cases(20) }
      ];
      const made = coarse([{ level: 'written', cube: cubeOf([aggregate(...rows)]) }], BELOW);
      return made ? tablesOf(made).flatMap(({ role }) => [...role].filter((one) => one === 1)) : [];
    };
    expect(kept(62)).toEqual([]);
    expect(kept(58)).toEqual([]);
    expect(kept(60)).toEqual([1, 1]);
    expect(kept(67)).toEqual([1, 1]);
  });

  it('further counts go where they, or what they leave of the cases, are few', () => {
    const told = (prosecuted: number): string[] => {
      const row: Row = {
        ...time(2022),
        type: 'loại 0',
        measures: { ...cases(40).measures, prosecuted: exact(prosecuted) }
      };
      const made = coarse([{ level: 'written', cube: cubeOf([aggregate(row)]) }], BELOW);
      return Object.keys(made?.time.cube.measures ?? {});
    };
    expect(told(3)).toEqual(['cases']);
    expect(told(38)).toEqual(['cases']);
    expect(told(40)).toEqual(['cases', 'prosecuted']);
    expect(told(20)).toEqual(['cases', 'prosecuted']);
  });
});

function exact(value: number) {
  return { value, low: value, high: value, qualifier: 'exact' as const };
}

/** For every small number of cases of a time, type and place (or two of these): the most that the tables allow. */
function attacked(
  solver: Awaited<ReturnType<typeof highs>>,
  cells: readonly Cell[],
  tables: readonly Cube[]
): number {
  const values = new Map<string, number>();
  const at = (cell: Cell): string => `m${cell.month}t${cell.type + 1}a${cell.area + 1}`;
  // Whatever of these could be: every month, type and place that occurs, together.
  const all = (of: (cell: Cell) => number): number[] => [...new Set(cells.map(of))];
  const [months, types, areas] = [all((one) => one.month), all((one) => one.type), all((one) => one.area)];
  const grid = months.flatMap((month) =>
    types.flatMap((type) => areas.map((area): Cell => ({ month, type, area, count: 0, lost: false })))
  );
  for (const cell of grid) values.set(at(cell), 0);
  for (const cell of cells) values.set(at(cell), (values.get(at(cell)) ?? 0) + cell.count);
  const lines = tables.flatMap((table) =>
    linesOf(table, grid).map(({ inside, sum }) => ({ names: inside.map(at), sum }))
  );
  for (const { names, sum } of lines)
    expect(names.reduce((all, name) => all + (values.get(name) ?? 0), 0)).toBe(sum);
  const parts = lines.map(
    ({ names, sum }, i) => `c${i}: ${names.map((name) => `+ ${name}`).join(' ')} = ${sum}`
  );
  const yearOf = (cell: Cell): number => Math.floor(cell.month / 12);
  const asked = new Map<string, Set<string>>();
  for (const cell of grid)
    for (const [key, same] of [
      [
        `y${yearOf(cell)}t${cell.type}a${cell.area}`,
        (o: Cell) => yearOf(o) === yearOf(cell) && o.type === cell.type && o.area === cell.area
      ],
      [`y${yearOf(cell)}t${cell.type}`, (o: Cell) => yearOf(o) === yearOf(cell) && o.type === cell.type],
      [`y${yearOf(cell)}a${cell.area}`, (o: Cell) => yearOf(o) === yearOf(cell) && o.area === cell.area],
      [`m${cell.month}t${cell.type}`, (o: Cell) => o.month === cell.month && o.type === cell.type],
      [`t${cell.type}a${cell.area}`, (o: Cell) => o.type === cell.type && o.area === cell.area]
    ] as const)
      asked.set(key, new Set(grid.filter(same).map(at)));
  const small = [...asked].filter(([, names]) =>
    isSmall([...names].reduce((sum, name) => sum + (values.get(name) ?? 0), 0))
  );
  for (const [key, names] of small.slice(0, 4)) {
    const { Status, ObjectiveValue } = solver.solve(
      `Maximize\n obj: ${[...names].map((name) => `+ ${name}`).join(' ')}\nSubject To\n ${parts.join('\n ')}\n` +
        `Bounds\n ${[...values.keys()].map((name) => `0 <= ${name} <= 100000`).join('\n ')}\n` +
        `General\n ${[...values.keys()].join(' ')}\nEnd`
    );
    expect(Status, key).toBe('Optimal');
    if (ObjectiveValue < BELOW - 1e-6) throw new Error(`${key} is at most ${ObjectiveValue}`);
  }
  return Math.min(small.length, 4);
}

/** What a reader of the file knows: the cells behind each number of a table. */
function linesOf(table: Cube, grid: readonly Cell[]): { inside: Cell[]; sum: number }[] {
  const named = (labels: readonly string[], word: string): Set<number> =>
    new Set(labels.flatMap((label) => (label.startsWith(word) ? [Number(label.slice(word.length))] : [])));
  const types = named(table.types, 'loại ');
  const areas = named(table.areas, 'xã ');
  const has = (labels: readonly string[], codes: Int32Array) => ({
    any: labels.length > 0,
    unstated: codes.includes(-1)
  });
  const [type, area] = [has(table.types, table.type), has(table.areas, table.area)];
  const fits = (
    labels: readonly string[],
    own: Set<number>,
    about: typeof type,
    code: number,
    value: number
  ): boolean => {
    if (!about.any) return true;
    const label = labels[code];
    if (label === undefined) return value === -1;
    if (label !== MERGED) return own.has(value) && label.endsWith(` ${value}`);
    return !own.has(value) && !(value === -1 && about.unstated);
  };
  return Array.from({ length: table.length }, (_, i) => {
    const [from = 0, to = 0] = [table.fromMonth[i], table.toMonth[i]];
    const inside = grid.filter((cell) => {
      const month = 2020 * 12 + cell.month;
      return (
        month >= from &&
        month <= to &&
        fits(table.types, types, type, table.type[i] ?? -1, cell.type) &&
        fits(table.areas, areas, area, table.area[i] ?? -1, cell.area)
      );
    });
    return { inside, sum: table.measures.cases?.value[i] ?? 0 };
  });
}
