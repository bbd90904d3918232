/**
 * DuckDB's WebAssembly offers some 75 000 functions by name to extensions loaded later: a fifth of the file, and most of
 * the time it takes to start, since its own program goes through all of them. The app loads no extensions (the content
 * security policy and `LOCK` in src/lib/store forbid it), so the names nobody asks for are left out of the file that is
 * served. The code in it stays as it came.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const WASM = '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm';
const WORKERS = ['duckdb-browser-eh.worker.js', 'duckdb-node-eh.worker.cjs'];

// Numbers of sections and kinds of imports: WebAssembly Core Specification, 5.4 and 5.5
const IMPORTS = 2;
const EXPORTS = 7;

/** For `vite build` and `vite dev`: the app's `duckdb-eh.wasm?url` is the slim file. */
export function slimEngine(): Plugin {
  return {
    name: 'so-vu:slim-engine',
    enforce: 'pre',
    resolveId: (source) => (source === `${WASM}?url` ? `${slimEngineFile()}?url` : null)
  };
}

/** Makes the slim file where it is missing or older than what it is made from and by. @returns its path */
export function slimEngineFile(): string {
  const original = createRequire(import.meta.url).resolve(WASM);
  const folder = join(ROOT, 'node_modules/.cache/so-vu');
  const path = join(folder, 'duckdb-eh.wasm');
  const made = (file: string): number => Math.max(statSync(file).mtimeMs, statSync(file).ctimeMs);
  const since = Math.max(made(original), made(fileURLToPath(import.meta.url)));
  if (existsSync(path) && statSync(path).mtimeMs > since) return path;
  const asked = new Set(
    WORKERS.flatMap((worker) => readFileSync(join(dirname(original), worker), 'utf8').match(/[\w$]+/g) ?? [])
  );
  const wasm = withExports(
    readFileSync(original),
    // "_malloc" in the program is "malloc" in the file; callers by signature are put together from parts.
    (name) => asked.has(name) || asked.has(`_${name}`) || name.startsWith('dynCall_')
  );
  mkdirSync(folder, { recursive: true });
  // Never half a file, whoever else reads it now.
  const whole = `${path}.${process.pid}`;
  writeFileSync(whole, wasm);
  renameSync(whole, path);
  return path;
}

/**
 * The same module with fewer exports: those `wanted`, and those that it imports by name itself, which are bound to it.
 * @throws Error when the bytes are no WebAssembly module
 */
export function withExports(module: Uint8Array, wanted: (name: string) => boolean): Uint8Array<ArrayBuffer> {
  if (String.fromCharCode(...module.subarray(0, 4)) !== '\0asm') throw new Error('Not a WebAssembly module');
  const parts: Uint8Array[] = [module.subarray(0, 8)];
  const imported = new Set<string>();
  for (let at = 8; at < module.length;) {
    const body = reader(module, at + 1);
    const length = body.number();
    const end = body.at + length;
    if (module[at] === IMPORTS) for (const name of importsIn(body)) imported.add(name);
    if (module[at] === EXPORTS) {
      const kept = exportsIn(body).filter(({ name }) => wanted(name) || imported.has(name));
      const entries = kept.map(({ from, to }) => module.subarray(from, to));
      const content = [numbered(entries.length), ...entries];
      const size = content.reduce((sum, { length }) => sum + length, 0);
      parts.push(Uint8Array.of(EXPORTS), numbered(size), ...content);
    } else parts.push(module.subarray(at, end));
    at = end;
  }
  return Buffer.concat(parts);
}

interface Reader {
  at: number;
  /** an unsigned number in LEB128 */
  number(): number;
  byte(): number;
  name(): string;
}

function reader(bytes: Uint8Array, at: number): Reader {
  return {
    at,
    byte() {
      const byte = bytes[this.at++];
      if (byte === undefined) throw new Error('The WebAssembly module ends too early');
      return byte;
    },
    number() {
      let value = 0;
      for (let shift = 1; ; shift *= 128) {
        const byte = this.byte();
        value += (byte & 127) * shift;
        if (byte < 128) return value;
      }
    },
    name() {
      const length = this.number();
      const from = this.at;
      this.at += length;
      return Buffer.from(bytes.subarray(from, this.at)).toString('utf8');
    }
  };
}

function importsIn(section: Reader): string[] {
  return Array.from({ length: section.number() }, () => {
    section.name();
    const name = section.name();
    const kind = section.byte();
    // a table has the kind of its elements, a tag its attribute, before what follows
    if (kind === 1 || kind === 4) section.byte();
    if (kind === 1 || kind === 2) limits(section);
    else if (kind === 3) {
      section.byte();
      section.byte();
    } else section.number();
    return name;
  });
}

function limits(section: Reader): void {
  const bounded = (section.byte() & 1) === 1;
  section.number();
  if (bounded) section.number();
}

function exportsIn(section: Reader): { name: string; from: number; to: number }[] {
  return Array.from({ length: section.number() }, () => {
    const from = section.at;
    const name = section.name();
    section.byte();
    section.number();
    return { name, from, to: section.at };
  });
}

function numbered(value: number): Uint8Array {
  const bytes: number[] = [];
  for (let left = value; ;) {
    const byte = left % 128;
    left = Math.floor(left / 128);
    bytes.push(left > 0 ? byte + 128 : byte);
    if (left === 0) return Uint8Array.from(bytes);
  }
}
