/**
 * What is said of places brought to a level, and of comparisons over different land (DOMAIN.md §6): in the
 * notes of figures, in the sentence, and above the page with a way to compare on the same land.
 */
import type { AreaUnit } from '../cases/areaData';
import { provinceAfter } from '../cases/areaChange';
import { daysOf, type Period } from '../cases/calendar';
import { capital, lowerFirst, printCount } from '../cases/print';
import type { PeriodRow } from '../cube/series';
import { bothEras, placeSpans } from '../cube/speaking';
import {
  landDifference,
  type CommonLand,
  type Days,
  type LandDifference,
  type TerritoryChoice
} from '../cube/territory';
import type { Context } from './context';
import type { Figure } from './figure';
import { isChange } from './findings';
import { areaInText } from './said';
import { periodName } from './words';

/** What stands above the page. */
export interface LandSaid {
  readonly title: string;
  readonly text: string;
  /** what a click chooses, in words */
  readonly ways: readonly { readonly choice: TerritoryChoice; readonly label: string }[];
  /** a hint above the page alone: nothing in it is wrong without it */
  readonly hint?: true;
}

/** Names of places in a note; the rest are counted. */
const NAMED = 5;

/** Notes on the level of places, for figures by area. */
export function levelNotes(context: Context): string[] {
  const { land, m, lang, cube } = context;
  if (!land) return [];
  if (land.shown.places.level === 'written') return bothEras(cube) ? [m.places.mixed] : [];
  const { level } = land.shown.places;
  const w = m.places;
  const list = (labels: readonly string[]): string => {
    const more = labels.length - NAMED;
    return more > 0 ? w.andMore(labels.slice(0, NAMED).join(', '), more) : labels.join(', ');
  };
  const { several, kept } = land.shown;
  return [
    w.rolled[level],
    ...(several.labels.length > 0
      ? [w.several(printCount(several.cases, lang), list(several.labels), list(several.over))]
      : []),
    ...(kept.labels.length > 0 ? [w.kept(printCount(kept.cases, lang), list(kept.labels))] : [])
  ];
}

/** What is to be said of the page's comparison, or of the territory chosen for it; `null` when nothing. */
export function landSaid(current: PeriodRow | null, context: Context): LandSaid | null {
  const { land, m, cube } = context;
  if (!land) return null;
  const rebased = rebasedText(context);
  const change = Object.values(current?.changes ?? {}).find(isChange);
  const days = (period: Period): Days => daysOf(period.fromMonth, period.toMonth, cube.calendar);
  const difference =
    current && change
      ? landDifference(land.shown, context.filter, days(current.period), days(change.base))
      : null;
  const back = { choice: 'then', label: m.places.back } as const;
  if (!difference || !current || !change)
    return rebased ? { title: m.places.titleCommon, text: rebased, ways: [back] } : lifeSaid(context);
  const now = periodName(current.period, context, current.coverage);
  const text = differenceText(difference, now, periodName(change.base, context), context);
  const ways = land.ways().map((way) => ({ choice: way.choice, label: wayLabel(way, context) }));
  return {
    title: m.places.title,
    text: ways.length > 0 ? text : `${text} ${m.places.noWay}`,
    ways: land.choice === 'then' ? ways : [back]
  };
}

/** That the places chosen were there on one side of the change alone, where the files reach beyond it. */
function lifeSaid(context: Context): LandSaid | null {
  const { cube, spans, filter, m } = context;
  const places = [...(filter.areas ?? [])];
  if (places.length === 0) return null;
  const own = placeSpans(cube, new Set(places), spans);
  const names = places.map((place) => areaInText(place, context)).join(', ');
  const made = own.some(
    (span, at) => span?.since !== undefined && (spans[at]?.first ?? Infinity) < span.first
  );
  const gone = own.some((span, at) => span && span.lastDay < (spans[at]?.lastDay ?? 0));
  if (!made && !gone) return null;
  const text = capital(made ? m.places.madeThen(names) : m.places.goneThen(names));
  return { title: made ? m.places.titleMade : m.places.titleGone, text, ways: [], hint: true };
}

function differenceText(
  { gained, lost, within }: LandDifference,
  now: string,
  base: string,
  context: Context
): string {
  const w = context.m.places;
  const clauses = [
    ...byProvince(gained, context).map(([place, names]) => w.gained(place, names)),
    ...byProvince(lost, context).map(([place, names]) => w.lost(place, names))
  ];
  return clauses.join(w.joinClauses) + (within ? w.within(now) : w.differs(now, base));
}

/** Old provinces by the province they are in now, both in words. */
function byProvince(units: readonly AreaUnit[], { land, m }: Context): [string, string][] {
  const groups = new Map<string, AreaUnit[]>();
  for (const unit of units) {
    const into = (land && provinceAfter(land.areas, unit)?.label) ?? unit.label;
    groups.set(into, [...(groups.get(into) ?? []), unit]);
  }
  return [...groups].map(([into, own]) => [into, namesOf(own, m.places.and)]);
}

function namesOf(units: readonly AreaUnit[], and: string): string {
  return units.map(({ label }) => lowerFirst(label)).join(and);
}

function wayLabel({ territory, lands }: CommonLand, { m }: Context): string {
  const names = namesOf(lands, ' + ');
  return territory === 'after' ? m.places.wide(names) : m.places.narrow(names);
}

/** `Tính trên cùng địa giới ở mọi kỳ: …`; empty when every period has the land it had. */
function rebasedText(context: Context): string {
  const { land, m, lang } = context;
  if (!land || land.shown.places.territory === 'then') return '';
  const w = m.places;
  const way = land.ways().find(({ territory }) => territory === land.shown.places.territory);
  const names = namesOf(way?.lands ?? [], m.places.and);
  const { outside, unplaced } = land.shown;
  return [
    land.shown.places.territory === 'after' ? w.rebasedWide(names) : w.rebasedNarrow(names),
    outside > 0 ? w.outside(printCount(outside, lang)) : '',
    unplaced > 0 ? w.unplaced(printCount(unplaced, lang)) : ''
  ]
    .filter(Boolean)
    .join(' ');
}

/** A figure with what is said of its land among its notes and in its sentence. */
export function withLand(figure: Figure, said: LandSaid | null): Figure {
  if (!said) return figure;
  return {
    ...figure,
    notes: [...figure.notes, said.text]
  };
}
