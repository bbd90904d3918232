/**
 * windows-1252, both ways. Our own table: Node 20's TextDecoder reads it as Latin-1. Bytes that the
 * code page leaves open are the control characters of the same number, as in browsers.
 */

const HIGH = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const BYTES = new Map([...HIGH].map((letter, i) => [letter.charCodeAt(0), 0x80 + i]));

/** Any bytes as windows-1252: one character for each. */
export function fromLatin(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    units[i] = byte >= 0x80 && byte < 0xa0 ? HIGH.charCodeAt(byte - 0x80) : byte;
  }
  return textOf(units);
}

/** The byte a UTF-16 unit has in windows-1252, or −1. */
export function latinByte(unit: number): number {
  if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) return unit;
  return BYTES.get(unit) ?? (unit >= 0x80 && unit < 0xa0 ? unit : -1);
}

/** UTF-16 units to a string; a byte order mark stays. */
export function textOf(units: Uint16Array): string {
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(units);
}
