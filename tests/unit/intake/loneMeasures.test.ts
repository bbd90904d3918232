/** A group's measure is in the sum once: through the rows under it, or by itself where none of them states it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/lib/cases/day';
import { readFile } from '../../../src/lib/intake/intake';
import type { FileReading } from '../../../src/lib/intake/reading';

const today = parseIsoDay('2025-06-30') ?? 0;
const ROMAN = ['I', 'II', 'III', 'IV'];
const DISTRICTS = ['Thành phố Nha Trang', 'Huyện Diên Khánh', 'Huyện Vạn Ninh', 'Thị xã Ninh Hòa'];

async function read(lines: readonly string[]): Promise<FileReading> {
  const reading = await readFile(new TextEncoder().encode(`${lines.join('\n')}\n`), 'x.csv', { today });
  if (!reading.ok) throw new Error(reading.fault);
  return reading;
}

function sum({ records }: FileReading, id: 'cases' | 'loss', role = 0): number {
  const values = records.measures[id]?.value ?? new Float64Array();
  return values.reduce((all, value, i) => (records.role[i] === role && value >= 0 ? all + value : all), 0);
}

const loss = fc.integer({ min: 1, max: 900 }).map((value) => value * 1_000_500);
/** Per group: wards with their cases and perhaps a loss, and what the group's own row says of the loss. */
const group = fc.record({
  wards: fc.array(
    fc.record({ cases: fc.integer({ min: 1, max: 90 }), loss: fc.option(loss, { nil: null }) }),
    {
      minLength: 1,
      maxLength: 4
    }
  ),
  stated: fc.option(loss, { nil: null })
});

it('rows of groups: each measure is added exactly once, and the review says what was added or differs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(group, { minLength: 2, maxLength: 4 }),
      fc.boolean(),
      async (groups, dotted) => {
        const lines = ['STT;Địa bàn;Số vụ;Thiệt hại (đồng)'];
        let [cases, losses, line] = [0, 0, 1];
        const alone: [number, number][] = [];
        groups.forEach(({ wards, stated }, g) => {
          const own = wards.reduce((all, ward) => all + ward.cases, 0);
          lines.push(
            `${dotted ? `${g + 1}` : (ROMAN[g] ?? '')};${DISTRICTS[g] ?? ''};${own};${stated ?? ''}`
          );
          line++;
          const known = wards.flatMap((ward) => ward.loss ?? []);
          if (known.length === 0 && stated !== null) alone.push([line, stated]);
          cases += own;
          losses += known.length > 0 ? known.reduce((a, b) => a + b, 0) : (stated ?? 0);
          wards.forEach((ward, w) => {
            lines.push(
              `${dotted ? `${g + 1}.${w + 1}` : w + 1};Phường số ${g}${w};${ward.cases};${ward.loss ?? ''}`
            );
            line++;
          });
        });
        const reading = await read(lines);
        expect(sum(reading, 'cases')).toBe(cases);
        expect(sum(reading, 'loss')).toBe(losses);
        const { counts } = reading;
        expect(counts.accepted + counts.rejected + counts.totals).toBe(counts.rows);
        const said = (reading.reading.subtotals ?? []).flatMap(({ row, counted }) =>
          counted.filter(({ measure }) => measure === 'loss').map(({ stated }) => [row, stated])
        );
        expect(said).toEqual(alone);
      }
    ),
    { numRuns: 60 }
  );
});

it('a loss stated two levels up is added once, whichever rows between are silent', async () => {
  const reading = await read([
    'STT,Địa bàn,Số vụ,Thiệt hại (đồng)',
    'A,Tỉnh Khánh Hòa,9,9000500',
    'I,Thành phố Nha Trang,5,',
    '1,Phường Lộc Thọ,2,',
    '2,Phường Vĩnh Hải,3,',
    'II,Huyện Diên Khánh,4,',
    '1,Xã Suối Hiệp,4,',
    'B,Tỉnh Phú Yên,2,700500',
    'I,Thành phố Tuy Hòa,2,',
    '1,Phường Phú Đông,2,700500'
  ]);
  expect(sum(reading, 'cases')).toBe(11);
  expect(sum(reading, 'loss')).toBe(9_000_500 + 700_500);
});

it('a heading without numbers between a group and its rows hides nothing', async () => {
  const reading = await read([
    'STT,Thủ đoạn,Số vụ',
    'I,Lừa đảo qua mạng,9',
    '1,Giả danh,',
    'a,Giả danh công an,4',
    'b,Giả danh ngân hàng,5',
    'II,Thủ đoạn khác,3'
  ]);
  expect(sum(reading, 'cases')).toBe(12);
});

it('a row of a larger unit beside its communes: what it alone states is added as its own part', async () => {
  const reading = await read([
    'Tỉnh;Huyện;Xã;Năm;Số vụ;Thiệt hại (đồng)',
    'Khánh Hòa;;;2022;9;5000500',
    'Khánh Hòa;Diên Khánh;;2022;7;1300500',
    'Khánh Hòa;Diên Khánh;Suối Hiệp;2022;3;',
    'Khánh Hòa;Diên Khánh;Diên An;2022;4;',
    'Khánh Hòa;Cam Lâm;Cam Hòa;2022;2;',
    'Phú Yên;Tuy An;An Mỹ;2022;1;'
  ]);
  expect(sum(reading, 'cases')).toBe(10);
  expect(sum(reading, 'loss')).toBe(1_300_500);
  const province = reading.reading.subtotals?.find(({ row }) => row === 2);
  expect(province?.differing).toEqual([{ measure: 'loss', stated: 5_000_500, summed: 1_300_500 }]);
});
