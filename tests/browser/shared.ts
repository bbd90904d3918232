/** One page for the tests of a file, so that the app starts once; a failed test leaves a fresh one behind. */
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { Page } from 'playwright-core';
import { startApp } from './harness';
import type { App, OpenOptions } from './harness';
import { ready } from './page';

export interface Shared {
  readonly app: App;
  readonly page: Page;
}

/** Call at the top of a test file. `app` and `page` are there inside the tests and hooks of the file. */
export function shared(path = '/', options: OpenOptions = {}): Shared {
  let app: App | undefined;
  let page: Page | undefined;
  beforeAll(async () => {
    app = await startApp();
  });
  beforeEach(async () => {
    if (page || !app) return;
    page = await app.open(path, options);
    page.setDefaultTimeout(10_000);
    await ready(page);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return;
    await page?.close();
    page = undefined;
  });
  afterAll(() => app?.close());
  const there = <T>(thing: T | undefined): T => {
    if (!thing) throw new Error('Not before the tests have begun');
    return thing;
  };
  return {
    get app() {
      return there(app);
    },
    get page() {
      return there(page);
    }
  };
}
