/**
 * The names of a column of places against the country's units: at the level the column stands at, in
 * the province and district its rows, its titles or the user name, at the time its rows are dated.
 */
import type { AreaLevel, AreaUnit, Areas } from '../cases/areaData';
import { columnLevel } from '../cases/areaColumn';
import { areaMatcher, FIRST_NEW_DAY, type AreaMatch, type AreaScope } from '../cases/areas';
import { KEPT, namedUnit, suggested, type NameOutcome } from './nameOutcome';
import type { ProvinceFrom } from './nameReading';
import type { Place } from './placeColumns';
import { placeTexts } from './placeText';

/** When the rows of a place are: before 01/07/2025, from then on, on both sides; unknown or across it. */
export type Era = 'old' | 'new' | 'both' | 'open';

/** A distinct place with what is known of its rows. */
export interface DatedPlace extends Place {
  readonly era: Era;
}

export interface ProvinceHint {
  readonly name: string;
  readonly from: ProvinceFrom;
}

export interface AreaContext {
  readonly level: AreaLevel | null;
  readonly province: ProvinceHint | null;
  readonly match: (place: DatedPlace) => NameOutcome;
}

/** Names looked at to find the level and to try a province. */
const TRIED = 400;
/** Share of the names that a province must have for certain before it is believed of a whole file. */
const FITS = { title: 0.3, file: 0.3, setting: 0.5 } as const;
/** So many names without a certain answer are searched for near misses; the rest are only looked up. */
const SEARCHED = 1500;

/**
 * @param hints provinces the file may be about, the surest first; the first that suits its names is used
 */
export function areaContext(
  areas: Areas,
  places: readonly DatedPlace[],
  hints: readonly ProvinceHint[]
): AreaContext {
  const find = areaMatcher(areas);
  const tried = places.slice(0, TRIED);
  const date = commonDate(tried);
  const texts = tried.map(({ text }) => placeTexts(text)[0]?.name ?? text);
  const said = places.find(({ level }) => level !== null)?.level ?? null;
  // a list of provinces lies in none
  const alone = said ?? columnLevel(areas, texts, date === undefined ? {} : { date });
  const inColumn = places.some(({ province }) => province !== null);
  const province = inColumn || alone === 'province' ? null : fitting(find, texts, hints, date);
  const level =
    said ?? columnLevel(areas, texts, { ...dated(date), ...(province ? { province: province.name } : {}) });
  let left = SEARCHED;
  const match = (place: DatedPlace): NameOutcome => {
    const outcome = eraOutcome(find, place, place.level ?? level, province?.name, left <= 0);
    if (outcome.state !== 'accepted') left--;
    return outcome;
  };
  return { level, province, match };
}

function dated(date: number | undefined): Pick<AreaScope, 'date'> {
  return date === undefined ? {} : { date };
}

function dateOf(era: Era): number | undefined {
  return era === 'old' ? FIRST_NEW_DAY - 1 : era === 'new' ? FIRST_NEW_DAY : undefined;
}

function commonDate(places: readonly DatedPlace[]): number | undefined {
  const [first] = places;
  return first && places.every(({ era }) => era === first.era) ? dateOf(first.era) : undefined;
}

type Find = (raw: string, scope?: AreaScope) => AreaMatch;

function fitting(
  find: Find,
  texts: readonly string[],
  hints: readonly ProvinceHint[],
  date: number | undefined
): ProvinceHint | null {
  for (const hint of hints) {
    if (hint.from === 'user') return hint.name === '' ? null : hint;
    if (hint.from === 'column') continue;
    const sure = texts.filter(
      (text) => find(text, { province: hint.name, certain: true, ...dated(date) }).kind !== 'none'
    ).length;
    if (sure > 0 && sure >= texts.length * FITS[hint.from]) return hint;
  }
  return null;
}

/** The answer at the time of the rows; where they lie on both sides, one for each side. */
function eraOutcome(
  find: Find,
  place: DatedPlace,
  level: AreaLevel | null,
  province: string | undefined,
  certain: boolean
): NameOutcome {
  const at = (date: number | undefined): Answer =>
    placed(find, place, { ...dated(date), ...(certain ? { certain } : {}) }, level, province);
  if (place.era !== 'both') return outcomeOf(at(dateOf(place.era)));
  const [before, after] = [at(FIRST_NEW_DAY - 1), at(FIRST_NEW_DAY)];
  if (before.match.kind === 'exact' && after.match.kind === 'exact' && !before.inside && !after.inside) {
    const [old, now] = [before.match.unit, after.match.unit];
    if (old.level === now.level) return twins(old, now);
    return suggested('date', [old, now].map(namedUnit));
  }
  return outcomeOf(at(undefined));
}

interface Answer {
  readonly match: AreaMatch;
  readonly inside: boolean;
}

/** The text as a name, or as a name with the units it lies in: the first way that is certain, else the first that suggests. */
function placed(
  find: Find,
  place: Place,
  scope: AreaScope,
  level: AreaLevel | null,
  given: string | undefined
): Answer {
  let best: Answer | null = null;
  for (const way of placeTexts(place.text)) {
    const province = way.province ?? place.province ?? given;
    const district = way.district ?? place.district ?? undefined;
    const where = { ...scope, ...(province ? { province } : {}), ...(district ? { district } : {}) };
    const own = level !== null && way.name === place.text ? find(way.name, { ...where, level }) : null;
    const any = own?.kind === 'exact' ? own : find(way.name, where);
    const match = any.kind === 'exact' ? any : own && own.kind !== 'none' ? own : any;
    if (match.kind === 'exact') return { match, inside: way.inside };
    if (match.kind === 'suggested') best ??= { match, inside: way.inside };
  }
  return best ?? { match: { kind: 'none' }, inside: false };
}

function outcomeOf({ match, inside }: Answer): NameOutcome {
  if (match.kind === 'none') return KEPT;
  if (match.kind === 'exact') {
    const named = namedUnit(match.unit);
    return inside ? suggested('inside', [named]) : { state: 'accepted', named, how: match.how };
  }
  const [old, now, ...others] = match.units;
  // one before and one after the change, of one level: rows of unknown time are of either
  if (!inside && match.reason === 'date' && old && now && others.length === 0 && old.level === now.level)
    return old.era === 'old' ? twins(old, now) : twins(now, old);
  return suggested(inside ? 'inside' : match.reason, match.units.map(namedUnit));
}

function twins(old: AreaUnit, now: AreaUnit): NameOutcome {
  return { state: 'accepted', how: 'both', named: { ...namedUnit(now), id: `${old.id}+${now.id}` } };
}
