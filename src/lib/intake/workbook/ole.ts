/**
 * OLE2 compound files: the container of .xls, and of .xlsx that are locked with a password.
 */

const END_OF_CHAIN = 0xfffffffe;
const FREE = 0xffffffff;
const MINI = 64;

export interface OleFile {
  readonly names: readonly string[];
  /** a stream's bytes; `null` when there is none of that name or it is damaged */
  readonly read: (name: string) => Uint8Array | null;
}

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/** Opens a compound file; `null` when it is damaged. Never throws. */
export function openOle(bytes: Uint8Array): OleFile | null {
  try {
    return new Ole(bytes).open();
  } catch {
    // Offsets that point out of the file.
    return null;
  }
}

class Ole {
  private readonly view: DataView;
  private readonly size: number;
  private fat: Uint32Array = new Uint32Array(0);

  constructor(private readonly bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const shift = this.view.getUint16(30, true);
    if (shift < 7 || shift > 16) throw new Error('ole: sector size');
    this.size = 1 << shift;
  }

  open(): OleFile {
    this.fat = this.readFat();
    const entries: Entry[] = [];
    const directory = this.chain(this.view.getUint32(48, true), Infinity);
    const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
    let root: Entry | null = null;
    for (let at = 0; at + 128 <= directory.length; at += 128) {
      const type = directory[at + 66] ?? 0;
      if (type === 0) continue;
      const length = Math.min(64, view.getUint16(at + 64, true));
      const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + Math.max(0, length - 2)));
      const entry = { name, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) };
      if (type === 5) root = entry;
      else if (type === 2) entries.push(entry);
    }
    const mini = root ? this.chain(root.start, root.size) : new Uint8Array(0);
    const miniFat = this.numbers(this.chain(this.view.getUint32(60, true), Infinity));
    const cutoff = this.view.getUint32(56, true);
    return {
      names: entries.map((entry) => entry.name),
      read: (name) => {
        const entry = entries.find((own) => own.name === name);
        if (!entry) return null;
        try {
          return entry.size < cutoff ? small(mini, miniFat, entry) : this.chain(entry.start, entry.size);
        } catch {
          return null;
        }
      }
    };
  }

  private readFat(): Uint32Array {
    const count = this.view.getUint32(44, true);
    const sectors: number[] = [];
    for (let i = 0; i < 109 && sectors.length < count; i++)
      sectors.push(this.view.getUint32(76 + i * 4, true));
    let more = this.view.getUint32(68, true);
    for (let guard = 0; more < FREE - 1 && sectors.length < count && guard < 10_000; guard++) {
      const list = this.numbers(this.sector(more));
      for (const own of list.subarray(0, -1)) if (sectors.length < count) sectors.push(own);
      more = list[list.length - 1] ?? FREE;
    }
    const fat = new Uint32Array((sectors.length * this.size) / 4);
    sectors.forEach((own, i) => fat.set(this.numbers(this.sector(own)), (i * this.size) / 4));
    return fat;
  }

  private sector(number: number): Uint8Array {
    const from = (number + 1) * this.size;
    if (from >= this.bytes.length) throw new Error('ole: sector out of file');
    const part = this.bytes.slice(from, from + this.size);
    if (part.length === this.size) return part;
    // The last sector of a file may be cut short.
    const whole = new Uint8Array(this.size);
    whole.set(part);
    return whole;
  }

  private chain(start: number, size: number): Uint8Array {
    const parts: Uint8Array[] = [];
    let length = 0;
    for (let at = start; at !== END_OF_CHAIN && at !== FREE && length < size; at = this.fat[at] ?? FREE) {
      parts.push(this.sector(at));
      length += this.size;
      if (length > this.bytes.length) throw new Error('ole: chain runs in a ring');
    }
    const out = new Uint8Array(length);
    parts.forEach((part, i) => out.set(part, i * this.size));
    return size === Infinity ? out : out.subarray(0, size);
  }

  private numbers(bytes: Uint8Array): Uint32Array {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true));
  }
}

function small(mini: Uint8Array, miniFat: Uint32Array, { start, size }: Entry): Uint8Array {
  const out = new Uint8Array(size);
  let length = 0;
  for (let at = start; at < FREE - 1 && length < size; at = miniFat[at] ?? FREE) {
    const part = mini.subarray(at * MINI, at * MINI + Math.min(MINI, size - length));
    if (part.length === 0) throw new Error('ole: small chain');
    out.set(part, length);
    length += part.length;
  }
  return out;
}
