import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sha256, sha256Here } from '../../../src/lib/cases/sha256';

it('is what Node says, ours and the browser’s, at every length around a block', async () => {
  for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 37) & 255);
    const expected = createHash('sha256').update(bytes).digest('hex');
    expect(sha256Here(bytes)).toBe(expected);
    expect(await sha256(bytes)).toBe(expected);
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      expect(sha256Here(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    })
  );
});
