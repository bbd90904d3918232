/** Labels of several files brought to one numbering, so that equal labels have equal codes. */
import type { TextColumn } from '../cases/record';
import { compareVi } from '../cases/text';

export interface Dictionary {
  /** distinct labels that rows really use, in Vietnamese alphabetical order */
  readonly labels: readonly string[];
  /** per column: its own code → index into `labels` */
  readonly codes: readonly Int32Array[];
}

/**
 * @param columns one text column per file
 * @throws RangeError when a row's code points outside its column's values
 */
export function unify(columns: readonly TextColumn[]): Dictionary {
  const used = columns.map(valuesInUse);
  const distinct = new Set<string>();
  columns.forEach((column, i) => {
    column.values.forEach((value, code) => used[i]?.[code] && distinct.add(value));
  });
  // Labels that collate as equals ("1", "01") keep a fixed order all the same.
  const labels = [...distinct].sort((a, b) => compareVi(a, b) || (a < b ? -1 : 1));
  const indexOf = new Map(labels.map((label, index) => [label, index]));
  return {
    labels,
    codes: columns.map((column) => Int32Array.from(column.values, (value) => indexOf.get(value) ?? -1))
  };
}

/** 1 for every value that a row has. */
function valuesInUse(column: TextColumn): Uint8Array {
  const used = new Uint8Array(column.values.length);
  for (const code of column.codes) {
    if (code < -1 || code >= used.length) {
      throw new RangeError(`Code ${code} in a column of ${used.length} values`);
    }
    if (code >= 0) used[code] = 1;
  }
  return used;
}
