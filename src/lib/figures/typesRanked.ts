/**
 * Types ranked twice: by cases and by losses.
 */
import { capital, lowerFirst, numberWord, printNumber, printPercent } from '../cases/print';
import type { MeasureId } from '../cases/measures';
import type { Breakdown, Part } from '../cube/breakdown';
import type { Context } from './context';
import { typeLabel, typeShort } from './context';
import type { Figure } from './figure';
import { nothingText } from './findings';
import type { RankedList } from './picture';
import { rankedSentence } from './rankedSentence';
import {
  countText,
  leader,
  ranked,
  rankedList,
  rankingColumns,
  rankingRows,
  rankingUnit,
  shareOf,
  smallBaseNote,
  versusText,
  type RankedAgainst
} from './ranking';
import { datesText, fileStem, placeText, sourceText, type Span } from './scope';
import { joined, quantityText, rowsText, unitName } from './words';

/** Most types drawn as bars, so that a page of paper and a slide hold them; the table has them all. */
const DRAWN = 20;

/** @param compared the one period ranked and what it is compared with, where the time chosen is one period */
export function typesRanked(all: Breakdown, compared: RankedAgainst, span: Span, context: Context): Figure {
  const { m } = context;
  const parts = all.named ? ranked(all.parts, 'cases') : [];
  const ids = context.ids.filter((id) => parts.some((part) => part.answers[id]?.quantity));
  const withLoss = ids.includes('loss');
  const n = numberWord(parts.length, context.lang);
  const colours = coloured(all, parts, withLoss, context);
  // Data that count something else than cases are ranked by that.
  const main = ids.includes('cases') ? 'cases' : ids[0];
  const lists: MeasureId[] =
    parts.length === 0 || !main ? [] : withLoss && main !== 'loss' ? [main, 'loss'] : [main];
  return {
    id: 'types-ranked',
    // A type that the file writes small begins the line all the same.
    headline: capital(headline(all, parts, withLoss, context)),
    sub: joined(
      parts.length > 0 && capital(withLoss ? m.sub.ranked(n) : m.sub.rankedCases(n)),
      placeText(context, 'type'),
      datesText(span, context),
      parts.length > 0 && m.sub.shareOf(n),
      bounded(parts) && m.sub.shareAsWritten,
      versusText(compared.current, compared.before, context)
    ),
    unit: ids
      .map((id) => unitName(id, rankingUnit(parts, id, context), context))
      .filter((name, i, names) => names.indexOf(name) === i)
      .join('; '),
    rowHeading: m.figure.type,
    numbered: true,
    columns: rankingColumns(parts, ids, compared.before, context),
    rows: rankingRows(parts, all, ids, 'type', (key) => typeLabel(key, context), compared.before, context),
    notes:
      parts.length > 0
        ? [
            ...(parts.length > DRAWN
              ? [m.figure.drawnTypes(String(DRAWN), printNumber(parts.length, context.lang))]
              : []),
            ...unknownNotes(all, context),
            ...smallBaseNote(compared.before, context)
          ]
        : [],
    source: sourceText(context),
    sentence: rankedSentence(all, 'type', (key) => lowerFirst(typeLabel(key, context)), span, context),
    alt: parts
      .map((part) => `${typeLabel(part.key, context)}: ${countText(part, context)} ${m.units.case}`)
      .join('; '),
    picture:
      lists.length === 0
        ? null
        : {
            kind: 'ranking',
            lists: leading(
              lists.map((id) => {
                const sum = all.sums[id]?.quantity;
                const unit = sum
                  ? rankingUnit([{ key: '', answers: all.sums, remainder: false, order: 0 }], id, context)
                  : 'dong';
                return rankedList(
                  all,
                  id,
                  {
                    dimension: 'type',
                    title: m.sub.rankBy(m.measuresInText[id]),
                    sub: sum
                      ? m.sub.sumOfTypes(
                          `${quantityText(sum, id, unit, context)} ${unitName(id, unit, context)}`,
                          n
                        )
                      : '',
                    colours,
                    label: (key) => typeShort(key, context)
                  },
                  context
                );
              })
            )
          },
    fileStem: fileStem(m.sub.rankedCases(''), span, context),
    ...(parts.length === 0 ? { empty: m.headline.noTypes } : {})
  };
}

