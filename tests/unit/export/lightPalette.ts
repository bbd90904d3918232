/** The light palette as the page resolves it, read from `tokens.css`. */
import { readFileSync } from 'node:fs';
import type { Palette } from '../../../src/lib/figures/charts/scene';

const css = readFileSync('src/lib/components/tokens.css', 'utf8');

function get(name: string): string {
  const found = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1]?.replace(/\s+/g, ' ').trim();
  if (!found) throw new Error(`No token ${name}`);
  const other = /^var\(--([\w-]+)\)$/.exec(found)?.[1];
  return other ? get(other) : found;
}

const eight = (name: (i: number) => string): string[] => [1, 2, 3, 4, 5, 6, 7, 8].map((i) => get(name(i)));

export const LIGHT: Palette = {
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
  cat: [get('cat-other'), ...eight((i) => `cat-${i}`)],
  catText: [get('cat-other-text'), ...eight((i) => `cat-${i}-text`)],
  heat: [1, 2, 3, 4, 5].map((i) => get(`heat-${i}`)),
  heatInk: get('heat-ink'),
  heatInk5: get('heat-ink-5'),
  font: get('font-ui'),
  serif: get('font-head')
};
