/** The harness must see what it is there to see: a guard that never fires proves nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startApp } from './harness';
import type { App } from './harness';

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

test('requests that leave our origin, broken policy and faults are caught', async () => {
  const page = await app.open('/');
  await app.ready(page);
  app.assertClean();
  await page.evaluate(async () => {
    const ask = (url: string) => fetch(url).catch(() => null);
    await Promise.all([ask('https://outside.example/fetch'), ask('http://127.0.0.1:9/port')]);
    const image = new Image();
    image.src = 'https://outside.example/image.png';
    const script = document.createElement('script');
    script.textContent = 'document.title = "inline"';
    document.head.append(script);
    setTimeout(() => {
      throw new Error('a fault in the page');
    });
  });
  await page.waitForTimeout(500);
  expect(app.log.violations.join('\n')).toMatch(/connect-src forbids https:\/\/outside\.example\/fetch/);
  expect(app.log.violations.join('\n')).toMatch(/connect-src forbids http:\/\/127\.0\.0\.1:9\/port/);
  expect(app.log.violations.join('\n')).toMatch(/script-src\S* forbids inline/);
  expect(app.log.outside.join('\n')).toContain('https://outside.example/image.png');
  expect(app.log.pageErrors.join('\n')).toContain('a fault in the page');
  expect(() => app.assertClean()).toThrow(/outside\.example/);
  app.assertClean();
});

test('a page without our policy cannot get out either, not from a worker', async () => {
  const page = await app.open('/');
  await page.route('**/bare', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>bare</title>' })
  );
  await page.goto(`${app.origin}/bare`);
  const answers = await page.evaluate(async () => {
    const body = "fetch('https://worker.example/').then(() => postMessage('out'), () => postMessage('in'))";
    const worker = new Worker(URL.createObjectURL(new Blob([body])));
    const said = new Promise((resolve) => {
      worker.onmessage = (event) => resolve(event.data);
    });
    const asked = fetch('https://page.example/').then(
      () => 'out',
      () => 'in'
    );
    return Promise.all([asked, said]);
  });
  expect(answers).toEqual(['in', 'in']);
  expect(app.log.outside.join('\n')).toContain('https://page.example/');
  expect(app.log.outside.join('\n')).toContain('https://worker.example/');
  expect(() => app.assertClean()).toThrow(/worker\.example/);
});
