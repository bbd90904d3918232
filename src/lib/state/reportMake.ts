/** Figures and sentences of a report made again, on the data there are now, each at the address it came from. */
import type { Medians } from '../cube/medians';
import type { Context } from '../figures/context';
import type { Figure, FigureId } from '../figures/figure';
import { overview, type Overview } from '../figures/overview';
import { parseStyle } from '../figures/changeStyle';
import { table } from '../figures/table';
import { settled } from '../figures/tableChoices';
import { tablePlan } from '../figures/tablePlan';
import { en } from '../i18n/en';
import { vi } from '../i18n/vi';
import { readAddress, type Address } from './address';
import { consolidated, filesAside } from './consolidated';
import { stillSpeaks } from './reportDifference';
import type { FigureItem, Origin, ReportItem, SentenceItem } from './reportItems';
import { useSession } from './session.svelte';
import { figuresAt, wantedAt } from './view.svelte';

/** What a page at an address has now. */
interface Remade {
  readonly figure: (id: FigureId) => Figure | null;
  readonly sentence: (id: string) => string | null;
}

/** A figure or sentence as it would be now; `null`: present data do not give it. */
export type Made = { readonly figure: Figure } | { readonly text: string } | null;

/**
 * Makes all figures and sentences again, one address after the other.
 * @returns by id of the part. @throws the signal's reason; Error with the engine's as cause
 */
export async function makeAgain(
  items: readonly ReportItem[],
  signal: AbortSignal
): Promise<Map<string, Made>> {
  const pages = new Map<string, Remade | null>();
  const made = new Map<string, Made>();
  for (const item of items) {
    if (item.kind !== 'figure' && item.kind !== 'sentence') continue;
    const key = JSON.stringify(item.origin);
    if (!pages.has(key)) pages.set(key, await remade(item.origin, signal));
    signal.throwIfAborted();
    const page = pages.get(key) ?? null;
    made.set(item.id, page && (item.kind === 'figure' ? figureOf(item, page) : sentenceOf(item, page)));
  }
  return made;
}

function figureOf({ figure: before }: FigureItem, page: Remade): Made {
  const figure = page.figure(before.id);
  return figure && stillSpeaks(before, figure) ? { figure } : null;
}

function sentenceOf({ sentence }: SentenceItem, page: Remade): Made {
  const text = page.sentence(sentence);
  return text ? { text } : null;
}

/** The whole view of an address of a report; also for what is about to be added. */
export async function contextAt(origin: Origin, signal: AbortSignal): Promise<[Address, Context] | null> {
  const address = { ...readAddress(new URLSearchParams(origin.search)), lang: origin.lang };
  const view = {
    ...figuresAt(address, origin.lang),
    unit: origin.unit,
    style: parseStyle(origin.style)
  };
  const rows = origin.page === 'table' ? address.table.rows : null;
  const m = origin.lang === 'vi' ? vi : en;
  const context = await useSession().contextAside(view, m, wantedAt(address, view, rows), signal);
  return context && [address, context];
}

async function remade(origin: Origin, signal: AbortSignal): Promise<Remade | null> {
  const there = await contextAt(origin, signal);
  if (!there) return null;
  const [address, context] = there;
  if (origin.page === 'overview') return ofOverview(overview(context));
  if (origin.page === 'table') return ofTable(address, context, signal);
  const { found } = consolidated(address, context, await filesAside());
  return found && { figure: () => found.figure, sentence: () => found.sentence };
}

function ofOverview({ figures, map, foreign, sentence }: Overview): Remade {
  const figure = (id: FigureId): Figure | null =>
    id === 'foreign'
      ? foreign
      : id === 'map'
        ? map
        : id === 'table' || id === 'consolidation'
          ? null
          : figures[id];
  return {
    figure,
    sentence: (id) => (id === 'totals' ? sentence : (figure(id as FigureId)?.sentence ?? null))
  };
}

/** `null` where the data no longer have its rows or one of its measures: another table would take its place. */
async function ofTable(address: Address, context: Context, signal: AbortSignal): Promise<Remade | null> {
  const chosen = settled(address.table, context);
  if (chosen.rows !== address.table.rows) return null;
  if (address.table.measures.some((id) => !chosen.measures.some((own) => own === id))) return null;
  const plan = tablePlan(address.table, context);
  const shown = context.land?.shown ?? null;
  const medians: readonly Medians[] | null =
    plan.questions.length === 0
      ? []
      : await useSession().medians(plan.questions, context, address.calendar, signal, shown);
  if (!medians) return null;
  const figure = table(plan, medians, context);
  return { figure: () => figure, sentence: () => figure.sentence ?? null };
}
