/**
 * Ranked lists, by cases and by losses: a kind can be few cases and most of the money (DOMAIN.md §3).
 * Used for types and for areas.
 */
import type { MeasureId } from '../cases/measures';
import { printCount, printPercent, UNKNOWN } from '../cases/print';
import type { Before, Breakdown, Part } from '../cube/breakdown';
import { compared, SMALL_BASE, type PeriodRow } from '../cube/series';
import type { Dimension } from '../cube/slice';
import { answerCell, changeCells, shareCell } from './cells';
import type { Context } from './context';
import type { FigureCell, FigureColumn, FigureRow } from './figure';
import { PERCENT, type RankedItem, type RankedList } from './picture';
import { baseName, daysText, quantityText, scaleOf, unitName, unitOf } from './words';

export function valueOf(part: Part, id: MeasureId): number | null {
  return part.answers[id]?.quantity?.value ?? null;
}

/** Largest first, unknown after known, "khác" and "chưa rõ" last. */
export function ranked(parts: readonly Part[], id: MeasureId): Part[] {
  const last = (part: Part): number => (part.key === '' ? 2 : part.remainder ? 1 : 0);
  return [...parts].sort(
    (a, b) => last(a) - last(b) || (valueOf(b, id) ?? -1) - (valueOf(a, id) ?? -1) || (a.key < b.key ? -1 : 1)
  );
}

/** The part with the most, when it is known and truly more than any other. */
export function leader(parts: readonly Part[], id: MeasureId): Part | null {
  const [first, second] = ranked(parts, id);
  const most = first ? valueOf(first, id) : null;
  if (!first || first.key === '' || first.remainder || !most) return null;
  return second && valueOf(second, id) === most ? null : first;
}

/** Cases of a part as printed, or that they are unknown. */
export function countText(part: Part, context: Context): string {
  const value = valueOf(part, 'cases');
  return value === null ? context.m.kpi.unknown : printCount(value, context.lang);
}

/** Share of the sum of all parts; `null` when either is unknown. */
export function shareOf(part: Part, all: Breakdown, id: MeasureId): number | null {
  const sum = all.sums[id]?.quantity?.value;
  const value = valueOf(part, id);
  return value === null || !sum ? null : value / sum;
}

/** @param before what the one period ranked is compared with: adds the changes of cases and losses */
export function rankingColumns(
  parts: readonly Part[],
  ids: readonly MeasureId[],
  before: Before | null,
  context: Context
): FigureColumn[] {
  const { m } = context;
  return ids.flatMap((id) => {
    const scale = scaleOf(id, rankingUnit(parts, id, context), context);
    const of = { group: m.measures[id], measure: id, scale };
    const column = { id, label: m.measures[id], ...of, records: {} };
    if (id !== 'cases' && id !== 'loss') return [column];
    const share = { id: `${id}:share`, label: m.figure.share, ...of, scale: PERCENT };
    return changed(before, id)
      ? [
          column,
          share,
          { id: `${id}:change`, label: m.figure.changeAbs, ...of },
          { id: `${id}:percent`, label: m.figure.changePct, ...of, scale: PERCENT }
        ]
      : [column, share];
  });
}

/** Whether anything is known of the measure in the time compared with. */
function changed(before: Before | null, id: MeasureId): boolean {
  return before !== null && [...before.cells.values()].some((answers) => answers[id]?.quantity);
}

/** The period ranked and what it is compared with; `before` is `null` where it is not. */
export interface RankedAgainst {
  readonly current: PeriodRow | null;
  readonly before: Before | null;
}

export function smallBaseNote(before: Before | null, context: Context): string[] {
  const small = [...(before?.cells.values() ?? [])].some(
    ({ cases }) => cases?.quantity && cases.quantity.value < SMALL_BASE && cases.quantity.value > 0
  );
  return small ? [context.m.figure.smallBase] : [];
}

/** `so với cùng kỳ năm 2021 (01/01–20/06/2021)`: what the changes of a ranking are from. */
export function versusText(
  current: PeriodRow | null,
  before: Before | null,
  context: Context
): string | null {
  if (!before || !current || !changed(before, 'cases')) return null;
  const { days } = before.base;
  return context.m.sub.versus(`${baseName(current, before.base, context)} (${daysText(days.from, days.to)})`);
}

export function rankingRows(
  parts: readonly Part[],
  all: Breakdown,
  ids: readonly MeasureId[],
  dimension: Dimension,
  label: (key: string) => string,
  before: Before | null,
  context: Context
): FigureRow[] {
  const chosen = dimension === 'type' ? context.filter.types : context.filter.areas;
  return parts.map((part) => {
    const cells: Record<string, FigureCell> = {};
    for (const id of ids) {
      cells[id] = answerCell(part.answers[id], id, rankingUnit(parts, id, context), context);
      if (id === 'cases' || id === 'loss') {
        cells[`${id}:share`] = shareCell(
          part.answers[id]?.quantity,
          all.sums[id]?.quantity,
          'parts',
          context
        );
        if (!before || !changed(before, id)) continue;
        const change = compared(part.answers, before.cells.get(part.key) ?? {}, id, before.base);
        const { absolute, relative } = changeCells(change, id, rankingUnit(parts, id, context), context);
        cells[`${id}:change`] = absolute;
        cells[`${id}:percent`] = relative;
      }
    }
    return {
      key: part.key,
      label: label(part.key),
      role: part.remainder || part.key === '' ? 'remainder' : 'item',
      cells,
      filter: { dimension, value: part.key },
      records: dimension === 'type' ? { type: part.key } : { area: part.key },
      selected: chosen?.has(part.key) ?? false
    };
  });
}

export function rankingUnit(
  parts: readonly Part[],
  id: MeasureId,
  context: Context
): ReturnType<typeof unitOf> {
  return unitOf(
    parts.map((part) => part.answers[id]?.quantity),
    context
  );
}

export interface ListOptions {
  readonly dimension: 'type' | 'area';
  readonly title: string;
  readonly sub: string;
  readonly colours: ReadonlyMap<string, number>;
  readonly label: (key: string) => string;
}

/** One ranked list for the picture. */
export function rankedList(
  all: Breakdown,
  id: MeasureId,
  options: ListOptions,
  context: Context
): RankedList {
  const parts = ranked(all.parts, id);
  const unit = rankingUnit(parts, id, context);
  const bounded = parts.some((part) => part.answers[id]?.quantity?.qualifier === 'atLeast');
  const chosen = options.dimension === 'type' ? context.filter.types : context.filter.areas;
  let rank = 0;
  const items = parts.map((part): RankedItem => {
    const quantity = part.answers[id]?.quantity ?? null;
    const share = shareOf(part, all, id);
    const numbered = quantity !== null && !part.remainder && part.key !== '';
    if (numbered) rank += 1;
    return {
      key: part.key,
      label: options.label(part.key),
      value: quantity?.value ?? null,
      // The word "hơn" stands once in the column heading.
      text: quantity
        ? quantityText(bounded ? { ...quantity, qualifier: 'exact' } : quantity, id, unit, context)
        : UNKNOWN,
      share: share === null ? '' : printPercent(share, context.lang),
      rank: numbered ? rank : null,
      colour: options.colours.get(part.key) ?? null,
      remainder: part.remainder || part.key === '',
      dimmed: chosen ? !chosen.has(part.key) : false
    };
  });
  const name = unitName(id, unit, context);
  return {
    title: options.title,
    sub: options.sub,
    valueHeading: bounded ? `${name} (${context.m.qualifiers.atLeast})` : name,
    shareHeading: context.m.figure.share,
    scale: scaleOf(id, unit, context),
    items
  };
}
