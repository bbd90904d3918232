/**
 * The same cells by groups of types, as the user grouped them: only labels change, sums never. A type in no group stays
 * itself. Needs no SQL.
 */
import type { Named } from '../cases/record';
import { TEXT_TYPE } from '../cases/scamTypes';
import type { Cube } from './cube';

export interface Grouped {
  readonly cube: Cube;
  /** per label, the types of the files that are in it */
  readonly written: ReadonlyMap<string, readonly string[]>;
}

/**
 * Says of each type in which group it lies.
 * @param groups names of groups by a type's id; a type that is not recognised has the id `text:` and its text
 */
export function withGroups(cube: Cube, groups: ReadonlyMap<string, string>): Cube {
  if (groups.size === 0) return cube;
  const type = cube.types.map((label, i): Named | null => {
    const known = cube.names.type[i] ?? null;
    const id = known?.id ?? `${TEXT_TYPE}${label}`;
    const within = groups.get(id);
    return within === undefined ? known : { id, label: known?.label ?? label, within };
  });
  return { ...cube, names: { ...cube.names, type } };
}

/** Whether any type of the cube lies in a group. */
export function hasGroups(cube: Cube): boolean {
  return cube.types.some((_, i) => Boolean(cube.names.type[i]?.within));
}

/** Types by their groups. */
export function byGroup(cube: Cube): Grouped {
  const labels: string[] = [];
  const names: (Named | null)[] = [];
  const written = new Map<string, string[]>();
  const codes = cube.types.map((type, i) => {
    const known = cube.names.type[i] ?? null;
    const label = known?.within ?? type;
    const inside = written.get(label);
    if (inside) {
      inside.push(type);
      return labels.indexOf(label);
    }
    written.set(label, [type]);
    names.push(known?.within ? null : known);
    return labels.push(label) - 1;
  });
  return {
    cube: {
      ...cube,
      types: labels,
      type: cube.type.map((code) => codes[code] ?? -1),
      typesWritten: { labels: cube.types, codes: cube.type },
      names: { ...cube.names, type: names }
    },
    written
  };
}
