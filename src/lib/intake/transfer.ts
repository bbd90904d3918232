/** The memory behind a record table, for moving it between worker and page without copying. */
import type { RecordTable } from '../cases/record';

export function buffersOf(records: RecordTable): ArrayBuffer[] {
  const arrays: ArrayBufferView[] = [
    records.row,
    records.role,
    records.from,
    records.to,
    records.code.codes,
    records.code.texts.bytes,
    records.code.texts.offsets,
    records.type.codes,
    records.area.codes,
    records.currency.codes
  ];
  for (const { column } of records.categories) arrays.push(column.codes);
  for (const column of Object.values(records.measures))
    arrays.push(column.value, column.low, column.high, column.qualifier);
  const buffers = new Set<ArrayBuffer>();
  for (const array of arrays) if (array.buffer instanceof ArrayBuffer) buffers.add(array.buffer);
  return [...buffers];
}
