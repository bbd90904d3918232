/** Cells that travel in a file: the same cube, and no day of any case in it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CALENDAR_YEAR, monthOf } from '../../../src/lib/cases/calendar';
import { dayOf } from '../../../src/lib/cases/day';
import { exactly } from '../../../src/lib/cases/quantity';
import { discreet } from '../../../src/lib/cube/discreet';
import { packCube, unpackCube, type PackedCube } from '../../../src/lib/cube/packedCube';
import { anyCube, anyView } from '../figures/anyData';
import { PLAIN, seen } from '../figures/view';
import { caseLevel, cubeOf, on } from './build';

const text = (packed: PackedCube): PackedCube => JSON.parse(JSON.stringify(packed)) as PackedCube;

describe('a packed cube', () => {
  it('is the same cube when it is unpacked, through JSON', () => {
    fc.assert(
      fc.property(anyCube, (make) => {
        const cube = make();
        expect(unpackCube(text(packCube(cube)))).toEqual({ window: null, straddling: 0, ...cube });
      }),
      { numRuns: 150 }
    );
  });

  it('keeps what rolled-up places and windows need', () => {
    const cube = cubeOf([caseLevel({ ...on(2024, 3, 5), area: 'Hue', measures: { cases: exactly(1) } })]);
    const counts = cube.measures.cases;
    if (!counts) throw new Error('no cases');
    const placed = {
      ...cube,
      // as the store has it: a count is its own bounds
      measures: { cases: { ...counts, low: counts.value, high: counts.value } },
      window: { from: 1, to: 2 },
      straddling: 3,
      areasWritten: { labels: ['Xã A'], codes: Int32Array.of(0) },
      further: [{ id: 'channel', labels: ['Zalo'], codes: Int32Array.of(-1) }]
    };
    const back = unpackCube(text(packCube(placed)));
    expect(back).toEqual(placed);
    expect(back.measures.cases?.low).toBe(back.measures.cases?.value);
  });

  it('that was cut off or lengthened is refused', () => {
    const cube = cubeOf([caseLevel({ ...on(2024, 3, 5), measures: { cases: exactly(1) } })]);
    const packed = packCube(cube);
    expect(() => unpackCube({ ...packed, length: 2 })).toThrow('cut off');
    expect(() => unpackCube({ ...packed, measures: [] })).toThrow('longer');
    expect(() => unpackCube({ ...packed, columns: packed.columns.slice(0, -12) })).toThrow();
  });
});

describe('cells without the days of cases', () => {
  it('give the same overview, however looked at', () => {
    fc.assert(
      fc.property(anyCube, anyView, (make, view) => {
        const cube = make();
        expect(seen(discreet(cube), view, PLAIN)).toEqual(seen(cube, view, PLAIN));
      }),
      { numRuns: 250 }
    );
  });

  it('know months, and of all days only the last', () => {
    const cube = cubeOf([
      caseLevel(
        { ...on(2024, 3, 5), measures: { cases: exactly(1) } },
        { ...on(2024, 4, 17), measures: { cases: exactly(1) } }
      )
    ]);
    const { fromDay, toDay, firstRow } = discreet(cube);
    const day = (month: number, at: number): number => dayOf(2024, month, at) ?? NaN;
    expect([...fromDay]).toEqual([day(3, 1), day(4, 1)]);
    expect([...toDay]).toEqual([day(3, 31), day(4, 17)]);
    expect([...firstRow]).toEqual([0, 0]);
    expect([...fromDay].map((at) => monthOf(at, CALENDAR_YEAR))).toEqual([...cube.fromMonth]);
  });
});
