/** A sentence for the report from each figure, from the same numbers as its table. */
import { capital, lowerFirst, numberWord } from '../cases/print';
import type { MeasureId } from '../cases/measures';
import type { Before, Part } from '../cube/breakdown';
import type { Reconciled } from '../cube/reconcile';
import { compared, type Answers, type PeriodRow } from '../cube/series';
import type { Context } from './context';
import { baseOf, isChange } from './findings';
import { ranked } from './ranking';
import { chosenPlaces, kindSaid, periodSaid, placeSaid } from './said';
import { datesSaid, type Span } from './scope';
import { changePart, quantityPart, withoutUnknown } from './sentenceParts';
import { amountInText, baseName, joined, periodName } from './words';

/** `Từ 01/01/2020 đến 31/12/2022 toàn tỉnh xảy ra 790 vụ, gây thiệt hại hơn 166,5 tỷ đồng.` */
export function totalsSentence(whole: Answers, span: Span, context: Context): string {
  const { m } = context;
  const words = m.sentence;
  const time = datesSaid(span, context);
  if (!time) return '';
  const cases = whole.cases?.quantity;
  if (!cases) {
    const id = context.ids.find((one) => whole[one]?.quantity);
    const quantity = id && whole[id]?.quantity;
    return id && quantity
      ? words.other(
          joined(time, chosenPlaces(context)),
          m.measuresInText[id] + kindSaid(context),
          quantityPart(quantity, id, context)
        ) + words.end
      : '';
  }
  const count = cases.value === 0 ? '' : quantityPart(cases, 'cases', context);
  const said = words.happened(time, placeSaid(context), count, kindSaid(context));
  const { quantity: loss = null, unknownRows = 0 } = whole.loss ?? {};
  const lost = unknownRows > 0 ? words.lossKnown : words.loss;
  const losses = loss && (count || loss.high > 0) ? lost(amountInText(loss, context)) : '';
  return said + losses + (losses ? withoutUnknown(whole, context) : '') + words.end;
}

/** Up to this many periods are told one by one; of more, the ends and the last. */
const TOLD = 6;

/** `Số vụ theo năm: năm 2020 – 143 vụ, thiệt hại hơn 26 tỷ đồng; năm 2021 – 186 vụ (tăng …), thiệt hại …` */
export function byPeriodSentence(rows: readonly PeriodRow[], context: Context): string {
  const { m, grain } = context;
  const words = m.sentence;
  const id = mainOf(
    rows.map((row) => row.answers),
    context
  );
  const known = rows.filter((row) => id && row.answers[id]?.quantity);
  const [first] = known;
  const last = known.at(-1);
  if (!id || !first || !last) return '';
  const name = (row: PeriodRow): string => periodSaid(row, context);
  const place = chosenPlaces(context);
  const what = m.measures[id] + kindSaid(context) + (place && ` ${place}`);
  const plain = (row: PeriodRow): string => periodName(row.period, context, row.coverage);
  const told = (row: PeriodRow): string => periodItem(row, id, name(row), context);
  const head = words.byPeriod(what, m.period.grain[grain]);
  if (known.length <= TOLD) return head + known.map(told).join(words.between) + words.end;
  const value = (row: PeriodRow): number => row.answers[id]?.quantity?.value ?? 0;
  const whole = known.filter((row) => row.coverage.complete);
  const sorted = [...whole].sort((a, b) => value(b) - value(a));
  const [most] = sorted;
  const least = sorted.at(-1);
  const top = most && value(most) > value(sorted[1] ?? most) ? most : null;
  const low = least && value(least) < value(sorted.at(-2) ?? least) ? least : null;
  const latest = top === last ? words.mostLatest : low === last ? words.leastLatest : words.latest;
  const bits = [
    top && top !== last ? words.most(plainItem(top, id, name(top), context)) : '',
    low && low !== last ? words.least(plainItem(low, id, name(low), context)) : '',
    latest(told(last))
  ].filter(Boolean);
  return (
    words.byPeriodFrom(what, m.period.grain[grain], plain(first), plain(last)) +
    bits.join(words.between) +
    words.end
  );
}

function plainItem(row: PeriodRow, id: MeasureId, name: string, context: Context): string {
  const quantity = row.answers[id]?.quantity;
  return context.m.sentence.item(name, quantity ? quantityPart(quantity, id, context) : '', '');
}

