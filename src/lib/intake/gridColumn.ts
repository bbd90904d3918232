// Long because a cell comes as text, among many in bytes, or loose, and each way must code it alike.
/**
 * A column of the grid, dictionary-coded while it is read: a million rows have few distinct cell
 * texts, and every later step works on those.
 */
import { clean } from '../cases/text';
import { CellArea } from './cellArea';
import { CellIndex, hashOf, sameBytes, viewOf } from './cellIndex';
import { CellTexts, textOfBytes, unquoted } from './cellTexts';
import { growingInts } from './growing';

export interface GridColumn {
  /** as in the file, cleaned; empty when the header has none */
  readonly name: string;
  /** what `name` is joined from when the header has several rows, the top one first */
  readonly parts: readonly string[];
  /** per row an index into `texts`; 0 is the empty cell */
  readonly codes: Int32Array;
  /**
   * Cell texts as they stand in the file; the first is ''. Distinct, unless nearly all are
   * (case codes): then looking each one up costs more than it saves, and repeats are listed again.
   */
  readonly texts: CellTexts;
  /** per distinct text, the first row it stands in */
  readonly firstRow: Int32Array;
  /** per distinct text, in how many rows it stands */
  readonly times: Int32Array;
}

/** Where the cells of some rows are in the file: start and end for each cell, row after row. */
export interface CellBounds {
  readonly rows: number;
  /** cells in a row */
  readonly width: number;
  /** as `CellTexts` has them: an end below 0 is that of a cell with doubled quotes */
  readonly bounds: Int32Array;
}

/** After this many rows it is known whether a dictionary pays. */
export const TRIED = 20_000;
/** Cells that are this long on average are read seldom, and copying them would cost more than it saves. */
const SHORT = 24;
const NO_BYTES = new Uint8Array(0);
const encoder = new TextEncoder();

/**
 * Whether a text that begins with this byte may be blank in spite of it: spaces, control characters,
 * and what the odd spaces and marks without width begin with in UTF-8.
 */
export const MAY_BE_BLANK = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte <= 0x20 || [0xc2, 0xe1, 0xe2, 0xe3, 0xef].includes(byte) ? 1 : 0
);

export class ColumnBuilder {
  private readonly codes = growingInts();
  private readonly starts = growingInts();
  private readonly ends = growingInts();
  private readonly hashes = growingInts();
  private readonly own: string[] = [];
  private readonly index = new CellIndex();
  private readonly firstRow = growingInts();
  private readonly times = growingInts();
  private readonly view: DataView;
  private scratch = new Uint8Array(256);
  /** nearly every text so far was new: no longer looked up */
  private loose = false;
  /** where the texts are then, if they are short */
  private area: CellArea | null = null;

  /**
   * @param bytes the file whose cells `takeMany` gets
   * @param tried rows after which it is known whether a dictionary pays
   */
  constructor(
    private readonly name: string,
    private readonly parts: readonly string[] = [name],
    private readonly bytes: Uint8Array = NO_BYTES,
    private readonly tried = TRIED
  ) {
    this.view = viewOf(bytes);
    this.add(0, 0, 0);
    this.firstRow.set(0, 0);
  }

