/**
 * Kept files read again from their bytes, in the background, after the page has opened with the kept
 * reading. What this version would read differently is said and left to the user; nothing changes by itself.
 */
import { differenceOf, type Difference } from '../cases/difference';
import { digestOf, sameReading, type Digest } from '../cases/digest';
import type { FileReading, FileRefusal } from '../intake/reading';
import { columnMeanings, type KeptFile } from './keptFile';
import { useKept } from './kept.svelte';

/** A file that reads otherwise now. */
export interface Reread {
  readonly file: KeptFile;
  /** the other reading; a refusal when this version cannot read it, `null` when its bytes are gone */
  readonly answer: FileReading | FileRefusal | null;
  readonly digest: Digest | null;
  readonly difference: Difference | null;
}

class Recheck {
  found = $state.raw<readonly Reread[]>([]);
  #abort: AbortController | null = null;

  /** One file after the other; ends when it is stopped, without a word. */
  async run(): Promise<void> {
    const abort = (this.#abort = new AbortController());
    try {
      for (const { file } of useKept().inView) {
        if (abort.signal.aborted) return;
        const found = await reread(file.id, abort.signal);
        if (found) this.found = [...this.found.filter((one) => one.file.id !== file.id), found];
      }
    } catch {
      // Stopped; or the worker died, which says itself at the next file the user reads.
    }
  }

  /** The user wants the worker: reading again can wait for the next opening. */
  stop(): void {
    this.#abort?.abort();
  }

  settle(id: string): void {
    this.found = this.found.filter((one) => one.file.id !== id);
  }
}

/** `null` when it reads the same, or the user has declined this very reading before. */
async function reread(id: string, signal: AbortSignal): Promise<Reread | null> {
  const kept = useKept();
  const file = kept.fileOf(id);
  if (!file?.digest || file.withoutOriginal) return null;
  const answer = await kept.readAgain(id, signal);
  if (!answer?.ok) return { file, answer, digest: null, difference: null };
  const digest = digestOf(answer.records, answer.counts, columnMeanings(answer));
  if (sameReading(file.digest, digest) || file.declined === digest.checksum) return null;
  const whole = await kept.whole(id);
  return { file, answer, digest, difference: whole ? differenceOf(whole.table, answer.records) : null };
}

let recheck: Recheck | undefined;

export function useRecheck(): Recheck {
  return (recheck ??= new Recheck());
}
