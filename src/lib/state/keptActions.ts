/** What the user can do with a kept file, each with a word about it, undone where it can be. */
import { save } from '../export/save';
import { begin, settle } from './page';
import { useKept } from './kept.svelte';
import type { FileNote } from './keptFile';
import { pairsOf, planOf, sideOf, type Decision, type Pair, type Side } from './overlaps';
import { useReview } from './review.svelte';
import { useSession } from './session.svelte';
import { useView } from './view.svelte';

export interface KeptActions {
  note(id: string, note: Partial<FileNote>): Promise<void>;
  remove(id: string): Promise<void>;
  /** What it has in common with files that count now. */
  pairs(id: string): Promise<readonly Pair[]>;
  mustAsk(id: string): Promise<boolean>;
  restore(id: string, decisions?: Readonly<Record<string, Decision>>): Promise<void>;
  review(id: string): Promise<void>;
  download(id: string): Promise<void>;
  forget(id: string): Promise<void>;
}

export function keptActions(): KeptActions {
  const [kept, session, review] = [useKept(), useSession(), useReview()];
  const words = () => useView().m.ui.kept;
  const nameOf = (id: string): string => kept.fileOf(id)?.label || (kept.fileOf(id)?.name ?? '');
  const say = (text: string, undo: boolean): void => void (review.notice = { text, undo });

  async function sides(id: string): Promise<Side[]> {
    const own = await kept.whole(id);
    return [...kept.inView.map((one) => sideOf(one)), ...(own ? [sideOf(own, false)] : [])];
  }
  async function pairs(id: string): Promise<readonly Pair[]> {
    return pairsOf(await sides(id));
  }

  return {
    pairs,
    note: (id, note) => busy(() => session.note(id, note)),
    remove: (id) =>
      busy(async () => {
        await session.show(kept.view.ids.filter((other) => other !== id));
        say(words().removed(nameOf(id)), session.canUndo);
      }),
    mustAsk: async (id) => (await pairs(id)).length > 0,
    restore: (id, decisions = {}) =>
      busy(async () => {
        const plan = planOf(await sides(id), decisions, kept.view);
        await session.show(plan.ids, plan.settled);
        if (kept.view.ids.includes(id)) say(words().restored(nameOf(id)), session.canUndo);
      }),
    review: (id) => review.openKept(id),
    download: (id) =>
      busy(async () => {
        const original = await kept.original(id);
        if (original) save(original, original.name);
        else say(words().noBytes(nameOf(id)), false);
      }),
    forget: (id) =>
      busy(async () => {
        const name = nameOf(id);
        await session.forget(id);
        say(words().forgotten(name), false);
      })
  };
}

async function busy(work: () => Promise<void>): Promise<void> {
  const end = begin();
  try {
    await work();
  } finally {
    end();
    void settle();
  }
}
