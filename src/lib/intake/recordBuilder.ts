// Long because every kind of column of a record table has its builder here.
/**
 * Records as they are accepted into columns (cases/record): one after the other, or all of a run of
 * rows column by column.
 */
import type { MeasureId } from '../cases/measures';
import type { PackedTexts } from '../cases/packed';
import {
  NO_DAY,
  type Category,
  type CodeColumn,
  type QuantityColumn,
  type RecordTable,
  type TextColumn
} from '../cases/record';
import type { CodeTexts } from './codeTexts';
import { growingBytes, growingFloats, growingInts } from './growing';

/** Rows `start`…`end` of the grid, none of them with anything to say but its cells. */
export interface Run {
  readonly start: number;
  readonly end: number;
}

/** What a grid column's codes are to the records; `null` where the file has no such column. */
export interface Mapped<T> {
  readonly codes: Int32Array;
  readonly of: T;
}

/** A text column that keeps only the values its records use, in order of first use. */
class Places {
  readonly codes;
  /** the values used, by their index in the source */
  readonly used = growingInts();
  /** place in `used` by index in the source, plus one */
  private readonly places: Int32Array;

  constructor(values: number, rows: number) {
    this.codes = growingInts(rows);
    this.places = new Int32Array(values);
  }

  /** @param index into the source; −1 for unknown */
  push(index: number): void {
    this.codes.push(index < 0 ? -1 : this.place(index));
  }

  /** @param column per code of the grid an index into the source; `null`: unknown throughout */
  pushRun({ start, end }: Run, column: Mapped<Int32Array> | null): void {
    this.codes.reserve(end - start);
    const { items, length } = this.codes;
    this.codes.length = length + end - start;
    if (!column) {
      items.fill(-1, length, this.codes.length);
      return;
    }
    const { codes, of } = column;
    const { places } = this;
    for (let row = start, at = length; row < end; row++, at++) {
      const index = of[codes[row] ?? 0] ?? -1;
      const place = index < 0 ? 0 : (places[index] ?? 0);
      items[at] = place > 0 ? place - 1 : index < 0 ? -1 : this.place(index);
    }
  }

  private added(index: number): number {
    this.used.push(index);
    return (this.places[index] = this.used.length) - 1;
  }

  private place(index: number): number {
    const place = this.places[index] ?? 0;
    return place > 0 ? place - 1 : this.added(index);
  }
}

class TextBuilder {
  readonly places: Places;

  constructor(
    private readonly source: readonly string[],
    rows: number
  ) {
    this.places = new Places(source.length, rows);
  }

  done(): TextColumn {
    const { codes, used } = this.places;
    return { codes: codes.done(), values: Array.from(used.done(), (index) => this.source[index] ?? '') };
  }
}

class CodeBuilder {
  readonly places: Places;

  constructor(
    private readonly source: CodeTexts,
    rows: number
  ) {
    this.places = new Places(source.length, rows);
  }

  done(): CodeColumn {
    const { codes, used } = this.places;
    const texts: PackedTexts = this.source.packed(used.done());
    return { codes: codes.done(), texts };
  }
}

/** The values of a quantity column by grid code. */
export interface CodedQuantities {
  readonly value: Float64Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly qualifier: Uint8Array;
  /** whether nowhere low or high differs from value: counts, and amounts that are printed in full */
  readonly exact: boolean;
}

class QuantityBuilder {
  private readonly value;
  private readonly qualifier;
  /** absent as long as every value is its own low and high */
  private bounds: { low: ReturnType<typeof growingFloats>; high: ReturnType<typeof growingFloats> } | null =
    null;

  constructor(private readonly rows: number) {
    this.value = growingFloats(rows);
    this.qualifier = growingBytes(rows);
  }

  push(value: number, low: number, high: number, qualifier: number): void {
    if (!this.bounds && !(Object.is(low, value) && Object.is(high, value))) this.part();
    this.value.push(value);
    this.bounds?.low.push(low);
    this.bounds?.high.push(high);
    this.qualifier.push(qualifier);
  }

