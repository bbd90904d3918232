/** The page's side of the worker that packs and unpacks handed-over files: one worker a job, ended with it. */
import * as Comlink from 'comlink';
import { HandoverError } from './handoverFault';
import type { Answer, HandoverWorker, OnFraction, Opened, Packing } from './handoverWorker';

export type { Content, Folder, Opened } from './handoverWorker';

interface Job {
  readonly remote: Comlink.Remote<HandoverWorker>;
  /** the answer of a call, unless the worker dies or the job is stopped; the call may say how far it is */
  run<T>(call: (onFraction: OnFraction) => Promise<Answer<T>>): Promise<T>;
  end(): void;
}

/** Packs parts into a file. @throws HandoverError; DOMException `AbortError` */
export async function packHandover(
  packing: Packing,
  onFraction: OnFraction,
  signal: AbortSignal
): Promise<Blob> {
  const job = begin(onFraction, signal);
  try {
    const bytes = await job.run((fraction) => job.remote.pack(packing, fraction));
    return new Blob([bytes], { type: 'application/vnd.so-vu' });
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
  const job = begin(onFraction, signal);
  try {
    const opened = await faultOf(
      job.run((fraction) => job.remote.open(file, fraction)),
      'locked'
    );
    if (opened) return opened;
    for (let wrong = false; ; wrong = true) {
      const password = await ask(wrong);
      if (password === null) throw new DOMException('No password', 'AbortError');
      const unlocked = await faultOf(
        job.run((fraction) => job.remote.unlock(password, fraction)),
        'password'
      );
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

function begin(onFraction: OnFraction, signal: AbortSignal): Job {
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
      // What is said on the way travels on a channel of its own and can come after the answer: then it is late.
      let open = true;
      const passed = Comlink.proxy((fraction: number): void => {
        if (open && !signal.aborted) onFraction(fraction);
      });
      try {
        const answer = await Promise.race([call(passed), failed]);
        if (!answer.ok) throw new HandoverError(answer.fault, answer.detail);
        return answer.value;
      } finally {
        open = false;
      }
    },
    end() {
      remote[Comlink.releaseProxy]();
      worker.terminate();
    }
  };
}
