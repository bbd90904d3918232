/**
 * The cube: what one GROUP BY over all records leaves, as columns. Everything the overview shows is
 * sliced from these cells without SQL. A cell is a (source, time span, type, area, role, and a value of
 * each further dimension that was asked for; in a file that states totals also its rows' own days, so that a cell lies
 * in a total or beside it); it holds sufficient statistics, so cells add up to any coarser question.
 */
import type { Calendar, Days } from '../cases/calendar';
import type { MeasureId } from '../cases/measures';
import type { CategoryKind, Level, Named } from '../cases/record';

export interface CubeMeasure {
  /** sums of value, low and high over the rows where the measure is known; base units */
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  /** rows where it is known; 0 means the cell's figure is unknown, not zero */
  readonly known: Float64Array;
  /** cases in those rows: what a mean divides by */
  readonly knownCases: Float64Array;
  /** rows whose value is a lower bound, or approximate */
  readonly atLeast: Float64Array;
  readonly about: Float64Array;
}

/** One imported file. */
export interface CubeSource {
  readonly id: number;
  readonly name: string;
  readonly level: Level;
}

/** A further dimension of the cells: a category of the files, or the band of the loss. */
export interface CubeDimension {
  /** a category's id, or `loss-band` */
  readonly id: string;
  readonly labels: readonly string[];
  /** per cell an index into `labels`; −1: not stated (for a total: all of them) */
  readonly codes: Int32Array;
}

/** A category the records carry, whether or not the cells are split by it. */
export interface CubeCategory {
  readonly id: string;
  readonly kind: CategoryKind;
  /** as the first file that has it names the column */
  readonly name: string;
}

export interface Cube {
  readonly calendar: Calendar;
  /** set when only rows whose whole span lies in these days were counted */
  readonly window?: Days | null;
  /** rows left out of a window because they are known by a longer time that reaches into it */
  readonly straddling?: number;
  /** cells that were made large so that none tells of few cases: how many rows lack a number is not told either */
  readonly coarse?: boolean;
  readonly length: number;
  readonly sources: readonly CubeSource[];
  readonly types: readonly string[];
  readonly areas: readonly string[];
  /** per label of `types` and `areas`, what it was recognised as */
  readonly names: Readonly<Record<'type' | 'area', readonly (Named | null)[]>>;
  /** index into `sources` */
  readonly source: Int32Array;
  /** first and last reporting month of the span the rows are known by; `NO_MONTH` (cases/record) for none */
  readonly fromMonth: Int32Array;
  readonly toMonth: Int32Array;
  /** first and last day really covered by the rows' spans */
  readonly fromDay: Int32Array;
  readonly toDay: Int32Array;
  /** index into `types` / `areas`; −1: not stated (for a total: all of them) */
  readonly type: Int32Array;
  readonly area: Int32Array;
  /** types as the files write them, where `type` is of groups: what a stated total speaks for */
  readonly typesWritten?: { readonly labels: readonly string[]; readonly codes: Int32Array };
  /** areas as the files write them, where `area` is of rolled-up places: what a stated total speaks for */
  readonly areasWritten?: { readonly labels: readonly string[]; readonly codes: Int32Array };
  /** the further dimensions these cells are split by; totals of one value of a category always are */
  readonly further: readonly CubeDimension[];
  /** categories that could be asked for */
  readonly categories: readonly CubeCategory[];
  /** first line of the file that falls in the cell: the order of the source */
  readonly firstRow: Int32Array;
  /** index into `ROLES` */
  readonly role: Uint8Array;
  readonly rows: Float64Array;
  readonly measures: Readonly<Partial<Record<MeasureId, CubeMeasure>>>;
}

/** A dimension by its id: `type`, `area`, or a further one these cells are split by; `null` when they are not. */
export function dimensionOf(cube: Cube, id: string): CubeDimension | null {
  if (id === 'type') return { id, labels: cube.types, codes: cube.type };
  if (id === 'area') return { id, labels: cube.areas, codes: cube.area };
  return cube.further.find((own) => own.id === id) ?? null;
}

/** The areas as the files write them: what a stated total speaks for. */
export function writtenAreas(cube: Cube): { readonly labels: readonly string[]; readonly codes: Int32Array } {
  return cube.areasWritten ?? { labels: cube.areas, codes: cube.area };
}

/** The types as the files write them. */
export function writtenTypes(cube: Cube): { readonly labels: readonly string[]; readonly codes: Int32Array } {
  return cube.typesWritten ?? { labels: cube.types, codes: cube.type };
}
