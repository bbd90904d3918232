/**
 * Spellings of one unit or type brought under one label, and equal names of different units told
 * apart. Used within a file and again when files are put side by side; sums are never touched, only
 * under which label a record stands.
 */
import type { Named } from './record';

/** A distinct text of a column (within its row's own larger units), and what it was recognised as. */
export interface Spelling {
  readonly text: string;
  /** the larger units that its rows name, where they help to tell it apart; `null`: none */
  readonly within: string | null;
  readonly named: Named | null;
  readonly rows: number;
}

export interface MergedNames {
  /** distinct, in order of first appearance */
  readonly labels: readonly string[];
  /** per label */
  readonly names: readonly (Named | null)[];
  /** per spelling, an index into `labels` */
  readonly of: Int32Array;
}

interface Group {
  readonly members: Spelling[];
  named: Named | null;
  label: string;
}

/**
 * One label per unit: its commonest spelling, the first one where two are even.
 * - Names without a unit stay as they are; those that differ only in their larger units stay apart.
 * - A text that is one unit to 30/06/2025 and another of the same level after stands for both
 *   (`old:56+new:56`): its rows keep one label, and whoever compares across the change can see it.
 * - Different units of equal name get what they lie in behind the name.
 * @param join whether an unrecognised text is the one unit elsewhere written just so: between files,
 *   where the same text always was one label
 */
export function mergeNames(spellings: readonly Spelling[], join: boolean): MergedNames {
  let ids = unitsOf(spellings.map(({ named }) => named?.id ?? null));
  let groups = grouped(spellings, ids);
  const twins = twinsOf([...new Set(groups)]);
  if (twins.length > 0) {
    ids = unitsOf([...spellings.map(({ named }) => named?.id ?? null), ...twins]);
    groups = grouped(spellings, ids);
  }
  if (join) groups = joined(groups);
  const distinct = [...new Set(groups)];
  tellApart(distinct);
  const place = new Map(distinct.map((group, at) => [group, at]));
  return {
    labels: distinct.map(({ label }) => label),
    names: distinct.map(({ named }) => named),
    of: Int32Array.from(groups, (group) => place.get(group) ?? -1)
  };
}

/** Ids by the whole they belong to: `old:56` and `old:56+new:56` are one. */
function unitsOf(ids: readonly (string | null)[]): (id: string) => string {
  const above = new Map<string, string>();
  const root = (id: string): string => {
    const next = above.get(id);
    return next === undefined || next === id ? id : root(next);
  };
  for (const id of new Set(ids)) {
    const [first = '', ...rest] = id?.split('+') ?? [];
    for (const other of rest) above.set(root(other), root(first));
  }
  return (id) => root(id.split('+')[0] ?? id);
}

/** The group of each spelling. */
function grouped(spellings: readonly Spelling[], unitOf: (id: string) => string): Group[] {
  const groups = new Map<string, Group>();
  const found = spellings.map((spelling) => {
    const { named, text, within } = spelling;
    const key = named ? `=${unitOf(named.id)}` : JSON.stringify([text, within]);
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { members: [], named, label: text }));
    group.members.push(spelling);
    return group;
  });
  for (const group of groups.values()) {
    group.label = commonest(group.members);
    group.named = wholeOf(group.members);
  }
  return found;
}

function commonest(members: readonly Spelling[]): string {
  const rows = new Map<string, number>();
  for (const { text, rows: n } of members) rows.set(text, (rows.get(text) ?? 0) + n);
  let best = members[0]?.text ?? '';
  for (const [text, n] of rows) if (n > (rows.get(best) ?? 0)) best = text;
  return best;
}

/** The unit of a group; where it is one before and one after the change, both, the later one's name. */
function wholeOf(members: readonly Spelling[]): Named | null {
  const all = members.flatMap(({ named }) => (named ? [named] : []));
  const [first] = all;
  if (!first) return null;
  const ids = [...new Set(all.flatMap(({ id }) => id.split('+')))].sort().reverse();
  const latest = all.find(({ id }) => id === ids.at(-1)) ?? first;
  return { ...latest, id: ids.join('+') };
}

/** Pairs of ids, joined by +: of two groups that are written alike one is a unit before 01/07/2025, the other after. */
function twinsOf(groups: readonly Group[]): string[] {
  const byLabel = new Map<string, Group[]>();
  for (const group of groups)
    if (group.named) byLabel.set(group.label, [...(byLabel.get(group.label) ?? []), group]);
  return [...byLabel.values()].flatMap((alike) => {
    const old = alike.filter(({ named }) => named?.id.startsWith('old:'));
    const now = alike.filter(({ named }) => named?.id.startsWith('new:'));
    const [a, b] = [old[0]?.named?.id, now[0]?.named?.id];
    // the length of a code is its level: a district and a commune of one name are not the same place
    return a && b && old.length === 1 && now.length === 1 && a.length === b.length ? [`${a}+${b}`] : [];
  });
}

/** Unrecognised texts taken into the one recognised group that writes its name just so. */
function joined(groups: readonly Group[]): Group[] {
  const written = new Map<string, Set<Group>>();
  for (const group of groups) {
    if (!group.named) continue;
    for (const { text } of group.members) written.set(text, (written.get(text) ?? new Set()).add(group));
  }
  return groups.map((group) => {
    const [only, ...others] = group.named ? [] : (written.get(group.label) ?? []);
    return only && others.length === 0 ? only : group;
  });
}

function tellApart(groups: readonly Group[]): void {
  const within = ({ named, members }: Group): string | null =>
    named ? named.within : (members[0]?.within ?? null);
  const add = (behind: (group: Group) => string | null): void => {
    const uses = new Map<string, number>();
    for (const { label } of groups) uses.set(label, (uses.get(label) ?? 0) + 1);
    for (const group of groups) {
      const more = (uses.get(group.label) ?? 0) > 1 ? behind(group) : null;
      if (more) group.label = `${group.label} (${more})`;
    }
  };
  add(within);
  add(({ named }) => named?.label ?? null);
  let number = 0;
  add(() => String(++number));
}
