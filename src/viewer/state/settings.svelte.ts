/** What a reader sets in a single file: nothing that outlives it. Colours follow the system. */
import type { SentenceStyle } from '../../lib/figures/changeStyle';

const dark = matchMedia('(prefers-color-scheme: dark)');

class Settings {
  shown = $state<'light' | 'dark'>('light');
  readonly lang = 'vi';
  readonly unit = 'auto';
  readonly style: SentenceStyle | null = null;

  constructor() {
    dark.addEventListener('change', () => this.#show());
    this.#show();
  }

  /** What would be kept on the machine is in the address of the file alone. */
  set(): void {
    return undefined;
  }

  #show(): void {
    this.shown = dark.matches ? 'dark' : 'light';
    document.documentElement.dataset['theme'] = this.shown;
  }
}

let settings: Settings | undefined;

export function useSettings(): Settings {
  return (settings ??= new Settings());
}
