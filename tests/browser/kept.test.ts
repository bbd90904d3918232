/** Files stay over a reload and a new start of the browser, with every choice, until they are deleted for good. */
import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { startApp } from './harness';
import type { App } from './harness';
import { choose, confirmImport, figures, given, importFiles, reviewed, visit } from './steps';

/** Tests whose browser has a profile on disk, and is closed and started again. */
const ON_DISK = 'after the browser was closed';

let app: App;
let folder: string | null;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async ({ task }) => {
  folder = null;
  if (task.suite?.name === ON_DISK) {
    folder = mkdtempSync(join(tmpdir(), 'so-vu-profile-'));
    await start(folder);
    return;
  }
  page = await app.open('/');
  context = page.context();
  page.setDefaultTimeout(10_000);
  expect(await app.ready(page)).toBe('ready');
});
afterEach(async () => {
  if (folder) await context.close();
  else for (const one of context.pages()) await one.close();
  if (folder) rmSync(folder, { recursive: true, force: true });
  app.assertClean();
});

async function start(profile: string): Promise<void> {
  context = await app.profile(profile);
  page = await app.open('/', { context });
  page.setDefaultTimeout(10_000);
  expect(await app.ready(page)).toBe('ready');
}

/** The tab is closed and another one opened in the same browser. */
async function reopen(): Promise<void> {
  await page.close();
  page = await app.open('/', { context });
  page.setDefaultTimeout(10_000);
  expect(await app.ready(page)).toBe('ready');
}

/** The browser is closed and started again on the same profile, which takes seconds. */
async function restart(): Promise<void> {
  if (!folder) throw new Error('Not on disk: nothing could come back');
  await context.close();
  await start(folder);
}

const cases = async () => (await figures(page)).totals.rows['cases']?.['value']?.value;

interface Listed {
  name: string;
  status: string;
  counted: boolean;
  source: string;
  label: string;
  text: string;
}

async function listed(): Promise<Listed[]> {
  await visit(page, '/import');
  return page.locator('[data-kept]').evaluateAll((items) =>
    items.map((item) => {
      const note = (name: string) =>
        item.querySelector<HTMLInputElement>(`[data-note="${name}"]`)?.value ?? '';
      return {
        name: item.getAttribute('data-name') ?? '',
        status: item.getAttribute('data-status') ?? '',
        counted: item.getAttribute('data-counted') === 'true',
        source: note('source'),
        label: note('label'),
        text: (item.querySelector('.what') as HTMLElement).innerText
      };
    })
  );
}

const file = (name: string) => page.locator(`[data-kept][data-name="${name}"]`);

/** What the database holds, by store: how many, and of how many bytes. */
async function stored(): Promise<Record<string, number>> {
  return page.evaluate(
    () =>
      new Promise<Record<string, number>>((resolve, reject) => {
        const request = indexedDB.open('so-vu');
        request.onerror = () => reject(new Error('no database'));
        request.onsuccess = () => {
          const db = request.result;
          const names = [...db.objectStoreNames];
          const out: Record<string, number> = {};
          const transaction = db.transaction(names);
          for (const name of names) {
            const count = transaction.objectStore(name).count();
            count.onsuccess = () => (out[name] = count.result);
          }
          transaction.oncomplete = () => {
            db.close();
            resolve(out);
          };
        };
      })
  );
}

/** Changes an entry of the database behind the app's back. */
async function tamper(store: string, change: 'checksum' | 'shape' | 'spoil' | 'garbage'): Promise<void> {
  await page.evaluate(
    ([name, how]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('so-vu');
        request.onsuccess = () => {
          const db = request.result;
          const transaction = db.transaction([name], 'readwrite');
          const all = transaction.objectStore(name).openCursor();
          all.onsuccess = () => {
            const cursor = all.result;
            if (!cursor) return;
            const value = cursor.value as Record<string, unknown>;
            const digest = value['digest'] as {
              checksum: number;
              counts: Record<string, number>;
              shape: number;
            };
            if (how === 'checksum') {
              digest.checksum += 1;
              digest.counts['accepted'] = 17;
            }
            if (how === 'shape') digest.shape = 0;
            cursor.update(how === 'spoil' ? { length: 3 } : how === 'garbage' ? 'garbage' : value);
            cursor.continue();
          };
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
          transaction.onabort = () => reject(new Error('not changed'));
        };
      }),
    [store, change] as const
  );
}

