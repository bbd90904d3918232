// Encoders for the codings Vietnamese offices have used, written apart from the reader's tables: from the
// names of the letters (base, hat, tone), so that one slip cannot be in both. For tests and make.mjs.

const TONES = ['\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];

/** A letter taken apart: its base with hat or horn, and its tone (0–4, −1 for none). @param {string} letter */
function apart(letter) {
  const parted = letter.normalize('NFD');
  const tone = TONES.findIndex((mark) => parted.includes(mark));
  const base = parted.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '').normalize('NFC');
  return { base, tone };
}

/** windows-1252 for what lies beyond a table, `?` for what it lacks. @param {string} letter */
function latin(letter) {
  const code = letter.codePointAt(0) ?? 63;
  const high = { '€': 0x80, '…': 0x85, '‘': 0x91, '’': 0x92, '“': 0x93, '”': 0x94, '–': 0x96, '—': 0x97 };
  if (code < 256) return code;
  const found = /** @type {Record<string, number>} */ (high)[letter];
  if (found === undefined) throw new Error(`not in windows-1252: ${letter}`);
  return found;
}

const CP1258 = new Map(
  Object.entries({ ă: 0xe3, Ă: 0xc3, ơ: 0xf5, Ơ: 0xd5, ư: 0xfd, Ư: 0xdd, đ: 0xf0, Đ: 0xd0, '\u20AB': 0xfe })
);
const CP1258_TONES = [0xcc, 0xd2, 0xde, 0xec, 0xf2];

/** windows-1258: a base letter, then its tone as a combining mark. @param {string} text */
export function cp1258(text) {
  const bytes = [];
  for (const letter of text.normalize('NFC')) {
    const { base, tone } = apart(letter);
    for (const own of base) bytes.push(CP1258.get(own) ?? latin(own));
    if (tone >= 0) bytes.push(CP1258_TONES[tone] ?? 0);
  }
  return Uint8Array.from(bytes);
}

// Per base letter: no tone, then grave, hook, tilde, acute, dot. After TCVN 5712:1993, VN3.
/** @type {Record<string, (number | null)[]>} */
const TCVN3 = {
  a: [null, 0xb5, 0xb6, 0xb7, 0xb8, 0xb9],
  ă: [0xa8, 0xbb, 0xbc, 0xbd, 0xbe, 0xc6],
  â: [0xa9, 0xc7, 0xc8, 0xc9, 0xca, 0xcb],
  e: [null, 0xcc, 0xce, 0xcf, 0xd0, 0xd1],
  ê: [0xaa, 0xd2, 0xd3, 0xd4, 0xd5, 0xd6],
  i: [null, 0xd7, 0xd8, 0xdc, 0xdd, 0xde],
  o: [null, 0xdf, 0xe1, 0xe2, 0xe3, 0xe4],
  ô: [0xab, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9],
  ơ: [0xac, 0xea, 0xeb, 0xec, 0xed, 0xee],
  u: [null, 0xef, 0xf1, 0xf2, 0xf3, 0xf4],
  ư: [0xad, 0xf5, 0xf6, 0xf7, 0xf8, 0xf9],
  y: [null, 0xfa, 0xfb, 0xfc, 0xfd, 0xfe],
  đ: [0xae]
};
/** @type {Record<string, number>} */
const TCVN3_CAPITALS = { Ă: 0xa1, Â: 0xa2, Ê: 0xa3, Ô: 0xa4, Ơ: 0xa5, Ư: 0xa6, Đ: 0xa7 };

/** TCVN3 (ABC). Capitals with a tone do not exist in it and become the lower-case letter. @param {string} text */
export function tcvn3(text) {
  const bytes = [];
  for (const letter of text.normalize('NFC')) {
    const { base, tone } = apart(letter);
    const row = TCVN3[base.toLowerCase()];
    const lower = row?.[tone + 1] ?? null;
    bytes.push((tone < 0 ? TCVN3_CAPITALS[letter] : undefined) ?? lower ?? latin(letter));
  }
  return Uint8Array.from(bytes);
}

// VNI: the tone's sign stands behind the letter; on â ê ô and ă it is joined with hat or breve in one sign.
const PLAIN = ['ø', 'û', 'õ', 'ù', 'ï'];
const HAT = ['à', 'å', 'ã', 'á', 'ä'];
const BREVE = ['è', 'ú', 'ü', 'é', 'ë'];
/** @type {Record<string, string>} */
const VNI_OWN = { ì: 'ì', ỉ: 'æ', ĩ: 'ó', í: 'í', ị: 'ò', ỵ: 'î', đ: 'ñ', ơ: 'ô', ư: 'ö', â: 'aâ', ê: 'eâ', ô: 'oâ', ă: 'aê' };

/** VNI as windows-1252 text. @param {string} letter */
function vniLetter(letter) {
  const { base, tone } = apart(letter);
  const own = VNI_OWN[letter];
  if (own) return own;
  if (tone < 0) return letter;
  if (base === 'â' || base === 'ê' || base === 'ô') return base.normalize('NFD').charAt(0) + HAT[tone];
  if (base === 'ă') return 'a' + BREVE[tone];
  return (VNI_OWN[base] ?? base) + PLAIN[tone];
}

/** VNI: a letter, then a byte for its marks. @param {string} text */
export function vni(text) {
  const bytes = [];
  for (const letter of text.normalize('NFC')) {
    const lower = letter.toLowerCase();
    const found = vniLetter(lower);
    for (const own of lower === letter ? found : found.toUpperCase()) bytes.push(latin(own));
  }
  return Uint8Array.from(bytes);
}

/** UTF-8 read as windows-1252, as text. @param {string} text */
export function mojibake(text) {
  const high = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
  return [...new TextEncoder().encode(text)]
    .map((byte) => (byte >= 0x80 && byte < 0xa0 ? high.charAt(byte - 0x80) : String.fromCharCode(byte)))
    .join('');
}

/** @param {string} text @param {'le' | 'be'} order @param {boolean} mark */
export function utf16(text, order, mark) {
  const bytes = new Uint8Array(text.length * 2 + (mark ? 2 : 0));
  const view = new DataView(bytes.buffer);
  if (mark) view.setUint16(0, 0xfeff, order === 'le');
  for (let i = 0; i < text.length; i++) view.setUint16((mark ? 2 : 0) + i * 2, text.charCodeAt(i), order === 'le');
  return bytes;
}

/** @param {string} text @param {boolean} mark */
export function utf8(text, mark) {
  return new TextEncoder().encode((mark ? '\uFEFF' : '') + text);
}
