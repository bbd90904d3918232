/**
 * Reads the two sources of administrative units (data/areas.README.md) and decides where they disagree.
 * dvhcvn (`merges.json`, `splits.json`) and vietnamadminunits (`convert_legacy_2025_simple.csv`) each
 * say which new commune takes which old one; both were read off the resolutions of 16/06/2025 by
 * name, and both now and then took a commune's namesake elsewhere for it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{code: string, label: string, district: string, province: string, alt?: string}} Old
 * @typedef {{code: string, label: string, province: string, lat: number, lon: number, km2: number}} New
 * @typedef {{old: string, to: string, by: 'dvhcvn' | 'vietnamadminunits', verdict: 'kept' | 'left out' | 'open', why: string}} Dispute
 */

/** Old communes for which the sources share no answer: the right one, and how that is known. */
const DECIDED = new Map([
  ['13768', ['13753', 'the other took the ward Quang Trung of Nam Định city for it']],
  ['23521', ['23500', 'the neighbours in its district go there; the other lies 28 km off in another']],
  ['23710', ['23710', 'a new commune keeps the code of one of its old ones, and 23710 is this one’s']],
  ['23938', ['23938', 'the unit is the same in both; its code is the old commune’s, 23737 is Ia Mơ Nông’s']],
  [
    '27739',
    ['27721', 'Nghị quyết 1682/NQ-UBTVQH15 Điều 1 khoản 2, 3: the new Vĩnh Thạnh is made without it']
  ],
  ['30622', ['30604', 'the other lies 56 km off: it took another Tân Phú for it (the known wrong row)']],
  ['31771', ['31777', 'the other lies 89 km off: it took Vĩnh Thạnh of Cần Thơ for it']]
]);

/** The new unit dvhcvn has under another code. */
const RECODED = new Map([['23737', '23938']]);
const FAR = 15;

/** @param {string} folder @param {string} name */
const text = (folder, name) =>
  readFileSync(join(folder, name), 'utf8')
    .replace(/^\uFEFF/, '')
    .normalize('NFC');

/** @param {string} folder @param {string} name @returns {Record<string, string>[]} */
export function csv(folder, name) {
  /** @type {string[][]} */
  const rows = [[]];
  const cells = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/gy;
  for (const [all, cell = '', end] of text(folder, name).matchAll(cells)) {
    if (all === '') break;
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end !== ',') rows.push([]);
  }
  const [head = [], ...body] = rows.filter((row) => row.some(Boolean));
  return body.map((row) => Object.fromEntries(head.map((key, i) => [key, (row[i] ?? '').trim()])));
}

/** @param {string} name */
const tidy = (name) => name.replace(/\s+/g, ' ').trim();

/** @param {string} name */
export const fold = (name) =>
  name
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();

const KIND = /^(tỉnh|thành phố|quận|huyện|thị xã|thị trấn|phường|xã|đặc khu) /i;

/** @param {string} label */
export const bare = (label) => label.replace(KIND, '');

/** @param {string | number | undefined} code */
const five = (code) => String(Number(code)).padStart(5, '0');

/** @param {string} folder */
export function readSources(folder) {
  const districts = csv(folder, 'danhmuchanhchinh.gso.gov.vn_district_2025-07-18.csv').map((row) => ({
    code: row['Mã'] ?? '',
    label: tidy(row['Tên'] ?? ''),
    province: row['Mã TP'] ?? '',
    provinceLabel: tidy(row['Tỉnh / Thành Phố'] ?? '')
  }));
  const conversions = csv(folder, 'convert_legacy_2025_simple.csv');
  const second = new Map(conversions.map((row) => [five(row.wardCode), tidy(row.ward ?? '')]));
  /** @type {Map<string, Old>} */
  const old = new Map();
  for (const row of csv(folder, 'danhmuchanhchinh.gso.gov.vn_ward_2025-07-18.csv')) {
    const code = row['Mã'] ?? '';
    const label = tidy(row['Tên'] ?? '');
    const alt = second.get(code);
    old.set(code, {
      code,
      label,
      district: row['Mã QH'] ?? '',
      province: row['Mã TP'] ?? '',
      ...(alt && alt !== label ? { alt } : {})
    });
  }
  const merges = JSON.parse(text(folder, 'merges.json'));
  /** @type {Map<string, New>} */
  const fresh = new Map();
  for (const row of conversions) {
    const code = row.newWardCode ?? '';
    fresh.set(code, {
      code,
      label: tidy(row.newWard ?? ''),
      province: row.newProvinceCode ?? '',
      lat: Number(row.newWardLat),
      lon: Number(row.newWardLon),
      km2: Number(row.newWardAreaKm2)
    });
  }
  return { districts, old, fresh, merges, conversions };
}