describe(ON_DISK, () => {
  test('two files with choices: same figures, list and status after a reload and a new start', async () => {
    await choose(page, given('ambiguous.csv'));
    await page.locator('input[value="vi"]').first().check();
    await reviewed(page);
    await confirmImport(page);
    await choose(page, given('cases-468.csv'));
    await page.getByLabel('Thêm vào dữ liệu đang xem').check();
    await confirmImport(page);

    await visit(page, '/import');
    await file('ambiguous.csv').locator('select').selectOption('official');
    await file('cases-468.csv').locator('select').selectOption('preliminary');
    const note = file('cases-468.csv').locator('[data-note="source"]');
    await note.fill('Báo cáo số 12/BC-CAT ngày 15/6/2023');
    await note.blur();
    const label = file('ambiguous.csv').locator('[data-note="label"]');
    await label.fill('Số liệu năm');
    await label.blur();
    await app.ready(page);
    const list = await listed();
    expect(list.map(({ name, status, counted }) => [name, status, counted])).toEqual([
      ['ambiguous.csv', 'official', true],
      ['cases-468.csv', 'preliminary', true]
    ]);
    expect(list[1]?.text).toContain('468 dòng');
    expect(list[1]?.text).toMatch(/từ \d\d\/\d\d\/2022 đến \d\d\/\d\d\/2022/);
    await visit(page, '/');
    const before = await figures(page);
    const source = await page.locator('[data-figure="by-period"]').innerText();
    expect(source).toContain(
      'Nguồn: Báo cáo số 12/BC-CAT ngày 15/6/2023 (tệp “cases-468.csv”); tệp “Số liệu năm”.'
    );
    expect(source).toContain(
      'Số liệu khác nhau về tình trạng: chính thức (“Số liệu năm”); sơ bộ (“cases-468.csv”).'
    );

    await page.reload();
    expect(await app.ready(page)).toBe('ready');
    expect(await figures(page)).toEqual(before);
    await restart();
    expect(await figures(page)).toEqual(before);
    expect(await page.locator('[data-figure="by-period"]').innerText()).toBe(source);
    expect(await listed()).toEqual(list);
    expect(await page.locator('[data-reread]').count(), 'read the same by the same version').toBe(0);

    await file('cases-468.csv').locator('[data-action="remove-file"]').click();
    await app.ready(page);
    await visit(page, '/');
    expect(await page.locator('[data-figure="by-period"]').innerText()).toContain('Số liệu chính thức.');
  });
});

test('the new reading is taken when the user says so, and stays', async () => {
  await importFiles(page, given('windows-1258.csv'));
  const before = await figures(page);
  await tamper('entries', 'checksum');
  await page.reload();
  await app.ready(page);
  await page.locator('[data-action="take-reading"]').click();
  await app.ready(page);
  expect(await page.locator('[data-reread]').count()).toBe(0);
  await reopen();
  expect(await figures(page)).toEqual(before);
  await page.waitForTimeout(1500);
  expect(await page.locator('[data-reread]').count()).toBe(0);
});

test('a decision between two files is kept too', async () => {
  const early = 'Mã vụ,Ngày,Thiệt hại (đồng)\nA1,01/02/2022,1000\nA2,02/02/2022,2000\n';
  const late = 'Mã vụ,Ngày,Thiệt hại (đồng)\nA2,02/02/2022,2500\nA3,03/02/2022,4000\n';
  await importFiles(page, { name: 'dau.csv', text: early });
  await choose(page, { name: 'sau.csv', text: late });
  await page.getByLabel('Thêm vào dữ liệu đang xem').check();
  await page.locator('[data-overlap="codes"] input[value="merge"]').check();
  await confirmImport(page);
  const loss = async () => (await figures(page)).totals.rows['loss']?.['value']?.value;
  expect([await cases(), await loss()]).toEqual([3, 7500]);
  await reopen();
  expect([await cases(), await loss()]).toEqual([3, 7500]);
  await visit(page, '/import');
  await file('sau.csv').locator('[data-action="remove-file"]').click();
  await app.ready(page);
  await visit(page, '/');
  expect([await cases(), await loss()], 'without the newer, the older counts in full').toEqual([2, 3000]);
  await visit(page, '/import');
  await file('sau.csv').locator('[data-action="restore-file"]').click();
  await page.locator('[data-overlap="codes"] input[value="new"]').check();
  await page.locator('[data-action="apply-restore"]').click();
  await app.ready(page);
  await visit(page, '/');
  expect([await cases(), await loss()], 'asked again, only the newer').toEqual([2, 6500]);
});

test('removed, restored, deleted for good: then no byte of it is left', async () => {
  await importFiles(page, given('windows-1258.csv'));
  expect(await stored()).toEqual({ bytes: 1, entries: 1, tables: 1, view: 1 });
  await visit(page, '/import');
  await page.locator('[data-action="remove-file"]').click();
  await app.ready(page);
  await visit(page, '/');
  expect(await cases(), 'nothing of the user’s in view: the sample').toBe(790);
  await page.reload();
  await app.ready(page);
  expect(await cases()).toBe(790);
  expect((await listed()).map(({ counted }) => counted)).toEqual([false]);
  await page.locator('[data-action="restore-file"]').click();
  await app.ready(page);
  await visit(page, '/');
  expect(await cases()).toBe(19);
  await visit(page, '/import');
  await page.locator('[data-action="remove-file"]').click();
  await page.locator('[data-action="forget-file"]').click();
  await app.ready(page);
  expect(await listed()).toEqual([]);
  expect(await stored()).toEqual({ bytes: 0, entries: 0, tables: 0, view: 1 });
});

