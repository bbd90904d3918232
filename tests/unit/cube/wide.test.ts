/** What intake makes of nested and overlapping totals, in the cube: never counted twice, reconciled with the right parts. */
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../src/lib/cases/day';
import { reconcile } from '../../../src/lib/cube/reconcile';
import { resolve } from '../../../src/lib/cube/resolve';
import { slice, type Slice } from '../../../src/lib/cube/slice';
import { readFile } from '../../../src/lib/intake/intake';
import { cubeOf, NO_FILTER } from './build';

async function sliced(...lines: string[]): Promise<Slice> {
  const options = { today: parseIsoDay('2025-06-30') ?? 0 };
  const reading = await readFile(new TextEncoder().encode(lines.join('\n')), 'so-vu.csv', options);
  if (!reading.ok) throw new Error(reading.fault);
  return slice(cubeOf([{ table: reading.records, level: reading.reading.level }]), NO_FILTER);
}

const total = (kept: Slice) => resolve(kept.cube, 'cases', kept.parts, kept.totals);

describe('totals of a wide table in the cube', () => {
  it('subtotals never speak for the whole, with a grand total or without', async () => {
    const parts = [
      'State/UT,2018 - A,2018 - B,2018 - Total',
      'Assam,1,2,3',
      'Total State (S),1,2,3',
      'Delhi,4,5,9'
    ];
    const grand = await sliced(...parts, 'Total UT (S),4,5,9', 'Total (All India),5,7,12');
    expect([total(grand).quantity?.value, total(grand).basis]).toEqual([12, 'stated']);
    const none = await sliced(...parts, 'Total UT (S),4,5,9');
    expect(total(none).quantity?.value).toBe(12);
    expect(reconcile(grand, ['cases']).every((row) => row.verdict === 'consistent')).toBe(true);
  });

  it('a year beside one of its halves is the year’s figure, and no contradiction', async () => {
    const kept = await sliced(
      'Kỳ,Thủ đoạn,Số vụ',
      '6 tháng đầu năm 2022,Vay qua App,11',
      'Năm 2022,Vay qua App,24'
    );
    expect(total(kept).quantity?.value).toBe(24);
    expect(
      reconcile(kept, ['cases']).map((row) => [row.stated.value, row.summed.value, row.verdict])
    ).toEqual([[24, 11, 'consistent']]);
  });

  it('parts that fill the year and fall short of it contradict it', async () => {
    const kept = await sliced(
      'Thủ đoạn,6 tháng đầu năm 2022,6 tháng cuối năm 2022,Năm 2022',
      'Vay qua App,11,9,24'
    );
    expect(total(kept).quantity?.value).toBe(24);
    expect(reconcile(kept, ['cases']).map((row) => row.verdict)).toEqual(['contradiction']);
  });
});
