/** Fonts cut to a drawing's letters: the same outlines and widths, read back from the bytes of the cut font. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFont } from '../../../src/lib/export/imageFont';
import { subsetOf } from '../../../src/lib/export/imageFontSubset';
import { outlineOf } from '../../../src/lib/export/imageGlyph';
import { loadedFaces } from './fonts';

const PLAIN = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,;:!?%()+-–“”…/&'];
/** every letter of Vietnamese: vowels with their marks and tones, and đ */
const VIETNAMESE = [...'aăâeêioôơuưy'].flatMap((vowel) =>
  ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].flatMap((tone) => {
    const letter = (vowel + tone).normalize('NFC');
    return [letter, letter.toUpperCase()];
  })
);
const LETTERS = [...new Set([...PLAIN, ...VIETNAMESE, 'đ', 'Đ'])];
const LOOKS = [{ weight: 400 }, { weight: 500 }, { weight: 600 }, { weight: 600, serif: true }] as const;

it('every letter of Vietnamese is in our fonts, in every weight', async () => {
  const faceOf = await loadedFaces();
  for (const look of LOOKS) for (const letter of LETTERS) expect(faceOf(letter, look), letter).not.toBeNull();
  expect(faceOf('7', { weight: 400 })?.family).toBe('So Vu Figures');
  expect(faceOf('ế', { weight: 500 })).toMatchObject({ family: 'Be Vietnam Pro', weight: 500 });
  expect(faceOf('鬼', { weight: 400 })).toBeNull();
});

it('outlines lie where their glyph says, marks above their vowels', async () => {
  const faceOf = await loadedFaces();
  const box = (letter: string): { top: number; bottom: number; left: number; right: number } => {
    const face = faceOf(letter, { weight: 400 });
    if (!face) throw new Error(letter);
    const d = outlineOf(face.font, face.font.glyphOf(letter.codePointAt(0) ?? 0), 0, 0, 1);
    const numbers = [...d.matchAll(/-?\d+(?:\.\d+)?/g)].map(Number);
    const xs = numbers.filter((_, i) => i % 2 === 0);
    const ys = numbers.filter((_, i) => i % 2 === 1);
    return { top: -Math.min(...ys), bottom: -Math.max(...ys), left: Math.min(...xs), right: Math.max(...xs) };
  };
  for (const letter of LETTERS) {
    if (letter === ' ') continue;
    const face = faceOf(letter, { weight: 400 });
    const data = face?.font.dataOf(face.font.glyphOf(letter.codePointAt(0) ?? 0)) ?? new Uint8Array();
    // The bounding box that the font itself states.
    const view = new DataView(data.buffer, data.byteOffset);
    const found = box(letter);
    const slack = 0.06 * (face?.font.unitsPerEm ?? 0);
    expect(Math.abs(found.left - view.getInt16(2)), letter).toBeLessThan(slack);
    expect(Math.abs(found.bottom - view.getInt16(4)), letter).toBeLessThan(slack);
    expect(Math.abs(found.right - view.getInt16(6)), letter).toBeLessThan(slack);
    expect(Math.abs(found.top - view.getInt16(8)), letter).toBeLessThan(slack);
  }
  expect(box('ế').top).toBeGreaterThan(box('ê').top);
  expect(box('ê').top).toBeGreaterThan(box('e').top);
  expect(box('ệ').bottom).toBeLessThan(box('ê').bottom);
});

it('a cut font draws its letters as the whole one does, and is small', async () => {
  const faceOf = await loadedFaces();
  fc.assert(
    fc.property(fc.subarray(LETTERS, { minLength: 1 }), fc.constantFrom(...LOOKS), (letters, look) => {
      for (const face of new Set(letters.map((letter) => faceOf(letter, look)))) {
        if (!face) throw new Error('no face');
        const mine = letters.filter((letter) => faceOf(letter, look) === face);
        const bytes = subsetOf(
          face.font,
          mine.map((letter) => letter.codePointAt(0) ?? 0)
        );
        const cut = readFont(bytes);
        for (const letter of mine) {
          const code = letter.codePointAt(0) ?? 0;
          const [was, is] = [face.font.glyphOf(code), cut.glyphOf(code)];
          expect(is, letter).toBeGreaterThan(0);
          expect(cut.advanceOf(is)).toBe(face.font.advanceOf(was));
          expect(outlineOf(cut, is, 3, 5, 0.01)).toBe(outlineOf(face.font, was, 3, 5, 0.01));
        }
        const others = LETTERS.filter((letter) => !mine.includes(letter));
        for (const letter of others) expect(cut.glyphOf(letter.codePointAt(0) ?? 0)).toBe(0);
        expect(bytes.length).toBeLessThan(1500 + 330 * mine.length);
      }
    }),
    { numRuns: 15 }
  );
});

it('says what is no font', () => {
  expect(() => readFont(new Uint8Array([1, 2, 3]))).toThrow('WOFF');
  expect(() => readFont(new Uint8Array(100))).toThrow('WOFF');
});
