/**
 * What a chart draws, free of how: texts are printed already, lengths are base units.
 * One builder per kind in `charts/` turns it into an ECharts option for a width and a palette.
 */
import type { Direction } from '../cases/print';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly text: string;
  /** under the label: change from the compared period, then the same in absolute terms */
  readonly change: string;
  readonly changeAbs: string;
  readonly direction: Direction | null;
  /** the period that matters */
  readonly current: boolean;
  readonly incomplete: boolean;
  readonly dimmed: boolean;
}

/** How numbers of a picture are printed: base units per printed unit, and its name ("tỷ đồng", "vụ"). */
export interface Scale {
  readonly factor: number;
  readonly unit: string;
}

/** Fractions, printed as percent. */
export const PERCENT: Scale = { factor: 0.01, unit: '%' };

/** Aligned panels over the same periods, one measure each. */
export interface PanelsPicture {
  readonly kind: 'panels';
  readonly panels: readonly {
    readonly measure: string;
    readonly title: string;
    readonly sub: string;
    readonly scale: Scale;
    readonly bars: readonly Bar[];
    /** moving average over the bars, in base units; `null` where there is none */
    readonly average?: readonly (number | null)[];
    readonly averageLabel?: string;
  }[];
}

export interface RankedItem {
  readonly key: string;
  readonly label: string;
  readonly value: number | null;
  readonly text: string;
  readonly share: string;
  /** 1…n; `null` for the remainder and for unknown */
  readonly rank: number | null;
  /** category colour, `null` for context grey */
  readonly colour: number | null;
  readonly remainder: boolean;
  readonly dimmed: boolean;
}

export interface RankedList {
  readonly title: string;
  readonly sub: string;
  readonly valueHeading: string;
  readonly shareHeading: string;
  readonly scale: Scale;
  readonly items: readonly RankedItem[];
}

/** One list, or two joined by lines where the rank changes. */
export interface RankingPicture {
  readonly kind: 'ranking';
  readonly lists: readonly RankedList[];
}

/** Stated total against the sum of its parts on a short scale that does not start at zero. */
export interface ReconcilePicture {
  readonly kind: 'reconcile';
  readonly scales: readonly {
    readonly title: string;
    readonly verdict: string;
    readonly contradiction: boolean;
    readonly stated: { readonly low: number; readonly high: number; readonly label: string };
    readonly summed: { readonly low: number; readonly high: number; readonly label: string };
    readonly gap: string;
    readonly unitNote: string;
    /** base units per axis unit, for tick labels */
    readonly factor: number;
  }[];
}

export interface MapPoint {
  readonly key: string;
  readonly label: string;
  /** degrees */
  readonly lat: number;
  readonly lon: number;
  /** what the bubble's area is as large as */
  readonly value: number;
  readonly text: string;
  readonly dimmed: boolean;
}

/** What bubbles are as large as. */
export const MAP_BY = ['cases', 'loss'] as const;
export type MapBy = (typeof MAP_BY)[number];

/** Bubbles at the centres of places. */
export interface MapPicture {
  readonly kind: 'map';
  readonly points: readonly MapPoint[];
  /** names for orientation; `always`: the frame reaches to it */
  readonly names: readonly {
    readonly label: string;
    readonly lat: number;
    readonly lon: number;
    readonly always?: boolean;
  }[];
  /** boundaries the user gave: lines of longitude and latitude */
  readonly outlines: readonly (readonly (readonly [number, number])[])[];
  /** what sizes mean */
  readonly sizeTitle: string;
  readonly sizes: readonly { readonly value: number; readonly text: string }[];
}

export type Picture = PanelsPicture | RankingPicture | ReconcilePicture | MapPicture;
