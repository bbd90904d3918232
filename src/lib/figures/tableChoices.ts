/** What can be chosen of the trend table, and what the data in view offer. */
import { DERIVED, type DerivedId } from '../cases/derived';
import { LOSS_BAND } from '../cases/lossBands';
import { MEASURE_IDS, type MeasureId } from '../cases/measures';
import type { Cube } from '../cube/cube';
import type { Context } from './context';

export type TableMeasure = MeasureId | DerivedId;

export interface TableChoices {
  /** `type`, `type-group`, `area`, `area-group`, a category's id or `loss-band`; `null`: the first the data have */
  readonly rows: string | null;
  /** none: cases and losses, where the data have them */
  readonly measures: readonly string[];
  readonly order: 'value' | 'change' | 'name';
  /** rows shown; the rest is summed. `null`: all */
  readonly top: number | null;
  readonly share: 'none' | 'stated' | 'parts';
  /** sums of groups above their rows */
  readonly subtotals: boolean;
  readonly heat: boolean;
  readonly changes: boolean;
}

export const TABLE_START: TableChoices = {
  rows: null,
  measures: [],
  order: 'value',
  top: null,
  share: 'none',
  subtotals: false,
  heat: true,
  changes: true
};

/** The dimension of the cube whose values the rows are made of. */
export function baseOf(rows: string): string {
  return rows === 'type-group' || rows === 'area-group' ? rows.slice(0, 4) : rows;
}

/** The group a label lies in, by what it was recognised as; `null` where none is known. */
export function groupOf(cube: Cube, dimension: string, label: string): string | null {
  if (dimension !== 'type' && dimension !== 'area') return null;
  const labels = dimension === 'type' ? cube.types : cube.areas;
  return cube.names[dimension][labels.indexOf(label)]?.within ?? null;
}

/** Rows that the data in view can be split into, the usual first. */
export function rowChoices({ cube, ids }: Pick<Context, 'cube' | 'ids'>): string[] {
  const grouped = (of: 'type' | 'area'): boolean => cube.names[of].some((name) => Boolean(name?.within));
  const singles = ids.includes('loss') && cube.sources.some((source) => source.level === 'case');
  return [
    ...(cube.types.length > 0 ? ['type'] : []),
    ...(grouped('type') ? ['type-group'] : []),
    ...(cube.areas.length > 0 ? ['area'] : []),
    ...(grouped('area') ? ['area-group'] : []),
    ...cube.categories.map((category) => category.id),
    ...(singles ? [LOSS_BAND] : [])
  ];
}

/** Measures that the data in view carry or give. */
export function measureChoices({ cube, ids }: Pick<Context, 'cube' | 'ids'>): TableMeasure[] {
  const singles = cube.sources.some((source) => source.level === 'case');
  const derived = DERIVED.filter(
    ({ needs, fromRecords }) => needs.every((id) => ids.includes(id)) && (!fromRecords || singles)
  ).map(({ id }) => id);
  return [...MEASURE_IDS.filter((id) => ids.includes(id)), ...derived];
}

/** Choices that the data in view can answer. */
export interface SettledChoices extends Omit<TableChoices, 'rows' | 'measures'> {
  readonly rows: string;
  readonly measures: readonly TableMeasure[];
}

/** The choices as far as the data in view allow them. */
export function settled(choices: TableChoices, context: Pick<Context, 'cube' | 'ids'>): SettledChoices {
  const rows = rowChoices(context);
  const offered = measureChoices(context);
  const chosen = offered.filter((id) => choices.measures.includes(id));
  const usual = offered.filter((id) => id === 'cases' || id === 'loss');
  const measures = chosen.length > 0 ? chosen : usual.length > 0 ? usual : offered.slice(0, 1);
  const own = choices.rows !== null && rows.includes(choices.rows) ? choices.rows : (rows[0] ?? 'type');
  return { ...choices, rows: own, measures };
}

/** The further dimension a choice of rows asks of the store, if any. */
export function furtherAsked(rows: string | null): string[] {
  return rows === null || baseOf(rows) === 'type' || baseOf(rows) === 'area' ? [] : [rows];
}
