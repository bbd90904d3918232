/**
 * The built app in a real browser, as a user gets it: served by `npm start`'s own program, every
 * other origin cut off, and every request, console error and fault on record.
 *
 * Wait with `ready`, never with `page.waitForFunction('…')`: a string is evaluated in the page, and
 * our content security policy forbids that.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { BrowserContext, Page } from 'playwright-core';
import { ROOT, findChromium } from '../../src/cli/ensure.mjs';
import { axe, figure, ready } from './page';
import type { AxeFinding, FigureTable } from './page';

export interface OpenOptions {
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
  /** put into the address, and the browser's own language; without it the browser speaks Vietnamese */
  readonly lang?: 'vi' | 'en';
  /** another tab of a browser profile already in use, with what it has stored; else a fresh profile */
  readonly context?: BrowserContext;
}

/** What happened in all pages since the last `assertClean`. */
export interface Log {
  readonly requests: string[];
  /** requests to any origin but ours; they were refused */
  readonly outside: string[];
  readonly violations: string[];
  readonly consoleErrors: string[];
  readonly pageErrors: string[];
}

export interface App {
  readonly origin: string;
  readonly log: Log;
  open(path: string, options?: OpenOptions): Promise<Page>;
  /** A browser of its own on a profile in a folder, watched like the rest: close it and start it again. */
  profile(folder: string): Promise<BrowserContext>;
  /** Polls until the page says `ready` or `error`, and gives which. Throws when it says neither in time. */
  ready(page: Page, timeout?: number): Promise<'ready' | 'error'>;
  /** Throws if anything went wrong or out of our origin since the last call, but for what `expected` matches. */
  assertClean(expected?: RegExp): void;
  /** Serious and critical findings of axe. */
  axe(page: Page): Promise<AxeFinding[]>;
  figure(page: Page, id: string): Promise<FigureTable>;
  close(): Promise<void>;
}

const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The engine's functions are translated once, not a second time for speed: a tenth less work for each page.
  '--js-flags=--liftoff-only',
  // Chromium asks its maker's server what form fields are for; that is the browser's doing, not the page's.
  // And it loads two pages of its own address bar beside each of ours, which takes a fifth of the processor.
  '--disable-features=AutofillServerCommunication,OptimizationHints,MediaRouter,WebUIOmniboxPopup,WebUIOmniboxAimPopup'
];

// Chromium asks these of itself at start, whatever its switches say. A page that asked them would be
// caught by name in `watch`.
const CHROMIUMS_OWN =
  /^(CONNECT |\w+ http:\/\/)(accounts\.google|update\.googleapis|clients2\.google)\.com[:/]/;

