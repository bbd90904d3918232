/** Typed arrays that grow by doubling: the number of rows is known only when the last one is read. */

type Numbers =
  Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

export class Growing<T extends Numbers> {
  /** what is there so far, with room for more behind it: valid until the next `push` or `reserve` */
  items: T;
  length = 0;

  constructor(
    private readonly make: (length: number) => T,
    capacity = 1024
  ) {
    this.items = make(capacity);
  }

  push(value: number): void {
    if (this.length === this.items.length) this.reserve(1);
    this.items[this.length++] = value;
  }

  /** Makes room for `more` values behind those there are. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.items.length) return;
    const larger = this.make(Math.max(needed, this.items.length * 2));
    larger.set(this.items);
    this.items = larger;
  }

  at(index: number): number {
    return this.items[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.items[index] = value;
  }

  /** Adds all of them. */
  append(values: T): void {
    this.reserve(values.length);
    this.items.set(values, this.length);
    this.length += values.length;
  }

  /** The first values without a copy, the spare room still behind them; all of them unless said. */
  view(length = this.length): T {
    return this.items.subarray(0, length) as T;
  }

  /** The first values in an array of exactly their length; all of them unless said. */
  done(length = this.length): T {
    return (length === this.items.length ? this.items : this.items.slice(0, length)) as T;
  }
}

export const growingInts = (capacity?: number): Growing<Int32Array<ArrayBuffer>> =>
  new Growing((n) => new Int32Array(n), capacity);
export const growingFloats = (capacity?: number): Growing<Float64Array<ArrayBuffer>> =>
  new Growing((n) => new Float64Array(n), capacity);
export const growingBytes = (capacity?: number): Growing<Uint8Array<ArrayBuffer>> =>
  new Growing((n) => new Uint8Array(n), capacity);
export const growingShorts = (capacity?: number): Growing<Uint16Array<ArrayBuffer>> =>
  new Growing((n) => new Uint16Array(n), capacity);
