/**
 * A zip archive's table of contents, so that a workbook's true size is known before anything is
 * unpacked, and single entries out of it.
 */

export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated */
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly encrypted: boolean;
  /** where the local header stands */
  readonly at: number;
}

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const ZIP64 = 0xffffffff;

/** The entries, or `null` when the table is not there or not sound: the archive is damaged. Never throws. */
export function zipEntries(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  if (end < 0) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  // Files of 4 GB and over are beyond every limit here; nothing smaller needs zip64.
  if (at === ZIP64 || count === 0xffff) return null;
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      at: view.getUint32(at + 42, true)
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function endOf(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= 0 && at >= last - 65_535; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return -1;
}

/**
 * One entry, unpacked. Never more than it says it holds: a lying archive is damaged.
 * @throws Error when the entry is not sound
 */
export async function unzip(bytes: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== LOCAL)
    throw new Error('zip: no entry');
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  const packed = bytes.slice(from, from + entry.packed);
  if (packed.length < entry.packed) throw new Error('zip: truncated');
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new Error(`zip: method ${entry.method}`);
  const out = new Uint8Array(entry.unpacked);
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    if (length + value.length > out.length) {
      await reader.cancel();
      throw new Error('zip: larger than it says');
    }
    out.set(value, length);
    length += value.length;
  }
  return out.subarray(0, length);
}
