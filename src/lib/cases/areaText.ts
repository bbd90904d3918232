/**
 * Names of places as text: what makes two spellings the same name, and which word of a cell is the
 * kind of unit ("TX. Hồng Ngự" is a thị xã, "Q1" a quận).
 */
import type { AreaKind } from './areaData';
import { clean } from './text';

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const MARK = /[\u0300-\u036F]/g;
const MARKED = /[\u0300-\u036FđĐ]/;

/**
 * A name's key: case, punctuation, leading noughts and the place of the tone mark do not count
 * ("Hoà" is "Hòa", "Phường 01" is "Phường 1"); the tone itself and đ against d do.
 * The tone is moved to the end of its word, wherever it stood.
 */
export function keyOf(text: string): string {
  return tokensOf(text).join(' ');
}

/** A key without diacritics; đ is d. */
export function plainOf(key: string): string {
  return key.normalize('NFD').replace(MARK, '').replace(/đ/g, 'd');
}

function tokensOf(text: string): string[] {
  return (
    clean(text)
      .toLowerCase()
      // Ea H'leo, H’Neng, M' Drắk: an apostrophe does not part a word
      .replace(/['’‘ʼ`´]\s*/g, '')
      .normalize('NFD')
      .replace(/(\p{L}\p{M}*)(?=\d)|(\d)(?=\p{L})/gu, '$1$2 ')
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter(Boolean)
      .map((word) => {
        if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, '');
        const tones = word.match(TONE);
        return tones ? word.replace(TONE, '').normalize('NFC') + tones.join('') : word.normalize('NFC');
      })
  );
}

/** Words for a kind, as they are written; the kinds they may mean. */
const WORDS: readonly (readonly [word: string, kinds: string])[] = [
  ['tỉnh', 'T'],
  ['thành phố trực thuộc trung ương', 'C'],
  ['thành phố', 'C'],
  ['thủ đô', 'C'],
  ['quận', 'Q'],
  ['huyện', 'H'],
  ['thị xã', 'S'],
  ['thị trấn', 'B'],
  ['phường', 'P'],
  ['xã', 'X'],
  ['đặc khu', 'D'],
  ['tp', 'C'],
  ['t p', 'C'],
  ['tx', 'S'],
  ['t x', 'S'],
  ['tt', 'B'],
  ['t t', 'B'],
  ['đk', 'D'],
  ['t', 'T'],
  ['q', 'Q'],
  ['h', 'H'],
  ['p', 'P'],
  ['ph', 'P'],
  ['f', 'P'],
  ['x', 'X']
];
const BY_WORD = new Map<string, string>();
for (const [word, kinds] of WORDS) {
  BY_WORD.set(keyOf(word), kinds);
  BY_WORD.set(plainOf(keyOf(word)), kinds);
}
const LONGEST = 6;

/** One way to read a text: the kinds it names (null: none) and the name's key. */
export interface AreaReading {
  readonly kinds: string | null;
  readonly key: string;
}

export interface AreaText {
  /** folded and without spaces, kind included: what aliases are compared by */
  readonly squeezed: string;
  /** the text has no diacritics: it may be any unit that folds to it */
  readonly plain: boolean;
  /** only digits: perhaps a code */
  readonly digits: string | null;
  /** "(cũ)", "(mới)" behind the name */
  readonly said: 'old' | 'new' | null;
  readonly readings: readonly AreaReading[];
}

export function readAreaText(raw: string): AreaText {
  const text = clean(raw);
  const tail = /\s*\(\s*(cũ|mới)\s*\)$/iu.exec(text);
  const name = tail ? text.slice(0, tail.index) : text;
  const words = tokensOf(name);
  const key = words.join(' ');
  const plain = !MARKED.test(name.normalize('NFD'));
  const readings: AreaReading[] = [{ kinds: null, key }];
  for (let count = Math.min(LONGEST, words.length - 1); count > 0; count -= 1) {
    const word = words.slice(0, count).join(' ');
    const kinds = BY_WORD.get(word);
    // "Xá Lượng" is a name: a kind without its diacritics counts only where the whole text has none
    if (kinds === undefined || (!plain && !isKind(word))) continue;
    readings.push({ kinds, key: words.slice(count).join(' ') });
    break;
  }
  return {
    squeezed: plainOf(key).replace(/ /g, ''),
    plain,
    digits: /^\d+$/.test(name) ? name : null,
    said: tail ? (tail[1]?.toLowerCase() === 'cũ' ? 'old' : 'new') : null,
    readings: readings.filter((reading) => reading.key !== '')
  };
}

const EXACT_WORDS = new Set(WORDS.map(([word]) => keyOf(word)));

function isKind(word: string): boolean {
  return EXACT_WORDS.has(word);
}

export function kindFits(kinds: string | null, kind: AreaKind): boolean {
  return kinds === null || kinds.includes(kind);
}

/** Letters and their number, for a quick look whether two words can be near. */
export function letterMask(text: string): number {
  let mask = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) mask |= 1 << (code - 97);
    else mask |= 1 << 26;
  }
  return mask;
}
