/**
 * Reporting units (đơn vị báo cáo) by name: "Công an huyện Cao Lãnh", "UBND xã Mỹ Hội". What one file
 * says of the unit it comes from, and when two names are one unit. A district and a town of one name are
 * two units (DOMAIN.md §6); the office before the place ("Công an", "UBND") does not tell units apart.
 */
import { plainOf, readAreaText } from './areaText';
import { clean, fold } from './text';

/** A unit that a file seems to come from, and what says so. */
export interface UnitHint {
  readonly unit: string;
  readonly from: 'title' | 'name' | 'label';
  /** the words that say so, as written */
  readonly text: string;
}

const OFFICE = /^(?:cong an|ca|c a|ubnd|uy ban nhan dan|uy ban)(?= )/;
const KINDS: readonly (readonly [folded: string, name: string, rank: number])[] = [
  ['thanh pho', 'thành phố', 1],
  ['thi tran', 'thị trấn', 2],
  ['thi xa', 'thị xã', 1],
  ['dac khu', 'đặc khu', 2],
  ['phuong', 'phường', 2],
  ['huyen', 'huyện', 1],
  ['quan', 'quận', 1],
  ['tinh', 'tỉnh', 0],
  ['xa', 'xã', 2],
  ['tp', 'thành phố', 1],
  ['tx', 'thị xã', 1],
  ['tt', 'thị trấn', 2]
];
/** Where a name ends: words of reports, and a number or a year behind a word of time. */
const END =
  /^(?:bao cao|tong hop|thong ke|ket qua|tinh hinh|so lieu|so vu|ve|gui|bc|phu luc|bieu|danh sach|lua dao|toi pham|(?:nam|thang|quy|ky|t|q|h|v)\.? ?\d|(?:quy) (?:i|ii|iii|iv)(?: |$)|(?:6|9|3|12)t|\d{2,}|\d+ thang|\d+t(?: |$)|\d{1,2} \d)/;
const LONGEST_NAME = 5;

/**
 * The unit a file comes from: its title lines first (the smallest unit named there, since the superior
 * stands above), then its name. `null` when neither names an office.
 */
export function unitOfFile(titles: readonly string[], file: string): UnitHint | null {
  const found = titles
    .filter((line) => !/^(kinh )?gui\b|noi nhan|don vi tinh|dvt/.test(fold(line)))
    .flatMap((line) => {
      const hit = unitIn(line, true);
      return hit ? [{ ...hit, line }] : [];
    })
    .sort((a, b) => b.rank - a.rank)[0];
  if (found) return { unit: found.unit, from: 'title', text: clean(found.line) };
  const name = unitIn(file.replace(/\.[a-z0-9]{1,5}$/i, ''), false);
  return name && { unit: name.unit, from: 'name', text: file };
}

/** The unit that the user's own name for a file says. */
export function unitOfLabel(label: string): UnitHint | null {
  const hit = unitIn(label, false);
  return hit && { unit: hit.unit, from: 'label', text: label };
}

function unitIn(text: string, office: boolean): { unit: string; rank: number } | null {
  const parts = clean(office ? text : text.replace(/[_\-.]+/g, ' ')).split(/[,;:()|–]|\s-\s/);
  const hits = parts.flatMap((part) => unitInPart(part, office) ?? []);
  // "Công an xã Mỹ Hội, huyện Cao Lãnh": the office comes first, its place behind it
  return hits[0] ?? null;
}

function unitInPart(part: string, office: boolean): { unit: string; rank: number } | null {
  const words = clean(part).split(' ').filter(Boolean);
  const rest = (from: number): string => fold(words.slice(from).join(' '));
  for (let at = 0; at < words.length; at++) {
    const named = OFFICE.exec(`${rest(at)} `);
    if (!named && office) continue;
    const after = at + (named ? named[0].split(' ').length : 0);
    const kind = KINDS.find(([folded]) => rest(after).startsWith(`${folded} `));
    if (!kind) continue;
    const first = after + kind[0].split(' ').length;
    const name = nameFrom(words, first, rest);
    if (name === '') continue;
    const who = named && /^u/.test(named[0]) ? 'UBND' : 'Công an';
    return { unit: `${named ? who : ''} ${kind[1]} ${name}`.trim(), rank: kind[2] };
  }
  return null;
}

