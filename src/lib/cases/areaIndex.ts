/** Finding units by the key of their name: as written, folded, and near. */
import type { AreaAlias, AreaUnit, Areas } from './areaData';
import { keyOf, kindFits, letterMask, plainOf, type AreaReading, type AreaText } from './areaText';
import { editDistance } from './editDistance';

interface NearName {
  readonly plain: string;
  readonly mask: number;
  readonly units: readonly AreaUnit[];
}

export interface AreaIndex {
  readonly exact: ReadonlyMap<string, readonly AreaUnit[]>;
  readonly folded: ReadonlyMap<string, readonly AreaUnit[]>;
  /** other spellings of a source, as written and folded */
  readonly others: ReadonlyMap<string, readonly AreaUnit[]>;
  readonly codes: ReadonlyMap<string, readonly AreaUnit[]>;
  readonly aliases: ReadonlyMap<string, readonly AreaAlias[]>;
  /** distinct folded names by length */
  readonly byLength: ReadonlyMap<number, readonly NearName[]>;
}

export type Within = (unit: AreaUnit) => boolean;

const built = new WeakMap<Areas, AreaIndex>();

/** Built on first use and once per set of units. */
export function indexOf(areas: Areas): AreaIndex {
  const known = built.get(areas);
  if (known) return known;
  const exact = new Map<string, AreaUnit[]>();
  const folded = new Map<string, AreaUnit[]>();
  const others = new Map<string, AreaUnit[]>();
  const codes = new Map<string, AreaUnit[]>();
  const keys = new Map<string, { key: string; plain: string }>();
  for (const unit of areas.units) {
    // thousands of units share a name with another
    let own = keys.get(unit.name);
    if (!own) {
      const key = keyOf(unit.name);
      own = { key, plain: plainOf(key) };
      keys.set(unit.name, own);
    }
    push(exact, own.key, unit);
    push(folded, own.plain, unit);
    push(codes, unit.code, unit);
    if (unit.alt !== null) {
      const key = keyOf(unit.alt);
      push(others, key, unit);
      if (plainOf(key) !== key) push(others, plainOf(key), unit);
    }
  }
  const aliases = new Map<string, AreaAlias[]>();
  for (const alias of areas.aliases) push(aliases, alias.key, alias);
  const byLength = new Map<number, NearName[]>();
  for (const [plain, units] of folded) {
    push(byLength, plain.length, { plain, mask: letterMask(plain), units });
  }
  const index = { exact, folded, others, codes, aliases, byLength };
  built.set(areas, index);
  return index;
}

/** Units whose name and kind are the text's, in any of its readings. */
export function named(
  map: ReadonlyMap<string, readonly AreaUnit[]>,
  readings: readonly AreaReading[],
  within: Within,
  anyKind = false
): AreaUnit[] {
  const found = new Set<AreaUnit>();
  for (const { kinds, key } of readings) {
    for (const unit of map.get(key) ?? []) {
      if ((anyKind || kindFits(kinds, unit.kind)) && within(unit)) found.add(unit);
    }
  }
  return [...found];
}

/** The text's readings without diacritics. */
export function foldedReadings(text: AreaText): AreaReading[] {
  return text.readings.map(({ kinds, key }) => ({ kinds, key: plainOf(key) }));
}

/** How many letters may differ in a name of that length: more would be another name. */
function slack(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** Units whose folded name is nearest to the text's; only the nearest, `[]` when none is near. */
export function near(index: AreaIndex, readings: readonly AreaReading[], within: Within): AreaUnit[] {
  let best = Infinity;
  let found = new Set<AreaUnit>();
  for (const { kinds, key } of readings) {
    const mask = letterMask(key);
    const limit = slack(key.length);
    for (let length = key.length - limit; limit > 0 && length <= key.length + limit; length += 1) {
      for (const name of index.byLength.get(length) ?? []) {
        if (bits(name.mask ^ mask) > 2 * limit) continue;
        const distance = editDistance(key, name.plain, Math.min(limit, best));
        if (distance > limit || distance > best) continue;
        const units = name.units.filter((unit) => kindFits(kinds, unit.kind) && within(unit));
        if (units.length === 0) continue;
        if (distance < best) found = new Set();
        best = distance;
        for (const unit of units) found.add(unit);
      }
    }
  }
  return [...found];
}

function bits(mask: number): number {
  let n = mask;
  n -= (n >>> 1) & 0x55555555;
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
