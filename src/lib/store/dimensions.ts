/** Dimensions and filters by their names, as the codes and columns of the record table. */
import { LOSS_BAND, LOSS_BAND_IDS } from '../cases/lossBands';
import type { Values } from './connection';
import type { Loaded } from './records';
import { whereName, type Further, type Limits } from './sql';

/** First and last day, inclusive; day numbers. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Only records with one of these values; the empty text is "not stated". */
export interface Where {
  /** `type`, `area`, a category's id or `loss-band` */
  readonly dimension: string;
  readonly values: readonly string[];
}

/** How the cube is split beyond type and area, and what it is limited to. */
export interface Split {
  readonly by?: readonly string[];
  readonly where?: readonly Where[];
}

export interface FurtherDimension {
  readonly id: string;
  readonly labels: readonly string[];
  readonly own: Further;
}

/** A dimension the records have beyond type and area, or `null`. */
export function furtherDimension({ categories }: Loaded, id: string): FurtherDimension | null {
  if (id === LOSS_BAND) return { id, labels: LOSS_BAND_IDS, own: 'loss-band' };
  const category = categories.findIndex((own) => own.id === id);
  return category < 0 ? null : { id, labels: categories[category]?.labels ?? [], own: { category } };
}

/** The dimensions asked for that the records have, and those that totals are told apart by. */
export function furtherOf(loaded: Loaded, by: readonly string[]): FurtherDimension[] {
  const always = loaded.categories.filter((own) => own.ofTotals).map((own) => own.id);
  return [...new Set([...always, ...by])].flatMap((id) => furtherDimension(loaded, id) ?? []);
}

/** The limits of a query with their values. A dimension the records do not have leaves none. */
export function limitsOf(
  loaded: Loaded,
  window: Window | null,
  where: readonly Where[]
): { limits: Limits; values: Values } {
  const sides = where.map(({ dimension, values }) => {
    const found = namedDimension(loaded, dimension);
    const codes = found ? values.map((value) => (value === '' ? -1 : codeOf(found.labels, value))) : [];
    return { own: found?.own ?? ('type' as const), codes };
  });
  const caseSources = loaded.sources.flatMap(({ level }, at) => (level === 'case' ? [at] : []));
  return {
    limits: { windowed: window !== null, where: sides.map(({ own }) => own) },
    values: {
      case_sources: listOf(caseSources),
      ...(window && { window_from: window.from, window_to: window.to }),
      ...Object.fromEntries(sides.map(({ codes }, at) => [whereName(at), listOf(codes)]))
    }
  };
}

export function namedDimension(
  loaded: Loaded,
  id: string
): { readonly labels: readonly string[]; readonly own: Further | 'type' | 'area' } | null {
  if (id === 'type') return { labels: loaded.types, own: 'type' };
  if (id === 'area') return { labels: loaded.areas, own: 'area' };
  return furtherDimension(loaded, id);
}

/** No row has the code −2. */
function codeOf(labels: readonly string[], value: string): number {
  const at = labels.indexOf(value);
  return at < 0 ? -2 : at;
}

/** Codes as the text a query takes them as; an empty list holds a code that no row has. */
export function listOf(codes: readonly number[]): string {
  return codes.length > 0 ? codes.join(',') : '-2';
}
