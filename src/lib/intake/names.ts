/**
 * The names of a file's records: looked up value by value, spellings of one unit or type brought under
 * one label, and all of it said. What is not certain stays as it is written until the user decides.
 */
import { loadAreas, type Areas } from '../cases/areaData';
import { FIRST_NEW_DAY } from '../cases/areas';
import { mergeNames } from '../cases/nameMerge';
import { NO_DAY, ROLES, type RecordTable, type TextColumn } from '../cases/record';
import { areaContext, type AreaContext, type DatedPlace, type Era, type ProvinceHint } from './areaNames';
import { areaMemoryKey } from './nameMemory';
import { KEPT, namedUnit, type NameOutcome } from './nameOutcome';
import type { KnownNames, NameChanges, NameEntry, NameReading } from './nameReading';
import type { Pacer } from './pacer';
import type { Place } from './placeColumns';
import { provinceIn } from './provinceHint';
import { typeOutcome } from './typeNames';

const PART = ROLES.indexOf('part');
/** Names listed one by one; more would be no list to read. */
const LISTED = 3000;

export interface NamesGiven {
  /** per value of `records.area`, the place its rows name */
  readonly places: readonly Place[];
  readonly titles: readonly string[];
  readonly file: string;
  readonly changes: NameChanges;
  readonly known: KnownNames;
}

/**
 * Looks up the types and areas of the records.
 * @returns the records with one label per unit and type (sums as before), and what was understood
 * @throws ReadCancelled through the pacer
 */
export async function readNames(
  records: RecordTable,
  given: NamesGiven,
  pacer: Pacer
): Promise<{ records: RecordTable; names: NameReading[] }> {
  const names: NameReading[] = [];
  let { type, area } = records;
  if (type.values.length > 0) {
    const outcomes: NameOutcome[] = [];
    for (const text of type.values) {
      outcomes.push(typeOutcome(text, given.changes, given.known));
      if ((outcomes.length & 63) === 0 && pacer.due()) await pacer.turn('read', 0, records.length);
    }
    const places = type.values.map((text) => ({ text, district: null, province: null, level: null }));
    const read = applied(type, places, outcomes);
    type = read.column;
    names.push({ of: 'type', ...read.reading });
  }
  if (area.values.length > 0) {
    // only here: a file without places does not need the list of the country's units
    const areas = await loadAreas();
    const eras = erasOf(records);
    const places = given.places.map((place, code) => ({ ...place, era: eras.of[code] ?? 'open' }));
    const context = areaContext(areas, places, hintsOf(areas, given));
    const outcomes: NameOutcome[] = [];
    for (const place of places) {
      outcomes.push(decidedArea(areas, place, context, given) ?? context.match(place));
      if ((outcomes.length & 63) === 0 && pacer.due()) await pacer.turn('read', 0, records.length);
    }
    const read = applied(area, places, believed(places, outcomes));
    area = read.column;
    const { level, province } = context;
    names.push({
      of: 'area',
      ...read.reading,
      ...(province ? { province } : {}),
      ...(level ? { level } : {}),
      ...(eras.all === 'open' ? {} : { era: eras.all })
    });
  }
  return { records: { ...records, type, area }, names };
}

function hintsOf(areas: Areas, { titles, file, changes, known }: NamesGiven): ProvinceHint[] {
  if (changes.province !== undefined) return [{ name: changes.province, from: 'user' }];
  const hints: ProvinceHint[] = [];
  const add = (name: string | null | undefined, from: ProvinceHint['from']): void => {
    if (name) hints.push({ name, from });
  };
  add(provinceIn(areas, titles.join(' | ')), 'title');
  add(provinceIn(areas, file), 'file');
  add(known.province, 'setting');
  return hints;
}

/** What the user said of this name, here or in an earlier file; `null` when they said nothing. */
function decidedArea(
  areas: Areas,
  place: DatedPlace,
  context: AreaContext,
  { changes, known }: NamesGiven
): NameOutcome | null {
  const key = keyOf(place);
  const here = changes.areas?.[key];
  const before = known.areas?.[areaMemoryKey(key, context.province?.name ?? '')];
  const decided = here === undefined ? before : here;
  if (decided === undefined) return null;
  const how = here === undefined ? 'remembered' : 'user';
  if (decided === null) return { state: 'kept', how };
  const unit = areas.byId.get(decided);
  if (!unit) return null;
  // what was meant at one time is not meant at the other
  if (how === 'remembered' && (place.era === 'old' || place.era === 'new') && unit.era !== place.era)
    return null;
  return { state: 'accepted', named: namedUnit(unit), how };
}

