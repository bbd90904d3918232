/** The generated province with its places recognised, as intake would: by name, at the time of its rows. */
import { loadAreas } from '../../src/lib/cases/areaData';
import { areaMatcher } from '../../src/lib/cases/areas';
import type { Named, RecordTable } from '../../src/lib/cases/record';
import type { Input } from '../../src/lib/store/records';
import { AFTER, BEFORE, CHANGE_DAY, type ProvinceRow } from './province';
import { tableOf } from './tables';

const MEASURES = ['cases', 'loss'] as const;

/** Every old unit's province, and the new communes that lie where Ninh Thuận was: written here by hand. */
export const NINH_THUAN_COMMUNES = [
  'Phường Phan Rang',
  'Xã Ninh Phước',
  'Xã Ninh Hải',
  'Xã Ninh Sơn',
  'Xã Thuận Nam'
];

/** Single cases under districts and communes. */
export async function communesInput(rows: readonly ProvinceRow[]): Promise<Input> {
  return inputOf(rows, await named([...Object.entries(BEFORE), ...Object.entries(AFTER)]));
}

/** The same cases under their provinces alone: Khánh Hòa and Ninh Thuận, then Khánh Hòa. */
export async function provincesInput(rows: readonly ProvinceRow[]): Promise<Input> {
  const areas = await loadAreas();
  const both = (name: string, ...ids: string[]): [string, Named] => {
    const unit = areas.byId.get(ids[0] ?? '');
    return [name, { id: ids.join('+'), label: unit?.label ?? '', within: null }];
  };
  const names = new Map([both('Khánh Hòa', 'old:56', 'new:56'), both('Ninh Thuận', 'old:58')]);
  return inputOf(
    rows.map((row) => ({ ...row, area: row.province })),
    names
  );
}

function inputOf(rows: readonly ProvinceRow[], names: ReadonlyMap<string, Named>): Input {
  const table = tableOf(rows, MEASURES);
  return {
    source: { id: 0, name: 'vu-viec-2018-2026.csv', level: 'case' },
    table: withNames(table, names)
  };
}

function withNames(table: RecordTable, names: ReadonlyMap<string, Named>): RecordTable {
  return {
    ...table,
    area: { ...table.area, names: table.area.values.map((text) => names.get(text) ?? null) }
  };
}

async function named(lists: readonly (readonly [string, readonly string[]])[]): Promise<Map<string, Named>> {
  const find = areaMatcher(await loadAreas());
  const names = new Map<string, Named>();
  lists.forEach(([province, labels], at) => {
    const date = at < Object.keys(BEFORE).length ? CHANGE_DAY - 1 : CHANGE_DAY;
    for (const label of labels) {
      const match = find(label, { province, date });
      if (match.kind !== 'exact') throw new Error(`${label} is not one unit`);
      const { id, label: name, province: within } = match.unit;
      names.set(label, { id, label: name, within: within?.label ?? null });
    }
  });
  return names;
}
