/** Sees what present data make of a report's parts, and tells which differ from what they say. */
import { printStyle, type SentenceStyle } from '../figures/changeStyle';
import type { MoneyUnit } from '../cases/print';
import { overview } from '../figures/overview';
import { begin, settle } from './page';
import { useReport } from './report.svelte';
import { figureDifference, type FigureDifference } from './reportDifference';
import {
  figureItem,
  isEmpty,
  sentenceItem,
  type FigureItem,
  type NewItem,
  type Origin,
  type ReportItem,
  type ReportState
} from './reportItems';
import { contextAt, makeAgain, type Made } from './reportMake';
import { partsOf } from './reportTemplates';

export type PartState =
  | { readonly is: 'same' }
  | { readonly is: 'missing' }
  | { readonly is: 'changed'; readonly difference: FigureDifference }
  | { readonly is: 'said'; readonly before: string; readonly after: string };

const SAME: PartState = { is: 'same' };

/** How a part stands to present data; the same while nobody has looked. */
export function partState(item: ReportItem, made: ReadonlyMap<string, Made> | null): PartState {
  if (item.kind !== 'figure' && item.kind !== 'sentence') return SAME;
  const now = made?.get(item.id);
  if (now === undefined) return SAME;
  if (now === null) return { is: 'missing' };
  if (item.kind === 'figure' && 'figure' in now) {
    const difference = figureDifference(item.figure, now.figure);
    return difference ? { is: 'changed', difference } : SAME;
  }
  if (item.kind === 'sentence' && 'text' in now && now.text !== item.made)
    return { is: 'said', before: item.text, after: now.text };
  return SAME;
}

/** Makes every figure and sentence of the report anew; the page is busy meanwhile. */
export async function checkReport(signal: AbortSignal): Promise<void> {
  const end = begin();
  try {
    const report = useReport();
    const made = await makeAgain(report.state.items, signal);
    if (signal.aborted) return;
    report.made = made;
    report.unchecked = false;
  } catch {
    // What the report says stays; that nobody could look is said.
    if (!signal.aborted) useReport().unchecked = true;
  } finally {
    end();
    void settle();
  }
}

/** Makes a part in another unit. Only for parts that say what present data say: nothing else may change. */
export async function inUnit(item: FigureItem, unit: MoneyUnit | 'auto', signal: AbortSignal): Promise<void> {
  await remake([{ ...item, origin: { ...item.origin, unit } }], signal);
}

/** Writes the changes of all sentences in another style; what the user wrote himself stays. */
export async function inStyle(
  report: ReportState,
  style: SentenceStyle | null,
  signal: AbortSignal
): Promise<void> {
  const text = style ? printStyle(style) : '';
  const changed = report.items.flatMap((item) =>
    item.kind === 'sentence' ? [{ ...item, origin: { ...item.origin, style: text } }] : []
  );
  await remake(changed, signal);
}

/** Parts that were the same as present data take what the changed address gives; others stay as they are. */
async function remake(changed: readonly ReportItem[], signal: AbortSignal): Promise<void> {
  const end = begin();
  try {
    const report = useReport();
    const made = await makeAgain(changed, signal);
    const parts = changed.map((item): ReportItem => {
      const now = made.get(item.id);
      const same =
        partState(report.state.items.find(({ id }) => id === item.id) ?? item, report.made).is === 'same';
      if (!now || !same) return item;
      if (item.kind === 'figure' && 'figure' in now) return { ...item, figure: now.figure };
      if (item.kind === 'sentence' && 'text' in now)
        return { ...item, made: now.text, text: item.text === item.made ? now.text : item.text };
      return item;
    });
    report.made = new Map([...(report.made ?? []), ...made]);
    report.change(...parts);
  } finally {
    end();
    void settle();
  }
}

/**
 * The usual parts of a report from the overview of an address: the template's headings, its sentence, its
 * figures; a figure with nothing to say is left out, and a heading with it.
 */
export async function usualParts(report: ReportState, origin: Origin): Promise<NewItem[]> {
  const end = begin();
  const there = await contextAt(origin, new AbortController().signal).finally(end);
  if (!there) return [];
  const { figures, map, sentence } = overview(there[1]);
  const wanted = {
    general: [figures['by-period']],
    kinds: [figures['types-ranked'], figures['types-by-period']],
    // Without a picture there is but the whole place.
    places: [...(figures['areas-ranked'].picture ? [figures['areas-ranked']] : []), ...(map ? [map] : [])],
    check: [figures.reconciliation],
    views: []
  };
  const annex = report.template === 'annex';
  const parts = annex ? (['general', 'kinds', 'places', 'check'] as const) : partsOf(report.template);
  return parts.flatMap((part): NewItem[] => {
    const items = wanted[part]
      .filter((figure) => !isEmpty(figure))
      .map((figure): NewItem => {
        const item = figureItem(figure, origin);
        if (annex) return { ...item, chart: 'none', table: true };
        // The table of kinds is what such a report is read for.
        return figure.id === 'types-ranked' ? { ...item, table: true } : item;
      });
    const said: NewItem[] =
      part === 'general' && !annex && sentence ? [sentenceItem('totals', sentence, origin)] : [];
    const written: NewItem[] = part === 'views' ? [{ kind: 'text', text: '' }] : [];
    const all = [...said, ...items, ...written];
    if (all.length === 0) return [];
    return [...(annex ? [] : [{ kind: 'heading', level: 1, part, text: null } as const]), ...all];
  });
}
