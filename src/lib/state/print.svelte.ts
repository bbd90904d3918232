import { flushSync } from 'svelte';
import { painted } from './page';

/** Width of the text on A4 with the margins of Nghị định 30 (20/15/20/30 mm), in CSS pixels. */
export const PAPER_WIDTH = 624;

/** Whether the page is being laid out for paper: charts are then drawn in light colours. */
class Printing {
  on = $state(false);

  /**
   * Listens for the browser's print; called once, by the layout. `beforeprint` comes before the pages are
   * counted, the change of media after: what is drawn anew only then leaves blank sheets.
   */
  listen(): () => void {
    const media = matchMedia('print');
    // At once: the browser lays the page out right after these events.
    const set = (on: boolean): void => {
      flushSync(() => (this.on = on));
    };
    const before = (): void => set(true);
    const after = (): void => set(media.matches);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    media.addEventListener('change', after);
    this.on = media.matches;
    return () => {
      removeEventListener('beforeprint', before);
      removeEventListener('afterprint', after);
      media.removeEventListener('change', after);
    };
  }
}

export const printing = new Printing();

/** Prints the page once its fonts are there and what is drawn is painted. */
export async function printPage(): Promise<void> {
  await document.fonts.ready;
  await painted();
  print();
}
