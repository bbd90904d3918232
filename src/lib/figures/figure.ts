/**
 * A Figure: everything that is said about a set of numbers, and the only thing that screen and
 * exports draw from, so they cannot disagree. Plain data: no Svelte, no DOM, no chart library.
 */
import type { Dimension } from '../cube/slice';
import type { Picture, Scale } from './picture';
import type { RecordScope } from './recordScope';

export type FigureId =
  | 'totals'
  | 'by-period'
  | 'types-ranked'
  | 'areas-ranked'
  | 'types-by-period'
  | 'reconciliation'
  | 'table'
  | 'map'
  | 'foreign'
  | 'consolidation';

/** A table cell. `value` is in base units (đồng, cases, a fraction for percents); `null` is unknown. */
export interface FigureCell {
  readonly value: number | null;
  /** bounds, where the value is an interval */
  readonly low?: number;
  readonly high?: number;
  /** words that are the value (a verdict), for `data-value` */
  readonly word?: string;
  /** as printed */
  readonly text: string;
  /** `hidden`: known, and left out on purpose (safe to publish) */
  readonly kind?: 'unknown' | 'nil' | 'text' | 'not-computable' | 'hidden';
  readonly tone?: 'worse' | 'better' | 'warn' | 'calm';
  /** 1–5 by quantile of the known cells of its column; totals carry none */
  readonly heat?: number;
  /** in a row of totals: the source states it, it is not added up */
  readonly stated?: boolean;
  /** why it is unknown or how it was reached, for a tooltip and for readers */
  readonly note?: string;
}

export interface FigureColumn {
  readonly id: string;
  readonly label: string;
  /** heading that spans neighbours with the same group */
  readonly group?: string;
  readonly text?: boolean;
  /** the period in words that intake reads back to the same days */
  readonly readAs?: string;
  /** what its numbers are printed in, `factor` base units each; absent for texts and where each row has its own */
  readonly scale?: Scale;
  /** columns that a phone may leave to a switch */
  readonly measure?: string;
  /** its numbers are made of records: which, together with those of the row; absent for changes and shares */
  readonly records?: RecordScope;
}

export interface FigureRow {
  readonly key: string;
  readonly label: string;
  /** what kind of row: items carry numbers that add up; the rest stand below them */
  readonly role: 'item' | 'remainder' | 'subtotal' | 'sum' | 'stated' | 'difference';
  readonly cells: Readonly<Record<string, FigureCell>>;
  /** what a click on it filters by */
  readonly filter?: { readonly dimension: Dimension; readonly value: string };
  readonly selected?: boolean;
  /** what its numbers are printed in where its columns do not say */
  readonly scale?: Scale;
  /** which records its numbers are made of, together with those of the column */
  readonly records?: RecordScope;
  /** the period in words that intake reads back to the same days */
  readonly readAs?: string;
}

export interface Figure {
  readonly id: FigureId;
  /** the finding, from the data */
  readonly headline: string;
  /** measure, unit, place, exact dates */
  readonly sub: string;
  /** `vụ; tỷ đồng` */
  readonly unit: string;
  /** heading of the row header column */
  readonly rowHeading: string;
  readonly numbered: boolean;
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
  readonly notes: readonly string[];
  readonly source: string;
  /** a sentence for the report, from the same numbers; empty where there is nothing to say */
  readonly sentence?: string;
  /** for those who do not see the picture */
  readonly alt: string;
  readonly picture: Picture | null;
  /** name of exported files, without extension */
  readonly fileStem: string;
  /** shown when there is nothing to show, with what to do */
  readonly empty?: string;
}