test('settings delete everything on this machine', async () => {
  await importFiles(page, given('windows-1258.csv'), given('cases-468.csv'));
  await visit(page, '/settings');
  expect(await page.getByTestId('kept-data').innerText()).toMatch(/2 tệp .* khoảng [\d,]+ MB/);
  await page.locator('[data-action="ask-erase"]').click();
  expect(await stored(), 'nothing until it is said twice').toMatchObject({ entries: 2 });
  const loaded = page.waitForEvent('load');
  await page.locator('[data-action="erase-all"]').click();
  await loaded;
  await app.ready(page);
  expect(await stored()).toEqual({ bytes: 0, entries: 0, tables: 0, view: 0 });
  await visit(page, '/');
  expect(await cases()).toBe(790);
});

test('the original comes back byte for byte', async () => {
  await importFiles(page, given('windows-1258.csv'));
  await reopen();
  await visit(page, '/import');
  const coming = page.waitForEvent('download');
  await page.locator('[data-action="download-file"]').click();
  const download = await coming;
  expect(download.suggestedFilename()).toBe('windows-1258.csv');
  expect(await readFile(await download.path())).toEqual(await readFile(given('windows-1258.csv')));
});

test('the review of a kept file opens again, with its answers; imported, it takes its own place', async () => {
  await choose(page, given('ambiguous.csv'));
  await page.locator('input[value="vi"]').first().check();
  await reviewed(page);
  await confirmImport(page);
  const loss = async () => (await figures(page)).totals.rows['loss']?.['value']?.value;
  const asThousands = await loss();
  await reopen();
  await visit(page, '/import');
  await page.locator('[data-action="review-file"]').click();
  await page.getByTestId('review').waitFor();
  await reviewed(page);
  expect(await page.locator('input[value="vi"]').first().isChecked(), 'answered as before').toBe(true);
  await page.locator('input[value="en"]').first().check();
  await reviewed(page);
  await confirmImport(page);
  expect((await loss()) ?? 0).toBeCloseTo((asThousands ?? 0) / 1000);
  expect(await listed()).toHaveLength(1);
  await page.locator('[data-action="compare-file"]').click();
  const sums = page.locator('[data-testid="kept-difference"] tr[data-change]');
  await sums.first().waitFor();
  expect(
    await sums
      .first()
      .locator('td[data-value]')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('data-value')))
  ).toEqual(['26000000000', '26000000', '-25974000000']);
});

test('what changed since the version before: sums, rows, and as CSV', async () => {
  const first = 'Mã vụ,Ngày,Thiệt hại (đồng)\nA1,01/02/2021,1000\nA2,02/02/2022,2000\nA3,03/02/2022,3000\n';
  const second = 'Mã vụ,Ngày,Thiệt hại (đồng)\nA1,01/02/2021,1000\nA2,02/02/2022,2500\nA4,03/02/2022,4000\n';
  await importFiles(page, { name: 'ban-1.csv', text: first });
  await importFiles(page, { name: 'ban-2.csv', text: second });
  expect((await listed()).map(({ name, counted }) => [name, counted])).toEqual([
    ['ban-2.csv', true],
    ['ban-1.csv', false]
  ]);
  await file('ban-2.csv').locator('[data-action="compare-file"]').click();
  const found = page.getByTestId('kept-difference');
  await found.locator('tr[data-change]').first().waitFor();
  const text = await found.innerText();
  expect(text).toContain('So với “ban-1.csv”');
  expect(text).toContain('1 dòng thêm, 1 dòng bớt, 1 dòng đổi (so theo mã vụ)');
  expect(await found.locator('tr[data-change="2022:loss"]').innerText()).toMatch(/5\s+6,5\s+\+1,5/);
  expect(
    await found.locator('tr[data-change="2021:loss"]').count(),
    'the year that stayed is not listed'
  ).toBe(0);
  const coming = page.waitForEvent('download');
  await found.locator('[data-action="download-difference"]').click();
  const csv = (await readFile(await (await coming).path(), 'utf8')).replace('\uFEFF', '');
  expect(csv).toContain('A2,đổi,Thiệt hại: 2.000 đồng → 2.500 đồng');
  expect(csv).toContain('A4,thêm,');
  expect(csv).toContain('A3,bớt,');
});

