import type { Palette } from '../../../../src/lib/figures/charts/scene';

const many = (name: string, n: number): string[] => Array.from({ length: n }, (_, i) => `${name}${i}`);

/** A palette whose colours say their names. */
export const PALETTE: Palette = {
  ink: 'ink',
  ink2: 'ink2',
  ink3: 'ink3',
  paper: 'paper',
  sheet: 'sheet',
  line: 'line',
  line2: 'line2',
  rule: 'rule',
  axis: 'axis',
  accent: 'accent',
  context: 'context',
  faint: 'faint',
  worse: 'worse',
  better: 'better',
  betterSoft: 'betterSoft',
  warn: 'warn',
  warnSoft: 'warnSoft',
  warnLine: 'warnLine',
  cat: many('cat', 9),
  catText: many('catText', 9),
  heat: many('heat', 5),
  heatInk: 'heatInk',
  heatInk5: 'heatInk5',
  font: 'Be Vietnam Pro',
  serif: 'Source Serif 4'
};
