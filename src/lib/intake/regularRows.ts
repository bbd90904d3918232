/**
 * The cells of rows that leave no doubt, found in the bytes without making a string. Whatever does
 * not fit (a stray quote, too many cells, a blank row) is left to papaparse, which is also the oracle
 * that both ways are tested against.
 */
import { viewOf } from './cellIndex';
import { MAY_BE_BLANK, type CellBounds } from './gridColumn';

/** Cells of a row are counted up to here. */
export const WIDEST = 65_535;
const LF = 10;
const CR = 13;
const QUOTE = 34;
/** A byte four times over, as one number. */
const ONES = 0x01010101;
const LFS = LF * ONES;
const CRS = CR * ONES;
const QUOTES = QUOTE * ONES;
const HIGH_BITS = 0x80808080 | 0;
/** Cells found at a time: their places stay in the processor's cache until the columns take them. */
const CELLS = 8192;
/** Whether a quoted cell longer than this is one is for the slow way to say. */
const LONGEST_QUOTED = 1 << 16;

export class RegularRows implements CellBounds {
  rows = 0;
  readonly bounds: Int32Array;
  /** line each row starts on */
  readonly lines: Int32Array<ArrayBuffer>;
  /** cells each row really has, at most `WIDEST` */
  readonly widths: Uint16Array<ArrayBuffer>;
  /** where the row after the last one starts */
  at = 0;
  line = 0;
  private readonly most: number;
  private readonly view: DataView;
  private readonly delimiters: number;
  /** 1 for the bytes that end a cell */
  private readonly ends = new Uint8Array(256);

  /** @param bytes decoded file, sound UTF-8 */
  constructor(
    private readonly bytes: Uint8Array,
    private readonly delimiter: number,
    readonly width: number
  ) {
    this.view = viewOf(bytes);
    this.delimiters = Math.imul(delimiter, ONES);
    this.most = Math.max(16, Math.floor(CELLS / width));
    this.bounds = new Int32Array(this.most * width * 2);
    this.lines = new Int32Array(this.most);
    this.widths = new Uint16Array(this.most);
    for (const byte of [LF, CR, delimiter]) this.ends[byte] = 1;
  }

  /**
   * Finds rows from `at` on, until a row is not regular, `limit` is reached or enough are found.
   * @param limit the start of a line; no row beyond it is looked at
   */
  find(at: number, line: number, limit: number): void {
    const { most } = this;
    this.at = at;
    this.line = line;
    this.rows = 0;
    while (this.rows < most && this.at < limit && this.row(limit)) this.rows++;
  }

  /**
   * The first byte from `i` on that is the one that `four` is made of, or ends a line. Four are looked at at a time, as
   * one number: less one, a byte that was zero alone gets its highest bit while it had none.
   */
  private next(i: number, four: number): number {
    const { bytes, view } = this;
    for (const last = bytes.length - 4; i <= last; i += 4) {
      const word = view.getInt32(i, true);
      const own = word ^ four;
      const lf = word ^ LFS;
      const cr = word ^ CRS;
      const found = (((own - ONES) & ~own) | ((lf - ONES) & ~lf) | ((cr - ONES) & ~cr)) & HIGH_BITS;
      // Of the bits found only the lowest is sure.
      if (found !== 0) return i + ((31 - Math.clz32(found & -found)) >> 3);
    }
    const byte = four & 255;
    while (i < bytes.length && bytes[i] !== byte && bytes[i] !== LF && bytes[i] !== CR) i++;
    return i;
  }

  /** One row; `false` when it is not regular, and nothing has changed. */
  private row(limit: number): boolean {
    const { bytes, bounds, width, delimiter, delimiters, ends } = this;
    let place = this.rows * width * 2;
    let i = this.at;
    let cells = 0;
    let lines = 1;
    let filled = 0;
    for (;;) {
      let start = i;
      let end: number;
      let doubled = false;
      if (bytes[i] === QUOTE) {
        start = ++i;
        for (; ; i++) {
          i = this.next(i, QUOTES);
          // The byte before `limit` ends a line, so one more byte can be looked at.
          if (i >= limit - 1) return false;
          const byte = bytes[i];
          if (byte === QUOTE) {
            if (bytes[i + 1] !== QUOTE) break;
            doubled = true;
            i++;
          } else if (byte === LF) {
            lines++;
          } else if (byte === CR) {
            doubled = true;
            if (bytes[i + 1] !== LF) lines++;
          }
        }
        end = i++;
        if (end - start > LONGEST_QUOTED || ends[bytes[i] ?? 0] === 0) return false;
      } else {
        i = this.next(i, delimiters);
        end = i;
      }
      if (cells < width) {
        if (end > start && isFilled(bytes, start)) filled++;
        bounds[place] = start;
        bounds[place + 1] = doubled ? -1 - end : end;
        place += 2;
      } else if (end > start) {
        return false;
      }
      cells++;
      const byte = bytes[i++];
      if (byte === delimiter) continue;
      if (byte === CR && bytes[i] === LF) i++;
      break;
    }
    // Perhaps blank, or the title of a table that begins here.
    if (filled < 2 && filled < width) return false;
    const rest = (this.rows + 1) * width * 2;
    if (place < rest) bounds.fill(0, place, rest);
    this.lines[this.rows] = this.line;
    this.widths[this.rows] = Math.min(WIDEST, cells);
    this.line += lines;
    this.at = i;
    return true;
  }
}

/** Whether a cell that begins there is surely not blank. */
function isFilled(bytes: Uint8Array, start: number): boolean {
  const first = bytes[start] ?? 0;
  // Half of the Vietnamese vowels with a tone begin with 0xE1; of the spaces U+1680 alone does.
  return MAY_BE_BLANK[first] === 0 || (first === 0xe1 && bytes[start + 1] !== 0x9a);
}
