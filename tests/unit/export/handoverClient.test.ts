/** The page's side of the packing worker: what it says on its way can arrive after its answer. */
import * as Comlink from 'comlink';
import { afterEach, expect, test, vi } from 'vitest';
import { openHandover, packHandover } from '../../../src/lib/export/handoverClient';
import type { OnFraction } from '../../../src/lib/export/handoverWorker';

const ABOUT = { app: '0.1.0', made: '2026-11-30T07:00:00.000Z' };
const LATE = 20;

/** Says a half at once and the whole after its answer, as a busy page hears a real one. */
const late = {
  async answer<T>(value: T, onFraction: OnFraction): Promise<{ ok: true; value: T }> {
    // in this thread it is a promise, which the page's side has for it
    await (onFraction(0.5) as unknown as Promise<void>);
    setTimeout(() => onFraction(1), LATE / 2);
    return { ok: true, value };
  },
  open(_: Blob, onFraction: OnFraction) {
    return late.answer({ about: ABOUT, parts: new Map() }, onFraction);
  },
  pack(_: unknown, onFraction: OnFraction) {
    return late.answer(new ArrayBuffer(8), onFraction);
  }
};

class LateWorker {
  readonly #channel = new MessageChannel();
  constructor() {
    Comlink.expose(late, this.#channel.port1);
    this.#channel.port2.start();
  }
  postMessage(message: unknown, transfer: Transferable[]): void {
    this.#channel.port2.postMessage(message, transfer);
  }
  addEventListener(kind: 'message', hear: (event: MessageEvent) => void): void {
    this.#channel.port2.addEventListener(kind, hear);
  }
  removeEventListener(): void {
    // nothing of these tests outlives its worker
  }
  terminate(): void {
    // what it said already arrives all the same: it is closed later
    setTimeout(() => this.#channel.port1.close(), LATE * 2);
  }
}

afterEach(() => vi.unstubAllGlobals());

test.each([
  [
    'opened',
    (heard: OnFraction, { signal }: AbortController) =>
      openHandover(new Blob([]), async () => null, heard, signal)
  ],
  [
    'made',
    (heard: OnFraction, { signal }: AbortController) =>
      packHandover({ parts: [], about: ABOUT, password: null, folder: null }, heard, signal)
  ]
])('once a file is %s, nothing is said of how far it is', async (_, work) => {
  vi.stubGlobal('Worker', LateWorker);
  const heard: number[] = [];
  await work((fraction) => void heard.push(fraction), new AbortController());
  expect(heard).toEqual([0.5]);
  await new Promise((resolve) => setTimeout(resolve, LATE));
  expect(heard).toEqual([0.5]);
});
