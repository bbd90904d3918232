/**
 * Any records, written in any supported way, come back as they were: with no question, or where the
 * file leaves its numbers open, after the answer. No loss moves by a power of ten, alone or in the sum.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/lib/cases/day';
import { readFile } from '../../../src/lib/intake/intake';
import type { Changes, FileReading, NumberStyle } from '../../../src/lib/intake/reading';
import { cp1258, tcvn3, utf16, utf8, vni } from '../../files/encode.mjs';

const today = parseIsoDay('2025-06-30') ?? 0;
const TYPES = [
  'Giả danh công an gọi điện',
  'Vay tiền qua ứng dụng',
  'Đầu tư, tiền ảo',
  'Lừa "bẫy tình"; nhận quà'
];
const CODINGS: ((text: string) => Uint8Array)[] = [
  (text) => utf8(text, true),
  (text) => utf8(text.normalize('NFD'), false),
  (text) => utf16(text, 'le', true),
  (text) => utf16(text, 'be', false),
  cp1258,
  tcvn3,
  vni
];
/** Name and power of ten of the unit that the amounts are written in. */
const UNITS = [
  ['đồng', 0],
  ['nghìn đồng', 3],
  ['triệu đồng', 6],
  ['tỷ đồng', 9]
] as const;
type Place = 'cell' | 'header' | 'line';

interface Row {
  readonly year: number;
  readonly type: string;
  readonly cases: number;
  /** in 10⁵ đồng, so that it has few decimals in every unit; `null` unknown */
  readonly loss: number | null;
}

const DONG = 100_000;
const row: fc.Arbitrary<Row> = fc.record({
  year: fc.integer({ min: 2015, max: 2024 }),
  type: fc.constantFrom(...TYPES),
  cases: fc.nat(4_000),
  loss: fc.option(
    fc.oneof(
      fc.nat(50),
      fc.nat(3_000_000).map((n) => n * 10),
      fc.nat(90_000_000)
    ),
    { freq: 6 }
  )
});
const way = fc.record({
  coding: fc.nat(CODINGS.length - 1),
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  style: fc.constantFrom<NumberStyle>('vi', 'en'),
  grouped: fc.boolean(),
  unit: fc.nat(UNITS.length - 1),
  place: fc.constantFrom<Place>('cell', 'header', 'line'),
  trailing: fc.boolean(),
  quoted: fc.boolean(),
  unknown: fc.constantFrom('', '…', 'NA')
});
type Way = typeof way extends fc.Arbitrary<infer T> ? T : never;

/** A whole number of 10⁻ᵈ units, with marks of the style. */
function printed(value: bigint, decimals: number, { style, grouped }: Way): string {
  const digits = String(value).padStart(decimals + 1, '0');
  const [group, point] = style === 'vi' ? ['.', ','] : [',', '.'];
  let whole = digits.slice(0, digits.length - decimals);
  if (grouped) whole = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const fraction = digits.slice(digits.length - decimals).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}${point}${fraction}`;
}

function written(rows: readonly Row[], how: Way): string {
  const [unit = '', power = 0] = UNITS[how.unit] ?? [];
  const { delimiter, end, place, quoted } = how;
  const cell = (text: string): string =>
    quoted || /["|;,\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const amount = (loss: number | null): string =>
    loss === null
      ? how.unknown
      : printed(BigInt(loss) * BigInt(DONG), power, how) + (place === 'cell' ? ` ${unit}` : '');
  const head = ['Năm', 'Thủ đoạn', 'Số vụ', `Thiệt hại${place === 'header' ? ` (${unit})` : ''}`];
  const lines = [
    head,
    ...rows.map(({ year, type, cases, loss }) => [String(year), type, String(cases), amount(loss)])
  ];
  const extra = how.trailing ? delimiter : '';
  const table = lines.map((cells) => cells.map(cell).join(delimiter) + extra + end).join('');
  return place === 'line' ? `ĐVT: ${unit}${delimiter.repeat(3)}${extra}${end}${table}` : table;
}

async function read(bytes: Uint8Array, changes: Changes = {}): Promise<FileReading> {
  const reading = await readFile(bytes, 'a.csv', { today, changes });
  if (!reading.ok) throw new Error(reading.fault);
  expect(reading.counts.rows).toBe(reading.counts.accepted + reading.counts.rejected + reading.counts.totals);
  return reading;
}

const lossesOf = ({ records }: FileReading): (number | null)[] =>
  Array.from({ length: records.length }, (_, i) => {
    const value = records.measures.loss?.value[i] ?? NaN;
    return Number.isNaN(value) ? null : value;
  });
const sum = (values: readonly (number | null)[]): number =>
  values.reduce<number>((all, own) => all + (own ?? 0), 0);

describe('any records in any supported way', () => {
  it('come back the same', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 10 }), way, async (rows, how) => {
        const bytes = (CODINGS[how.coding] ?? CODINGS[0])?.(written(rows, how)) ?? new Uint8Array();
        const first = await read(bytes);
        const changes: Record<number, NumberStyle> = {};
        for (const { kind, column } of first.questions)
          if (kind === 'number-style') changes[column] = how.style;
        const open = Object.keys(changes).length > 0;
        const reading = open ? await read(bytes, { numberStyles: changes }) : first;
        const want = rows.map(({ loss }) => (loss === null ? null : loss * DONG));
        expect(reading.problems).toEqual([]);
        expect(reading.questions).toEqual([]);
        expect(lossesOf(reading)).toEqual(want);
        expect(sum(lossesOf(reading))).toBe(sum(want));
        const { records } = reading;
        expect([...(records.measures.cases?.value ?? [])]).toEqual(rows.map(({ cases }) => cases));
        expect(
          Array.from({ length: records.length }, (_, i) => records.type.values[records.type.codes[i] ?? -1])
        ).toEqual(rows.map(({ type }) => type));
        expect([...records.from]).toEqual(rows.map(({ year }) => parseIsoDay(`${year}-01-01`)));
      }),
      { numRuns: 120 }
    );
  });
});
