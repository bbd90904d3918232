/** What was done to data so that they may leave the office, in words: where the file is made, and in it. */
import type { MeasureId } from '../cases/measures';
import { lowerFirst, printCount, printNumber } from '../cases/print';
import type { Coarse, CoarseTable } from '../cube/coarse';
import type { Messages } from '../i18n/vi';

type Table = Omit<CoarseTable, 'cube'>;

/** `Coarse` without its cells. */
export interface CoarseSaid extends Pick<Coarse, 'leftOut' | 'totals' | 'named'> {
  /** the least number of cases of a cell */
  readonly below: number;
  readonly time: Table;
  readonly type: Table | null;
  readonly area: (Table & { readonly level: NonNullable<Coarse['area']>['level'] }) | null;
}

export function coarseSaid({ time, type, area, leftOut, totals, named }: Coarse, below: number): CoarseSaid {
  return {
    ...{ below, leftOut, totals, named },
    time: withoutCells(time),
    type: type && withoutCells(type),
    area: area && { ...withoutCells(area), level: area.level }
  };
}

function withoutCells({ grain, merged, untold, years }: CoarseTable): Table {
  return { grain, merged, untold, years };
}

/** "mỗi ô từ 05 vụ trở lên" */
export function coarseLimit({ below }: Pick<CoarseSaid, 'below'>, m: Messages): string {
  return m.oneFile.limit(printCount(below, m.lang));
}

/** How coarse each table is, and what is left out. */
export function coarseLines({ time, type, area, leftOut, totals, named }: CoarseSaid, m: Messages): string[] {
  const w = m.oneFile;
  const grain = (table: Table): string => (table.grain ? m.period.grain[table.grain] : w.allTime);
  const measures = (ids: readonly MeasureId[]): string => ids.map((id) => m.measuresInText[id]).join(', ');
  const rest = (table: Table, merged: string): string[] => [
    ...(table.merged > 0 ? [merged] : []),
    ...(table.years ? [w.onlyYears(table.years.from, table.years.to)] : []),
    ...(table.untold.length > 0 ? [w.untold(measures(table.untold))] : [])
  ];
  const n = (count: number): string => printNumber(count, m.lang);
  const line = (bits: readonly string[]): string => bits.join('; ');
  return [
    line([w.byTime(grain(time)), ...rest(time, '')]),
    type
      ? line([w.byType(grain(type)), ...rest(type, w.mergedTypes(n(type.merged)))])
      : named.type
        ? w.noTypes
        : w.typesUnnamed,
    area
      ? line([
          w.byArea(lowerFirst(m.places.levels[area.level]), grain(area)),
          ...rest(area, w.mergedAreas(n(area.merged)))
        ])
      : named.area
        ? w.noAreas
        : w.areasUnnamed,
    ...(type && area ? [w.oneOfBoth] : []),
    ...(leftOut ? [w.leftOut] : []),
    ...(totals > 0 ? [w.totals(n(totals))] : [])
  ];
}
