/** The real engine in Node: the same file as in the browser, without its worker. */
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { slimEngineFile } from '../../src/cli/slimEngine';
import { connectionOn, ENGINE_CONFIG, type Database, type Engine } from '../../src/lib/store/connection';

/** Sees every call made on the engine before it is; what it throws, the call throws. */
export type Watch = (call: keyof Engine, values: readonly unknown[]) => void;

/** A database with nothing in it. */
export async function startInNode(watch: Watch = () => undefined): Promise<Database> {
  const eh = { mainModule: slimEngineFile(), mainWorker: '' };
  const duckdb = await createDuckDB({ mvp: eh, eh }, new VoidLogger(), NODE_RUNTIME);
  await duckdb.instantiate(() => undefined);
  duckdb.open(ENGINE_CONFIG);
  const watched: Engine = new Proxy<Engine>(duckdb as unknown as Engine, {
    get(target, name: keyof Engine) {
      return async (...values: unknown[]) => {
        // The worker answers in a later turn of the event loop; so does this, or nobody could abort.
        await new Promise((resolve) => setImmediate(resolve));
        watch(name, values);
        return (target[name] as (...values: unknown[]) => unknown).apply(target, values);
      };
    }
  });
  return {
    connect: async () =>
      connectionOn(
        watched,
        duckdb.connect().useUnsafe((_, number) => number)
      ),
    close: async () => duckdb.reset()
  };
}
