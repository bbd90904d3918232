/**
 * Data that lie in `datasets/` beside the app: in view at start instead of the sample, while the user has no files of
 * their own. They are shown, never kept on this machine. The only writer of it.
 */
import { resolve } from '$app/paths';
import { goto } from '$app/navigation';
import { page } from '$app/state';
import type { DataSet } from './dataset';
import { addressOf } from './handoverPage';
import { composed } from './keptFile';
import { isListFault, listFrom, type ListFault, type PublishedList } from './publishedList';
import { openListed, PublishedError, type OpenFault } from './publishedOpen';
import { useSettings } from './settings.svelte';

export type PublishedFault = ListFault | OpenFault | { readonly kind: 'failed'; readonly detail: string };

class PublishedData {
  /** what lies there; `null`: nothing, or not looked yet */
  list = $state.raw<PublishedList | null>(null);
  /** why it is not in view */
  fault = $state.raw<PublishedFault | null>(null);
  #listed: Promise<PublishedList | null> | null = null;
  #opened: Promise<DataSet | null> | null = null;
  /** where the page is to open, with the app's base; empty: at the overview */
  #address = '';

  /** Looks whether there is a list. Never throws; without one, or where there is no server, it is quiet. */
  look(): Promise<PublishedList | null> {
    return (this.#listed ??= this.#look());
  }

  /** The data, opened; `null` where there are none or they don't open (see `fault`). Never throws. */
  open(): Promise<DataSet | null> {
    return (this.#opened ??= this.#open());
  }

  /** Goes where the data are to be seen first, if the user has not asked for another page. */
  async goThere(): Promise<void> {
    if (this.#address !== '' && page.route.id === '/' && page.url.search === '')
      await goto(this.#address, { replaceState: true });
  }

  async #look(): Promise<PublishedList | null> {
    const text = await listText();
    if (text === null) return null;
    const list = listFrom(text);
    if (isListFault(list)) this.fault = list;
    else if (list.files.length > 0) this.list = list;
    return this.list;
  }

  async #open(): Promise<DataSet | null> {
    const list = await this.look();
    if (!list) return null;
    try {
      const { files, view, first } = await openListed(folder(), list);
      if (list.address !== '') this.#address = `${resolve('/')}${list.address.replace(/^\/+/, '')}`;
      else if (first?.page) this.#address = addressOf(first.page, useSettings().lang, resolve('/'));
      return {
        files: composed(files, view.settled),
        sample: false,
        published: {
          title: list.title,
          files: files.map(({ file }) => file),
          settled: view.settled,
          shown: first?.shown ?? null
        }
      };
    } catch (cause) {
      this.fault = cause instanceof PublishedError ? cause.fault : { kind: 'failed', detail: String(cause) };
      return null;
    }
  }
}

function folder(): URL {
  return new URL(`${resolve('/')}datasets/`, location.href);
}

/** The text of the list; `null` when there is none, however the server says so. */
async function listText(): Promise<string | null> {
  try {
    const answer = await fetch(new URL('datasets.json', folder()), { cache: 'no-cache' });
    if (!answer.ok) return null;
    const text = await answer.text();
    return /^\s*</.test(text) ? null : text;
  } catch {
    return null;
  }
}

let published: PublishedData | undefined;

/** The one object of it on the page. */
export function usePublished(): PublishedData {
  return (published ??= new PublishedData());
}
