/**
 * Everything the overview shows, from one cube and one view: each figure leaves out its own filter.
 */
import { capital } from '../cases/print';
import { beforeBy, breakdown, grid, whole, type Before, type Part } from '../cube/breakdown';
import { NO_MONTH } from '../cases/record';
import { reconcile } from '../cube/reconcile';
import type { PeriodRow } from '../cube/series';
import { without, type Slice } from '../cube/slice';
import { lived, placeSpans } from '../cube/speaking';
import { areasRanked } from './areasRanked';
import { byPeriod } from './byPeriod';
import { chosenOf, type Chosen } from './chosen';
import type { Context } from './context';
import type { Figure, FigureId } from './figure';
import { baseOf, changePhrase, isChange, lossName, lossSaid, nothingText, otherThanCases } from './findings';
import { foreignFigure } from './foreign';
import { kpis, type Kpis } from './kpis';
import { landSaid, withLand, type LandSaid } from './land';
import { withPeople } from './perPeople';
import { placesMap } from './placesMap';
import { ranked, type RankedAgainst } from './ranking';
import { reconciliation } from './reconciliation';
import { unfinishedSaid } from './said';
import { datesText, placeText, spanOf, type Span } from './scope';
import { sentence } from './sentence';
import { quantityPart } from './sentenceParts';
import { totals } from './totals';
import { typesByPeriod } from './typesByPeriod';
import { typesRanked } from './typesRanked';
import { baseName, joined, periodName, quantityText } from './words';

export interface Overview {
  readonly headline: string;
  readonly sub: string;
  readonly kpis: Kpis;
  readonly sentence: string;
  readonly figures: Readonly<
    Record<Exclude<FigureId, 'table' | 'map' | 'foreign' | 'consolidation'>, Figure>
  >;
  /** `null` where no place was recognised */
  readonly map: Figure | null;
  /** `null` where no amount is in foreign currency */
  readonly foreign: Figure | null;
  /** what is said of comparing different territories */
  readonly land: LandSaid | null;
}

export function overview(context: Context): Overview {
  const page = pageOf(context);
  const areas = withPeople(page.figures['areas-ranked'], context);
  const whole = { ...page, figures: { ...page.figures, 'areas-ranked': areas } };
  return page.land && !page.land.hint ? onLand(whole, page.land) : whole;
}

/** The same with what is said of its land in every figure of the comparison, and in the sentence. */
function onLand(page: Overview, said: LandSaid): Overview {
  const figures = Object.entries(page.figures).map(([id, figure]) => [
    id,
    id === 'reconciliation' ? figure : withLand(figure, said)
  ]);
  return {
    ...page,
    sentence: page.sentence && `${page.sentence} ${said.text}`,
    figures: Object.fromEntries(figures) as Overview['figures'],
    map: page.map && withLand(page.map, said)
  };
}

function pageOf(context: Context): Overview {
  const { filter, ids } = context;
  const timed = filter.fromMonth !== null || filter.toMonth !== null;
  const page = chosenOf(context, filter);
  const { kept, current } = page;
  // The line of periods leaves out the choice of time.
  const line = timed
    ? chosenOf({ ...context, cut: null, window: null }, without(filter, 'period')).series
    : page.series;
  const typed = filter.types ? chosenOf(context, without(filter, 'type')) : page;
  const placed = filter.areas ? chosenOf(context, without(filter, 'area')) : page;
  const inWindow = (row: PeriodRow): boolean =>
    page.series.rows.some((one) => one.spoken && one.period.index === row.period.index);

  const all = whole(kept, ids);
  const span = spanOf(kept, context);
  const types = breakdown(typed.kept, 'type', ids);
  const areas = breakdown(placed.kept, 'area', ids);
  const typeKeys = types.named ? types.parts.map((part) => part.key) : [];
  const reconciled = reconcile(typed.kept, ids);
  const mapped = context.map && ids.includes(context.map) ? context.map : 'cases';

  return {
    headline: pageHeadline(page, context),
    sub: pageSub(span, context),
    kpis: kpis(page, line.rows, all, context),
    sentence: sentence(current, current ? partsOf(current, kept, context) : [], context),
    map: placesMap(areas, spanOf(placed.kept, context), mapped, context),
    foreign: foreignFigure(context),
    land: landSaid(current, context),
    figures: {
      totals: totals(all, span, undated(kept), context),
      'by-period': byPeriod(
        { series: line, span: spanOf(page.all, context, false), current, kept: inWindow },
        context
      ),
      'types-ranked': typesRanked(
        types,
        rankedAgainst(typed, 'type', typeKeys, context),
        spanOf(types.named ? partsOnly(typed.kept) : typed.kept, context),
        context
      ),
      'areas-ranked': areasRanked(
        areas,
        rankedAgainst(
          placed,
          'area',
          areas.parts.map((part) => part.key),
          context
        ),
        whole(placed.kept, ids),
        spanOf(placed.kept, context),
        context
      ),
      'types-by-period': typesByPeriod(
        {
          types,
          grid: grid(
            typed.kept,
            typed.series.rows.map((row) => row.period),
            typeKeys,
            ids,
            typed.spans
          ),
          periods: typed.series.rows,
          before:
            typed.series.rows.at(-1) === typed.current ? beforeOf(typed, 'type', typeKeys, context) : null,
          reconciled,
          span: spanOf(typed.kept, context),
          unanswered: typed.series.unanswered
        },
        context
      ),
      reconciliation: reconciliation({ rows: reconciled, totals: typed.kept.totals.length > 0 }, context)
    }
  };
}

