/**
 * How the reader of a single file looks at it: the address after `#`, so that Back undoes a filter and a copied address shows the
 * same. What its cells cannot answer (another closing day, other columns) stays as the file was made.
 */
import { en } from '../../lib/i18n/en';
import { vi, type Messages } from '../../lib/i18n/vi';
import type { View as FigureView } from '../../lib/figures/context';
import type { RecordScope } from '../../lib/figures/recordScope';
import {
  filterOf,
  readAddress,
  scoped,
  withoutRecords,
  writeAddress,
  type Address
} from '../../lib/state/address';
import { begin, measure, painted, settle } from '../../lib/state/page';
import type { useView as useAppView } from '../../lib/state/view.svelte';
import { oneOfBoth } from './safeTables';
import { useSession } from './session.svelte';

type AppView = ReturnType<typeof useAppView>;

/** What the shared components ask of a view. */
type Shared =
  | 'live'
  | 'address'
  | 'lang'
  | 'm'
  | 'filtered'
  | 'figures'
  | 'change'
  | 'undo'
  | 'clear'
  | 'recordsSearch'
  | 'search';

const LIST = '/records';

class View implements Pick<AppView, Shared> {
  readonly live = false;
  /** the list of cases is shown, not the figures */
  list = $state(false);
  #address = $state.raw<Address>(this.#start());
  #changes = 0;
  address = $derived(this.#address);
  lang = $derived(this.address.lang ?? useSession().file.lang);
  m: Messages = $derived(this.lang === 'vi' ? vi : en);
  filtered = $derived(
    this.address.from !== null ||
      this.address.to !== null ||
      this.address.types.length > 0 ||
      this.address.areas.length > 0
  );
  figures = $derived.by((): FigureView => {
    const { level, territory, map, grain, compare, where, unit, style } = this.address;
    const { today, typeLabels } = useSession().file;
    return {
      ...{
        lang: this.lang,
        ...filterOf(this.address),
        level,
        territory,
        map,
        grain,
        compare,
        where,
        style,
        today
      },
      unit: unit ?? 'auto',
      typeLabels: new Map(typeLabels)
    };
  });

  constructor() {
    this.#read();
    addEventListener('popstate', () => {
      const end = begin();
      this.#read();
      void painted().then(() => {
        end();
        return settle();
      });
    });
  }

  async change(change: Partial<Address>): Promise<void> {
    const start = performance.now();
    const end = begin();
    try {
      this.#go(useSession().safe ? oneOfBoth(this.address, change) : { ...this.address, ...change });
      this.#changes += 1;
      await painted();
      measure('filter', start, 0);
    } finally {
      end();
      void settle();
    }
  }

  undo(): void {
    if (this.#changes === 0) return;
    this.#changes -= 1;
    history.back();
  }

  async clear(): Promise<void> {
    await this.change({ ...withoutRecords(this.address), from: null, to: null, types: [], areas: [] });
  }

  recordsSearch(scope: RecordScope): string | null {
    return useSession().file.records ? searchOf(scoped(this.address, scope)) : null;
  }

  search(): string {
    return searchOf(this.address);
  }

  /** The address as the file was made. */
  #start(): Address {
    return readAddress(new URLSearchParams(useSession().file.address));
  }

  #read(): void {
    const [, path = '', search] = /^#?([^?]*)\??(.*)$/s.exec(location.hash) ?? [];
    const start = this.#start();
    this.list = path === LIST && useSession().file.records !== null;
    const asked = search ? readAddress(new URLSearchParams(search)) : start;
    const fixed = { ...asked, calendar: start.calendar, where: start.where };
    this.#address = useSession().safe ? oneOfBoth(fixed, {}) : fixed;
  }

  #go(address: Address): void {
    this.#address = address;
    history.pushState(null, '', `#${this.list ? LIST : '/'}${searchOf(address)}`);
  }
}

function searchOf(address: Address): string {
  const text = writeAddress(address).toString();
  return text ? `?${text}` : '?';
}

let view: View | undefined;

export function useView(): View {
  return (view ??= new View());
}
