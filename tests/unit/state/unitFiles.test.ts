/** Which period the page of unit reports opens with. */
import { expect, test } from 'vitest';
import { CALENDAR_YEAR } from '../../../src/lib/cases/calendar';
import { dayOf } from '../../../src/lib/cases/day';
import type { Level } from '../../../src/lib/cases/record';
import type { KeptFile } from '../../../src/lib/state/keptFile';
import { periodOfFiles } from '../../../src/lib/state/unitFiles';

const day = (text: string): number => {
  const [year = 0, month = 1, date = 1] = text.split('-').map(Number);
  return dayOf(year, month, date) ?? 0;
};

function opensWith(...files: readonly (readonly [from: string, to: string, level: Level] | null)[]): unknown {
  const kept = files.map((file) => ({
    span: file && { from: day(file[0]), to: day(file[1]) },
    level: file?.[2] ?? 'case'
  }));
  return periodOfFiles(kept as unknown as KeptFile[], CALENDAR_YEAR)?.key ?? null;
}

test('the half-year or month that most files are of', () => {
  const half = ['2023-01-09', '2023-06-20', 'case'] as const;
  expect(opensWith(half, half, ['2022-01-01', '2022-12-31', 'aggregate'])).toBe('2023-H1');
  expect(opensWith(['2023-03-01', '2023-03-31', 'aggregate'])).toBe('2023-03');
});

test('files over several years open the last of them; undated ones none', () => {
  expect(opensWith(['2025-01-05', '2026-05-18', 'case'], null)).toBe('2026');
  expect(opensWith(null)).toBeNull();
});
