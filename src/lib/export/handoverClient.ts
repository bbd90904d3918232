/** The page's side of the worker that packs and unpacks handed-over files: one worker a job, ended with it. */
import * as Comlink from 'comlink';
import { HandoverError } from './handoverFault';
import type { Answer, HandoverWorker, OnFraction, Opened, Packing } from './handoverWorker';

export type { Content, Folder, Opened } from './handoverWorker';

interface Job {
  readonly remote: Comlink.Remote<HandoverWorker>;
  /** the answer of a call, unless the worker dies or the job is stopped */
  run<T>(call: Promise<Answer<T>>): Promise<T>;
  end(): void;
}

/** Packs parts into a file. @throws HandoverError; DOMException `AbortError` */
export async function packHandover(
  packing: Packing,
  onFraction: OnFraction,
  signal: AbortSignal
): Promise<Blob> {
  const job = begin(signal);
  try {
    return new Blob([await job.run(job.remote.pack(packing, Comlink.proxy(onFraction)))], {
      type: 'application/vnd.so-vu'
    });
  } finally {
    job.end();
  }
}

/**
 * Opens a file; where it has a password, `ask` is called until one fits or it gives `null`.
 * @param ask told whether one was tried that did not fit
 * @throws HandoverError; DOMException `AbortError`, also when there is no password
 */
export async function openHandover(
  file: Blob,
  ask: (wrong: boolean) => Promise<string | null>,
  onFraction: OnFraction,
  signal: AbortSignal
): Promise<Opened> {
  const job = begin(signal);
  try {
    const opened = await faultOf(job.run(job.remote.open(file, Comlink.proxy(onFraction))), 'locked');
    if (opened) return opened;
    for (let wrong = false; ; wrong = true) {
      const password = await ask(wrong);
      if (password === null) throw new DOMException('No password', 'AbortError');
      const call = job.remote.unlock(password, Comlink.proxy(onFraction));
      const unlocked = await faultOf(job.run(call), 'password');
      if (unlocked) return unlocked;
    }
  } finally {
    job.end();
  }
}

/** The value, or `null` for the one fault that the caller deals with. */
async function faultOf<T>(value: Promise<T>, expected: string): Promise<T | null> {
  try {
    return await value;
  } catch (cause) {
    if (cause instanceof HandoverError && cause.fault === expected) return null;
    throw cause;
  }
}

function begin(signal: AbortSignal): Job {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./handoverWorker.ts', import.meta.url), {
    type: 'module',
    name: 'so-vu-handover'
  });
  const remote = Comlink.wrap<HandoverWorker>(worker);
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(`Handover worker: ${event.message}`)));
    signal.addEventListener('abort', () => reject(new DOMException('Stopped', 'AbortError')));
  });
  failed.catch(() => undefined);
  return {
    remote,
    async run(call) {
      const answer = await Promise.race([call, failed]);
      if (!answer.ok) throw new HandoverError(answer.fault, answer.detail);
      return answer.value;
    },
    end() {
      remote[Comlink.releaseProxy]();
      worker.terminate();
    }
  };
}
