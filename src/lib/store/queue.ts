/**
 * One thing at a time, in the order asked for. The engine has one thread, so nothing is lost; and
 * a query never meets a table that is just being swapped.
 */
export interface Queue {
  /**
   * Runs `task` when all before it are done, whether they went well or not.
   * @throws the signal's reason at once when it aborts while waiting; what `task` throws
   */
  run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T>;
}

export function queue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(task, signal) {
      const before = last;
      const mine = unlessAborted(before, signal).then(task);
      // Those behind wait for both: one that gave up waiting must not let them past its predecessor.
      last = Promise.allSettled([before, mine]);
      return mine;
    }
  };
}

function unlessAborted(before: Promise<unknown>, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal?.reason);
    if (signal?.aborted) return abort();
    signal?.addEventListener('abort', abort, { once: true });
    void before.then(() => {
      signal?.removeEventListener('abort', abort);
      resolve();
    });
  });
}