/** Starts server (of the build, or a copy of it in `folder`) and browser: once per test file, in `beforeAll`; `close` in `afterAll`. */
export async function startApp(folder?: string): Promise<App> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: npm test installs one');
  const log: Log = { requests: [], outside: [], violations: [], consoleErrors: [], pageErrors: [] };
  const server = await startServer(folder);
  const wall = await startWall(log);
  const launch = {
    executablePath,
    args: CHROMIUM_ARGS,
    // The last rule that matches counts: all of the loopback through the wall, but for our server.
    proxy: { server: wall.address, bypass: `<-loopback>,${new URL(server.origin).host}` }
  };
  const browser = await chromium.launch(launch);

  const contexts = new Map<BrowserContext, string>();
  /** A page in a profile with nothing in it: one that no page is open in any more keeps its cache of files, which is large. */
  async function fresh(options: OpenOptions): Promise<Page> {
    const wanted = JSON.stringify(profile(options));
    const free = [...contexts].find(([own, kind]) => kind === wanted && own.pages().length === 0)?.[0];
    const context = free ?? (await browser.newContext(profile(options)));
    if (!free) {
      await watch(context, server.origin, log);
      contexts.set(context, wanted);
      context.on('close', () => contexts.delete(context));
    }
    const page = await context.newPage();
    if (free) {
      await context.clearCookies();
      await context.clearPermissions();
      const session = await context.newCDPSession(page);
      await session.send('Storage.clearDataForOrigin', { origin: server.origin, storageTypes: 'all' });
      await session.detach();
    }
    return page;
  }

  return {
    origin: server.origin,
    log,
    async open(path, options = {}) {
      const url = new URL(path, server.origin);
      if (options.lang && !url.searchParams.has('lang')) url.searchParams.set('lang', options.lang);
      const page = await (options.context?.newPage() ?? fresh(options));
      if (options.viewport) await page.setViewportSize(options.viewport);
      await page.goto(url.href);
      return page;
    },
    async profile(folder) {
      const context = await chromium.launchPersistentContext(folder, { ...launch, ...profile({}) });
      await watch(context, server.origin, log);
      return context;
    },
    ready,
    assertClean(expected) {
      const { requests, ...kinds } = log;
      requests.length = 0;
      const findings = Object.entries(kinds).flatMap(([kind, entries]) =>
        entries.splice(0).map((entry) => `${kind}: ${entry}`)
      );
      const unexpected = findings.filter((finding) => !expected?.test(finding));
      if (unexpected.length > 0) throw new Error(`The pages were not clean:\n${unexpected.join('\n')}`);
    },
    axe,
    figure,
    async close() {
      await browser.close();
      wall.stop();
      await server.stop();
    }
  };
}

function profile({ theme, lang }: OpenOptions) {
  return {
    colorScheme: theme ?? 'light',
    locale: lang === 'en' ? 'en-GB' : 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    acceptDownloads: true
  } as const;
}

/** `npm start`'s own program on a free port. */
async function startServer(folder?: string): Promise<{ origin: string; stop(): Promise<void> }> {
  const options = ['--as-built', ...(folder ? [`--folder=${folder}`] : [])];
  const child = spawn(process.execPath, [join(ROOT, 'src/cli/start.mjs'), ...options], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit']
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (address) resolve(address[0]);
    });
    child.once('exit', (code) =>
      reject(new Error(`The server ended (${code}) before it listened:\n${output}`))
    );
  });
  return {
    origin,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    }
  };
}

/**
 * A proxy that refuses everything and writes it down. Our own server alone is reached without it; the
 * rest arrives here, whoever asks: page, worker, service worker or socket.
 */
async function startWall(log: Log): Promise<{ address: string; stop(): void }> {
  const note = (entry: string) => {
    if (!CHROMIUMS_OWN.test(entry)) log.outside.push(entry);
  };
  const wall = createServer((request, response) => {
    note(`${request.method} ${request.url}`);
    response.writeHead(403).end();
  });
  wall.on('connect', (request, socket) => {
    note(`CONNECT ${request.url}`);
    // A browser that closes meanwhile resets what it asked; Node would end the run for it.
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
  });
  await new Promise<void>((resolve) => wall.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(wall.address() as AddressInfo).port}`,
    stop: () => {
      wall.close();
      wall.closeAllConnections();
    }
  };
}

async function watch(context: BrowserContext, origin: string, log: Log): Promise<void> {
  context.on('request', (request) => {
    const url = new URL(request.url());
    log.requests.push(url.href);
    if (/^(https?|wss?):$/.test(url.protocol) && url.origin !== origin) {
      log.outside.push(`${request.method()} ${url.href}`);
    }
  });
  context.on('console', (message) => {
    if (message.type() === 'error') log.consoleErrors.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => log.pageErrors.push(String(error.error().stack ?? error.error())));
  await context.exposeFunction('reportViolation', (text: string) => void log.violations.push(text));
  await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { reportViolation } = globalThis as unknown as { reportViolation(text: string): void };
      reportViolation(
        `${event.effectiveDirective} forbids ${event.blockedURI} (${event.sourceFile}:${event.lineNumber})`
      );
    });
  });
}