/** The lists without types that stand far down in each: the same types in all, since bars may be paired. */
function leading(lists: readonly RankedList[]): RankedList[] {
  const most = Math.max(0, ...lists.map(({ items }) => items.length));
  const inTurn = Array.from({ length: most }, (_, i) => lists.flatMap(({ items }) => items[i]?.key ?? []));
  const drawn = new Set([...new Set(inTurn.flat())].slice(0, DRAWN));
  return lists.map((list) => ({ ...list, items: list.items.filter(({ key }) => drawn.has(key)) }));
}

function bounded(parts: readonly Part[]): boolean {
  return parts.some((part) => part.answers.loss?.quantity?.qualifier === 'atLeast');
}

function unknownNotes(all: Breakdown, context: Context): string[] {
  const rows = all.sums.loss?.unknownRows ?? 0;
  return rows > 0 && all.sums.loss?.quantity
    ? [context.m.figure.unknownLoss(rowsText(rows, context), context.m.measuresInText.loss)]
    : [];
}

/** The type whose share of losses exceeds its share of cases most. */
function mover(all: Breakdown, parts: readonly Part[]): Part | null {
  let best: Part | null = null;
  let most = 0;
  for (const part of parts) {
    if (part.remainder || part.key === '') continue;
    const gap = (shareOf(part, all, 'loss') ?? 0) - (shareOf(part, all, 'cases') ?? 0);
    if (gap > most) [best, most] = [part, gap];
  }
  return best;
}

/** At most two in colour: the largest in cases and the largest mover, each in its own family's colour. */
function coloured(
  all: Breakdown,
  parts: readonly Part[],
  withLoss: boolean,
  context: Context
): Map<string, number> {
  const colours = new Map<string, number>();
  const first = parts.find((part) => !part.remainder && part.key !== '');
  const moved = withLoss ? mover(all, parts) : null;
  for (const part of [first, moved]) {
    if (!part || colours.has(part.key)) continue;
    const own = context.typeNames.get(part.key)?.colour ?? 1;
    const taken = new Set(colours.values());
    colours.set(part.key, taken.has(own) || own === 0 ? ([1, 2, 3].find((c) => !taken.has(c)) ?? 1) : own);
  }
  return colours;
}

function headline(all: Breakdown, parts: readonly Part[], withLoss: boolean, context: Context): string {
  const { m } = context;
  const named = parts.filter((part) => !part.remainder && part.key !== '');
  const [first] = named;
  if (!first) return all.parts.length > 0 ? m.headline.noTypes : nothingText(0, context);
  if (parts.length === 1) return m.headline.onlyOneType(typeLabel(first.key, context));
  const percent = (part: Part, id: 'cases' | 'loss'): string =>
    printPercent(shareOf(part, all, id) ?? 0, context.lang);
  const byCases = leader(named, 'cases');
  const byLoss = withLoss ? leader(named, 'loss') : null;
  if (byCases && byCases === byLoss) {
    return m.headline.topBoth(
      typeLabel(byCases.key, context),
      percent(byCases, 'cases'),
      percent(byCases, 'loss')
    );
  }
  const moved = withLoss ? mover(all, parts) : null;
  const cases = moved && shareOf(moved, all, 'cases');
  // "Only … but" is said where the share of losses is at least twice the share of cases.
  if (moved && cases && (shareOf(moved, all, 'loss') ?? 0) >= 2 * cases) {
    return m.headline.mover(typeLabel(moved.key, context), percent(moved, 'cases'), percent(moved, 'loss'));
  }
  if (byCases) return m.headline.top(typeLabel(byCases.key, context), percent(byCases, 'cases'));
  if (byLoss) return m.headline.topLoss(typeLabel(byLoss.key, context), percent(byLoss, 'loss'));
  const [main] = context.ids.filter((id) => parts.some((part) => part.answers[id]?.quantity));
  const most = main && main !== 'cases' && main !== 'loss' ? leader(named, main) : null;
  const share = most && main ? shareOf(most, all, main) : null;
  if (main && most && share !== null) {
    const text = printPercent(share, context.lang);
    return m.headline.topOther(typeLabel(most.key, context), m.measuresInText[main], text);
  }
  return m.headline.noLeader(capital(numberWord(parts.length, context.lang)));
}
