/**
 * Reading a case file (bytes → columns, records, problems, counts) against papaparse alone, which parses
 * the same text, decoded before, into arrays of strings. Both in one worker of Chromium, one after the
 * other, best of three; then in Node. Compare the ratios, not the seconds.
 *
 * Memory is the most that the renderer's process ever held (VmHWM, Linux only), the file and its text
 * included, each way in a browser of its own that ran it once.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build } from 'vite';
import { ROOT, findChromium } from '../../src/cli/ensure.mjs';
import { caseFile } from './intake/caseFile';
import { timeIntake, timePapaparse } from './intake/timed';
import type { Order, Times } from './intake/worker';

const RUNS = 3;
const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--js-flags=--expose-gc'];

async function serve(folder: string, file: () => Uint8Array): Promise<{ origin: string; close: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/file') response.end(file());
    else if (pathname.endsWith('.js')) {
      response.setHeader('content-type', 'text/javascript');
      response.end(readFileSync(join(folder, pathname)));
    } else {
      response.setHeader('content-type', 'text/html');
      response.end('<!doctype html>');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

async function inBrowser(
  origin: string,
  order: Omit<Order, 'url'>
): Promise<{ times: Times; peak: number | null }> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ARGS });
  try {
    const page = await browser.newPage();
    await page.goto(origin);
    const answer = await page.evaluate(
      (given) =>
        new Promise<Times | { error: string }>((resolve) => {
          const worker = new Worker('/worker.js', { type: 'module' });
          worker.onmessage = ({ data }: MessageEvent<Times | { error: string }>) => resolve(data);
          worker.onerror = ({ message }) => resolve({ error: message });
          worker.postMessage(given);
        }),
      { ...order, url: '/file' }
    );
    if ('error' in answer) throw new Error(answer.error);
    return { times: answer, peak: await peakOf(browser) };
  } finally {
    await browser.close();
  }
}

/** The largest of the renderers' peaks, in MB. */
async function peakOf(browser: Browser): Promise<number | null> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => {
      try {
        const status = readFileSync(`/proc/${id}/status`, 'utf8');
        return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1000;
      } catch {
        return 0;
      }
    });
  const peak = Math.max(0, ...peaks);
  return peak > 0 ? peak : null;
}

async function inNode(text: string, bytes: Uint8Array, rows: number): Promise<Times> {
  const times: Times = { papaparse: [], intake: [] };
  for (let i = 0; i < RUNS; i++) {
    times.papaparse.push(timePapaparse(text));
    times.intake.push(await timeIntake(bytes, rows));
  }
  return times;
}

function line(cells: readonly (string | number)[]): void {
  console.log(
    cells.map((cell, i) => String(cell).padEnd([10, 10, 7, 12, 12, 7, 12, 14, 14][i] ?? 10)).join('')
  );
}

function report(
  where: string,
  rows: number,
  quoted: boolean,
  megabytes: number,
  times: Times,
  peaks: string[]
): void {
  const [parse, read] = [Math.min(...times.papaparse), Math.min(...times.intake)];
  const ms = (time: number): string => `${time.toFixed(0)} ms`;
  line([
    rows,
    quoted ? 'quoted' : 'plain',
    megabytes.toFixed(0),
    ms(parse),
    ms(read),
    (read / parse).toFixed(2),
    where,
    ...peaks
  ]);
}

const folder = mkdtempSync(join(tmpdir(), 'so-vu-bench-'));
try {
  await build({
    configFile: false,
    logLevel: 'warn',
    root: ROOT,
    build: {
      target: 'es2022',
      outDir: folder,
      rolldownOptions: {
        input: join(ROOT, 'tests/bench/intake/worker.ts'),
        output: { entryFileNames: 'worker.js' }
      }
    }
  });
  line(['rows', 'content', 'MB', 'papaparse', 'intake', 'ratio', 'where', 'peak papa', 'peak intake']);
  let bytes = new Uint8Array(0);
  const server = await serve(folder, () => bytes);
  for (const rows of [100_000, 1_000_000]) {
    for (const quoted of [false, true]) {
      const text = caseFile(rows, quoted);
      bytes = new TextEncoder().encode(text);
      const megabytes = bytes.length / 1e6;
      const { times } = await inBrowser(server.origin, { rows, ways: ['papaparse', 'intake'], runs: RUNS });
      const peaks: string[] = [];
      for (const way of ['papaparse', 'intake'] as const) {
        const { peak } = await inBrowser(server.origin, { rows, ways: [way], runs: 1 });
        peaks.push(peak === null ? '–' : `${peak.toFixed(0)} MB`);
      }
      report('Chromium', rows, quoted, megabytes, times, peaks);
      report('Node', rows, quoted, megabytes, await inNode(text, bytes, rows), []);
    }
  }
  server.close();
} finally {
  rmSync(folder, { recursive: true });
}
