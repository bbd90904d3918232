/**
 * The layout of a file: by it a later file of the same office is recognised. Column names and the number
 * of header rows count; delimiter, coding and what stands in the rows do not.
 */
import { fold } from '../cases/text';
import type { Changes, ColumnMeaning, ColumnReading, NumberStyle, Reading, Usual } from './reading';

/** Choices of one layout, as the worker is given them. */
export interface KnownLayout {
  /** for a file of the layout */
  readonly choices?: Changes;
  /** for rejected rows of such a file that come back: all that its other rows showed */
  readonly whole?: Changes;
}

/** @returns `null` for a file without a header: it has no layout to go by */
export function layoutKey(names: readonly string[], headerRows: number): string | null {
  if (headerRows === 0 || names.every((name) => name === '')) return null;
  return `${headerRows}\n${names.map((name) => fold(name).replace(/[\s|]+/g, ' ')).join('\n')}`;
}

/** What the user chose about a file, for the next one of its layout; `null` when nothing was chosen. */
export function choicesToKeep(changes: Changes, reading: Reading): Changes | null {
  const { meanings, measure, usual } = changes;
  const skipped = Object.entries(changes.twoDigitYears ?? {}).filter(([, choice]) => choice === 'not-a-date');
  const kept: Usual = {
    numberStyles: { ...usable(usual?.numberStyles, reading), ...changes.numberStyles },
    dateOrders: { ...usual?.dateOrders, ...changes.dateOrders },
    twoDigitYears: {
      ...usual?.twoDigitYears,
      ...Object.fromEntries(
        Object.entries(changes.twoDigitYears ?? {}).filter(([, choice]) => choice !== 'not-a-date')
      )
    }
  };
  const all: Record<number, ColumnMeaning> = { ...meanings };
  for (const [index] of skipped) all[Number(index)] ??= 'ignore';
  const some = Object.values(kept).some((own) => Object.keys(own).length > 0);
  const out: Changes = {
    ...(Object.keys(all).length > 0 ? { meanings: all } : {}),
    ...(measure ? { measure } : {}),
    ...(some ? { usual: kept } : {})
  };
  return Object.keys(out).length > 0 ? out : null;
}

/** Remembered styles that the file did not contradict. */
function usable(
  styles: Readonly<Record<number, NumberStyle>> | undefined,
  reading: Reading
): Record<number, NumberStyle> {
  return Object.fromEntries(
    Object.entries(styles ?? {}).filter(
      ([index, style]) => reading.columns[Number(index)]?.number?.style === style
    )
  ) as Record<number, NumberStyle>;
}

/** All that a file showed of its layout, for its rejected rows to be read alike. */
export function wholeReading(reading: Reading, changes: Changes): Changes {
  const { columns } = reading;
  const by = <T>(pick: (column: ColumnReading) => T | undefined): Record<number, T> =>
    Object.fromEntries(
      columns.flatMap((column) => {
        const value = pick(column);
        return value === undefined ? [] : [[column.index, value]];
      })
    ) as Record<number, T>;
  const filled = (meaning: ColumnMeaning): boolean =>
    columns.some((column) => column.meaning === meaning && column.filled > 0);
  const choices = choicesToKeep(changes, reading);
  return {
    ...choices,
    ...(changes.names ? { names: changes.names } : {}),
    meanings: by((column) => (column.wide ? undefined : column.meaning)),
    usual: {
      ...choices?.usual,
      numberStyles: by((column) => column.number?.style),
      dateOrders: by((column) => column.date?.order),
      whole: {
        level: reading.level,
        types: filled('type'),
        areas: filled('area'),
        unitMissing: columns.flatMap((column) => (column.number?.unitMissing ? [column.index] : []))
      }
    }
  };
}
