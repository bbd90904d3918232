/** A short mark of what records say, to know a data set again whatever its file is called. */
import { MEASURE_IDS } from './measures';
import { ROLES, type RecordTable } from './record';

/** FNV-1a over time, role, type, area and figures of every record, in order; eight hexadecimal digits. */
export function fingerprint(table: RecordTable): string {
  let hash = 0x811c9dc5;
  const add = (text: string): void => {
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  };
  for (let i = 0; i < table.length; i++) {
    const type = table.type.values[table.type.codes[i] ?? -1] ?? '';
    const area = table.area.values[table.area.codes[i] ?? -1] ?? '';
    add(`${table.from[i]}/${table.to[i]}/${ROLES[table.role[i] ?? 0]}/${type}/${area}`);
    for (const id of MEASURE_IDS) {
      const column = table.measures[id];
      if (column) add(`/${id}=${column.value[i]}..${column.high[i]}`);
    }
  }
  return hash.toString(16).padStart(8, '0');
}
