/**
 * Text columns: type, area, code. Spellings that differ only in case, spaces, NFC/NFD or where the
 * tone mark sits (Hoà = Hòa) are one value, under the commonest spelling, the first of even ones.
 */
import { clean, fold } from '../cases/text';
import type { CodeTexts } from './codeTexts';
import type { GridColumn } from './gridColumn';
import { asShown } from './mantissa';
import { splitMark } from './outline';
import type { Pacer } from './pacer';

export interface Labels {
  /** per distinct cell text, an index into `values`, or into `codes` where there are; −1 for empty */
  readonly of: Int32Array;
  readonly values: readonly string[];
  /** per distinct cell text, 1 when letters of it are lost */
  readonly broken: Uint8Array;
  /** case codes, in place of values (see `readCodes`) */
  readonly codes?: CodeTexts;
}

const OF_WHICH = /^trong (?:đó|do)(?=[\s:])/iu;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const PLAIN = /^[\x21-\x7E]+$/;
// eslint-disable-next-line no-control-regex -- looking for control characters is the point
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;

// A part whose type (area) the source does not say; an empty cell beside a count would be a total.
const NOT_STATED =
  /^((chua|khong) (ro|xac dinh|ghi)( (loai|thu doan|dia ban|noi xay ra))?|(type|area) not (stated|known)|unknown)$/;

/** The key under which two spellings of a label are the same. `đ` and `d` stay apart, and so do the vowels. */
export function labelKey(text: string): string {
  const lower = clean(text).toLowerCase();
  if (PLAIN.test(lower)) return lower;
  // A tone belongs to the syllable, wherever it is written: take it off its vowel and put it last.
  return lower
    .split(' ')
    .map((syllable) => {
      const parted = syllable.normalize('NFD');
      return parted.replace(TONES, '') + (parted.match(TONES) ?? []).join('');
    })
    .join(' ');
}

/** Reads a text column. */
export async function readLabels(column: GridColumn, pacer: Pacer): Promise<Labels> {
  const of = new Int32Array(column.texts.length).fill(-1);
  const broken = new Uint8Array(column.texts.length);
  const values: string[] = [];
  const seen = new Map<string, number>();
  /** per value, rows of the spelling that stands for it */
  const rows: number[] = [];
  const outlined = isOutlined(column);
  for (let code = 1; code < column.texts.length; code++) {
    const text = column.texts.at(code);
    if ((code & 4095) === 0 && pacer.due()) await pacer.turn('read', 0, column.codes.length);
    const plain = PLAIN.test(text);
    if (!plain && isBroken(text)) broken[code] = 1;
    const whole = unmarked(plain ? text : clean(asShown(brokenTo(text))));
    const label = outlined || OF_WHICH.test(whole) ? splitMark(whole).rest : whole;
    if (label.length < 40 && NOT_STATED.test(fold(label))) continue;
    const key = labelKey(label);
    let value = seen.get(key);
    if (value === undefined) {
      value = values.length;
      values.push(label);
      seen.set(key, value);
      rows.push(column.times[code] ?? 0);
    } else if ((column.times[code] ?? 0) > (rows[value] ?? 0)) {
      values[value] = label;
      rows[value] = column.times[code] ?? 0;
    }
    of[code] = value;
  }
  return { of, values, broken };
}

/** Without the apostrophe that keeps spreadsheets from taking a text for a formula. */
function unmarked(text: string): string {
  return /^'['\s]*[=+\-@＝＋－＠]/.test(text) ? text.slice(1).trim() : text;
}

/** Whether most labels carry the mark of a list ("1. Giả danh", "- Vay qua App"), which is no part of them. */
function isOutlined(column: GridColumn): boolean {
  let marked = 0;
  let filled = 0;
  for (let code = 1; code < Math.min(column.texts.length, 500); code++) {
    if ((column.times[code] ?? 0) === 0) continue;
    filled++;
    if (splitMark(clean(column.texts.at(code))).mark !== null) marked++;
  }
  return marked >= 2 && marked * 2 >= filled;
}

/** A text without the control characters that came in place of letters. */
export function brokenTo(text: string): string {
  return isBroken(text) ? text.replace(CONTROL, '') : text;
}

/** Whether a text has lost letters: the replacement mark, or control characters. */
export function isBroken(text: string): boolean {
  CONTROL.lastIndex = 0;
  return text.includes('\uFFFD') || CONTROL.test(text);
}
