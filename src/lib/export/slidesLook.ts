/** Measures (inches), fonts and colours of slides: 16:9, letters that every office has, the light palette. */

export const PAGE = { w: 13.333, h: 7.5, margin: 0.6 } as const;
export const INNER = PAGE.w - 2 * PAGE.margin;
/** where the title begins, and the line above the source */
export const TOP = 0.72;
export const FOOT = 6.75;

export const SERIF = 'Times New Roman';
export const SANS = 'Arial';

export const INK = '14202B';
export const INK_2 = '46535E';
export const LINE = 'DFE2E0';
export const ACCENT = '103F8A';
export const CONTEXT = '828C94';
/** of the families 1–8 */
const FAMILIES = ['103F8A', '932600', '286F74', '97691D', '956EB3', '64072F', '6F936B', '6B5749'];

/** Colour of a bar by its tone: 0 context, −1 the current period, 1–8 a family. */
export function toneColour(tone: number): string {
  return tone === -1 ? ACCENT : (FAMILIES[tone - 1] ?? CONTEXT);
}
