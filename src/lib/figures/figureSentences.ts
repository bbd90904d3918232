/** A sentence for the report from each figure, from the same numbers as its table. */
import { capital, lowerFirst, numberWord, printPercent } from '../cases/print';
import type { MeasureId } from '../cases/measures';
import type { Before, Breakdown, Part } from '../cube/breakdown';
import type { Reconciled } from '../cube/reconcile';
import { compared, type Answers, type PeriodRow } from '../cube/series';
import type { Context } from './context';
import { baseOf, isChange } from './findings';
import { ranked, shareOf } from './ranking';
import { datesSaid, type Span } from './scope';
import { changePart, quantityPart } from './sentenceParts';
import { amountInText, baseName, periodName } from './words';

/** `Từ 01/01/2020 đến 31/12/2022 toàn tỉnh xảy ra 790 vụ, gây thiệt hại hơn 166,5 tỷ đồng.` */
export function totalsSentence(whole: Answers, span: Span, context: Context): string {
  const { m, dataset, filter } = context;
  const words = m.sentence;
  const time = datesSaid(span, context);
  if (!time) return '';
  const cases = whole.cases?.quantity;
  if (!cases) {
    const id = context.ids.find((one) => whole[one]?.quantity);
    const quantity = id && whole[id]?.quantity;
    return id && quantity
      ? words.other(time, m.measuresInText[id], quantityPart(quantity, id, context)) + words.end
      : '';
  }
  const place = filter.areas ? '' : words.place(dataset.place);
  const count = cases.value === 0 ? '' : quantityPart(cases, 'cases', context);
  const said = words.happened(time, place, count);
  const { quantity: loss = null, unknownRows = 0 } = whole.loss ?? {};
  const lost = unknownRows > 0 ? words.lossKnown : words.loss;
  return said + (loss ? lost(amountInText(loss, context)) : '') + words.end;
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
  const name = (row: PeriodRow): string => periodName(row.period, context, row.coverage);
  const told = (row: PeriodRow): string => periodItem(row, id, name(row), context);
  const head = words.byPeriod(m.measures[id], m.period.grain[grain]);
  if (known.length <= TOLD) return head + known.map(told).join(words.between) + words.end;
  const value = (row: PeriodRow): number => row.answers[id]?.quantity?.value ?? 0;
  const whole = known.filter((row) => row.coverage.complete);
  const sorted = [...whole].sort((a, b) => value(b) - value(a));
  const [most] = sorted;
  const least = sorted.at(-1);
  const bits = [
    most && value(most) > value(sorted[1] ?? most)
      ? words.most(plainItem(most, id, name(most), context))
      : '',
    least && value(least) < value(sorted.at(-2) ?? least)
      ? words.least(plainItem(least, id, name(least), context))
      : '',
    words.latest(told(last))
  ].filter(Boolean);
  return (
    words.byPeriodFrom(m.measures[id], m.period.grain[grain], name(first), name(last)) +
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
  const loss = id === 'cases' ? row.answers.loss?.quantity : null;
  const change = row.changes[id];
  const base = isChange(change) ? baseName(row, baseOf(change), context) : '';
  return (
    plainItem(row, id, name, context) +
    changePart(change, id, base, context) +
    (loss
      ? words.itemLoss(amountInText(loss, context)) + changePart(row.changes.loss, 'loss', '', context)
      : '')
  );
}

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
  const top = (by: MeasureId): string =>
    ranked(
      parts.filter((part) => part.answers[by]?.quantity?.value),
      by
    )
      .slice(0, RANKED)
      .map((part) => rankedItem(part, all, by, label, context))
      .join(words.between);
  const [first, second] = [top(id), id === 'cases' ? top('loss') : ''];
  if (!first) return '';
  const n = numberWord(all.parts.filter((part) => part.key !== '').length, context.lang);
  const lead = words.ranked[kind](
    time,
    n,
    id === 'cases' ? context.m.units.case : context.m.measuresInText[id]
  );
  return lead + first + words.end + (second ? words.rankedLoss + second + words.end : '');
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

/** `So với cùng kỳ năm 2025: vay qua App tăng 08 vụ (13,6%); …`; empty without two known periods. */
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
  if (!last || !before || !id) return '';
  const items = ranked(parts, id).flatMap((part) => {
    const change = compared(at(part.key) ?? {}, before.cells.get(part.key) ?? {}, id, before.base);
    const now = at(part.key)?.[id]?.quantity;
    if (!isChange(change) || !now) return [];
    const name = part.key === '' ? label(part.key) : lowerFirst(label(part.key));
    return [words.item(name, quantityPart(now, id, context), '') + changePart(change, id, '', context)];
  });
  if (items.length === 0) return '';
  const period = periodName(last.period, context, last.coverage);
  return (
    words.trend(capital(period), baseName(last, before.base, context)) +
    items.slice(0, 12).join(words.between) +
    words.end
  );
}

/** `Năm 2022: nguồn ghi 461 vụ, các phần cộng lại 468 vụ, nhiều hơn 07 vụ, chưa đối chiếu.` */
export function reconciledSentence(
  rows: readonly Reconciled[],
  name: (row: Reconciled) => string,
  context: Context
): string {
  const words = context.m.sentence;
  return rows
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
}

/** Cases where any are known, else what the data count. */
function mainOf(all: readonly Answers[], context: Context): MeasureId | undefined {
  return context.ids.find((id) => all.some((answers) => answers[id]?.quantity));
}
