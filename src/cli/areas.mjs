/**
 * Builds data/areas.json and data/area-centres.json from the sources that data/areas.README.md names:
 *   node src/cli/areas.mjs FOLDER
 * The form is written down in data/areas.README.md, and read by src/lib/cases/areaData.ts.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bare, csv, decide, fold, readSources } from './areaSources.mjs';

const DATA = fileURLToPath(new URL('../../data/', import.meta.url));
const LETTER = new Map([
  ['tỉnh', 'T'],
  ['thành phố', 'C'],
  ['quận', 'Q'],
  ['huyện', 'H'],
  ['thị xã', 'S'],
  ['phường', 'P'],
  ['xã', 'X'],
  ['thị trấn', 'B'],
  ['đặc khu', 'D']
]);

/**
 * Ways of writing a province that no rule of spelling yields. Era `both`: the name lives on.
 * Thừa Thiên Huế was a province to 31/12/2024 (Nghị quyết 175/2024/QH15) on the land of today's Huế.
 * @type {[era: string, key: string, code: string][]}
 */
const BY_HAND = [
  ...['hcm', 'tphcm', 'hcmc', 'tphcmc', 'tphochiminh'].map(
    (key) => /** @type {[string, string, string]} */ (['both', key, '79'])
  ),
  ['both', 'tphn', '01'],
  ['both', 'daklak', '66'],
  ['both', 'daclac', '66'],
  ['old', 'daknong', '67'],
  ['old', 'dacnong', '67'],
  ['old', 'backan', '06'],
  ['old', 'baccan', '06'],
  ['old', 'brvt', '77'],
  ['old', 'thuathienhue', '46'],
  ['old', 'tthue', '46'],
  ['old', 'tth', '46']
];

const folder = process.argv[2];
if (!folder) throw new Error('node src/cli/areas.mjs FOLDER');
const sources = readSources(folder);
const { districts, old, fresh, merges } = sources;
const { mapping, disputes } = decide(sources);

/** @param {string} label */
const lettered = (label) => {
  const name = bare(label);
  const kind = label
    .slice(0, label.length - name.length)
    .trim()
    .toLowerCase();
  const letter = LETTER.get(kind);
  if (!letter) throw new Error(`no kind in "${label}"`);
  return letter + name;
};
/** @param {{code: string}} a @param {{code: string}} b */
const byCode = (a, b) => (a.code < b.code ? -1 : 1);

// New units: a line per province, a line per commune of it.
const statistics = csv(folder, 'sapnhap.bando.com.vn_province_2025-07-17.csv').map((row) => ({
  key: fold((row.tentinh ?? '').replace(/^(thủ đô|thành phố|tỉnh) /i, '')),
  people: Number((row.dansonguoi ?? '').replaceAll('.', '')),
  km2: Number((row.dientichkm2 ?? '').replaceAll('.', '').replace(',', '.')),
  lon: Number(row.kinhdo),
  lat: Number(row.vido)
}));
const position = new Map();
const newLines = [];
const centres = {
  lat: /** @type {number[]} */ ([]),
  lon: /** @type {number[]} */ ([]),
  km2: /** @type {number[]} */ ([])
};
const parentOf = new Map();
for (const province of [...merges.data].sort((a, b) => (a.level1_id < b.level1_id ? -1 : 1))) {
  const figures = statistics.find(({ key }) => key === fold(bare(province.name)));
  if (!figures) throw new Error(`no population for ${province.name}`);
  const merged = province.merges.map((/** @type {{old_id: string}} */ from) => from.old_id).sort();
  for (const code of merged) parentOf.set(code, province.level1_id);
  newLines.push(
    `=${province.level1_id}${lettered(province.name)}|${merged.join(',')}|${figures.people}|${figures.km2}|${figures.lat}|${figures.lon}`
  );
  let before = 0;
  [...fresh.values()]
    .filter((unit) => unit.province === province.level1_id)
    .sort(byCode)
    .forEach((unit, index) => {
      position.set(unit.code, index);
      newLines.push((Number(unit.code) - before).toString(36) + lettered(unit.label));
      before = Number(unit.code);
      centres.lat.push(Math.round(unit.lat * 1000) / 1000);
      centres.lon.push(Math.round(unit.lon * 1000) / 1000);
      centres.km2.push(unit.km2);
    });
}

// Old units: a line per province, district and commune; a commune's targets only where they change.
/** @param {string} from @param {string} province */
const targets = (from, province) =>
  (mapping.get(from) ?? [])
    .map(({ to, open }) => {
      if (fresh.get(to)?.province !== parentOf.get(province)) throw new Error(`${from} leaves its province`);
      return { at: position.get(to), open };
    })
    .sort((a, b) => a.at - b.at)
    .map(({ at, open }) => at.toString(36) + (open ? '?' : ''))
    .join(',');

