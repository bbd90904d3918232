import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeNames, type Spelling } from '../../../src/lib/cases/nameMerge';
import type { Named } from '../../../src/lib/cases/record';

const unit = (id: string, label: string, within: string | null = null): Named => ({ id, label, within });
const nhaTrang = unit('old:568', 'Thành phố Nha Trang', 'Tỉnh Khánh Hòa');
const spelled = (text: string, named: Named | null, rows = 1, within: string | null = null): Spelling => ({
  text,
  named,
  rows,
  within
});

describe('spellings of one unit', () => {
  it('stand under the commonest, the first where two are even', () => {
    const of = (...rows: [number, number, number]): string | undefined =>
      mergeNames(
        [
          spelled('TP Nha Trang', nhaTrang, rows[0]),
          spelled('Nha Trang', nhaTrang, rows[1]),
          spelled('Nha Trang city', nhaTrang, rows[2])
        ],
        false
      ).labels[0];
    expect(of(1, 3, 2)).toBe('Nha Trang');
    expect(of(2, 1, 2)).toBe('TP Nha Trang');
  });

  it('a single spelling stays the text of the file', () => {
    const merged = mergeNames([spelled('tp nha trang', nhaTrang), spelled('Xã lạ', null)], false);
    expect(merged.labels).toEqual(['tp nha trang', 'Xã lạ']);
    expect(merged.names).toEqual([nhaTrang, null]);
  });

  it('equal names of different units say where they lie', () => {
    const merged = mergeNames(
      [
        spelled('Vĩnh Hải', unit('old:22333', 'Phường Vĩnh Hải', 'Thành phố Nha Trang')),
        spelled('Vĩnh Hải', unit('old:22900', 'Xã Vĩnh Hải', 'Huyện Ninh Hải')),
        spelled('Vĩnh Hải', null, 1, 'Huyện lạ')
      ],
      false
    );
    expect(merged.labels).toEqual([
      'Vĩnh Hải (Thành phố Nha Trang)',
      'Vĩnh Hải (Huyện Ninh Hải)',
      'Vĩnh Hải (Huyện lạ)'
    ]);
  });

  it('a province before and after the change is one label that says so; a district and a commune are two', () => {
    const both = mergeNames(
      [
        spelled('Khánh Hòa', unit('old:56', 'Tỉnh Khánh Hòa')),
        spelled('Khánh Hòa', unit('new:56', 'Tỉnh Khánh Hòa')),
        spelled('Tỉnh Khánh Hòa', unit('old:56+new:56', 'Tỉnh Khánh Hòa'))
      ],
      true
    );
    expect(both.labels).toEqual(['Khánh Hòa']);
    expect(both.names[0]?.id).toBe('old:56+new:56');
    const levels = mergeNames(
      [
        spelled('Nha Trang', nhaTrang),
        spelled('Nha Trang', unit('new:22366', 'Phường Nha Trang', 'Tỉnh Khánh Hòa'))
      ],
      true
    );
    expect(levels.labels).toHaveLength(2);
  });

  it('between files an unrecognised text joins the one unit written so; never one of two', () => {
    const bare = spelled('Nha Trang', null);
    const one = mergeNames([spelled('Nha Trang', nhaTrang), bare], true);
    expect([...one.of]).toEqual([0, 0]);
    const two = mergeNames(
      [
        spelled('Hòa Bình', unit('old:1', 'Xã Hòa Bình', 'Huyện A')),
        spelled('Hòa Bình', unit('old:2', 'Xã Hòa Bình', 'Huyện B')),
        spelled('Hòa Bình', null)
      ],
      true
    );
    expect(two.labels).toEqual(['Hòa Bình (Huyện A)', 'Hòa Bình (Huyện B)', 'Hòa Bình']);
    expect([...mergeNames([spelled('Nha Trang', nhaTrang), bare], false).of]).toEqual([0, 1]);
  });
});

it('whatever the spellings: every one has a label, labels are distinct, a unit has one', () => {
  const id = fc.constantFrom('old:1', 'old:2', 'new:1', 'new:22', 'old:1+new:1', 'fake-job', 'own:x');
  const spelling = fc.record({
    text: fc.constantFrom('a', 'b', 'c', 'a (x)', ''),
    within: fc.constantFrom(null, 'x', 'y'),
    named: fc.option(
      fc.record({ id, label: fc.constantFrom('A', 'B'), within: fc.constantFrom(null, 'x', 'y') }),
      {
        nil: null
      }
    ),
    rows: fc.nat(5)
  });
  fc.assert(
    fc.property(fc.array(spelling, { maxLength: 12 }), fc.boolean(), (spellings, join) => {
      const { labels, names, of } = mergeNames(spellings, join);
      expect(of.length).toBe(spellings.length);
      expect(new Set(labels).size).toBe(labels.length);
      expect(names.length).toBe(labels.length);
      expect(spellings.every((_, i) => (of[i] ?? -1) >= 0 && (of[i] ?? 0) < labels.length)).toBe(true);
      const labelsOf = new Map<string, Set<number>>();
      spellings.forEach(({ named }, i) => {
        for (const part of named?.id.split('+') ?? [])
          labelsOf.set(part, (labelsOf.get(part) ?? new Set()).add(of[i] ?? -1));
      });
      for (const used of labelsOf.values()) expect(used.size).toBe(1);
    })
  );
});
