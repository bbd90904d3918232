/** Pages of the preview: nothing over the edge that fits a page, headings with what follows, order kept. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pagesOf, type Piece } from '../../../src/lib/state/reportPages';

const SIZES = { upright: { height: 1000, margin: 100 }, turned: { height: 600, margin: 80 } };
const TEXT = 800;

const pieces = fc
  .array(
    fc.record({
      height: fc.integer({ min: 1, max: 400 }),
      keep: fc.boolean(),
      turned: fc.boolean(),
      head: fc.constantFrom(0, 0, 40)
    }),
    { minLength: 1, maxLength: 40 }
  )
  .map((list): Piece[] => {
    let top = 100;
    return list.map(({ height, keep, turned, head }, i) => {
      const piece = { key: `k${i}`, top, bottom: top + height, keep, turned: turned && i > 0, head };
      top += height;
      return piece;
    });
  });

test('every piece lies within the text of one sheet of its kind, in order', () => {
  fc.assert(
    fc.property(pieces, (list) => {
      const { gaps, sheets } = pagesOf(list, SIZES);
      let shift = 0;
      let last = 0;
      for (const piece of list) {
        const gap = gaps.get(piece.key);
        if (gap !== undefined) {
          expect(gap).toBeGreaterThan(0);
          shift += gap + piece.head;
        }
        const [top, bottom] = [piece.top + shift, piece.bottom + shift];
        const at = sheets.findIndex(
          (sheet) => top >= sheet.top - 0.5 && bottom <= sheet.top + sheet.height + 0.5
        );
        const sheet = sheets[at];
        expect(sheet?.turned).toBe(piece.turned);
        const { margin } = piece.turned ? SIZES.turned : SIZES.upright;
        expect(top).toBeGreaterThanOrEqual((sheet?.top ?? 0) + margin - 0.5);
        expect(bottom).toBeLessThanOrEqual((sheet?.top ?? 0) + (sheet?.height ?? 0) - margin + 0.5);
        expect(at).toBeGreaterThanOrEqual(last);
        last = at;
      }
      expect(last).toBe(sheets.length - 1);
    })
  );
});

test('a heading goes to the next page with its paragraph; a piece higher than a page takes more than one', () => {
  const piece = (key: string, top: number, bottom: number, keep = false): Piece => ({
    key,
    top,
    bottom,
    keep,
    turned: false,
    head: 0
  });
  const { gaps } = pagesOf([piece('a', 100, 850), piece('h', 850, 880, true), piece('b', 880, 940)], SIZES);
  expect([...gaps.keys()]).toEqual(['h']);
  const long = pagesOf(
    [piece('a', 100, 100 + 2.5 * TEXT), piece('b', 100 + 2.5 * TEXT, 110 + 2.5 * TEXT)],
    SIZES
  );
  expect(long.sheets.length).toBeGreaterThanOrEqual(3);
});
