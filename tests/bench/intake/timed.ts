/** The two ways that are compared, each timed once. */
import Papa from 'papaparse';
import { readFile } from '../../../src/lib/intake/intake';

/** papaparse alone, on text that is decoded already. @returns milliseconds */
export function timePapaparse(text: string): number {
  const start = performance.now();
  const { data } = Papa.parse(text, { delimiter: ',' });
  const time = performance.now() - start;
  if (data.length === 0) throw new Error('papaparse found no row');
  return time;
}

/** From the file's bytes to the whole reading, with progress and cancelling as in the app. @returns milliseconds */
export async function timeIntake(bytes: Uint8Array, rows: number): Promise<number> {
  const start = performance.now();
  const reading = await readFile(bytes, 'bench.csv', {
    onProgress: () => undefined,
    isCancelled: () => false
  });
  const time = performance.now() - start;
  if (!reading.ok || reading.counts.accepted !== rows) throw new Error(`The file was not read: ${rows} rows`);
  return time;
}
