/**
 * What the user set on this machine: theme, language, money unit, their province. Stored text is not trusted: anything
 * unreadable counts as not set.
 */
import { parseStyle, type SentenceStyle } from '../figures/changeStyle';
import { MONEY_UNITS, type Lang, type MoneyUnit } from '../cases/print';

const KEY = 'so-vu:settings';

export type Theme = 'system' | 'light' | 'dark';

interface Stored {
  theme: Theme;
  lang: Lang;
  unit: MoneyUnit | 'auto';
  /** name without its kind; empty for none */
  province: string;
  /** how sentences write a change, as in the address; empty: as the source does */
  style: string;
}

function read(): Stored {
  const fallback: Stored = { theme: 'system', lang: 'vi', unit: 'auto', province: '', style: '' };
  try {
    const stored = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Stored>;
    return {
      theme: stored.theme === 'light' || stored.theme === 'dark' ? stored.theme : 'system',
      lang: stored.lang === 'en' ? 'en' : 'vi',
      unit: MONEY_UNITS.find((unit) => unit === stored.unit) ?? 'auto',
      province: typeof stored.province === 'string' ? stored.province : '',
      style: typeof stored.style === 'string' ? stored.style : ''
    };
  } catch {
    return fallback;
  }
}

class Settings {
  #stored = $state<Stored>(read());
  /** what the screen shows now: light or dark */
  shown = $state<'light' | 'dark'>(document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light');

  constructor() {
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => this.#show());
  }

  get theme(): Theme {
    return this.#stored.theme;
  }
  get lang(): Lang {
    return this.#stored.lang;
  }
  get unit(): MoneyUnit | 'auto' {
    return this.#stored.unit;
  }

  get province(): string {
    return this.#stored.province;
  }

  get style(): SentenceStyle | null {
    return parseStyle(this.#stored.style);
  }

  set(change: Partial<Stored>): void {
    this.#stored = { ...this.#stored, ...change };
    try {
      localStorage.setItem(KEY, JSON.stringify(this.#stored));
    } catch {
      // Storage may be full or forbidden; the choice then lasts until the page is left.
    }
    this.#show();
  }

  #show(): void {
    const dark =
      this.theme === 'dark' ||
      (this.theme === 'system' && matchMedia('(prefers-color-scheme: dark)').matches);
    this.shown = dark ? 'dark' : 'light';
    document.documentElement.dataset['theme'] = this.shown;
  }
}

let settings: Settings | undefined;

/** The one settings object of the page; made on first use, since prerendering has no `localStorage`. */
export function useSettings(): Settings {
  return (settings ??= new Settings());
}
