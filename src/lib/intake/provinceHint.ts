/** The province a file is about, from its titles or its name: the one province they name, if it is one. */
import type { Areas } from '../cases/areaData';
import { fold } from '../cases/text';

const LONGEST = 5;
const words = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter(Boolean);

/** The name of the province, without its kind; `null` when none or several are named. */
export function provinceIn(areas: Areas, text: string): string | null {
  const names = namesOf(areas);
  const parts = words(text);
  const found = new Set<string>();
  for (let at = 0; at < parts.length; at++) {
    for (let count = Math.min(LONGEST, parts.length - at); count > 0; count--) {
      const name = names.get(parts.slice(at, at + count).join(''));
      if (name === undefined) continue;
      found.add(name);
      at += count - 1;
      break;
    }
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}

const built = new WeakMap<Areas, Map<string, string>>();

/** Folded and without spaces → the name. */
function namesOf(areas: Areas): Map<string, string> {
  const known = built.get(areas);
  if (known) return known;
  const names = new Map<string, string>();
  for (const { level, name } of areas.units)
    if (level === 'province') names.set(fold(name).replace(/[^a-z]/g, ''), name);
  for (const { level, sort, key, code, era } of areas.aliases) {
    const unit = areas.byId.get(`${era === 'new' ? 'new' : 'old'}:${code}`);
    if (level === 'province' && sort === 'same' && unit && key.length >= 5) names.set(key, unit.name);
  }
  built.set(areas, names);
  return names;
}
