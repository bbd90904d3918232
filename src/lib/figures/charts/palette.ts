/** Colours and fonts of pictures by the names that `tokens.css` gives them. */
import type { Palette } from './scene';

/** @param get what a token is, by its name without dashes */
export function paletteFrom(get: (name: string) => string): Palette {
  const many = (names: readonly string[]): string[] => names.map(get);
  return {
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
}
