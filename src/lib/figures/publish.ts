/**
 * Figures made safe to publish (DOMAIN.md §8): small counts, and the further cells that would give them away, are
 * hidden in the table, the picture and every text; or all numbers are rounded. A figure protected here is a figure
 * like any other, so every export of it is safe.
 */
import { measureOf } from '../cases/measures';
import { printNumber } from '../cases/print';
import { compareVi } from '../cases/text';
import type { Messages } from '../i18n/vi';
import type { Figure, FigureCell, FigureRow } from './figure';
import { pictureWithout } from './publishPicture';
import { measureTables, placesOf, type MeasureTable, type Place, type Veil } from './publishLayout';
import { rounded } from './publishRound';
import { suppressed, type Range } from './suppression';

export interface PublishChoice {
  /** counts from 1 to under this are hidden; `null`: none are */
  readonly below: number | null;
  /** counts are rounded to its multiples, amounts to three digits; `null`: nothing is rounded */
  readonly round: number | null;
}

export const AS_IT_IS: PublishChoice = { below: null, round: null };

/** A cell that is not shown, and whether it is small itself or only gives another away. */
export interface HiddenCell {
  readonly figure: number;
  readonly row: string;
  readonly column: string;
  readonly small: boolean;
}

export interface Published {
  readonly figures: readonly Figure[];
  readonly hidden: readonly HiddenCell[];
}

/** How closely an amount may be told: the range must be at least this part of it. */
const AMOUNT_WIDTH = 0.2;

/** The figures as they may be published together: what one hides, the others do not show. */
export function published(
  figures: readonly Figure[],
  { below, round }: PublishChoice,
  m: Messages
): Published {
  if (below === null && round === null) return { figures, hidden: [] };
  const veils = below === null ? figures.map(() => NONE) : veilsOf(figures, below);
  const hidden: HiddenCell[] = [];
  const out = figures.map((figure, at) => {
    const veil = veils[at] ?? NONE;
    for (const { place, small } of veil.values())
      hidden.push({ figure: at, row: figure.rows[place.row]?.key ?? '', column: place.column, small });
    const covered = veil.size > 0 && below !== null ? veiled(figure, veil, below, m) : figure;
    return round === null ? covered : rounded(covered, round, m);
  });
  return { figures: out, hidden };
}

const NONE: Veil = new Map();

const keyOf = (row: number, column: string): string => `${row}|${column}`;

/** What is the same number in two figures: the same row, measure and value. */
function sameKey(figure: Figure, place: Place): string {
  const row = figure.rows[place.row];
  return `${row?.key}|${place.measure}|${row?.cells[place.column]?.value}`;
}

function veilsOf(figures: readonly Figure[], below: number): Veil[] {
  const elsewhere = new Set<string>();
  for (;;) {
    const before = elsewhere.size;
    const veils = figures.map((figure) => veilOf(figure, below, elsewhere));
    veils.forEach((veil, at) => {
      const figure = figures[at];
      for (const { place } of veil.values())
        if (figure && place.kind === 'figure') elsewhere.add(sameKey(figure, place));
    });
    if (elsewhere.size === before) return veils;
  }
}

function veilOf(figure: Figure, below: number, elsewhere: ReadonlySet<string>): Veil {
  const places = placesOf(figure);
  const valueAt = ({ row, column }: Place): number | null => figure.rows[row]?.cells[column]?.value ?? null;
  const isSmall = (value: number | null): boolean => value !== null && value > 0 && value < below;
  const counts = (place: Place): boolean =>
    place.kind === 'figure' && measureOf(place.measure as 'cases').unit !== 'dong';
  // A small count hides everything that is said of its row and period, amounts too.
  const spots = new Set(
    places
      .filter((place) => counts(place) && isSmall(valueAt(place)))
      .map((place) => keyOf(place.row, place.at))
  );
  const veil = new Map<string, { place: Place; small: boolean }>();
  const tables = measureTables(figure, places);
  for (const own of tables)
    for (const at of hiddenIn(own, spots, elsewhere, figure, below)) {
      const place = own.places[at];
      if (place)
        veil.set(keyOf(place.row, place.column), { place, small: counts(place) && isSmall(valueAt(place)) });
    }
  const covered = [...veil.values()].map(({ place }) => place);
  const gone = (test: (place: Place) => boolean): boolean => covered.some(test);
  for (const place of places) {
    if (place.kind === 'figure') continue;
    const { row, measure, at } = place;
    const hides =
      (place.kind === 'derived' &&
        (gone((one) => one.row === row && one.at === at) || spots.has(keyOf(row, at)))) ||
      ((place.kind === 'share' || place.kind === 'rate') &&
        gone((one) => one.row === row && one.measure === measure && one.at === at)) ||
      (place.kind === 'change' && gone((one) => one.row === row)) ||
      (place.kind === 'change' && givesAwayBase(place, places, valueAt, isSmall)) ||
      (place.kind === 'average' && gone((one) => one.measure === measure));
    if (hides) veil.set(keyOf(row, place.column), { place, small: false });
  }
  // A difference and the total beside it would give the sum back.
  for (const { place } of [...veil.values()]) {
    if (place.kind !== 'figure' || figure.rows[place.row]?.role !== 'sum') continue;
    figure.rows.forEach((row, at) => {
      if (row.role === 'stated' || row.role === 'difference')
        veil.set(keyOf(at, place.column), { place: { ...place, row: at }, small: false });
    });
  }
  if (figure.id === 'reconciliation')
    for (const place of places)
      if (covered.some((one) => one.row === place.row))
        veil.set(keyOf(place.row, place.column), { place, small: false });
  return veil;
}