  pushRun({ start, end }: Run, { codes, of }: Mapped<CodedQuantities>): void {
    if (!of.exact) this.part();
    const columns = [[this.value, of.value] as const];
    if (this.bounds) columns.push([this.bounds.low, of.low], [this.bounds.high, of.high]);
    for (const [own, source] of columns) {
      own.reserve(end - start);
      const { items } = own;
      for (let row = start, at = own.length; row < end; row++, at++)
        items[at] = source[codes[row] ?? 0] ?? NaN;
      own.length += end - start;
    }
    this.qualifier.reserve(end - start);
    const { items, length } = this.qualifier;
    if (!of.exact)
      for (let row = start, at = length; row < end; row++, at++)
        items[at] = of.qualifier[codes[row] ?? 0] ?? 0;
    this.qualifier.length += end - start;
  }

  /** The same for each row of a run. */
  pushSame({ start, end }: Run, value: number): void {
    for (const own of [this.value, ...(this.bounds ? [this.bounds.low, this.bounds.high] : [])]) {
      own.reserve(end - start);
      own.items.fill(value, own.length, own.length + end - start);
      own.length += end - start;
    }
    this.qualifier.reserve(end - start);
    this.qualifier.length += end - start;
  }

  /** From here on low and high are columns of their own. */
  private part(): void {
    if (this.bounds) return;
    const copy = (): ReturnType<typeof growingFloats> => {
      const own = growingFloats(Math.max(this.rows, this.value.length));
      own.items.set(this.value.items.subarray(0, this.value.length));
      own.length = this.value.length;
      return own;
    };
    this.bounds = { low: copy(), high: copy() };
  }

  done(): QuantityColumn {
    const value = this.value.done();
    return {
      value,
      low: this.bounds?.low.done() ?? value,
      high: this.bounds?.high.done() ?? value,
      qualifier: this.qualifier.done()
    };
  }
}

export interface RecordHead {
  readonly line: number;
  /** index into `ROLES` */
  readonly role: number;
  readonly from: number;
  readonly to: number;
  /** indexes into the builder's texts; −1 for unknown */
  readonly code: number;
  readonly type: number;
  readonly area: number;
  readonly currency: number;
}

/** A run of parts, column by column. */
export interface RunColumns {
  readonly lines: Int32Array;
  /** days by grid code, or the time that all rows stand for */
  readonly days:
    | Mapped<{ readonly from: Int32Array; readonly to: Int32Array }>
    | { readonly from: number; readonly to: number };
  readonly code: Mapped<Int32Array> | null;
  readonly type: Mapped<Int32Array> | null;
  readonly area: Mapped<Int32Array> | null;
  readonly categories: readonly Mapped<Int32Array>[];
  /** cases of each row where no column says them: 1, or NaN for unknown */
  readonly implied: number | null;
  readonly measures: readonly Mapped<CodedQuantities>[];
}

/** All values a text column may have. */
export interface RecordTexts extends Readonly<Record<'type' | 'area' | 'currency', readonly string[]>> {
  readonly code: CodeTexts;
}

export class RecordBuilder {
  private readonly row;
  private readonly role;
  private readonly from;
  private readonly to;
  private readonly code: CodeBuilder;
  private readonly type: TextBuilder;
  private readonly area: TextBuilder;
  private readonly currency: TextBuilder;
  private readonly categories: readonly (Omit<Category, 'column'> & { readonly text: TextBuilder })[];
  private readonly measures: readonly (readonly [MeasureId, QuantityBuilder])[];
  private first = Infinity;
  private last = -Infinity;
  private sameTime = true;

  /** @param rows how many records there may be, about */
  constructor(
    ids: readonly MeasureId[],
    texts: RecordTexts,
    categories: readonly (Omit<Category, 'column'> & {
      readonly labels: { readonly values: readonly string[] };
    })[],
    rows: number
  ) {
    this.row = growingInts(rows);
    this.role = growingBytes(rows);
    this.from = growingInts(rows);
    this.to = growingInts(rows);
    this.code = new CodeBuilder(texts.code, rows);
    this.type = new TextBuilder(texts.type, rows);
    this.area = new TextBuilder(texts.area, rows);
    this.currency = new TextBuilder(texts.currency, rows);
    this.categories = categories.map(({ id, kind, name, labels }) => ({
      id,
      kind,
      name,
      text: new TextBuilder(labels.values, rows)
    }));
    this.measures = ids.map((id) => [id, new QuantityBuilder(rows)] as const);
  }

