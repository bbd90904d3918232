/**
 * The column of case codes: nearly all different, so they are compared and handed on as bytes. Codes
 * that differ only in case are one; the first spelling in the file is kept.
 */
import type { PackedTexts } from '../cases/packed';
import type { CellTexts } from './cellTexts';

const encoder = new TextEncoder();

/** Case codes by the grid's codes. */
export class CodeTexts {
  /** @param changed those that are not what stands in their cell: spaces, lost letters */
  constructor(
    private readonly texts: Pick<CellTexts, 'bytes' | 'starts' | 'ends' | 'length' | 'at' | 'inPlace'>,
    private readonly changed: ReadonlyMap<number, string> = new Map()
  ) {}

  get length(): number {
    return this.texts.length;
  }

  at(code: number): string {
    return this.changed.get(code) ?? this.texts.at(code);
  }

  /** Some of them as one run of bytes, in the order asked for. */
  packed(codes: Int32Array): PackedTexts {
    const { bytes: cells, starts, ends } = this.texts;
    const offsets = new Int32Array(codes.length + 1);
    const apart = new Map<number, Uint8Array>();
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i] ?? 0;
      let size = (ends[code] ?? 0) - (starts[code] ?? 0);
      if (!this.isCell(code)) {
        const own = encoder.encode(this.at(code));
        apart.set(i, own);
        size = own.length;
      }
      offsets[i + 1] = (offsets[i] ?? 0) + size;
    }
    const bytes = new Uint8Array(offsets[codes.length] ?? 0);
    for (let i = 0; i < codes.length;) {
      const own = apart.size > 0 ? apart.get(i) : undefined;
      if (own) {
        bytes.set(own, offsets[i++] ?? 0);
        continue;
      }
      // Texts that lie one behind the other are copied together.
      const first = i;
      const start = starts[codes[i] ?? 0] ?? 0;
      let end = ends[codes[i++] ?? 0] ?? 0;
      while (i < codes.length && starts[codes[i] ?? 0] === end && (apart.size === 0 || !apart.has(i)))
        end = ends[codes[i++] ?? 0] ?? 0;
      bytes.set(cells.subarray(start, end), offsets[first] ?? 0);
    }
    return { bytes, offsets };
  }

  private isCell(code: number): boolean {
    return this.texts.inPlace(code) && !(this.changed.size > 0 && this.changed.has(code));
  }
}