  /** The code of a cell text; blank texts of every kind are 0. */
  codeOf(text: string): number {
    if (text.length === 0) return 0;
    const first = text.charCodeAt(0);
    if ((first <= 32 || first > 126) && clean(text) === '') return 0;
    if (this.loose) return this.addText(text, 0);
    if (this.scratch.length < text.length * 3) this.scratch = new Uint8Array(text.length * 6);
    const length = encoder.encodeInto(text, this.scratch).written;
    const view = viewOf(this.scratch);
    const hash = hashOf(view, 0, length);
    const { slots } = this.index;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = slots[slot] ?? 0;
      if (code === 0) break;
      if (this.hashes.at(code) !== hash) continue;
      const start = this.starts.at(code);
      if (start < 0 ? this.own[-1 - start] === text : this.isAt(code, view, length)) return code;
    }
    const code = this.addText(text, hash);
    this.index.add(code, hash, this.hashes.items);
    return code;
  }

  push(code: number): void {
    if (this.times.at(code) === 0) this.firstRow.set(code, this.codes.length);
    this.times.set(code, this.times.at(code) + 1);
    this.codes.push(code);
    if (this.codes.length === this.tried) this.decide();
  }

  /** Makes room for so many rows in all. */
  expect(rows: number): void {
    this.codes.reserve(rows - this.codes.length);
    if (!this.loose) return;
    const more = rows - this.starts.length;
    for (const own of [this.starts, this.ends, this.firstRow, this.times]) own.reserve(more);
    const { area } = this;
    if (area) area.reserve(Math.ceil((area.length / this.starts.length) * more));
  }

  /** Takes its cells of many rows, as `codeOf` and `push` would one by one. */
  takeMany(cells: CellBounds, column: number): void {
    const before = this.codes.length;
    if (this.loose) this.takeLoose(cells, column);
    else this.takeDistinct(cells, column);
    if (before < this.tried && this.codes.length >= this.tried) this.decide();
  }

  private takeDistinct({ rows, width, bounds }: CellBounds, column: number): void {
    const { bytes, view, codes, index } = this;
    codes.reserve(rows);
    let { slots } = index;
    let row = codes.length;
    const last = (column + rows * width) * 2;
    for (let i = column * 2; i < last; i += width * 2, row++) {
      const start = bounds[i] ?? 0;
      const end = bounds[i + 1] ?? 0;
      let found = 0;
      if (end < 0) {
        found = this.codeOf(unquoted(bytes, start, -1 - end));
        slots = index.slots;
      } else if (end > start) {
        const hash = hashOf(view, start, end);
        const mask = slots.length - 1;
        let slot = hash & mask;
        for (;;) {
          found = slots[slot] ?? 0;
          if (found === 0 || (this.hashes.items[found] === hash && this.is(found, start, end))) break;
          slot = (slot + 1) & mask;
        }
        if (found === 0 && !isBlank(bytes, start, end)) {
          found = this.add(start, end, hash);
          index.add(found, hash, this.hashes.items);
          slots = index.slots;
        }
      }
      codes.items[row] = found;
      const times = this.times.items[found] ?? 0;
      if (times === 0) this.firstRow.items[found] = row;
      this.times.items[found] = times + 1;
    }
    codes.length = row;
  }

  private takeLoose({ rows, width, bounds }: CellBounds, column: number): void {
    const { bytes, area, codes, starts, ends, firstRow, times } = this;
    for (const own of [codes, starts, ends, firstRow, times]) own.reserve(rows);
    const [rowCodes, textStarts, textEnds] = [codes.items, starts.items, ends.items];
    const [textRows, textTimes] = [firstRow.items, times.items];
    let row = codes.length;
    let code = starts.length;
    let blanks = 0;
    const last = (column + rows * width) * 2;
    for (let i = column * 2; i < last; i += width * 2, row++) {
      const start = bounds[i] ?? 0;
      const end = bounds[i + 1] ?? 0;
      if (end === start || isBlank(bytes, start, end)) {
        rowCodes[row] = 0;
        blanks++;
        continue;
      }
      if (area) {
        const at = area.take(start, end < 0 ? -1 - end : end);
        textStarts[code] = at;
        textEnds[code] = end < 0 ? -1 - area.length : area.length;
      } else {
        textStarts[code] = start;
        textEnds[code] = end;
      }
      textRows[code] = row;
      textTimes[code] = 1;
      rowCodes[row] = code++;
    }
    if (blanks > 0 && times.at(0) === 0) firstRow.set(0, rowCodes.indexOf(0, codes.length));
    times.set(0, times.at(0) + blanks);
    codes.length = row;
    for (const own of [starts, ends, firstRow, times]) own.length = code;
  }

  /** The column without its last `dropped` rows (notes below the table). */
  done(dropped: number): GridColumn {
    const { codes } = this;
    for (let i = codes.length - dropped; i < codes.length; i++) {
      const code = codes.at(i);
      this.times.set(code, this.times.at(code) - 1);
    }
    const texts = this.starts.length;
    const bytes = this.area?.bytes ?? this.bytes;
    return {
      name: this.name,
      parts: this.parts,
      codes: codes.view(codes.length - dropped),
      texts: new CellTexts(bytes, this.starts.items, this.ends.items, this.own, texts),
      firstRow: this.firstRow.view(),
      times: this.times.view()
    };
  }

  private decide(): void {
    if (this.starts.length <= this.tried * 0.8) return;
    this.loose = true;
    this.index.clear();
    this.gather();
  }

  /** Brings the texts so far side by side, if they are short and come from a file of bytes. */
  private gather(): void {
    const [starts, ends, { length }] = [this.starts.items, this.ends.items, this.starts];
    let size = 0;
    for (let code = 1; code < length; code++) size += Math.max(0, (ends[code] ?? 0) - (starts[code] ?? 0));
    if (this.bytes.length === 0 || size > length * SHORT) return;
    const area = new CellArea(this.bytes);
    for (let code = 1; code < length; code++) {
      const start = starts[code] ?? 0;
      starts[code] = start < 0 ? area.add(this.own[-1 - start] ?? '') : area.take(start, ends[code] ?? 0);
      ends[code] = area.length;
    }
    this.area = area;
  }

  private addText(text: string, hash: number): number {
    const { area } = this;
    return area ? this.add(area.add(text), area.length, 0) : this.add(-this.own.push(text), 0, hash);
  }

  private add(start: number, end: number, hash: number): number {
    this.starts.push(start);
    this.ends.push(end);
    if (!this.loose) this.hashes.push(hash);
    this.firstRow.push(-1);
    this.times.push(0);
    return this.starts.length - 1;
  }

  /** Whether code `code` is the bytes `start`…`end` of the file; their hashes are equal. */
  private is(code: number, start: number, end: number): boolean {
    const at = this.starts.items[code] ?? 0;
    if (at < 0) {
      if (this.own[-1 - at] !== textOfBytes(this.bytes, start, end)) return false;
      // Next time it is compared as bytes.
      this.starts.items[code] = start;
      this.ends.items[code] = end;
      return true;
    }
    const length = end - start;
    return (this.ends.items[code] ?? 0) - at === length && sameBytes(this.view, at, this.view, start, length);
  }

  private isAt(code: number, view: DataView, length: number): boolean {
    const at = this.starts.at(code);
    return this.ends.at(code) - at === length && sameBytes(this.view, at, view, 0, length);
  }
}

/** @param end below 0 for a cell with doubled quotes, as `CellTexts` has it */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  const first = bytes[start] ?? 0;
  if (MAY_BE_BLANK[first] === 0) return false;
  // Half of the Vietnamese vowels begin with this byte; of the spaces only U+1680 does.
  if (first === 0xe1 && bytes[start + 1] !== 0x9a) return false;
  return clean(end < 0 ? unquoted(bytes, start, -1 - end) : textOfBytes(bytes, start, end)) === '';
}