const oldLines = [];
let province = '';
for (const district of [...districts].sort((a, b) => a.province.localeCompare(b.province) || byCode(a, b))) {
  if (district.province !== province) {
    province = district.province;
    oldLines.push(`=${province}${lettered(district.provinceLabel)}`);
  }
  const island = mapping.has(district.code) ? `|${targets(district.code, province)}` : '';
  oldLines.push(`#${district.code}${lettered(district.label)}${island}`);
  let before = 0;
  let last = '';
  for (const unit of [...old.values()].filter((u) => u.district === district.code).sort(byCode)) {
    const to = targets(unit.code, province);
    if (!to) throw new Error(`${unit.code} ${unit.label} goes nowhere`);
    const alt = unit.alt && toneless(unit.alt) !== toneless(unit.label) ? `|${lettered(unit.alt)}` : '';
    const shown = to === last && !alt ? '' : `|${to}`;
    oldLines.push((Number(unit.code) - before).toString(36) + lettered(unit.label) + shown + alt);
    before = Number(unit.code);
    last = to;
  }
}

/** The same for two spellings that differ only in where the tone mark sits, in case or in punctuation. */
/** @param {string} label */
function toneless(label) {
  const words = label.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return words
    .map(
      (w) =>
        w.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '') +
        (w.normalize('NFD').match(/[\u0300\u0301\u0303\u0309\u0323]/g) ?? []).join('')
    )
    .join(' ')
    .trim();
}

// Aliases: [era, level, province, key, target, 'same' or 'former'].
/** @param {string} name */
const key = (name) => fold(name).replace(/[^a-z0-9]/g, '');
/** @param {string} alias */
const plainKey = (alias) => alias.replace(/(\D)0+(\d)/, '$1$2');
/** @type {Map<string, string[]>} */
const aliases = new Map();
/** @param {string[]} row */
const put = (row) => aliases.set(row.slice(0, 5).join(' '), row);
const provinceKeys = new Map(districts.map((d) => [key(d.provinceLabel), d.province]));
for (const row of csv(folder, 'alias_province.csv')) {
  const code = provinceKeys.get(row.province_key ?? '');
  if (!code) throw new Error(`no province ${row.province_key}`);
  put([code === '77' ? 'old' : 'both', 'province', '', row.alias_keyword ?? '', code, 'same']);
}
for (const [era, alias, code] of BY_HAND) put([era, 'province', '', alias, code, 'same']);
const districtRows = csv(folder, 'alias_district.csv').map((row) => {
  const unit = districts.find(
    (d) => key(d.provinceLabel) === row.province_key && key(d.label) === row.district_key
  );
  if (!unit) throw new Error(`no district ${row.district_key}`);
  const alias = plainKey(row.alias_keyword ?? '');
  const core = alias.replace(/^(huyen|thixa|thanhpho|tx|tp)/, '').replace(/thixa$/, '');
  return { unit, alias, renamed: core === key(bare(unit.label)) };
});
for (const { unit, alias } of districtRows) {
  // a district that swallowed another is not the one that once bore its name
  const renamed = districtRows.every((row) => row.unit !== unit || row.renamed);
  put(['old', 'district', unit.province, alias, unit.code, renamed ? 'same' : 'former']);
}

const areas = {
  version: 1,
  sources: 'data/areas.README.md',
  lastOldDay: '2025-06-30',
  firstNewDay: '2025-07-01',
  old: oldLines.join('\n'),
  new: newLines.join('\n'),
  aliases: [...aliases.values()].map((row) => row.join(' ').replaceAll('  ', ' - ')).join('\n'),
  disputes: disputes
    .sort((a, b) => (a.old + a.to < b.old + b.to ? -1 : 1))
    .map(({ old: from, to, by, verdict }) => `${from} ${to} ${by} ${verdict}`)
    .join('\n')
};
/** @param {string} name @param {unknown} content */
const write = (name, content) => {
  const path = join(DATA, name);
  writeFileSync(path, `${JSON.stringify(content)}\n`);
  const bytes = readFileSync(path);
  console.log(`${name}: ${bytes.length} bytes, gzip ${gzipSync(bytes, { level: 9 }).length}`);
};
write('areas.json', areas);
write('area-centres.json', centres);
console.log(`${oldLines.length} old lines, ${newLines.length} new lines, ${aliases.size} aliases`);
for (const { old: from, to, by, verdict, why } of disputes) {
  const unit = old.get(from);
  const place = districts.find((d) => d.code === unit?.district);
  console.log(
    `| ${from} ${unit?.label}, ${place?.label}, ${place?.provinceLabel} | ${to} ${fresh.get(to)?.label} | ${by} | ${verdict} | ${why} |`
  );
}
