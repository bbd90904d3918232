/**
 * How long loading and the cube take in Node: `npx tsx tests/bench/store.bench.ts [rows…]`.
 * Real DuckDB, the same code as in the browser; there the engine has a thread of its own, and the
 * building of Arrow overlaps with its work. Prints the first run and the median of the following.
 */
import { CALENDAR_YEAR } from '../../src/lib/cases/calendar';
import { storeOn } from '../../src/lib/store/store';
import { startInNode } from '../store/engine';
import { many } from '../store/many';
import { source } from '../store/tables';

const RUNS = 5;

async function timed(task: () => Promise<unknown>): Promise<string> {
  const times: number[] = [];
  for (let run = 0; run <= RUNS; run++) {
    const start = performance.now();
    await task();
    times.push(performance.now() - start);
  }
  const [first = NaN, ...rest] = times;
  const median = rest.sort((a, b) => a - b)[RUNS >> 1] ?? NaN;
  return `${first.toFixed(0).padStart(6)} ms first ${median.toFixed(0).padStart(6)} ms median`;
}

async function bench(sizes: readonly number[]): Promise<void> {
  for (const rows of sizes) {
    const store = await storeOn(await startInNode());
    const inputs = [{ source: source(), table: many(rows) }];
    console.log(`load ${rows} rows`.padEnd(24), await timed(() => store.load(inputs)));
    console.log(`cube of ${rows} rows`.padEnd(24), await timed(() => store.cube(CALENDAR_YEAR)));
    console.log('  cells'.padEnd(24), (await store.cube(CALENDAR_YEAR)).length);
    await store.close();
  }
}

const asked = process.argv.slice(2).map(Number);
await bench(asked.length > 0 ? asked : [100_000, 1_000_000]);
