/** The light palette as the page resolves it, read from `tokens.css`. */
import { readFileSync } from 'node:fs';
import { paletteFrom } from '../../../src/lib/figures/charts/palette';

const css = readFileSync('src/lib/components/tokens.css', 'utf8');

function get(name: string): string {
  const found = new RegExp(`--${name}:\\s*([^;]+);`).exec(css)?.[1]?.replace(/\s+/g, ' ').trim();
  if (!found) throw new Error(`No token ${name}`);
  const other = /^var\(--([\w-]+)\)$/.exec(found)?.[1];
  return other ? get(other) : found;
}

export const LIGHT = paletteFrom(get);
