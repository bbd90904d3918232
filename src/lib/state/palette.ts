/**
 * Tokens resolved to colours: ECharts and canvases cannot read CSS variables.
 */
import { paletteFrom } from '../figures/charts/palette';
import type { Palette } from '../figures/charts/scene';

const cache = new Map<'light' | 'dark', Palette>();

/** The palette of a theme, whatever the page shows: exports are always light. */
export function paletteOf(theme: 'light' | 'dark'): Palette {
  const known = cache.get(theme);
  if (known) return known;
  const probe = document.createElement('div');
  probe.dataset['theme'] = theme;
  probe.hidden = true;
  document.body.append(probe);
  const style = getComputedStyle(probe);
  // Double quotes in a font's name would end the attribute that an SVG file puts it in.
  const get = (name: string): string => style.getPropertyValue(`--${name}`).trim().replaceAll('"', "'");
  const palette = paletteFrom(get);
  probe.remove();
  cache.set(theme, palette);
  return palette;
}