/** How changes speak of a place: its text and the larger units of its row. */
function keyOf({ text, district, province }: Place): string {
  return [text, district, province].filter((part) => part !== null).join(', ');
}

/**
 * A column in which nothing is certain and all is a near miss is no column of Vietnamese places ("Bihar");
 * codes count only where most of the column are codes ("974" is a French department, too).
 */
function believed(places: readonly Place[], outcomes: readonly NameOutcome[]): NameOutcome[] {
  const coded = outcomes.filter((own) => own.state === 'accepted' && own.how === 'code').length;
  const noCodes = coded * 2 < outcomes.length;
  const kept = outcomes.map((own) =>
    noCodes && own.state === 'accepted' && own.how === 'code' ? KEPT : own
  );
  if (kept.some((own) => own.state === 'accepted')) return kept;
  return kept.map((own, i) => {
    if (own.state !== 'suggested') return own;
    const far = own.reason === 'spelling' || own.reason === 'kind';
    return far || /^[\d\s]*$/.test(places[i]?.text ?? '') ? KEPT : own;
  });
}

/** By the days of the rows of each value; parts only, a total's rows say nothing more. */
function erasOf({ area, length, role, from, to }: RecordTable): { of: Era[]; all: Era } {
  const [OLD, NEW, OPEN] = [1, 2, 4];
  const bits = new Uint8Array(area.values.length);
  let all = 0;
  for (let i = 0; i < length; i++) {
    const first = from[i] ?? NO_DAY;
    if (role[i] !== PART || first === NO_DAY) continue;
    const bit = first >= FIRST_NEW_DAY ? NEW : (to[i] ?? first) < FIRST_NEW_DAY ? OLD : OPEN;
    all |= bit;
    const code = area.codes[i] ?? -1;
    if (code >= 0) bits[code] = (bits[code] ?? 0) | bit;
  }
  const eraOf = (bit: number): Era =>
    bit === OLD ? 'old' : bit === NEW ? 'new' : bit === (OLD | NEW) ? 'both' : 'open';
  const whole = eraOf(all);
  // rows without a day are of the time of the others, where that is one
  return { of: Array.from(bits, (bit) => (bit === 0 && whole !== 'both' ? whole : eraOf(bit))), all: whole };
}

/** The column with one label per unit, and the list of its names. */
function applied(
  column: TextColumn,
  places: readonly Place[],
  outcomes: readonly NameOutcome[]
): { column: TextColumn; reading: Omit<NameReading, 'of'> } {
  const rows = new Float64Array(column.values.length);
  const { codes: before } = column;
  for (let i = 0; i < before.length; i++) {
    const code = before[i] ?? -1;
    if (code >= 0) rows[code] = (rows[code] ?? 0) + 1;
  }
  const entries = places.map((place, code) => entryOf(place, outcomes[code] ?? KEPT, rows[code] ?? 0));
  const merged = mergeNames(
    entries.map(({ text, within, named, rows: n }) => ({ text, within, named, rows: n })),
    false
  );
  const same = merged.of.every((label, code) => label === code);
  const codes = same ? before : relabelled(before, merged.of);
  const count = (state: NameEntry['state']): number => entries.filter((own) => own.state === state).length;
  const order = { suggested: 0, kept: 1, accepted: 2 };
  const listed = [...entries]
    .sort((a, b) => order[a.state] - order[b.state] || b.rows - a.rows)
    .slice(0, LISTED);
  return {
    column: { ...column, codes, values: merged.labels, names: merged.names },
    reading: {
      values: entries.length,
      accepted: count('accepted'),
      suggested: count('suggested'),
      kept: count('kept'),
      entries: listed,
      notListed: entries.length - listed.length
    }
  };
}

/** @param of per code its new one; −1 stays */
function relabelled(codes: Int32Array, of: Int32Array): TextColumn['codes'] {
  const after = new Int32Array(codes.length);
  for (let i = 0; i < codes.length; i++) {
    const code = codes[i] ?? -1;
    after[i] = code < 0 ? -1 : (of[code] ?? -1);
  }
  return after;
}

function entryOf(place: Place, outcome: NameOutcome, rows: number): NameEntry {
  const within = [place.district, place.province].filter((part) => part !== null).join(', ') || null;
  const own = { key: keyOf(place), text: place.text, within, rows, state: outcome.state };
  const none = { named: null, candidates: [], more: 0 };
  if (outcome.state === 'accepted') return { ...own, ...none, how: outcome.how, named: outcome.named };
  if (outcome.state === 'kept') return { ...own, ...none, ...(outcome.how ? { how: outcome.how } : {}) };
  const { reason, candidates, more } = outcome;
  return { ...own, ...none, reason, candidates, more };
}
