/** Files that would count the same twice, and what the user decided about each pair. */
import { overlapOf, type Overlap } from '../cases/overlap';
import type { Level, RecordTable } from '../cases/record';
import { unitOfFile } from '../cases/unitName';
import type { Changes } from '../intake/reading';
import { isSameFile, unitOf, type KeptView, type Settled, type WholeFile } from './keptFile';
import { originsOf } from './dataset';
import type { ReviewFile } from './reviewFile';

/**
 * `new`: only the newer file counts; `old`: only the older; `both`: added together; `merge`: shared codes
 * count once; `lines-new`, `lines-old`: shared lines count once, by the newer or the older file.
 */
export type Decision = 'new' | 'old' | 'both' | 'merge' | 'lines-new' | 'lines-old';

const CHOICES: Record<Overlap['kind'], readonly Decision[]> = {
  codes: ['new', 'old', 'merge', 'both'],
  figures: ['new', 'old', 'both'],
  lines: ['lines-new', 'lines-old', 'both'],
  same: ['new', 'old', 'both'],
  periods: ['new', 'old', 'both']
};

/** A newer file beside an older one that is under review too, or in view. */
export interface Pair {
  readonly key: string;
  readonly newer: string;
  readonly older: string;
  readonly olderInView: boolean;
  readonly overlap: Overlap;
  readonly choices: readonly Decision[];
}

/** A file under review or in view, as far as overlaps go. */
export interface Side {
  readonly id: string;
  readonly inView: boolean;
  /** as the user knows it */
  readonly name: string;
  /** as it came */
  readonly original: string;
  /** of rejected rows that came back: by line, the line of the file each is from */
  readonly origins?: ReadonlyMap<number, string>;
  readonly level: Level;
  /** as read, with nothing left out */
  readonly table: RecordTable;
  readonly hash: string;
  readonly changes: Changes;
  /** the unit that all of it comes from; empty when nothing says so */
  readonly unit: string;
}

export function sideOf({ file, table }: WholeFile, inView = true): Side {
  const { id, hash, changes, level, name: original, origins } = file;
  const own = {
    id,
    inView,
    name: file.label || original,
    original,
    level,
    table,
    hash,
    changes,
    unit: unitOf(file)
  };
  return origins ? { ...own, origins: new Map(origins) } : own;
}

/** Files in the order in which they came: those in view (when they stay), then those under review. */
export function sidesOf(inView: readonly WholeFile[], files: readonly ReviewFile[]): Side[] {
  const again = new Set(files.map((file) => file.kept));
  return [
    ...inView.filter(({ file }) => !again.has(file.id)).map((whole) => sideOf(whole)),
    ...files.flatMap((file): Side[] =>
      file.result.ok
        ? [
            {
              id: sideId(file),
              inView: false,
              name: file.name,
              original: file.name,
              ...(file.result.returned ? { origins: originsOf(file.result.returned) } : {}),
              level: file.result.reading.level,
              table: file.result.records,
              hash: file.hash,
              changes: file.changes,
              unit: unitOfFile(file.result.reading.titles, file.name)?.unit ?? ''
            }
          ]
        : []
    )
  ];
}

/** By which a plan names a file under review: the kept file it is, or its place in the review. */
export function sideId(file: ReviewFile): string {
  return file.kept ?? `r${file.key}`;
}

/** Every pair with something in common, of which the newer is not in view yet. */
export function pairsOf(sides: readonly Side[]): Pair[] {
  return sides.flatMap((newer, at) =>
    newer.inView
      ? []
      : sides.slice(0, at).flatMap((older): Pair[] => {
          const overlap = overlapOfSides(newer, older);
          if (!overlap) return [];
          // Rows that come back stand for nothing but themselves: the file they are from stays.
          const choices = CHOICES[overlap.kind].filter((own) => own !== 'new' || !newer.origins);
          return [
            {
              key: `${newer.id}/${older.id}`,
              newer: newer.name,
              older: older.name,
              olderInView: older.inView,
              overlap,
              choices
            }
          ];
        })
  );
}

function overlapOfSides(newer: Side, older: Side): Overlap | null {
  if (!isSameFile(newer, older))
    return overlapOf({ ...newer, name: newer.original }, { ...older, name: older.original });
  return { kind: 'same', shared: newer.table.length, of: newer.table.length };
}

/** What was decided before about a file that is now under review again, as answers to its pairs. */
export function decidedBefore(id: string, { settled }: KeptView): Record<string, Decision> {
  return Object.fromEntries(
    settled.flatMap(({ newer, older, decision }): [string, Decision][] => {
      if (newer === id) return [[`${id}/${older}`, decision]];
      return older === id && decision === 'both' ? [[`${id}/${newer}`, decision]] : [];
    })
  );
}

/** What an import comes to. */
export interface Plan {
  /** the sides that count, in their order */
  readonly ids: readonly string[];
  readonly settled: readonly Settled[];
  /** a newer side and the older one that it takes the place of */
  readonly replaced: readonly (readonly [newer: string, older: string])[];
}

/**
 * The plan once every pair is decided.
 * @param before what is in view now; decisions about files that stay are kept, and a file read again keeps its place
 */
export function planOf(
  sides: readonly Side[],
  decisions: Readonly<Record<string, Decision>>,
  before: KeptView
): Plan {
  const dropped = new Set<string>();
  const replaced: [string, string][] = [];
  const settled: Settled[] = [];
  for (const [key, decision] of Object.entries(decisions)) {
    const [newer = '', older = ''] = key.split('/');
    if (decision === 'new') {
      dropped.add(older);
      replaced.push([newer, older]);
    } else if (decision === 'old') dropped.add(newer);
    else settled.push({ newer, older, decision });
  }
  const counting = sides.map(({ id }) => id).filter((id) => !dropped.has(id));
  const place = (id: string): number => {
    const at = before.ids.indexOf(id);
    return at < 0 ? before.ids.length : at;
  };
  const ids = [...counting].sort((a, b) => place(a) - place(b));
  // Whichever of the two is the newer now: two opposite merges would count a case in neither.
  const again = (one: Settled): boolean =>
    settled.some(({ newer, older }) => [newer, older].sort().join() === [one.newer, one.older].sort().join());
  const all = [...before.settled.filter((one) => !again(one)), ...settled];
  return { ids, settled: all.filter((one) => ids.includes(one.newer) && ids.includes(one.older)), replaced };
}
