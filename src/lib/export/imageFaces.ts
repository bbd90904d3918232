/**
 * The fonts of drawings, as files of this program's own: the same faces and ranges as in `tokens.css`. SVG files
 * carry what they use of them; they are fetched when the first SVG is made.
 */
import vietnam400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff?url';
import vietnam500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-500-normal.woff?url';
import vietnam600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-600-normal.woff?url';
import vietnamese400 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-400-normal.woff?url';
import vietnamese500 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-500-normal.woff?url';
import vietnamese600 from '@fontsource/be-vietnam-pro/files/be-vietnam-pro-vietnamese-600-normal.woff?url';
import figures400 from '@fontsource/inter/files/inter-latin-400-normal.woff?url';
import figures500 from '@fontsource/inter/files/inter-latin-500-normal.woff?url';
import figures600 from '@fontsource/inter/files/inter-latin-600-normal.woff?url';
import serifLatin from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff?url';
import serifVietnamese from '@fontsource/source-serif-4/files/source-serif-4-vietnamese-600-normal.woff?url';
import { readFont, type Font } from './imageFont';

export type Weight = 400 | 500 | 600;

/** Gets a file of this program by its address. */
export type Fetch = (address: string) => Promise<Uint8Array>;

export interface Face {
  readonly family: 'So Vu Figures' | 'Be Vietnam Pro' | 'Source Serif 4';
  readonly weight: Weight;
  readonly address: string;
}

/** Digits and their marks, which come from Inter wherever numbers may stand in columns. */
const OF_FIGURES = /[%+\-.,0-9\u2012\u2013\u2212]/;

const FACES: readonly Face[] = [
  { family: 'So Vu Figures', weight: 400, address: figures400 },
  { family: 'So Vu Figures', weight: 500, address: figures500 },
  { family: 'So Vu Figures', weight: 600, address: figures600 },
  { family: 'Be Vietnam Pro', weight: 400, address: vietnamese400 },
  { family: 'Be Vietnam Pro', weight: 400, address: vietnam400 },
  { family: 'Be Vietnam Pro', weight: 500, address: vietnamese500 },
  { family: 'Be Vietnam Pro', weight: 500, address: vietnam500 },
  { family: 'Be Vietnam Pro', weight: 600, address: vietnamese600 },
  { family: 'Be Vietnam Pro', weight: 600, address: vietnam600 },
  { family: 'Source Serif 4', weight: 600, address: serifVietnamese },
  { family: 'Source Serif 4', weight: 600, address: serifLatin }
];

export interface LoadedFace extends Face {
  readonly font: Font;
}

/** Where a letter of a text comes from; `null`: from none of our fonts. */
export type FaceOf = (letter: string, look: { serif?: boolean; weight?: Weight }) => LoadedFace | null;

/** Every face read. @throws when a file cannot be had */
export async function loadFaces(fetch: Fetch): Promise<FaceOf> {
  const faces = await Promise.all(
    FACES.map(async (face) => ({ ...face, font: readFont(await fetch(face.address)) }))
  );
  const found = new Map<string, LoadedFace | null>();
  return (letter, { serif = false, weight = 400 }) => {
    const key = `${serif ? 's' : ''}${weight}${letter}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const code = letter.codePointAt(0) ?? 0;
    const families = serif
      ? ['Source Serif 4']
      : [...(OF_FIGURES.test(letter) ? ['So Vu Figures'] : []), 'Be Vietnam Pro'];
    const face =
      faces.find(
        (one) =>
          families.includes(one.family) && (serif || one.weight === weight) && one.font.glyphOf(code) !== 0
      ) ?? null;
    found.set(key, face);
    return face;
  };
}
