/**
 * What header names mean, in Vietnamese (with or without diacritics, NFC or NFD) and English.
 * Words are folded; measures bring their own names from cases/measures.
 */
import type { AreaLevel } from '../cases/areaData';
import { MEASURES } from '../cases/measures';
import { fold } from '../cases/text';
import { CHANNELS, STATUSES, UNITS } from './categoryWords';
import { AREAS, CODES, DATES, IGNORED, TYPES, WHOLE_ONLY } from './headerWords';
import type { ColumnMeaning } from './reading';

export interface NameMatch {
  readonly meaning: ColumnMeaning;
  /** 3: the whole name · 2: how it begins · 1: somewhere in it */
  readonly fit: 1 | 2 | 3;
  /** length of the matched words: the most specific name wins */
  readonly length: number;
  /** place in the list of names, the most telling first: lower is better */
  readonly rank: number;
}

interface Name {
  readonly meaning: ColumnMeaning;
  readonly words: string;
  readonly squeezed: string;
  /** between two spaces, to be found as whole words */
  readonly spaced: string;
  readonly wholeOnly: boolean;
  readonly rank: number;
}

function names(meaning: ColumnMeaning, list: readonly string[]): Name[] {
  return list.map((entry, rank) => {
    const words = entry.replace(/^=/, '');
    return {
      meaning,
      words,
      squeezed: words.replace(/ /g, ''),
      spaced: ` ${words} `,
      wholeOnly: entry.startsWith('=') || WHOLE_ONLY.has(words),
      rank
    };
  });
}

const NAMES: readonly Name[] = [
  ...names('ignore', IGNORED),
  ...names('code', CODES),
  ...names('date', DATES),
  ...names('type', TYPES),
  ...names('area', AREAS),
  ...names('unit', UNITS),
  ...names('channel', CHANNELS),
  ...names('status', STATUSES),
  ...MEASURES.flatMap((measure) => names(measure.id, measure.names))
];

/** A header name for comparison: folded, units in brackets and punctuation gone, camelCase parted. */
export function nameWords(name: string): string {
  const parted = name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/±|\+\/[-–−]/g, ' tăng giảm ');
  return fold(parted)
    .replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim();
}

/** The meaning a header name most likely has, or `null` when it says nothing to us. */
export function matchName(name: string): NameMatch | null {
  const words = shortened(nameWords(withPersons(name)));
  if (words === '') return null;
  if (words.includes('%')) return { meaning: 'ignore', fit: 3, length: words.length, rank: 0 };
  const squeezed = words.replace(/ /g, '');
  const spaced = ` ${words} `;
  let best: NameMatch | null = null;
  for (const entry of NAMES) {
    const fit = fitOf(entry, squeezed, spaced);
    if (fit === 0) continue;
    const match: NameMatch = { meaning: entry.meaning, fit, length: entry.words.length, rank: entry.rank };
    if (!best || better(match, best)) best = match;
  }
  return best ?? placeName(words);
}

/** "Khởi tố (bị can)": persons, where "Khởi tố (vụ)" is cases. */
function withPersons(name: string): string {
  return name.includes('(') ? name.replace(/^(\s*khởi tố\s*)\(\s*((?:số )?bị can)\s*\)/iu, '$1$2') : name;
}

// "Quận/Huyện/TP/TX", "Tên xã, phường, thị trấn": any row of words for kinds of units.
const PLACE_WORDS =
  /^(?:ten |ma )?(?:(?:cap |don vi )?(?:tinh|thanh pho|tp|thanh|quan|huyen|thi xa|tx|xa|phuong|thi tran|tt|dac khu) ?)+$/;

/** Ends the names of columns made of the headings of groups. */
export const OF_GROUPS = '(nhóm)';

/** The level of units that a header names; `null` when it names none ("Địa bàn"). */
export function placeLevel(name: string): AreaLevel | null {
  const words = nameWords(name);
  if (/^(commune|ward)$/.test(words)) return 'commune';
  if (words === 'district') return 'district';
  if (/^(province|city)$/.test(words)) return 'province';
  if (!PLACE_WORDS.test(words)) return null;
  const plain = words.replace(/thi xa/g, 'tx');
  if (/\b(xa|phuong|thi tran|tt|dac khu)\b/.test(plain)) return 'commune';
  return /\b(quan|huyen|tx)\b/.test(plain) ? 'district' : 'province';
}

/** As telling as the plain name of its level. */
const PLACE_RANKS = { commune: '=xa', district: '=huyen', province: '=tinh' } as const;

function placeName(words: string): NameMatch | null {
  const level = words.startsWith('ma ') ? null : placeLevel(words);
  if (!level) return null;
  return { meaning: 'area', fit: 3, length: words.length, rank: AREAS.indexOf(PLACE_RANKS[level]) };
}

/** Of a heading that is a paragraph its beginning: "Số vụ (bao gồm cả …)". */
function shortened(words: string): string {
  return words.length <= 80 ? words : words.slice(0, words.lastIndexOf(' ', 80) + 1).trim();
}

function fitOf(name: Name, squeezed: string, spaced: string): 0 | 1 | 2 | 3 {
  if (squeezed.length <= name.squeezed.length) return squeezed === name.squeezed ? 3 : 0;
  if (name.wholeOnly) return 0;
  // "Thiệt hại – ghi trong nguồn", "Số vụ năm 2022"
  const at = spaced.indexOf(name.spaced);
  return at < 0 ? 0 : at === 0 ? 2 : 1;
}

function better(a: NameMatch, b: NameMatch): boolean {
  if ((a.fit === 3) !== (b.fit === 3)) return a.fit === 3;
  // "Tỷ lệ khởi tố", "Số vụ tăng giảm": whatever they speak of, they are not amounts of it.
  if ((a.meaning === 'ignore') !== (b.meaning === 'ignore')) return a.meaning === 'ignore';
  return a.length !== b.length ? a.length > b.length : a.fit > b.fit;
}
