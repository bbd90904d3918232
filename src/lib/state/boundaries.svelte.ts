/**
 * Boundaries of the user's own under the map, kept on this machine until they are taken away. The only writer of them.
 */
import { LARGEST_BOUNDARIES, readBoundaries, type BoundaryFault } from '../cases/boundaries';
import { parseLines, printLines } from '../cases/boundaryText';
import type { Boundaries } from '../figures/context';
import { begin, painted, settle } from './page';

const KEY = 'so-vu:boundaries';

class UserBoundaries {
  shown = $state.raw<Boundaries | null>(kept());
  /** why the last file gave none, and its name */
  fault = $state.raw<{ readonly name: string; readonly why: BoundaryFault | 'unreadable' } | null>(null);
  /** a file is being read */
  reading = $state(false);
  /** whether they are still there when the page is opened again */
  remembered = $state(true);

  /** Takes a file's boundaries in place of those shown; a file that has none changes nothing but `fault`. */
  async take(file: File): Promise<void> {
    const end = begin();
    this.fault = null;
    this.reading = true;
    try {
      await painted();
      const read = await readFile(file);
      if (typeof read === 'string') {
        this.fault = { name: file.name, why: read };
        return;
      }
      this.shown = { name: file.name.normalize('NFC'), lines: read };
      this.#keep();
    } finally {
      this.reading = false;
      end();
      void settle();
    }
  }

  remove(): void {
    this.replace(null);
  }

  /** Puts boundaries in the place of those shown, or takes them away. */
  replace(next: Boundaries | null): void {
    this.shown = next;
    this.fault = null;
    this.#keep();
  }

  #keep(): void {
    this.remembered = true;
    try {
      if (this.shown) localStorage.setItem(KEY, `${this.shown.name}\n${printLines(this.shown.lines)}`);
      else localStorage.removeItem(KEY);
    } catch {
      // Storage may be full or forbidden: they are shown, and it is said that they are not kept.
      this.remembered = this.shown === null;
    }
  }
}

async function readFile(file: File): Promise<Boundaries['lines'] | BoundaryFault | 'unreadable'> {
  if (file.size > LARGEST_BOUNDARIES) return 'too-large';
  try {
    return readBoundaries(await file.text());
  } catch {
    return 'unreadable';
  }
}

/** What this machine kept, if it is still readable. */
function kept(): Boundaries | null {
  try {
    const [name, text] = (localStorage.getItem(KEY) ?? '').split('\n');
    const lines = name && text ? parseLines(text) : null;
    return name && lines ? { name, lines } : null;
  } catch {
    return null;
  }
}

let boundaries: UserBoundaries | undefined;

/** The one set of boundaries of the page; made on first use, since prerendering has no `localStorage`. */
export function useBoundaries(): UserBoundaries {
  return (boundaries ??= new UserBoundaries());
}
