/** The worker of the benchmark: takes a file from the server and times one way or both on it. */
import { timeIntake, timePapaparse } from './timed';

export interface Order {
  readonly url: string;
  readonly rows: number;
  readonly ways: readonly ('papaparse' | 'intake')[];
  readonly runs: number;
}

export interface Times {
  readonly papaparse: number[];
  readonly intake: number[];
}

async function run({ url, rows, ways, runs }: Order): Promise<Times> {
  const bytes = new Uint8Array(await (await fetch(url)).arrayBuffer());
  const text = ways.includes('papaparse') ? new TextDecoder().decode(bytes) : '';
  const times: Times = { papaparse: [], intake: [] };
  for (let i = 0; i < runs; i++) {
    for (const way of ways) {
      // Each begins with a clean heap, so that neither pays for what the other left.
      (globalThis as { gc?: () => void }).gc?.();
      times[way].push(way === 'papaparse' ? timePapaparse(text) : await timeIntake(bytes, rows));
    }
  }
  return times;
}

self.onmessage = ({ data }: MessageEvent<Order>) => {
  run(data).then(
    (times) => self.postMessage(times),
    (cause: unknown) => self.postMessage({ error: String(cause) })
  );
};
