/** How places and types are counted, as it stands in the address. */
import { PLACE_LEVELS, type PlaceLevel } from '../cases/placeLevel';
import { TERRITORY_CHOICES, type TerritoryChoice } from '../cube/territory';
import { TYPES_BY, type TypesBy } from '../figures/context';
import { MAP_BY, type MapBy } from '../figures/picture';

export interface PlaceChoices {
  /** at which level places are counted, and on whose land both sides of 01/07/2025 are compared */
  readonly level: PlaceLevel;
  readonly territory: TerritoryChoice;
  /** types one by one or by their groups */
  readonly typesBy: TypesBy;
  /** what the bubbles of the map are as large as */
  readonly map: MapBy;
}

export const PLACES_START: PlaceChoices = {
  level: 'written',
  territory: 'then',
  typesBy: 'type',
  map: 'cases'
};

/** What is not understood is left at the start. */
export function readPlaces(params: URLSearchParams): PlaceChoices {
  const find = <T extends string>(list: readonly T[], name: string): T | undefined =>
    list.find((one) => one === params.get(name));
  return {
    level: find(PLACE_LEVELS, 'level') ?? PLACES_START.level,
    territory: find(TERRITORY_CHOICES, 'territory') ?? PLACES_START.territory,
    typesBy: find(TYPES_BY, 'types') ?? PLACES_START.typesBy,
    map: find(MAP_BY, 'map') ?? PLACES_START.map
  };
}

/** Only what differs from the start. */
export function writePlaces(choices: PlaceChoices, params: URLSearchParams): void {
  for (const name of ['level', 'territory', 'map'] as const)
    if (choices[name] !== PLACES_START[name]) params.set(name, choices[name]);
  if (choices.typesBy !== PLACES_START.typesBy) params.set('types', choices.typesBy);
}