/** Pairs old → new by source. Districts without communes (five islands) stand for themselves. */
/** @param {ReturnType<typeof readSources>} sources */
function pairs({ merges, conversions }) {
  /** @type {Map<string, Set<string>>} */
  const first = new Map();
  /** @type {Map<string, Set<string>>} */
  const second = new Map();
  /** @param {Map<string, Set<string>>} map @param {string} from @param {string} to */
  const add = (map, from, to) => map.set(from, (map.get(from) ?? new Set()).add(to));
  for (const province of merges.data) {
    for (const unit of province.level2s) {
      for (const { old_id } of unit.merges) add(first, old_id, RECODED.get(unit.level2_id) ?? unit.level2_id);
    }
  }
  for (const row of conversions) {
    const from = row.wardCode ? five(row.wardCode) : String(row.districtCode).padStart(3, '0');
    add(second, from, row.newWardCode ?? '');
  }
  return { first, second };
}

/**
 * Where each old commune went, and every pair that only one source has.
 * A pair of one source is left out when the new unit took a namesake from another district (that is
 * how both sources erred) or lies far from where the rest went; otherwise it stays, as open.
 * @param {ReturnType<typeof readSources>} sources
 */
export function decide(sources) {
  const { old, fresh } = sources;
  const { first, second } = pairs(sources);
  /** @type {Map<string, {to: string, open: boolean}[]>} */
  const mapping = new Map();
  /** @type {Dispute[]} */
  const disputes = [];

  /** @param {string} a @param {string} b */
  const km = (a, b) => {
    const [p, q] = [fresh.get(a), fresh.get(b)];
    if (!p || !q) throw new Error(`no centre for ${a} or ${b}`);
    return 111.2 * Math.hypot(p.lat - q.lat, (p.lon - q.lon) * Math.cos((p.lat * Math.PI) / 180));
  };
  /** @param {Old} unit @param {string} to */
  const namesake = (unit, to) =>
    [...old.values()].find(
      (other) =>
        other.district !== unit.district &&
        fold(bare(other.label)) === fold(bare(unit.label)) &&
        (first.get(other.code)?.has(to) || second.get(other.code)?.has(to))
    );

  for (const from of new Set([...old.keys(), ...second.keys()])) {
    const one = first.get(from) ?? new Set();
    const two = second.get(from) ?? new Set();
    const agreed = [...one].filter((to) => two.has(to));
    const single = [...new Set([...one, ...two])].filter((to) => !agreed.includes(to));
    const unit = old.get(from);
    const decided = DECIDED.get(from);
    const result = agreed.map((to) => ({ to, open: false }));
    // Ia Mơ: one unit, two codes; the codes were made one above, the dispute is told all the same
    if (decided && agreed.includes(decided[0] ?? '')) {
      disputes.push({
        old: from,
        to: decided[0] ?? '',
        by: 'vietnamadminunits',
        verdict: 'kept',
        why: decided[1] ?? ''
      });
    }
    for (const to of single) {
      const by = one.has(to) ? 'dvhcvn' : 'vietnamadminunits';
      if (!unit) throw new Error(`a dispute over ${from}, which is no commune`);
      if (agreed.length === 0) {
        if (!decided) throw new Error(`nothing agreed on ${from}, and nothing decided`);
        const kept = decided[0] === to;
        if (kept) result.push({ to, open: false });
        disputes.push({ old: from, to, by, verdict: kept ? 'kept' : 'left out', why: decided[1] ?? '' });
        continue;
      }
      const other = namesake(unit, to);
      const away = Math.min(...agreed.map((near) => km(near, to)));
      if (other || away > FAR) {
        const why = other ? `meant is its namesake ${other.code} ${other.label}` : 'meant is a near namesake';
        disputes.push({ old: from, to, by, verdict: 'left out', why: `${why}; ${Math.round(away)} km off` });
      } else {
        result.push({ to, open: true });
        disputes.push({
          old: from,
          to,
          by,
          verdict: 'open',
          why: `${Math.round(away)} km off, nothing to tell it by`
        });
      }
    }
    mapping.set(from, result);
  }
  return { mapping, disputes };
}
