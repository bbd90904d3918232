/** Which records of the list that travels in a file an address asks for: what the app asks its database. */
import type { RecordRow } from '../../lib/cases/recordRow';
import { fold } from '../../lib/cases/text';
import type { Placed } from '../../lib/cube/places';
import { daysAsked, type Address } from '../../lib/state/address';
import { labelsBehind } from '../../lib/state/land';

export function recordsOf(
  rows: readonly RecordRow[],
  address: Address,
  placed: Placed | null
): readonly RecordRow[] {
  const days = daysAsked(address);
  const areas = placed ? labelsBehind(placed, address.areas) : address.areas;
  const inView = rows.filter(
    (row) =>
      (address.types.length === 0 || address.types.includes(row.type ?? '')) &&
      (areas.length === 0 || areas.includes(row.area ?? '')) &&
      (address.file === null || address.file === row.source) &&
      (!days || (row.from !== null && row.to !== null && row.from >= days.from && row.to <= days.to))
  );
  // Years known by their stated totals alone: those are the records.
  const parts = inView.some(({ role }) => role === 'part');
  const role = address.rows ?? (parts ? 'part' : 'total');
  return inView.filter((row) => row.role === role);
}

/** Those in whose types, areas and further columns a text stands, whatever its case and diacritics. */
export function matching(rows: readonly RecordRow[], text: string): readonly RecordRow[] {
  const wanted = fold(text.trim());
  if (!wanted) return rows;
  return rows.filter((row) =>
    [row.type, row.area, ...Object.values(row.categories)].some((own) => own && fold(own).includes(wanted))
  );
}
