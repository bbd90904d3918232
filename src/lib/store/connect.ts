/**
 * Starts DuckDB in the browser: its worker and its WebAssembly come from our own origin, as the
 * content security policy demands. Only the `eh` build is shipped: every current browser runs it.
 */
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import wasmAddress from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerAddress from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { connectionOn, ENGINE_CONFIG, type Database } from './connection';

/**
 * An empty database in a worker of its own.
 * @throws Error with a cause when the worker or the WebAssembly cannot be fetched or started
 */
export async function startInBrowser(): Promise<Database> {
  const worker = new Worker(absolute(workerAddress));
  const engine = new AsyncDuckDB(new VoidLogger(), worker);
  try {
    await Promise.race([failureOf(worker), start(engine)]);
  } catch (cause) {
    worker.terminate();
    throw new Error('The database could not be started', { cause });
  }
  return {
    connect: async () => connectionOn(engine, await engine.connectInternal()),
    close: () => engine.terminate()
  };
}

async function start(engine: AsyncDuckDB): Promise<void> {
  await engine.instantiate(absolute(wasmAddress), null);
  await engine.open(ENGINE_CONFIG);
}

/** DuckDB's client only logs when its worker cannot be loaded, and would wait for ever. */
function failureOf(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener('error', (event) => reject(new Error(event.message || 'worker failed')), {
      once: true
    });
  });
}

/** The worker would resolve a relative address against its own. */
function absolute(address: string): string {
  return new URL(address, location.href).href;
}
