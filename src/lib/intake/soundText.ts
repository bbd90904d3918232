/**
 * Whether bytes are sound UTF-8 in NFC, without decoding a hundred megabytes to find out. A small
 * automaton takes every byte; what it does not know (emoji, combining marks, broken letters) is
 * decoded, one block of the file at a time.
 */
import type { Pacer } from './pacer';

/** `settled`: sound, and NFC as it is · `unsettled`: sound, NFC may change it · `broken`: not UTF-8 */
export type Soundness = 'settled' | 'unsettled' | 'broken';

/** Blocks in which every character is its own NFC and none joins the one before it. */
// eslint-disable-next-line no-control-regex -- the block begins with them
const UNSETTLED = /[^\u0000-\u02FF\u1E00-\u1EFF\u2002-\u2125\u2190-\u2328]/;

const BLOCK = 1 << 18;

/** Whether NFC may change a text; looking is ten times cheaper than composing. */
export function mayChange(text: string): boolean {
  return UNSETTLED.test(text);
}

/*
 * The automaton's states, five bits apart: a byte's entry holds for each state the next one, so that a
 * step is a shift. JavaScript shifts by the lowest five bits of the state, which is what we need.
 */
const SOUND = 0;
/** one more byte to come */
const ONE = 5;
/** after 0xE1: U+1E00–1EFF goes on */
const E1 = 10;
/** after 0xE2: U+2000–20FF and U+21C0–22FF go on */
const E2 = 15;
/** after 0xE2 0x80: U+2000 and U+2001 are not their own NFC */
const E280 = 20;
const UNKNOWN = 25;
const STATES = [SOUND, ONE, E1, E2, E280, UNKNOWN];

const STEPS = Int32Array.from({ length: 256 }, (_, byte) =>
  STATES.reduce((entry, state) => entry | (after(state, byte) << state), 0)
);

function after(state: number, byte: number): number {
  const within = (low: number, high: number): boolean => byte >= low && byte <= high;
  switch (state) {
    case SOUND:
      if (byte < 0x80) return SOUND;
      return within(0xc2, 0xcb) ? ONE : byte === 0xe1 ? E1 : byte === 0xe2 ? E2 : UNKNOWN;
    case ONE:
      return within(0x80, 0xbf) ? SOUND : UNKNOWN;
    case E1:
      return within(0xb8, 0xbb) ? ONE : UNKNOWN;
    case E2:
      return byte === 0x80 ? E280 : within(0x81, 0x83) || within(0x87, 0x8b) ? ONE : UNKNOWN;
    case E280:
      return within(0x82, 0xbf) ? SOUND : UNKNOWN;
    default:
      return UNKNOWN;
  }
}

/** @throws ReadCancelled through the pacer */
export async function soundnessOf(bytes: Uint8Array, pacer: Pacer): Promise<Soundness> {
  let settled = true;
  for (let at = 0; at < bytes.length;) {
    const end = letterStart(bytes, Math.min(bytes.length, at + BLOCK));
    if (!known(bytes, at, end)) {
      const text = soundText(bytes.subarray(at, end));
      if (text === null) return 'broken';
      // A mark at the start of a block joins the letter at the end of the one before.
      settled &&= !mayChange(text);
    }
    at = end;
    if (pacer.due()) await pacer.turn('decode', at, bytes.length);
  }
  return settled ? 'settled' : 'unsettled';
}

function known(bytes: Uint8Array, start: number, end: number): boolean {
  let state = SOUND;
  let i = start;
  // Four bytes at a time, from where they stand as one number: one look into memory instead of four.
  for (; i < end && (bytes.byteOffset + i) % 4 !== 0; i++) state = step(state, bytes[i] ?? 0);
  const words = new Int32Array(bytes.buffer, bytes.byteOffset + i, (end - i) >> 2);
  for (let k = 0; k < words.length; k++) {
    const word = words[k] ?? 0;
    state = step(state, word & 255);
    state = step(state, (word >>> 8) & 255);
    state = step(state, (word >>> 16) & 255);
    state = step(state, word >>> 24);
  }
  for (i += words.length * 4; i < end; i++) state = step(state, bytes[i] ?? 0);
  return (state & 31) === SOUND;
}

function step(state: number, byte: number): number {
  return (STEPS[byte] ?? 0) >>> state;
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function soundText(bytes: Uint8Array): string | null {
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

/** The start of the letter that `at` stands in, when it can be one at all. */
function letterStart(bytes: Uint8Array, at: number): number {
  if (at >= bytes.length) return bytes.length;
  let i = at;
  while (at - i < 4 && ((bytes[i] ?? 0) & 0xc0) === 0x80) i--;
  return at - i < 4 && i > 0 ? i : at;
}
