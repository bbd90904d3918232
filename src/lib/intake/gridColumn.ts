/**
 * A column of the grid, dictionary-coded while it is read: a million rows have few distinct cell
 * texts, and every later step works on those.
 */
import { clean } from '../cases/text';
import { growingInts } from './growing';

export interface GridColumn {
  /** as in the file, cleaned; empty when the header has none */
  readonly name: string;
  /** what `name` is joined from when the header has several rows, the top one first */
  readonly parts: readonly string[];
  /** per row an index into `texts`; 0 is the empty cell */
  readonly codes: Int32Array;
  /**
   * Cell texts as they stand in the file; `texts[0]` is ''. Distinct, unless nearly all are
   * (case codes): then looking each one up costs more than it saves, and repeats are listed again.
   */
  readonly texts: readonly string[];
  /** per distinct text, the first row it stands in */
  readonly firstRow: Int32Array;
  /** per distinct text, in how many rows it stands */
  readonly times: Int32Array;
}

/** After this many rows it is known whether a dictionary pays. */
const TRIED = 20_000;

export class ColumnBuilder {
  private readonly codes = growingInts();
  private readonly texts: string[] = [''];
  private readonly index = new Map<string, number>();
  private readonly firstRow = growingInts();
  private readonly times = growingInts();
  /** nearly every text so far was new: no longer looked up */
  private loose = false;

  constructor(
    private readonly name: string,
    private readonly parts: readonly string[] = [name]
  ) {
    this.firstRow.push(0);
    this.times.push(0);
  }

  /** The code of a cell text; blank texts of every kind are 0. */
  codeOf(text: string): number {
    if (text.length === 0) return 0;
    const known = this.loose ? undefined : this.index.get(text);
    if (known !== undefined) return known;
    if (text.charCodeAt(0) <= 32 || text.charCodeAt(0) > 126) {
      if (clean(text) === '') return 0;
    }
    const code = this.texts.length;
    this.texts.push(text);
    if (!this.loose) this.index.set(text, code);
    this.firstRow.push(-1);
    this.times.push(0);
    return code;
  }

  push(code: number): void {
    if (this.times.at(code) === 0) this.firstRow.set(code, this.codes.length);
    this.times.set(code, this.times.at(code) + 1);
    this.codes.push(code);
    if (this.codes.length === TRIED && this.texts.length > TRIED * 0.8) {
      this.loose = true;
      this.index.clear();
    }
  }

  /** The column without its last `dropped` rows (notes below the table). */
  done(dropped: number): GridColumn {
    const codes = this.codes.done();
    for (let i = codes.length - dropped; i < codes.length; i++) {
      const code = codes[i] ?? 0;
      this.times.set(code, this.times.at(code) - 1);
    }
    return {
      name: this.name,
      parts: this.parts,
      codes: codes.slice(0, codes.length - dropped),
      texts: this.texts,
      firstRow: this.firstRow.done(),
      times: this.times.done()
    };
  }
}