/** Whether the time chosen is one period (or a part of one): then what is ranked over it can be compared. */
function only({ series, kept }: Chosen): boolean {
  const dated = [...kept.parts, ...kept.totals].every((i) => kept.cube.fromMonth[i] !== NO_MONTH);
  return dated && series.unanswered === 0 && series.rows.filter((row) => row.spoken).length === 1;
}

function rankedAgainst(
  chosen: Chosen,
  by: 'type' | 'area',
  keys: readonly string[],
  context: Context
): RankedAgainst {
  return { current: chosen.current, before: only(chosen) ? beforeOf(chosen, by, keys, context) : null };
}

function beforeOf(
  { base, current, spans }: Chosen,
  by: 'type' | 'area',
  keys: readonly string[],
  context: Context
): Before | null {
  if (typeof base !== 'object' || !current) return null;
  const { cube } = context;
  const spansOf = (key: string): Context['spans'] | null => {
    if (by === 'type' || key === '') return spans;
    const whole = lived(cube, [key], base.days.from, current.coverage.days.to);
    return whole ? placeSpans(cube, new Set([key]), spans) : null;
  };
  return beforeBy(base, by, keys, context.ids, spansOf);
}

/** Types are known for the time of the parts, which may be less than that of the totals. */
function partsOnly(kept: Slice): Slice {
  const totals = kept.totals.filter((t) => kept.cube.type[t] !== -1);
  return { ...kept, totals };
}

function undated(kept: Slice): number {
  let rows = 0;
  for (const i of kept.parts) if (kept.cube.fromMonth[i] === NO_MONTH) rows += kept.cube.rows[i] ?? 0;
  return kept.cube.coarse && rows > 0 ? Infinity : rows;
}

/** Types of one period in the order of the source, "khác" last, for the sentence. */
function partsOf(current: PeriodRow, kept: Slice, context: Context): Part[] {
  const { fromMonth, toMonth } = current.period;
  const inside = (i: number): boolean =>
    (kept.cube.fromMonth[i] ?? NO_MONTH) >= fromMonth && (kept.cube.toMonth[i] ?? NO_MONTH) <= toMonth;
  const found = breakdown({ ...kept, parts: kept.parts.filter(inside), totals: [] }, 'type', context.ids);
  if (!found.named) return [];
  // Single cases come in no order of types: there the largest leads.
  const counted = kept.cube.sources.every((source) => source.level === 'aggregate');
  const parts = ranked(found.parts, 'cases');
  return counted
    ? parts.sort((a, b) => Number(a.remainder) - Number(b.remainder) || a.order - b.order)
    : parts;
}

function pageHeadline({ current, series }: Chosen, context: Context): string {
  const { m } = context;
  if (!current) return nothingText(series.unanswered, context);
  const name = periodName(current.period, context, current.coverage);
  const first = changePhrase(
    m.headline.ofPeriod(m.measures.cases, name),
    'cases',
    current.changes.cases,
    context
  );
  const change = current.changes.cases;
  if (first && isChange(change)) {
    const base = baseName(current, baseOf(change), context);
    return [
      `${first}${m.headline.versus(base)}`,
      changePhrase(lossName(current, context), 'loss', current.changes.loss, context)
    ]
      .filter(Boolean)
      .join(m.headline.join);
  }
  const cases = current.answers.cases?.quantity;
  const loss = lossSaid(current, context);
  if (!cases) return otherThanCases(current, capital(name), context);
  const has = m.headline.has(capital(name), quantityText(cases, 'cases', 'dong', context));
  const until = unfinishedSaid(current, name, context);
  if (until) {
    const count = quantityPart(cases, 'cases', context);
    return `${capital(until)}: ${joined(count, loss)}`;
  }
  return joined(has, cases.value > 0 && loss);
}

function pageSub(span: Span, context: Context): string {
  const { m, dataset } = context;
  const subject = dataset.subject ?? m.sub.fromFiles(dataset.source);
  const line = joined(subject, placeText(context), datesText(span, context));
  return `${capital(line)}${dataset.yearly ? `; ${m.sub.yearly}` : ''}.`;
}
