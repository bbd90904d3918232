/** What of a cube is counted in coarse tables: which files are one, which totals may stay, which years are too thin. */
import { periodHolding } from '../cases/calendar';
import { NO_MONTH } from '../cases/record';
import { grouped, isFew, isSmall, sumOf, type Base } from './coarseGroups';
import type { Cube, CubeSource } from './cube';
import { coveredAmong, covers } from './scope';

/** Years left at either end of the time; `null`: all. */
export type Years = { readonly from: number; readonly to: number } | null;

/** Less the first and last years most of whose cases stand in small cells: they would put all types (places) together. */
export function withoutThinYears(
  base: Base,
  by: 'type' | 'area',
  below: number
): { base: Base; years: Years } {
  const yearOf = (cell: number): number | null => {
    const [first = NO_MONTH, last = NO_MONTH] = [base.cube.fromMonth[cell], base.cube.toMonth[cell]];
    const period = first === NO_MONTH ? null : periodHolding(first, last, 'year', base.cube.calendar);
    return period && period.index;
  };
  const tally = new Map<number, { all: number; few: number }>();
  for (const { cells } of grouped(base, { by, grain: 'year', merged: new Set() })) {
    const year = yearOf(cells[0] ?? -1);
    if (year === null) continue;
    const own = tally.get(year) ?? { all: 0, few: 0 };
    const cases = sumOf(base.cube.measures.cases, cells).value;
    own.all += cases;
    if (isSmall(cases, below)) own.few += cases;
    tally.set(year, own);
  }
  const all = [...tally.keys()].sort((a, b) => a - b);
  const thick = all.filter((year) => (tally.get(year)?.few ?? 0) * 2 <= (tally.get(year)?.all ?? 0));
  const [from, to] = [thick[0], thick.at(-1)];
  if (from === undefined || to === undefined || (from === all[0] && to === all.at(-1)))
    return { base, years: null };
  const parts = base.parts.filter((cell) => {
    const year = yearOf(cell);
    return year === null || (year >= from && year <= to);
  });
  return { base: { ...base, parts }, years: { from, to } };
}

/** The cells that count, with files that state no totals taken together: lists of cases and tables of counts apart, where both are large. */
export function baseOf(cube: Cube, below: number): { base: Base; leftOut: boolean } {
  const apart = baseBy(cube, below, true);
  const few = grouped(apart.base, { by: null, grain: 'year', merged: new Set() }).some(({ cells }) =>
    isFew(apart.base, cells, false, below)
  );
  return few ? baseBy(cube, below, false) : apart;
}

function baseBy(cube: Cube, below: number, apart: boolean): { base: Base; leftOut: boolean } {
  const stating = new Set<number>();
  for (let i = 0; i < cube.length; i++) if (cube.role[i] === 1) stating.add(cube.source[i] ?? 0);
  const sources: CubeSource[] = [];
  const places = new Map<string, number>();
  const sourceOf = cube.sources.map(({ name, level }, at) => {
    const key = stating.has(at) ? `file ${at}` : apart ? level : '';
    const known = places.get(key);
    if (known === undefined) {
      places.set(key, sources.length);
      return sources.push({ id: sources.length, name, level }) - 1;
    }
    const before = sources[known];
    // A table of counts speaks for less: what is not in it is unknown, not none.
    if (before)
      sources[known] = {
        ...before,
        name: `${before.name}, ${name}`,
        level: before.level === level ? level : 'aggregate'
      };
    return known;
  });
  const cells = Array.from({ length: cube.length }, (_, i) => i);
  const parts = cells.filter((i) => cube.role[i] === 0);
  const whole = { cube, sources, sourceOf, parts, totals: [] };
  // What no year holds can't be put together with anything.
  const few = grouped(whole, { by: null, grain: 'year', merged: new Set() }).filter(
    ({ time, cells }) => !/^\d{4}$/.test(time) && isFew(whole, cells, false, below)
  );
  const out = new Set([...few.flatMap((group) => group.cells), ...thinEnds(whole, below)]);
  const base = { ...whole, parts: parts.filter((cell) => !out.has(cell)) };
  return { base: withTotals(base, below), leftOut: out.size > 0 };
}

/** The cells of first and last years that are of few cases as a whole, unless all years are. */
function thinEnds(base: Base, below: number): number[] {
  const years = grouped(base, { by: null, grain: 'year', merged: new Set() })
    .filter(({ time }) => /^\d{4}$/.test(time))
    .sort((a, b) => (a.time < b.time ? -1 : 1));
  const thick = new Set(years.flatMap(({ time, cells }) => (isFew(base, cells, false, below) ? [] : [time])));
  if (thick.size === 0) return [];
  const [from = '', to = ''] = [[...thick][0], [...thick].at(-1)];
  return years.flatMap(({ time, cells }) => (time < from || time > to ? cells : []));
}

/** Totals of everything in their days that leave no few cases beside their parts; what only a narrower total states is a part. */
function withTotals(base: Base, below: number): Base {
  const { cube } = base;
  const totals: { cell: number; covered: number[] }[] = [];
  const alone: number[] = [];
  const days = (t: number): number => (cube.toDay[t] ?? 0) - (cube.fromDay[t] ?? 0);
  const narrow = (t: number): boolean =>
    cube.type[t] !== -1 || cube.area[t] !== -1 || cube.further.some(({ codes }) => codes[t] !== -1);
  const all = Array.from({ length: cube.length }, (_, i) => i).filter(
    (i) => cube.role[i] === 1 && (cube.fromMonth[i] ?? NO_MONTH) !== NO_MONTH
  );
  const widest = all.sort((a, b) => Number(narrow(a)) - Number(narrow(b)) || days(b) - days(a));
  const partsOf = coveredAmong(cube, base.parts);
  for (const cell of widest) {
    const covered = partsOf(cell);
    const cases = cube.measures.cases;
    const more = (cases?.value[cell] ?? 0) - sumOf(cases, covered).value;
    const few = isSmall(cases?.value[cell] ?? 0, below) || (covered.length > 0 && isSmall(more, below));
    if (few && !narrow(cell) && (cases?.known[cell] ?? 0) > 0) continue;
    const meets = totals.some(
      (other) =>
        cube.source[other.cell] === cube.source[cell] &&
        (cube.fromDay[other.cell] ?? 0) <= (cube.toDay[cell] ?? 0) &&
        (cube.fromDay[cell] ?? 0) <= (cube.toDay[other.cell] ?? 0)
    );
    if (meets) continue;
    if (!narrow(cell)) totals.push({ cell, covered });
    else if (covered.length === 0 && !alone.some((other) => covers(cube, other, cell))) alone.push(cell);
  }
  return { ...base, parts: [...base.parts, ...alone], totals };
}
