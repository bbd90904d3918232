/**
 * A file for outside has three tables that share only their time: of all cases, by type, by area. Each figure is made from the one that
 * can answer for it; what only a table by type and area could say is said to be not there.
 */
import type { Cube } from '../../lib/cube/cube';
import type { Filter } from '../../lib/cube/slice';
import type { CoarseSaid } from '../../lib/figures/coarseSaid';
import type { Context, View } from '../../lib/figures/context';
import type { Figure } from '../../lib/figures/figure';
import { overview, type Overview } from '../../lib/figures/overview';
import type { Messages } from '../../lib/i18n/vi';
import type { Address } from '../../lib/state/address';

export interface SafeTables {
  /** whether the data name types, places */
  readonly named: CoarseSaid['named'];
  readonly type: Cube | null;
  readonly area: Cube | null;
}

type ContextOf = (cube: Cube, filter: Filter) => Context;

/** The context of the page: of the table that its choice of types or areas asks for, with what menus need of the others. */
export function safeContext(tables: SafeTables, time: Cube, contextOf: ContextOf, view: View): Context {
  const { filter } = view;
  const main = contextOf(tableFor(tables, time, view), filter);
  const types = tables.type && contextOf(tables.type, filter);
  const areas = tables.area && contextOf(tables.area, filter);
  return { ...main, typeNames: types?.typeNames ?? main.typeNames, land: areas?.land ?? null };
}

export function safeOverview(
  tables: SafeTables,
  time: Cube,
  contextOf: ContextOf,
  { filter, m }: Pick<Context, 'filter' | 'm'>
): Overview {
  const w = m.oneFile;
  const of = (cube: Cube, own = filter): Overview => overview(contextOf(cube, own));
  const main = of(tableFor(tables, time, { filter }));
  // What a table cannot choose by is left out: its names stay in the menus.
  const types = tables.type ? of(tables.type, { ...filter, areas: null }) : main;
  const areas = tables.area ? of(tables.area, { ...filter, types: null }) : main;
  const typed = tables.type === null && tables.named.type ? w.noTypes : filter.areas ? w.notByArea : null;
  const placed =
    tables.area === null && tables.named.area ? w.noAreas : filter.types && tables.area ? w.notByType : null;
  return {
    ...main,
    // The same period and the same numbers: then with its types.
    sentence: !filter.areas && types.headline === main.headline ? types.sentence : main.sentence,
    map: placed === null ? areas.map : null,
    land: placed === null ? areas.land : null,
    figures: {
      ...main.figures,
      'types-ranked': emptied(types.figures['types-ranked'], typed, m),
      'types-by-period': {
        ...emptied(types.figures['types-by-period'], typed, m),
        ...(typed === null ? {} : { rows: [] })
      },
      // Beside types a total is set against what it is the sum of.
      reconciliation:
        !filter.areas && types.figures.reconciliation.rows.length >= main.figures.reconciliation.rows.length
          ? types.figures.reconciliation
          : main.figures.reconciliation,
      'areas-ranked': emptied(areas.figures['areas-ranked'], placed, m)
    }
  };
}

function tableFor({ type, area }: SafeTables, time: Cube, { filter }: Pick<View, 'filter'>): Cube {
  return (filter.types ? type : filter.areas ? area : null) ?? time;
}

/** A figure that the file cannot answer for; its rows stay for the menu of filters. */
function emptied(figure: Figure, why: string | null, m: Messages): Figure {
  if (why === null) return figure;
  const rows = figure.rows.map((row) => ({ ...row, cells: {} }));
  return {
    ...figure,
    headline: m.publish.headline(figure.rowHeading),
    sub: '',
    unit: '',
    rows,
    notes: [],
    columns: [],
    sentence: '',
    alt: '',
    picture: null,
    empty: why
  };
}

/** What is chosen, as one of the tables can answer: types or areas, the last chosen. */
export function oneOfBoth(address: Address, change: Partial<Address>): Address {
  const next = { ...address, ...change };
  if (next.types.length === 0 || next.areas.length === 0) return next;
  return change.areas ? { ...next, types: [] } : { ...next, areas: [] };
}
