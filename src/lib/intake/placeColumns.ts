/**
 * Places in several columns: Tỉnh, Huyện, Xã. A record's area is the finest of them that its row fills
 * in; the others tell where to look for its name.
 */
import type { AreaLevel } from '../cases/areaData';
import type { Grid } from './grid';
import { placeLevel } from './headerNames';
import type { Labels } from './labels';
import type { Candidate, Meaning } from './meaning';
import type { ColumnMeaning } from './reading';

const LEVELS = ['province', 'district', 'commune'] as const;

/** The columns of larger units beside the area's own, and its own meaning then. */
export function placesBeside(
  area: Candidate | undefined,
  candidates: readonly Candidate[]
): (readonly [index: number, meaning: ColumnMeaning])[] {
  if (!area) return [];
  const own = placeLevel(area.name);
  const larger = LEVELS.slice(0, own === null ? 2 : LEVELS.indexOf(own)).flatMap((level) => {
    const found = candidates.find((other) => other !== area && placeLevel(other.name) === level);
    return found && found.facts.filled > 0 ? [[found.index, level] as const] : [];
  });
  return larger.length > 0 && own ? [...larger, [area.index, own]] : larger;
}

/** Columns of places, the finest first; −1 where there is none. */
export interface PlaceColumns {
  /** `area` or, beside larger units, the column of the finest level */
  readonly area: number;
  readonly chain: readonly { readonly index: number; readonly level: AreaLevel | null }[];
  readonly district: number;
  readonly province: number;
}

export function placeColumns(meanings: readonly Meaning[]): PlaceColumns {
  const at = (meaning: ColumnMeaning): number => meanings.findIndex((own) => own.meaning === meaning);
  const [district, province] = [at('district'), at('province')];
  const chain = (['commune', 'area', 'district', 'province'] as const)
    .map((meaning) => ({ index: at(meaning), level: meaning === 'area' ? null : meaning }))
    .filter(({ index }) => index >= 0);
  return { area: chain[0]?.index ?? -1, chain, district, province };
}

/** A place as the rows of a file name it. */
export interface Place {
  readonly text: string;
  readonly district: string | null;
  readonly province: string | null;
  /** what its column's heading says */
  readonly level: AreaLevel | null;
}

export interface Places {
  /** distinct places, in the order of the file */
  readonly places: readonly Place[];
  /** per row, its place; −1 for none */
  readonly of: Int32Array;
  /**
   * per row, 1 where it is the total of a larger unit whose parts the table lists: it names only that
   * unit while other rows of the same time and type name its parts
   */
  readonly partial: Uint8Array;
  /** per such row the rows of its parts, where the table lists them */
  readonly under: ReadonlyMap<number, readonly number[]>;
}

function codeAt(grid: Grid, index: number, row: number): number {
  return grid.columns[index]?.codes[row] ?? 0;
}

/**
 * The places of all rows, where more than one column names them; `null` otherwise.
 * @param aggregate rows carry counts: one that names only a larger unit may be its total
 * @param totals per column, codes of cells that name a total
 * @param besides columns by which rows of one unit differ: time and type
 */
export function readPlaces(
  grid: Grid,
  columns: PlaceColumns,
  labels: ReadonlyMap<number, Labels>,
  totals: ReadonlyMap<number, ReadonlySet<number>>,
  aggregate: boolean,
  besides: readonly number[]
): Places | null {
  if (columns.chain.length < 2) return null;
  const value = (index: number, row: number): number => {
    const code = codeAt(grid, index, row);
    return totals.get(index)?.has(code) ? -1 : (labels.get(index)?.of[code] ?? -1);
  };
  // A province that every row names tells nothing apart: a row with nothing else names no place.
  const chain = columns.chain.filter(
    ({ index }, at) => at === 0 || (labels.get(index)?.values.length ?? 0) > 1
  );
  const of = new Int32Array(grid.length).fill(-1);
  const partial = new Uint8Array(grid.length);
  const places: Place[] = [];
  const known = new Map<string, number>();
  const fine: number[] = [];
  const coarse: number[] = [];
  const keyOf = (row: number, from: number): string =>
    [
      ...chain.slice(from).map(({ index }) => value(index, row)),
      ...besides.map((index) => codeAt(grid, index, row))
    ].join();
  for (let row = 0; row < grid.length; row++) {
    const at = chain.findIndex(({ index }) => value(index, row) >= 0);
    const own = chain[at];
    if (!own) continue;
    const text = value(own.index, row);
    const up = (index: number): number => (index < 0 || index === own.index ? -1 : value(index, row));
    // the level above only where it is above: a district lies in no district
    const [district, province] = [own.level === 'province' ? -1 : up(columns.district), up(columns.province)];
    const key = `${at},${text},${district},${province}`;
    let place = known.get(key);
    if (place === undefined) {
      const name = (index: number, which: number): string | null => labels.get(index)?.values[which] ?? null;
      place = places.push({
        text: name(own.index, text) ?? '',
        district: name(columns.district, district),
        province: name(columns.province, province),
        level: own.level
      });
      known.set(key, --place);
    }
    of[row] = place;
    if (at > 0) coarse.push(row);
    else if (aggregate) fine.push(row);
  }
  const parts = new Map<string, number[]>();
  const finest = (row: number): number => chain.findIndex(({ index }) => value(index, row) >= 0);
  if (aggregate) for (const row of coarse) parts.set(`${finest(row)}:${keyOf(row, finest(row))}`, []);
  // Each row is under the smallest unit that has a row of its own.
  const putUnder = (row: number): void => {
    for (let from = finest(row) + 1; from < chain.length; from++) {
      const own = parts.get(`${from}:${keyOf(row, from)}`);
      if (own) return void own.push(row);
    }
  };
  if (parts.size > 0) [...fine, ...coarse].forEach(putUnder);
  const under = new Map<number, readonly number[]>();
  for (const row of aggregate ? coarse : []) {
    const below = parts.get(`${finest(row)}:${keyOf(row, finest(row))}`) ?? [];
    const said = chain.some(({ index }) => totals.get(index)?.has(codeAt(grid, index, row)));
    if (said || below.length > 0) partial[row] = 1;
    if (below.length > 0) under.set(row, below);
  }
  return { places, of, partial, under };
}
