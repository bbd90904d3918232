/** Cubes with types in the groups that the user made, and by them where a view counts groups. */
import type { Cube } from '../cube/cube';
import type { MedianQuestion } from '../cube/medians';
import { byGroup, withGroups, type Grouped } from '../cube/typeGroups';
import type { View } from '../figures/context';

export type TypeView = Pick<View, 'typesBy' | 'typeGroups'>;

interface Made {
  readonly groups: TypeView['typeGroups'];
  readonly typed: Cube;
  grouped: Grouped | null;
}

const made = new WeakMap<Cube, Made>();

/** The same cube for the same view, so that what is worked out of it is kept. */
export function typed(cube: Cube, view: TypeView): Cube {
  const own = of(cube, view);
  return view.typesBy === 'group' ? (own.grouped ??= byGroup(own.typed)).cube : own.typed;
}

/** The files' own types behind those chosen. */
export function typesBehind(cube: Cube, view: TypeView, chosen: readonly string[]): readonly string[] {
  if (view.typesBy !== 'group') return chosen;
  const own = of(cube, view);
  const { written } = (own.grouped ??= byGroup(own.typed));
  return [...new Set(chosen.flatMap((label) => written.get(label) ?? [label]))];
}

function of(cube: Cube, { typeGroups }: TypeView): Made {
  const known = made.get(cube);
  if (known && known.groups === typeGroups) return known;
  const own: Made = {
    groups: typeGroups,
    typed: typeGroups ? withGroups(cube, typeGroups) : cube,
    grouped: null
  };
  made.set(cube, own);
  return own;
}

/** A question about types as they are counted, asked of the records. */
export function questionOfTypes(cube: Cube, view: TypeView, question: MedianQuestion): MedianQuestion {
  if (view.typesBy !== 'group') return question;
  return {
    ...question,
    groups:
      question.dimension === 'type'
        ? question.groups.map((labels) => typesBehind(cube, view, labels))
        : question.groups,
    types: question.types && new Set(typesBehind(cube, view, [...question.types]))
  };
}
