/**
 * How the user looks at the data: the address, the language and the settings, joined. Writing goes
 * through `change`, which writes the address, so Back undoes a filter.
 */
import { goto } from '$app/navigation';
import { page } from '$app/state';
import { today } from '../cases/day';
import type { Lang } from '../cases/print';
import { vi, type Messages } from '../i18n/vi';
import { en } from '../i18n/en';
import type { View as FigureView } from '../figures/context';
import { filterOf, readAddress, scoped, START, withoutRecords, writeAddress, type Address } from './address';
import type { RecordScope } from '../figures/recordScope';
import { MEASURE_IDS } from '../cases/measures';
import { furtherAsked, settled } from '../figures/tableChoices';
import { begin, measure, painted, settle } from './page';
import type { Wanted } from './cubes';
import { namesBelow } from './handoverShown';
import { useSession } from './session.svelte';
import { useSettings } from './settings.svelte';
import { useBoundaries } from './boundaries.svelte';
import { useVocabulary } from './vocabulary.svelte';

class View {
  /** first made here: what is first made inside a derived value does not make it change */
  readonly boundaries = useBoundaries();
  /** files can be added here, and any days asked for: not so in the single file that the app exports */
  readonly live: boolean = true;
  /** the overview as it was left: other pages keep its language and lead back to it */
  #left = $state.raw<Address>(START);
  address = $derived(
    ['/', '/records', '/table', '/consolidation'].includes(page.route.id ?? '') || page.url.search
      ? readAddress(page.url.searchParams)
      : this.#left
  );
  lang = $derived(this.address.lang ?? useSettings().lang);
  m: Messages = $derived(this.lang === 'vi' ? vi : en);
  filtered = $derived(
    this.address.from !== null ||
      this.address.to !== null ||
      this.address.types.length > 0 ||
      this.address.areas.length > 0 ||
      this.address.file !== null ||
      this.address.where.length > 0
  );
  figures = $derived.by((): FigureView => figuresAt(this.address, this.lang));
  /** what the cubes must answer: on the page of tables its dimension of rows too */
  wanted = $derived.by((): Wanted =>
    wantedAt(this.address, this.figures, page.route.id === '/table' ? this.tableRows : null)
  );
  /** the dimension that the table at this address has for rows */
  get tableRows(): string | null {
    const cube = useSession().typedCube(this.figures);
    if (!cube) return null;
    return settled(this.address.table, { cube, ids: MEASURE_IDS.filter((id) => cube.measures[id]) }).rows;
  }
  /** filter changes made since the page was opened: as many can be undone */
  #changes = 0;

  /** Writes a change into the address; resolves when the page shows it. */
  async change(change: Partial<Address>): Promise<void> {
    const start = performance.now();
    const end = begin();
    try {
      await this.#go({ ...this.address, ...change });
      this.#changes += 1;
      await this.need();
      await painted();
      measure('filter', start, useSession().rows);
    } finally {
      end();
      void settle();
    }
  }

  /** Writes what is being typed into the address, in place of what stood there: Back does not undo letters. */
  async refine(change: Partial<Address>): Promise<void> {
    await this.#go({ ...this.address, ...change }, true);
  }

  /** Sees that the cubes in view can answer the page: its calendar, span, filters and dimension of rows. */
  need(): Promise<void> {
    return useSession().need(this.wanted);
  }

  /** Keeps the address of the overview when the user goes to another page. */
  leave(): void {
    // The records of one number are no wish to filter the overview by it.
    // Nor is the reporting period of the units.
    if (page.route.id !== '/records' && page.route.id !== '/consolidation')
      this.#left = withoutRecords(this.address);
  }

  /** Takes back the last change. */
  undo(): void {
    if (this.#changes === 0) return;
    this.#changes -= 1;
    history.back();
  }

  /** Drops every filter, keeping how the page is split and compared. */
  async clear(): Promise<void> {
    await this.change({
      ...withoutRecords(this.address),
      from: null,
      to: null,
      types: [],
      areas: [],
      where: []
    });
  }

  /** Back to the start: other data, other filters. Language and unit stay. */
  async reset(): Promise<void> {
    await this.#go({ ...START, lang: this.address.lang, unit: this.address.unit });
  }

  /** The address of a page with the same view. */
  search(): string {
    return searchOf(this.address);
  }

  /** The address of the overview: as it is, or as it was left for the records of a number. */
  overviewSearch(): string {
    const aside = page.route.id === '/records' || page.route.id === '/consolidation';
    const address = aside ? this.#left : this.address;
    return searchOf({ ...address, lang: this.address.lang });
  }

  /** The address of the consolidation: its own period, the calendar and language of the rest. */
  consolidationSearch(): string {
    if (page.route.id === '/consolidation') return searchOf(this.address);
    const { calendar, lang, unit } = this.address;
    return searchOf({ ...START, calendar, lang, unit });
  }

  /** The address of the records that a number here is made of; `null` where there is no list of them. */
  recordsSearch(scope: RecordScope): string | null {
    return searchOf(scoped(this.address, scope));
  }

  async #go(address: Address, replaceState = false): Promise<void> {
    const search = writeAddress(address).toString();
    await goto(`${page.url.pathname}${search ? `?${search}` : ''}`, {
      keepFocus: true,
      noScroll: true,
      replaceState
    });
  }
}

/** How an address has its figures made, with what is set on this machine where it says nothing. */
export function figuresAt(address: Address, lang: Lang): FigureView {
  const { level, territory, map, grain, compare, where } = address;
  // What data beside the app say of names and units; the user's own settings go before.
  const shown = useSession().data?.published?.shown;
  return {
    lang,
    ...filterOf(address),
    level,
    territory,
    map,
    grain,
    compare,
    where,
    unit: address.unit ?? (useSettings().unit === 'auto' ? (shown?.unit ?? 'auto') : useSettings().unit),
    typeLabels: namesBelow(useVocabulary().labels, shown),
    style: address.style ?? useSettings().style ?? shown?.style ?? null,
    boundaries: useBoundaries().shown,
    typesBy: address.typesBy,
    typeGroups: useVocabulary().groups,
    today: today()
  };
}

/** What the cubes must answer for an address. @param rows the dimension of rows of its table, where it is asked for */
export function wantedAt({ calendar, where }: Address, figures: FigureView, rows: string | null): Wanted {
  return { ...figures, calendar, split: { by: furtherAsked(rows), where } };
}

function searchOf(address: Address): string {
  const text = writeAddress(address).toString();
  return text ? `?${text}` : '';
}

let view: View | undefined;

export function useView(): View {
  return (view ??= new View());
}
