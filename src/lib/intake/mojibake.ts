/**
 * UTF-8 that was once read as windows-1252 and saved so ("NhÃ¡ Trang" for "Nhá Trang"), also twice.
 * Only runs of characters that are sound UTF-8 as bytes are changed, so that a file of which only some
 * rows are spoiled keeps the others.
 */
import { latinByte } from './latin';
import { likeness } from './syllables';

const RUN =
  /[\u0080-\u00FF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2,}/g; /* every character windows-1252 has beyond ASCII */
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Undoes every wrong reading in a text, once or twice. Text without any comes back as it is. */
export function repairMojibake(text: string): string {
  let repaired = text;
  for (let i = 0; i < 2; i++) {
    const next = repaired.replace(RUN, undo);
    if (next === repaired) break;
    repaired = next;
  }
  return repaired === text ? text : repaired.replace(/^\uFEFF/, '').normalize('NFC');
}

function undo(run: string): string {
  const bytes = Uint8Array.from(run, (letter) => latinByte(letter.charCodeAt(0)));
  try {
    return strict.decode(bytes);
  } catch {
    return partly(run, bytes);
  }
}

/** Sound stretches inside a run that is not sound as a whole: "…Ã¡", an own ellipsis before spoiled text. */
function partly(run: string, bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length;) {
    const byte = bytes[i] ?? 0;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 1;
    let letter: string | null = null;
    if (size > 1) {
      try {
        letter = strict.decode(bytes.subarray(i, i + size));
      } catch {
        letter = null;
      }
    }
    text += letter ?? run.charAt(i);
    i += letter === null ? 1 : size;
  }
  return text;
}

/** Whether a sample holds such text: repairing it makes words where there were none. */
export function hasMojibake(sample: string): boolean {
  const repaired = repairMojibake(sample);
  if (repaired === sample) return false;
  return goodWords(repaired) > goodWords(sample);
}

function goodWords(text: string): number {
  const { score, words } = likeness(text);
  return score * words;
}
