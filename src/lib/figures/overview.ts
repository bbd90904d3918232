/**
 * Everything the overview shows, from one cube and one view: each figure leaves out its own filter.
 */
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
import { changePhrase, isChange } from './findings';
import { kpis, type Kpis } from './kpis';
import { ranked } from './ranking';
import { reconciliation } from './reconciliation';
import { datesText, monthsOf, placeText, wholeYears, type Months } from './scope';
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
  readonly figures: Readonly<Record<FigureId, Figure>>;
}

export function overview(context: Context): Overview {
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
  const months = spanOf(kept, context);
  const types = breakdown(typeless, 'type', ids);
  const areas = breakdown(arealess, 'area', ids);
  const keys = types.named ? types.parts.map((part) => part.key) : [];
  const typeRows = series(typeless, context.grain, context.compare, ids, context.spans, context.today);
  const reconciled = reconcile(typeless, ids);
  const totalsSeen = typeless.totals.length > 0;

  return {
    headline: pageHeadline(current, context),
    sub: pageSub(months, context),
    kpis: kpis(current, rows, all, context),
    sentence: sentence(current, current ? partsOf(current, kept, context) : [], context),
    figures: {
      totals: totals(all, months, undated(kept), context),
      'by-period': byPeriod(
        { series: line, months: spanOf(timeless, context), current, kept: inWindow },
        context
      ),
      'types-ranked': typesRanked(
        types,
        types.months ? wholeYears(types.months, context) : spanOf(typeless, context),
        context
      ),
      'areas-ranked': areasRanked(
        areas,
        whole(arealess, ids),
        areas.named && areas.months ? wholeYears(areas.months, context) : spanOf(arealess, context),
        context
      ),
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
          months: spanOf(typeless, context),
          unanswered: typeRows.unanswered
        },
        context
      ),
      reconciliation: reconciliation({ rows: reconciled, totals: totalsSeen }, context)
    }
  };
}

/** The dates a slice speaks for, cut to what the user chose. */
function spanOf(kept: Slice, context: Context): Months | null {
  const months = monthsOf(kept);
  if (!months) return null;
  const years = wholeYears(months, context);
  return {
    from: Math.max(years.from, context.filter.fromMonth ?? -Infinity),
    to: Math.min(years.to, context.filter.toMonth ?? Infinity)
  };
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

function pageHeadline(current: PeriodRow | null, context: Context): string {
  const { m } = context;
  if (!current) return m.headline.noCases;
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
  const has = cases
    ? m.headline.has(capital(name), quantityText(cases, 'cases', 'dong', context))
    : capital(name);
  return joined(has, loss ? m.headline.lossOf(amountInText(loss, context)) : null);
}

function pageSub(months: Months | null, context: Context): string {
  const { m, dataset } = context;
  const subject = dataset.subject ?? m.sub.fromFiles(dataset.source);
  const line = joined(subject, placeText(context), months ? datesText(months, context) : m.period.all);
  return `${capital(line)}${dataset.yearly ? `; ${m.sub.yearly}` : ''}.`;
}
