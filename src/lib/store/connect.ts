/**
 * Starts DuckDB in the browser: its worker and its WebAssembly come from our own origin, as the
 * content security policy demands. Only the `eh` build is shipped: every current browser runs it.
 */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { connectionOn, ENGINE_CONFIG, type Database } from './connection';

/** Longest wait for a sign of life while starting: download goes on in steps, compiling takes seconds. */
const SILENCE_MS = 20_000;

/**
 * An empty database in a worker of its own.
 * @throws Error with a cause when the worker or the WebAssembly cannot be fetched or started
 */
export async function startInBrowser(): Promise<Database> {
  const worker = new Worker(absolute(workerAddress));
  const engine = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await unlessDead(worker, (alive) => start(engine, alive));
  } catch (cause) {
    worker.terminate();
    throw new Error('The database could not be started', { cause });
  }
  return {
    connect: async () => connectionOn(engine, await engine.connectInternal()),
    close: () => engine.terminate()
  };
}

async function start(engine: AsyncDuckDB, alive: () => void): Promise<void> {
  await engine.instantiate(absolute(wasmAddress), null, alive);
  await engine.open(ENGINE_CONFIG);
}

/**
 * DuckDB's client waits for ever when its worker cannot be loaded, which it only logs, and when the
 * WebAssembly cannot be, of which there is no sign but silence.
 */
function unlessDead(worker: Worker, start: (alive: () => void) => Promise<void>): Promise<void> {
  return new Promise<void>((resolve, reject) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const alive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Error('The WebAssembly does not start')), SILENCE_MS);
    };
    worker.addEventListener('error', (event) =>
      reject(new Error(event.message || 'The worker does not load'))
    );
    alive();
    start(alive)
      .then(resolve, reject)
      .finally(() => clearTimeout(timer));
  });
}

/** The worker would resolve a relative address against its own. */
function absolute(address: string): string {
  return new URL(address, location.href).href;
}
