/**
 * How the user looks at the data: the address, the language and the settings, joined. Writing goes
 * through `change`, which writes the address, so Back undoes a filter.
 */
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { today } from '../cases/day';
import { vi, type Messages } from '../i18n/vi';
import { en } from '../i18n/en';
import type { View as FigureView } from '../figures/context';
import { filterOf, readAddress, START, writeAddress, type Address } from './address';
import { measure, painted, setPageState } from './page';
import { useSession } from './session.svelte';
import { useSettings } from './settings.svelte';

class View {
  address = $derived(readAddress(page.url.searchParams));
  lang = $derived(this.address.lang ?? useSettings().lang);
  m: Messages = $derived(this.lang === 'vi' ? vi : en);
  filtered = $derived(
    this.address.from !== null ||
      this.address.to !== null ||
      this.address.types.length > 0 ||
      this.address.areas.length > 0
  );
  figures = $derived.by((): FigureView => ({
    lang: this.lang,
    filter: filterOf(this.address).filter,
    grain: this.address.grain,
    compare: this.address.compare,
    unit: this.address.unit ?? useSettings().unit,
    today: today()
  }));
  /** set while a filter change is on its way to the screen */
  #changed: number | null = null;

  /** Writes a change into the address; the page follows. */
  async change(change: Partial<Address>): Promise<void> {
    this.#changed = performance.now();
    setPageState('busy');
    await this.#go({ ...this.address, ...change });
  }

  /** Drops every filter, keeping how the page is split and compared. */
  async clear(): Promise<void> {
    await this.change({ from: null, to: null, types: [], areas: [] });
  }

  /** Back to the start: other data, other filters. Language and unit stay. */
  async reset(): Promise<void> {
    await this.#go({ ...START, lang: this.address.lang, unit: this.address.unit });
  }

  /** Called by the overview when its figures are in the page. */
  async shown(): Promise<void> {
    const start = this.#changed;
    this.#changed = null;
    await painted();
    if (start !== null) measure('filter', start, useSession().rows);
  }

  /** The address of a page with the same view. */
  search(): string {
    const text = writeAddress(this.address).toString();
    return text ? `?${text}` : '';
  }

  async #go(address: Address): Promise<void> {
    const search = writeAddress(address).toString();
    await goto(`${page.url.pathname}${search ? `?${search}` : ''}`, { keepFocus: true, noScroll: true });
  }
}

let view: View | undefined;

export function useView(): View {
  return (view ??= new View());
}
