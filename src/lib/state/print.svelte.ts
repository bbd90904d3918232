import { flushSync } from 'svelte';

/** Width of the text on A4 with the margins of Nghị định 30 (20/15/20/30 mm), in CSS pixels. */
export const PAPER_WIDTH = 624;

/** Whether the page is being laid out for paper: charts are then drawn in light colours. */
class Printing {
  on = $state(false);

  /** Listens for the browser's print; called once, by the layout. */
  listen(): () => void {
    const media = matchMedia('print');
    // At once: the browser takes its picture of the page right after this event.
    const follow = (): void => {
      flushSync(() => (this.on = media.matches));
    };
    media.addEventListener('change', follow);
    this.on = media.matches;
    return () => media.removeEventListener('change', follow);
  }
}

export const printing = new Printing();
