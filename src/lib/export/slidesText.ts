/** Texts as slides take them. */
import { wrap } from '../figures/charts/scene';
import type { NativeChart } from '../figures/nativeChart';

// Not allowed in XML 1.0 at all, not even as references.
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Composed letters (fonts of offices have no marks of their own), one kind of line break, nothing that XML forbids. */
export function spoken(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
}

/**
 * The largest size of at most `most` points at which a text takes no more than `lines` lines of a width in
 * inches, and how many it takes.
 */
export function sizeFor(
  text: string,
  width: number,
  lines: number,
  most: number,
  least = 14
): { readonly size: number; readonly lines: number } {
  const taken = (size: number): number => Math.max(1, wrap(text, (size * 96) / 72, width * 96, 600).length);
  // A little smaller on one line rather than a last word alone on the second.
  for (let size = most; size >= most * 0.84; size -= 1) if (taken(size) === 1) return { size, lines: 1 };
  for (let size = most; size > least; size -= 1)
    if (taken(size) <= lines) return { size, lines: taken(size) };
  return { size: least, lines: taken(least) };
}

/** The chart with every text fit for XML and in one composition of letters. */
export function spokenChart(chart: NativeChart): NativeChart {
  return {
    ...chart,
    categories: chart.categories.map(spoken),
    series: chart.series.map((one) => ({ ...one, name: spoken(one.name), labels: one.labels.map(spoken) }))
  };
}
