/** Words of levels, territories and maps, in English. */
import type { PlaceWords } from './places.vi';

const counted = (cases: string): string => `${cases} ${cases === '1' ? 'case' : 'cases'}`;
const stand = (cases: string): string => (cases === '1' ? 'stands' : 'stand');

export const placesEn: PlaceWords = {
  level: 'Level',
  levels: {
    written: 'As in the file',
    province: 'Province',
    district: 'Old district (before 1 July 2025)',
    commune: 'New commune (from 1 July 2025)'
  },
  levelNote:
    'New communes are rolled up to the old district that holds all of them; nothing is divided downwards. Places not recognised stay as in the file.',
  across: {
    written: 'In several old units',
    province: 'In several old provinces',
    district: 'In several old districts',
    commune: 'In several new communes'
  },
  rolled: {
    province: 'Places are rolled up to provinces.',
    district: 'Places are rolled up to the districts as they were before 1 July 2025.',
    commune: 'Places are rolled up to the communes as they are since 1 July 2025.'
  },
  several: (cases, names, over) =>
    `${counted(cases)} in places made from several old units ${stand(cases)} apart, undivided: ${names}; figures of ${over} from 1 July 2025 are therefore without this part.`,
  kept: (cases, names) =>
    `${counted(cases)} left at the place as in the file, because it is wider than the level, was divided, or is not recognised: ${names}.`,
  andMore: (names, more) => `${names} and ${more} more`,
  gained: (place, more) => `From 1 July 2025 ${place} includes the former ${more}`,
  lost: (place, less) => `From 1 July 2025 the data of ${place} lack the former ${less}`,
  differs: (now, base) => `; ${now} against ${base} is not the same territory.`,
  within: (now) => `; ${now} has two territories, before and from 1 July 2025.`,
  notThen: 'There was no such unit then',
  mixed:
    'There are units of before 1 July 2025 and new ones, which are not the same land; choose the level “Old district (before 1 July 2025)” to rank them together.',
  joinClauses: '; ',
  and: ' and ',
  title: 'Not the same territory',
  titleCommon: 'On common territory',
  titleGone: 'Until 30 June 2025 only',
  goneThen: (names) =>
    `${names} ended with 30 June 2025; later cases are written under new communes. To count both times together, choose the level “Old district (before 1 July 2025)”.`,
  titleMade: 'From 1 July 2025 only',
  madeThen: (names) =>
    `${names} began on 1 July 2025; earlier cases are written under old units. To count both times together, choose the level “Old district (before 1 July 2025)”.`,
  wide: (lands) => `Compare the same territory: ${lands} on both sides`,
  narrow: (lands) => `Compare the same territory: the former ${lands} alone`,
  back: 'Back to the territory of each time',
  noWay:
    'The data do not allow a common territory: what was merged is missing before 1 July 2025, and communes are not named from then on.',
  rebasedWide: (lands) => `Counted on the same territory throughout: ${lands} as before 1 July 2025.`,
  rebasedNarrow: (lands) => `Counted on the territory of ${lands} before 1 July 2025 throughout.`,
  outside: (cases) => `Not counted: ${counted(cases)} outside it, or that cannot be divided by it.`,
  unplaced: (cases) => `Not counted: ${counted(cases)} of unknown place.`,
  map: {
    title: 'map',
    top: (place, text) => `Most on the map: ${place} (${text})`,
    none: 'No place has a position yet',
    sub: (measure) => `${measure} by place, areas of circles in proportion`,
    by: 'Circles by',
    size: (measure) => `Area of circles: ${measure}`,
    unplaced: (cases) => `${counted(cases)} without a position on the map.`,
    unplacedLoss: (amount) => `Losses of ${amount} have no position on the map.`,
    centres:
      'Circles stand at the centres of units; neither national nor administrative boundaries are drawn.',
    ownBoundaries: (name) =>
      `Circles stand at the centres of units; boundaries are drawn as in the user's file “${name}”.`,
    islands:
      'The Hoàng Sa (Paracel) islands belong to Đà Nẵng, the Trường Sa (Spratly) islands to Khánh Hòa, Việt Nam.',
    hoangSa: 'Hoàng Sa islands (Việt Nam)',
    truongSa: 'Trường Sa islands (Việt Nam)',
    within: 'In',
    located: 'Position',
    hasPlace: 'yes',
    noPlace: 'none'
  },
  boundaries: {
    choose: 'Add boundaries (GeoJSON)',
    hint: 'A GeoJSON file in longitude and latitude (WGS 84). It is remembered on this machine and sent nowhere.',
    shown: (name) => `Boundaries: ${name}`,
    reading: 'Reading boundaries…',
    other: 'Choose another file',
    remove: 'Remove boundaries',
    notKept: 'There is no room to remember them: the boundaries last until the page is closed.',
    fault: (name) => `“${name}” cannot be used.`,
    faults: {
      'too-large': 'The file is larger than 60 MB.',
      'not-json': 'The file is not JSON, or was cut off.',
      topojson: 'This is TopoJSON; export it as GeoJSON.',
      'not-geojson': 'The file is not in the form of GeoJSON.',
      'no-lines': 'The file has no line or area to draw.',
      projected: 'Its coordinates are not longitude and latitude; export it as WGS 84 (EPSG:4326).',
      swapped: 'Latitude stands before longitude; GeoJSON has longitude first.',
      elsewhere: 'None of its points lies in the region of Việt Nam.',
      'too-many': 'The file has too much detail; simplify its lines and choose it again.',
      unreadable: 'The file cannot be read.'
    }
  },
  per: {
    label: 'Per 100,000 people',
    unknown: 'the population of this place is not known',
    note: (until) =>
      `Cases of the period per 100,000 people; population of the provinces as they are since 1 July 2025, from sapnhap.bando.com.vn, taken ${until} (the source does not say at what date it was counted); given only where the data are of that territory.`
  }
};
