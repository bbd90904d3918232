/**
 * Where a unit's bubble stands on a map: the centre its source gives, or the mean of the centres of what it
 * became. No boundary is drawn from it (data/areas.README.md).
 */
import { successor } from './areaChange';
import type { AreaUnit, Areas } from './areaData';

/** Degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

export interface CentreFile {
  readonly lat: readonly number[];
  readonly lon: readonly number[];
}

export type Centres = (unit: AreaUnit) => Point | null;

let loading: Promise<CentreFile> | null = null;

/** The centres, read on first use and once. */
export async function loadCentres(areas: Areas): Promise<Centres> {
  loading ??= import('../../../data/area-centres.json').then((file) => file.default);
  return centresOf(areas, await loading);
}

/** Centres of all units; those of new communes stand in the file in their order. */
export function centresOf(areas: Areas, file: CentreFile): Centres {
  const given = new Map<AreaUnit, Point>();
  for (const unit of areas.units) {
    if (unit.era !== 'new' || unit.level !== 'commune') continue;
    const [lat, lon] = [file.lat[given.size], file.lon[given.size]];
    if (lat === undefined || lon === undefined) throw new Error(`area-centres.json ends before ${unit.id}`);
    given.set(unit, { lat, lon });
  }
  const known = new Map<AreaUnit, Point | null>(given);
  return (unit) => {
    let point = known.get(unit);
    if (point === undefined) known.set(unit, (point = found(areas, unit, given)));
    return point;
  };
}

function found(areas: Areas, unit: AreaUnit, given: ReadonlyMap<AreaUnit, Point>): Point | null {
  const province = areas.provinces.get(unit);
  if (province) return { lat: province.lat, lon: province.lon };
  const into =
    unit.level === 'province'
      ? areas.units.filter((own) => own.province === unit).flatMap((own) => areas.parts.get(own) ?? [])
      : successor(areas, unit);
  return mean([...new Set(into.map((part) => part.unit))].flatMap((own) => given.get(own) ?? []));
}

function mean(points: readonly Point[]): Point | null {
  if (points.length === 0) return null;
  const sum = (of: (point: Point) => number): number => points.reduce((all, point) => all + of(point), 0);
  return { lat: sum(({ lat }) => lat) / points.length, lon: sum(({ lon }) => lon) / points.length };
}
