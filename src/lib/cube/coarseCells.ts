/** Groups of cells as a cube of their own: few, large cells, and the stated totals that may stay beside them. */
import { measureOf, type MeasureId } from '../cases/measures';
import { NO_DAY, NO_MONTH, type Named } from '../cases/record';
import { MERGED } from '../cases/text';
import { isSmall, REST, sumOf, type Base, type Group, type Recode, type Sums } from './coarseGroups';
import type { Cube, CubeMeasure } from './cube';

/** Totals of a base that speak for whole groups, and so may stand beside them. */
export function keptTotals(base: Base, groups: readonly Group[]): readonly number[] {
  const groupOf = new Map(groups.flatMap((group) => group.cells.map((cell) => [cell, group] as const)));
  return base.totals.flatMap(({ cell, covered }) => {
    const inside = new Set(covered);
    const whole = covered.every((one) => groupOf.get(one)?.cells.every((other) => inside.has(other)) ?? true);
    return whole ? [cell] : [];
  });
}

/**
 * The measures that may be told of these cells. A count goes when it, or what it leaves of the cases or of another count of cases, is
 * few; an amount when it is of few cases.
 */
export function toldMeasures(
  base: Base,
  groups: readonly Group[],
  totals: readonly number[],
  below: number
): MeasureId[] {
  const { cube } = base;
  const coveredBy = new Map(base.totals.map(({ cell, covered }) => [cell, covered]));
  const told: MeasureId[] = [];
  const small = (count: number): boolean => isSmall(count, below);
  for (const id of Object.keys(cube.measures) as MeasureId[]) {
    const own = cube.measures[id];
    const { unit } = measureOf(id);
    const besides = unit === 'case' ? told.filter((one) => measureOf(one).unit === 'case') : [];
    const tells = (cells: readonly number[]): boolean => {
      const sums = sumOf(own, cells);
      if (sums.known === 0) return false;
      if (unit === 'dong') return small(sums.knownCases);
      if (small(sums.value)) return true;
      return besides.some((one) => small(sumOf(cube.measures[one], cells).value - sums.value));
    };
    const differs = (total: number): boolean => {
      const covered = coveredBy.get(total) ?? [];
      if (unit === 'dong' || (own?.known[total] ?? 0) === 0 || covered.length === 0) return false;
      return small((own?.value[total] ?? 0) - sumOf(own, covered).value);
    };
    const telling =
      groups.some(({ cells }) => tells(cells)) || totals.some((total) => tells([total]) || differs(total));
    if (!telling) told.push(id);
  }
  return told;
}

/** The cells as a cube: counts that are few are nowhere in it, not even as a number of rows. */
export function coarseCube(
  base: Base,
  { by }: Recode,
  groups: readonly Group[],
  totals: readonly number[],
  ids: readonly MeasureId[],
  below: number
): Cube {
  const { cube } = base;
  const cells: readonly { readonly group: Group | null; readonly cells: readonly number[] }[] = [
    ...groups.map((group) => ({ group, cells: group.cells })),
    ...totals.map((total) => ({ group: null, cells: [total] }))
  ];
  const codes = [...new Set(groups.map(({ code }) => code))].filter((code) => code !== -1);
  const labelsOf = (name: 'type' | 'area', labels: readonly string[]): string[] =>
    by === name ? codes.map((code) => (code === REST ? MERGED : (labels[code] ?? ''))) : [];
  const namesOf = (name: 'type' | 'area'): (Named | null)[] =>
    by === name ? codes.map((code) => (code === REST ? null : (cube.names[name][code] ?? null))) : [];
  const spans = spansOf(base, groups);
  const whole = (of: (cell: (typeof cells)[number]) => number): Int32Array => Int32Array.from(cells, of);
  const span = (name: keyof Span): Int32Array =>
    whole(({ group, cells: [total = 0] }) =>
      group ? (spans.get(`${group.source}|${group.time}`)?.[name] ?? 0) : (cube[name][total] ?? 0)
    );
  const code = (name: 'type' | 'area'): Int32Array =>
    whole(({ group }) => (by === name && group ? codes.indexOf(group.code) : -1));
  return {
    calendar: cube.calendar,
    coarse: true,
    length: cells.length,
    sources: base.sources,
    types: labelsOf('type', cube.types),
    areas: labelsOf('area', cube.areas),
    names: { type: namesOf('type'), area: namesOf('area') },
    source: whole(
      ({ group, cells: [total = 0] }) => group?.source ?? base.sourceOf[cube.source[total] ?? 0] ?? 0
    ),
    fromMonth: span('fromMonth'),
    toMonth: span('toMonth'),
    fromDay: span('fromDay'),
    toDay: span('toDay'),
    type: code('type'),
    area: code('area'),
    further: [],
    categories: [],
    firstRow: whole((one) => Math.min(...one.cells.map((i) => cube.firstRow[i] ?? 0))),
    role: Uint8Array.from(cells, ({ group }) => (group ? 0 : 1)),
    rows: new Float64Array(cells.length).fill(ALL),
    measures: Object.fromEntries(
      ids.map((id) => [
        id,
        measureColumns(
          cube,
          id,
          cells.map((one) => one.cells),
          below
        )
      ])
    )
  };
}

