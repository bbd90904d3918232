/**
 * Long work in slices: every 25 ms it reports how far it is, lets waiting messages in (a cancel
 * among them), and stops when asked to.
 */
import type { Progress } from './reading';

/** Thrown out of `readFile` and `reread` when `isCancelled` says so; nothing else throws there. */
export class ReadCancelled extends Error {
  constructor() {
    super('Reading was cancelled');
    this.name = 'ReadCancelled';
  }
}

const SLICE_MS = 25;

export class Pacer {
  private last = performance.now();

  constructor(
    private readonly onProgress?: (progress: Progress) => void,
    private readonly isCancelled?: () => boolean
  ) {}

  /** Whether it is time for a turn; cheap enough to ask every thousand rows. */
  due(): boolean {
    return performance.now() - this.last >= SLICE_MS;
  }

  /** Reports, lets the event loop run once, and throws `ReadCancelled` if that brought a cancel. */
  async turn(stage: Progress['stage'], done: number, total: number): Promise<void> {
    this.onProgress?.({ stage, done, total });
    // Nobody to answer to: a plain call in Node needs no yielding.
    if (this.onProgress || this.isCancelled) await nextTask();
    if (this.isCancelled?.()) throw new ReadCancelled();
    this.last = performance.now();
  }
}

/** One turn of the event loop, without the 4 ms that browsers add to nested timers. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
