/** What is worked out once for a time or a place, against asking every cell. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FIRST_NEW_DAY } from '../../../src/lib/cases/areas';
import { CALENDAR_YEAR, monthOf } from '../../../src/lib/cases/calendar';
import { NO_MONTH } from '../../../src/lib/cases/record';
import type { Cube } from '../../../src/lib/cube/cube';
import { slice } from '../../../src/lib/cube/slice';
import { placeSpans, speaking } from '../../../src/lib/cube/speaking';
import { timesAmong } from '../../../src/lib/cube/times';

const LEVELS = ['aggregate', 'case'] as const;
const PLACES = ['Huyện Vạn Ninh', 'Xã Vạn Ninh', 'Nơi khác'];
const cell = fc.record({
  source: fc.integer({ min: 0, max: 1 }),
  area: fc.integer({ min: -1, max: 2 }),
  role: fc.integer({ min: 0, max: 2 }),
  dated: fc.boolean(),
  from: fc.integer({ min: -60, max: 60 }),
  length: fc.integer({ min: 0, max: 40 })
});
type Cell = typeof cell extends fc.Arbitrary<infer T> ? T : never;

function cubeOf(cells: readonly Cell[]): Cube {
  const column = (of: (own: Cell) => number): Int32Array => Int32Array.from(cells, of);
  const day = ({ from }: Cell, add = 0): number => FIRST_NEW_DAY + from + add;
  const named = (id: string) => ({ id, label: id, within: null });
  return {
    calendar: CALENDAR_YEAR,
    length: cells.length,
    sources: LEVELS.map((level, id) => ({ id, name: level, level })),
    types: [],
    areas: PLACES,
    names: { type: [], area: [named('old:571'), named('new:22489'), null] },
    source: column(({ source }) => source),
    area: column(({ area }) => area),
    type: column(() => -1),
    role: Uint8Array.from(cells, ({ role }) => role),
    fromMonth: column((own) => (own.dated ? monthOf(day(own), CALENDAR_YEAR) : NO_MONTH)),
    toMonth: column((own) => (own.dated ? monthOf(day(own, own.length), CALENDAR_YEAR) : NO_MONTH)),
    fromDay: column((own) => (own.dated ? day(own) : 0)),
    toDay: column((own) => (own.dated ? day(own, own.length) : 0))
  } as unknown as Cube;
}

test('the times among cells: all there are, each once', () => {
  fc.assert(
    fc.property(
      fc.array(cell, { maxLength: 30 }),
      fc.array(fc.boolean(), { maxLength: 30 }),
      (cells, chosen) => {
        const cube = cubeOf(cells);
        const all = cells.map((_, i) => i).filter((i) => chosen[i] ?? true);
        const said = (i: number): string => {
          const months = [cube.source[i], cube.fromMonth[i], cube.toMonth[i]];
          const counted = cube.sources[cube.source[i] ?? 0]?.level === 'aggregate';
          return [...months, ...(counted ? [cube.fromDay[i], cube.toDay[i]] : [])].join(' ');
        };
        const half = all.length >> 1;
        const times = timesAmong(cube, all.slice(0, half), all.slice(half)).map(said);
        expect(times.toSorted()).toEqual([...new Set(all.map(said))].toSorted());
      }
    )
  );
});

test('the time of places by what is known of each: as from the cells that a choice of them keeps', () => {
  const spans = LEVELS.map(() => ({
    first: monthOf(FIRST_NEW_DAY - 60, CALENDAR_YEAR),
    last: monthOf(FIRST_NEW_DAY + 90, CALENDAR_YEAR),
    lastDay: FIRST_NEW_DAY + 90
  }));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 20 }), fc.subarray(PLACES), (cells, places) => {
      const cube = cubeOf(cells);
      const areas = new Set(places);
      const kept = slice(cube, { fromMonth: null, toMonth: null, types: null, areas });
      expect(placeSpans(cube, areas, spans)).toEqual(
        speaking(cube, [...kept.parts, ...kept.totals], areas, spans)
      );
    })
  );
});
