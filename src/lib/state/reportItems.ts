/**
 * A report as the user puts it together: parts in order, each with where it came from and what it said when
 * it was added. Pure: every change gives a new report.
 */
import type { Lang, MoneyUnit } from '../cases/print';
import type { ChartStyle, ReportHead, ReportTemplate } from '../export/report';
import type { Figure } from '../figures/figure';
import { nativeCharts } from '../figures/nativeChart';
import type { ReportAbout } from '../figures/reportAbout';

/** Usual parts of a report: situation, kinds and ways, places, reconciliation, assessment and proposals. */
export const PARTS = ['general', 'kinds', 'places', 'check', 'views'] as const;
export type PartId = (typeof PARTS)[number];

export const ORIGIN_PAGES = ['overview', 'table', 'consolidation'] as const;
export type OriginPage = (typeof ORIGIN_PAGES)[number];

/** Where a figure or sentence can be made again: nothing that the settings of this machine would change. */
export interface Origin {
  readonly page: OriginPage;
  /** filters and choices as in the address, without language, unit and style */
  readonly search: string;
  readonly lang: Lang;
  readonly unit: MoneyUnit | 'auto';
  /** how sentences write a change, as in the address; empty: as the source does */
  readonly style: string;
}

export interface FigureItem {
  readonly id: string;
  readonly kind: 'figure';
  readonly origin: Origin;
  /** as it was when added or last updated */
  readonly figure: Figure;
  /** `null`: the figure's own headline */
  readonly caption: string | null;
  readonly chart: ChartStyle;
  readonly table: boolean;
}

export interface SentenceItem {
  readonly id: string;
  readonly kind: 'sentence';
  readonly origin: Origin;
  /** which sentence of the page */
  readonly sentence: string;
  /** as it was made from the data, and as the user has it */
  readonly made: string;
  readonly text: string;
}

export interface HeadingItem {
  readonly id: string;
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  /** the template's part it stands for; `null`: the user's own heading */
  readonly part: PartId | null;
  /** `null`: in the template's words */
  readonly text: string | null;
}

export interface TextItem {
  readonly id: string;
  readonly kind: 'text';
  readonly text: string;
}

export type ReportItem = FigureItem | SentenceItem | HeadingItem | TextItem;
/** A part that is not in a report yet. */
export type NewItem =
  Omit<FigureItem, 'id'> | Omit<SentenceItem, 'id'> | Omit<HeadingItem, 'id'> | Omit<TextItem, 'id'>;

export interface ReportState {
  readonly template: ReportTemplate;
  /** headings carry numbers: I, 1, a) */
  readonly numbered: boolean;
  /** what the user typed; the rest is proposed */
  readonly head: Partial<ReportHead>;
  /** what the data were about when the report was begun */
  readonly about: ReportAbout | null;
  readonly items: readonly ReportItem[];
}

export const EMPTY_REPORT: ReportState = {
  template: 'year',
  numbered: true,
  head: {},
  about: null,
  items: []
};

/** Ids that no part of the report has, one after the other. */
export function freshIds({ items }: ReportState): () => string {
  let last = Math.max(0, ...items.map(({ id }) => Number(id.slice(1)) || 0));
  return () => `p${(last += 1)}`;
}

/** Adds parts after another, or at the end, each with an id of its own. */
export function withItems(
  report: ReportState,
  added: readonly NewItem[],
  after: string | null = null
): ReportState {
  const fresh = freshIds(report);
  const items = added.map((item): ReportItem => ({ ...item, id: fresh() }));
  const at = report.items.findIndex(({ id }) => id === after);
  const end = at < 0 ? report.items.length : at + 1;
  return { ...report, items: [...report.items.slice(0, end), ...items, ...report.items.slice(end)] };
}

/** Puts a part at a place of the list; beyond the ends is at the end. */
export function moved(report: ReportState, id: string, to: number): ReportState {
  const item = report.items.find((own) => own.id === id);
  if (!item) return report;
  const rest = report.items.filter((own) => own.id !== id);
  const at = Math.max(0, Math.min(rest.length, to));
  return { ...report, items: [...rest.slice(0, at), item, ...rest.slice(at)] };
}

export function without(report: ReportState, id: string): ReportState {
  return { ...report, items: report.items.filter((own) => own.id !== id) };
}

export function replaced(report: ReportState, ...changed: readonly ReportItem[]): ReportState {
  const byId = new Map(changed.map((item) => [item.id, item]));
  return { ...report, items: report.items.map((item) => byId.get(item.id) ?? item) };
}

/** A figure as a part: a chart where it has one, else its table. */
export function figureItem(figure: Figure, origin: Origin): Omit<FigureItem, 'id'> {
  const chart = nativeCharts(figure).length > 0 ? 'native' : figure.picture ? 'image' : 'none';
  return { kind: 'figure', origin, figure, caption: null, chart, table: figure.picture === null };
}

/** A sentence as a part. */
export function sentenceItem(sentence: string, text: string, origin: Origin): Omit<SentenceItem, 'id'> {
  return { kind: 'sentence', origin, sentence, made: text, text };
}

/** Whether a figure says anything to be put into a report. */
export function isEmpty(figure: Figure): boolean {
  return figure.empty !== undefined || figure.rows.length === 0;
}
