/**
 * Cases per 100 000 people: only of provinces as they are since 01/07/2025, whose population is known, and only
 * where all that is counted is of that land (data/areas.README.md has the source).
 */
import { provincesBefore } from '../cases/areaChange';
import type { AreaUnit } from '../cases/areaData';
import { printNumber } from '../cases/print';
import { sideOf } from '../cube/placeTargets';
import { slice, without } from '../cube/slice';
import { unknownCell } from './cells';
import type { Context } from './context';
import type { Figure, FigureCell, FigureRow } from './figure';

const COLUMN = 'cases:per-100k';
const PER = 100_000;
/** Day on which the populations were taken from their source. */
const TAKEN = '17/7/2025';

/** A ranking of places with a column more, where the population of any of them is known; else as it is. */
export function withPeople(figure: Figure, context: Context): Figure {
  const { columns, rows } = figure;
  const people = peopleOf(context);
  if (!rows.some(({ key }) => people.has(key)) || !columns.some(({ id }) => id === 'cases')) return figure;
  const { m, lang } = context;
  const cell = (row: FigureRow): FigureCell => {
    const [count, living] = [row.cells['cases']?.value ?? null, people.get(row.key)];
    if (count === null || living === undefined) return unknownCell(m.places.per.unknown);
    const rate = (count / living) * PER;
    return { value: rate, text: printNumber(rate, lang, 1, true) };
  };
  const group = columns.find(({ id }) => id === 'cases')?.group;
  const own = { id: COLUMN, label: m.places.per.label, measure: 'cases', scale: { factor: 1, unit: '' } };
  const column = { ...own, ...(group ? { group } : {}) };
  const after = columns.findLastIndex(({ measure }) => measure === 'cases');
  return {
    ...figure,
    columns: [...columns.slice(0, after + 1), column, ...columns.slice(after + 1)],
    rows: rows.map((row) => ({ ...row, cells: { ...row.cells, [COLUMN]: cell(row) } })),
    notes: [...figure.notes, m.places.per.note(TAKEN)]
  };
}

/** People by the label of a place. */
function peopleOf(context: Context): ReadonlyMap<string, number> {
  const { land, cube } = context;
  const people = new Map<string, number>();
  if (!land) return people;
  const counted = landsOf(context);
  cube.names.area.forEach((named, code) => {
    const unit = (named?.id.split('+') ?? [])
      .flatMap((id) => land.areas.byId.get(id) ?? [])
      .find(({ era, level }) => era === 'new' && level === 'province');
    const facts = unit && land.areas.provinces.get(unit);
    const sides = counted.get(code);
    if (!unit || !facts || !sides || !(facts.people > 0)) return;
    const whole = provincesBefore(land.areas, unit);
    const same = (lands: ReadonlySet<AreaUnit>): boolean =>
      lands.size === whole.length && whole.every((old) => lands.has(old));
    if ([...sides.values()].every(same)) people.set(cube.areas[code] ?? '', facts.people);
  });
  return people;
}

/** The land counted under each label in the time chosen, apart for each side of the change. */
function landsOf({ land, cube, filter }: Context): Map<number, Map<string, Set<AreaUnit>>> {
  const found = new Map<number, Map<string, Set<AreaUnit>>>();
  const kept = slice(cube, without(without(filter, 'area'), 'type'));
  for (const i of [...kept.parts, ...kept.totals]) {
    const code = cube.area[i] ?? -1;
    const sides = found.get(code) ?? new Map<string, Set<AreaUnit>>();
    found.set(code, sides);
    const side = sideOf(cube, i);
    const lands = sides.get(side) ?? new Set();
    sides.set(side, lands);
    for (const own of land?.shown.lands[i] ?? []) lands.add(own);
  }
  return found;
}
