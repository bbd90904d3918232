/** A record as one line of text, so that what must come out of a file can be written and read at a glance. */
import { isoDay } from '../../src/lib/cases/day';
import { isAmount, MEASURE_IDS } from '../../src/lib/cases/measures';
import { packedText } from '../../src/lib/cases/packed';
import { NO_DAY, QUALIFIERS, ROLES, type RecordTable, type TextColumn } from '../../src/lib/cases/record';

const SIGNS = { exact: '', atLeast: '+', about: '~' } as const;

function label(column: TextColumn, i: number): string {
  return column.values[column.codes[i] ?? -1] ?? '-';
}

/** "part 2022-01-01/2022-12-31 Vay app @Nha Trang cases=5 loss=1200500000+"; unknown is "-", an unknown time "?". */
export function recordLine(records: RecordTable, i: number): string {
  const from = records.from[i] ?? NO_DAY;
  const to = records.to[i] ?? NO_DAY;
  const code = packedText(records.code.texts, records.code.codes[i] ?? -1);
  const currency = label(records.currency, i);
  const measures = MEASURE_IDS.flatMap((id) => {
    const column = records.measures[id];
    const value = column?.value[i] ?? NaN;
    if (!column || Number.isNaN(value)) return [];
    if (!isAmount(id)) return [`${id}=${value}`];
    const sign = SIGNS[QUALIFIERS[column.qualifier[i] ?? 0] ?? 'exact'];
    return [`${id}=${value}${sign}${currency === '-' ? '' : ` ${currency}`}`];
  });
  return [
    ROLES[records.role[i] ?? 0],
    from === NO_DAY ? '?' : from === to ? isoDay(from) : `${isoDay(from)}/${isoDay(to)}`,
    ...(code ? [`#${code}`] : []),
    label(records.type, i),
    `@${label(records.area, i)}`,
    ...measures
  ].join(' ');
}