  /** Adds a record; then `category` must be called once for each category and `quantity` for each measure. */
  head(head: RecordHead): void {
    this.row.push(head.line);
    this.role.push(head.role);
    this.from.push(head.from);
    this.to.push(head.to);
    this.code.places.push(head.code);
    this.type.places.push(head.type);
    this.area.places.push(head.area);
    this.currency.places.push(head.currency);
    if (head.role === 0) this.seeTime(head.from, head.to);
  }

  /** @param index into the category's labels; −1 for unknown */
  category(at: number, index: number): void {
    this.categories[at]?.text.places.push(index);
  }

  quantity(measure: number, value: number, low: number, high: number, qualifier: number): void {
    this.measures[measure]?.[1].push(value, low, high, qualifier);
  }

  /** Adds a part for each row of a run. */
  run(run: Run, columns: RunColumns): void {
    const { start, end } = run;
    const count = end - start;
    for (const own of [this.row, this.role, this.from, this.to]) own.reserve(count);
    const at = this.row.length;
    this.row.items.set(columns.lines.subarray(start, end), at);
    this.role.items.fill(0, at, at + count);
    this.days(run, columns.days);
    for (const own of [this.row, this.role, this.from, this.to]) own.length = at + count;
    this.code.places.pushRun(run, columns.code);
    this.type.places.pushRun(run, columns.type);
    this.area.places.pushRun(run, columns.area);
    this.currency.places.pushRun(run, null);
    this.categories.forEach(({ text }, i) => text.places.pushRun(run, columns.categories[i] ?? null));
    let measure = 0;
    if (columns.implied !== null) this.measures[measure++]?.[1].pushSame(run, columns.implied);
    for (const mapped of columns.measures) this.measures[measure++]?.[1].pushRun(run, mapped);
  }

  private days({ start, end }: Run, days: RunColumns['days']): void {
    const at = this.from.length;
    const [from, to] = [this.from.items, this.to.items];
    if (!('codes' in days)) {
      from.fill(days.from, at, at + end - start);
      to.fill(days.to, at, at + end - start);
      this.seeTime(days.from, days.to);
      return;
    }
    const { codes, of } = days;
    for (let row = start, i = at; row < end; row++, i++) {
      const code = codes[row] ?? 0;
      from[i] = of.from[code] ?? NO_DAY;
      to[i] = of.to[code] ?? NO_DAY;
    }
    for (let i = at; i < at + end - start && this.sameTime; i++)
      this.seeTime(from[i] ?? NO_DAY, to[i] ?? NO_DAY);
  }

  private seeTime(from: number, to: number): void {
    if (from === NO_DAY) return;
    if (this.first === Infinity) [this.first, this.last] = [from, to];
    else if (this.first !== from || this.last !== to) this.sameTime = false;
  }

  /**
   * A total without a date of its own stands for the time of the parts when they all have the same.
   * Else it totals the whole table, which is no period: it is kept for reconciliation alone.
   * So does what a group row alone states; any other part has its date.
   */
  dateUndatedTotals(): void {
    if (this.first === Infinity || !this.sameTime) return;
    for (let i = 0; i < this.row.length; i++) {
      if (this.role.at(i) === 2 || this.from.at(i) !== NO_DAY) continue;
      this.from.set(i, this.first);
      this.to.set(i, this.last);
    }
  }

  /** Per value of the areas of `done`, its place in the builder's texts. */
  areaSources(): readonly number[] {
    return [...this.area.places.used.done()];
  }

  done(): RecordTable {
    return {
      length: this.row.length,
      row: this.row.done(),
      role: this.role.done(),
      from: this.from.done(),
      to: this.to.done(),
      code: this.code.done(),
      type: this.type.done(),
      area: this.area.done(),
      currency: this.currency.done(),
      categories: this.categories.map(({ id, kind, name, text }) => ({
        id,
        kind,
        name,
        column: text.done()
      })),
      measures: Object.fromEntries(this.measures.map(([id, builder]) => [id, builder.done()]))
    };
  }
}
