/**
 * What place a cell means (DOMAIN.md §6): one unit for certain, some to choose from with the reason,
 * or none. Certain is: one unit only, of that name and kind, in the scope given, at the time given.
 * Everything short of that is suggested and left to the user.
 */
import { provinceAfter, provincesBefore } from './areaChange';
import type { AreaAlias, AreaEra, AreaLevel, AreaUnit, Areas } from './areaData';
import { foldedReadings, indexOf, named, near, type Within } from './areaIndex';
import { readAreaText, type AreaText } from './areaText';
import { parseIsoDay } from './day';
import { isRemainder } from './text';

export interface AreaScope {
  /** a unit, or the text of the row's province and district */
  readonly province?: string | AreaUnit;
  readonly district?: string | AreaUnit;
  /** a day number (day.ts): units to 30/06/2025 are not those from 01/07/2025 */
  readonly date?: number;
  readonly level?: AreaLevel;
  /** only what is certain: a column of ten thousand unknown texts is not searched for near misses */
  readonly certain?: boolean;
}

/** How a unit was recognised. `folded`: the text has no diacritics and fits this unit alone. */
export type AreaHow = 'name' | 'folded' | 'code' | 'alias';

/**
 * Why only suggested:
 * `ambiguous` several units bear the name; `date` one before and one after 01/07/2025; `era` valid at
 * another time; `kind` another kind of unit bears the name; `diacritics` the same letters, other marks;
 * `spelling` a near miss; `former` dissolved before 2025, now part of this one; `elsewhere` in another
 * district of the province; `scope` the row's own province or district is uncertain.
 */
export type AreaReason =
  'ambiguous' | 'date' | 'era' | 'kind' | 'diacritics' | 'spelling' | 'former' | 'elsewhere' | 'scope';

export type AreaMatch =
  | { readonly kind: 'exact'; readonly unit: AreaUnit; readonly how: AreaHow }
  | { readonly kind: 'suggested'; readonly units: readonly AreaUnit[]; readonly reason: AreaReason }
  | { readonly kind: 'none' };

export const FIRST_NEW_DAY = parseIsoDay('2025-07-01') ?? 0;
const NONE: AreaMatch = { kind: 'none' };
/** More than these are no suggestion but a list. */
const MOST = 8;
/** A place's name is no longer; a sentence is not searched for near misses. */
const LONGEST = 60;

type Choice = { readonly units: readonly AreaUnit[]; readonly how: AreaHow } | null;

interface Bounds {
  readonly era: AreaEra | null;
  readonly level: AreaLevel | null;
  /** null: any */
  readonly provinces: ReadonlySet<AreaUnit> | null;
  readonly districts: ReadonlySet<AreaUnit> | null;
  /** the scope's own texts each mean one unit (per time) for certain */
  readonly sure: boolean;
  readonly certain: boolean;
}

/** The unit that a text means. Pure; `areaMatcher` remembers what it has answered. */
export function matchArea(areas: Areas, raw: string, scope: AreaScope = {}): AreaMatch {
  return match(areas, raw, boundsOf(areas, scope));
}

/** `matchArea` for the distinct values of a column: each text in a scope is looked up once. */
export function areaMatcher(areas: Areas): (raw: string, scope?: AreaScope) => AreaMatch {
  const bounds = new Map<string, { bounds: Bounds; answers: Map<string, AreaMatch> }>();
  return (raw, scope = {}) => {
    const key = JSON.stringify([
      nameOf(scope.province),
      nameOf(scope.district),
      scope.date,
      scope.level,
      scope.certain
    ]);
    let known = bounds.get(key);
    if (!known) {
      known = { bounds: boundsOf(areas, scope), answers: new Map() };
      bounds.set(key, known);
    }
    let answer = known.answers.get(raw);
    if (!answer) {
      answer = match(areas, raw, known.bounds);
      known.answers.set(raw, answer);
    }
    return answer;
  };
}

function nameOf(place: string | AreaUnit | undefined): string | null {
  return place === undefined ? null : typeof place === 'string' ? `"${place}` : place.id;
}

function boundsOf(areas: Areas, { province, district, date, level, certain = false }: AreaScope): Bounds {
  const era = date === undefined ? null : date < FIRST_NEW_DAY ? 'old' : 'new';
  let bounds: Bounds = { era, level: 'province', provinces: null, districts: null, sure: true, certain };
  if (province !== undefined) {
    const provinces = place(areas, province, bounds);
    bounds = { ...bounds, provinces: provinces ?? null, sure: provinces !== null };
  }
  if (district !== undefined) {
    const districts = place(areas, district, { ...bounds, level: 'district' });
    bounds = { ...bounds, districts: districts ?? null, sure: bounds.sure && districts !== null };
  }
  return { ...bounds, level: level ?? null };
}

/** The units a scope's text means for certain: one, or one before and one after the change. */
function place(areas: Areas, given: string | AreaUnit, bounds: Bounds): ReadonlySet<AreaUnit> | null {
  if (typeof given !== 'string') return new Set([given]);
  const text = readAreaText(given);
  const found = choose(areas, text, inside(bounds, text));
  const eras = new Set(found?.units.map((unit) => unit.era));
  return found && eras.size === found.units.length ? new Set(found.units) : null;
}