test('the same file again is known, also when it does not count, and is never there twice', async () => {
  await importFiles(page, given('windows-1258.csv'));
  await visit(page, '/import');
  await page.locator('[data-action="remove-file"]').click();
  await app.ready(page);
  await choose(page, given('windows-1258.csv'));
  expect(await page.locator('[data-twin]').innerText()).toMatch(
    /đã được nhập ngày \d\d\/\d\d\/\d{4}.*“windows-1258\.csv”, hiện không tính/
  );
  await page.locator('[data-action="skip-file"]').click();
  expect(await page.getByTestId('review').count()).toBe(0);
  await importFiles(page, given('windows-1258.csv'));
  expect(await listed()).toHaveLength(1);
  await choose(page, given('windows-1258.csv'));
  await page.getByLabel('Thêm vào dữ liệu đang xem').check();
  expect(await page.locator('[data-overlap="same"]').innerText()).toContain('cùng một tệp');
  expect(await page.getByTestId('confirm-import').isEnabled()).toBe(false);
  await page.locator('[data-overlap="same"] input[value="old"]').check();
  await confirmImport(page);
  expect(await cases()).toBe(19);
  expect(await listed()).toHaveLength(1);
});

test('what this version reads differently is said and changes nothing by itself', async () => {
  await importFiles(page, given('windows-1258.csv'));
  const before = await figures(page);
  await tamper('entries', 'checksum');
  await page.reload();
  await app.ready(page);
  const notice = page.locator('[data-reread="windows-1258.csv"]');
  await notice.waitFor();
  expect(await notice.innerText()).toMatch(
    /đọc tệp “windows-1258\.csv” khác trước[\s\S]*dòng nhận: 17 → \d+/
  );
  expect(await figures(page)).toEqual(before);
  await notice.locator('[data-action="keep-reading"]').click();
  await notice.waitFor({ state: 'detached' });
  await page.reload();
  await app.ready(page);
  await page.waitForTimeout(1500);
  expect(await notice.count(), 'declined once, not asked again').toBe(0);
});

test('records of an older shape, or spoilt, are read again from the bytes', async () => {
  await importFiles(page, given('cases-468.csv'));
  const before = await figures(page);
  await tamper('entries', 'shape');
  await page.reload();
  await app.ready(page);
  expect(await figures(page)).toEqual(before);
  await tamper('tables', 'spoil');
  await page.reload();
  await app.ready(page);
  expect(await figures(page)).toEqual(before);
});

test('an entry that is no file is said, and the app works on', async () => {
  await importFiles(page, given('windows-1258.csv'));
  await tamper('entries', 'garbage');
  await page.reload();
  expect(await app.ready(page)).toBe('ready');
  expect(await cases()).toBe(790);
  await page.locator('[data-kept-broken="1"]').waitFor();
  await importFiles(page, given('cases-468.csv'));
  expect(await cases()).toBe(468);
});

test('without storage it is said, and everything works until the page is left', async () => {
  await page.close();
  await context.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
  });
  page = await app.open('/', { context });
  await app.ready(page);
  await page.locator('[data-kept-fault="unavailable"]').waitFor();
  await importFiles(page, given('windows-1258.csv'));
  expect(await cases()).toBe(19);
  expect((await listed())[0]?.text).toContain('mất khi đóng trang');
  await page.reload();
  await app.ready(page);
  await visit(page, '/');
  expect(await cases()).toBe(790);
  // Nobody else shall be without storage.
  await context.close();
});

test('no room: the file is in view, and it is said that it will not stay', async () => {
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
      if (this.name === 'bytes') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, given);
    };
  });
  await importFiles(page, given('windows-1258.csv'));
  expect(await cases()).toBe(19);
  await page.locator('[data-kept-fault="full"]').waitFor();
  expect(await stored(), 'not half of it').toMatchObject({ bytes: 0, entries: 0, tables: 0 });
});

test('two tabs: the newer write wins, nothing is lost', async () => {
  const other = await app.open('/', { context });
  await app.ready(other);
  await importFiles(page, given('windows-1258.csv'));
  await importFiles(other, given('cases-468.csv'));
  await page.bringToFront();
  await page.reload();
  await app.ready(page);
  expect(await cases()).toBe(468);
  expect((await listed()).map(({ name, counted }) => [name, counted])).toEqual([
    ['cases-468.csv', true],
    ['windows-1258.csv', false]
  ]);
});

test('the sample can be looked at; a reload, or one click, brings the user’s files back', async () => {
  await importFiles(page, given('windows-1258.csv'));
  await visit(page, '/import');
  await page.getByRole('button', { name: /dữ liệu mẫu/ }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await app.ready(page);
  expect(await cases()).toBe(790);
  await visit(page, '/import');
  await page.locator('[data-action="back-to-mine"]').click();
  await app.ready(page);
  await visit(page, '/');
  expect(await cases()).toBe(19);
});
