/** A sentence for the report from a ranking of types or of places. */
import { numberWord, printPercent } from '../cases/print';
import type { MeasureId } from '../cases/measures';
import type { Breakdown, Part } from '../cube/breakdown';
import type { Context } from './context';
import { mainOf } from './figureSentences';
import { ranked, shareOf } from './ranking';
import { chosenPlaces, kindSaid, whereSaid } from './said';
import { datesSaid, type Span } from './scope';
import { quantityPart } from './sentenceParts';

/** As many of a ranking are named. */
const RANKED = 3;

/** `Từ … đến …, nhiều vụ nhất là: A – 105 vụ, chiếm 22,4%; …. Về thiệt hại: B – hơn 44,8 tỷ đồng, chiếm 41,2%; …` */
export function rankedSentence(
  all: Breakdown,
  kind: 'type' | 'area',
  label: (key: string) => string,
  span: Span,
  context: Context
): string {
  const words = context.m.sentence;
  const time = datesSaid(span, context);
  const id = mainOf(
    all.parts.map((part) => part.answers),
    context
  );
  if (!all.named || !time || !id) return '';
  const parts = all.parts.filter((part) => part.key !== '' && !part.remainder);
  // Places are ranked of the types chosen, types of the places chosen: each leaves out its own filter.
  const of = kind === 'area' ? kindSaid(context) : whereSaid(context);
  const at = kind === 'type' ? chosenPlaces(context) : '';
  const when = at ? `${time} ${at}` : time;
  const item = (by: MeasureId) => (part: Part) => rankedItem(part, all, by, label, context);
  const known = all.parts.filter((part) => part.key !== '');
  const [only] = known;
  if (known.length === 1 && only?.answers[id]?.quantity?.value) {
    return words.onlyOne[kind](when, item(id)(only)) + words.end;
  }
  const top = (by: MeasureId): string => leading(parts, by).map(item(by)).join(words.between);
  const [first, second] = [top(id), id === 'cases' ? top('loss') : ''];
  if (!first) return '';
  const rankedLoss = (all.sums.loss?.unknownRows ?? 0) > 0 ? words.rankedLossKnown : words.rankedLoss;
  const n = numberWord(known.length, context.lang);
  const what = id === 'cases' ? words.mostOf(of) : words.largest(context.m.measuresInText[id] + of);
  const lead = words.ranked[kind](when, n, what);
  return lead + first + words.end + (second ? rankedLoss + second + words.end : '');
}

/** The first of a ranking, with all that equal the last of them; fewer where too many do, none where all are equal. */
function leading(parts: readonly Part[], id: MeasureId): Part[] {
  const value = (part: Part | undefined): number => part?.answers[id]?.quantity?.value ?? 0;
  const order = ranked(
    parts.filter((part) => value(part) > 0),
    id
  );
  const least = value(order[RANKED - 1]);
  const tied = order.filter((part) => value(part) >= least);
  const kept = tied.length > RANKED * 2 ? order.filter((part) => value(part) > least) : tied;
  return order.length > 1 && value(order[0]) === value(order.at(-1)) ? [] : kept;
}

function rankedItem(
  part: Part,
  all: Breakdown,
  id: MeasureId,
  label: (key: string) => string,
  context: Context
): string {
  const words = context.m.sentence;
  const quantity = part.answers[id]?.quantity;
  const share = shareOf(part, all, id);
  const text = words.item(label(part.key), quantity ? quantityPart(quantity, id, context) : '', '');
  return share === null ? text : text + words.share(printPercent(share, context.lang, context.style.digits));
}
