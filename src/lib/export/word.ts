/**
 * The page's side of Word files. Putting one together takes most of a second without a pause, so a worker does it; the
 * page paints the images that it asks for. The library comes with the worker, when the first file is written.
 */
import * as Comlink from 'comlink';
import type { Messages } from '../i18n/vi';
import type { ImageOf, Pace, ReportDocument } from './report';
import type { WordWorker } from './wordWorker';

/**
 * A report as a Word file by Nghị định 30/2020/NĐ-CP. Words are those of `m.lang`.
 * @param images paints figures that have no chart of Word's own (maps), or where the writer wants an image
 * @throws the reason of `pace.signal` when it aborts
 */
export async function wordOf(
  report: ReportDocument,
  images: ImageOf,
  m: Messages,
  { signal, onStep }: Pace = {}
): Promise<Blob> {
  signal?.throwIfAborted();
  if (import.meta.env.SSR) {
    // Node has no such workers; the branch is not in the page's code.
    const { writeWord } = await import('./wordDocument');
    return writeWord(report, images, m, { ...(signal ? { signal } : {}), ...(onStep ? { onStep } : {}) });
  }
  const worker = new Worker(new URL('./wordWorker.ts', import.meta.url), { type: 'module' });
  const remote = Comlink.wrap<WordWorker>(worker);
  let open = true;
  try {
    return await new Promise<Blob>((resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      worker.addEventListener('error', ({ message }) =>
        reject(new Error(message || 'the Word worker failed'))
      );
      // It travels on a channel of its own and can come after the answer: then it is late.
      const progress = (done: number, all: number): void => {
        if (open && !signal?.aborted) onStep?.(done, all);
      };
      remote
        .write(plain(report), m.lang, Comlink.proxy(images), Comlink.proxy(progress))
        .then(resolve, (fault: unknown) =>
          reject(fault instanceof Error ? fault : new Error('the Word worker failed', { cause: fault }))
        );
    });
  } finally {
    open = false;
    worker.terminate();
  }
}

/** Without the proxies that a page's state may have around it: those cannot be sent. */
function plain(report: ReportDocument): ReportDocument {
  return JSON.parse(JSON.stringify(report)) as ReportDocument;
}
