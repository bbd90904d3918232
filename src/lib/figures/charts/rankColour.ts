import type { RankedItem } from '../picture';
import type { Palette } from './scene';

/** Colours of an item: its own family's when it is coloured, else grey. */
export function colourOf(item: RankedItem, palette: Palette): { bar: string; text: string } {
  if (item.colour !== null)
    return {
      bar: palette.cat[item.colour] ?? palette.accent,
      text: palette.catText[item.colour] ?? palette.ink
    };
  return { bar: item.remainder ? palette.faint : palette.context, text: palette.ink };
}
