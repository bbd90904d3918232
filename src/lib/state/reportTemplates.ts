/** What each kind of report brings: its parts in their usual order, and which figures belong to which. */
import type { ReportTemplate } from '../export/report';
import type { FigureId } from '../figures/figure';
import {
  freshIds,
  PARTS,
  type HeadingItem,
  type PartId,
  type ReportItem,
  type ReportState
} from './reportItems';

const OF_TEMPLATE: Record<ReportTemplate, readonly PartId[]> = {
  'half-year': PARTS,
  year: PARTS,
  topic: ['general', 'kinds', 'places', 'views'],
  annex: []
};

const OF_FIGURE: Partial<Record<FigureId, PartId>> = {
  totals: 'general',
  'by-period': 'general',
  consolidation: 'general',
  'types-ranked': 'kinds',
  'types-by-period': 'kinds',
  'areas-ranked': 'places',
  map: 'places',
  reconciliation: 'check'
};

export function partsOf(template: ReportTemplate): readonly PartId[] {
  return OF_TEMPLATE[template];
}

/** The part a figure or sentence belongs to; `null` for what may stand anywhere. */
export function partOf(item: ReportItem): PartId | null {
  if (item.kind === 'figure') return OF_FIGURE[item.figure.id] ?? null;
  return item.kind === 'sentence' ? (OF_FIGURE[item.sentence as FigureId] ?? null) : null;
}

/**
 * The report in another template. Headings in the template's words that it does not have go, those it has and
 * the report lacks come before the first item they are for (the last part, which is for writing, at the end).
 * What the user wrote, added or put in order stays as it is.
 */
export function withTemplate(report: ReportState, template: ReportTemplate): ReportState {
  const wanted = partsOf(template);
  const stays = (item: ReportItem): boolean =>
    item.kind !== 'heading' || item.text !== null || item.part === null || wanted.includes(item.part);
  const items = report.items.filter(stays);
  const fresh = freshIds(report);
  for (const part of wanted) {
    if (items.some((item) => item.kind === 'heading' && item.part === part)) continue;
    const at = items.findIndex((item) => partOf(item) === part);
    if (at < 0 && (part !== 'views' || items.length === 0)) continue;
    const heading: HeadingItem = { id: fresh(), kind: 'heading', level: 1, part, text: null };
    items.splice(at < 0 ? items.length : at, 0, heading);
  }
  return { ...report, template, items };
}
