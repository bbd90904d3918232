/** The page that a handed-over file opens at: which, under which address, in which language. */
import type { Lang } from '../cases/print';

/** Pages of figures; those of files and settings are none. */
const PAGES = ['/', '/table', '/records', '/consolidation', '/report'] as const;

export const PAGE_PATH = 'page.json';

export interface PageGiven {
  readonly route: string;
  /** with `?`, or empty */
  readonly search: string;
  readonly lang: Lang;
}

export function isFigurePage(route: string | null): boolean {
  return PAGES.some((page) => page === route);
}

/** @returns `null` when it makes no sense; an unknown page becomes the overview under the same address */
export function pageFrom(value: unknown): PageGiven | null {
  if (typeof value !== 'object' || value === null) return null;
  const { route, search, lang } = value as Readonly<Record<string, unknown>>;
  if (typeof route !== 'string' || typeof search !== 'string' || search.length > 100_000) return null;
  return {
    route: isFigurePage(route) ? route : '/',
    search: search === '' || search.startsWith('?') ? search : `?${search}`,
    lang: lang === 'en' ? 'en' : 'vi'
  };
}

/**
 * Where to go for a page.
 * @param lang the language set here; where it is another one the address says the page's own
 * @param base where this app lies, with `/` at its end
 */
export function addressOf({ route, search, lang: own }: PageGiven, lang: Lang, base: string): string {
  const params = new URLSearchParams(search);
  if (own !== lang && !params.has('lang')) {
    params.set('lang', own);
    return `${base}${route.slice(1)}?${params.toString()}`;
  }
  return `${base}${route.slice(1)}${search}`;
}
