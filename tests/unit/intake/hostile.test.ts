/**
 * No input can throw past the reader, hang it, or make rows vanish: files of every kind, changed at
 * random, and texts of the pieces that readers trip over.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/lib/cases/day';
import { readFile } from '../../../src/lib/intake/intake';

const today = parseIsoDay('2025-06-30') ?? 0;
const given = join(import.meta.dirname, '..', '..', 'files', 'given');
const files = readdirSync(given).map((name) => ({ name, bytes: readFileSync(join(given, name)) }));
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Reads, and holds the reading to what must be true of any. */
async function calm(bytes: Uint8Array, name = 'x.csv'): Promise<void> {
  const reading = await readFile(bytes, name, { today });
  if (!reading.ok) {
    expect(reading.fault, JSON.stringify(reading.detail)).not.toBe('failed');
    return;
  }
  const { rows, accepted, rejected, totals } = reading.counts;
  expect(rows).toBe(accepted + rejected + totals);
  expect(Math.min(accepted, rejected, totals)).toBeGreaterThanOrEqual(0);
  const rejectedRows = new Set(
    reading.problems.filter((own) => own.action === 'rejected').map((own) => `${own.sheet ?? ''}:${own.row}`)
  );
  if (!reading.problemsNotListed) expect(rejectedRows.size, 'every rejected row is said').toBe(rejected);
  const { records } = reading;
  for (const [id, column] of Object.entries(records.measures)) {
    for (let i = 0; i < records.length; i++) {
      const value = column.value[i] ?? NaN;
      if (Number.isNaN(value)) continue;
      expect(Number.isFinite(value) && value >= 0, `${id} ${value}`).toBe(true);
      expect(column.low[i]).toBeLessThanOrEqual(value);
      expect(column.high[i]).toBeGreaterThanOrEqual(value);
    }
  }
}

const PIECES = [
  ...['\n', '\r', '\r\n', '"', '""', ',', ';', '\t', '|', '\u0000', '\uFEFF', 'sep=;\n', '%', "'", '(', ')'],
  ...[
    '1.234',
    '1,5',
    '26.000',
    'hơn ',
    'tỷ',
    '2022',
    '31/02/2022',
    '99/99/99',
    '1e309',
    '-0',
    '#REF!',
    '-',
    '…',
    'NA'
  ],
  ...[
    'Năm',
    'Số vụ',
    'Thiệt hại',
    'Thủ đoạn',
    'Địa bàn',
    'STT',
    'Tổng cộng',
    'Cộng',
    'Trong đó:',
    'I',
    'II',
    'A',
    '1.1',
    '(1)'
  ],
  ...[
    'T1',
    'Tháng 13/2023',
    'Quý V',
    'ĐVT: triệu đồng',
    'Ghi chú: x',
    '$1,000.00',
    '⎖',
    '½',
    '٣',
    '\u202E',
    '\uD800'
  ],
  ...[
    'constructor',
    '__proto__',
    'toString',
    '9'.repeat(400),
    '1/'.repeat(300),
    '('.repeat(300),
    'hơn '.repeat(200)
  ]
];

describe('no input can throw past the reader', () => {
  it('given files with bytes changed, cut short or joined', async () => {
    const file = fc.constantFrom(...files);
    const change = fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        file,
        file,
        change,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.boolean(),
        async (one, two, changes, part, join) => {
          const cut = one.bytes.subarray(0, Math.ceil(one.bytes.length * part));
          const bytes = Uint8Array.from(join ? Buffer.concat([cut, two.bytes]) : cut);
          for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
          await calm(bytes, one.name);
        }
      ),
      { numRuns: 400 }
    );
  }, 60_000);

  it('texts made of the pieces that readers trip over', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { maxLength: 150 }), (pieces) =>
        calm(encode(pieces.join('')))
      ),
      { numRuns: 400 }
    );
  }, 60_000);
});

describe('no input can hang the reader', () => {
  const HEAD = 'Năm,Thủ đoạn,Số vụ\n';
  const cases: Record<string, string> = {
    'a cell of a megabyte': `${HEAD}2022,${'x'.repeat(1e6)},5\n2022,a,6\n`,
    'a number of a megabyte': `${HEAD}2022,a,${'1.234'.repeat(2e5)}\n`,
    'brackets without end': `${HEAD}2022,a,${'('.repeat(5e4)}1${')'.repeat(5e4)}\n`,
    'a date without end': `Ngày,Số vụ\n${'1/'.repeat(2e5)},5\n1/1/2022,5\n`,
    'a name in the header without end': `Năm,${'Số vụ '.repeat(1e5)}\n2022,5\n`,
    'a hundred thousand columns': `${'Số vụ,'.repeat(1e5)}\n${'1,'.repeat(1e5)}\n`,
    'a million empty lines': `${HEAD}${'\n'.repeat(1e6)}2022,a,5\n`,
    'a million empty lines first': `${'\n'.repeat(1e6)}${HEAD}2022,a,5\n`,
    'a quote left open in every line': HEAD + '2022,"a,5\n'.repeat(2e4),
    'nothing but quotes': HEAD + '"'.repeat(1e6),
    'nothing but totals': HEAD + '2022,Tổng cộng,1\n'.repeat(5e4),
    'marks without end': `${HEAD}2022,a${'\u0301'.repeat(3e5)},5\n`
  };
  it.each(Object.entries(cases))(
    '%s',
    async (_, text) => {
      const before = performance.now();
      await calm(encode(text));
      // A second or less on an idle core.
      expect(performance.now() - before).toBeLessThan(15_000);
    },
    30_000
  );
});
