/** Files of a handed-over file among those kept here, and how hard a password is to guess. */
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../../src/lib/cases/digest';
import type { Content } from '../../../src/lib/export/handoverClient';
import { treeBytes, treeOf } from '../../../src/lib/export/handoverTable';
import { arrival, dataParts, givenData, type Outgoing } from '../../../src/lib/state/handoverFile';
import { pageFrom } from '../../../src/lib/state/handoverPage';
import { strengthOf } from '../../../src/lib/state/handoverPassword';
import { keptFrom } from '../../../src/lib/state/keptImport';
import type { KeptView } from '../../../src/lib/state/keptFile';
import { readFile } from '../../../src/lib/intake/intake';

async function outgoing(name: string, text: string): Promise<Outgoing> {
  const bytes = new TextEncoder().encode(text);
  const reading = await readFile(bytes, name);
  if (!reading.ok) throw new Error(reading.fault);
  const file = { ...keptFrom({ reading, changes: {}, names: {}, hash: `hash-${name}` }, undefined) };
  const digest = digestOf(reading.records, reading.counts, []);
  return {
    whole: { file: { ...file, digest }, table: reading.records },
    original: new Blob([bytes]),
    earlier: null
  };
}

/** As the worker gives parts back. */
async function through(files: readonly Outgoing[], view: KeptView) {
  const parts = new Map<string, unknown>();
  for (const { path, content } of dataParts(files, view)) parts.set(path, await given(content));
  const data = givenData({ about: { app: '0', made: '' }, parts });
  if (!data) throw new Error('made no sense');
  return data;
}

async function given({ kind, value }: Content): Promise<unknown> {
  if (kind === 'json') return JSON.parse(JSON.stringify(value)) as unknown;
  return kind === 'tree' ? treeOf(treeBytes(value)) : new Uint8Array(await value.arrayBuffer());
}

const whole = <T extends { table: unknown }>(files: readonly T[]) =>
  files as readonly (T & { table: NonNullable<T['table']> })[];

describe('files handed over', async () => {
  const one = await outgoing(
    'a.csv',
    'Năm,Số vụ,Thiệt hại (triệu đồng)\n2021,186,"31.300"\n2022,461,"109.200"\n'
  );
  const two = await outgoing('Báo cáo/6*.csv', 'Mã vụ,Ngày,Thiệt hại (đồng)\nA1,01/02/2022,1000\n');
  const [a, b] = [one.whole.file.id, two.whole.file.id];
  const view: KeptView = { ids: [b, a], settled: [{ newer: b, older: a, decision: 'both' }] };

  it('come with their records, every number of them, their originals and what was decided', async () => {
    const data = await through([one, two], view);
    expect(data.files.map(({ table }) => table)).toEqual([one.whole.table, two.whole.table]);
    expect(data.view).toEqual(view);
    const came = arrival(whole(data.files), data.view, [], 'replace');
    expect(came.fresh).toHaveLength(2);
    expect(came.fresh).not.toContain(a);
    const [first = '', second = ''] = came.fresh;
    expect(came.view).toEqual({
      ids: [second, first],
      settled: [{ newer: second, older: first, decision: 'both' }]
    });
    expect(came.bytes.map(([id]) => id)).toEqual([first, second]);
  });

  it('a file kept here already is that file again, or stays as it is', async () => {
    const data = await through([one, two], view);
    const here = [{ file: { ...one.whole.file, id: 'mine', label: 'Của tôi' }, table: one.whole.table }];
    const came = arrival(whole(data.files), data.view, here, 'replace');
    expect(came.files.map(({ file }) => file.id)[0]).toBe('mine');
    expect(came.files[0]?.file.label, 'as the file says').toBe('');
    expect(came.fresh).toHaveLength(1);
    const left = arrival(whole(data.files), data.view, here, 'leave');
    expect(left.files.map(({ file }) => file.name)).toEqual(['Báo cáo/6*.csv']);
    expect(left.view.settled, 'nothing is decided about a file that stays out').toEqual([]);
  });

  it('without originals nothing is read again, and no name leads out of the file', async () => {
    const data = await through([{ ...one, original: null }, two], view);
    const came = arrival(whole(data.files), data.view, [], 'replace');
    expect(came.files.map(({ file }) => file.withoutOriginal)).toEqual([true, false]);
    expect(dataParts([two], view).map(({ path }) => path)).toContain('files/1/Báo cáo_6_.csv');
  });

  it('what makes no sense is nothing; records of another shape wait to be read again', async () => {
    const parts = new Map<string, unknown>();
    for (const { path, content } of dataParts([one], view)) parts.set(path, await given(content));
    const about = { app: '0', made: '' };
    const data = parts.get('data.json') as { files: { entry: object }[] };
    const changed = (value: unknown) =>
      givenData({ about, parts: new Map([...parts, ['data.json', value]]) });
    for (const bad of [null, 7, {}, { version: 2, files: [] }, { version: 1, files: [{}] }])
      expect(changed(bad)).toBeNull();
    const entry = { ...data.files[0]?.entry, id: 'a:b' };
    expect(changed({ ...data, files: [{ ...data.files[0], entry }] })).toBeNull();
    const old = { ...one.whole.file, digest: { ...one.whole.file.digest, shape: 0 } };
    expect(changed({ ...data, files: [{ ...data.files[0], entry: old }] })?.files[0]?.table).toBeNull();
    parts.set('tables/1.columns', { length: 3 });
    expect(givenData({ about, parts })?.files[0]?.table).toBeNull();
  });
});

it('a page that is none becomes the overview under its filters', () => {
  expect(pageFrom({ route: '/table', search: 'by=area', lang: 'en' })).toEqual({
    route: '/table',
    search: '?by=area',
    lang: 'en'
  });
  expect(pageFrom({ route: '//elsewhere.vn', search: '', lang: 'vi' })?.route).toBe('/');
  expect(pageFrom({ route: 7 })).toBeNull();
});

it('words, length and variety make a password hard to guess; repeats and rows of digits do not', () => {
  const strengths = [
    '',
    '1234567',
    '12345678',
    'aaaaaaaaaaaaaaaa',
    'matkhau1',
    'Công an tỉnh 2023',
    'mười con vịt qua cầu sáng nay'
  ];
  expect(strengths.map(strengthOf)).toEqual(['none', 'short', 'weak', 'weak', 'weak', 'fair', 'strong']);
});
