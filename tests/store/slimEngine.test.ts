/** The engine that is served: DuckDB's own code, without the names that only extensions would ask for. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { slimEngineFile, withExports } from '../../src/cli/slimEngine';

/** `(module (func (export "one") (result i32) i32.const 1) (func (export "two") (result i32) i32.const 2))` */
const SMALL = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 5, 1, 0x60, 0, 1, 0x7f],
  ...[3, 3, 2, 0, 0],
  ...[7, 13, 2, 3, 0x6f, 0x6e, 0x65, 0, 0, 3, 0x74, 0x77, 0x6f, 0, 1],
  ...[10, 11, 2, 4, 0, 0x41, 1, 0x0b, 4, 0, 0x41, 2, 0x0b]
]);

test('only what is wanted is exported, and still does what it did', () => {
  const all = new WebAssembly.Instance(new WebAssembly.Module(SMALL)).exports;
  expect(Object.keys(all)).toEqual(['one', 'two']);
  const kept = withExports(SMALL, (name) => name === 'two');
  const { two, ...others } = new WebAssembly.Instance(new WebAssembly.Module(kept)).exports;
  expect(others).toEqual({});
  expect((two as () => number)()).toBe(2);
  expect(withExports(SMALL, () => true)).toEqual(Buffer.from(SMALL));
});

test('no module, or half of one, is refused', () => {
  expect(() => withExports(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9), () => true)).toThrow(/WebAssembly/);
  expect(() => withExports(SMALL.subarray(0, 30), () => true)).toThrow(/WebAssembly/);
});

test('the engine: the same code and imports, a hundredth of the names', async () => {
  const original = readFileSync(
    createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm')
  );
  const slim = readFileSync(slimEngineFile());
  expect(slim.length).toBeLessThan(original.length * 0.85);
  const [a, b] = await Promise.all([WebAssembly.compile(original), WebAssembly.compile(slim)]);
  expect(WebAssembly.Module.imports(b)).toEqual(WebAssembly.Module.imports(a));
  const names = WebAssembly.Module.exports(b).map(({ name }) => name);
  const before = new Map(WebAssembly.Module.exports(a).map(({ name, kind }) => [name, kind]));
  for (const { name, kind } of WebAssembly.Module.exports(b)) expect(before.get(name), name).toBe(kind);
  expect(names.length).toBeLessThan(before.size / 100);
  expect(names).toContain('duckdb_web_query_run');
  // What is bound to the module's own names by itself stays.
  for (const { name } of WebAssembly.Module.imports(b))
    if (before.has(name)) expect(names, name).toContain(name);
});
