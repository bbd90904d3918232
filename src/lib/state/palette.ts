/**
 * Tokens resolved to colours: ECharts and canvases cannot read CSS variables.
 */
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
  const many = (names: readonly string[]): string[] => names.map(get);
  const palette: Palette = {
    ink: get('ink'),
    ink2: get('ink-2'),
    ink3: get('ink-3'),
    paper: get('paper'),
    sheet: get('sheet'),
    line: get('line'),
    line2: get('line-2'),
    rule: get('rule'),
    axis: get('axis'),
    accent: get('accent'),
    context: get('mark-context'),
    faint: get('mark-faint'),
    worse: get('worse'),
    better: get('better'),
    betterSoft: get('better-soft'),
    warn: get('warn'),
    warnSoft: get('warn-soft'),
    warnLine: get('warn-line'),
    cat: many(['cat-other', 'cat-1', 'cat-2', 'cat-3', 'cat-4', 'cat-5', 'cat-6', 'cat-7', 'cat-8']),
    catText: many([
      'cat-other-text',
      'cat-1-text',
      'cat-2-text',
      'cat-3-text',
      'cat-4-text',
      'cat-5-text',
      'cat-6-text',
      'cat-7-text',
      'cat-8-text'
    ]),
    heat: many(['heat-1', 'heat-2', 'heat-3', 'heat-4', 'heat-5']),
    heatInk: get('heat-ink'),
    heatInk5: get('heat-ink-5'),
    font: get('font-ui'),
    serif: get('font-head')
  };
  probe.remove();
  cache.set(theme, palette);
  return palette;
}
