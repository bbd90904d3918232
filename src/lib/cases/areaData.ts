/**
 * The country's units as they were to 30/06/2025 and as they are from 01/07/2025 (DOMAIN.md §6),
 * read from data/areas.json. Its form, its sources and what they disagree on: data/areas.README.md.
 */

export type AreaLevel = 'province' | 'district' | 'commune';
/** `old`: valid to 30/06/2025; `new`: valid from 01/07/2025. */
export type AreaEra = 'old' | 'new';

/** The letters of data/areas.json, with the word for the kind. */
export const KINDS = {
  T: 'Tỉnh',
  C: 'Thành phố',
  Q: 'Quận',
  H: 'Huyện',
  S: 'Thị xã',
  P: 'Phường',
  X: 'Xã',
  B: 'Thị trấn',
  D: 'Đặc khu'
} as const;
export type AreaKind = keyof typeof KINDS;

export interface AreaUnit {
  /** unique: a code alone is not, seven province codes changed hands (`old:56`, `new:56`) */
  readonly id: string;
  readonly era: AreaEra;
  readonly level: AreaLevel;
  readonly code: string;
  readonly kind: AreaKind;
  /** without the kind */
  readonly name: string;
  /** with the kind: "Thành phố Cao Lãnh" */
  readonly label: string;
  /** another spelling found in a source, without the kind */
  readonly alt: string | null;
  readonly province: AreaUnit | null;
  readonly district: AreaUnit | null;
}

/** Where an old commune's land went. `open`: the sources disagree and nothing settles it. */
export interface AreaPart {
  readonly unit: AreaUnit;
  readonly open: boolean;
}

export interface NewProvince {
  readonly merged: readonly AreaUnit[];
  /** people and km² as the portal of 17/07/2025 gives them; a centre for a bubble, not a boundary */
  readonly people: number;
  readonly km2: number;
  readonly lat: number;
  readonly lon: number;
}

export interface AreaAlias {
  readonly era: AreaEra | 'both';
  readonly level: AreaLevel;
  /** code of the old province the alias holds in, or `-` */
  readonly province: string;
  /** folded, without spaces */
  readonly key: string;
  readonly code: string;
  /** `former`: a unit dissolved before 2025, now part of the target */
  readonly sort: 'same' | 'former';
}

export interface Areas {
  readonly units: readonly AreaUnit[];
  readonly byId: ReadonlyMap<string, AreaUnit>;
  /** old commune (or island district without communes) → new communes */
  readonly parts: ReadonlyMap<AreaUnit, readonly AreaPart[]>;
  /** new commune → old communes it took land from */
  readonly origins: ReadonlyMap<AreaUnit, readonly AreaUnit[]>;
  readonly provinces: ReadonlyMap<AreaUnit, NewProvince>;
  readonly aliases: readonly AreaAlias[];
}

/** The file's shape; the texts are lines, cheaper to parse than ten thousand objects. */
export interface AreaFile {
  readonly old: string;
  readonly new: string;
  readonly aliases: string;
}

let loading: Promise<Areas> | null = null;

/** The units, read on first use and once. */
export function loadAreas(): Promise<Areas> {
  loading ??= import('../../../data/areas.json').then((file) => readAreas(file.default));
  return loading;
}

const LINE = /^([=#]?)(-?[0-9a-z]+)([TCQHSPXBD])(.*)$/;

export function readAreas(file: AreaFile): Areas {
  const units: AreaUnit[] = [];
  const byId = new Map<string, AreaUnit>();
  const provinces = new Map<AreaUnit, NewProvince>();
  /** communes of a new province, in the file's order: what old communes point into */
  const members = new Map<AreaUnit, AreaUnit[]>();
  const merged = new Map<string, AreaUnit>();

  const add = (
    era: AreaEra,
    level: AreaLevel,
    code: string,
    kind: AreaKind,
    name: string,
    alt: string | null,
    province: AreaUnit | null,
    district: AreaUnit | null
  ): AreaUnit => {
    const label = `${KINDS[kind]} ${name}`;
    const unit = { id: `${era}:${code}`, era, level, code, kind, name, label, alt, province, district };
    units.push(unit);
    byId.set(unit.id, unit);
    return unit;
  };

  const facts: { unit: AreaUnit; cells: string[] }[] = [];
  let province: AreaUnit | null = null;
  let communes: AreaUnit[] = [];
  let before = 0;
  for (const line of file.new.split('\n')) {
    const { mark, code, kind, cells } = parse(line);
    if (mark === '=') {
      province = add('new', 'province', code, kind, cells[0] ?? '', null, null, null);
      communes = [];
      members.set(province, communes);
      for (const from of (cells[1] ?? '').split(',')) merged.set(from, province);
      facts.push({ unit: province, cells });
      before = 0;
    } else {
      before += parseInt(code, 36);
      communes.push(add('new', 'commune', five(before), kind, cells[0] ?? '', null, province, null));
    }
  }

  const parts = new Map<AreaUnit, AreaPart[]>();
  const origins = new Map<AreaUnit, AreaUnit[]>();
  const send = (unit: AreaUnit, targets: string): void => {
    const found = targets.split(',').map((target) => {
      const into = communes[parseInt(target, 36)];
      if (!into) throw new Error(`areas.json: ${unit.id} points at no unit`);
      const from = origins.get(into);
      if (from) from.push(unit);
      else origins.set(into, [unit]);
      return { unit: into, open: target.endsWith('?') };
    });
    parts.set(unit, found);
  };
  let district: AreaUnit | null = null;
  let targets = '';
  for (const line of file.old.split('\n')) {
    const { mark, code, kind, cells } = parse(line);
    if (mark === '=') {
      province = add('old', 'province', code, kind, cells[0] ?? '', null, null, null);
      communes = members.get(merged.get(code) ?? province) ?? [];
    } else if (mark === '#') {
      district = add('old', 'district', code, kind, cells[0] ?? '', null, province, null);
      if (cells[1]) send(district, cells[1]);
      before = 0;
      targets = '';
    } else {
      before += parseInt(code, 36);
      // the kind's letter stands before the other spelling too
      const alt = cells[2]?.slice(1) ?? null;
      targets = cells[1] ?? targets;
      send(add('old', 'commune', five(before), kind, cells[0] ?? '', alt, province, district), targets);
    }
  }

  for (const { unit, cells } of facts) {
    const from = (cells[1] ?? '').split(',').map((code) => byId.get(`old:${code}`));
    const [people = NaN, km2 = NaN, lat = NaN, lon = NaN] = cells.slice(2).map(Number);
    provinces.set(unit, { merged: from.filter((old) => old !== undefined), people, km2, lat, lon });
  }
  return { units, byId, parts, origins, provinces, aliases: file.aliases.split('\n').map(aliasOf) };
}

function parse(line: string): { mark: string; code: string; kind: AreaKind; cells: string[] } {
  const found = LINE.exec(line);
  if (!found) throw new Error(`areas.json: cannot read "${line}"`);
  const [, mark = '', code = '', kind = '', rest = ''] = found;
  return { mark, code, kind: kind as AreaKind, cells: rest.split('|') };
}

function five(code: number): string {
  return String(code).padStart(5, '0');
}

function aliasOf(line: string): AreaAlias {
  const [era, level, province, key, code, sort] = line.split(' ');
  return { era, level, province, key, code, sort } as AreaAlias;
}
