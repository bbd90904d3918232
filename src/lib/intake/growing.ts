/** Typed arrays that grow by doubling: the number of rows is known only when the last one is read. */

type Numbers = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

export class Growing<T extends Numbers> {
  private items: T;
  length = 0;

  constructor(private readonly make: (length: number) => T) {
    this.items = make(1024);
  }

  push(value: number): void {
    if (this.length === this.items.length) {
      const larger = this.make(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.length++] = value;
  }

  at(index: number): number {
    return this.items[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.items[index] = value;
  }

  /** The values in an array of exactly their length. */
  done(): T {
    return this.items.slice(0, this.length) as T;
  }
}

export const growingInts = (): Growing<Int32Array<ArrayBuffer>> => new Growing((n) => new Int32Array(n));
export const growingFloats = (): Growing<Float64Array<ArrayBuffer>> =>
  new Growing((n) => new Float64Array(n));
export const growingBytes = (): Growing<Uint8Array<ArrayBuffer>> => new Growing((n) => new Uint8Array(n));
