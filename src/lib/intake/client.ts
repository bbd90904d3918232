/**
 * The page's side of intake: hands files to the worker and gets readings back. The only file here
 * that needs a browser.
 */
import * as Comlink from 'comlink';
import type { RejectedRows, RowPlace } from '../cases/problem';
import type { KnownLayout } from './layout';
import type { KnownNames } from './nameReading';
import type { Changes, FileReading, FileRefusal, NumberStyle, Progress } from './reading';
import type { OriginalCells } from './originalCells';
import type { IntakeWorker } from './worker';

/** Progress of several files read one after the other. */
export interface FilesProgress extends Progress {
  readonly file: string;
  /** which of the files, from 0 */
  readonly index: number;
  readonly files: number;
}

export interface IntakeClient {
  /**
   * Reads files in order. A file that cannot be read is a `FileRefusal` in its place; the others go on.
   * Every `FileReading` carries the `id` to read it again by.
   * @param layouts by key (see layout.ts): a file of one of them is read by its choices, and says so
   * @throws DOMException `AbortError` as soon as the signal is aborted
   */
  readFiles(
    files: readonly File[],
    onProgress?: (progress: FilesProgress) => void,
    signal?: AbortSignal,
    layouts?: Readonly<Record<string, KnownLayout>>
  ): Promise<(FileReading | FileRefusal)[]>;
  /**
   * Reads one file as it was read before: with all of the user's changes, and what was known of names then,
   * which also holds for `reread` of it. @throws DOMException `AbortError`
   */
  readAs(
    file: File,
    changes: Changes,
    names: KnownNames,
    signal?: AbortSignal
  ): Promise<FileReading | FileRefusal>;
  /** Reads an open file again with all of the user's changes. @throws DOMException `AbortError` */
  reread(
    id: number,
    changes: Changes,
    onProgress?: (progress: Progress) => void,
    signal?: AbortSignal
  ): Promise<FileReading | FileRefusal>;
  /** What earlier files taught of names, for every reading from now on. */
  know(names: KnownNames): void;
  /** What `know` said last. */
  readonly known: KnownNames;
  /** SHA-256 of an open file, in hexadecimal; `null` when it is not open. */
  hash(id: number): Promise<string | null>;
  /** A copy of an open file's bytes, just as they were read; `null` when it is not open. */
  bytes(id: number): Promise<ArrayBuffer | null>;
  /** Lines of an open file (`RecordTable.row`) as they stand in it; `null` when it is not open. */
  cells(id: number, lines: readonly number[]): Promise<OriginalCells | null>;
  /** Cells of rejected rows of an open file; `null` once it is closed. */
  rejected(
    id: number,
    changes: Changes,
    styles: Readonly<Record<number, NumberStyle>>,
    places: readonly RowPlace[]
  ): Promise<RejectedRows | null>;
  /** Lets a file go once it is imported or dropped. */
  close(id: number): void;
  /** Ends the worker. */
  dispose(): void;
}

type Answer = FileReading | FileRefusal | 'cancelled';

/** Starts the intake worker; it is light, so the page may do this when it first needs it. */
export function startIntake(): IntakeClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'so-vu-intake'
  });
  const remote = Comlink.wrap<IntakeWorker>(worker);
  let nextId = 1;
  let nextJob = 1;
  let known: KnownNames = {};
  const failed = workerFailure(worker);

  /** Runs one job; an abort rejects at once and tells the worker, which stops within its next slice. */
  async function run(
    call: (job: number) => Promise<Answer>,
    signal: AbortSignal | undefined
  ): Promise<FileReading | FileRefusal> {
    signal?.throwIfAborted();
    const job = nextJob++;
    let stop = (): void => undefined;
    const aborted = new Promise<never>((_, reject) => {
      stop = () => {
        void remote.cancel(job);
        reject(new DOMException('Reading was cancelled', 'AbortError'));
      };
      signal?.addEventListener('abort', stop, { once: true });
    });
    try {
      const answer = await Promise.race([call(job), aborted, failed]);
      if (answer === 'cancelled') throw new DOMException('Reading was cancelled', 'AbortError');
      return answer;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }

  return {
    async readFiles(files, onProgress, signal, layouts = {}) {
      const answers: (FileReading | FileRefusal)[] = [];
      for (const [index, file] of files.entries()) {
        const start = performance.now();
        const reports = reporter(signal, (progress) =>
          onProgress?.({ ...progress, file: file.name, index, files: files.length })
        );
        try {
          const answer = await readOne(file, (bytes) =>
            run((job) => {
              const moved = Comlink.transfer(bytes, [bytes]);
              return remote.open(nextId++, job, moved, file.name, null, layouts, reports.send);
            }, signal)
          );
          measure(start, answer);
          answers.push(answer);
        } finally {
          reports.end();
        }
      }
      return answers;
    },

    async readAs(file, changes, names, signal) {
      const reports = reporter(signal, () => undefined);
      try {
        return await readOne(file, (bytes) =>
          run((job) => {
            const id = nextId++;
            const moved = Comlink.transfer(bytes, [bytes]);
            return remote.open(id, job, moved, file.name, { changes, names }, {}, reports.send);
          }, signal)
        );
      } finally {
        reports.end();
      }
    },

    hash: (id) => Promise.race([remote.hash(id), failed]),
    bytes: (id) => Promise.race([remote.bytes(id), failed]),
    cells: (id, lines) => Promise.race([remote.cells(id, lines), failed]),

    async reread(id, changes, onProgress, signal) {
      const start = performance.now();
      const reports = reporter(signal, (progress) => onProgress?.(progress));
      try {
        const answer = await run((job) => remote.reread(id, job, changes, reports.send), signal);
        measure(start, answer);
        return answer;
      } finally {
        reports.end();
      }
    },

    get known() {
      return known;
    },

    know(names) {
      known = names;
      void remote.know(names);
    },

    rejected(id, changes, styles, places) {
      return remote.rejected(id, changes, styles, places);
    },

    close(id) {
      void remote.close(id);
    },

    dispose() {
      remote[Comlink.releaseProxy]();
      worker.terminate();
    }
  };
}

/**
 * Progress of one job. It travels on a channel of its own, so a last report can come after the job's
 * answer: nothing is passed on once the job has ended.
 */
function reporter(
  signal: AbortSignal | undefined,
  pass: (progress: Progress) => void
): { send: (progress: Progress) => void; end: () => void } {
  let open = true;
  return {
    send: Comlink.proxy((progress: Progress) => {
      if (open && !signal?.aborted) pass(progress);
    }),
    end: () => (open = false)
  };
}

/** A file that vanished or may not be read is refused like any other; an abort goes through. */
async function readOne(
  file: File,
  read: (bytes: ArrayBuffer) => Promise<FileReading | FileRefusal>
): Promise<FileReading | FileRefusal> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (cause) {
    return {
      ok: false,
      file: file.name,
      bytes: file.size,
      fault: 'failed',
      detail: { message: String(cause) }
    };
  }
  return read(bytes);
}

function measure(start: number, answer: FileReading | FileRefusal): void {
  performance.measure('so-vu:parse', {
    start,
    end: performance.now(),
    detail: { rows: answer.ok ? answer.counts.rows : 0, file: answer.file }
  });
}

/** Rejects when the worker cannot start or dies; without it a call would wait for ever. */
function workerFailure(worker: Worker): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(`Intake worker: ${event.message}`)));
  });
  failed.catch(() => undefined);
  return failed;
}
