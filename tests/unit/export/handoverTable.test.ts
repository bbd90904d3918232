/** Record tables as bytes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buffersIn, treeBytes, treeOf } from '../../../src/lib/export/handoverTable';

const column = fc.oneof(
  fc.int32Array({ maxLength: 40 }),
  fc.uint8Array({ maxLength: 40 }),
  fc.uint16Array({ maxLength: 40 }),
  fc.float64Array({ maxLength: 40 })
);
const word = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null));
const tree = fc.letrec((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    word,
    column,
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(
      fc.string({ maxLength: 6 }).filter((key) => key !== '#'),
      tie('tree'),
      { maxKeys: 5 }
    )
  )
})).tree;

/** As JSON has it: −0 and holes are not in record tables' plain parts. */
const same = (value: unknown): unknown => structuredClone(value);

describe('plain data with columns', () => {
  it('comes back as it was, every bit of a number', () => {
    fc.assert(
      fc.property(tree, (value) => {
        expect(treeOf(treeBytes(value))).toEqual(same(value));
      }),
      { numRuns: 300 }
    );
  });

  it('keeps equal columns once', () => {
    const value = Float64Array.from({ length: 1000 }, (_, i) => i / 3);
    const one = { value, low: value.slice(), high: value.slice(), qualifier: new Uint8Array(1000) };
    const bytes = treeBytes(one);
    expect(bytes.length).toBeLessThan(9300);
    const got = treeOf(bytes) as typeof one;
    expect(got).toEqual(one);
    expect(buffersIn(got).size).toBe(2);
  });

  it('what is cut off or no such bytes is null, never an error', () => {
    const bytes = treeBytes({ a: Int32Array.of(1, 2, 3), b: ['x', { c: Float64Array.of(0.5) }] });
    for (let n = 0; n < bytes.length; n++) expect(treeOf(bytes.subarray(0, n))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (any) => {
        treeOf(any);
      })
    );
    const forged = (json: string): Uint8Array => {
      const own = new TextEncoder().encode(json);
      const file = new Uint8Array(64 + own.length);
      new DataView(file.buffer).setUint32(0, own.length, true);
      file.set(own, 4);
      return file;
    };
    for (const bad of ['{"#":"i64","at":0,"n":1}', '{"#":"i32","at":-8,"n":1}', '{"#":"i32","at":0,"n":1e9}'])
      expect(treeOf(forged(bad))).toBeNull();
    expect(treeOf(forged('{"__proto__":{"x":1}}'))).not.toHaveProperty('x');
  });
});