/** In a coarse cube a cell has this many rows, so that a measure is known of all, of some or of none of them. */
const ALL = 2;
const SOME = 1;

function measureColumns(
  cube: Cube,
  id: MeasureId,
  cells: readonly (readonly number[])[],
  below: number
): CubeMeasure {
  const sums = cells.map((one) => sumOf(cube.measures[id], one));
  const rows = cells.map((one) => one.reduce((all, i) => all + (cube.rows[i] ?? 0), 0));
  // What a mean divides by is told only where it leaves no few cases beside it.
  const telling = sums.some(({ knownCases }, at) => {
    const cases = sumOf(cube.measures.cases, cells[at] ?? []).value;
    return isSmall(knownCases, below) || isSmall(cases - knownCases, below);
  });
  const column = (of: (own: Sums, at: number) => number): Float64Array => Float64Array.from(sums, of);
  const value = column((own) => own.value);
  const counts = measureOf(id).unit !== 'dong';
  return {
    value,
    low: counts ? value : column((own) => own.low),
    high: counts ? value : column((own) => own.high),
    known: column((own, at) => (own.known === 0 ? 0 : own.known >= (rows[at] ?? 0) ? ALL : SOME)),
    knownCases: column((own) => (telling ? 0 : own.knownCases)),
    atLeast: column((own) => Math.min(own.atLeast, 1)),
    about: column((own) => Math.min(own.about, 1))
  };
}

interface Span {
  fromMonth: number;
  toMonth: number;
  fromDay: number;
  toDay: number;
}

/** Per file and time, the time that all of its cells together speak for: it tells nothing of a single type or place. */
function spansOf({ cube }: Base, groups: readonly Group[]): Map<string, Span> {
  const spans = new Map<string, Span>();
  for (const { source, time, cells } of groups)
    for (const i of cells) {
      const [fromMonth = NO_MONTH, toMonth = NO_MONTH] = [cube.fromMonth[i], cube.toMonth[i]];
      const [fromDay = NO_DAY, toDay = NO_DAY] = [cube.fromDay[i], cube.toDay[i]];
      const key = `${source}|${time}`;
      const own = spans.get(key);
      if (!own || own.fromMonth === NO_MONTH) spans.set(key, { fromMonth, toMonth, fromDay, toDay });
      else if (fromMonth !== NO_MONTH) {
        own.fromMonth = Math.min(own.fromMonth, fromMonth);
        own.toMonth = Math.max(own.toMonth, toMonth);
        own.fromDay = Math.min(own.fromDay, fromDay);
        own.toDay = Math.max(own.toDay, toDay);
      }
    }
  return spans;
}
