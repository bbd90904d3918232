/** Whether the page is being laid out for paper: charts are then drawn in light colours. */
class Printing {
  on = $state(false);

  /** Listens for the browser's print; called once, by the layout. */
  listen(): () => void {
    const media = matchMedia('print');
    const follow = (): void => {
      this.on = media.matches;
    };
    media.addEventListener('change', follow);
    follow();
    return () => media.removeEventListener('change', follow);
  }
}

export const printing = new Printing();
