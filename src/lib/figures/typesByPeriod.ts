/**
 * The trend table: type × period, with Cộng, Tổng cộng (as the source states it), the difference
 * between the two, and the change of the last period.
 */
import { capital, numberWord, printCount } from '../cases/print';
import type { Part } from '../cube/breakdown';
import type { Answers, PeriodRow } from '../cube/series';
import { typeLabel, type Context } from './context';
import type { Figure } from './figure';
import { trendSentence } from './figureSentences';
import { ranked } from './ranking';
import { coarseText, nothingText } from './findings';
import { datesText, fileStem, placeText, sourceText } from './scope';
import {
  boundedMeasures,
  columnsOf,
  heated,
  sumRow,
  totalRows,
  typeRow,
  wordless,
  type Table,
  type TrendInput
} from './trendRows';
import { baseName, joined, periodName, unitName, unitOf } from './words';

export function typesByPeriod(input: TrendInput, context: Context): Figure {
  const { m } = context;
  const parts = input.types.named ? ranked(input.types.parts, 'cases') : [];
  const ids = context.ids.filter((id) => input.periods.some((row) => row.answers[id]?.quantity));
  const units = new Map(
    ids.map((id) => [id, unitOf([...input.periods.map((row) => row.answers[id]?.quantity)], context)])
  );
  const last = input.periods.at(-1);
  const table: Table = { input, ids, units, last, before: input.before };
  const bounded = boundedMeasures(table);
  const rows = heated([
    ...parts.map((part) => typeRow(part.key, part.remainder, table, context)),
    ...(parts.length > 0 ? [sumRow(parts.length, table, context)] : []),
    ...totalRows(table, context)
  ]);
  const main = ids.filter((id) => id === 'cases' || id === 'loss');
  return {
    id: 'types-by-period',
    headline: headline(
      parts.map((part) => part.key),
      table,
      context
    ),
    sub: joined(
      m.sub.trend(
        main.map((id, i) => (i === 0 ? m.measures[id] : m.measuresInText[id])).join(m.sub.and) ||
          m.measures.cases
      ),
      placeText(context, 'type'),
      datesText(input.span, context),
      table.before &&
        last &&
        m.sub.changeOf(
          periodName(last.period, context, last.coverage),
          baseName(last, table.before.base, context)
        )
    ),
    unit: ids
      .map((id) => unitName(id, table.units.get(id) ?? 'dong', context))
      .filter((name, i, all) => all.indexOf(name) === i)
      .join('; '),
    rowHeading: m.figure.content,
    numbered: true,
    columns: ids.flatMap((id) => columnsOf(id, bounded.has(id), table, context)),
    rows: rows.map((row) => wordless(row, bounded, context)),
    notes: [
      input.unanswered > 0 && `${coarseText(context)}.`,
      last !== undefined && !last.coverage.complete && !table.before && m.kpi.incomplete
    ].filter((note): note is string => Boolean(note)),
    source: sourceText(context),
    sentence: sentenceOf(parts, table, context),
    alt: headline(
      parts.map((part) => part.key),
      table,
      context
    ),
    picture: null,
    fileStem: fileStem(m.sub.trend(m.measures.cases), input.span, context),
    ...(input.periods.length === 0 ? { empty: nothingText(input.unanswered, context) } : {})
  };
}

function sentenceOf(parts: readonly Part[], table: Table, context: Context): string {
  const { periods, grid, before } = table.input;
  if (periods.length === 0) return '';
  const { last } = table;
  const known = periods.filter((row) => grid.sums.has(row.period.index));
  // Of types known for one period out of several that is the finding; else they are told.
  const told =
    known.length > 1 || periods.length === 1
      ? trendSentence(
          last,
          before,
          parts,
          (key) => (last ? grid.cells.get(key)?.get(last.period.index) : undefined),
          (key) => typeLabel(key, context),
          context
        )
      : '';
  if (told) return told;
  const keys = parts.map((part) => part.key);
  return `${headline(keys, table, context)}${context.m.sentence.end}`;
}

function headline(keys: readonly string[], table: Table, context: Context): string {
  const { m } = context;
  const { periods, grid, unanswered } = table.input;
  if (periods.length === 0) return nothingText(unanswered, context);
  if (keys.length === 0) return m.headline.noTypes;
  const known = periods.filter((row) => grid.sums.has(row.period.index));
  const first = known[0];
  if (known.length === 1 && first && periods.length > 1) {
    const rest = periods.length - 1;
    const others = m.headline.otherPeriods(numberWord(rest, context.lang), m.period.count[context.grain]);
    return m.headline.typesOnlyIn(periodName(first.period, context, first.coverage), others);
  }
  return capital(changeHeadline(keys, table, context) ?? listHeadline(keys, known, table, context));
}

function listHeadline(
  keys: readonly string[],
  known: readonly PeriodRow[],
  table: Table,
  context: Context
): string {
  const [only] = known;
  const when =
    known.length === 1 && only
      ? periodName(only.period, context, only.coverage)
      : datesText(table.input.span, context);
  return context.m.headline.typesList(numberWord(keys.length, context.lang), when);
}

/** The type that changed most; `null` where no type is known in both periods. */
function changeHeadline(keys: readonly string[], table: Table, context: Context): string | null {
  const { m } = context;
  const { last, before } = table;
  if (!last || !before) return null;
  const { grid } = table.input;
  const base = baseName(last, before.base, context);
  const changes = keys
    .filter((key) => key !== '')
    .map((key) => ({
      key,
      by: casesOf(grid.cells.get(key)?.get(last.period.index)) - casesOf(before.cells.get(key))
    }));
  const known = changes
    .filter(({ by }) => Number.isFinite(by))
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
  const [most, next] = known;
  if (!most) return null;
  if (most.by === 0) return known.length === changes.length ? m.headline.typesSame(base) : null;
  if (next && next.by === most.by) return null;
  const by = printCount(Math.abs(most.by), context.lang);
  const label = typeLabel(most.key, context);
  return most.by > 0 ? m.headline.typeRise(label, by, base) : m.headline.typeFall(label, by, base);
}

function casesOf(answers: Answers | undefined): number {
  return answers?.cases?.quantity?.value ?? NaN;
}
