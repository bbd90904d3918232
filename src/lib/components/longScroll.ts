/**
 * A list longer than a browser can make an element: beyond some 16 million pixels heights are cut off. The
 * element is then lower than the list. Small moves go pixel by pixel; a jump (the bar dragged, End) goes to
 * the same fraction of the list. Pure: it knows heights and positions, not elements.
 */

/** Tallest element used; all current browsers take twice as much. */
const TALLEST = 8_000_000;

export class LongScroll {
  #real = 0;
  #view = 0;
  #scroll = 0;
  #top = 0;

  constructor(private readonly tallest = TALLEST) {}

  /** Height of the element, in pixels. */
  get body(): number {
    return Math.min(this.#real, this.tallest);
  }

  /** What of the list is at the top of the view, in pixels from its start. */
  get top(): number {
    return this.#top;
  }

  /** Where the list's start lies above the element's: rows stand in the element this much higher. */
  get shift(): number {
    return this.#top - this.#scroll;
  }

  /** Other rows, or another size of the view; what is at the top stays there as far as it can. */
  resize(rows: number, rowHeight: number, view: number): number {
    this.#real = rows * rowHeight;
    this.#view = view;
    return this.goto(this.#top);
  }

  /** The view was scrolled to this position of the element. */
  scrolled(to: number): void {
    const move = to - this.#scroll;
    this.#scroll = to;
    if (this.#real <= this.tallest) this.#top = to;
    else if (to <= 0 || to >= this.#most || Math.abs(move) > this.#view)
      this.#top = Math.min(1, Math.max(0, to / this.#most)) * this.#furthest;
    else this.#top = this.#clamped(this.#top + move);
  }

  /** Brings a place of the list to the top; returns the position the element is to be scrolled to. */
  goto(top: number): number {
    this.#top = this.#clamped(top);
    const part = this.#furthest > 0 ? this.#top / this.#furthest : 0;
    this.#scroll = this.#real <= this.tallest ? this.#top : Math.round(part * this.#most);
    return this.#scroll;
  }

  /** After a rest: the position that stands for what is seen, so that neither end comes too soon. */
  settle(): number {
    return this.goto(this.#top);
  }

  get #most(): number {
    return Math.max(1, this.body - this.#view);
  }
  get #furthest(): number {
    return Math.max(0, this.#real - this.#view);
  }
  #clamped(top: number): number {
    return Math.min(this.#furthest, Math.max(0, top));
  }
}