function hiddenIn(
  { table, places, measure }: MeasureTable,
  spots: ReadonlySet<string>,
  elsewhere: ReadonlySet<string>,
  figure: Figure,
  below: number
): ReadonlySet<number> {
  const given = new Set<number>();
  places.forEach((place, at) => {
    if (!table.values[at]) return;
    if (spots.has(keyOf(place.row, place.at)) || elsewhere.has(sameKey(figure, place))) given.add(at);
  });
  // A total known elsewhere is hidden there when it is small itself.
  table.values.forEach((value, at) => {
    if (at >= places.length && table.whole && value !== null && value > 0 && value < below) given.add(at);
  });
  if (given.size === 0) return given;
  const count = measureOf(measure).unit !== 'dong';
  const safe = (at: number, { min, max }: Range): boolean => {
    const value = table.values[at] ?? 0;
    if (!count) return max - min >= AMOUNT_WIDTH * Math.abs(value);
    return max - min >= 1 && (value >= below || max >= below);
  };
  return suppressed(table, given, safe);
}

/** The change of a row whose figure of before, the figure less the change, is a small one. */
function givesAwayBase(
  { row, measure }: Place,
  places: readonly Place[],
  valueAt: (place: Place) => number | null,
  isSmall: (value: number | null) => boolean
): boolean {
  const own = places.filter((place) => place.row === row && place.measure === measure);
  const now = own.filter((place) => place.kind === 'figure' && place.at !== 'sum').at(-1);
  const change = own.find((place) => place.kind === 'change' && place.column.includes('change'));
  const [value, by] = [now && valueAt(now), change && valueAt(change)];
  return value !== null && value !== undefined && by !== null && by !== undefined && isSmall(value - by);
}

/** The figure without the hidden cells, in its table, its picture and its texts. */
function veiled(figure: Figure, veil: Veil, below: number, m: Messages): Figure {
  const mark: FigureCell = { value: null, text: m.publish.mark, kind: 'hidden', note: m.publish.hiddenCell };
  const secret = new Set<string>();
  const rows = figure.rows.map((row, at): FigureRow => {
    const cells = Object.entries(row.cells).map(([column, cell]): [string, FigureCell] => {
      if (!veil.has(keyOf(at, column))) return [column, cell];
      for (const number of cell.text.match(/\d[\d.,]*/g) ?? []) secret.add(number);
      return [column, cell.value === null && cell.kind !== 'text' ? cell : mark];
    });
    return { ...row, cells: Object.fromEntries(cells) };
  });
  const touched = new Set([...veil.values()].map(({ place }) => place.row));
  const tells = (text: string): boolean =>
    (text.match(/\d[\d.,]*\d|\d/g) ?? []).some((number) => secret.has(number));
  const neutral = m.publish.headline(figure.rowHeading);
  return {
    ...figure,
    headline: tells(figure.headline) ? neutral : figure.headline,
    rows: unranked(rows, touched),
    notes: [...figure.notes.filter((note) => !tells(note)), m.publish.note(printNumber(below, m.lang))],
    // Sentences name single cells; one that hides some would have to be written anew.
    sentence: '',
    alt: neutral,
    picture: figure.picture && pictureWithout(figure.picture, figure, veil, m)
  };
}

/** A place in an order by size tells about how large a hidden figure is: such rows come last, by name. */
function unranked(rows: readonly FigureRow[], touched: ReadonlySet<number>): FigureRow[] {
  const items = rows.map((row, at) => ({ row, at }));
  const movable = items.filter(({ row, at }) => row.role === 'item' && touched.has(at) && row.filter);
  if (movable.length === 0 || rows.some((row) => row.role === 'subtotal')) return [...rows];
  const moved = [...movable].sort((a, b) => compareVi(a.row.label, b.row.label)).map(({ row }) => row);
  const kept = items.filter((one) => !movable.includes(one)).map(({ row }) => row);
  const end = kept.findLastIndex((row) => row.role === 'item') + 1;
  return [...kept.slice(0, end), ...moved, ...kept.slice(end)];
}
