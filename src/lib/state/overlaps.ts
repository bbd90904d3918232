/** Files that would count the same twice, and what the user decided about each pair. */
import { overlapOf, withoutCodesOf, type Overlap } from '../cases/overlap';
import { loadedOf, type Loaded } from './dataset';
import type { ReviewFile } from './reviewFile';

/** `new`: only the newer file counts; `old`: only the older; `both`: added together; `merge`: shared codes count once. */
export type Decision = 'new' | 'old' | 'both' | 'merge';

/** A newer file under review beside an older one, under review too or in view. */
export interface Pair {
  readonly key: string;
  readonly newer: string;
  readonly older: string;
  readonly olderInView: boolean;
  readonly overlap: Overlap;
  readonly choices: readonly Decision[];
}

interface Side {
  readonly id: string;
  readonly inView: boolean;
  readonly file: Loaded;
}

/** Files in the order in which they came: those in view (when they stay), then those under review. */
function sidesOf(inView: readonly Loaded[], files: readonly ReviewFile[]): Side[] {
  return [
    ...inView.map((file, i) => ({ id: `v${i}`, inView: true, file })),
    ...files.flatMap((file) =>
      file.result.ok ? [{ id: `r${file.key}`, inView: false, file: loadedOf(file.result) }] : []
    )
  ];
}

/** Every pair with something in common. */
export function pairsOf(inView: readonly Loaded[], files: readonly ReviewFile[]): Pair[] {
  const sides = sidesOf(inView, files);
  return sides.flatMap((newer, at) =>
    newer.inView
      ? []
      : sides.slice(0, at).flatMap((older): Pair[] => {
          const overlap = overlapOf(newer.file, older.file);
          if (!overlap) return [];
          const choices: Decision[] =
            overlap.kind === 'codes' ? ['new', 'old', 'merge', 'both'] : ['new', 'old', 'both'];
          return [
            {
              key: `${newer.id}/${older.id}`,
              newer: newer.file.name,
              older: older.file.name,
              olderInView: older.inView,
              overlap,
              choices
            }
          ];
        })
  );
}

/** The files to put in view once every pair is decided. */
export function decided(
  inView: readonly Loaded[],
  files: readonly ReviewFile[],
  decisions: Readonly<Record<string, Decision>>
): Loaded[] {
  const sides = sidesOf(inView, files);
  const dropped = new Set<string>();
  const tables = new Map(sides.map((side) => [side.id, side.file]));
  for (const [key, decision] of Object.entries(decisions)) {
    const [newer = '', older = ''] = key.split('/');
    if (decision === 'new') dropped.add(older);
    if (decision === 'old') dropped.add(newer);
    const mine = tables.get(newer);
    const theirs = tables.get(older);
    if (decision !== 'merge' || !mine || !theirs) continue;
    const table = withoutCodesOf(theirs.table, mine.table);
    tables.set(older, { ...theirs, table, rows: table.length });
  }
  return sides.flatMap(({ id }) => (dropped.has(id) ? [] : (tables.get(id) ?? [])));
}
