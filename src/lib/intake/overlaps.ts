/**
 * Rows that overlap in time: quarters beside "6 tháng" beside the year, of the same type, area and
 * further columns.
 * A row whose time wholly holds that of another is its stated total, whether or not the finer rows
 * fill it: adding both would count twice. Times that merely cross are left as they are.
 */
import { NO_DAY, ROLES, type RecordTable } from '../cases/record';

const PART = ROLES.indexOf('part');
const TOTAL = ROLES.indexOf('total');

/**
 * Makes totals of parts that hold other parts (changes `records.role`).
 * @returns how many records changed
 */
export function settleOverlaps(records: RecordTable): number {
  const groups = new Map<string, Map<string, { from: number; to: number; rows: number[] }>>();
  for (let i = 0; i < records.length; i++) {
    const from = records.from[i] ?? NO_DAY;
    if (records.role[i] !== PART || from === NO_DAY) continue;
    const further = records.categories.map(({ column }) => column.codes[i]);
    const key = [records.type.codes[i], records.area.codes[i], ...further].join(':');
    let spans = groups.get(key);
    if (!spans) groups.set(key, (spans = new Map()));
    const to = records.to[i] ?? from;
    const known = spans.get(`${from}:${to}`);
    if (known) known.rows.push(i);
    else spans.set(`${from}:${to}`, { from, to, rows: [i] });
  }
  let changed = 0;
  for (const spans of groups.values()) {
    if (spans.size < 2) continue;
    // Wider first where two begin together: then what a span holds comes right after it.
    const ordered = [...spans.values()].sort((a, b) => a.from - b.from || b.to - a.to);
    ordered.forEach((span, at) => {
      const next = ordered[at + 1];
      const holds = next !== undefined && next.to <= span.to;
      if (
        !holds &&
        !ordered.slice(at + 1, at + 40).some((other) => other.from <= span.to && other.to <= span.to)
      )
        return;
      for (const row of span.rows) records.role[row] = TOTAL;
      changed += span.rows.length;
    });
  }
  return changed;
}
