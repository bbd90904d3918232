/**
 * Short cells side by side. In a column of case codes each cell lies in another line of the file, a
 * hundred bytes from the next: whoever goes over all of them waits for memory at every one. They are
 * copied while they are still in the processor's cache.
 */
import { growingBytes } from './growing';

const encoder = new TextEncoder();

export class CellArea {
  private readonly area = growingBytes(1 << 16);

  /** @param source the file */
  constructor(private readonly source: Uint8Array) {}

  get bytes(): Uint8Array {
    return this.area.items;
  }

  get length(): number {
    return this.area.length;
  }

  /** Makes room for so many bytes more. */
  reserve(bytes: number): void {
    this.area.reserve(bytes);
  }

  /** Copies `start`…`end` of the file. @returns where the copy begins */
  take(start: number, end: number): number {
    const { area, source } = this;
    const at = area.length;
    if (at + end - start > area.items.length) area.reserve(end - start);
    const { items } = area;
    let to = at;
    for (let from = start; from < end; from++) items[to++] = source[from] ?? 0;
    area.length = to;
    return at;
  }

  /** Adds a text that stands nowhere in the file as it is. @returns where it begins */
  add(text: string): number {
    const { area } = this;
    const at = area.length;
    area.reserve(text.length * 3);
    area.length += encoder.encodeInto(text, area.items.subarray(at)).written;
    return at;
  }
}
