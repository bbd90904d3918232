/**
 * The province's own row among the rows of its districts or communes ("TỈNH KHÁNH HÒA" below "Huyện
 * Diên Khánh"): where every number of it is the sum of the others' it is their total, without the word.
 */
import { MEASURE_IDS } from '../cases/measures';
import { NO_DAY, ROLES, type RecordTable } from '../cases/record';
import { fold } from '../cases/text';

const PART = ROLES.indexOf('part');
const TOTAL = ROLES.indexOf('total');
/** Longer files are lists, not tables of a province. */
const MOST = 5_000;

/**
 * Makes a total of such a row (changes `records.role` and its area).
 * @returns how many rows of the file changed
 */
export function settleProvinceRow(records: RecordTable): number {
  if (records.length > MOST) return 0;
  const { values, codes } = records.area;
  const wide = values.flatMap((label, code) => (/^tinh /.test(fold(label)) ? [code] : []));
  const [province] = wide;
  if (province === undefined || wide.length > 1) return 0;
  const own: number[] = [];
  const sums = new Map<string, { rows: number; of: Map<string, number> }>();
  const key = (i: number): string =>
    [records.type.codes[i], records.from[i] ?? NO_DAY, records.to[i] ?? NO_DAY].join(':');
  for (let i = 0; i < records.length; i++) {
    if (records.role[i] !== PART) continue;
    if (codes[i] === province) own.push(i);
    else if ((codes[i] ?? -1) >= 0) {
      const sum = sums.get(key(i)) ?? { rows: 0, of: new Map<string, number>() };
      sums.set(key(i), sum);
      sum.rows++;
      for (const id of MEASURE_IDS) {
        const value = records.measures[id]?.value[i] ?? NaN;
        if (!Number.isNaN(value)) sum.of.set(id, (sum.of.get(id) ?? 0) + value);
      }
    }
  }
  let told = false;
  const equal = own.every((i) => {
    const sum = sums.get(key(i));
    if (!sum || sum.rows < 2) return false;
    return MEASURE_IDS.every((id) => {
      const value = records.measures[id]?.value[i] ?? NaN;
      if (value > 0) told = true;
      return Number.isNaN(value) || value === (sum.of.get(id) ?? 0);
    });
  });
  if (own.length === 0 || !equal || !told) return 0;
  for (const i of own) {
    records.role[i] = TOTAL;
    codes[i] = -1;
  }
  return new Set(own.map((i) => records.row[i])).size;
}
