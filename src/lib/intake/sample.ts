/** What stands for a long text where evidence is weighed: its beginning, and more from further on. */
import { lineStart, nextLine, textOfLines } from './lines';

/** A sample is so much of the beginning, and as much again of the second and of the last third. */
const STRETCH = 150_000;

/** Stretches of a text, joined by a line end; all of it when it is short. */
export function sampleOf(text: string): string {
  return thirds(text.length, STRETCH, (from, to) => text.slice(from, to));
}

/** The same of sound UTF-8, in whole lines. */
export function sampleOfBytes(bytes: Uint8Array): string {
  return thirds(bytes.length, STRETCH, (from, to) =>
    textOfLines(
      bytes,
      from === 0 ? 0 : nextLine(bytes, from),
      to === bytes.length ? to : lineStart(bytes, to, from)
    )
  );
}

function thirds(length: number, stretch: number, part: (from: number, to: number) => string): string {
  if (length <= stretch * 3) return part(0, length);
  const third = Math.floor(length / 3);
  return [0, third, third * 2].map((from) => part(from, from + stretch)).join('\n');
}
