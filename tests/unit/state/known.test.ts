/** Shipped data sets are known again by their records, whatever the file is called. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import samples from '../../../data/samples.json';
import { fingerprint } from '../../../src/lib/cases/fingerprint';
import type { RecordTable } from '../../../src/lib/cases/record';
import { openFile, readOpened } from '../../../src/lib/intake/intake';
import { knownSource } from '../../../src/lib/state/known';

async function read(file: string, change = (text: string): string => text): Promise<RecordTable> {
  const text = change(readFileSync(`data/${file}`, 'utf8'));
  const opened = await openFile(new TextEncoder().encode(text), 'whatever.csv', {});
  if (!opened.ok) throw new Error('not opened');
  const reading = await readOpened(opened, {});
  if (!reading.ok) throw new Error('not read');
  return reading.records;
}

it.each(Object.values(samples))('$file', async ({ file, fingerprint: mark, vi, en }) => {
  const table = await read(file);
  expect(fingerprint(table)).toBe(mark);
  expect(knownSource(table, 'vi')).toMatchObject({ place: vi.place, subject: vi.subject });
  expect(knownSource(table, 'en')).toMatchObject({ place: en.place });
});

it('one figure more or less is another data set', async () => {
  const table = await read('bac-giang-8-thang-2022-2023.csv', (text) => text.replace('32', '33'));
  expect(knownSource(table, 'vi')).toBeNull();
});
