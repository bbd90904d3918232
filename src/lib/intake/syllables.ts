/**
 * How Vietnamese a text is: the share of its words with letters beyond ASCII that are syllables one
 * can write in Vietnamese. A wrong reading of the bytes hardly ever gives any ("Lõa ®¶o").
 */

const ONSETS =
  'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]'; /* longest first; none before a bare vowel */

// Without tones; ă â ê ô ơ ư are letters of their own.
const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
    'e ec em en eng eo ep et ê êc êng êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ' +
    'oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt ' +
    'u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ uy uya uych uyêt ' +
    'uyn uynh uyt uyu uyên ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu ' +
    'y ya ych yêm yên yêng yêt yêu yn ynh yt'
  ).split(' ')
);
// After qu- the rhyme has its u already; after gi- an i may be shared ("gì", "giêng").
const SYLLABLE = new RegExp(`^(${ONSETS})?([aăâeêioôơuưy].*)$`);

const WORD = /[\p{L}\p{M}]+/gu;
const NON_ASCII = /[^\p{ASCII}]/u;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Signs a Vietnamese text may well have between its words. */
const SIGNS = /[\u00A0\u2000-\u206F\u20AB\u20AC°±²³·×«»§•\uFEFF]/u;
// eslint-disable-next-line no-control-regex -- control characters show that the reading is wrong
const STRAY = /[^\p{ASCII}\p{L}\p{M}]|[\u0000-\u0008\u000E-\u001F\u007F]/gu;

/** Whether a word, in any case, is a syllable of Vietnamese; at most one tone. */
export function isSyllable(word: string): boolean {
  const parted = word.toLowerCase().normalize('NFD');
  if ((parted.match(TONES)?.length ?? 0) > 1) return false;
  const plain = parted.replace(TONES, '').normalize('NFC');
  const whole = RHYMES.has(plain);
  if (whole) return true;
  const found = SYLLABLE.exec(plain);
  return found?.[1] !== undefined && RHYMES.has(found[2] ?? '');
}

export interface Likeness {
  /** 0 to 1: share of the words beyond ASCII that are syllables, stray signs counting against it */
  readonly score: number;
  /** words with letters beyond ASCII */
  readonly words: number;
}

/** How Vietnamese a text is. A text of plain ASCII says nothing: `words` is 0. */
export function likeness(text: string): Likeness {
  let words = 0;
  let good = 0;
  /** a table repeats its words */
  const known = new Map<string, boolean>();
  for (const [word] of text.normalize('NFC').matchAll(WORD)) {
    let fits = known.get(word);
    if (fits === undefined) {
      if (!NON_ASCII.test(word)) continue;
      fits = isSyllable(word) && !/\p{Ll}\p{Lu}/u.test(word);
      known.set(word, fits);
    }
    words++;
    if (fits) good++;
  }
  let stray = 0;
  for (const [sign] of text.matchAll(STRAY)) if (!SIGNS.test(sign)) stray++;
  return { score: words === 0 ? 0 : good / (words + stray), words };
}