function periodItem(row: PeriodRow, id: MeasureId, name: string, context: Context): string {
  const words = context.m.sentence;
  const lost = id === 'cases' ? row.answers.loss : undefined;
  const loss = lost && (lost.quantity?.high || row.answers.cases?.quantity?.value) ? lost.quantity : null;
  const said = lost && lost.unknownRows > 0 ? words.itemLossKnown : words.itemLoss;
  const change = row.changes[id];
  const base = isChange(change) ? baseName(row, baseOf(change), context) : '';
  return (
    plainItem(row, id, name, context) +
    changePart(change, id, base, context) +
    (loss
      ? said(amountInText(loss, context)) +
        changePart(row.changes.loss, 'loss', '', context) +
        withoutUnknown(row.answers, context)
      : '')
  );
}

/** As many types are told one by one. */
const NAMED = 12;

/** `So với cùng kỳ năm 2025: vay qua App tăng 08 vụ (13,6%); …`; `Năm 2022: vay qua App – 49 vụ; …` where there is nothing to compare with. */
export function trendSentence(
  last: PeriodRow | undefined,
  before: Before | null,
  parts: readonly Part[],
  at: (key: string) => Answers | undefined,
  label: (key: string) => string,
  context: Context
): string {
  const words = context.m.sentence;
  const id = mainOf(
    parts.map((part) => part.answers),
    context
  );
  if (!last || !id) return '';
  const items = ranked(parts, id).flatMap((part) => {
    const now = at(part.key)?.[id]?.quantity;
    const change = before
      ? compared(at(part.key) ?? {}, before.cells.get(part.key) ?? {}, id, before.base)
      : undefined;
    // Without a comparison what is nought is not told.
    if (!now || (before ? !isChange(change) : now.high === 0)) return [];
    const said = change ? changePart(change, id, '', context) : '';
    return [words.item(lowerFirst(label(part.key)), quantityPart(now, id, context), '') + said];
  });
  if (items.length === 0) return '';
  const place = chosenPlaces(context);
  const head = before
    ? words.trend(
        capital(periodName(last.period, context, last.coverage)),
        joined(baseName(last, before.base, context), place)
      )
    : words.list(joined(capital(periodSaid(last, context)), place));
  const more = items.length - NAMED;
  const told = items.slice(0, NAMED);
  if (more > 0) told.push(words.more(numberWord(more, context.lang)));
  return head + told.join(words.between) + words.end;
}

/** `Năm 2022: nguồn ghi 461 vụ, các phần cộng lại 468 vụ, nhiều hơn 07 vụ, chưa đối chiếu.` */
export function reconciledSentence(
  rows: readonly Reconciled[],
  name: (row: Reconciled) => string,
  context: Context
): string {
  const words = context.m.sentence;
  const more = rows.length - TOLD;
  // What does not agree is told before what does.
  const bad = (row: Reconciled): number => (row.verdict === 'consistent' ? 1 : 0);
  const told = more > 0 ? [...rows].sort((a, b) => bad(a) - bad(b)) : rows;
  const text = told
    .slice(0, TOLD)
    .map((row) => {
      const stated = quantityPart(row.stated, row.measure, context);
      const summed = quantityPart(row.summed, row.measure, context);
      const gap = row.difference.value;
      const exact = row.difference.low === row.difference.high;
      const size = {
        ...row.difference,
        value: Math.abs(gap),
        low: Math.abs(gap),
        high: Math.abs(gap),
        qualifier: 'exact' as const
      };
      const what = row.measure === 'cases' ? '' : `${context.m.measuresInText[row.measure]} `;
      const verdict =
        exact && gap === 0
          ? words.equal
          : row.verdict === 'consistent'
            ? words.noContradiction
            : exact
              ? words.differs(quantityPart(size, row.measure, context), gap > 0)
              : words.contradiction;
      return words.reconciled(name(row), what, stated, summed) + verdict + words.end;
    })
    .join(' ');
  return more > 0 ? text + words.moreTotals(numberWord(more, context.lang)) : text;
}

/** Cases where any are known, else what the data count. */
export function mainOf(all: readonly Answers[], context: Context): MeasureId | undefined {
  return context.ids.find((id) => all.some((answers) => answers[id]?.quantity));
}
