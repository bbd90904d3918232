/** Any data and any way to look at them, for what must hold of all. */
import fc from 'fast-check';
import { CALENDAR_YEAR, GRAINS } from '../../../src/lib/cases/calendar';
import { dayOf } from '../../../src/lib/cases/day';
import { MONEY_UNITS } from '../../../src/lib/cases/print';
import { exactly, printed, type Quantity } from '../../../src/lib/cases/quantity';
import type { Cube } from '../../../src/lib/cube/cube';
import type { View } from '../../../src/lib/figures/context';
import { aggregate, caseLevel, cubeOf, time, type Row } from '../cube/build';
import { TODAY } from './view';

const day = fc.integer({ min: dayOf(2021, 1, 1) ?? 0, max: TODAY + 40 });
const span = fc.option(
  fc.oneof(
    day.map((at) => ({ from: at, to: at })),
    fc.integer({ min: 2020, max: 2023 }).map((year) => time(year)),
    fc.integer({ min: 2021, max: 2023 }).map((year) => time(year, 1, 8)),
    fc.integer({ min: 2021, max: 2023 }).map((year) => time(year, 7, 9))
  ),
  { nil: undefined, freq: 10 }
);
const count = fc.option(
  fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 50_000 })).map(exactly),
  { freq: 8 }
);
const amount: fc.Arbitrary<Quantity | null> = fc.option(
  fc
    .tuple(
      fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3000 }), fc.integer({ min: 0, max: 10 ** 13 })),
      fc.constantFrom('exact' as const, 'atLeast' as const, 'about' as const),
      fc.constantFrom(1, 10 ** 6, 10 ** 9)
    )
    .map(([value, qualifier, step]) => printed(value, qualifier, step))
);
const measures = fc.oneof(
  fc.record({ cases: count }),
  fc.record({ cases: count, loss: amount }),
  fc.record({ cases: count, loss: amount, victims: count, recovered: amount })
);
const row: fc.Arbitrary<Row> = fc
  .record({
    span,
    role: fc.constantFrom('part' as const, 'part' as const, 'part' as const, 'total' as const),
    type: fc.constantFrom(null, 'investment', 'loan app', 'Other', 'SMS "brand", <b>'),
    area: fc.constantFrom(null, null, 'Hue', 'Vinh'),
    measures
  })
  .map(({ span: at, ...rest }) => ({ ...at, ...rest }));
const rows = fc.array(row, { maxLength: 14 });
export const anyView: fc.Arbitrary<Partial<View>> = fc.record({
  grain: fc.constantFrom(...GRAINS),
  compare: fc.constantFrom<View['compare']>(
    { kind: 'previous' },
    { kind: 'same-period' },
    { kind: 'base', year: 2021 }
  ),
  unit: fc.constantFrom('auto' as const, ...MONEY_UNITS),
  filter: fc.record({
    fromMonth: fc.option(fc.integer({ min: 2019 * 12, max: 2024 * 12 }), { freq: 2 }),
    toMonth: fc.option(fc.integer({ min: 2019 * 12, max: 2024 * 12 }), { freq: 2 }),
    types: fc.option(
      fc.subarray(['', 'investment', 'loan app', 'absent'], { minLength: 1 }).map((s) => new Set(s)),
      { freq: 2 }
    ),
    areas: fc.option(
      fc.subarray(['', 'Hue', 'absent'], { minLength: 1 }).map((s) => new Set(s)),
      { freq: 2 }
    )
  })
});
const calendar = fc.constantFrom(
  CALENDAR_YEAR,
  { closeMonth: 12, closeDay: 14 },
  { closeMonth: 9, closeDay: 31 }
);

/** Made when it is called: of the examples of a property few are looked at twice. */
export const anyCube: fc.Arbitrary<() => Cube> = fc
  .tuple(fc.array(fc.tuple(rows, fc.boolean()), { minLength: 1, maxLength: 2 }), calendar)
  .map(
    ([files, close]) =>
      () =>
        cubeOf(
          files.map(([list, single]) => (single ? caseLevel : aggregate)(...list)),
          close
        )
  );
