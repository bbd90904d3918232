/**
 * The worker's side: only messages. It keeps each parsed file, so that reading it again with
 * changes needs neither its bytes nor another parse. All reading is in `intake`.
 */
import * as Comlink from 'comlink';
import { openFile, readOpened, type OpenFile } from './intake';
import { ReadCancelled } from './pacer';
import type { Changes, FileReading, FileRefusal, Progress } from './reading';
import { buffersOf } from './transfer';

const opened = new Map<number, OpenFile>();
const cancelled = new Set<number>();

type Answer = FileReading | FileRefusal | 'cancelled';

/** `id` names a file, `job` one piece of work on it that can be cancelled. */
const api = {
  async open(
    id: number,
    job: number,
    bytes: ArrayBuffer,
    name: string,
    onProgress: (progress: Progress) => void
  ): Promise<Answer> {
    return run(job, onProgress, async (options) => {
      const file = await openFile(new Uint8Array(bytes), name, options);
      if (!file.ok) return file;
      opened.set(id, file);
      const reading = await readOpened(file, options);
      return reading.ok ? { ...reading, id } : reading;
    });
  },

  async reread(
    id: number,
    job: number,
    changes: Changes,
    onProgress: (progress: Progress) => void
  ): Promise<Answer> {
    return run(job, onProgress, async (options) => {
      const file = opened.get(id);
      if (!file)
        return { ok: false, file: '', bytes: 0, fault: 'failed', detail: { message: `No open file ${id}` } };
      const reading = await readOpened(file, { ...options, changes });
      return reading.ok ? { ...reading, id } : reading;
    });
  },

  cancel(job: number): void {
    cancelled.add(job);
  },

  /** Lets a file's grid go. */
  close(id: number): void {
    opened.delete(id);
  }
};

export type IntakeWorker = typeof api;

interface Watching {
  readonly onProgress: (progress: Progress) => void;
  readonly isCancelled: () => boolean;
}

async function run(
  job: number,
  onProgress: (progress: Progress) => void,
  work: (options: Watching) => Promise<FileReading | FileRefusal>
): Promise<Answer> {
  try {
    const answer = await work({
      onProgress: (progress) => void onProgress(progress),
      isCancelled: () => cancelled.has(job)
    });
    // The page needs the records, we only the grid: move them instead of copying.
    return answer.ok ? Comlink.transfer(answer, buffersOf(answer.records)) : answer;
  } catch (cause) {
    if (cause instanceof ReadCancelled) return 'cancelled';
    throw cause;
  } finally {
    cancelled.delete(job);
    // Comlink made a channel for the callback; close it, or each read would leave one behind.
    (onProgress as unknown as Comlink.ProxyMethods)[Comlink.releaseProxy]();
  }
}

Comlink.expose(api);
