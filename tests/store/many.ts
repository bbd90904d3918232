/** Case-level records by the hundred thousand: the same ones every time. */
import { dayOf } from '../../src/lib/cases/day';
import { packTexts } from '../../src/lib/cases/packed';
import type { QuantityColumn, RecordTable, TextColumn } from '../../src/lib/cases/record';

const TYPES = 24;
const AREAS = 140;

/** One case a row over three years, 24 types, 140 communes, a code of its own; one loss in ten unknown. */
export function many(length: number): RecordTable {
  const random = generator();
  const start = dayOf(2020, 1, 1) ?? 0;
  const from = filled(new Int32Array(length), () => start + random(1096));
  const loss = filled(new Float64Array(length), () => (random(10) === 0 ? NaN : random(1e6) * 1000));
  return {
    length,
    row: filled(new Int32Array(length), (i) => i + 2),
    role: new Uint8Array(length),
    from,
    to: from,
    code: {
      codes: filled(new Int32Array(length), (i) => i),
      texts: packTexts(Array.from({ length }, (_, i) => `VA-${2020 + (i % 3)}-${i}`))
    },
    type: drawn(length, TYPES, 'Lừa đảo chiếm đoạt tài sản, hình thức', random),
    area: drawn(length, AREAS, 'Xã Diên Khánh', random),
    categories: [],
    currency: { codes: new Int32Array(length).fill(-1), values: [] },
    measures: { cases: exact(new Float64Array(length).fill(1)), loss: exact(loss) }
  };
}

function exact(value: Float64Array): QuantityColumn {
  return { value, low: value, high: value, qualifier: new Uint8Array(value.length) };
}

function drawn(length: number, of: number, name: string, random: (below: number) => number): TextColumn {
  const values = Array.from({ length: of }, (_, i) => `${name} ${i + 1}`);
  return { codes: filled(new Int32Array(length), () => random(of)), values };
}

function filled<T extends Int32Array | Float64Array>(array: T, value: (i: number) => number): T {
  for (let i = 0; i < array.length; i++) array[i] = value(i);
  return array;
}

/** A linear congruential generator: chance enough here, and the same on every run. */
function generator(): (below: number) => number {
  let state = 20_230_615;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
