/**
 * Areas ranked where the files name them; where they do not, that is said and the whole is given.
 */
import { capital, numberWord, printNumber, printPercent } from '../cases/print';
import type { Breakdown, Part } from '../cube/breakdown';
import type { Answers } from '../cube/series';
import { answerCell, unknownCell } from './cells';
import { areaLabel, type Context } from './context';
import { nothingText } from './findings';
import type { Figure, FigureRow } from './figure';
import { rankedSentence } from './rankedSentence';
import { levelNotes } from './land';
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
import { areaInText } from './said';
import { datesText, fileStem, placeText, sourceText, type Span } from './scope';
import { joined, scaleOf, unitName, unitOf } from './words';

/** Most areas drawn as bars; the table has them all. */
const DRAWN = 12;

/** @param compared the one period ranked and what it is compared with, where the time chosen is one period */
export function areasRanked(
  all: Breakdown,
  compared: RankedAgainst,
  whole: Answers,
  span: Span,
  context: Context
): Figure {
  const { m } = context;
  const parts = all.named ? ranked(all.parts, 'cases') : [];
  const ids = context.ids.filter(
    (id) => whole[id]?.quantity || parts.some((part) => part.answers[id]?.quantity)
  );
  const main = ids.filter((id) => id === 'cases' || id === 'loss');
  const what = main.map((id, i) => (i === 0 ? m.measures[id] : m.measuresInText[id])).join(m.sub.and);
  const first = leader(parts, 'cases');
  const share = first ? shareOf(first, all, 'cases') : null;
  const label = (key: string): string => areaLabel(key, context);
  const list =
    all.named && ids.includes('cases')
      ? rankedList(
          all,
          'cases',
          { dimension: 'area', title: '', sub: '', colours: new Map(first ? [[first.key, 1]] : []), label },
          context
        )
      : null;
  return {
    id: 'areas-ranked',
    headline: ids.length === 0 ? nothingText(0, context) : capital(headline(parts, first, share, context)),
    sub: joined(
      m.sub.areas(what || m.measures.cases),
      placeText(context, 'area'),
      datesText(span, context),
      parts.length > 0 && versusText(compared.current, compared.before, context)
    ),
    unit: ids
      .map((id) =>
        unitName(
          id,
          parts.length ? rankingUnit(parts, id, context) : unitOf([whole[id]?.quantity], context),
          context
        )
      )
      .filter((name, i, names) => names.indexOf(name) === i)
      .join('; '),
    rowHeading: m.figure.area,
    numbered: all.named,
    columns: all.named
      ? rankingColumns(parts, ids, compared.before, context)
      : ids.map((id) => ({
          id,
          label: m.measures[id],
          measure: id,
          scale: scaleOf(id, unitOf([whole[id]?.quantity], context), context),
          records: {}
        })),
    rows: all.named
      ? rankingRows(parts, all, ids, 'area', label, compared.before, context)
      : wholeRows(whole, ids, context),
    notes: [
      ...(parts.length > DRAWN
        ? [m.figure.drawnOf(String(DRAWN), printNumber(parts.length, context.lang))]
        : []),
      ...(parts.length > 0 ? smallBaseNote(compared.before, context) : []),
      ...levelNotes(context)
    ],
    source: sourceText(context),
    sentence: all.named
      ? rankedSentence(all, 'area', (key) => areaInText(key, context), span, context)
      : ids.length === 0
        ? ''
        : `${capital(headline(parts, first, share, context))}.`,
    alt: parts
      .slice(0, DRAWN)
      .map((part) => `${label(part.key)}: ${countText(part, context)}`)
      .join('; '),
    picture: list ? { kind: 'ranking', lists: [{ ...list, items: list.items.slice(0, DRAWN) }] } : null,
    fileStem: fileStem(m.sub.areas(m.measures.cases), span, context)
  };
}

function headline(
  parts: readonly Part[],
  first: Part | null,
  share: number | null,
  context: Context
): string {
  const { headline } = context.m;
  if (first && parts.length === 1) return headline.onlyOneArea(areaLabel(first.key, context));
  if (first) {
    return share === null
      ? headline.topAreaPlain(areaLabel(first.key, context))
      : headline.topArea(areaLabel(first.key, context), printPercent(share, context.lang));
  }
  if (parts.length > 0) return headline.noLeaderArea(capital(numberWord(parts.length, context.lang)));
  const { place } = context.dataset;
  return place ? headline.noAreas(place) : headline.noAreasHere;
}

function wholeRows(whole: Answers, ids: Context['ids'], context: Context): FigureRow[] {
  const { m } = context;
  const cells = Object.fromEntries(
    ids.map((id) => [id, answerCell(whole[id], id, unitOf([whole[id]?.quantity], context), context)])
  );
  const unknown = Object.fromEntries(ids.map((id) => [id, unknownCell(m.figure.notStated)]));
  return [
    {
      key: '',
      label: capital(m.figure.wholePlace(context.dataset.place)),
      role: 'item',
      records: { area: null },
      cells
    },
    { key: '…', label: m.figure.byArea, role: 'remainder', cells: unknown }
  ];
}
