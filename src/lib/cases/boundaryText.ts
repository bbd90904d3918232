/**
 * Lines of degrees as short text, to be kept on the machine: each point as the step from the one before it in
 * ten-thousandths of a degree (11 m), in base 32 with a sign. About four letters a point where JSON takes twenty.
 */
import type { Line } from './boundaries';

const UNIT = 1e4;
const DIGITS = '0123456789abcdefghijklmnopqrstuvABCDEFGHIJKLMNOPQRSTUVWXYZ.-_~*$';

/** Digits 0–31 go on, 32–63 end a number. */
function printed(value: number): string {
  let left = value < 0 ? -value * 2 - 1 : value * 2;
  let text = '';
  while (left > 31) {
    text += DIGITS[left % 32] ?? '';
    left = Math.floor(left / 32);
  }
  return text + (DIGITS[32 + left] ?? '');
}

export function printLines(lines: readonly Line[]): string {
  return lines
    .map((line) => {
      let [x, y] = [0, 0];
      return line
        .map(([lon, lat]) => {
          const [nextX, nextY] = [Math.round(lon * UNIT), Math.round(lat * UNIT)];
          const step = printed(nextX - x) + printed(nextY - y);
          [x, y] = [nextX, nextY];
          return step;
        })
        .join('');
    })
    .join(' ');
}

/** `null` when the text is not what `printLines` writes. */
export function parseLines(text: string): readonly Line[] | null {
  const lines: Line[] = [];
  for (const part of text.split(' ')) {
    const numbers: number[] = [];
    let [value, factor] = [0, 1];
    for (const letter of part) {
      const digit = DIGITS.indexOf(letter);
      if (digit < 0 || factor > 2 ** 40) return null;
      value += (digit % 32) * factor;
      factor *= 32;
      if (digit < 32) continue;
      numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
      [value, factor] = [0, 1];
    }
    if (factor !== 1 || numbers.length % 2 !== 0 || numbers.length < 4) return null;
    let [x, y] = [0, 0];
    const line: [number, number][] = [];
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i] ?? 0;
      y += numbers[i + 1] ?? 0;
      line.push([x / UNIT, y / UNIT]);
    }
    lines.push(line);
  }
  return lines;
}
