/** Labels of several files brought to one numbering, so that what is the same has equal codes. */
import { mergeNames, type Spelling } from '../cases/nameMerge';
import type { Named, TextColumn } from '../cases/record';
import { compareVi } from '../cases/text';

export interface Dictionary {
  /** distinct labels that rows really use, in Vietnamese alphabetical order */
  readonly labels: readonly string[];
  /** per label, what it was recognised as */
  readonly names: readonly (Named | null)[];
  /** per column: its own code → index into `labels` */
  readonly codes: readonly Int32Array[];
}

/**
 * Equal texts are one label, and so are different spellings that were recognised as one unit or type
 * (the commonest speaks for all). Equal names of different units are told apart.
 * @param columns one text column per file
 * @throws RangeError when a row's code points outside its column's values
 */
export function unify(columns: readonly TextColumn[]): Dictionary {
  const used = columns.map(rowsPerValue);
  const spellings: Spelling[] = [];
  const places = columns.map((column, i) =>
    Int32Array.from(column.values, (text, code) => {
      const rows = used[i]?.[code] ?? 0;
      if (rows === 0) return -1;
      return spellings.push({ text, within: null, named: column.names?.[code] ?? null, rows }) - 1;
    })
  );
  const merged = mergeNames(spellings, true);
  // Labels that collate as equals ("1", "01") keep a fixed order all the same.
  const order = merged.labels
    .map((label, at) => ({ label, at }))
    .sort((a, b) => compareVi(a.label, b.label) || (a.label < b.label ? -1 : 1));
  const sorted = new Int32Array(order.length);
  order.forEach(({ at }, index) => (sorted[at] = index));
  return {
    labels: order.map(({ label }) => label),
    names: order.map(({ at }) => merged.names[at] ?? null),
    codes: places.map((own) => own.map((place) => (place < 0 ? -1 : (sorted[merged.of[place] ?? -1] ?? -1))))
  };
}

/** How many rows have each value. */
function rowsPerValue(column: TextColumn): Int32Array {
  const used = new Int32Array(column.values.length);
  for (const code of column.codes) {
    if (code < -1 || code >= used.length) {
      throw new RangeError(`Code ${code} in a column of ${used.length} values`);
    }
    if (code >= 0) used[code] = (used[code] ?? 0) + 1;
  }
  return used;
}
