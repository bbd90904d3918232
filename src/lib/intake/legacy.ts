/**
 * TCVN3 (ABC, the .VnTime fonts) and VNI: texts whose letters are other letters in a font of their
 * own. Both are read from the characters windows-1252 gives their bytes, so that a file saved anew as
 * Unicode, or a workbook, is read the same way. Tables after TCVN 5712:1993 and VNI for Windows.
 */
import { textOf } from './latin';

export type LegacyName = 'tcvn3' | 'vni';

/* ---------- TCVN3 ---------- */

/** 0xA0–0xFF. The capitals with a tone are the standard's; .VnTime fonts have none (see `capitals`). */
const TCVN3 =
  '\u00A0ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴ' +
  'ẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ';

const TCVN3_UNITS = Uint16Array.from({ length: 0x10000 }, (_, unit) =>
  unit >= 0xa0 && unit <= 0xff ? TCVN3.charCodeAt(unit - 0xa0) : unit
);

function fromTcvn3(text: string): string {
  const units = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) units[i] = TCVN3_UNITS[text.charCodeAt(i)] ?? 0;
  return capitals(textOf(units));
}

/**
 * In TCVN3 capitals are lower-case letters in a font of capitals (.VnTimeH): "THIÖT H¹I". Where all
 * the plain letters of a word are capitals, and there are two or more, its other letters are meant so too.
 */
function capitals(text: string): string {
  return text.replace(
    /[A-ZĂÂÊÔƠƯĐ]+[^\p{ASCII}\s]+[^\s\p{P}\p{N}]*|[^\p{ASCII}\s]+[A-Z]{2,}\p{L}*/gu,
    (word) => {
      const plain = word.match(/[A-Za-z]/g) ?? [];
      return plain.length >= 2 && plain.every((letter) => letter <= 'Z') ? word.toUpperCase() : word;
    }
  );
}

/* ---------- VNI ---------- */

/** Letters that are one character. */
const VNI_SINGLE = 'íí ìì æỉ óĩ òị ôơ öư ñđ îỵ';
/** A base, then its marks in pairs: the mark's character and the letter both make. */
const VNI_PAIRS = [
  'aùáøàûảõãïạââáấàầåẩãẫäậêăéắèằúẳüẵëặ',
  'eùéøèûẻõẽïẹâêáếàềåểãễäệ',
  'oùóøòûỏõõïọâôáốàồåổãỗäộ',
  'uùúøùûủõũïụ',
  'yùýøỳûỷõỹ',
  'ôùớøờûởõỡïợ',
  'öùứøừûửõữïự'
];

const vniSingle = new Map<number, number>();
const vniPairs = new Map<number, number>();

for (const pair of VNI_SINGLE.split(' ')) {
  for (const both of [pair, pair.toUpperCase()]) vniSingle.set(both.charCodeAt(0), both.charCodeAt(1));
}
for (const row of VNI_PAIRS) {
  const base = row.charAt(0);
  for (let i = 1; i < row.length; i += 2) {
    const mark = row.charAt(i);
    const letter = row.charAt(i + 1);
    // The mark usually has the case of its letter, but "Aù" is typed as well as "AÙ".
    for (const m of [mark, mark.toUpperCase()]) {
      vniPairs.set(key(base, m), letter.charCodeAt(0));
      vniPairs.set(key(base.toUpperCase(), m), letter.toUpperCase().charCodeAt(0));
    }
  }
}

function key(base: string, mark: string): number {
  return base.charCodeAt(0) * 0x10000 + mark.charCodeAt(0);
}

function fromVni(text: string): string {
  const units = new Uint16Array(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const next = i + 1 < text.length ? text.charCodeAt(i + 1) : 0;
    const pair = next >= 0xc0 ? vniPairs.get(unit * 0x10000 + next) : undefined;
    if (pair !== undefined) i++;
    units[length++] = pair ?? (unit >= 0xc0 ? vniSingle.get(unit) : undefined) ?? unit;
  }
  return textOf(units.subarray(0, length));
}

/** Reads a text in one of the old codings; what is none of its characters stays as it is. NFC. */
export function fromLegacy(text: string, name: LegacyName): string {
  return (name === 'tcvn3' ? fromTcvn3(text) : fromVni(text)).normalize('NFC');
}
