/**
 * Where the label of a cell goes when places are brought to a level: a unit under the files' own name for it,
 * several units, or itself. Looked up once for each label and side of the change.
 */
import type { AreaUnit, Areas } from '../cases/areaData';
import { FIRST_NEW_DAY } from '../cases/areas';
import { oldProvinces, placeAt, type PlaceLevel, type Territory } from '../cases/placeLevel';
import { NO_MONTH, type Named } from '../cases/record';
import { ACROSS_UNITS } from '../cases/text';
import type { Cube } from './cube';

/** On which side of 01/07/2025 a cell's days lie; `both` when they lie on both, or are not known. */
export type Side = 'old' | 'new' | 'both';

export interface Places {
  readonly level: PlaceLevel;
  readonly territory: Territory;
}

export function sideOf(cube: Pick<Cube, 'fromDay' | 'toDay' | 'fromMonth'>, i: number): Side {
  if (cube.fromMonth[i] === NO_MONTH) return 'both';
  if ((cube.toDay[i] ?? 0) < FIRST_NEW_DAY) return 'old';
  return (cube.fromDay[i] ?? 0) >= FIRST_NEW_DAY ? 'new' : 'both';
}

export interface Target {
  readonly key: string;
  readonly label: string;
  readonly named: Named | null;
  readonly lands: ReadonlySet<AreaUnit> | null;
  readonly how: 'unit' | 'several' | 'self';
  /** the several units it lies in */
  readonly over?: readonly AreaUnit[];
}

export class Targets {
  readonly #known = new Map<string, Target | null>();
  /** labels of the files by the units they name: they go on being used for these units */
  readonly #own = new Map<string, string>();
  /** which key has a label, so that two places never share one */
  readonly #taken = new Map<string, string>();

  constructor(
    readonly cube: Cube,
    readonly areas: Areas,
    readonly places: Places
  ) {
    cube.names.area.forEach((named, code) => {
      for (const id of named?.id.split('+') ?? []) this.#own.set(id, cube.areas[code] ?? '');
    });
  }

  of(code: number, side: Side): Target | null {
    if (code < 0) return null;
    const key = `${code}${side}`;
    let target = this.#known.get(key);
    if (target === undefined) this.#known.set(key, (target = this.#find(code, side)));
    return target;
  }

  #find(code: number, side: Side): Target | null {
    const label = this.cube.areas[code] ?? '';
    const named = this.cube.names.area[code] ?? null;
    const self: Target = { key: `=${label}`, label, named, lands: null, how: 'self' };
    const units = (named?.id.split('+') ?? []).flatMap((id) => this.areas.byId.get(id) ?? []);
    const [first, second] = units;
    const unit = second && side !== 'both' ? units.find(({ era }) => era === side) : first;
    if (!first || !unit) return self;
    // One name for two lands, and rows on both sides of the change: nobody knows which land.
    if (second && side === 'both') return this.#both(self, units);
    const lands = new Set(oldProvinces(this.areas, unit));
    const { level, territory } = this.places;
    const place = placeAt(this.areas, unit, level, territory);
    if (place.kind === 'several') {
      return {
        key: ACROSS_UNITS,
        label: ACROSS_UNITS,
        named: null,
        lands,
        how: 'several',
        over: place.units
      };
    }
    if (level === 'written' && (place.kind === 'self' || place.unit === unit))
      return { ...self, lands, how: 'unit' };
    if (place.kind === 'unit') return { ...this.#unit(place.unit), lands, how: 'unit' };
    return { ...self, lands, how: unit.level === level ? 'unit' : 'self' };
  }

  #both(self: Target, units: readonly AreaUnit[]): Target {
    const { level, territory } = this.places;
    const goals = units.map((unit) => placeAt(this.areas, unit, level, territory));
    const [goal] = goals;
    const one =
      goal?.kind === 'unit' && goals.every((other) => other.kind === 'unit' && other.unit === goal.unit);
    const lands = new Set(units.flatMap((unit) => oldProvinces(this.areas, unit)));
    return one ? { ...this.#unit(goal.unit), lands, how: 'unit' } : { ...self, lands };
  }

  /** Under the files' own name for it where they have one; provinces of one name before and after are one row. */
  #unit(unit: AreaUnit): Omit<Target, 'lands' | 'how'> {
    const twin = this.places.territory === 'then' && unit.level === 'province' ? this.#twinOf(unit) : null;
    const both = twin ? [unit, twin].sort((a) => (a.era === 'new' ? -1 : 1)) : [unit];
    const own = both.flatMap(({ id }) => this.#own.get(id) ?? [])[0];
    const label = own ?? (both[0] ?? unit).label;
    const within = unit.district ?? unit.province;
    const named: Named = {
      id: both
        .map(({ id }) => id)
        .sort()
        .reverse()
        .join('+'),
      label: unit.label,
      within: within?.label ?? null
    };
    const key = own || twin ? `=${label}` : unit.id;
    const free = this.#free(label, key) ? label : `${label} (${within?.label ?? unit.code})`;
    this.#taken.set(free, key);
    return { key, label: free, named };
  }

  #twinOf(unit: AreaUnit): AreaUnit | null {
    const same = this.areas.units.find(
      (other) => other.level === 'province' && other.era !== unit.era && other.name === unit.name
    );
    return same ?? null;
  }

  #free(label: string, key: string): boolean {
    const taken = this.#taken.get(label);
    if (taken !== undefined) return taken === key;
    return key === `=${label}` || !this.cube.areas.includes(label);
  }
}
