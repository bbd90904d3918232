/** Dots per inch in PNG files, read back by a reader of the test's own with zlib's CRC. */
import { crc32, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withDpi } from '../../../src/lib/export/imagePng';

function chunk(kind: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function png(...extra: readonly Buffer[]): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...extra,
    chunk('IDAT', deflateSync(Buffer.from([0, 1, 2, 3]))),
    chunk('IEND', Buffer.alloc(0))
  ]);
}

/** Chunks in order; throws on a wrong checksum or a wrong end. */
function chunks(bytes: Uint8Array): { kind: string; body: Buffer }[] {
  const buffer = Buffer.from(bytes);
  const found: { kind: string; body: Buffer }[] = [];
  let at = 8;
  while (at < buffer.length) {
    const length = buffer.readUInt32BE(at);
    const named = buffer.subarray(at + 4, at + 8 + length);
    if (crc32(named) !== buffer.readUInt32BE(at + 8 + length)) throw new Error('wrong checksum');
    found.push({ kind: named.toString('latin1', 0, 4), body: named.subarray(4) });
    at += 12 + length;
  }
  if (at !== buffer.length) throw new Error('cut off');
  return found;
}

it.each([
  [96, 3780],
  [192, 7559],
  [300, 11811]
])('%i dpi is %i pixels a metre, before the pixels, once', (dpi, perMetre) => {
  for (const before of [png(), png(chunk('pHYs', Buffer.alloc(9)))]) {
    const found = chunks(withDpi(before, dpi));
    expect(found.map(({ kind }) => kind)).toEqual(['IHDR', 'pHYs', 'IDAT', 'IEND']);
    const body = found[1]?.body ?? Buffer.alloc(9);
    expect([body.readUInt32BE(0), body.readUInt32BE(4), body[8]]).toEqual([perMetre, perMetre, 1]);
  }
});

it('changes nothing else', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 2400 }), (text, dpi) => {
      const before = png(chunk('tEXt', text));
      const rest = chunks(withDpi(before, dpi)).filter(({ kind }) => kind !== 'pHYs');
      expect(rest).toEqual(chunks(before));
    })
  );
});

it('refuses what is no PNG', () => {
  expect(() => withDpi(new Uint8Array(60), 300)).toThrow('PNG');
});
