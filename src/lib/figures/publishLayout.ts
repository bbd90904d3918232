/**
 * A figure's table as additive tables, one a measure: which cells are the sums of which, told by the roles of rows
 * and the ids of columns. What the protection of small cells works on.
 */
import { DERIVED, type DerivedId } from '../cases/derived';
import { MEASURE_IDS, measureOf, type MeasureId } from '../cases/measures';
import type { Figure, FigureRow } from './figure';
import type { AdditiveTable, Line } from './suppression';

type Measured = MeasureId | DerivedId;

/** A cell with a number, and what it is a number of. */
export interface Place {
  /** position of its row in the figure */
  readonly row: number;
  readonly column: string;
  readonly measure: Measured;
  /** the period of its column, `sum`, or empty where columns are measures alone */
  readonly at: string;
  /** `figure`: adds up; `change`: also the percent; the others are worked out from figures */
  readonly kind: 'figure' | 'derived' | 'share' | 'change' | 'average' | 'rate';
}

/** Hidden cells by row and column, and whether each is small itself or only gives another away. */
export type Veil = ReadonlyMap<string, { readonly place: Place; readonly small: boolean }>;

const PARTS: readonly FigureRow['role'][] = ['item', 'remainder'];
const TAGS = { share: 'share', change: 'change', percent: 'change', average: 'average' } as const;

function isMeasure(text: string): text is MeasureId {
  return MEASURE_IDS.some((id) => id === text);
}

function derivedOf(text: string): DerivedId | undefined {
  return DERIVED.find(({ id }) => id === text)?.id;
}

/** Every cell of the figure that holds a number of a measure. */
export function placesOf(figure: Figure): Place[] {
  return figure.columns.flatMap(({ id: column, text }) =>
    text ? [] : figure.rows.flatMap((row, at) => placeOf(row, at, column) ?? [])
  );
}

function placeOf(row: FigureRow, at: number, column: string): Place | null {
  const bits = column.split(':');
  const named = bits.find((bit) => isMeasure(bit) || derivedOf(bit)) ?? row.key.split(':').at(-1) ?? '';
  const measure = isMeasure(named) ? named : derivedOf(named);
  if (!measure) return null;
  const where = bits.indexOf(named);
  const rest = bits.filter((_, i) => i !== where);
  const tag = rest.find((bit) => bit in TAGS) as keyof typeof TAGS | undefined;
  // A column that names no measure (`value`, `stated`) is a place of its own: the row says the measure.
  const after = where < 0 ? [] : bits.slice(where + 1).filter((bit) => bit !== tag);
  const period = where < 0 ? column : bits.slice(0, where).join(':');
  const kind = tag ? TAGS[tag] : after.length > 0 ? 'rate' : isMeasure(measure) ? 'figure' : 'derived';
  return { row: at, column, measure, at: tag === period ? '' : period, kind };
}

export interface MeasureTable {
  readonly measure: MeasureId;
  readonly table: AdditiveTable;
  /** the place of each value; none for totals that only stand elsewhere */
  readonly places: readonly Place[];
}

/** The additive tables of a figure. Totals that the figure does not show are taken to be known. */
export function measureTables(figure: Figure, places: readonly Place[]): MeasureTable[] {
  const measures = [...new Set(places.filter(({ kind }) => kind === 'figure').map(({ measure }) => measure))];
  return measures.flatMap((measure) =>
    isMeasure(measure)
      ? [
          tableOf(
            figure,
            measure,
            places.filter((place) => place.measure === measure && place.kind === 'figure')
          )
        ]
      : []
  );
}

function tableOf(figure: Figure, measure: MeasureId, places: readonly Place[]): MeasureTable {
  const values: (number | null)[] = places.map(
    ({ row, column }) => figure.rows[row]?.cells[column]?.value ?? null
  );
  const lines: Line[] = [];
  const fixed = new Set<number>();
  const roleOf = (place: Place): FigureRow['role'] | undefined => figure.rows[place.row]?.role;
  const known = (parts: readonly number[]): number => {
    fixed.add(values.length);
    return values.push(parts.reduce((sum, at) => sum + (values[at] ?? 0), 0)) - 1;
  };
  // Rows of `totals` and of `reconciliation` are measures: nothing in them adds up down the column.
  if (figure.id !== 'totals' && figure.id !== 'reconciliation') {
    for (const at of new Set(places.map((place) => place.at))) {
      const column = places.map((place, i) => ({ place, i })).filter(({ place }) => place.at === at);
      const parts = column.filter(({ place }) => PARTS.includes(roleOf(place) ?? 'sum')).map(({ i }) => i);
      const sum = column.find(({ place, i }) => roleOf(place) === 'sum' && values[i] !== null);
      if (parts.length > 0) lines.push({ total: sum?.i ?? known(parts), parts });
      lines.push(...subtotalLines(column, roleOf));
    }
    for (const row of new Set(places.map((place) => place.row))) {
      const across = places.map((place, i) => ({ place, i })).filter(({ place }) => place.row === row);
      const parts = across.filter(({ place }) => place.at !== 'sum').map(({ i }) => i);
      const sum = across.find(({ place, i }) => place.at === 'sum' && values[i] !== null);
      if (parts.length > 1) lines.push({ total: sum?.i ?? known(parts), parts });
    }
  }
  const whole = measureOf(measure).unit !== 'dong';
  return { measure, table: { values, lines, fixed, whole }, places };
}

/** A subtotal stands over the rows it is the sum of. */
function subtotalLines(
  column: readonly { readonly place: Place; readonly i: number }[],
  roleOf: (place: Place) => FigureRow['role'] | undefined
): Line[] {
  const lines: { total: number; parts: number[] }[] = [];
  for (const { place, i } of column) {
    if (roleOf(place) === 'subtotal') lines.push({ total: i, parts: [] });
    else if (PARTS.includes(roleOf(place) ?? 'sum')) lines.at(-1)?.parts.push(i);
  }
  return lines.filter(({ parts }) => parts.length > 0);
}