function inside({ era, level, provinces, districts }: Bounds, text: AreaText): Within {
  const at = text.said ?? era;
  return (unit) =>
    (at === null || unit.era === at) &&
    (level === null || unit.level === level) &&
    (provinces === null || provinces.has(unit.province ?? unit)) &&
    (districts === null || (unit.district !== null && districts.has(unit.district)));
}

function match(areas: Areas, raw: string, bounds: Bounds): AreaMatch {
  const text = readAreaText(raw);
  if (text.readings.length === 0 || isRemainder(raw)) return NONE;
  const within = inside(bounds, text);
  const found = choose(areas, text, within);
  const [unit] = found?.units ?? [];
  if (!found || !unit) return bounds.certain ? NONE : suggestion(areas, text, bounds, within);
  if (found.units.length === 1) {
    return bounds.sure ? { kind: 'exact', unit, how: found.how } : suggest([unit], 'scope');
  }
  const timesOnly = new Set(found.units.map(({ era }) => era)).size === found.units.length;
  return suggest(found.units, timesOnly ? 'date' : found.how === 'folded' ? 'diacritics' : 'ambiguous');
}

/** All units the text names in the scope, by the surest way that names any. */
function choose(areas: Areas, text: AreaText, within: Within): Choice {
  const index = indexOf(areas);
  const coded = (text.digits === null ? [] : (index.codes.get(text.digits) ?? [])).filter(within);
  // "001" is a district's code; "01" may as well be a ward's name
  if (coded.length > 0 && coded.every(({ level }) => level !== 'province'))
    return { units: coded, how: 'code' };
  const spelled = named(index.exact, text.readings, within);
  // without diacritics "Hoang Dong" is Hoằng Đông as well as Hoằng Đồng: all that fold to it count
  const same = text.plain ? named(index.folded, foldedReadings(text), within) : spelled;
  if (same.length > 0 || coded.length > 0) {
    const how = spelled.length === same.length ? 'name' : 'folded';
    return { units: [...new Set([...same, ...coded])], how: same.length > 0 ? how : 'code' };
  }
  const aliases = aliasesOf(areas, text, within).filter(({ sort }) => sort === 'same');
  const others = named(index.others, text.readings, within);
  // another source's spelling decides only where no other unit has the same letters
  if (others.length > 0) others.push(...named(index.folded, foldedReadings(text), within));
  const units = new Set([...targetsOf(areas, aliases, within), ...others]);
  return units.size > 0 ? { units: [...units], how: 'alias' } : null;
}

function aliasesOf(areas: Areas, text: AreaText, within: Within): AreaAlias[] {
  const found = indexOf(areas).aliases.get(text.squeezed) ?? [];
  return found.filter((alias) => targetsOf(areas, [alias], within).length > 0);
}

function targetsOf(areas: Areas, aliases: readonly AreaAlias[], within: Within): AreaUnit[] {
  return aliases.flatMap(({ era, code, level }) =>
    (['old', 'new'] as const)
      .filter((at) => era === 'both' || era === at)
      .map((at) => areas.byId.get(`${at}:${code}`))
      .filter((unit) => unit !== undefined)
      .filter((unit) => unit.level === level && within(unit))
  );
}

/** What the text may mean when nothing is certain: the first way that yields anything. */
function suggestion(areas: Areas, text: AreaText, bounds: Bounds, within: Within): AreaMatch {
  const index = indexOf(areas);
  const folded = foldedReadings(text);
  const former = aliasesOf(areas, text, within).filter(({ sort }) => sort === 'former');
  if (former.length > 0) return suggest(targetsOf(areas, former, within), 'former');

  const otherMarks = named(index.folded, folded, within);
  if (otherMarks.length > 0) return suggest(otherMarks, 'diacritics');
  const anyTime = inside(atAnyTime(areas, bounds), { ...text, said: null });
  const otherTime = choose(areas, text, anyTime)?.units ?? [];
  if (otherTime.length > 0 && otherTime.length <= MOST) return suggest(otherTime, 'era');

  const map = text.plain ? index.folded : index.exact;
  const readings = text.plain ? folded : text.readings;
  const otherKind = named(map, readings, within, true);
  if (otherKind.length > 0) return suggest(otherKind, 'kind');
  if (bounds.districts !== null) {
    const elsewhere = named(map, readings, inside({ ...bounds, districts: null }, text));
    if (elsewhere.length > 0 && elsewhere.length <= MOST) return suggest(elsewhere, 'elsewhere');
  }
  if ((text.readings[0]?.key.length ?? 0) > LONGEST) return NONE;
  return suggest(near(index, folded, within), 'spelling');
}

/** The scope's provinces with what they were made of or became: old names go on being written. */
function atAnyTime(areas: Areas, bounds: Bounds): Bounds {
  const provinces = [...(bounds.provinces ?? [])].flatMap((province) => [
    province,
    ...(province.era === 'new' ? provincesBefore(areas, province) : [provinceAfter(areas, province)])
  ]);
  const known = provinces.filter((province) => province !== null);
  return { ...bounds, era: null, provinces: bounds.provinces && new Set(known) };
}

/** The most likely first: the larger unit, then the file's order. */
const RANK: Readonly<Record<AreaLevel, number>> = { province: 0, district: 1, commune: 2 };

function suggest(units: readonly AreaUnit[], reason: AreaReason): AreaMatch {
  if (units.length === 0) return NONE;
  const sorted = [...new Set(units)].sort((a, b) => RANK[a.level] - RANK[b.level]);
  return { kind: 'suggested', units: sorted, reason };
}
