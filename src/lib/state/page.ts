/**
 * The page's own state for those outside (DESIGN.md §3): `data-state` on the root element and the
 * performance measures.
 */
export type PageState = 'booting' | 'ready' | 'busy' | 'error';

export function setPageState(state: PageState): void {
  document.documentElement.dataset['state'] = state;
}

export type MeasureName = 'boot' | 'import' | 'slice' | 'filter' | 'open';

/** Records `so-vu:NAME` from `start` (as `performance.now()`) to now, with the rows it was over. */
export function measure(name: MeasureName, start: number, rows: number): void {
  performance.measure(`so-vu:${name}`, { start, end: performance.now(), detail: { rows } });
}

/** Resolves when what is in the page now has been painted. */
export function painted(): Promise<void> {
  return new Promise((resolve) => {
    // A frame is asked for, then the task after it; a hidden page has no frames, so time serves there.
    if (document.hidden) setTimeout(resolve, 0);
    else requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
