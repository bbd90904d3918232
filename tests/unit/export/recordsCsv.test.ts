import { describe, expect, it } from 'vitest';
import { dayOf } from '../../../src/lib/cases/day';
import { exactly, printed, type Quantity } from '../../../src/lib/cases/quantity';
import type { RecordRow } from '../../../src/lib/cases/recordRow';
import { recordLines, recordsHeader } from '../../../src/lib/export/recordsCsv';
import { recordColumns } from '../../../src/lib/figures/recordText';
import { khanhHoa } from '../cube/khanhHoa';
import { contextFor } from '../figures/view';

const context = contextFor(khanhHoa());
const columns = recordColumns({ codes: true, categories: [{ id: 'unit', name: 'Đơn vị' }] }, context);
const day = (y: number, m: number, d: number): number => dayOf(y, m, d) ?? NaN;

function row(part: Partial<RecordRow> & { loss?: Quantity | null }): RecordRow {
  const { loss = null, ...rest } = part;
  return {
    id: 0,
    source: 0,
    line: 7,
    role: 'part',
    from: day(2022, 1, 1),
    to: day(2022, 12, 31),
    code: null,
    type: 'Vay qua App',
    area: null,
    currency: null,
    categories: { unit: null },
    measures: { cases: exactly(8), loss },
    ...rest
  };
}
const line = (part: Parameters<typeof row>[0]): string =>
  recordLines([row(part)], columns, context)
    .trimEnd()
    .split(',')
    .slice(1)
    .join(',');

it('names its columns, amounts with their unit', () =>
  expect(recordsHeader(columns, context)).toBe(
    '\uFEFFTệp,Dòng,Mã vụ,Thời gian,Loại,Đơn vị,Số vụ,Thiệt hại (đồng)\r\n'
  ));

describe('a record', () => {
  it.each([
    [{}, '7,,2022,Vay qua App,,8,'],
    [{ loss: exactly(115e6) }, '7,,2022,Vay qua App,,8,115000000'],
    [{ loss: printed(16.3e9, 'atLeast', 1e8) }, '7,,2022,Vay qua App,,8,"hơn 16,3 tỷ đồng"'],
    [{ from: day(2022, 3, 1), to: day(2022, 3, 31) }, '7,,03/2022,Vay qua App,,8,'],
    [{ from: day(2022, 5, 9), to: day(2022, 5, 9) }, '7,,09/05/2022,Vay qua App,,8,'],
    [{ from: null, to: null, type: null }, '7,,,,,8,'],
    [{ from: day(2021, 12, 15), to: day(2022, 12, 14) }, '7,,từ 15/12/2021 đến 14/12/2022,Vay qua App,,8,'],
    [{ currency: 'USD', loss: exactly(125_050) }, '7,,2022,Vay qua App,,8,1250.5 USD'],
    [{ code: '=1+1', type: '@SUM(A1)', categories: { unit: '+84' } }, "7,'=1+1,2022,'@SUM(A1),'+84,8,"],
    [{ type: 'a "b", c' }, '7,,2022,"a ""b"", c",,8,']
  ] as [Parameters<typeof row>[0], string][])('%j', (part, expected) => expect(line(part)).toBe(expected));
});
