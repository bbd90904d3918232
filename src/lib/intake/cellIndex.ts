/**
 * Which texts a column has already: an open-addressing hash table over bytes, so that a cell is
 * looked up without making a string of it.
 */

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/*
 * Most cells are dates, amounts and short names: up to this length three overlapping words hold all
 * bytes, and without a loop there is no end of it to be guessed wrongly.
 */
const THREE_WORDS = 12;

/** Hash of bytes `start`…`end`, taken four at a time. */
export function hashOf(view: DataView, start: number, end: number): number {
  const length = end - start;
  let hash = Math.imul(length, 0x9e3779b1);
  if (length < 4) {
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ view.getUint8(i), 0x85ebca6b);
    return mixed(hash);
  }
  const last = end - 4;
  if (length <= THREE_WORDS) {
    hash = stirred(hash, view.getInt32(start, true));
    hash = stirred(hash, view.getInt32((start + last) >>> 1, true));
  } else {
    for (let i = start; i < last; i += 4) hash = stirred(hash, view.getInt32(i, true));
  }
  // The last four overlap those before, which is cheaper than taking one to three bytes singly.
  return mixed(Math.imul(hash ^ view.getInt32(last, true), 0x85ebca6b));
}

function stirred(hash: number, word: number): number {
  const next = Math.imul(hash ^ word, 0x85ebca6b);
  return next ^ (next >>> 15);
}

function mixed(hash: number): number {
  const next = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return next ^ (next >>> 16);
}

/** Whether `length` bytes are the same in two places. */
export function sameBytes(a: DataView, atA: number, b: DataView, atB: number, length: number): boolean {
  if (length < 4) {
    for (let i = 0; i < length; i++) if (a.getUint8(atA + i) !== b.getUint8(atB + i)) return false;
    return true;
  }
  const last = length - 4;
  const middle = last >>> 1;
  if (
    a.getInt32(atA, true) !== b.getInt32(atB, true) ||
    a.getInt32(atA + middle, true) !== b.getInt32(atB + middle, true) ||
    a.getInt32(atA + last, true) !== b.getInt32(atB + last, true)
  )
    return false;
  if (length > THREE_WORDS)
    for (let i = 4; i < last; i += 4)
      if (a.getInt32(atA + i, true) !== b.getInt32(atB + i, true)) return false;
  return true;
}

/** Hashes and the numbers that have them; what is behind a number only its owner knows. */
export class CellIndex {
  /**
   * Per slot a number, 0 for none; the length is a power of two. A hash is looked for from the slot of
   * its lowest bits on, up to the first empty one.
   */
  slots: Int32Array;
  private used = 0;

  /** @param expected how many numbers there may be, about */
  constructor(expected = 0) {
    let size = 1024;
    while (size < expected * 2) size *= 2;
    this.slots = new Int32Array(size);
  }

  /** Puts `number` (not 0) where its hash belongs. @param hashes by number, for making the table larger */
  add(number: number, hash: number, hashes: Int32Array): void {
    if ((this.used + 1) * 2 > this.slots.length) this.grow(hashes);
    this.place(number, hash);
    this.used++;
  }

  clear(): void {
    this.slots = new Int32Array(1024);
    this.used = 0;
  }

  private place(number: number, hash: number): void {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
    this.slots[slot] = number;
  }

  private grow(hashes: Int32Array): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 4);
    for (const number of before) if (number !== 0) this.place(number, hashes[number] ?? 0);
  }
}
