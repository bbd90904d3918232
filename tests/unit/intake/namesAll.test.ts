/**
 * Every commune of the country through the whole way in: with its province and district in other
 * columns it is accepted as its own unit; without diacritics nearly all are, and none as another's.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { loadAreas, type AreaUnit, type Areas } from '../../../src/lib/cases/areaData';
import { parseIsoDay } from '../../../src/lib/cases/day';
import { fold } from '../../../src/lib/cases/text';
import { readFile } from '../../../src/lib/intake/intake';

const today = parseIsoDay('2026-06-30') ?? 0;
let areas: Areas;
beforeAll(async () => (areas = await loadAreas()));

/** A file with a row per unit; per unit the id its record carries, and how many names the review asks about. */
async function read(
  units: readonly AreaUnit[],
  write: (text: string) => string
): Promise<{ found: (string | null)[]; asked: number }> {
  const old = units[0]?.era === 'old';
  const lines = units.map((unit, i) =>
    [unit.province?.label, ...(old ? [unit.district?.label] : []), unit.label]
      .map((text) => write(text ?? ''))
      .concat(old ? '15/03/2024' : '15/03/2026', String(i + 1))
      .join(';')
  );
  const header = `Tỉnh;${old ? 'Huyện;' : ''}Xã/Phường;Ngày;Số vụ`;
  const bytes = new TextEncoder().encode([header, ...lines].join('\n'));
  const reading = await readFile(bytes, 'cả nước.csv', { today });
  if (!reading.ok) throw new Error(reading.fault);
  const { area, measures, length } = reading.records;
  expect(length).toBe(units.length);
  expect(measures.cases?.value.reduce((sum, n) => sum + n, 0)).toBe((units.length * (units.length + 1)) / 2);
  const found = Array.from({ length }, (_, i) => area.names?.[area.codes[i] ?? -1]?.id ?? null);
  const named = reading.reading.names?.find((own) => own.of === 'area');
  expect(named?.kept).toBe(0);
  return { found, asked: named?.suggested ?? 0 };
}

describe.each(['old', 'new'] as const)('%s communes', (era) => {
  const communes = (): AreaUnit[] =>
    areas.units.filter((unit) => unit.era === era && unit.level === 'commune');

  it('each with its larger units is its own', async () => {
    const units = communes();
    expect(units).toHaveLength(era === 'old' ? 10_035 : 3321);
    const { found, asked } = await read(units, (text) => text);
    expect(asked).toBe(0);
    expect(units.filter((unit, i) => found[i] !== unit.id).map(({ id }) => id)).toEqual([]);
  });

  it('without diacritics at least 98 percent are, the others are asked about', async () => {
    const units = communes();
    const { found, asked } = await read(units, fold);
    expect(units.filter((unit, i) => found[i] !== null && found[i] !== unit.id)).toEqual([]);
    expect(units.filter((unit, i) => found[i] === unit.id).length / units.length).toBeGreaterThan(0.98);
    // Every other one is in the review, with what it may be.
    expect(asked).toBeGreaterThan(0);
    expect(found.filter((id) => id === null).length).toBeGreaterThanOrEqual(asked);
  });
});
