/**
 * Vietnamese text as it is compared and searched.
 * Stored text is always NFC; comparison ignores case, spaces and (for search) diacritics.
 */

// NBSP and its kin, and marks of no width: they come along when text is copied out of Word or Excel.
const ODD_SPACE = /[\u00A0\u2000-\u200A\u202F\u205F\u3000\t\r\n ]+/g;
const NO_WIDTH = /[\u200B-\u200D\u2060\uFEFF\u00AD]/g;

/** NFC, odd spaces to one plain space, marks of no width removed, trimmed. */
export function clean(text: string): string {
  return text.normalize('NFC').replace(NO_WIDTH, '').replace(ODD_SPACE, ' ').trim();
}

/** Folded for search and for matching of headers: no diacritics, đ as d, lower case, cleaned. */
export function fold(text: string): string {
  return clean(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase();
}

/** Letters and digits of a text joined by hyphens, for ids and file names; empty when it has none. */
export function slugOf(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
}

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });

/** Vietnamese alphabetical order (a, ă, â, … d, đ …), numbers inside text by value. */
export function compareVi(a: string, b: string): number {
  return collator.compare(a, b);
}

const OTHER = /^(cac )?(thu doan|loai|hinh thuc|phuong thuc|hanh vi)? ?khac$|^others?$|^other (types|scams)$/;

/** Where places are rolled up: what lies in several units of the level, and is nobody's alone. */
export const ACROSS_UNITS = 'Thuộc nhiều đơn vị cũ';

/** Types or places that are put together because each has too few cases to be published. */
export const MERGED = 'Khác (gộp khi công bố)';

/** "Các thủ đoạn khác", "Khác", "Other": a remainder that stands last whatever its size. */
export function isRemainder(label: string): boolean {
  return label === ACROSS_UNITS || label === MERGED || OTHER.test(fold(label));
}
