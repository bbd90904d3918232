/**
 * The page's own state for those outside (DESIGN.md §3): `data-state` on the root element and the
 * performance measures.
 */
export type PageState = 'booting' | 'ready' | 'busy' | 'error';

function show(state: PageState): void {
  document.documentElement.dataset['state'] = state;
}

let working = 0;
let failed = false;

/** Says that something is under way; the page is busy until every such work has ended. Call the result once. */
export function begin(): () => void {
  working += 1;
  if (!failed) show('busy');
  let ended = false;
  return () => {
    if (!ended) working -= 1;
    ended = true;
  };
}

/** Says `ready` once what is in the page is painted, unless something is (or comes) under way. */
export async function settle(): Promise<void> {
  await painted();
  if (working === 0 && !failed) show('ready');
}

/** The page cannot go on. */
export function fail(): void {
  failed = true;
  show('error');
}

let opened = 0;

/** A move to another page begins; the first one began with the page itself. */
export function navigating(): void {
  opened = performance.now();
}

/** When the last move to a page began. */
export function navigationStart(): number {
  return opened;
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
