/**
 * Everything the overview shows, from one cube and one view: each figure leaves out its own filter.
 */
import { printDay } from '../cases/day';
import { capital } from '../cases/print';
import { breakdown, grid, whole, type Part } from '../cube/breakdown';
import { NO_MONTH } from '../cases/record';
import { reconcile } from '../cube/reconcile';
import { series, type PeriodRow } from '../cube/series';
import { slice, without, type Slice } from '../cube/slice';
import { areasRanked } from './areasRanked';
import { byPeriod } from './byPeriod';
import type { Context } from './context';
import type { Figure, FigureId } from './figure';
import { changePhrase, isChange, nothingText, otherThanCases } from './findings';
import { kpis, type Kpis } from './kpis';
import { landSaid, withLand, type LandSaid } from './land';
import { placesMap } from './placesMap';
import { ranked } from './ranking';
import { reconciliation } from './reconciliation';
import { datesText, placeText, spanOf, type Span } from './scope';
import { sentence } from './sentence';
import { totals } from './totals';
import { typesByPeriod } from './typesByPeriod';
import { typesRanked } from './typesRanked';
import { amountInText, baseName, joined, periodName, quantityText } from './words';

export interface Overview {
  readonly headline: string;
  readonly sub: string;
  readonly kpis: Kpis;
  readonly sentence: string;
  readonly figures: Readonly<Record<Exclude<FigureId, 'table' | 'map'>, Figure>>;
  /** `null` where no place was recognised */
  readonly map: Figure | null;
  /** what is said of comparing different territories */
  readonly land: LandSaid | null;
}

export function overview(context: Context): Overview {
  const page = pageOf(context);
  return page.land ? onLand(page, page.land) : page;
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
  const { cube, filter, ids } = context;
  const kept = slice(cube, filter);
  const timeless = slice(cube, without(filter, 'period'));
  const typeless = slice(cube, without(filter, 'type'));
  const arealess = slice(cube, without(filter, 'area'));

  const line = series(timeless, context.grain, context.compare, ids, context.spans, context.today);
  const inWindow = (row: PeriodRow): boolean =>
    (filter.fromMonth === null || row.period.fromMonth >= filter.fromMonth) &&
    (filter.toMonth === null || row.period.toMonth <= filter.toMonth);
  const rows = line.rows.filter(inWindow);
  const current = [...rows].reverse().find((row) => row.spoken) ?? null;

  const all = whole(kept, ids);
  const span = spanOf(kept, context);
  const types = breakdown(typeless, 'type', ids);
  const areas = breakdown(arealess, 'area', ids);
  const keys = types.named ? types.parts.map((part) => part.key) : [];
  const typeRows = series(typeless, context.grain, context.compare, ids, context.spans, context.today);
  const reconciled = reconcile(typeless, ids);
  const totalsSeen = typeless.totals.length > 0;

  return {
    headline: pageHeadline(current, line.unanswered, context),
    sub: pageSub(span, context),
    kpis: kpis(current, line.rows, rows, all, context),
    sentence: sentence(
      current,
      current ? partsOf(current, kept, context) : [],
      current ? unfinished(current, context) : '',
      context
    ),
    map: placesMap(areas, spanOf(arealess, context), context.map ?? 'cases', context),
    land: landSaid(current, context),
    figures: {
      totals: totals(all, span, undated(kept), context),
      'by-period': byPeriod(
        { series: line, span: spanOf(timeless, context, false), current, kept: inWindow },
        context
      ),
      'types-ranked': typesRanked(
        types,
        spanOf(types.named ? partsOnly(typeless) : typeless, context),
        context
      ),
      'areas-ranked': areasRanked(areas, whole(arealess, ids), spanOf(arealess, context), context),
      'types-by-period': typesByPeriod(
        {
          types,
          grid: grid(
            typeless,
            typeRows.rows.map((row) => row.period),
            keys,
            ids,
            context.spans
          ),
          periods: typeRows.rows,
          reconciled,
          span: spanOf(typeless, context),
          unanswered: typeRows.unanswered
        },
        context
      ),
      reconciliation: reconciliation({ rows: reconciled, totals: totalsSeen }, context)
    }
  };
}

/** Types are known for the time of the parts, which may be less than that of the totals. */
function partsOnly(kept: Slice): Slice {
  const totals = kept.totals.filter((t) => kept.cube.type[t] !== -1);
  return { ...kept, totals };
}

function undated(kept: Slice): number {
  let rows = 0;
  for (const i of kept.parts) if (kept.cube.fromMonth[i] === NO_MONTH) rows += kept.cube.rows[i] ?? 0;
  return rows;
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

function pageHeadline(current: PeriodRow | null, unanswered: number, context: Context): string {
  const { m } = context;
  if (!current) return nothingText(unanswered, context);
  const name = periodName(current.period, context, current.coverage);
  const first = changePhrase(m.headline.ofPeriod(m.measures.cases, name), current.changes.cases, context);
  const change = current.changes.cases;
  if (first && isChange(change)) {
    const base = baseName(current.period, change.base, current.coverage, context);
    return [
      `${first}${m.headline.versus(base)}`,
      changePhrase(m.measuresInText.loss, current.changes.loss, context)
    ]
      .filter(Boolean)
      .join(m.headline.join);
  }
  const cases = current.answers.cases?.quantity;
  const loss = current.answers.loss?.quantity;
  if (!cases) return otherThanCases(current, capital(name), context);
  const has = m.headline.has(capital(name), quantityText(cases, 'cases', 'dong', context));
  const until = unfinished(current, context);
  if (until) {
    const count = `${quantityText(cases, 'cases', 'dong', context)} ${m.units.case}`;
    return `${capital(m.headline.incomplete(name, until))}: ${joined(count, loss && m.headline.lossOf(amountInText(loss, context)))}`;
  }
  return joined(has, loss ? m.headline.lossOf(amountInText(loss, context)) : null);
}

/** Last day of a list of single cases in a period that is not over; empty for a finished one. */
function unfinished({ period, coverage }: PeriodRow, context: Context): string {
  if (coverage.complete) return '';
  const days = context.spans.flatMap((span, at) =>
    span &&
    context.cube.sources[at]?.level === 'case' &&
    span.last >= period.fromMonth &&
    span.last <= period.toMonth
      ? [span.lastDay]
      : []
  );
  return days.length > 0 ? printDay(Math.max(...days)) : '';
}

function pageSub(span: Span, context: Context): string {
  const { m, dataset } = context;
  const subject = dataset.subject ?? m.sub.fromFiles(dataset.source);
  const line = joined(subject, placeText(context), datesText(span, context));
  return `${capital(line)}${dataset.yearly ? `; ${m.sub.yearly}` : ''}.`;
}
