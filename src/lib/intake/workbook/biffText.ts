/**
 * Texts in .xls records: each says whether its characters take one byte or two, anew in every record
 * it runs on into.
 */

/** Reads a record's data in order. @throws RangeError past its end */
export class Reader {
  private at = 0;
  private readonly view: DataView;

  constructor(private readonly data: Uint8Array) {
    this.view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  }

  get left(): number {
    return this.data.length - this.at;
  }

  u8(): number {
    return this.view.getUint8(this.at++);
  }

  u16(): number {
    this.at += 2;
    return this.view.getUint16(this.at - 2, true);
  }

  u32(): number {
    this.at += 4;
    return this.view.getUint32(this.at - 4, true);
  }

  f64(): number {
    this.at += 8;
    return this.view.getFloat64(this.at - 8, true);
  }

  peek(length: number): Uint8Array {
    return this.data.subarray(this.at, this.at + length);
  }

  skip(length: number): void {
    this.at += length;
  }
}

/** A text of `length` characters with its own flags, within one record; cut short where the record ends. */
export function readText(reader: Reader, length: number): string {
  if (length === 0) return '';
  const flags = reader.u8();
  const wide = (flags & 1) === 1;
  const runs = flags & 8 ? reader.u16() : 0;
  const extra = flags & 4 ? reader.u32() : 0;
  let text = '';
  for (let i = 0; i < length && reader.left >= (wide ? 2 : 1); i++)
    text += String.fromCharCode(wide ? reader.u16() : reader.u8());
  reader.skip(runs * 4 + extra);
  return text;
}

/** The table of shared texts, which may run over many records. */
export function readShared(blocks: readonly Uint8Array[]): string[] {
  const readers = blocks.map((block) => new Reader(block));
  let current = 0;
  const now = (): Reader => {
    while (readers[current]?.left === 0 && current < readers.length - 1) current++;
    const reader = readers[current];
    if (!reader || reader.left === 0) throw new Error('xls: texts end early');
    return reader;
  };
  const skip = (length: number): void => {
    for (let left = length; left > 0;) {
      const reader = now();
      const part = Math.min(left, reader.left);
      reader.skip(part);
      left -= part;
    }
  };
  now().u32();
  const count = now().u32();
  const texts: string[] = [];
  while (texts.length < count) {
    const length = now().u16();
    let flags = now().u8();
    const runs = flags & 8 ? now().u16() : 0;
    const extra = flags & 4 ? now().u32() : 0;
    const parts: string[] = [];
    for (let i = 0; i < length; i++) {
      if (readers[current]?.left === 0) flags = now().u8();
      const reader = now();
      parts.push(String.fromCharCode(flags & 1 ? reader.u16() : reader.u8()));
    }
    skip(runs * 4 + extra);
    texts.push(parts.join(''));
  }
  return texts;
}
