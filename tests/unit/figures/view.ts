/** Contexts and readings of figures, short enough to stand inside a test. */
import { dayOf } from '../../../src/lib/cases/day';
import { MEASURE_IDS } from '../../../src/lib/cases/measures';
import type { Cube } from '../../../src/lib/cube/cube';
import { contextOf, type Context, type DatasetInfo, type View } from '../../../src/lib/figures/context';
import type { Figure, FigureCell } from '../../../src/lib/figures/figure';
import { overview, type Overview } from '../../../src/lib/figures/overview';
import { NO_FILTER } from '../cube/build';

export const KHANH_HOA: DatasetInfo = {
  title: 'Khánh Hòa 2020–2022',
  place: 'tỉnh Khánh Hòa',
  subject: 'tội phạm sử dụng công nghệ cao',
  source: 'chú thích 1, Kế hoạch số 522/KH-UBND',
  sample: true,
  yearly: true,
  foreign: null,
  status: null
};

/** A file of the user's own, nothing Vietnamese in what the program did not write. */
export const PLAIN: DatasetInfo = {
  title: 'cases',
  place: null,
  subject: null,
  source: 'cases.csv',
  sample: false,
  yearly: false,
  foreign: null,
  status: null
};

export const TODAY = dayOf(2025, 6, 30) ?? 0;

export function contextFor(cube: Cube, view: Partial<View> = {}, dataset: DatasetInfo = KHANH_HOA): Context {
  return contextOf(
    cube,
    dataset,
    {
      lang: 'vi',
      filter: NO_FILTER,
      grain: 'year',
      compare: { kind: 'previous' },
      unit: 'auto',
      today: TODAY,
      ...view
    },
    MEASURE_IDS
  );
}

export function seen(cube: Cube, view: Partial<View> = {}, dataset: DatasetInfo = KHANH_HOA): Overview {
  return overview(contextFor(cube, view, dataset));
}

export function cell(figure: Figure, row: string, column: string): FigureCell {
  const found = figure.rows.find((one) => one.key === row)?.cells[column];
  if (!found) throw new Error(`${figure.id} has no cell ${row} × ${column}`);
  return found;
}

/** Printed texts of a row in the order of the columns. */
export function texts(figure: Figure, row: string): string[] {
  return figure.columns.map((column) => cell(figure, row, column.id).text);
}

/** Everything a reader may meet in an overview, with where it stands. */
export function allTexts(page: Overview): [string, string][] {
  const out: [string, string][] = [];
  const walk = (at: string, thing: unknown): void => {
    if (typeof thing === 'string') out.push([at, thing]);
    else if (typeof thing === 'object' && thing !== null)
      for (const [key, value] of Object.entries(thing)) walk(`${at}.${key}`, value);
  };
  walk('page', page);
  return out;
}
