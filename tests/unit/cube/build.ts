/** Cubes counted row by row, without a database: what the one GROUP BY gives, for tests of what is made of it. */
import { CALENDAR_YEAR, monthOf, type Calendar } from '../../../src/lib/cases/calendar';
import { dayOf, daysInMonth } from '../../../src/lib/cases/day';
import { isAmount, MEASURE_IDS, type MeasureId } from '../../../src/lib/cases/measures';
import { exactly, printed, type Quantity } from '../../../src/lib/cases/quantity';
import { NO_DAY, NO_MONTH, QUALIFIERS, type Level, type RecordTable } from '../../../src/lib/cases/record';
import type { Cube, CubeMeasure } from '../../../src/lib/cube/cube';
import type { Filter } from '../../../src/lib/cube/slice';
import { tableOf, type Row } from '../../store/tables';

export type { Row } from '../../store/tables';

export const NO_FILTER: Filter = { fromMonth: null, toMonth: null, types: null, areas: null };

export interface File {
  readonly table: RecordTable;
  readonly level: Level;
}

/** A filter by years, types and areas. */
export function filter(part: {
  years?: readonly [number, number];
  types?: readonly string[];
  areas?: readonly string[];
}): Filter {
  return {
    fromMonth: part.years ? part.years[0] * 12 : null,
    toMonth: part.years ? part.years[1] * 12 + 11 : null,
    types: part.types ? new Set(part.types) : null,
    areas: part.areas ? new Set(part.areas) : null
  };
}

/** First and last day of a year, or of some of its months. */
export function time(year: number, first = 1, last = 12): { from: number; to: number } {
  return { from: dayOf(year, first, 1) ?? NaN, to: dayOf(year, last, daysInMonth(year, last)) ?? NaN };
}

export function on(year: number, month: number, day: number): { from: number; to: number } {
  const at = dayOf(year, month, day) ?? NaN;
  return { from: at, to: at };
}

/** "hơn 26 tỷ": `hon(26e9, 1e9)`. */
export function hon(value: number, step: number): Quantity {
  return printed(value, 'atLeast', step);
}

export function cases(count: number | null, loss?: Quantity | number | null): Pick<Row, 'measures'> {
  const amount = typeof loss === 'number' ? exactly(loss) : loss;
  return {
    measures: {
      cases: count === null ? null : exactly(count),
      ...(amount === undefined ? {} : { loss: amount })
    }
  };
}

export function aggregate(...rows: readonly Row[]): File {
  return { table: tableOf(rows, carriedBy(rows)), level: 'aggregate' };
}

export function caseLevel(...rows: readonly Row[]): File {
  return { table: tableOf(rows, carriedBy(rows)), level: 'case' };
}

function carriedBy(rows: readonly Row[]): MeasureId[] {
  return MEASURE_IDS.filter((id) => id === 'cases' || rows.some((row) => id in row.measures));
}

export function cubeOf(files: readonly File[], calendar: Calendar = CALENDAR_YEAR): Cube {
  const ids = MEASURE_IDS.filter((id) => files.some((file) => file.table.measures[id]));
  const types = new Labels();
  const areas = new Labels();
  const cells = new Map<string, Cell>();
  files.forEach(({ table }, source) => {
    const split = table.role.some((role, i) => role === 1 && table.from[i] !== NO_DAY);
    for (let i = 0; i < table.length; i++) {
      const from = table.from[i] ?? NO_DAY;
      const to = table.to[i] ?? NO_DAY;
      const head = {
        source,
        fromMonth: from === NO_DAY ? NO_MONTH : monthOf(from, calendar),
        toMonth: to === NO_DAY ? NO_MONTH : monthOf(to, calendar),
        type: types.code(table.type.values[table.type.codes[i] ?? -1]),
        area: areas.code(table.area.values[table.area.codes[i] ?? -1]),
        role: table.role[i] ?? 0
      };
      const key = JSON.stringify(split ? [head, from, to] : head);
      let cell = cells.get(key);
      if (!cell) {
        cell = { ...head, fromDay: from, toDay: to, firstRow: table.row[i] ?? 0, rows: 0, sums: {} };
        cells.set(key, cell);
      }
      cell.fromDay = Math.min(cell.fromDay, from);
      cell.toDay = Math.max(cell.toDay, to);
      cell.firstRow = Math.min(cell.firstRow, table.row[i] ?? 0);
      cell.rows += 1;
      for (const id of ids) addTo((cell.sums[id] ??= { ...NO_SUMS }), table, id, i);
    }
  });
  const all = [...cells.values()];
  const whole = (name: keyof Cell): Int32Array => Int32Array.from(all, (cell) => Number(cell[name]));
  return {
    calendar,
    length: all.length,
    sources: files.map((file, id) => ({ id, name: `tệp ${id + 1}.csv`, level: file.level })),
    types: types.values,
    areas: areas.values,
    names: { type: types.values.map(() => null), area: areas.values.map(() => null) },
    source: whole('source'),
    fromMonth: whole('fromMonth'),
    toMonth: whole('toMonth'),
    fromDay: whole('fromDay'),
    toDay: whole('toDay'),
    type: whole('type'),
    area: whole('area'),
    further: [],
    categories: [],
    firstRow: whole('firstRow'),
    role: Uint8Array.from(all, (cell) => cell.role),
    rows: Float64Array.from(all, (cell) => cell.rows),
    measures: Object.fromEntries(
      ids.map((id): [MeasureId, CubeMeasure] => {
        const column = (name: keyof Sums): Float64Array =>
          Float64Array.from(all, (cell) => cell.sums[id]?.[name] ?? 0);
        return [
          id,
          {
            value: column('value'),
            low: column('low'),
            high: column('high'),
            known: column('known'),
            knownCases: column('knownCases'),
            atLeast: column('atLeast'),
            about: column('about')
          }
        ];
      })
    )
  };
}

interface Sums {
  value: number;
  low: number;
  high: number;
  known: number;
  knownCases: number;
  atLeast: number;
  about: number;
}

const NO_SUMS: Sums = { value: 0, low: 0, high: 0, known: 0, knownCases: 0, atLeast: 0, about: 0 };

interface Cell {
  source: number;
  fromMonth: number;
  toMonth: number;
  type: number;
  area: number;
  role: number;
  fromDay: number;
  toDay: number;
  firstRow: number;
  rows: number;
  sums: Partial<Record<MeasureId, Sums>>;
}

function addTo(sums: Sums, table: RecordTable, id: MeasureId, i: number): void {
  const column = table.measures[id];
  const value = column?.value[i] ?? NaN;
  const foreign = isAmount(id) && (table.currency.codes[i] ?? -1) >= 0;
  if (!column || Number.isNaN(value) || foreign) return;
  const qualifier = isAmount(id) ? QUALIFIERS[column.qualifier[i] ?? 0] : 'exact';
  const count = table.measures.cases?.value[i] ?? NaN;
  sums.value += value;
  sums.low += isAmount(id) ? (column.low[i] ?? value) : value;
  sums.high += isAmount(id) ? (column.high[i] ?? value) : value;
  sums.known += 1;
  sums.knownCases += Number.isNaN(count) ? 0 : count;
  if (qualifier === 'atLeast') sums.atLeast += 1;
  if (qualifier === 'about') sums.about += 1;
}

class Labels {
  readonly values: string[] = [];
  code(text: string | undefined): number {
    if (text === undefined) return -1;
    const at = this.values.indexOf(text);
    return at >= 0 ? at : this.values.push(text) - 1;
  }
}
