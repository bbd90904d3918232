/**
 * The same cells by places of one level and one territory (DOMAIN.md §6): only the labels change, and cells
 * outside a common territory go. Sums stay what they were. Needs the list of units, no SQL.
 */
import type { AreaUnit, Areas } from '../cases/areaData';
import type { Named } from '../cases/record';
import type { Cube, CubeMeasure } from './cube';
import { sideOf, Targets, type Places, type Target } from './placeTargets';

export interface Placed {
  readonly cube: Cube;
  readonly places: Places;
  /** per label, the labels of the files that are in it; what it is not asked for is itself */
  readonly written: ReadonlyMap<string, readonly string[]>;
  /** per cell, the provinces of before 01/07/2025 its land was in; `null`: not recognised */
  readonly lands: readonly (ReadonlySet<AreaUnit> | null)[];
  /** cases left out: outside the common territory, or of it and more; of unknown place, on both sides alike */
  readonly outside: number;
  readonly unplaced: number;
  /** cases of communes in several units of the level, and these communes as the files write them */
  readonly several: {
    readonly cases: number;
    readonly labels: readonly string[];
    /** the units they lie in, whose figures therefore lack them */
    readonly over: readonly string[];
  };
  /** cases of wider places than the level, or of places not recognised, which stay as they are */
  readonly kept: { readonly cases: number; readonly labels: readonly string[] };
}

/**
 * @param keep old provinces that make the common territory, with `before`: other cells are left out, and so
 *   are totals that hold more
 */
export function placed(
  cube: Cube,
  areas: Areas,
  places: Places,
  keep: ReadonlySet<AreaUnit> | null = null
): Placed {
  const targets = new Targets(cube, areas, places);
  const found = Array.from({ length: cube.length }, (_, i) =>
    targets.of(cube.area[i] ?? -1, sideOf(cube, i))
  );
  const kept = keep ? inside(cube, found, keep) : null;
  const cells = kept?.cells ?? Array.from({ length: cube.length }, (_, i) => i);
  const codes = new Map<string, number>();
  const labels: string[] = [];
  const names: (Named | null)[] = [];
  const written = new Map<string, Set<string>>();
  const area = Int32Array.from(cells, (i) => {
    const target = found[i];
    const own = cube.area[i] ?? -1;
    if (!target || own < 0) return -1;
    let code = codes.get(target.key);
    if (code === undefined) {
      code = labels.push(target.label) - 1;
      names.push(target.named);
      codes.set(target.key, code);
    }
    const from = written.get(target.label) ?? new Set();
    written.set(target.label, from.add(cube.areas[own] ?? ''));
    return code;
  });
  const count = (how: Target['how']): { cases: number; labels: string[] } => {
    const those = cells.filter(
      (i) => cube.role[i] === 0 && found[i]?.how === how && (cube.area[i] ?? -1) >= 0
    );
    return {
      cases: casesIn(cube, those),
      labels: [...new Set(those.map((i) => cube.areas[cube.area[i] ?? -1] ?? ''))]
    };
  };
  return {
    cube: {
      ...only(cube, cells),
      areas: labels,
      area,
      areasWritten: { labels: cube.areas, codes: Int32Array.from(cells, (i) => cube.area[i] ?? -1) },
      names: { ...cube.names, area: names }
    },
    places,
    written: new Map([...written].map(([label, from]) => [label, [...from]])),
    lands: cells.map((i) => found[i]?.lands ?? null),
    outside: kept?.outside ?? 0,
    unplaced: kept?.unplaced ?? 0,
    several: { ...count('several'), over: overOf(cells.flatMap((i) => found[i]?.over ?? [])) },
    kept: count('self')
  };
}

/** Which cells lie in the common territory, and the cases of those that do not. */
function inside(
  cube: Cube,
  found: readonly (Target | null)[],
  keep: ReadonlySet<AreaUnit>
): { cells: number[]; outside: number; unplaced: number } {
  const cells: number[] = [];
  const out: number[] = [];
  const unknown: number[] = [];
  for (let i = 0; i < cube.length; i++) {
    const lands = found[i]?.lands;
    // What lies in two old provinces (a merged one as a whole, a commune on the former border) can't be split.
    if (lands) (lands.size === 1 && [...lands].every((land) => keep.has(land)) ? cells : out).push(i);
    else unknown.push(i);
  }
  const parts = (list: readonly number[]): number =>
    casesIn(
      cube,
      list.filter((i) => cube.role[i] === 0)
    );
  return { cells, outside: parts(out), unplaced: parts(unknown) };
}

function overOf(units: readonly AreaUnit[]): string[] {
  return [...new Set(units)].map(({ label }) => label);
}

function casesIn(cube: Cube, cells: readonly number[]): number {
  return cells.reduce((sum, i) => sum + (cube.measures.cases?.value[i] ?? 0), 0);
}

/** These cells of a cube and no others. */
function only(cube: Cube, cells: readonly number[]): Cube {
  if (cells.length === cube.length) return cube;
  const whole = (column: Int32Array): Int32Array => Int32Array.from(cells, (i) => column[i] ?? 0);
  const real = (column: Float64Array): Float64Array => Float64Array.from(cells, (i) => column[i] ?? 0);
  const measure = (own: CubeMeasure): CubeMeasure => ({
    value: real(own.value),
    low: real(own.low),
    high: real(own.high),
    known: real(own.known),
    knownCases: real(own.knownCases),
    atLeast: real(own.atLeast),
    about: real(own.about)
  });
  return {
    ...cube,
    length: cells.length,
    source: whole(cube.source),
    fromMonth: whole(cube.fromMonth),
    toMonth: whole(cube.toMonth),
    fromDay: whole(cube.fromDay),
    toDay: whole(cube.toDay),
    type: whole(cube.type),
    ...(cube.typesWritten
      ? { typesWritten: { ...cube.typesWritten, codes: whole(cube.typesWritten.codes) } }
      : {}),
    area: whole(cube.area),
    further: cube.further.map((own) => ({ ...own, codes: whole(own.codes) })),
    firstRow: whole(cube.firstRow),
    role: Uint8Array.from(cells, (i) => cube.role[i] ?? 0),
    rows: real(cube.rows),
    measures: Object.fromEntries(Object.entries(cube.measures).map(([id, own]) => [id, measure(own)]))
  };
}
