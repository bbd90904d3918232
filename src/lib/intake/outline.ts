/**
 * The marks of an outline, in a column "STT" or at the beginning of a label: "A", "II", "1", "1.2", "a)", "-".
 */

/** Kinds of marks; dotted numbers have as many levels as parts. */
export type Mark = 'letter' | 'roman' | 'number' | 'small' | 'dash' | `dotted${number}`;

/** A mark that stands alone in its cell. */
const ALONE = /^\(?([IVXL]{1,6}|[A-ZĐ]|[a-zđ]|\d{1,3}(?:\.\d{1,2})*|[-–+•*])[.)/]?\s*$/;
/**
 * A mark before a label; a bare number or letter needs its dot or bracket. "H. Diên Khánh", "P. Lộc Thọ",
 * "X. Suối Hiệp" and "Đ. Trần Phú" begin with what kind of place they are, not with a mark.
 */
const BEFORE =
  /^\(?((?:I{1,3}|IV|VI{0,3}|IX|XI{0,3}|XI?V)(?<!^X)|[A-G]|[a-g]|\d{1,3}(?:\.\d{1,2})*)[.)/]\s*(?=\D)|^([-–+•*])\s*(?=\p{L})/u;
const OF_WHICH = /^trong (?:đó|do)\s*[:：]?\s*/iu;

/** The mark of an STT cell, or `null`. @param before the mark text above it: after "H" comes the letter "I" */
export function markAlone(text: string, before: string): Mark | null {
  const m = ALONE.exec(text.trim());
  return m?.[1] ? kindOf(m[1], before) : null;
}

/** Parts a label from the mark and the "trong đó" before it; the label alone when it has none. */
export function splitMark(label: string): { mark: string | null; rest: string; ofWhich: boolean } {
  const ofWhich = OF_WHICH.test(label);
  const text = label.replace(OF_WHICH, '');
  const m = BEFORE.exec(text);
  const rest = m ? text.slice(m[0].length).trim() : text.trim();
  return rest === ''
    ? { mark: null, rest: label, ofWhich: false }
    : { mark: m?.[1] ?? m?.[2] ?? null, rest, ofWhich };
}

export function kindOf(mark: string, before: string): Mark {
  if (/^\d+$/.test(mark)) return 'number';
  if (/^\d/.test(mark)) return `dotted${mark.split('.').length}`;
  if (/^[-–+•*]/.test(mark)) return 'dash';
  if (/^[a-zđ]$/.test(mark)) return 'small';
  const next = /^[A-Z]$/.test(before) ? String.fromCharCode(before.charCodeAt(0) + 1) : '';
  return /^[IVXL]+$/.test(mark) && mark !== next ? 'roman' : 'letter';
}
