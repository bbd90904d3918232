/** Places for figures: the list of units where data name any, and the cells by the level and land chosen. */
import { loadCentres, type Centres } from '../cases/areaCentres';
import { loadAreas, type Areas } from '../cases/areaData';
import type { PlaceLevel } from '../cases/placeLevel';
import type { Cube } from '../cube/cube';
import type { MedianQuestion } from '../cube/medians';
import type { Placed } from '../cube/places';
import type { Filter } from '../cube/slice';
import { Territories, type TerritoryChoice } from '../cube/territory';
import type { Land } from '../figures/context';
import type { DataSet } from './dataset';

/** All units and where they lie. */
export interface Units {
  readonly areas: Areas;
  readonly centres: Centres;
}

/** The units, where any place of the data was recognised: others have no use for them. */
export async function unitsFor({ files }: Pick<DataSet, 'files'>): Promise<Units | null> {
  if (!files.some(({ table }) => table.area.names?.some((name) => name !== null))) return null;
  const areas = await loadAreas();
  return { areas, centres: await loadCentres(areas) };
}

/** What of a view decides which land is shown. */
export interface LandView {
  readonly filter: Filter;
  readonly level: PlaceLevel;
  readonly territory: TerritoryChoice;
}

const known = new WeakMap<Cube, Territories>();

export function landOf(cube: Cube, units: Units, { filter, level, territory }: LandView): Land {
  let territories = known.get(cube);
  if (!territories) known.set(cube, (territories = new Territories(cube, units.areas)));
  const own = territories;
  return {
    ...units,
    shown: own.at(level, territory, filter),
    choice: territory,
    ways: () => own.ways(level, filter)
  };
}

/** A cube of some days of `whole`, with its places shown as those of the whole are. */
export function onLand(cube: Cube, whole: Cube, land: Land | null): Cube {
  return (land && known.get(whole)?.alike(cube, land.shown)) ?? cube;
}

/** The files' own labels behind places that were chosen; none chosen: behind all that are shown, where some are not. */
export function labelsBehind(
  { written, outside, unplaced }: Placed,
  chosen: readonly string[]
): readonly string[] {
  if (chosen.length === 0) return outside + unplaced > 0 ? [...written.values()].flat() : [];
  return [...new Set(chosen.flatMap((label) => (label === '' ? [''] : (written.get(label) ?? []))))];
}

/** A question about places as they are shown, asked of the records. */
export function questionBehind(question: MedianQuestion, shown: Placed): MedianQuestion {
  const behind = (labels: readonly string[]): readonly string[] => labelsBehind(shown, labels);
  const areas = behind(question.areas ? [...question.areas] : []);
  return {
    ...question,
    groups:
      question.dimension === 'area'
        ? question.groups.map((labels) => (labels.length > 0 ? behind(labels) : labels))
        : question.groups,
    areas: question.areas || areas.length > 0 ? new Set(areas) : null
  };
}