/** The words of a place's name from `first` on. */
function nameFrom(words: readonly string[], first: number, rest: (from: number) => string): string {
  const capitals = /^\p{Lu}/u.test(words[first] ?? '');
  let end = first;
  while (end < words.length && end - first < LONGEST_NAME) {
    const word = words[end] ?? '';
    // "Quận 12", "Phường 1": the number is the name
    const number = end === first && /^\d{1,2}$/.test(word) && !/^\d+ thang/.test(rest(end));
    if (number) {
      end += 1;
      break;
    }
    if (END.test(rest(end)) || !/^[\p{L}'’]+$/u.test(word)) break;
    if (capitals && !/^\p{Lu}/u.test(word)) break;
    end += 1;
  }
  return words.slice(first, end).map(titled).join(' ');
}

/** CAO LÃNH and cao lãnh as Cao Lãnh; K'Bang stays. */
function titled(word: string): string {
  const lower = word.toLocaleLowerCase('vi');
  if (word !== lower && word !== word.toLocaleUpperCase('vi')) return word;
  return lower.charAt(0).toLocaleUpperCase('vi') + lower.slice(1);
}

/** Whether a unit is the province's own: its figures are of the whole, not of one unit among others. */
export function isProvinceUnit(unit: string): boolean {
  return readings(unit).some(({ kinds }) => kinds === 'T');
}

/** Whether two names are one unit: same name, no two different kinds; diacritics may be missing in one. */
export function sameUnit(a: string, b: string): boolean {
  if (clean(a).toLowerCase() === clean(b).toLowerCase()) return true;
  const [left, right] = [nameOf(a), nameOf(b)];
  const plain = left.plain || right.plain;
  const same = plain ? fold(left.key) === fold(right.key) : left.key === right.key;
  if (!same) return false;
  return (
    left.kinds === null || right.kinds === null || [...left.kinds].some((kind) => right.kinds?.includes(kind))
  );
}

/**
 * Whether two names are for certain two units side by side, so that one's cases are not in the other's: two
 * communes, two districts. What a district reports may hold its communes' cases.
 */
export function areApart(a: string, b: string): boolean {
  const [left, right] = [levelOf(a), levelOf(b)];
  return left !== null && left === right && left !== 'province' && !sameUnit(a, b);
}

function levelOf(unit: string): 'province' | 'district' | 'commune' | null {
  const { kinds } = nameOf(unit);
  if (kinds === null) return null;
  if (kinds === 'T') return 'province';
  return /^[HQSC]+$/.test(kinds) ? 'district' : /^[XPBD]+$/.test(kinds) ? 'commune' : null;
}

/** The one of a list that is the same unit; `null` when none or several are. */
export function unitAmong(list: readonly string[], unit: string): string | null {
  const exact = list.find((own) => clean(own).toLowerCase() === clean(unit).toLowerCase());
  if (exact !== undefined) return exact;
  const [only, ...others] = list.filter((own) => sameUnit(own, unit));
  return only !== undefined && others.length === 0 ? only : null;
}

function placeOf(unit: string): string {
  const text = clean(unit);
  const office = OFFICE.exec(`${fold(text)} `);
  return office ? text.split(' ').slice(office[0].split(' ').length).join(' ') : text;
}

function readings(unit: string): { kinds: string | null; key: string }[] {
  return [...readAreaText(placeOf(unit)).readings];
}

function nameOf(unit: string): { kinds: string | null; key: string; plain: boolean } {
  const { readings: all } = readAreaText(placeOf(unit));
  const best = all.find(({ kinds }) => kinds !== null) ?? all[0];
  const key = best?.key ?? '';
  return { kinds: best?.kinds ?? null, key, plain: plainOf(key) === key };
}
