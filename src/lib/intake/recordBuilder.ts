/**
 * Records as they are accepted, one after the other, into columns (cases/record).
 */
import type { MeasureId } from '../cases/measures';
import {
  NO_DAY,
  type Category,
  type QuantityColumn,
  type RecordTable,
  type TextColumn
} from '../cases/record';
import { growingBytes, growingFloats, growingInts } from './growing';

/** A text column that keeps only the values its records use, in order of first use. */
class TextBuilder {
  private readonly codes = growingInts();
  private readonly values: string[] = [];
  /** place in `values` by place in `source`, plus one */
  private readonly places: Int32Array;
  /** place in `source` by place in `values` */
  readonly from: number[] = [];

  constructor(private readonly source: readonly string[]) {
    this.places = new Int32Array(source.length);
  }

  /** @param index into the source; −1 for unknown */
  push(index: number): void {
    if (index < 0) {
      this.codes.push(-1);
      return;
    }
    let place = this.places[index] ?? 0;
    if (place === 0) {
      place = this.places[index] = this.values.push(this.source[index] ?? '');
      this.from.push(index);
    }
    this.codes.push(place - 1);
  }

  done(): TextColumn {
    return { codes: this.codes.done(), values: this.values };
  }
}

class QuantityBuilder {
  private readonly value = growingFloats();
  private readonly low = growingFloats();
  private readonly high = growingFloats();
  private readonly qualifier = growingBytes();

  push(value: number, low: number, high: number, qualifier: number): void {
    this.value.push(value);
    this.low.push(low);
    this.high.push(high);
    this.qualifier.push(qualifier);
  }

  done(): QuantityColumn {
    return {
      value: this.value.done(),
      low: this.low.done(),
      high: this.high.done(),
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

/** All values a text column may have. */
export type RecordTexts = Readonly<Record<'code' | 'type' | 'area' | 'currency', readonly string[]>>;

export class RecordBuilder {
  private readonly row = growingInts();
  private readonly role = growingBytes();
  private readonly from = growingInts();
  private readonly to = growingInts();
  private readonly code: TextBuilder;
  private readonly type: TextBuilder;
  private readonly area: TextBuilder;
  private readonly currency: TextBuilder;
  private readonly categories: readonly (Omit<Category, 'column'> & { readonly text: TextBuilder })[];
  private readonly measures: readonly (readonly [MeasureId, QuantityBuilder])[];
  private first = Infinity;
  private last = -Infinity;
  private sameTime = true;

  constructor(
    ids: readonly MeasureId[],
    texts: RecordTexts,
    categories: readonly (Omit<Category, 'column'> & {
      readonly labels: { readonly values: readonly string[] };
    })[]
  ) {
    this.code = new TextBuilder(texts.code);
    this.type = new TextBuilder(texts.type);
    this.area = new TextBuilder(texts.area);
    this.currency = new TextBuilder(texts.currency);
    this.categories = categories.map(({ id, kind, name, labels }) => ({
      id,
      kind,
      name,
      text: new TextBuilder(labels.values)
    }));
    this.measures = ids.map((id) => [id, new QuantityBuilder()] as const);
  }

  /** Adds a record; then `category` must be called once for each category and `quantity` for each measure. */
  head(head: RecordHead): void {
    this.row.push(head.line);
    this.role.push(head.role);
    this.from.push(head.from);
    this.to.push(head.to);
    this.code.push(head.code);
    this.type.push(head.type);
    this.area.push(head.area);
    this.currency.push(head.currency);
    if (head.role === 0 && head.from !== NO_DAY) {
      if (this.first === Infinity) [this.first, this.last] = [head.from, head.to];
      else if (this.first !== head.from || this.last !== head.to) this.sameTime = false;
    }
  }

  /** @param index into the category's labels; −1 for unknown */
  category(at: number, index: number): void {
    this.categories[at]?.text.push(index);
  }

  quantity(measure: number, value: number, low: number, high: number, qualifier: number): void {
    this.measures[measure]?.[1].push(value, low, high, qualifier);
  }

  /**
   * A total without a date of its own stands for the time of the parts when they all have the same.
   * Else it totals the whole table, which is no period: it is kept for reconciliation alone.
   */
  dateUndatedTotals(): void {
    if (this.first === Infinity || !this.sameTime) return;
    for (let i = 0; i < this.row.length; i++) {
      if (this.role.at(i) !== 1 || this.from.at(i) !== NO_DAY) continue;
      this.from.set(i, this.first);
      this.to.set(i, this.last);
    }
  }

  /** Per value of the areas of `done`, its place in the builder's texts. */
  areaSources(): readonly number[] {
    return this.area.from;
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
