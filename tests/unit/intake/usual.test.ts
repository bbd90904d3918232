/** Choices made about an earlier file of the same layout: they hold until the file says otherwise. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isoDay, parseIsoDay } from '../../../src/lib/cases/day';
import { readFile } from '../../../src/lib/intake/intake';
import { choicesToKeep, layoutKey } from '../../../src/lib/intake/layout';
import type { Changes, FileReading, Usual } from '../../../src/lib/intake/reading';

const today = parseIsoDay('2025-06-30') ?? 0;

async function read(lines: readonly string[], changes: Changes): Promise<FileReading> {
  const reading = await readFile(new TextEncoder().encode(lines.join('\n')), 'a.csv', { today, changes });
  if (!reading.ok) throw new Error(reading.fault);
  return reading;
}

const amounts = (cells: readonly string[], usual: Usual): Promise<FileReading> =>
  read(['Năm;Số vụ;Thiệt hại (triệu đồng)', ...cells.map((cell, i) => `${2015 + i};3;${cell}`)], { usual });
const loss = ({ records }: FileReading): number[] => [...(records.measures.loss?.value ?? [])];

describe('a style of numbers used before', () => {
  it('answers what the file leaves open', async () => {
    const reading = await amounts(['26.000', '31.300'], { numberStyles: { 2: 'en' } });
    expect(reading.questions).toMatchObject([{ kind: 'number-style', assumed: 'en', remembered: true }]);
    expect(loss(reading)).toEqual([26e6, 31.3e6]);
  });

  it('gives way to a value that proves the other, and is asked about', async () => {
    const reading = await amounts(['26.000', '1.234,5'], { numberStyles: { 2: 'en' } });
    expect(loss(reading)).toEqual([26e9, 1234.5e6]);
    expect(reading.questions.map(({ kind, assumed }) => [kind, assumed])).toEqual([['number-style', 'vi']]);
  });

  it('is asked about also where no cell is open', async () => {
    const reading = await amounts(['26,5', '1.234,5'], { numberStyles: { 2: 'en' } });
    expect(loss(reading)).toEqual([26.5e6, 1234.5e6]);
    expect(reading.questions).toHaveLength(1);
    expect(reading.questions[0]?.cells).toBe(2);
    expect(reading.questions[0]?.options[0]?.examples).toHaveLength(2);
  });

  it('never changes a reading that the file proves', async () => {
    const cell = fc.constantFrom('12,5', '1.234,5', '26.000', '7', '12.5', '1,234.5', '300');
    await fc.assert(
      fc.asyncProperty(
        fc.array(cell, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('vi', 'en'),
        async (cells, style) => {
          const plain = await amounts(cells, {});
          const known = await amounts(cells, { numberStyles: { 2: style } });
          const proves = (own: string): boolean =>
            (own === 'vi' ? /,5$/ : /\.5$/).test(cells.join(' ')) ||
            cells.some((text) => (own === 'vi' ? /,5$/ : /\.5$/).test(text));
          const other = style === 'vi' ? 'en' : 'vi';
          if (proves(other)) {
            expect(loss(known)).toEqual(loss(plain));
            expect(known.questions.length).toBe(1);
          } else expect(known.questions.every((own) => own.remembered)).toBe(true);
        }
      ),
      { numRuns: 120 }
    );
  });
});

describe('months before days, chosen before', () => {
  const days = (cells: readonly string[]): Promise<FileReading> =>
    read(['Ngày;Mã vụ', ...cells.map((cell, i) => `${cell};KH-${i}`)], {
      usual: { dateOrders: { 0: 'mdy' } }
    });

  it('holds where nothing speaks against it', async () => {
    const reading = await days(['02/03/2022', '04/05/2022']);
    expect(isoDay(reading.records.from[0] ?? 0)).toBe('2022-02-03');
    expect(reading.questions).toEqual([]);
  });

  it('gives way to a day above 12, and is asked about', async () => {
    const reading = await days(['02/03/2022', '25/05/2022']);
    expect(isoDay(reading.records.from[0] ?? 0)).toBe('2022-03-02');
    expect(reading.questions.map(({ kind }) => kind)).toEqual(['date-order']);
  });
});

describe('what is kept of a file', () => {
  it('is what the user chose; corrections and coding are not', async () => {
    const changes: Changes = {
      encoding: 'utf-8',
      meanings: { 0: 'date' },
      numberStyles: { 2: 'en' },
      corrections: [{ row: 2, column: 1, was: '3', text: '4' }]
    };
    const reading = await read(['Năm;Số vụ;Thiệt hại (triệu đồng)', '2022;3;26.000'], changes);
    expect(choicesToKeep(changes, reading.reading)).toEqual({
      meanings: { 0: 'date' },
      usual: { numberStyles: { 2: 'en' }, dateOrders: {}, twoDigitYears: {} }
    });
    expect(choicesToKeep({ corrections: changes.corrections ?? [] }, reading.reading)).toBeNull();
  });

  it('goes by names and header rows, whatever the marks and the case', () => {
    expect(layoutKey(['Thiệt  hại', 'Năm'], 1)).toBe(layoutKey(['THIỆT HẠI', 'năm'], 1));
    expect(layoutKey(['Thiệt hại', 'Năm'], 1)).not.toBe(layoutKey(['Thiệt hại', 'Năm'], 2));
    expect(layoutKey(['Cột 1'], 0)).toBeNull();
  });
});
